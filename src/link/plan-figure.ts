import { WordClass } from '../lexicon/words.ts'
import type { Link } from '../model/link.ts'
import { withFields, type QuantityMention } from '../model/mention.ts'
import type { Name } from '../model/name.ts'
import type { Measure } from '../model/observation.ts'
import { has, pieceAt, toName, type Clause, type Piece } from './pieces.ts'

const C = WordClass

/** A plan’s own figure between the plan and what became of it. */
export interface PlanFigure {
  /** Index of the plan’s figure: 20亿元 of 完成年初预算20亿元的60%. */
  readonly figure: number
  /** Index of what became of it: 60% there, 3亿元 of 比计划目标20亿元超过3亿元. */
  readonly outcome: number
  /** The difference from the plan, where it is not a part of it. */
  readonly movement: 'up' | 'down' | undefined
  readonly plan: Name
  /** It was foreseen and not planned: 较《预算案》中预测的20亿元多3亿元. */
  readonly foreseen: boolean
}

const AGAINST = /^(?:比|较|比较|较之|[比较]年初)$/u
const REACHED = /^(?:完成|达到|达|占|为|相当于|是)了?$/u
const ABOVE = /^(?:超过|超出|超额|超|高出|多出)$/u

/**
 * Finds 完成年初预算20亿元的60%, 比计划目标20亿元超过3亿元 and 高于年初9%的目标7.4个百分点, of which the first number is neither
 * reached nor a difference.
 */
export function findPlanFigure({ pieces, classes }: Clause, text: string): PlanFigure | undefined {
  if ((classes & (C.plan | C.estimate)) === 0) return undefined
  for (let figure = 1; figure < pieces.length - 2; figure++) {
    if (pieces[figure]?.kind !== 'quantity') continue
    const named = namedBehind(pieces, text, figure)
    if (named !== undefined) return named
    const last = has(pieceAt(pieces, figure - 1), C.de) ? figure - 2 : figure - 1
    const foreseen = has(pieces[last], C.estimate)
    if (!foreseen && (last < figure - 1 || !has(pieces[last], C.plan))) continue
    let start = last
    while (
      start > 0 &&
      (isOfPlan(pieceAt(pieces, start - 1), wordAt(pieces, text, start - 1)) ||
        (foreseen && WHERE.test(wordAt(pieces, text, start - 1))))
    )
      start--
    const opening = wordAt(pieces, text, start - 1)
    const plan = toName(pieces.slice(start, figure).filter((piece) => piece.kind !== 'blank'))
    const outcome = figure + 2
    if (pieces[outcome]?.kind !== 'quantity') continue
    if (AGAINST.test(opening)) {
      const movement = movementOf(pieces[figure + 1], wordAt(pieces, text, figure + 1))
      if (movement !== undefined) return { figure, outcome, movement, plan, foreseen }
    } else if (
      !foreseen &&
      REACHED.test(opening) &&
      has(pieces[figure + 1], C.de) &&
      pieces[outcome]?.quantity?.form === 'percent'
    ) {
      return { figure, outcome, movement: undefined, plan, foreseen }
    }
  }
  return undefined
}

/** Pieces between a figure that is aimed at and what compares with it, or what the difference is. */
const REACH = 7

/** 高于年初人代会9%的目标7.4个百分点, 比上级下达的9%目标高7.4个百分点: the plan is named behind its figure. */
function namedBehind(
  pieces: readonly Piece[],
  text: string,
  figure: number,
): PlanFigure | undefined {
  let outcome = figure + 1
  let plan = -1
  for (; outcome < pieces.length && pieces[outcome]?.kind !== 'quantity'; outcome++) {
    if (outcome > figure + REACH || has(pieces[outcome], C.list)) return undefined
    if (has(pieces[outcome], C.plan)) plan = outcome
  }
  if (plan < 0 || outcome === pieces.length) return undefined
  const said = pieces[outcome - 1]
  for (let at = figure - 1; at >= 0 && at >= figure - REACH; at--) {
    const piece = pieces[at]
    if (piece?.kind === 'quantity') return undefined
    const word = wordAt(pieces, text, at)
    const compares = has(piece, C.other_base) || ABOVE.test(word)
    if (!compares && !AGAINST.test(word)) continue
    const movement = compares
      ? movementOf(piece, word)
      : movementOf(said, wordAt(pieces, text, outcome - 1))
    return movement === undefined
      ? undefined
      : { figure, outcome, movement, plan: toName(pieces.slice(plan, plan + 1)), foreseen: false }
  }
  return undefined
}

/** Where and when something was foreseen: 《财政预算案》中, 八月中. */
const WHERE = /^(?:《.{2,24}》|中|[先此]前|年?初|原先?|最初)$/u

function wordAt(pieces: readonly Piece[], text: string, index: number): string {
  const piece = pieceAt(pieces, index)
  return text.slice(piece?.start, piece?.end)
}

const FIVE_YEARS = /^“(?:[一二三四五六七八九]|十[一二三四五六]?)五”$/u

/** Words of a plan: 年初, “十三五”, 规划目标. */
const isOfPlan = (piece: Piece | undefined, word: string): boolean =>
  piece !== undefined &&
  (piece.kind === 'calendar' ||
    piece.kind === 'blank' ||
    has(piece, C.plan) ||
    FIVE_YEARS.test(word))

const movementOf = (piece: Piece | undefined, word: string): 'up' | 'down' | undefined => {
  if (has(piece, C.rise) || ABOVE.test(word)) return 'up'
  return has(piece, C.fall) ? 'down' : undefined
}

/** The plan’s figure as a level, or a growth, that was aimed at or foreseen, `name` being what is measured. */
export function asAimedAt(link: Link, name: Name, { foreseen }: PlanFigure, grows: boolean): Link {
  const status = foreseen ? 'estimate' : 'target'
  return grows && link.quantity.form === 'percent'
    ? withMeaning(link, link.quantity, name, 'growth', 'unsaid', undefined, status)
    : withMeaning(link, link.quantity, name, 'level', undefined, undefined, status)
}

/** What became of the plan: a part of it, or the difference from it. */
export function asOutcome(
  link: Link,
  name: Name,
  { movement, plan, foreseen }: PlanFigure,
  status: Link['status'],
): Link {
  const { quantity } = link
  if (movement === undefined)
    return withMeaning(link, quantity, name, 'completion', undefined, plan, status)
  const moved = withFields(quantity, {
    decimal: movement === 'down' ? `-${quantity.decimal.replace('-', '')}` : quantity.decimal,
    // 超过 says here which way, not how much at least.
    bound: quantity.bound === 'at_least' ? 'exact' : quantity.bound,
  })
  const measure = quantity.form === 'percent' ? 'growth' : 'change'
  return withMeaning(link, moved, name, measure, foreseen ? 'other' : 'target', undefined, status)
}

const withMeaning = (
  link: Link,
  quantity: QuantityMention,
  name: Name,
  measure: Measure,
  basis: string | undefined,
  of: Name | undefined,
  status: Link['status'],
): Link => ({
  quantity,
  name,
  measure,
  basis,
  since: undefined,
  of,
  group: link.group,
  rule: link.rule,
  clause: link.clause,
  place: link.place,
  period: link.period,
  periodIn: link.periodIn,
  status,
  effect: false,
  average: false,
  manner: link.manner,
  from: false,
  done: undefined,
})
