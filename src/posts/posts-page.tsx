import type { Settings } from '../settings/settings.ts'
import { formatDate, formatMoment, formatNumber } from '../ui/format.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { SampleHint } from '../ui/sample-hint.tsx'
import { write_css } from '../ui/style/write.ts'
import { textFor } from '../ui/text/text.ts'
import { Only } from '../ui/viewer.tsx'
import type { ListedPost } from './list-queries.ts'
import { isReadable, permalink, statusOf } from './post.ts'
import { type ListView, orders, places, viewPath } from './post-list.ts'

interface PostsPageProps {
  site: Settings
  waiting: number
  now: Date
  view: ListView
  posts: ListedPost[]
  /** Cursor of the next page. */
  next: string | null
  /** One has just been deleted. */
  has_deleted: boolean
}

export function PostsPage(props: PostsPageProps) {
  const { site, waiting, view, posts, next, has_deleted } = props
  const text = textFor(site.language).owner.write
  return (
    <OwnerLayout site={site} title={text.posts} current="posts" waiting={waiting} css={write_css}>
      <div class="bar">
        <h1>{text.posts}</h1>
        <a class="button" href="/owner/posts/new">
          {text.new_post}
        </a>
      </div>
      {has_deleted && (
        <p class="note" role="status">
          {text.deleted}
        </p>
      )}
      <Views site={site} view={view} />
      {posts.length > 0 ? <Table {...props} /> : <Empty site={site} view={view} />}
      {next && (
        <p>
          <a href={viewPath(view, next)} rel="next">
            {text.more}
          </a>
        </p>
      )}
      {posts.length > 0 && <SampleHint site={site} />}
    </OwnerLayout>
  )
}

/** Which of them, in which order, with which words in their titles. */
function Views({ site, view }: { site: Settings; view: ListView }) {
  const text = textFor(site.language).owner.write
  return (
    <>
      <nav class="tabs" aria-label={text.posts}>
        {places.map((place) => (
          <a
            href={viewPath({ ...view, place })}
            aria-current={place === view.place ? 'page' : undefined}
            key={place}
          >
            {text.places[place]}
          </a>
        ))}
      </nav>
      <div class="bar views">
        <form class="search" action="/owner/posts">
          {view.place !== 'all' && <input type="hidden" name="show" value={view.place} />}
          {view.order !== 'date' && <input type="hidden" name="sort" value={view.order} />}
          <input
            type="search"
            name="q"
            aria-label={text.search}
            placeholder={text.search}
            value={view.q}
            maxLength={100}
          />
          <button class="plain">{text.search_button}</button>
        </form>
        <nav class="tabs" aria-label={text.sort_by}>
          <span class="hint">{text.sort_by}</span>
          {orders.map((order) => (
            <a
              href={viewPath({ ...view, order })}
              aria-current={order === view.order ? 'true' : undefined}
              key={order}
            >
              {text.orders[order]}
            </a>
          ))}
        </nav>
      </div>
    </>
  )
}

function Table({ site, now, posts }: PostsPageProps) {
  const text = textFor(site.language).owner.write
  return (
    <table>
      <thead>
        <tr>
          <th>{text.columns.post}</th>
          <th>{text.columns.views}</th>
          <th class="if-room">{text.columns.reads}</th>
          <th>{text.columns.comments}</th>
        </tr>
      </thead>
      <tbody>
        {posts.map((post) => (
          <Row site={site} now={now} post={post} key={post.id} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ site, now, post }: { site: Settings; now: Date; post: ListedPost }) {
  const text = textFor(site.language).owner.write
  const figure = (count: number) => formatNumber(count, site.language)
  return (
    <tr>
      <td>
        <a class="title" href={`/owner/posts/${post.id}`} dir="auto">
          {post.title}
        </a>
        <p class="meta">
          {post.kind === 'page' && `${text.is_page} · `}
          {post.author_id !== null && <Only right="blog">{`${post.author} · `}</Only>}
          {whereItStands(post, site, now)}
          {isReadable(post, now) && (
            <>
              {'\u00a0· '}
              <a class="see" href={permalink(post)}>
                {text.see}
              </a>
            </>
          )}
        </p>
      </td>
      <td>{figure(post.views)}</td>
      <td class="if-room">{figure(post.reads)}</td>
      <td>{figure(post.comments)}</td>
    </tr>
  )
}

function whereItStands(post: ListedPost, site: Settings, now: Date): string {
  const status = statusOf(post, now)
  const moment = (status === 'draft' ? null : post.published_at) ?? post.updated_at
  const format = status === 'scheduled' ? formatMoment : formatDate
  const { stands } = textFor(site.language).owner.write
  return stands[status](format(moment, site.language, site.time_zone))
}

function Empty({ site, view }: { site: Settings; view: ListView }) {
  const text = textFor(site.language).owner.write
  return <p>{view.q ? text.none_found(view.q) : text.none[view.place]}</p>
}
