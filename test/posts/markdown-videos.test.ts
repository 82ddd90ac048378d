import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/posts/markdown.ts'

const html = (source: string) => renderMarkdown(source).html.trim()
const film = 'https://www.youtube.com/watch?v=abc'

describe('a film elsewhere', () => {
  it('is a figure with a link that names the place, when its address stands alone', () => {
    expect(html(film)).toBe(
      `<figure class="video"><a href="${film}" rel="noopener">YouTube</a></figure>`,
    )
  })

  it('keeps the words of its link', () => {
    expect(html('[How a needle is made](https://vimeo.com/12345)')).toBe(
      '<figure class="video"><a href="https://vimeo.com/12345" rel="noopener">How a needle is made (Vimeo)</a></figure>',
    )
  })

  it('has the picture that its author gives it, and no other', () => {
    const made = html('[![A still](/still.jpg#1280x720 "Filmed in May")](https://youtu.be/abc)')
    expect(made).toContain(
      '<figure class="video"><a href="https://youtu.be/abc" rel="noopener"><img src="/still.jpg"',
    )
    expect(made).toContain('<figcaption>Filmed in May</figcaption>')
    expect(made).not.toContain('iframe')
  })

  it('stays a link within other words, and where the address is no film', () => {
    expect(html(`See ${film} there`)).toContain(`<p>See <a href="${film}"`)
    expect(html('https://www.youtube.com/about')).toContain('<p><a')
    expect(html('https://notyoutube.com/watch?v=abc')).toContain('<p><a')
  })
})
