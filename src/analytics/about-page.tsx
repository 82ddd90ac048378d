import type { Settings } from '../settings/settings.ts'
import { formatNumber } from '../ui/format.ts'
import { Layout } from '../ui/layout.tsx'
import { textFor } from '../ui/text/text.ts'

/** /about-these-numbers: how each public number is counted. */
export function AboutPage({ site, rows_a_day }: { site: Settings; rows_a_day: number }) {
  const { about: text, likes } = textFor(site.language)
  const sections: [string, string][] = [
    [text.views_title, text.views],
    [text.visitors_title, text.visitors],
    [text.reads_title, text.reads],
    [text.comments_title, text.comments],
    [likes.about_title, likes.about],
    [text.not_counted_title, text.not_counted],
    [text.signals_title, text.signals],
    [text.stored_title, text.stored],
    [text.limit_title, text.limit(formatNumber(rows_a_day, site.language))],
  ]
  return (
    <Layout site={site} title={`${text.title} · ${site.title}`}>
      <h1>{text.title}</h1>
      <p class="lede">{text.lede}</p>
      {sections.map(([title, words]) => (
        <section key={title}>
          <h2>{title}</h2>
          <p>{words}</p>
        </section>
      ))}
    </Layout>
  )
}
