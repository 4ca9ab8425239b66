import { strToU8, Zip, ZipDeflate } from 'fflate'
import { decimalColumns } from '../model/columns.ts'
import { decimalCell } from './cells.ts'
import { PIECE, type CreateWriter, type Row } from './writer.ts'

/** What Excel can hold. */
const MOST_ROWS = 1_048_576
const LONGEST_TEXT = 32_767
/** Digits of a whole number that Excel shows of its own accord; longer ones become 5.3E+10. */
const SHOWN_DIGITS = 11

const HEADING_STYLE = 1
const WHOLE_STYLE = 2

/** In characters of half width. Fixed, since the first rows are written before the last are known. */
const widths: Readonly<Record<string, number>> = {
  source: 24,
  title: 30,
  region: 24,
  indicator: 28,
  indicator_text: 28,
  value_base: 18,
  quote: 16,
  sentence: 80,
  section: 40,
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Higher ones take twice as long and save a twentieth. */
const LEVEL = 3

/** Any time would do, if only it is always the same; it is read in the local time. */
const MODIFIED = new Date(1980, 0, 1, 12)

/**
 * A workbook with one sheet, and further ones where Excel's rows do not suffice. Texts are inline
 * strings, which no spreadsheet takes for formulas; decimals keep all their digits in the file,
 * though Excel itself counts with 15. What is written is packed and passed on at once.
 */
export const createXlsx: CreateWriter<Uint8Array> = (columns) => {
  const pack = createPack()
  const letters = columns.map((_, index) => lettersOf(index))
  const isDecimal = columns.map((column) => decimalColumns.has(column))
  const start = sheetStart(columns, letters)
  let sheets = 0
  let row = MOST_ROWS

  const startSheet = (): void => {
    if (sheets > 0) endSheet()
    sheets += 1
    pack.open(sheetPart(sheets))
    pack.write(start)
    row = 1
  }
  const endSheet = (): void => {
    const area = `A1:${letters.at(-1) ?? 'A'}${row}`
    // Years and codes are texts on purpose; Excel would mark each with a green corner.
    pack.write(
      `</sheetData><autoFilter ref="${area}"/><ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
    )
    pack.close()
  }
  const rowOf = (values: Row): string => {
    if (row === MOST_ROWS) startSheet()
    row += 1
    let cells = ''
    for (let index = 0; index < columns.length; index += 1) {
      const value = values[columns[index] as string]
      if (value === null || value === undefined || value === '') continue
      cells += cellOf(`${letters[index]}${row}`, value, isDecimal[index] === true)
    }
    return `<row r="${row}">${cells}</row>`
  }

  return {
    head: new Uint8Array(),
    separator: '',
    *rows(rows) {
      for (let from = 0; from < rows.length; from += PIECE) {
        let piece = ''
        for (const values of rows.slice(from, from + PIECE)) {
          // The sheet may be full in the middle of a piece.
          if (row === MOST_ROWS) {
            pack.write(piece)
            piece = ''
          }
          piece += rowOf(values)
        }
        pack.write(piece)
        yield pack.take()
      }
    },
    foot() {
      if (sheets === 0) startSheet()
      endSheet()
      for (const [name, content] of Object.entries(partsOf(sheets))) {
        pack.open(name)
        pack.write(PROLOG + content)
        pack.close()
      }
      return pack.end()
    },
  }
}

/** A ZIP archive that is written from its beginning to its end. */
function createPack() {
  let chunks: Uint8Array[] = []
  let part: ZipDeflate | undefined
  const zip = new Zip((cause, chunk) => {
    if (cause !== null) throw cause
    chunks.push(chunk)
  })
  const take = (): Uint8Array => {
    const taken = Buffer.concat(chunks)
    chunks = []
    return taken
  }
  return {
    /** Begins a file of the archive. */
    open(name: string): void {
      part = new ZipDeflate(name, { level: LEVEL })
      part.mtime = MODIFIED
      zip.add(part)
    },
    write(text: string): void {
      if (text !== '') part?.push(strToU8(text), false)
    },
    close(): void {
      part?.push(new Uint8Array(), true)
    },
    /** What has been packed since it was last asked for. */
    take,
    end(): Uint8Array {
      zip.end()
      return take()
    },
  }
}

function sheetStart(columns: readonly string[], letters: readonly string[]): string {
  const cols = columns.map((column, index) => {
    const width = widths[column] ?? Math.max(8, column.length + 3)
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  })
  const heading = columns.map(
    (column, index) =>
      `<c r="${letters[index]}1" s="${HEADING_STYLE}" t="inlineStr"><is><t>${escapeXml(column)}</t></is></c>`,
  )
  return (
    `${PROLOG}<worksheet xmlns="${MAIN}">` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${cols.join('')}</cols><sheetData><row r="1">${heading.join('')}</row>`
  )
}

function cellOf(place: string, value: string | number, isDecimal: boolean): string {
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`
  if (isDecimal) {
    const decimal = decimalCell(value)
    const isLong = decimal.length > SHOWN_DIGITS && !decimal.includes('.')
    return `<c r="${place}"${isLong ? ` s="${WHOLE_STYLE}"` : ''}><v>${decimal}</v></c>`
  }
  // Without the mark, blanks at either end are lost.
  const space = value.trim() === value ? '' : ' xml:space="preserve"'
  return `<c r="${place}" t="inlineStr"><is><t${space}>${escapeXml(shorten(value))}</t></is></c>`
}

/** @example lettersOf(27) // 'AB' */
const lettersOf = (column: number): string =>
  (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) +
  String.fromCharCode(0x41 + (column % 26))

/** No sentence comes near this; Excel would refuse the file. */
const shorten = (text: string): string =>
  text.length <= LONGEST_TEXT
    ? text
    : `${text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/u, '')}…`

/**
 * What XML has marks for, or cannot hold, or would not keep, such as a carriage return; and what looks
 * like the code of such a character.
 */
const SPECIAL = /[&<>\ufffe\uffff\p{Surrogate}]|(?![\t\n])\p{Control}|_(?=x[\dA-Fa-f]{4}_)/gu

const escapeXml = (text: string): string => text.replaceAll(SPECIAL, escapeCharacter)

/** Codes such as _x000D_ are those of ECMA-376, part 1, section 22.9.2.19. */
const escapeCharacter = (character: string): string => {
  if (character === '&') return '&amp;'
  if (character === '<') return '&lt;'
  if (character === '>') return '&gt;'
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

const sheetPart = (sheet: number): string => `xl/worksheets/sheet${sheet}.xml`

/** All other parts of a workbook, whose sheets have been written. */
function partsOf(sheets: number): Readonly<Record<string, string>> {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
  const styles = sheets + 1
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${SPREADSHEET}.${type}+xml"/>`
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      override('xl/workbook.xml', 'sheet.main') +
      override('xl/styles.xml', 'styles') +
      `${numbers.map((sheet) => override(sheetPart(sheet), 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      numbers
        .map((sheet) => `<sheet name="${nameOf(sheet)}" sheetId="${sheet}" r:id="rId${sheet}"/>`)
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      numbers
        .map((sheet) => relation(sheet, 'worksheet', `worksheets/sheet${sheet}.xml`))
        .join('') +
      `${relation(styles, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml':
      `<styleSheet xmlns="${MAIN}">` +
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="3">' +
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
      '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
      '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
      '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  }
}

const nameOf = (sheet: number): string => (sheet === 1 ? 'records' : `records ${sheet}`)
