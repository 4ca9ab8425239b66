import { describe, expect, test } from 'vitest'
import { figuresOf, recordsOf } from './figures.ts'

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
      '水利、乡村项目投资分别完成8亿元、9亿元，助老行动、助残行动分别覆盖7万人、6万人。',
      [
        '8亿元 level 水利投资 1979',
        '9亿元 level 乡村项目投资 1979',
        '7万人 level 助老行动 1979',
        '6万人 level 助残行动 1979',
      ],
    ],
    ['工业投资、民间投资分别增长8%、9%。', ['8% growth 工业投资 1979', '9% growth 民间投资 1979']],
    [
      '工业投资、民间投资占比分别达8%、9%。',
      ['8% share 工业投资占比 1979', '9% share 民间投资占比 1979'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('parts of what was named before', () => {
  test.each([
    [
      '规模以上工业增加值增长6%，产销率96%。按轻重分，轻工业增长3%，重工业增长8%。',
      [
        '6% growth 规模以上工业增加值 1979',
        '96% level 产销率 1979',
        '3% growth 轻工业增加值 1979',
        '8% growth 重工业增加值 1979',
      ],
    ],
    [
      '仓库面积24万平方米，其中阴凉库占35%、地下库占8%；拥有搬运叉车46辆，其中电动叉车占60%。',
      [
        '24万平方米 level 仓库面积 1979',
        '35% share 阴凉库面积 1979',
        '8% share 地下库面积 1979',
        '46辆 level 搬运叉车 1979',
        '60% share 电动叉车 1979',
      ],
    ],
    [
      '全体居民恩格尔系数为25%，其中城镇为24%。',
      ['25% level 全体居民恩格尔系数 1979', '24% level 城镇居民恩格尔系数 1979'],
    ],
    [
      '婴儿死亡率4‰，其中：城市2.6‰，农村4.6‰。',
      [
        '4‰ level 婴儿死亡率 1979',
        '2.6‰ level 城市婴儿死亡率 1979',
        '4.6‰ level 农村婴儿死亡率 1979',
      ],
    ],
    [
      '视力筛查率为96.4%（市98.1%，县93.7%）。',
      [
        '96.4% level 视力筛查率 1979',
        '98.1% level 市视力筛查率 1979',
        '93.7% level 县视力筛查率 1979',
      ],
    ],
    [
      '全社会用电量1017亿千瓦时，其中，工业用电688亿千瓦时。',
      ['1017亿千瓦时 level 全社会用电量 1979', '688亿千瓦时 level 工业用电量 1979'],
    ],
    [
      '农民人均纯收入3140元；恩格尔系数由41.9%、50.3%，下降到35.4%、40%。',
      [
        '3140元 level 农民人均纯收入 1979',
        '41.9% level 恩格尔系数 1978',
        '50.3% level 恩格尔系数 1978',
        '35.4% level 恩格尔系数 1979',
        '40% level 恩格尔系数 1979',
      ],
    ],
    [
      '地热供暖比重提高2个百分点，燃油供暖比重下降1个百分点。',
      ['2个百分点 change 地热供暖比重 1979', '-1个百分点 change 燃油供暖比重 1979'],
    ],
    [
      '落户企业120家，其中已投产的35家，正在建设的12家。',
      ['120家 level 落户企业 1979', '35家 level 投产企业 1979', '12家 level 正在建设企业 1979'],
    ],
    [
      '规模以上工业增加值增长9%，对产值增长的贡献率达27%，拉动产值增长3个百分点。',
      [
        '9% growth 规模以上工业增加值 1979',
        '27% share 规模以上工业贡献率 1979',
        '3个百分点 change 规模以上工业拉动产值增长 1979',
      ],
    ],
    [
      '城乡居民收入比由上年同期的1.96缩小至1.92。',
      ['1.96 level 城乡居民收入比 1978', '1.92 level 城乡居民收入比 1979'],
    ],
    [
      '财政收入49亿元，超年度计划1亿元。',
      ['49亿元 level 财政收入 1979', '1亿元 change 财政收入 1979'],
    ],
    [
      '设备投资增长17%、增速创9年来新高，快递业务量增长19%。',
      ['17% growth 设备投资 1979', '19% growth 快递业务量 1979'],
    ],
    [
      '先进制造业增加值增长1%，其中，石油化工产业增长4%，新材料制造业增长3%。',
      [
        '1% growth 先进制造业增加值 1979',
        '4% growth 石油化工产业增加值 1979',
        '3% growth 新材料制造业增加值 1979',
      ],
    ],
    ['冷饮产品被监督单位214个。', ['214个 level 冷饮产品被监督单位 1979']],
    ['财政八项支出占总支出的72%。', ['72% share 财政八项支出 of 总支出 1979']],
    ['省内高校毕业生67.5%留辽就业。', ['67.5% share 高校毕业生 1979']],
    ['赤字率拟按3%安排。', ['3% level 赤字率 1979']],
    [
      '全国共建成健康企业3万家，技术及其他人员2万人。',
      ['3万家 level 建成健康企业 1979', '2万人 level 技术及其他人员 1979'],
    ],
    [
      '新增装机容量16万千瓦、达到42万千瓦。',
      ['16万千瓦 level 新增装机容量 1979', '42万千瓦 level 装机容量 1979'],
    ],
    [
      '外商企业主营业务收入占全国营业总收入的2%，实现利润占全国利润总额的6%。',
      [
        '2% share 外商企业主营业务收入 of 全国营业总收入 1979',
        '6% share 外商企业利润 of 全国利润总额 1979',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test('of a plan only its own figure is a target, not what a part of the year has brought', () => {
  const records = recordsOf(
    '年度目标增长6%左右，上半年完成520亿元，增长5.2%，6月份环比下降0.3%。',
    { region: '中国', period: '1979-H1' },
  )
  expect(records.map(({ status, basis }) => [status, basis])).toEqual([
    ['target', 'yoy'],
    ['actual', null],
    ['actual', 'yoy'],
    ['actual', 'mom'],
  ])
})

describe('two parts of a hundred', () => {
  test.each([
    [
      '轻重工业用电量比例为35.8∶64.2。',
      ['35.8% share 轻工业用电量 1979', '64.2% share 重工业用电量 1979'],
    ],
    [
      '干线公路与乡间公路的比例，1978年为31∶69。',
      ['31% share 干线公路 1978', '69% share 乡间公路 1978'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

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

test.each([
  [
    '死亡率为14.3/10万，下降0.8/10万。',
    ['14.3/10万 level 死亡率 1979', '-0.8/10万 change 死亡率 1979'],
  ],
  ['死亡率为15/10万。', ['15/10万 level 死亡率 1979']],
  ['低保标准711.4元/人·月。', ['711.4元/人·月 level 低保标准 1979']],
  ['服务30万群众。', ['30万 level 服务群众 1979']],
])('%s has its unit whole', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})

test.each([
  ['全面实现年初商定的各项目标，生产总值增长6.3%。', 'actual'],
  ['确保完成年初确定的目标，生产总值增长5%。', 'target'],
])('%s is about a goal that is %s', (text, status) => {
  const records = recordsOf(`1980年政府工作报告\n${text}`, { region: '中国', period: '1979' })
  expect(records.map((record) => record.status)).toEqual([status])
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
  const records = recordsOf(text, { region })
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
  ['台湾', '九十年度歲出為二兆三、一四七億元，占ＧＮＰ比率百分之十八‧二。', '2001'],
  ['台湾', '換購已於98年3月底截止，一共售出商品12.6億元。', '2009-03-31'],
  ['中国', '98年3月实现收入5亿元。', '1998-03'],
])('in %s the year of %s', (region, text, period) => {
  expect(figuresOf(text, region, '2000').every((figure) => figure.endsWith(` ${period}`))).toBe(
    true,
  )
})

describe('what is said at the end of a list', () => {
  test.each([
    [
      '柳林等5个项目、38万平方米公租房顺利开工建设。',
      ['5个 level 开工建设项目 1979', '38万平方米 level 开工建设公租房 1979'],
    ],
    [
      '顺利完成柳林等3个村、45万平方米厂房拆迁。',
      ['3个 level 厂房拆迁村 1979', '45万平方米 level 厂房拆迁 1979'],
    ],
    [
      '18家茶厂、23家竹器作坊投资3亿元。',
      ['18家 level 茶厂 1979', '23家 level 竹器作坊投资 1979', '3亿元 level 竹器作坊投资 1979'],
    ],
    [
      '对3名省级和11名市级工匠进行了表彰。',
      ['3名 level 省级工匠 1979', '11名 level 市级工匠表彰 1979'],
    ],
    [
      '一期3条环线和8条窄巷完成改造、二期6条环线开工建设。',
      ['3条 level 改造环线 1979', '8条 level 改造窄巷 1979', '6条 level 开工建设环线 1979'],
    ],
    ['12个镇累计安置渔民850户。', ['12个 level 安置镇 1979', '850户 level 安置渔民 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expect.arrayContaining(expected))
  })
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
  ['山区市场贡献约6成门票增量。', ['60% share 山区市场 of 门票增量']],
  [
    '民营经济贡献了50%以上的税收、60%以上的就业。',
    ['50% share 民营经济 of 税收', '60% share 民营经济 of 就业'],
  ],
  [
    '旅游业是一大支柱，游客达到20万人，贡献生产总值5%。',
    ['20万人 level 游客', '5% share 旅游业 of 生产总值'],
  ],
])('what something contributes is a share: %s', (text, expected) => {
  expect(figuresOf(text).map((figure) => figure.replace(/ 1979$/u, ''))).toEqual(expected)
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

test('a forecast of something has its name and its year', () => {
  expect(figuresOf('该机构对1980年经济增长率的预测，由原先的3.1%下修为2.8%。')).toContain(
    '2.8% growth 经济增长率 1980',
  )
})

test('what nobody brings about is foreseen, with its parts', () => {
  const text = '全球经济亦将大幅弹升，其中，新加坡由1978年的-1.3%升为14.9%，香港由-2.8%升为5.6%。'
  const records = recordsOf(text, { period: '1979' })
  expect(records.map(({ value, status }) => [value, status])).toEqual([
    ['-1.3', 'actual'],
    ['14.9', 'estimate'],
    ['-2.8', 'actual'],
    ['5.6', 'estimate'],
  ])
})

test.each([
  ['第二季度经济增长率10%，较第一季度的11%下降1个百分点。', '-1个百分点 qoq'],
  ['比1975年的18%上升28个百分点。', '28个百分点 since:1975'],
  ['经济增长率由第一季度的3.7%减缓至2.4%(折年率)。', '2.4% qoq'],
  ['装卸成本最高可降25%。', '-25% other'],
  ['产值由1975年的10亿元提高到13亿元，增长30%。', '30% yoy'],
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
  ['新签约千万元项目86个、总投资94亿元。', ['94亿元 level 千万元项目总投资']],
  ['引进项目6个。拓宽资金渠道，力争到位资金增长15%。', ['15% growth 到位资金']],
  ['产值5亿元。发展花卉产业，产值突破20亿元。', ['20亿元 level 花卉产业产值']],
  ['加强64个山区教育定点联系校建设。', ['64个 level 山区教育定点联系校建设']],
])('what a clause hands on: %s', (text, expected) => {
  expect(figuresOf(text).map((figure) => figure.replace(/ 1979$/u, ''))).toEqual(
    expect.arrayContaining(expected),
  )
})

test('the figure of a goal is a target', () => {
  const text = '为县域发展定下了9.5%的奋斗目标，工业增长7%。'
  const records = recordsOf(text, { period: '1979' })
  expect(
    records.map(({ value, measure, status, indicator_text: name }) => [
      value,
      measure,
      status,
      name,
    ]),
  ).toEqual([
    ['9.5', 'growth', 'target', '县域发展'],
    ['7', 'growth', 'actual', '工业'],
  ])
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

test('what something happens under is not what happens', () => {
  expect(figuresOf('在美国经济强劲扩张带动下，出口额由上年29亿元增加到41亿元。')).toEqual([
    '29亿元 level 出口额 1978',
    '41亿元 level 出口额 1979',
  ])
})

describe('what is ranked, and where', () => {
  test.each([
    ['存款余额增幅居全省首位。', ['1位 rank 存款余额增幅 of 全省']],
    [
      '渔船增速和总量分别排全省第2位、第6位。',
      ['2位 rank 渔船增速 of 全省', '6位 rank 渔船总量 of 全省'],
    ],
    ['财政收入总量、增速均居全省第四。', ['4位 rank 财政收入总量、增速 of 全省']],
    [
      '财政收入5.3亿元，总量、增速全省第二。',
      ['5.3亿元 level 财政收入', '2位 rank 财政收入 of 全省'],
    ],
    [
      '财政收入5.3亿元，增速全省第二。',
      ['5.3亿元 level 财政收入', '2位 rank 财政收入增速 of 全省'],
    ],
    ['群众满意率93%、苏北第一。', ['93% level 群众满意率', '1位 rank 群众满意率 of 苏北']],
    ['茶叶出口量全球第1。', ['1位 rank 茶叶出口量 of 全球']],
    ['备案贷款增长率和完成率均居全省第一。', ['1位 rank 备案贷款增长率和完成率 of 全省']],
    ['坚持质量第一，发展为要。', []],
  ])('%s', (text, expected) => {
    expect(figuresOf(text).map((figure) => figure.replace(/ 1979$/u, ''))).toEqual(expected)
  })
})

describe('bare heads in a list and tails that a list shares', () => {
  test.each([
    [
      '茶产业稳步发展，销售收入、利税分别增长5%和6%。',
      ['5% growth 茶产业销售收入', '6% growth 茶产业利税'],
    ],
    ['建成项目5个，茶产业强势发展，产值增长6%。', ['5个 level 建成项目', '6% growth 茶产业产值']],
    [
      '市属企业营业收入、利润分别增长5%、6%。',
      ['5% growth 市属企业营业收入', '6% growth 市属企业利润'],
    ],
    [
      '金融机构和小微企业贷款余额分别增长5%和6%。',
      ['5% growth 金融机构贷款余额', '6% growth 小微企业贷款余额'],
    ],
    ['接待游客、门票收入分别增长5%、6%。', ['5% growth 接待游客', '6% growth 门票收入']],
    [
      '稻壳、果皮综合处理利用率分别达50%、60%。',
      ['50% level 稻壳综合处理利用率', '60% level 果皮综合处理利用率'],
    ],
    [
      '事故起数、伤亡人数在上年全省最少的基础上又分别下降5%和6%。',
      ['-5% growth 事故起数', '-6% growth 伤亡人数'],
    ],
    ['签约项目5个、总投资6亿元。', ['5个 level 签约项目', '6亿元 level 签约项目总投资']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text).map((figure) => figure.replace(/ 1979$/u, ''))).toEqual(expected)
  })
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

test('the last year of a review of several is spoken of by itself', () => {
  const text = [
    '某县2021年政府工作报告',
    '一、“十三五”时期和2020年工作回顾',
    '五年来，新建学校45所，每千人口床位数6.2张，累计投资9亿元。',
    '2020年是规划的最后一年。一年来，我们多措并举，新建学校6所。',
    '（一）产业发展',
    '建成粮库7座，财政收入增长8%。',
    '这五年，我们始终为民，新建桥梁8座。',
  ].join('\n')
  const records = recordsOf(text)
  expect(records.map(({ quote, period, basis }) => [quote, period, basis])).toEqual([
    ['45所', '2016/2020', null],
    ['6.2张', '2020', null],
    ['9亿元', '2016/2020', null],
    ['6所', '2020', null],
    ['7座', '2020', null],
    ['8%', '2020', 'yoy'],
    ['8座', '2016/2020', null],
  ])
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

describe('each figure of a list has its own time', () => {
  test.each([
    [
      '出口第一季度5亿元、第二季度6亿元。',
      ['5亿元 level 出口 1979-Q1', '6亿元 level 出口 1979-Q2'],
    ],
    [
      '产值增长5%，其中第3、4季度分别增长6%和7%。',
      ['5% growth 产值 1979', '6% growth 产值 1979-Q3', '7% growth 产值 1979-Q4'],
    ],
    ['1977年和1978年产值分别增长6%和7%。', ['6% growth 产值 1977', '7% growth 产值 1978']],
    [
      '产值增长5%，其中第1季6%、第2季7%。',
      ['5% growth 产值 1979', '6% growth 产值 1979-Q1', '7% growth 产值 1979-Q2'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('place, time and manner before an indicator', () => {
  test.each([
    ['举全县之力全面完成了7300户的搬迁改造任务。', ['7300户 level 搬迁改造任务']],
    [
      '全市生产总值440亿元，全年粮食总产量46吨，累计投入8亿元。',
      ['440亿元 level 生产总值', '46吨 level 粮食总产量', '8亿元 level 投入'],
    ],
    ['全年优良天数达299天。', ['299天 level 优良天数']],
    [
      '在业经营主体突破12万户，解决在绵企业难题5项。',
      ['12万户 level 在业经营主体', '5项 level 解决在绵企业难题'],
    ],
    [
      '数控车床、在役焊接机器人、在研课题分别达310台、95台、42项。',
      ['310台 level 数控车床', '95台 level 在役焊接机器人', '42项 level 在研课题'],
    ],
    ['3家四川企业均来自绵阳。', ['3家 level 四川企业']],
    ['9家文化企业获自治区奖励。', ['9家 level 文化企业']],
    ['与海外3个城市缔结友好关系。', ['3个 level 缔结友好关系城市']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text).map((figure) => figure.replace(/ 1979$/u, ''))).toEqual(expected)
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

describe('things counted, and what is said of them', () => {
  test.each([
    ['17个国考断面水质优良率达100%。', ['17个 level 国考断面', '100% level 国考断面水质优良率']],
    ['五个园区实现工业增加值19亿元。', ['5个 level 园区', '19亿元 level 园区工业增加值']],
    [
      '规上企业281家，实现增加值80亿元，其中非公有工业增加值70亿元；实现利润20亿元。',
      [
        '281家 level 规上企业',
        '80亿元 level 规上企业增加值',
        '70亿元 level 非公有工业增加值',
        '20亿元 level 规上企业利润',
      ],
    ],
    ['道路提升等10件实事全面完成。', ['10件 level 实事']],
    ['出台提振消费13条措施。', ['13条 level 出台提振消费措施']],
    ['促进果品加工高质量发展14条政策。', ['14条 level 政策']],
    ['支持5个库区移民县高质量发展。', ['5个 level 支持库区移民县']],
    [
      '金融、批发和零售、邮电及其他服务业分别增长5%、6%、7%和8%。',
      ['5% growth 金融', '6% growth 批发和零售', '7% growth 邮电', '8% growth 其他服务业'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text).map((figure) => figure.replace(/ 1979$/u, ''))).toEqual(expected)
  })
})

test('a goal that was surpassed is none for what follows', () => {
  const text = '平均浓度优于年控目标，20个断面水质达标。'
  const records = recordsOf(text, { period: '1979' })
  expect(records.map(({ status }) => status)).toEqual(['actual'])
})

test('a heading that says a goal was reached looks back', () => {
  const text = [
    '2006年某市政府工作报告',
    '一、“十五”计划主要预期目标提前实现，发展站上新起点',
    '财政收入66亿元，增长23%。',
  ].join('\n')
  const records = recordsOf(text)
  expect(records.map(({ status }) => status)).toEqual(['actual', 'actual'])
})

describe('lists, and what they share', () => {
  test.each([
    ['新建湿地公园、口袋公园等120个。', ['120个 level 新建湿地公园、口袋公园']],
    ['新增减税降费等16亿元。', ['16亿元 level 新增减税降费']],
    [
      '一、二、三产业增加值分别增长5%、9%、6%。',
      ['5% growth 第一产业增加值', '9% growth 第二产业增加值', '6% growth 第三产业增加值'],
    ],
    ['民事、行政案件分别下降5%、6%。', ['-5% growth 民事案件', '-6% growth 行政案件']],
    ['国家、省级实验室分别新增7家、9家。', ['7家 level 国家级实验室', '9家 level 省级实验室']],
    [
      '4个省级工程、9个市级工程分别完成年投资计划的117%、108%。',
      [
        '4个 level 省级工程',
        '9个 level 市级工程',
        '117% completion 省级工程',
        '108% completion 市级工程',
      ],
    ],
    [
      '新建25万亩、改造20万亩高标准农田。',
      ['25万亩 level 新建高标准农田', '20万亩 level 改造高标准农田'],
    ],
    ['减税5亿元。建立长效机制8个。', ['5亿元 level 减税', '8个 level 建立长效机制']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text).map((figure) => figure.replace(/ 1979$/u, ''))).toEqual(expected)
  })
})

describe('what is planned, aimed at and ranked', () => {
  test.each([
    [
      '完成投资50亿元，占年计划投资126%。',
      ['50亿元 level 完成投资', '126% completion 完成投资 of 年计划投资'],
    ],
    ['新增名师4个、数量全省第一。', ['4个 level 新增名师', '1位 rank 名师数量 of 全省']],
    [
      '财政收入78亿元、规模居全省第3位。',
      ['78亿元 level 财政收入', '3位 rank 财政收入规模 of 全省'],
    ],
    ['造林成活率提升幅度居全省第6位。', ['6位 rank 造林成活率提升幅度 of 全省']],
    ['推进37个投资6亿元以上的交通项目。', ['37个 level 推进交通项目', '6亿元 level 交通项目投资']],
    ['财政收入再上新台阶，达到40亿元。', ['40亿元 level 财政收入']],
    [
      '数字经济产业预计实现营收6亿元，预计数字产业营收7亿元。',
      ['6亿元 level 数字经济产业营收', '7亿元 level 数字产业营收'],
    ],
    ['进出口总值连续第4年双双超过3万亿元。', ['3万亿元 level 进出口总值']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text).map((figure) => figure.replace(/ \d{4}(?:\/1979)?$/u, ''))).toEqual(
      expected,
    )
  })

  test('a figure that one heads for is a target', () => {
    const records = recordsOf('推动蔬菜出口向200亿元迈进，茶叶出口5亿元。', { period: '1979' })
    expect(records.map(({ indicator_text: name, status }) => [name, status])).toEqual([
      ['蔬菜出口', 'target'],
      ['茶叶出口', 'actual'],
    ])
  })
})

describe('years in passing, sizes, and what is decided', () => {
  test.each([
    [
      '登记企业8家，三年新增25家。新增学校1159所。',
      ['8家 level 登记企业 1979', '25家 level 新增企业 1977/1979', '1159所 level 新增学校 1979'],
    ],
    [
      '引进3个70亿元以上、8个20亿元以上项目。',
      ['3个 level 引进70亿元以上项目 1979', '8个 level 引进20亿元以上项目 1979'],
    ],
    [
      '75家龙头企业年销售收入18亿元。',
      ['75家 level 龙头企业 1979', '18亿元 level 龙头企业年销售收入 1979'],
    ],
    [
      '签约项目746个、金额49亿元，开工406个。',
      ['746个 level 签约项目 1979', '49亿元 level 签约项目金额 1979', '406个 level 开工项目 1979'],
    ],
    ['累计突破94项关键技术。', ['94项 level 突破关键技术 1979']],
    ['实施降低企业成本18条措施。', ['18条 level 降低企业成本措施 1979']],
    ['出台扩大就业25条政策。', ['25条 level 出台扩大就业政策 1979']],
    [
      '产值增长26%，高于规上工业增加值增幅18个百分点。',
      ['26% growth 产值 1979', '18个百分点 change 产值 1979'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })

  test('what was expected is no estimate', () => {
    const records = recordsOf('经济呈现好于预期的态势，实现生产总值4亿元。', { period: '1979' })
    expect(records.map(({ status }) => status)).toEqual(['actual'])
  })
})

test('what was done is no measure to come', () => {
  const text = [
    '某省2006年政府工作报告',
    '一、去年工作回顾',
    '我们统领经济社会发展全局，主要做了以下几方面工作：',
    '（一）积极推进结构调整。8个县免征农业税，建成粮库7座。',
    '新建学校34所，三年建成70所；资助学生10万人。',
  ].join('\n')
  const records = recordsOf(text)
  expect(records.map(({ quote, status, period }) => [quote, status, period])).toEqual([
    ['8个', 'actual', '2005'],
    ['7座', 'actual', '2005'],
    ['34所', 'actual', '2005'],
    ['70所', 'actual', '2003/2005'],
    ['10万人', 'actual', '2005'],
  ])
})

test('from which place to which a rank passes', () => {
  const text = '物流指数在全国百强城市中由39位提升到31位，综合指数由全省第9位前移到第7位。'
  const ranks = recordsOf(text)
  expect(ranks.map(({ indicator_text: name, measure, value }) => [name, measure, value])).toEqual([
    ['物流指数', 'rank', '39'],
    ['物流指数', 'rank', '31'],
    ['综合指数', 'rank', '9'],
    ['综合指数', 'rank', '7'],
  ])
})

const toldIn = (text: string): string[] =>
  recordsOf(text, { region: '中国', period: '1979' }).map(
    ({ value, unit, indicator_text: name, period, basis }) =>
      [value + unit, name, period, basis ?? ''].join(' ').trim(),
  )

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
    expect(toldIn(text)).toEqual(expected)
  })
})

describe('the time of a figure is its own', () => {
  test.each([
    [
      '年末果园面积12公顷，增长5%，苹果产量2万吨，梨产量1万吨。',
      [
        '12公顷 果园面积 1979-12-31',
        '5% 果园面积 1979-12-31 yoy',
        '2万吨 苹果产量 1979',
        '1万吨 梨产量 1979',
      ],
    ],
    [
      '年末存款余额9亿元，贷款余额6亿元。',
      ['9亿元 存款余额 1979-12-31', '6亿元 贷款余额 1979-12-31'],
    ],
    [
      '在1975年粮食产量达到600吨的基础上，又增产40吨。',
      ['600吨 粮食产量 1975', '40吨 粮食产量 1979 yoy'],
    ],
  ])('%s', (text, expected) => {
    expect(toldIn(text)).toEqual(expected)
  })

  test('this year after last year is the year that is told of', () => {
    const text =
      '2011年，全县生产总值5亿元。三次产业结构由上年的20:30:50调整为今年的18:31:51。财政收入2亿元。'
    const shares = recordsOf(text).filter(({ measure }) => measure === 'share')
    expect(shares.map(({ period, status }) => `${period} ${status}`)).toEqual([
      ...Array<string>(3).fill('2010 actual'),
      ...Array<string>(3).fill('2011 actual'),
    ])
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
    expect(toldIn(text)).toEqual(expected)
  })
})

test('what a quarter of the year before is compared with is no time of what follows', () => {
  const records = recordsOf(
    '2025年一季度某市经济运行简况\n今年一季度，规上工业增长8%，比去年四季度加快0.9个百分点，其中制造业增长7.6%，比去年一季度加快1.2个百分点。',
  )
  expect(records.map(({ value, basis, period }) => `${value} ${basis} ${period}`)).toEqual([
    '8 yoy 2025-Q1',
    '0.9 qoq 2025-Q1',
    '7.6 yoy 2025-Q1',
    '1.2 yoy 2025-Q1',
  ])
})

test.each([
  ['全省预算支出18亿元，扣除地方结转结余及调入资金后增长7%。', '7% growth 预算支出'],
  ['工业用电量9亿千瓦时，剔除自备电厂影响后增长5%。', '5% growth 工业用电量'],
])('in %s what is left out is no name', (text, figure) => {
  expect(figuresOf(text).at(-1)).toBe(`${figure} 1979`)
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

describe('a figure behind which a goal is named', () => {
  test.each([
    ['单位能耗下降4.1%，超额完成省下达的3.4%的年度任务。', ['-4.1 actual', '-3.4 target']],
    ['工业增加值增长7.6%，与10%的目标差距较大。', ['7.6 actual', '10 target']],
    ['固定资产投资增长6.2%，没有完成8%的预期目标。', ['6.2 actual', '8 target']],
    ['城镇新增就业5300人，超额完成4800人的年度目标。', ['5300 actual', '4800 target']],
  ])('%s: is what was aimed at', (text, expected) => {
    const records = recordsOf(text)
    expect(records.map(({ value, status }) => `${value} ${status}`)).toEqual(expected)
    expect(new Set(records.map(({ measure, indicator }) => measure + indicator)).size).toBe(1)
  })

  test('but 完成60%的年度任务 tells how much was done', () => {
    const last = recordsOf('化解债务2.9亿元，完成60%的年度任务。').at(-1)
    expect(last).toMatchObject({ measure: 'completion', status: 'actual', indicator: '化解债务' })
  })
})

test.each([
  ['景区接待游客280万人次，恢复到1976年同期的94%。', '94% multiple 景区接待游客 since:1976'],
  ['零售总额86亿元，相当于上年同期的96.5%。', '96.5% multiple 零售总额 yoy'],
])('in %s the last figure is a part of what was, of this year', (text, expected) => {
  const { value, unit, measure, indicator_text, basis } = recordsOf(text).at(-1)!
  expect(`${value}${unit} ${measure} ${indicator_text} ${basis}`).toBe(expected)
  expect(figuresOf(text).at(-1)).toMatch(/ 1979$/u)
})

test.each([
  ['旅游人次和旅游收入分别达到1830万、21.6亿元。', ['1830 万人次', '21.6 亿元']],
  ['接待游客和旅游收入分别为365万、12亿元。', ['365 万人次', '12 亿元']],
  ['财政收入和财政支出分别为5000万、1.2亿元。', ['5000 万元', '1.2 亿元']],
])('in %s each has a unit that it may be measured by', (text, expected) => {
  expect(recordsOf(text).map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected)
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

test('what is said of firms of some size is no figure of the size', () => {
  expect(figuresOf('年销售收入300万元以上非国有企业完成产值9亿元。')).toEqual([
    '9亿元 level 年销售收入300万元以上非国有企业产值 1979',
  ])
  expect(figuresOf('新增3个集体收入20万元以上行政村。')).toEqual([
    '3个 level 新增集体收入20万元以上行政村 1979',
  ])
})

test('what came in of a sum that was agreed on keeps its object', () => {
  expect(figuresOf('合同利用外资2180万美元，实际利用960万美元。').at(-1)).toBe(
    '960万美元 level 实际利用外资 1979',
  )
})

test('a rate of births is of the year, though it stands behind the persons at its end', () => {
  expect(figuresOf('年末总人口90万人，人口自然增长率4‰。')).toEqual([
    '90万人 level 总人口 1979-12-31',
    '4‰ level 人口自然增长率 1979',
  ])
})

test('a growth that is faster than that of a part of the year has no growth of its own', () => {
  const text =
    '2024年1-9月某市经济运行简况\n前三季度，工业增加值增长6%，增速比上半年加快0.4个百分点。'
  expect(recordsOf(text).map(({ basis }) => basis)).toEqual(['yoy', 'other'])
})

describe('for each of whom an amount is', () => {
  test.each([
    [
      '林区收入达到6亿元，人均3000元。',
      ['6亿元 level 林区收入 1979', '3000元 level 人均林区收入 1979'],
    ],
    ['造林面积达到8万亩，户均2亩。', ['8万亩 level 造林面积 1979', '2亩 level 户均造林面积 1979']],
    // What was told last is of another kind.
    ['培训渔民8000人，人均400元。', ['8000人 level 培训渔民 1979', '400元 level 人均 1979']],
    [
      '救济标准由人均30元提高到人均45元。',
      ['30元 level 救济标准 1978', '45元 level 救济标准 1979'],
    ],
    ['救济标准提高到年人均450元。', ['450元 level 救济标准 1979']],
    ['养路工工资再次提高，年人均增加300元。', ['300元 change 年人均养路工工资 1979']],
    ['人均粮食产量400公斤。', ['400公斤 level 人均粮食产量 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('parts told apart by one character each', () => {
  test.each([
    [
      '一、二、三次产业比重由上年的30：40：30变为28：41：31。',
      [
        '30% share 第一产业 1978',
        '40% share 第二产业 1978',
        '30% share 第三产业 1978',
        '28% share 第一产业 1979',
        '41% share 第二产业 1979',
        '31% share 第三产业 1979',
      ],
    ],
    [
      '其中二、三产增加值分别增长8%、9%。',
      ['8% growth 第二产业增加值 1979', '9% growth 第三产业增加值 1979'],
    ],
    [
      '粮经比例由70：30调整为65：35。',
      [
        '70% share 粮食作物 1978',
        '30% share 经济作物 1978',
        '65% share 粮食作物 1979',
        '35% share 经济作物 1979',
      ],
    ],
    [
      '一区、二区产量分别为8万吨、9万吨。',
      ['8万吨 level 一区产量 1979', '9万吨 level 二区产量 1979'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
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

describe('whose a bare head is', () => {
  test.each([
    ['造纸、印刷、包装三大行业实现产值占轻工业的40%。', ['40% share 三大行业产值 of 轻工业 1979']],
    ['乡镇企业异军突起，产值占农村总产值的40%。', ['40% share 乡镇企业产值 of 农村总产值 1979']],
    ['全市经济稳步发展，税收占财政收入的80%。', ['80% share 税收 of 财政收入 1979']],
    [
      '县属企业90户，产销率98%；实现利税9亿元。',
      ['90户 level 县属企业 1979', '98% level 产销率 1979', '9亿元 level 县属企业利税 1979'],
    ],
    [
      '财政收入增长6%，其中税占比80%，提高2个百分点。',
      ['6% growth 财政收入 1979', '80% share 税占比 1979', '2个百分点 change 税占比 1979'],
    ],
    ['火灾起数“双下降”，降幅超过一成。', ['-10% growth 火灾起数 1979']],
    [
      '工业产值9亿元，扣除价格上涨因素，增长7%。',
      ['9亿元 level 工业产值 1979', '7% growth 工业产值 1979'],
    ],
    ['物价上涨幅度控制在6%以内。', ['6% growth 物价 1979']],
    ['完成年度削减任务的80%。', ['80% completion  1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('parts, sides and sizes', () => {
  test.each([
    [
      '茶叶、蚕茧产量分别为6万吨、9万吨，后者增长8%。',
      ['6万吨 level 茶叶产量 1979', '9万吨 level 蚕茧产量 1979', '8% growth 蚕茧产量 1979'],
    ],
    [
      '小学、初中生均用地分别为18平方米、22平方米。',
      ['18平方米 level 小学生均用地 1979', '22平方米 level 初中生均用地 1979'],
    ],
    [
      '发电量9亿千瓦时，其中水电2亿千瓦时、外送煤6万吨。',
      ['9亿千瓦时 level 发电量 1979', '2亿千瓦时 level 水电发电量 1979', '6万吨 level 外送煤 1979'],
    ],
    [
      '港口吞吐量900万吨，其中集装箱6万标准箱。',
      ['900万吨 level 港口吞吐量 1979', '6万标准箱 level 集装箱吞吐量 1979'],
    ],
    ['湖区水质好于三类的天数300天。', ['300天 level 湖区水质好于三类天数 1979']],
    ['私营经济对税收的贡献份额超过七成。', ['70% share 私营经济对税收贡献 1979']],
    ['引进单体投资8亿元项目2个。', ['2个 level 引进单体投资8亿元项目 1979']],
    // What is planted is no part of what was built before.
    ['推进供水、供热设施建设，完成绿化6万平方米。', ['6万平方米 level 绿化 1979']],
    ['稳定解决800人的温饱。', ['800人 level 稳定解决温饱 1979']],
    // How much the one project costs.
    ['总投资8亿元项目1个。', ['8亿元 level 总投资 1979', '1个 level 项目 1979']],
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

test('what pulls the economy is the part, and not its rate', () => {
  const text = '第一产业对经济增长的贡献率为5%，拉动经济增长0.4个百分点。'
  expect(figuresOf(text).at(-1)).toBe('0.4个百分点 change 第一产业拉动经济增长 1979')
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

test('what an amount is per may stand in the predicate', () => {
  expect(
    figuresOf(
      '新增公路里程860公里，其中高速公路60公里；公路密度由每百平方公里35公里提高到44公里。',
    ).slice(2),
  ).toEqual(['35公里 level 公路密度 1978', '44公里 level 公路密度 1979'])
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

describe('a dash of two strokes parts what is said from what is told of it', () => {
  test.each([
    [
      '茶叶收入由负转正——去年还是下降9%，今年增长4%，达到6亿元。',
      ['-9% growth 茶叶收入 1978', '4% growth 茶叶收入 1979', '6亿元 level 茶叶收入 1979'],
    ],
    ['渔业投资扭转了连降三年的势头，同比增4%。', ['4% growth 渔业投资 1979']],
    // but it joins the ends of a line, and years
    [
      '施工线路有包头——兰州线、内江——昆明线等25条。',
      ['25条 level 施工线路有包头——兰州线、内江——昆明线 1979'],
    ],
    ['2010——2015年茶叶收入增长4%。', ['4% growth 茶叶收入 2010/2015']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('things told apart by their size, with their count in the next clause', () => {
  test.each([
    [
      '像这样的3000万元以上养殖项目，去年一共开工17个，投产6个。',
      ['17个 level 3000万元以上养殖项目开工 1978', '6个 level 3000万元以上养殖项目投产 1978'],
    ],
    [
      '引进1个投资5000万元以上茶叶加工项目，力争产值达到3亿元。',
      [
        '1个 level 引进投资5000万元以上茶叶加工项目 1979',
        '3亿元 level 投资5000万元以上茶叶加工项目产值 1979',
      ],
    ],
    // a sum is no size of what it is spent on
    ['投入5000万元以上资金，修建茶园道路。', ['5000万元 level 资金投入 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('what a part of a sum is used for', () => {
  test.each([
    [
      '安排资金8亿元，其中3亿元用于茶园改造，2亿元主要用于修建道路、桥梁。',
      ['8亿元 level 安排资金 1979', '3亿元 level 茶园改造 1979', '2亿元 level 修建道路、桥梁 1979'],
    ],
    [
      '全年茶叶收入8亿元，其中3亿元来自出口。',
      ['8亿元 level 茶叶收入 1979', '3亿元 level 茶叶收入 1979'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test.each(['新年“小目标”也定了：茶叶产量增长6%。', '新一年的目标已经明确：茶叶产量8万吨。'])(
  '%s tells what is aimed at',
  (text) => {
    expect(recordsOf(text, { region: '中国', period: '1979' })[0]?.status).toBe('target')
  },
)

describe('what households have come to, and how much more of it', () => {
  test.each([
    ['此举让300户茶农受益。', ['300户 level 受益茶农 1979']],
    ['让3000名居民住上新房。', ['3000名 level 住上新房居民 1979']],
    ['出让5宗土地，转让6项专利。', ['5宗 level 出让土地 1979', '6项 level 转让专利 1979']],
    [
      '粮食总产量6.2亿斤，比上年多打了3000万斤。',
      ['6.2亿斤 level 粮食总产量 1979', '3000万斤 change 粮食总产量 1979'],
    ],
    ['隧道长达5公里。', ['5公里 level 隧道 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })

  test.each([
    ['发货量是去年的四倍多。', 'at_least'],
    ['茶叶产量增长两倍多，居全省前列。', 'at_least'],
    ['茶叶产量是去年的四倍。', 'exact'],
    ['茶叶销往四倍多姿的市场。', 'exact'],
  ])('%s is %s', (text, bound) => {
    expect(recordsOf(text, { region: '中国', period: '1979' })[0]?.bound ?? 'exact').toBe(bound)
  })
})

describe('nothing but figures goes on with what is to be', () => {
  test.each([
    ['茶农将增加20户，至80户，增幅4%。', ['target', 'target', 'target']],
    ['茶农将增加20户，同比增长4%。', ['target', 'actual']],
    ['茶农将增加20户，茶园面积达到80亩。', ['target', 'actual']],
  ])('%s', (text, expected) => {
    const records = recordsOf(text, { region: '中国', period: '1979' })
    expect(records.map(({ status }) => status)).toEqual(expected)
  })
})

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

describe('what a part of a whole is used for has the share', () => {
  test.each([
    ['茶业收入的80%以上用于修渠。', ['80% share 修渠 of 茶业收入 1979']],
    [
      '去年渔业支出62亿元，七成以上用于改善港区。',
      ['62亿元 level 渔业支出 1978', '70% share 改善港区 of 渔业支出 1978'],
    ],
    ['茶业收入增长8%，用于修渠。', ['8% growth 茶业收入 1979']],
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
  [
    '营业税2亿元、增值税3亿元，合计占税收总额的六成以上。',
    [
      '2亿元 level 营业税 1979',
      '3亿元 level 增值税 1979',
      '60% share 营业税、增值税 of 税收总额 1979',
    ],
  ],
  [
    '商贸业产值25亿元，旅游业产值16亿元，两项合计占总产值的38%。',
    [
      '25亿元 level 商贸业产值 1979',
      '16亿元 level 旅游业产值 1979',
      '38% share 商贸业产值、旅游业产值 of 总产值 1979',
    ],
  ],
])('in %s the share is of both together', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})

test('a sum that each has says so in its name', () => {
  expect(figuresOf('改造危房3260户，每户补助1.2万元。').at(-1)).toBe('1.2万元 level 每户补助 1979')
})

test.each([
  ['PPI下降1.2%，降幅收窄0.5个百分点。', '-0.5个百分点 change PPI降幅 1979'],
  ['固定资产投资下降3.1%，降幅比上月扩大0.6个百分点。', '0.6个百分点 change 固定资产投资降幅 1979'],
  ['粮价上涨2%，涨幅收窄0.4个百分点。', '-0.4个百分点 change 粮价 1979'],
])('in %s it is told which becomes less', (text, expected) => {
  expect(figuresOf(text).at(-1)).toBe(expected)
})

test.each([
  ['第一产业拉动0.2个百分点。', '0.2个百分点 change 第一产业拉动 1979'],
  ['化工行业增长5%，拉动全市工业1.4个百分点。', '1.4个百分点 change 化工行业拉动工业 1979'],
  ['建材行业下降5%，下拉工业增速0.4个百分点。', '0.4个百分点 change 建材行业下拉工业增速 1979'],
])('in %s the part pulls, and does not grow', (text, expected) => {
  expect(figuresOf(text).at(-1)).toBe(expected)
  expect(recordsOf(text).at(-1)?.basis).toBe('other')
})

test.each([
  ['38个大类行业中有25个保持增长。', '25个 level 保持增长大类行业 1979'],
  ['40个工业大类中，有31个增加值保持增长。', '31个 level 增加值保持增长工业大类 1979'],
])('in %s those are counted of which something is said', (text, expected) => {
  expect(figuresOf(text).at(-1)).toBe(expected)
})

test('what says the same again in per cent moves as the amount did', () => {
  expect(figuresOf('收入较预算少193亿元或百分之四。').at(-1)).toBe('-4% growth 收入 1979')
})

test.each([
  ['项目履约率、开工率、投产率分别达95%、80%、60%以上。', ['at_least', 'at_least', 'at_least']],
  ['城镇和农村居民收入分别增长4%、6%左右。', ['about', 'about']],
  ['收入和产值分别增长8%左右、9%以上。', ['about', 'at_least']],
  ['甲镇收入8亿元、乙镇收入9亿元以上。', ['exact', 'at_least']],
])('what bounds the figures of %s', (text, expected) => {
  expect(recordsOf(text).map(({ bound }) => bound)).toEqual(expected)
})

test.each([
  ['PM2.5浓度28微克/立方米，同比改善3.4%。', '-3.4% growth PM2.5浓度 1979'],
  ['空气质量综合指数改善6.2%。', '-6.2% growth 空气质量综合指数 1979'],
  ['农村住房条件改善1.5万户。', '1.5万户 level 农村住房条件改善 1979'],
])('in %s what improves in per cent becomes less', (text, expected) => {
  expect(figuresOf(text).at(-1)).toBe(expected)
})

test('之 is a part of names on the mainland, and parts them elsewhere', () => {
  expect(figuresOf('投资5亿元的花之都项目开工。')).toEqual(['5亿元 level 花之都项目投资 1979'])
  const [record] = recordsOf('民國98年經濟概況\n我國出口之總值2,037億美元。')
  expect(record?.indicator_text).toBe('出口總值')
})

test('a digit as on cheques does not mix with others', () => {
  expect(figuresOf('出台应征入伍七条措施。')).toEqual(['7条 level 出台应征入伍措施 1979'])
})

test.each([
  [
    '其中50亿元项目2个、百亿元项目3个。',
    ['2个 level 50亿元项目 1979', '3个 level 百亿元项目 1979'],
  ],
  ['每个县至少引进1个50亿元项目。', ['1个 level 50亿元项目 1979']],
  ['收入超30万元的行政村达到67%。', ['67% share 收入超30万元行政村 1979']],
  ['争取资金5亿元项目12个。', ['5亿元 level 争取资金 1979', '12个 level 项目 1979']],
])('what is counted in %s is told apart by its size', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})

test.each([
  ['58个重大项目完成投资317亿元。', '58个 level 重大项目 1979'],
  ['200个重点项目投资超千亿元。', '200个 level 重点项目 1979'],
  ['提高23万名退休人员养老金。', '23万名 level 退休人员养老金 1979'],
  ['政务服务事项100%网上可办。', '100% share 政务服务事项 1979'],
  ['接待游客3500万人次，分别是1977年的113%。', '3500万人次 level 接待游客 1979'],
])('the first figure of %s', (text, expected) => {
  expect(figuresOf(text)[0]).toBe(expected)
})

describe('what a figure is of, where a year, a cause or a judge stands between', () => {
  test.each([
    [
      '蚕茧产量107万斤，比大丰收的1977年还多14万斤。',
      ['107万斤 level 蚕茧产量 1979', '14万斤 change 蚕茧产量 1979'],
    ],
    ['蚕茧产量比受灾的1977年增长8%。', ['8% growth 蚕茧产量 1979']],
    [
      '生丝由于蚕茧不足，只生产36万斤，下降5%。',
      ['36万斤 level 生丝 1979', '-5% growth 生丝 1979'],
    ],
    ['茶园产值增长5%，执行中争取达到7%。', ['5% growth 茶园产值 1979', '7% growth 茶园产值 1979']],
    ['争取茶园资金达到7万元。', ['7万元 level 争取茶园资金 1979']],
    ['全县已有八成的茶农用上了机井。', ['80% share 用上了机井茶农 1979']],
    ['茶政绩效经农业厅考核列全省第2名。', ['2位 rank 茶政绩效 of 全省 1979']],
    ['民营经济考核列全省第2名。', ['2位 rank 民营经济考核 of 全省 1979']],
    [
      '发放茶券3亿元，拉动茶叶销售额9亿元。',
      ['3亿元 level 发放茶券 1979', '9亿元 level 拉动茶叶销售额 1979'],
    ],
    ['带动茶业增加值达到9亿元。', ['9亿元 level 茶业增加值 1979']],
    ['带动茶园投资完成9亿元。', ['9亿元 level 茶园投资 1979']],
    ['茶商跟进的投资计划共62项。', ['62项 level 茶商跟进投资计划 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
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

test('what was revised in the course of the year is a plan as well', () => {
  expect(
    figuresOf(
      '税收收入完成21亿元，为预算调整数的101.9%，下降7.6%；基金收入4亿元，为预算变动数的97%。',
    ),
  ).toEqual([
    '21亿元 level 税收收入 1979',
    '101.9% completion 税收收入 1979',
    '-7.6% growth 税收收入 1979',
    '4亿元 level 基金收入 1979',
    '97% completion 基金收入 1979',
  ])
})

test('persons are of no price that was told of before', () => {
  expect(figuresOf('商品零售价格总水平下降2.6%。年末全国从业人员6995万人。')).toEqual([
    '-2.6% growth 商品零售价格总水平 1979',
    '6995万人 level 从业人员 1979-12-31',
  ])
})

describe('what things are that were counted with others', () => {
  test.each([
    [
      '新增上市企业20家，其中5家为高新技术企业，3家为外资企业。',
      ['20家 level 新增上市企业 1979', '5家 level 高新技术企业 1979', '3家 level 外资企业 1979'],
    ],
    [
      '累计确诊病例77例，60例为境外输入病例。',
      ['77例 level 确诊病例 1979', '60例 level 境外输入病例 1979'],
    ],
    ['接待游客30万人次，为历年最多。', ['30万人次 level 接待游客 1979']],
    ['入选企业5家为全省第一。', ['5家 level 入选企业 1979', '1位 rank 入选企业 of 全省 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test('firms of a size that were won, whether or not the size is a common one', () => {
  expect(figuresOf('新增20亿元企业1家。争取资金5亿元项目12个。')).toEqual([
    '1家 level 新增20亿元企业 1979',
    '5亿元 level 争取资金 1979',
    '12个 level 项目 1979',
  ])
})

test('those among whom something ranks may be told with a bracket', () => {
  expect(figuresOf('经济总量在全省91个县（市）中继续排名第一。')).toEqual([
    '1位 rank 经济总量 of 全省91个县（市） 1979',
  ])
})

test('an industry told apart by size stays an industry', () => {
  expect(figuresOf('规模以上工业增加值增长14.5%，总产值突破1000亿元。')).toEqual([
    '14.5% growth 规模以上工业增加值 1979',
    '1000亿元 level 规模以上工业总产值 1979',
  ])
})

test.each([
  ['元至九月，工业总产值5亿元。', '5亿元 level 工业总产值 1979-01/1979-09'],
  ['去年元月-10月份，税收4亿元。', '4亿元 level 税收 1978-01/1978-10'],
  ['元旦至三月，接待游客5万人次。', '5万人次 level 接待游客 1979'],
])('the first month may go by its own name in a span of months: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual([expected])
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

describe('by what a whole is told', () => {
  test.each([
    [
      '高新技术产业增加值增长18%。从产品产量看，铝材增长64%，水泥120万吨。',
      [
        '18% growth 高新技术产业增加值 1979',
        '64% growth 铝材产量 1979',
        '120万吨 level 水泥产量 1979',
      ],
    ],
    [
      '规模以上工业增加值增长8%。从行业看，石油工业增长3%。',
      ['8% growth 规模以上工业增加值 1979', '3% growth 石油工业增加值 1979'],
    ],
    [
      '固定资产投资增长8%。从企业效益看，固定资产投资贷款余额30亿元。',
      ['8% growth 固定资产投资 1979', '30亿元 level 固定资产投资贷款余额 1979'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test.each([
  [
    '空气优良天数占监测天数（366天）的96.7%。',
    ['366天 level 监测天数 1979', '96.7% share 空气优良天数 of 监测天数 1979'],
  ],
  [
    '税收收入60亿元，占财政收入（90亿元）的66.7%。',
    [
      '60亿元 level 税收收入 1979',
      '90亿元 level 财政收入 1979',
      '66.7% share 税收收入 of 财政收入 1979',
    ],
  ],
])('a whole may have its own figure in a bracket: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
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
  ['工业总产值5亿元；税收4亿元。', '4亿元 level 税收 1979'],
  ['工业企业实现产值5亿元，税收4亿元。', '4亿元 level 工业企业税收 1979'],
])('taxes are of firms, and not of a whole industry: %s', (text, expected) => {
  expect(figuresOf(text)[1]).toBe(expected)
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

test('revenue that is general has taxes that are not', () => {
  expect(figuresOf('一般公共预算收入47亿元，其中税收完成21亿元，增长2.1%。').slice(1)).toEqual([
    '21亿元 level 税收 1979',
    '2.1% growth 税收 1979',
  ])
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
    '卫生技术人员15000人，其中：医院9000人、基层医疗卫生机构4000人。',
    ['9000人 level 医院卫生技术人员 1979', '4000人 level 基层医疗卫生机构卫生技术人员 1979'],
  ],
  [
    '在校学生数44万人，其中小学20万人，普通高中4万人。',
    ['20万人 level 小学在校学生数 1979', '4万人 level 普通高中在校学生数 1979'],
  ],
  ['教职工3万人，其中专任教师2万人。', ['2万人 level 专任教师 1979']],
])('a house with persons has those that were told of before: %s', (text, expected) => {
  expect(figuresOf(text).slice(1)).toEqual(expected)
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
