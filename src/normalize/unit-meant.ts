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

/** Whether a unit is a scale and nothing else: 亿. */
export const isBareScale = (unit: string): boolean =>
  unit.length > 0 &&
  unit.length < 3 &&
  SCALES.includes(unit.charAt(unit.length - 1)) &&
  BARE.test(unit)
const SCALES = '万亿兆萬億'
const BARE = /^[十百千]?[万亿兆萬億]+$/u

/** Ends of names of money, in simplified script, and the verb of putting it into a budget. */
const MONEY =
  /^(?:编列|增编|匡列)|(?:收入|支出|岁[入出]|收支还?[剩结盈]余|盈余|结余|赤字|预算|经费|资金|基金|款项?|投资|投入|产值|总值|增加值|营收|[业售易融投资费税]额|利润|[利赋关]?税|税收|债务|费用?|开支|成本|收益|资产|补助|补贴|增编)$/u

/** Whether what 亿 alone counts is money: 盈余1236亿 are 亿元, 人口1.2亿 are not. */
export const isMoneyName = (name: string, indicator: IndicatorEntry | undefined): boolean =>
  indicator === undefined
    ? MONEY.test(name)
    : indicator.dimension === 'money' && indicator.also === undefined
