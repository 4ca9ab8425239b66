import { readUnitText } from '../lexicon/unit-text.ts'
import type { Table } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { wordsOf, type TextLine } from './table-cells.ts'

/** Rows that were flattened to two lines each, and the lines that they take up. */
export interface PairedRows {
  readonly table: Table
  readonly firstLine: number
  readonly lastLine: number
}

/** 货物出口 百万元2018年3月, 失业率% 2018年第1季: name, unit and time of the figures below. */
const HEAD =
  /^(?<label>[^\d\n。，；：？！%‰]{2,24}?) ?(?:（(?=.+） ?\d))?(?<unit>(?<=[ （）])[^\d\s。，；：？！（）]{1,8}|[%‰])）? ?(?<time>(?:19|20)\d\d年(?:第?[1-4]季度?|\d\d?月份?)?)$/du
/** Cells of a row that no other one confirms. */
const FEWEST_OF_ONE_ROW = 5
const LONGEST_HEAD = 44

/** 1 034.4 6.4% .. .. */
const FIGURES = /^[-—…\d.][-—…\d.,%‰ ]*$/u
const LONGEST_FIGURES = 80
/** The number of a page between two rows. */
const PAGE = /^\d{1,3}$/u
const POINTS = /^个?百分点$/u
/** 26 031.83 is one figure; .. and — stand for one that is missing. */
const FIGURE =
  /-?(?:[1-9]\d{0,2}(?: \d{3}(?![\d%‰]))+(?:\.\d+(?![\d%‰])|(?!\.\d))|\d[\d,]*(?:\.\d+)?[%‰]?)|\.\.|…+|—+|-(?!\d)/gu
/** One that the lexicon does not hold is still a unit among rows with units, if it is a classifier: 晚. */
const CLASSIFIER = /^\p{Script=Han}$/u

/**
 * Rows without a header above them whose name, unit and time are one line, and their figures the lines below.
 *
 * @param before The table before, with rows of this kind or others.
 */
export function findPairedRows(
  text: string,
  lines: readonly TextLine[],
  first: number,
  before: Table | undefined,
): PairedRows | undefined {
  const rows: Span[][] = []
  let index = first
  for (;;) {
    const goesOn = rows.length > 0 || before?.paired === true
    const head = readHead(text, lines[index], goesOn)
    if (head === undefined) break
    const figures: Span[] = []
    let next = index + 1
    while (addFigures(text, lines, next, figures)) next++
    if (figures.length === 0) break
    rows.push([...head, ...figures])
    index = next
  }
  if (rows.length === 0) return undefined
  if (rows.length === 1 && rows[0]!.length < FEWEST_OF_ONE_ROW && before?.paired !== true)
    return undefined
  const table = {
    start: rows[0]![0]!.start,
    end: rows.at(-1)!.at(-1)!.end,
    caption: headingAbove(text, lines[first - 1]),
    unitNote: undefined,
    header: before?.paired === true ? before.header : headerAbove(text, lines, first),
    rows,
    paired: true,
  }
  return { table, firstLine: first, lastLine: index - 1 }
}

function readHead(
  text: string,
  line: TextLine | undefined,
  goesOn: boolean,
): readonly Span[] | undefined {
  if (line === undefined || line.furniture || line.tabs) return undefined
  // Asked for each line: most end otherwise.
  if (!'年月季度份'.includes(text.charAt(line.end - 1))) return undefined
  if (line.end === line.start || line.end - line.start > LONGEST_HEAD) return undefined
  const found = HEAD.exec(wordsOf(text, line))
  const places = found?.indices?.groups
  if (places === undefined) return undefined
  const unit = found?.groups?.['unit'] ?? ''
  if (readUnitText(unit) === undefined && !(goesOn && CLASSIFIER.test(unit))) return undefined
  return [places['label']!, places['unit']!, places['time']!].map(([start, end]) => ({
    start: line.start + start,
    end: line.start + end,
  }))
}

/** Adds the figures of a line of nothing else; 百分点 on a line of its own belongs to the last one before it. */
function addFigures(
  text: string,
  lines: readonly TextLine[],
  index: number,
  figures: Span[],
): boolean {
  const words = shortWords(text, lines[index])
  const line = lines[index]
  if (words === '' || line === undefined) return false
  const last = figures.at(-1)
  if (last !== undefined && POINTS.test(words)) {
    figures[figures.length - 1] = { start: last.start, end: line.end }
    return true
  }
  if (!FIGURES.test(words)) return false
  const isFull = figures.length > 0 && figures.length % 2 === 0
  if (isFull && PAGE.test(words) && !FIGURES.test(shortWords(text, lines[index + 1]))) return true
  for (const { 0: figure, index } of words.matchAll(FIGURE)) {
    const start = line.start + index
    figures.push({ start, end: start + figure.length })
  }
  return true
}

function shortWords(text: string, line: TextLine | undefined): string {
  if (line === undefined || line.furniture || line.tabs) return ''
  return line.end - line.start > LONGEST_FIGURES ? '' : wordsOf(text, line)
}

const MOST_LINES_OF_HEADER = 8
/** Headers of columns other than those that such rows have where nothing says so. */
const OTHER_COLUMNS =
  /环比|按[月季]|[较比]?上[月季期]|前期|比重|占比|构成|排名|位次|预算|计划|目标|预[测计]/u

/** A line shortly above the rows that heads columns of another kind. */
function headerAbove(text: string, lines: readonly TextLine[], first: number): Span[][] {
  for (let index = first - 1; index >= 0 && first - index <= MOST_LINES_OF_HEADER; index--) {
    const line = lines[index]!
    if (line.end - line.start > LONGEST_HEAD) break
    if (OTHER_COLUMNS.test(wordsOf(text, line))) return [[{ start: line.start, end: line.end }]]
  }
  return []
}

/** 一、本地生产总值 right above the rows, without its number; it stays a heading. */
function headingAbove(text: string, line: TextLine | undefined): Span | undefined {
  if (line === undefined || line.furniture) return undefined
  const lead = /^[（(]?[一二三四五六七八九十]{1,3}[)）、]+/u.exec(wordsOf(text, line))?.[0].length
  return lead === undefined ? undefined : { start: line.start + lead, end: line.end }
}
