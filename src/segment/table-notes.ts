import type { Span } from '../model/span.ts'
import { isFigure, isFilled, isRow, UNIT_NOTE, wordsOf, type TextLine } from './table-cells.ts'

export interface Notes {
  readonly caption: Span | undefined
  readonly unitNote: Span | undefined
  readonly noteLines: readonly number[]
}

/** Rows of cells as they were found, header and body alike. */
export interface Grid {
  readonly rows: readonly (readonly Span[])[]
  readonly firstLine: number
  readonly lastLine: number
  /** Undefined where they are to be looked for above the table. */
  readonly notes: Notes | undefined
}

/** Begins the name of a table: 表3, 附表, 续表. */
export const CAPTION = /^[附续]?表 ?[\d一二三四五六七八九十]/

/** The caption and the unit note in the first rows, as bars may be around them too; otherwise above the table. */
export function notesWithin(
  text: string,
  lines: readonly TextLine[],
  rows: readonly (readonly Span[])[],
  first: number,
): { readonly notes: Notes; readonly count: number } {
  let notes: Notes = { caption: undefined, unitNote: undefined, noteLines: [] }
  let count = 0
  while (rows.length - count > 2) {
    const filled = rows[count]!.filter(isFilled)
    const found =
      noteRow(text, filled, first + count) ??
      captionRow(text, filled, rows[count + 1]!, first + count)
    if (found === undefined) break
    notes = mergeNotes(found, notes)
    count++
  }
  if (notes.caption === undefined) notes = mergeNotes(notes, findNotes(text, lines, first))
  return { notes, count }
}

const mergeNotes = (one: Notes, other: Notes): Notes => ({
  caption: one.caption ?? other.caption,
  unitNote: one.unitNote ?? other.unitNote,
  noteLines: [...one.noteLines, ...other.noteLines],
})

/** A row of one cell above the header. */
function captionRow(
  text: string,
  cells: readonly Span[],
  below: readonly Span[],
  line: number,
): Notes | undefined {
  const [caption] = cells
  if (caption === undefined || cells.length > 1) return undefined
  const isAboveHeader =
    below.filter(isFilled).length > 1 && below.every((cell) => !isFigure(wordsOf(text, cell)))
  if (!isAboveHeader && !CAPTION.test(wordsOf(text, caption))) return undefined
  return { caption, unitNote: unitWithin(text, caption), noteLines: [line] }
}

/** `表3  各项收入  单位：亿元`: a line with gaps that is the caption with the unit note rather than a row. */
function noteRow(text: string, all: readonly Span[], line: number): Notes | undefined {
  // 单位：万吨 and （10000 tons）
  const isTwice = all.length > 1 && FOREIGN.test(wordsOf(text, all.at(-1)!))
  const cells = isTwice ? all.slice(0, -1) : all
  const [first] = cells
  const last = cells.at(-1)
  if (first === undefined || last === undefined || cells.length > 4) return undefined
  if (!UNIT_NOTE.test(wordsOf(text, last))) return undefined
  const caption =
    cells.length > 1 ? { start: first.start, end: cells.at(-2)?.end ?? first.end } : undefined
  return { caption, unitNote: last, noteLines: [line] }
}

const FOREIGN = /^（[\w ,.%/-]+）$/

const ANNOUNCES = /(?:如下|下表|见表)[^。]{0,6}：$/

const LONGEST_CAPTION = 30

/** 单位：亿元 within a caption. */
function unitWithin(text: string, caption: Span): Span | undefined {
  const within = /[（(]?(?:计量)?单位[：:][^（）()]+[）)]?/.exec(wordsOf(text, caption))
  if (within === null) return undefined
  const start = caption.start + within.index
  return { start, end: start + within[0].length }
}

/** The caption and the unit note in the two or three lines above a table. */
export function findNotes(
  text: string,
  lines: readonly TextLine[],
  first: number,
  announced = false,
): Notes {
  let caption: Span | undefined
  let unitNote: Span | undefined
  const noteLines: number[] = []
  for (let index = first - 1; index >= 0 && index >= first - 2; index--) {
    const line = lines[index]!
    const words = wordsOf(text, line)
    if (line.furniture || isRow(line)) break
    if (unitNote === undefined && UNIT_NOTE.test(words)) {
      unitNote = { start: line.start, end: line.end }
    } else if (
      words.length <= 50 &&
      !/[。；！？：]$/.test(words) &&
      !/^[一二三四五六七八九十]+、/.test(words)
    ) {
      caption = { start: line.start, end: line.end }
      noteLines.push(index)
      unitNote ??= unitWithin(text, line)
      break
    } else if (announced && ANNOUNCES.test(words)) {
      // The sentence that says what the table is stays a sentence.
      const start = line.end - Math.min(words.length, LONGEST_CAPTION)
      caption = { start, end: line.end }
      break
    } else break
    noteLines.push(index)
  }
  return { caption, unitNote, noteLines }
}
