import { describe, expect, test } from 'vitest'
import { createDuplicateFinder, type DuplicateFinder } from '../src/normalize/duplicates.ts'
import { identify, identityOf } from '../src/normalize/identity.ts'
import { recordsOf } from './figures.ts'
import { record } from './record.ts'

const createFinder = (isLong: boolean) => createDuplicateFinder('report.txt', isLong)

/** The id of a record that begins there. */
const idAt = (start: number) => identify(identityOf('report.txt'), start, start + 8, 'level')

const told = (start: number, other: Parameters<typeof record>[0] = {}) =>
  record({ start, end: start + 8, ...other })

describe.each([
  ['at once', false],
  ['in stretches', true],
])('in a document that is read %s', (_how, isLong) => {
  const findDuplicates: DuplicateFinder['find'] = (...given) => createFinder(isLong).find(...given)

  describe('of records of one sentence that stands twice', () => {
    test.each([
      ['the indicator', { indicator: '财政总收入' }],
      ['the measure', { measure: 'share' }],
      ['the value', { value: '525.7' }],
      ['the unit', { unit: '万元' }],
      ['the period', { period: '2016-H1' }],
      ['no period', { period: null }],
      ['the region', { region: '湖北省武汉市' }],
      ['no region', { region: null }],
      ['the sentence', { sentence: '前六月完成525.69亿元；' }],
    ] as const)('the second is no duplicate if %s differs', (_name, other) => {
      expect(findDuplicates([told(10), told(60, other)], [0, 50])).toEqual(new Map())
    })

    test('the second is a duplicate of the first', () => {
      expect(findDuplicates([told(10), told(60)], [0, 50])).toEqual(new Map([[1, idAt(10)]]))
    })

    test('the third is one of the first, too', () => {
      const duplicates = findDuplicates([told(10), told(60), told(100)], [0, 50, 90])
      expect([...duplicates]).toEqual([
        [1, idAt(10)],
        [2, idAt(10)],
      ])
    })

    test('the third is one of the second where the first differs', () => {
      const records = [told(10, { period: '2016-H1' }), told(60), told(100)]
      expect([...findDuplicates(records, [0, 50, 90])]).toEqual([[2, idAt(60)]])
    })
  })

  test('twenty thousand equal figures of one sentence each have a duplicate of their own', () => {
    const figures = (from: number) => Array.from({ length: 20_000 }, (_, at) => told(from + at * 9))
    const starts = Array.from({ length: 40_000 }, (_, at) => (at < 20_000 ? 0 : 500_000))
    const duplicates = findDuplicates([...figures(10), ...figures(500_010)], starts)
    expect(duplicates.size).toBe(20_000)
    expect(duplicates.get(39_999)).toBe(idAt(10 + 19_999 * 9))
  })

  test('equal figures of one sentence are two, and each has a duplicate of its own', () => {
    const records = [told(10), told(20), told(60), told(70)]
    expect([...findDuplicates(records, [0, 0, 50, 50])]).toEqual([
      [2, idAt(10)],
      [3, idAt(20)],
    ])
  })

  test('of equal figures that come more often the second time the last are new', () => {
    const records = [told(10), told(60), told(70), told(110), told(120), told(130)]
    expect([...findDuplicates(records, [0, 50, 50, 100, 100, 100])]).toEqual([
      [1, idAt(10)],
      [3, idAt(10)],
      [4, idAt(70)],
    ])
  })
})

test('records of a later stretch repeat those of all before, however many', () => {
  const finder = createFinder(true)
  const records = Array.from({ length: 5000 }, (_, index) =>
    told(index * 10, { value: String(index) }),
  )
  const sentenceStarts = records.map(({ start }) => start)
  for (let from = 0; from < records.length; from += 100) {
    const to = from + 100
    expect(finder.find(records.slice(from, to), sentenceStarts.slice(from, to))).toEqual(new Map())
  }
  const again = records.map((one) => told(one.start + 50_000, { value: one.value }))
  expect([
    ...finder.find(
      again,
      again.map(({ start }) => start),
    ),
  ]).toEqual(records.map(({ start }, index) => [index, idAt(start)]))
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
