import type { QuantityMention } from './mention.ts'
import type { Name } from './name.ts'
import type { Measure } from './observation.ts'
import type { PeriodReading } from './period.ts'
import type { Span } from './span.ts'

/** A name that a rule of lower preference would have given a number. */
export interface PassedOver {
  /** Start of the number in the clean text. */
  readonly start: number
  readonly name: Name
  readonly rule: string
}

/** Told of names that lose; without one nobody looks for them. */
export type OnPassedOver = (passed: PassedOver) => void

/** A number with what it measures, before period, status and place are known. */
export interface Link {
  readonly quantity: QuantityMention
  readonly name: Name
  readonly measure: Measure
  /**
   * As `Observation.basis`; `since` where `since` says the year; `unsaid` where the text compares with nothing, which is
   * the year before or, in a review of several years, the year before them.
   */
  readonly basis: string | undefined
  /** Time that the comparison looks back to, where the text says one. */
  readonly since: PeriodReading | undefined
  readonly of: Name | undefined
  readonly group: number
  readonly rule: string
  /** From the clause's start to the number: where a place would be named. */
  readonly clause: Span
  /** The place that stands where a name would: 江油市 of 江油市、安州区分别增长13%、10%. */
  readonly place: Span | undefined
  /** The period worded nearest before the number, in its clause or an earlier one of the sentence. */
  readonly period: PeriodReading | undefined
  readonly periodIn: 'clause' | 'sentence' | undefined
  readonly status: 'estimate' | 'target' | undefined
  /** What something that is proposed would bring about: 政府收入减少124亿元, 171万名纳税人受惠. */
  readonly effect: boolean
  /** 年均 stands before the number. */
  readonly average: boolean
  /** 达到 tells a stock, 累计 a flow over several years. */
  readonly manner: 'stock' | 'flow' | undefined
  /** The level that is left behind: 由27.5亿元增加到43.9亿元. */
  readonly from: boolean
  /** What is so by now, or has been done: 目前已达9亿元, 遴选了15件实事. */
  readonly done: 'state' | 'deed' | undefined
}
