import { crc32 as crc32Of } from 'node:zlib'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { damaged, encrypted, expandsTooMuch, ReportsError } from '../errors.ts'
import { nameOf } from './name.ts'

/** A file in an archive. */
export interface Member {
  /** Path within the archive, with `/`. */
  readonly name: string
  /**
   * Unpacks it.
   *
   * @throws {ReportsError} If it is damaged, encrypted, or larger than it says.
   */
  readonly read: () => Promise<Buffer>
}

const MIB = 1024 * 1024
export const mostExpanded = 200 * MIB
export const mostEntries = 1_000
export const mostRatio = 100
/** Small files of much the same content are packed more than a hundred times smaller in all honesty. */
const LEAST_SUSPECT = MIB

/** What may still be unpacked; archives within archives share it. */
export interface Budget {
  left: number
}

export const createBudget = (): Budget => ({ left: mostExpanded })

const UTF8_NAME = 0x800
const ENCRYPTED = 0x1

/**
 * Lists the files of a ZIP archive, in its order, folders left out.
 *
 * Names are UTF-8 where their flag says so, else GB 18030 if they are not UTF-8 all the same:
 * archives packed on a Chinese Windows have such names.
 *
 * @param budget Counts down what is unpacked.
 * @throws {ReportsError} If it is damaged, has more than 1,000 members, or says that it unpacks to more
 *   than 200 MiB or to a hundred times its size.
 */
export async function openArchive(
  bytes: Uint8Array,
  budget: Budget = createBudget(),
): Promise<readonly Member[]> {
  const file = await open(bytes)
  if (file.entryCount > mostEntries) throw expandsTooMuch(`more than ${mostEntries} files`)
  const entries = await entriesOf(file)
  const expanded = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  checkSize(expanded, bytes.length)
  return entries
    .map((entry) => ({ entry, name: memberName(entry) }))
    .filter(({ name }) => !name.endsWith('/'))
    .map(({ entry, name }) => ({
      name,
      async read() {
        const content = await unpack(file, entry, Math.min(budget.left, mostExpanded))
        budget.left -= content.length
        return content
      },
    }))
}

/** @throws {ReportsError} If this much is too much. */
export function checkSize(expanded: number, packed: number): void {
  if (expanded > mostExpanded) throw expandsTooMuch(`more than ${mostExpanded / MIB} MiB`)
  if (expanded > LEAST_SUSPECT && expanded > packed * mostRatio) {
    throw expandsTooMuch(`more than ${mostRatio} times its size`)
  }
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(
      buffer,
      { lazyEntries: true, decodeStrings: false, autoClose: false },
      (cause, file) => {
        if (cause === null) resolve(file)
        else reject(damaged('ZIP', cause))
      },
    )
  })
}

function entriesOf(file: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  return new Promise((resolve, reject) => {
    file.on('entry', (entry: Entry) => {
      entries.push(entry)
      file.readEntry()
    })
    file.on('end', () => resolve(entries))
    file.on('error', (cause) => reject(damaged('ZIP', cause)))
    file.readEntry()
  })
}

function memberName({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const isUtf8 = (generalPurposeBitFlag & UTF8_NAME) !== 0
  const name = isUtf8 ? fileNameRaw.toString('utf8') : nameOf(fileNameRaw)
  return name.replaceAll('\\', '/')
}

function unpack(file: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) return Promise.reject(encrypted('ZIP'))
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (failure, stream) => {
      if (failure !== null) {
        reject(damaged('ZIP', failure))
        return
      }
      const chunks: Buffer[] = []
      let length = 0
      stream.on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length <= most) chunks.push(chunk)
        else stream.destroy(expandsTooMuch(`more than ${mostExpanded / MIB} MiB`))
      })
      stream.on('error', (cause) =>
        reject(cause instanceof ReportsError ? cause : damaged('ZIP', cause)),
      )
      stream.on('end', () => {
        const content = Buffer.concat(chunks)
        // A wrong sum means wrong bytes, and wrong bytes could be wrong figures.
        if (crc32Of(content) === entry.crc32) resolve(content)
        else reject(damaged('ZIP', 'its check sum is wrong'))
      })
    })
  })
}
