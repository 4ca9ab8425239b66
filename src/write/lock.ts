import { constants } from 'node:fs'
import { lockedOutput } from '../errors.ts'
import { isRunning, lockPath, ONE_DAY, self, temporaryPath, type Owner } from './beside.ts'
import { hasCode, nodeFiles, toFailure, unless, type FileSystem } from './files.ts'
import type { Target } from './output.ts'

/** The right to write an output; nobody else has it until it is released. */
export interface Lock {
  readonly release: () => Promise<void>
}

/** Longer than a lock takes to be signed where it cannot be made in one step. */
const ONE_MINUTE = 60 * 1000
/** Each is lost only to another run that was quicker. */
const ATTEMPTS = 5

/** Locks of this process, which a process number alone would not tell from those of a dead one. */
const held = new Set<string>()

/**
 * Keeps two runs from the same output. Rows of two runs are never mixed, with or without it; the
 * lock spares the second run the work, and its user the doubt which of two tables is there.
 *
 * The lock of a process that is dead is taken over, that of another machine after a day.
 *
 * @throws {ReportsError} With the code `output-locked` if another run is at work.
 */
export async function lockOutput(
  { name, path: output, isSpecial }: Target,
  files: FileSystem = nodeFiles,
): Promise<Lock> {
  if (isSpecial) return { release: async () => undefined }
  const path = lockPath(output)
  const aside = temporaryPath(output)
  try {
    for (let attempt = 1; !(await create(path, aside, files)); attempt += 1) {
      const found = await read(path, files)
      if (found === undefined) continue
      if (attempt === ATTEMPTS || !isStale(path, found)) {
        throw lockedOutput(name, describe(found), path)
      }
      await takeAway(path, aside, found, files)
    }
  } catch (cause) {
    throw toFailure(name, cause)
  }
  held.add(path)
  return {
    async release() {
      held.delete(path)
      await files.rm(path, { force: true })
    },
  }
}

/** Removes a lock whose process is dead. */
export async function removeStaleLock(path: string, files: FileSystem): Promise<void> {
  const found = await read(path, files)
  if (found !== undefined && isStale(path, found)) {
    await takeAway(path, temporaryPath(path), found, files)
  }
}

interface Found {
  readonly content: string
  /** Undefined where a lock could not be made in one step, and was not finished. */
  readonly owner: Owner | undefined
  readonly age: number
}

/**
 * Signed before it gets its name, so that no run finds a lock and cannot tell whose it is.
 *
 * @returns Whether there was none before.
 */
async function create(path: string, aside: string, files: FileSystem): Promise<boolean> {
  try {
    await sign(aside, files)
    await link(aside, path, files)
    return true
  } catch (cause) {
    if (hasCode(cause, 'EEXIST')) return false
    throw cause
  } finally {
    // The next run sweeps what cannot be removed now.
    await files.rm(aside, { force: true }).catch(() => undefined)
  }
}

async function sign(path: string, files: FileSystem): Promise<void> {
  await files.rm(path, { force: true })
  const file = await files.open(path, 'wx')
  try {
    await file.writeFile(Buffer.from(JSON.stringify(self)))
  } finally {
    await file.close()
  }
}

async function link(from: string, to: string, files: FileSystem): Promise<void> {
  try {
    await files.link(from, to)
  } catch (cause) {
    // Some file systems have no links.
    if (!hasCode(cause, 'EPERM', 'ENOSYS', 'ENOTSUP', 'EMLINK')) throw cause
    await files.copyFile(from, to, constants.COPYFILE_EXCL)
  }
}

async function read(path: string, files: FileSystem): Promise<Found | undefined> {
  const file = await files.open(path, 'r').catch(unless('ENOENT'))
  if (file === undefined) return undefined
  try {
    const { mtimeMs } = await file.stat()
    const content = await file.readFile('utf8')
    return { content, owner: ownerOf(content), age: Date.now() - mtimeMs }
  } finally {
    await file.close()
  }
}

function ownerOf(content: string): Owner | undefined {
  try {
    const { host, pid } = JSON.parse(content) as Partial<Owner>
    return typeof host === 'string' && typeof pid === 'number' ? { host, pid } : undefined
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return undefined
    throw cause
  }
}

function isStale(path: string, { owner, age }: Found): boolean {
  if (owner === undefined) return age > ONE_MINUTE
  if (owner.host !== self.host) return age > ONE_DAY
  return owner.pid === self.pid ? !held.has(path) : !isRunning(owner.pid)
}

const describe = ({ owner }: Found): string =>
  owner === undefined ? 'just begun' : `process ${owner.pid} on ${owner.host}`

/** Removes a stale lock, but not one that another run has put in its place meanwhile. */
async function takeAway(
  path: string,
  aside: string,
  stale: Found,
  files: FileSystem,
): Promise<void> {
  await files.rename(path, aside).catch(unless('ENOENT'))
  const taken = await read(aside, files)
  if (taken === undefined) return
  if (taken.content === stale.content) await files.rm(aside, { force: true })
  else await files.rename(aside, path)
}
