import type { PdfPage } from './pdf.ts'
import { toPdfLines, type PdfLine } from './pdf-lines.ts'

/** Headers and footers stand within this share of a page from its edges. */
const EDGE = 0.1
/** On so many pages the same line is no coincidence. */
const LEAST_REPEATS = 3
const PAGE_NUMBER =
  /^[-—–·.\s]*(?:第\s*)?(?:\d{1,4}|[ivxIVX]{1,6})(?:\s*[/／]\s*\d{1,4})?(?:\s*页)?(?:[,，\s]*共\s*\d{1,4}\s*页)?[-—–·.\s]*$/u

/** The lines of each page without page numbers, and without lines that head or foot page after page. */
export function dropFurniture(pages: readonly PdfPage[]): readonly (readonly PdfLine[])[] {
  const lines = pages.map(({ pieces }) => toPdfLines(pieces))
  const counts = new Map<string, number>()
  const isAtEdge = ({ y }: PdfLine, page: number): boolean => {
    const { height } = pages[page]!
    return y < height * EDGE || y > height * (1 - EDGE)
  }
  lines.forEach((inPage, page) => {
    const keys = new Set(inPage.filter((line) => isAtEdge(line, page)).map(keyOf))
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  const enough = Math.min(LEAST_REPEATS, Math.max(2, pages.length))
  return lines.map((inPage, page) => {
    // A title may say again what heads its page.
    const dropped = new Set<string>()
    return inPage.filter((line) => {
      if (!isAtEdge(line, page)) return true
      if (PAGE_NUMBER.test(wordsOf(line))) return false
      const key = keyOf(line)
      if ((counts.get(key) ?? 0) < enough || dropped.has(key)) return true
      dropped.add(key)
      return false
    })
  })
}

const wordsOf = ({ cells }: PdfLine): string =>
  cells
    .map(({ text }) => text)
    .join(' ')
    .trim()

/** Where a header has the number of its page: in 第3页, or at one of its ends. */
const NUMBER_IN_HEADER = /[第共] ?\d{1,4} ?页|^\d{1,4}(?!\S)|(?<!\S)\d{1,4}$/gu

/** Other numbers count: rows of a table that goes on over pages may differ in nothing else. */
const keyOf = (line: PdfLine): string =>
  wordsOf(line).replaceAll(NUMBER_IN_HEADER, '').replaceAll(/\s+/gu, '')
