import { describe, expect, test } from 'vitest'
import { extract } from '../src/pipeline.ts'
import { recordsOf } from './figures.ts'

const OWN = '四川省绵阳市'

/** Value, measure, name and, where it is not the document's own, place of each figure of a text. */
const told = (text: string): readonly string[] =>
  recordsOf(text, { region: OWN, period: '2021-H1' }).map(
    ({ value, unit, measure, indicator_text: name, region }) =>
      [`${value}${unit}`, measure, name, ...(region === OWN ? [] : [region])].join(' '),
  )

describe('a place where a name would stand', () => {
  test.each([
    [
      '全市税收收入同比增长9.1%。其中，江油市、安州区分别增长13.6%、10.2%，涪城区增长8.1%。',
      [
        '9.1% growth 税收收入',
        `13.6% growth 税收收入 ${OWN}江油市`,
        `10.2% growth 税收收入 ${OWN}安州区`,
        `8.1% growth 税收收入 ${OWN}涪城区`,
      ],
    ],
    [
      '民间投资增长9.1%。增速居前的是三台县（12%）、安州区（10%）。',
      [
        '9.1% growth 民间投资',
        `12% growth 民间投资 ${OWN}三台县`,
        `10% growth 民间投资 ${OWN}安州区`,
      ],
    ],
    [
      '油菜籽产量32万吨，其中江油市9万吨、三台县7万吨。',
      [
        '32万吨 level 油菜籽产量',
        `9万吨 level 油菜籽产量 ${OWN}江油市`,
        `7万吨 level 油菜籽产量 ${OWN}三台县`,
      ],
    ],
    [
      '江油市规上工业增加值增长4.5%，低于全市平均水平2个百分点。',
      [`4.5% growth 规上工业增加值 ${OWN}江油市`, `-2个百分点 change 规上工业增加值 ${OWN}江油市`],
    ],
    [
      '江油市、安州区规上工业增加值分别增长4.5%、5%。',
      [`4.5% growth 规上工业增加值 ${OWN}江油市`, `5% growth 规上工业增加值 ${OWN}安州区`],
    ],
    [
      '对东盟进出口78亿元，增长4%，其中对越南增长30%，对泰国、老挝分别增长6%、9%。',
      [
        '78亿元 level 对东盟进出口',
        '4% growth 对东盟进出口',
        '30% growth 对越南进出口',
        '6% growth 对泰国进出口',
        '9% growth 对老挝进出口',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('how many of several move', () => {
  test.each([
    [
      '12个乡镇中，9个县区民间投资保持增长，4个县区增速高于全市平均水平，江油市增长8%。',
      [
        '12个 level 乡镇',
        '9个 level 民间投资保持增长县区',
        '4个 level 增速高于全市平均水平县区',
        `8% growth 民间投资 ${OWN}江油市`,
      ],
    ],
    [
      '35个大类行业中，有22个行业产值实现增长，增长面62.9%。',
      ['35个 level 大类行业', '22个 level 产值实现增长行业', '62.9% level 增长面'],
    ],
    ['3个县入选百强，9个县建成公园。', ['3个 level 入选百强县', '9个 level 建成公园县']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

const placedIn = (title: string, text: string): readonly string[] =>
  extract({ path: 'report.txt', text: `${title}\n${text}`, encoding: 'utf-8' }).records.map(
    ({ region, indicator_text: name, quote }) => `${region} ${name} ${quote}`,
  )

test('the growth behind the level of another place is of that place', () => {
  expect(
    placedIn(
      '2016年河北省国民经济和社会发展统计公报',
      '石家庄市生产总值5858亿元，增长6%；唐山市6306亿元，增长7%；保定市3435亿元，增长8%。',
    ),
  ).toEqual([
    '河北省石家庄市 生产总值 5858亿元',
    '河北省石家庄市 生产总值 6%',
    '河北省唐山市 生产总值 6306亿元',
    '河北省唐山市 生产总值 7%',
    '河北省保定市 生产总值 3435亿元',
    '河北省保定市 生产总值 8%',
  ])
})

test('the own place behind others is itself again', () => {
  expect(
    placedIn(
      '2016年保定市国民经济和社会发展统计公报',
      '北京市地区生产总值增长6%，天津市增长9%，我市增长7%，比全国高0.3个百分点。',
    ),
  ).toEqual([
    '北京市 地区生产总值 6%',
    '天津市 地区生产总值 9%',
    '河北省保定市 地区生产总值 7%',
    '河北省保定市 地区生产总值 0.3个百分点',
  ])
  expect(
    placedIn('2016年保定市国民经济和社会发展统计公报', '徐水区财政收入20亿元，占全市的比重为9%。'),
  ).toEqual(['河北省保定市徐水区 财政收入 20亿元', '河北省保定市徐水区 财政收入 9%'])
})

test('places that did as many things in turn', () => {
  expect(
    placedIn(
      '2016年保定市国民经济和社会发展统计公报',
      '涿州市、定兴县分别完成固定资产投资20亿元、10亿元。',
    ),
  ).toEqual(['河北省保定市涿州市 固定资产投资 20亿元', '河北省保定市定兴县 固定资产投资 10亿元'])
})

test('of a province that a national report tells of there is its growth, too', () => {
  expect(
    placedIn(
      '国务院2016年政府工作报告',
      '广东省地区生产总值突破7万亿元，增长8%。我国进出口增长2%。',
    ),
  ).toEqual(['广东省 地区生产总值 7万亿元', '广东省 地区生产总值 8%', '中国 进出口 2%'])
})

test('what parts a place lies in, told one after the other', () => {
  expect(
    placedIn(
      '2016年保定市国民经济和社会发展统计公报',
      '生产总值3000亿元，其中市区1200亿元；县域1800亿元。',
    ),
  ).toEqual([
    '河北省保定市 生产总值 3000亿元',
    '河北省保定市 市区生产总值 1200亿元',
    '河北省保定市 县域生产总值 1800亿元',
  ])
})
