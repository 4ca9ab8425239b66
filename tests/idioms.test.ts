import { describe, expect, test } from 'vitest'
import { extract } from '../src/pipeline.ts'
import { figuresOf } from './figures.ts'

describe('a share named before its figures', () => {
  test.each([
    [
      '工业产值占总产值的比重，1978年为40%，1979年达到42%。',
      ['40% share 工业产值 of 总产值 1978', '42% share 工业产值 of 总产值 1979'],
    ],
    [
      '现代工业产值在工农业总产值中的比重迅速上升。1978年，这个比重是17%，1979年将近33%。',
      [
        '17% share 现代工业产值 of 工农业总产值 1978',
        '33% share 现代工业产值 of 工农业总产值 1979',
      ],
    ],
    [
      '工业产值占总产值的比重由上年的40%上升到42%。',
      ['40% share 工业产值 of 总产值 1978', '42% share 工业产值 of 总产值 1979'],
    ],
    ['税收占财政收入的比重，提高2个百分点。', ['2个百分点 change 税收占财政收入比重 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('a list of indicators', () => {
  test.each([
    [
      '地区生产总值、规模以上工业增加值分别增长8%、9%。',
      ['8% growth 地区生产总值 1979', '9% growth 规模以上工业增加值 1979'],
    ],
    [
      '生产安全事故起数、死亡人数分别下降8%、9%。',
      ['-8% growth 生产安全事故起数 1979', '-9% growth 死亡人数 1979'],
    ],
    [
      '第一产业、第二产业增加值分别为8亿元、9亿元。',
      ['8亿元 level 第一产业增加值 1979', '9亿元 level 第二产业增加值 1979'],
    ],
    [
      '民间投资、工业投资占比分别达8%、9%。',
      ['8% share 民间投资占比 1979', '9% share 工业投资占比 1979'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('what a clause without figures names', () => {
  test.each([
    [
      '每百元固定资产提供的税收利润，1977年为31.5元，1978年为35.5元。',
      [
        '31.5元 level 每百元固定资产提供税收利润 1977',
        '35.5元 level 每百元固定资产提供税收利润 1978',
      ],
    ],
    [
      '机械工业任务不足，自找门路，打开了销路，总产值增长8.1%。',
      ['8.1% growth 机械工业总产值 1979'],
    ],
    [
      '产量增加5%，能源消耗总量（按7000大卡的煤计算），比上年降低100万吨。',
      ['-100万吨 change 能源消耗总量 1979'],
    ],
    ['政府投资持续积极进行，因去年基数已高，上半年减少0.02%。', ['-0.02% growth 政府投资 1979-H1']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expect.arrayContaining(expected))
  })
})

describe('what a figure is compared with', () => {
  test.each([
    [
      '支出3022亿元，较1978年度预算数2487亿元，增加535亿元。',
      ['3022亿元 level 支出 1979', '2487亿元 level 支出 1978', '535亿元 change 支出 1979'],
    ],
    ['投资5065亿元，高于去年4963亿元。', ['5065亿元 level 投资 1979', '4963亿元 level 投资 1978']],
    ['投资5065亿元，高于去年102亿元。', ['5065亿元 level 投资 1979', '102亿元 change 投资 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test.each([
  ['失业率低于3.5%。', '3.5% level 失业率 1979'],
  ['回收率高于35%。', '35% level 回收率 1979'],
  ['平均浓度低于23微克/立方米。', '23微克/立方米 level 平均浓度 1979'],
  ['总产值增速高于7%。', '7% growth 总产值 1979'],
])('a limit is no difference: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual([expected])
})

test('countries in a row are places of one indicator', () => {
  expect(figuresOf('亚洲经济增长7%，其中新加坡由-1.3%升为14.9%，香港由-2.8%升为5.6%。')).toEqual([
    '7% growth 亚洲经济 1979',
    '-1.3% growth 亚洲经济 1978',
    '14.9% growth 亚洲经济 1979',
    '-2.8% growth 亚洲经济 1978',
    '5.6% growth 亚洲经济 1979',
  ])
})

test.each([
  ['台湾', '國民生產毛額達10兆元，折合美金3438億元。', ['TWD', 'USD']],
  ['中国', '引进台资新台币3亿元，投资5亿元。', ['TWD', 'CNY']],
])('in %s the currencies of %s', (region, text, expected) => {
  const { records } = extract({ path: 'report.txt', text, encoding: 'utf-8' }, { region })
  expect(records.map(({ unit_base: base }) => base)).toEqual(expected)
})

test('who forecasts is not what is forecast', () => {
  expect(figuresOf('物价上涨1.2%；主计处8月预估全年上涨1.3%。')[1]).toMatch(/^1\.3% growth 物价/u)
})

test('how long it has not been so is no period', () => {
  expect(figuresOf('出让土地100亩，创近10年新高，新增企业5家。')).toEqual([
    '100亩 level 出让土地 1979',
    '5家 level 新增企业 1979',
  ])
})

test.each([
  ['台湾', '九十年度歲入為一兆四、五八五億元，占ＧＮＰ比率百分之十三‧六。', '2001'],
  ['台湾', '補助已於98年3月底截止，共計帶動消費79.3億元。', '2009-03-31'],
  ['中国', '98年3月实现收入5亿元。', '1998-03'],
])('in %s the year of %s', (region, text, period) => {
  expect(figuresOf(text, region, '2000').every((figure) => figure.endsWith(` ${period}`))).toBe(
    true,
  )
})
