import { excerptOf } from '../posts/excerpt.ts'
import { permalink } from '../posts/post.ts'
import { ownerName, type Settings } from '../settings/settings.ts'

interface LlmsPost {
  slug: string
  title: string
  excerpt: string
  opening: string
}

/** llms.txt (llmstxt.org): what is here, for programs that read for somebody, with the way to the plain source of each. */
export function llms(site: Settings, posts: LlmsPost[], origin: string): string {
  const pages = site.pages.map((page) => link(page.title, sourceOf('page', page.slug, origin)))
  const lines = posts.map((post) => {
    const about = post.excerpt || excerptOf(post.opening)
    return link(post.title, sourceOf('post', post.slug, origin), about)
  })
  const more = [
    link('Archive', `${origin}/archive`, 'every post by month'),
    link('Search', `${origin}/search?q=`, 'add the words'),
    link('RSS', `${origin}/feed.xml`, 'the newest posts, whole'),
    link('JSON Feed', `${origin}/feed.json`, 'the same'),
    link('Sitemap', `${origin}/sitemap.xml`, 'every address'),
  ]
  return [
    `# ${site.title}`,
    `> ${site.tagline || site.title}`,
    `A blog by ${ownerName(site)}, in the language "${site.language}". Every post and page has its Markdown source at its address with .md, and its data with .json.`,
    section('Pages', pages),
    section('Posts', lines),
    section('Optional', more),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

function section(name: string, lines: string[]): string {
  return lines.length > 0 ? `## ${name}\n\n${lines.join('\n')}` : ''
}

function link(name: string, address: string, about = ''): string {
  const words = name.replace(/[[\]\\]/g, '\\$&')
  return `- [${words}](${address})${about && `: ${about}`}`
}

function sourceOf(kind: 'post' | 'page', slug: string, origin: string): string {
  return `${origin}${permalink({ kind, slug })}.md`
}
