import type { Settings } from '../settings/settings.ts'
import { formatNumber } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import type { NewPost } from './home-queries.ts'

const columns = ['views', 'visitors', 'comments'] as const

export function PostTable({ site, posts }: { site: Settings; posts: NewPost[] }) {
  const text = textFor(site.language).owner.desk_home
  return (
    <section>
      <h2>{text.newest_posts}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.post}</th>
            {columns.map((name) => (
              <th scope="col" key={name}>
                {text.totals[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {posts.map((post) => (
            <tr key={post.id}>
              <td>
                <a href={`/owner/posts/${post.id}`}>{post.title}</a>
              </td>
              {columns.map((name) => (
                <td key={name}>{formatNumber(post[name], site.language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href="/owner/posts">{text.all_posts}</a>
      </p>
    </section>
  )
}
