import { describe, expect, test } from 'vitest'
import { comparedFigures, figuresOf, recordsOf } from '../figures.ts'

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

test.each([
  ['全面实现年初商定的各项目标，生产总值增长6.3%。', 'actual'],
  ['确保完成年初确定的目标，生产总值增长5%。', 'target'],
])('%s is about a goal that is %s', (text, status) => {
  const records = recordsOf(`1980年政府工作报告\n${text}`, { region: '中国', period: '1979' })
  expect(records.map((record) => record.status)).toEqual([status])
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
    expect(comparedFigures(text)).toEqual(expected)
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
    ['全县已有八成的茶农用上了机井。', ['80% share 用上了机井茶农 of 茶农 1979']],
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

test.each([
  ['元至九月，工业总产值5亿元。', '5亿元 level 工业总产值 1979-01/1979-09'],
  ['去年元月-10月份，税收4亿元。', '4亿元 level 税收 1978-01/1978-10'],
  ['元旦至三月，接待游客5万人次。', '5万人次 level 接待游客 1979'],
])('the first month may go by its own name in a span of months: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual([expected])
})

test('plans that were carried out, as others, plan nothing', () => {
  const [record] = recordsOf('技术攻关等计划实施顺利，取得成果300项。')
  expect(record).toMatchObject({ status: 'actual', indicator_text: '取得成果' })
})

const timesOf = (text: string): string[] =>
  recordsOf(text, { region: '中国', period: '1979' }).map(
    ({ value, unit, status, period }) => `${value}${unit} ${status} ${period}`,
  )

test.each([
  [
    '前三季度产值90亿元，预计全年产值120亿元，增长8%。',
    ['90亿元 actual 1979-01/1979-09', '120亿元 estimate 1979', '8% estimate 1979'],
  ],
  ['上半年产值90亿元，计划全年产值200亿元。', ['90亿元 actual 1979-H1', '200亿元 target 1979']],
  [
    '1-10月收入90亿元，上年同期为80亿元，增长12.5%。',
    [
      '90亿元 actual 1979-01/1979-10',
      '80亿元 actual 1978-01/1978-10',
      '12.5% actual 1979-01/1979-10',
    ],
  ],
  ['收入90亿元（上年同期80亿元）。', ['90亿元 actual 1979', '80亿元 actual 1978']],
  ['12月收入9亿元，上年同月8亿元。', ['9亿元 actual 1979-12', '8亿元 actual 1978-12']],
])('of which time a figure is, beside others: %s', (text, expected) => {
  expect(timesOf(text)).toEqual(expected)
})

test.each([
  ['预计全年产值增长8%；利润增长9%；税收5亿元。', ['estimate', 'estimate', 'estimate']],
  ['生产平稳，预计全年产值增长8%；利润增长9%。', ['estimate', 'estimate']],
  ['预计全年产值增长8%；完成税收5亿元；利润增长9%。', ['estimate', 'actual', 'actual']],
  ['预计产值增长8%；税收5亿元。', ['estimate', 'actual']],
  ['利润预计增长8%；产值增长9%。', ['estimate', 'actual']],
  ['产值5亿元，预计全年利润1亿元；税收3亿元。', ['actual', 'estimate', 'actual']],
])('what is foreseen of a time is so behind semicolons: %s', (text, expected) => {
  expect(recordsOf(text).map(({ status }) => status)).toEqual(expected)
})

test('so many years that a figure adds up are not those of the sentences behind it', () => {
  expect(figuresOf('三年新增企业25万户。新建公园5个，财政收入增长2%。')).toEqual([
    '25万户 level 新增企业 1977/1979',
    '5个 level 新建公园 1979',
    '2% growth 财政收入 1979',
  ])
})

test.each([
  ['最近6个月，产值5亿元。', ['5亿元']],
  ['承办1979国际博览会，引进项目5个。', ['5个']],
  ['建设15分钟便民生活圈6个。', ['6个']],
])('a time that is no measurement: %s', (text, expected) => {
  expect(recordsOf(text).map(({ value, unit }) => `${value}${unit}`)).toEqual(expected)
})

test('确保了 tells what has been', () => {
  expect(recordsOf('确保了5万名师生用水。').map(({ status }) => status)).toEqual(['actual'])
})

test.each([
  ['今年前7个月，出口5亿元。', '1979-01/1979-07'],
  ['1978年头两个月，出口5亿元。', '1978-01/1978-02'],
  ['前11月出口5亿元。', '1979-01/1979-11'],
  ['头三个月出口5亿元。', '1979-Q1'],
  ['3个月前，出口5亿元。', '1979'],
])('the months from the first one of a year on: %s', (text, expected) => {
  const records = recordsOf(text, { period: '1979' })
  expect(records.at(-1)?.period).toBe(expected)
})

test.each([
  ['9月出口增长1.12%。', '2022-09'],
  ['11月出口增长1.12%。', '2021-11'],
  ['6月至8月出口增长1.12%。', '2022-06/2022-08'],
  ['第三季度出口增长1.12%。', '2022-Q3'],
])('a month in news is the last one before they were published: %s', (text, expected) => {
  expect(recordsOf(`外贸回暖\n2022-10-22\n\n海关今日公布，${text}\n`)[0]?.period).toBe(expected)
})

test.each([
  ['税收任务5亿元，完成6亿元。', ['target', 'actual']],
  ['税收计划5亿元，完成6亿元。', ['target', 'actual']],
  ['支出年初预算5亿元，调整预算6亿元，实际支出7亿元。', ['target', 'target', 'actual']],
  ['完成投资任务5亿元。', ['actual']],
])('a goal, and what came of it: %s', (text, expected) => {
  expect(recordsOf(text).map(({ status }) => status)).toEqual(expected)
})

test.each([
  ['税收超额完成10%。', '10% growth target'],
  ['税收超额完成任务3亿元。', '3亿元 change target'],
  ['税收超额完成105%。', '105% completion null'],
])('by how much more was done than was planned: %s', (text, expected) => {
  const records = recordsOf(text)
  expect(
    records.map(({ value, unit, measure, basis }) => `${value}${unit} ${measure} ${basis}`),
  ).toEqual([expected])
})

test('a goal within so many years is of the last of them', () => {
  const records = recordsOf('产值三年内达到5亿元。', { period: '1979' })
  expect(records.map(({ status, period }) => [status, period])).toEqual([['target', '1982']])
})

test.each([
  ['酉阳县2025年统计公报', '重庆市酉阳土家族苗族自治县'],
  ['酉阳县1980年统计公报', '四川省涪陵地区酉阳县'],
  ['宣城市第四次全国经济普查公报', '安徽省宣城市'],
  ['中华人民共和国成立70周年经济运行情况', null],
])('the place of a report: %s', (title, expected) => {
  expect(recordsOf(`${title}\n\n生产总值5亿元。\n`)[0]?.region).toBe(expected)
})

test('a city of Taiwan is no district of the mainland', () => {
  const text = '台南市政府施政成績\n\n台南市長於台南市議會今日發表，生產總值5億元。\n'
  expect(recordsOf(text)[0]?.region).toBe('台湾')
})

test('a year that only says which things are meant is no time of a figure', () => {
  const text = '1975年以前建成的住宅全部改造，新增停车位300个。'
  expect(recordsOf(text, { period: '1979' }).map(({ period }) => period)).toEqual(['1979'])
})

test.each([
  ['一季度、上半年、前三季度产值分别增长5%、6%、7%。', ['1979-Q1', '1979-H1', '1979-01/1979-09']],
  ['前三季产值分别增长5%、6%、7%。', ['1979-Q1', '1979-Q2', '1979-Q3']],
])('times in turn: %s', (text, expected) => {
  expect(recordsOf(text, { period: '1979' }).map(({ period }) => period)).toEqual(expected)
})

test.each([
  ['新中国成立以来，收入增长3%。', 'since:1949', '1979'],
  ['自建国以来，收入年均增长3%。', 'avg', '1950/1979'],
])('since something that everybody can date: %s', (text, basis, period) => {
  const [record] = recordsOf(text, { period: '1979' })
  expect([record?.basis, record?.period]).toEqual([basis, period])
})

test('a growth from the end of one year to that of another is since the first', () => {
  const [record] = recordsOf('从1974年末至1978年末，法人单位增长100%。', { period: '1979' })
  expect(record?.basis).toBe('since:1974')
})

test('what is invested by each may stand at a bound', () => {
  const [record] = recordsOf('户均投资在1000万元以上。')
  expect([record?.indicator_text, record?.bound]).toEqual(['户均投资', 'at_least'])
})

describe('the year that a text is about', () => {
  test.each([
    // Years that figures are told as a multiple of have no say.
    [
      '临海县综述\n1997年，产值90亿元，是1992年的4.7倍；税收9亿元，是1992年的4.6倍；利润1亿元，是1992年的4.5倍。',
      ['1997 actual'],
    ],
    [
      '临海县2023年国民经济和社会发展计划\n2023年工作的总体要求是稳中求进。\n主要预期目标是：生产总值增长6%。',
      ['2023 target'],
    ],
    ['临海县推进渔港建设\n2015-09-15\n投资200万元完成渔港改造。', ['2015 actual']],
    [
      '第五届人民代表大会第三次会议政府工作报告\n2006年10月28日\n一、上半年以来工作回顾\n已完成退耕还林200亩。',
      ['2006 actual'],
    ],
    [
      '第五届人民代表大会第三次会议政府工作报告\n2006年1月28日\n一、工作回顾\n已完成退耕还林200亩。',
      ['2005 actual'],
    ],
  ])('%s', (text, expected) => {
    const told = recordsOf(text).map(({ period, status }) => `${period} ${status}`)
    expect(told.slice(0, 1)).toEqual(expected)
  })
})

test.each([
  [
    '预计（下同），产值6亿元，增长11%；税收1亿元，增长12%。',
    ['estimate', 'estimate', 'estimate', 'estimate'],
  ],
  ['15项预期性指标基本完成。', ['actual']],
  ['对上争取资金110万元。', ['actual']],
  ['力争税收5亿元。', ['target']],
  ['产值6亿元，超过“十二五”规划目标3%。', ['actual', 'actual']],
  ['产值6亿元，超过原定的年度计划3%。', ['actual', 'actual']],
])('what is foreseen, planned or done: %s', (text, expected) => {
  expect(recordsOf(text).map(({ status }) => status)).toEqual(expected)
})

describe('the year that a text is about', () => {
  const periodsOf = (...lines: string[]) =>
    recordsOf(lines.join('\n')).map(({ value, period, status }) => `${value} ${period} ${status}`)

  test('is that of the month in its title', () => {
    expect(
      periodsOf(
        '2022年5月房地产市场情况',
        '今年5月房地产投资52亿元，增长3%。1—5月房地产投资230亿元。',
      ),
    ).toEqual(['52 2022-05 actual', '3 2022-05 actual', '230 2022-01/2022-05 actual'])
    expect(periodsOf('2022年5月10日房地产市场情况', '今年5月粮食产量52万吨。')).toEqual([
      '52 2022-05 actual',
    ])
  })

  test('is over where it opens a report with goals for the next', () => {
    const goal = '今年预期目标是：生产总值增长6%左右。'
    const told = ['8 2017 actual', '6 2018 target']
    expect(periodsOf('2018年政府工作报告', '2017年，生产总值增长8%。', goal)).toEqual(told)
    expect(periodsOf('2018年政府工作报告', goal)).toEqual(['6 2018 target'])
  })

  test('is no year that something is aimed at, compared with or to be done in', () => {
    expect(
      periodsOf('某公司综述', '2019年，产值8亿元，与2012年相比增长90%，比2012年增加4亿元。'),
    ).toContain('8 2019 actual')
    expect(
      periodsOf('某县发展规划公布 2025年取得新进展', '2019-11-02', '今年修路20公里。'),
    ).toEqual(['20 2019 actual'])
    expect(periodsOf('经济简讯', '2030年前人均产值5万元。今年失业率4%。')).toEqual([
      '5 2030 actual',
      '4 null actual',
    ])
  })

  test('may stand in its title without 年', () => {
    expect(periodsOf('聚焦2021某县两会', '去年，修路20公里。')).toEqual(['20 2020 actual'])
    expect(periodsOf('某县2021成绩单出炉', '修路20公里。')).toEqual(['20 2021 actual'])
  })

  test('has just begun where its work is to be done well', () => {
    const goal = '今年的预期目标是：生产总值增长9%。'
    expect(periodsOf('座谈会讲话', `2006年是规划的第一年，做好今年的工作很重要。${goal}`)).toEqual([
      '9 2006 target',
    ])
  })

  test('is that of the feast, briefing or bulletin that news tell of', () => {
    expect(
      periodsOf('景区迎客', '本报2019年2月11日讯 今年春节假日期间，景区接待游客30万人次。'),
    ).toEqual(['30 2019 actual'])
    expect(periodsOf('收入稳增', '记者从2021年前三季度运行情况发布会上获悉，收入20亿元。')).toEqual(
      ['20 2021-01/2021-09 actual'],
    )
    expect(
      periodsOf('学校更多', '近日，市教育局发布《2020年教育统计公报》。', '全市有学校52所。'),
    ).toEqual(['52 2020 actual'])
  })

  test('is that of the day on which news of a month were told', () => {
    expect(
      periodsOf('15/09/2023 09:30', '今年8月入境旅客52万人次，恢复至2019年同期的九成。')[0],
    ).toBe('52 2023-08 actual')
    expect(periodsOf('统计处公布5月失业率', '今(102)年5月失业率为4.1%。')).toEqual([
      '4.1 2013-05 actual',
    ])
    expect(periodsOf('统计处公布情况', '完工率20/08/30。')).not.toContain('30 2020 actual')
  })

  test.each([
    ['行政长官2023年施政报告', '全港有宿位52个。', '52 2023 actual'],
    ['行政长官2014年施政报告', '全港有宿位52个。', '52 2013 actual'],
    ['2021年《施政報告》交代土地供應', '已覓得土地52公頃。', '52 2021 actual'],
    ['澳门2018年财政年度施政报告', '明年津贴9000元。', '9000 2018 target'],
    ['澳门2015年财政年度施政报告', '今年津贴9000元。', '9000 2015 target'],
  ])('is that of the address: %s', (title, text, figure) => {
    expect(periodsOf(title, text)).toEqual([figure])
  })
})

test('what has doubled with a level has done so since the year that was left behind', () => {
  const text = '产值由1974年的7亿元升到1979年的15亿元，年均增长16%，总量实现翻番。'
  expect(comparedFigures(text).at(-1)).toBe('100% 产值总量 1979 since:1974')
  expect(comparedFigures('产值实现翻番。')).toEqual(['100% 产值 1979 yoy'])
})

describe('how far a goal and a time reach', () => {
  const toldIn = (...lines: string[]) =>
    recordsOf(['临安县2014年政府工作报告', '一、2013年工作回顾', ...lines].join('\n')).map(
      ({ quote, period, status }) => `${quote} ${period} ${status}`,
    )

  test('力争 in one goal of a list does not end the others', () => {
    expect(
      toldIn('今年的预期目标是，产值增长9%，出口力争增长7%，新增就业3万人。').map((told) =>
        told.slice(-6),
      ),
    ).toEqual(['target', 'target', 'target'])
    expect(toldIn('确保网络畅通，新建机房9座。')).toEqual(['9座 2013 actual'])
  })

  test.each([
    ['二是提出了2018年能耗降低9%、排放减少5%等目标。', ['9% 2018 target', '5% 2018 target']],
    ['完成了能耗降低9%、排放减少5%等目标。', ['9% 2013 actual', '5% 2013 actual']],
    ['32个计划新开工项目已开工21个。', ['32个 2013 actual', '21个 2013 actual']],
    ['计划新开工项目32个。', ['32个 2013 target']],
    ['主要指标到2020年，粮食产量52万吨。', ['52万吨 2020 target']],
    ['优惠期限延长到2020年，惠及企业52家。', ['52家 2013 actual']],
    [
      '到2020年，绿化率达到52%。届时，经济总量突破90亿元。',
      ['52% 2020 target', '90亿元 2020 target'],
    ],
    [
      '2012年，“十一五”期间产值年均增长9%；收入52亿元。',
      ['9% 2006/2010 actual', '52亿元 2012 actual'],
    ],
    [
      '“十一五”期间，产值年均增长9%；新建学校52所。',
      ['9% 2006/2010 actual', '52所 2006/2010 actual'],
    ],
    ['“十一五”后两年修路52公里。', ['52公里 2009/2010 actual']],
    ['今年补助由300元提高到520元。', ['300元 2012 actual', '520元 2013 actual']],
    ['今年预计增长率由5%下修至4%。', ['5% 2013 estimate', '4% 2013 estimate']],
    ['锚定产值增长9%目标，新建厂房5座。', ['9% 2013 target', '5座 2013 actual']],
    ['完成产值增长9%目标，新建厂房5座。', ['9% 2013 actual', '5座 2013 actual']],
    ['教育支出由年初预算5亿元调整为6亿元。', ['5亿元 2013 target', '6亿元 2013 actual']],
    ['基金收入预算数为5亿元，实际完成6亿元。', ['5亿元 2013 target', '6亿元 2013 actual']],
    ['教育支出由年初的5亿元增加到6亿元。', ['5亿元 2012 actual', '6亿元 2013 actual']],
    ['五年内新建住宅52万平方米。', ['52万平方米 2009/2013 actual']],
    [
      '截至2012年末，生产总值完成52亿元。存款余额9亿元。',
      ['52亿元 2012 actual', '9亿元 2013 actual'],
    ],
    ['截至2012年末，存款余额52亿元。', ['52亿元 2012-12-31 actual']],
    [
      '2012年末，基金结存52亿元，其中，当年投资收益额9亿元。',
      ['52亿元 2012-12-31 actual', '9亿元 2012 actual'],
    ],
  ])('%s', (text, told) => {
    expect(toldIn(text)).toEqual(told)
  })
})

describe('the years of a plan that has ended', () => {
  const toldIn = (...lines: string[]) =>
    recordsOf(lines.join('\n')).map(({ quote, period, basis }) => [quote, period, basis])
  const figures = '财政收入由52亿元增加到98亿元，年均增长13%。新建公路520公里。'

  test('are those of what is told below the sentence that names them', () => {
    expect(
      toldIn(
        '2016年政府工作报告',
        '“十二五”时期是我县发展最快的时期。五年来，我们开创了新局面。',
        figures,
        '2015年，我们新建学校5所。',
        '二、2016年工作安排',
        '新建公路90公里。',
      ),
    ).toEqual([
      ['52亿元', '2010', null],
      ['98亿元', '2015', null],
      ['13%', '2011/2015', 'avg'],
      ['520公里', '2011/2015', null],
      ['5所', '2015', null],
      ['90公里', '2016', null],
    ])
  })

  test('are those of a section whose heading they end', () => {
    const told = toldIn(
      '2016年政府工作报告',
      '一、“十二五”时期和2015年工作回顾',
      '（一）硕果累累“十二五”',
      '新建公路520公里，消费品零售总额增长1.5倍。',
    )
    expect(told).toEqual([
      ['520公里', '2011/2015', null],
      ['1.5倍', '2015', 'since:2010'],
    ])
  })

  test('are not those of a plan that is named in passing', () => {
    expect(toldIn('2015年政府工作报告', '“十二五”时期是我县发展最快的时期。', figures)[3]).toEqual([
      '520公里',
      '2014',
      null,
    ])
  })
})

describe('a time that opens what is told next', () => {
  const toldIn = (...lines: string[]) =>
    recordsOf(lines.join('\n')).map(({ value, period, status }) => `${value} ${period} ${status}`)

  test('is that of the years to come', () => {
    const goals = '主要目标是，产值达520亿元，年均增长6%。'
    expect(
      toldIn('2016年政府工作报告', '未来五年，我们将建设新城。' + goals, '去年修路9公里。'),
    ).toEqual(['520 2020 target', '6 2016/2020 target', '9 2015 actual'])
  })

  test('is a month until another is told', () => {
    expect(
      toldIn(
        '2018年1-5月运输情况',
        '1-5月，投资70亿元。5月份，货运保持增长。客运量52万人，货运量9万吨。1-5月，税收8亿元。',
        '修路3公里。',
      ),
    ).toEqual([
      '70 2018-01/2018-05 actual',
      '52 2018-05 actual',
      '9 2018-05 actual',
      '8 2018-01/2018-05 actual',
      '3 2018-01/2018-05 actual',
    ])
  })

  test('is that of the data that are shown', () => {
    const title = '2017年度工业运行'
    expect(toldIn(title, '统计局发布的11月份生产数据显示，钢产量52万吨。')).toEqual([
      '52 2017-11 actual',
    ])
    expect(toldIn(title, '市里召开的11月份会议指出，钢产量52万吨。')).toEqual(['52 2017 actual'])
  })

  test('is no year that a line is cut in', () => {
    const line =
      '2、补助收入由年初预算17282万元调整为20401.66万元，调增3119万元，其中：专项补助1824万元。'
    expect(toldIn('2022年7月27日', line).every((told) => told.includes(' 2022 '))).toBe(true)
  })
})

test('料 before a verb tells what is expected, and 原料 is a thing', () => {
  const statuses = (text: string) =>
    recordsOf(text, { region: '香港', period: '1979' }).map(
      ({ indicator_text: name, status }) => `${name} ${status}`,
    )
  expect(statuses('全年通脹率料為3.5%，失業率為4%。')).toEqual([
    '通脹率 estimate',
    '失業率 estimate',
  ])
  expect(statuses('原料為5萬噸。')).toEqual(['原料 actual'])
})

test('what the outline of a plan says is aimed at by its last year', () => {
  const toldIn = (title: string) =>
    recordsOf(`${title}\n到2030年，人均预期寿命提高到80岁。\n绿化覆盖率达到52%。`).map(
      ({ value, period, status }) => `${value} ${period} ${status}`,
    )
  expect(toldIn('某市“十五五”规划纲要摘要')).toEqual(['80 2030 target', '52 2030 target'])
  expect(toldIn('某縣第十五個五年規劃綱要')).toEqual(['80 2030 target', '52 2030 target'])
  expect(toldIn('某市“十四五”规划实施情况').at(-1)).not.toBe('52 2030 target')
})

test('a paragraph is not of the year since which something has been', () => {
  const text = [
    '2012年度财政预算案',
    '150. 政府自2009年1月开始试行计划，每人津贴250元。金额倍增至500元。',
  ]
  expect(recordsOf(text.join('\n')).map(({ period }) => period)).not.toContain('2009')
})

test.each([
  ['1990年代出口增长5%。', '出口', '1990/1999'],
  ['1990年代初新建学校5所。', '新建学校', '1990/1999'],
  ['2020年代缴保费3万元。', '代缴保费', '2020'],
])('ten years are a time: %s', (text, name, period) => {
  expect(recordsOf(text)[0]).toMatchObject({ indicator_text: name, period })
})

test('what a rate is to be kept within is a goal', () => {
  const [rate, goal] = recordsOf('城镇登记失业率1.76%，控制在4%的目标以内。')
  expect([rate?.status, goal?.status, goal?.bound]).toEqual(['actual', 'target', 'at_most'])
})

/** The figures of a report on 2016, given in January 2017, as `value period status`. */
const reviewed = (text: string): string[] =>
  recordsOf(
    `临海市2017年政府工作报告\n——2017年1月10日在临海市第九届人民代表大会第一次会议上\n一、2016年工作回顾\n${text}`,
  ).map(({ value, period, status }) => `${value} ${period} ${status}`)

describe('what has been is not planned', () => {
  test.each([
    // 将 takes something up, or tells what is to come
    ['将60%以上的财力用于治水。', ['60 2016 actual']],
    ['将12项审批交给新区办理。', ['12 2016 actual']],
    ['全市将新建书店12家。', ['12 2016 target']],
    ['3个码头将于今年五月建成启用。', ['3 2017-05 target']],
    // what was obtained
    ['争取到上级农田水利建设专项转移支付资金7亿元。', ['7 2016 actual']],
    ['争取7.5亿元特别国债资金支持。', ['7.5 2016 actual']],
    ['争取新建码头3个。', ['3 2016 target']],
    // how many goals there were, and how one fared
    ['32项主要目标，有30项达到要求。', ['32 2016 actual', '30 2016 actual']],
    ['学生午餐改善计划实现全覆盖，受益学生8万人。', ['8 2016 actual']],
    ['通过预算安排、资产盘活等办法，化解债务6亿元。', ['6 2016 actual']],
    ['产值要在上年90亿元的基础上增长9%。', ['90 2016 actual', '9 2016 target']],
  ])('%s', (text, expected) => {
    expect(reviewed(text)).toEqual(expected)
  })
})

test('预计 alone before a comma holds behind semicolons, as long as nobody else says so', () => {
  expect(reviewed('预计，产值增长6%；出口增长3%。')).toEqual(['6 2016 estimate', '3 2016 estimate'])
  expect(reviewed('根据海关资料初步估计，进口约6亿元；出口3亿元。')).toEqual([
    '6 2016 estimate',
    '3 2016 actual',
  ])
})

describe('a time that figures are not of', () => {
  test.each([
    ['产值占比41%，较上年全年提高3个百分点。', ['41 2016 actual', '3 2016 actual']],
    ['举办四季文旅活动20场。', ['20 2016 actual']],
    ['四季度举办文旅活动20场。', ['20 2016-Q4 actual']],
    ['列入2017年省级重点项目15个。', ['15 2016 actual']],
    ['2017年列入省级重点项目15个。', ['15 2017 target']],
    ['对照2015年投资总量2倍充实项目库，签约项目40个。', ['2 2016 actual', '40 2016 actual']],
    ['改革开放初只有10家酒店，如今达到90家。', ['10 2016 actual', '90 2016 actual']],
    ['年末贷款余额8亿元，新增企业3家。', ['8 2016-12-31 actual', '3 2016 actual']],
    ['年末贷款余额8亿元，各类企业3家。', ['8 2016-12-31 actual', '3 2016-12-31 actual']],
  ])('%s', (text, expected) => {
    expect(reviewed(text)).toEqual(expected)
  })
})

describe('times of several months or years', () => {
  test.each([
    ['截至11月底的三个月，零售量增长1.3%。', ['1.3 2016-09/2016-11 actual']],
    ['截至6月底止六个月，零售量增长1.3%。', ['1.3 2016-H1 actual']],
    ['截至11月底，存款9亿元。', ['9 2016-11-30 actual']],
    [
      '2016年经济增长率前三季分别为5.4%、8.1%和7.6%。',
      ['5.4 2016-Q1 actual', '8.1 2016-Q2 actual', '7.6 2016-Q3 actual'],
    ],
    ['自2007年开展投资以来，累计收益9亿元。', ['9 2007/2016 actual']],
    ['自2007年开展投资，累计收益9亿元。', ['9 2016 actual']],
    ['能耗强度“十二五”已累计下降12%。', ['-12 2011/2016 actual']],
  ])('%s', (text, expected) => {
    expect(reviewed(text)).toEqual(expected)
  })
})

test('a growth that comes back to a rate is a growth', () => {
  expect(comparedFigures('销售增幅由一季度的2.1%回升至全年的9.4%。')).toEqual([
    '2.1% 销售 1979-Q1 yoy',
    '9.4% 销售 1979 yoy',
  ])
})

test('今年 in what looks back on a year is that year, but for its first half', () => {
  expect(reviewed('今年30项改革任务完成，前三季度产值90亿元。')).toEqual([
    '30 2016 actual',
    '90 2016-01/2016-09 actual',
  ])
  expect(reviewed('今年以来解决问题300件。')).toEqual(['300 2016 actual'])
  expect(reviewed('今年还要新建仓库3座。')).toEqual(['3 2017 target'])
  expect(reviewed('今年1月产值9亿元。')).toEqual(['9 2017-01 actual'])
  expect(reviewed('二、2017年工作安排\n今年新建仓库3座。')).toEqual(['3 2017 target'])
})

test('what is so by now stands among plans as a fact', () => {
  const planned = (text: string) => reviewed(`二、2017年工作安排\n${text}`)
  expect(planned('目前电站已达12座，今年再建3座。')).toEqual(['12 2016 actual', '3 2017 target'])
  expect(planned('60岁以上人口已经超过9万人。')).toEqual(['9 2016 actual'])
  expect(planned('市政府遴选了12件实事，提交会议审议。')).toEqual(['12 2017 actual'])
  expect(planned('定下了6%的增长目标。')).toEqual(['6 2017 target'])
  expect(planned('已建仓库使用率达到90%。')).toEqual(['90 2017 target'])
})

describe('what a growth in a review of several years is against', () => {
  const against = (text: string) =>
    recordsOf(text, { region: '中国', period: '2016' }).map(
      ({ value, period, basis }) => `${value} ${period} ${basis}`,
    )

  test('is the first of the years where a level is told of it', () => {
    expect(against('2003年到2016年，产值由9亿元增加到90亿元，扩大了9倍。').at(-1)).toMatch(
      / since:2003$/u,
    )
    expect(against('2003年到2016年，产值扩大了9倍。')[0]).toMatch(/ since:2002$/u)
  })

  test('is last year where the sentence has said so', () => {
    const told = (text: string) =>
      recordsOf(
        `某市2016年政府工作报告\n一、“十二五”时期工作回顾\n“十二五”时期，是发展很快的五年。\n${text}`,
      ).map(({ value, basis }) => `${value} ${basis}`)
    expect(told('产值达到90亿元，同比增长8%；居民收入增长7%。').slice(1)).toEqual([
      '8 yoy',
      '7 yoy',
    ])
    expect(told('产值达到90亿元，增长80%；居民收入增长70%。').slice(1)).toEqual([
      '80 since:2010',
      '70 since:2010',
    ])
  })
})

test('the strategic tasks of the years to come are goals, one that makes headway is none', () => {
  const told = (heading: string) =>
    recordsOf(
      `临海市2011年政府工作报告\n——2011年1月10日在临海市第九届人民代表大会第一次会议上\n一、2010年工作回顾\n产值9亿元。\n${heading}\n绿化率提高到50%。`,
    )
      .slice(1)
      .map(({ period, status }) => `${period} ${status}`)
  expect(told('二、“十二五”时期经济社会发展的战略任务')).toEqual(['2015 target'])
  expect(told('二、国家重大战略任务扎实推进')).toEqual(['2010 actual'])
})

test('a plan that was carried out is looked back on', () => {
  const told = (heading: string) =>
    recordsOf(
      `某区国民经济和社会发展第十一个五年规划草案的报告\n${heading}\n五年内新建住宅70万平方米。`,
    ).map(({ period, status }) => `${period} ${status}`)
  expect(told('一、“十五”计划全面完成')).toEqual(['2001/2005 actual'])
  expect(told('一、“十一五”时期的主要任务')).toEqual(['2006/2010 target'])
})

test('an action of three years opens no review of them', () => {
  expect(reviewed('振兴工业三年行动收官，近三年产值净增9亿元。3家企业入选百强。')).toEqual([
    '9 2014/2016 actual',
    '3 2016 actual',
  ])
  expect(reviewed('近三年来，产值净增9亿元。新建学校3所。').at(-1)).toBe('3 2014/2016 actual')
})

describe('the month before', () => {
  const read = (text: string) =>
    recordsOf(text).map(({ value, period, basis }) => `${value} ${period} ${basis ?? ''}`.trim())

  test('is that of what is left behind in 上月', () => {
    expect(read('2024年1月，失业率由上月的5.1%升为5.2%。')).toEqual(['5.1 2023-12', '5.2 2024-01'])
    expect(read('2024年5月失业率\n失业率由上月5.1%降为4.9%。')).toEqual([
      '5.1 2024-04',
      '4.9 2024-05',
    ])
    expect(read('2024年\n失业率由上年的5.1%升为5.2%。')).toEqual(['5.1 2023', '5.2 2024'])
  })

  test('is what a rate that turns is against, as it was before', () => {
    expect(read('2024年6月，价格同比下降2.5%，环比由上月下降0.1%转为上涨0.2%。')).toEqual([
      '-2.5 2024-06 yoy',
      '-0.1 2024-05 mom',
      '0.2 2024-06 mom',
    ])
  })
})

describe('in a report on a part of a year', () => {
  const read = (title: string, text: string) =>
    recordsOf(`${title}\n${text}`).map(
      ({ value, period, status }) => `${value} ${period} ${status}`,
    )

  test.each([
    ['2017年前三季度经济运行情况', '2017-01/2017-09'],
    ['2017年5月经济运行情况', '2017-01/2017-05'],
    ['2017年上半年经济运行情况', '2017-H1'],
  ])('今年以来 is up to its end: %s', (title, period) => {
    expect(read(title, '今年以来新增企业90家。')).toEqual([`90 ${period} actual`])
  })

  test('a goal is for the whole year', () => {
    const text = '已完成吞吐量40万吨。港口将完成吞吐量48万吨。'
    expect(read('2017年前三季度经济运行情况', text)).toEqual([
      '40 2017-01/2017-09 actual',
      '48 2017 target',
    ])
  })
})

test('from one year to another, also before a comma', () => {
  const read = (text: string) =>
    recordsOf(text, { period: '2010' }).map(({ value, period }) => `${value} ${period}`)
  expect(read('全县从1949年到2008年，财政收入从90万元增加到7亿元。')).toEqual(['90 1949', '7 2008'])
  expect(read('全县修订1949年到2008年县志，财政收入从90万元增加到7亿元。')).toEqual([
    '90 2009',
    '7 2010',
  ])
})

test('what is proposed to grow is a goal', () => {
  expect(reviewed('其中，提出研发投入年均增长7%以上。')).toEqual(['7 2016 target'])
  expect(reviewed('提出建议52件，同比增长7%。')).toEqual(['52 2016 actual', '7 2016 actual'])
})

test('the year that a level comes to does not end the years that a sentence is about', () => {
  const read = (text: string) =>
    recordsOf(text, { period: '2016' }).map(({ value, period }) => `${value} ${period}`)
  const levels = '产值由2011年的90亿元增加到2016年的160亿元；'
  expect(read(`2012—2016年，修路300公里；${levels}新增就业3万人。`).at(-1)).toBe('3 2012/2016')
  expect(read(`${levels}新增就业3万人。`).at(-1)).toBe('3 2016')
})

test('连续三年增长10% is against the year before, each time', () => {
  const read = (text: string) =>
    recordsOf(`三年来，投入9亿元。${text}`, { period: '2016' }).at(-1)?.basis
  expect(read('出口连续三年增长10%。')).toBe('yoy')
  expect(read('出口增长10%。')).toBe('since:2013')
})

describe('news of July', () => {
  const read = (text: string) =>
    recordsOf(`临海市召开经济会议\n本报讯 2018年7月20日，市政府召开会议。${text}`).map(
      ({ value, period, status }) => `${value} ${period} ${status}`,
    )

  test('plan the rest of their year', () => {
    expect(read('上半年产值90亿元。下半年要确保完成投资70亿元，全年产值增长8%。')).toEqual([
      '90 2018-H1 actual',
      '70 2018-H2 target',
      '8 2018 target',
    ])
  })

  test('tell of the last half year that has been', () => {
    expect(read('下半年完成投资70亿元。')).toEqual(['70 2017-H2 actual'])
  })
})

test('what is to be done before a quarter is no figure of it', () => {
  const text = '二、2017年工作安排\n三季度前完成投资3亿元。三季度完成投资5亿元。'
  expect(reviewed(text)).toEqual(['3 2017 target', '5 2017-Q3 target'])
})

test('figures of as many years as are named before them are of each in turn', () => {
  const read = (text: string) => recordsOf(text, { period: '2016' }).map(({ period }) => period)
  expect(read('2014年至2016年，收入分别为3亿元、4亿元、5亿元。')).toEqual(['2014', '2015', '2016'])
  expect(read('2014年至2016年，甲、乙、丙收入分别为3亿元、4亿元、5亿元。')[0]).not.toBe('2014')
  expect(read('2014年至2016年，收入分别为3亿元、4亿元。')).not.toContain('2014')
})

test('a difference from last year is against it', () => {
  expect(
    comparedFigures('占比高于上年3.5个百分点，高于全国2个百分点。').map((told) =>
      told.split(' ').at(-1),
    ),
  ).toEqual(['yoy', 'other'])
  expect(comparedFigures('占比高于1975年3.5个百分点。')[0]).toMatch(/ since:1975$/u)
})

describe('a budget that was carried out for a part of a year', () => {
  const read = (...lines: string[]) =>
    recordsOf(lines.join('\n')).map(({ value, period, status }) => `${value} ${period} ${status}`)

  test('is of it, as the first words say', () => {
    expect(
      read(
        '主任、各位委员：',
        '我受市人民政府委托，现将2023年上半年预算执行情况报告如下：',
        '一、预算收支情况',
        '全市一般公共预算收入75亿元，增长11%。',
      ),
    ).toEqual(['75 2023-H1 actual', '11 2023-H1 actual'])
  })

  test('stands behind the accounts of the year before under a heading of its own', () => {
    expect(
      read(
        '主任、各位委员：',
        '我受区人民政府委托，作关于2021年区本级决算和2022年上半年预算执行情况的报告。',
        '一、2021年财政决算情况',
        '全区一般公共预算收入331亿元。',
        '二、2022年上半年预算执行情况',
        '全区一般公共预算收入190亿元。',
        '三、下半年重点工作',
        '全年一般公共预算收入增长2%左右。',
      ),
    ).toEqual(['331 2021 actual', '190 2022-H1 actual', '2 2022 target'])
  })
})

test('预计1-6月份 alone before a comma holds behind semicolons', () => {
  expect(reviewed('预计全年，产值增长6%；出口增长3%。')).toEqual([
    '6 2016 estimate',
    '3 2016 estimate',
  ])
  expect(reviewed('预计1—11月产值增长6%；出口增长3%。').at(-1)).toMatch(/ estimate$/u)
})

test('a mean among goals at the end of a five-year plan is of the next one', () => {
  const read = (year: number) =>
    recordsOf(
      `临海市${year + 1}年政府工作报告\n一、${year}年工作回顾\n产值9亿元。\n二、今后的奋斗目标\n产值年均增长7%。`,
    ).at(-1)?.period
  expect(read(2025)).toBe('2026/2030')
  expect(read(2023)).toBe('2024')
})

test('years ahead are to come also where no year is known', () => {
  const [record] = recordsOf('未来五年经济增速保持在6.5%以上。')
  expect(record).toMatchObject({ status: 'target', period: null })
})

test('the background that an outline of a plan begins with has been', () => {
  const read = (heading: string) =>
    recordsOf(
      `临海县国民经济和社会发展第十三个五年规划纲要\n一、${heading}和总体要求\n（一）${heading}\n2015年全县产值达90亿元，五年累计完成投资250亿元。\n二、主要任务\n新建仓库5座。`,
    ).map(({ value, period, status }) => `${value} ${period} ${status}`)
  expect(read('发展背景')).toEqual(['90 2015 actual', '250 2011/2015 actual', '5 2016/2020 target'])
  expect(read('夯实发展基础').at(1)).toBe('250 2016/2020 target')
})

test('环比 of a month is against the month before, also where no year is told', () => {
  expect(recordsOf('11月份，价格环比上涨0.2%。')[0]?.basis).toBe('mom')
  expect(recordsOf('三季度，价格环比上涨0.2%。')[0]?.basis).toBe('qoq')
})
