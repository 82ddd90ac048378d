import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { other_writers, writers } from './support/table-writers.ts'

const root = join(import.meta.dirname, '..')

/** Each file imports from the rungs below its own, and from its own folder. */
const ladder = [
  ['lib', 'errors.ts', 'config.ts', 'rights.ts'],
  ['db', 'ui'],
  ['settings'],
  ['http'],
  ['outbox'],
  ['analytics', 'comments', 'media'],
  ['popular'],
  ['posts', 'likes'],
  ['feeds', 'transfer', 'owner', 'privacy'],
  ['app.ts', 'jobs.ts'],
  ['index.ts'],
]

/**
 * Beside the ladder: what is built into other programs, and so may use any rung, while no rung may use it.
 * The demo's posts and the commands run beside the Worker; the client's scripts run in a browser and share nothing.
 */
const beside = ['demo', 'cli', 'client']

interface Source {
  /** Below src/. */
  path: string
  text: string
  imports: { path: string; types_only: boolean }[]
}

const sources = globSync('src/**/*.{ts,tsx,mjs}', { cwd: root }).map(readSource)
const of_worker = sources.filter(({ path }) => !beside.includes(unitOf(path)))

describe('the ladder of imports', () => {
  it('has a rung for every file', () => {
    const known = new Set([...ladder.flat(), ...beside])
    expect(sources.map(({ path }) => unitOf(path)).filter((unit) => !known.has(unit))).toEqual([])
  })

  it('leads down, and never sideways from one feature to another', () => {
    expect(linesOf(of_worker, (from, to) => !leadsDown(unitOf(from), unitOf(to)))).toEqual([])
  })

  it('leads nowhere out of the Worker', () => {
    expect(linesOf(of_worker, (_, to) => beside.includes(unitOf(to)))).toEqual([])
  })

  it('leads from the browser’s scripts to nothing but themselves', () => {
    const client = sources.filter(({ path }) => unitOf(path) === 'client')
    expect(linesOf(client, (_, to) => unitOf(to) !== 'client')).toEqual([])
  })

  it('has no circle, not even of types', () => {
    expect(findCircle(sources)).toBeNull()
  })

  it('meets routes and APIs only in app.ts', () => {
    const is_route = /(?:^|[/-])(?:routes|api)\.tsx?$/
    expect(linesOf(sources, (from, to) => is_route.test(to) && from !== 'app.ts')).toEqual([])
  })

  it('brings nothing but types from queries into components', () => {
    const components = of_worker.filter(
      ({ path }) => path.endsWith('.tsx') && !/(?:[/-]routes|\/show-\w+)\.tsx$|on-error/.test(path),
    )
    expect(components.length).toBeGreaterThan(8)
    const found = components.flatMap(({ path, imports }) =>
      imports
        .filter((one) => /queries\.ts$|^db\//.test(one.path) && !one.types_only)
        .map((one) => `${path} -> ${one.path}`),
    )
    expect(found).toEqual([])
  })
})

describe('the tables', () => {
  const created = globSync('migrations/*.sql', { cwd: root })
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .flatMap((sql) =>
      [...sql.matchAll(/^CREATE (?:VIRTUAL )?TABLE (\w+)/gm)].map(([, name = '']) => name),
    )

  it('have each its writing folder', () => {
    expect(Object.keys(writers).toSorted()).toEqual(created.toSorted())
  })

  it('are written in the queries.ts of that folder, or of their noun, and nowhere else', () => {
    const found = writesIn(sources).filter(
      ({ path, table }) =>
        !other_writers.has(path) && !writers[table]?.some((place) => path === fileOf(place)),
    )
    expect(found).toEqual([])
  })

  it('are written at all', () => {
    const written = new Set(writesIn(sources).map(({ table }) => table))
    expect([...written].toSorted()).toEqual(created.toSorted())
  })

  it('have their SQL in queries.ts alone', () => {
    const is_sql = /\.selectFrom\(|sql(?:<[^`]*>)?`/
    const found = of_worker.filter(
      ({ path, text }) => is_sql.test(text) && !/[/-]queries\.ts$/.test(path),
    )
    expect(found.map(({ path }) => path)).toEqual([])
  })
})

/** `comments`, or of a noun of its own `comments/block`. */
function fileOf(place: string): string {
  return place.includes('/') ? `${place}-queries.ts` : `${place}/queries.ts`
}

describe('every file', () => {
  const tests = globSync('test/**/*.{ts,tsx}', { cwd: root }).map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }))

  it('has 250 lines at most', () => {
    const long = [...sources, ...tests].filter(
      ({ text }) => text.trimEnd().split('\n').length > 250,
    )
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('prints to the terminal only where that is its work', () => {
    const loud = sources.filter(
      ({ path, text }) => /console\.log/.test(text) && unitOf(path) !== 'cli',
    )
    expect(loud.map(({ path }) => path).filter((path) => !path.startsWith('analytics/'))).toEqual(
      [],
    )
  })

  it('names no path outside the repository', () => {
    const pattern = new RegExp(['..', 'shared'].join('/').replaceAll('.', '\\.'))
    expect(
      [...sources, ...tests].filter(({ text }) => pattern.test(text)).map(({ path }) => path),
    ).toEqual([])
  })

  it('reads the environment nowhere but in config.ts', () => {
    const found = of_worker.filter(
      ({ path, text }) => /process\.env|c\.env\.|\benv\.[A-Z]/.test(text) && path !== 'config.ts',
    )
    expect(found.map(({ path }) => path)).toEqual([])
  })
})

function readSource(file: string): Source {
  const path = relative('src', file)
  const text = readFileSync(join(root, file), 'utf8')
  const statement = /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'(\.[^']+)'/gm
  const imports = [...text.matchAll(statement)].map(([, type, names = '', target = '']) => ({
    path: join(dirname(path), target),
    types_only: type !== undefined || /^\{(?:\s*type\s+[^,}]+,?)+\s*\}$/.test(names),
  }))
  return { path, text, imports }
}

/** The folder, or the file at the top: what has a rung. */
function unitOf(path: string): string {
  return path.split('/')[0] ?? ''
}

function rungOf(unit: string): number {
  return ladder.findIndex((units) => units.includes(unit))
}

/** The lowest rung is one: errors, settings of the environment and tools know no feature. */
function leadsDown(from: string, to: string): boolean {
  const [upper, lower] = [rungOf(from), rungOf(to)]
  return from === to || lower < upper || (upper === 0 && lower === 0)
}

function linesOf(files: Source[], is_wrong: (from: string, to: string) => boolean): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.filter((one) => is_wrong(path, one.path)).map((one) => `${path} -> ${one.path}`),
  )
}

/** The files of the first circle found, in order. */
function findCircle(files: Source[]): string[] | null {
  const targets = new Map(files.map(({ path, imports }) => [path, imports.map((one) => one.path)]))
  const done = new Set<string>()
  const walk = (path: string, trail: string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return null
    for (const target of targets.get(path) ?? []) {
      const circle = walk(target, [...trail, path])
      if (circle) return circle
    }
    done.add(path)
    return null
  }
  for (const { path } of files) {
    const circle = walk(path, [])
    if (circle) return circle
  }
  return null
}

/** Writes by Kysely, and by SQL as text. The list of migrations is wrangler's. */
function writesIn(files: Source[]): { path: string; table: string }[] {
  const by_builder = /\.(?:insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(\s*'(\w+)/g
  const by_text =
    /\b(?:INSERT (?:OR \w+ )?INTO|REPLACE INTO|UPDATE|DELETE FROM)\s+(?!SET\b)(\w+)\b(?=[\s(])(?!\s+(?:of|is|the)\b)/g
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(by_builder), ...text.matchAll(by_text)]
      .map(([, table = '']) => ({ path, table }))
      .filter(({ table }) => table !== 'd1_migrations'),
  )
}
