import { NotFoundError } from '../errors.ts'
import type { AppContext } from '../http/context.ts'
import { cutPage, type KeptPage } from '../http/page-memory.ts'
import { renderPage } from '../http/send-page.ts'
import { selectSettings, settingsFrom } from '../settings/queries.ts'
import { textFor } from '../ui/text/text.ts'
import { ListPage } from './list-page.tsx'
import {
  type Card,
  type selectIndexCards,
  selectNextPost,
  type selectTagCards,
} from './card-queries.ts'

type CardsQuery = ReturnType<typeof selectIndexCards> | ReturnType<typeof selectTagCards>

/** A page of cards, in one round trip. NotFoundError for a tag that no post has. */
export async function makeList(
  c: AppContext,
  { path, page, select }: { path: string; page: number; select: CardsQuery },
): Promise<KeptPage> {
  const { db, now, origin, pages, settings_memory } = c.var
  const [settings, cards, next] = await db.batch(
    selectSettings(db, now),
    select,
    selectNextPost(db, now),
  )
  const site = settingsFrom(settings[0])
  settings_memory.remember(site, now)
  const tag_name = tagName(cards[0])
  if (path !== '/' && tag_name === null) throw new NotFoundError('There is no post with this tag.')
  for (const card of cards) pages.learn(card.id, card)
  const heading = tag_name === null ? undefined : textFor(site.language).tagged(tag_name)
  const html = renderPage(<ListPage {...{ site, cards, page, path, origin, heading }} />)
  return cutPage(html, { site, post: null, now, good_until: next[0]?.published_at ?? null })
}

function tagName(card: (Card & { tag_name?: string }) | undefined): string | null {
  return card?.tag_name ?? null
}
