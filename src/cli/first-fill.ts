import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Bundles } from './bundle.ts'
import { openLocalBlog } from './local-blog.ts'

/**
 * Makes the first database of a folder with the demo in it, beside its place, and moves it there when it is
 * whole: who kills a first start gets a full demo at the next one, not half of it.
 */
export async function fillFirst(data_dir: string, bundles: Bundles): Promise<void> {
  const place = join(data_dir, 'v3')
  if (existsSync(place)) return
  const beside = join(data_dir, 'first')
  rmSync(beside, { recursive: true, force: true })
  const { control } = bundles
  const blog = await openLocalBlog({ data_dir: beside, vars: {}, bundles: { control } })
  try {
    await blog.control('/demo', {})
  } finally {
    await blog.close()
  }
  renameSync(join(beside, 'v3'), place)
  rmSync(beside, { recursive: true })
}
