import { parseArgs } from 'node:util'
import { askBlog } from './ask-blog.ts'
import { Refusal, runCommand } from './command.ts'
import { readLocalSettings } from './local-settings.ts'
import { createRemoteToken } from './remote-token.ts'

await runCommand(async (args) => {
  const { name, remote } = readOptions(args)
  console.log(remote ? await createRemoteToken(name, new Date()) : await createLocalToken(name))
})

async function createLocalToken(name: string): Promise<string> {
  const { data_dir } = readLocalSettings(process.env)
  const { token } = (await askBlog(data_dir, '/token', { name })) as { token: string }
  return token
}

function readOptions(args: string[]): { name: string; remote: boolean } {
  const usage = 'npm run -s token -- --name NAME [--remote]'
  try {
    const { values } = parseArgs({
      args,
      options: { name: { type: 'string' }, remote: { type: 'boolean', default: false } },
    })
    if (values.name) return { name: values.name, remote: values.remote }
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error}\nUsage: ${usage}`, 2)
  }
  throw new Refusal(
    `A token has a name, so that it can be told apart and withdrawn.\nUsage: ${usage}`,
    2,
  )
}
