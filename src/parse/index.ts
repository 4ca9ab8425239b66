import { WordClass } from '../lexicon/words.ts'
import type { Item } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { Token } from '../model/token.ts'
import { numberedName, quotedName, sizeClass, structureName } from './not-a-measure/name.ts'
import { anniversary, bareDay, clock } from './not-a-measure/day-and-time.ts'
import { listNumber, ordinal, session } from './not-a-measure/ordinal.ts'
import { consecutive, milestones, strayNumber, wordNumeral } from './not-a-measure/word.ts'
import { amount, andAHalf } from './quantity/amount.ts'
import { coins } from './quantity/coins.ts'
import { doubling, half } from './quantity/doubling.ts'
import { indexNumber } from './quantity/index-number.ts'
import { range, ratioPart } from './quantity/range.ts'
import { rank } from './quantity/rank.ts'
import { sharedUnit } from './quantity/shared-unit.ts'
import type { Rule, View } from './rule.ts'
import { rejectParts } from './part-of-name.ts'

/** Every rule, in order of preference: the first that reads a number decides. */
export const rules: readonly Rule[] = [
  quotedName,
  consecutive,
  milestones,
  sizeClass,
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

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
])

/** Stretches between quotation marks, marks excluded; straight quotes pair off in order. */
export function quotedStretches(text: string, tokens: readonly Token[]): Span[] {
  const spans: Span[] = []
  let straight = -1
  const open: { readonly close: string; readonly start: number }[] = []
  for (const token of tokens) {
    if (token.kind !== 'mark') continue
    const character = text[token.start] as string
    if (character === '"') {
      if (straight >= 0) spans.push({ start: straight, end: token.start })
      straight = straight >= 0 ? -1 : token.end
      continue
    }
    const close = PAIRS.get(character)
    if (close !== undefined) open.push({ close, start: token.end })
    else if (open.at(-1)?.close === character) {
      const { start } = open.pop() as { readonly start: number }
      spans.push({ start, end: token.start })
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** 首位 starts a rank and 翻 a doubling; other rules start at a number. */
const STARTERS = WordClass.first | WordClass.rise
const QUOTES: ReadonlySet<number> = new Set(Array.from('“‘「『《"', (quote) => quote.charCodeAt(0)))

function hasQuote(text: string, tokens: readonly Token[]): boolean {
  for (const { kind, start } of tokens) {
    if (kind === 'mark' && QUOTES.has(text.charCodeAt(start))) return true
  }
  return false
}

const canStart = (token: Token) =>
  token.kind === 'number' || (token.kind === 'word' && (token.classes & STARTERS) !== 0)

/**
 * Reads every number of a sentence.
 *
 * @param text `Document.text`; `written` is the same in the document's own script.
 * @returns Mentions and the tokens between them, in order.
 */
export function parse(text: string, written: string, tokens: readonly Token[]): Item[] {
  const quoted = hasQuote(text, tokens) ? quotedStretches(text, tokens) : []
  const items: Item[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at] as Token
    const match = canStart(token) ? readAt({ text, written, tokens, quoted, at }) : undefined
    if (match === undefined) {
      items.push(token)
      at++
    } else {
      items.push(match.mention)
      at = match.next
    }
  }
  return rejectParts(text, items)
}

function readAt(view: View) {
  for (const rule of rules) {
    const match = rule.read(view)
    if (match !== undefined) return match
  }
  return undefined
}
