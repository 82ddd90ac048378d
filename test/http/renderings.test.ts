import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutHtml } from '../../src/http/cut-page.ts'
import { Renderings } from '../../src/http/renderings.ts'

const MEGABYTE = 1024 * 1024

/** Renders `words` at an address, and says whether that had to be done. */
function rendered(memory: Renderings, address: string, made_of: unknown[], bytes = 1): boolean {
  let is_rendered = false
  const source = { stamp: '1', text: '' }
  memory.get(address, { made_of, source }, () => {
    is_rendered = true
    return cutHtml('x'.repeat(bytes))
  })
  return is_rendered
}

describe('Renderings', () => {
  it('renders again exactly when something differs from the last time', () => {
    const thing = fc.array(fc.oneof(fc.constantFrom('a', 'b', 1, null, 0)), { maxLength: 3 })
    fc.assert(
      fc.property(fc.array(thing, { minLength: 2 }), (times) => {
        const memory = new Renderings()
        times.forEach((made_of, i) => {
          const before = times[i - 1]
          const is_new = before === undefined || JSON.stringify(before) !== JSON.stringify(made_of)
          expect(rendered(memory, '/', made_of)).toBe(is_new)
        })
      }),
    )
  })

  it('keeps 8 MB, of what was asked for last', () => {
    const memory = new Renderings()
    for (let i = 0; i < 8; i++) rendered(memory, `/${i}`, [], MEGABYTE)
    expect(rendered(memory, '/0', [])).toBe(false)
    rendered(memory, '/8', [], MEGABYTE)
    expect(memory.last('/1')).toBeUndefined()
    expect(memory.last('/0')).toBeDefined()
  })

  it('reckons in what a page was made of, and what is the same text once', () => {
    const memory = new Renderings()
    const long = (letter: string) => letter.repeat(MEGABYTE)
    for (let i = 0; i < 5; i++) rendered(memory, `/${i}`, [long(String(i))])
    expect(memory.last('/1')).toBeUndefined()
    expect(memory.last('/2')).toBeDefined()
    const twice = long('x')
    memory.get('/4', { made_of: [twice], source: { stamp: '', text: twice } }, () => cutHtml(''))
    expect(memory.last('/2')).toBeDefined()
  })

  it('stays empty for what is larger than all of it', () => {
    const memory = new Renderings()
    for (let i = 0; i < 3; i++) expect(rendered(memory, '/', [], 9 * MEGABYTE)).toBe(true)
    expect(rendered(memory, '/small', [], MEGABYTE)).toBe(true)
    expect(rendered(memory, '/small', [], MEGABYTE)).toBe(false)
  })
})
