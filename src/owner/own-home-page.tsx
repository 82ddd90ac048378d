import type { Settings } from '../settings/settings.ts'
import { formatNumber } from '../ui/format.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { home_css } from '../ui/style/home.ts'
import { textFor } from '../ui/text/text.ts'
import { HomeBar } from './home-bar.tsx'
import { CommentList } from './home-comments.tsx'
import { PostTable } from './home-posts.tsx'
import type { NewComment, NewPost } from './home-queries.ts'
import { SignOut } from './sign-out.tsx'

interface OwnHomePageProps {
  site: Settings
  waiting: number
  held: NewComment[]
  /** Their own. */
  posts: NewPost[]
}

/** An author's home, and a moderator's. */
export function OwnHomePage({ site, waiting, held, posts }: OwnHomePageProps) {
  const { desk_home: text, home } = textFor(site.language).owner
  const count = formatNumber(waiting, site.language)
  return (
    <OwnerLayout site={site} title={home} current="home" css={home_css} waiting={waiting}>
      <HomeBar site={site} />
      <p class="sentence">
        {waiting > 0 ? <a href="/owner/comments">{text.waiting(waiting, count)}</a> : text.quiet}
      </p>
      <CommentList site={site} comments={held} />
      {posts.length > 0 && <PostTable site={site} posts={posts} />}
      <SignOut site={site} />
    </OwnerLayout>
  )
}
