import { formatMoment, formatNumber } from '../ui/format.ts'
import { Layout } from '../ui/layout.tsx'
import { about_css } from '../ui/style/about.ts'
import { textFor } from '../ui/text/text.ts'
import type { About } from './load-about.ts'
import { ReceiptSlip } from './receipt-slip.tsx'

interface AboutPageProps extends About {
  rows_a_day: number
  /** The reader has just had their visits forgotten. */
  has_forgotten: boolean
}

/** /about-these-numbers: how each public number is counted, what was not, and the reader's own row. */
export function AboutPage({ site, figures, rows_a_day, has_forgotten }: AboutPageProps) {
  const { about: text, likes } = textFor(site.language)
  const rules: [string, string][] = [
    [text.views_title, text.views],
    [text.visitors_title, text.visitors],
    [text.reads_title, text.reads],
    [text.comments_title, text.comments],
    [likes.about_title, likes.about],
    [text.stored_title, text.stored],
    [text.signals_title, text.signals],
  ]
  return (
    <Layout site={site} title={`${text.title} · ${site.title}`} css={about_css}>
      <h1>{text.title}</h1>
      <p class="lede">
        {text.lede} <a href="#receipt">{text.to_receipt}</a>.
      </p>
      {rules.map(([title, words]) => (
        <section key={title}>
          <h2>{title}</h2>
          <p>{words}</p>
        </section>
      ))}
      <section id="receipt">
        <h2>{text.receipt_title}</h2>
        {figures ? (
          <ReceiptSlip site={site} receipt={figures.receipt} has_forgotten={has_forgotten} />
        ) : (
          <p class="note" role="status">
            {text.no_database}
          </p>
        )}
      </section>
      <section>
        <h2>{text.not_counted_title}</h2>
        <p>{text.not_counted}</p>
        {figures && <Uncounted site={site} uncounted={figures.uncounted} />}
      </section>
      <section>
        <h2>{text.limit_title}</h2>
        <p>{text.limit(formatNumber(rows_a_day, site.language))}</p>
        {figures && <Stopped site={site} stopped={figures.stopped} />}
      </section>
    </Layout>
  )
}

type Site = About['site']
type Figures = NonNullable<About['figures']>

function Uncounted({ site, uncounted }: { site: Site } & Pick<Figures, 'uncounted'>) {
  const text = textFor(site.language).about
  if (uncounted.length === 0) return <p>{text.uncounted_none}</p>
  return (
    <table class="sums">
      <caption>{text.uncounted_caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.reason}</th>
          <th scope="col" class="number">
            {text.hits}
          </th>
        </tr>
      </thead>
      <tbody>
        {uncounted.map(({ reason, hits }) => (
          <tr key={reason}>
            <td>{text.reasons[reason] ?? reason}</td>
            <td class="number">{formatNumber(hits, site.language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Stopped({ site, stopped }: { site: Site } & Pick<Figures, 'stopped'>) {
  const text = textFor(site.language).about
  if (stopped.length === 0) return <p>{text.never_stopped}</p>
  return (
    <>
      <p>{text.stopped}</p>
      <ul>
        {stopped.map((moment) => (
          <li key={moment}>{formatMoment(moment, site.language, site.time_zone)}</li>
        ))}
      </ul>
    </>
  )
}
