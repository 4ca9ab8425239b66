import { describe, expect, test } from 'vitest'
import { extract } from '../src/pipeline.ts'
import { recordsOf } from './figures.ts'

const toldIn = (text: string, overrides: Parameters<typeof recordsOf>[1] = {}): string[] =>
  recordsOf(text, overrides).map(
    ({ value, unit, measure, indicator_text: name, status, period, basis }) =>
      [value + unit, measure, name, status, period ?? '', basis ?? ''].join(' ').trim(),
  )

const own = { region: '中国', period: '1979' }

describe('what was approved, adjusted and carried out', () => {
  test.each([
    [
      '年初两级人大批准的土地出让收入为95亿元，年中按法定程序调整为94亿元，实际完成96亿元，为调整预算的102%。',
      [
        '95亿元 level 土地出让收入 target 1979',
        '94亿元 level 土地出让收入 target 1979',
        '96亿元 level 土地出让收入 actual 1979',
        '102% completion 土地出让收入 actual 1979',
      ],
    ],
    ['按照人大批准的预算执行，财政收入完成6亿元。', ['6亿元 level 财政收入 actual 1979']],
    [
      '城镇居民收入150元，占年计划的50%；农村居民收入32元，占43%。',
      [
        '150元 level 城镇居民收入 actual 1979',
        '50% completion 城镇居民收入 actual 1979',
        '32元 level 农村居民收入 actual 1979',
        '43% completion 农村居民收入 actual 1979',
      ],
    ],
    [
      '财政收入2亿元，增长26%，高于年初人代会12%的目标14个百分点，占全省的3%；税收增长9%，比8%的预期目标高1个百分点。',
      [
        '2亿元 level 财政收入 actual 1979',
        '26% growth 财政收入 actual 1979 yoy',
        '12% growth 财政收入 target 1979 yoy',
        '14个百分点 change 财政收入 actual 1979 target',
        '3% share 财政收入 actual 1979',
        '9% growth 税收 actual 1979 yoy',
        '8% growth 税收 target 1979 yoy',
        '1个百分点 change 税收 actual 1979 target',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(toldIn(text, own)).toEqual(expected)
  })
})

describe('the years of a term', () => {
  test('of a review of four years', () => {
    const text = [
      '某县政府工作报告',
      '——2007年2月8日在某县第十五届人民代表大会第一次会议上',
      '一、过去四年政府工作回顾',
      '2006年地区生产总值8亿元，较上年增长12%，年均增长11%。新建水库14座。',
    ].join('\n')
    expect(toldIn(text)).toEqual([
      '8亿元 level 地区生产总值 actual 2006',
      '12% growth 地区生产总值 actual 2006 yoy',
      '11% growth 地区生产总值 actual 2003/2006 avg',
      '14座 level 新建水库 actual 2003/2006',
    ])
  })

  const term = '政府工作报告——2008年1月在某省第十一届人民代表大会第一次会议上'
  const part = [
    '——教育事业发展。五年来，新建学校29所。招生规模由2万人扩大到4万人。安装路灯90盏，覆盖率达到81%。',
    '2007年居民收入90元，农民收入40元，五年平均分别增长8%和7%。',
  ]

  test('of a part of a report to a new congress', () => {
    expect(toldIn([term, ...part].join('\n'))).toEqual([
      '29所 level 新建学校 actual 2003/2007',
      '2万人 level 招生规模 actual 2002',
      '4万人 level 招生规模 actual 2007',
      '90盏 level 安装路灯 actual 2003/2007',
      '81% level 安装路灯覆盖率 actual 2007',
      '90元 level 居民收入 actual 2007',
      '40元 level 农民收入 actual 2007',
      '8% growth 居民收入 actual 2003/2007 avg',
      '7% growth 农民收入 actual 2003/2007 avg',
    ])
  })

  test('not of a part of another', () => {
    const later = term.replace('第一次', '第二次')
    expect(toldIn([later, '——教育事业发展。新建学校29所。'].join('\n'))).toEqual([
      '29所 level 新建学校 actual 2007',
    ])
  })
})

test('a chronicle is of the last of its years', () => {
  const text = [
    '1982年，全市向8万户发放补助。1984年，发放资金17.6万元。1985年，发放资金21万元。',
    '1987～1990年，全市有105个村办学。',
  ].join('\n')
  expect(toldIn(text, { region: '中国' }).map((told) => told.split(' ').slice(3))).toEqual([
    ['actual', '1982'],
    ['actual', '1984'],
    ['actual', '1985'],
    ['actual', '1987/1990'],
  ])
})

describe('goals saved without their year', () => {
  const text = [
    '全市发展主要预期目标是：生产总值增长8%以上。',
    '做好今年工作，我们要把环境建设作为总抓手：',
    '（一）扩大投资。安排重点项目44项，确保12项开工，力争9项竣工。新增企业78家。',
  ].join('\n')
  const read = (path: string, words = text): (string | null)[][] =>
    extract({ path, text: words, encoding: 'utf-8' }).records.map(({ status, period }) => [
      status,
      period,
    ])

  test('are of the one that the file is named after', () => {
    expect(read('reports/某市2021.txt')).toEqual(Array(5).fill(['target', '2021']))
  })

  test('are of none if no name says it', () => {
    expect(read('reports/某市.txt')).toEqual(Array(5).fill(['target', null]))
  })

  test('and a text that looks back is not read by its file', () => {
    expect(read('reports/某市2021.txt', '过去一年，水库增加到8座。')).toEqual([['actual', null]])
  })
})

describe('lists that share what stands before or beside them', () => {
  test.each([
    [
      '粮食总产连续越过80、90、100亿斤，人口3万人。',
      ['80亿斤 at_least', '90亿斤 at_least', '100亿斤 at_least', '3万人 exact'],
    ],
    ['增长超过8%，人口9万人。', ['8% at_least', '9万人 exact']],
  ])('%s', (text, expected) => {
    const bounds = recordsOf(text, own).map(({ value, unit, bound }) => `${value}${unit} ${bound}`)
    expect(bounds).toEqual(expected)
  })

  test('a stock has others beside it', () => {
    const text = '五年来，甲类企业达到90家，乙类企业30家；培训民兵8批，建成水库9座。'
    expect(toldIn(text, { period: '2020' }).map((told) => told.split(' ').at(-1))).toEqual([
      '2020',
      '2020',
      '2016/2020',
      '2016/2020',
    ])
  })

  test('each share has a change of its own', () => {
    const text = '甲产业增加值、乙产业增加值占工业的比重分别达到45%、47%，高于全省22和28个百分点。'
    expect(toldIn(text, own)).toEqual([
      '45% share 甲产业增加值 actual 1979',
      '47% share 乙产业增加值 actual 1979',
      '22个百分点 change 甲产业增加值占工业比重 actual 1979 other',
      '28个百分点 change 乙产业增加值占工业比重 actual 1979 other',
    ])
  })
})

describe('what is no part of a name', () => {
  test.each([
    ['三次产业结构调整为11:46:43。', ['第一产业', '第二产业', '第三产业']],
    ['人均GDP 4091元，折616美元。', ['人均GDP', '人均GDP']],
    ['人均生产总值141元；按常住人口计为98元。', ['人均生产总值', '人均生产总值']],
    ['蔬菜播种39公顷；产量10吨。', ['蔬菜播种', '蔬菜产量']],
    ['公路总里程147公里，其中省道77.6公里、县道29公里。', ['公路总里程', '省道里程', '县道里程']],
    ['收入实现两个“翻一番”，税收翻一番。', ['收入', '税收']],
  ])('%s', (text, expected) => {
    expect(recordsOf(text, own).map(({ indicator_text: name }) => name)).toEqual(expected)
  })
})

describe('last year in brackets, sums and shares', () => {
  test.each([
    [
      '全年粮食产量13万吨，比上年（14万吨）减少3%。',
      [
        '13万吨 level 粮食产量 actual 1979',
        '14万吨 level 粮食产量 actual 1978',
        '-3% growth 粮食产量 actual 1979 yoy',
      ],
    ],
    [
      '药费占门诊费用的36%，比上年（37%）下降1个百分点。',
      [
        '36% share 药费 actual 1979',
        '37% share 药费 actual 1978',
        '-1个百分点 change 药费占门诊费用比重 actual 1979 yoy',
      ],
    ],
    [
      '税收2亿元，补助收入1亿元，债券收入3亿元，合计6亿元。',
      [
        '2亿元 level 税收 actual 1979',
        '1亿元 level 补助收入 actual 1979',
        '3亿元 level 债券收入 actual 1979',
        '6亿元 level 合计 actual 1979',
      ],
    ],
    ['合作医疗制度覆盖农村人口的95%。', ['95% share 合作医疗制度 actual 1979']],
    [
      '小学17所，毕业408人，招生367人。',
      [
        '17所 level 小学 actual 1979',
        '408人 level 小学毕业 actual 1979',
        '367人 level 小学招生 actual 1979',
      ],
    ],
    [
      '规模工业增加值4亿元，产品销售率98%；实现利润5亿元。',
      [
        '4亿元 level 规模工业增加值 actual 1979',
        '98% level 产品销售率 actual 1979',
        '5亿元 level 规模工业利润 actual 1979',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(toldIn(text, own)).toEqual(expected)
  })

  test('a sum of a budget has more than its row 收入', () => {
    const text = '科目\t决算数（万元）\n收入总计\t138\n税收收入\t49\n税收合计\t49'
    const names = recordsOf(text, own).map(({ indicator_text: name }) => name)
    expect(names).toEqual(['收入总计', '税收收入', '税收'])
  })
})

describe('the place of a document is no part of what is measured', () => {
  test.each([
    ['甘肃省粮食总产量90万吨。', '甘肃省', '粮食总产量'],
    // what is left would be no indicator
    ['甘肃省属高校90所。', '甘肃省', '甘肃省属高校'],
    // another place
    ['甘肃省粮食总产量90万吨。', '青海省', '甘肃省粮食总产量'],
  ])('%s', (text, region, expected) => {
    const [record] = recordsOf(text, { region, period: '1979' })
    expect(record?.indicator_text).toBe(expected)
  })
})

describe('how far years reach that open a paragraph', () => {
  const periods = (text: string): (string | null)[] =>
    recordsOf(text, { region: '中国', period: '2009' }).map(({ period }) => period)

  test('to a sentence with a year of its own, if they were told in passing', () => {
    const text = '两年新增投资4万亿元。2009年公共投资9亿元。固定资产投资增长30%。'
    expect(periods(text).slice(1)).toEqual(['2009', '2009'])
  })

  test('beyond a line that breaks a sentence', () => {
    const text = [
      '——过去的五年，是快速增长的五年。我们先修路、后建厂、再兴市场，全县生产总值由原来的',
      '',
      '12亿元增加到19亿元。财政收入由2600万元增加到5300万元。',
    ].join('\n')
    expect(periods(text).slice(-2)).toEqual(['2004', '2009'])
  })
})

describe('what several years are set against', () => {
  const text = [
    '五年来，财政收入累计完成20亿元，是前五年的2.3倍。2010年农民收入达到800元，比2005年增加350元，年均增长12%。',
    '累计完成固定资产投资9亿元，是“十五”时期的2.1倍。',
  ].join('')

  test('is no year, and the figure is of all of them', () => {
    expect(toldIn(text, { region: '中国', period: '2010' })).toEqual([
      '20亿元 level 财政收入 actual 2006/2010',
      '2.3倍 multiple 财政收入 actual 2006/2010 other',
      '800元 level 农民收入 actual 2010',
      '350元 change 农民收入 actual 2010 since:2005',
      '12% growth 农民收入 actual 2006/2010 avg',
      '9亿元 level 固定资产投资 actual 2006/2010',
      '2.1倍 multiple 固定资产投资 actual 2006/2010 other',
    ])
  })
})

describe('what is added, exceeded and told in turn', () => {
  test.each([
    [
      '加上级补助收入8亿元、上年结转收入3亿元，收入总计26亿元；加上上解支出2亿元，支出总计9亿元。',
      ['上级补助收入', '上年结转收入', '收入总计', '上解支出', '支出总计'],
    ],
    ['农副产品加工产值3亿元，加工贸易出口2亿元。', ['农副产品加工产值', '加工贸易出口']],
    [
      '客运量3万人，货运量2吨，分别下降3%和增长5%；邮件9件，下降2%。',
      ['客运量', '货运量', '客运量', '货运量', '邮件', '邮件'],
    ],
    [
      '公路里程89公里，其中高速公路3公里。全年完成客运量32万人。',
      ['公路里程', '高速公路里程', '客运量'],
    ],
    ['财政总收入9亿元，其中增值税2亿元。', ['财政总收入', '增值税']],
    ['粮食总产量18万吨，其中夏粮8万吨。', ['粮食总产量', '夏粮产量']],
  ])('%s', (text, expected) => {
    expect(recordsOf(text, own).map(({ indicator_text: name }) => name)).toEqual(expected)
  })

  test('more than was planned is counted from the plan', () => {
    expect(toldIn('税收收入完成5亿元，超收3000万元。', own)).toEqual([
      '5亿元 level 税收收入 actual 1979',
      '3000万元 change 税收收入 actual 1979 target',
    ])
  })
})

test('a bound may stand before the verb', () => {
  const bounds = recordsOf('每个县至少建成1个示范区，建成学校2所。', own).map(({ bound }) => bound)
  expect(bounds).toEqual(['at_least', 'exact'])
})

test('what a sum is allotted to is named without the allotting', () => {
  const names = recordsOf('教育支出安排3亿元，安排补助资金2亿元。', own)
  expect(names.map(({ indicator_text: name }) => name)).toEqual(['教育支出', '安排补助资金'])
})

describe('the parts of a report and their years', () => {
  const timesOf = (text: string): string[] =>
    recordsOf(text).map(({ value, unit, status, period }) =>
      [value + unit, status, period].join(' '),
    )

  test('a heading names a year without 年', () => {
    const text = [
      '绵阳市政府工作报告',
      '——2019年1月9日在绵阳市第七届人民代表大会第四次会议上',
      '一、回望2018，攻坚克难见成效',
      '新建水渠30公里。',
      '二、迎战2019，接续奋斗开新局',
      '地区生产总值增长8%。修桥12座，财政收入90亿元。',
    ].join('\n')
    expect(timesOf(text)).toEqual([
      '30公里 actual 2018',
      '8% target 2019',
      '12座 target 2019',
      '90亿元 target 2019',
    ])
  })

  test('three industries in a list are no heading', () => {
    const text = [
      '绵阳市政府工作报告',
      '2006年2月20日',
      '各位代表：',
      '一、“十五”时期的工作',
      '五年来，财政收入累计80亿元。一、二、三次产业比重由2000年的30∶40∶30变为2005年的20∶45∶35。新修公路90公里。',
    ].join('\n')
    expect(timesOf(text).at(-1)).toBe('90公里 actual 2001/2005')
  })

  test('a report on a plan of five years, given as it begins', () => {
    const text = [
      '关于绵阳市国民经济和社会发展第十一个五年规划纲要的报告',
      '——2006年2月20日在绵阳市第五届人民代表大会第四次会议上',
      '各位代表：',
      '一、“十五”时期的工作回顾',
      '粮食产量由300万吨增加到360万吨。修路累计70公里。',
      '二、“十一五”时期的主要目标',
      '财政收入年均增长9%，新增就业20万人，城镇化率达到45%。',
      '三、2006年的主要工作',
      '2006年是开局之年，财政收入预期增长10%。建桥3座。',
    ].join('\n')
    expect(timesOf(text)).toEqual([
      '300万吨 actual 2000',
      '360万吨 actual 2005',
      '70公里 actual 2001/2005',
      '9% target 2006/2010',
      '20万人 target 2006/2010',
      '45% target 2010',
      '10% target 2006',
      '3座 target 2006',
    ])
  })

  test('a review of five years and of the last of them', () => {
    const text = [
      '绵阳市政府工作报告',
      '2016年1月20日在绵阳市第六届人民代表大会第五次会议上',
      '一、“十二五”及2015年工作回顾',
      '“十二五”时期，绵阳建成绕城公路。城镇化率由40%提高到50%。',
      '二、“十三五”目标和2016年任务',
      '新建学校5所。',
    ].join('\n')
    expect(timesOf(text)).toEqual(['40% actual 2010', '50% actual 2015', '5所 target 2016'])
  })

  test('a review of five years that begins with the last of them', () => {
    const head =
      '绵阳市政府工作报告\n2016年1月20日在绵阳市第六届人民代表大会第五次会议上\n一、“十二五”时期和2015年工作回顾\n'
    const rest = '财政收入增长9%，修桥3座。\n“十二五”以来，全市建校50所。'
    expect(timesOf(`${head}2015年是洪水频发的一年。${rest}`)).toEqual([
      '9% actual 2015',
      '3座 actual 2015',
      '50所 actual 2011/2015',
    ])
    expect(timesOf(`${head}2015年是“十二五”的最后一年。${rest}`)).toContain('3座 actual 2011/2015')
  })

  test('headings that are nothing but a time, in a paper', () => {
    const text = [
      '铺展绵阳新画卷',
      '——市政府工作报告摘登',
      '《绵阳日报》　2017年1月12日　第三版',
      '五年回顾',
      '市七届人大一次会议以来的五年，是修路架桥的五年。',
      '■农业',
      '完成灌区投资9亿元，水电装机80万千瓦，三次产业结构优化为20∶45∶35。',
      '今后五年',
      '目标：到2020年，粮食产量达到90万吨；今后五年，财政收入年均增长7%。',
    ].join('\n')
    expect(timesOf(text)).toEqual([
      '9亿元 actual 2012/2016',
      '80万千瓦 actual 2016',
      '20% actual 2016',
      '45% actual 2016',
      '35% actual 2016',
      '90万吨 target 2020',
      '7% target 2017/2021',
    ])
  })

  test('what is to be done before a month or a day is of that year', () => {
    const text =
      '绵阳市政府工作报告\n2016年1月20日\n二、今年工作安排\n在6月前建成9座水塔。2018年底前增加床位400张。截至2014年6月共有水塔5座。'
    expect(timesOf(text)).toEqual(['9座 target 2016', '400张 target 2018', '5座 actual 2014-06'])
  })

  test('a time that is worked towards holds for what follows', () => {
    const text =
      '绵阳市政府工作报告\n2016年1月20日\n二、今年的目标\n力争到2020年，财政收入达到90亿元。'
    expect(timesOf(text)).toEqual(['90亿元 target 2020'])
  })
})

test('a heading that names a year in passing, and goals without a year', () => {
  const head = '绵阳市政府工作报告\n——2019年1月9日在绵阳市第七届人民代表大会第四次会议上\n'
  const timesOf = (text: string): string[] =>
    recordsOf(head + text).map(({ value, unit, status, period }) =>
      [value + unit, status, period].join(' '),
    )
  const done = '一、凝心聚力\n一年来，新建水渠30公里，财政收入完成年初确定的预期目标。\n'
  expect(timesOf(`${done}二、奋进2019新征程\n修桥3座。`)).toEqual([
    '30公里 actual 2018',
    '3座 target 2019',
  ])
  expect(
    timesOf(
      `${done}二、开创新局\n全市主要预期目标是：财政收入增长8%。修桥3座。\n三、改善民生\n建校5所。`,
    ),
  ).toEqual(['30公里 actual 2018', '8% target 2019', '3座 target 2019', '5所 target 2019'])
  expect(timesOf(`${done}二、建成1950文化园\n修桥3座。`).at(-1)).toBe('3座 actual 2018')
})

describe('the part on the year to come, without a heading', () => {
  const timesOf = (text: string): string[] =>
    recordsOf(text).map(({ value, unit, status, period }) =>
      [value + unit, status, period].join(' '),
    )

  test('of a bulletin on a report', () => {
    const text = [
      '《绵阳新闻联播》2019年1月15日 一组数字读报告，“成绩单”真亮眼！',
      '【主持人】今天上午，绵阳市第七届人民代表大会第四次会议开幕。',
      '【画外音】全市地区生产总值完成2300亿元，城乡低保标准从400元提高到450元。',
      '【主持人】新年“小目标”也定了：地区生产总值增长8%，修桥9座。',
      '低保标准涨到500元。',
    ].join('\n')
    expect(timesOf(text)).toEqual([
      '2300亿元 actual 2018',
      '400元 actual 2017',
      '450元 actual 2018',
      '8% target 2019',
      '9座 target 2019',
      '500元 target 2019',
    ])
  })

  test('of news that go to and fro', () => {
    const text = [
      '绵阳日报讯（2020年1月8日）绵阳市两会今天开幕，市长作政府工作报告',
      '报告显示，去年修桥5座。',
      '报告提出，今年将新建公园6个。同时，改造小区20个。',
      '报告显示，2019年新增就业3万人。建水库3座。',
    ].join('\n')
    expect(timesOf(text)).toEqual([
      '5座 actual 2019',
      '6个 target 2020',
      '20个 target 2020',
      '3万人 actual 2019',
      '3座 actual 2019',
    ])
  })

  test('opened by what that year is', () => {
    const head = '绵阳市政府工作报告\n——2019年1月9日在绵阳市第七届人民代表大会第四次会议上\n'
    const done = '各位代表：\n2018年，修渠40公里。\n'
    expect(timesOf(`${head}${done}2019年，是古镇重修的开工之年。修桥3座。`)).toEqual([
      '40公里 actual 2018',
      '3座 target 2019',
    ])
    expect(timesOf(`${head}${done}2018年是丰收的一年。建校3所。`).at(-1)).toBe('3所 actual 2018')
  })

  test('opened by a goal of that year', () => {
    const text = [
      '绵阳市政府工作报告',
      '——1995年3月2日在绵阳市第二届人民代表大会第三次会议上',
      '一、1994年的回顾',
      '1994年，我们完成投资计划，修渠40公里。棉花产量9万担。',
      '1995年粮食产量计划安排200万吨。棉花收购价由300元提高到400元，油菜9万亩。',
    ].join('\n')
    expect(timesOf(text)).toEqual([
      '40公里 actual 1994',
      '9万担 actual 1994',
      '200万吨 target 1995',
      '300元 actual 1994',
      '400元 target 1995',
      '9万亩 target 1995',
    ])
  })
})

describe('figures of several years', () => {
  const review = '绵阳市政府工作报告\n2016年1月20日\n一、“十二五”时期工作回顾\n'
  test.each([
    [
      '地区生产总值年均增长11%，高出全省2个百分点。',
      [
        '11% growth 地区生产总值 actual 2011/2015 avg',
        '2个百分点 change 地区生产总值 actual 2011/2015 other',
      ],
    ],
    [
      '五年累计引进项目90个，是“十一五”的3倍。',
      ['90个 level 引进项目 actual 2011/2015', '3倍 multiple 引进项目 actual 2011/2015 other'],
    ],
    [
      '果园、鱼塘面积分别达到90公顷和8公顷。',
      ['90公顷 level 果园面积 actual 2015', '8公顷 level 鱼塘面积 actual 2015'],
    ],
    ['人口自然增长率平均为5‰。', ['5‰ level 人口自然增长率 actual 2011/2015']],
    ['补贴标准平均达到90元。', ['90元 level 补贴标准 actual 2015']],
    [
      '二、“十三五”时期的主要目标\n地区生产总值年均增长8%，力争达到9%。',
      [
        '8% growth 地区生产总值 target 2016/2020 avg',
        '9% growth 地区生产总值 target 2016/2020 avg',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(toldIn(review + text)).toEqual(expected)
  })
})

test.each([
  ['到2025年，城镇化率由40%提高到60%。', ['40% actual 2020', '60% target 2025']],
  ['到2025年绿化率由30%提高到35%。', ['30% actual 2020', '35% target 2025']],
  ['2021年，就业率由50%提高到52%。', ['50% actual 2020', '52% target 2021']],
  ['由2021年的6%提高到2025年的9%。', ['6% target 2021', '9% target 2025']],
])('what a goal of %s sets out from is what there was', (text, expected) => {
  const report = `绵阳市政府工作报告\n2021年1月20日\n二、今后的目标\n${text}`
  expect(
    recordsOf(report).map(({ value, unit, status, period }) =>
      [value + unit, status, period].join(' '),
    ),
  ).toEqual(expected)
})

test('an amount for each person is left behind like others', () => {
  expect(toldIn('补助标准由年人均360元提高到400元，人均产粮400公斤。', own)).toEqual([
    '360元 level 补助标准 actual 1978',
    '400元 level 补助标准 actual 1979',
    '400公斤 level 人均产粮 actual 1979',
  ])
})

test('rates of births are of the year, though people are counted at its end', () => {
  const text = '绵阳市2012年统计公报\n年末总人口540万人，男性280万人，出生率9.1‰。'
  expect(recordsOf(text).map(({ value, period }) => [value, period])).toEqual([
    ['540', '2012-12-31'],
    ['280', '2012-12-31'],
    ['9.1', '2012'],
  ])
})

test('what a report on a quarter says of the whole year and of the half year has not been', () => {
  const text =
    '2024年一季度某市经济运行情况\n一季度，地区生产总值增长5.2%。全年完成项目投资42亿元，二季度新开工项目30个。'
  expect(recordsOf(text).map(({ status, period }) => `${status} ${period}`)).toEqual([
    'actual 2024-Q1',
    'target 2024',
    'target 2024-Q2',
  ])
})

test.each([
  ['工业增加值增长7%，低于计划目标0.7个百分点。', '-0.7 actual target'],
  ['固定资产投资增长8%，超目标2个百分点。', '2 actual target'],
  ['财政收入35亿元，超计划2亿元。', '2 actual target'],
])('in %s the difference has been', (text, expected) => {
  const { value, status, basis } = recordsOf(text).at(-1)!
  expect(`${value} ${status} ${basis}`).toBe(expected)
})

test('the end of a quarter is its last day', () => {
  const text = '2024年一季度某市金融运行情况\n一季度末，贷款余额22亿元。'
  expect(recordsOf(text).map(({ period }) => period)).toEqual(['2024-03-31'])
})
