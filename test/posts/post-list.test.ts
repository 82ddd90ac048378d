import { describe, expect, it } from 'vitest'
import { orders, places, readView, viewPath } from '../../src/posts/post-list.ts'

describe('the view of the owner’s list', () => {
  it('comes back from its own address, whichever it is', () => {
    for (const place of places) {
      for (const order of orders) {
        for (const q of ['', 'tea & “time”', 'ä+b']) {
          const view = { place, order, q }
          const { searchParams } = new URL(viewPath(view, 'c'), 'https://blog.example')
          expect(readView(Object.fromEntries(searchParams))).toEqual(view)
          expect(searchParams.get('cursor')).toBe('c')
        }
      }
    }
  })

  it('is all posts by date, where the address says nothing, or nothing that there is', () => {
    const first_sight = { place: 'all', order: 'date', q: '' }
    expect(readView({})).toEqual(first_sight)
    expect(readView({ show: 'gone', sort: 'body', q: '  ' })).toEqual(first_sight)
    expect(viewPath(readView({}))).toBe('/owner/posts')
  })
})
