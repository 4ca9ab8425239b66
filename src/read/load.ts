import { open } from 'node:fs/promises'
import { addAbortSignal, type Readable } from 'node:stream'
import { ReportsError, tooLarge, unreadable } from '../errors.ts'

/** 512 MiB less the 24 bytes that V8 cannot hold in one string. */
export const largestFile = 536_870_888

/** @throws {ReportsError} If it cannot be read or is larger than 512 MiB. */
export async function readFile(location: Buffer): Promise<Buffer> {
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

/** @throws {ReportsError} If it cannot be read or is longer than 512 MiB. */
export async function readStream(stream: Readable, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of addAbortSignal(signal, stream)) {
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
