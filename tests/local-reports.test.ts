import { describe, expect, test } from 'vitest'
import { figuresOf, recordsOf } from './figures.ts'

describe('projects in a list', () => {
  test.each([
    [
      '竹艺产业集群，实施年产60万套折叠桌椅、年产35万平方米竹帘等项目，产值突破28亿元。',
      ['28亿元 level 竹艺产业集群产值 1979'],
    ],
    [
      '东山炼铁50万吨、西山20万吨纸浆等7个项目投产。',
      ['50万吨 level 东山炼铁 1979', '7个 level 投产项目 1979'],
    ],
    ['东山年产5万吨果酒等36个项目开工。', ['36个 level 开工项目 1979']],
    [
      '投资3亿元的陶艺产业园、投资6亿元的花卉产业园等一批项目落户。',
      ['3亿元 level 陶艺产业园投资 1979', '6亿元 level 花卉产业园投资 1979'],
    ],
    [
      '引进“两类300强”项目15个、投资6000万元以上项目32个。',
      ['15个 level 引进“两类300强”项目 1979', '32个 level 引进投资6000万元以上项目 1979'],
    ],
    [
      '实施东山等8条高速公路、西山段等11个大中修项目。',
      ['8条 level 实施高速公路 1979', '11个 level 大中修项目 1979'],
    ],
    ['推进48万千瓦滩涂光伏项目。', ['48万千瓦 level 推进滩涂光伏项目 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('a field of comparison', () => {
  test.each([
    ['路面质量在全省46个重点城市排名上升7位。', ['7位 change 路面质量 1979']],
    [
      '公厕保洁质量位居全省46个评比城市第12位。',
      ['12位 rank 公厕保洁质量 of 全省46个评比城市 1979'],
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
  expect(figuresOf('生产总值跨过2个千亿级关口、突破4000亿元。')).toEqual([
    '4000亿元 level 生产总值 1979',
  ])
})

describe('names that were cut', () => {
  test.each([
    ['固定资产投资、存款余额均增长10%。', ['10% growth 固定资产投资、存款余额 1979']],
    ['新增入统建筑业企业5家。', ['5家 level 新增入统建筑业企业 1979']],
    ['完成年度普查任务38项。', ['38项 level 普查任务 1979']],
    ['东山港净增外贸航线7条。', ['7条 level 净增外贸航线 1979']],
    ['新增码头装卸能力640万吨。', ['640万吨 level 新增码头装卸能力 1979']],
    ['制水总规模达到每日36万吨。', ['36万吨 level 制水总规模 1979']],
    ['养蜂业对山区增收的贡献率达31%。', ['31% share 养蜂业对山区增收贡献率 1979']],
    ['20项典型经验获省委督查激励。', ['20项 level 典型经验 1979']],
    ['亩均节本增收200元。', ['200元 level 亩均节本增收 1979']],
    ['销售收入过亿元企业22家。', ['22家 level 销售收入过亿元企业 1979']],
    ['新增国家级、自治区级示范单位20个。', ['20个 level 新增国家级、自治区级示范单位 1979']],
    ['装卸时间较以往压缩35%。', ['-35% growth 装卸时间 1979']],
    ['10家企业获评省级试点示范企业。', ['10家 level 获评省级试点示范企业 1979']],
    ['25万名退休职工的基本生活得到保障。', ['25万名 level 退休职工 1979']],
    ['财政直接投入4300万元支持茶园改造。', ['4300万元 level 财政投入 1979']],
    [
      '水利工程10项：①堤坝建设②泵站建设③旧渠道改造面积7万平方米。',
      ['10项 level 水利工程 1979', '7万平方米 level 旧渠道改造面积 1979'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('what stands on both sides of a number', () => {
  test.each([
    ['能源结构调整24个储能项目竣工投产。', ['24个 level 能源结构调整储能项目 1979']],
    ['高标准运营6个海内外会展中心。', ['6个 level 运营海内外会展中心 1979']],
    ['市政府先后两次召开专题会议。', ['2次 level 市政府 1979']],
    [
      '抓好总投资92亿元、37个水利项目建设。',
      ['92亿元 level 水利项目建设总投资 1979', '37个 level 抓好水利项目建设 1979'],
    ],
    ['选择20%的集镇实施示范工程。', ['20% share 实施示范工程集镇 of 集镇 1979']],
    ['新增各类书屋、戏曲排练场地36处。', ['36处 level 新增各类书屋、戏曲排练场地 1979']],
    ['新增分布式光伏装机规模1100万千瓦。', ['1100万千瓦 level 新增分布式光伏装机规模 1979']],
    ['新增“一村一品”登记认证产品14个。', ['14个 level 新增“一村一品”登记认证产品 1979']],
    ['实施山区渠道新改建75公里。', ['75公里 level 实施山区渠道新改建 1979']],
    [
      '写字楼销售86套、销售收入2.4亿元。',
      ['86套 level 写字楼销售 1979', '2.4亿元 level 写字楼销售收入 1979'],
    ],
    [
      '推动46个预算内资金谋划项目更多纳入盘子。',
      [expect.stringMatching(/^46个 level 预算内资金谋划项目/u)],
    ],
    ['存粮30万斤以上大社占比超35%。', ['35% share 存粮30万斤以上大社 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test('the goals of the year to come open the part about it, whatever its headings say', () => {
  const text = [
    '2024年政府工作报告',
    '2023年工作回顾',
    '（一）产业取得新成效。新增企业5家。',
    '今年全市经济发展的主要预期目标为：生产总值增长6%。',
    '（一）全力推进工业发展取得新成效。新增企业9家。',
    '2024年主要工作',
    '（一）产业发展。新增企业7家。',
  ].join('\n')
  const records = recordsOf(text)
  expect(records.map(({ value, status, period }) => [value, status, period])).toEqual([
    ['5', 'actual', '2023'],
    ['6', 'target', '2024'],
    ['9', 'target', '2024'],
    ['7', 'target', '2024'],
  ])
})

test.each([
  ['全国乡村旅游名镇榜进位至第34位。', '34位 rank 全国乡村旅游名镇榜 of 全国乡村旅游名镇榜 1979'],
  ['国家级、省级非遗工坊分别达24家、35家。', '24家 level 国家级非遗工坊 1979'],
  ['城镇、农村居民人均收入分别增长4%、6%。', '4% growth 城镇居民人均收入 1979'],
  [
    '总投资超30亿元的“一桥两隧”过江通道工程全面施工。',
    '30亿元 level “一桥两隧”过江通道工程总投资 1979',
  ],
  ['3座和美小岛入选。', '3座 level 和美小岛 1979'],
  ['完成乡镇集市面貌提升项目9个。', '9个 level 乡镇集市面貌提升项目 1979'],
  ['新建提升渡口驿站11个。', '11个 level 新建提升渡口驿站 1979'],
  ['9条次干道开工。', '9条 level 开工次干道 1979'],
  ['城区人口突破1000万。', '1000万 level 城区人口 1979'],
])('local reports say %s', (text, expected) => {
  expect(figuresOf(text)[0]).toBe(expected)
})

describe('classes of a size', () => {
  test.each([
    [
      '新签约亿元以上冷链项目总投资额93亿元。',
      ['93亿元 level 新签约亿元以上冷链项目总投资额 1979'],
    ],
    ['抓好投资百万元以上的大棚建设。', []],
    ['600分以上考生人数增长4%。', ['4% growth 600分以上考生人数 1979']],
    [
      '新增产值超3亿元果园9家、超5亿元果园4家。',
      ['9家 level 新增产值超3亿元果园 1979', '4家 level 新增超5亿元果园 1979'],
    ],
    ['厂区巡检2.0行动方案64项任务完成。', ['64项 level 厂区巡检2.0行动方案 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test('what was obtained is nothing planned', () => {
  const text = '争取新增再贷款资金23亿元。'
  const records = recordsOf(text)
  expect(records.map(({ status }) => status)).toEqual(['actual'])
})

test('what is done by the end of a year is no stock of its last day', () => {
  expect(figuresOf('年底完成320个烘干房建设；新增遮阳面积900亩。', '中国', '2008')).toEqual([
    '320个 level 烘干房建设 2008',
    '900亩 level 新增遮阳面积 2008',
  ])
})

describe('what goes on with another verb or head', () => {
  test.each([
    ['生猪存栏49万头、出栏70万头。', ['49万头 level 生猪存栏 1979', '70万头 level 生猪出栏 1979']],
    [
      '新增仓储容量36万吨、达到95万吨。',
      ['36万吨 level 新增仓储容量 1979', '95万吨 level 仓储容量 1979'],
    ],
    [
      '新增里程18公里，总里程全省第四。',
      ['18公里 level 新增里程 1979', '4位 rank 总里程 of 全省 1979'],
    ],
    [
      '千万元以上项目新签约86个、新开工71个。',
      ['86个 level 千万元以上项目新签约 1979', '71个 level 千万元以上项目新开工 1979'],
    ],
    [
      '引导民间资金参与滨河步道改造，开工36个、完工21个。',
      ['36个 level 开工滨河步道改造 1979', '21个 level 完工滨河步道改造 1979'],
    ],
    ['用好多项援企办法，减税降费4300万元。', ['4300万元 level 减税降费 1979']],
    ['滚动实施十大生态项目，总投资60亿元。', ['60亿元 level 十大生态项目总投资 1979']],
    [
      '实施重点项目30个、投资700亿元。',
      ['30个 level 实施重点项目 1979', '700亿元 level 重点项目投资 1979'],
    ],
    [
      '粮食、冷藏箱吞吐量分别居全省第四、第七位。',
      ['4位 rank 粮食吞吐量 of 全省 1979', '7位 rank 冷藏箱吞吐量 of 全省 1979'],
    ],
    [
      '陶瓷、竹编和花炮三大传统产业年产值分别达到21亿元、7亿元和16亿元。',
      [
        '21亿元 level 陶瓷年产值 1979',
        '7亿元 level 竹编年产值 1979',
        '16亿元 level 花炮年产值 1979',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test.each([
  '两年攻坚计划顺利收官，24件便民好事如期完成。',
  '超额完成省定目标，污水处理率达到62%。',
])('what is attained is nothing planned: %s', (text) => {
  const records = recordsOf(text)
  expect(records.map(({ status }) => status)).toEqual(['actual'])
})
