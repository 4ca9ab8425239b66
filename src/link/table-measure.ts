import { unitByForm } from '../lexicon/units.ts'
import { withFields, type QuantityMention } from '../model/mention.ts'
import { renderName, type Name } from '../model/name.ts'
import type { Measure } from '../model/observation.ts'
import type { TableFigure } from './table-figure.ts'
import { isComplete } from './table-label.ts'
import { isPoints, isRatio, unitIn } from './table-words.ts'

/** A figure of a table with its sign and unit, and what it says of its indicator. */
export interface MeasuredFigure {
  readonly quantity: QuantityMention
  readonly measure: Measure
  readonly basis: string | undefined
  readonly of: Name | undefined
}

interface Reading {
  readonly measure: Measure
  readonly unit: string
  readonly basis?: string | undefined
  readonly of?: Name | undefined
  readonly falls?: boolean
}

/** Measure and unit: the cell's own words first, then its column's, its label's and the caption's. */
export function measureFigure(figure: TableFigure): MeasuredFigure {
  const { view, column, mention, layout } = figure
  const { text } = view.document
  const reading = readMeasure(figure)
  const { unit } = reading
  let { measure, basis, of } = reading
  if (unit === '倍') measure = 'multiple'
  else if (measure === 'growth' && !isRatio(unit)) measure = 'change'
  const moves = measure === 'growth' || measure === 'change'
  // [50] beside yearly means is what all the years add up to.
  if (basis === 'avg' && '[【〔'.includes(text.charAt(mention.start - 1))) basis = 'other'
  if (measure === 'share' && of === undefined) {
    const isWhole = isComplete(renderName(column.words, text))
    of = column.whole ?? (isWhole ? column.words : layout.caption.noun)
  }
  const isBelow = moves ? reading.falls === true : isInBrackets(figure)
  const isNegative = isBelow && !mention.decimal.startsWith('-')
  const decimal = isNegative ? `-${mention.decimal}` : mention.decimal
  return {
    quantity: withFields(mention, { decimal, unit, form: formOf(unit, measure) }),
    measure,
    basis: moves || measure === 'multiple' ? (basis ?? 'yoy') : undefined,
    of: moves || measure === 'level' || measure === 'multiple' ? undefined : of,
  }
}

/** （466） of a balance, as accounts write what is below zero. */
function isInBrackets({ view, cell, label, mention }: TableFigure): boolean {
  return (
    label?.label.isBalance === true &&
    view.document.text.charAt(mention.start - 1) === '（' &&
    view.document.text.slice(mention.end, cell.end).trim() === '）'
  )
}

const MOVED = /[增升提降减落↑↓▼]/u

function readMeasure(figure: TableFigure): Reading {
  const { view, layout, column, cell, mention } = figure
  const { caption } = layout
  const label = figure.label?.label
  const own = mention.unit
  const nearUnit = nearUnitOf(figure)
  const { measure, basis, of } = column
  // A rate that stands among amounts moves by percentage points.
  const isOfRate = column.unit === undefined && nearUnit !== undefined && isRatio(nearUnit)
  const moved = MOVED.test(view.document.text.slice(cell.start, mention.start))
  switch (measure ?? (moved ? 'growth' : undefined)) {
    case 'growth': {
      const falls = column.falls || label?.growth?.falls === true
      const relative = isAmount(column.unit) ? undefined : column.unit
      const unit = isOfRate && label?.growth === undefined ? '个百分点' : (relative ?? '%')
      return { measure: 'growth', unit: own || unit, basis, falls }
    }
    case 'change': {
      // 5.2% beside an amount is how much of it was added.
      if (isRatio(own) && !isOfRate && nearUnit !== undefined) {
        return { measure: 'growth', unit: own, basis, falls: column.falls }
      }
      const unit = isOfRate ? '个百分点' : (column.unit ?? nearUnit ?? farUnitOf(figure) ?? '')
      return { measure: 'change', unit: own || unit, basis, falls: column.falls }
    }
    case 'share':
      return { measure: 'share', unit: own || (column.unit ?? '%'), of }
    case 'completion':
      return { measure: 'completion', unit: own || (column.unit ?? '%'), of }
    case 'rank':
      return { measure: 'rank', unit: '位', of }
    default: {
      const unit = own || (nearUnit ?? farUnitOf(figure) ?? '')
      const isRate = unit === '' || isRatio(unit)
      if (label?.growth !== undefined && (isRate || isPoints(unit))) {
        return { measure: 'growth', unit: unit || '%', ...label.growth }
      }
      if (label?.share !== undefined && isRate) {
        return { measure: 'share', unit: unit || '%', of: label.share.of }
      }
      if (unit === '' && caption.isAllShares) return { measure: 'share', unit: '%' }
      if (!isRatio(unit)) return { measure: 'level', unit }
      if (caption.growth !== undefined && label?.words.endsWith('率') !== true) {
        return { measure: 'growth', unit, basis: caption.growth.basis }
      }
      return { measure: caption.isShare ? 'share' : 'level', unit }
    }
  }
}

const isAmount = (unit: string | undefined): boolean =>
  unit !== undefined && !isRatio(unit) && !isPoints(unit)

const formOf = (unit: string, measure: Measure): QuantityMention['form'] => {
  if (measure === 'rank') return 'rank'
  if (unit === '') return 'bare'
  if (isRatio(unit)) return 'percent'
  if (isPoints(unit)) return 'points'
  return unit === '倍' ? 'times' : 'amount'
}

/** The unit that the figure's own row or column gives. */
function nearUnitOf({ layout, row, column, label }: TableFigure): string | undefined {
  if (label?.unit !== undefined) return label.unit
  if (label?.label.isPart === true && row.unitAbove !== undefined) return row.unitAbove
  if (column.unit !== undefined && column.measure === undefined) return column.unit
  if (row.section?.unit !== undefined) return row.section.unit
  return column.levelAt === undefined ? undefined : layout.columns[column.levelAt]?.unit
}

/** The unit that the table gives for all figures, or the row above for those below it. */
function farUnitOf({ view, layout, row, column, label }: TableFigure): string | undefined {
  const { note, caption } = layout
  const words = label?.label.words ?? ''
  if (PURE.test(words)) return undefined
  if (note !== undefined) {
    const ratio = unitIn(view, note, isRatio)?.unit
    if (RATE.test(words)) return ratio ?? '%'
    const amount = unitIn(view, note, (unit) => !isRatio(unit))?.unit
    if (amount !== undefined || ratio !== undefined) return amount ?? ratio
  }
  const spoken = renderName(column.words, view.document.text)
  return row.unitAbove ?? caption.unit ?? countedIn(spoken || words)
}

const RATE = /(?:[^汇利税费]率|比重|占比)$/u
/** Men to a hundred women: no unit, whatever the rows above are in. */
const PURE = /性别比$/u

/** 户数 counts 户, 人数 人. */
function countedIn(name: string): string | undefined {
  const classifier = /(.)数$/u.exec(name)?.[1]
  return classifier !== undefined && unitByForm().has(classifier) ? classifier : undefined
}
