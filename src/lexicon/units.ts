import { builtIn, fromLexicon, type UnitEntry } from './lexicon.ts'
import lookalikes from './unit-lookalikes.json' with { type: 'json' }

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

/** The unit that a text is; of two with a stroke between them, the first: 万元/人 is money. */
export function unitOf(form: string): UnitEntry | undefined {
  const known = unitByForm()
  const direct = known.get(form)
  if (direct !== undefined || !form.includes('/')) return direct
  return known.get(form.slice(0, form.indexOf('/')))
}

const widen = (form: string): string => form.replaceAll('(', '（').replaceAll(')', '）')

/** Words such as 群众 that begin with a unit of one character: by that character, all that follow it in one of them. */
export const unitLookalikes: () => ReadonlyMap<string, string> = fromLexicon(() => {
  const followers = new Map<string, string>()
  for (const word of lookalikes) {
    const unit = word.charAt(0)
    followers.set(unit, (followers.get(unit) ?? '') + word.charAt(1))
  }
  return followers
})
