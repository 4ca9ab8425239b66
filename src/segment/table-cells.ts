import type { Span } from '../model/span.ts'

/** One line of the text as tables see it. */
export interface TextLine extends Span {
  readonly furniture: boolean
  /** It has tabs, which part cells. */
  readonly tabs: boolean
}

/** 12.5%, （466） */
const NUMBER = /^(?:[-+±]?\d[\d,]*(?:\.\d+)?[%‰]?|（\d[\d,]*(?:\.\d+)?）)$/

export const YEAR = /^(?:19|20)\d\d年?$/

export const NONE = /^(?:-|—+|…|\/|·|\*|持平|无|不适用)?$/

/** A number with its unit in one cell: 13.61亿吨, 2.3倍. */
const AMOUNT = /^[-+±]?\d[\d,]*(?:\.\d+)? ?[\p{Script=Han}%‰℃]{1,6}$/u

/** 1995年产量 and 90年代出厂 head columns. */
const DATE = /^\d+(?:年|月|季度)/

/** 单位：亿元, or （百万元） alone. */
export const UNIT_NOTE =
  /^[（(]?(?:计量)?单位(?:[：:]|$)|^[（(][^（）()]{0,5}(?:元|吨|人|户|头|只|公顷|亩|平方米|公里|千瓦时|[%％])[)）]$/

/** What is left of a header cell whose words were too long for their line: 增长%, （亿元）, 增减百分点. */
export const PART_OF_HEADER =
  /^[（(]?(?:同比|[比较](?:上年|去年)(?:同期|同月)?)?(?:增长|增减|增速|增幅|升降)?(?:速度|率|额)?[（(]?(?:±?[%‰]|[万亿千百]{0,3}[元吨人户]|个?百分点)?[)）]?$/

export const WORDS_ONLY = /^[^。！？；，]{1,30}$/

/** What the first cell of a header says. */
export const LABEL =
  /^(?:指标|项目|产品|名称|类别|行业|分组|地区|品种|种类|科目|年份|年度(?!.)|单位名称)/

export const isNumber = (cell: string): boolean => NUMBER.test(cell) && !YEAR.test(cell)

export const isFigure = (cell: string): boolean =>
  isNumber(cell) || (AMOUNT.test(cell) && !DATE.test(cell)) || isSeveral(cell)

/** 848.21 1013.88: the gaps between these were too small to part them. */
const SEVERAL = /^[-+±]?\d[\d,.]*(?: [-+±]?\d[\d,.]*)+$/

const isSeveral = (cell: string): boolean =>
  SEVERAL.test(cell) && !cell.split(' ').every((part) => YEAR.test(part))

const RULE = /^—{3,}$/

export const isRow = (line: TextLine | undefined): boolean => line?.tabs === true && !line.furniture

export function splitCells(text: string, line: Span): Span[] {
  const cells: Span[] = []
  let { start } = line
  for (const cell of text.slice(line.start, line.end).split('\t')) {
    // The rule between the upper and the lower row of a header is no cell's content.
    cells.push({ start, end: RULE.test(cell) ? start : start + cell.length })
    start += cell.length + 1
  }
  return cells
}

export const mostOf = (counts: readonly number[]): number =>
  counts.reduce((most, count) => (count > most ? count : most), 0)

export const widthOf = (rows: readonly (readonly Span[])[]): number =>
  mostOf(rows.map((cells) => cells.length))

export const wordsOf = (text: string, span: Span): string => text.slice(span.start, span.end)

export const isFilled = ({ start, end }: Span): boolean => end > start
