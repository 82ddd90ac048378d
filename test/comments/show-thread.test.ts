import { describe, expect, it } from 'vitest'
import type { CommentStatus, ShownComment } from '../../src/comments/comment.ts'
import { shownThread } from '../../src/comments/show-thread.ts'

const now = new Date('2026-11-03T12:05:00Z')
const first_page = {
  page: 1,
  order: 'oldest' as const,
  reply: null,
  held: null,
  since: null,
  own: [],
}

function comment(id: number, parent_id: number | null = null, status: CommentStatus = 'approved') {
  const created_at = '2026-11-03T12:00:00Z'
  const written = {
    reason: '',
    name: `N${id}`,
    url: null,
    html: '',
    by_owner: 0 as const,
    by_moderator: 0 as const,
    likes: 0,
    created_at,
    corrected_at: null,
  }
  return { id, parent_id, status, ...written } satisfies ShownComment
}

function own(id: number, parent_id: number | null = null, status: CommentStatus = 'approved') {
  return { ...comment(id, parent_id, status), is_answered: 0 as const }
}

function row(id: number, parent_id: number | null = null, is_followed: 0 | 1 = 0, total = 0) {
  return { ...comment(id, parent_id), total, is_followed, pinned: 0 as const, decided_at: null }
}

describe('shownThread', () => {
  it('puts rows that come in no order in theirs', () => {
    const { branches } = shownThread([row(5, 2), row(3), row(2), row(9, 5)], [], first_page, now)
    expect(branches.map(({ comment: { id } }) => id)).toEqual([2, 3])
    expect(branches[0]?.replies[0]?.replies[0]?.comment.id).toBe(9)
  })

  it('knows from the total that the first page is not all', () => {
    const rows = [row(1, null, 0, 3), row(2, 1, 0, 3)]
    expect(shownThread(rows, [], first_page, now).has_more).toBe(true)
    expect(shownThread([...rows, row(3, 1, 0, 3)], [], first_page, now).has_more).toBe(false)
  })

  it.each([
    [[row(9, 2), row(2, null, 1), row(3, null, 1)], true],
    [[row(9, 2), row(3, null, 0), row(2, null, 1)], false],
    [[], false],
  ])('knows from the last root whether a later page is followed: %#', (rows, has_more) => {
    expect(shownThread(rows, [], { ...first_page, page: 2 }, now).has_more).toBe(has_more)
  })

  it('leads nowhere past the fiftieth page', () => {
    const rows = [row(2, null, 1)]
    expect(shownThread(rows, [], { ...first_page, page: 49 }, now).has_more).toBe(true)
    expect(shownThread(rows, [], { ...first_page, page: 50 }, now).has_more).toBe(false)
  })

  it('has a reader’s own comments whose place is elsewhere for guests, on the first page only', () => {
    const mine = [own(8, null, 'pending'), own(9, 8), own(5, 2, 'pending')]
    const shown = (page: number) => shownThread([row(2)], mine, { ...first_page, page }, now)
    expect([...shown(1).guests]).toEqual([8, 9])
    expect(shown(1).branches.map((branch) => branch.comment.id)).toEqual([2, 8])
    expect(shown(2).branches.map((branch) => branch.comment.id)).toEqual([2])
    expect(shown(2).branches[0]?.replies.map((branch) => branch.comment.id)).toEqual([5])
  })

  it.each([
    ['nothing is held', null, null],
    ['it is known whose it is', 5, { id: 5, name: 'N5', reason: '' }],
    ['it is not known whose it is', 7, { id: 7, name: '', reason: '' }],
    ['it is published by now', 2, null],
  ])('thanks where %s: %s', (_what, held, thanks) => {
    const mine = [own(5, null, 'pending')]
    expect(shownThread([row(2)], mine, { ...first_page, held }, now).thanks).toEqual(thanks)
  })

  it('lets only what is published be answered', () => {
    const mine = [own(5, null, 'pending')]
    const answered = (reply: number) =>
      shownThread([row(2)], mine, { ...first_page, reply }, now).answers
    expect([answered(2)?.id, answered(5), answered(99)]).toEqual([2, null, null])
  })
})
