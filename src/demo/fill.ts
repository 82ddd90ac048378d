import { load } from 'js-yaml'
import * as v from 'valibot'
import { insertComment, raiseComments } from '../comments/queries.ts'
import { renderComment } from '../comments/markdown.ts'
import type { Db } from '../db/database.ts'
import { dayIn, iso } from '../lib/time.ts'
import { NewPostInput } from '../posts/input.ts'
import type { Post } from '../posts/post.ts'
import { createPost } from '../posts/save.ts'
import { demo_words } from '../settings/demo-words.ts'
import { updateSettings } from '../settings/queries.ts'
import { Chance } from './chance.ts'
import type { DemoComment } from './comment.ts'
import { fillCommenters } from './commenters.ts'
import { demo_comments } from './comments.ts'
import { fillHistory, type ReadPost } from './history.ts'
import { markSamples } from './mark.ts'
import { type DemoPost, demo_pages, demo_posts } from './posts.ts'
import { fillVisits } from './visits.ts'

const byline = { author: 'Mira Halden', author_id: null }

/** Fills an empty blog with the demo site, dated back from `now`, by the features' own builders. */
export async function fillDemo(db: Db, now: Date): Promise<void> {
  const site = { title: 'Still Point', owner_name: 'Mira', ...demo_words.en, sample: 1 as const }
  await updateSettings(db, site, now).execute()
  const chance = new Chance(20261103)
  const read: ReadPost[] = []
  for (const demo_post of [...demo_pages, ...demo_posts.toReversed()]) {
    const published = daysAgo(now, demo_post)
    const post = await createPost(db, readPost(demo_post, published), byline, published)
    const visits = await fillVisits(db, post, demo_post.views, chance, now)
    read.push({ id: post.id, slug: post.slug, published_on: dayIn('UTC', published), visits })
    await fillComments(db, post, now)
    await fillCommenters(db, post)
  }
  await fillHistory(db, read, chance, now)
  await markSamples(db, now)
}

/** The file as `npm run post` would send it. */
function readPost(demo_post: DemoPost, published: Date): NewPostInput {
  const [, yaml = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(demo_post.source) ?? []
  return v.parse(NewPostInput, {
    status: 'published',
    published_at: iso(published),
    ...(load(yaml) as object),
    body: body.trimStart(),
  })
}

async function fillComments(db: Db, post: Post, now: Date): Promise<void> {
  const placed = new Map<string, { id: number; root_id: number }>()
  for (const comment of demo_comments.filter((candidate) => candidate.post === post.slug)) {
    const parent = comment.parent ? placed.get(comment.parent) : undefined
    const row = rowOf(comment, post, parent, now)
    const insert = insertComment(db, row)
    const [rows] =
      comment.status === 'approved'
        ? await db.batch(insert, raiseComments(db, post.id))
        : await db.batch(insert)
    const id = rows[0]?.id ?? 0
    placed.set(comment.key, { id, root_id: parent?.root_id ?? id })
  }
}

function rowOf(
  comment: DemoComment,
  post: Post,
  parent: { id: number; root_id: number } | undefined,
  now: Date,
) {
  const written = iso(daysAgo(now, comment))
  return {
    post_id: post.id,
    parent_id: parent?.id ?? null,
    root_id: parent?.root_id ?? null,
    status: comment.status,
    reason: comment.reason ?? '',
    name: comment.name,
    email: comment.email ?? null,
    url: null,
    body: comment.body,
    html: renderComment(comment.body).html,
    by_owner: comment.is_author ? (1 as const) : (0 as const),
    created_at: written,
    decided_at: comment.status === 'approved' ? written : null,
  }
}

/** That hour, so many days back; today's hours that are still to come lie an hour back instead. */
function daysAgo(now: Date, { days_ago, hour }: { days_ago: number; hour: number }): Date {
  const date = new Date(now)
  date.setUTCDate(date.getUTCDate() - days_ago)
  date.setUTCHours(hour, 12, 0, 0)
  return date < now ? date : new Date(now.getTime() - 3_600_000)
}
