import type { Region } from './document.ts'
import type { Quantity } from './quantity.ts'

export type Measure = 'level' | 'growth' | 'change' | 'share' | 'completion' | 'multiple' | 'rank'
export type Status = 'actual' | 'estimate' | 'target'
/** yoy, avg, qoq, mom, target, `since:2015` or other. */
export type Basis = string
/** Found in the sentence, taken over from its surroundings, or not found. */
export type Origin = 'stated' | 'inherited' | 'absent'

/** One number about one indicator, for one place and time. */
export interface Observation {
  readonly quantity: Quantity
  /** Indicator in simplified script, for looking it up. */
  readonly indicator: string
  /** Indicator as the text words it, in its own script. */
  readonly indicatorText: string
  readonly measure: Measure
  readonly basis: Basis | undefined
  readonly of: string | undefined
  readonly status: Status
  readonly bound: Quantity['bound']
  readonly period: string | undefined
  readonly periodOrigin: Origin
  readonly region: Region | undefined
  /** Observations of one indicator mention share this number, unique within the document. */
  readonly group: number
  /** Clean-text range of the sentence. */
  readonly sentence: { readonly start: number; readonly end: number }
  /** Heading path above it, outermost first. */
  readonly section: readonly string[]
  readonly rule: string
}

export type RejectionReason = 'date' | 'period' | 'name' | 'ordinal' | 'word' | 'part' | 'other'

/** A number that does not measure anything, and why. */
export interface Rejection {
  readonly start: number
  readonly end: number
  readonly reason: RejectionReason
  readonly rule: string
}
