import type { Generated } from 'kysely'
import type { Blob, Flag, NullableBlob, NullableFlag } from './column-types.ts'

export interface LikesTable {
  day: string
  post_id: number
  comment_id: number
  visitor: Blob
}

export interface CommentsTable {
  id: Generated<number>
  post_id: number
  parent_id: number | null
  root_id: number | null
  status: 'pending' | 'approved' | 'spam' | 'deleted'
  reason: Generated<string>
  name: string
  email: string | null
  url: string | null
  body: string
  html: string
  by_owner: Flag
  sample: Flag
  notify: Flag
  key_hash: NullableBlob
  block: NullableBlob
  created_at: string
  decided_at: string | null
  placed: Flag
  edited_at: string | null
  likes: Generated<number>
  pinned: Flag
  opened: NullableFlag
  read: NullableFlag
  by_moderator: Flag
  corrected_at: string | null
  seen_at: string | null
}

export interface BlockListsTable {
  id: 1
  hold: Generated<string>
  spam: Generated<string>
}
