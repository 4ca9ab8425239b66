import type { Table } from '../model/document.ts'
import { renderName, type Name } from '../model/name.ts'
import type { Span } from '../model/span.ts'
import { placeAt } from '../lexicon/regions.ts'
import { readUnitText } from '../lexicon/unit-text.ts'
import {
  isLabelHeader,
  isPlaceHeader,
  mergeHeaders,
  readHeader,
  type HeaderReading,
} from './table-header.ts'
import { readLabel } from './table-label.ts'
import { wordsOf, type TableView } from './table-words.ts'

/** A column with what its header says and where the rest of what its figures need stands. */
export interface Column extends HeaderReading {
  /** Column of the labels; -1 if there is none. */
  readonly labelAt: number
  /** Column of the units. */
  readonly unitAt: number | undefined
  /** The column of the amounts that this column's growths and shares are about. */
  readonly levelAt: number | undefined
  /** The time is that of the column that this one is about. */
  readonly isInherited: boolean
  /** The labels are places: what is measured stands in the header. */
  readonly labelsArePlaces: boolean
  /** The row that is the whole of a share: 全市总人口. */
  readonly whole: Name | undefined
}

/** A column that nothing stands above. */
export const EMPTY_HEADER: HeaderReading = {
  role: 'value',
  measure: undefined,
  falls: false,
  basis: undefined,
  since: undefined,
  unit: undefined,
  period: undefined,
  lastMonth: false,
  fromFirst: false,
  status: undefined,
  of: undefined,
  words: [],
}

export function readColumns(view: TableView, table: Table): readonly Column[] {
  const rows = table.rows.filter((cells) => cells.length > 1)
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  const header = table.header.map((cells, level) => spread(view, table.header, cells, level, width))
  const known = new Map<Span, HeaderReading>()
  const read = (span: Span): HeaderReading => {
    const reading = known.get(span) ?? readHeader(view, span)
    known.set(span, reading)
    return reading
  }
  const readings = Array.from({ length: width }, (_, at): HeaderReading => {
    const above = header.flatMap((cells) => cells[at] ?? [])
    const filled = above.filter(({ start, end }) => end > start)
    const reading =
      filled.length === 0 ? EMPTY_HEADER : mergeHeaders([...new Set(filled)].map(read))
    return { ...reading, role: roleOf(view, rows, at, width, reading) }
  })
  const columns: Column[] = []
  const places = new Map<number, boolean>()
  let labelAt = -1
  let unitAt: number | undefined
  let levelAt: number | undefined
  readings.forEach((reading, at) => {
    if (reading.role === 'label') {
      const before = at > 0 ? readings[at - 1]?.role : undefined
      // Of two columns of words beside one another the one that is headed 指标 or 名称 has the labels.
      const goesOn = at > 0 && labelAt === at - 1 && before === 'label'
      if (!goesOn || isBetterLabel(view, header, labelAt, at)) labelAt = at
      unitAt = undefined
      levelAt = undefined
    } else if (reading.role === 'unit') unitAt = at
    // A growth with a name of its own, as of 产量增长, leads those after it like an amount.
    const isNamed = reading.words.length > 0 && !isAspect(view, reading.words)
    const isLevel =
      reading.role === 'value' &&
      (reading.measure === undefined || (isNamed && reading.measure !== 'rank'))
    const leads =
      !isLevel && reading.role === 'value' ? levelOf(columns, reading, levelAt) : undefined
    if (labelAt >= 0 && !places.has(labelAt))
      places.set(labelAt, arePlaces(view, rows, header, labelAt))
    // 2016年计划 beside 2015年（亿元） is in the same unit.
    const beside = isLevel && !isNamed && levelAt !== undefined ? columns[levelAt] : undefined
    const unit = reading.unit ?? (beside?.measure === undefined ? beside?.unit : undefined)
    if (isLevel) levelAt = latestOf(columns, reading, levelAt, at)
    const leading = leads === undefined ? undefined : columns[leads]
    columns.push({
      ...reading,
      unit,
      period: reading.period ?? leading?.period,
      isInherited: reading.period === undefined,
      lastMonth: reading.lastMonth || (reading.period === undefined && leading?.lastMonth === true),
      fromFirst: reading.fromFirst || (reading.period === undefined && leading?.fromFirst === true),
      status: reading.status ?? leading?.status,
      words: isNamed ? reading.words : [...(leading?.words ?? []), ...reading.words],
      labelAt,
      unitAt,
      levelAt: leads,
      labelsArePlaces: places.get(labelAt) === true,
      whole: reading.measure === 'share' ? wholeOf(view, rows, at, labelAt) : undefined,
    })
  })
  return columns
}

/**
 * Which column a growth after this one is about: of 2015年 and 2014年 beside one another and before it, the one of the
 * latest year.
 */
function latestOf(
  columns: readonly Column[],
  reading: HeaderReading,
  levelAt: number | undefined,
  at: number,
): number {
  const leading = levelAt === undefined ? undefined : columns[levelAt]
  const beside = columns[at - 1]
  if (levelAt === undefined || leading === undefined || reading.words.length > 0) return at
  if (beside?.role !== 'value') return at
  if (beside.measure === 'growth' || beside.measure === 'change') return at
  return yearOf(leading) > yearOf(reading) ? levelAt : at
}

/** The column of amounts of the same time as a share or growth that has its own, else the last one. */
function levelOf(
  columns: readonly Column[],
  { period }: HeaderReading,
  levelAt: number | undefined,
): number | undefined {
  if (period?.kind !== 'point' || levelAt === undefined) return levelAt
  const year = yearOf({ period })
  const same = columns.findLastIndex(
    (column) =>
      column.role === 'value' &&
      column.measure === undefined &&
      column.labelAt === columns[levelAt]?.labelAt &&
      yearOf(column) === year,
  )
  return same < 0 ? levelAt : same
}

function yearOf({ period }: Pick<HeaderReading, 'period'>): number {
  if (period?.kind !== 'point' || period.year === undefined) return 0
  if (period.year.kind === 'absolute') return period.year.year
  return period.year.kind === 'relative' ? period.year.offset : 0
}

/** 增速 of 增速位次 names nothing without what grows. */
const isAspect = (view: TableView, words: Name): boolean =>
  /^(?:增速|增幅|增长|总量|涨幅|进度)$/u.test(renderName(words, view.document.text))

/** The cells of a header row by column. */
function spread(
  view: TableView,
  header: readonly (readonly Span[])[],
  cells: readonly Span[],
  level: number,
  width: number,
): readonly (Span | undefined)[] {
  const isEmpty = (span: Span | undefined) => span === undefined || span.end <= span.start
  const below = header[level + 1]
  if (below === undefined) {
    const missing = width - cells.length
    if (missing <= 0) return cells
    const first = cells[0]
    const hasLabel =
      first !== undefined && (isEmpty(first) || isLabelHeader(bareWords(view, first)))
    return hasLabel && header.length === 1
      ? cells
      : [...Array.from({ length: missing }, () => undefined), ...cells]
  }
  if (cells.some((cell, at) => at > 0 && isEmpty(cell)) || below.length >= width) {
    // An empty cell beside a filled one goes on with it, where the row below has something to say.
    const filled: (Span | undefined)[] = []
    for (let at = 0; at < width; at++) {
      const cell = cells[at]
      const goesOn = at > 1 && isEmpty(cell) && !isEmpty(below[at - (width - below.length)])
      filled.push(goesOn ? filled[at - 1] : cell)
    }
    return filled
  }
  // 行业, 产值, 利润 above 绝对数, 增长, 绝对数, 增长: the last ones span what the row below parts.
  const parted = cells.length - (width - below.length)
  if (cells.length >= width || parted <= 0 || below.length % parted !== 0) return cells
  const single = cells.length - parted
  return cells.flatMap((cell, at) =>
    at < single ? [cell] : Array.from({ length: below.length / parted }, () => cell),
  )
}

const bareWords = (view: TableView, span: Span): string =>
  wordsOf(view, span).replaceAll(/[（(][^（）()]*[)）]|\s/gu, '')

const FIGURE = /^[^\p{Script=Han}\d]{0,3}\d[\d.,，%‰\s-]*(?<tail>[^\d]{0,7})$/u
const WORDS_BEFORE =
  /^(?:增长|增加|上升|提高|下降|减少|降低|回落|[增升减降]|不?(?:低于|高于|少于|超过)|控制在|突破|约|近)(?=\d)/u
const BOUND_TAIL = /(?:以[上下内]|左右|上下|[余多+])$/u
const TIME =
  /^(?:(?:19|20)\d\d(?:年度?)?|\d{1,3}年度?|.*\d(?:月|季度)|(?:19|20)\d\d年?[-—–~至](?:19|20)?\d\d年?)$/u
const NO_FIGURE = /^(?:[-—–…/·*]*|持平|无|不适用)$/u

function roleOf(
  view: TableView,
  rows: readonly (readonly Span[])[],
  at: number,
  width: number,
  { role }: HeaderReading,
): HeaderReading['role'] {
  if (role === 'serial' || (role === 'note' && at > 0)) return role
  let figures = 0
  let words = 0
  let units = 0
  let times = 0
  let serials = 0
  for (const cells of rows) {
    if (cells.length < width && at >= cells.length) continue
    const cell = cells[at]
    if (cell === undefined || cell.end <= cell.start) continue
    const content = wordsOf(view, cell).trim()
    if (NO_FIGURE.test(content)) continue
    if (TIME.test(content)) times++
    // 0-14岁 before figures is the name of a class.
    else if (at === 0 && /[^\d.,，%‰\s]$/u.test(content) && isFigure(content)) words++
    else if (isFigure(content)) figures++
    else if (readUnitText(content) !== undefined) units++
    else words++
    if (content === String(serials + 1)) serials++
  }
  const others = words + units + times
  if (at === 0 && figures > 1 && figures === serials && others === 0) return 'serial'
  if (role === 'unit' && units > 0) return 'unit'
  const isTime = times > 0 && times >= figures + words + units
  if (isTime && (at === 0 || role === 'label')) return 'label'
  if (role === 'note') return role
  if (isTime && figures === 0) return 'note'
  if (figures + times >= words + units && figures + times > 0) return 'value'
  if (units > words) return 'unit'
  if (words > 0) return 'label'
  return 'value'
}

/** A number with nothing but a unit and words of bound after it. */
function isFigure(content: string): boolean {
  const tail = FIGURE.exec(content.replace(WORDS_BEFORE, ''))?.groups?.['tail']
  if (tail === undefined) return false
  const unit = tail
    .replace(/(?<![)）\]】〕*])[)）\]】〕*]+$/u, '')
    .replace(BOUND_TAIL, '')
    .trim()
  return unit === '' || (readUnitText(unit) !== undefined && !/^[年月日]/u.test(unit))
}

const NAMES = /指标|名称|产品|项目|品种|行业|县|地区|年份|科目/u

function isBetterLabel(
  view: TableView,
  header: readonly (readonly (Span | undefined)[])[],
  before: number,
  at: number,
): boolean {
  const headed = (column: number) =>
    header.some((cells) => {
      const cell = cells[column]
      return cell !== undefined && NAMES.test(wordsOf(view, cell))
    })
  return !headed(before) && headed(at)
}

function arePlaces(
  view: TableView,
  rows: readonly (readonly Span[])[],
  header: readonly (readonly (Span | undefined)[])[],
  labelAt: number,
): boolean {
  const top = header.findLast((cells) => cells[labelAt] !== undefined)?.[labelAt]
  if (top !== undefined && isPlaceHeader(bareWords(view, top))) return true
  const labels = rows.flatMap((cells) => cells[labelAt] ?? []).map((cell) => wordsOf(view, cell))
  const places = labels.filter((label) => PLACE.test(label) || isDivision(label))
  return places.length > 2 && places.length * 2 > labels.length
}

const PLACE = /^.{1,6}(?:省|自治[区州县]|[市县旗盟州]|地区|街道|[乡镇])$|^全[省市县区州国]$/u

/** 石家庄, but not 德国, which is whom one trades with. */
function isDivision(label: string): boolean {
  const place = placeAt(label, 0, label.length)
  if (place === undefined || place.common || place.end < label.length) return false
  return place.divisions.some(({ level }) => level !== 'country')
}

/** The first row whose share is all of it. */
function wholeOf(
  view: TableView,
  rows: readonly (readonly Span[])[],
  at: number,
  labelAt: number,
): Name | undefined {
  for (const cells of rows) {
    const share = cells[at]
    const label = cells[labelAt]
    if (share === undefined || label === undefined) continue
    if (!/^100(?:\.0+)?%?$/u.test(wordsOf(view, share))) continue
    const { name, isTotal } = readLabel(view, label)
    return isTotal ? undefined : name
  }
  return undefined
}
