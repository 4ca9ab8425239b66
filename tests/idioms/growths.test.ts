import { describe, expect, test } from 'vitest'
import { comparedFigures, figuresOf, recordsOf } from '../figures.ts'

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

describe('a growth that is compared with', () => {
  test.each([
    ['产值增长2.1%，较上年的2.6%放缓。', ['2.1% growth 产值 1979', '2.6% growth 产值 1978']],
    ['产值增长2.1%，低于上年的3.9%。', ['2.1% growth 产值 1979', '3.9% growth 产值 1978']],
    ['产值增长2.1%，低于全国平均3.7%的增速。', ['2.1% growth 产值 1979', '3.7% growth 产值 1979']],
    ['产值下降2.1%，低于上年3.7%的降幅。', ['-2.1% growth 产值 1979', '-3.7% growth 产值 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('what stands behind 比 is what a figure is compared with, and not what it is of', () => {
  test.each([
    ['产值增长9%，比利润增速高3个百分点。', ['9% growth 产值 1979', '3个百分点 change 产值 1979']],
    ['产值增速比贸易额快3个百分点。', ['3个百分点 change 产值 1979']],
    ['产值增长9%，快于利润增速3个百分点。', ['9% growth 产值 1979', '3个百分点 change 产值 1979']],
    ['产值5亿元，比历史最高年份增加2亿元。', ['5亿元 level 产值 1979', '2亿元 change 产值 1979']],
    ['工人工资比农民收入高200元。', ['200元 change 工人工资 1979']],
    ['茶叶产量比1952年最高产量增加20%。', ['20% growth 茶叶产量 1979']],
    ['比1978年茶叶产量增加20%。', ['20% growth 茶叶产量 1979']],
    ['产值5亿元，比上年决算数增加20%。', ['5亿元 level 产值 1979', '20% growth 产值 1979']],
    ['今年比去年多建成剧场5所。', ['5所 change 建成剧场 1979']],
    ['全年招收学徒比计划少招收7万人。', ['-7万人 change 招收学徒 1979']],
    ['产值超过原定五年计划1980年水平8%。', ['8% growth 产值 1979']],
    ['信贷突破计划15亿元。', ['15亿元 change 信贷 1979']],
    [
      '产值5亿元。非公有制经济发展加快，占生产总值的40%。',
      ['5亿元 level 产值 1979', '40% share 非公有制经济 of 生产总值 1979'],
    ],
    ['城乡居民收入比上年增长5%。', ['5% growth 城乡居民收入 1979']],
    ['城乡居民收入比为2.5。', ['2.5 level 城乡居民收入比 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })

  test.each([
    ['税收比预算增加5%。', 'target'],
    ['税收比原计划增加5%。', 'target'],
    ['税收超过原定五年计划1980年水平5%。', 'target'],
    ['成本比年初计划降低5%。', 'target'],
    ['产值比上年决算数增加5%。', 'yoy'],
    ['产值比1952年最高产量增加5%。', 'since:1952'],
    ['产值较高峰期增加5%。', 'other'],
    ['产值比利润增速快5个百分点。', 'other'],
  ])('the basis of %s', (text, basis) => {
    const records = recordsOf(text, { region: '中国', period: '1979' })
    expect(records.map((record) => [record.basis, record.status])).toEqual([[basis, 'actual']])
  })
})

describe('what a figure is compared with', () => {
  test.each([
    ['耕地面积较第二次全国国土调查增加4万亩。', ['4万亩 change 耕地面积']],
    ['浓度比省下达目标低9%。', ['-9% growth 浓度']],
    ['荣获53个奖项、比上次增长47%。', ['53个 level 荣获奖项', '47% growth 荣获奖项']],
    [
      '收入决算数129万元，为调整预算数的101%，增长5%。',
      ['129万元 level 收入决算数', '101% completion 收入决算数', '5% growth 收入决算数'],
    ],
    ['研发经费支出相当于生产总值的比例达到4%。', ['4% share 研发经费支出 of 生产总值']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text).map((figure) => figure.replace(/ 1979$/u, ''))).toEqual(expected)
  })
})

describe('what the figures of a sentence are set against from its start', () => {
  test.each([
    [
      '1979年同1975年相比，甲矿产量由30万吨增加到50万吨，增长66.7%；煤气产量增长20%。',
      [
        '30万吨 甲矿产量 1975',
        '50万吨 甲矿产量 1979',
        '66.7% 甲矿产量 1979 since:1975',
        '20% 煤气产量 1979 since:1975',
      ],
    ],
    [
      '与年初预算相比，税收增加3万元，水产品产量增长4%。',
      ['3万元 税收 1979 target', '4% 水产品产量 1979 yoy'],
    ],
    ['与全国平均水平相比，城镇化率高3个百分点。', ['3个百分点 城镇化率 1979 other']],
    ['与上年相比，水产品产量增长6%。', ['6% 水产品产量 1979 yoy']],
  ])('%s', (text, expected) => {
    expect(comparedFigures(text)).toEqual(expected)
  })
})

describe('as many growths as levels told before them', () => {
  test.each([
    [
      '城镇居民收入180元，农村居民收入90元，实际增长8%和7%。',
      [
        '180元 城镇居民收入 1979',
        '90元 农村居民收入 1979',
        '8% 城镇居民收入 1979 yoy',
        '7% 农村居民收入 1979 yoy',
      ],
    ],
    // another thing is named before them
    [
      '新签合作企业11家，备案项目91个，开工项目数创新高、增长6%和3%。',
      [
        '11家 新签合作企业 1979',
        '91个 备案项目 1979',
        '6% 备案项目 1979 yoy',
        '3% 备案项目 1979 yoy',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(comparedFigures(text)).toEqual(expected)
  })
})

test('the rates of those that were named before are told in their order', () => {
  expect(
    figuresOf('三次产业结构为9.1：41.2：49.7，对经济增长的贡献率依次为4%、51%和45%。').slice(3),
  ).toEqual([
    '4% share 第一产业贡献率 1979',
    '51% share 第二产业贡献率 1979',
    '45% share 第三产业贡献率 1979',
  ])
})

test('what has grown by less has changed downwards', () => {
  expect(figuresOf('新增就业5.2万人，比上年少增0.8万人。').at(-1)).toBe(
    '-0.8万人 change 新增就业 1979',
  )
})

describe('at what pace, and by how much less', () => {
  test.each([
    ['全县林业产值以年均7%的速度递增。', ['7% growth 林业产值 1979']],
    [
      '渔业产值达到5亿元，以年均8%的速度增长。',
      ['5亿元 level 渔业产值 1979', '8% growth 渔业产值 1979'],
    ],
    ['压减会议经费12%。', ['-12% growth 会议经费 1979']],
    ['力争缩短审批时限60%以上。', ['-60% growth 审批时限 1979']],
    // Of things and of money it is how much was done.
    ['压减水泥产能60万吨。', ['60万吨 level 压减水泥产能 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test('what pulls the economy is the part, and not its rate', () => {
  const text = '第一产业对经济增长的贡献率为5%，拉动经济增长0.4个百分点。'
  expect(figuresOf(text).at(-1)).toBe('0.4个百分点 change 第一产业拉动经济增长 1979')
})

describe('words of the street for what rises, falls and reaches', () => {
  test.each([
    [
      '茶园面积300亩，比上年多了20亩；茶农25户，少了3户。',
      [
        '300亩 level 茶园面积 1979',
        '20亩 change 茶园面积 1979',
        '25户 level 茶农 1979',
        '-3户 change 茶农 1979',
      ],
    ],
    [
      '渔船维修时间从9天砍到了4天，网箱覆盖面从三成提到五成。',
      [
        '9天 level 渔船维修时间 1978',
        '4天 level 渔船维修时间 1979',
        '30% level 网箱覆盖面 1978',
        '50% level 网箱覆盖面 1979',
      ],
    ],
    [
      '茶叶出口额8亿元，大涨12%；蚕茧收购量6万吨，锐减一成。',
      [
        '8亿元 level 茶叶出口额 1979',
        '12% growth 茶叶出口额 1979',
        '6万吨 level 蚕茧收购量 1979',
        '-10% growth 蚕茧收购量 1979',
      ],
    ],
    [
      '鱼苗产量9万尾，差不多是前年的两倍。',
      ['9万尾 level 鱼苗产量 1979', '2倍 multiple 鱼苗产量 1979'],
    ],
    ['粮食单产8吨，比全省略低0.2吨。', ['8吨 level 粮食单产 1979', '-0.2吨 change 粮食单产 1979']],
    ['修了30公里水渠。', ['30公里 level 修水渠 1979']],
    [
      '水果产量去年还是下降3%，今年增长4%。',
      ['-3% growth 水果产量 1978', '4% growth 水果产量 1979'],
    ],
    [
      '这方面的额外开支为5亿元。这条新上的轧花线总投资6亿元。',
      ['5亿元 level 额外开支 1979', '6亿元 level 轧花线总投资 1979'],
    ],
    [
      '至于渔业收入方面，达到5亿元，增长3%。',
      ['5亿元 level 渔业收入 1979', '3% growth 渔业收入 1979'],
    ],
    // what only looks like them
    ['他们多了解了3个茶厂的情况。', ['3个 level 他们多了解茶厂情况 1979']],
    ['移用以前年度结余5亿元。', ['5亿元 level 移用结余 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })

  test.each([
    ['农机合格率别超过5%。', 'at_most'],
    ['茶农负债率不得高于5%。', 'at_most'],
    ['渔业投入占比30%往上。', 'at_least'],
    ['鱼苗产量差不多是前年的两倍。', 'about'],
  ])('%s is %s', (text, bound) => {
    expect(recordsOf(text, { region: '中国', period: '1979' })[0]?.bound).toBe(bound)
  })
})

test.each([
  ['第一产业拉动0.2个百分点。', '0.2个百分点 change 第一产业拉动 1979'],
  ['化工行业增长5%，拉动全市工业1.4个百分点。', '1.4个百分点 change 化工行业拉动工业 1979'],
  ['建材行业下降5%，下拉工业增速0.4个百分点。', '0.4个百分点 change 建材行业下拉工业增速 1979'],
])('in %s the part pulls, and does not grow', (text, expected) => {
  expect(figuresOf(text).at(-1)).toBe(expected)
  expect(recordsOf(text).at(-1)?.basis).toBe('other')
})

test('what says the same again in per cent moves as the amount did', () => {
  expect(figuresOf('收入较预算少193亿元或百分之四。').at(-1)).toBe('-4% growth 收入 1979')
})

test.each([
  ['PM2.5浓度28微克/立方米，同比改善3.4%。', '-3.4% growth PM2.5浓度 1979'],
  ['空气质量综合指数改善6.2%。', '-6.2% growth 空气质量综合指数 1979'],
  ['农村住房条件改善1.5万户。', '1.5万户 level 农村住房条件改善 1979'],
])('in %s what improves in per cent becomes less', (text, expected) => {
  expect(figuresOf(text).at(-1)).toBe(expected)
})

describe('what a growth rests on', () => {
  const bases = (text: string): readonly string[] =>
    recordsOf(text, { region: '中国', period: '1979' }).map(
      ({ value, unit, indicator_text: name, basis, period }) =>
        `${value}${unit} ${name} ${basis} ${period}`,
    )

  test.each([
    ['工业总产值在1975年的基数上增长29%。', ['29% 工业总产值 since:1975 1979']],
    ['工业总产值在上年高基数基础上增长29%。', ['29% 工业总产值 yoy 1979']],
    ['粮食产量在1975年的基础上增加5万吨。', ['5万吨 粮食产量 since:1975 1979']],
    [
      '以1975年为基期，粮食产量增长13.7%，棉花产量增长5%。',
      ['13.7% 粮食产量 since:1975 1979', '5% 棉花产量 since:1975 1979'],
    ],
    ['1979年比1975年，中学在校生增长33%。', ['33% 中学在校生 since:1975 1979']],
    ['财政收入在上年增长8%的基础上增长9%。', ['8% 财政收入 yoy 1978', '9% 财政收入 yoy 1979']],
    [
      '财政收入在1975年达到5亿元的基础上增长9%。',
      ['5亿元 财政收入 null 1975', '9% 财政收入 yoy 1979'],
    ],
    ['按1970年不变价格计算，工业总产值增长5%。', ['5% 工业总产值 yoy 1979']],
    ['以1970年价格为基期，工业总产值增长5%。', ['5% 工业总产值 yoy 1979']],
  ])('%s', (text, expected) => {
    expect(bases(text)).toEqual(expected)
  })
})

describe('as many changes as levels told before them, some of which go the other way', () => {
  test.each([
    [
      '国道13公里，省道25公里，村道162公里，分别比上年末增加3公里、1公里和减少9公里。',
      ['3公里 change 国道 1979', '1公里 change 省道 1979', '-9公里 change 村道 1979'],
    ],
    [
      '小麦5万吨、玉米6万吨、大豆7万吨，分别增长3%、下降5%、2%。',
      ['3% growth 小麦 1979', '-5% growth 玉米 1979', '-2% growth 大豆 1979'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text).slice(3)).toEqual(expected)
  })
})

test.each([
  [
    '从业人员5万人，增加6900人（0.62%）。',
    ['5万人 level 从业人员 1979', '6900人 change 从业人员 1979', '0.62% growth 从业人员 1979'],
  ],
  [
    '从业人员5万人，减少6900人（0.62%）。',
    ['5万人 level 从业人员 1979', '-6900人 change 从业人员 1979', '-0.62% growth 从业人员 1979'],
  ],
  [
    '城乡收入比为2.5倍，比上年缩小0.1倍。',
    ['2.5倍 level 城乡收入比 1979', '-0.1倍 change 城乡收入比 1979'],
  ],
  ['出口是上年的2.5倍。', ['2.5倍 multiple 出口 1979']],
  ['贸易顺差9亿元，增长1.2倍。', ['9亿元 level 贸易顺差 1979', '1.2倍 multiple 贸易顺差 1979']],
])('a change told twice, or of a ratio: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})

test.each([
  ['产值约增长5%。', 'about'],
  ['产值约增长了5%。', 'about'],
  ['品种大约增加了400种。', 'about'],
  ['开支超过平均每年9亿元。', 'at_least'],
  ['产值增长了5%。', 'exact'],
])('the bound of a verb is that of its figure: %s', (text, expected) => {
  expect(recordsOf(text).map(({ bound }) => bound)).toEqual([expected])
})

test.each([
  [
    '出口增速9%，提高2个百分点，达到11%。',
    ['9% growth 出口 1979', '2个百分点 change 出口 1979', '11% growth 出口 1979'],
  ],
  ['价格同比涨幅回落2个百分点至3%。', ['-2个百分点 change 价格 1979', '3% growth 价格 1979']],
  [
    '出口下降9%，降幅比上季度收窄2个百分点至7%。',
    ['-9% growth 出口 1979', '-2个百分点 change 出口降幅 1979', '-7% growth 出口 1979'],
  ],
  [
    '产值增长9%，利润率提高2个百分点至5%。',
    ['9% growth 产值 1979', '2个百分点 change 利润率 1979', '5% level 利润率 1979'],
  ],
  [
    '城镇化率提高2个百分点，达到60%。',
    ['2个百分点 change 城镇化率 1979', '60% level 城镇化率 1979'],
  ],
  ['财政收入增长10%，力争12%。', ['10% growth 财政收入 1979', '12% growth 财政收入 1979']],
])('what a growth comes to is a growth: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})

test('the growth that a change leads to is against the year before, and not what it changed from', () => {
  const records = recordsOf('出口下降9%，降幅比上季度收窄2个百分点至7%。')
  expect(records.map(({ basis }) => basis)).toEqual(['yoy', 'qoq', 'yoy'])
})

test.each([
  ['项目投资5.2亿元多。', 'at_least'],
  ['利润仅增长1%不到。', 'at_most'],
  ['每户补助5元，多劳多得。', 'exact'],
])('a bound behind the unit: %s', (text, expected) => {
  expect(recordsOf(text).map(({ bound }) => bound)).toEqual([expected])
})

test.each([
  [
    '产值增长8%，增速较一季度、上半年分别加快1.5个、0.6个百分点。',
    ['8% 产值 1979 yoy', '1.5个百分点 产值 1979 qoq', '0.6个百分点 产值 1979 other'],
  ],
  [
    '产值增长8%，比1975年、1976年分别提高3个和1个百分点。',
    ['8% 产值 1979 yoy', '3个百分点 产值 1979 since:1975', '1个百分点 产值 1979 since:1976'],
  ],
])('as many times that are compared with as changes: %s', (text, expected) => {
  expect(comparedFigures(text)).toEqual(expected)
})

test.each([
  ['茶叶产量和上年相比增长5%。', ['5% 茶叶产量 1979 yoy']],
  ['茶叶产量跟上年同期比，增长5%。', ['5% 茶叶产量 1979 yoy']],
  ['客运量同上月比较下降5%。', ['-5% 客运量 1979 mom']],
  ['茶叶产量与1975年相比增长5%。', ['5% 茶叶产量 1979 since:1975']],
  ['茶叶产量和1975年比增长5%。', ['5% 茶叶产量 1979 since:1975']],
  ['茶叶产量同1975年同期相较翻了一番。', ['100% 茶叶产量 1979 since:1975']],
  ['茶叶产量1975年和1976年分别增长5%、6%。', ['5% 茶叶产量 1975 yoy', '6% 茶叶产量 1976 yoy']],
])('a comparison that begins with a conjunction: %s', (text, expected) => {
  expect(comparedFigures(text)).toEqual(expected)
})

test.each([
  ['酸雨频率年均下降20%。', '-20% growth 酸雨频率 1979'],
  ['存栏平均每年减少5万只。', '-5万只 change 存栏 1979'],
  ['税收实际增长比例为26%。', '26% growth 税收 1979'],
  ['产值三年翻番。', '100% growth 产值 1977/1979'],
])('words of movement: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual([expected])
})

test('a rate that is revised is no fall', () => {
  const records = recordsOf('预计产值增速由3.1%下调为2.8%。')
  expect(records.map(({ value }) => value)).toEqual(['3.1', '2.8'])
})

test.each([
  '围绕工业倍增，建设园区。',
  '推进产业倍增、城市更新三年行动。',
  '实施海洋经济翻番行动。',
])('a watchword is no growth: %s', (text) => {
  expect(recordsOf(text)).toEqual([])
})

test.each([
  ['产值由1975年的50亿元增加到80亿元，增长60%。', '60% 产值 1979 since:1975'],
  ['就业率由1975年的50%提高到80%，累计提高30个百分点。', '30个百分点 就业率 1979 since:1975'],
  ['法人单位比1975年末增加5万个，增长10%。', '10% 法人单位 1979 since:1975'],
  ['法人单位比1975年增长10%，增加5万个。', '5万个 法人单位 1979 since:1975'],
  ['失业人数较上月减少5000人，下降2%。', '-2% 失业人数 1979 mom'],
  ['人口比1975年第三次全国人口普查增加5万人。', '5万人 人口 1979 since:1975'],
  ['产值增长5%，低于全市平均增速3个百分点。', '-3个百分点 产值 1979 other'],
  ['从环比看，三季度产值增长2%。', '2% 产值 1979-Q3 qoq'],
  ['产值由1975年的50亿元增加到80亿元；利润5亿元，增长60%。', '60% 利润 1979 yoy'],
])('what a growth or a change is counted from: %s', (text, expected) => {
  expect(comparedFigures(text)).toContain(expected)
})

test('a movement and where it has led are two figures', () => {
  expect(figuresOf('就业人数减少约600人至115100人。')).toEqual([
    '-600人 change 就业人数 1979',
    '115100人 level 就业人数 1979',
  ])
})

test.each([
  ['失业率3.7%，月增0.05个百分点。', '0.05个百分点 失业率 1979 mom'],
  ['失业率3.7%，季减0.1个百分点。', '-0.1个百分点 失业率 1979 qoq'],
  ['失业率较上月微幅下滑0.05个百分点。', '-0.05个百分点 失业率 1979 mom'],
])('changes within a year: %s', (text, expected) => {
  expect(comparedFigures(text)).toContain(expected)
})

test.each([
  [
    '固定资产投资增长3%；扣除房地产开发投资，固定资产投资增长7%。',
    '扣除房地产开发投资固定资产投资',
  ],
  ['固定资产投资下降3%，扣除房地产开发投资后增长5%。', '扣除房地产开发投资固定资产投资'],
  ['固定资产投资下降3%，扣除房地产开发投资，增长5%。', '扣除房地产开发投资固定资产投资'],
  ['若不计汽车零售业则年增1.3%。', '不计汽车零售业'],
  ['扣除价格因素，零售额实际增长2%。', '零售额'],
  ['剔除基数因素后，利润增长2%。', '利润'],
  ['扣除食品和能源价格后的核心CPI上涨0.7%。', '扣除食品和能源价格后的核心CPI'],
])('a sum without a part of it: %s', (text, expected) => {
  expect(recordsOf(text).at(-1)?.indicator_text).toBe(expected)
})

test.each([
  ['工业企业产值同比下降1.8%，位列第5。', '工业企业产值增速'],
  ['单位能耗下降1.8%，位列第5。', '单位能耗降幅'],
  ['旅游收入下降9%，总量居全市第二位。', '旅游收入'],
  ['同样以10.9%的财政收入增速，排名第一位。', '财政收入增速'],
  ['服务业占生产总值比重50%，拉动经济增长3个百分点。', '服务业拉动经济增长'],
])('what ranks or pulls behind a fall or a share: %s', (text, expected) => {
  expect(recordsOf(text).at(-1)?.indicator_text).toBe(expected)
})

test.each([
  ['预计全年产值5亿元；去年粮食产量9万吨。', 'actual'],
  ['预计全年产值5亿元；1—11月利润增长9%。', 'actual'],
  ['预计全年产值5亿元；利润增长9%。', 'estimate'],
])('what has a time of its own behind a semicolon: %s', (text, expected) => {
  expect(recordsOf(text).at(-1)?.status).toBe(expected)
})

test.each([
  ['生猪、家禽出栏分别为1 788.0万头、1 018.4万只。', ['1788', '1018.4']],
  ['见表1 120.5亿元。', ['120.5']],
])('groups of digits: %s', (text, expected) => {
  expect(recordsOf(text).map(({ value }) => String(Number(value)))).toEqual(expected)
})

test.each([
  ['从环比看，价格上涨0.2%，其中食品价格上涨1%。', ['qoq', 'qoq']],
  ['从环比看，价格上涨0.2%；从同比看，价格上涨1%。', ['qoq', 'yoy']],
])('what is seen against the quarter before: %s', (text, expected) => {
  expect(recordsOf(text).map(({ basis }) => basis)).toEqual(expected)
})

test.each([
  ['企业100家，比1973年末增长20%；个体户200个，增长30%。', ['since:1973', 'since:1973']],
  ['产值比1973年末增长20%；利润同比增长3%，税收增长4%。', ['since:1973', 'yoy', 'yoy']],
])('what goes on with the year that was compared with: %s', (text, expected) => {
  const told = recordsOf(text, { period: '1979' }).filter(({ measure }) => measure === 'growth')
  expect(told.map(({ basis }) => basis)).toEqual(expected)
})

test.each([
  // parts are told against what the whole is told against
  ['2021年11月，物价环比下降1%。其中，食品价格下降3%。', '3', 'mom'],
  ['2021年11月，物价同比上涨2%，环比下降1%。其中，食品价格下降3%。', '3', 'yoy'],
  ['2021年11月，物价环比下降1%。食品价格下降3%。', '3', 'yoy'],
  ['2021年11月，物价环比下降1%，其中食品价格下降3%，同比下降5%。', '5', 'yoy'],
  // under a heading that says it
  ['二、物价环比变动情况\n食品价格下降3%。', '3', 'mom'],
  ['二、物价环比变动情况\n食品价格同比下降3%。', '3', 'yoy'],
  ['二、物价同比和环比变动情况\n食品价格下降3%。', '3', 'yoy'],
  // of each of several years
  ['未来五年，GDP增速保持在6%以上。', '6', 'avg'],
  ['2021年GDP增速保持在6%以上。', '6', 'yoy'],
  ['“九五”时期茶叶产量年平均增长8%。', '8', 'avg'],
  ['2021年工业以每年递增7%的速度前进。', '7', 'avg'],
  ['2021年茶叶产量以9%、8%的速度增长。', '8', 'yoy'],
])('what a growth is over: %s', (text, value, expected) => {
  const record = recordsOf(text, { region: '中国', period: '2021' }).find(
    ({ value: told }) => told.replace('-', '') === value,
  )
  expect(record?.basis).toBe(expected)
})

test.each([
  [
    '食品价格下降2.9%，影响物价总水平下降约0.4个百分点。',
    '-0.4个百分点 change 食品价格影响物价总水平下降 1979',
  ],
  ['受台风影响，茶叶产量下降4个百分点。', '-4个百分点 change 茶叶产量 1979'],
  ['茶叶收入增长10%，达到1450万元的目标。', '1450万元 level 茶叶收入 1979'],
  ['茶叶收入增长9%，超额完成8%的目标。', '8% growth 茶叶收入 1979'],
  ['项目完成投资3亿元，超时序进度3.5个百分点。', '3.5个百分点 change 项目完成投资 1979'],
  ['项目完成投资3亿元，滞后时序进度3.5个百分点。', '-3.5个百分点 change 项目完成投资 1979'],
  ['能耗下降5%，超额完成考核目标2个百分点。', '2个百分点 change 能耗 1979'],
  ['茶叶收入3亿元，现价增长9%。', '9% growth 茶叶收入 1979'],
  ['茶叶收入剔除台风灾害、价格调整等不可比因素增长7%。', '7% growth 茶叶收入 1979'],
  ['居民消费价格指数控制在4%以内。', '4% growth 居民消费价格指数 1979'],
  ['居民消费价格指数为104%。', '104% level 居民消费价格指数 1979'],
  ['GDP预期目标调整为9%。', '9% growth GDP 1979'],
  ['经济增长目标确定为9.5%。', '9.5% growth 经济 1979'],
])('what is measured and how: %s', (text, expected) => {
  expect(figuresOf(text).at(-1)).toBe(expected)
})

test.each([
  // the rate before stands in a bracket behind its time
  [
    '2021年茶叶收入增长9%，增速比上半年（6%）加快3个百分点。',
    ['9% 茶叶收入 2021 yoy', '6% 茶叶收入 2021-H1 yoy', '3个百分点 茶叶收入 2021 other'],
  ],
  [
    '2021年茶叶收入增长9%，比一季度（6%）加快3个百分点。',
    ['9% 茶叶收入 2021 yoy', '6% 茶叶收入 2021-Q1 yoy', '3个百分点 茶叶收入 2021 qoq'],
  ],
  [
    '2021年茶叶收入增长9%，比上年（6%）加快3个百分点。',
    ['9% 茶叶收入 2021 yoy', '6% 茶叶收入 2020 yoy', '3个百分点 茶叶收入 2021 yoy'],
  ],
  // over all of the years, but in each of them
  ['2021年，绿化率五年提高9个百分点。', ['9个百分点 绿化率 2017/2021 since:2016']],
  ['2021年，茶叶产量连续五年增长9%。', ['9% 茶叶产量 2021 yoy']],
  ['2021年茶叶产量下降幅度为8%。', ['-8% 茶叶产量 2021 yoy']],
  ['2021年茶叶产量相较于2012年下降8%。', ['-8% 茶叶产量 2021 since:2012']],
  ['2021年茶叶增速在20%以上。', ['20% 茶叶 2021 yoy']],
  ['2021年茶叶失业率在20%以上。', ['20% 茶叶失业率 2021']],
])('a time that is compared with: %s', (text, expected) => {
  const figures = recordsOf(text, { region: '中国', period: '2021' }).map(
    ({ value, unit, indicator_text: name, period, basis }) =>
      [value + unit, name, period, basis ?? ''].join(' ').trim(),
  )
  expect(figures).toEqual(expected)
})

test.each([
  ['环比变动情况', 'mom'],
  // one that moved, and not what all under it are told against
  ['能耗环比下降', 'yoy'],
])('a heading that tells what growths are against: %s', (heading, basis) => {
  const [figure] = recordsOf(`一、${heading}\n茶叶价格上涨9%。`, {
    region: '中国',
    period: '2021-11',
  })
  expect([figure?.value, figure?.basis]).toEqual(['9', basis])
})

test.each([
  ['2016年契税完成20亿元，与上年的18亿元相比，增长11%。', '18亿元 契税 2015'],
  ['2016年契税完成20亿元，与2014年预算数18亿元比较，增长11%。', '18亿元 契税 2014'],
  ['2016年契税完成20亿元，同2014年的18亿元相比增长11%。', '18亿元 契税 2014'],
  ['2016年契税完成20亿元，较上年决算数18亿元增长11%。', '18亿元 契税 2015'],
  // no level is compared with
  ['2016年契税完成20亿元，与上年的计划相比，增加18亿元。', '18亿元 契税 2016'],
])('the level that one compares with is of its own time: %s', (text, expected) => {
  const [, level, growth] = recordsOf(text).map(
    ({ quote, indicator_text: name, period }) => `${quote} ${name} ${period}`,
  )
  expect(level).toBe(expected)
  if (growth !== undefined) expect(growth).toBe('11% 契税 2016')
})

test('what is left out may be explained in a bracket', () => {
  expect(
    recordsOf('CPI上涨1.2%，若扣除食品、能源（即核心物价），则仅上涨0.3%。').map(
      ({ indicator_text: name }) => name,
    ),
  ).toEqual(['CPI', '扣除食品、能源CPI'])
})

test('a rate stands behind the per cents that it is', () => {
  expect(
    recordsOf('将零售等行业原来9%的税率降至6%。').map(({ indicator_text: name }) => name),
  ).toEqual(['行业税率', '税率'])
})
