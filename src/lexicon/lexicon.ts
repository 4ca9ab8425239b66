import indicatorData from './indicators.json' with { type: 'json' }
import unitData from './units.json' with { type: 'json' }

export type Dimension =
  | 'money'
  | 'area'
  | 'length'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'power'
  | 'person'
  | 'count'
  | 'ratio'
  | 'points'
  | 'time'
  | 'rate'
  | 'temperature'
  | 'information'
  | 'transport'
  | 'other'

/** A statistical indicator and the wordings under which reports give it, in simplified script. */
export interface IndicatorEntry {
  /** Stable and language-neutral, such as `gdp_per_capita`; the name of a panel's column. */
  readonly code: string
  readonly name: string
  readonly english: string
  readonly aliases: readonly string[]
  /** What the unit of its level measures: money for 地区生产总值, ratio for 城镇化率. */
  readonly dimension: Dimension
  /** What else it may measure: 安置房 are counted in 套 and in 平方米. */
  readonly also?: readonly Dimension[]
  /** The name under which the National Bureau of Statistics publishes it, where it does. */
  readonly nbs?: string
  readonly source?: string
}

/** The written forms of one unit, without scale words (亿元 is 亿 and 元), in simplified script and half width. */
export interface UnitEntry {
  /** Base unit that values are converted to: CNY, m2, kg, percent; a classifier stands for itself. */
  readonly code: string
  readonly dimension: Dimension
  readonly forms: readonly string[]
  /** Exact decimal that takes a value in this form to the base unit: `10000` for 公顷 to m2. */
  readonly factor: string
  /** True of forms that are as often the beginning of a noun as a unit: 线, 区, 面. */
  readonly weak?: boolean
  /** Code of this form in the Unified Code for Units of Measure. */
  readonly ucum?: string
  readonly iso4217?: string
  readonly source?: string
}

/**
 * The words that a user may add to. Plain data: it can be sent to a worker thread, once for all documents. Of two
 * entries with the same wording the later one has it.
 */
export interface Lexicon {
  readonly indicators: readonly IndicatorEntry[]
  readonly units: readonly UnitEntry[]
}

export const builtIn: Lexicon = {
  indicators: indicatorData as readonly IndicatorEntry[],
  units: unitData as readonly UnitEntry[],
}

/** Which lexicon the tables speak of. Only `withLexicon` changes it, and always changes it back. */
let current = builtIn

/**
 * Does some work with a lexicon in the place of the one built in. The work must be done when it returns: a promise
 * would go on with another lexicon.
 */
export function withLexicon<Result>(lexicon: Lexicon, work: () => Result): Result {
  const outer = current
  current = lexicon
  try {
    return work()
  } finally {
    current = outer
  }
}

/**
 * A table that is made of the current lexicon, when it is first asked for, and made anew for another lexicon. It is
 * asked for at every word of a text, so the answer for the same lexicon is at hand.
 */
export function fromLexicon<Table>(build: (lexicon: Lexicon) => Table): () => Table {
  const tables = new WeakMap<Lexicon, { readonly table: Table }>()
  let owner: Lexicon | undefined
  let latest: Table
  return () => {
    if (owner === current) return latest
    let known = tables.get(current)
    if (known === undefined) tables.set(current, (known = { table: build(current) }))
    owner = current
    return (latest = known.table)
  }
}
