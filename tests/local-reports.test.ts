import { describe, expect, test } from 'vitest'
import { extract } from '../src/pipeline.ts'
import { figuresOf } from './figures.ts'

describe('projects in a list', () => {
  test.each([
    [
      '玻璃产业集群，实施年产400万套汽车玻璃、年产120万平方米薄膜等项目，产值突破330亿元。',
      ['330亿元 level 玻璃产业集群产值 1979'],
    ],
    [
      '东山炼铁50万吨、西山20万吨纸浆等7个项目投产。',
      ['50万吨 level 东山炼铁 1979', '7个 level 投产项目 1979'],
    ],
    ['东山年产5万吨果酒等36个项目开工。', ['36个 level 开工项目 1979']],
    [
      '投资50亿元的材料产业园、投资80亿元的锦纶产业园等一批项目落户。',
      ['50亿元 level 材料产业园投资 1979', '80亿元 level 锦纶产业园投资 1979'],
    ],
    [
      '引进“三类500强”项目40个、投资2亿元以上项目26个。',
      ['40个 level 引进“三类500强”项目 1979', '26个 level 引进投资2亿元以上项目 1979'],
    ],
    [
      '实施东山等8条高速公路、西山段等11个大中修项目。',
      ['8条 level 实施高速公路 1979', '11个 level 大中修项目 1979'],
    ],
    ['推进265万千瓦海上风电项目。', ['265万千瓦 level 推进海上风电项目 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('a field of comparison', () => {
  test.each([
    ['空气质量在全国168个重点城市排名上升4位。', ['4位 change 空气质量 1979']],
    [
      '公共服务质量位居全国120个监测城市第19位。',
      ['19位 rank 公共服务质量 of 全国120个监测城市 1979'],
    ],
    [
      '建成示范镇3个，居全省第一。',
      ['3个 level 建成示范镇 1979', '1位 rank 建成示范镇 of 全省 1979'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test.each([
  ['惠及30万群众。', '30万 level 惠及群众 1979'],
  ['引进人才10万人。', '10万人 level 引进人才 1979'],
  ['引进10万人才。', '10万 level 引进人才 1979'],
  ['建成3个体育场。', '3个 level 建成体育场 1979'],
  ['完成10项目标任务。', '10项 level 目标任务 1979'],
])('where a unit ends: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual([expected])
})

test('round numbers that were passed are no figures', () => {
  expect(figuresOf('生产总值跨过3个万亿级关口、突破10万亿元。')).toEqual([
    '10万亿元 level 生产总值 1979',
  ])
})

describe('names that were cut', () => {
  test.each([
    ['固定资产投资、存款余额均增长10%。', ['10% growth 固定资产投资、存款余额 1979']],
    ['新增入统建筑业企业5家。', ['5家 level 新增入统建筑业企业 1979']],
    ['完成年度改革任务95项。', ['95项 level 改革任务 1979']],
    ['东山港净增外贸航线7条。', ['7条 level 净增外贸航线 1979']],
    ['新增港口通过能力2285万吨。', ['2285万吨 level 新增港口通过能力 1979']],
    ['处理总规模达到每日814万吨。', ['814万吨 level 处理总规模 1979']],
    ['畜牧业对农业增长的贡献率达84%。', ['84% share 畜牧业对农业增长贡献率 1979']],
    ['20项典型经验获省委督查激励。', ['20项 level 典型经验 1979']],
    ['亩均节本增收200元。', ['200元 level 亩均节本增收 1979']],
    ['销售收入过亿元企业22家。', ['22家 level 销售收入过亿元企业 1979']],
    ['新增国家级、自治区级示范单位20个。', ['20个 level 新增国家级、自治区级示范单位 1979']],
    ['运输时间较以往压缩50%。', ['-50% growth 运输时间 1979']],
    ['10家企业获评省级试点示范企业。', ['10家 level 获评省级试点示范企业 1979']],
    ['25万名退休职工的基本生活得到保障。', ['25万名 level 退休职工 1979']],
    ['财政直接投入2.1亿元支持企业发展。', ['2.1亿元 level 财政投入 1979']],
    [
      '城建工程10项：①大街建设②游园建设③城中村改造面积22万平方米。',
      ['10项 level 城建工程 1979', '22万平方米 level 城中村改造面积 1979'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('what stands on both sides of a number', () => {
  test.each([
    ['工业结构调整100个重点项目竣工投产。', ['100个 level 工业结构调整重点项目 1979']],
    ['高质量运营10个海内外创新中心。', ['10个 level 运营海内外创新中心 1979']],
    ['市政府先后两次召开专题会议。', ['2次 level 市政府 1979']],
    [
      '抓好总投资638亿元、128个重点项目建设。',
      ['638亿元 level 重点项目建设总投资 1979', '128个 level 抓好重点项目建设 1979'],
    ],
    ['选择20%的集镇实施示范工程。', ['20% share 实施示范工程集镇 1979']],
    ['新增各类公园、绿化活动场地20处。', ['20处 level 新增各类公园、绿化活动场地 1979']],
    ['新增分布式光伏装机规模1100万千瓦。', ['1100万千瓦 level 新增分布式光伏装机规模 1979']],
    ['新增“三品一标”登记认证产品20个。', ['20个 level 新增“三品一标”登记认证产品 1979']],
    ['实施农村公路新改建260公里。', ['260公里 level 实施农村公路新改建 1979']],
    [
      '商品房销售1272套、销售收入9.5亿元。',
      ['1272套 level 商品房销售 1979', '9.5亿元 level 商品房销售收入 1979'],
    ],
    [
      '推动46个预算内资金谋划项目更多纳入盘子。',
      [expect.stringMatching(/^46个 level 预算内资金谋划项目/u)],
    ],
    ['收入50万元以上强村占比超40%。', ['40% share 收入50万元以上强村 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test('the goals of the year to come open the part about it, whatever its headings say', () => {
  const text = [
    '2024年政府工作报告',
    '2023年工作回顾',
    '（一）产业取得新成效。新增企业5家。',
    '今年全市经济社会发展主要预期目标是：生产总值增长6%。',
    '（一）全力推进工业发展取得新成效。新增企业9家。',
    '2024年主要工作',
    '（一）产业发展。新增企业7家。',
  ].join('\n')
  const { records } = extract({ path: 'report.txt', text, encoding: 'utf-8' })
  expect(records.map(({ value, status, period }) => [value, status, period])).toEqual([
    ['5', 'actual', '2023'],
    ['6', 'target', '2024'],
    ['9', 'target', '2024'],
    ['7', 'target', '2024'],
  ])
})

test.each([
  ['全国县域经济百强榜进位至第77位。', '77位 rank 全国县域经济百强榜 of 全国县域经济百强榜 1979'],
  ['国家级、省级专精特新企业分别达24家、35家。', '24家 level 国家级专精特新企业 1979'],
  ['城镇、农村居民人均收入分别增长4%、6%。', '4% growth 城镇居民人均收入 1979'],
  [
    '总投资超700亿元的“两高一铁”对外交通工程全面施工。',
    '700亿元 level “两高一铁”对外交通工程总投资 1979',
  ],
  ['3座和美小岛入选。', '3座 level 和美小岛 1979'],
  ['完成城市环境品质提升项目17个。', '17个 level 城市环境品质提升项目 1979'],
  ['新建提升码头场站16个。', '16个 level 新建提升码头场站 1979'],
  ['9条次干道开工。', '9条 level 次干道 1979'],
  ['城区人口突破1000万。', '1000万 level 城区人口 1979'],
])('local reports say %s', (text, expected) => {
  expect(figuresOf(text)[0]).toBe(expected)
})

describe('classes of a size', () => {
  test.each([
    [
      '新签约亿元以上产业项目总投资额1650亿元。',
      ['1650亿元 level 新签约亿元以上产业项目总投资额 1979'],
    ],
    ['抓好投资千万元以上的项目建设。', []],
    ['600分以上考生人数增长4%。', ['4% growth 600分以上考生人数 1979']],
    [
      '新增产值超10亿元企业8家、超20亿元企业2家。',
      ['8家 level 新增产值超10亿元企业 1979', '2家 level 新增超20亿元企业 1979'],
    ],
    ['营商环境3.0行动方案181项任务完成。', ['181项 level 营商环境3.0行动方案 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test('what was obtained is nothing planned', () => {
  const text = '争取新增专项债券149亿元。'
  const { records } = extract({ path: 'report.txt', text, encoding: 'utf-8' })
  expect(records.map(({ status }) => status)).toEqual(['actual'])
})

test('what is done by the end of a year is no stock of its last day', () => {
  expect(figuresOf('年底完成1500个沼气池建设；新增灌溉面积7000亩。', '中国', '2008')).toEqual([
    '1500个 level 沼气池建设 2008',
    '7000亩 level 新增灌溉面积 2008',
  ])
})

describe('what goes on with another verb or head', () => {
  test.each([
    ['生猪存栏49万头、出栏70万头。', ['49万头 level 生猪存栏 1979', '70万头 level 生猪出栏 1979']],
    [
      '新增装机容量1672万千瓦、达到4215万千瓦。',
      ['1672万千瓦 level 新增装机容量 1979', '4215万千瓦 level 装机容量 1979'],
    ],
    [
      '新增里程32公里，总里程排名全国第三。',
      ['32公里 level 新增里程 1979', '3位 rank 总里程 of 全国 1979'],
    ],
    [
      '亿元以上项目新签约51个、新开工42个。',
      ['51个 level 亿元以上项目新签约 1979', '42个 level 亿元以上项目新开工 1979'],
    ],
    [
      '吸引社会资本参与老旧小区改造，开工127个、完工59个。',
      ['127个 level 开工老旧小区改造 1979', '59个 level 完工老旧小区改造 1979'],
    ],
    ['落实各项惠企政策，减税降费5.5亿元。', ['5.5亿元 level 减税降费 1979']],
    ['滚动实施十大生态项目，总投资60亿元。', ['60亿元 level 十大生态项目总投资 1979']],
    [
      '实施重点项目30个、投资700亿元。',
      ['30个 level 实施重点项目 1979', '700亿元 level 重点项目投资 1979'],
    ],
    [
      '货物、集装箱吞吐量分别居全球第五、第六位。',
      ['5位 rank 货物吞吐量 of 全球 1979', '6位 rank 集装箱吞吐量 of 全球 1979'],
    ],
    [
      '索具、汽车零部件和装备三大主导产业年产值分别达到32亿元、9亿元和13亿元。',
      [
        '32亿元 level 索具年产值 1979',
        '9亿元 level 汽车零部件年产值 1979',
        '13亿元 level 装备年产值 1979',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test.each([
  '三年行动计划圆满收官，30件民生实事顺利完成。',
  '超额完成省定目标，污水处理率达到62%。',
])('what is attained is nothing planned: %s', (text) => {
  const { records } = extract({ path: 'report.txt', text, encoding: 'utf-8' })
  expect(records.map(({ status }) => status)).toEqual(['actual'])
})
