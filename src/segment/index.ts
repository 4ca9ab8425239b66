import type { Document, Heading, Sentence, Table } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { createOutline, type Outline } from './outline.ts'
import { findSentences } from './sentences.ts'
import type { TextLine } from './table-cells.ts'
import { findTables } from './tables.ts'

/**
 * Parts a document into what is read as a whole: sentences, headings and table rows, in the order of the text.
 *
 * - Prose ends at 。！？ and the end of its line; ； and ， stay inside.
 * - A line that is a heading is one sentence of kind `heading`, whose own `heading` is the one above it.
 * - A heading that begins a paragraph, （二）大力拓宽销售渠道。一是…, is read as prose too; the sentences of the paragraph,
 *   the first included, stand under it. Likewise 一、 and （一） after a full stop within a paragraph.
 * - `Heading.level` is 0 for the title, which is the root of all others; 1 for 一、 and for unnumbered headings of
 *   a period (2022年工作安排), 2 for （一） and 第一， 3 for 1. 4 for （1） 5 for ①; one more each where the document has
 *   壹、 or 第一部分 above 一、. A Markdown heading has the level of its mark, or of its `#` less one. Other
 *   unnumbered headings are one below the heading they stand under.
 * - A row holds its line with the tabs; where a table came with one cell a line, or with the figures on the lines below
 *   the label, it holds the lines of its cells. Captions and unit notes are of kind `heading`, under the heading above,
 *   and no one's heading.
 * - Furniture has no sentences.
 *
 * @param before Of a document that comes in stretches, the same for all of them, in order.
 */
export function segment(document: Document, before: Before = nothingBefore()): Sentence[] {
  const { text } = document
  const lines = readLines(document)
  if (before.outline === undefined) before.outline = createOutline(text, lines)
  else before.outline.goOn(text)
  const sentences = segmentLines(text, lines, before.outline, before.paragraphs)
  before.paragraphs += lines.length
  return sentences
}

/** What stands before a stretch of a document; `segment` adds the stretch to it. */
export interface Before {
  /** The headings that hold on; undefined before the first stretch. */
  outline: Outline | undefined
  paragraphs: number
}

export const nothingBefore = (): Before => ({ outline: undefined, paragraphs: 0 })

/** @param before Number of the paragraphs before these. */
function segmentLines(
  text: string,
  lines: readonly TextLine[],
  outline: Outline,
  before: number,
): Sentence[] {
  const tables = findTables(text, lines)
  const sentences: Sentence[] = []
  let nextTable = 0
  const notes = new Set(tables.flatMap(({ noteLines }) => noteLines))

  const add = (
    kind: Sentence['kind'],
    span: Span,
    line: number,
    heading: Heading | undefined,
    table?: Table,
  ): void => {
    sentences.push({
      kind,
      start: span.start,
      end: span.end,
      paragraph: before + line,
      heading,
      table,
    })
  }

  for (let index = 0; index < lines.length; index++) {
    const found = tables[nextTable]
    if (found?.firstLine === index) {
      for (const row of found.rows) add('row', row, index, outline.current(), found.table)
      index = found.lastLine
      nextTable++
      continue
    }
    const line = lines[index]!
    if (line.furniture) continue
    if (notes.has(index)) {
      add('heading', line, index, outline.current())
      continue
    }
    const reading = outline.read(line)
    if (reading !== 'prose') {
      add('heading', line, index, reading.under)
      continue
    }
    for (const sentence of findSentences(text, line)) {
      if (sentence.start > line.start) outline.readWithin(sentence, line)
      add('prose', sentence, index, outline.current())
    }
  }
  return sentences
}

function readLines({ text, furniture }: Document): TextLine[] {
  const lines: TextLine[] = []
  let mark = 0
  let tab = text.indexOf('\t')
  for (let start = 0; start < text.length;) {
    let end = text.indexOf('\n', start)
    if (end === -1) end = text.length
    while (mark < furniture.length && furniture[mark]!.end <= start) mark++
    const inFurniture = mark < furniture.length && furniture[mark]!.start < end
    // Searched on from the last one, since a search from each line would cost the length of the text.
    if (tab !== -1 && tab < start) tab = text.indexOf('\t', start)
    lines.push({ start, end, furniture: inFurniture, tabs: tab !== -1 && tab < end })
    start = end + 1
  }
  return lines
}
