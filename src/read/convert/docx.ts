import { damaged } from '../../errors.ts'
import { toLines, type Cell } from './grid.ts'
import { readMarkup } from './markup.ts'
import { createNumbering, type Numbering } from './numbering.ts'
import { openParts } from './office.ts'
import { createPage, type Page } from './page.ts'
import { raised } from './raised.ts'
import { readStyles, type Styles } from './styles.ts'

const LONGEST_HEADING = 60
/** A cell longer than this is a column of a page and no cell of a table of figures. */
const LONGEST_CELL = 200

/**
 * The text of a Word document in its order: paragraphs with the numbers that Word gives them,
 * headings with the `#` of Markdown, rows of tables with tabs. What was deleted with changes
 * tracked, what is hidden, field codes, notes and the text of drawings' fallbacks are left out.
 *
 * @throws {ReportsError} If it is damaged or unpacks to too much.
 */
export async function convertDocx(bytes: Uint8Array): Promise<string> {
  const parts = await openParts(bytes)
  const main = mainPart((await parts.read('_rels/.rels')) ?? '')
  const document = await parts.read(main)
  if (document === undefined) throw damaged('DOCX', 'its text is missing')
  const styles = readStyles((await parts.read('word/styles.xml')) ?? '')
  const numbering = createNumbering((await parts.read('word/numbering.xml')) ?? '')
  const page = createPage()
  readBody(document, page, styles, numbering)
  return page.text()
}

/** The part that the package calls its document, `word/document.xml` as a rule. */
function mainPart(relations: string): string {
  let main = 'word/document.xml'
  readMarkup(
    relations,
    {
      open(_, { Type = '', Target = '' }) {
        if (Type.endsWith('/officeDocument')) main = Target.replace(/^\//u, '')
      },
      close: () => undefined,
      text: () => undefined,
    },
    { xml: true },
  )
  return main
}

/** A paragraph while it is read. */
interface Paragraph {
  words: string
  style: string | undefined
  outline: number | undefined
  /** List and level that number it. */
  list: string | undefined
  level: number | undefined
}

/** A table while it is read. */
interface Table {
  readonly rows: OpenCell[][]
  /** It sets the page in columns: a cell holds paragraphs of prose or a table. */
  isLayout: boolean
}

interface OpenCell {
  lines: string[]
  columnSpan: number
  /** It goes on the cell above it. */
  goesOn: boolean
}

const SKIPPED: ReadonlySet<string> = new Set(
  (
    'del moveFrom instrText delText delInstrText Fallback rPrChange pPrChange tblPrChange ' +
    'trPrChange tcPrChange sectPrChange rt comment'
  ).split(' '),
)

const isOn = (value: string | undefined): boolean => !['0', 'false', 'off'].includes(value ?? '1')

function readBody(document: string, page: Page, styles: Styles, numbering: Numbering): void {
  const tables: Table[] = []
  // A text box stands within a paragraph and holds paragraphs.
  const paragraphs: Paragraph[] = []
  let run = { raised: false, hidden: false }
  let skipped = 0
  let inText = false
  let properties = 0
  let deletedRow = false

  const put = (text: string): void => {
    const paragraph = paragraphs.at(-1)
    if (paragraph === undefined || run.hidden) return
    paragraph.words += run.raised ? raised(text, paragraph.words) : text
  }

  const out = (line: string): void => {
    const cell = tables.at(-1)?.rows.at(-1)?.at(-1)
    if (cell === undefined) page.line(line)
    else if (line.trim() !== '') cell.lines.push(line)
  }

  const endParagraph = (): void => {
    const paragraph = paragraphs.pop()
    if (paragraph === undefined) return
    const { words, style } = paragraph
    if (words.trim() === '') return
    const styled = styles.of(style)
    const list = paragraph.list ?? styled.list
    const level = paragraph.level ?? styled.level ?? 0
    const number = list === undefined ? '' : numbering.next(list, level)
    const line = `${number}${number === '' ? words : words.trimStart()}`
    const outline = paragraph.outline ?? styled.outline
    if (outline === undefined || tables.length > 0 || !isHeading(line)) {
      line.split('\n').forEach((one) => out(one))
    } else out(`${'#'.repeat(Math.min(outline, 5) + 1)} ${line.trim()}`)
  }

  const endTable = (): void => {
    const table = tables.pop()
    if (table === undefined) return
    if (!isData(table)) {
      const outer = tables.at(-1)
      if (outer !== undefined) outer.isLayout = true
      for (const row of table.rows) for (const cell of row) cell.lines.forEach(out)
      return
    }
    const lines = toLines(spanRows(table.rows))
    const outer = tables.at(-1)
    if (outer !== undefined) outer.isLayout = true
    lines.forEach(out)
  }

  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const { val } = attributes
    const paragraph = paragraphs.at(-1)
    const cell = tables.at(-1)?.rows.at(-1)?.at(-1)
    switch (name) {
      case 'p':
        paragraphs.push({
          words: '',
          style: undefined,
          outline: undefined,
          list: undefined,
          level: undefined,
        })
        break
      case 'r':
        run = { raised: false, hidden: false }
        break
      case 'rPr':
      case 'pPr':
        properties += 1
        break
      case 't':
        inText = true
        break
      case 'tab':
        // Tab stops are set in the properties.
        if (properties === 0) put(tables.length > 0 ? ' ' : '\t')
        break
      case 'br':
      case 'cr':
        put('\n')
        break
      case 'noBreakHyphen':
        put('-')
        break
      case 'sym':
        put(symbolOf(attributes['char']))
        break
      case 'vertAlign':
        run.raised = val === 'superscript'
        break
      case 'vanish':
        run.hidden = isOn(val)
        break
      case 'pStyle':
        if (paragraph !== undefined) paragraph.style = val
        break
      case 'outlineLvl':
        if (paragraph !== undefined && Number(val) < 9) paragraph.outline = Number(val)
        break
      case 'numId':
        if (paragraph !== undefined) paragraph.list = val
        break
      case 'ilvl':
        if (paragraph !== undefined) paragraph.level = Number(val)
        break
      case 'tbl':
        tables.push({ rows: [], isLayout: false })
        break
      case 'tr':
        deletedRow = false
        tables.at(-1)?.rows.push([])
        break
      case 'tc':
        tables.at(-1)?.rows.at(-1)?.push({ lines: [], columnSpan: 1, goesOn: false })
        break
      case 'gridSpan':
        if (cell !== undefined) cell.columnSpan = Number(val) || 1
        break
      case 'vMerge':
        if (cell !== undefined) cell.goesOn = val !== 'restart'
        break
    }
  }

  const close = (name: string): void => {
    switch (name) {
      case 'p':
        endParagraph()
        break
      case 'rPr':
      case 'pPr':
        properties -= 1
        break
      case 't':
        inText = false
        break
      case 'tr':
        if (deletedRow) tables.at(-1)?.rows.pop()
        break
      case 'tbl':
        endTable()
        break
    }
  }

  let inRowProperties = false
  readMarkup(
    document,
    {
      open(name, attributes) {
        if (name === 'trPr') inRowProperties = true
        // A deleted row is marked so in its properties.
        if (name === 'del' && inRowProperties) deletedRow = true
        if (skipped > 0 || SKIPPED.has(name)) skipped += 1
        else open(name, attributes)
      },
      close(name) {
        if (name === 'trPr') inRowProperties = false
        if (skipped > 0) skipped -= 1
        else close(name)
      },
      text(text) {
        if (inText && skipped === 0) put(text)
      },
    },
    { xml: true, strict: true },
  )
}

const isHeading = (line: string): boolean =>
  line.length <= LONGEST_HEADING && !/[。；\n]/u.test(line)

/** Characters of a symbol font: their codes are shifted into the private area. */
const symbolOf = (code: string | undefined): string => {
  const value = Number.parseInt(code ?? '', 16)
  if (!Number.isInteger(value) || value > 0xffff) return ''
  const character = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value
  return String.fromCharCode(character)
}

const isData = ({ rows, isLayout }: Table): boolean =>
  !isLayout &&
  rows.filter((cells) => cells.length > 1).length > 1 &&
  rows.every((cells) =>
    cells.every(({ lines }) => {
      const text = lines.join('')
      return text.length <= LONGEST_CELL && (text.match(/。/gu)?.length ?? 0) <= 1
    }),
  )

/** Word marks each cell that goes on the one above; the grid wants to know how far the first reaches. */
function spanRows(rows: readonly (readonly OpenCell[])[]): readonly (readonly Cell[])[] {
  const reach = new Map<OpenCell, number>()
  const above = new Map<number, OpenCell>()
  const kept = rows.map((cells) => {
    let column = 0
    return cells.flatMap((cell) => {
      const at = column
      column += cell.columnSpan
      const head = above.get(at)
      if (cell.goesOn && head !== undefined) {
        reach.set(head, (reach.get(head) ?? 1) + 1)
        return []
      }
      above.set(at, cell)
      return [cell]
    })
  })
  return kept.map((cells) =>
    cells.map((cell) => ({
      text: cell.lines.join('\n'),
      columnSpan: cell.columnSpan,
      rowSpan: reach.get(cell) ?? 1,
    })),
  )
}
