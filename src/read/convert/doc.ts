import { damaged, encrypted, unsupported } from '../../errors.ts'
import { checkSize } from '../archive.ts'
import { openCompound, cut } from './compound.ts'
import { readProperties, type Properties } from './doc-properties.ts'
import type { Cell } from './grid.ts'
import { createPage } from './page.ts'
import { raised } from './raised.ts'
import { setTable } from './sheet.ts'

const WORD_97 = 0xa5ec
const WORD_95 = 0xa5dc
const IS_ENCRYPTED = 0x0100
const HAS_TABLE_1 = 0x0200
const IS_NARROW = 0x4000_0000

/** Places of the header of Word's own stream, all of four bytes. */
const LENGTH_OF_TEXT = 0x4c
const PIECES = 0x1a2

/**
 * The text of a Word 97 to 2003 document, or of a WPS one, in its order: paragraphs, and rows of
 * tables with tabs. What was deleted with changes tracked, what is hidden, codes of fields, notes,
 * headers and text boxes are left out.
 *
 * @throws {ReportsError} If it is damaged or encrypted, or is no such document at all.
 * @see https://learn.microsoft.com/openspecs/office_file_formats/ms-doc
 */
export function convertDoc(bytes: Uint8Array): string {
  const file = openCompound(bytes)
  const main = file.read('WordDocument')
  if (main === undefined) throw otherFormat(file)
  const header = cut(main, 0, PIECES + 8)
  const kind = header.readUInt16LE(0)
  if (kind === WORD_95) throw unsupported('Word 95', 'DOCX')
  if (kind !== WORD_97) throw damaged('DOC', 'its text is missing')
  const flags = header.readUInt16LE(10)
  if ((flags & IS_ENCRYPTED) !== 0) throw encrypted('DOC')
  const table = file.read((flags & HAS_TABLE_1) !== 0 ? '1Table' : '0Table')
  if (table === undefined) throw damaged('DOC', 'the table of its text is missing')

  const writer = createWriter()
  const properties = readProperties(main, table)
  let left = header.readUInt32LE(LENGTH_OF_TEXT)
  for (const piece of piecesOf(header, table, bytes.length)) {
    const length = Math.min(left, piece.length)
    left -= length
    writePiece(piece, length, main, properties, writer)
  }
  return writer.end()
}

const otherFormat = (file: ReturnType<typeof openCompound>): Error =>
  file.read('Workbook') !== undefined || file.read('Book') !== undefined
    ? unsupported('XLS', 'XLSX')
    : unsupported('DOC, WPS or XLS', 'DOCX, XLSX or PDF')

/** A stretch of text; they are in the order of the text, which need not be that of the file. */
interface Piece {
  /** In characters. */
  readonly length: number
  /** Of its first byte in Word's own stream. */
  readonly start: number
  /** Characters of one byte each, in Windows-1252. */
  readonly isNarrow: boolean
}

function piecesOf(header: Buffer, table: Buffer, packed: number): readonly Piece[] {
  const stored = cut(table, header.readUInt32LE(PIECES), header.readUInt32LE(PIECES + 4))
  let at = 0
  // Formats that pieces share stand before them.
  while (stored[at] === 1) at += 3 + cut(stored, at + 1, 2).readUInt16LE(0)
  if (stored[at] !== 2) throw damaged('DOC', 'the table of its text')
  const list = cut(stored, at + 5, cut(stored, at + 1, 4).readUInt32LE(0))
  const count = Math.floor((list.length - 4) / 12)
  let expanded = 0
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const length = list.readUInt32LE(index * 4 + 4) - list.readUInt32LE(index * 4)
    const place = list.readUInt32LE((count + 1) * 4 + index * 8 + 2)
    if (length < 0) throw damaged('DOC', 'the table of its text')
    const isNarrow = (place & IS_NARROW) !== 0
    const start = isNarrow ? (place & ~IS_NARROW) / 2 : place
    // Any number of pieces may be the same text.
    expanded += length * 2
    checkSize(expanded, packed)
    return { length, start, isNarrow }
  })
}

/** Windows-1252 from 0x80 on; the decoder of Node.js 20 takes it for Latin-1. */
const NARROW = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const decodeNarrow = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replaceAll(/[\x80-\x9f]/gu, (character) => NARROW[character.charCodeAt(0) - 0x80] ?? '')

function writePiece(
  { start, isNarrow }: Piece,
  length: number,
  main: Buffer,
  { charactersAt, paragraphAt }: Properties,
  writer: ReturnType<typeof createWriter>,
): void {
  const width = isNarrow ? 1 : 2
  const bytes = cut(main, start, length * width)
  const text = isNarrow ? decodeNarrow(bytes) : bytes.toString('utf16le')
  for (let from = 0; from < length;) {
    const { end, isLeftOut, isRaised } = charactersAt(start + from * width)
    const to = Math.min(length, Math.max(from + 1, Math.ceil((end - start) / width)))
    for (; from < to; from += 1) {
      const character = text[from] ?? ''
      if (character === '\r' || character === CELL_END || isBreak(character)) {
        writer.endParagraph(character === CELL_END, paragraphAt(start + from * width))
      } else if (!isLeftOut) writer.put(character, isRaised)
    }
  }
}

const CELL_END = '\x07'
const FIELD_START = '\x13'
const FIELD_RESULT = '\x14'
const FIELD_END = '\x15'

/** Of a page, a section or a column. */
const isBreak = (character: string): boolean => character === '\f' || character === '\x0e'

/** What stands for a character that Word keeps to itself; others below a blank are pictures, notes and the like. */
const ownCharacters: Readonly<Record<string, string>> = { '\t': '\t', '\v': '\n', '\x1e': '-' }

/** Sets characters as paragraphs and tables. */
function createWriter() {
  const page = createPage()
  let words = ''
  let small = ''
  /** Of each open field, whether its code is still being told. */
  let fields: boolean[] = []
  let rows: (readonly Cell[])[] = []
  let row: Cell[] = []
  let cell: string[] = []

  const endSmall = (): void => {
    if (small === '') return
    words += raised(small, words)
    small = ''
  }
  const endTable = (): void => {
    if (row.length > 0) rows.push(row)
    if (rows.length > 0) setTable(page, rows)
    rows = []
    row = []
  }
  return {
    put(character: string, isRaised: boolean): void {
      if (character === FIELD_START) fields.push(true)
      else if (character === FIELD_RESULT) {
        if (fields.length > 0) fields[fields.length - 1] = false
      } else if (character === FIELD_END) fields.pop()
      else if (!fields.includes(true)) {
        const written = character < ' ' ? (ownCharacters[character] ?? '') : character
        if (isRaised) small += written
        else {
          endSmall()
          words += written
        }
      }
    },
    endParagraph(
      isCell: boolean,
      { inTable, endsRow }: ReturnType<Properties['paragraphAt']>,
    ): void {
      endSmall()
      const lines = words.split('\n')
      words = ''
      fields = []
      if (!isCell && !inTable) {
        endTable()
        lines.forEach((line) => page.line(line))
        return
      }
      if (isCell && endsRow) {
        rows.push(row)
        row = []
        return
      }
      cell.push(
        ...lines.map((line) => line.replaceAll('\t', ' ').trim()).filter((line) => line !== ''),
      )
      if (!isCell) return
      row.push({ text: cell.join('\n'), columnSpan: 1, rowSpan: 1 })
      cell = []
    },
    end(): string {
      if (cell.length > 0) row.push({ text: cell.join('\n'), columnSpan: 1, rowSpan: 1 })
      endTable()
      endSmall()
      page.line(words)
      return page.text()
    },
  }
}
