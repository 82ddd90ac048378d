import type { Event, MadePost, Origin, Person } from './made-month.ts'

/*
 * A second counter, written from docs/counting.md and from none of the code it checks: slow, plain, and with
 * every request of the month before it.
 */

export interface Visit {
  day: string
  post: number
  person: Person
  /** When each view was. */
  views: number[]
  origin: Origin
  seconds: number
  scroll: number
  read: boolean
}

const HALF_AN_HOUR = 30 * 60_000
const inZone = (zone: string, style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...style })

export class Recount {
  readonly visits = new Map<string, Visit>()
  readonly uncounted = new Map<
    string,
    { day: string; reason: string; family: string; hits: number }
  >()
  readonly links: { day: string; post: number }[] = []
  readonly lost: { day: string }[] = []
  readonly #day: Intl.DateTimeFormat
  readonly #hour: Intl.DateTimeFormat
  readonly #jobs: number[]
  #newcomers = new Map<string, Set<string>>()
  #met = new Map<string, Set<string>>()

  /** `jobs`: when past days are rolled up. */
  constructor(zone: string, jobs: number[]) {
    this.#jobs = jobs
    this.#day = inZone(zone, { year: 'numeric', month: '2-digit', day: '2-digit' })
    this.#hour = inZone(zone, { hour: '2-digit', hourCycle: 'h23' })
  }

  hourOf(at: number): number {
    return Number(this.#hour.format(at))
  }

  dayOf(at: number): string {
    return this.#day.format(at)
  }

  take(event: Event): void {
    const day = this.dayOf(event.at)
    if (event.kind === 'robot') return this.#refuse(day, event.reason, event.family)
    if (event.kind === 'prefetch') return this.#refuse(day, 'prefetch')
    if (event.kind === 'head') return this.#refuse(day, 'not-a-page-load')
    if (event.kind === 'owner') return this.#refuse(day, 'owner')
    if (event.kind === 'lost') return void this.lost.push({ day })
    if (event.kind === 'open') return this.#view(event, day, event.origin)
    if (event.link) this.links.push({ day, post: event.post.id })
    this.#beacon(event, day)
  }

  #refuse(day: string, reason: string, family = ''): void {
    const key = `${day} ${reason} ${family}`
    const sum = this.uncounted.get(key) ?? { day, reason, family, hits: 0 }
    sum.hits += 1
    this.uncounted.set(key, sum)
  }

  /** A view: not within half an hour of the last, and of a newcomer not past 200 an hour from one network. */
  #view(event: Event, day: string, origin: Origin, is_told = false): void {
    const { post, person, at } = event
    const key = keyOf(day, post, person)
    const visit = this.visits.get(key)
    const last = visit?.views.at(-1)
    const refuse = (reason: string, family = '') => {
      if (!is_told) this.#refuse(day, reason, family)
    }
    if (visit && visit.views.length >= 20) return refuse('too-many')
    if (last !== undefined && at - last < HALF_AN_HOUR) return refuse('reload')
    if (!this.#letIn(day, event)) return refuse('too-many', 'network')
    if (visit) visit.views.push(at)
    else {
      const rest = { origin, seconds: 0, scroll: 0, read: false }
      this.visits.set(key, { day, post: post.id, person, views: [at], ...rest })
    }
  }

  #letIn(day: string, { person, at }: Event): boolean {
    const name = `${person.address} ${person.agent.text}`
    const met = setAt(this.#met, day)
    if (met.has(name)) return true
    const network = person.address.replace(/\.\d+$/, '')
    const newcomers = setAt(this.#newcomers, `${network} ${Math.floor(at / 3_600_000)}`)
    if (newcomers.size >= 200) return false
    newcomers.add(name)
    met.add(name)
    return true
  }

  /** Nought seconds are "shown"; more belong to today's visit, or yesterday's, and make one where neither is. */
  #beacon(event: Extract<Event, { kind: 'beacon' }>, day: string): void {
    const { post, person, at, seconds, scroll } = event
    const shown: Origin = {
      query: '',
      referer: null,
      source: 'Direct',
      channel: 'Direct',
      referrer: null,
      campaign: null,
    }
    if (seconds === 0) return this.#view(event, day, shown)
    const yesterday = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
    const before = this.#isClosed(yesterday, at) ? '' : yesterday
    const visit =
      this.visits.get(keyOf(day, post, person)) ?? this.visits.get(keyOf(before, post, person))
    if (!visit) return this.#view(event, day, shown, true)
    const possible = Math.floor((at - (visit.views[0] ?? at)) / 1000)
    visit.seconds = Math.max(visit.seconds, Math.min(seconds, possible))
    visit.scroll = Math.max(visit.scroll, scroll)
    const expected = Math.max(10, Math.round((post.words / 220) * 60))
    if (visit.seconds >= expected / 2 && visit.scroll > 75) visit.read = true
  }

  /** From the first job two hours after its midnight on, a day stands as it is. */
  #isClosed(day: string, at: number): boolean {
    const closing = this.#jobs.find((job) => this.dayOf(job) > day && this.hourOf(job) >= 2)
    return closing !== undefined && closing <= at
  }
}

function keyOf(day: string, post: MadePost, person: Person): string {
  return `${day} ${post.id} ${nameOf(person)}`
}

export function nameOf(person: Person): string {
  return `${person.address} ${person.agent.text}`
}

function setAt(sets: Map<string, Set<string>>, key: string): Set<string> {
  const set = sets.get(key) ?? new Set()
  sets.set(key, set)
  return set
}
