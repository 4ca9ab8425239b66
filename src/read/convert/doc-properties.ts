import { cut } from './compound.ts'

/** How stretches of Word's own stream are set, by their place in it. */
export interface Properties {
  readonly charactersAt: (place: number) => CharacterRun
  readonly paragraphAt: (place: number) => ParagraphRun
}

interface Run {
  /** Bytes of the stream, the end excluded. */
  readonly start: number
  readonly end: number
}

interface CharacterRun extends Run {
  /** Deleted, with changes tracked, or hidden. */
  readonly isLeftOut: boolean
  readonly isRaised: boolean
}

interface ParagraphRun extends Run {
  readonly inTable: boolean
  /** It is the mark at the end of a row, not a cell. */
  readonly endsRow: boolean
}

/** Places in the header of the two lists of pages of properties. */
const CHARACTER_PAGES = 0xfa
const PARAGRAPH_PAGES = 0x102
const PAGE = 512
const PAGE_NUMBER = 0x3f_ffff

const DELETED = 0x0800
const HIDDEN = 0x083c
const RAISED = 0x2a48
const IN_TABLE = 0x2416
const ENDS_ROW = 0x2417
const TABLE_DEFINITION = 0xd608

/** Reads what matters of the properties of characters and paragraphs. */
export function readProperties(main: Buffer, table: Buffer): Properties {
  const characters = pagesOf(main, table, CHARACTER_PAGES).flatMap(readCharacters)
  const paragraphs = pagesOf(main, table, PARAGRAPH_PAGES).flatMap(readParagraphs)
  const byPlace = (one: Run, other: Run): number => one.start - other.start
  characters.sort(byPlace)
  paragraphs.sort(byPlace)
  return {
    charactersAt: (place) => runAt(characters, place, { isLeftOut: false, isRaised: false }),
    paragraphAt: (place) => runAt(paragraphs, place, { inTable: false, endsRow: false }),
  }
}

function pagesOf(main: Buffer, table: Buffer, place: number): readonly Buffer[] {
  const list = cut(table, main.readUInt32LE(place), main.readUInt32LE(place + 4))
  const count = Math.max(0, Math.floor((list.length - 4) / 8))
  return Array.from({ length: count }, (_, index) => {
    const number = list.readUInt32LE((count + 1) * 4 + index * 4) & PAGE_NUMBER
    return cut(main, number * PAGE, PAGE)
  })
}

/** A page begins with the ends of its runs and ends with their number. */
function* runsOf(
  page: Buffer,
): Generator<Run & { readonly index: number; readonly count: number }> {
  const count = page.readUInt8(PAGE - 1)
  for (let index = 0; index < count; index += 1) {
    const start = cut(page, index * 4, 4).readUInt32LE(0)
    const end = cut(page, index * 4 + 4, 4).readUInt32LE(0)
    yield { start, end, index, count }
  }
}

function readCharacters(page: Buffer): readonly CharacterRun[] {
  const runs: CharacterRun[] = []
  for (const { start, end, index, count } of runsOf(page)) {
    let isLeftOut = false
    let isRaised = false
    const at = cut(page, (count + 1) * 4 + index, 1).readUInt8(0) * 2
    const properties = at === 0 ? Buffer.alloc(0) : cut(page, at + 1, page.readUInt8(at))
    for (const { code, value } of propertiesIn(properties)) {
      if (code === DELETED || code === HIDDEN) isLeftOut ||= value === 1
      else if (code === RAISED) isRaised = value === 1
    }
    runs.push({ start, end, isLeftOut, isRaised })
  }
  return runs
}

/** Bytes that a page has for each paragraph: where its properties are, and how high its lines were. */
const PARAGRAPH_ENTRY = 13

function readParagraphs(page: Buffer): readonly ParagraphRun[] {
  const runs: ParagraphRun[] = []
  for (const { start, end, index, count } of runsOf(page)) {
    let inTable = false
    let endsRow = false
    const at = cut(page, (count + 1) * 4 + index * PARAGRAPH_ENTRY, 1).readUInt8(0) * 2
    // Half the length; where that is zero, the half of an even one follows.
    const half = page.readUInt8(at)
    const [first, length] =
      half === 0 ? [at + 2, cut(page, at + 1, 1).readUInt8(0) * 2] : [at + 1, half * 2 - 1]
    // The number of the style stands before them.
    for (const { code, value } of propertiesIn(cut(page, first, length).subarray(2))) {
      if (code === IN_TABLE) inTable = value === 1
      else if (code === ENDS_ROW) endsRow = value === 1
    }
    runs.push({ start, end, inTable, endsRow })
  }
  return runs
}

/** Bytes of a value by the upper three bits of its code; 6 is for values that tell their length. */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3] as const

/** Properties with the first byte of their values. */
function* propertiesIn(
  stored: Buffer,
): Generator<{ readonly code: number; readonly value: number }> {
  for (let at = 0; at + 2 < stored.length;) {
    const code = stored.readUInt16LE(at)
    at += 2
    const value = stored.readUInt8(at)
    yield { code, value }
    const length = LENGTHS[code >> 13] ?? 0
    if (length > 0) at += length
    // The length of a table's definition takes two bytes and is one too many.
    else if (code === TABLE_DEFINITION) at += cut(stored, at, 2).readUInt16LE(0) + 1
    else at += value + 1
  }
}

/** The run that holds a place, or else one without properties up to the next; runs are in order. */
function runAt<One extends Run>(
  runs: readonly One[],
  place: number,
  plain: Omit<One, keyof Run>,
): Run & Omit<One, keyof Run> {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  const run = runs[low]
  if (run !== undefined && run.start <= place) return run
  return { start: place, end: run?.start ?? Infinity, ...plain }
}
