import type { Speed } from './speed.ts'
import type { Kind } from './runtime.ts'
import type { Subject } from './subjects.ts'
import { table } from './table.ts'
import type { Metered } from './metered.ts'

/** The speeds of one kind of page, each as a share of the yardsticks, and whether it reaches its goal. */
export function speedTable(speeds: Speed[], costs: Map<Subject, Metered>, kind: Kind): string {
  const names = [
    ...new Set(speeds.map((speed) => speed.subject).filter((one) => one.kind === kind)),
  ]
  const rows = names.map((subject) => {
    const [one, many] = [1, 16].map((connections) =>
      speeds.find((speed) => speed.subject === subject && speed.connections === connections),
    )
    const ratios = (name: string) =>
      (subject.worker === 'blog' || name === 'fixed HTML') && one?.ratios.has(name)
        ? both(one.ratios.get(name), many?.ratios.get(name))
        : ''
    return [
      subject.name,
      whole(one?.a_second),
      whole(many?.a_second),
      `${one?.cpu_ms.toFixed(2)} ms`,
      `${many?.cpu_ms.toFixed(2)} ms`,
      ratios('fixed HTML'),
      ratios('one D1 read'),
      ratios('read, then count'),
      ratios('one upsert'),
      rowsOf(costs.get(subject)),
      (subject.goals ?? [])
        .map((goal) => `${goal.ratio.toFixed(2)} of ${goal.yardstick}`)
        .join(', '),
    ]
  })
  const head = [
    kind,
    'a second',
    '16 conn.',
    'CPU',
    '16 conn.',
    'of fixed HTML',
    'of one D1 read',
    'of read, then count',
    'of one upsert',
    'rows read, written',
    'goal',
  ]
  return table(head, rows)
}

function rowsOf(cost: Metered | undefined): string {
  return cost ? `${cost.rows_read}, ${cost.rows_written}` : ''
}

function both(one: number | undefined, many: number | undefined): string {
  return `${one?.toFixed(2)}  ${many?.toFixed(2)}`
}

function whole(value: number | undefined): string {
  return value === undefined ? '' : Math.round(value).toLocaleString('en')
}
