import type { AppError } from '../errors.ts'
import { Layout } from './layout.tsx'
import type { Site } from './site.ts'
import { textFor } from './text/text.ts'

export function ErrorPage({ site, problem }: { site: Site; problem: AppError }) {
  const text = textFor(site.language)
  const missing = problem.status === 404
  const title = missing ? text.not_found_title : text.error_title
  return (
    <Layout
      site={site}
      title={`${title} · ${site.title}`}
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
      <p>
        <a href="/">{text.to_front_page}</a>
      </p>
    </Layout>
  )
}
