import type { ComponentChildren } from 'preact'
import type { Site } from './site.ts'
import { textFor } from './text/text.ts'
import { base_css } from './style/base.ts'

interface LayoutProps {
  site: Site
  title: string
  /** CSS of this kind of page, after the base. */
  css?: string
  /** More for the head: canonical, OpenGraph, structured data. */
  head?: ComponentChildren
  /** Reader pages of posts load the beacon's script; nothing needs it. */
  script?: boolean
  feed?: string
  children: ComponentChildren
}

const icon =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><circle cx='16' cy='16' r='15' fill='%230f6b5c'/><path d='M9 20v-4M16 20V9M23 20v-7' stroke='white' stroke-width='4' stroke-linecap='round'/></svg>"

/** The shell of every reader page. */
export function Layout({
  site,
  title,
  css = '',
  head,
  script,
  feed = '/feed.xml',
  children,
}: LayoutProps) {
  const text = textFor(site.language)
  return (
    <html lang={site.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href={icon} />
        <link rel="alternate" type="application/rss+xml" title={site.title} href={feed} />
        {head}
        <style dangerouslySetInnerHTML={{ __html: base_css + css + accentCss(site.accent) }} />
        {script && <script src="/assets/reader.js" defer />}
      </head>
      <body>
        <a class="skip" href="#main">
          {text.skip_to_content}
        </a>
        <nav class="site" aria-label={text.site_navigation}>
          <a class="name" href="/">
            {site.title}
          </a>
          {site.pages.map((page) => (
            <a href={`/${page.slug}`} key={page.slug}>
              {page.title}
            </a>
          ))}
        </nav>
        <main id="main">{children}</main>
        <footer class="foot">
          <span>{site.footer || `© ${site.title}`}</span>
          {site.sample === 1 && <span>{text.sample_figures}</span>}
          <a href="/about-these-numbers">{text.how_we_count}</a>
          <a href="/feed.xml">{text.feed}</a>
        </footer>
      </body>
    </html>
  )
}

/** One colour from the settings, made dark enough for paper and light enough for night (contrast AA). */
function accentCss(accent: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(accent)) return ''
  const [light, dark] = ['min(l,.5)', 'max(l,.76)'].map((l) => `oklch(from ${accent} ${l} c h)`)
  return `:root{--accent:light-dark(${light},${dark})}`
}
