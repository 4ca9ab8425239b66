import type { LongRecord, WideRow } from '../model/record.ts'
import { findPercent } from './percent.ts'

type Draft = { -readonly [Column in keyof WideRow]: WideRow[Column] }
type Slot = 'value' | 'growth' | 'change' | 'share' | 'completion' | 'rank'

/** Rows of one mention that a figure may still join, and that are looked at: bounds, so that a line of a million numbers stays linear. */
const LOOK_BACK = 8
const FARTHEST = 1000

/** A multiple (1.9倍) stands in `value`, where its unit tells it from a level. */
const slotByMeasure: Readonly<Record<LongRecord['measure'], Slot>> = {
  level: 'value',
  multiple: 'value',
  growth: 'growth',
  change: 'change',
  share: 'share',
  completion: 'completion',
  rank: 'rank',
}

const inPercent: ReadonlySet<Slot> = new Set(['growth', 'share', 'completion'])

/** So does a growth, share or completion that is not to be had in percent. */
const slotOf = (record: LongRecord): Slot => {
  const slot = slotByMeasure[record.measure]
  return inPercent.has(slot) && percentOf(record) === undefined ? 'value' : slot
}

const percentOf = ({ value, unit, value_base, unit_base }: LongRecord): string | undefined =>
  findPercent({ value, unit, valueBase: value_base, unitBase: unit_base })

const highestPercentOf = (record: LongRecord): string | undefined => {
  const { value_max, unit, value_base_max, unit_base } = record
  if (value_max === null) return undefined
  return findPercent({ value: value_max, unit, valueBase: value_base_max, unitBase: unit_base })
}

/**
 * One document's records as a table for people: a row for each group, status, period and place.
 *
 * Each record fills exactly one of `value`, `growth`, `change`, `share`, `completion` and `rank`.
 * Where that is taken already, as by a second growth with another basis, it begins a row of its
 * own. So does a figure other than value and growth that is a bound or a range, and a growth that
 * is a range, because their row has but one `bound` and one `value_max`.
 *
 * @param records In the order of the text; it is kept, by the first record of each row.
 */
export function toWide(records: readonly LongRecord[]): readonly WideRow[] {
  const rows: Draft[] = []
  const rowsByGroup = new Map<number, Draft[]>()
  for (const record of records) {
    const slot = slotOf(record)
    const open = rowsByGroup.get(record.group)
    const alone = needsOwnRow(record, slot)
    let row = alone || open === undefined ? undefined : findRow(open, record, slot)
    if (row === undefined) {
      row = begin(record)
      rows.push(row)
      if (!alone && open === undefined) rowsByGroup.set(record.group, [row])
      else if (!alone) open?.push(row)
    }
    fill(row, record, slot)
  }
  return rows
}

/** Whether a row of the record's mention is for its status, period, place and name. */
const isRowFor = (
  { status, period, region, region_code, indicator }: LongRecord,
  row: Draft,
): boolean =>
  status === row.status &&
  period === row.period &&
  region === row.region &&
  region_code === row.region_code &&
  indicator === row.indicator

const needsOwnRow = (record: LongRecord, slot: Slot): boolean => {
  if (slot === 'value') return false
  return record.value_max !== null || (slot !== 'growth' && record.bound !== 'exact')
}

/** The latest amount that still lacks this figure, since a growth follows what it is the growth of. */
function findRow(open: readonly Draft[], record: LongRecord, slot: Slot): Draft | undefined {
  let free: Draft | undefined
  let candidates = 0
  const from = Math.max(0, open.length - FARTHEST)
  for (let at = open.length - 1; at >= from && candidates < LOOK_BACK; at--) {
    const row = open[at]!
    if (!isRowFor(record, row)) continue
    candidates++
    if (row[slot] !== null) continue
    if (row.value !== null) return row
    free ??= row
  }
  return free
}

const begin = (record: LongRecord): Draft => ({
  source: record.source,
  region: record.region,
  region_code: record.region_code,
  period: record.period,
  status: record.status,
  indicator: record.indicator,
  indicator_code: record.indicator_code,
  indicator_text: record.indicator_text,
  bound: null,
  value: null,
  value_max: null,
  unit: null,
  value_base: null,
  unit_base: null,
  growth: null,
  growth_bound: null,
  growth_basis: null,
  change: null,
  change_unit: null,
  share: null,
  share_of: null,
  completion: null,
  rank: null,
  rank_of: null,
  sentence: record.sentence,
  line: record.line,
  start: record.start,
  end: record.end,
})

function fill(row: Draft, record: LongRecord, slot: Slot): void {
  const figure = inPercent.has(slot) ? (percentOf(record) ?? record.value) : record.value
  row[slot] = figure
  switch (slot) {
    case 'value':
      row.bound = record.bound
      row.value_max = record.value_max
      row.unit = record.unit
      row.value_base = record.value_base
      row.unit_base = record.unit_base
      return
    case 'growth':
      row.growth_bound = record.bound
      row.growth_basis = record.basis
      break
    case 'change':
      row.change_unit = record.unit
      break
    case 'share':
      row.share_of = record.of
      break
    case 'completion':
      break
    case 'rank':
      row.rank_of = record.of
      break
  }
  if (!needsOwnRow(record, slot)) return
  if (slot !== 'growth') row.bound = record.bound
  row.value_max = (inPercent.has(slot) ? highestPercentOf(record) : undefined) ?? record.value_max
}
