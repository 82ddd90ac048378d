import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { Chance } from '../../src/demo/chance.ts'
import { RunningBlog } from './running-blog.ts'
import { type World, readDatabase } from './world.ts'
import { Writer } from './writer.ts'

const KILLS = Number(process.env['KILLS'] ?? 3)
const SEED = Number(process.env['SEED'] ?? 1)

const data_dir = mkdtempSync(join(tmpdir(), 'plainview-'))
const chance = new Chance(SEED)
const writers = ['Ana', 'Ben', 'Cem', 'Dora'].map(
  (name, i) => new Writer(name, new Chance(SEED * 100 + i)),
)
const env = { DEMO: '0', COUNT_ROWS_A_DAY: '10000000' }

afterAll(() => rmSync(data_dir, { recursive: true, force: true }))

function answersSoFar(): number {
  return writers.reduce((sum, { answers }) => sum + answers, 0)
}

/** Every writer is waiting for another answer then. */
async function answersBeyond(count: number): Promise<void> {
  while (answersSoFar() < count) await sleep(1)
}

/** A writer goes on with what is true of the two: promised, or asked for at the last moment. */
function agree(writer: Writer, world: World): void {
  const known = new Set([...Object.keys(writer.promised), ...Object.keys(writer.asked)])
  const found = Object.fromEntries(Object.entries(world).filter(([name]) => known.has(name)))
  if (!isDeepStrictEqual(found, writer.asked)) expect(found).toEqual(writer.promised)
  writer.promised = found
}

/** What the blog itself says after all of it. */
async function readApi(address: string, token: string): Promise<World> {
  const world: World = {}
  for await (const { id, title } of list<{ id: number; title: string }>('posts?'))
    world[`post ${id}`] = title
  for (const status of ['pending', 'approved', 'spam']) {
    const comments = list<{ id: number; post_id: number }>(`comments?status=${status}&`)
    for await (const { id, post_id } of comments) world[`post ${post_id} comment ${id}`] = status
  }
  return world

  async function* list<Item>(path: string): AsyncGenerator<Item> {
    for (let cursor: string | null = ''; cursor !== null;) {
      const query = cursor && `&cursor=${encodeURIComponent(cursor)}`
      const answer = await fetch(`${address}/api/v1/${path}limit=100${query}`, {
        headers: { Authorization: `Bearer ${token}` },
      })
      const page = (await answer.json()) as { items: Item[]; next_cursor: string | null }
      yield* page.items
      cursor = page.next_cursor
    }
  }
}

describe('a blog that is killed while people write', () => {
  it(
    `has everything that it answered for, ${KILLS} times (seed ${SEED})`,
    async () => {
      for (let kill = 1; kill <= KILLS; kill++) {
        const blog = await RunningBlog.start(env, data_dir)
        const token = await blog.token()
        const writing = writers.map((writer) => writer.writeTo(blog.address, token))
        await answersBeyond(answersSoFar() + chance.whole(2, 60))
        await blog.kill()
        await Promise.all(writing)
        const { world, miscounted } = readDatabase(data_dir)
        for (const writer of writers) agree(writer, world)
        expect(miscounted).toEqual([])
      }
      console.log(`${KILLS} kills, ${answersSoFar()} answers kept`)

      const blog = await RunningBlog.start(env, data_dir)
      const served = await readApi(blog.address, await blog.token())
      for (const writer of writers) expect(served).toMatchObject(writer.promised)
      await blog.stop()
    },
    KILLS * 60_000,
  )
})
