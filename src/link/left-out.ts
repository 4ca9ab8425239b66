/*
 * What is left out of a sum: 扣除房地产开发投资，固定资产投资增长7%. The sum without it is another indicator than the sum,
 * and must not stand under its name.
 */
import type { QuantityMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { Clause } from './pieces.ts'
import { anyOf } from './spelling.ts'
import type { Candidate } from './subject/index.ts'

/** The clause before: 若扣除房地产开发投资后，. */
const CLAUSE_BEFORE =
  /^[若如]?((?:扣除|剔除|[不未](?:计入?|包括|含))[^，。；：（）\d%〇]{2,16}?)(?:[之以]?后)?$/u
/** The beginning of the clause of a figure without a name of its own: 扣除房地产开发投资后增长5%. */
const CLAUSE_BEGINS = /^[若如]?((?:扣除|剔除|不计入?)[^，。；：（）\d%〇]{2,16}?)[之以]?后/u
/** The same clause, right before the name: 若不计汽车零售业则. */
const RIGHT_BEFORE = /(?:扣除|剔除|[不未](?:计入?|包括))$/u
/** Prices, sums carried over and other influences, which are taken out of the figure and not of what it measures. */
const INFLUENCE =
  /(?:因素|影响|价格|物价|通胀|通货膨胀|基数|汇率|季节|翘尾|结转|结余|调入|留抵|退税|一次性|免抵|这些|上述|以上)/u
const LONGEST_CLAUSE = 26

/** The candidate with what is left out of it before its name; itself, where nothing is. */
export function withoutSome(
  candidate: Candidate,
  { start: figure, form }: QuantityMention,
  clause: Clause,
  text: string,
): Candidate {
  const { subject, fresh } = candidate
  const start = clause.pieces[0]?.start
  if (start === undefined || subject.noun.length === 0) return candidate
  const first = subject.noun[0]
  const beside = besideClause(start, text)
  // 收入扣除还本5亿元, where 5亿元 is what is left out
  const isOwn = form === 'percent' || form === 'points'
  const inside = fresh ? besideName(first, start, text) : atStart(start, figure, text)
  const leftOut = beside ?? (isOwn ? inside : undefined)
  const isSaid = typeof first === 'object' && first.start === leftOut?.start
  return leftOut === undefined || isSaid
    ? candidate
    : { ...candidate, subject: { ...subject, noun: [leftOut, ...subject.noun] } }
}

function besideClause(start: number, text: string): Span | undefined {
  if (text[start - 1] !== '，') return undefined
  // 若扣除食品和能源（即核心物价），
  const bracket = text[start - 2] === '）' ? text.lastIndexOf('（', start) : -1
  const end = bracket > start - LONGEST_BRACKET ? bracket : start - 1
  let from = end
  while (from > 0 && start - from < LONGEST_CLAUSE && !endsClause(text, from - 1)) from--
  if (!mayLeaveOut(text, from)) return undefined
  return partOf(CLAUSE_BEFORE.exec(text.slice(from, end)), from)
}
const LONGEST_BRACKET = 14
const endsClause = anyOf('，。；：（\n')

function atStart(start: number, figure: number, text: string): Span | undefined {
  if (!mayLeaveOut(text, start)) return undefined
  const end = Math.min(figure, start + LONGEST_CLAUSE)
  return partOf(CLAUSE_BEGINS.exec(text.slice(start, end)), start)
}
/** First characters of 扣除, 剔除, 不计, 未包括 and 若扣除. */
const mayLeaveOut = anyOf('扣剔不未若如')

/** Where the words found in the text from `from` on stand, if they are no influence. */
function partOf(found: RegExpExecArray | null, from: number): Span | undefined {
  const words = found?.[1]
  if (found === null || words === undefined || INFLUENCE.test(words)) return undefined
  const at = from + found.index + found[0].indexOf(words)
  return { start: at, end: at + words.length }
}

function besideName(
  first: Span | string | undefined,
  start: number,
  text: string,
): Span | undefined {
  if (first === undefined || typeof first === 'string') return undefined
  if (!endsLeaving(text, first.start - 1)) return undefined
  const found = RIGHT_BEFORE.exec(text.slice(Math.max(start, first.start - 3), first.start))
  if (found === null || INFLUENCE.test(text.slice(first.start, first.end))) return undefined
  return { start: first.start - found[0].length, end: first.start }
}
/** Last characters of 扣除, 不计, 不计入 and 不包括. */
const endsLeaving = anyOf('除计入括')
