import type { Dimension, IndicatorEntry, Lexicon, UnitEntry } from './lexicon.ts'

/** What a user says of an indicator: all of a new one, or what is to be added to a known one of the same code. */
export interface IndicatorAddition {
  readonly code: string
  readonly name?: string | undefined
  readonly english?: string | undefined
  readonly aliases: readonly string[]
  readonly dimension?: Dimension | undefined
  readonly also?: readonly Dimension[] | undefined
  readonly nbs?: string | undefined
  readonly source?: string | undefined
}

/** The words of one user's file. */
export interface Additions {
  readonly indicators: readonly IndicatorAddition[]
  readonly units: readonly UnitEntry[]
}

/**
 * A lexicon with a user's words in it.
 *
 * A known code gains the wordings, and what else is said of it takes the place of what was known. New entries are put
 * last, where they win: a wording or a unit form that another entry has is theirs from then on.
 *
 * @throws {RangeError} If an indicator is new and lacks a name or a dimension.
 */
export function mergeLexicon(lexicon: Lexicon, { indicators, units }: Additions): Lexicon {
  const entries = new Map(lexicon.indicators.map((entry) => [entry.code, entry]))
  for (const addition of indicators) {
    const merged = mergeIndicator(entries.get(addition.code), addition)
    entries.delete(addition.code)
    entries.set(addition.code, merged)
  }
  return { indicators: [...entries.values()], units: [...lexicon.units, ...units] }
}

function mergeIndicator(
  known: IndicatorEntry | undefined,
  addition: IndicatorAddition,
): IndicatorEntry {
  const name = addition.name ?? known?.name
  const dimension = addition.dimension ?? known?.dimension
  if (name === undefined || dimension === undefined) {
    throw new RangeError(`the new indicator "${addition.code}" lacks a name or a dimension`)
  }
  const also = addition.also ?? known?.also
  const nbs = addition.nbs ?? known?.nbs
  const source = addition.source ?? known?.source
  const before = known === undefined ? [] : [known.name, ...known.aliases]
  const aliases = new Set([...before, ...addition.aliases])
  aliases.delete(name)
  return {
    code: addition.code,
    name,
    english: addition.english ?? known?.english ?? name,
    aliases: [...aliases],
    dimension,
    ...(also !== undefined && { also }),
    ...(nbs !== undefined && { nbs }),
    ...(source !== undefined && { source }),
  }
}
