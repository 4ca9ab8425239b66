import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, posix, sep } from 'node:path'
import { unknownFormat, unreadable, type ReportsError } from '../errors.ts'
import { extensions, isReadable } from './formats.ts'
import { nameOf } from './name.ts'

export const standardInput = '-'

/** One thing that was found: each ends as extracted, empty, rejected or skipped. */
export type Found = {
  /** `SourceFile.path`: relative to the folder given, with `/`; unique within a run. */
  readonly source: string
  /** Path from the working directory, for messages. */
  readonly path: string
} & (
  | {
      readonly kind: 'file'
      /** Bytes and not text, since a name need not be UTF-8. */
      readonly location: Buffer
      /** Where the file really is, links resolved. */
      readonly realPath: Buffer
    }
  | { readonly kind: 'standard-input' }
  | { readonly kind: 'failed'; readonly error: ReportsError }
  | { readonly kind: 'skipped' }
)

interface Place {
  readonly location: Buffer
  readonly realPath: Buffer
  /** Relative to the folder given. */
  readonly name: string
  readonly path: string
  readonly kind: 'file' | 'folder' | 'other'
}

const slash = Buffer.from('/')
const dot = 0x2e
/** Word and Excel lay such a file beside one that is open. */
const lockMark = Buffer.from('~$')

const toPosix = (path: string): string => posix.normalize(path.replaceAll(sep, '/'))

const join = (folder: Buffer, name: Buffer): Buffer =>
  folder.at(-1) === slash[0] ? Buffer.concat([folder, name]) : Buffer.concat([folder, slash, name])

/**
 * Finds the documents under the paths given, one at a time, in the order of the paths and within
 * a folder in the order of the bytes of their paths.
 *
 * Hidden files are passed over, and those that belong to a saved page or to an open Word file, links inside a folder are not followed, a file reached twice is
 * found once. What cannot be read is found as `failed` and the rest goes on.
 *
 * @param paths Files, folders, or `-` for standard input.
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<Found> {
  const reached = new Set<string>()
  const sources = new Set<string>()
  const shared = sharedNames(paths)

  const named = (wanted: string, path: string): { source: string; path: string } => {
    let source = sources.has(wanted) ? toPosix(path) : wanted
    for (let copy = 2; sources.has(source); copy += 1) source = `${toPosix(path)}#${copy}`
    sources.add(source)
    return { source, path }
  }

  const isNew = (realPath: Buffer): boolean => {
    const key = realPath.toString('latin1')
    if (reached.has(key)) return false
    reached.add(key)
    return true
  }

  for (const path of paths) {
    if (path === standardInput) {
      if (isNew(Buffer.from(path))) yield { ...named('stdin', path), kind: 'standard-input' }
      continue
    }
    const short = basename(path)
    const wanted = shared.has(short) ? toPosix(path) : short
    let root: Place
    try {
      root = await placeOf(path, wanted)
    } catch (cause) {
      if (isNew(Buffer.from(path))) {
        yield { ...named(wanted, path), kind: 'failed', error: unreadable(cause) }
      }
      continue
    }
    if (root.kind !== 'folder') {
      if (!isNew(root.realPath)) continue
      const found = named(wanted, path)
      const { location, realPath } = root
      yield root.kind === 'file' && isReadable(short)
        ? { ...found, kind: 'file', location, realPath }
        : { ...found, kind: 'failed', error: unknownFormat(extensions) }
      continue
    }
    // A stack and not recursion: each file would otherwise be handed up through every level.
    const pending: Place[] = [root]
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
      if (!isNew(place.realPath)) continue
      if (place.kind === 'folder') {
        try {
          for (const child of await childrenOf(place, place === root)) pending.push(child)
        } catch (cause) {
          yield { ...named(place.name, place.path), kind: 'failed', error: unreadable(cause) }
        }
        continue
      }
      const found = named(place.name, place.path)
      const { location, realPath } = place
      yield place.kind === 'file' && isReadable(place.name)
        ? { ...found, kind: 'file', location, realPath }
        : { ...found, kind: 'skipped' }
    }
  }
}

/** Names that several of the paths end in, so that the name alone would not tell them apart. */
function sharedNames(paths: readonly string[]): ReadonlySet<string> {
  const pathByName = new Map<string, string>()
  const shared = new Set<string>()
  for (const path of paths) {
    const name = basename(path)
    const other = pathByName.get(name)
    if (other !== undefined && toPosix(other) !== toPosix(path)) shared.add(name)
    pathByName.set(name, path)
  }
  return shared
}

/** What a path on the command line is; a link there is followed, since it was named. */
async function placeOf(path: string, name: string): Promise<Place> {
  const found = await stat(path)
  const kind = found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other'
  const realPath = await realpath(path, { encoding: 'buffer' })
  return { location: Buffer.from(path), realPath, name, path, kind }
}

/** A browser saves what a page shows besides its text in a folder beside it: 公报.html and 公报_files. */
function isPartOfPage(child: Dirent<Buffer>, names: ReadonlySet<string>): boolean {
  const [, page] = /^(.+)[_.]files$/u.exec(child.name.toString('latin1').toLowerCase()) ?? []
  if (page === undefined || !child.isDirectory()) return false
  return names.has(`${page}.html`) || names.has(`${page}.htm`)
}

/** Last first, as the stack gives back the last one pushed. */
async function childrenOf(folder: Place, isRoot: boolean): Promise<readonly Place[]> {
  const children = await readdir(folder.location, { withFileTypes: true, encoding: 'buffer' })
  const names = new Set(children.map(({ name }) => name.toString('latin1').toLowerCase()))
  return children
    .filter(({ name }) => name[0] !== dot && !name.subarray(0, 2).equals(lockMark))
    .filter((child) => !isPartOfPage(child, names))
    .map((child) => ({ child, key: sortKey(child) }))
    .toSorted((one, other) => Buffer.compare(other.key, one.key))
    .map(({ child }) => {
      const name = nameOf(child.name)
      return {
        location: join(folder.location, child.name),
        realPath: join(folder.realPath, child.name),
        name: isRoot ? name : `${folder.name}/${name}`,
        path: folder.path.endsWith('/') ? `${folder.path}${name}` : `${folder.path}/${name}`,
        kind: child.isDirectory() ? 'folder' : child.isFile() ? 'file' : 'other',
      }
    })
}

/** A folder sorts as its files' paths do: with the slash. */
const sortKey = (child: Dirent<Buffer>): Buffer =>
  child.isDirectory() ? Buffer.concat([child.name, slash]) : child.name
