import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { badConfig, ReportsError, unreadable } from '../errors.ts'

/** Name of the file, in the working directory or in one above it. */
export const CONFIG_NAME = 'reports.config.json'

const LARGEST = 1024 * 1024

/** A configuration as it stands on the disk. */
export interface ConfigFile {
  readonly path: string
  readonly text: string
}

/**
 * Finds the nearest configuration: of a folder, or of the nearest folder above it.
 *
 * @throws {ReportsError} If there is one and it cannot be read, or is larger than 1 MiB.
 */
export async function findConfig(folder: string): Promise<ConfigFile | undefined> {
  let current = resolve(folder)
  for (;;) {
    const path = join(current, CONFIG_NAME)
    const text = await readIfThere(path)
    if (text !== undefined) return { path, text }
    const above = dirname(current)
    if (above === current) return undefined
    current = above
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    // Not to wait for a writer, should it be a pipe.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const found = await file.stat()
      if (!found.isFile()) throw badConfig(path, 'is not a file')
      if (found.size > LARGEST) throw badConfig(path, 'is larger than 1 MiB')
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        await file.readFile(),
      )
    } finally {
      await file.close()
    }
  } catch (cause) {
    if (cause instanceof ReportsError) throw cause
    if (isAbsent(cause)) return undefined
    if (cause instanceof TypeError) throw badConfig(path, 'is not UTF-8', cause)
    throw badConfig(path, unreadable(cause).message, cause)
  }
}

const isAbsent = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && ['ENOENT', 'ENOTDIR'].includes(String(cause.code))
