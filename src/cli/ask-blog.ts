import { setTimeout as sleep } from 'node:timers/promises'
import { bundleControl } from './bundle.ts'
import { askThroughSocket } from './control-socket.ts'
import { findHolder, holdDataDir } from './data-dir.ts'
import { openLocalBlog } from './local-blog.ts'

/** Has the control Worker do something: through the blog that runs on this data, else with a runtime of its own. */
export async function askBlog(data_dir: string, path: string, input: unknown): Promise<unknown> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const holder = findHolder(data_dir)
    if (holder?.socket) return askThroughSocket(holder.socket, path, input)
    if (!holder || Date.now() > deadline) return askAlone(data_dir, path, input)
    await sleep(100)
  }
}

async function askAlone(data_dir: string, path: string, input: unknown): Promise<unknown> {
  const held = await holdDataDir(data_dir, 1000)
  try {
    const blog = await openLocalBlog({
      data_dir,
      vars: {},
      bundles: { control: await bundleControl() },
    })
    try {
      return await blog.control(path, input)
    } finally {
      await blog.close()
    }
  } finally {
    held.release()
  }
}
