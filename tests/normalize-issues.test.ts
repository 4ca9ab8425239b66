import { expect, test } from 'vitest'
import type { LongRecord } from '../src/model/record.ts'
import { checkRecords } from '../src/normalize/issues.ts'
import { toBase } from '../src/normalize/scale.ts'

function recordOf(value: string, unit: string, other: Partial<LongRecord> = {}): LongRecord {
  return {
    id: '0123456789abcdef',
    source: 'report.txt',
    title: null,
    kind: 'communique',
    region: '湖北省',
    region_code: '420000',
    period: '2017',
    period_start: '2017-01-01',
    period_end: '2017-12-31',
    period_origin: 'stated',
    indicator: '粮食产量',
    indicator_code: 'grain_output',
    indicator_text: '粮食产量',
    measure: 'level',
    basis: null,
    of: null,
    status: 'actual',
    bound: 'exact',
    value,
    value_max: null,
    unit,
    ...toBase(value, unit),
    value_base_max: null,
    quote: value + unit,
    start: 10,
    end: 16,
    line: 2,
    source_page: null,
    sentence: `粮食产量${value}${unit}。`,
    section: null,
    group: 1,
    rule: 'subject-before',
    confidence: 0.9,
    duplicate_of: null,
    ...other,
  }
}

const growth = { measure: 'growth', basis: 'yoy' } as const
const change = { measure: 'change', basis: 'yoy' } as const
const homes = { indicator: '安置房', indicator_code: 'resettlement_homes' } as const

test.each([
  ['an output in money', recordOf('5', '亿元'), ['dimension-odd']],
  ['an output in per cent', recordOf('5', '%'), ['dimension-odd']],
  ['an output in tonnes', recordOf('5', '万吨'), []],
  ['an output in pieces', recordOf('5', '万件'), []],
  ['an output in people', recordOf('5', '万人'), ['dimension-odd']],
  ['a change of an output in money', recordOf('5', '亿元', change), ['dimension-odd']],
  ['a change of an output in tonnes', recordOf('5', '万吨', change), []],
  ['a change of an output in points', recordOf('5', '个百分点', change), []],
  ['homes in 套', recordOf('5', '万套', homes), []],
  ['homes in square metres', recordOf('5', '万平方米', homes), []],
  ['homes in 方', recordOf('5', '万方', homes), []],
  ['homes in money', recordOf('5', '亿元', homes), ['dimension-odd']],
  ['projects in tonnes', recordOf('5', '万吨', { indicator_code: 'projects' }), ['dimension-odd']],
  ['a rise by places', recordOf('5', '位', { ...change, indicator_code: 'gdp' }), []],
  [
    'a rise by people',
    recordOf('5', '人', { ...change, indicator_code: 'gdp' }),
    ['dimension-odd'],
  ],
  ['a growth in per cent', recordOf('5', '%', growth), []],
  ['an unknown indicator', recordOf('5', '亿元', { indicator_code: null }), []],
  ['an unknown unit', recordOf('5', '棚'), []],
  ['no unit', recordOf('5', ''), []],
  ['a share of 100.1 %', recordOf('100.1', '%', { measure: 'share' }), ['share-over-whole']],
  ['a share of 100 %', recordOf('100', '%', { measure: 'share' }), []],
  ['a share of 5/4', recordOf('5/4', '', { measure: 'share' }), ['share-over-whole']],
  ['a share of 1/3', recordOf('1/3', '', { measure: 'share' }), []],
  ['a growth of 1001 %', recordOf('1001', '%', growth), ['growth-huge']],
  ['a growth of 1000 %', recordOf('1000', '%', growth), []],
  ['a growth of 12 times', recordOf('12', '倍', growth), []],
])('%s', (_name, record, codes) => {
  expect(checkRecords([record]).map(({ code }) => code)).toEqual(codes)
})

const lastYear = recordOf('100', '万吨', { period: '2016', group: 0 })
const levels = [lastYear, recordOf('110', '万吨')]

test.each([
  ['agrees', '10', {}, []],
  ['is rounded', '9.8', {}, []],
  ['disagrees', '30', {}, ['growth-disagrees']],
  ['has the wrong sign', '-10', {}, ['growth-disagrees']],
  ['is of another year', '30', { period: '2018' }, []],
  ['is of another place', '30', { region: '湖南省' }, []],
  ['is an average', '30', { basis: 'avg' }, []],
  ['is a bound', '30', { bound: 'at_least' }, []],
  ['is a target', '30', { status: 'target' }, []],
  ['is of another mention', '30', { group: 2 }, []],
] as const)('a growth that %s', (_name, value, other, codes) => {
  const records = [...levels, recordOf(value, '%', { ...growth, ...other })]
  expect(checkRecords(records).map(({ code }) => code)).toEqual(codes)
})

test.each([
  ['half years', { period: '2016-H1' }, { period: '2017-H1' }, ['growth-disagrees']],
  ['parts of a year that differ', { period: '2016-H1' }, {}, []],
  ['spans', { period: '2011/2015' }, { period: '2012/2016' }, []],
  ['a target', {}, { status: 'target' }, ['growth-disagrees']],
  ['last year as a target', { status: 'target' }, {}, []],
  ['units that differ', { unit_base: 'm2' }, {}, []],
] as const)('a growth is compared with %s or not', (_name, before, now, codes) => {
  const records = [
    { ...lastYear, ...before },
    recordOf('110', '万吨', now),
    recordOf('30', '%', { ...growth, ...now }),
  ]
  expect(checkRecords(records).map(({ code }) => code)).toEqual(codes)
})

test.each([
  ['gdp', '2', []],
  ['industry_value_added', '2', []],
  ['telecom_volume', '2', []],
  ['telecom_volume', '40', ['growth-disagrees']],
  ['retail_sales', '2', ['growth-disagrees']],
])('a growth of %s by %s%% is at constant prices or not', (code, value, codes) => {
  const known = { indicator_code: code }
  const records = [
    recordOf('100', '亿元', { ...known, period: '2016', group: 0 }),
    recordOf('110', '亿元', known),
    recordOf(value, '%', { ...growth, ...known }),
  ]
  expect(checkRecords(records).map((issue) => issue.code)).toEqual(codes)
})

test('one of two levels of last year that agrees is enough', () => {
  const other = recordOf('85', '万吨', { period: '2016', group: 0 })
  expect(checkRecords([...levels, other, recordOf('30', '%', growth)])).toEqual([])
})

test.each([
  ['fits', '10', '10', '万吨', []],
  ['is rounded', '8.4', '10', '万吨', []],
  ['does not fit', '30', '10', '万吨', ['growth-disagrees']],
  ['has the wrong sign', '-10', '10', '万吨', ['growth-disagrees']],
  ['is more than the level', '30', '120', '万吨', []],
  ['is in points', '30', '10', '个百分点', []],
] as const)(
  'a growth is held against its own change, which %s',
  (_name, value, by, unit, codes) => {
    const records = [
      recordOf('110', '万吨', { indicator_code: null }),
      recordOf(by, unit, { ...change, indicator_code: null }),
      recordOf(value, '%', { ...growth, indicator_code: null }),
    ]
    expect(checkRecords(records).map(({ code }) => code)).toEqual(codes)
  },
)

test.each([
  ['粮食产量110万吨，增长30%。', 1],
  ['粮食产量110万吨，同口径增长30%。', 0],
  ['棉花产量同口径增长3%；小麦、玉米、水稻、大豆和薯类等粮食产量110万吨，增长30%。', 1],
])('growth by another definition is not held against a level: %s', (sentence, count) => {
  const records = [...levels, recordOf('30', '%', { ...growth, sentence })]
  expect(checkRecords(records)).toHaveLength(count)
})

test.each([
  ['粮食库存110万吨，增长30%，增加10万吨。', 1],
  ['粮食库存110万吨，增长30%，同比多增10万吨。', 0],
])('what an increase is more by is no change of the level: %s', (sentence, count) => {
  const records = [
    recordOf('110', '万吨'),
    recordOf('10', '万吨', { ...change, sentence }),
    recordOf('30', '%', growth),
  ]
  expect(checkRecords(records)).toHaveLength(count)
})

test('names the place and what was found there', () => {
  const [issue] = checkRecords([...levels, recordOf('30', '%', growth)])
  expect(issue).toEqual({
    code: 'growth-disagrees',
    message: '粮食产量 is said to grow by 30%, but from 100万吨 to 110万吨 it grows by 10.0%',
    path: 'report.txt',
    line: 2,
    span: { start: 10, end: 16 },
  })
})
