import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lex } from '../src/lex/index.ts'
import { expand } from '../src/lexicon/scale.ts'
import { functionWords } from '../src/lexicon/words.ts'
import { inChinese } from './numerals.ts'

const lexAll = (text: string) => lex(text, { start: 0, end: text.length })

/** The numbers of a text: the characters, the decimal (or two) with its scale, and 余 where it is a lower bound. */
const numbersOf = (text: string) =>
  lexAll(text)
    .filter((token) => token.kind === 'number')
    .map(({ start, end, reading }) => {
      const { decimal, highest, scale, more } = reading
      const value = highest === undefined ? decimal : `${decimal}-${highest}`
      return `${text.slice(start, end)} = ${value}${scale}${more === true ? '余' : ''}`
    })

describe('numbers', () => {
  test.each([
    ['百分之一六.〇', ['百分之一六.〇 = 16.0']],
    ['百分之六·三', ['百分之六·三 = 6.3']],
    ['三·五亿斤', ['三·五亿 = 3.5亿']],
    ['共一、〇〇〇亿元', ['一、〇〇〇亿 = 1000亿']],
    ['达一兆三、六〇四亿元', ['一兆三、六〇四亿 = 13604亿']],
    ['约一〇兆六、八五一亿元', ['一〇兆六、八五一亿 = 106851亿']],
    ['达一万五、四二七美元', ['一万五、四二七 = 15427']],
    ['达一兆〇、一二八亿元', ['一兆〇、一二八亿 = 10128亿']],
    ['二十五亿七千多万元', ['二十五亿七千多万 = 2570000000余']],
    ['三千余万元', ['三千余万 = 3000万余']],
    ['百分之六.五成长', ['百分之六.五 = 6.5']],
    ['六点五成', ['六点五成 = 65']],
    ['几千万人', ['几千万 = 1000万余']],
    ['上百亿元', ['上百亿 = 100亿余']],
    ['数十万吨', ['数十万 = 10万余']],
    ['二十几万吨', ['二十几万 = 20万余']],
    ['一万零十二人', ['一万零十二 = 10012']],
    ['半百之年', ['半百 = 50']],
    ['五十千克', ['五十 = 50']],
    ['七八百人', ['七八百 = 700-800']],
    ['三五千万元', ['三五千万 = 3000-5000万']],
    ['十五六个', ['十五六 = 15-16']],
    ['百分之二三十', ['百分之二三十 = 20-30']],
    ['二十四五万亩', ['二十四五万 = 24-25万']],
    ['5万4千6百人', ['5万4千6百 = 54600']],
    ['1千2百万元', ['1千2百万 = 1200万']],
    ['2千零30万元', ['2千零30万 = 2030万']],
    ['1千零1人', ['1千零1 = 1001']],
    ['5亿1万4千6百元', ['5亿1万4千6百 = 500014600']],
    ['达1.23E+08元', ['1.23E+08 = 123000000']],
    ['达5e-03吨', ['5e-03 = 0.005']],
    ['增长.5%', ['.5 = 0.5']],
    ['提高.25个百分点', ['.25 = 0.25']],
    ['3分之1的村', ['3分之1 = 1/3']],
    ['三又五分之一', ['三又五分之一 = 16/5']],
    ['投入两个亿。', ['两个亿 = 2亿']],
  ])('%s', (text, expected) => {
    expect(numbersOf(text)).toEqual(expected)
  })

  test.each([
    '几十个', // no second scale: how much is not told
    '上百家',
    '数千名',
    '十几人',
  ])('%s is a word', (text) => {
    expect(numbersOf(text)).toEqual([])
  })

  test.each([
    [10_012, '一万零一十二'],
    [105, '一百零五'],
    [100_005_000, '一亿零五千'],
    [1_020_030_004, '十亿二千零三万零四'],
  ])('%d is %s', (value, text) => {
    expect(inChinese(value)).toBe(text)
  })

  test('every whole number in Chinese numerals is read as what it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }).chain((digits) => fc.nat({ max: 10 ** digits - 1 })),
        (value) => {
          const tokens = lexAll(`为${inChinese(value)}吨`).filter(
            (token) => token.kind === 'number',
          )
          const values = tokens.map(({ reading }) => expand(reading.decimal, reading.scale))
          expect(values).toEqual([String(value)])
        },
      ),
      { numRuns: 5000 },
    )
  })

  test.each(['干部队伍', '收拾', '大陆'])('%s is a word in spite of its numeral', (text) => {
    expect(numbersOf(text)).toEqual([])
  })

  test('what is escaped in an address is no percentage', () => {
    expect(numbersOf('见http://a.cn/x%20%28.html')).toEqual([])
  })

  test.each([
    ['九二一、八二三大地震', ['九二一 = 921', '八二三 = 823']],
    ['二、三四人', ['二 = 2', '三四 = 34']],
    ['五·四运动', ['五 = 5', '四 = 4']],
    ['人数百万元', ['百万 = 100万']],
    ['新增10个亿元村', ['10 = 10', '亿 = 1亿']],
    ['型号A2E5', ['2 = 2', '5 = 5']],
    ['3千5', ['3千 = 3千', '5 = 5']], // 3005 or 3500
    ['4万2019年', ['4万 = 4万']],
    ['七十百分位', ['七十 = 70', '百 = 100']],
    ['完成投资.5月底', []],
    ['三、六〇四亿元', ['三 = 3', '六〇四亿 = 604亿']], // opens a paragraph, so 三 counts it off
  ])('%s stays apart', (text, expected) => {
    expect(numbersOf(text)).toEqual(expected)
  })
})

describe('years', () => {
  const years = (from: number, to: number) => ({ kind: 'years', from, to, plan: false })
  test.each([
    ['1978、1979两年共增产', '1978、1979两年', years(1978, 1979)],
    ['2015、2016和2017年', '2015、2016和2017年', years(2015, 2017)],
    ['一九五三、一九五四两年', '一九五三、一九五四两年', years(1953, 1954)],
  ])('%s', (text, quote, period) => {
    const [found] = lexAll(text)
    expect(found).toMatchObject({
      kind: 'calendar',
      start: 0,
      end: quote.length,
      reading: { period },
    })
  })

  const short = (year: number, part?: string, doubtful = false) => ({
    kind: 'point',
    year: { kind: 'short', year, doubtful },
    part,
  })
  test.each([
    ['九十年度歲入', '九十年度', short(90)],
    ['八十八年下半年', '八十八年下半年', short(88, 'H2')],
    ['98年3月底', '98年3月底', short(98, '03-31')],
    ['98年增加', '98年', short(98, undefined, true)],
    ['今（九十八）年上半年', '今（九十八）年上半年', short(98, 'H1')],
    ['明（2011）年', '明（2011）年', { kind: 'point', year: { kind: 'absolute', year: 2011 } }],
    ['上（5）月', '上（5）月', { kind: 'point', year: undefined, part: '05' }],
  ])('%s without its century', (text, quote, period) => {
    const [found] = lexAll(text)
    expect(found).toMatchObject({
      kind: 'calendar',
      start: 0,
      end: quote.length,
      reading: { period },
    })
  })

  test.each(['90年来', '建党90年', '八十年代', '60多年', '10年上半年'])(
    '%s has no year',
    (text) => {
      const period = lexAll(text).find((token) => token.kind === 'calendar')?.reading.period
      expect(period?.kind === 'point' && period.year !== undefined).toBe(false)
    },
  )

  test.each([
    ['同一九四九年比', ['一九四九年']],
    ['2016、2017号', []],
  ])('of %s', (text, expected) => {
    const found = lexAll(text).filter(({ kind }) => kind === 'calendar')
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})

describe('where one word ends and the next begins', () => {
  const wordsOf = (text: string) => lexAll(text).map(({ start, end }) => text.slice(start, end))

  test.each([
    ['出口较上年增长', ['出口', '较上年', '增长']],
    ['出口较上年增加', ['出口', '较上年', '增加']],
    ['出口较上年增2', ['出口', '较上年', '增', '2']],
    ['预计数字化率', ['预计', '数字化率']],
    ['修正预算数据', ['修正预算', '数据']],
    ['修正预算数2', ['修正预算数', '2']],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  test('no word that is one without its last 增 or 减 takes the beginning of 增长, 增加 or 减少', () => {
    const broken = [...functionWords().keys()]
      .filter((word) => word.length > 2 && functionWords().has(word.slice(0, -1)))
      .flatMap((word) => ['增长', '增加', '减少'].map((next) => [word, next] as const))
      .filter(([word, next]) => word.endsWith(next.charAt(0)))
      .map(([word, next]) => `${word}${next.slice(1)}`)
      .filter((text) => wordsOf(text).some((word) => /^[长加少]$/u.test(word)))
    expect(broken).toEqual([])
  })
})

test.each([
  ['前11个月', '01/11'],
  ['前三个月', 'Q1'],
  ['头两个月', '01/02'],
  ['前6个月', 'H1'],
  ['前12个月', 'year'],
])('%s is of the year', (text, part) => {
  const period = lexAll(text).find((token) => token.kind === 'calendar')?.reading.period
  expect(period).toMatchObject({ kind: 'point', part })
})

test.each(['提前3个月', '3个月前', '以前3个月', '连续8个月', '前3个月来'])(
  '%s is no part of the year',
  (text) => {
    const dated = lexAll(text).filter(
      (token) => token.kind === 'calendar' && token.reading.period?.kind === 'point',
    )
    expect(dated).toEqual([])
  },
)

test.each([
  ['今年一季度', ['今年一季度']],
  ['去年9月底', ['去年9月底']],
  ['比去年四季度加快', ['比', '去年四季度', '加快']],
  ['较上年7月增长', ['较', '上年7月', '增长']],
  ['比去年增长', ['比去年', '增长']],
  ['今年、一季度', ['今年', '、', '一季度']],
])('the year and the part of it that %s names', (text, words) => {
  expect(lexAll(text).map(({ start, end }) => text.slice(start, end))).toEqual(words)
})
