import type { AppContext } from '../http/context.ts'
import { hashedKeys, readOwnComments } from './commenter-cookie.ts'
import { ROOTS_A_PAGE, type ShownComment, threadOf } from './comment.ts'
import { selectOwn, selectThread } from './queries.ts'

/** Deeper pages cost a row for each root before them. */
const LAST_PAGE = 50

/** What of the address and the cookie shapes the thread. */
export interface ThreadView {
  page: number
  reply: number | null
  held: number | null
  own: { id: number; key_hash: Uint8Array }[]
}

export async function readThreadView(c: AppContext): Promise<ThreadView> {
  const number = (name: string) => {
    const text = c.req.query(name) ?? ''
    return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
  }
  return {
    page: Math.min(number('comments') ?? 1, LAST_PAGE),
    reply: number('reply'),
    held: number('held'),
    own: await hashedKeys(readOwnComments(c)),
  }
}

/** The statements of a thread: one, or two for somebody whose own comments may wait. */
export function threadStatements(c: AppContext, slug: string, view: ThreadView) {
  const thread = selectThread(c.var.db, slug, view.page)
  return view.own.length > 0 ? [thread, selectOwn(c.var.db, slug, view.own)] : [thread]
}

/** The rows of those statements as what the page shows. */
export function shownThread(rows: ShownComment[], own_rows: ShownComment[], view: ThreadView) {
  const roots = rows.filter((row) => row.parent_id === null)
  const next = roots.length > ROOTS_A_PAGE ? roots[ROOTS_A_PAGE] : undefined
  const places = new Map(rows.map((row) => [row.id, row]))
  for (const row of own_rows) {
    const has_place = row.parent_id === null || places.has(row.parent_id)
    places.set(row.id, has_place ? row : { ...row, parent_id: null })
  }
  const own = new Set(own_rows.map((row) => row.id))
  const comments = [...places.values()].sort((a, b) => a.id - b.id)
  const branches = threadOf(comments, own).filter((branch) => branch.comment.id !== next?.id)
  const held = own_rows.find((row) => row.id === view.held)
  return {
    branches,
    page: view.page,
    has_more: next !== undefined,
    answers: rows.find((row) => row.id === view.reply && row.status === 'approved') ?? null,
    thanks: view.held === null ? null : { name: held?.name ?? '' },
  }
}
