import { describe, expect, it } from 'vitest'
import { noteOf, testNote, type ToldComment } from '../../src/outbox/note.ts'
import { textFor } from '../../src/ui/text/text.ts'

const text = textFor('en').outbox
const comment: ToldComment = {
  id: 12,
  status: 'pending',
  reason: 'first-timer',
  name: 'Ada',
  body: 'Hello *there*.',
  created_at: '2026-11-03T12:00:00Z',
  post: { id: 3, title: 'A post', slug: 'a-post' },
}
const note = (changes: Partial<ToldComment> = {}) =>
  noteOf({ ...comment, ...changes }, 'https://blog.example', text)

describe('a note', () => {
  it('says the same to everybody in the field that they read', () => {
    const { title, message, url, text: for_slack, content } = note()
    expect(title).toBe('A comment waits: Ada on “A post”')
    expect(message).toBe('Hello *there*.')
    expect(url).toBe('https://blog.example/owner/comments#comment-12')
    for (const whole of [for_slack, content]) {
      expect(whole).toBe(`${title}\n\n${message}\n\n${url}`)
    }
  })

  it('has the comment for programs, and where it stands', () => {
    expect(note().comment).toEqual({
      ...comment,
      url: 'https://blog.example/owner/comments#comment-12',
      post: { id: 3, title: 'A post', url: 'https://blog.example/posts/a-post' },
    })
  })

  it('leads to a published comment itself', () => {
    const { event, title, url } = note({ status: 'approved' })
    expect(event).toBe('comment_published')
    expect(title).toBe('A new comment: Ada on “A post”')
    expect(url).toBe('https://blog.example/posts/a-post#comment-12')
  })

  // Slack: “escape & < >”, and <!channel> is a command. Mattermost: @channel is one. Discord: allowed_mentions.
  it('lets nobody’s words be a command in a chat', () => {
    const {
      text: for_slack,
      content,
      allowed_mentions,
    } = note({ body: '<!channel> @here a@b & c' })
    expect(for_slack).toContain('&lt;!channel&gt; @\u200bhere a@\u200bb &amp; c')
    expect(content).not.toMatch(/@\w/)
    expect(allowed_mentions).toEqual({ parse: [] })
  })

  it('fits into the 2,000 characters of Discord, whole letters only', () => {
    const { content, message } = note({ body: 'x😀'.repeat(4000), name: 'n'.repeat(80) })
    expect(content.length).toBeLessThanOrEqual(2000)
    expect(message.isWellFormed()).toBe(true)
  })

  it('of a test has no comment', () => {
    expect(testNote('https://blog.example', text)).toMatchObject({ event: 'test' })
    expect(testNote('https://blog.example', text).comment).toBeUndefined()
  })
})
