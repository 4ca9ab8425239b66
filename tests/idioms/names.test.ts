import { describe, expect, test } from 'vitest'
import { figuresOf, namedFigures, recordsOf } from '../figures.ts'

test.each([
  [
    '前5位企业营业收入增长6%，前10位增长5%。',
    ['6% growth 前5位企业营业收入 1979', '5% growth 前10位企业营业收入 1979'],
  ],
  ['快递企业（60家）配送货值3亿元。', ['60家 level 快递企业 1979', '3亿元 level 配送货值 1979']],
  ['6～10周岁近视眼学童7万人。', ['7万人 level 6~10周岁近视眼学童 1979']],
  [
    '挂牌农场产值93亿元，平均产值为3亿元。',
    ['93亿元 level 挂牌农场产值 1979', '3亿元 level 平均产值 1979'],
  ],
  [
    '邮运、电报、山货收购和国内贸易方面的支出为6亿元。',
    ['6亿元 level 邮运、电报、山货收购和国内贸易方面支出 1979'],
  ],
  [
    '城镇和农村户均宅院面积分别为64平方米、98平方米。',
    ['64平方米 level 城镇户均宅院面积 1979', '98平方米 level 农村户均宅院面积 1979'],
  ],
  ['五年间，清理1970年以前发布的756件法规。', ['756件 level 法规 1975/1979']],
  [
    '拿1978年产量同1949年产量比较一下，我们可以看到以下的数字：电力108亿度；原煤81万吨。',
    ['108亿度 level 电力 1978', '81万吨 level 原煤 1978'],
  ],
  [
    '农业产值在总产值中的比重，在1979年将由1949年的28%上升为42%。',
    ['28% share 农业产值 of 总产值 1949', '42% share 农业产值 of 总产值 1979'],
  ],
])('%s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})

describe('words that stand between a name and its verb', () => {
  test.each([
    ['全国技工院校共招生166万人。', ['166万人 level 技工院校招生 1979']],
    [
      '年末全市有养老机构47个，有机蔬菜5万吨。',
      ['47个 level 养老机构 1979-12-31', '5万吨 level 有机蔬菜 1979-12-31'],
    ],
    [
      '公共图书馆藏书5万册，共享单车3万辆。',
      ['5万册 level 公共图书馆藏书 1979', '3万辆 level 共享单车 1979'],
    ],
    ['生产资料的生产却将等于1949年的5倍。', ['5倍 multiple 生产资料生产 1979']],
    [
      '新建公园6个。城镇登记失业率继续保持在3%，缴费费率均稳定在2%。',
      ['6个 level 新建公园 1979', '3% level 城镇登记失业率 1979', '2% level 缴费费率 1979'],
    ],
    [
      '利润增长7%；进出口总额逆势上扬，有望突破200亿元，预计产值可增长8%，发放许可增加50件。',
      [
        '7% growth 利润 1979',
        '200亿元 level 进出口总额 1979',
        '8% growth 产值 1979',
        '50件 change 发放许可 1979',
      ],
    ],
    [
      '居民收入稳定增长5%，房地产投资由负转正，增长6%，自然口径一般公共预算收入下降2%。',
      ['5% growth 居民收入 1979', '6% growth 房地产投资 1979', '-2% growth 一般公共预算收入 1979'],
    ],
    [
      '新建公园6个。项目投资如期完成51亿元，合同按期履约率98%，医院相继建成5所。',
      [
        '6个 level 新建公园 1979',
        '51亿元 level 项目投资 1979',
        '98% level 合同按期履约率 1979',
        '5所 level 医院建成 1979',
      ],
    ],
    [
      '新建公园6个。外来投资实际到位5亿元，增长7%；脱贫劳动力实现就业6万人、新增岗位9万个。',
      [
        '6个 level 新建公园 1979',
        '5亿元 level 外来投资到位 1979',
        '7% growth 外来投资到位 1979',
        '6万人 level 脱贫劳动力实现就业 1979',
        '9万个 level 新增岗位 1979',
      ],
    ],
    ['进口还提高到8亿元，稳岗返还增长5%。', ['8亿元 level 进口 1979', '5% growth 稳岗返还 1979']],
    [
      '入学率、升学率均提高到95%，产品合格率都达到96%，人均提高300元。',
      ['95% level 入学率、升学率 1979', '96% level 产品合格率 1979', '300元 change 人均 1979'],
    ],
    [
      '全县可用财力12亿元，可售面积9万平方米。',
      ['12亿元 level 可用财力 1979', '9万平方米 level 可售面积 1979'],
    ],
    [
      '工业产值破千亿元，人均收入一举破2万元，旅客首次破百万，破案300起，快速破命案8起。',
      [
        '1000亿元 level 工业产值 1979',
        '2万元 level 人均收入 1979',
        '100万 level 旅客 1979',
        '300起 level 破案 1979',
        '8起 level 破命案 1979',
      ],
    ],
    [
      '依法取缔作坊35家，整改提升8家。',
      ['35家 level 取缔作坊 1979', '8家 level 整改提升作坊 1979'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('what a clause without figures names', () => {
  test.each([
    [
      '每百元养蚕成本产出的鲜茧价款，1977年为42元，1978年为46元。',
      ['42元 level 每百元养蚕成本产出鲜茧价款 1977', '46元 level 每百元养蚕成本产出鲜茧价款 1978'],
    ],
    [
      '制伞工业任务不足，多方接单，做活了零售，总产值增长8.1%。',
      ['8.1% growth 制伞工业总产值 1979'],
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

test.each([
  ['失业率低于3.5%。', '3.5% level 失业率 1979'],
  ['回收率高于35%。', '35% level 回收率 1979'],
  ['平均浓度低于23微克/立方米。', '23微克/立方米 level 平均浓度 1979'],
  ['总产值增速高于7%。', '7% growth 总产值 1979'],
])('a limit is no difference: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual([expected])
})

test.each([
  ['台湾', '國民生產毛額達10兆元，折合美金3438億元。', ['TWD', 'USD']],
  ['中国', '引进台资新台币3亿元，投资5亿元。', ['TWD', 'CNY']],
])('in %s the currencies of %s', (region, text, expected) => {
  const records = recordsOf(text, { region })
  expect(records.map(({ unit_base: base }) => base)).toEqual(expected)
})

test.each([
  ['跨境电商势头强劲，实现出口额2亿美元。', '2亿美元 level 跨境电商出口额 1979'],
  ['茶叶生产又获丰收、产量6万吨。', '6万吨 level 茶叶产量 1979'],
  ['副业多点开花，水果生产连续六年增产丰收，总产达到46万吨。', '46万吨 level 水果总产 1979'],
  ['对外贸易势头良好，进出口总额达到31亿美元。', '31亿美元 level 进出口总额 1979'],
  ['全区优良率再创新高，有望突破65%。', '65% level 优良率 1979'],
])('how something fares is no part of its name: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual([expected])
})

test.each([
  ['6月底前建成2个水厂和9条道路。', ['2个 level 建成水厂', '9条 level 建成道路']],
  ['全面打赢16个湖泊治污硬仗。', ['16个 level 湖泊治污硬仗']],
  [
    '18家书屋与学校签订协议，11家实现全天候开放。',
    ['18家 level 签订协议书屋', '11家 level 全天候开放书屋'],
  ],
  ['启动宅基地确权工作，柳林等6个项目基本完成。', ['6个 level 宅基地确权项目']],
  ['接听率、派单率和综合满意率均为99%。', ['99% level 接听率、派单率和综合满意率']],
  ['督导合作社换届14个、组建6个。', ['14个 level 督导合作社换届', '6个 level 组建合作社换届']],
  ['新华路拓宽、人民路2条道路完工。', ['2条 level 完工道路']],
  ['加强全年23座堤坝建设的督促与协调工作。', ['23座 level 堤坝建设']],
  [
    '22个在建项目中新华广场、人民大厦等9个项目已动工兴建。',
    ['22个 level 在建项目', '9个 level 动工兴建项目'],
  ],
])('%s', (text, expected) => {
  expect(figuresOf(text).map((figure) => figure.replace(/ 1979(?:-\d\d)*$/u, ''))).toEqual(expected)
})

test.each([
  ['投资20万元完成了新华街、人民路的亮化。', '20万元 level 新华街、人民路亮化投资'],
  ['投资420万元，对40余公里山区渠道进行了加固。', '420万元 level 山区渠道加固投资'],
  ['投资500万元，对老旧小区进行改造。', '500万元 level 老旧小区改造投资'],
  ['投入35万元，为山区学童提供餐费补贴服务。', '35万元 level 餐费补贴服务投入'],
  ['引导农户投入300多万元新上滴灌设备。', '300万元 level 新上滴灌设备投入'],
  ['实施水利工程24项，拆除旧坝3万平方米，完成投资5亿元。', '5亿元 level 完成投资'],
])('what money was spent on: %s', (text, expected) => {
  expect(figuresOf(text)).toContain(`${expected} 1979`)
})

test.each([
  [
    '临港区通过合作由6平方公里拓展到27平方公里。',
    ['6平方公里 level 临港区', '27平方公里 level 临港区'],
  ],
  ['省政府正式批准新港为县处级单位，用地面积扩大到46平方公里。', ['46平方公里 level 用地面积']],
  ['资金已由江南银行分别托管3亿元的周转资金。', ['3亿元 level 托管周转资金']],
  ['茶农增加收入3.2亿元。', ['3.2亿元 level 增加收入']],
  ['运费86亿元，年均增长13%，高于经济增速一倍。', ['1倍 multiple 运费']],
  ['县定8件、镇定12件利民好事全部办结。', ['8件 level 县定利民好事', '12件 level 镇定利民好事']],
  ['投资10亿元的柳溪高速开工建设。', ['10亿元 level 柳溪高速投资']],
  ['参加全国锦标赛，荣获2金3银。', ['2金 level 金牌', '3银 level 银牌']],
  ['对9个古村落保护项目进行全流程、定制型的辅导27次。', ['27次 level 古村落保护项目辅导']],
  ['年产蜂蜜30万吨，约占全国总产量的1/4。', ['1/4 share 年产蜂蜜 of 全国总产量']],
  ['措施对经济增长有1.5个百分点的提振作用。', ['1.5个百分点 change 经济提振作用']],
])('%s', (text, expected) => {
  expect(figuresOf(text).map((figure) => figure.replace(/ 197[89]$/u, ''))).toEqual(
    expect.arrayContaining(expected),
  )
})

test.each([
  ['第二季度经济增长率10%，较第一季度的11%下降1个百分点。', '-1个百分点 qoq'],
  ['比1975年的18%上升28个百分点。', '28个百分点 since:1975'],
  ['经济增长率由第一季度的3.7%减缓至2.4%(折年率)。', '2.4% qoq'],
  ['装卸成本最高可降25%。', '-25% other'],
  ['产值由1975年的10亿元提高到13亿元，增长30%。', '30% since:1975'],
])('what a change is against: %s', (text, expected) => {
  const records = recordsOf(text, { period: '1979' })
  expect(records.map(({ value, unit, basis }) => `${value}${unit} ${basis}`)).toContain(expected)
})

test.each([
  ['法国出现统一后最高单季增长率3.7%。', '3.7% growth 工业'],
  ['在主要地区中，华东失业率3.7%。', '3.7% level 华东失业率'],
])('what only says which or among which is no name: %s', (text, expected) => {
  expect(figuresOf(`工业增长5%。${text}`)[1]).toBe(`${expected} 1979`)
})

test.each([
  ['失业率于3-6月间连续维持近12年最高水平10%。', '10% level 失业率'],
  ['我市划定一幅约10公顷的土地。', '10公顷 level 划定土地'],
  ['在八十多个集体林场和一些镇试办了茶馆。', '80个 level 集体林场'],
  ['组织企业参加人才对接会等活动6场。', '6场 level 参加人才对接会等活动'],
  ['就业人数更在连续增加后首次出现下降，减少12万人。', '-12万人 change 就业人数'],
])('%s', (text, expected) => {
  expect(figuresOf(text)[0]?.startsWith(`${expected} `)).toBe(true)
})

test.each([
  ['出台促进外贸稳中向好11条措施。', ['11条 level 措施']],
  ['新签约千万元项目86个、总投资94亿元。', ['94亿元 level 新签约千万元项目总投资']],
  ['引进项目6个。拓宽资金渠道，力争到位资金增长15%。', ['15% growth 到位资金']],
  ['产值5亿元。发展花卉产业，产值突破20亿元。', ['20亿元 level 花卉产业产值']],
  ['加强64个山区教育定点联系校建设。', ['64个 level 山区教育定点联系校建设']],
])('what a clause hands on: %s', (text, expected) => {
  expect(figuresOf(text).map((figure) => figure.replace(/ 1979$/u, ''))).toEqual(
    expect.arrayContaining(expected),
  )
})

test('what something happens under is not what happens', () => {
  expect(figuresOf('在美国经济强劲扩张带动下，出口额由上年29亿元增加到41亿元。')).toEqual([
    '29亿元 level 出口额 1978',
    '41亿元 level 出口额 1979',
  ])
})

describe('where a name begins and ends', () => {
  test.each([
    [
      '新签约亿元以上项目21个，其中10亿元以上3个。',
      ['21个 level 新签约亿元以上项目', '3个 level 新签约10亿元以上项目'],
    ],
    [
      '实施重点项目21个，其中亿元以上3个。',
      ['21个 level 实施重点项目', '3个 level 亿元以上重点项目'],
    ],
    ['实施老旧小区改造提升12个。', ['12个 level 实施老旧小区改造提升']],
    ['建成绿色蔬菜生产加工供应示范基地6家。', ['6家 level 建成绿色蔬菜生产加工供应示范基地']],
    ['紧急转移安置群众9万人。', ['9万人 level 转移安置群众']],
    ['推出公交夜班专线等7项便民措施。', ['7项 level 推出便民措施']],
    ['甲集团、乙公司等四家企业进入全省领军企业行列。', ['4家 level 进入全省领军企业']],
    ['其中13家企业首次签约我市、增长30%。', ['13家 level 签约我市企业', '30% growth 签约我市企业']],
    ['某校在第二届全国技能大赛上获得1金2银。', ['1金 level 金牌', '2银 level 银牌']],
    [
      '办公经费再压减3%，小微企业贷款要增长30%。',
      ['-3% growth 办公经费', '30% growth 小微企业贷款'],
    ],
    ['水稻亩产再度突破1050公斤。', ['1050公斤 level 水稻亩产']],
    ['实现建设用地再减量6公顷。', ['6公顷 level 建设用地再减量']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text).map((figure) => figure.replace(/ 1979$/u, ''))).toEqual(expected)
  })
})

test.each([
  ['全省预算支出18亿元，扣除地方结转结余及调入资金后增长7%。', '7% growth 预算支出'],
  ['工业用电量9亿千瓦时，剔除自备电厂影响后增长5%。', '5% growth 工业用电量'],
])('in %s what is left out is no name', (text, figure) => {
  expect(figuresOf(text).at(-1)).toBe(`${figure} 1979`)
})

test.each([
  [
    '社会保险基金预算收入77.6亿元，支出69.9亿元。',
    ['77.6亿元 level 社会保险基金预算收入 1979', '69.9亿元 level 社会保险基金预算支出 1979'],
  ],
  [
    '基金预算收入完成52亿元，其中土地出让收入47亿元；支出完成62亿元，增长3%。',
    [
      '52亿元 level 基金预算收入 1979',
      '47亿元 level 土地出让收入 1979',
      '62亿元 level 基金预算支出 1979',
      '3% growth 基金预算支出 1979',
    ],
  ],
  [
    '农民出售猪肉收入9万元，支出8万元。',
    ['9万元 level 农民出售猪肉收入 1979', '8万元 level 支出 1979'],
  ],
])('in %s what is spent is of the same account', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})

test.each([
  ['河东镇、河西镇实现增加值5亿元。', '5亿元 level 河东镇、河西镇增加值 1979'],
  ['国有和国有控股企业实现利润7亿元。', '7亿元 level 国有和国有控股企业利润 1979'],
])('in %s one figure is of all that are named', (text, expected) => {
  expect(figuresOf(text)).toEqual([expected])
})

test('what came in of a sum that was agreed on keeps its object', () => {
  expect(figuresOf('合同利用外资2180万美元，实际利用960万美元。').at(-1)).toBe(
    '960万美元 level 实际利用外资 1979',
  )
})

describe('what a level stands at, and for whom', () => {
  test.each([
    ['渔业户复工率在80%以上。', ['80% level 渔业户复工率 1979']],
    ['缫丝厂产品合格率仍在九成左右。', ['90% level 缫丝厂产品合格率 1979']],
    // Where something is done, and what is only a part of a sentence.
    ['在30个以上的村开展试种。', ['30个 level 开展试种村 1979']],
    ['所得税率由40%统一降为25%。', ['40% level 所得税率 1978', '25% level 所得税率 1979']],
    [
      '蚕茧收购价每50公斤由80元提到95元。',
      ['80元 level 蚕茧收购价 1978', '95元 level 蚕茧收购价 1979'],
    ],
    [
      '每百户牧民家庭拥有收音机30台、自行车60辆。',
      ['30台 level 每百户牧民家庭拥有收音机 1979', '60辆 level 每百户牧民家庭拥有自行车 1979'],
    ],
    [
      '解决了2万人、3万头牲畜的饮水困难。',
      ['2万人 level 解决饮水困难 1979', '3万头 level 解决牲畜饮水困难 1979'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test.each([
  ['贷款余额360亿元，比年初新增41亿元。', '41亿元 change 贷款余额 1979'],
  ['市场主体达到8.2万户，比上年新增1.1万户。', '1.1万户 change 市场主体 1979'],
  ['比上年新增高新技术企业30家。', '30家 level 新增高新技术企业 1979'],
])('in %s 新增 says by how much, or what was added', (text, expected) => {
  expect(figuresOf(text).at(-1)).toBe(expected)
})

test('goods behind those whose output was told are told of by their output', () => {
  expect(figuresOf('钢材产量86万吨；水泥1200万吨，下降3%；产业工人3万人。')).toEqual([
    '86万吨 level 钢材产量 1979',
    '1200万吨 level 水泥产量 1979',
    '-3% growth 水泥产量 1979',
    '3万人 level 产业工人 1979',
  ])
})

test.each([
  ['降低用电成本2亿元、用气成本1亿元。', '1亿元 level 降低用气成本 1979'],
  [
    '公路总里程8600公里，其中高速公路560公里，每百平方公里公路密度为132公里。',
    '132公里 level 每百平方公里公路密度 1979',
  ],
  ['生猪产能恢复到正常年份的92%。', '92% level 生猪产能 1979'],
])('the last name of %s', (text, expected) => {
  expect(figuresOf(text).at(-1)).toBe(expected)
})

test.each(['新年“小目标”也定了：茶叶产量增长6%。', '新一年的目标已经明确：茶叶产量8万吨。'])(
  '%s tells what is aimed at',
  (text) => {
    expect(recordsOf(text, { region: '中国', period: '1979' })[0]?.status).toBe('target')
  },
)

describe('what one gets, spends and beats in so many words', () => {
  test.each([
    ['产值一口气冲上了9亿元。', ['9亿元 level 产值 1979']],
    ['水渠维修用时少了七成，茶农多了一份保障。', ['-70% growth 水渠维修用时 1979']],
    ['新茶厂花了2.6亿元。', ['2.6亿元 level 新茶厂 1979']],
    [
      '渔业收入19亿元，执行率104%，较预算数增加8亿元。',
      ['19亿元 level 渔业收入 1979', '104% level 渔业执行率 1979', '8亿元 change 渔业收入 1979'],
    ],
    [
      '失业率为2.8%，较上一季度下降0.3个百分点。',
      ['2.8% level 失业率 1979', '-0.3个百分点 change 失业率 1979'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test('where one looks is no part of the name, and the other side takes its place', () => {
  expect(
    figuresOf('城镇居民人均可支配收入2万元，多了1000元；农村这边是1万元，多了700元。'),
  ).toEqual([
    '2万元 level 城镇居民人均可支配收入 1979',
    '1000元 change 城镇居民人均可支配收入 1979',
    '1万元 level 农村居民人均可支配收入 1979',
    '700元 change 农村居民人均可支配收入 1979',
  ])
})

test.each([
  ['茶叶出口力保9亿元不动摇。', 'target', '茶叶出口'],
  ['茶叶竞争力保持第9位。', 'actual', '茶叶竞争力'],
])('%s tells what is vowed', (text, status, name) => {
  const [record] = recordsOf(text, { region: '中国', period: '1979' })
  expect([record?.status, record?.indicator_text]).toEqual([status, name])
})

test.each([
  ['PPI下降1.2%，降幅收窄0.5个百分点。', '-0.5个百分点 change PPI降幅 1979'],
  ['固定资产投资下降3.1%，降幅比上月扩大0.6个百分点。', '0.6个百分点 change 固定资产投资降幅 1979'],
  ['粮价上涨2%，涨幅收窄0.4个百分点。', '-0.4个百分点 change 粮价 1979'],
])('in %s it is told which becomes less', (text, expected) => {
  expect(figuresOf(text).at(-1)).toBe(expected)
})

test.each([
  ['项目履约率、开工率、投产率分别达95%、80%、60%以上。', ['at_least', 'at_least', 'at_least']],
  ['城镇和农村居民收入分别增长4%、6%左右。', ['about', 'about']],
  ['收入和产值分别增长8%左右、9%以上。', ['about', 'at_least']],
  ['甲镇收入8亿元、乙镇收入9亿元以上。', ['exact', 'at_least']],
])('what bounds the figures of %s', (text, expected) => {
  expect(recordsOf(text).map(({ bound }) => bound)).toEqual(expected)
})

test('a digit as on cheques does not mix with others', () => {
  expect(figuresOf('出台应征入伍七条措施。')).toEqual(['7条 level 出台应征入伍措施 1979'])
})

test.each([
  ['58个重大项目完成投资317亿元。', '58个 level 重大项目 1979'],
  ['200个重点项目投资超千亿元。', '200个 level 重点项目 1979'],
  ['提高23万名退休人员养老金。', '23万名 level 退休人员 1979'],
  ['政务服务事项100%网上可办。', '100% share 政务服务事项 1979'],
  ['接待游客3500万人次，分别是1977年的113%。', '3500万人次 level 接待游客 1979'],
])('the first figure of %s', (text, expected) => {
  expect(figuresOf(text)[0]).toBe(expected)
})

test('what is no money takes no name of money from the sentence before', () => {
  const [, last] = recordsOf('社会消费品零售总额增长9%。粮食再创新高、连续九年超140亿斤。')
  expect(last).toMatchObject({ value: '140', unit: '亿斤' })
  expect(last?.indicator_text).not.toContain('零售')
})

test.each([
  ['合同外资6.8亿美元，实际到位2.6亿美元。', '2.6亿美元 level 实际到位外资 1979'],
  ['粮食播种面积320万亩，平均亩产420公斤，总产134万吨。', '134万吨 level 粮食总产 1979'],
  ['粮食平均亩产420公斤，总产134万吨。', '134万吨 level 粮食总产 1979'],
])('the last name of %s is its own', (text, expected) => {
  expect(figuresOf(text).at(-1)).toBe(expected)
})

test.each([
  ['签约项目279个、拟投资14亿元。', '14亿元 level 签约项目投资 1979'],
  ['力争新引进项目当年履约率、开工率，分别达到90%、80%。', '80% level 开工率 1979'],
])('%s: what stands without a name has one', (text, expected) => {
  expect(figuresOf(text).at(-1)).toBe(expected)
})

test.each([
  ['研发投入将占地区生产总值的2.4%。', '2.4% target 研发投入'],
  ['公共开支将相当于生产总值的19%。', '19% actual 公共开支'],
  ['失业率长期处于3.3%的低位。', '3.3% actual 失业率'],
])('before 占 and 处于, 将 and 长期 are no part of a name: %s', (text, expected) => {
  expect(
    recordsOf(text, { region: '中国', period: '1979' }).map(
      ({ value, unit, status, indicator_text: name }) => `${value}${unit} ${status} ${name}`,
    ),
  ).toEqual([expected])
})

test.each([
  ['财政收入是上年的1.8倍。', '1.8倍 multiple 财政收入 1979'],
  ['综合实力是上年同期的两倍。', '2倍 multiple 综合实力 1979'],
  ['税收完成8亿元。', '8亿元 level 税收 1979'],
  ['出口同比+8%。', '8% growth 出口 1979'],
  ['出口同比-8%。', '-8% growth 出口 1979'],
])('是, 完成 and signs are no part of a name: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual([expected])
})

test.each([
  ['工业投资完成“五五”规划目标的98%。', ['98% completion 工业投资 1979']],
  [
    '总投资279亿元，其中10亿元以上项目7个；实到外资1.3亿美元。',
    ['279亿元 level 总投资 1979', '7个 level 10亿元以上项目 1979', '1.3亿美元 level 实到外资 1979'],
  ],
])('what is known by its name keeps it: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})

test.each([
  ['未偿还债券总额5亿元，未还清贷款3亿元。', ['未偿还债券总额', '未还清贷款']],
  ['促进2万名离校未就业毕业生就业。', ['离校未就业毕业生']],
  ['全市域清洁取暖率达95%。', ['清洁取暖率']],
  ['失业率控制到3.5%以内。', ['失业率']],
  ['审计项目8个，促进增收节支3亿元。', ['审计项目', '增收节支']],
])('names of which no part may be lost, and no more: %s', (text, expected) => {
  expect(recordsOf(text).map(({ indicator_text: name }) => name)).toEqual(expected)
})

test.each([
  ['建成学校15所。完成税收3亿元。', '税收'],
  ['新增企业12家。完成税收3亿元。', '税收'],
  ['生产总值50亿元，税收3亿元。', '税收'],
  ['新增企业12家，实现税收3亿元。', '企业税收'],
])('taxes are of those who pay them: %s', (text, expected) => {
  expect(recordsOf(text).at(-1)?.indicator_text).toBe(expected)
})

test.each([
  ['利润不仅没有下降，而且增长5%。', '利润'],
  ['就业不足人数为5万人。', '就业不足人数'],
  ['不过夜旅客3万人次。', '不过夜旅客'],
  ['过去四年中共增加了农田5万亩。', '农田'],
  ['人均生产总值5万元，按年均汇率折算为7000美元。', '人均生产总值'],
])('what is no part of a name, and what is: %s', (text, expected) => {
  expect(recordsOf(text).at(-1)?.indicator_text).toBe(expected)
})

test.each([
  ['114项重大项目开工建设。', ['开工建设重大项目']],
  ['10条断头路实现贯通，3条主干道路完工。', ['贯通断头路', '完工主干道路']],
  ['43个山区贫困村全部出列。', ['出列山区贫困村']],
  ['5个水利项目开工、4个交通项目竣工。', ['开工水利项目', '竣工交通项目']],
  ['80项水利工程竣工26项。', ['水利工程', '水利工程竣工']],
])('what has become of things that are counted: %s', (text, expected) => {
  expect(recordsOf(text).map(({ indicator_text: name }) => name)).toEqual(expected)
})

test.each([
  ['每个县区打造3个以上应用场景。', ['每个县区应用场景']],
  [
    '每个县（市、区）至少建成1所敬老院、2个广场。',
    ['每个县（市、区）敬老院', '每个县（市、区）广场'],
  ],
  ['全市打造3个应用场景。', ['打造应用场景']],
])('as many in each place are not as many in all: %s', (text, expected) => {
  expect(recordsOf(text).map(({ indicator_text: name }) => name)).toEqual(expected)
})

test.each([
  ['新增涉农贷款5亿元、余额达到31亿元。', '涉农贷款余额'],
  ['办结率达100%。持续压减“三公”经费，下降12.6%。', '“三公”经费'],
  ['全社会研究与试验发展经费支出3亿元。', '全社会研究与试验发展经费支出'],
  ['区级税收3亿元。', '区级税收'],
  ['0—14岁的人口为16万人。', '0—14岁人口'],
  ['第一产业比重下降1个百分点，第二产业上升2个百分点。', '第二产业比重'],
])('what must not be lost of a name: %s', (text, expected) => {
  expect(recordsOf(text).at(-1)?.indicator_text).toBe(expected)
})

test.each([
  ['在亚运会获6金2银。', ['亚运会金牌', '亚运会银牌']],
  ['代表团勇夺3枚金牌、1枚银牌。', ['金牌', '银牌']],
  ['表8金融机构存款5亿元。', ['表8金融机构存款']],
])('medals: %s', (text, expected) => {
  expect(recordsOf(text).map(({ indicator_text: name }) => name)).toEqual(expected)
})

test.each([
  ['5个新型城镇化示范乡镇建成。', '新型城镇化示范乡镇'],
  ['15家二级以上公立医疗机构接入。', '二级以上公立医疗机构'],
  ['举办线上线下招聘活动3场。', '举办线上线下招聘活动'],
  ['共同富裕示范区3个。', '共同富裕示范区'],
  ['3个煤炭高效利用项目。', '煤炭高效利用项目'],
])('a verb that is a part of a noun: %s', (text, expected) => {
  expect(recordsOf(text).at(-1)?.indicator_text).toContain(expected)
})

test.each([
  ['出口增长17%、全省第一。', '出口增速'],
  ['能耗下降7%、居全省第2位。', '能耗降幅'],
  ['出口5亿元，增长17%，居全省第一。', '出口'],
  ['旅游收入5亿元。我市位列冰雪十佳城市榜首。', '冰雪十佳城市'],
  ['出口增长17%，高于全省2个百分点，居全省第3位。', '出口增速'],
  ['出口增长17%，高于全省2个百分点，总量居全省第3位。', '出口'],
  ['出口5亿元，增长17%，高于全省2个百分点，居全省第3位。', '出口'],
  ['合格率高于全省2个百分点，居全省第3位。', '合格率'],
])('what of it ranks: %s', (text, expected) => {
  expect(recordsOf(text).at(-1)?.indicator_text).toBe(expected)
})

test.each([
  ['重点渔港卸鱼量3万吨。', ['3万吨 重点渔港卸鱼量']],
  ['8家重点船厂产值4亿元。', ['8家 重点船厂', '4亿元 重点船厂产值']],
  ['重点建设渔港3座。', ['3座 建设渔港']],
])('those that matter most are not all of them: %s', (text, expected) => {
  expect(namedFigures(text)).toEqual(expected)
})

describe('whose it is', () => {
  test.each([
    [
      '铁路完成旅客发送量3亿人次，公路完成货运量9亿吨。',
      ['3亿人次 铁路旅客发送量', '9亿吨 公路货运量'],
    ],
    [
      '城镇实现消费品零售额20亿元，限额以上单位实现消费品零售额9亿元。',
      ['20亿元 城镇消费品零售额', '9亿元 限额以上单位消费品零售额'],
    ],
    ['全市完成货运量9亿吨。', ['9亿吨 货运量']],
    [
      '限额以上单位通过公共网络实现的商品零售额增长5%。',
      ['5% 限额以上单位通过公共网络实现的商品零售额'],
    ],
    ['乡镇卫生院诊疗人次3亿；入院人次9万。', ['3亿 乡镇卫生院诊疗人次', '9万 乡镇卫生院入院人次']],
    [
      '采矿业增加值增长8%，制造业增长9%，旅游业增长3%。',
      ['8% 采矿业增加值', '9% 制造业增加值', '3% 旅游业'],
    ],
    [
      '汽车产量增长9倍、光伏电池增长5%、水泥下降3%。',
      ['9倍 汽车产量', '5% 光伏电池产量', '-3% 水泥产量'],
    ],
    ['粮食产量增长9%、旅游业增长3%。', ['9% 粮食产量', '3% 旅游业']],
    ['在渔港工作的人员9万人。', ['9万人 在渔港工作人员']],
    ['3月PM2.5全省平均浓度为20微克/立方米。', ['20微克/立方米 PM2.5平均浓度']],
    [
      '零售总额9亿元，增长8%。按形态分，餐饮收入增长2%；商品零售增长3%。',
      ['9亿元 零售总额', '8% 零售总额', '2% 餐饮收入', '3% 商品零售'],
    ],
  ])('%s', (text, expected) => {
    expect(namedFigures(text)).toEqual(expected)
  })
})

test.each([
  [
    '渔港、盐场分别新认定6家和3家，累计分别达到16家和9家。',
    ['6家 新认定渔港', '3家 新认定盐场', '16家 渔港', '9家 盐场'],
  ],
  ['渔港、盐场分别达到6家和3家。', ['6家 渔港', '3家 盐场']],
  ['审计发现2亿元专项资金被挪用。', ['2亿元 专项资金']],
  ['发现线索9起，有4人被判刑。', ['9起 发现线索', '4人 判刑']],
  ['29个单位共计50项问题。', ['29个 单位', '50项 问题']],
  ['渔港、盐场限上零售额分别增长5%、6%。', ['5% 渔港限上零售额', '6% 盐场限上零售额']],
  ['生产煤炭5亿吨、发电2亿度。', ['5亿吨 生产煤炭', '2亿度 发电']],
  ['3条高速铁路和一批项目开工建设。', ['3条 高速铁路']],
  ['建成5个易地搬迁安置点。', ['5个 建成易地搬迁安置点']],
  ['9个单位挪用财政资金7亿元。', ['9个 挪用单位', '7亿元 挪用财政资金']],
])('what was done, and to what: %s', (text, expected) => {
  expect(namedFigures(text)).toEqual(expected)
})

describe('what a clause before has named', () => {
  test.each([
    [
      '财政收入10亿元。民间资本却大幅增加，由3亿元增加到6亿元。',
      ['10亿元 财政收入', '3亿元 民间资本', '6亿元 民间资本'],
    ],
    ['入境旅客增长20%。来自山区的旅客上升显著，增幅达48%。', ['20% 入境旅客', '48% 山区旅客']],
    ['生产总值增长5%。渔港投资企稳回升，实现8%的快速增长。', ['5% 生产总值', '8% 渔港投资']],
    ['渔港增加2座。在全县作风评议中成绩突出，荣获第2名。', ['2座 渔港', '2位 全县作风评议']],
    [
      '锡锭（10万吨）增长5%，铜材（20万吨）增长6%。',
      ['10万吨 锡锭', '5% 锡锭', '20万吨 铜材', '6% 铜材'],
    ],
    ['糖料增长83%，烤烟、蚕茧等都增长50%。', ['83% 糖料', '50% 烤烟、蚕茧']],
    ['小微企业增势良好，实现营业收入3亿元。', ['3亿元 小微企业营业收入']],
    ['蔬菜生产规模扩大，种植面积9亩。', ['9亩 蔬菜种植面积']],
    ['完成渔港2座。盐田产业园初具规模，总产值突破4亿元。', ['2座 渔港', '4亿元 盐田产业园总产值']],
    ['珠宝价值上升9%；服装上升4%。', ['9% 珠宝价值', '4% 服装']],
  ])('%s', (text, expected) => {
    expect(namedFigures(text)).toEqual(expected)
  })
})

test.each([
  ['订单模式带动70个村增收。', ['70个 增收村']],
  ['惠及70个家庭。', ['70个 惠及家庭']],
  ['20个贫困村退出，15万贫困人口全部脱贫。', ['20个 退出贫困村', '15万 脱贫贫困人口']],
])('who is counted behind what does them good: %s', (text, expected) => {
  expect(namedFigures(text)).toEqual(expected)
})

test.each([
  ['渔业产值、盐业投资均增长5%。', ['5% 渔业产值、盐业投资']],
  ['鱼价都下降5%。', ['-5% 鱼价']],
  ['职工总数共增加9万人。', ['9万人 职工总数']],
  ['亩均增产50公斤。', ['50公斤 亩均']],
])('an adverb before the verb is no part of the name: %s', (text, expected) => {
  expect(namedFigures(text)).toEqual(expected)
})

describe('what several ranks are of', () => {
  test.each([
    [
      '贷款余额7亿元、增长9%，分别居全省第三、第二。',
      ['7亿元 贷款余额', '9% 贷款余额', '3位 贷款余额', '2位 贷款余额增速'],
    ],
    [
      '引进外资3亿元、外贸进出口4亿元，分别居全省第三、第五。',
      ['3亿元 引进外资', '4亿元 外贸进出口', '3位 引进外资', '5位 外贸进出口'],
    ],
    [
      '存款余额超9亿元，其中，贷款余额7亿元、增长9%，分别居全省第三、第二。',
      ['9亿元 存款余额', '7亿元 贷款余额', '9% 贷款余额', '3位 贷款余额', '2位 贷款余额增速'],
    ],
    [
      '新增渔港6座、盐场3座，总数分别达到16座、9座。',
      ['6座 新增渔港', '3座 新增盐场', '16座 渔港总数', '9座 盐场总数'],
    ],
    [
      '续建项目11个，总投资28亿元；推进项目5个，总投资3亿元。',
      ['11个 续建项目', '28亿元 续建项目总投资', '5个 推进项目', '3亿元 项目总投资'],
    ],
    [
      '一般公共预算收入3亿元，一般公共预算收入总计9亿元。',
      ['3亿元 一般公共预算收入', '9亿元 一般公共预算收入总计'],
    ],
  ])('%s', (text, expected) => {
    expect(namedFigures(text)).toEqual(expected)
  })
})

test.each([
  ['年初预算收入40亿元，调增3亿元。', '年初预算收入'],
  ['水资源总量88亿立方米，比上年偏少12%。', '水资源总量'],
  ['零售总值的临时估计为51亿元，上升2%。', '零售总值'],
  ['十五年制教育普及率98%。', '十五年制教育普及率'],
  ['粉尘年均值为30微克/立方米，下降5%。', '粉尘年均值'],
  ['渠道灌溉水有效利用系数0.6。', '渠道灌溉水有效利用系数'],
  ['部门挤占专项资金3亿元。', '挤占专项资金'],
  ['全国31个省、自治区、直辖市开展了普查。', '省、自治区、直辖市'],
  ['明年度敬老金维持900元。', '敬老金'],
  ['7月中国内地旅客减少3%。', '中国内地旅客'],
  ['扶持9万名城镇就业困难人员。', '扶持城镇就业困难人员'],
])('no word is cut in two: %s', (text, expected) => {
  expect(recordsOf(text).at(-1)?.indicator_text).toBe(expected)
})

test.each([
  ['自2012年起景区接待游客3万人次。', ['3万人次 景区接待游客']],
  ['2016年起步区建成道路3公里。', ['3公里 起步区建成道路']],
  ['政府正增加5%的学位。', ['5% 政府']],
  ['出口由负转正增长3%。', ['3% 出口']],
  ['开工建设3条高速铁路和一批重大项目。', ['3条 开工建设高速铁路']],
  ['新建3座桥和2条道路。', ['3座 新建桥', '2条 新建道路']],
  ['财政收入实现翻倍增长。', ['100% 财政收入']],
  ['实施产值翻倍增长行动。', []],
])('what stands beside a name is no part of it: %s', (text, expected) => {
  expect(namedFigures(text)).toEqual(expected)
})

test.each([
  ['34家商户“拎包入住”。', ['34家 “拎包入住”商户']],
  ['5家“小巨人”企业投产。', ['5家 投产“小巨人”企业']],
  ['酒厂90万元资金已收回。', ['90万元 酒厂资金']],
  ['单户企业不超过5万元补贴。', ['5万元 单户企业补贴']],
  ['税收90万元资金到位。', ['90万元 税收']],
  ['另住宿人次增加5%。', ['5% 住宿人次']],
  ['让消费价格涨幅控制在2%以下。', ['2% 消费价格']],
  ['银行让利3亿元。', ['3亿元 银行让利']],
  ['单位只有三分一在首五年落成。', ['1/3 单位']],
  ['三分一统筹，七分三配套。', []],
  ['车流量减少。（资料来源：交通处10/22）', []],
])('where a name or a number begins: %s', (text, expected) => {
  expect(namedFigures(text)).toEqual(expected)
})

test('what is carried on roads alone is not all that is carried', () => {
  expect(
    recordsOf('公路里程2万公里。全年完成客运量9万人，货运量8万吨。').map(
      ({ indicator_text: name }) => name,
    ),
  ).toEqual(['公路里程', '客运量', '货运量'])
  expect(
    recordsOf('公路完成客运量9万人，货运量8万吨。').map(({ indicator_text: name }) => name),
  ).toEqual(['公路客运量', '公路货运量'])
})

test('what an account comes to with transfers is no income', () => {
  expect(
    recordsOf(
      '一般公共预算收入50亿元，加上补助收入30亿元，收入总计80亿元；一般公共预算支出总计80亿元。国有资本经营收入2亿元，支出1亿元。',
    ).map(({ indicator_text: name, indicator_code: code }) => `${name} ${code}`),
  ).toEqual([
    '一般公共预算收入 general_budget_revenue',
    '补助收入 null',
    '收入总计 null',
    '一般公共预算支出总计 general_budget_expenditure_total',
    '国有资本经营收入 state_capital_revenue',
    '国有资本经营支出 state_capital_expenditure',
  ])
})

test.each([
  ['打造3条百亿级、5条十亿级茶产业链。', ['3条 打造百亿级茶产业链', '5条 打造十亿级茶产业链']],
  ['9个省重点、30个市重点茶园开园。', ['9个 省重点茶园', '30个 市重点茶园']],
  ['新增2家国家级、7家省级茶企。', ['2家 新增国家级茶企', '7家 新增省级茶企']],
  ['完成4项省级、6项市级任务。', ['4项 省级任务', '6项 市级任务']],
  ['突破7个过百亿、8个过50亿茶园。', ['7个 过百亿茶园', '8个 过50亿茶园']],
  [
    '新增1家国家级、2家省级、3家市级茶企。',
    ['1家 新增国家级茶企', '2家 新增省级茶企', '3家 新增市级茶企'],
  ],
  ['新增3个茶园、4个果园。', ['3个 新增茶园', '4个 新增果园']],
  ['全市重点建设3个茶园。', ['3个 建设茶园']],
])('kinds of what stands behind the last of them: %s', (text, expected) => {
  expect(namedFigures(text)).toEqual(expected)
})

test.each([
  ['市域内就诊率达88%。', ['88% 市域内就诊率']],
  ['市域内茶园增加3个。', ['3个 茶园']],
  ['审批时限缩短率达60%，能耗降低率8%。', ['60% 审批时限缩短率', '8% 能耗降低率']],
  ['审批时限缩短60%。', ['-60% 审批时限']],
  ['茶叶科研支出继续按增长9%以上安排。', ['9% 茶叶科研支出']],
  ['茶农都增收6%。', ['6% 茶农']],
  ['茶园可增产6%，取得许可9项。', ['6% 茶园', '9项 取得许可']],
  [
    '国控、省控断面水质优良率分别为95%、90%。',
    ['95% 国控断面水质优良率', '90% 省控断面水质优良率'],
  ],
  ['丰都茶园增长6%。', ['6% 丰都茶园']],
  ['省城和丰都接待9万人。', ['9万人 省城和丰都接待']],
  ['三次产业结构演进为3:48:49。', ['3% 第一产业', '48% 第二产业', '49% 第三产业']],
])('what ends a name and what is a part of it: %s', (text, expected) => {
  expect(namedFigures(text)).toEqual(expected)
})

test.each([
  ['茶城居第13位、前进3位。', ['13位 rank 茶城 1979', '3位 change 茶城 1979']],
  ['茶城在全国百强中再进5位。', ['5位 change 茶城 1979']],
  ['茶城名列全国百强24位。', ['24位 rank 茶城 of 全国百强 1979']],
  ['茶城成绩比上一年度提高9位。', ['9位 change 茶城成绩 1979']],
])('by how many places a rank moves: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})

test.each([
  ['金融机构存、贷款余额分别增长8%、9%。', ['8% 金融机构存款余额', '9% 金融机构贷款余额']],
  [
    '全县人均GDP、居民人均消费支出分别为7万元、2万元。',
    ['7万元 人均GDP', '2万元 居民人均消费支出'],
  ],
])('each of a list of names: %s', (text, expected) => {
  expect(namedFigures(text)).toEqual(expected)
})

test.each([
  // a sum, an area or days by the hundred are a part of all of it
  [
    '全县民生支出稳定在65%以上，优良天数达到80%。',
    ['65% share 民生支出 1979', '80% share 优良天数 1979'],
  ],
  ['失业率稳定在4%以内。', ['4% level 失业率 1979']],
  // what is told of animals and goods
  ['山羊出栏增长4%，存栏增长5%。', ['4% growth 山羊出栏 1979', '5% growth 山羊存栏 1979']],
  ['茶机销量9万台、出口3万台。', ['9万台 level 茶机销量 1979', '3万台 level 茶机出口 1979']],
  ['茶机销量9万台、出口3亿元。', ['9万台 level 茶机销量 1979', '3亿元 level 出口 1979']],
  ['生产茶机9万台，出口3万台。', ['9万台 level 生产茶机 1979', '3万台 level 茶机出口 1979']],
  [
    '集中供养老人照护标准由900元提高到950元，散居老人由700元提高到750元。',
    [
      '900元 level 集中供养老人照护标准 1978',
      '950元 level 集中供养老人照护标准 1979',
      '700元 level 散居老人照护标准 1978',
      '750元 level 散居老人照护标准 1979',
    ],
  ],
  [
    '茶农补贴从1975年人均每月7元提高到9元。',
    ['7元 level 茶农补贴 1975', '9元 level 茶农补贴 1979'],
  ],
  [
    '茶社总收入9万元且经营收入6万元。',
    ['9万元 level 茶社总收入 1979', '6万元 level 经营收入 1979'],
  ],
  ['国有企业投资9亿元2个茶园。', ['9亿元 level 茶园投资 1979', '2个 level 茶园 1979']],
])('whose it is: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})

test.each([
  [
    '采矿业，制造业，电力生产和供应业分别下降9%、增长6%和增长4%。',
    ['采矿业', '制造业', '电力生产和供应业'],
  ],
  [
    '采矿业、制造业、电力、热力、燃气及水生产和供应业增加值分别增长9%、6%和4%。',
    ['采矿业增加值', '制造业增加值', '电力、热力、燃气及水生产和供应业增加值'],
  ],
  ['茶园，果园，桑园面积分别为9亩、6亩和4亩。', ['茶园面积', '果园面积', '桑园面积']],
  ['茶业提速，果业增效，桑园、菜园分别增长9%、6%。', ['桑园', '菜园']],
])('names that commas part: %s', (text, expected) => {
  expect(recordsOf(text).map(({ indicator_text: name }) => name)).toEqual(expected)
})

test.each([
  // a part of what is new
  ['新建茶道9公里，其中石阶茶道3公里。', ['9公里 新建茶道', '3公里 新建石阶茶道']],
  ['新增社会融资9亿元，其中茶农贷款3亿元。', ['9亿元 新增社会融资', '3亿元 新增茶农贷款']],
  ['完成投资9亿元，其中茶业投资3亿元。', ['9亿元 完成投资', '3亿元 茶业投资']],
  // beds of houses, which are no houses
  ['医疗机构床位900张，其中医院700张。', ['900张 医疗机构床位', '700张 医院床位']],
  ['医疗机构90家，其中医院7家。', ['90家 医疗机构', '7家 医院']],
  // what stands between two parts of a name
  ['山区水库年末蓄水量9亿立方米。', ['9亿立方米 山区水库蓄水量']],
  ['年末蓄水量9亿立方米。', ['9亿立方米 蓄水量']],
  ['全县茶农保险年末参保人数9万人。', ['9万人 茶农保险参保人数']],
  // who decided on it, and by what
  ['县六届人大三次会议批准的一般公共预算支出为9亿元。', ['9亿元 一般公共预算支出']],
  ['根据茶园变动情况调整支出预算为9亿元。', ['9亿元 支出']],
  // the least and the most that is aimed at
  ['人均收入保1.2万元、争1.5万元。', ['1.2万元 人均收入', '1.5万元 人均收入']],
  ['农村低保7万元，争9万元。', ['7万元 农村低保', '9万元 争']],
  // what money was given for
  ['获得国家茶旅枢纽首批5亿元资金支持。', ['5亿元 获得国家茶旅枢纽首批资金支持']],
  ['无息贷款增加到300万元。实现产值6亿元。', ['300万元 无息贷款', '6亿元 产值']],
  ['茶园概算投资9亿元，完成投资3亿元。', ['9亿元 茶园概算投资', '3亿元 茶园完成投资']],
  ['概算投资9亿元，完成投资3亿元。', ['9亿元 概算投资', '3亿元 完成投资']],
  // who did what to money
  ['茶业局等13个部门挤占专项资金8亿元。', ['13个 挤占部门', '8亿元 挤占专项资金']],
  ['应对6次强降雨以及多轮高温影响。', ['6次 应对强降雨']],
  ['9项指标中，有3项不及预期。', ['9项 指标', '3项 不及预期指标']],
  ['茶叶价格与去年持平、果品价格上涨5%。', ['5% 果品价格']],
])('what belongs to a name: %s', (text, expected) => {
  expect(namedFigures(text)).toEqual(expected)
})

test.each([
  ['发放茶农补助金9亿元，惠及3万人。', ['9亿元 发放茶农补助金', '3万人 茶农补助金惠及']],
  ['出台9项茶业政策，累计惠及3万户。', ['9项 出台茶业政策', '3万户 茶业政策惠及']],
  ['茶农参保率90%，惠及3万人。', ['90% 茶农参保率', '3万人 惠及']],
  ['建成茶舍9套，发放租金补贴惠及3万户。', ['9套 建成茶舍', '3万户 惠及']],
])('what does good to whom: %s', (text, expected) => {
  expect(namedFigures(text)).toEqual(expected)
})
