import type { Table } from '../model/document.ts'
import type { Span } from '../model/span.ts'

/** One line of the text as tables see it. */
export interface TextLine extends Span {
  readonly furniture: boolean
  /** It has tabs, which part cells. */
  readonly tabs: boolean
}

/** A table with the lines of the text that it takes up, `[firstLine, lastLine]` counted from 0. */
export interface FoundTable {
  readonly table: Table
  /** Spans of the rows, header rows included, in order. */
  readonly rows: readonly Span[]
  readonly firstLine: number
  readonly lastLine: number
  /** Lines of caption and unit note above the table. */
  readonly noteLines: readonly number[]
}

const NUMBER = /^[-+±]?\d[\d,]*(?:\.\d+)?[%‰]?$/
const YEAR = /^(?:19|20)\d\d年?$/
const NONE = /^(?:-|—+|…|\/|·|\*|持平|无|不适用)?$/
/** A number with its unit in one cell: 13.61亿吨, 2.3倍. */
const AMOUNT = /^[-+±]?\d[\d,]*(?:\.\d+)? ?[\p{Script=Han}%‰℃]{1,6}$/u
/** 1995年产量 and 90年代出厂 head columns. */
const DATE = /^\d+(?:年|月|季度)/
/** 单位：亿元, or （百万元） alone. */
const UNIT_NOTE =
  /^[（(]?(?:计量)?单位(?:[：:]|$)|^[（(][^（）()]{0,5}(?:元|吨|人|户|头|只|公顷|亩|平方米|公里|千瓦时|[%％])[)）]$/
const WORDS_ONLY = /^[^。！？；，]{1,30}$/

const isNumber = (cell: string): boolean => NUMBER.test(cell) && !YEAR.test(cell)
const isFigure = (cell: string): boolean =>
  isNumber(cell) || (AMOUNT.test(cell) && !DATE.test(cell))

/** A line that is nothing but the bar between two cells. */
const BAR = /^\|+$/
/** The bar that ends the line of a cell. */
const CLOSING_BAR = / ?\|$/

/** Finds tables whose rows are lines with tabs, and tables that were flattened to one cell a line. */
export function findTables(text: string, lines: readonly TextLine[]): FoundTable[] {
  if (!lines.some((line) => text.charAt(line.end - 1) === '|')) return tablesAmong(text, lines)
  const kept: TextLine[] = []
  const places: number[] = []
  for (const [place, line] of lines.entries()) {
    const words = wordsOf(text, line)
    if (BAR.test(words)) continue
    const bar = CLOSING_BAR.exec(words)?.[0].length ?? 0
    const { start, end, furniture, tabs } = line
    kept.push({ start, end: end - bar, furniture, tabs })
    places.push(place)
  }
  const placeOf = (line: number): number => places[line] ?? line
  return tablesAmong(text, kept).map(({ table, rows, firstLine, lastLine, noteLines }) => ({
    table,
    rows,
    firstLine: placeOf(firstLine),
    lastLine: placeOf(lastLine),
    noteLines: noteLines.map(placeOf),
  }))
}

function tablesAmong(text: string, lines: readonly TextLine[]): FoundTable[] {
  const tables: FoundTable[] = []
  for (let index = 0; index < lines.length;) {
    const found = findTabTable(text, lines, index) ?? findCellTable(text, lines, index)
    if (found === undefined) {
      index++
      continue
    }
    tables.push(found)
    index = found.lastLine + 1
  }
  return tables
}

const isRow = (line: TextLine | undefined): boolean => line?.tabs === true && !line.furniture

function splitCells(text: string, line: Span): Span[] {
  const cells: Span[] = []
  let { start } = line
  for (const cell of text.slice(line.start, line.end).split('\t')) {
    cells.push({ start, end: start + cell.length })
    start += cell.length + 1
  }
  return cells
}

const mostOf = (counts: readonly number[]): number =>
  counts.reduce((most, count) => (count > most ? count : most), 0)

const wordsOf = (text: string, span: Span): string => text.slice(span.start, span.end)
const isFilled = ({ start, end }: Span): boolean => end > start

function findTabTable(
  text: string,
  lines: readonly TextLine[],
  first: number,
): FoundTable | undefined {
  if (!isRow(lines[first])) return undefined
  let last = first
  const rows: Span[][] = []
  for (let index = first; index < lines.length; index++) {
    const line = lines[index]!
    if (isRow(line)) {
      rows.push(splitCells(text, line))
      last = index
      continue
    }
    // A lone short line between two rows heads the rows below: 期末畜禽存栏.
    const inside =
      isRow(lines[index + 1]) &&
      !line.furniture &&
      WORDS_ONLY.test(wordsOf(text, line)) &&
      !UNIT_NOTE.test(wordsOf(text, line)) &&
      !looksLikeHeader(text, lines[index + 1]!)
    if (!inside) break
    rows.push([{ start: line.start, end: line.end }])
  }
  const figures = rows.filter((cells) => cells.some((cell) => isFigure(wordsOf(text, cell))))
  if (figures.length < 1 || (figures.length < 2 && rows.length < 2)) return undefined
  const notes = rows.length > 2 ? noteRow(text, rows[0]!.filter(isFilled), first) : undefined
  if (notes === undefined) return makeTable(text, lines, align(text, rows), first, last)
  return makeTable(text, lines, align(text, rows.slice(1)), first + 1, last, notes)
}

/** A row without any figure begins the next table rather than going on this one. */
const looksLikeHeader = (text: string, line: TextLine): boolean =>
  splitCells(text, line).every((cell) => !isFigure(wordsOf(text, cell)))

/**
 * Drops the empty cells where they only pad columns: where every row then has as many cells as its header. Where
 * a figure is missing the empty cells stay, so that those after it keep their columns.
 */
function align(text: string, rows: readonly (readonly Span[])[]): (readonly Span[])[] {
  const filled = rows.map((cells) => cells.filter(isFilled))
  const hasFigure = rows.map((cells) => cells.some((cell) => isFigure(wordsOf(text, cell))))
  const firstFigure = hasFigure.indexOf(true)
  const counts = new Set(
    filled
      .filter((_, index) => hasFigure[index] === true || index === firstFigure - 1)
      .map((cells) => cells.length)
      .filter((count) => count > 1),
  )
  if (counts.size === 1) return filled
  const columns = mostOf(rows.map((cells) => cells.length))
  return rows.map((cells, index) => {
    if (filled[index]!.length === 1 && isFilled(cells[0]!)) return filled[index]!
    return filled[index]!.length === columns ? filled[index]! : cells
  })
}

function makeTable(
  text: string,
  lines: readonly TextLine[],
  rows: readonly (readonly Span[])[],
  firstLine: number,
  lastLine: number,
  notes?: Notes,
): FoundTable | undefined {
  let headers = 0
  while (
    headers < rows.length &&
    headers < 3 &&
    rows[headers]!.length > 1 &&
    rows[headers]!.every((cell) => !isFigure(wordsOf(text, cell)))
  ) {
    headers++
  }
  if (headers === rows.length) return undefined
  const { caption, unitNote, noteLines } = notes ?? findNotes(text, lines, firstLine)
  const span = { start: rows[0]![0]!.start, end: rows.at(-1)!.at(-1)!.end }
  const body = rows.slice(headers)
  const header = spread(
    rows
      .slice(0, headers)
      .map((cells) => (lacksLabel(text, cells, body) ? [emptyBefore(cells[0]!), ...cells] : cells)),
    body,
  )
  return {
    table: { ...span, caption, unitNote, header, rows: rows.slice(headers) },
    rows: rows.map((cells) => ({ start: cells[0]!.start, end: cells.at(-1)!.end })),
    firstLine,
    lastLine,
    noteLines,
  }
}

/** `|绝对数|增长%|` above `产值|617.5|5.2`: the bars at the ends of a line part nothing, so that the cell above the labels is lost. */
function lacksLabel(
  text: string,
  header: readonly Span[],
  rows: readonly (readonly Span[])[],
): boolean {
  const figures = rows.filter((cells) => cells.some((cell) => isFigure(wordsOf(text, cell))))
  return (
    !header.some((cell) => HEADER.test(wordsOf(text, cell).replaceAll(' ', ''))) &&
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

interface Notes {
  readonly caption: Span | undefined
  readonly unitNote: Span | undefined
  readonly noteLines: readonly number[]
}

/** `表3  各项收入  单位：亿元`: a line with gaps that is the caption with the unit note rather than a row. */
function noteRow(text: string, cells: readonly Span[], line: number): Notes | undefined {
  const [first] = cells
  const last = cells.at(-1)
  if (first === undefined || last === undefined || cells.length > 4) return undefined
  if (!UNIT_NOTE.test(wordsOf(text, last))) return undefined
  const caption =
    cells.length > 1 ? { start: first.start, end: cells.at(-2)?.end ?? first.end } : undefined
  return { caption, unitNote: last, noteLines: [line] }
}

/** The caption and the unit note in the two or three lines above a table. */
function findNotes(text: string, lines: readonly TextLine[], first: number): Notes {
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
      const within = /[（(]?(?:计量)?单位[：:][^（）()]+[）)]?/.exec(words)
      if (unitNote === undefined && within !== null) {
        const start = line.start + within.index
        unitNote = { start, end: start + within[0].length }
      }
      break
    } else break
    noteLines.push(index)
  }
  return { caption, unitNote, noteLines }
}

/** What the first cell of a header says. */
const HEADER = /^(?:指标|项目|產品|产品|名称|类别|行业|分组|地区|品种|种类|单位名称)/
const MOST_COLUMNS = 12

/**
 * A table with one cell a line: words and numbers take turns in a steady rhythm, `labels` words and then `values`
 * numbers for each row. The words before the first row are its header.
 */
function findCellTable(
  text: string,
  lines: readonly TextLine[],
  first: number,
): FoundTable | undefined {
  const isCell = (line: TextLine | undefined): boolean =>
    line !== undefined &&
    !line.furniture &&
    line.end - line.start <= 24 &&
    !isRow(line) &&
    WORDS_ONLY.test(wordsOf(text, line))
  // Asked for each line: most are too long at once.
  if (!isCell(lines[first]) || isCell(lines[first - 1])) return undefined
  let end = first
  while (isCell(lines[end])) end++
  if (end - first < 6) return undefined
  const numeric = lines
    .slice(first, end)
    .map((line) => isNumber(wordsOf(text, line)) || NONE.test(wordsOf(text, line)))
  if (numeric[0] === true || numeric.filter(Boolean).length < 3) return undefined
  // Runs of words and of numbers, by their lengths.
  const words: number[] = []
  const numbers: number[] = []
  for (let index = 0; index < numeric.length;) {
    let next = index
    while (next < numeric.length && numeric[next] === numeric[index]) next++
    ;(numeric[index] === true ? numbers : words).push(next - index)
    index = next
  }
  const values = numbers[0]!
  const labels = words.slice(1, numbers.length).reduce((least, count) => Math.min(least, count), 99)
  const rowCount = numbers.findIndex((count) => count !== values)
  const complete = rowCount === -1 ? numbers.length : rowCount
  if (complete < 2 || labels > 2) return undefined
  if (values + labels > MOST_COLUMNS) return undefined
  const columns = values + labels
  const cells = lines.slice(first, end).map(({ start, end: cellEnd }) => ({ start, end: cellEnd }))
  const before = words[0]! - labels
  const headerSize = before >= columns ? columns : before >= values ? before : 0
  const rows: Span[][] = []
  let headerStart = before - headerSize
  // A row without numbers may stand between the header and the first row.
  if (before > columns && HEADER.test(wordsOf(text, cells[headerStart - 1]!))) headerStart--
  if (headerSize > 0) rows.push(cells.slice(headerStart, headerStart + headerSize))
  for (const cell of cells.slice(headerStart + headerSize, before)) rows.push([cell])
  let index = before
  for (let row = 0; row < complete; row++) {
    const extra = row === 0 ? 0 : words[row]! - labels
    if (extra > 1) break
    if (extra === 1) rows.push([cells[index++]!])
    rows.push(cells.slice(index, index + columns))
    index += columns
  }
  return makeTable(text, lines, rows, first + headerStart, first + index - 1)
}
