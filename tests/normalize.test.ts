import { expect, test } from 'vitest'
import { longColumns } from '../src/model/columns.ts'
import type { Document, Profile } from '../src/model/document.ts'
import type { Observation } from '../src/model/observation.ts'
import { LongRecord } from '../src/model/record.ts'
import { sourceSpan } from '../src/model/span.ts'
import { normalize } from '../src/normalize/index.ts'

const text = '全年水产品产值计划增长9%以上；上半年已有525.69亿元，居全市第3位。'

function documentOf(clean: string, written = clean): Document {
  return {
    source: { path: 'wuchang.txt', text: `\n\n${written}`, encoding: 'utf-8' },
    text: clean,
    written,
    script: clean === written ? 'simplified' : 'traditional',
    furniture: [],
    // The file has two empty lines before the text.
    map: {
      sourceSpan: ({ start, end }) => sourceSpan(start + 2, end + 2),
      line: () => 3,
      quote: ({ start, end }) => written.slice(start, end),
    },
  }
}

const profile: Profile = {
  title: '武昌区2017年上半年计划执行情况',
  kind: 'plan_report',
  region: { name: '湖北省武汉市武昌区', code: '420106' },
  period: '2017-H1',
  periodOrigin: 'stated',
  publishedYear: 2017,
  isPeriodGiven: false,
  publishedMonth: undefined,
  span: undefined,
}

function observe(
  within: string,
  quote: string,
  decimal: string,
  unit: string,
  other: Partial<Observation> = {},
): Observation {
  const start = within.indexOf(quote)
  return {
    quantity: {
      start,
      end: start + quote.length,
      decimal,
      decimalMax: undefined,
      unit,
      bound: 'exact',
    },
    indicator: '地区生产总值',
    indicatorText: '地区生产总值',
    measure: 'level',
    basis: undefined,
    of: undefined,
    status: 'actual',
    bound: 'exact',
    period: '2017-H1',
    periodOrigin: 'stated',
    region: profile.region,
    group: 1,
    sentence: { start: 0, end: within.length },
    section: ['一、综合', '（一）经济'],
    rule: 'subject-before',
    ...other,
  }
}

test('a record has every field of the schema, in its order', () => {
  const records = normalize(
    [observe(text, '525.69亿元', '525.69', '亿元')],
    documentOf(text),
    profile,
  )
  expect(Object.keys(records[0] ?? {})).toEqual(longColumns)
  expect(LongRecord.parse(records[0])).toEqual(records[0])
  expect(records[0]).toMatchObject({
    source: 'wuchang.txt',
    title: '武昌区2017年上半年计划执行情况',
    kind: 'plan_report',
    region: '湖北省武汉市武昌区',
    region_code: '420106',
    period: '2017-H1',
    period_start: '2017-01-01',
    period_end: '2017-06-30',
    indicator: '地区生产总值',
    indicator_code: 'gdp',
    value: '525.69',
    value_max: null,
    unit: '亿元',
    value_base: '52569000000',
    value_base_max: null,
    unit_base: 'CNY',
    quote: '525.69亿元',
    start: text.indexOf('525') + 2,
    end: text.indexOf('525') + 10,
    line: 3,
    sentence: text,
    section: '一、综合 > （一）经济',
    group: 1,
  })
})

test('what is absent is null', () => {
  const [record] = normalize(
    [
      observe(text, '9%', '9', '%', {
        indicator: '某事',
        indicatorText: '某事',
        period: undefined,
        periodOrigin: 'absent',
        region: undefined,
        section: [],
      }),
    ],
    documentOf(text),
    { ...profile, title: undefined },
  )
  expect(LongRecord.parse(record)).toMatchObject({
    title: null,
    region: null,
    region_code: null,
    period: null,
    period_start: null,
    period_end: null,
    basis: null,
    of: null,
    indicator: '某事',
    indicator_code: null,
    section: null,
  })
})

test('a range has both ends in base units', () => {
  const [record] = normalize(
    [
      observe(text, '525.69亿元', '5', '亿元', {
        quantity: {
          start: 0,
          end: 4,
          decimal: '5',
          decimalMax: '6.5',
          unit: '亿元',
          bound: 'exact',
        },
      }),
    ],
    documentOf(text),
    profile,
  )
  expect(record).toMatchObject({ value_base: '500000000', value_base_max: '650000000' })
})

test('a rank is a place, not a person', () => {
  const [record] = normalize(
    [observe(text, '第3位', '3', '位', { measure: 'rank', of: '全市' })],
    documentOf(text),
    profile,
  )
  expect(record).toMatchObject({ value_base: '3', unit_base: 'place', of: '全市', unit: '位' })
})

test('方 are square metres of an area, and cubic metres of anything else', () => {
  const clean = '新建标准车间3.8万方，挖土3.8万方。'
  const records = normalize(
    [
      observe(clean, '14.2万方', '14.2', '万方', { indicator: '标准厂房' }),
      observe(clean, '14.2万方', '14.2', '万方', { indicator: '挖土' }),
    ],
    documentOf(clean),
    profile,
  )
  expect(records).toMatchObject([
    { unit: '万方', value_base: '142000', unit_base: 'm2' },
    { unit: '万方', value_base: '142000', unit_base: 'm3' },
  ])
})

test('the unit and the sentence are in the script of the document, a known indicator in its own', () => {
  const clean = '本地生产总值增加20亿元，失业率下降0.3个百分点。'
  const written = '本地生產總值增加20億元，失業率下降0.3個百分點。'
  const records = normalize(
    [
      observe(clean, '20亿元', '20', '亿元', {
        indicator: '本地生产总值',
        indicatorText: '本地生產總值',
        measure: 'change',
      }),
      observe(clean, '0.3个百分点', '0.3', '个百分点', {
        indicator: '某失业比例',
        indicatorText: '某失業比例',
        measure: 'change',
      }),
    ],
    documentOf(clean, written),
    { ...profile, region: { name: '香港特别行政区', code: 'HKG' } },
  )
  expect(records).toMatchObject([
    {
      unit: '億元',
      unit_base: 'HKD',
      sentence: written,
      quote: '20億元',
      indicator: '地区生产总值',
      indicator_text: '本地生產總值',
    },
    { unit: '個百分點', unit_base: 'pp', indicator: '某失業比例', indicator_code: null },
  ])
})

test('a unit that a list shares is found further on in the sentence', () => {
  const clean = '分别为334、155亿元。'
  const [record] = normalize(
    [observe(clean, '334', '334', '亿元')],
    documentOf(clean, '分別為334、155億元。'),
    profile,
  )
  expect(record?.unit).toBe('億元')
})

test('the same number as two measures has two ids, and input stays as it was', () => {
  const observations = Object.freeze([
    Object.freeze(observe(text, '9%', '9', '%', { measure: 'growth' })),
    Object.freeze(observe(text, '9%', '9', '%', { measure: 'share' })),
  ])
  const records = normalize(observations, documentOf(text), profile)
  expect(new Set(records.map(({ id }) => id)).size).toBe(2)
  expect(normalize(observations, documentOf(text), profile)).toEqual(records)
})
