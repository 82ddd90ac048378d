import type { AppContext } from '../http/context.ts'
import { hashedKeys, readOwnComments } from './commenter-cookie.ts'
import {
  isHeld,
  type ShownComment,
  type Thread,
  thread_orders,
  threadOf,
  type ThreadOrder,
} from './comment.ts'
import { type OwnComment, rightsOf } from './rights.ts'
import { selectOwn, type ThreadRow } from './thread-queries.ts'

/** Deeper pages cost a row for each root before them. */
const LAST_PAGE = 50

/** What of the address and the cookie shapes the thread. */
export interface ThreadView {
  page: number
  order: ThreadOrder
  reply: number | null
  held: number | null
  /** What was published after this moment is new to whoever asks. */
  since: string | null
  own: { id: number; key: string; key_hash: Uint8Array }[]
}

export async function readThreadView(c: AppContext): Promise<ThreadView> {
  const number = (name: string) => {
    const text = c.req.query(name) ?? ''
    return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
  }
  return {
    page: Math.min(number('comments') ?? 1, LAST_PAGE),
    order: thread_orders.find((one) => one === c.req.query('sort')) ?? 'oldest',
    reply: number('reply'),
    held: number('held'),
    since: readMoment(c.req.query('since')),
    own: await hashedKeys(readOwnComments(c)),
  }
}

/** As newsPath writes it; anything else is none. */
export function readMoment(text = ''): string | null {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? text : null
}

/** What somebody's own comments take, who may have some that wait: a statement more. */
export function ownStatements(c: AppContext, slug: string, { own }: ThreadView) {
  return own.length > 0 ? [selectOwn(c.var.db, slug, own)] : []
}

/** What was read of it as what the page shows. */
export function shownThread(
  rows: ThreadRow[],
  own_rows: OwnComment[],
  view: ThreadView,
  now: Date,
) {
  const places = new Map<number, ShownComment>(rows.map((row) => [row.id, row]))
  const guests = own_rows.filter(
    ({ id, parent_id }) => !places.has(id) && !places.has(parent_id ?? 0),
  )
  // What its writer looks for after posting stands on the first page, wherever its place is.
  for (const row of own_rows) {
    if (view.page === 1 || !guests.includes(row)) places.set(row.id, row)
  }
  const comments = [...places.values()].sort((a, b) => a.id - b.id)
  const branches = threadOf(comments, new Set(own_rows.map((row) => row.id)))
  const fresh = freshAmong(rows, own_rows, view)
  const pinned = rows.find((row) => row.pinned === 1)?.id ?? null
  return {
    // The sort is stable: all others stay in their order.
    branches: inOrder(branches, view.order).toSorted((a, b) => isAt(b, pinned) - isAt(a, pinned)),
    pinned,
    own: ownRights(own_rows, view, now),
    guests: new Set(guests.map((row) => row.id)),
    fresh,
    // Without a moment that was asked for, they are new since one's own.
    is_since_own: view.since === null && fresh.size > 0,
    page: view.page,
    order: view.order,
    has_more: view.page < LAST_PAGE && hasMore(rows, view.page),
    answers: comments.find((row) => row.id === view.reply && row.status === 'approved') ?? null,
    thanks: thanksFor(view.held, comments),
  }
}

/** From oldest first. */
function inOrder(branches: Thread[], order: ThreadOrder): Thread[] {
  if (order === 'newest') return branches.toReversed()
  if (order === 'oldest') return branches
  return branches.toSorted((a, b) => b.comment.likes - a.comment.likes)
}

/** Others' comments since the moment asked for, or else since the newest of one's own. */
function freshAmong(rows: ThreadRow[], own_rows: OwnComment[], { since, own }: ThreadView) {
  const written = own_rows.map((row) => row.created_at).sort()
  const from = since ?? written.at(-1)
  const ids = new Set(own.map(({ id }) => id))
  const fresh = rows.filter(
    ({ id, status, decided_at, created_at }) =>
      from !== undefined &&
      status === 'approved' &&
      !ids.has(id) &&
      (decided_at ?? created_at) > from,
  )
  return new Set(fresh.map(({ id }) => id))
}

function isAt({ comment }: Thread, id: number | null): number {
  return comment.id === id ? 1 : 0
}

function ownRights(own_rows: OwnComment[], view: ThreadView, now: Date) {
  const keys = new Map(view.own.map(({ id, key }) => [id, key]))
  return new Map(
    own_rows.map((row) => [row.id, { ...rightsOf(row, now), key: keys.get(row.id) ?? '' }]),
  )
}

/** The first page needs no look ahead: the post knows how many comments it has. */
function hasMore(rows: ThreadRow[], page: number): boolean {
  const roots = rows.filter((row) => row.parent_id === null)
  if (page > 1) return roots.length > 0 && roots.every((row) => row.is_followed === 1)
  const published = rows.filter((row) => row.status === 'approved').length
  return (rows[0]?.total ?? 0) > published
}

/** A comment that was just held: its writer is thanked, by name where it can be shown. */
export interface Thanked {
  id: number
  name: string
  reason: string
}

/** Without the cookie the name is not known; once it is published there is nothing to wait for. */
function thanksFor(held: number | null, comments: ShownComment[]): Thanked | null {
  const comment = comments.find((candidate) => candidate.id === held)
  if (held === null || comment?.status === 'approved') return null
  if (!comment || !isHeld(comment)) return { id: held, name: '', reason: '' }
  return { id: held, name: comment.name, reason: comment.reason }
}
