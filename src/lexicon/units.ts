import { builtIn, fromLexicon, type UnitEntry } from './lexicon.ts'

export type { Dimension, UnitEntry } from './lexicon.ts'

/** The units that are built in. */
export const { units } = builtIn

/** Every form with its unit; forms with brackets also in full width, as text keeps either. */
export const unitByForm: () => ReadonlyMap<string, UnitEntry> = fromLexicon(
  ({ units }) =>
    new Map(
      units.flatMap((unit) =>
        unit.forms
          .flatMap((form) => (form.includes('(') ? [form, widen(form)] : [form]))
          .map((form) => [form, unit] as const),
      ),
    ),
)

const widen = (form: string): string => form.replaceAll('(', '（').replaceAll(')', '）')
