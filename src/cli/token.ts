import { parseArgs } from 'node:util'
import { askBlog } from './ask-blog.ts'
import { Refusal, runCommand } from './command.ts'
import { findHolder } from './data-dir.ts'
import { findAddress } from './deployed-address.ts'
import { readLocalSettings } from './local-settings.ts'
import { createRemoteSignInLink, createRemoteToken } from './remote-token.ts'

await runCommand(async (args) => {
  const { name, remote, sign_in } = readOptions(args)
  if (sign_in) console.log(await (remote ? remoteSignInLink() : localSignInLink()))
  else console.log(await (remote ? createRemoteToken(name, new Date()) : createLocalToken(name)))
})

async function remoteSignInLink(): Promise<string> {
  const address = findAddress(process.env)
  const secret = await createRemoteSignInLink(new Date())
  if (!secret)
    throw new Refusal('The deployed blog has no owner yet: npm run deploy prints the set-up link.')
  return linkTo(address, secret)
}

async function localSignInLink(): Promise<string> {
  const { data_dir, port, site_url } = readLocalSettings(process.env)
  const answer = (await askBlog(data_dir, '/sign-in-link', {})) as { secret: string | null }
  if (!answer.secret)
    throw new Refusal('This blog has no owner yet: npm start prints the set-up link.')
  const address = site_url ?? findHolder(data_dir)?.address ?? `http://localhost:${port}/`
  return linkTo(address, answer.secret)
}

function linkTo(address: string, secret: string): string {
  return new URL(`/owner/sign-in?link=${secret}`, address).href
}

async function createLocalToken(name: string): Promise<string> {
  const { data_dir } = readLocalSettings(process.env)
  const { token } = (await askBlog(data_dir, '/token', { name })) as { token: string }
  return token
}

function readOptions(args: string[]): { name: string; remote: boolean; sign_in: boolean } {
  const usage = 'npm run -s token -- --name NAME [--remote], or -- --sign-in [--remote]'
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
