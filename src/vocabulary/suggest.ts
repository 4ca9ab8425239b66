import { simplify } from '../clean/script.ts'
import { foldName } from '../lexicon/indicators.ts'
import type { Dimension } from '../lexicon/lexicon.ts'
import type { LongRecord } from '../model/record.ts'
import { readUnit } from '../normalize/scale.ts'

/** An unknown indicator as an entry of a user's file; the code is to be replaced by a better one. */
export interface Suggestion {
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly dimension: Dimension
  readonly examples: readonly string[]
}

/** Collects the indicators of one document after the other that the lexicon does not know. */
export interface Suggester {
  readonly add: (records: readonly LongRecord[]) => void
  /** The names of at least `least` records, the most frequent first. */
  readonly suggestions: (least: number, most: number) => readonly Suggestion[]
  readonly nameCount: () => number
}

interface Unknown {
  readonly wordings: Map<string, number>
  readonly dimensions: Map<Dimension, number>
  readonly examples: Set<string>
  documents: number
  records: number
}

const MOST_EXAMPLES = 3
/** A longer name is hardly ever used again, and mostly a clause that was read as a name. */
const LONGEST_NAME = 20

export function createSuggester(): Suggester {
  const unknowns = new Map<string, Unknown>()
  return {
    add(records) {
      const met = new Set<Unknown>()
      for (const record of records) {
        if (record.indicator_code !== null || record.duplicate_of !== null) continue
        const name = simplify(record.indicator_text)
        const folded = foldName(name)
        if (folded.length < 2 || folded.length > LONGEST_NAME) continue
        let unknown = unknowns.get(folded)
        if (unknown === undefined) unknowns.set(folded, (unknown = nothingYet()))
        note(unknown, name, record)
        met.add(unknown)
      }
      for (const unknown of met) unknown.documents += 1
    },
    suggestions: (least, most) =>
      [...unknowns.values()]
        .filter(({ records }) => records >= least)
        .sort((one, other) => other.documents - one.documents || other.records - one.records)
        .slice(0, most)
        .map(toSuggestion),
    nameCount: () => unknowns.size,
  }
}

const nothingYet = (): Unknown => ({
  wordings: new Map(),
  dimensions: new Map(),
  examples: new Set(),
  documents: 0,
  records: 0,
})

function note(unknown: Unknown, name: string, { measure, unit, sentence }: LongRecord): void {
  unknown.records += 1
  unknown.wordings.set(name, (unknown.wordings.get(name) ?? 0) + 1)
  if (unknown.examples.size < MOST_EXAMPLES) unknown.examples.add(sentence)
  const dimension = measure === 'level' ? readUnit(unit)?.dimension : undefined
  if (dimension === undefined || dimension === 'number') return
  unknown.dimensions.set(dimension, (unknown.dimensions.get(dimension) ?? 0) + 1)
}

function toSuggestion({ wordings, dimensions, examples }: Unknown): Suggestion {
  const [name = '', ...aliases] = byFrequency(wordings)
  const [dimension = 'other'] = byFrequency(dimensions)
  return { code: provisionalCode(name), name, aliases, dimension, examples: [...examples] }
}

const byFrequency = <Key>(counts: ReadonlyMap<Key, number>): readonly Key[] =>
  [...counts].sort(([, one], [, other]) => other - one).map(([key]) => key)

/** The same for the same name in every corpus: its characters, in hexadecimal. */
const provisionalCode = (name: string): string =>
  `name_${[...name].map((character) => character.codePointAt(0)?.toString(16)).join('_')}`
