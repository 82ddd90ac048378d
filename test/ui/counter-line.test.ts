import { describe, expect, it } from 'vitest'
import { counterLine, counterText } from '../../src/ui/counter-line.ts'

const site = { language: 'en', comments: 'first-timers' } as const
const choices = ['all', 'from-ten', 'no-zero', 'none'] as const
const lines = (views: number, comments: number) =>
  choices.map((counters) => counterText({ views, comments }, { ...site, counters }))

describe('the counter line', () => {
  it('shows what the owner chose to show', () => {
    expect(lines(9, 0)).toEqual(['9 views · 0 comments', '0 comments', '9 views', ''])
    expect(lines(10, 1)).toEqual([
      '10 views · 1 comment',
      '10 views · 1 comment',
      '10 views · 1 comment',
      '',
    ])
  })

  it('says nothing of comments on a blog without them', () => {
    const off = { ...site, comments: 'off' } as const
    expect(counterText({ views: 1, comments: 3 }, { ...off, counters: 'all' })).toBe('1 view')
  })

  it('keeps its place in the page when it is empty, so that it can be filled later', () => {
    expect(counterLine(7, { views: 1, comments: 0 }, { ...site, counters: 'none' })).toBe(
      '<p class="counters" data-counters data-of="7"></p>',
    )
  })
})
