import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { journalPath } from './beside.ts'
import { nodeFiles, toFailure, type FileSystem } from './files.ts'
import type { Target } from './output.ts'

/** What a run has finished, kept on the disk so that the next one need not do it again. */
export interface Journal {
  /** Entries of an earlier run that was interrupted. */
  readonly found: number
  readonly has: (key: string) => boolean
  /** @returns The value kept under a key; undefined if there is none. */
  readonly find: (key: string) => Promise<unknown>
  /** Keeps a value, given as JSON on one line; killed the moment after, the process has not lost it. */
  readonly keep: (key: string, json: string) => Promise<void>
  /** Leaves it to the next run. */
  readonly close: () => Promise<void>
  /** Removes it: the output is complete. */
  readonly remove: () => Promise<void>
}

interface Place {
  readonly start: number
  readonly length: number
}

/** Where the value stands in a line that ends here, line feed included. */
const placeBefore = (end: number, length: number): Place => ({ start: end - 1 - length, length })

const READ_AT_ONCE = 1024 * 1024
const LINE_FEED = 0x0a
/** Digits of the checksum before each entry. */
const CHECKED = 16

const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/**
 * Opens the journal beside an output. Each line is a checksum, the digest of a key, and the value as
 * JSON; the first line says which run it is of. What a killed run has left half written at the end,
 * and all of a run of another kind, is cut off.
 *
 * In memory is only where each entry stands.
 *
 * @param kind Whatever settles what the values are besides their keys, such as the version.
 * @throws {ReportsError} From its methods and itself, if it cannot be read or written.
 */
export async function openJournal(
  { name, path: output }: Target,
  kind: string,
  files: FileSystem = nodeFiles,
): Promise<Journal> {
  const path = journalPath(output)
  const orFail = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      return await work
    } catch (cause) {
      throw toFailure(name, cause)
    }
  }
  const { file, places } = await orFail(open(path, `reports journal 1 ${digest(kind)}`, files))
  let end = places.end
  let isOpen = true
  const close = async (): Promise<void> => {
    if (isOpen) await file.close()
    isOpen = false
  }

  return {
    found: places.byKey.size,
    has: (key) => places.byKey.has(digest(key)),
    async find(key) {
      const place = places.byKey.get(digest(key))
      if (place === undefined) return undefined
      const bytes = await orFail(readAt(file, place))
      return JSON.parse(bytes.toString()) as unknown
    },
    async keep(key, json) {
      const line = Buffer.from(toLine(`${digest(key)} ${json}`))
      await orFail(file.appendFile(line))
      end += line.length
      places.byKey.set(digest(key), placeBefore(end, Buffer.byteLength(json)))
    },
    close,
    async remove() {
      await close()
      await orFail(files.rm(path, { force: true }))
    },
  }
}

interface Places {
  readonly byKey: Map<string, Place>
  /** Offset behind the last whole line. */
  readonly end: number
}

/** A file that is read anywhere and written at its end. */
async function open(
  path: string,
  head: string,
  files: FileSystem,
): Promise<{ readonly file: FileHandle; readonly places: Places }> {
  const file = await files.open(path, 'a+', 0o600)
  try {
    const places = await findPlaces(file, head)
    await file.truncate(places.end)
    if (places.end > 0) return { file, places }
    const line = Buffer.from(toLine(head))
    await file.appendFile(line)
    return { file, places: { ...places, end: line.length } }
  } catch (cause) {
    await file.close().catch(() => undefined)
    throw cause
  }
}

const toLine = (content: string): string => `${digest(content).slice(0, CHECKED)} ${content}\n`

/** Reads lines up to the first that is not whole. */
async function findPlaces(file: FileHandle, head: string): Promise<Places> {
  const byKey = new Map<string, Place>()
  let end = 0
  for await (const line of linesOf(file)) {
    const content = line.subarray(CHECKED + 1)
    if (line.toString('latin1', 0, CHECKED) !== digest(content).slice(0, CHECKED)) break
    const lineEnd = end + line.length + 1
    if (end === 0) {
      if (content.toString() !== head) break
    } else {
      const space = content.indexOf(' ')
      const length = content.length - space - 1
      byKey.set(content.toString('latin1', 0, space), placeBefore(lineEnd, length))
    }
    end = lineEnd
  }
  return { byKey, end }
}

/** Without their line feeds; what stands after the last of those is no line. */
async function* linesOf(file: FileHandle): AsyncGenerator<Buffer> {
  let begun: Buffer[] = []
  for (let position = 0; ;) {
    const chunk = Buffer.allocUnsafe(READ_AT_ONCE)
    const { bytesRead } = await file.read(chunk, 0, chunk.length, position)
    if (bytesRead === 0) return
    position += bytesRead
    let from = 0
    for (;;) {
      const at = chunk.subarray(0, bytesRead).indexOf(LINE_FEED, from)
      if (at === -1) break
      yield Buffer.concat([...begun, chunk.subarray(from, at)])
      begun = []
      from = at + 1
    }
    begun.push(chunk.subarray(from, bytesRead))
  }
}

async function readAt(file: FileHandle, { start, length }: Place): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  for (let at = 0; at < length;) {
    const { bytesRead } = await file.read(bytes, at, length - at, start + at)
    if (bytesRead === 0) throw new Error('the journal has become shorter')
    at += bytesRead
  }
  return bytes
}
