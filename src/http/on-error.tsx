import { AppError, SetupError } from '../errors.ts'
import { recallSettings } from '../settings/load-settings.ts'
import { default_settings, type Settings } from '../settings/settings.ts'
import { ErrorPage } from '../ui/error-page.tsx'
import type { AppContext } from './context.ts'
import { logError, requestId } from './log.ts'
import { sendPage } from './send-page.ts'

/** The one place where errors become answers: a page for people, problem+json (RFC 9457) for programs. */
export async function onError(error: Error, c: AppContext): Promise<Response> {
  const known = error instanceof AppError ? error : setupErrorIn(error)
  if (!known || known.status >= 500) logError(c, error)
  const problem =
    known ??
    new AppError(500, 'internal', `Something went wrong here. Our log has it as ${requestId(c)}.`)
  for (const [name, value] of Object.entries(problem.headers)) c.header(name, value)
  return isForProgram(c) ? sendProblem(c, problem) : sendErrorPage(c, problem)
}

/** D1 itself, not the statement: unreachable, overloaded, locked by another program, full, broken. */
const silent =
  /D1_ERROR: (?!.*SQLITE_)|SQLITE_(?:BUSY|LOCKED|IOERR|FULL|CANTOPEN|CORRUPT|NOTADB|READONLY)|Network connection lost|internal error; reference = |storage caused object to be reset/

/** A database that is not migrated, or does not answer, is told apart from our own mistakes. */
function setupErrorIn(error: Error): AppError | null {
  const table = /no such (?:table|column): ([\w.]+)/.exec(error.message)?.[1]
  if (table)
    return new SetupError(`The database has no ${table}: its migrations have not been applied.`)
  if (silent.test(error.message)) {
    return new AppError(
      503,
      'database_silent',
      'The database does not answer right now. Please try again in a minute.',
    )
  }
  return null
}

/** Below /api, and wherever JSON is asked for and no page. */
export function isForProgram(c: AppContext): boolean {
  if (c.req.path.startsWith('/api/') || c.req.path.endsWith('.json')) return true
  const accept = c.req.header('Accept') ?? ''
  return /\bjson\b/.test(accept) && !accept.includes('text/html')
}

function sendProblem(c: AppContext, problem: AppError): Response {
  c.header('Content-Type', 'application/problem+json')
  const { code, status, message, errors } = problem
  const body = { type: `about:blank#${code}`, title: titleOf(code), status, detail: message }
  return c.body(JSON.stringify(errors.length > 0 ? { ...body, errors } : body), status as 400)
}

function titleOf(code: string): string {
  const words = code.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

async function sendErrorPage(c: AppContext, problem: AppError): Promise<Response> {
  const site = await siteOf(c, problem)
  const request_id = problem.status >= 500 ? requestId(c) : undefined
  return sendPage(c, <ErrorPage {...{ site, problem, request_id }} />, problem.status)
}

/** In the blog's own name and language, whatever this isolate has read so far. A database in trouble is not asked. */
async function siteOf(c: AppContext, { status }: AppError): Promise<Settings> {
  const memory = c.get('settings_memory')
  const known = memory?.last()
  if (known || !memory || status >= 500) return known ?? default_settings
  return recallSettings(c.var).catch(() => default_settings)
}
