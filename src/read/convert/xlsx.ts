import { damaged, expandsTooMuch } from '../../errors.ts'
import type { Cell } from './grid.ts'
import { readMarkup } from './markup.ts'
import { builtInFormat, display } from './number-format.ts'
import { openParts, type Parts } from './office.ts'
import { createPage } from './page.ts'
import { setTable } from './sheet.ts'

/** A spreadsheet may have more; a table of figures of a report has not. */
const MOST_CELLS = 1_000_000
const MOST_COLUMNS = 1_000

interface Sheet {
  readonly name: string
  readonly part: string
}

interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly is1904: boolean
}

/**
 * The visible sheets of a workbook in their order, numbers as they are shown. Where there are
 * several, the name of each stands above it.
 *
 * @throws {ReportsError} If it is damaged, unpacks to too much or has more than a million cells.
 */
export async function convertXlsx(bytes: Uint8Array): Promise<string> {
  const parts = await openParts(bytes)
  const { sheets, is1904 } = await readWorkbook(parts)
  const strings = readStrings((await parts.read('xl/sharedStrings.xml')) ?? '')
  const formats = readFormats((await parts.read('xl/styles.xml')) ?? '')
  const page = createPage()
  for (const { name, part } of sheets) {
    const xml = await parts.read(part)
    if (xml === undefined) throw damaged('XLSX', `its sheet ${name} is missing`)
    const rows = readSheet(xml, strings, (value, style) =>
      display(value, formats[style] ?? 'General', is1904),
    )
    if (sheets.length > 1 && rows.length > 0) page.line(name)
    setTable(page, rows)
  }
  return page.text()
}

const nothing = (): void => undefined

async function readWorkbook(parts: Parts): Promise<Workbook> {
  const targets = new Map<string, string>()
  readMarkup(
    (await parts.read('xl/_rels/workbook.xml.rels')) ?? '',
    {
      open(_, { Id, Target }) {
        if (Id === undefined || Target === undefined) return
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
      },
      close: nothing,
      text: nothing,
    },
    { xml: true },
  )
  const sheets: Sheet[] = []
  let is1904 = false
  readMarkup(
    (await parts.read('xl/workbook.xml')) ?? '',
    {
      open(tag, { name = '', id = '', state = 'visible', date1904 }) {
        if (tag === 'workbookPr') is1904 = date1904 === '1' || date1904 === 'true'
        const part = targets.get(id)
        if (tag === 'sheet' && state === 'visible' && part !== undefined)
          sheets.push({ name, part })
      },
      close: nothing,
      text: nothing,
    },
    { xml: true },
  )
  if (sheets.length === 0) throw damaged('XLSX', 'it has no sheet')
  return { sheets, is1904 }
}

/** Strings are stored once and cells count them. */
function readStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let words: string | undefined
  let phonetic = 0
  let inText = false
  readMarkup(
    xml,
    {
      open(name) {
        if (name === 'si') words = ''
        else if (name === 'rPh') phonetic += 1
        else if (name === 't') inText = true
      },
      close(name) {
        if (name === 'si') strings.push(words ?? '')
        else if (name === 'rPh') phonetic -= 1
        else if (name === 't') inText = false
      },
      text(text) {
        if (inText && phonetic === 0 && words !== undefined) words += text
      },
    },
    { xml: true, strict: true },
  )
  return strings
}

/** The format of each style of cells. */
function readFormats(xml: string): readonly string[] {
  const custom = new Map<string, string>()
  const formats: string[] = []
  let inCells = false
  readMarkup(
    xml,
    {
      open(name, { numFmtId = '0', formatCode }) {
        if (name === 'numFmt' && formatCode !== undefined) custom.set(numFmtId, formatCode)
        else if (name === 'cellXfs') inCells = true
        else if (name === 'xf' && inCells) {
          formats.push(custom.get(numFmtId) ?? builtInFormat(Number(numFmtId)))
        }
      },
      close(name) {
        if (name === 'cellXfs') inCells = false
      },
      text: nothing,
    },
    { xml: true },
  )
  return formats
}

interface OpenCell {
  row: number
  column: number
  type: string
  style: number
  value: string
}

/** The rows of a sheet up to its last, each cell in its column. */
function readSheet(
  xml: string,
  strings: readonly string[],
  show: (value: string, style: number) => string,
): readonly (readonly Cell[])[] {
  const cells = new Map<number, Map<number, string>>()
  const spans = new Map<string, Pick<Cell, 'columnSpan' | 'rowSpan'>>()
  let count = 0
  let row = -1
  let column = -1
  let cell: OpenCell | undefined
  let inValue = false
  const textOf = ({ type, style, value }: OpenCell): string => {
    if (type === 's') return withCharacters(strings[Number(value)] ?? '')
    if (type === 'n') return show(value, style)
    return type === 'b' || type === 'e' ? '' : withCharacters(value)
  }
  readMarkup(
    xml,
    {
      open(name, { r, t = 'n', s = '0', ref }) {
        if (name === 'row') {
          row = r === undefined ? row + 1 : Number(r) - 1
          column = -1
        } else if (name === 'c') {
          column = r === undefined ? column + 1 : placeOf(r).column
          cell = { row, column, type: t, style: Number(s), value: '' }
        } else if (name === 'v' || name === 't') inValue = true
        else if (name === 'mergeCell' && ref !== undefined) {
          const [from = '', to = from] = ref.split(':')
          const first = placeOf(from)
          const last = placeOf(to)
          spans.set(`${first.row},${first.column}`, {
            columnSpan: last.column - first.column + 1,
            rowSpan: last.row - first.row + 1,
          })
        }
      },
      close(name) {
        if (name === 'v' || name === 't') inValue = false
        if (name !== 'c' || cell === undefined) return
        const text = textOf(cell).trim()
        if (text !== '' && cell.column < MOST_COLUMNS) {
          count += 1
          if (count > MOST_CELLS) throw expandsTooMuch(`more than ${MOST_CELLS} cells`)
          const inRow = cells.get(cell.row) ?? new Map<number, string>()
          cells.set(cell.row, inRow.set(cell.column, text))
        }
        cell = undefined
      },
      text(text) {
        if (inValue && cell !== undefined) cell.value += text
      },
    },
    { xml: true, strict: true },
  )
  return layOut(cells, spans)
}

/** Characters that XML cannot hold are written as codes: _x000D_ is a carriage return. */
const withCharacters = (text: string): string =>
  text.replaceAll(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

/** `BC12` is column 54, row 11. */
function placeOf(reference: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = '1'] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}

/** Rows with nothing in them are one empty row, however many they are. */
function layOut(
  cells: ReadonlyMap<number, ReadonlyMap<number, string>>,
  spans: ReadonlyMap<string, Pick<Cell, 'columnSpan' | 'rowSpan'>>,
): readonly (readonly Cell[])[] {
  const rows: Cell[][] = []
  const covered = new Set<string>()
  let before = -1
  for (const row of [...cells.keys()].toSorted((one, other) => one - other)) {
    const inRow = cells.get(row)!
    // Below a cell that spans rows there may be rows of which nothing else is filled.
    if (row > before + 1) rows.push([{ text: '', columnSpan: 1, rowSpan: 1 }])
    before = row
    const last = Math.max(...inRow.keys())
    const laid: Cell[] = []
    for (let column = 0; column <= last; column += 1) {
      if (covered.has(`${row},${column}`)) continue
      const span = spans.get(`${row},${column}`) ?? { columnSpan: 1, rowSpan: 1 }
      const right = Math.min(span.columnSpan, MOST_COLUMNS)
      const bottom = Math.min(span.rowSpan, MOST_COLUMNS)
      if (right * bottom > 1 && right * bottom <= MOST_CELLS / 10) {
        for (let y = 0; y < bottom; y += 1) {
          for (let x = 0; x < right; x += 1) covered.add(`${row + y},${column + x}`)
        }
      }
      laid.push({ text: inRow.get(column) ?? '', columnSpan: right, rowSpan: bottom })
    }
    rows.push(laid)
  }
  return rows
}
