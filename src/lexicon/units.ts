import data from './units.json' with { type: 'json' }

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

export const units = data as readonly UnitEntry[]

let byForm: ReadonlyMap<string, UnitEntry> | undefined

/** Every form with its unit; forms with brackets also in full width, as text keeps either. */
export function unitByForm(): ReadonlyMap<string, UnitEntry> {
  byForm ??= new Map(
    units.flatMap((unit) =>
      unit.forms
        .flatMap((form) => (form.includes('(') ? [form, widen(form)] : [form]))
        .map((form) => [form, unit] as const),
    ),
  )
  return byForm
}

const widen = (form: string): string => form.replaceAll('(', '（').replaceAll(')', '）')
