import { describe, expect, test } from 'vitest'
import { recordsOf } from './figures.ts'

/** Value, measure, name, basis, where it has one, and status, where it is not done, of each figure of a text. */
const told = (text: string): readonly string[] =>
  recordsOf(`2016年绵阳市国民经济和社会发展统计公报\n绵阳市统计局\n${text}`).map(
    ({ value, unit, measure, indicator_text: name, basis, status }) =>
      [`${value}${unit}`, measure, name, ...(basis === null ? [] : [basis])]
        .concat(status === 'actual' ? [] : [status])
        .join(' '),
  )

describe('a figure that is compared with another', () => {
  test.each([
    [
      'what it is compared with gives no name',
      '规上服务业增长7.6%，高于GDP增速1.6个百分点，低于全省农业增速0.2个百分点，比全国工业增速快1个百分点。',
      [
        '7.6% growth 规上服务业 yoy',
        '1.6个百分点 change 规上服务业 other',
        '-0.2个百分点 change 规上服务业 other',
        '1个百分点 change 规上服务业 other',
      ],
    ],
    [
      'amounts differ as well as rates',
      '城镇居民人均可支配收入4.1万元，比全省高0.18万元，比全国平均少0.2万元。',
      [
        '4.1万元 level 城镇居民人均可支配收入',
        '0.18万元 change 城镇居民人均可支配收入 other',
        '-0.2万元 change 城镇居民人均可支配收入 other',
      ],
    ],
    [
      'several places, with a figure for each',
      '林业产值增长7.7%，低于全国、全省2.6个、3.1个百分点；渔业产值增长5.5%，低于全国0.1个百分点、全省0.3个百分点。',
      [
        '7.7% growth 林业产值 yoy',
        '-2.6个百分点 change 林业产值 other',
        '-3.1个百分点 change 林业产值 other',
        '5.5% growth 渔业产值 yoy',
        '-0.1个百分点 change 渔业产值 other',
        '-0.3个百分点 change 渔业产值 other',
      ],
    ],
    [
      'as many places as names before them',
      '牧业产值12亿元，增长8%，出栏肉牛3万头，增速比全国、全省分别快1.2个和0.5个百分点。',
      [
        '12亿元 level 牧业产值',
        '8% growth 牧业产值 yoy',
        '3万头 level 出栏肉牛',
        '1.2个百分点 change 出栏肉牛 other',
        '0.5个百分点 change 出栏肉牛 other',
      ],
    ],
    [
      'the figures of the places themselves',
      '民间投资增长14.5%，比全国的11.4%、全省的7.3%分别高3.1个和7.2个百分点。',
      [
        '14.5% growth 民间投资 yoy',
        '11.4% growth 民间投资 other',
        '7.3% growth 民间投资 yoy',
        '3.1个百分点 change 民间投资 other',
        '7.2个百分点 change 民间投资 other',
      ],
    ],
    [
      'a plan, which has been carried out',
      '限额以上零售额增长5.8%，低于计划增速2.2个百分点；外贸出口增长9%，高于年初目标1个百分点。',
      [
        '5.8% growth 限额以上零售额 yoy',
        '-2.2个百分点 change 限额以上零售额 target',
        '9% growth 外贸出口 yoy',
        '1个百分点 change 外贸出口 target',
      ],
    ],
    [
      'a plan with a figure of its own',
      '税收收入增长16.4%，高于年初党代会9%的目标7.4个百分点，年均增长12%。',
      [
        '16.4% growth 税收收入 yoy',
        '9% growth 税收收入 yoy target',
        '7.4个百分点 change 税收收入 target',
        '12% growth 税收收入 avg',
      ],
    ],
    [
      'a limit',
      '城镇登记失业率为3.5%，低于4.5%的控制目标1个百分点。',
      [
        '3.5% level 城镇登记失业率',
        '4.5% level 城镇登记失业率 target',
        '-1个百分点 change 城镇登记失业率 target',
      ],
    ],
    [
      'a task that somebody gives',
      '税收占比72.1%，高于上级下达任务7个百分点；外贸出口9亿元，超额完成年度目标任务20个百分点。',
      [
        '72.1% share 税收占比',
        '7个百分点 change 税收占比 target',
        '9亿元 level 外贸出口',
        '20个百分点 change 外贸出口 target',
      ],
    ],
    [
      'an amount that is more than that of several',
      '人均绿地面积14.2平方米，超出全国平均水平0.5平方米。',
      ['14.2平方米 level 人均绿地面积', '0.5平方米 change 人均绿地面积 other'],
    ],
    [
      'a name that could be two',
      '进出口总额增速分别高于全国、全省5.2个、3.1个百分点。',
      ['5.2个百分点 change 进出口总额 other', '3.1个百分点 change 进出口总额 other'],
    ],
    [
      'but what is foreseen is not compared with',
      '年度目标外贸出口增长9%，渔业产值增长5%。',
      ['9% growth 外贸出口 yoy target', '5% growth 渔业产值 yoy target'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('what adds to the growth of the whole', () => {
  test.each([
    [
      '金融业增加值增长6.1%，拉动全市经济增长0.5个百分点，对经济增长的贡献率为12%。',
      [
        '6.1% growth 金融业增加值 yoy',
        '0.5个百分点 change 金融业增加值拉动经济增长 other',
        '12% share 金融业贡献率',
      ],
    ],
    ['渔业增加值增长8%，对增长的贡献率为4%。', ['8% growth 渔业增加值 yoy', '4% share 渔业贡献率']],
    [
      '地区生产总值增长6.1%，对全省经济增长贡献率为12%。',
      ['6.1% growth 地区生产总值 yoy', '12% share 经济增长贡献率'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('a growth that turns', () => {
  test.each([
    [
      '外贸出口由谷底的-14.2%收窄到-11.6%。',
      ['-14.2% growth 外贸出口 yoy', '-11.6% growth 外贸出口 yoy'],
    ],
    [
      '税收收入增长8%，由年内低点的-3%回升至1.2%。',
      ['8% growth 税收收入 yoy', '-3% growth 税收收入 yoy', '1.2% growth 税收收入 yoy'],
    ],
    ['自然增长率为-1.2%。', ['-1.2% level 自然增长率']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('what is ranked', () => {
  test.each([
    [
      '生猪存栏242万头，规模居全省第7位；同比增长5.5%，增速列全省第4位。',
      [
        '242万头 level 生猪存栏',
        '7位 rank 生猪存栏规模',
        '5.5% growth 生猪存栏 yoy',
        '4位 rank 生猪存栏增速',
      ],
    ],
    ['获中国消费百强城区第14强。', ['14位 rank 中国消费百强城区']],
    ['蚕茧产量14万吨，一跃成为全国第一养蚕大市。', ['14万吨 level 蚕茧产量', '1位 rank 蚕茧产量']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('a name without what it is not', () => {
  test.each([
    ['绵阳市税收收入14亿元。', ['14亿元 level 税收收入']],
    ['粮食产量连续越过80、90万吨台阶。', ['80万吨 level 粮食产量', '90万吨 level 粮食产量']],
    [
      '小学17所，毕业4008人，招生3675人，在校生2万人。',
      [
        '17所 level 小学',
        '4008人 level 小学毕业',
        '3675人 level 小学招生',
        '2万人 level 小学在校生',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
