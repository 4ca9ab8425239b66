import type { UnitEntry } from '../lexicon/lexicon.ts'
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

/** A unit as the lexicon has it. */
export interface UnitReading {
  /** As it stands in the text, without the scale before it: 元, 微克/立方米. */
  readonly form: string
  /** The entry of the lexicon; of a unit with a second one after a stroke, that of the first. */
  readonly entry: UnitEntry | undefined
}

/** What a date or a period says. */
export interface CalendarReading {
  /** As the ledger tells them apart. */
  readonly reason: 'date' | 'period'
  /** Undefined where nothing can be made of it. */
  readonly period: PeriodReading | undefined
}

/** A piece of a sentence. All kinds have the same fields in the same order, so that reading them stays fast. */
interface Piece<Kind extends string, Reading> extends Span {
  readonly kind: Kind
  /** Spelling of a word that the lexicon knows, to be compared without cutting it out of the text; empty for others. */
  readonly word: string
  /** Bits of `WordClass` for a word, 0 for others. */
  readonly classes: number
  readonly reading: Reading
}

export type NumberToken = Piece<'number', NumberReading>
export type UnitToken = Piece<'unit', UnitReading>
export type CalendarToken = Piece<'calendar', CalendarReading>

/**
 * Tokens tile a sentence: nothing is lost, nothing overlaps.
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
export type Token =
  | NumberToken
  | UnitToken
  | CalendarToken
  | Piece<'word' | 'noun' | 'name' | 'mark' | 'text', undefined>
