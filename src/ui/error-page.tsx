import type { AppError } from '../errors.ts'
import { Layout } from './layout.tsx'
import { SearchForm } from './search-form.tsx'
import type { Site } from './site.ts'
import { search_css } from './style/search.ts'
import { textFor } from './text/text.ts'

interface ErrorPageProps {
  site: Site
  problem: AppError
  /** Where the log has more about it. */
  request_id?: string
}

export function ErrorPage({ site, problem, request_id }: ErrorPageProps) {
  const text = textFor(site.language)
  const missing = problem.status === 404
  /** To somebody who works here, elsewhere. */
  const not_yours = problem.code.startsWith('not_your_')
  const title = missing ? text.not_found_title : not_yours ? text.not_yours_title : text.error_title
  return (
    <Layout
      site={site}
      title={`${title} · ${site.title}`}
      css={missing ? search_css : undefined}
      head={<meta name="robots" content="noindex" />}
    >
      <h1>{title}</h1>
      <p>{missing ? text.not_found : (text.errors[problem.code] ?? problem.message)}</p>
      {problem.errors.length > 0 && (
        <ul>
          {problem.errors.map((error) => (
            <li key={error.field}>{error.message}</li>
          ))}
        </ul>
      )}
      {missing && <SearchForm site={site} query="" />}
      {request_id && <p class="meta">{text.trouble.logged_as(request_id)}</p>}
      <p>
        {not_yours ? <a href="/owner">{text.to_desk}</a> : <a href="/">{text.to_front_page}</a>}
      </p>
    </Layout>
  )
}
