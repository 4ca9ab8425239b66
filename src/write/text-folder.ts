import { createHash } from 'node:crypto'
import { lstat, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { outputFailed } from '../errors.ts'

/** Longer names do not fit every file system; a Chinese character is three bytes. */
const LONGEST_NAME = 200
const HASH_DIGITS = 12
/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}<>:"|?*\\]/gu

/**
 * A name for the text of a document, relative to a folder and always within it: the source with
 * `.txt` after it. Where the source could not be a name everywhere, it is made one, and a hash of
 * the source keeps it from being that of another.
 *
 * @param source `SourceFile.path`.
 * @param isTaken Whether a name is that of another text.
 */
export function textPath(source: string, isTaken: (path: string) => boolean = () => false): string {
  const parts = source
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map(toName)
  const name = parts.length === 0 ? '_' : parts.join('/')
  if (name === source && !isTaken(`${name}.txt`)) return `${name}.txt`
  const hash = createHash('sha256').update(source).digest('hex').slice(0, HASH_DIGITS)
  return `${name}.${hash}.txt`
}

function toName(part: string): string {
  const plain = shorten(withoutTail(part.replaceAll(FORBIDDEN, '_')), LONGEST_NAME)
  return DEVICE.test(plain) ? `_${plain}` : plain
}

/** Windows drops dots and blanks at the end of a name. */
function withoutTail(name: string): string {
  let { length } = name
  while (length > 0 && (name[length - 1] === '.' || name[length - 1] === ' ')) length -= 1
  return length === name.length ? name : `${name.slice(0, length)}_`
}

function shorten(name: string, bytes: number): string {
  let short = name
  while (Buffer.byteLength(short) > bytes) short = [...short].slice(0, -1).join('')
  return short
}

/** Keeps the texts that records point into, so that each quote can be looked up. */
export interface TextFolder {
  /** Where it really is, links resolved. */
  readonly root: string
  /**
   * Writes the text of a document; one that stood there is replaced as a whole.
   *
   * @throws {ReportsError} If it cannot be written, or a link leads out of the folder.
   */
  readonly write: (source: string, text: string) => Promise<void>
}

/** @throws {ReportsError} If the folder cannot be made. */
export async function openTextFolder(path: string): Promise<TextFolder> {
  let root: string
  try {
    await mkdir(path, { recursive: true })
    root = await realpath(path)
  } catch (cause) {
    throw outputFailed(path, cause)
  }
  // Some file systems take A and a for the same.
  const sources = new Map<string, string>()
  const isTakenFrom =
    (source: string) =>
    (name: string): boolean =>
      (sources.get(name.toLowerCase()) ?? source) !== source
  return {
    root,
    async write(source, text) {
      const name = textPath(source, isTakenFrom(source))
      sources.set(name.toLowerCase(), source)
      const target = join(root, name)
      const temporary = `${target}.${process.pid}.tmp`
      try {
        await makeFolders(root, name.split('/').slice(0, -1))
        // A link that has the name of the text is replaced, and not followed.
        await writeFile(temporary, text, { flag: 'wx' })
        await rename(temporary, target)
      } catch (cause) {
        throw outputFailed(target, cause)
      } finally {
        await rm(temporary, { force: true })
      }
    },
  }
}

/** Makes folders one in another; a link among them could lead anywhere, so it is refused. */
async function makeFolders(root: string, names: readonly string[]): Promise<void> {
  let folder = root
  for (const name of names) {
    folder = join(folder, name)
    await mkdir(folder).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EEXIST') throw cause
    })
    if (!(await lstat(folder)).isDirectory()) throw new Error(`${folder} is no folder`)
  }
}
