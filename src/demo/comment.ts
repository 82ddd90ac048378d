export interface DemoComment {
  /** Slug of the post it stands under. */
  post: string
  key: string
  /** Key of the comment it answers, which stands before it in the list. */
  parent?: string
  name: string
  email?: string
  body: string
  days_ago: number
  hour: number
  is_author?: boolean
  status: 'approved' | 'pending'
  reason?: 'first-timer' | 'links'
}

/** Who writes the blog answers in person. */
export const mira = {
  name: 'Mira Halden',
  email: 'mira@stillpoint.example',
  is_author: true,
  status: 'approved',
} as const
