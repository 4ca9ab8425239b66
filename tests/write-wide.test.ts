import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LongRecord, WideRow } from '../src/model/record.ts'
import { findPercent } from '../src/write/percent.ts'
import { toWide } from '../src/write/wide.ts'
import { record } from './record.ts'

const slots = ['value', 'growth', 'change', 'share', 'completion', 'rank'] as const

/** What a row says besides what all rows of the test say alike. */
const figures = (row: WideRow) =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([column, value]) =>
        value !== null &&
        ![
          'source',
          'region',
          'region_code',
          'status',
          'indicator',
          'indicator_code',
          'indicator_text',
          'sentence',
          'line',
          'start',
          'end',
          'period',
          'value_base',
          'unit_base',
        ].includes(column),
    ),
  )

const percent = { unit: '%', value_base: null, unit_base: 'percent' } as const
const level = record({})
const growth = record({ measure: 'growth', value: '8.1', basis: 'yoy', ...percent })
const share = record({ measure: 'share', value: '45', of: '全省', ...percent })
const change = record({ measure: 'change', value: '51', unit: '天', basis: 'yoy' })
const rank = record({ measure: 'rank', value: '1', unit: '位', of: '全省' })
const completion = record({ measure: 'completion', value: '57.4', of: '全年目标', ...percent })
const multiple = record({ measure: 'multiple', value: '1.9', unit: '倍' })

const first = { bound: 'exact', value: '525.69', unit: '亿元' }

test.each<[string, readonly LongRecord[], readonly object[]]>([
  [
    'a level and all that is said of it are one row',
    [level, growth, change, share, completion, rank],
    [
      {
        ...first,
        growth: '8.1',
        growth_bound: 'exact',
        growth_basis: 'yoy',
        change: '51',
        change_unit: '天',
        share: '45',
        share_of: '全省',
        completion: '57.4',
        rank: '1',
        rank_of: '全省',
      },
    ],
  ],
  [
    'a growth with another basis is a second row',
    [level, growth, { ...growth, value: '9', basis: 'avg' }, share],
    [
      {
        ...first,
        growth: '8.1',
        growth_bound: 'exact',
        growth_basis: 'yoy',
        share: '45',
        share_of: '全省',
      },
      { growth: '9', growth_bound: 'exact', growth_basis: 'avg' },
    ],
  ],
  [
    'a growth belongs to the level before it',
    [level, { ...level, value: '155' }, growth],
    [first, { ...first, value: '155', growth: '8.1', growth_bound: 'exact', growth_basis: 'yoy' }],
  ],
  [
    'a level may come after its growth',
    [growth, level],
    [{ ...first, growth: '8.1', growth_bound: 'exact', growth_basis: 'yoy' }],
  ],
  [
    'the bound of a growth has a column',
    [{ ...growth, bound: 'at_least' }],
    [{ growth: '8.1', growth_bound: 'at_least', growth_basis: 'yoy' }],
  ],
  [
    'a range of growth is a row of its own',
    [level, { ...growth, value: '5', value_max: '6' }],
    [first, { growth: '5', value_max: '6', growth_bound: 'exact', growth_basis: 'yoy' }],
  ],
  [
    'a bounded share is a row of its own',
    [level, { ...share, bound: 'at_least' }],
    [first, { share: '45', share_of: '全省', bound: 'at_least' }],
  ],
  [
    'a multiple is a value in 倍',
    [level, multiple],
    [first, { bound: 'exact', value: '1.9', unit: '倍' }],
  ],
  [
    'a fraction is a share in percent',
    [
      { ...share, value: '1/4', unit: '' },
      { ...share, value: '1/30', unit: '', group: 1 },
    ],
    [
      { share: '25', share_of: '全省' },
      { share: '100/30', share_of: '全省' },
    ],
  ],
  [
    'a growth in per mille is one in percent',
    [{ ...growth, value: '8.5', unit: '‰', value_base: '0.85' }],
    [{ growth: '0.85', growth_bound: 'exact', growth_basis: 'yoy' }],
  ],
  [
    'a growth that is no ratio stands in value with its unit',
    [{ ...growth, value: '1.5', unit: '番', unit_base: 'doubling', value_base: '1.5' }],
    [{ bound: 'exact', value: '1.5', unit: '番' }],
  ],
  [
    'another status, period, place or mention is another row',
    [
      level,
      { ...growth, status: 'target' },
      { ...growth, period: '2017' },
      { ...growth, region: '湖北省', region_code: '420000' },
      { ...growth, group: 7 },
    ],
    [
      first,
      { growth: '8.1', growth_bound: 'exact', growth_basis: 'yoy' },
      { growth: '8.1', growth_bound: 'exact', growth_basis: 'yoy' },
      { growth: '8.1', growth_bound: 'exact', growth_basis: 'yoy' },
      { growth: '8.1', growth_bound: 'exact', growth_basis: 'yoy' },
    ],
  ],
])('%s', (_, records, rows) => {
  expect(toWide(records).map(figures)).toEqual(rows)
})

test.each([
  // value, unit, value_base, unit_base, percent
  ['8.1', '%', null, null, '8.1'],
  ['-1/4', '', '-0.25', 'ratio', '-25'],
  ['1/3', '', null, 'ratio', '100/3'],
  ['0.5', '', '0.5', 'ratio', '50'],
  ['0.125', '', '0.125', 'ratio', '12.5'],
  ['-0.03', '', '-0.03', 'ratio', '-3'],
  ['5', '', null, null, undefined],
  ['8.5', '‰', '0.85', 'percent', '0.85'],
  ['4', '成', '40', 'percent', '40'],
  ['1', '番', '1', 'doubling', '100'],
  ['2', '番', '2', 'doubling', '300'],
  ['1.5', '番', '1.5', 'doubling', undefined],
  ['2', '倍', '2', 'times', undefined],
  ['1/0', '', null, null, undefined],
])('%s%s (%s %s) is %s percent', (value, unit, valueBase, unitBase, percent) => {
  expect(findPercent({ value, unit, valueBase, unitBase })).toBe(percent)
})

describe('whatever the records', () => {
  const records = fc.array(
    fc.record({
      measure: fc.constantFrom(...LongRecord.shape.measure.options),
      status: fc.constantFrom(...LongRecord.shape.status.options),
      bound: fc.constantFrom(...LongRecord.shape.bound.options),
      basis: fc.constantFrom('yoy', 'avg', null),
      value_max: fc.constantFrom(null, null, '99'),
      period: fc.constantFrom('2016', '2017'),
      group: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 40 },
  )

  test('each is in exactly one cell, with its bound and its range', () => {
    fc.assert(
      fc.property(records, (drafts) => {
        const all = drafts.map((draft, index) =>
          record({ ...draft, ...percent, value: String(index + 1), start: index, end: index + 1 }),
        )
        const rows = toWide(Object.freeze(all))
        const cells = rows.flatMap((row) => slots.map((slot) => ({ row, slot, value: row[slot] })))
        const filled = cells.filter(({ value }) => value !== null)
        expect(filled.map(({ value }) => Number(value)).toSorted((a, b) => a - b)).toEqual(
          all.map(({ value }) => Number(value)),
        )
        for (const { row, slot, value } of filled) {
          const from = all[Number(value) - 1]
          expect(slot).toBe(
            from?.measure === 'level' || from?.measure === 'multiple' ? 'value' : from?.measure,
          )
          expect([row.status, row.period]).toEqual([from?.status, from?.period])
          const bound = slot === 'growth' ? row.growth_bound : row.bound
          if (from?.bound !== 'exact' || slot === 'value') expect(bound).toBe(from?.bound)
          if (from?.value_max !== null || slot === 'value') {
            expect(row.value_max).toBe(from?.value_max)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('rows pass their schema and come in the order of the text', () => {
    fc.assert(
      fc.property(records, (drafts) => {
        const all = drafts.map((draft, index) => record({ ...draft, start: index, end: index + 1 }))
        const rows = toWide(all)
        for (const row of rows) expect(() => WideRow.parse(row)).not.toThrow()
        const starts = rows.map(({ start }) => start)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
    )
  })
})
