import { WordClass } from '../lexicon/words.ts'
import type { Item } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { Token } from '../model/token.ts'
import {
  circleName,
  limit,
  oneOfThem,
  numberedName,
  quotedName,
  sizeClass,
  structureName,
} from './not-a-measure/name.ts'
import { anniversary, bareDay, clock } from './not-a-measure/day-and-time.ts'
import { listNumber, ordinal, session } from './not-a-measure/ordinal.ts'
import {
  consecutive,
  addends,
  aheadOfTime,
  milestones,
  exchanged,
  perAmount,
  sampleSize,
  strayNumber,
  wordNumeral,
} from './not-a-measure/word.ts'
import { amount, andAHalf } from './quantity/amount.ts'
import { coins } from './quantity/coins.ts'
import { doubling, half } from './quantity/doubling.ts'
import { indexNumber } from './quantity/index-number.ts'
import { range, ratioPart } from './quantity/range.ts'
import { rank } from './quantity/rank.ts'
import { sharedUnit } from './quantity/shared-unit.ts'
import { Matcher } from './matcher.ts'
import { rejectParts } from './part-of-name.ts'
import type { Passage, Rule } from './rule.ts'

/** Every rule, in order of preference: the first that reads a number decides. */
export const rules: readonly Rule[] = [
  quotedName,
  consecutive,
  aheadOfTime,
  addends,
  milestones,
  exchanged,
  perAmount,
  sampleSize,
  sizeClass,
  circleName,
  oneOfThem,
  limit,
  listNumber,
  ordinal,
  session,
  anniversary,
  clock,
  bareDay,
  rank,
  doubling,
  half,
  ratioPart,
  range,
  coins,
  sharedUnit,
  andAHalf,
  numberedName,
  structureName,
  indexNumber,
  wordNumeral,
  amount,
  strayNumber,
]

const matcher = new Matcher(rules)

const QUOTE = 0x22
const isQuote = (code: number): boolean =>
  code === QUOTE ||
  // ‘’“” and 《》「」『』
  (code >= 0x2018 && code <= 0x201d) ||
  (code >= 0x300a && code <= 0x300f)

const PAIRS: ReadonlyMap<number, number> = new Map(
  ['“”', '‘’', '「」', '『』', '《》'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
)

/** Stretches between quotation marks, marks excluded; straight quotes pair off in order. */
export function quotedStretches(text: string, tokens: readonly Token[]): readonly Span[] {
  let spans: Span[] | undefined
  let open: { readonly close: number; readonly start: number }[] | undefined
  let straight = -1
  for (const token of tokens) {
    if (token.kind !== 'mark') continue
    const code = text.charCodeAt(token.start)
    if (!isQuote(code)) continue
    if (code === QUOTE) {
      if (straight >= 0) (spans ??= []).push({ start: straight, end: token.start })
      straight = straight >= 0 ? -1 : token.end
      continue
    }
    const close = PAIRS.get(code)
    if (close !== undefined) (open ??= []).push({ close, start: token.end })
    else if (open?.at(-1)?.close === code) {
      const { start } = open.pop() as { readonly start: number }
      ;(spans ??= []).push({ start, end: token.start })
    }
  }
  return spans?.sort((a, b) => a.start - b.start || b.end - a.end) ?? NOTHING
}

const NOTHING: readonly Span[] = []

/** 首位 starts a rank and 翻 a doubling; other rules start at a number. */
const STARTERS = WordClass.first | WordClass.rise

const canStart = ({ kind, classes }: Token): boolean =>
  kind === 'number' || (kind === 'word' && (classes & STARTERS) !== 0)

/**
 * Reads every number of a sentence.
 *
 * @param text `Document.text`; `written` is the same in the document's own script.
 * @returns Mentions and the tokens between them, in order.
 */
export function parse(text: string, written: string, tokens: readonly Token[]): readonly Item[] {
  const items: Item[] = []
  let passage: Passage | undefined
  let measures = false
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Token
    if (canStart(token)) {
      passage ??= { text, written, tokens, quoted: quotedStretches(text, tokens) }
      const match = matcher.match(passage, at)
      if (match !== undefined) {
        items.push(match.mention)
        measures ||= match.mention.kind === 'quantity'
        at = match.next
        continue
      }
    }
    items.push(token)
    at++
  }
  return measures ? rejectParts(text, items) : items
}
