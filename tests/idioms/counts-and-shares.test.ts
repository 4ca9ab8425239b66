import { describe, expect, test } from 'vitest'
import { figuresOf, namedFigures, recordsOf } from '../figures.ts'

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
      ['-5% growth 事故起数', '-6% growth 事故伤亡人数'],
    ],
    ['签约项目5个、总投资6亿元。', ['5个 level 签约项目', '6亿元 level 签约项目总投资']],
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

describe('lists, and what they share', () => {
  test.each([
    ['新建湿地公园、口袋公园等120个。', ['120个 level 新建湿地公园、口袋公园']],
    ['新增减税降费等16亿元。', ['16亿元 level 新增减税降费']],
    [
      '一、二、三产业增加值分别增长5%、9%、6%。',
      ['5% growth 第一产业增加值', '9% growth 第二产业增加值', '6% growth 第三产业增加值'],
    ],
    ['民事、行政案件分别下降5%、6%。', ['-5% growth 民事案件', '-6% growth 行政案件']],
    [
      '国家、省级实验室分别新增7家、9家。',
      ['7家 level 新增国家级实验室', '9家 level 新增省级实验室'],
    ],
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

test.each([
  ['旅游人次和旅游收入分别达到1830万、21.6亿元。', ['1830 万人次', '21.6 亿元']],
  ['接待游客和旅游收入分别为365万、12亿元。', ['365 万人次', '12 亿元']],
  ['财政收入和财政支出分别为5000万、1.2亿元。', ['5000 万元', '1.2 亿元']],
])('in %s each has a unit that it may be measured by', (text, expected) => {
  expect(recordsOf(text).map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected)
})

test('what is said of firms of some size is no figure of the size', () => {
  expect(figuresOf('年销售收入300万元以上非国有企业完成产值9亿元。')).toEqual([
    '9亿元 level 年销售收入300万元以上非国有企业产值 1979',
  ])
  expect(figuresOf('新增3个集体收入20万元以上行政村。')).toEqual([
    '3个 level 新增集体收入20万元以上行政村 1979',
  ])
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

test('what an amount is per may stand in the predicate', () => {
  expect(
    figuresOf(
      '新增公路里程860公里，其中高速公路60公里；公路密度由每百平方公里35公里提高到44公里。',
    ).slice(2),
  ).toEqual(['35公里 level 公路密度 1978', '44公里 level 公路密度 1979'])
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
  ['38个大类行业中有25个保持增长。', '25个 level 保持增长大类行业 1979'],
  ['40个工业大类中，有31个增加值保持增长。', '31个 level 增加值保持增长工业大类 1979'],
])('in %s those are counted of which something is said', (text, expected) => {
  expect(figuresOf(text).at(-1)).toBe(expected)
})

test.each([
  [
    '其中50亿元项目2个、百亿元项目3个。',
    ['2个 level 50亿元项目 1979', '3个 level 百亿元项目 1979'],
  ],
  ['每个县至少引进1个50亿元项目。', ['1个 level 每个县50亿元项目 1979']],
  ['收入超30万元的行政村达到67%。', ['67% share 收入超30万元行政村 1979']],
  ['争取资金5亿元项目12个。', ['5亿元 level 争取资金 1979', '12个 level 项目 1979']],
])('what is counted in %s is told apart by its size', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
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
  ['工业总产值5亿元；税收4亿元。', '4亿元 level 税收 1979'],
  ['工业企业实现产值5亿元，税收4亿元。', '4亿元 level 工业企业税收 1979'],
])('taxes are of firms, and not of a whole industry: %s', (text, expected) => {
  expect(figuresOf(text)[1]).toBe(expected)
})

test('revenue that is general has taxes that are not', () => {
  expect(figuresOf('一般公共预算收入47亿元，其中税收完成21亿元，增长2.1%。').slice(1)).toEqual([
    '21亿元 level 税收 1979',
    '2.1% growth 税收 1979',
  ])
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
  [
    '新增20亿元企业、10亿元企业、亿元企业分别不少于1家、1家和7家。',
    [
      '1家 level 新增20亿元企业 1979',
      '1家 level 新增10亿元企业 1979',
      '7家 level 新增亿元企业 1979',
    ],
  ],
  ['新开工10亿元或1亿美元项目30个。', ['30个 level 新开工10亿元或1亿美元项目 1979']],
  ['山区5县生产总值增长7.6%。', ['7.6% growth 山区5县生产总值 1979']],
  ['10县财政收入超9亿元。', ['10县 level 财政收入 1979', '9亿元 level 财政收入 1979']],
  ['总投资1亿美元及10亿元以上项目7个。', ['7个 level 总投资1亿美元及10亿元以上项目 1979']],
  ['满65岁免费接种，满75岁再接种一剂，接种率9%。', ['9% level 接种率 1979']],
])('a size that tells things apart is no figure: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})

test.each([
  ['县道、村道比重分别降低0.1个、提高0.2个百分点。', ['-0.1个百分点', '0.2个百分点']],
  ['生产总值56.7亿，增长7.5%。', ['56.7亿元', '7.5%']],
])('a unit is shared over words of change by points alone: %s', (text, expected) => {
  expect(recordsOf(text).map(({ value, unit }) => `${value}${unit}`)).toEqual(expected)
})

test.each([
  ['失业率全年平均在3.3%的低位。', '失业率'],
  ['利率在2%的历史低位。', '利率'],
  ['失业率在5%的合理区间，物价平稳。', '失业率'],
])('at which level something is: %s', (text, name) => {
  expect(recordsOf(text).map(({ measure, indicator_text: told }) => [measure, told])).toEqual([
    ['level', name],
  ])
})

test.each([
  ['产值在5亿元与6亿元之间。', [['产值', '5', '6']]],
  ['产值介于5亿元和6亿元之间。', [['产值', '5', '6']]],
  [
    '产值和利润分别为5亿元和6亿元。',
    [
      ['产值', '5', null],
      ['利润', '6', null],
    ],
  ],
])('what lies between two figures is a range: %s', (text, expected) => {
  const records = recordsOf(text)
  expect(
    records.map(({ indicator_text: name, value, value_max: most }) => [name, value, most]),
  ).toEqual(expected)
})

test('a share that is to be is a target', () => {
  const [record] = recordsOf('研发投入要占到生产总值的3%。')
  expect(record).toMatchObject({
    indicator_text: '研发投入',
    measure: 'share',
    of: '生产总值',
    status: 'target',
  })
})

test('a ratio per ten thousand persons has its own name', () => {
  const names = recordsOf('千人病床数为6.5张，万人警力配比为15人。').map(
    ({ indicator_text: name }) => name,
  )
  expect(names).toEqual(['千人病床数', '万人警力配比'])
})

test.each([
  ['余额贷存比突破80%，新增贷存比115%。', ['余额贷存比', '新增贷存比']],
  ['病床周转比为1.5，师生比降至1:15，库存比居全省第3位。', ['病床周转比', '师生比', '库存比']],
  // A comparison without its preposition
  ['发电量同期比下降3%。', ['']],
  ['生产总值与上年比提高3%。', ['生产总值']],
])('a ratio is a name that ends in 比: %s', (text, expected) => {
  expect(recordsOf(text).map(({ indicator_text: name }) => name)).toEqual(expected)
})

test.each([
  [
    '收入总量和增速分别居全省第3位和第1位。',
    [
      ['收入总量', '3', '全省'],
      ['收入增速', '1', '全省'],
    ],
  ],
  ['收入总量、增速均居全省第四。', [['收入总量、增速', '4', '全省']]],
  ['平均浓度在168个城市中排名倒数第10位。', [['平均浓度倒数', '10', '168个城市']]],
  ['空气质量居全省倒数第三。', [['空气质量倒数', '3', '全省']]],
])('which rank is whose, and from which end: %s', (text, expected) => {
  const ranks = recordsOf(text).filter(({ measure }) => measure === 'rank')
  expect(ranks.map(({ indicator_text: name, value, of }) => [name, value, of])).toEqual(expected)
})

test.each([
  ['货物周转量1 228.3亿吨公里。', '1228.3亿吨公里'],
  ['茶园面积35 349.06万亩。', '35349.06万亩'],
  ['茶园0 228.3万亩。', '228.3万亩'],
])('blanks between groups of digits: %s', (text, expected) => {
  expect(recordsOf(text).map(({ value, unit }) => `${value}${unit}`)).toContain(expected)
})

test.each([
  [
    '工业增加值占生产总值的比重比上年提高2个百分点。',
    ['2个百分点 change 工业增加值占生产总值比重 1979'],
  ],
  [
    '甲、乙占税收的比重分别由1970年的8%、45%，变为6%、34%。',
    [
      '8% share 甲 of 税收 1970',
      '45% share 乙 of 税收 1970',
      '6% share 甲 of 税收 1979',
      '34% share 乙 of 税收 1979',
    ],
  ],
])('shares that change: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})

test.each([
  ['产值超千万的企业37家，其中超亿元的12家。', ['37家 产值超千万企业', '12家 产值超亿元企业']],
  ['收入过20万元的村超过75%，过50万元的达45%。', ['75% 收入过20万元村', '45% 收入过50万元村']],
  ['总投资超千亿元的80个项目开工。', ['1000亿元 项目总投资', '80个 开工项目']],
])('a part with a threshold of its own: %s', (text, expected) => {
  const records = recordsOf(text)
  expect(records.map(({ value, unit, indicator_text: name }) => `${value}${unit} ${name}`)).toEqual(
    expected,
  )
})

test.each([
  ['新（改）建学校15所。', '新（改）建学校'],
  ['改（扩）建道路5公里。', '改（扩）建道路'],
])('a deed with another in brackets: %s', (text, expected) => {
  expect(recordsOf(text).map(({ indicator_text: name }) => name)).toEqual([expected])
})

test.each([
  ['50%的行政村进入先进行列。', '进入先进行列行政村', '行政村'],
  ['60%以上的财政支出用于民生。', '用于民生财政支出', '财政支出'],
  ['80%的农村劳动力掌握了1门技术。', '农村劳动力掌握', null],
])('what a part of some things is or does: %s', (text, name, of) => {
  const [record] = recordsOf(text)
  expect([record?.indicator_text, record?.measure, record?.of]).toEqual([name, 'share', of])
})

test.each([
  ['成为全国9个改革试点市之一。', []],
  ['收入倍差缩小至1.8。', ['1.8 收入倍差']],
  ['增加60万农村沼气用户。', ['60万 农村沼气用户']],
  ['提升30公里公交专用道使用效率。', ['30公里 公交专用道使用效率']],
  ['办理人大代表建议20件、政协提案30件，满意率99%。', ['99% 人大代表建议、政协提案满意率']],
  ['占地方财政收入的5%。', ['5% 地方财政收入']],
])('what is counted and what is no count: %s', (text, expected) => {
  const told = recordsOf(text).map(
    ({ value, unit, indicator_text: name, of }) => `${value}${unit} ${name || (of ?? '')}`,
  )
  expect(told.slice(-1)).toEqual(expected)
})

test.each([
  ['3项科研计划稳步推进。', ['actual']],
  ['2项营养改善计划深入实施。', ['actual']],
  ['计划新建学校5所。', ['target']],
])('a plan by its name: %s', (text, expected) => {
  expect(recordsOf(text).map(({ status }) => status)).toEqual(expected)
})

test.each([
  ['1.2万户渔家人均收入达到5000元。', ['1.2万户 渔家', '5000元 渔家人均收入']],
  ['90个村集体收入达到8万元。', ['90个 村', '8万元 村集体收入']],
  ['调整2万名离休教师养老金。', ['2万名 调整离休教师']],
  ['兑付1.5万农户补贴资金2亿元。', ['1.5万 兑付农户', '2亿元 农户补贴资金']],
  ['12项企业补贴按时兑付。', ['12项 企业补贴']],
  ['惠及9个村2万群众。', ['9个 惠及村', '2万 惠及群众']],
  ['惠及9个村2万人。', ['9个 惠及村', '2万人 惠及']],
  ['30个渔港项目5亿元投资任务全面完成。', ['30个 渔港项目', '5亿元 渔港项目投资任务']],
  ['80个项目竣工60个。', ['80个 项目', '60个 项目竣工']],
  ['80个项目竣工。', ['80个 竣工项目']],
  [
    '12个渔港项目完成投资3亿元、40个盐田项目完成投资8亿元。',
    ['12个 渔港项目', '3亿元 渔港项目完成投资', '40个 盐田项目', '8亿元 盐田项目完成投资'],
  ],
  ['水质位列全省126个县前10名。', []],
  ['羊存栏25万头只。', ['25万头只 羊存栏']],
  ['全县辖9镇4乡和1个开发区。', ['9镇 镇', '4乡 乡', '1个 开发区']],
  ['9镇4乡入选示范乡镇名录。', ['9镇 入选示范乡镇名录', '4乡 入选示范乡镇名录']],
  ['212个行政村，总面积1530平方公里。', ['212个 行政村', '1530平方公里 总面积']],
  ['新植茶园4万亩，总面积达到16万亩。', ['4万亩 新植茶园', '16万亩 茶园总面积']],
  ['人均拥有耕地2亩，户均有林地9亩。', ['2亩 人均拥有耕地', '9亩 户均有林地']],
  ['集聚成长型企业12家。', ['12家 集聚成长型企业']],
  ['税收9亿元；上缴支出3亿元。', ['9亿元 税收', '3亿元 上缴支出']],
])('who or what is counted, and what is told of them: %s', (text, expected) => {
  expect(namedFigures(text)).toEqual(expected)
})

test('what is raised for persons is no change of their number', () => {
  const [record] = recordsOf('提高2万名离休教师养老金。')
  expect([record?.measure, record?.indicator_text]).toEqual(['level', '离休教师'])
})

test.each([
  // what is told by its parts is what they are shares of
  ['水库蓄水量6亿立方米，其中中型水库占20%。', [null, '水库蓄水量']],
  ['其中：桥梁2亿元，占20%；隧道8亿元，占80%。', [null, null, null, null]],
  [
    '公路投资9亿元，其中：桥梁2亿元，占20%；隧道3亿元，占30%。',
    [null, null, '公路投资', null, '公路投资'],
  ],
  // behind a semicolon something else is told of
  ['财政收入9亿元，其中茶叶税占76%；投资增长7%，桥梁投资占七成。', [null, '财政收入', null, null]],
  ['在参保人员中，教师占6%，医生占7%。', ['参保人员', '参保人员']],
  ['在推进过程中，教师占6%。', [null]],
  ['教师占总数的6%，医生占7%，学生占比8%。', ['总数', '总数', null]],
  ['合格率95%，其中茶叶占比8%。', [null, null]],
  [
    '三次产业占生产总值的比重由9：50：41调整为8：49：43。',
    Array.from({ length: 6 }, () => '生产总值'),
  ],
])('of what a share is that does not say it: %s', (text, expected) => {
  expect(recordsOf(text).map(({ of }) => of)).toEqual(expected)
})

test.each([
  [
    '县级财政收入9亿元，占全县收入30亿元的30%。',
    [
      '9亿元 level 县级财政收入 1979',
      '30亿元 level 全县收入 1979',
      '30% share 县级财政收入 of 全县收入 1979',
    ],
  ],
  // a plan is one for the part
  [
    '财政收入9亿元，占年初预算30亿元的30%。',
    [
      '9亿元 level 财政收入 1979',
      '30亿元 level 财政收入 1979',
      '30% completion 财政收入 of 年初预算 1979',
    ],
  ],
  [
    '工业增加值增加6亿元，占全省增幅的30%。',
    ['6亿元 change 工业增加值 1979', '30% share 工业增加值 of 全省增幅 1979'],
  ],
  ['第三产业占生产总值比重增幅3%。', ['3% growth 第三产业 1979']],
  [
    '三次产业结构分别为12%、50%和38%。',
    ['12% share 第一产业 1979', '50% share 第二产业 1979', '38% share 第三产业 1979'],
  ],
  ['第一产业增长12%。', ['12% growth 第一产业 1979']],
])('a share of a whole that has a figure or moves: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})

describe('how a figure is set', () => {
  test.each([
    [
      '人均用水312 m3，年降雨深900.5 毫米，输水管长46 km。',
      ['312m3 人均用水', '900.5毫米 年降雨深', '46km 输水管长'],
    ],
    ['人均林地0.2 5公顷，户均年收入36 12元。', ['0.25公顷 人均林地', '3612元 户均年收入']],
    ['表1 20元券发放300张。', ['20元 表', '300张 券发放']],
    ['订单额达3兆1205.4亿元。', ['31205.4亿元 订单额']],
    ['产值增长7℅。', ['7% 产值']],
    ['支出减幅二点四十%。', ['-2.40% 支出']],
    ['一年少收税款六、七十亿元。', ['-60亿元 税款']],
    ['第三、四百货店营业额3亿元。', ['3亿元 第三、四百货店营业额']],
    ['等候时间延长0.2日至3.1日。', ['0.2日 等候时间', '3.1日 等候时间']],
    ['销售额57亿年升6.2%。', ['57亿 销售额', '6.2% 销售额']],
    ['完成货物周转量5亿t·km。', ['5亿t·km 货物周转量']],
    [
      '人均用水120 L/d，产水模数8.5万立方米每平方公里。',
      ['120L/d 人均用水', '8.5万立方米每平方公里 产水模数'],
    ],
    ['中部6省市生产总值增长5%。', ['5% 中部6省市生产总值']],
  ])('%s', (text, expected) => {
    expect(namedFigures(text)).toEqual(expected)
  })
})

describe('what looks like a unit begins another word', () => {
  test.each([
    ['有9万城镇居民参保。', ['9万 城镇居民']],
    ['车间以60万元整体出售。', ['60万元 整体出售']],
    ['某市2023成绩单出炉。', []],
    ['四城区投资3亿元。', ['3亿元 四城区投资']],
  ])('%s', (text, expected) => {
    expect(namedFigures(text)).toEqual(expected)
  })
})

describe('numbers that measure nothing', () => {
  test.each([
    ['本报某市3月2日电（记者王五）5日，县统计局发布：用电量增长4%。', ['4% 用电量']],
    ['20230110日在某县第二次会议上。', []],
    ['报告分三个部分。', []],
    ['完成了清水河12公里处滑坡治理。', []],
    ['存款连续跨越两个“百亿元”台阶。', []],
    ['各镇浓度均达到二级标准（70微克/立方米）。', []],
    ['截至2022年5月的3个月，零售额上升2%。', ['2% 零售额']],
    ['残疾人两项补贴发放率达到97%。', ['97% 残疾人两项补贴发放率']],
    ['引进省外500万以上项目资金3亿元。', ['3亿元 引进省外500万以上项目资金']],
    ['15度以上坡耕地900亩。', ['900亩 15度以上坡耕地']],
  ])('%s', (text, expected) => {
    expect(namedFigures(text)).toEqual(expected)
  })
})

test.each([
  ['东港集装箱吞吐量，居沿江港口首位。', '东港集装箱吞吐量'],
  ['出口增长5%。东港集装箱吞吐量，居全省首位。', '东港集装箱吞吐量'],
  ['出口增长5%。实际利用外资实现突破，增速居全省第一。', '实际利用外资增速'],
  ['出口增长5%，居全省首位。', '出口增速'],
])('a rank is of what the clause before spoke of: %s', (text, expected) => {
  expect(recordsOf(text).at(-1)?.indicator_text).toBe(expected)
})

test('a class of size is a part of the name of what is counted', () => {
  expect(namedFigures('医院按床位分：100~199张床位医院58个，200~499张床位医院55个。')).toEqual([
    '58个 100~199张床位医院',
    '55个 200~499张床位医院',
  ])
  expect(namedFigures('新建学校3~5所，改造医院2个。')).toContain('2个 改造医院')
})

test.each([
  [
    '新签约项目80个，其中超亿元15个、超10亿元8个。',
    ['80个 新签约项目', '15个 新签约超亿元项目', '8个 新签约超10亿元项目'],
  ],
  [
    '培育营收过百亿元企业2家、过五十亿元3家。',
    ['2家 培育营收过百亿元企业', '3家 培育营收过五十亿元企业'],
  ],
  ['刷卡机新增5万台、累计达到9万台。', ['5万台 刷卡机新增', '9万台 刷卡机']],
  ['新增刷卡机5万台，达到9万台。', ['5万台 新增刷卡机', '9万台 刷卡机']],
])('sizes and sums of what is counted: %s', (text, expected) => {
  expect(namedFigures(text)).toEqual(expected)
})

test('what is of the city itself is no total', () => {
  expect(
    recordsOf('科技企业孵化器118家，其中省级13家，市级38家。').map(
      ({ indicator_text: name, indicator_code: code }) => `${name} ${code}`,
    ),
  ).toEqual(['科技企业孵化器 incubators', '省级科技企业孵化器 null', '市级科技企业孵化器 null'])
})

test('what something is set in relation to stands in the name with it', () => {
  const told = recordsOf(
    '研究与试验发展经费支出33278亿元，与国内生产总值之比为2.64%，其中基础研究经费2212亿元。',
  ).map(({ indicator_text: name, indicator_code: code }) => `${name} ${code}`)
  expect(told).toEqual([
    '研究与试验发展经费支出 rd_expenditure',
    '研究与试验发展经费支出与国内生产总值之比 rd_intensity',
    '基础研究经费 null',
  ])
})

test.each([
  ['9条茶叶产业链营业收入增长6%。', ['9条 茶叶产业链', '6% 茶叶产业链营业收入']],
  ['7家市属企业资产总额9亿元。', ['7家 市属企业', '9亿元 市属企业资产总额']],
  ['98个村集体收入全部超过9万元。', ['98个 村', '9万元 村集体收入']],
  ['90个村集体经济突破9万元。', ['90个 村', '9万元 村集体经济']],
  ['建成3人制茶艺台7个。', ['7个 建成3人制茶艺台']],
  ['PM_2.5年均浓度为9微克/立方米。', ['9微克/立方米 PM_2.5年均浓度']],
  ['规模以上茶企是指年收入2000万元及以上的企业。', []],
  ['茶企收入2000万元以上。', ['2000万元 茶企收入']],
])('things counted, and what is told of them: %s', (text, expected) => {
  expect(
    recordsOf(text).map(({ value, unit, indicator_text: name }) => `${value}${unit} ${name}`),
  ).toEqual(expected)
})

test.each([
  [
    '年接待量达到9万人次以上的有7个，增加2个。',
    ['7个 level 年接待量达到9万人次以上 1979', '2个 change 年接待量达到9万人次以上 1979'],
  ],
  ['年销售收入超过500万元的有7家。', ['7家 level 年销售收入超过500万元 1979']],
  ['税收达到900万元以上的茶企有7家。', ['7家 level 税收达到900万元以上茶企 1979']],
  ['税收达到900万元。', ['900万元 level 税收 1979']],
  // a share goes on without its verb
  [
    '红茶占6%，绿茶占5%，黑茶2%。',
    ['6% share 红茶 1979', '5% share 绿茶 1979', '2% share 黑茶 1979'],
  ],
  ['红茶占6%，满意度98%。', ['6% share 红茶 1979', '98% level 满意度 1979']],
  ['医保覆盖面近9万人。', ['9万人 level 医保覆盖面 1979']],
])('which they are, and what goes on: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})
