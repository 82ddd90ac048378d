import fc from 'fast-check'

/** What may happen to comments. `pick` chooses among those that there are. */
export type Action =
  | { do: 'submit'; body: string; subject: string }
  | { do: 'program'; by_owner: boolean }
  | { do: 'reply'; pick: number }
  | { do: 'move'; pick: number; to: keyof typeof moves }
  | { do: 'edit'; pick: number; body: string }
  | { do: 'withdraw'; pick: number }
  | { do: 'forget'; pick: number }
  | { do: 'pin'; pick: number }
  | { do: 'correct'; pick: number; back: boolean }
  | { do: 'block'; pick: number }
  | { do: 'bulk'; picks: number[]; action: keyof typeof bulk_moves }

/** How one comment is moved, and what it is then. */
export const moves = {
  publish: ['POST', '/approval', 'approved'],
  unpublish: ['DELETE', '/approval', 'pending'],
  spam: ['POST', '/spam', 'spam'],
  delete: ['DELETE', '', 'deleted'],
} as const
export const bulk_moves = { approve: 'approved', spam: 'spam', delete: 'deleted' } as const

export const two_links = 'https://a.example https://b.example'
const pick = fc.nat({ max: 999 })
export const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constant('submit' as const),
    body: fc.constantFrom('Words.', 'Words.', two_links),
    subject: fc.constantFrom('', '', '', 'x'),
  }),
  fc.record({ do: fc.constant('program' as const), by_owner: fc.boolean() }),
  fc.record({ do: fc.constant('reply' as const), pick }),
  fc.record({
    do: fc.constant('move' as const),
    pick,
    to: fc.constantFrom(
      'publish' as const,
      'unpublish' as const,
      'spam' as const,
      'delete' as const,
    ),
  }),
  fc.record({
    do: fc.constant('edit' as const),
    pick,
    body: fc.constantFrom('Other words.', two_links),
  }),
  fc.record({ do: fc.constant('withdraw' as const), pick }),
  fc.record({ do: fc.constant('forget' as const), pick }),
  fc.record({ do: fc.constant('pin' as const), pick }),
  fc.record({ do: fc.constant('correct' as const), pick, back: fc.boolean() }),
  fc.record({ do: fc.constant('block' as const), pick }),
  fc.record({
    do: fc.constant('bulk' as const),
    picks: fc.array(pick, { minLength: 1, maxLength: 6 }),
    action: fc.constantFrom('approve' as const, 'spam' as const, 'delete' as const),
  }),
)
