import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import decodeQr from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { QrPicture } from '../../src/ui/qr.tsx'

/** Pixels a square: what a camera sees. */
const SCALE = 4

/** The picture as grey pixels, drawn from its path alone. */
function pixelsOf(svg: string) {
  const squares = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1])
  const width = squares * SCALE
  const data = new Uint8Array(width * width * 4).fill(255)
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++) {
      const start = row * width + Number(x) * SCALE
      for (let at = start; at < start + Number(run) * SCALE; at++) data.fill(0, at * 4, at * 4 + 3)
    }
  }
  return { width, height: width, data }
}

function seen(text: string): string {
  return decodeQr(pixelsOf(renderToString(<QrPicture text={text} label="a link" />)))
}

describe('a QR picture', () => {
  it('is read by another’s decoder as the text that went in', () => {
    const secret = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 32, maxLength: 32 })
    fc.assert(
      fc.property(fc.webUrl(), secret, (url, bytes) => {
        const text = `${url}?link=${btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, '-')}`
        expect(seen(text)).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  it('has a name, and the white margin of four squares', () => {
    const svg = renderToString(<QrPicture text="https://blog.example/" label="a link" />)
    expect(svg).toContain('role="img" aria-label="a link"')
    const starts = [...svg.matchAll(/M(\d+) (\d+)h/g)].map(([, x, y]) => [Number(x), Number(y)])
    expect(Math.min(...starts.flat())).toBe(4)
  })
})
