import type { Settings } from '../settings/settings.ts'
import { Counters } from '../ui/counters.tsx'
import { formatDate } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import { excerptOf } from './excerpt.ts'
import { CARDS_A_PAGE, LAST_PAGE, permalink } from './post.ts'
import type { Card } from './card-queries.ts'

interface CardsProps {
  cards: Card[]
  site: Settings
  page: number
  /** The list's address without its query. */
  path: string
}

/** A page of posts with its way to newer and older ones. One card more than a page has means that there are older. */
export function Cards({ cards, site, page, path }: CardsProps) {
  const text = textFor(site.language)
  return (
    <>
      <ol class="cards">
        {cards.slice(0, CARDS_A_PAGE).map((card) => (
          <CardItem card={card} site={site} key={card.id} />
        ))}
      </ol>
      <nav class="pager" aria-label={text.more_posts}>
        {page > 1 && (
          <a href={page === 2 ? path : `${path}?page=${page - 1}`} rel="prev">
            ← {text.newer_posts}
          </a>
        )}
        {cards.length > CARDS_A_PAGE && page < LAST_PAGE && (
          <a class="older" href={`${path}?page=${page + 1}`} rel="next">
            {text.older_posts} →
          </a>
        )}
      </nav>
    </>
  )
}

function CardItem({ card, site }: { card: Card; site: Settings }) {
  const published = card.published_at ?? ''
  return (
    <li>
      <h2 dir="auto">
        <a href={permalink(card)}>{card.title}</a>
      </h2>
      <p class="excerpt" dir="auto">
        {card.excerpt || excerptOf(card.opening)}
      </p>
      <div class="line">
        <p class="meta">
          <time datetime={published}>{formatDate(published, site.language, site.time_zone)}</time>
        </p>
        <Counters post_id={card.id} counts={card} site={site} />
      </div>
    </li>
  )
}
