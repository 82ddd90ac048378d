import type { ComponentChildren } from 'preact'
import type { Settings } from '../settings/settings.ts'
import { FeedLink } from '../ui/feed-link.tsx'
import { Layout } from '../ui/layout.tsx'
import { own_css } from '../ui/style/own.ts'
import { prose_css } from '../ui/style/prose.ts'
import { thread_css } from '../ui/style/thread.ts'

interface OwnLayoutProps {
  site: Settings
  title: string
  feed?: { title: string; href: string }
  children: ComponentChildren
}

/** A page that is one commenter's: nothing for search engines. */
export function OwnLayout({ site, title, feed, children }: OwnLayoutProps) {
  const head = (
    <>
      <meta name="robots" content="noindex" />
      {feed && <FeedLink {...feed} />}
    </>
  )
  return (
    <Layout
      site={site}
      title={`${title} · ${site.title}`}
      css={prose_css + thread_css + own_css}
      head={head}
    >
      <h1>{title}</h1>
      {children}
    </Layout>
  )
}
