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

/** 12.5%, （466） */
const NUMBER = /^(?:[-+±]?\d[\d,]*(?:\.\d+)?[%‰]?|（\d[\d,]*(?:\.\d+)?）)$/
const YEAR = /^(?:19|20)\d\d年?$/
const NONE = /^(?:-|—+|…|\/|·|\*|持平|无|不适用)?$/
/** A number with its unit in one cell: 13.61亿吨, 2.3倍. */
const AMOUNT = /^[-+±]?\d[\d,]*(?:\.\d+)? ?[\p{Script=Han}%‰℃]{1,6}$/u
/** 1995年产量 and 90年代出厂 head columns. */
const DATE = /^\d+(?:年|月|季度)/
/** 单位：亿元, or （百万元） alone. */
const UNIT_NOTE =
  /^[（(]?(?:计量)?单位(?:[：:]|$)|^[（(][^（）()]{0,5}(?:元|吨|人|户|头|只|公顷|亩|平方米|公里|千瓦时|[%％])[)）]$/
/** Begins the line below a table, or the row within its bars, that explains it. */
const REMARK = /^[（(]?(?:注|备注|说明|[资数]料来源|数据来源)(?:[）)]?[：:\d]|$)/
/** Begins the name of a table: 表3, 附表, 续表. */
const CAPTION = /^[附续]?表 ?[\d一二三四五六七八九十]/
/** What is left of a header cell whose words were too long for their line: 增长%, （亿元）, 增减百分点. */
const PART_OF_HEADER =
  /^[（(]?(?:同比|[比较](?:上年|去年)(?:同期|同月)?)?(?:增长|增减|增速|增幅|升降)?(?:速度|率|额)?[（(]?(?:±?[%‰]|[万亿千百]{0,3}[元吨人户]|个?百分点)?[)）]?$/
const WORDS_ONLY = /^[^。！？；，]{1,30}$/

const isNumber = (cell: string): boolean => NUMBER.test(cell) && !YEAR.test(cell)
const isFigure = (cell: string): boolean =>
  isNumber(cell) || (AMOUNT.test(cell) && !DATE.test(cell)) || isSeveral(cell)

/** 848.21 1013.88: the gaps between these were too small to part them. */
const SEVERAL = /^[-+±]?\d[\d,.]*(?: [-+±]?\d[\d,.]*)+$/
const isSeveral = (cell: string): boolean =>
  SEVERAL.test(cell) && !cell.split(' ').every((part) => YEAR.test(part))

const RULE = /^—{3,}$/

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
  let last: FoundTable | undefined
  for (let index = 0; index < lines.length;) {
    const found = findTabTable(text, lines, index) ?? findCellTable(text, lines, index)
    if (found === undefined) {
      index++
      continue
    }
    last = goesOn(last, found) ? withHeaderOf(last, found) : found
    tables.push(last)
    index = found.lastLine + 1
  }
  return tables
}

/** Lines that may stand between two parts of a table: the foot and the head of a page, a row that was broken. */
const MOST_LINES_BETWEEN = 3

/** Whether rows without a header have that of the table before them. */
function goesOn(
  before: FoundTable | undefined,
  { table, firstLine }: FoundTable,
): before is FoundTable {
  return (
    before !== undefined &&
    before.table.header.length > 0 &&
    table.header.length === 0 &&
    table.unitNote === undefined &&
    firstLine - before.lastLine - 1 <= MOST_LINES_BETWEEN &&
    widthOf(table.rows) === widthOf(before.table.rows)
  )
}

const withHeaderOf = ({ table: before }: FoundTable, found: FoundTable): FoundTable => ({
  ...found,
  noteLines: [],
  table: {
    ...found.table,
    caption: before.caption,
    unitNote: before.unitNote,
    header: before.header,
  },
})

const isRow = (line: TextLine | undefined): boolean => line?.tabs === true && !line.furniture

function splitCells(text: string, line: Span): Span[] {
  const cells: Span[] = []
  let { start } = line
  for (const cell of text.slice(line.start, line.end).split('\t')) {
    // The rule between the upper and the lower row of a header is no cell's content.
    cells.push({ start, end: RULE.test(cell) ? start : start + cell.length })
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
      const cells = splitCells(text, line)
      if (index > first && endsTable(text, cells)) break
      rows.push(cells)
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
  const hasFigure = rows.filter((cells) => cells.some((cell) => isFigure(wordsOf(text, cell))))
  if (hasFigure.length < 1 || (hasFigure.length < 2 && rows.length < 2)) return undefined
  const { notes, count } = notesWithin(text, lines, rows, first)
  return makeTable(text, lines, align(text, rows.slice(count)), first + count, last, notes)
}

/** The remark below a table, and the name of the next one. */
function endsTable(text: string, cells: readonly Span[]): boolean {
  const filled = cells.filter(isFilled)
  if (filled.length !== 1) return false
  const words = wordsOf(text, filled[0]!)
  return REMARK.test(words) || CAPTION.test(words)
}

/** The caption and the unit note in the first rows, as bars may be around them too; otherwise above the table. */
function notesWithin(
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
  if (counts.size === 1) {
    return filled.map((cells, index) => {
      const [first] = rows[index]!
      const lacksLabel = hasFigure[index] === false && cells.length > 1 && !isFilled(first!)
      return lacksLabel ? [first!, ...cells] : cells
    })
  }
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
  notes: Notes = findNotes(text, lines, firstLine),
): FoundTable | undefined {
  const headers = countHeaders(text, rows)
  if (headers === rows.length) return undefined
  const { caption, unitNote, noteLines } = notes
  const body = rows.slice(headers)
  const header = layHeader(text, rows.slice(0, headers), body)
  const above = headers === 0 ? headerAbove(text, lines, firstLine, widthOf(body)) : undefined
  const all = [...(above === undefined ? header.lines : [above.cells]), ...body]
  const table = {
    start: all[0]![0]!.start,
    end: all.at(-1)!.at(-1)!.end,
    caption: above === undefined ? caption : above.notes.caption,
    unitNote: unitNote ?? above?.notes.unitNote,
    header: above === undefined ? header.cells : [above.cells],
    rows: body,
  }
  return {
    table,
    rows: all.map((cells) => ({ start: cells[0]!.start, end: cells.at(-1)!.end })),
    firstLine: above?.firstLine ?? firstLine,
    lastLine,
    noteLines: above?.notes.noteLines ?? noteLines,
  }
}

const widthOf = (rows: readonly (readonly Span[])[]): number =>
  mostOf(rows.map((cells) => cells.length))

const MOST_HEADERS = 4

/** The rows without a figure above the first one with some, and what was broken off from them. */
function countHeaders(text: string, rows: readonly (readonly Span[])[]): number {
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
function layHeader(
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
function headerAbove(
  text: string,
  lines: readonly TextLine[],
  first: number,
  width: number,
): HeaderAbove | undefined {
  let cells: Span[] = []
  for (let index = first - 1; index >= 0 && first - index <= MOST_LINES_OF_HEADER; index--) {
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
function findNotes(
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

/** What the first cell of a header says. */
const LABEL = /^(?:指标|项目|产品|名称|类别|行业|分组|地区|品种|种类|科目|年份|年度(?!.)|单位名称)/
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
  if (before > columns && LABEL.test(wordsOf(text, cells[headerStart - 1]!))) headerStart--
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
