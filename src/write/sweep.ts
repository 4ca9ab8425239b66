import { dirname, join } from 'node:path'
import { isLock, isRunning, ONE_DAY, ownerOfTemporary } from './beside.ts'
import type { FileSystem } from './files.ts'
import { removeStaleLock } from './lock.ts'
import type { Target } from './output.ts'

/**
 * Removes what runs that were killed have left beside these outputs and others in the same folders;
 * what those of other machines have left, after a day.
 */
export async function sweepBeside(targets: readonly Target[], files: FileSystem): Promise<void> {
  const folders = new Set(
    targets.filter(({ isSpecial }) => !isSpecial).map(({ path }) => dirname(path)),
  )
  for (const folder of folders) {
    // A folder that may be written but not listed is no reason to stop.
    await sweep(folder, files).catch(() => undefined)
  }
}

async function sweep(folder: string, files: FileSystem): Promise<void> {
  for (const name of await files.readdir(folder)) {
    const path = join(folder, name)
    if (isLock(name)) await removeStaleLock(path, files)
    const owner = ownerOfTemporary(name)
    if (owner === undefined) continue
    const isStale = owner.isHere ? !isRunning(owner.pid) : await isOld(path, files)
    if (isStale) await files.rm(path, { force: true })
  }
}

const isOld = async (path: string, files: FileSystem): Promise<boolean> => {
  const found = await files.stat(path).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs > ONE_DAY
}
