import { describe, expect, it } from 'vitest'
import { parseBeacon } from '../../src/analytics/beacon.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('parseBeacon', () => {
  it.each([
    ['{"post":1,"seconds":0,"scroll":0}', { post: 1, seconds: 0, scroll: 0 }],
    ['{"post":1,"seconds":2.2,"scroll":99.9}', { post: 1, seconds: 3, scroll: 99 }],
    ['{"post":1,"seconds":0.5,"scroll":0}', { post: 1, seconds: 1, scroll: 0 }],
    ['{"post":1,"seconds":9e15,"scroll":100}', { post: 1, seconds: 9e15, scroll: 100 }],
    [' {"post":1,"seconds":1,"scroll":1,"more":[]}\n', { post: 1, seconds: 1, scroll: 1 }],
  ])('takes %s', (text, beacon) => {
    expect(parseBeacon(bytes(text))).toEqual(beacon)
  })

  it.each([
    '',
    'x',
    'null',
    '[]',
    '1',
    '{}',
    '{"post":1,"seconds":0}',
    '{"post":"1","seconds":0,"scroll":0}',
    '{"post":0,"seconds":0,"scroll":0}',
    '{"post":-1,"seconds":0,"scroll":0}',
    '{"post":1.5,"seconds":0,"scroll":0}',
    '{"post":9007199254740993,"seconds":0,"scroll":0}',
    '{"post":1,"seconds":-1,"scroll":0}',
    '{"post":1,"seconds":1e999,"scroll":0}',
    '{"post":1,"seconds":"5","scroll":0}',
    '{"post":1,"seconds":null,"scroll":0}',
    '{"post":1,"seconds":0,"scroll":101}',
    '{"post":1,"seconds":0,"scroll":-1}',
    '{"post":1,"seconds":0,"scroll":0,"link":7}',
    'post=1&seconds=0&scroll=0',
    '[[[[[[[[',
  ])('takes %s for none', (text) => {
    expect(parseBeacon(bytes(text))).toBeNull()
  })

  it('takes broken UTF-8 for none', () => {
    const broken = [...bytes('{"post":1,"seconds":0,"scroll":0,"link":"'), 0xff, ...bytes('"}')]
    expect(parseBeacon(new Uint8Array(broken))).toBeNull()
  })
})
