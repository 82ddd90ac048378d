import type { Settings } from '../settings/settings.ts'
import { FeedLink } from '../ui/feed-link.tsx'
import { Layout } from '../ui/layout.tsx'
import { isWorthShowing, type PopularPost } from '../popular/popular.ts'
import { PopularList } from '../popular/popular-list.tsx'
import { cards_css } from '../ui/style/cards.ts'
import { textFor } from '../ui/text/text.ts'
import { Cards } from './cards.tsx'
import type { Card } from './card-queries.ts'
import { ListHead } from './list-head.tsx'

interface ListPageProps {
  site: Settings
  cards: Card[]
  popular: PopularPost[]
  page: number
  path: string
  origin: string
  /** The heading: none on the front page, where the blog's own name is one. */
  heading?: string
  /** The list of lists that this one stands in. */
  up?: { href: string; name: string }
  /** Whether there is a feed of this list, below its address. */
  has_feed?: boolean
  /** For who may write the first post. */
  for_owner: boolean
}

/** The front page, the posts of a tag, of a month. */
export function ListPage({
  site,
  cards,
  popular,
  page,
  path,
  origin,
  heading,
  up,
  has_feed,
  for_owner,
}: ListPageProps) {
  const text = textFor(site.language)
  const name = heading ? `${heading} · ${site.title}` : site.title
  const address = page > 1 ? `${path}?page=${page}` : path
  const title = page > 1 ? text.page_of(name, page) : name
  return (
    <Layout
      site={site}
      title={title}
      css={cards_css}
      feed={has_feed && <FeedLink title={name} href={`${path}/feed.xml`} />}
      head={<ListHead {...{ site, origin, title, heading, up }} address={address} />}
    >
      {up && (
        <p class="up">
          <a href={up.href}>{up.name}</a>
        </p>
      )}
      {heading ? <h1 class="list-title">{heading}</h1> : <h1 class="unseen">{site.title}</h1>}
      {!heading && page === 1 && site.tagline && <p class="lede">{site.tagline}</p>}
      {cards.length > 0 ? (
        <Cards cards={cards} site={site} page={page} path={path} />
      ) : (
        <EmptyList site={site} page={page} for_owner={for_owner} />
      )}
      {isWorthShowing(popular, cards.length) && <PopularList posts={popular} site={site} />}
    </Layout>
  )
}

type EmptyListProps = Pick<ListPageProps, 'site' | 'page' | 'for_owner'>

function EmptyList({ site, page, for_owner }: EmptyListProps) {
  const text = textFor(site.language)
  if (for_owner) {
    return (
      <>
        <h2>{text.no_posts_title}</h2>
        <p>
          <a href="/owner/posts/new">{text.demo.first_post}</a>
        </p>
      </>
    )
  }
  return (
    <>
      <h2>{text.no_posts_title}</h2>
      <p>{page > 1 ? text.no_more_posts : text.no_posts}</p>
    </>
  )
}
