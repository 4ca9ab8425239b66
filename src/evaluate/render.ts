import { toVisible } from '../write/visible.ts'
import { displayWidth } from '../write/width.ts'
import { fields, type Field } from './compare.ts'
import type { Mistake } from './mistakes.ts'
import { matchesOf, scoreNames, share, sum, type Counts, type Matches } from './score.ts'

/** What was counted in one document, by its name without extension. */
export interface DocumentCounts {
  readonly document: string
  readonly counts: Counts
}

/** An evaluation for people: tables, then the mistakes. */
export function renderText(
  documents: readonly DocumentCounts[],
  mistakes: readonly Mistake[],
  mistakeCount: number,
): string {
  const all = sum(documents.map(({ counts }) => counts))
  const matches = matchesOf(all)
  const parts = [
    toTable(
      ['score', 'precision', 'recall', 'F1'],
      scoreNames.map((name) => [name, ...percents(matches[name])]),
    ),
    'found: the number was found · value: with its value and unit · fact: indicator and measure right as well ·\n' +
      'full: status, bound, period and basis too',
    toTable(
      ['field', 'found', 'right', 'of found', 'precision', 'recall', 'F1'],
      fields.map((field) => {
        const counted = all.fields[field]
        const { found, right } = counted
        return [
          nameOf(field),
          String(found),
          String(right),
          percent(right, found),
          ...percents(counted),
        ]
      }),
    ),
    matchesTable('measure', all.measures, byGold),
    matchesTable('indicator', all.indicators, byMistakes, SHOWN_INDICATORS),
    toTable(
      ['document', 'facts', 'records', ...scoreNames.map((name) => `${name} F1`)],
      [...documents, { document: 'all', counts: all }].map(({ document, counts }) => {
        const matches = matchesOf(counts)
        return [
          document,
          String(counts.gold),
          String(counts.predicted),
          ...scoreNames.map((name) => percents(matches[name])[2] ?? ''),
        ]
      }),
    ),
    ...mistakes.map(toLines),
    ...(mistakes.length > 0 && mistakes.length < mistakeCount
      ? [`and ${mistakeCount - mistakes.length} more errors`]
      : []),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Indicators with the most mistakes that the tables have. */
const SHOWN_INDICATORS = 20

type Order = (one: Matches, other: Matches) => number

const byGold: Order = (one, other) => other.gold - one.gold
const byMistakes: Order = (one, other) => mistakesIn(other) - mistakesIn(one)
const mistakesIn = ({ gold, predicted, right }: Matches): number => gold + predicted - 2 * right

function matchesTable(
  name: string,
  matches: ReadonlyMap<string, Matches>,
  order: Order,
  limit = Infinity,
): string {
  const rows = [...matches].toSorted(([, one], [, other]) => order(one, other))
  const left = rows.length - limit
  const table = toTable(
    [name, 'facts', 'records', 'right', 'precision', 'recall', 'F1'],
    rows
      .slice(0, limit)
      .map(([key, found]) => [
        key,
        String(found.gold),
        String(found.predicted),
        String(found.right),
        ...percents(found),
      ]),
  )
  return left > 0 ? `${table}\nand ${left} more with fewer errors` : table
}

/** Precision, recall and F1; a dash where there is nothing to be right or wrong. */
function percents(matches: Matches): readonly string[] {
  const { gold, predicted, right } = matches
  return [percent(right, predicted), percent(right, gold), percent(2 * right, gold + predicted)]
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${(share(part, whole) * 100).toFixed(1)} %`

/** As the user calls it. */
const nameOf = (field: Field): string => (field === 'quantity' ? 'value' : field)

/** Columns parted by blanks: words to the left, numbers to the right. */
function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((cells) => cells.map(toVisible))
  const widths = head.map((_, column) =>
    Math.max(...lines.map((cells) => displayWidth(cells[column] ?? ''))),
  )
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => {
          const gap = ' '.repeat((widths[column] ?? 0) - displayWidth(cell))
          return column === 0 ? cell + gap : gap + cell
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function toLines({ path, line, kind, fields: wrong, sentence, fact, record }: Mistake): string {
  const names = wrong.map(nameOf).join(', ')
  const lines = [
    `${path}:${line}: ${kind}${names === '' ? '' : ` ${names}`}`,
    `  ${sentence.replaceAll(/\s+/gu, ' ')}`,
    ...(fact === undefined
      ? []
      : [
          `  gold   ${told({ ...fact, quote: fact.text, max: fact.value2 })}` +
            (fact.alt === undefined || fact.alt.length === 0 ? '' : ` (or ${fact.alt.join(', ')})`),
        ]),
    ...(record === undefined
      ? []
      : [`  record ${told({ ...record, max: record.value_max })} · by ${record.rule}`]),
  ]
  return lines.map(toVisible).join('\n')
}

interface Told {
  readonly quote: string
  readonly indicator: string
  readonly measure: string
  readonly basis?: string | null | undefined
  readonly bound: string
  readonly value: string
  readonly max: string | null | undefined
  readonly unit?: string | null | undefined
  readonly period?: string | null | undefined
  readonly status: string
}

const told = ({
  quote,
  indicator,
  measure,
  basis,
  bound,
  value,
  max,
  unit,
  period,
  status,
}: Told): string =>
  [
    quote.replaceAll(/\s+/gu, ' '),
    indicator,
    [measure, basis, bound === 'exact' ? '' : bound, value, max, unit].filter(Boolean).join(' '),
    `${period ?? 'no period'} ${status}`,
  ].join(' · ')
