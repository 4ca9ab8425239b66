import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { constants } from 'node:fs'
import {
  access,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { closedPipe, outputFailed, usage, type ReportsError } from '../errors.ts'

/** What was written, for those who want to check it later. */
export interface Written {
  readonly byteLength: number
  /** In hexadecimal. */
  readonly sha256: string
}

/** A place that rows go to. All methods throw `ReportsError` when the place is full or gone. */
export interface Output {
  /** Resolves when more may be written. */
  readonly write: (text: string) => Promise<void>
  /** Brings everything to the disk; under the final name stands what stood there before. */
  readonly finish: () => Promise<Written>
  /** Puts what was finished under the final name, in one step. */
  readonly publish: () => Promise<void>
  /** Leaves things as they were; does nothing after `publish`. */
  readonly discard: () => Promise<void>
}

const BUFFERED = 256 * 1024

/**
 * A stream that rows go to as they come.
 *
 * @throws {ReportsError} From its methods, with the code `closed-pipe` if the reader has left.
 */
export function openStream(stream: Writable, name: string, signal: AbortSignal): Output {
  const hash = createHash('sha256')
  let byteLength = 0
  let failure: ReportsError | undefined
  const onError = (cause: Error): void => {
    failure ??= isClosedPipe(cause) ? closedPipe(cause) : outputFailed(name, cause)
  }
  stream.on('error', onError)

  const write = async (text: string): Promise<void> => {
    if (failure !== undefined) throw failure
    const bytes = Buffer.from(text)
    hash.update(bytes)
    byteLength += bytes.length
    if (stream.write(bytes)) return
    try {
      await once(stream, 'drain', { signal })
    } catch (cause) {
      signal.throwIfAborted()
      throw failure ?? outputFailed(name, cause)
    }
  }

  return {
    write,
    async finish() {
      if (failure !== undefined) throw failure
      await new Promise<void>((resolve, reject) => {
        stream.write('', (cause) => {
          if (cause) onError(cause)
          if (failure === undefined) resolve()
          else reject(failure)
        })
      })
      return { byteLength, sha256: hash.digest('hex') }
    },
    async publish() {
      // What went down a stream is public already.
    },
    async discard() {
      // And cannot be taken back.
    },
  }
}

const isClosedPipe = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'EPIPE'

/**
 * A file that appears whole or not at all: rows go to a temporary file in the same folder, which
 * takes the final name when it is complete and on the disk. Temporaries that killed runs have left
 * are swept away. A device or a named pipe is written to directly.
 *
 * @throws {ReportsError} If the path is a folder, or cannot be written.
 */
export async function openFile(path: string): Promise<Output> {
  try {
    const target = await resolveTarget(path)
    return target.isSpecial ? await openDirectly(path) : await openTemporary(path, target)
  } catch (cause) {
    throw toFailure(path, cause)
  }
}

interface Target {
  /** The final name, links resolved. */
  readonly path: string
  /** Permissions of the file that stands there. */
  readonly mode: number | undefined
  readonly isSpecial: boolean
}

async function resolveTarget(path: string): Promise<Target> {
  const found = await stat(path).catch((cause: unknown) => {
    if (isMissing(cause)) return undefined
    throw cause
  })
  if (found === undefined) return { path, mode: undefined, isSpecial: false }
  if (found.isDirectory()) {
    throw usage(`${path} is a folder`, 'Name a file in it, such as records.csv.')
  }
  await access(path, constants.W_OK)
  return { path: await realpath(path), mode: found.mode & 0o777, isSpecial: !found.isFile() }
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'

const toFailure = (path: string, cause: unknown): unknown =>
  cause instanceof Error && 'code' in cause && 'syscall' in cause
    ? isClosedPipe(cause)
      ? closedPipe(cause)
      : outputFailed(path, cause)
    : cause

async function openDirectly(path: string): Promise<Output> {
  const file = await open(path, 'w')
  const { write, flush } = buffered(path, file)
  let isOpen = true
  const close = async (): Promise<void> => {
    if (isOpen) await file.close()
    isOpen = false
  }
  return {
    write,
    async finish() {
      const written = await flush()
      await close()
      return written
    },
    async publish() {
      // A device has no name to be changed.
    },
    discard: close,
  }
}

async function openTemporary(path: string, target: Target): Promise<Output> {
  const folder = dirname(target.path)
  const prefix = temporaryPrefix(target.path)
  await sweep(folder, prefix)
  const temporary = join(folder, `${prefix}${process.pid}`)
  const file = await open(temporary, 'w')
  const { write, flush } = buffered(path, file)
  let state: 'open' | 'finished' | 'published' | 'discarded' = 'open'

  return {
    write,
    async finish() {
      try {
        const written = await flush()
        if (target.mode !== undefined) await file.chmod(target.mode)
        await file.sync()
        await file.close()
        state = 'finished'
        return written
      } catch (cause) {
        throw toFailure(path, cause)
      }
    },
    async publish() {
      try {
        await rename(temporary, target.path)
        state = 'published'
        await syncFolder(folder)
      } catch (cause) {
        throw toFailure(path, cause)
      }
    },
    async discard() {
      if (state === 'published' || state === 'discarded') return
      if (state === 'open') await file.close().catch(() => undefined)
      state = 'discarded'
      await rm(temporary, { force: true })
    },
  }
}

/** Collects small pieces of text into large writes, and hashes them on the way. */
function buffered(
  path: string,
  file: FileHandle,
): { readonly write: Output['write']; readonly flush: () => Promise<Written> } {
  const hash = createHash('sha256')
  let byteLength = 0
  let pending = ''
  let space = Buffer.allocUnsafe(0)
  const empty = async (): Promise<void> => {
    // No character takes more than three bytes for each of its code units.
    if (space.length < pending.length * 3) space = Buffer.allocUnsafe(pending.length * 3)
    const bytes = space.subarray(0, space.write(pending))
    pending = ''
    hash.update(bytes)
    byteLength += bytes.length
    try {
      // `write` may stop half way on a full disk; `writeFile` goes on until all is written.
      await file.writeFile(bytes)
    } catch (cause) {
      throw toFailure(path, cause)
    }
  }
  return {
    async write(text) {
      pending += text
      if (pending.length >= BUFFERED) await empty()
    },
    async flush() {
      await empty()
      return { byteLength, sha256: hash.digest('hex') }
    },
  }
}

/** A rename is only certain to outlast a power failure when the folder is on the disk, too. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (cause) {
    // Some network file systems cannot do this for a folder.
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code !== 'EINVAL' && code !== 'ENOTSUP') throw cause
  } finally {
    await handle.close()
  }
}

const LONGEST_NAME = 40
const ONE_DAY = 24 * 60 * 60 * 1000

/** Hidden, so that a later run does not read it; with the machine's name, as folders are shared. */
function temporaryPrefix(path: string): string {
  const name = basename(path)
  const short =
    name.length <= LONGEST_NAME
      ? name
      : `${name.slice(0, LONGEST_NAME)}~${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
  return `.${short}.reports-${hostname()
    .replaceAll(/[^\w-]/gu, '_')
    .slice(0, 32)}-`
}

/** Removes the temporaries of runs that were killed. */
async function sweep(folder: string, prefix: string): Promise<void> {
  const ofAnyMachine = prefix.slice(0, prefix.lastIndexOf('.reports-') + '.reports-'.length)
  for (const name of await readdir(folder)) {
    if (!name.startsWith(ofAnyMachine)) continue
    const path = join(folder, name)
    const isStale = name.startsWith(prefix)
      ? !isRunning(Number(name.slice(prefix.length)))
      : await isOld(path)
    if (isStale) await rm(path, { force: true })
  }
}

const isRunning = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

const isOld = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs > ONE_DAY
}
