import { readdirSync, readFileSync } from 'node:fs'
import { clean } from '../src/clean/index.ts'
import type { LongRecord } from '../src/model/record.ts'
import { extract } from '../src/pipeline.ts'
import { isPresent, namesIn, readSource, type Collection } from './documents.ts'
import { count, sum, toScores, type Counts, type GoldFact } from './score.ts'

/** What was found in one document, beside what should have been. */
export interface Scored {
  readonly document: string
  readonly script: 'simplified' | 'traditional'
  readonly gold: readonly GoldFact[]
  readonly predictions: readonly LongRecord[]
  readonly region_code: string
  readonly counts: Counts
}

/** Extracts the documents that a folder has gold for; none if there is no such folder. */
export function scoreCollection(documents: Collection, folder: URL): readonly Scored[] {
  if (!isPresent(folder)) return []
  const own = JSON.parse(readFileSync(new URL('documents.json', folder), 'utf8')) as Readonly<
    Record<string, { readonly region_code: string }>
  >
  const names = new Map(namesIn(documents).map((name) => [name.replace(/\.[^.]+$/u, ''), name]))
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.jsonl'))
    .toSorted()
    .map((file): Scored => {
      const document = file.replace('.gold.jsonl', '')
      const gold = readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as GoldFact | { readonly label: 'reject' })
        .filter((line) => line.label !== 'reject')
      const source = readSource(documents, names.get(document) ?? file)
      const predictions = extract(source).records
      const { script } = clean(source)
      const region_code = own[document]?.region_code ?? ''
      const counts = count(gold, predictions, region_code)
      return { document, script, gold, predictions, region_code, counts }
    })
}

/** The scores of the documents together. */
export const scoresOf = (scored: readonly Scored[]): Readonly<Record<string, number>> =>
  toScores(sum(scored.map(({ counts }) => counts)))

const measures = [
  'detection F1',
  'quantity F1',
  'fact precision',
  'fact recall',
  'fact F1',
  'full F1',
] as const

/** Tables in Markdown, in per cent: a row for each document and one for all, then every score of all. */
export function toTables(scored: readonly Scored[]): string {
  const rows = [
    ...scored.map(({ document, counts }) => ({ document, counts })),
    { document: 'all', counts: sum(scored.map(({ counts }) => counts)) },
  ]
  const documents = rows.map(({ document, counts }) => {
    const scores = toScores(counts)
    const shares = measures.map((measure) => toPercent(scores[measure] ?? 0))
    return [document, String(counts.gold), String(counts.predicted), ...shares]
  })
  const scores = Object.entries(scoresOf(scored)).map(([name, score]) => [name, toPercent(score)])
  return [
    toTable(['document', 'facts', 'records', ...measures], documents),
    toTable(['score', '%'], scores),
  ].join('\n\n')
}

const toPercent = (part: number): string => (part * 100).toFixed(1)

const toTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
