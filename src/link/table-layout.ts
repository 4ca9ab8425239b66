import { indicatorOf } from '../lexicon/indicators.ts'
import type { Table } from '../model/document.ts'
import type { PeriodReading } from '../model/period.ts'
import type { Span } from '../model/span.ts'
import { readCaption, type Caption } from './table-caption.ts'
import { readColumns, type Column } from './table-columns.ts'
import { isComplete, lentHead, readLabel, type Label } from './table-label.ts'
import { placePaired, readPairedColumns, timeOfPaired } from './table-paired.ts'
import { unitIn, wordsOf, type TableView } from './table-words.ts'

/** A table as a whole. */
export interface Layout {
  readonly columns: readonly Column[]
  /** What is not understood of it is not read as prose either. */
  readonly isPaired: boolean
  readonly caption: Caption
  /** 单位：亿元 */
  readonly note: Span | undefined
  /** Cells of the header's rows, by the place where the row starts. */
  readonly headers: ReadonlyMap<number, readonly Span[]>
  readonly rows: ReadonlyMap<number, Row>
}

/** A row with its cells in their columns, and what the rows above it lend to it. */
export interface Row {
  readonly cells: readonly (Span | undefined)[]
  /** By the column that they stand in. */
  readonly labels: ReadonlyMap<number, RowLabel>
  /** The time that the row itself gives in a cell that is not its label. */
  readonly period: PeriodReading | undefined
  /** A row of one cell that heads the rows below it: 期末畜禽存栏. */
  readonly section: Label | undefined
  /** The heading that tells the row from one with the same label below another heading. */
  readonly owner: Label | undefined
  /** The nearest row above that names what is measured: 货运量 above 公路. */
  readonly above: RowLabel | undefined
  /** A part of `above`, or one of the rows behind such a part: 加工贸易 below 其中：一般贸易. */
  readonly amongParts: boolean
  /** The unit that a label above this one gives. */
  readonly unitAbove: string | undefined
}

/** A label with the unit that its row gives, in it or in a column of units. */
export interface RowLabel {
  readonly label: Label
  readonly unit: string | undefined
}

/** The table with its columns read; undefined if nothing tells what its figures are. */
export function readLayout(view: TableView, table: Table): Layout | undefined {
  const caption = readCaption(view, table.caption)
  const isPaired = table.paired === true
  const columns = isPaired ? readPairedColumns(view, table) : readColumns(view, table)
  if (!isPaired && !columns.some(({ role }) => role === 'value')) return undefined
  const rows = new Map<number, Row>()
  let hasUnit = isPaired || table.unitNote !== undefined
  let section: Label | undefined
  let above: RowLabel | undefined
  let amongParts = false
  let unitAbove: string | undefined
  const years = new Map<number, PeriodReading>()
  for (const cells of table.rows) {
    const [first] = cells
    if (first === undefined) continue
    const placed = isPaired ? placePaired(cells, columns) : place(view, cells, columns)
    if (!isPaired && isSection(view, placed, columns)) {
      section = readLabel(view, cells.find(isFilled) ?? first)
      above = undefined
      amongParts = false
      unitAbove = undefined
      continue
    }
    const labels = inYearAbove(readLabels(view, placed, columns), years)
    const period = isPaired ? timeOfPaired(view, cells) : undefined
    const [leading] = labels.values()
    if (leading?.label.isPart === true) amongParts = true
    rows.set(first.start, {
      cells: placed,
      labels,
      period,
      section,
      owner: undefined,
      above,
      amongParts,
      unitAbove,
    })
    if (leading === undefined) continue
    const { label } = leading
    const isNamed =
      isComplete(label.words) ||
      lentHead(label.words) !== '' ||
      indicatorOf(label.words)?.name === label.words
    if (!label.isPart && !label.isTotal && isNamed) {
      above = leading
      amongParts = false
    }
    if (label.unit !== undefined) {
      unitAbove = label.unit
      hasUnit = true
    }
  }
  if (table.header.length === 0 && !hasUnit) return undefined
  const headers = new Map(table.header.map((cells) => [cells[0]?.start ?? -1, unique(cells)]))
  giveOwners(rows)
  return { columns, isPaired, caption, note: table.unitNote, headers, rows }
}

/** Headings that tell how figures are given, and not of what: 绝对额, 增长速度, 本月. */
const HOW = /绝对|增[长速幅减]|比重|构成|结构|指数|[总合]计|[本当上]月|累计|当年|金额|数量|总量|均/u

/** 参保人数 below 企业职工养老保险 and below 机关养老保险: rows with one label below several headings have theirs in the name. */
function giveOwners(rows: Map<number, Row>): void {
  const headings = new Map<string, Set<string>>()
  for (const { labels, section } of rows.values()) {
    const [leading] = labels.values()
    if (leading === undefined || section === undefined || !tellsWhose(section)) continue
    const { words } = leading.label
    headings.set(words, (headings.get(words) ?? new Set()).add(section.words))
  }
  for (const [start, row] of rows) {
    const [leading] = row.labels.values()
    const under = headings.get(leading?.label.words ?? '')
    if (under !== undefined && under.size > 1 && under.has(row.section?.words ?? ''))
      rows.set(start, { ...row, owner: row.section })
  }
}

const tellsWhose = ({ words, unit, period, growth, isTotal }: Label): boolean =>
  words !== '' &&
  unit === undefined &&
  period === undefined &&
  growth === undefined &&
  !isTotal &&
  !HOW.test(words)

const isFilled = ({ start, end }: Span): boolean => end > start

/** Header cells are repeated over the columns that they span. */
const unique = (cells: readonly Span[]): readonly Span[] =>
  [...new Set(cells)].toSorted((one, other) => one.start - other.start)

/**
 * The cells of a row by column. A row that lacks cells lacks them at its end, or where its first label spans several
 * rows, at its beginning.
 */
function place(
  view: TableView,
  cells: readonly Span[],
  columns: readonly Column[],
): readonly (Span | undefined)[] {
  const filled = (span: Span | undefined) =>
    span === undefined || !isFilled(span) ? undefined : span
  const missing = columns.length - cells.length
  if (missing <= 0) return cells.map(filled)
  const firstValue = columns.findIndex(({ role }) => role === 'value')
  const firstFigure = cells.findIndex((cell) => /^[^\p{Script=Han}]*\d/u.test(wordsOf(view, cell)))
  const atEnd = firstFigure < 0 || firstFigure >= firstValue || columns[0]?.role === 'serial'
  return columns.map((_, at) => filled(cells[atEnd ? at : at - missing]))
}

/** One cell of words and no figure. */
function isSection(
  view: TableView,
  cells: readonly (Span | undefined)[],
  columns: readonly Column[],
): boolean {
  const filled = cells.flatMap((cell, at) => (cell === undefined ? [] : [{ cell, at }]))
  const [only] = filled
  if (only === undefined || filled.length > 1) return only === undefined
  return columns[only.at]?.role !== 'value' || !/\d/u.test(wordsOf(view, only.cell))
}

function readLabels(
  view: TableView,
  cells: readonly (Span | undefined)[],
  columns: readonly Column[],
): ReadonlyMap<number, RowLabel> {
  const labels = new Map<number, RowLabel>()
  for (const { labelAt, unitAt } of columns) {
    const cell = cells[labelAt]
    if (cell === undefined) continue
    const label = labels.get(labelAt)?.label ?? readLabel(view, cell)
    const unitCell = unitAt === undefined ? undefined : cells[unitAt]
    const unit = label.unit ?? (unitCell === undefined ? undefined : unitOfCell(view, unitCell))
    labels.set(labelAt, { label, unit: unit ?? labels.get(labelAt)?.unit })
  }
  return labels
}

/** 2季度 below 2011年1季度 is of that year. */
function inYearAbove(
  labels: ReadonlyMap<number, RowLabel>,
  years: Map<number, PeriodReading>,
): ReadonlyMap<number, RowLabel> {
  for (const [at, { label }] of labels) {
    const { period } = label
    if (period?.kind !== 'point' || period.part === undefined) continue
    if (period.year !== undefined) {
      years.set(at, period)
      continue
    }
    const above = years.get(at)
    if (above?.kind !== 'point') continue
    return new Map(labels).set(at, {
      ...(labels.get(at) as RowLabel),
      label: { ...label, period: { ...period, year: above.year } },
    })
  }
  return labels
}

/** A unit that the lexicon does not hold is still one in a column of units. */
const LONGEST_UNIT = 8

function unitOfCell(view: TableView, cell: Span): string | undefined {
  const found = unitIn(view, cell)
  if (found !== undefined) return found.unit
  const unit = view.document.written.slice(cell.start, cell.end).trim()
  return unit.length <= LONGEST_UNIT ? unit : undefined
}
