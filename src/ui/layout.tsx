import type { ComponentChildren } from 'preact'
import { accentCss } from './accent.ts'
import { DemoBar } from './demo-bar.tsx'
import { icon } from './icon.ts'
import type { Site } from './site.ts'
import { textFor } from './text/text.ts'
import { base_css } from './style/base.ts'
import { strip_css } from './style/strip.ts'
import { wishes_css } from './style/wishes.ts'
import { themeCss } from './theme.ts'

export interface LayoutProps {
  site: Site
  title: ComponentChildren
  /** CSS of this kind of page, after the base. */
  css?: string
  /** More for the head: canonical, OpenGraph, structured data. */
  head?: ComponentChildren
  /** The page's one script, deferred; nothing needs it. */
  script?: 'reader' | 'search'
  /** The page's own feed, before those of the blog. */
  feed?: ComponentChildren
  children: ComponentChildren
}

/** The shell of every reader page. */
export function Layout({ site, title, css = '', head, script, feed, children }: LayoutProps) {
  const text = textFor(site.language)
  return (
    <html lang={site.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href={icon} />
        {feed}
        <link rel="alternate" type="application/rss+xml" title={site.title} href="/feed.xml" />
        <link rel="alternate" type="application/atom+xml" title={site.title} href="/atom.xml" />
        <link rel="alternate" type="application/feed+json" title={site.title} href="/feed.json" />
        {head}
        <style
          dangerouslySetInnerHTML={{
            __html:
              base_css +
              (site.demo ? strip_css : '') +
              css +
              accentCss(site.accent) +
              wishes_css +
              themeCss(site),
          }}
        />
        {script && <script src={`/assets/${script}.js`} defer />}
      </head>
      <body>
        <a class="skip" href="#main">
          {text.skip_to_content}
        </a>
        {site.demo && <DemoBar site={site} demo={site.demo} />}
        <nav class="site" aria-label={text.site_navigation}>
          <a class="name" href="/">
            {site.title}
          </a>
          {site.pages.map((page) => (
            <a href={`/${page.slug}`} key={page.slug}>
              {page.title}
            </a>
          ))}
          <a href="/archive">{text.search.archive}</a>
          <a href="/search">{text.search.search}</a>
        </nav>
        <main id="main">{children}</main>
        <footer class="foot">
          <span>{site.footer || `© ${site.title}`}</span>
          {site.sample === 1 && <span>{text.sample_figures}</span>}
          <a href="/about-these-numbers">{text.how_we_count}</a>
          <a href="/privacy">{text.privacy.link}</a>
          <a href="/feed.xml">{text.feed}</a>
        </footer>
      </body>
    </html>
  )
}
