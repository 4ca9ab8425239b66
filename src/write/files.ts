import { access, copyFile, link, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { closedPipe, outputFailed } from '../errors.ts'

/** What writing asks of the disk. A test brings one that fails where it wants. */
export interface FileSystem {
  readonly access: typeof access
  readonly copyFile: typeof copyFile
  readonly link: typeof link
  readonly open: typeof open
  readonly readdir: (folder: string) => Promise<string[]>
  readonly realpath: (path: string) => Promise<string>
  readonly rename: typeof rename
  readonly rm: typeof rm
  readonly stat: (path: string) => Promise<{
    readonly mode: number
    readonly mtimeMs: number
    readonly isFile: () => boolean
    readonly isDirectory: () => boolean
  }>
}

export const nodeFiles: FileSystem = {
  access,
  copyFile,
  link,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
}

/** Whether an operation of the disk failed for this reason, such as `ENOENT`. */
export const hasCode = (cause: unknown, ...codes: readonly string[]): boolean =>
  cause instanceof Error && 'code' in cause && codes.includes(String(cause.code))

/** For a `catch` that lets the failures pass that are none; it gives undefined for them. */
export function unless(...codes: readonly string[]): (cause: unknown) => undefined {
  return (cause) => {
    if (!hasCode(cause, ...codes)) throw cause
    return undefined
  }
}

/** A failure of the disk as one that the user can put right; a bug stays as it is. */
export function toFailure(name: string, cause: unknown): unknown {
  if (!(cause instanceof Error && 'code' in cause && 'syscall' in cause)) return cause
  return hasCode(cause, 'EPIPE') ? closedPipe(cause) : outputFailed(name, cause)
}
