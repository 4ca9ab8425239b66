import { toLines, type Cell } from './grid.ts'
import type { Page } from './page.ts'

/** A cell with a sentence in it, or longer than this, is prose and no cell of a table of figures. */
const LONGEST_CELL = 60
const SENTENCE = /[。；！？]/u

const isProse = ({ text }: Cell): boolean => text.length > LONGEST_CELL || SENTENCE.test(text)
const isFilled = ({ text }: Cell): boolean => text !== ''

/**
 * Sets the rows of a sheet: tables as lines with tabs, an empty row between two of them. A row with
 * prose in it, as of a list of articles, has a line for each cell instead.
 */
export function setTable(page: Page, rows: readonly (readonly Cell[])[]): void {
  let table: (readonly Cell[])[] = []
  const end = (): void => {
    page.lines(toLines(table))
    table = []
  }
  for (const row of rows) {
    if (row.some(isProse)) {
      end()
      for (const { text } of row.filter(isFilled)) page.lines(text.split(/\r\n?|\n/u))
    } else if (row.some(isFilled) || row.length === 0) table.push(row)
    else end()
  }
  end()
}
