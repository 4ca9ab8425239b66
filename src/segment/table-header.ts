import type { Span } from '../model/span.ts'
import {
  isFigure,
  isFilled,
  LABEL,
  mostOf,
  PART_OF_HEADER,
  widthOf,
  WORDS_ONLY,
  wordsOf,
  type TextLine,
} from './table-cells.ts'
import { findNotes, type Notes } from './table-notes.ts'

const MOST_HEADERS = 4

/** The rows without a figure above the first one with some, and what was broken off from them. */
export function countHeaders(text: string, rows: readonly (readonly Span[])[]): number {
  let count = 0
  while (count < rows.length && count < MOST_HEADERS) {
    const cells = rows[count]!
    if (cells.some((cell) => isFigure(wordsOf(text, cell)))) break
    if (cells.length === 1 && !isHeaderAlone(text, cells[0]!, rows, count)) break
    count++
  }
  return count
}

/** Whether a line of one cell is of the header, rather than the heading of the rows below it. */
function isHeaderAlone(
  text: string,
  cell: Span,
  rows: readonly (readonly Span[])[],
  at: number,
): boolean {
  const words = wordsOf(text, cell)
  if (at > 0) return PART_OF_HEADER.test(words) || LABEL.test(words)
  return UNIT_AT_END.test(words) && widthOf(rows) === 2
}

/** 增长速度（%） alone above labels and figures. */
const UNIT_AT_END = /[（(][^（）()]{1,8}[)）]$|[%‰]$/

interface HeaderRows {
  /** As rows of the text. */
  readonly lines: readonly (readonly Span[])[]
  /** By column. */
  readonly cells: readonly (readonly Span[])[]
}

/** The header's rows with a cell, empty or not, above each column. */
export function layHeader(
  text: string,
  header: readonly (readonly Span[])[],
  body: readonly (readonly Span[])[],
): HeaderRows {
  const width = widthOf(body)
  const joined = joinBroken(header, width)
  const lines = joined === undefined ? header : [joined]
  const withLabel = lines.map((cells) =>
    lacksLabel(text, cells, body) ? [emptyBefore(cells[0]!), ...cells] : cells,
  )
  return { lines, cells: spread(withLabel, body) }
}

/** Words of measure, unit or time. */
const SAYS_HOW = /[（(%‰±年月季增减升降额量数值比重占率]/

/**
 * A header whose cells are broken over lines: 9月, 1-9月累计, 累计 and 增长% below. The last cell of a line and the
 * first of the next are one, if the table then has as many columns as its rows.
 */
function joinBroken(
  header: readonly (readonly Span[])[],
  width: number,
): readonly Span[] | undefined {
  if (header.length < 2 || header.some((cells) => cells.some((cell) => !isFilled(cell))))
    return undefined
  const count = header.reduce((sum, cells) => sum + cells.length - 1, 1)
  if (count !== width && count !== width - 1) return undefined
  const joined: Span[] = []
  for (const cells of header) {
    const [first, ...others] = cells
    const last = joined.pop()
    joined.push({ start: (last ?? first!).start, end: first!.end }, ...others)
  }
  return joined
}

interface HeaderAbove {
  readonly cells: readonly Span[]
  readonly firstLine: number
  readonly notes: Notes
}

const MOST_LINES_OF_HEADER = 24

/** A header above rows of blanks that stands there as lines of prose: 年度 2004年, （亿元）, 2005年, （亿元）. */
export function headerAbove(
  text: string,
  lines: readonly TextLine[],
  first: number,
  floor: number,
  width: number,
): HeaderAbove | undefined {
  let cells: Span[] = []
  for (let index = first - 1; index >= floor && first - index <= MOST_LINES_OF_HEADER; index--) {
    const line = lines[index]!
    const words = wordsOf(text, line)
    if (line.furniture || line.tabs || !WORDS_ONLY.test(words) || words.endsWith('：')) break
    cells = joinUnits(text, [...splitAtBlanks(text, line), ...cells])
    if (cells.length > width) break
    const isWhole = cells.length === width && LABEL.test(wordsOf(text, cells[0]!))
    const named = isWhole ? cells.slice(1) : cells
    if (
      !named.every((cell) => SAYS_HOW.test(wordsOf(text, cell)) || YEARS.test(wordsOf(text, cell)))
    )
      break
    if (!isWhole && cells.length !== width - 1) continue
    // The unit of the first cell may stand on the line below it.
    if (isUnit(text, cells[0]!)) continue
    return {
      cells: isWhole ? cells : [emptyBefore(cells[0]!), ...cells],
      firstLine: index,
      notes: findNotes(text, lines, index, true),
    }
  }
  return undefined
}

/** 2004-05, 1996 */
const YEARS = /^(?:19|20)\d\d(?:[-—/](?:(?:19|20)?\d\d))?(?:年度?)?(?=$|\n|（)/

function splitAtBlanks(text: string, line: Span): Span[] {
  const cells: Span[] = []
  let { start } = line
  for (const word of wordsOf(text, line).split(' ')) {
    cells.push({ start, end: start + word.length })
    start += word.length + 1
  }
  return cells
}

const isUnit = (text: string, cell: Span): boolean => /^（[^）]{1,6}）$/.test(wordsOf(text, cell))

/** （亿元） belongs to the cell before it. */
function joinUnits(text: string, cells: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const cell of cells) {
    const last = joined.at(-1)
    if (last !== undefined && isUnit(text, cell) && !isUnit(text, last)) {
      joined[joined.length - 1] = { start: last.start, end: cell.end }
    } else joined.push(cell)
  }
  return joined
}

/** `|绝对数|增长%|` above `产值|617.5|5.2`: the bars at the ends of a line part nothing, so that the cell above the labels is lost. */
function lacksLabel(
  text: string,
  header: readonly Span[],
  rows: readonly (readonly Span[])[],
): boolean {
  const figures = rows.filter((cells) => cells.some((cell) => isFigure(wordsOf(text, cell))))
  return (
    header.every(isFilled) &&
    !header.some((cell) => LABEL.test(wordsOf(text, cell).replaceAll(' ', ''))) &&
    figures.every(
      (cells) =>
        cells.length === header.length + 1 &&
        !isFigure(wordsOf(text, cells[0]!)) &&
        cells.slice(1).every((cell) => !/\p{Script=Han}{2}/u.test(wordsOf(text, cell))),
    )
  )
}

const emptyBefore = ({ start }: Span): Span => ({ start, end: start })

/** Repeats the cells of an upper header row over the columns that they span. */
function spread(
  header: readonly (readonly Span[])[],
  rows: readonly (readonly Span[])[],
): (readonly Span[])[] {
  const columns = mostOf([...rows, ...header].map((cells) => cells.length))
  return header.map((cells) => {
    const spans = (columns - 1) / (cells.length - 1)
    if (cells.length < 2 || spans < 2 || !Number.isInteger(spans)) return cells
    return cells.flatMap((cell, index) =>
      index === 0 ? [cell] : Array.from({ length: spans }, () => cell),
    )
  })
}
