import type { Generated } from 'kysely'
import type { Blob, Flag, Json } from './column-types.ts'

export interface VisitsTable {
  day: string
  post_id: number
  visitor: Blob
  views: Generated<number>
  first_at: string
  last_at: string
  seconds: Generated<number>
  scroll: Generated<number>
  read: Flag
  source: string | null
  channel: string | null
  referrer: string | null
  campaign: string | null
  country: string | null
  device: string | null
  browser: string | null
  os: string | null
  language: string | null
  /** Who read this wrote a comment under it. */
  commented: Flag
}

export interface CommenterSourcesTable {
  post_id: number
  source: string
  commenters: number
}

export interface SaltsTable {
  day: string
  salt: Blob
  created_at: string
}

export interface UncountedTable {
  day: string
  reason: string
  family: string
  hits: number
}

export interface CountDaysTable {
  day: string
  rows_written: number
  stopped_at: string | null
}

export interface SiteDaysTable {
  day: string
  views: number
  visitors: number
  reads: number
  seconds: number
  comments: number
  likes: number
  sample: Flag
  detail: Json
}

export interface SiteMonthsTable extends Omit<SiteDaysTable, 'day' | 'sample'> {
  month: string
  /** The first one that has figures. */
  first_day: string
  sample: 0 | 1
}

export interface PostDaysTable extends SiteDaysTable {
  post_id: number
}

export interface TalliesTable {
  day: string
  kind: 'link' | 'search' | 'not_found' | 'subscribers' | 'like'
  /** 0 for what belongs to no post. */
  post_id: number
  value: string
  detail: string
  hits: number
}

export interface FeedFetchersTable {
  day: string
  fetcher: Blob
}

export interface ShareLinksTable {
  hash: Blob
  created_at: string
}
