import { shortNouns } from '../lexicon/nouns.ts'
import { WordClass } from '../lexicon/words.ts'
import type { Name } from '../model/name.ts'
import type { Span } from '../model/span.ts'
import { has, toName, type Piece } from './pieces.ts'

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
  piece === undefined ? '' : text.slice(piece.start, piece.end)

/** The characters of the piece at an index; none beyond the ends. */
export const wordOf = (scan: Scan, index: number): string => textOf(scan, scan.pieces[index])

/** The pieces without blanks, and without list marks, 的 and dashes at both ends. */
export const trimmed = (pieces: readonly Piece[], scan: Scan): Piece[] => {
  const result = pieces.filter((piece) => piece.kind !== 'blank')
  while (isEdge(result[0], scan)) result.shift()
  while (isEdge(result.at(-1), scan)) result.pop()
  return result
}

/** Signs that part a list or are left over of something else. */
const EDGES = '-—–~～/.+&%'

const isEdge = (piece: Piece | undefined, { text }: Scan): boolean =>
  piece !== undefined &&
  (has(piece, C.list | C.de) ||
    // Most pieces are words, which need not be cut out.
    (piece.end - piece.start === 1 && EDGES.includes(text.charAt(piece.start))))

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

/** Splits content at 、 和 与 及 that are not inside a quotation. */
export function membersOf(pieces: readonly Piece[], scan: Scan): Name[] {
  const members: Piece[][] = [[]]
  for (const piece of pieces) {
    if (has(piece, C.list)) members.push([])
    else members.at(-1)?.push(piece)
  }
  return members
    .map((member) => toName(trimmed(member, scan).filter((piece) => !has(piece, C.de))))
    .filter((name) => name.length > 0)
}

/** Whether so little of a name is left that it cannot be one. */
export const isFragment = ({ start, end }: Span, { text }: Scan): boolean =>
  end - start === 1 && !shortNouns().has(text[start] as string)

/** Words of one character that no lexicon lists, since they are a part of others too. */
const FUNCTIONAL =
  '超达加列居内时前按近含剩实通给让使再只都还或均则且但又已将可未应该其这那原余另各每约至即仅亦更是升增减降时望註起'

export const isFunctional = ({ start, end }: Span, { text }: Scan): boolean =>
  end - start === 1 && FUNCTIONAL.includes(text[start] as string)
