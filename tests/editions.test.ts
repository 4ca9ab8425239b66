import { describe, expect, test } from 'vitest'
import { editionsOf } from '../src/resolve/editions.ts'
import { recordsOf } from './figures.ts'

const first = [
  '临海市2024年国民经济和社会发展统计公报',
  '一、综合',
  '全年生产总值90亿元，比上年增长5%。',
  '二、农业',
  '全年粮食产量9万吨。年末耕地面积3万亩。',
]
const parts = [
  '一、综合',
  '全年生产总值80亿元。上年末人口30万人。',
  '二、农业',
  '全年粮食产量8万吨。',
]

const periodsOf = (lines: readonly string[]): string[] =>
  recordsOf(lines.join('\n')).map(({ value, period }) => `${value} ${period}`)

const ofFirst = ['90 2024', '5 2024', '9 2024', '3 2024-12-31']

describe('communiques of several years in one file', () => {
  test('each begins with its title', () => {
    const title = '临海市2023年国民经济和社会发展统计公报'
    expect(periodsOf([...first, title, ...parts])).toEqual([
      ...ofFirst,
      '80 2023',
      '30 2022-12-31',
      '8 2023',
    ])
  })

  test('one has no title, but begins its parts anew', () => {
    const opening = '2023年是全面落实规划的一年，全市上下齐心协力，攻坚克难，经济稳中有进。'
    expect(periodsOf([...first, '2024年3月', opening, ...parts])).toEqual([
      ...ofFirst,
      '80 2023',
      '30 2022-12-31',
      '8 2023',
    ])
  })

  test('another year that a part opens with is no other communique', () => {
    const opening = '2023年，全市上下齐心协力，攻坚克难，经济运行总体保持稳中有进的态势。'
    expect(periodsOf([...first, opening, '三、工业', '全年工业产值8亿元。'])).toEqual([
      ...ofFirst,
      '8 2024',
    ])
  })

  test('nor is the title of another one that is spoken of', () => {
    const title = '见《临海市2023年国民经济和社会发展统计公报》。'
    expect(periodsOf([...first, title, '全年造林8万亩。'])).toEqual([...ofFirst, '8 2024'])
  })

  test('a period that was given holds for all of them, but not for a figure with a year of its own', () => {
    const title = '临海市2023年国民经济和社会发展统计公报'
    const last = '2021年全市造林7万亩。'
    const read = recordsOf([...first, title, ...parts, last].join('\n'), { period: '2024' })
    expect(read.map(({ value, period }) => `${value} ${period}`)).toEqual([
      ...ofFirst,
      '80 2024',
      '30 2023-12-31',
      '8 2024',
      '7 2021',
    ])
  })

  test('one may begin where a later stretch of a long text does', () => {
    const text = ['临海市2023年国民经济和社会发展统计公报', ...parts].join('\n')
    const profile = { kind: 'communique', period: '2024', isPeriodGiven: false } as const
    expect(editionsOf({ text }, profile, true)).toEqual([{ start: 0, year: 2023 }])
    expect(editionsOf({ text }, profile)).toEqual([])
  })
})
