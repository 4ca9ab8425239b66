import type { IndicatorEntry } from '../lexicon/indicators.ts'
import type { Dimension } from '../lexicon/units.ts'
import type { Measure } from '../model/observation.ts'

/**
 * The unit that an ambiguous one stands for, by what the indicator measures: 标准厂房3.8万方 are square metres and not
 * cubic ones, and 地区生产总值 that rose by 1位 rose by a place and not by a person. Any other unit is what it is.
 */
export function unitMeant(
  unit: string,
  measure: Measure,
  indicator: IndicatorEntry | undefined,
): string {
  if (indicator === undefined) return unit
  if (unit.endsWith('方'))
    return measures(indicator, 'area') ? unit.replace(/方$/u, '平方米') : unit
  if (unit !== '位' || measure !== 'change') return unit
  return measures(indicator, 'person') || measures(indicator, 'count') ? unit : '位次'
}

const measures = ({ dimension, also }: IndicatorEntry, wanted: Dimension): boolean =>
  dimension === wanted || also?.includes(wanted) === true
