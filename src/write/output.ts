import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { constants } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { closedPipe, notConfirmed, outputFailed, usage, type ReportsError } from '../errors.ts'
import { temporaryPath } from './beside.ts'
import { hasCode, nodeFiles, toFailure, unless, type FileSystem } from './files.ts'
import type { Piece } from './writer.ts'

/** What was written, for those who want to check it later. */
export interface Written {
  readonly byteLength: number
  /** In hexadecimal. */
  readonly sha256: string
}

/** A place that rows go to. All methods throw `ReportsError` when the place is full or gone. */
export interface Output {
  /** As the user named it. */
  readonly name: string
  /** Resolves when more may be written. */
  readonly write: (piece: Piece) => Promise<void>
  /** Brings everything to the disk; under the final name stands what stood there before. */
  readonly finish: () => Promise<Written>
  /** Puts what was finished under the final name, in one step. */
  readonly publish: () => Promise<void>
  /** Leaves things as they were; does nothing after `publish`. */
  readonly discard: () => Promise<void>
}

const BUFFERED = 1024 * 1024

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
    failure ??= hasCode(cause, 'EPIPE') ? closedPipe(cause) : outputFailed(name, cause)
  }
  stream.on('error', onError)

  const write = async (piece: Piece): Promise<void> => {
    if (failure !== undefined) throw failure
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
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
    name,
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

/** Where an output will stand. */
export interface Target {
  /** As the user named it. */
  readonly name: string
  /** The final name, links resolved: two targets are the same file if their paths are. */
  readonly path: string
  /** Permissions of the file that stands there. */
  readonly mode: number | undefined
  /** A device or a named pipe, which is written to directly. */
  readonly isSpecial: boolean
}

/**
 * Where a path leads, before anything is written.
 *
 * @throws {ReportsError} If the path is a folder, or cannot be written.
 */
export async function findTarget(name: string, files: FileSystem = nodeFiles): Promise<Target> {
  try {
    const found = await files.stat(name).catch(unless('ENOENT'))
    if (found === undefined) {
      const folder = await files.realpath(dirname(name))
      return { name, path: join(folder, basename(name)), mode: undefined, isSpecial: false }
    }
    if (found.isDirectory()) {
      throw usage(`${name} is a folder`, 'Name a file in it, such as records.csv.')
    }
    await files.access(name, constants.W_OK)
    const path = await files.realpath(name)
    return { name, path, mode: found.mode & 0o777, isSpecial: !found.isFile() }
  } catch (cause) {
    throw toFailure(name, cause)
  }
}

/**
 * A file that appears whole or not at all: rows go to a temporary file in the same folder, which
 * takes the final name when it is complete and on the disk. A device or a named pipe is written to directly.
 *
 * @throws {ReportsError} If it cannot be written.
 */
export async function openFile(target: Target, files: FileSystem = nodeFiles): Promise<Output> {
  try {
    return target.isSpecial ? await openDirectly(target, files) : await openTemporary(target, files)
  } catch (cause) {
    throw toFailure(target.name, cause)
  }
}

async function openDirectly({ name }: Target, files: FileSystem): Promise<Output> {
  const file = await files.open(name, 'w')
  const { write, flush } = buffered(name, file)
  let isOpen = true
  const close = async (): Promise<void> => {
    if (isOpen) await file.close()
    isOpen = false
  }
  return {
    name,
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

async function openTemporary({ name, path, mode }: Target, files: FileSystem): Promise<Output> {
  const temporary = temporaryPath(path)
  // What bears this process's number was left by one that had it before, as in a container.
  await files.rm(temporary, { force: true })
  const file = await files.open(temporary, 'wx')
  const { write, flush } = buffered(name, file)
  let state: 'open' | 'finished' | 'published' | 'discarded' = 'open'

  return {
    name,
    write,
    async finish() {
      try {
        const written = await flush()
        if (mode !== undefined) await file.chmod(mode)
        await file.sync()
        await file.close()
        state = 'finished'
        return written
      } catch (cause) {
        throw toFailure(name, cause)
      }
    },
    async publish() {
      try {
        await files.rename(temporary, path)
      } catch (cause) {
        throw toFailure(name, cause)
      }
      state = 'published'
      try {
        await syncFolder(dirname(path), files)
      } catch (cause) {
        throw notConfirmed(name, cause)
      }
    },
    async discard() {
      if (state === 'published' || state === 'discarded') return
      if (state === 'open') await file.close().catch(() => undefined)
      state = 'discarded'
      await files.rm(temporary, { force: true })
    },
  }
}

/** Collects small pieces into large writes, and hashes them on the way. */
function buffered(
  path: string,
  file: FileHandle,
): { readonly write: Output['write']; readonly flush: () => Promise<Written> } {
  const hash = createHash('sha256')
  let byteLength = 0
  let space = Buffer.allocUnsafe(BUFFERED)
  let used = 0
  const put = async (bytes: Uint8Array): Promise<void> => {
    hash.update(bytes)
    byteLength += bytes.length
    try {
      // `write` may stop half way on a full disk; `writeFile` goes on until all is written.
      await file.writeFile(bytes)
    } catch (cause) {
      throw toFailure(path, cause)
    }
  }
  const empty = async (): Promise<void> => {
    const bytes = space.subarray(0, used)
    used = 0
    if (bytes.length > 0) await put(bytes)
  }
  return {
    async write(piece) {
      // No character takes more than three bytes for each of its code units.
      const most = typeof piece === 'string' ? piece.length * 3 : piece.length
      if (most > space.length - used) await empty()
      if (typeof piece === 'string') {
        if (most > space.length) space = Buffer.allocUnsafe(most)
        used += space.write(piece, used)
      } else if (most > space.length) {
        await put(piece)
      } else {
        space.set(piece, used)
        used += piece.length
      }
    },
    async flush() {
      await empty()
      return { byteLength, sha256: hash.digest('hex') }
    },
  }
}

/** A rename is only certain to outlast a power failure when the folder is on the disk, too. */
async function syncFolder(folder: string, files: FileSystem): Promise<void> {
  if (process.platform === 'win32') return
  // A folder that may be written but not read cannot be opened.
  const handle = await files.open(folder, 'r').catch(unless('EACCES'))
  try {
    // Some network file systems cannot do this for a folder.
    await handle?.sync().catch(unless('EINVAL', 'ENOTSUP'))
  } finally {
    await handle?.close()
  }
}
