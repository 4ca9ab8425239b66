import type { PeriodReading } from './period.ts'
import type { Span } from './span.ts'

/** A number as it stands, before anything is known of what it counts. */
export interface NumberReading {
  /** Plain decimal, thousands marks removed; a fraction as `1/3`. */
  readonly decimal: string
  /** The larger of two neighbouring numbers that stand for an estimate: 8 of 七八亿, of which 7 is `decimal`. */
  readonly highest: string | undefined
  /** Scale characters that belong to the unit: 亿 of 525.69亿元. Empty when the decimal holds them. */
  readonly scale: string
  readonly numeral: 'arabic' | 'chinese'
  /** 余, 多 or 来 stands after or inside the number: 2000余万. */
  readonly more: boolean
  /** `percent` is 百分之三, `permille` 千分之三, `fraction` 三分之一 or 1/3, `tenths` 三成 (already as per cent). */
  readonly form: 'plain' | 'percent' | 'permille' | 'fraction' | 'tenths'
}

/**
 * A piece of a sentence. Tokens tile it: nothing is lost, nothing overlaps.
 *
 * - `number`: see NumberReading
 * - `unit`: a unit or classifier right after a number
 * - `calendar`: a date or period, with or without a number in it
 * - `word`: a function word with its classes
 * - `noun`: a noun of the lexicon, kept whole
 * - `name`: a word that holds numerals and measures nothing: 一般, 第一产业
 * - `mark`: one character of punctuation or a blank
 * - `text`: anything else
 */
export interface Token extends Span {
  readonly kind: 'number' | 'unit' | 'calendar' | 'word' | 'noun' | 'name' | 'mark' | 'text'
  /** Spelling of a word that the lexicon knows, to be compared without cutting it out of the text; empty for others. */
  readonly word: string
  /** Bits of `WordClass` for a word, 0 for others. */
  readonly classes: number
  readonly number: NumberReading | undefined
  readonly period: PeriodReading | undefined
  /** Why numerals inside a calendar token or a name measure nothing. */
  readonly reason: 'date' | 'period' | 'word' | 'name' | undefined
}
