import { describe, expect, test } from 'vitest'
import { findDuplicates } from '../src/normalize/duplicates.ts'
import { recordsOf } from './figures.ts'
import { record } from './record.ts'

const told = (id: string, other: Parameters<typeof record>[0] = {}) => record({ id, ...other })

describe('of records of one sentence that stands twice', () => {
  test.each([
    ['the indicator', { indicator: '财政总收入' }],
    ['the measure', { measure: 'share' }],
    ['the value', { value: '525.7' }],
    ['the unit', { unit: '万元' }],
    ['the period', { period: '2016-H1' }],
    ['no period', { period: null }],
    ['the region', { region: '湖北省武汉市' }],
    ['the sentence', { sentence: '前六月完成525.69亿元；' }],
  ] as const)('the second is no duplicate if %s differs', (_name, other) => {
    expect(findDuplicates([told('a'), told('b', other)], [0, 50])).toEqual(new Map())
  })

  test('the second is a duplicate of the first', () => {
    expect(findDuplicates([told('a'), told('b')], [0, 50])).toEqual(new Map([[1, 'a']]))
  })

  test('the third is one of the first, too', () => {
    const duplicates = findDuplicates([told('a'), told('b'), told('c')], [0, 50, 90])
    expect([...duplicates]).toEqual([
      [1, 'a'],
      [2, 'a'],
    ])
  })

  test('the third is one of the second where the first differs', () => {
    const records = [told('a', { period: '2016-H1' }), told('b'), told('c')]
    expect([...findDuplicates(records, [0, 50, 90])]).toEqual([[2, 'b']])
  })
})

test('equal figures of one sentence are two, and each has a duplicate of its own', () => {
  const records = [told('a'), told('b'), told('c'), told('d')]
  expect([...findDuplicates(records, [0, 0, 50, 50])]).toEqual([
    [2, 'a'],
    [3, 'b'],
  ])
})

const report = `${[
  '武昌区2014年上半年计划执行情况',
  '上半年完成地区生产总值525.69亿元，同比增长8.1%。6座千吨粮仓动工兴建，6座千吨粮仓交付使用。',
].join('\n')}\n`

test('a report that stands twice in one file is told once', () => {
  const records = recordsOf(report + report)
  const first = records.filter(({ duplicate_of }) => duplicate_of === null)
  const again = records.filter(({ duplicate_of }) => duplicate_of !== null)
  expect(first).toHaveLength(records.length / 2)
  expect(again.map(({ duplicate_of }) => duplicate_of)).toEqual(first.map(({ id }) => id))
})

test('the same figures in a report that stands once are not', () => {
  const records = recordsOf(report)
  expect(records.length).toBeGreaterThan(3)
  expect(records.filter(({ duplicate_of }) => duplicate_of !== null)).toEqual([])
})
