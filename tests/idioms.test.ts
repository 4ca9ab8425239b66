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

describe('parts of what was named before', () => {
  test.each([
    [
      '规模以上工业增加值增长5%，产销率97%。分轻重工业看，轻工业增长2%，重工业增长9%。',
      [
        '5% growth 规模以上工业增加值 1979',
        '97% level 产销率 1979',
        '2% growth 轻工业增加值 1979',
        '9% growth 重工业增加值 1979',
      ],
    ],
    [
      '仓库面积15万平方米，其中常温库占26%、冷库占3%；拥有运输车辆17辆，其中冷藏车占19%。',
      [
        '15万平方米 level 仓库面积 1979',
        '26% share 常温库面积 1979',
        '3% share 冷库面积 1979',
        '17辆 level 运输车辆 1979',
        '19% share 冷藏车 1979',
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
      '住院分娩率为99.95%（市99.98%，县99.92%）。',
      [
        '99.95% level 住院分娩率 1979',
        '99.98% level 市住院分娩率 1979',
        '99.92% level 县住院分娩率 1979',
      ],
    ],
    [
      '全社会用电量1017亿千瓦时，其中，工业用电688亿千瓦时。',
      ['1017亿千瓦时 level 全社会用电量 1979', '688亿千瓦时 level 工业用电量 1979'],
    ],
    [
      '农民人均纯收入2685元；恩格尔系数由41.9%、50.3%，下降到35.4%、40%。',
      [
        '2685元 level 农民人均纯收入 1979',
        '41.9% level 恩格尔系数 1978',
        '50.3% level 恩格尔系数 1978',
        '35.4% level 恩格尔系数 1979',
        '40% level 恩格尔系数 1979',
      ],
    ],
    [
      '清洁能源消费比重提高2个百分点，煤炭消费比重下降1个百分点。',
      ['2个百分点 change 清洁能源消费比重 1979', '-1个百分点 change 煤炭消费比重 1979'],
    ],
    [
      '落户企业120家，其中已投产的35家，正在建设的12家。',
      ['120家 level 落户企业 1979', '35家 level 投产企业 1979', '12家 level 正在建设企业 1979'],
    ],
    [
      '规模以上工业增加值增长6%，对经济增长的贡献率达38%，拉动经济增长2个百分点。',
      [
        '6% growth 规模以上工业增加值 1979',
        '38% share 规模以上工业贡献率 1979',
        '2个百分点 change 规模以上工业拉动经济增长 1979',
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
    ['消毒产品被监督单位379个。', ['379个 level 消毒产品被监督单位 1979']],
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
  const { records } = extract(
    {
      path: 'report.txt',
      text: '年度目标增长6%左右，上半年完成520亿元，增长5.2%，6月份环比下降0.3%。',
      encoding: 'utf-8',
    },
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
      '轻重工业总产值比例为47.4∶52.6。',
      ['47.4% share 轻工业总产值 1979', '52.6% share 重工业总产值 1979'],
    ],
    [
      '基础工业与加工工业的比例，1978年为26∶74。',
      ['26% share 基础工业 1978', '74% share 加工工业 1978'],
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
  ['物流企业（448家）配送货值2亿元。', ['448家 level 物流企业 1979', '2亿元 level 配送货值 1979']],
  ['8～12周岁氟斑牙病人15万人。', ['15万人 level 8~12周岁氟斑牙病人 1979']],
  [
    '上市公司市值4666亿元，平均市值为167亿元。',
    ['4666亿元 level 上市公司市值 1979', '167亿元 level 平均市值 1979'],
  ],
  [
    '商业、粮食、农产品采购和对外贸易方面的支出为8亿元。',
    ['8亿元 level 商业、粮食、农产品采购和对外贸易方面支出 1979'],
  ],
  [
    '城镇和农村人均住房面积分别为32平方米、37平方米。',
    ['32平方米 level 城镇人均住房面积 1979', '37平方米 level 农村人均住房面积 1979'],
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
  ['全面实现年初确定的主要目标，生产总值增长7.8%。', 'actual'],
  ['确保完成年初确定的目标，生产总值增长5%。', 'target'],
])('%s is about a goal that is %s', (text, status) => {
  const { records } = extract(
    { path: 'report.txt', text: `1980年政府工作报告\n${text}`, encoding: 'utf-8' },
    { region: '中国', period: '1979' },
  )
  expect(records.map((record) => record.status)).toEqual([status])
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

test.each([
  ['新兴市场贡献约7成出口增量。', ['70% share 新兴市场 of 出口增量']],
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
  ['投资3000万元，对100余公里农村公路进行了改造。', '3000万元 level 农村公路改造投资'],
  ['投资500万元，对老旧小区进行改造。', '500万元 level 老旧小区改造投资'],
  ['投入260万元，为辖区老人提供财政补贴服务。', '260万元 level 财政补贴服务投入'],
  ['引导企业投入1000多万元新上环保设施。', '1000万元 level 新上环保设施投入'],
  ['实施重点工程15项，拆除危房6万平方米，完成投资8亿元。', '8亿元 level 完成投资'],
])('what money was spent on: %s', (text, expected) => {
  expect(figuresOf(text)).toContain(`${expected} 1979`)
})

test.each([
  [
    '高新区通过共建由13平方公里拓展到130平方公里。',
    ['13平方公里 level 高新区', '130平方公里 level 高新区'],
  ],
  ['省政府正式批准新城为副厅级机构，规划面积扩大到118平方公里。', ['118平方公里 level 规划面积']],
  ['基金已由华夏银行分别托管1亿元的引导基金。', ['1亿元 level 托管引导基金']],
  ['农民增加收入108亿元。', ['108亿元 level 增加收入']],
  ['支出640亿元，年均增长22%，高于经济增长速度一倍。', ['1倍 multiple 支出']],
  ['省定20件、市定15件为民实事全部完成。', ['20件 level 省定为民实事', '15件 level 市定为民实事']],
  ['投资10亿元的董梁高速开工建设。', ['10亿元 level 董梁高速投资']],
  ['参加全国锦标赛，荣获2金3银。', ['2金 level 金牌', '3银 level 银牌']],
  ['对14个社会工作项目进行全方位、定制型的指导42次。', ['42次 level 社会工作项目指导']],
  ['年产巾被50万吨，约占全国总产量的1/3。', ['1/3 share 年产巾被 of 全国总产量']],
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
  const { records } = extract({ path: 'report.txt', text, encoding: 'utf-8' }, { period: '1979' })
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
  ['仓储成本最高可降40%。', '-40% other'],
  ['产值由1975年的10亿元提高到13亿元，增长30%。', '30% yoy'],
])('what a change is against: %s', (text, expected) => {
  const { records } = extract({ path: 'report.txt', text, encoding: 'utf-8' }, { period: '1979' })
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
  ['在一百多个国营农场和一些县试办了企业。', '100个 level 国营农场'],
  ['组织企业参加人才对接会等活动6场。', '6场 level 参加人才对接会等活动'],
  ['就业人数更在连续增加后首次出现下降，减少12万人。', '-12万人 change 就业人数'],
])('%s', (text, expected) => {
  expect(figuresOf(text)[0]?.startsWith(`${expected} `)).toBe(true)
})

test.each([
  ['出台促进外贸稳中向好11条措施。', ['11条 level 措施']],
  ['新签约亿元项目664个、总投资3860亿元。', ['3860亿元 level 亿元项目总投资']],
  ['引进项目6个。加强资金争取，力争到位资金增长10%。', ['10% growth 到位资金']],
  ['产值5亿元。发展预制菜产业，产值突破100亿元。', ['100亿元 level 预制菜产业产值']],
  ['加强256个乡村振兴重点帮扶村建设。', ['256个 level 乡村振兴重点帮扶村建设']],
])('what a clause hands on: %s', (text, expected) => {
  expect(figuresOf(text).map((figure) => figure.replace(/ 1979$/u, ''))).toEqual(
    expect.arrayContaining(expected),
  )
})

test('the figure of a goal is a target', () => {
  const text = '为经济发展定下了6.5%的奋斗目标，工业增长7%。'
  const { records } = extract({ path: 'report.txt', text, encoding: 'utf-8' }, { period: '1979' })
  expect(
    records.map(({ value, measure, status, indicator_text: name }) => [
      value,
      measure,
      status,
      name,
    ]),
  ).toEqual([
    ['6.5', 'growth', 'target', '经济发展'],
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
