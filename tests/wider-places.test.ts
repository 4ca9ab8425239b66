import { expect, test } from 'vitest'
import { extract } from '../src/pipeline.ts'

const placed = (text: string, title = '梅州市2015年上半年经济运行情况'): readonly string[] =>
  extract({
    path: 'report.txt',
    text: `${title}\n${text}`,
    encoding: 'utf-8',
  }).records.map(({ region, indicator_text: name, quote }) => `${region} ${name} ${quote}`)

test('a wider place that begins a clause is where its figure is from', () => {
  expect(placed('全省地区生产总值增长7%，全市地区生产总值增长8%，全国增长6%。')).toEqual([
    '广东省 地区生产总值 7%',
    '广东省梅州市 地区生产总值 8%',
    '中国 地区生产总值 6%',
  ])
  expect(placed('固定资产投资增长34%，全省平均为17%，全国为11%。')).toEqual([
    '广东省梅州市 固定资产投资 34%',
    '广东省 固定资产投资 17%',
    '中国 固定资产投资 11%',
  ])
})

test('a city of a county’s rank is all of the city', () => {
  expect(placed('全市地区生产总值增长8%。', '诸暨市2015年经济运行情况')).toEqual([
    '浙江省绍兴市诸暨市 地区生产总值 8%',
  ])
  expect(placed('全市地区生产总值增长8%。', '武汉市武昌区2015年经济运行情况')).toEqual([
    '湖北省武汉市 地区生产总值 8%',
  ])
})

test('what is counted is of its own place, however it is named', () => {
  expect(placed('全省重点项目12个，获批全国文明村镇5个。')).toEqual([
    '广东省梅州市 重点项目 12个',
    '广东省梅州市 获批文明村镇 5个',
  ])
})

test('in a text without a place of its own 全国 is the nation', () => {
  expect(
    extract({
      path: 'part.txt',
      text: '全国一般公共预算收入5万亿元。地方一般公共预算收入3万亿元。',
      encoding: 'utf-8',
    }).records.map(({ region }) => region),
  ).toEqual(['中国', null])
})
