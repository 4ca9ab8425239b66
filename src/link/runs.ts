/*
 * Numbers of a clause that stand together, and the bounds that they share.
 */
import { WordClass } from '../lexicon/words.ts'
import { withFields, type QuantityMention } from '../model/mention.ts'
import type { Before } from './before.ts'
import { has, isContent, pieceAt, type Clause, type Piece } from './pieces.ts'
import type { PlanFigure } from './plan-figure.ts'

const C = WordClass

/** Numbers of a clause with nothing but list marks between them; `from` is where the stretch before them starts. */
export interface Run {
  readonly from: number
  readonly indexes: readonly number[]
}

/** Whether nothing but list marks and words of bound stands between two numbers. */
function areListed(pieces: readonly Piece[], one: number, other: number, text: string): boolean {
  for (let at = one + 1; at < other; at++) {
    const { kind, start, end } = pieces[at] as Piece
    if (kind === 'blank' || has(pieces[at], C.list | C.about | C.at_least | C.at_most)) continue
    // 第五、第六位
    if (end - start !== 1 || text[start] !== '第') return false
  }
  return true
}

/** 完成投资30亿元、20个商贸项目完成投资5亿元: a count with a noun behind it, listed after an amount of something else. */
function countsOthers(pieces: readonly Piece[], one: number, other: number): boolean {
  const listed = pieces[other]?.quantity
  const before = pieces[one]?.quantity?.form
  const behind = pieces[other + 1]
  return (
    other > one + 1 &&
    listed !== undefined &&
    (before === 'amount' || before === 'percent') &&
    (listed.form === 'count' || listed.form === 'person') &&
    // 抓好总投资92亿元、37个项目建设: what they cost
    (pieces[one - 1]?.word !== '总投资' || isContent(pieces[one - 2])) &&
    isContent(behind) &&
    behind?.start === listed.end &&
    behind.end > behind.start + 1
  )
}

export function runsOf(
  pieces: readonly Piece[],
  text: string,
  plan: PlanFigure | undefined,
): Run[] {
  const runs: Run[] = []
  let from = 0
  let indexes: number[] = []
  for (let index = 0; index < pieces.length; index++) {
    if (pieces[index]?.kind !== 'quantity') continue
    const previous = indexes.at(-1)
    const joined =
      previous !== undefined &&
      previous !== plan?.figure &&
      areListed(pieces, previous, index, text) &&
      !countsOthers(pieces, previous, index)
    if (joined) {
      indexes.push(index)
      continue
    }
    if (previous !== undefined) {
      runs.push({ from, indexes })
      from = previous + 1
    }
    indexes = [index]
  }
  if (indexes.length > 0) runs.push({ from, indexes })
  return runs
}

/** Whether a figure has no unit, or one that stands behind each of a list. */
const isBare = (text: string, { end }: QuantityMention): boolean =>
  '%0123456789'.includes(text.charAt(end - 1))

/** The number at an index, bounded by a word before its verb: 至少建成1个. */
function boundBefore({ pieces, classes }: Clause, index: number): QuantityMention {
  const quantity = pieces[index]?.quantity as QuantityMention
  if ((classes & C.adverb) === 0 || quantity.bound !== 'exact') return quantity
  if (!has(pieceAt(pieces, index - 1), C.acquire | C.action)) return quantity
  const word = pieceAt(pieces, index - 2)?.word
  return word === '至少' ? withFields(quantity, { bound: 'at_least' }) : quantity
}

const OWN_BOUND = /[余多来]|以[上下内]$|左右$|上下$|有余$/u

const isPartOfList = ({ form, rule }: QuantityMention): boolean =>
  form === 'percent' || form === 'points' || rule === 'shared-unit'

const BOUND_BEHIND = /^(?:以[上下内]|左右|上下)/u

/**
 * 分别达95%、80%、60%以上: the bound behind the last of a list whose names are told apart is one of all. Amounts with units
 * of their own have their own: 8亿元和9亿元以上.
 */
function boundBehind(
  quantities: readonly QuantityMention[],
  { respectively }: Before,
  text: string,
): QuantityMention['bound'] {
  const last = quantities.at(-1)
  if (!respectively || last === undefined || last.bound === 'exact') return 'exact'
  if (!BOUND_BEHIND.test(text.slice(last.end, last.end + 2))) return 'exact'
  for (const quantity of quantities)
    if (quantity !== last && (quantity.bound !== 'exact' || !isPartOfList(quantity))) return 'exact'
  return last.bound
}

/** The numbers of a run. 分别超7200亿元、5400亿元: the bound before the first of them holds for all. */
export function quantitiesOf(
  clause: Clause,
  { indexes }: Run,
  before: Before,
  text: string,
): readonly QuantityMention[] {
  const quantities: QuantityMention[] = []
  let shared: QuantityMention['bound'] = 'exact'
  for (let order = 0; order < indexes.length; order++) {
    const quantity = boundBefore(clause, indexes[order] as number)
    const { bound } = quantity
    if (order === 0 && bound !== 'exact' && holdsForAll(quantity, before, text)) shared = bound
    quantities.push(
      bound === 'exact' && shared !== 'exact' ? withFields(quantity, { bound: shared }) : quantity,
    )
  }
  const bound = boundBehind(quantities, before, text)
  return bound === 'exact'
    ? quantities
    : quantities.map((quantity) => withFields(quantity, { bound }))
}

/** Whether the bound before the first number of a run is one of all. */
function holdsForAll(first: QuantityMention, { respectively }: Before, text: string): boolean {
  // 连续突破800、900亿斤, 不低于60%、55%: one word and one unit for all of them
  if (!respectively && !isBare(text, first)) return false
  // 分别完成30亿元以上和5亿元: what stands in or behind a number is its own
  return !OWN_BOUND.test(text.slice(first.start, first.end + 2))
}
