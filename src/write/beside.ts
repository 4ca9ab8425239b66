import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** Which process a file that lies beside an output belongs to. */
export interface Owner {
  readonly host: string
  readonly pid: number
}

export const self: Owner = { host: hostname(), pid: process.pid }

const LONGEST_NAME = 40
export const ONE_DAY = 24 * 60 * 60 * 1000

/**
 * Path of a file that a run needs beside an output: hidden, so that no later run reads it, and with
 * a name that the system allows, however long that of the output is.
 *
 * @param role What it is for, such as `lock`.
 */
function besideOutput(output: string, role: string): string {
  const name = basename(output)
  const short =
    name.length <= LONGEST_NAME
      ? name
      : `${name.slice(0, LONGEST_NAME)}~${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
  return join(dirname(output), `.${short}.reports-${role}`)
}

/** With the machine's name, as folders are shared. */
const hostLabel = self.host.replaceAll(/[^\w-]/gu, '_').slice(0, 32)

/** Where this process writes what is to become the output. */
export const temporaryPath = (output: string): string =>
  besideOutput(output, `${hostLabel}-${self.pid}`)

/** Whose temporary it is; undefined for a file that is none. */
export function ownerOfTemporary(name: string): { isHere: boolean; pid: number } | undefined {
  const [, host, pid] = /^\..+\.reports-([\w-]+)-(\d+)$/u.exec(name) ?? []
  return host === undefined ? undefined : { isHere: host === hostLabel, pid: Number(pid) }
}

const lockSuffix = '.reports-lock'
export const journalPath = (output: string): string => besideOutput(output, 'journal')
export const lockPath = (output: string): string => besideOutput(output, 'lock')
export const isLock = (name: string): boolean => name.startsWith('.') && name.endsWith(lockSuffix)

/** Whether a process of this machine is at work; one of another machine cannot be asked. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}
