import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  commentsPath,
  type CommentStatus,
  isHeld,
  type ShownComment,
  type Thread,
  threadOf,
} from '../../src/comments/comment.ts'

function comment(
  id: number,
  parent_id: number | null,
  status: CommentStatus = 'approved',
): ShownComment {
  return {
    id,
    parent_id,
    status,
    reason: '',
    name: `N${id}`,
    url: null,
    html: '',
    by_owner: 0,
    by_moderator: 0,
    likes: 0,
    created_at: '2026-11-03T12:00:00Z',
    corrected_at: null,
  }
}

/** As it is read from top to bottom. */
function inOrder(threads: Thread[]): Thread[] {
  return threads.flatMap((thread) => [thread, ...inOrder(thread.replies)])
}

/** `id@depth` of each, from top to bottom. */
function outline(comments: ShownComment[], own: number[] = []): string {
  const places = inOrder(threadOf(comments, new Set(own)))
  return places.map(({ comment: { id }, depth }) => `${id}@${depth}`).join(' ')
}

describe('threadOf', () => {
  it('gives nothing for nothing', () => {
    expect(threadOf([], new Set())).toEqual([])
  })

  it('puts answers under what they answer, oldest first', () => {
    const roots = [comment(1, null), comment(2, null)]
    const answers = [comment(3, 1), comment(4, 2), comment(5, 1)]
    expect(outline([...roots, ...answers])).toBe('1@0 3@1 5@1 2@0 4@1')
  })

  it('indents to depth 3 and no further, answers right after what they answer', () => {
    const comments = [
      comment(1, null),
      comment(2, 1),
      comment(3, 2),
      comment(4, 3),
      comment(5, 4),
      comment(6, 3),
      comment(7, 5),
      comment(8, 4),
    ]
    expect(outline(comments)).toBe('1@0 2@1 3@2 4@3 5@3 7@3 8@3 6@3')
  })

  it('names whom a comment answers only where the indent no longer shows it', () => {
    const comments = [comment(1, null), comment(2, 1), comment(3, 2), comment(4, 3), comment(5, 4)]
    const answered = inOrder(threadOf(comments, new Set())).map(
      ({ answers }) => answers?.id ?? null,
    )
    expect(answered).toEqual([null, null, null, null, 4])
  })

  it.each<CommentStatus>(['deleted', 'pending', 'spam'])(
    'keeps the place of a %s comment that has answers',
    (status) => {
      const comments = [
        comment(1, null, status),
        comment(2, 1, status),
        comment(3, 2),
        comment(4, 1, status),
      ]
      expect(outline(comments)).toBe('1@0 2@1 3@2')
    },
  )

  it.each<CommentStatus>(['deleted', 'pending', 'spam'])(
    'leaves out a %s comment without answers',
    (status) => {
      expect(outline([comment(1, null, status), comment(2, null), comment(3, 2, status)])).toBe(
        '2@0',
      )
    },
  )

  it('shows a held comment to its writer, under what it answers', () => {
    const comments = [
      comment(1, null),
      comment(2, 1, 'pending'),
      comment(3, null, 'spam'),
      comment(4, 1, 'pending'),
    ]
    expect(outline(comments, [2, 3])).toBe('1@0 2@1 3@0')
  })

  it('keeps the place of a deleted comment for its answer that waits, for its writer only', () => {
    const comments = [comment(1, null, 'deleted'), comment(2, 1, 'pending')]
    expect(outline(comments, [2])).toBe('1@0 2@1')
    expect(outline(comments)).toBe('')
  })

  it('lets a comment whose parent is not there stand like a root', () => {
    expect(outline([comment(1, null), comment(5, 4), comment(6, 5)])).toBe('1@0 5@0 6@1')
  })

  it('takes a thread that is thousands of answers deep', () => {
    const comments = Array.from({ length: 20_000 }, (_, i) => comment(i + 1, i === 0 ? null : i))
    const places = inOrder(threadOf(comments, new Set()))
    expect(places.map((place) => place.comment.id)).toEqual(comments.map(({ id }) => id))
    expect(places.at(-1)).toMatchObject({ depth: 3, answers: { id: 19_999 } })
  })

  describe('for every thread', () => {
    const status = fc.constantFrom<CommentStatus>(
      'approved',
      'approved',
      'pending',
      'spam',
      'deleted',
    )
    /** Each answers one of those before it, or nobody; some of them are the reader's own. */
    const threads = fc
      .array(fc.tuple(status, fc.nat(), fc.boolean(), fc.boolean()), { maxLength: 40 })
      .map((drawn) => ({
        comments: drawn.map(([state, pick, is_root], i) =>
          comment(i + 1, i === 0 || is_root ? null : (pick % i) + 1, state),
        ),
        own: new Set(
          drawn.flatMap(([state, , , is_own], i) => (is_own && state !== 'deleted' ? [i + 1] : [])),
        ),
      }))

    it('shows every approved comment and every own one exactly once, and none in two places', () => {
      fc.assert(
        fc.property(threads, ({ comments, own }) => {
          const ids = inOrder(threadOf(comments, own)).map((place) => place.comment.id)
          expect(new Set(ids).size).toBe(ids.length)
          const due = comments.filter(
            ({ id, status: state }) => state === 'approved' || own.has(id),
          )
          expect(ids).toEqual(expect.arrayContaining(due.map(({ id }) => id)))
        }),
      )
    })

    it('keeps others only where something shown hangs on them', () => {
      fc.assert(
        fc.property(threads, ({ comments, own }) => {
          const places = inOrder(threadOf(comments, own)).map((place) => place.comment)
          for (const { id, status: state } of places) {
            if (state === 'approved' || own.has(id)) continue
            expect(places.some(({ parent_id }) => parent_id === id)).toBe(true)
          }
        }),
      )
    })

    it('indents by the real distance to the root, at most 3', () => {
      fc.assert(
        fc.property(threads, ({ comments, own }) => {
          const parents = new Map(comments.map(({ id, parent_id }) => [id, parent_id]))
          const distance = (id: number): number => {
            const parent = parents.get(id)
            return parent ? 1 + distance(parent) : 0
          }
          for (const {
            comment: { id },
            depth,
          } of inOrder(threadOf(comments, own))) {
            expect(depth).toBe(Math.min(distance(id), 3))
          }
        }),
      )
    })

    it('puts a parent before its answers, and answers to the same comment oldest first', () => {
      fc.assert(
        fc.property(threads, ({ comments, own }) => {
          const places = inOrder(threadOf(comments, own)).map((place) => place.comment)
          const at = new Map(places.map(({ id }, i) => [id, i]))
          const last = new Map<number | null, number>()
          for (const { id, parent_id } of places) {
            if (parent_id !== null) expect(at.get(parent_id)).toBeLessThan(at.get(id) ?? 0)
            expect(last.get(parent_id) ?? 0).toBeLessThan(id)
            last.set(parent_id, id)
          }
        }),
      )
    })

    it('says whom a comment answers exactly below depth 3', () => {
      fc.assert(
        fc.property(threads, ({ comments, own }) => {
          const by_id = new Map(comments.map((one) => [one.id, one]))
          const above = (one: ShownComment): number => {
            const parent = by_id.get(one.parent_id ?? 0)
            return parent ? 1 + above(parent) : 0
          }
          for (const { comment: one, answers } of inOrder(threadOf(comments, own))) {
            expect(answers?.id ?? null).toBe(above(one) > 3 ? one.parent_id : null)
          }
        }),
      )
    })
  })
})

describe('isHeld', () => {
  it.each<[CommentStatus, boolean]>([
    ['pending', true],
    ['spam', true],
    ['approved', false],
    ['deleted', false],
  ])('%s: %s', (status, expected) => {
    expect(isHeld({ status })).toBe(expected)
  })
})

describe('commentsPath', () => {
  it('hangs on the post', () => {
    expect(commentsPath({ slug: 'x' })).toBe('/posts/x/comments')
  })
})
