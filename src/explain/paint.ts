import type { LongRecord } from '../model/record.ts'
import type { Verdict } from './lines.ts'
import { piece, type Piece, type Style } from './wrap.ts'

type Measure = LongRecord['measure']

/** What stands in a mark before the number where there is no colour. */
const signs: Readonly<Record<Measure, string>> = {
  level: '=',
  growth: '^',
  change: '+',
  share: '/',
  completion: '>',
  multiple: '*',
  rank: '#',
}

/** Parameters of the terminal's "select graphic rendition": bold or faint, and one of its own colours. */
const renditions: Readonly<Record<Style, string>> = {
  plain: '',
  faint: '2',
  strong: '1',
  level: '1;36',
  growth: '1;32',
  change: '1;33',
  share: '1;35',
  completion: '1;34',
  multiple: '1;31',
  rank: '1;95',
  rejected: '2;4',
  warning: '33',
}

/** How numbers are told apart: by colour, or by brackets and signs. */
export interface Paint {
  readonly mark: (text: string, verdict: Verdict) => Piece
  readonly legend: readonly Piece[]
  readonly toText: (pieces: readonly Piece[]) => string
}

const styleOf = (verdict: Verdict): Style =>
  verdict.kind === 'record' ? verdict.record.measure : 'rejected'

const measures = Object.keys(signs) as readonly Measure[]

const coloured: Paint = {
  mark: (text, verdict) => piece(text, styleOf(verdict), true),
  legend: [
    ...measures.flatMap((measure) => [piece(measure, measure, true), piece(' ')]),
    piece('not measured', 'rejected', true),
  ],
  toText: (pieces) =>
    merge(pieces)
      .map(({ text, style }) =>
        renditions[style] === '' ? text : `\u001b[${renditions[style]}m${text}\u001b[0m`,
      )
      .join(''),
}

const bracketed: Paint = {
  mark: (text, verdict) =>
    piece(
      verdict.kind === 'record' ? `[${signs[verdict.record.measure]}${text}]` : `{${text}}`,
      styleOf(verdict),
      true,
    ),
  legend: [
    ...measures.flatMap((measure) => [
      piece(`[${signs[measure]}${measure}]`, measure, true),
      piece(' '),
    ]),
    piece('{not measured}', 'rejected', true),
  ],
  toText: (pieces) => pieces.map(({ text }) => text).join(''),
}

/** Neighbours of one look as one piece, so that the look is said once. */
function merge(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = []
  for (const next of pieces) {
    const last = merged.at(-1)
    if (last?.style === next.style) merged.splice(-1, 1, { ...last, text: last.text + next.text })
    else merged.push(next)
  }
  return merged
}

export const paintOf = (hasColour: boolean): Paint => (hasColour ? coloured : bracketed)
