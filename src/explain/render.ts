import type { SourceFile } from '../model/document.ts'
import type { Explanation } from '../model/extraction.ts'
import type { ExplainedLine, Verdict } from './lines.ts'
import { alternativesNote, recordNote, rejectionsNote, toOneLine } from './note.ts'
import { paintOf, type Paint } from './paint.ts'
import { displayWidth } from '../write/width.ts'
import { piece, wrap, type Piece } from './wrap.ts'

/** How the text is laid out. */
export interface Look {
  readonly hasColour: boolean
  /** Columns of the terminal. */
  readonly width: number
}

/** Writes an explanation for a person to read; each part ends with a line feed. */
export interface Renderer {
  readonly head: () => string
  readonly line: (line: ExplainedLine) => string
}

/** Columns before a note, counted from where the text of the lines begins. */
const INDENT = 2
/** Columns that a number may take beside its note; a longer one stands above it. */
const LONGEST_QUOTE = 18

/** @param lastLine Highest number of a line that will be written, which tells how wide the margin is. */
export function createRenderer(
  source: SourceFile,
  explanation: Explanation,
  lastLine: number,
  { hasColour, width }: Look,
): Renderer {
  const paint = paintOf(hasColour)
  const ownRegion = explanation.profile.region?.name
  const margin = String(lastLine).length + 2
  const room = Math.max(20, width - margin)

  const print = (pieces: readonly Piece[], label = '', indent = 0): string =>
    wrap(pieces, room - indent)
      .map((line, index) => {
        const number = (index === 0 ? label : '').padStart(margin - 2)
        const before = [
          piece(number, number.trim() === '' ? 'plain' : 'faint'),
          piece(' '.repeat(2 + indent)),
        ]
        return `${paint.toText([...before, ...line]).trimEnd()}\n`
      })
      .join('')

  /** A note beside the number that it is about. */
  const entry = (
    verdict: Verdict,
    notes: readonly (readonly Piece[])[],
    column: number,
  ): string => {
    const mark = paint.mark(toOneLine(verdict.quote), verdict)
    const gap = column - displayWidth(mark.text)
    const inset = INDENT + column + 1
    const lines = notes
      .filter((note) => note.length > 0)
      .flatMap((note) => wrap(note, room - inset))
      .map((line) => [piece(' '.repeat(inset)), ...line])
    const first =
      gap >= 0 && lines.length > 0
        ? [
            piece(' '.repeat(INDENT)),
            mark,
            piece(' '.repeat(gap + 1)),
            ...(lines.shift() ?? []).slice(1),
          ]
        : [piece(' '.repeat(INDENT)), mark]
    return [first, ...lines]
      .map((line) => `${paint.toText([piece(' '.repeat(margin)), ...line]).trimEnd()}\n`)
      .join('')
  }

  const notesUnder = (verdicts: readonly Verdict[]): string => {
    const records = verdicts.filter((verdict) => verdict.kind === 'record')
    const rejected = verdicts.filter((verdict) => verdict.kind === 'rejected')
    const widths = records.map((verdict) =>
      displayWidth(paint.mark(toOneLine(verdict.quote), verdict).text),
    )
    const column = Math.max(0, ...widths.filter((one) => one <= LONGEST_QUOTE))
    const entries = records.map((verdict) =>
      entry(
        verdict,
        [
          recordNote(verdict.record, ownRegion),
          alternativesNote(verdict),
          ...verdict.issues.map(({ message, code }) => [piece(`${message} (${code})`, 'warning')]),
        ],
        column,
      ),
    )
    return (
      entries.join('') +
      (rejected.length === 0 ? '' : print(rejectionsNote(rejected, paint), '', INDENT))
    )
  }

  return {
    head: () =>
      [...headOf(source, explanation, paint), []]
        .flatMap((pieces) => wrap(pieces, width))
        .map((line) => `${paint.toText(line).trimEnd()}\n`)
        .join(''),
    line(line) {
      const label = String(line.number)
      const blocks = blocksOf(line, paint, room)
      if (blocks.length === 0) return print([], label)
      return blocks
        .map(
          ({ pieces, verdicts }, index) =>
            print(pieces, index === 0 ? label : '') + notesUnder(verdicts),
        )
        .join('')
    },
  }
}

/** What the document says of itself, and the key to the marks. */
function* headOf(
  { path }: SourceFile,
  { profile, records, rejections, issues }: Explanation,
  paint: Paint,
): Generator<readonly Piece[]> {
  const { title, kind, region, period } = profile
  yield [piece(path, 'strong')]
  const about = [
    ...(title === undefined ? [] : [title]),
    kind,
    region === undefined ? 'no region' : `${region.name} ${region.code}`.trim(),
    period ?? 'no period',
  ]
  yield [piece(about.join(' · '))]
  yield [piece(`${records.length} records, ${rejections.length} numbers that measure nothing`)]
  for (const { span, message } of issues) if (span === undefined) yield [piece(message, 'warning')]
  yield [...paint.legend, piece('; (2017) a period that the sentence does not state', 'faint')]
}

/** Text up to the end of a sentence with records, and the numbers in it. */
interface Block {
  readonly pieces: readonly Piece[]
  readonly verdicts: readonly Verdict[]
}

/** Where a sentence of a long line may be parted from the next, to have its notes below it. */
const SENTENCE_END = /[。；！？;!?][”’」』）)]*/gu

/** A line that fits into one row is a block; a longer one is parted behind sentences. */
function blocksOf(line: ExplainedLine, paint: Paint, room: number): readonly Block[] {
  const { text, marks, verdicts } = line
  const blocks: Block[] = []
  const starting = new Set(verdicts)
  let pieces: Piece[] = []
  let noted: Verdict[] = []
  let at = 0
  let next = 0
  const add = (to: number): void => {
    if (to > at) pieces.push(piece(text.slice(at, to)))
    at = Math.max(at, to)
  }
  const ends = displayWidth(text) <= room ? [] : sentenceEnds(text)
  for (const end of [...ends, text.length]) {
    for (let mark = marks[next]; mark !== undefined && mark.start < end; mark = marks[next]) {
      add(mark.start)
      pieces.push(paint.mark(text.slice(mark.start, mark.end), mark.verdict))
      at = mark.end
      if (starting.delete(mark.verdict)) noted.push(mark.verdict)
      next += 1
    }
    add(end)
    if (noted.every(({ kind }) => kind === 'rejected')) continue
    blocks.push({ pieces, verdicts: noted })
    pieces = []
    noted = []
  }
  // A number that shares its characters with another has no mark of its own.
  const rest = [...noted, ...starting]
  const isBlank = pieces.every((one) => one.text.trim() === '')
  if (rest.length > 0 || !isBlank) blocks.push({ pieces, verdicts: rest })
  return blocks
}

const sentenceEnds = (text: string): readonly number[] =>
  [...text.matchAll(SENTENCE_END)].map(({ index, 0: found }) => index + found.length)
