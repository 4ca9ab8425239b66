import { readUnitText } from '../lexicon/unit-text.ts'
import type { Item, QuantityMention } from '../model/mention.ts'
import type { Bound } from '../model/quantity.ts'
import type { Span } from '../model/span.ts'
import type { Token } from '../model/token.ts'
import { parse } from './index.ts'
import { formOf } from './reading.ts'

/**
 * Reads the cells of a table's row. A cell that is a number and nothing more is a quantity even without a unit, which
 * its column or its row may tell; other cells are read as prose is.
 *
 * @param tokens Of the whole row.
 * @param cells In the order of the text; what stands between them is left as it is.
 */
export function parseRow(
  text: string,
  written: string,
  tokens: readonly Token[],
  cells: readonly Span[],
): Item[] {
  const items: Item[] = []
  let at = 0
  const takeUntil = (end: number): Token[] => {
    const first = at
    while (at < tokens.length && (tokens[at] as Token).start < end) at++
    return tokens.slice(first, at)
  }
  for (const cell of cells) {
    items.push(...takeUntil(cell.start))
    const inside = takeUntil(cell.end)
    const figure = readFigure(text, written, cell)
    if (figure === undefined) items.push(...parse(text, written, inside))
    else items.push(figure)
  }
  items.push(...takeUntil(Number.POSITIVE_INFINITY))
  return items
}

const FIGURE =
  /^(?<before>[^\d]{0,5}?)(?<sign>[-−–—+±]?)(?<low>(?:[1-9]\d{0,2}(?: \d{3})+|\d[\d,，]*)(?:\.\d+)?)(?:(?<lowUnit>[%‰]?) ?[-−–—~～至] ?(?<high>\d[\d,，]*(?:\.\d+)?))?(?<after>[^\d,，。；：、]{0,12})$/du

const BOUND_BEFORE: Readonly<Record<string, Bound>> = {
  '≤': 'at_most',
  '<': 'at_most',
  '〈': 'at_most',
  '≦': 'at_most',
  低于: 'at_most',
  不超过: 'at_most',
  不高于: 'at_most',
  小于: 'at_most',
  控制在: 'at_most',
  '≥': 'at_least',
  '>': 'at_least',
  '〉': 'at_least',
  '≧': 'at_least',
  高于: 'at_least',
  不低于: 'at_least',
  不少于: 'at_least',
  大于: 'at_least',
  超过: 'at_least',
  突破: 'at_least',
  约: 'about',
  近: 'about',
}

/** Longer words before the words that they end with. */
const BOUND_AFTER: readonly (readonly [word: string, bound: Bound])[] = [
  ['以上', 'at_least'],
  ['以内', 'at_most'],
  ['以下', 'at_most'],
  ['之内', 'at_most'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['+', 'at_least'],
  ['余', 'at_least'],
  ['多', 'at_least'],
  ['内', 'at_most'],
]

const BRACKET = /^[（([【〔]?$/u
const FALL = /^(?:下降|减少|降低|减|降|回落|↓|▼)$/u
const RISE = /^(?:增长|上升|提高|增加|增|升|↑)$/u
const YEAR = /^(?:19|20)\d\d$/u
/** 3月 and 2012年 are times, though 月 and 年 are units too. */
const CALENDAR = /^(?:年|月|日|季度|年度|月份)$/u
const NOTE_MARK = /(?<![)）\]】〕*①-⑨\s])[)）\]】〕*①-⑨\s]+$/u

const plain = (number: string): string => number.replaceAll(/[,， ]/gu, '')

/** The quantity that a cell is from its first to its last character, with its sign, brackets and words of bound. */
function readFigure(text: string, written: string, cell: Span): QuantityMention | undefined {
  if (cell.end - cell.start > 30) return undefined
  const match = FIGURE.exec(text.slice(cell.start, cell.end))
  if (match === null) return undefined
  const { before = '', sign = '', low = '', lowUnit = '', high, after = '' } = match.groups ?? {}
  const lead = before.trim()
  const falls = FALL.test(lead)
  const boundBefore = BOUND_BEFORE[lead]
  if (!falls && boundBefore === undefined && !RISE.test(lead) && !BRACKET.test(lead))
    return undefined
  // 2012-2014 is a time.
  if (high !== undefined && YEAR.test(low) && YEAR.test(high)) return undefined
  const closed = after.replace(NOTE_MARK, '')
  const tail = BOUND_AFTER.find(([word]) => closed.endsWith(word))
  const unit = (tail === undefined ? closed : closed.slice(0, -tail[0].length)).trim()
  const reading = unit === '' ? undefined : readUnitText(unit)
  if (unit !== '' && (reading === undefined || CALENDAR.test(unit))) return undefined
  const places = match.indices?.groups ?? {}
  const numberEnd = cell.start + ((high === undefined ? places['low'] : places['high'])?.[1] ?? 0)
  const unitStart = unit === '' ? numberEnd : text.indexOf(unit, numberEnd)
  const end = unitStart + unit.length
  const negative = falls || (sign !== '' && !'+±'.includes(sign))
  return {
    kind: 'quantity',
    start: cell.start + (places['sign']?.[0] ?? 0),
    end,
    decimal: (negative ? '-' : '') + plain(low),
    decimalMax: high === undefined ? undefined : plain(high),
    unit: unit === '' ? lowUnit : written.slice(unitStart, end),
    bound: tail?.[1] ?? boundBefore ?? 'exact',
    form: formOf(reading?.entry, unit),
    dimension: reading?.entry?.dimension ?? '',
    rule: 'cell',
  }
}
