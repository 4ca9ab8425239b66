import { WordClass } from '../lexicon/words.ts'
import type { PeriodReading } from '../model/period.ts'
import type { Phrase } from './before-phrase.ts'
import type { Movement } from './before-predicate.ts'
import { has, isContent } from './pieces.ts'
import { hasAny, type Scan, textOf, wordOf } from './scan.ts'
import { oneOf } from './spelling.ts'

const C = WordClass

/** What a difference is counted from: 规模以上工业 of 比规模以上工业高3个百分点. */
export interface Comparison {
  /** Index of 比, before which what is measured stands. */
  readonly at: number
  readonly basis: 'target' | 'other' | 'yoy' | undefined
  /** The time of what is compared with: 1952年 of 比1952年最高产量增加. */
  readonly since: PeriodReading | undefined
  /** The movement, where the comparing word is the movement too: 高于. */
  readonly movement: Movement
}

const THAN = oneOf('比|较|比较|较之|比起|相较|相较于|相比于')
/** 比全国 of 比全国工业增速高2个百分点: one word for what compares and with whom. */
const THAN_SCOPE = oneOf('比全国|比全省|比全市|较全国|较全省|较全市')
const ABOVE = oneOf('高于|快于|大于|多于|优于|好于|超过|超出|领先')
const BELOW = oneOf('低于|慢于|小于|少于|落后|落后于|不及')

const ORIGINALLY = oneOf('原|原定|原来')

/** Where 较 stands in 较第二次全国国土调查增加, and 高于 in 高于全国工业增速; `at`, where it stands nowhere near. */
function beforeScope(scan: Scan, from: number, at: number): number {
  for (let index = at - 1; index >= from && index > at - 5; index--) {
    const word = wordOf(scan, index)
    if (THAN.has(word) || (index === at - 1 && (ABOVE.has(word) || BELOW.has(word)))) return index
    if (!isContent(scan.pieces[index])) break
  }
  return at
}

/** What was aimed at or expected. */
const AIM = /(?:预算|概算|计划|目标|任务|指标|预期|定额)(?:[数额值]|水平)?$/u
/** Figures of a time, which are named after nothing else. */
const FIGURE = /^(?:实际|完成|决算|执行|预算|统计|同期|全年)*(?:数|水平|水准|实绩|决算|基数|规模)$/u

/**
 * Reads `phrase`, which ends right before a word of movement, as what a figure is compared with.
 *
 * 农民收入比城镇居民收入高2000元 is about 农民收入; 比2015年粮食产量增加5% at the start of a clause is about 粮食产量.
 *
 * @returns undefined where no comparing word stands before the phrase.
 */
export function readComparison(
  scan: Scan,
  from: number,
  { noun, stop }: Phrase,
  movement: Movement,
  isDifference: boolean,
): Comparison | undefined {
  const first = noun[0]
  const last = noun.at(-1)
  if (typeof first !== 'object' || typeof last !== 'object') return undefined
  const { pieces, text } = scan
  let at = stop - 1
  let since: PeriodReading | undefined
  // 超过原定五年计划1957年水平
  while (
    at >= from &&
    (pieces[at]?.kind === 'calendar' ||
      pieces[at]?.kind === 'blank' ||
      has(pieces[at], C.plan) ||
      ORIGINALLY.has(wordOf(scan, at)))
  ) {
    since ??= pieces[at]?.period
    at--
  }
  if (at < from) return undefined
  if (has(pieces[at], C.scope)) at = beforeScope(scan, from, at)
  if (isContent(pieces[at])) return undefined
  const word = wordOf(scan, at)
  if (has(pieces[at], C.yoy) && /^[比较]/u.test(word))
    // 比上年决算数增长: last year's, under another name
    return movement !== undefined && FIGURE.test(text.slice(first.start, last.end))
      ? { at, basis: 'yoy', since, movement }
      : undefined
  // 快于地区生产总值增速3个百分点: the word says both that it compares and which way
  const moves = ABOVE.has(word) ? 'up' : BELOW.has(word) ? 'down' : undefined
  if (moves === undefined && movement === undefined) return undefined
  const base = text.slice(first.start, last.end)
  const isAim = AIM.test(base) || hasAny(pieces, at, stop + 1, C.plan)
  const basis = isAim ? 'target' : since === undefined ? 'other' : undefined
  if (moves !== undefined && (isDifference || (isAim && since !== undefined)))
    return { at, basis, since: isAim ? undefined : since, movement: moves }
  if (movement === undefined) return undefined
  const than = THAN.has(word) || (isDifference && THAN_SCOPE.has(word))
  if (!than || base.length < 2) return undefined
  if (since !== undefined && at === from && !FIGURE.test(base)) {
    // 比1954年的铺轨里数增长, but 比2015年粮食产量增加
    const ofTime = pieces.slice(at, stop + 2).some((piece) => textOf(scan, piece) === '的')
    if (!ofTime) return undefined
  }
  return { at, basis, since: isAim ? undefined : since, movement }
}

/** 多 of 比上年多建成学校5所, 少 of 比计划少招收职工7万人: by how much more was done, and where the deed begins. */
export function readSurplus(
  scan: Scan,
  from: number,
  { stop }: Phrase,
): (Comparison & { readonly deed: number }) | undefined {
  const { pieces } = scan
  if (!has(pieces[stop + 1], C.acquire | C.action)) return undefined
  const said = wordOf(scan, stop)
  if (said !== '多' && said !== '少') return undefined
  const movement = said === '多' ? 'up' : 'down'
  let at = stop - 1
  const isYearly = has(pieces[at], C.yoy)
  const basis = isYearly ? 'yoy' : has(pieces[at], C.plan) ? 'target' : 'other'
  while (at > from && has(pieces[at], C.plan | C.scope)) at--
  if (!isYearly && !(THAN.has(wordOf(scan, at)) && at < stop - 1)) return undefined
  return { at, basis, since: undefined, movement, deed: stop + 1 }
}
