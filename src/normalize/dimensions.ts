import type { IndicatorEntry } from '../lexicon/indicators.ts'
import type { Dimension } from '../lexicon/units.ts'
import { readUnit } from './scale.ts'
import { unitMeant } from './unit-meant.ts'

/**
 * What the unit of a figure may measure, by what the indicator does: output is given in tonnes, litres or pieces as it
 * suits, firms in 家 or 户. A dimension that is not here is not checked.
 */
const fitting: Readonly<Partial<Record<Dimension, readonly Dimension[]>>> = {
  money: ['money'],
  ratio: ['ratio', 'points'],
  points: ['ratio', 'points'],
  area: ['area'],
  time: ['time'],
  mass: ['mass', 'volume', 'count'],
  volume: ['mass', 'volume', 'count'],
  length: ['length', 'count'],
  count: ['count', 'person', 'transport', 'length'],
  person: ['count', 'person', 'transport'],
  transport: ['count', 'person', 'transport', 'mass'],
  energy: ['energy', 'mass', 'volume'],
  power: ['power', 'count'],
}

/** Of what no list says anything fits everything. */
const fits = (found: Dimension, wanted: Dimension): boolean =>
  fitting[wanted]?.includes(found) ?? true

/** What a level or a change of an indicator is told in, where that is not what the indicator is measured in. */
export function otherDimension(
  unit: string,
  measure: 'level' | 'change',
  indicator: IndicatorEntry,
): Dimension | undefined {
  const found = readUnit(unitMeant(unit, measure, indicator))?.dimension
  if (found === undefined || found === 'number' || fitting[found] === undefined) return undefined
  const { dimension, also = [] } = indicator
  if (fits(found, dimension) || (measure === 'change' && fits(found, 'ratio'))) return undefined
  for (const other of also) if (fits(found, other)) return undefined
  return found
}
