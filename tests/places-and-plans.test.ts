import { describe, expect, test } from 'vitest'
import { extract } from '../src/pipeline.ts'

/** Value, measure, basis, place and status of each figure of a text. */
const told = (text: string): readonly string[] =>
  extract({ path: 'report.txt', text, encoding: 'utf-8' }).records.map(
    ({ value, unit, measure, basis, region, status }) =>
      [`${value}${unit}`, measure, basis ?? '-', region ?? '-', status].join(' '),
  )

const TITLE = '2016年绵阳市国民经济和社会发展统计公报\n绵阳市统计局\n'

describe('what the country and the province are compared by is theirs', () => {
  test.each([
    [
      '外贸出口增长9.2%，比全省（6.1%）和全国平均水平（5.4%）分别高3.1、3.8个百分点。',
      [
        '9.2% growth yoy 四川省绵阳市 actual',
        '6.1% growth yoy 四川省 actual',
        '5.4% growth yoy 中国 actual',
        '3.1个百分点 change other 四川省绵阳市 actual',
        '3.8个百分点 change other 四川省绵阳市 actual',
      ],
    ],
    [
      '外贸出口增长9.2%，快于全省平均水平（6.1%）3.1个百分点。',
      [
        '9.2% growth yoy 四川省绵阳市 actual',
        '6.1% growth yoy 四川省 actual',
        '3.1个百分点 change other 四川省绵阳市 actual',
      ],
    ],
    [
      '外贸出口增长9.2%，高于全国5.4%的增速。',
      ['9.2% growth yoy 四川省绵阳市 actual', '5.4% growth other 中国 actual'],
    ],
    [
      '外贸出口增长9.2%，高于全国3.8个百分点，占全省（含省属企业）的7%。',
      [
        '9.2% growth yoy 四川省绵阳市 actual',
        '3.8个百分点 change other 四川省绵阳市 actual',
        '7% share - 四川省绵阳市 actual',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(told(TITLE + text)).toEqual(expected)
  })

  test('the province by its own report is no wider place', () => {
    const text = '2016年四川省国民经济和社会发展统计公报\n外贸出口增长9.2%，高于全省6.1%的增速。'
    expect(told(text).at(-1)).toBe('6.1% growth other 四川省 actual')
  })
})

test('what has been done is not announced, whatever 会 stands in it', () => {
  const text =
    '绵阳市政府工作报告\n2017年2月3日\n一、去年的工作\n一年来，我们以改革带动社会进步，主要做了以下几方面工作：\n（一）修路。改建农村公路80公里。\n'
  expect(told(text)).toEqual(['80公里 level - 四川省绵阳市 actual'])
})

test('means that a heading of the review speaks of are no plan', () => {
  const text =
    '绵阳市政府工作报告\n2017年2月3日\n一、去年工作回顾\n（一）采取更实在的政策措施，促进果农增收。\n全年果品销售18万吨。\n'
  expect(told(text)).toEqual(['18万吨 level - 四川省绵阳市 actual'])
})

test('from which place to which a rank passes', () => {
  const text = '物流指数在全国百强城市中由39位提升到31位，综合指数由全省第9位前移到第7位。'
  const ranks = extract({ path: 'report.txt', text, encoding: 'utf-8' }).records
  expect(ranks.map(({ indicator_text: name, measure, value }) => [name, measure, value])).toEqual([
    ['物流指数', 'rank', '39'],
    ['物流指数', 'rank', '31'],
    ['综合指数', 'rank', '9'],
    ['综合指数', 'rank', '7'],
  ])
})

test('a news bulletin of autumn speaks of its own year', () => {
  const text =
    '# 《新闻联播》 (20191018)\n\n### 前三季度外贸平稳\n\n海关总署今天（10月18日）发布，前三季度货物出口12.5万亿元，同比增长5.2%。分产品看，茶叶出口3.1亿元。\n'
  const periods = extract({ path: 'report.txt', text, encoding: 'utf-8' }).records.map(
    ({ period }) => period,
  )
  expect(new Set(periods)).toEqual(new Set(['2019-01/2019-09']))
})
