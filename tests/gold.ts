import { readdirSync, readFileSync } from 'node:fs'
import { clean } from '../src/clean/index.ts'
import { fields } from '../src/evaluate/compare.ts'
import { factsOf, parseGold, parseOwnRegions, type GoldFact } from '../src/evaluate/gold.ts'
import { judge, type Judgement } from '../src/evaluate/judge.ts'
import { count, share, sum, toScore, toScores, type Counts } from '../src/evaluate/score.ts'
import type { LongRecord } from '../src/model/record.ts'
import { extract } from '../src/pipeline.ts'
import { isPresent, namesIn, readSource, type Collection } from './documents.ts'

/** What was found in one document, beside what should have been. */
export interface Scored {
  readonly document: string
  readonly script: 'simplified' | 'traditional'
  readonly gold: readonly GoldFact[]
  readonly predictions: readonly LongRecord[]
  readonly region_code: string | undefined
  readonly judgements: readonly Judgement<LongRecord>[]
  readonly counts: Counts
}

/** Extracts the documents that a folder has gold for; none if there is no such folder. */
export function scoreCollection(documents: Collection, folder: URL): readonly Scored[] {
  if (!isPresent(folder)) return []
  const ownFacts = new URL('documents.json', folder)
  const own = parseOwnRegions(readFileSync(ownFacts, 'utf8'), ownFacts.pathname)
  const names = new Map(namesIn(documents).map((name) => [name.replace(/\.[^.]+$/u, ''), name]))
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.jsonl'))
    .toSorted()
    .map((file): Scored => {
      const document = file.replace('.gold.jsonl', '')
      const gold = factsOf(parseGold(readFileSync(new URL(file, folder), 'utf8'), file))
      const source = readSource(documents, names.get(document) ?? file)
      const predictions = extract(source).records
      const { script } = clean(source)
      const region_code = own.get(document)
      const judgements = judge(gold, predictions, region_code)
      const counts = count(judgements, region_code)
      return { document, script, gold, predictions, region_code, judgements, counts }
    })
}

/** Every score that has a floor, of the documents together. */
export const scoresOf = (scored: readonly Scored[]): Readonly<Record<string, number>> =>
  namedScores(sum(scored.map(({ counts }) => counts)))

/** Scores by the names that their floors have; every one of them is the better the higher. */
export function namedScores(counts: Counts): Readonly<Record<string, number>> {
  const { found, value, fact, full } = toScores(counts)
  const scores: Record<string, number> = {
    'detection precision': found.precision,
    'detection recall': found.recall,
    'detection F1': found.f1,
    'quantity F1': value.f1,
    'fact precision': fact.precision,
    'fact recall': fact.recall,
    'fact F1': fact.f1,
    'full F1': full.f1,
  }
  for (const field of fields) {
    const { right, found: of } = counts.fields[field]
    scores[`${field} of found`] = share(right, of)
  }
  for (const [measure, matches] of counts.measures) {
    scores[`${measure} recall`] = toScore(matches).recall
  }
  return scores
}
