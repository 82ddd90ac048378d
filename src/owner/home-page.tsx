import type { Settings } from '../settings/settings.ts'
import { formatMoment, formatNumber } from '../ui/format.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { textFor } from '../ui/text/text.ts'
import { SampleNote } from './sample-note.tsx'
import type { NewComment, Totals } from './home-queries.ts'

interface HomePageProps {
  site: Settings
  totals: Totals
  newest: NewComment[]
  waiting: number
}

export function HomePage({ site, totals, newest, waiting }: HomePageProps) {
  const text = textFor(site.language).owner
  const figure = (value: number) => formatNumber(value, site.language)
  return (
    <OwnerLayout site={site} title={text.home} current="home" waiting={waiting}>
      <div class="bar">
        <h1>{text.home}</h1>
        <a class="button" href="/owner/posts/new">
          {text.write.new_post}
        </a>
      </div>
      <p class="sentence">
        <a href="/owner/comments">{text.home_waiting(waiting, figure(waiting))}</a>
      </p>
      <ul class="tiles">
        {(['views', 'visitors', 'reads', 'comments'] as const).map((name) => (
          <li key={name}>
            <span class="n">{figure(totals[name])}</span>
            <span class="l">{text.totals[name]}</span>
          </li>
        ))}
      </ul>
      {site.sample === 1 && <SampleNote site={site} />}
      {newest.length > 0 && <Newest site={site} newest={newest} />}
      <form class="do" method="post" action="/owner/session">
        <input type="hidden" name="_method" value="DELETE" />
        <button class="plain">{text.sign_out}</button>
      </form>
    </OwnerLayout>
  )
}

function Newest({ site, newest }: { site: Settings; newest: NewComment[] }) {
  const text = textFor(site.language).owner
  return (
    <section>
      <h2>{text.newest_comments}</h2>
      <ul class="rows">
        {newest.map((comment) => (
          <li key={comment.id}>
            <p class="who">
              <b>{comment.name}</b> {text.on_post}{' '}
              <a href={`/posts/${comment.slug}#comment-${comment.id}`}>{comment.title}</a>
              {` · ${formatMoment(comment.created_at, site.language, site.time_zone)}`}
            </p>
            <div class="text">{comment.opening}</div>
          </li>
        ))}
      </ul>
      <p>
        <a href="/owner/comments?status=approved">{text.all_comments}</a>
      </p>
    </section>
  )
}
