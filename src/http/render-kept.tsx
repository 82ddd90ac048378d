import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Layout, type LayoutProps } from '../ui/layout.tsx'
import type { Site } from '../ui/site.ts'
import { type CutHtml, cutHtml, joinCuts } from './cut-page.ts'
import { renderPage } from './send-page.ts'

/**
 * Renders a page that may be kept, and cuts it. Most of it is the frame around what it shows, the same on every page of
 * its kind: that is rendered once for these settings, and after that only what the page has of its own.
 */
export function renderKept({ props }: VNode<LayoutProps>, own_id?: number): CutHtml {
  const own = [props.title, props.feed, props.head, props.children].map((part) =>
    cutHtml(renderToString(<>{part}</>), own_id),
  )
  return joinCuts(frameOf(props).flatMap((piece, i) => [piece, ...own.slice(i, i + 1)]))
}

/** A layout without what is a page's own: a piece more than there are places for that. */
interface Frame extends Pick<LayoutProps, 'css' | 'script'> {
  pieces: CutHtml[]
}

/** Settings that are read anew and say the same are the same object, so a frame lasts until they change. */
const frames = new WeakMap<Site, Frame[]>()

function frameOf({ site, css, script }: LayoutProps): CutHtml[] {
  const of_site = frames.get(site) ?? []
  const known = of_site.find((frame) => frame.css === css && frame.script === script)
  if (known) return known.pieces
  const pieces = renderFrame({ site, css, script })
  frames.set(site, [...of_site, { css, script, pieces }])
  return pieces
}

function renderFrame({ site, css, script }: Omit<LayoutProps, 'title' | 'children'>): CutHtml[] {
  const place = <slot />
  const html = renderPage(
    <Layout {...{ site, css, script }} title={place} feed={place} head={place}>
      {place}
    </Layout>,
  )
  return html.split(renderToString(place)).map((piece) => cutHtml(piece))
}
