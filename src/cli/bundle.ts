import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type BuildOptions, type OutputFile, build, stop } from 'esbuild'
import { Refusal } from './command.ts'

/** Two Workers as one module each: the blog, and the control that only commands reach. */
export interface Bundles {
  blog: string
  control: string
}

/** Both Workers, and the client scripts to public/assets. Throws a Refusal with esbuild's own words and the line. */
export async function bundleAll(): Promise<Bundles> {
  const [workers] = await Promise.all([run(workerOptions()), bundleClient()])
  // esbuild keeps a process for builds to come; a blog that is served needs none.
  await stop()
  return workersFrom(workers)
}

/** The Worker as it is deployed. */
export async function bundleDeployed(): Promise<OutputFile[]> {
  return run({ ...workerOptions(), entryPoints: ['src/index.ts'], minify: true })
}

export async function bundleControl(): Promise<string> {
  return workersFrom(await run({ ...workerOptions(), entryPoints: ['src/cli/control.ts'] })).control
}

/** Every script of src/client, to public/assets. */
export async function bundleClient(): Promise<OutputFile[]> {
  const files = await run(clientOptions())
  writeScripts(files)
  return files
}

/** As wrangler bundles a Worker: one ES module, the runtime's own modules left outside. */
export function workerOptions(): BuildOptions {
  return {
    ...shared,
    entryPoints: { blog: 'src/cli/local-entry.ts', control: 'src/cli/control.ts' },
    outdir: 'bundle',
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'browser'],
    external: ['node:*', 'cloudflare:*'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.md': 'text' },
    target: 'es2024',
  }
}

export function clientOptions(): BuildOptions {
  return {
    ...shared,
    entryPoints: clientScripts(),
    outdir: 'public/assets',
    format: 'iife',
    minify: true,
    target: 'es2022',
  }
}

export function workersFrom(files: OutputFile[]): Bundles {
  const text = (name: string) => files.find((file) => basename(file.path) === name)?.text ?? ''
  return { blog: text('blog.js'), control: text('control.js') }
}

/** A blog that is being served may read a file at any moment, so it changes at once or not at all. */
export function writeScripts(files: OutputFile[]): void {
  for (const { path, contents } of files) {
    if (existsSync(path) && readFileSync(path).equals(contents)) continue
    mkdirSync(dirname(path), { recursive: true })
    const temporary = `${path}.${process.pid}`
    writeFileSync(temporary, contents)
    renameSync(temporary, path)
  }
}

const shared: BuildOptions = { bundle: true, write: false, logLevel: 'silent' }

async function run(options: BuildOptions): Promise<OutputFile[]> {
  try {
    return (await build(options)).outputFiles ?? []
  } catch (error) {
    throw new Refusal(
      `The source does not build. ${error instanceof Error ? error.message : error}`,
    )
  }
}

function clientScripts(): string[] {
  if (!existsSync('src/client')) return []
  const names = readdirSync('src/client')
  return names.filter((name) => name.endsWith('.ts')).map((name) => join('src/client', name))
}
