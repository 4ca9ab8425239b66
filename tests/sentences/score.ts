import type { LongRecord } from '../../src/model/record.ts'
import { extract } from '../../src/pipeline.ts'
import { makeUp, type Fact } from './generator.ts'

export const facets = [
  'found',
  'value',
  'measure',
  'indicator',
  'status',
  'period',
  'bound',
  'basis',
] as const
export type Facet = (typeof facets)[number]

/** How many facts were read rightly, and of each kind how many were not. */
export interface Scores {
  readonly facts: number
  readonly right: Readonly<Record<Facet | 'full', number>>
  /** By kind of saying: facts of it, and wrong ones by facet, each with an example. */
  readonly kinds: ReadonlyMap<string, Kind>
}

export interface Kind {
  facts: number
  readonly wrong: Map<Facet, { count: number; readonly example: string }>
}

const same = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && Number(one) === Number(other))

/** 2017-12-31 and 2017 are two wordings of a stock's period; what a plan has reached, it has at its end. */
const isPeriod = (found: string | null, wanted: string): boolean =>
  found === wanted || found === `${wanted}-12-31` || found === wanted.split('/')[1]

/** What is wrong with the reading of a fact; nothing but `found` if it was not read at all. */
export function wrongFacets(fact: Fact, records: readonly LongRecord[]): readonly Facet[] {
  const record = records.find(({ start, end }) => start < fact.end && end > fact.start)
  if (record === undefined) return ['found']
  const isRight: Record<Exclude<Facet, 'found'>, boolean> = {
    value:
      same(record.value, fact.value) &&
      same(record.value_max, fact.valueMax) &&
      record.unit === fact.unit,
    measure: record.measure === fact.measure,
    indicator:
      record.indicator_text === fact.indicator ||
      record.indicator === fact.indicator ||
      // A verb that belongs to the name may stand before it or not.
      record.indicator_text.endsWith(fact.indicator),
    status: record.status === fact.status,
    period: isPeriod(record.period, fact.period),
    bound: record.bound === fact.bound,
    basis: record.basis === fact.basis,
  }
  return facets.filter((facet) => facet !== 'found' && !isRight[facet])
}

/** Reads the made-up documents of the seeds from 1 on. */
export function scoreMadeUp(documents: number): Scores {
  const right = Object.fromEntries([...facets, 'full'].map((facet) => [facet, 0])) as Record<
    Facet | 'full',
    number
  >
  const kinds = new Map<string, Kind>()
  let count = 0
  for (let seed = 1; seed <= documents; seed += 1) {
    const { text, facts } = makeUp(seed)
    const { records } = extract({ path: `${seed}.txt`, text, encoding: 'utf-8' })
    for (const fact of facts) {
      count += 1
      const wrong = wrongFacets(fact, records)
      const isMissing = wrong.includes('found')
      if (wrong.length === 0) right.full += 1
      for (const facet of facets) if (!isMissing && !wrong.includes(facet)) right[facet] += 1
      for (const name of fact.kinds) {
        const kind = kinds.get(name) ?? { facts: 0, wrong: new Map() }
        kinds.set(name, kind)
        kind.facts += 1
        for (const facet of wrong) {
          const example = `${text.slice(text.lastIndexOf('\n', fact.start) + 1).trim()} ⟦${fact.quote}⟧`
          const known = kind.wrong.get(facet) ?? { count: 0, example }
          known.count += 1
          kind.wrong.set(facet, known)
        }
      }
    }
  }
  return { facts: count, right, kinds }
}
