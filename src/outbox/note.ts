import type { Bulletin } from './bulletin.ts'
import type { Text } from '../ui/text/text.ts'

/** What is told of a comment. Of its writer only what the page shows: never the e-mail address. */
export interface ToldComment {
  id: number
  status: 'pending' | 'approved'
  reason: string
  name: string
  body: string
  created_at: string
  post: { id: number; title: string; slug: string }
}

/** A note to the owner's address, for whoever takes a JSON POST. */
export interface Note {
  event: 'comment_waits' | 'comment_published' | 'week' | 'spike' | 'test'
  title: string
  message: string
  url: string
  /** The same in one piece: Slack and Mattermost read this. */
  text: string
  /** And Discord this; what people wrote there calls nobody. */
  content: string
  allowed_mentions: { parse: [] }
  comment?: Omit<ToldComment, 'post'> & {
    url: string
    post: { id: number; title: string; url: string }
  }
}

/** Discord takes 2,000 characters in all, and a notification shows fewer. */
const LONGEST_MESSAGE = 1200

export function noteOf(comment: ToldComment, origin: string, text: Text['outbox']): Note {
  const { status, name, post } = comment
  const post_url = `${origin}/posts/${post.slug}`
  const page = status === 'pending' ? `${origin}/owner/comments` : post_url
  const url = `${page}#comment-${comment.id}`
  return {
    event: status === 'pending' ? 'comment_waits' : 'comment_published',
    ...saying(text.note_title[status](name, post.title), shortened(comment.body), url),
    comment: { ...comment, url, post: { id: post.id, title: post.title, url: post_url } },
  }
}

export function bulletinNote({ kind, title, message, url }: Bulletin): Note {
  return { event: kind, ...saying(title, shortened(message), url) }
}

export function testNote(origin: string, text: Text['outbox']): Note {
  return {
    event: 'test',
    ...saying(text.test_title, text.test_message, `${origin}/owner/comments`),
  }
}

function saying(title: string, message: string, url: string) {
  const whole = callingNobody(`${title}\n\n${message}\n\n${url}`)
  return {
    title,
    message,
    url,
    text: whole.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    content: whole,
    allowed_mentions: { parse: [] as [] },
  }
}

/** In a chat `@channel` wakes everybody up: with nothing visible behind its @ it is text. */
function callingNobody(text: string): string {
  return text.replace(/@(?=\w)/g, '@\u200b')
}

function shortened(body: string): string {
  if (body.length <= LONGEST_MESSAGE) return body
  return `${body.slice(0, LONGEST_MESSAGE).toWellFormed()} …`
}
