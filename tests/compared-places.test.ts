import { describe, expect, test } from 'vitest'
import { recordsOf } from './figures.ts'

/** Value, measure, basis, place and status of each figure of a text. */
const told = (text: string): readonly string[] =>
  recordsOf(text).map(({ value, unit, measure, basis, region, status }) =>
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
