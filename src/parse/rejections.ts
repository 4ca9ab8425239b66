import { digitKind } from '../lexicon/numerals.ts'
import { lookalikeReasons } from '../lexicon/words.ts'
import type { Item } from '../model/mention.ts'
import type { Rejection } from '../model/observation.ts'
import type { Span } from '../model/span.ts'

/**
 * Every maximal run of numerals that no record covers, with the reason why it measures nothing: those inside rejected
 * mentions, dates, names and ordinary words.
 *
 * @param linked The quantities that became records; the others are rejected too, so that no number is lost.
 */
export function rejectionsOf(
  text: string,
  items: readonly Item[],
  linked: readonly { readonly quantity: Span }[],
): Rejection[] {
  const measuring = new Set(linked.map(({ quantity }) => quantity.start))
  const rejections: Rejection[] = []
  for (const item of items) {
    if (item.kind === 'quantity' && measuring.has(item.start)) continue
    rejectNumerals(text, item, reasonOf(item), rejections)
  }
  return rejections
}

/** Numerals of a stretch that no sentence covers: navigation, page headers, page numbers. */
export function rejectionsOutside(text: string, span: Span): Rejection[] {
  const rejections: Rejection[] = []
  rejectNumerals(text, span, { reason: 'other', rule: 'furniture' }, rejections)
  return rejections
}

function rejectNumerals(
  text: string,
  span: Span,
  verdict: Pick<Rejection, 'reason' | 'rule'>,
  rejections: Rejection[],
): void {
  for (let at = span.start; at < span.end; at++) {
    if (digitKind(text.charCodeAt(at)) === 0) continue
    let end = at + 1
    while (end < span.end && continues(text, end)) end++
    rejections.push({ start: at, end, reason: verdict.reason, rule: verdict.rule })
    at = end
  }
}

/** A decimal point or a thousands mark between digits does not end a number. */
const continues = (text: string, at: number): boolean => {
  if (digitKind(text.charCodeAt(at)) !== 0) return true
  const mark = text[at]
  return (mark === '.' || mark === ',') && isDigit(text, at - 1) && isDigit(text, at + 1)
}
const isDigit = (text: string, at: number) => {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

/** The reason of a word that is known, or of the address of a page, which is a name. */
const reasonOfName = (word: string) => lookalikeReasons().get(word) ?? 'name'

function reasonOf(item: Item): Pick<Rejection, 'reason' | 'rule'> {
  if (item.kind === 'quantity') return { reason: 'other', rule: 'unlinked' }
  if (item.kind === 'rejected') return { reason: item.reason, rule: item.rule }
  if (item.kind === 'calendar') return { reason: item.reading.reason, rule: 'calendar' }
  if (item.kind === 'name') return { reason: reasonOfName(item.word), rule: 'lookalike' }
  if (item.kind === 'noun' || item.kind === 'word') return { reason: 'word', rule: 'lexicon-word' }
  return { reason: 'other', rule: 'unread' }
}
