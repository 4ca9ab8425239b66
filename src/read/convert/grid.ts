import { joinLines } from './page.ts'

/** A cell as a document has it, before it is laid over the columns and rows that it spans. */
export interface Cell {
  readonly text: string
  readonly columnSpan: number
  readonly rowSpan: number
}

interface Placed {
  readonly text: string
  /** The place of its upper left corner. */
  readonly row: number
  readonly column: number
  /** Rows that it spans. */
  readonly height: number
}

/** Spans come from the file, so they may be of any size. */
const MOST_COLUMNS = 1_000
const MOST_PLACES = 2_000_000

const FIGURE = /^[（(]?[-+±－＋]?\d[\d,，.．]*(?:\.\d+)?\s?[%％‰)）]?$/u
const YEAR = /^(?:19|20)\d\d$/u
const isFigure = (text: string): boolean => FIGURE.test(text) && !YEAR.test(text)

type Row = readonly (Placed | undefined)[]

/**
 * Sets a table as lines: a row's cells are parted by tabs, and a row of one cell is a line of its
 * words.
 *
 * A cell that spans several columns or rows of the header stands in each of them, as does one
 * beside several rows that names them. A figure stands in one place only, so that it is read once.
 * Where one header stands over two columns of labels, they become one: a label beside several rows
 * is a line above them, 粮食 above 稻谷 and 小麦.
 */
export function toLines(rows: readonly (readonly Cell[])[]): readonly string[] {
  const grid = place(rows)
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0)
  const firstFigure = grid.findIndex((row) => row.some((cell) => isFigure(cell?.text ?? '')))
  const labels = countLabels(grid, firstFigure, width)
  return grid.flatMap((row, at) => {
    if (new Set(row.filter((cell) => cell !== undefined && cell.text !== '')).size < 2) {
      const only = row.find((cell) => cell?.row === at && cell.text !== '')
      return only === undefined ? [] : [only.text]
    }
    const isHeader = at < firstFigure
    const texts = Array.from({ length: width }, (_, column) =>
      textAt(row[column], at, column, isHeader),
    )
    if (labels < 2) return [texts.join('\t')]
    const [label, ...above] = labelsOf(row.slice(0, labels), at)
    return [...above, [label, ...texts.slice(labels)].join('\t')]
  })
}

/** How many columns the first header stands over, if all of them have words only. */
function countLabels(grid: readonly Row[], firstFigure: number, width: number): number {
  const head = grid.slice(0, Math.max(0, firstFigure)).findLast((row) => row.length > 1)?.[0]
  const isUnder = (column: number): boolean =>
    head !== undefined && grid[head.row]?.[column] === head && head.text !== ''
  let count = 0
  while (count < width && isUnder(count)) count += 1
  const isWords = grid.every((row) =>
    row.slice(0, count).every((cell) => !isFigure(cell?.text ?? '')),
  )
  return isWords && count < width ? count : 0
}

/** The label of a row, and those that stand beside it and rows below it, where they begin. */
function labelsOf(row: Row, at: number): readonly [string, ...string[]] {
  const cells = [...new Set(row)].filter((cell) => cell !== undefined && cell.text !== '')
  const inner = cells.filter((cell) => cell?.height === 1)
  const label = (inner.length > 0 ? inner : cells.slice(-1)).map((cell) => cell?.text).join('')
  const groups = inner.length > 0 ? cells.filter((cell) => cell?.height !== 1) : []
  return [label, ...groups.flatMap((cell) => (cell?.row === at ? [cell.text] : []))]
}

function textAt(cell: Placed | undefined, row: number, column: number, isHeader: boolean): string {
  if (cell === undefined) return ''
  if (cell.row === row && cell.column === column) return cell.text
  if (isFigure(cell.text)) return ''
  return isHeader || cell.column === column ? cell.text : ''
}

/** Lays cells over the places that they span. */
function place(rows: readonly (readonly Cell[])[]): readonly (readonly (Placed | undefined)[])[] {
  const grid: (Placed | undefined)[][] = rows.map(() => [])
  let places = 0
  rows.forEach((cells, row) => {
    let column = 0
    for (const { text, columnSpan, rowSpan } of cells) {
      while (grid[row]![column] !== undefined) column += 1
      if (column >= MOST_COLUMNS || places >= MOST_PLACES) break
      const right = Math.min(column + Math.max(1, columnSpan), MOST_COLUMNS)
      const bottom = Math.min(row + Math.max(1, rowSpan), rows.length)
      const placed: Placed = { text: cellText(text), row, column, height: bottom - row }
      for (let y = row; y < bottom && places < MOST_PLACES; y += 1) {
        for (let x = column; x < right; x += 1, places += 1) grid[y]![x] ??= placed
      }
      column = right
    }
  })
  return grid
}

/** One line without tabs, which would part it. */
export const cellText = (text: string): string =>
  joinLines(text)
    .replaceAll(/[\t ]+/gu, ' ')
    .trim()
