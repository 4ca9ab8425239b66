import type { IndicatorEntry, Lexicon, UnitEntry } from '../lexicon/lexicon.ts'

export type Part = 'indicators' | 'units'

/**
 * A lexicon for people: a table with tabs for each part, one entry a line, without a line end; or as JSON, the
 * shape of a user's file.
 */
export function listLexicon(lexicon: Lexicon, parts: readonly Part[], asJson: boolean): string {
  if (asJson) {
    const { indicators, units } = lexicon
    return JSON.stringify(
      {
        ...(parts.includes('indicators') && { indicators }),
        ...(parts.includes('units') && { units }),
      },
      undefined,
      2,
    )
  }
  const tables = parts.map((part) =>
    part === 'indicators'
      ? table(
          ['code', 'name', 'english', 'dimension', 'nbs', 'aliases'],
          lexicon.indicators.map(indicatorCells),
        )
      : table(
          ['form', 'base', 'factor', 'dimension', 'ucum', 'iso4217'],
          lexicon.units.flatMap(unitRows),
        ),
  )
  return tables.join('\n\n')
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, ...rows].map((cells) => cells.join('\t')).join('\n')

const indicatorCells = (entry: IndicatorEntry): readonly string[] => {
  const { code, name, english, dimension, also = [], nbs = '', aliases } = entry
  return [code, name, english, [dimension, ...also].join(' '), nbs, aliases.join(' ')]
}

const unitRows = ({ code, factor, dimension, forms, ucum = '', iso4217 = '' }: UnitEntry) =>
  forms.map((form) => [form, code, factor, dimension, ucum, iso4217])
