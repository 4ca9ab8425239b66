import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, watch } from 'node:fs'

const program = 'bin/reports.js'

/** Throws where the program that the tests start has not been built. */
export function requireBuild(): void {
  if (!existsSync('dist/cli.js')) throw new Error('dist is missing: npm run build')
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

export interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/** Starts the program; its standard input stays open until `child.stdin` is ended. */
export function start(args: readonly string[], node: readonly string[] = []): Started {
  const child = spawn('node', [...node, program, ...args])
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => (out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk) => (err += chunk))
  // A program that has ended reads no more.
  child.stdin.on('error', () => undefined)
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    out,
    err,
  }))
  return { child, ended }
}

export async function runToEnd(args: readonly string[], input = ''): Promise<Ended> {
  const { child, ended } = start(args)
  child.stdin?.end(input)
  return ended
}

/** Resolves as soon as the names in a folder are as wanted, or the program has ended. */
export async function until(
  folder: string,
  isWanted: (names: readonly string[]) => boolean,
  { child, ended }: Started,
): Promise<void> {
  const watcher = watch(folder)
  while (!isWanted(readdirSync(folder)) && child.exitCode === null && child.signalCode === null) {
    await Promise.race([once(watcher, 'change'), ended])
  }
  watcher.close()
}
