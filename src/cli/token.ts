import { parseArgs } from 'node:util'
import { askBlog } from './ask-blog.ts'
import { Refusal, runCommand } from './command.ts'
import { findHolder } from './data-dir.ts'
import { readLocalSettings } from './local-settings.ts'
import { createRemoteToken } from './remote-token.ts'

await runCommand(async (args) => {
  const { name, remote, sign_in } = readOptions(args)
  if (sign_in) console.log(await createSignInLink())
  else if (remote) console.log(await createRemoteToken(name, new Date()))
  else console.log(await createLocalToken(name))
})

async function createSignInLink(): Promise<string> {
  const { data_dir, port, site_url } = readLocalSettings(process.env)
  const answer = (await askBlog(data_dir, '/sign-in-link', {})) as { secret: string | null }
  if (!answer.secret)
    throw new Refusal('This blog has no owner yet: npm start prints the set-up link.')
  const address = site_url ?? findHolder(data_dir)?.address ?? `http://localhost:${port}/`
  return new URL(`/owner/sign-in?link=${answer.secret}`, address).href
}

async function createLocalToken(name: string): Promise<string> {
  const { data_dir } = readLocalSettings(process.env)
  const { token } = (await askBlog(data_dir, '/token', { name })) as { token: string }
  return token
}

function readOptions(args: string[]): { name: string; remote: boolean; sign_in: boolean } {
  const usage = 'npm run -s token -- --name NAME [--remote], or -- --sign-in'
  try {
    const { values } = parseArgs({
      args,
      options: {
        name: { type: 'string' },
        remote: { type: 'boolean', default: false },
        'sign-in': { type: 'boolean', default: false },
      },
    })
    const sign_in = values['sign-in']
    if (values.name || sign_in) return { name: values.name ?? '', remote: values.remote, sign_in }
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error}\nUsage: ${usage}`, 2)
  }
  throw new Refusal(
    `A token has a name, so that it can be told apart and withdrawn.\nUsage: ${usage}`,
    2,
  )
}
