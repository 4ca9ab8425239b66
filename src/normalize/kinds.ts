import { indicatorOf, type IndicatorEntry } from '../lexicon/indicators.ts'

/** How the name of a kind of goods goes on, by the word that tells what is measured of all the kinds. */
const COMPLETIONS = [
  { topic: '零售', rest: '零售额' },
  { topic: '价格', rest: '价格' },
] as const

/** Characters before a figure in which the topic of a list of kinds stands. */
const REACH = 400

/**
 * The indicator that a bare kind such as 烟酒类 stands for: 烟酒类零售额 among retail sales, 烟酒类价格 among prices.
 *
 * @param text In simplified script.
 * @param end Where the figure starts: the topic nearest before it counts.
 */
export function indicatorOfKind(
  name: string,
  text: string,
  end: number,
): IndicatorEntry | undefined {
  const before = text.slice(Math.max(0, end - REACH), end)
  const [nearest] = COMPLETIONS.map(({ topic, rest }) => ({ at: before.lastIndexOf(topic), rest }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => other.at - one.at)
  return nearest === undefined ? undefined : indicatorOf(name + nearest.rest)
}

export const isKind = (name: string): boolean => name.endsWith('类')
