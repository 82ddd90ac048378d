import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Refusal, runCommand } from './command.ts'
import { readPostFile } from './front-matter.ts'
import { publishFile } from './publish-file.ts'

await runCommand(async (args) => {
  const [file, ...others] = args
  if (!file || file.startsWith('-') || others.length > 0) {
    throw new Refusal('Usage: npm run post -- FILE.md', 2)
  }
  const fields = readPostFile(readText(file), basename(file))
  console.log(await publishFile(fields, readTarget(process.env)))
})

/** npm runs us in the checkout; the file is named from where the person stands. */
function readText(file: string): string {
  const path = resolve(process.env['INIT_CWD'] ?? '.', file)
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new Refusal(missing ? `There is no file ${path}.` : `${path} can't be read: ${error}`)
  }
}

function readTarget(env: NodeJS.ProcessEnv): { base_url: string; token: string } {
  const base_url = env['BASE_URL'] || `http://localhost:${env['PORT'] || '8787'}`
  const token = env['PLAINVIEW_TOKEN']
  if (!URL.canParse(base_url)) throw new Refusal(`BASE_URL is no address: ${base_url}`)
  if (token) return { base_url, token }
  throw new Refusal(
    'A token is needed, in PLAINVIEW_TOKEN. This makes one: npm run -s token -- --name posting\n' +
      'For example: PLAINVIEW_TOKEN=$(npm run -s token -- --name posting) npm run post -- FILE.md',
  )
}
