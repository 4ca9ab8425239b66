import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** The folder of the test that runs, after `useFolder`. */
export let folder = ''

/** Gives each test of a file, or of a part of it, a new folder that is gone when the test ends. */
export function useFolder(): void {
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'reports-')))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })
}

/** The path of what is in the folder. */
export const at = (name: string): string => join(folder, name)

/** Writes a file in the folder, and the folders that it needs; gives its path. */
export function put(name: string, content: string | Uint8Array): string {
  mkdirSync(dirname(at(name)), { recursive: true })
  writeFileSync(at(name), content)
  return at(name)
}
