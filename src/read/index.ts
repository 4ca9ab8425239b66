import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { addAbortSignal, type Readable } from 'node:stream'
import { ReportsError, tooLarge, unreadable } from '../errors.ts'
import { bytesReplaced, type Issue } from '../issues.ts'
import type { SourceFile } from '../model/document.ts'
import { decode } from './decode.ts'
import type { Found } from './walk.ts'

export { extensions, standardInput, walk, type Found } from './walk.ts'

/** 512 MiB less the 24 bytes that V8 cannot hold in one string. */
export const largestFile = 536_870_888

/** A document as it came from the disk, and what a later reader needs to recognize it. */
export interface Loaded {
  readonly source: SourceFile
  readonly byteLength: number
  /** Of the file's own bytes, in hexadecimal. */
  readonly sha256: string
  readonly issues: readonly Issue[]
}

export interface LoadOptions {
  /** WHATWG label; undefined or `auto` to detect. */
  readonly encoding: string | undefined
  readonly standardInput: Readable
  readonly signal: AbortSignal
}

/**
 * Reads and decodes one document.
 *
 * @throws {ReportsError} If it cannot be read, is larger than 512 MiB, or cannot be decoded.
 */
export async function load(
  found: Extract<Found, { kind: 'file' | 'standard-input' }>,
  { encoding, standardInput, signal }: LoadOptions,
): Promise<Loaded> {
  const bytes =
    found.kind === 'file'
      ? await readFile(found.location)
      : await readStream(addAbortSignal(signal, standardInput), signal)
  const decoded = decode(bytes, encoding === 'auto' ? undefined : encoding)
  return {
    source: { path: found.source, text: decoded.text, encoding: decoded.encoding },
    byteLength: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    issues:
      decoded.firstReplaced === undefined
        ? []
        : [bytesReplaced(found.source, decoded.replaced, decoded.encoding, decoded.firstReplaced)],
  }
}

/** As `load`, but a failure that the user can put right is given back, so that other documents go on. */
export async function tryLoad(
  found: Exclude<Found, { kind: 'skipped' }>,
  options: LoadOptions,
): Promise<Loaded | ReportsError> {
  if (found.kind === 'failed') return found.error
  try {
    return await load(found, options)
  } catch (cause) {
    if (cause instanceof ReportsError) return cause
    throw cause
  }
}

async function readFile(location: Buffer): Promise<Buffer> {
  try {
    const file = await open(location)
    try {
      const { size } = await file.stat()
      if (size > largestFile) throw tooLarge(largestFile)
      const bytes = await file.readFile()
      if (bytes.length > largestFile) throw tooLarge(largestFile)
      return bytes
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw cause instanceof ReportsError ? cause : unreadable(cause)
  }
}

async function readStream(stream: Readable, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk)
      length += bytes.length
      if (length > largestFile) throw tooLarge(largestFile)
      chunks.push(bytes)
    }
  } catch (cause) {
    signal.throwIfAborted()
    throw cause instanceof ReportsError ? cause : unreadable(cause)
  }
  return Buffer.concat(chunks)
}
