import type { Site } from './site.ts'
import { textFor } from './text/text.ts'

/** The way into the search; `search_css` is its look. */
export function SearchForm({ site, query }: { site: Site; query: string }) {
  const text = textFor(site.language).search
  return (
    <form class="search" action="/search" role="search">
      <label for="q">{text.query}</label>
      <div>
        <input type="search" id="q" name="q" value={query} maxLength={200} autocomplete="off" />
        <button type="submit">{text.find}</button>
      </div>
      <p class="hint">{text.hint}</p>
    </form>
  )
}
