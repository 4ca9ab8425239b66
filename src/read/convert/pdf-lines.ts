import { toLines, type Cell } from './grid.ts'

/** A piece of text as it stands on a page, in points. */
export interface Piece {
  readonly text: string
  /** Its left end, and its base line counted from the top. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of the font. */
  readonly size: number
}

/** Pieces on one base line, parted into cells where wide gaps are. */
export interface PdfLine {
  readonly y: number
  readonly size: number
  readonly cells: readonly {
    readonly text: string
    readonly left: number
    readonly right: number
  }[]
}

/** In widths of a Chinese character, that is, in font sizes. */
const GAP_OF_CELLS = 0.9
/** Words may be set apart letter by letter. */
const GAP_OF_LETTERS = 3
const GAP_OF_WORDS = 0.25
const INDENT = 1.2
const SAME_LINE = 0.45
/** In usual distances of two lines: more is a new paragraph. */
const WIDE_DISTANCE = 1.35
/** A title is set larger than the text below it. */
const LARGER = 1.15

const LATIN = /[\p{Script=Latin}\d]/u

/** Pieces from top to bottom and left to right, as lines. */
export function toPdfLines(pieces: readonly Piece[]): readonly PdfLine[] {
  const rows: Piece[][] = []
  let base: Piece | undefined
  const solid = pieces.filter(({ text }) => text.trim() !== '')
  for (const piece of solid.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const isSame =
      base !== undefined && piece.y - base.y < Math.max(base.size, piece.size) * SAME_LINE
    if (isSame) rows.at(-1)!.push(piece)
    else {
      rows.push([piece])
      base = piece
    }
  }
  return rows.map(toLine)
}

function toLine(pieces: readonly Piece[]): PdfLine {
  const cells: { text: string; left: number; right: number }[] = []
  const size = Math.max(...pieces.map((piece) => piece.size))
  for (const { text, x, width } of pieces.toSorted((one, other) => one.x - other.x)) {
    const cell = cells.at(-1)
    const gap = cell === undefined ? Infinity : (x - cell.right) / size
    const right = x + width
    if (cell === undefined || (gap > GAP_OF_CELLS && !isSpacedOut(cell.text, text, gap))) {
      cells.push({ text, left: x, right })
    } else {
      const isApart =
        gap > GAP_OF_WORDS && LATIN.test(cell.text.at(-1) ?? '') && LATIN.test(text[0]!)
      cell.text += isApart ? ` ${text}` : text
      cell.right = Math.max(cell.right, right)
    }
  }
  const y = Math.min(...pieces.map((piece) => piece.y))
  return { y, size, cells: cells.map((cell) => ({ ...cell, text: cell.text.trim() })) }
}

const LETTER = /^\s*\p{Script=Han}\s*$/u

const isSpacedOut = (before: string, after: string, gap: number): boolean =>
  gap < GAP_OF_LETTERS &&
  LETTER.test(before.at(-1) ?? '') &&
  LETTER.test(after) &&
  before.length < 8

/** The lines of a page as text: paragraphs keep their indent and distance, rows of a table have tabs. */
export function toPageLines(lines: readonly PdfLine[]): readonly string[] {
  const margin = marginOf(lines)
  const usual = usualDistance(lines)
  const set: string[] = []
  for (let at = 0; at < lines.length;) {
    if (isApart(lines[at - 1], lines[at]!, usual)) set.push('')
    const end = endOfTable(lines, at)
    if (end - at > 1) {
      set.push(...toRows(lines.slice(at, end)))
      at = end
      continue
    }
    const { cells, size } = lines[at]!
    const isIndented = (cells[0]?.left ?? 0) - margin > size * INDENT
    set.push(`${isIndented ? '　　' : ''}${cells.map(({ text }) => text).join('　　')}`)
    at += 1
  }
  return set
}

/** Rows go on over one that has a single cell, which heads those below it: 期末畜禽存栏. */
function endOfTable(lines: readonly PdfLine[], start: number): number {
  const isRow = (at: number): boolean => (lines[at]?.cells.length ?? 0) > 1
  let end = start
  while (isRow(end) || (end > start && isShort(lines[end]) && isRow(end + 1))) end += 1
  return end
}

const LONGEST_SECTION = 20

const isShort = (line: PdfLine | undefined): boolean =>
  line !== undefined &&
  /^[^。；，！？：]*$/u.test(line.cells[0]!.text) &&
  line.cells[0]!.text.length <= LONGEST_SECTION

function isApart(before: PdfLine | undefined, line: PdfLine, usual: number): boolean {
  if (before === undefined) return false
  const scale = line.size / before.size
  return line.y - before.y > usual * WIDE_DISTANCE || scale > LARGER || scale < 1 / LARGER
}

/** The median distance of two lines. */
function usualDistance(lines: readonly PdfLine[]): number {
  const distances = lines.slice(1).map(({ y }, at) => y - lines[at]!.y)
  return distances.toSorted((one, other) => one - other)[distances.length >> 1] ?? 0
}

/** Where most lines begin. */
function marginOf(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of lines) {
    const left = Math.round(cells[0]?.left ?? 0)
    counts.set(left, (counts.get(left) ?? 0) + 1)
  }
  const most = Math.max(...counts.values())
  return Math.min(...[...counts].filter(([, count]) => count > most / 3).map(([left]) => left))
}

/** Rows with the cells in the columns of the fullest row, so that a missing one leaves its place empty. */
function toRows(lines: readonly PdfLine[]): readonly string[] {
  const most = Math.max(...lines.map(({ cells }) => cells.length))
  const full = lines.filter(({ cells }) => cells.length === most)
  const columns = Array.from({ length: most }, (_, column) => ({
    left: Math.min(...full.map(({ cells }) => cells[column]!.left)),
    right: Math.max(...full.map(({ cells }) => cells[column]!.right)),
  }))
  return toLines(
    lines.map(({ cells }) => {
      const row: Cell[] = []
      for (const { text, left, right } of cells) {
        const over = columns.flatMap((column, at) =>
          Math.min(right, column.right) > Math.max(left, column.left) ? [at] : [],
        )
        const nearest = columns.findIndex((column) => column.right > left)
        const first = Math.max(over[0] ?? nearest, row.length)
        const empty = first === -1 ? 0 : first - row.length
        for (let missing = 0; missing < empty; missing += 1) {
          row.push({ text: '', columnSpan: 1, rowSpan: 1 })
        }
        row.push({ text, columnSpan: 1, rowSpan: 1 })
      }
      return row
    }),
  )
}
