import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

export interface ToolResult {
  ok: boolean
  /** Both streams, as they came. */
  output: string
}

export interface ProgramResult extends ToolResult {
  stdout: string
}

/** Runs a tool of node_modules on this Node, and gives what it printed. */
export function runTool(
  name: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<ProgramResult> {
  return runProgram(process.execPath, [resolve('node_modules/.bin', name), ...args], env)
}

export function runProgram(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<ProgramResult> {
  const PATH = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter)
  const child = spawn(program, args, {
    env: { ...process.env, PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => child.kill('SIGKILL')
  process.on('exit', stop)
  let stdout = ''
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk
    output += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => (output += chunk))
  return new Promise((done) => {
    child.on('error', (error) => done({ ok: false, stdout, output: error.message }))
    child.on('close', (code) => {
      process.off('exit', stop)
      done({ ok: code === 0, stdout, output: output.trim() })
    })
  })
}
