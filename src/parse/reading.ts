import { expand } from '../lexicon/scale.ts'
import { isNegated, WordClass } from '../lexicon/words.ts'
import { unitOf, type UnitEntry } from '../lexicon/units.ts'
import {
  withFields,
  type QuantityForm,
  type QuantityMention,
  type RejectedMention,
} from '../model/mention.ts'
import type { RejectionReason } from '../model/observation.ts'
import type { Bound } from '../model/quantity.ts'
import type { NumberToken, Token, UnitToken } from '../model/token.ts'
import { Characters, type Passage, type View } from './rule.ts'

const BOUNDS = WordClass.about | WordClass.at_least | WordClass.at_most
/** Words that may stand between a bound and its number: 最高可降40%. */
const BETWEEN =
  WordClass.adverb |
  WordClass.rise |
  WordClass.fall |
  WordClass.to |
  WordClass.reach |
  WordClass.average |
  WordClass.estimate |
  WordClass.target

const boundOfClasses = (classes: number): Bound | undefined => {
  if (classes & WordClass.at_least) return 'at_least'
  if (classes & WordClass.at_most) return 'at_most'
  return classes & WordClass.about ? 'about' : undefined
}

const BLANK = 0x20
/** （ */
const BRACKET = 0xff08

const isBlank = ({ text }: Passage, token: Token | undefined) =>
  token !== undefined && token.kind === 'mark' && text.charCodeAt(token.start) === BLANK

const isInclusion = ({ text }: Passage, { kind, start }: Token) =>
  kind === 'mark' && text.charCodeAt(start) === BRACKET && text.startsWith('（含）', start)

const ROUGHLY: ReadonlyMap<string, Bound> = new Map([
  ['强', 'at_least'],
  ['弱', 'at_most'],
  ['不到', 'at_most'],
  ['多', 'at_least'],
])

/** 占三分之一强, 六成不到, 四倍多: the bound of a part of a whole, where nothing follows the word. */
function roughPartBound({ tokens, text }: View, after: number): Bound | undefined {
  const last = tokens[after - 1]
  const next = tokens[after]
  // 增长不到一倍 and 增长1%不到, 5亿元多
  const times = last?.kind === 'unit' && /^倍$|[%元]$/u.test(last.reading.form)
  if (last === undefined || !(times || (last.kind === 'number' && last.reading.form !== 'plain')))
    return undefined
  if (next?.start !== last.end) return undefined
  if (!/^(?:$|[，。；：！？、）\n])/u.test(text.slice(next.end, next.end + 1))) return undefined
  return ROUGHLY.get(text.slice(next.start, next.end))
}

const LIMIT_AHEAD = /([上下])限(?:为|是|定为|设为)$/u
const LIMIT_BEHIND = /^ ?为([上下])限/u
const LIMIT_AHEAD_ENDS = new Characters('为是')
const LIMIT_BEHIND_BEGINS = new Characters(' 为')
const LONGEST_LIMIT = 4

/** 上限为1万元, 以1500元为上限: as much as there may be. */
function limitAround(text: string, start: number, end: number): Bound | undefined {
  let found: RegExpExecArray | null = null
  if (LIMIT_AHEAD_ENDS.has(text.charCodeAt(start - 1)))
    found = LIMIT_AHEAD.exec(text.slice(Math.max(0, start - LONGEST_LIMIT), start))
  if (found === null && LIMIT_BEHIND_BEGINS.has(text.charCodeAt(end)))
    found = LIMIT_BEHIND.exec(text.slice(end, end + LONGEST_LIMIT))
  if (found === null) return undefined
  return found[1] === '上' ? 'at_most' : 'at_least'
}

/** Characters that bound a number only from one side, so that 多 before it or 过 after it says nothing. */
const AFTER_ONLY = new Set([
  '余',
  '多',
  '以上',
  '及以上',
  '左右',
  '上下',
  '往上',
  '朝上',
  '打底',
  '以内',
  '以下',
  '之内',
  '开外',
  '有余',
  '前后',
  '内',
  '及以下',
  '之上',
  '强',
  '许',
  '起',
])

/**
 * The bound that words around a number give it, and how many tokens after it belong to the bound.
 *
 * @param first Index of the number's first token.
 * @param after Index of the token after the quantity.
 */
export function boundAround(
  view: View,
  first: number,
  after: number,
  more: boolean,
): { readonly bound: Bound; readonly taken: number } {
  const { tokens, text } = view
  let bound: Bound = more ? 'at_least' : 'exact'
  let taken = 0
  let behind = after
  let next = tokens[after]
  if (next !== undefined && next.kind === 'mark') {
    if (isBlank(view, next)) behind++
    // 50万元（含）以上
    else if (isInclusion(view, next)) behind += 3
    next = tokens[behind]
  }
  if (next !== undefined && next.kind === 'word' && next.classes & BOUNDS) {
    const { word } = next
    // 较预测的12亿元多3亿元: by how much
    const moves = word === '多' && tokens[behind + 1]?.kind === 'number'
    if (!moves && AFTER_ONLY.has(word) && word !== '起' && word !== '内' && word !== '强') {
      bound = boundOfClasses(next.classes) ?? bound
      taken = behind + 1 - after
    }
  }
  if (bound !== 'exact') return { bound, taken }
  const rough = roughPartBound(view, after)
  if (rough !== undefined) return { bound: rough, taken: 1 }
  const limit = limitAround(text, tokens[first]?.start ?? 0, tokens[after - 1]?.end ?? 0)
  if (limit !== undefined) return { bound: limit, taken }
  for (let index = first - 1, steps = 0; index >= 0 && steps < 4; index--, steps++) {
    const token = tokens[index] as Token
    if (isBlank(view, token)) continue
    if (token.kind !== 'word') break
    if (token.classes & BOUNDS && !AFTER_ONLY.has(token.word)) {
      // 未达到8%的预期目标: the goal itself
      if (isNegated(token.word) && isGoalBehind(text, tokens[after - 1])) break
      return { bound: boundOfClasses(token.classes) ?? 'exact', taken }
    }
    // 突破计划15亿元: by how much, and not how much
    // 约增长了5%
    if (token.word === '了') continue
    if (token.word.startsWith('约') && token.classes & (WordClass.rise | WordClass.fall))
      return { bound: 'about', taken }
    if ((token.classes & BETWEEN) === 0 || token.classes & WordClass.plan) break
  }
  return { bound, taken }
}

const isGoalBehind = (text: string, last: Token | undefined): boolean =>
  last !== undefined &&
  /^的?[^，。；]{0,4}(?:目标|任务|计划)/u.test(text.slice(last.end, last.end + 8))

const POINTS = /[百千]分点$/u

/** The sort of quantity that a unit makes. */
export function formOf(unit: UnitEntry | undefined, text: string): QuantityForm {
  if (unit === undefined) return text === '' ? 'bare' : 'amount'
  if (unit.code === 'percent') return 'percent'
  if (unit.code === 'pp' || (text.at(-1) === '点' && POINTS.test(text))) return 'points'
  if (text === '倍') return 'times'
  if (text === '番') return 'doubling'
  return unit.dimension === 'count' || unit.dimension === 'person' ? unit.dimension : 'amount'
}

/** A unit in the document's own script: as the lexicon has it, which need not be cut out, but in traditional script. */
const writtenUnit = ({ written }: View, { start, end, reading: { form } }: UnitToken): string =>
  written.startsWith(form, start) ? form : written.slice(start, end)

/** The scale characters of a number in the document's own script. */
function writtenScale(view: View, token: Token, scale: string): string {
  if (scale === '') return ''
  let end = token.end
  while (end > token.start && '余餘多几幾来來 '.includes(view.written[end - 1] as string)) end--
  return view.written.slice(end - scale.length, end)
}

export interface QuantityParts {
  readonly first: number
  /** Index of the token after the quantity, without words of bound. */
  readonly after: number
  readonly number: NumberToken
  readonly unit: UnitToken | undefined
  readonly rule: string
}

/** Puts a number and its unit together. */
export function quantityMention(
  view: View,
  parts: QuantityParts,
): { readonly mention: QuantityMention; readonly next: number } {
  const { first, after, number } = parts
  const { bound, taken } = boundAround(view, first, after, number.reading.more)
  const { decimal, decimalMax, unit, form, dimension } = measureOf(view, parts)
  const mention: QuantityMention = {
    kind: 'quantity',
    start: (view.tokens[first] as Token).start,
    end: (view.tokens[after - 1] as Token).end,
    decimal,
    decimalMax,
    unit,
    bound,
    form,
    dimension,
    rule: parts.rule,
  }
  return { mention, next: after + taken }
}

/** How much a number and its unit say, and of what. */
type Measured = Pick<QuantityMention, 'decimal' | 'decimalMax' | 'unit' | 'form' | 'dimension'>

const measured = (
  decimal: string,
  decimalMax: string | undefined,
  unit: string,
  form: QuantityForm,
  dimension: string,
): Measured => ({ decimal, decimalMax, unit, form, dimension })

const LARGE_SCALE = /[万亿兆]/u

function measureOf(view: View, { first, number, unit }: QuantityParts): Measured {
  const { decimal, highest, scale, form } = number.reading
  if (form === 'percent' || form === 'tenths')
    return measured(decimal, highest, '%', 'percent', 'ratio')
  if (form === 'permille') return measured(decimal, highest, '‰', 'percent', 'ratio')
  if (form === 'fraction' && unit === undefined)
    return measured(decimal, undefined, '', 'fraction', 'ratio')
  const { start } = view.tokens[first] as Token
  const sign = unit === undefined ? signBefore(view, start) : undefined
  const said = sign ?? unit?.reading.form ?? ''
  if (said === '成' && scale === '')
    return measured(expand(decimal, '十'), undefined, '%', 'percent', 'ratio')
  const entry = sign === undefined ? unit?.reading.entry : unitOf(sign)
  const currency = said === '元' ? currencyBefore(view, start) : undefined
  const written = currency ?? sign ?? (unit === undefined ? '' : writtenUnit(view, unit))
  const dimension = entry?.dimension ?? ''
  if (scale === '' && highest === undefined)
    return measured(decimal, undefined, written, formOf(entry, said), dimension)
  // 十、百 and 千 before 万 or a unit are part of the number: 三百家 is 300家, 3千万元 keeps its scale.
  const keepsScale = LARGE_SCALE.test(scale)
  const told = (part: string) => (keepsScale ? part : expand(part, scale))
  const isOneNumber = highest !== undefined && setsDigitsInRow(view, number)
  const kept = keepsScale ? writtenScale(view, number, scale) : ''
  return measured(
    isOneNumber ? `${decimal}${highest}` : told(decimal),
    highest === undefined || isOneNumber ? undefined : told(highest),
    kept + written,
    said === '' && kept !== '' ? 'amount' : formOf(entry, said),
    dimension,
  )
}

/** Signs of currencies with the word that stands behind a number. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['¥', '元'],
  ['RMB¥', '元'],
  ['$', '美元'],
  ['US$', '美元'],
  ['HK$', '港元'],
  ['NT$', '新台币'],
  ['€', '欧元'],
  ['£', '英镑'],
])
const SIGN_AHEAD = /(?:RMB|US|HK|NT)?[¥$€£]$/u
const SIGN_ENDS = new Characters('$¥￥€£')

/** The currency whose sign stands before a number at `start`, as the unit that would stand behind it: ￥300, US$45. */
export function signBefore(view: View, start: number): string | undefined {
  if (!SIGN_ENDS.has(view.text.charCodeAt(start - 1))) return undefined
  const found = SIGN_AHEAD.exec(view.text.slice(Math.max(0, start - 4), start).replace('￥', '¥'))
  return SIGNS.get(found?.[0] ?? '')
}

const CURRENCY_AHEAD =
  /(美[元金]|港[元币]|澳门[元币]|欧元|英镑|日[元币])(?:约|近|达|超过?|逾|为|共计?|合计)?$/u
const CURRENCY_AHEAD_ENDS = new Characters('元金币镑约近达超过逾为共计')

/** 折合美金3亿元: the currency stands before the number, and 元 alone behind it. */
function currencyBefore(view: View, start: number): string | undefined {
  const from = Math.max(0, start - 6)
  if (!CURRENCY_AHEAD_ENDS.has(view.text.charCodeAt(start - 1))) return undefined
  const found = CURRENCY_AHEAD.exec(view.text.slice(from, start))
  if (found === null) return undefined
  const at = from + found.index
  const word = view.written.slice(at, at + (found[1] ?? '').length)
  return word.replace(/[金币幣]$/u, '元')
}

/** 七八億 is 78億 where Taiwan writes it; 七八亿 is seven or eight. */
const setsDigitsInRow = (view: View, { start, end, reading }: NumberToken): boolean =>
  reading.decimal.length === 1 &&
  reading.highest?.length === 1 &&
  view.text.slice(start, end) !== view.written.slice(start, end)

/** A quantity read by one rule, changed by another. */
export const changedMatch = (
  { mention, next }: { readonly mention: QuantityMention; readonly next: number },
  changes: Parameters<typeof withFields>[1],
): { readonly mention: QuantityMention; readonly next: number } => ({
  mention: withFields(mention, changes),
  next,
})

/** A number that measures nothing, over a run of tokens. */
export const rejected = (
  view: View,
  first: number,
  after: number,
  reason: RejectionReason,
  rule: string,
): { readonly mention: RejectedMention; readonly next: number } => ({
  mention: {
    kind: 'rejected',
    start: (view.tokens[first] as Token).start,
    end: (view.tokens[after - 1] as Token).end,
    reason,
    rule,
  },
  next: after,
})

/** The token at an index if it is a number. */
export const numberAt = (view: Passage, index: number): NumberToken | undefined => {
  const token = view.tokens[index]
  return token !== undefined && token.kind === 'number' ? token : undefined
}

/** The token at an index if it is a unit, or the one after a blank. */
export const unitAt = (view: Passage, index: number): UnitToken | undefined => {
  const token = view.tokens[index]
  return token !== undefined && token.kind === 'unit' ? token : undefined
}

/** Index after the number at `index` and its unit, blank between them included. */
export function afterUnit(
  view: Passage,
  index: number,
): { readonly unit: UnitToken | undefined; readonly after: number } {
  const direct = unitAt(view, index + 1)
  if (direct !== undefined) return { unit: direct, after: index + 2 }
  if (isBlank(view, view.tokens[index + 1])) {
    const later = unitAt(view, index + 2)
    if (later !== undefined) return { unit: later, after: index + 3 }
  }
  return { unit: undefined, after: index + 1 }
}
