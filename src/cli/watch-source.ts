import { type BuildOptions, type OutputFile, type Plugin, context, formatMessages } from 'esbuild'
import { type Bundles, clientOptions, workerOptions, workersFrom, writeScripts } from './bundle.ts'
import type { LocalBlog } from './local-blog.ts'

/** Builds anew when a file changes, and gives what ends that. A build that fails leaves the blog as it was. */
export async function watchSource(blog: LocalBlog): Promise<() => Promise<void>> {
  let reloading = Promise.resolve()
  const reload = (bundles?: Bundles) => {
    reloading = reloading.then(() => blog.reload(bundles))
    reloading = reloading.then(() => console.log('Built anew.')).catch(console.error)
  }
  const workers = await watch(workerOptions(), (files) => reload(workersFrom(files)))
  const client = await watch(clientOptions(), (files) => {
    writeScripts(files)
    reload()
  })
  return async () => {
    await Promise.all([workers.dispose(), client.dispose()])
    await reloading
  }
}

async function watch(options: BuildOptions, onBuilt: (files: OutputFile[]) => void) {
  const watching = await context({ ...options, plugins: [afterFirst(onBuilt)] })
  await watching.watch()
  return watching
}

/** The first build is the one that is being served already. */
function afterFirst(onBuilt: (files: OutputFile[]) => void): Plugin {
  let first = true
  return {
    name: 'after-first',
    setup(build) {
      build.onEnd(async (result) => {
        const messages = await formatMessages(result.errors, { kind: 'error' })
        for (const message of messages) console.error(message)
        if (!first && messages.length === 0) onBuilt(result.outputFiles ?? [])
        first = false
      })
    },
  }
}
