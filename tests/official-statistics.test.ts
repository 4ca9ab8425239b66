import { describe, expect, test } from 'vitest'
import { figuresOf, recordsOf } from './figures.ts'

/** The figures of a text as `value name measure basis status period`. */
const told = (text: string, period?: string): readonly string[] =>
  recordsOf(text, period === undefined ? undefined : { region: '中国', period }).map(
    ({ value, unit, indicator_text: name, measure, basis, status, period: when }) =>
      [`${value}${unit}`, name, measure, basis ?? '-', status, when].join(' '),
  )

describe('a rate set against another time is a growth, whichever word says so', () => {
  test.each([
    ['CPI同比为2.1%。', ['2.1% CPI growth yoy actual 1979']],
    ['工业增加值同比8%。', ['8% 工业增加值 growth yoy actual 1979']],
    [
      '第3季经济成长率saar为1.7%，yoy为1.6%。',
      ['1.7% 经济 growth qoq actual 1979-Q3', '1.6% 经济 growth yoy actual 1979-Q3'],
    ],
    ['产品产销率同比为98%。', ['98% 产品产销率 level - actual 1979']],
    ['粮食产量达到上年同期的95%。', ['95% 粮食产量 multiple yoy actual 1979']],
  ])('%s', (text, expected) => {
    expect(told(text, '1979')).toEqual(expected)
  })
})

describe('what a figure was before it was revised, and when something was foreseen', () => {
  test.each([
    [
      '经济成长率依最新资料修正为4.1%（原统计为4.2%）。',
      ['4.1% 经济 growth yoy actual 1979', '4.2% 经济 growth yoy actual 1979'],
    ],
    [
      '第3季经济成长率为1.6%（8月预测2.4%，10月概估统计1.5%）。',
      [
        '1.6% 经济 growth yoy actual 1979-Q3',
        '2.4% 经济 growth yoy estimate 1979-Q3',
        '1.5% 经济 growth yoy estimate 1979-Q3',
      ],
    ],
    [
      '预测全年经济成长1.6%，较5月预测数2%下修0.4个百分点，每人GDP3万美元。',
      [
        '1.6% 经济 growth yoy estimate 1979',
        '2% 经济 growth yoy estimate 1979',
        '-0.4个百分点 经济 change other estimate 1979',
        '3万美元 每人GDP level - estimate 1979',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(told(text, '1979')).toEqual(expected)
  })
})

test('a press release of Taiwan says in brackets which year it calls this one', () => {
  const text =
    '行政院主計總處新聞稿\n102年第3季經濟成長率為1.6%。\n今（102）年第3季經濟成長率為1.7%，預測明（103）年經濟成長2.5%。'
  expect(recordsOf(text).map(({ value, period }) => `${value} ${period}`)).toEqual([
    '1.6 2013-Q3',
    '1.7 2013-Q3',
    '2.5 2014',
  ])
})

test.each([
  ['债务余额相当于1978年财政收入的12%。', '12% share 债务余额 of 财政收入 1979'],
  ['储备相当于1978年国民收入29%。', '29% share 储备 of 国民收入 1979'],
])('what a part is equal to may have its own year: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual([expected])
})

test('what something is lower than is no fall, with a mean of years behind it', () => {
  const text = '经济增长2.7%，低于过去十年4.5%的平均趋势增长率。'
  expect(recordsOf(text).map(({ value }) => value)).toEqual(['2.7', '4.5'])
})

describe('what a figure suffered from is no part of its name', () => {
  test.each([
    ['旅游收入受疫情影响下降5%。', '-5% growth 旅游收入 1979'],
    ['景区客流受疫情冲击下降5%。', '-5% growth 景区客流 1979'],
    ['工业增加值受市场低迷等因素影响下降5%。', '-5% growth 工业增加值 1979'],
    ['财政收入受减税影响，同比下降5%。', '-5% growth 财政收入 1979'],
    ['批发价格指数则因国际油价较低影响下降2.9%。', '-2.9% growth 批发价格指数 1979'],
    ['受益群众5万人。', '5万人 level 受益群众 1979'],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual([expected])
  })
})

test.each([
  [
    '处理能力由最初的5万吨提高到8万吨。',
    ['5万吨 level 处理能力 1978', '8万吨 level 处理能力 1979'],
  ],
  ['综合电价处于0.5元的低位。', ['0.5元 level 综合电价 1979']],
])('where something began and where it stands: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})

test('the years behind a budget of Hong Kong end before the year that it is for, and are over', () => {
  const text =
    '《2014年撥款條例草案》二讀\n財政司司長：\n中期財政預測\n過去5年，香港經濟平均每年實質增長2.7%。香港經濟在2015年至2018年間，預計平均每年實質增長3.5%。'
  expect(recordsOf(text).map(({ value, period, status }) => [value, period, status])).toEqual([
    ['2.7', '2009/2013', 'actual'],
    ['3.5', '2015/2018', 'estimate'],
  ])
})

test.each([
  [
    '年末人民币汇率为1美元兑6.9元人民币，比上年末升值0.2%。',
    ['6.9元人民币 level 人民币汇率 1979-12-31', '0.2% growth 人民币汇率 1979-12-31'],
  ],
  [
    '人民币平均汇率为1美元兑6.9元人民币，比上年贬值1.6%。',
    ['6.9元人民币 level 平均汇率 1979', '-1.6% growth 平均汇率 1979'],
  ],
  ['贷款利率下降25个基本点。', ['-25个基本点 change 贷款利率 1979']],
])('what a currency is worth: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})
