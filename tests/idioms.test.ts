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
      '金银珠宝类、家用电器和音像器材类、饮料类分别增长7%、8%、9%。',
      ['7% growth 金银珠宝类 1979', '8% growth 家用电器和音像器材类 1979', '9% growth 饮料类 1979'],
    ],
    [
      '电子及通信设备制造业、医药制造业和汽车制造业分别增长7%、8%、9%。',
      [
        '7% growth 电子及通信设备制造业 1979',
        '8% growth 医药制造业 1979',
        '9% growth 汽车制造业 1979',
      ],
    ],
    [
      '汽车、仪器设备及器械、水泥等主要产品产量分别增长7%、8%、9%。',
      ['7% growth 汽车产量 1979', '8% growth 仪器设备及器械产量 1979', '9% growth 水泥产量 1979'],
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

describe('what is said at the end of a list', () => {
  test.each([
    [
      '柳林等14个项目、26万平方米安置房顺利开工建设。',
      ['14个 level 开工建设项目 1979', '26万平方米 level 开工建设安置房 1979'],
    ],
    [
      '顺利完成柳林等7个村、12万平方米建筑物拆迁。',
      ['7个 level 建筑物拆迁村 1979', '12万平方米 level 建筑物拆迁 1979'],
    ],
    [
      '20家煤矿、14家非煤矿山投资5亿元。',
      ['20家 level 煤矿 1979', '14家 level 非煤矿山投资 1979', '5亿元 level 非煤矿山投资 1979'],
    ],
    [
      '对5名县级和20名科级干部进行了追责。',
      ['5名 level 县级干部 1979', '20名 level 科级干部追责 1979'],
    ],
    [
      '一期4条主干道和9条支路完成改造、二期5条主干道开工建设。',
      ['4条 level 主干道 1979', '9条 level 改造支路 1979', '5条 level 开工建设主干道 1979'],
    ],
    ['30个村累计征迁农户637户。', ['30个 level 征迁村 1979', '637户 level 征迁农户 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expect.arrayContaining(expected))
  })
})

test.each([
  ['跨境电商势头强劲，实现出口额2亿美元。', '2亿美元 level 跨境电商出口额 1979'],
  ['粮食生产再获丰收、产量231万吨。', '231万吨 level 粮食产量 1979'],
  ['经济全面发展，粮食生产连续八年增产丰收，总产达到585万吨。', '585万吨 level 粮食总产 1979'],
  ['对外贸易势头良好，进出口总额达到31亿美元。', '31亿美元 level 进出口总额 1979'],
  ['全区优良率再创新高，有望突破65%。', '65% level 优良率 1979'],
])('how something fares is no part of its name: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual([expected])
})

test.each([
  ['6月底前建成2个水厂和9条道路。', ['2个 level 建成水厂', '9条 level 建成道路']],
  ['全面打赢41条河道治污硬仗。', ['41条 level 河道治污硬仗']],
  [
    '64家中心与医院签订协议，40家实现社会化运营。',
    ['64家 level 签订协议中心', '40家 level 社会化运营中心'],
  ],
  ['启动安置房网签工作，柳林等4个项目基本完成。', ['4个 level 安置房网签项目']],
  ['面商率、办结率和基本满意率均为100%。', ['100% level 面商率、办结率和基本满意率']],
  ['督导业委会换届10个、组建8个。', ['10个 level 督导业委会换届', '8个 level 组建业委会换届']],
  ['新华路拓宽、人民路2条道路完工。', ['2条 level 完工道路']],
  ['加强全年18条道路建设的调度与督促工作。', ['18条 level 道路建设']],
  [
    '22个在建项目中新华广场、人民大厦等12个项目已实现开工。',
    ['22个 level 在建项目', '12个 level 开工项目'],
  ],
])('%s', (text, expected) => {
  expect(figuresOf(text).map((figure) => figure.replace(/ 1979(?:-\d\d)*$/u, ''))).toEqual(expected)
})
