import data from './furniture.json' with { type: 'json' }

/** Numbers that stand alone at the foot of a page: — 12 —, 第3页, 第3页 共20页, 3 / 20. */
const PAGE_NUMBER =
  /^(?:[-—·]+ ?\d{1,4} ?[-—·]*|\d{1,4} ?[-—]+|第 ?\d{1,4} ?[页頁](?:[ ，,/]*共 ?\d{1,4} ?[页頁])?|[Pp]age ?\d{1,4}(?: of \d{1,4})?|\d{1,4} ?\/ ?\d{1,4})$/

export const isPageNumber = (line: string): boolean => PAGE_NUMBER.test(line)

/** What a site says of the page stands after these and a colon: 发布时间：2018-01-23. */
const labels: ReadonlySet<string> = new Set(data.labels)
/** Words of tool bars and menus, of which a whole line is made. */
const tools: ReadonlySet<string> = new Set(data.tools)

const TIMESTAMP = /\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}/
const PAGE_OF_PAPER = /^(?:第 ?)?[A-Z]?\d{2,3}版[：:·]|^[A-Z]\d{2}(?:-\d{2})?$/
const BRACKETS = /^[[\]【】（）<>|·\s]+$/
const BETWEEN_TOOLS = /[\s|[\]【】（）?·>\d]+/
const FIRST_WORD = /[^\s|[\]【】（）?·>\d]+/
const LONGEST_LABEL = 16
const LONGEST_LINE = 200

function isLabelled(line: string): boolean {
  const colon = line.search(/[：:]/)
  return (
    colon > 0 &&
    colon <= LONGEST_LABEL &&
    labels.has(line.slice(0, colon).replace(/[\s[【（]+/g, ''))
  )
}

function isToolBar(line: string): boolean {
  // Hardly a line begins with a tool, so that few are taken apart.
  if (!tools.has(FIRST_WORD.exec(line)?.[0] ?? '')) return false
  const words = line.split(BETWEEN_TOOLS).filter((word) => word !== '')
  return words.every((word) => tools.has(word))
}

function hasSign(line: string): boolean {
  for (const sign of data.signs) if (line.includes(sign)) return true
  return false
}

/** Whether a line is of the page that the report stood on and not of the report. */
export const isFurnitureLine = (line: string): boolean =>
  line.length <= LONGEST_LINE &&
  (BRACKETS.test(line) ||
    isLabelled(line) ||
    isToolBar(line) ||
    hasSign(line) ||
    TIMESTAMP.test(line) ||
    PAGE_OF_PAPER.test(line))

/** After such a line every short line is of the page until a paragraph or heading comes: 相关文章. */
export function isFurnitureStart(line: string): boolean {
  const begin = line.startsWith('【') ? 1 : 0
  for (const start of data.starts) if (line.startsWith(start, begin)) return true
  return false
}
