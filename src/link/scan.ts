import { shortNouns } from '../lexicon/nouns.ts'
import { WordClass } from '../lexicon/words.ts'
import type { Name } from '../model/name.ts'
import type { Span } from '../model/span.ts'
import { has, pieceAt, toName, type Piece } from './pieces.ts'
import { anyOf } from './spelling.ts'

const C = WordClass

/** Words that a predicate is made of: 分别比上年增长. */
export const ZONE =
  C.about |
  C.at_least |
  C.at_most |
  C.adverb |
  C.reach |
  C.to |
  C.rise |
  C.fall |
  C.light |
  C.respectively |
  C.yoy |
  C.qoq |
  C.mom |
  C.average |
  C.other_base |
  C.estimate |
  C.target |
  C.cause

/** Verbs of doing and getting, which may belong to a name. */
export const VERBS = C.acquire | C.action

/** Words that end a noun phrase to the left. */
export const STOPS =
  C.cause |
  C.estimate |
  C.target |
  C.light |
  C.reach |
  C.to |
  C.among |
  C.yoy |
  C.average |
  C.qoq |
  C.mom |
  C.respectively

/** A clause under reading. */
export interface Scan {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** The characters of a piece; none of no piece. */
export const textOf = ({ text }: Scan, piece: Piece | undefined): string =>
  piece === undefined ? '' : piece.word || text.slice(piece.start, piece.end)

/** The characters of the piece at an index; none beyond the ends. */
export const wordOf = (scan: Scan, index: number): string =>
  textOf(scan, pieceAt(scan.pieces, index))

/** The pieces from `from` on without blanks, and without list marks, 的 and dashes at both ends. */
export function trimmed(
  pieces: readonly Piece[],
  scan: Scan,
  from = 0,
  to = pieces.length,
): readonly Piece[] {
  let first = from
  let end = to
  while (first < end && isEdge(pieces[first] as Piece, scan)) first++
  while (end > first && isEdge(pieces[end - 1] as Piece, scan)) end--
  const kept = pieces.slice(first, end)
  return hasBlank(kept) ? kept.filter(({ kind }) => kind !== 'blank') : kept
}

function hasBlank(pieces: readonly Piece[]): boolean {
  for (let at = 0; at < pieces.length; at++) if ((pieces[at] as Piece).kind === 'blank') return true
  return false
}

/** Signs that part a list or are left over of something else. */
const isEdgeSign = anyOf('-—–~～/.+&%')

const isEdge = (piece: Piece, { text }: Scan): boolean =>
  piece.kind === 'blank' ||
  (piece.classes & MARKS) !== 0 ||
  (piece.end - piece.start === 1 && isEdgeSign(text, piece.start))

const MARKS = C.list | C.de

/** Whether the clause ends, or goes on with the next number of a list, where the stretch up to `to` does. */
export function endsHere({ text, pieces }: Scan, to: number): boolean {
  let next = to + (pieces[to]?.kind === 'quantity' ? 1 : 0)
  while (pieces[next]?.kind === 'blank' || has(pieces[next], C.at_least | C.about | C.at_most))
    next++
  const piece = pieces[next]
  return (
    piece === undefined ||
    piece.kind === 'quantity' ||
    (has(piece, C.list) && text[piece.start] === '、')
  )
}

/** Whether one of the pieces `[from, to)` is a word of these classes. */
export function hasAny(
  pieces: readonly Piece[],
  from: number,
  to: number,
  classes: number,
): boolean {
  for (let at = from; at < to; at++) if (has(pieces[at], classes)) return true
  return false
}

/** Splits content at 、 和 与 及 that are not inside a quotation. */
export function membersOf(pieces: readonly Piece[], scan: Scan): Name[] {
  const members: Name[] = []
  let from = 0
  for (let at = 0; at <= pieces.length; at++) {
    if (at < pieces.length && !has(pieces[at], C.list)) continue
    const name = toName(trimmed(pieces, scan, from, at), C.de)
    if (name.length > 0) members.push(name)
    from = at + 1
  }
  return members
}

/** Whether so little of a name is left that it cannot be one. */
export const isFragment = ({ start, end }: Span, { text }: Scan): boolean =>
  end - start === 1 && !shortNouns().has(text[start] as string)

/** Words of one character that no lexicon lists, since they are a part of others too. */
const isFunctionWord = anyOf(
  '超达加折列居内时前按近含剩实通给让使再只都还或均则且但又已将可未应该其这那原余另各每约至即仅亦更是升增减降时望註起',
)

export const isFunctional = ({ start, end }: Span, { text }: Scan): boolean =>
  end - start === 1 && isFunctionWord(text, start)
