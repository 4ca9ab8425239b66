import type { RejectionReason } from './observation.ts'
import type { Quantity } from './quantity.ts'
import type { Span } from './span.ts'
import type { Token } from './token.ts'

/**
 * What sort of quantity a number is, as far as its unit tells.
 *
 * - `percent`: %, ‰, 百分之, 成
 * - `points`: 个百分点, or places by which a rank moved
 * - `times`: 倍
 * - `doubling`: 翻番 and 两位数增长, which state a growth by themselves
 * - `fraction`: 1/3, 三分之一
 * - `rank`: 第3位, 首位
 * - `ratio`: 2.5：36.7：60.7, one part of it
 * - `count`: a classifier (家, 个); `person`: 人, 名
 * - `amount`: any other unit
 * - `bare`: no unit at all
 */
export type QuantityForm =
  | 'percent'
  | 'points'
  | 'times'
  | 'doubling'
  | 'fraction'
  | 'rank'
  | 'ratio'
  | 'count'
  | 'person'
  | 'amount'
  | 'bare'

/** A number with its unit, read by a rule. */
export interface QuantityMention extends Quantity {
  readonly kind: 'quantity'
  readonly form: QuantityForm
  /** Dimension of the unit in the lexicon, such as `money`; empty if there is none. */
  readonly dimension: string
  readonly rule: string
}

/**
 * The mention with some of its fields changed. All mentions have one shape this way: every copy made by `...` with
 * other fields behind it gets a shape of its own in V8, which makes everything slow that reads mentions.
 */
export const withFields = (
  mention: QuantityMention,
  changes: Partial<Omit<QuantityMention, 'kind'>>,
): QuantityMention => ({
  kind: 'quantity',
  start: changes.start ?? mention.start,
  end: changes.end ?? mention.end,
  decimal: changes.decimal ?? mention.decimal,
  decimalMax: changes.decimalMax ?? mention.decimalMax,
  unit: changes.unit ?? mention.unit,
  bound: changes.bound ?? mention.bound,
  form: changes.form ?? mention.form,
  dimension: changes.dimension ?? mention.dimension,
  rule: changes.rule ?? mention.rule,
})

/** A number that measures nothing, read by a rule. */
export interface RejectedMention extends Span {
  readonly kind: 'rejected'
  readonly reason: RejectionReason
  readonly rule: string
}

export type Mention = QuantityMention | RejectedMention

/** A sentence after parsing: mentions where rules read something, tokens elsewhere. */
export type Item = Mention | Token
