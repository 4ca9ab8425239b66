import type { Sentence, Table } from '../model/document.ts'
import type { Link } from '../model/link.ts'
import type { Item, QuantityMention, RejectedMention } from '../model/mention.ts'
import { renderName } from '../model/name.ts'
import type { Span } from '../model/span.ts'
import { nothingCarried, type Carry } from './state.ts'
import { readLayout, type Layout, type Row } from './table-layout.ts'
import { measureFigure } from './table-measure.ts'
import { nameOf } from './table-name.ts'
import { isPrevious, timeOf } from './table-time.ts'
import { wordsOf, type TableView } from './table-words.ts'

/** What a row's numbers are. */
export interface RowReading {
  /** The row with the numbers that measure nothing marked as such. */
  readonly items: readonly Item[]
  readonly links: readonly Link[]
  readonly carry: Carry
}

/**
 * Reads tables row by row: what is measured stands in the row's label, in the header of the column, in a row that heads
 * others and in the caption; the measure, the unit and the time likewise.
 *
 * @returns Undefined for a row that says no more than prose does, and is to be read like it.
 */
export function createRowReader(
  view: TableView,
): (sentence: Sentence, carry: Carry) => RowReading | undefined {
  let table: Table | undefined
  let layout: Layout | undefined
  return (sentence, carry) => {
    if (sentence.table === undefined) return undefined
    if (sentence.table !== table) {
      table = sentence.table
      layout = readLayout(view, table)
    }
    const header = layout?.headers.get(sentence.start)
    if (header !== undefined) {
      const items = view
        .parseRow(sentence, header)
        .map((item) => (item.kind === 'quantity' ? refuse(view, item, 'table-header') : item))
      return { items, links: [], carry }
    }
    const row = layout?.rows.get(sentence.start)
    if (layout === undefined || row === undefined) return undefined
    return readRow(view, layout, row, sentence, carry)
  }
}

/** Numbers that are all they say: 居民消费价格指数. */
const NO_UNIT = /指数|系数|之比|比值|性别比|评分|得分/u
const YEAR = /^(?:19|20)\d\d$/u

function refuse(
  view: TableView,
  span: Span,
  rule: string,
  reason: RejectedMention['reason'] = 'other',
): RejectedMention {
  const { start, end } = span
  const why = YEAR.test(wordsOf(view, span)) ? 'date' : reason
  return { kind: 'rejected', start, end, reason: why, rule }
}

function readRow(
  view: TableView,
  layout: Layout,
  row: Row,
  sentence: Sentence,
  carry: Carry,
): RowReading | undefined {
  const { text } = view.document
  const { columns } = layout
  const hasFigure = row.cells.some(
    (cell, at) =>
      cell !== undefined && columns[at]?.role === 'value' && /\d/u.test(wordsOf(view, cell)),
  )
  if (!hasFigure && !layout.isPaired) return undefined
  const read: Item[] = []
  const links: Link[] = []
  const groups = new Map<string, number>()
  let { group } = carry
  const groupOf = (name: string): number => {
    const known = groups.get(name) ?? ++group
    groups.set(name, known)
    return known
  }

  /** The items of one cell, with its figures linked. */
  const readCell = (items: readonly Item[], cell: Span, at: number): readonly Item[] => {
    const column = columns[at]
    const refuseAll = (rule: string, reason?: RejectedMention['reason']): readonly Item[] =>
      items.map((item) => (item.kind === 'quantity' ? refuse(view, item, rule, reason) : item))
    if (column === undefined) return refuseAll('table-cell')
    if (column.role === 'serial') return refuseAll('table-serial', 'ordinal')
    // 万 of 万吨 is no figure.
    if (column.role === 'unit') return [refuse(view, cell, 'table-unit')]
    if (column.role === 'note' || row.labels.has(at)) return refuseAll('table-label', 'name')
    const mention = onlyFigure(items)
    if (mention === undefined) {
      if (!items.some(({ kind }) => kind === 'quantity')) return items
      if (layout.isPaired) return refuseAll('table-cell')
      const prose = view.link(items, nothingCarried(group))
      links.push(...prose.links)
      group = prose.carry.group
      return items
    }
    const label = row.labels.get(column.labelAt)
    const figure = { view, layout, row, column, label, cell, mention }
    const named = nameOf(figure)
    if (named === undefined) return refuseAll('table-cell')
    const { quantity, measure, basis, of } = measureFigure(figure)
    const name = renderName(named.name, text)
    // What neither column nor label gives a unit has not been understood.
    if (measure === 'level' && quantity.unit === '' && !NO_UNIT.test(name)) {
      return refuseAll('table-cell')
    }
    const period = timeOf(figure, named.name)
    links.push({
      quantity,
      name: named.name,
      measure,
      basis,
      since: column.since,
      of,
      group: groupOf(name),
      rule: named.rule,
      clause: { start: row.cells[column.labelAt]?.start ?? sentence.start, end: mention.start },
      place: column.labelsArePlaces ? row.cells[column.labelAt] : undefined,
      period,
      periodIn: period === undefined ? undefined : 'sentence',
      status: column.status ?? layout.caption.status,
      effect: false,
      average: basis === 'avg',
      manner: undefined,
      from: period === undefined && isPrevious(column.period),
      done: undefined,
    })
    return items
  }

  const cells = row.cells.flatMap((cell, at) => (cell === undefined ? [] : [{ cell, at }]))
  const items = view.parseRow(
    sentence,
    cells.map(({ cell }) => cell),
  )
  let next = 0
  const takeUntil = (end: number): readonly Item[] => {
    const first = next
    while (next < items.length && (items[next] as Item).start < end) next++
    return items.slice(first, next)
  }
  for (const { cell, at } of cells) {
    read.push(...takeUntil(cell.start), ...readCell(takeUntil(cell.end), cell, at))
  }
  read.push(...takeUntil(Number.POSITIVE_INFINITY))
  return { items: read, links, carry: nothingCarried(group) }
}

/** The quantity of a cell that is a figure and nothing else. */
function onlyFigure(items: readonly Item[]): QuantityMention | undefined {
  const [item] = items
  return items.length === 1 && item?.kind === 'quantity' && item.rule === 'cell' ? item : undefined
}
