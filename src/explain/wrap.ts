import { toVisible } from '../write/visible.ts'
import { displayWidth } from '../write/width.ts'

/** How a stretch of text looks. */
export type Style =
  | 'plain'
  | 'faint'
  | 'strong'
  | 'level'
  | 'growth'
  | 'change'
  | 'share'
  | 'completion'
  | 'multiple'
  | 'rank'
  | 'rejected'
  | 'warning'

/** A stretch of text of one look; what is `whole` is not broken over lines if it can be helped. */
export interface Piece {
  readonly text: string
  readonly style: Style
  readonly whole: boolean
}

/**
 * A piece that is safe to print: what could steer the terminal is made visible, a tab is two blanks.
 * All that is printed goes through here.
 */
export const piece = (text: string, style: Style = 'plain', whole = false): Piece => ({
  text: toVisible(text.replaceAll('\t', '  ')),
  style,
  whole,
})

/** Pieces that stand together on a line. */
interface Atom {
  readonly pieces: Piece[]
  width: number
}

/** No line begins with one of these, nor ends with one of those. */
const CLOSING = /^(?: ·|[，。；：！？、）】》〉」』”’％,.;:!?)\]}%])/u
const OPENING = /[（【《〈「『“‘([{]$/u
const WORDS = /[!-~]+|\s|[^]/gu

/**
 * Breaks pieces into lines of at most `width` columns: between Chinese characters, but not inside words and numbers of
 * Latin script, and not so that a line begins with a comma or ends with an opening bracket.
 */
export function wrap(pieces: readonly Piece[], width: number): readonly (readonly Piece[])[] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  let used = 0
  for (const atom of atomsOf(pieces, width)) {
    if (used > 0 && used + atom.width > width) {
      lines.push(line)
      line = []
      used = 0
      if (isBlank(atom)) continue
    }
    for (const one of atom.pieces) line.push(one)
    used += atom.width
  }
  if (line.length > 0 || lines.length === 0) lines.push(line)
  return lines
}

const isBlank = ({ pieces }: Atom): boolean => pieces.every(({ text }) => text.trim() === '')

function* atomsOf(pieces: readonly Piece[], width: number): Generator<Atom> {
  let current: Atom | undefined
  for (const part of partsOf(pieces, width)) {
    const partWidth = displayWidth(part.text)
    const last = current?.pieces.at(-1)?.text ?? ''
    const joins = CLOSING.test(part.text) || OPENING.test(last)
    if (current !== undefined && joins && current.width + partWidth <= width) {
      current.pieces.push(part)
      current.width += partWidth
      continue
    }
    if (current !== undefined) yield current
    current = { pieces: [part], width: partWidth }
  }
  if (current !== undefined) yield current
}

/** Stretches that are not broken; a longer one than a line is broken anywhere. */
function* partsOf(pieces: readonly Piece[], width: number): Generator<Piece> {
  for (const { text, style, whole } of pieces) {
    for (const part of whole ? [text] : (text.match(WORDS) ?? [])) {
      if (displayWidth(part) <= width) yield { text: part, style, whole }
      else for (const character of part) yield { text: character, style, whole }
    }
  }
}
