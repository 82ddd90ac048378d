import type { Generated } from 'kysely'
import type { Blob } from './column-types.ts'

export interface OutboxTable {
  comment_id: number
  kind: 'note' | 'owner-mail' | 'reply-mail' | 'confirm-mail' | 'data-mail'
  status: Generated<'waiting' | 'sent' | 'failed'>
  origin: string
  tries: Generated<number>
  next_at: string
  last_answer: Generated<string>
  created_at: string
  sent_at: string | null
}

export interface BulletinsTable {
  kind: 'week' | 'spike'
  post_id: number
  occasion: string
  way: 'note' | 'mail'
  title: string
  message: string
  url: string
  status: Generated<'waiting' | 'sent' | 'failed'>
  tries: Generated<number>
  next_at: string
  last_answer: Generated<string>
  created_at: string
  sent_at: string | null
}

export interface QueueFeedsTable {
  hash: Blob
  created_at: string
}

export interface MailAddressesTable {
  email: string
  state: 'asked' | 'confirmed' | 'refused'
  since: string
}

export interface UsedLinksTable {
  hash: Blob
  expires_at: string
}
