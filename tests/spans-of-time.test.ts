import { describe, expect, test } from 'vitest'
import { extract } from '../src/pipeline.ts'
import { recordsOf } from './figures.ts'

const periodsOf = (text: string): readonly unknown[] =>
  recordsOf(text, { region: '中国', period: '1979' }).map(({ period }) => period)

test.each([
  ['1977年10月20日至1979年4月1日，调解纠纷712件。', '1977-10-20/1979-04-01'],
  ['1978年10月至1979年4月，接待游客5万人次。', '1978-10/1979-04'],
  ['自1978年10月起至1979年4月，接待游客5万人次。', '1978-10/1979-04'],
  ['从1978年3月到1979年3月，接待游客5万人次。', '1978-03/1979-03'],
  ['1978年6月1日至10月31日，接待游客5万人次。', '1978-06-01/1978-10-31'],
  ['6月1日至8月底，接待游客5万人次。', '1979-06-01/1979-08-31'],
  ['1978年一季度至三季度，接待游客5万人次。', '1978-Q1/1978-Q3'],
  ['1976年至1978年，接待游客5万人次。', '1976/1978'],
  ['自1976年至1978年，接待游客5万人次。', '1976/1978'],
])('%s', (text, period) => {
  expect(periodsOf(text)).toEqual([period])
})

test('the first and the last day of such a span are given as well', () => {
  const [record] = recordsOf('1977年12月至1978年2月，接待游客5万人次。', {
    region: '中国',
    period: '1979',
  })
  expect(record).toMatchObject({ period_start: '1977-12-01', period_end: '1978-02-28' })
})

test('what rises from one time to another is told of each', () => {
  expect(periodsOf('存款由1977年12月的5亿元增至1978年12月的6亿元。')).toEqual([
    '1977-12',
    '1978-12',
  ])
})

test('years of three digits with months in Traditional script are those of Taiwan', () => {
  const text =
    '三、便民服務\n106年10月20日至108年4月1日調處案件712案。\n107年8月核發補助金600萬元。'
  expect(recordsOf(text).map(({ period, region }) => [period, region])).toEqual([
    ['2017-10-20/2019-04-01', '台湾'],
    ['2018-08', '台湾'],
  ])
})

test.each([
  ['1973年以来，城镇新增就业116万人。', '1973/1979'],
  ['自1973年以来，累计投资5亿元。', '1973/1979'],
  ['1978年10月以来，累计投资5亿元。', '1978-10/1979'],
  ['1979年下半年以来，累计投资5亿元。', '1979-H2'],
  ['1979年以来，累计投资5亿元。', '1979'],
])('what has gone on since then goes on until the year of the report: %s', (text, period) => {
  expect(periodsOf(text)).toEqual([period])
})

test('a five-year plan since whose beginning something was done need not be over', () => {
  const text = '“十三五”以来，累计投资5亿元。“十二五”时期，累计投资4亿元。'
  const records = recordsOf(text, { region: '中国', period: '2019' })
  expect(records.map(({ period, status }) => `${period} ${status}`)).toEqual([
    '2016/2019 actual',
    '2011/2015 actual',
  ])
})

test.each([
  ['1977/1978学年招生5万人。', '1977/1978', '招生'],
  ['1978学年度招生5万人。', '1978', '招生'],
  ['1978财年实现利润5亿元。', '1978', '利润'],
  ['1976-1978年三年间接待游客5万人次。', '1976/1978', '接待游客'],
  ['1978年初建成公路5公里。', '1978', '建成公路'],
  ['1978年之前建成公路5公里。', '1978', '建成公路'],
  ['6月中旬货运量5万吨。', '1979-06', '货运量'],
  ['1978年前沿技术研究5项。', '1978', '前沿技术研究'],
])('words of time are no part of a name: %s', (text, period, name) => {
  const records = recordsOf(text, { region: '中国', period: '1979' })
  expect(records.map((record) => [record.period, record.indicator_text])).toEqual([[period, name]])
})

test('the first years of a plan', () => {
  const records = recordsOf('“十三五”前三年，累计投资5亿元。', { region: '中国', period: '2019' })
  expect(records.map(({ period }) => period)).toEqual(['2016/2018'])
})

test('what a review tells of 今年以来 has been done in the year under review', () => {
  const text =
    '2019年政府工作报告\n——2019年1月10日在某市人民代表大会上\n\n一、2018年工作回顾\n今年以来，办结企业诉求7000件。'
  const [record] = recordsOf(text)
  expect(record).toMatchObject({ period: '2018', status: 'actual' })
})

test.each([
  ['两年渔业产值增长55%。', '1978/1979 since:1977'],
  ['两年中渔业产值增长55%。', '1978/1979 since:1977'],
  ['五年内渔业产值增长55%。', '1975/1979 since:1974'],
  ['近两年渔业产值增长55%。', '1978/1979 since:1977'],
  ['三年行动计划实施以来，渔业产值增长5%。', '1979 yoy'],
  ['提前两年实现渔业产值9亿元。', '1979 null'],
])('a growth over so many years is against the year before them: %s', (text, expected) => {
  const records = recordsOf(text, { region: '中国', period: '1979' })
  expect(records.map(({ period, basis }) => `${period} ${basis}`)).toEqual([expected])
})

test('a paragraph that comes back to the half year stays there', () => {
  const text = [
    '青溪街道1979年上半年工作总结\n',
    '1-5月，税收45万元；服务业营收2.7亿元。6月新增企业3家。入库项目1个。',
    '上半年新增企业14家。入库项目4个。',
  ].join('\n')
  const periods = recordsOf(text, { region: '中国' }).map(({ period }) => period)
  expect(periods).toEqual([
    '1979-01/1979-05',
    '1979-01/1979-05',
    '1979-06',
    '1979-01/1979-05',
    '1979-H1',
    '1979-H1',
  ])
  const inOne = text.replace('入库项目1个。\n', '')
  expect(recordsOf(inOne, { region: '中国' }).map(({ period }) => period)).toEqual([
    '1979-01/1979-05',
    '1979-01/1979-05',
    '1979-06',
    '1979-H1',
    '1979-H1',
  ])
})

describe('quarters told one after the other in a communique', () => {
  const periods = (text: string): readonly string[] =>
    extract({
      path: 'report.txt',
      text: `2023年国民经济和社会发展统计公报\n${text}`,
      encoding: 'utf-8',
    }).records.map(({ quote, period }) => `${quote} ${period}`)

  test('are no time of the paragraph', () => {
    expect(
      periods('分季度看，一季度国内生产总值增长4%，二季度增长6%。国民总收入125万亿元。'),
    ).toEqual(['4% 2023-Q1', '6% 2023-Q2', '125万亿元 2023'])
  })

  test('end where the year is told of', () => {
    expect(
      periods('一季度国内生产总值增长4%。全年人均国内生产总值9万元。国民总收入125万亿元。'),
    ).toEqual(['4% 2023-Q1', '9万元 2023', '125万亿元 2023'])
    expect(periods('前三季度出口9亿元。进口8亿元。')).toEqual([
      '9亿元 2023-01/2023-09',
      '8亿元 2023-01/2023-09',
    ])
  })

  test('may share 季度', () => {
    expect(
      periods('全年产能利用率为75.1%，其中一、二、三、四季度分别为74.3%、74.5%、75.6%、75.9%。'),
    ).toEqual(['75.1% 2023', '74.3% 2023-Q1', '74.5% 2023-Q2', '75.6% 2023-Q3', '75.9% 2023-Q4'])
  })
})

test('the parts of a stock are of its day, those of a flow are not', () => {
  expect(
    periodsOf('年末户籍人口767万人，比上年末减少1万人。其中，男性379万人，女性388万人。'),
  ).toEqual(['1979-12-31', '1979-12-31', '1979-12-31', '1979-12-31'])
  expect(periodsOf('全年用水5亿立方米。其中，农业用水3亿立方米。')).toEqual(['1979', '1979'])
})
