import type { LedgerLine } from './extraction.ts'
import type { LongRecord, WideRow } from './record.ts'

/** Column names without the schema library, which takes longer to load than a report to read. */
export const longColumns = [
  'id',
  'source',
  'title',
  'kind',
  'region',
  'region_code',
  'period',
  'period_start',
  'period_end',
  'period_origin',
  'indicator',
  'indicator_code',
  'indicator_text',
  'measure',
  'basis',
  'of',
  'status',
  'bound',
  'value',
  'value_max',
  'unit',
  'value_base',
  'value_base_max',
  'unit_base',
  'quote',
  'start',
  'end',
  'line',
  'source_page',
  'sentence',
  'section',
  'group',
  'rule',
  'confidence',
  'duplicate_of',
] as const satisfies readonly (keyof LongRecord)[]

export const wideColumns = [
  'source',
  'region',
  'region_code',
  'period',
  'status',
  'indicator',
  'indicator_code',
  'indicator_text',
  'bound',
  'value',
  'value_max',
  'unit',
  'value_base',
  'unit_base',
  'growth',
  'growth_bound',
  'growth_basis',
  'change',
  'change_unit',
  'share',
  'share_of',
  'completion',
  'rank',
  'rank_of',
  'sentence',
  'line',
  'start',
  'end',
] as const satisfies readonly (keyof WideRow)[]

export const ledgerColumns = [
  'source',
  'start',
  'end',
  'line',
  'quote',
  'verdict',
  'reason',
  'rule',
  'record_id',
] as const satisfies readonly (keyof LedgerLine)[]

export const rejectColumns = ['source', 'code', 'message', 'byte', 'hint'] as const

/** Columns whose text is a decimal and is written as a number. */
export const decimalColumns: ReadonlySet<string> = new Set([
  'value',
  'value_max',
  'value_base',
  'value_base_max',
  'growth',
  'change',
  'share',
  'completion',
  'rank',
] satisfies (keyof LongRecord | keyof WideRow)[])

export const layouts = ['wide', 'long'] as const
export type Layout = (typeof layouts)[number]
