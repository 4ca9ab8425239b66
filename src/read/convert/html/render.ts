import { toLines, type Cell } from '../grid.ts'
import { createPage, type Page } from '../page.ts'
import { raised } from '../raised.ts'
import { elementsOf, isBlock, textOf, type Element } from './tree.ts'

/** A cell longer than this, or with as many sentences, is a column of a page and no cell. */
const LONGEST_CELL = 200
const LONGEST_HEADING = 60

/** Sets a part of a page as lines: paragraphs, headings with the `#` of Markdown, rows with tabs. */
export function render(content: Element): string {
  const page = createPage()
  const flow = createFlow(page)
  flow.block(content)
  flow.end()
  return page.text()
}

interface Flow {
  readonly block: (element: Element) => void
  readonly end: () => void
}

function createFlow(page: Page): Flow {
  let line = ''
  /** Blanks of a `pre` are as they were set; else any number of them is one. */
  let keepsBlanks = false
  const end = (): void => {
    page.line(keepsBlanks ? line : line.replace(/^[ \t\n\r\f]+/u, '').replaceAll(/[ \t]+/gu, ' '))
    line = ''
  }

  const words = (text: string): void => {
    if (!keepsBlanks) {
      line += text
      return
    }
    const [first = '', ...others] = text.split(/\r\n?|\n/u)
    line += first
    for (const other of others) {
      end()
      line = other
    }
  }

  const inline = (node: Element | string): void => {
    if (typeof node === 'string') return words(node)
    if (node.name === 'br') return end()
    if (node.name === 'sup') {
      line += raised(textOf(node), line)
      return
    }
    if (isBlock(node)) return block(node)
    node.children.forEach(inline)
  }

  const block = (element: Element): void => {
    end()
    const { name, children } = element
    if (name === 'table') {
      const rows = rowsOf(element)
      if (isDataTable(element, rows)) return table(element, rows)
    }
    const outer = keepsBlanks
    keepsBlanks ||= name === 'pre'
    children.forEach(inline)
    const heading = /^h([1-6])$/u.exec(name)?.[1]
    if (heading !== undefined && isHeading(line.trim())) {
      line = `${'#'.repeat(Number(heading))} ${line.trim()}`
    }
    end()
    keepsBlanks = outer
  }

  const table = (element: Element, rows: readonly (readonly Element[])[]): void => {
    for (const child of element.children) {
      if (typeof child !== 'string' && child.name === 'caption') block(child)
    }
    page.lines(toLines(rows.map((cells) => cells.map(toCell))))
  }

  return { block, end }
}

const isHeading = (words: string): boolean =>
  words !== '' && words.length <= LONGEST_HEADING && !/[。；]/u.test(words)

/** Cells by row, those of tables within cells left out. */
function rowsOf(table: Element): readonly (readonly Element[])[] {
  const rows: Element[][] = []
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (child.name === 'tr') {
        rows.push(
          child.children.filter(
            (cell): cell is Element =>
              typeof cell !== 'string' && (cell.name === 'td' || cell.name === 'th'),
          ),
        )
      } else if (/^t(?:head|body|foot)$/u.test(child.name)) visit(child)
    }
  }
  visit(table)
  return rows
}

/** Whether a table holds data; else it only sets the page in columns. */
function isDataTable(table: Element, rows: readonly (readonly Element[])[]): boolean {
  if (rows.filter((cells) => cells.length > 1).length < 2) return false
  for (const element of elementsOf(table)) {
    if (element !== table && element.name === 'table') return false
  }
  return rows.every((cells) =>
    cells.every((cell) => {
      const text = textOf(cell).replaceAll(/\s/gu, '')
      return text.length <= LONGEST_CELL && (text.match(/。/gu)?.length ?? 0) <= 1
    }),
  )
}

const spanOf = (value: string | undefined): number =>
  Math.max(1, Number.parseInt(value ?? '', 10) || 1)

function toCell(cell: Element): Cell {
  const { colspan, rowspan } = cell.attributes
  return { text: wordsOf(cell), columnSpan: spanOf(colspan), rowSpan: spanOf(rowspan) }
}

/** The words of a cell, its paragraphs and lines joined. */
function wordsOf(cell: Element): string {
  let words = ''
  const visit = (node: Element | string): void => {
    if (typeof node === 'string') words += node
    else if (node.name === 'br') words += '\n'
    else if (node.name === 'sup') words += raised(textOf(node), words)
    else {
      if (isBlock(node)) words += '\n'
      node.children.forEach(visit)
    }
  }
  cell.children.forEach(visit)
  return words.trim()
}
