import { damaged } from '../../errors.ts'

/** The streams of an OLE compound file, such as DOC and XLS. */
export interface CompoundFile {
  /** The content of a stream of the outermost storage; undefined if it has none of this name. */
  readonly read: (name: string) => Buffer | undefined
}

const HEADER = 76
const HEADER_SECTORS = 109
const ENTRY = 128
const STREAM = 2
const ROOT = 5
/** Sector numbers from here on are marks: free, the end of a chain, the table's own. */
const LAST_SECTOR = 0xfffffffa

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/**
 * Opens a compound file. Its sectors form chains, which a damaged or hostile file may close to
 * circles or let run out of the file.
 *
 * @throws {ReportsError} If it is damaged; so does reading a stream.
 * @see https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb
 */
export function openCompound(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = cut(file, 0, 512)
  const shift = header.readUInt16LE(30)
  const shortShift = header.readUInt16LE(32)
  if ((shift !== 9 && shift !== 12) || shortShift !== 6) throw damaged('DOC', 'its sectors')
  const sectorSize = 1 << shift
  const sector = (number: number): Buffer => cut(file, (number + 1) << shift, sectorSize)

  /** Joins the parts of a chain; `next` are the numbers that follow each. */
  const join = (start: number, next: Buffer, part: (number: number) => Buffer): Buffer => {
    const parts: Buffer[] = []
    for (let number = start; number < LAST_SECTOR; number = numberIn(next, number)) {
      parts.push(part(number))
      if (parts.length > next.length / 4) throw damaged('DOC', 'its sectors go in a circle')
    }
    return Buffer.concat(parts)
  }

  const sectors = Buffer.concat(tableSectors(header, sector).map(sector))
  const directory = join(header.readUInt32LE(48), sectors, sector)
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) =>
    entryAt(directory.subarray(index * ENTRY, (index + 1) * ENTRY)),
  )
  const root = entries.find(({ type }) => type === ROOT)
  if (root === undefined) throw damaged('DOC', 'it has no root')
  const shortSectors = join(header.readUInt32LE(60), sectors, sector)
  const shortest = header.readUInt32LE(56)
  const streams = childrenOf(root, entries)
  return {
    read(name) {
      const stream = streams.get(name)
      if (stream === undefined) return undefined
      const { start, size } = stream
      if (size >= shortest) return cut(join(start, sectors, sector), 0, size)
      const short = join(root.start, sectors, sector)
      const shortSector = (number: number): Buffer =>
        cut(short, number << shortShift, 1 << shortShift)
      return cut(join(start, shortSectors, shortSector), 0, size)
    },
  }
}

/** The sectors that hold the table of sectors: the first in the header, others in a chain of their own. */
function tableSectors(header: Buffer, sector: (number: number) => Buffer): readonly number[] {
  const numbers: number[] = []
  for (let at = 0; at < HEADER_SECTORS; at += 1) numbers.push(header.readUInt32LE(HEADER + at * 4))
  let further = header.readUInt32LE(68)
  for (let left = header.readUInt32LE(72); left > 0 && further < LAST_SECTOR; left -= 1) {
    const list = sector(further)
    for (let at = 0; at < list.length - 4; at += 4) numbers.push(list.readUInt32LE(at))
    further = list.readUInt32LE(list.length - 4)
    if (numbers.length * list.length > 0x2000_0000) throw damaged('DOC', 'its table of sectors')
  }
  return numbers.filter((number) => number < LAST_SECTOR)
}

const entryAt = (entry: Buffer): Entry => ({
  name: entry.toString('utf16le', 0, Math.min(64, Math.max(0, entry.readUInt16LE(64) - 2))),
  type: entry.readUInt8(66),
  left: entry.readUInt32LE(68),
  right: entry.readUInt32LE(72),
  child: entry.readUInt32LE(76),
  start: entry.readUInt32LE(116),
  size: entry.readUInt32LE(120),
})

/** The streams right below an entry, which form a tree. */
function childrenOf({ child }: Entry, entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const streams = new Map<string, Entry>()
  const seen = new Set<number>()
  const waiting = [child]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index]
    if (entry === undefined || seen.has(index)) continue
    seen.add(index)
    if (entry.type === STREAM) streams.set(entry.name, entry)
    waiting.push(entry.left, entry.right)
  }
  return streams
}

function numberIn(table: Buffer, at: number): number {
  if (at * 4 + 4 > table.length) throw damaged('DOC', 'its sectors end outside of it')
  return table.readUInt32LE(at * 4)
}

/** @throws {ReportsError} If the file is not that long. */
export function cut(bytes: Buffer, start: number, length: number): Buffer {
  if (start < 0 || start + length > bytes.length) throw damaged('DOC', 'it is cut short')
  return bytes.subarray(start, start + length)
}
