import { describe, expect, it } from 'vitest'
import { decideStatus, type Evidence } from '../../src/comments/moderation.ts'

/** Somebody known, who took their time and links to nothing. */
const harmless: Evidence = {
  policy: 'first-timers',
  by_owner: false,
  by_program: false,
  trap_filled: false,
  seconds_since_form: 60,
  letters: 200,
  links: 0,
  blocked: null,
  known_commenter: true,
  opening: null,
  challenge: null,
}

/** Everything that can be held against a comment, in the order in which it is asked. */
const everything: Partial<Evidence> = {
  trap_filled: true,
  by_program: true,
  seconds_since_form: 0,
  links: 9,
  policy: 'all',
  known_commenter: false,
}

describe('decideStatus', () => {
  it.each<[string, Partial<Evidence>, string, string]>([
    ['publishes the owner whatever else is so', { ...everything, by_owner: true }, 'approved', ''],
    ['puts what filled the trap with spam', everything, 'spam', 'trap'],
    ['holds what a program sent', { ...everything, trap_filled: false }, 'pending', 'program'],
    [
      'holds what came under three seconds',
      { ...everything, trap_filled: false, by_program: false },
      'pending',
      'too-quick',
    ],
    [
      'holds two links or more',
      { ...everything, trap_filled: false, by_program: false, seconds_since_form: 3 },
      'pending',
      'links',
    ],
    ['holds everybody where all are held', { policy: 'all' }, 'pending', 'hold-all'],
    ['holds a first-timer', { known_commenter: false }, 'pending', 'first-timer'],
    ['publishes somebody known', {}, 'approved', ''],
  ])('%s', (_fact, evidence, status, reason) => {
    expect(decideStatus({ ...harmless, ...evidence })).toEqual({ status, reason })
  })

  it.each([
    [0, 'pending'],
    [2, 'pending'],
    [3, 'approved'],
    // A form that another isolate made a moment from now.
    [-1, 'pending'],
  ])('%d s after the form was made: %s', (seconds_since_form, status) => {
    expect(decideStatus({ ...harmless, seconds_since_form }).status).toBe(status)
  })

  it.each([
    [0, 'approved'],
    [1, 'approved'],
    [2, 'pending'],
    [3, 'pending'],
  ])('with %d links: %s', (links, status) => {
    expect(decideStatus({ ...harmless, links }).status).toBe(status)
  })

  it.each<[Evidence['policy'], boolean, string]>([
    ['all', true, 'pending'],
    ['all', false, 'pending'],
    ['first-timers', true, 'approved'],
    ['first-timers', false, 'pending'],
    ['none', true, 'approved'],
    ['none', false, 'approved'],
  ])('policy %s, known %s: %s', (policy, known_commenter, status) => {
    expect(decideStatus({ ...harmless, policy, known_commenter }).status).toBe(status)
  })

  it.each<[string, Partial<Evidence>, string]>([
    ['nothing else', {}, ''],
    ['one link', { links: 1 }, 'unopened-link'],
    ['200 letters in 10 s', { seconds_since_form: 10 }, ''],
    ['201 letters in 10 s', { seconds_since_form: 10, letters: 201 }, 'unopened-fast'],
  ])('against who never opened the page counts, where there is %s: %s', (_, sign, reason) => {
    const evidence = { ...harmless, policy: 'none' as const, ...sign }
    const seen = { opened: 1, read: 0 } as const
    const unseen = { opened: 0, read: 0 } as const
    expect(decideStatus({ ...evidence, opening: unseen }).reason).toBe(reason)
    for (const opening of [seen, null]) {
      expect(decideStatus({ ...evidence, opening })).toEqual({ status: 'approved', reason: '' })
    }
  })

  it('publishes the owner, and says of others what they were held for anyhow', () => {
    const opening = { opened: 0, read: 0 } as const
    expect(decideStatus({ ...harmless, links: 1, opening, by_owner: true }).status).toBe('approved')
    const newcomer = { ...harmless, links: 1, opening, known_commenter: false }
    expect(decideStatus(newcomer).reason).toBe('first-timer')
  })

  it('holds links and haste even where nothing else is held', () => {
    expect(decideStatus({ ...harmless, policy: 'none', links: 2 }).reason).toBe('links')
    expect(decideStatus({ ...harmless, policy: 'none', seconds_since_form: 1 }).reason).toBe(
      'too-quick',
    )
  })
})
