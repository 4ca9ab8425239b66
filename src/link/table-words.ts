import { readUnitText } from '../lexicon/unit-text.ts'
import type { Document } from '../model/document.ts'
import type { Link } from '../model/link.ts'
import type { Item } from '../model/mention.ts'
import type { Name } from '../model/name.ts'
import type { PeriodReading } from '../model/period.ts'
import type { Span } from '../model/span.ts'
import type { Token } from '../model/token.ts'
import type { Carry } from './state.ts'

/** A document, and the stages that reading its tables calls upon. */
export interface TableView {
  readonly document: Document
  readonly lex: (span: Span) => readonly Token[]
  /** Quantities and words of a row, cell by cell. */
  readonly parseRow: (row: Span, cells: readonly Span[]) => readonly Item[]
  /** Reads a cell that is prose. */
  readonly link: (
    items: readonly Item[],
    carry: Carry,
  ) => { readonly links: readonly Link[]; readonly carry: Carry }
}

export const wordsOf = ({ document }: TableView, { start, end }: Span): string =>
  document.text.slice(start, end)

/** The characters of a cell, blanks left out, that nothing has made sense of yet; what has been taken is `TAKEN`. */
export interface Rest {
  readonly text: () => string
  /** Takes the first match away. */
  readonly take: (pattern: RegExp) => RegExpExecArray | undefined
  /** Takes a stretch of the document away. */
  readonly drop: (span: Span) => void
  /** Whether the character at this place in the document has been taken. */
  readonly isTaken: (at: number) => boolean
  /** The place in the document of `length` characters of `text()`, as parts of a name. */
  readonly spans: (at: number, length: number) => Name
  /** What is left, as parts of a name. */
  readonly name: () => Name
}

export const TAKEN = '\0'

export function restOf(view: TableView, span: Span): Rest {
  const { text } = view.document
  const places: number[] = []
  let left = ''
  for (let at = span.start; at < span.end; at++) {
    const character = text.charAt(at)
    if (character.trim() === '') continue
    places.push(at)
    left += character
  }
  const take = (start: number, end: number): void => {
    left = left.slice(0, start) + TAKEN.repeat(end - start) + left.slice(end)
  }
  const spans = (at: number, length: number): Name => {
    const parts: { start: number; end: number }[] = []
    for (let index = at; index < at + length; index++) {
      const place = places[index] as number
      const last = parts.at(-1)
      if (last?.end === place) last.end++
      else parts.push({ start: place, end: place + 1 })
    }
    return parts
  }
  return {
    text: () => left,
    take(pattern) {
      const match = pattern.exec(left)
      if (match === null) return undefined
      take(match.index, match.index + match[0].length)
      return match
    },
    drop({ start, end }) {
      const first = places.findIndex((place) => place >= start)
      const after = places.findIndex((place) => place >= end)
      if (first >= 0) take(first, after < 0 ? places.length : after)
    },
    isTaken: (at) => left[places.indexOf(at)] === TAKEN,
    spans,
    name() {
      const parts: Name[] = []
      for (const { 0: part, index } of left.matchAll(PART)) {
        const word = part.replace(EDGE, '')
        if (word !== '') parts.push(spans(index + part.indexOf(word), word.length))
      }
      return parts.flat()
    },
  }
}

const PART = /[^\0]+/gu
const EDGE =
  /^[的、，,：:；;及和与（）()/%‰±]+|(?<![的、，,：:；;及和与（(/%‰±])[的、，,：:；;及和与（(/%‰±]+$/gu

export interface WordedUnit {
  /** As the document writes it. */
  readonly unit: string
  /** 增减±% */
  readonly signed: boolean
}

/** 单位：新台币百万元: what stands before the unit itself. */
const LEAD_OF_UNIT =
  /^[（(]?(?:(?:计量|货币|金额)?单位)?[：:]?(?:为)?(?:人民币|新台币|台币|港币)?[±+-]?/u
const BETWEEN_UNITS = /[、，,；;\s]+/u

/** The first unit that an expression such as `亿元`, `±%` or `亿元、%` gives which `accepts` agrees to. */
export function unitIn(
  view: TableView,
  span: Span,
  accepts: (unit: string) => boolean = () => true,
): WordedUnit | undefined {
  let { start } = span
  for (const word of wordsOf(view, span).split(BETWEEN_UNITS)) {
    const lead = LEAD_OF_UNIT.exec(word)?.[0].length ?? 0
    const bare = word.slice(lead).replace(/[)）]$/u, '')
    const from = start + lead
    if (readUnitText(bare) !== undefined && accepts(bare)) {
      return {
        unit: view.document.written.slice(from, from + bare.length),
        signed: word.includes('±'),
      }
    }
    start += word.length + 1
  }
  return undefined
}

export const isRatio = (unit: string): boolean => /^(?:%|‰|个?%|百分比)$/u.test(unit)
export const isPoints = (unit: string): boolean => /(?:百分点|%点)$/u.test(unit)

/** A calendar token of a header or label, with the year that bare digits stand for there. */
export function periodOf(view: TableView, token: Token): PeriodReading | undefined {
  if (token.kind !== 'calendar' && token.kind !== 'number') return undefined
  if (token.kind === 'calendar' && token.reading.period !== undefined) return token.reading.period
  const words = wordsOf(view, token)
  const year = /^((?:19|20)\d\d)年?(?:度)?$/u.exec(words)?.[1]
  if (year !== undefined) return point(Number(year))
  // 100年 in a document from Taiwan is 2011.
  const republic =
    view.document.script === 'traditional' ? /^(\d{2,3})年度?$/u.exec(words)?.[1] : undefined
  return republic === undefined ? undefined : point(Number(republic) + 1911)
}

const point = (year: number): PeriodReading => ({
  kind: 'point',
  year: { kind: 'absolute', year },
  part: undefined,
  asOf: false,
})
