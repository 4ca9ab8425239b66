import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clean } from '../src/clean/index.ts'
import { findRegion } from '../src/lexicon/regions.ts'
import type { Profile } from '../src/model/document.ts'
import { findDates, findEnglishDate, readYear, toIsoDate } from '../src/resolve/dates.ts'
import { budgetedYearIn, fiscalYearsIn } from '../src/resolve/fiscal.ts'
import { createPlaceReader, isInsideName } from '../src/resolve/place.ts'
import { profileOf } from '../src/resolve/profile.ts'
import { extract } from '../src/pipeline.ts'
import { segment } from '../src/segment/index.ts'

const profile = (text: string, overrides: Parameters<typeof profileOf>[2] = {}): Profile => {
  const document = clean({ path: 'report.txt', text, encoding: 'utf-8' })
  return profileOf(document, segment(document), overrides)
}

describe('dates', () => {
  test.each([
    ['2018年1月23日', ['2018-01-23']],
    ['发布时间:2018-01-23 09:15:28', ['2018-01-23']],
    ['2020/1/8 11:20', ['2020-01-08']],
    ['二〇一九年一月二十八日', ['2019-01-28']],
    ['二○○三年一月十日至二○○三年二月', ['2003-01-10', '2003-02']],
    ['一九八〇年九月', ['1980-09']],
    ['民国九十九年', ['2010']],
    ['民国99年6月30日', ['2010-06-30']],
    ['2008 年 3 月 27 日', ['2008-03-27']],
    ['2017年', ['2017']],
    ['2017年13月', ['2017']],
    ['2018年12月31日', ['2018-12-31']],
    ['2018年12月32日', ['2018-12']],
    ['2018年0月', ['2018']],
    ['2018年1月0日', ['2018-01']],
    ['2018年1月廿三日', ['2018-01-23']],
    ['2018年1月廿日', ['2018-01-20']],
    ['2018年度', ['2018']],
    ['2018 年\t5 月份', ['2018-05']],
    ['2018年5月6号', ['2018-05-06']],
    ['二〇四五年六月七日', ['2045-06-07']],
    ['一九六七年八月九日', ['1967-08-09']],
    ['一九零六年、一九一一年', ['1911']],
    ['二ＯＯ五年三月四日', ['2005-03-04']],
    ['二OO四年', ['2004']],
    ['二零零八年', ['2008']],
    ['2020-1/8', []],
    ['2020.1.8', ['2020-01-08']],
    ['2020-13-40', ['2020']],
    ['2018年13月5日', ['2018']], // no month, so no day either
    ['2020-13-05', ['2020']],
    ['报告（20200108）', ['2020-01-08']],
    ['报告(19991231)', ['1999-12-31']],
    ['报告20200108', []], // eight digits are a date in brackets only
    ['（20201308）', []],
    ['（20200132）', []],
    ['2020-01-081', []],
    ['12020-01-08', []],
    ['民国0年', ['1911']],
    ['民国 99 年', ['2010']],
    ['民国一百零三年十月十日', ['2014-10-10']],
    ['民国一百年', ['2011']],
    ['民国二十年', ['1931']],
    ['民国250年', []],
    ['http://szb.example.cn/content/2018-11/16/0222.html', ['2018-11-16']],
    ['http://example.gov.cn/art/2025/7/30/art_62060_2785.html', ['2025-07-30']],
    ['http://example.gov.cn/zwgk/201811/t20181116_1234.html', ['2018-11-16']],
    ['http://example.cn/20181116/c12.html', ['2018-11-16']],
    ['电话021-20181116，编号20181116_3', []],
    ['2017年、2018年3月', ['2017', '2018-03']],
    ['12017年和2345人', []],
    ['增长2.017年', []],
    ['', []],
  ])('%s holds %j', (text, dates) => {
    expect(findDates(text).map(toIsoDate)).toEqual(dates)
  })

  test('spans enclose the dates, also in a part of the text', () => {
    const text = '自2017年起，于2018年1月23日在'
    const quotesOf = (start: number, end: number) =>
      findDates(text, start, end).map((date) => text.slice(date.start, date.end))
    expect(quotesOf(6, text.length)).toEqual(['2018年1月23日'])
    expect(quotesOf(0, text.length)).toEqual(['2017年', '2018年1月23日'])
    expect(quotesOf(0, 6)).toEqual(['2017年'])
    expect(quotesOf(2, 16)).toEqual(['2018年1月'])
  })

  test.each([
    ['2018', false, 2018],
    ['二〇一八', false, 2018],
    ['民国九十九', false, 2010],
    ['民国一百零三', false, 2014],
    ['八十九', true, 2000],
    ['99', true, 2010],
    ['0', true, 1911],
    ['188', true, 2099],
    ['189', true, undefined],
    ['199', true, undefined],
    ['200', true, undefined],
    ['1911', false, 1911],
    ['1910', false, undefined],
    ['2099', false, 2099],
    ['2100', false, undefined],
    ['十', true, 1921],
    ['廿三', true, 1934],
    ['二十', true, 1931],
    ['二百', true, undefined],
    ['x99', true, undefined],
    ['99x', true, undefined],
    ['二x', true, undefined],
    ['x十', true, undefined],
    ['十x', true, undefined],
    ['', true, undefined],
    ['民国', false, undefined],
    ['99', false, undefined],
    ['99', undefined, undefined], // of the Republic only where that is said
    ['甲子', false, undefined],
    // what is a number elsewhere, but is not written so here
    ['+99', true, undefined],
    ['2e3', false, undefined],
  ])('the year %s (republic: %s) is %s', (written, republic, year) => {
    expect(readYear(written, republic)).toBe(year)
  })
})

describe('a date in English', () => {
  test.each([
    ['Tue, 24 Aug 2021 08:30:00 GMT', '24 Aug 2021', '2021-08-24'],
    ['posted 3 January, 2019', '3 January, 2019', '2019-01-03'],
    ['on August 24, 2021', 'August 24, 2021', '2021-08-24'],
    ['Dec 1, 1999', 'Dec 1, 1999', '1999-12-01'],
    ['Jan 01, 2020, Feb 02, 2021', 'Jan 01, 2020', '2020-01-01'],
  ])('in %s is %s', (text, quote, iso) => {
    const date = findEnglishDate(text)
    expect(date && [text.slice(date.start, date.end), toIsoDate(date)]).toEqual([quote, iso])
  })

  test.each([
    ['24 Abc 2021', 'no month'],
    ['124 Aug 2021', 'no day'],
    ['24 Aug 20211', 'no year'],
    ['24 aug 2021', 'no name of a month'],
    ['Aug 24 2021', 'no comma before the year'],
    ['', 'nothing'],
  ])('is not in %s: %s', (text) => {
    expect(findEnglishDate(text)).toBeUndefined()
  })
})

describe('financial years', () => {
  test.each([
    ['2019/20年度财政预算', [[2019, true]]],
    ['2019-20财政年度', [[2019, false]]],
    ['2005-06财政预算案', [[2005, true]]],
    ['二零一九/二零年度的总收入', [[2019, false]]],
    ['二○一○至一一财政年度', [[2010, false]]],
    ['2025至26财政年度', [[2025, false]]],
    ['2019/2020年度', [[2019, false]]],
    ['1999/00年度', [[1999, false]]],
    ['2016-2020年度', []],
    ['2019/21年度', []],
    ['2019-20', []],
    ['2019年度', []],
    ['十九/二十年度', []],
  ] as const)('%s names %j', (text, years) => {
    expect(fiscalYearsIn(text).map(({ year, isBudget }) => [year, isBudget])).toEqual(years)
  })

  test.each([
    ['2020/21年度支出，2020/21年度收入，较2019/20年度', 2020],
    ['2018/19年度、2018/19年度，2019/20年度财政预算', 2019],
    ['2022/23年度至2024/25年度，2021/22年度', 2021],
    ['没有年度', undefined],
  ])('%s is a budget for %s', (text, year) => {
    expect(budgetedYearIn(text)).toBe(year)
  })
})

interface Expected {
  readonly kind?: Profile['kind']
  readonly region?: string | undefined
  readonly period?: string | undefined
  readonly publishedYear?: number
  readonly span?: string | undefined
  readonly title?: string | undefined
}

const reports: readonly (readonly [string, string, Expected])[] = [
  [
    'a county of 2008 by its name of then',
    '政 府 工 作 报 告\n——在溧水县第十四届人民代表大会第三次会议上\n溧水县人民政府县长 某某\n（2008年2月19日）\n各位代表：\n我受县人民政府委托作工作报告。\n2007年，全县生产总值完成96亿元。',
    {
      kind: 'work_report',
      region: '320124',
      period: '2007',
      publishedYear: 2008,
      title: '政府工作报告',
    },
  ],
  [
    'the same place as a district in 2020',
    '各位代表：\n现在，我代表区人民政府报告工作，请予审议。\n一、2019年工作回顾\n在市委、市政府和区委的正确领导下，溧水干部群众踏实苦干，全区生产总值增长6%，南京市考核第一。溧水经济平稳。',
    { kind: 'work_report', region: '320117', period: '2019', publishedYear: 2020 },
  ],
  [
    'a county compared with one of another city, told on a page that has its date in its address',
    'http://szb.example.cn/content/2018-11/16/0222.html\n本报讯　元至九月，全县完成生产总值56亿元，增长7%，主要指标与对标县保康县比全面赶超，我县排名上升。',
    { region: undefined, period: '2018-01/2018-09' },
  ],
  [
    'a county by its short name, once',
    '2022年工作回顾\n2022年，是泽州发展历程中极不平凡的一年。全县上下真抓实干。地区生产总值达到550亿元，增长4%。',
    { region: '140525', period: '2022' },
  ],
  [
    'a city by the places in it, and by whose congress sat, rather than its province',
    '2018政府工作报告\n\n2017年是本届政府任期的第一年。市政府认真贯彻省委省政府的部署，完成了市五届人大一次会议确定的任务，多项指标增速全省领先，生产总值增长8%，居全省第一。浙江制造认证企业增加，天台、温岭成为全国试点，临海产业园提前投产，路桥基地量产。台州正向前迈进。',
    { region: '331000', period: '2017' },
  ],
  [
    'a city that never names its province',
    '各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n一、2023年工作回顾\n全市上下团结奋斗，武汉新城、武昌古城加快建设，江夏、蔡甸新开工项目120个，武汉获评消费中心。',
    { region: '420100', period: '2023', publishedYear: 2024 },
  ],
  [
    'a shared name told by the city around it',
    '鼓楼区2018年政府工作报告\n各位代表：\n我代表区人民政府报告工作，请予审议。\n2017年，在市委、市政府和区委领导下，鼓楼区加快发展，为建设强富美高新南京作出贡献。江苏省级平台5家，与玄武、秦淮、建邺共建。',
    { region: '320106', period: '2017', publishedYear: 2018 },
  ],
  [
    'a plan report on half a year',
    '关于硚口区2014年上半年国民经济和社会发展计划执行情况的报告\n年初以来，我区完成地区生产总值183.4亿元。\n下半年工作安排',
    { kind: 'plan_report', region: '420104', period: '2014-H1', publishedYear: 2014 },
  ],
  [
    'a plan report on three quarters',
    '关于绥化市2011年前三季度国民经济和社会发展计划执行情况的报告\n全市生产总值增长9%。',
    { kind: 'plan_report', region: '231200', period: '2011-01/2011-09' },
  ],
  [
    'a plan report on a year and the next',
    '关于湖南省2014年国民经济和社会发展计划执行情况及2015年计划草案的报告\n——2015年1月26日在湖南省第十一届人民代表大会第六次会议上\n各位代表：\n受省政府委托，提出计划报告，请予审议。\n2014年，全省生产总值增长9.2%。',
    { kind: 'plan_report', region: '430000', period: '2014', publishedYear: 2015 },
  ],
  [
    'a communique',
    '2014年绥化市国民经济和社会发展统计公报\n绥化市统计局\n（2015年3月26日）\n全年地区生产总值达到738.2亿元，比上年增长6%。全市工业增加值增长5%。',
    { kind: 'communique', region: '231200', period: '2014', publishedYear: 2015 },
  ],
  [
    'a budget report',
    '关于武夷山市2013年预算执行情况和2014年预算草案的报告\n——2014年1月9日在武夷山市第九届人民代表大会第三次会议上\n各位代表：\n受市政府委托，请予审议。\n2013年，全市财政总收入完成5.7亿元。',
    { kind: 'budget_report', region: '350782', period: '2013', publishedYear: 2014 },
  ],
  [
    'the national report',
    '各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议。\n一、2018年工作回顾\n我国国内生产总值增长5.9%，天津、重庆、陕西等地试点，全国新造渔船1.3万艘。',
    { kind: 'work_report', region: 'CHN', period: '2018', publishedYear: 2019 },
  ],
  [
    'a national plan for two years',
    '各位代表：\n受国务院委托，我向会议作关于1983、1984年国民经济计划安排的报告。\n1982年工农业总产值比上年增长6.2%。',
    { kind: 'plan_report', region: 'CHN', period: '1982', publishedYear: 1983 },
  ],
  [
    'a report at the end of a term',
    '1998年国务院政府工作报告\n——1998年3月6日在第九届全国人民代表大会第一次会议上\n各位代表：\n一、过去五年工作回顾\n五年来，国内生产总值年均增长6.8%，达到9.1万亿元。',
    { region: 'CHN', period: '1997', publishedYear: 1998, span: '1993/1997' },
  ],
  [
    'a date in Chinese numerals against a title of another year',
    '2016年贵州省政府工作报告\n二〇一七年一月十九日在贵州省第十一届人民代表大会第四次会议上\n贵州省人民政府省长某某\n各位代表：\n我代表贵州省人民政府作报告，请予审议。\n一、2016年工作回顾\n全省生产总值增长9.4%。',
    { region: '520000', period: '2016', publishedYear: 2017 },
  ],
  [
    'a session in December, which looks back on its own year',
    '政府工作报告\n——2012年12月26日在碑林区第十五届人民代表大会第四次会议上\n各位代表：\n我代表区人民政府报告工作，请予审议。西安市碑林区全区生产总值增长11%。',
    { region: '610103', period: '2012', publishedYear: 2012 },
  ],
  [
    'a digest',
    '一图看懂沅陵2019年成绩单\n2019年工作回顾：\n2019年，全县生产总值为172.6亿元。沅陵县稳步向前。\n2020年，生产总值力争增长8%左右。',
    { kind: 'news', region: '431222', period: '2019', publishedYear: 2020 },
  ],
  [
    'nothing but targets',
    '2018年县政府工作总体思路和主要预期目标\n2018年，是任务很重的一年，从我县看，沅陵还在爬坡。\n全县主要预期目标是：\n茶叶总产值增长7%；',
    { region: '431222', period: '2018', publishedYear: 2018 },
  ],
  [
    'a list of other reports below it',
    '商丘市睢阳区2017年政府工作报告\n各位代表：\n我代表区人民政府报告工作，请予审议。\n一、2016年工作回顾\n睢阳区全区生产总值增长4%。睢阳、睢阳、睢阳。\n相关文章\n岳阳市君山区2022年政府工作报告\n平江县2022年政府工作报告\n湘阴县2022年政府工作报告\n华容县2022年政府工作报告',
    { region: '411403', period: '2016', publishedYear: 2017 },
  ],
  [
    'a prefecture with its own word',
    '各位代表：\n我代表州人民政府报告工作。\n一、2021年工作回顾\n在省委、省政府和州委有力领导下，全州生产总值增长5.4%，快于全省。凯里、黎平、榕江、从江旅游收入增长。黔东南州民族团结。',
    { region: '522600', period: '2021' },
  ],
  [
    'an autonomous region',
    '各位代表：\n现在，我代表自治区人民政府，向大会报告工作，请予审议。\n一、2024年工作回顾\n自治区党委坚强领导，全区生产总值增长5%。新疆经济向好，乌鲁木齐、喀什、伊犁州项目开工。',
    { region: '650000', period: '2024' },
  ],
  [
    'the budget speech of Hong Kong',
    '財政司司長：主席，現就《2016年撥款條例草案》作二讀發言。\n行政長官於上月宣讀施政報告。本港經濟增長2.2%，香港失業率3.6%，特區政府向立法會提出撥款150億港元，市民受惠。',
    { kind: 'budget_report', region: 'HKG', period: '2016', publishedYear: 2016 },
  ],
  [
    'a chapter of a report of Taiwan',
    '九、經濟建設計畫工作\n(一)經濟情勢：\n國內方面：本年上半年我國經濟成長率達4.25%。依主計處估計，今(2011)年全球經濟成長率僅2.9%。\n行政院經建會推動，本院於98年4月核定，臺灣失業率4.38%，新臺幣升值。美國經濟成長1.8%，日本經濟成長0.6%。',
    {
      kind: 'plan_report',
      region: 'TWN',
      period: '2011-H1',
      publishedYear: 2011,
      title: '經濟建設計畫工作',
    },
  ],
  [
    'a report without a title, under the day and the name of who spoke',
    '（2009年2月11日 张某某）\n过去的一年，是我省爬坡过坎的一年。\n全省生产总值达到3120亿元，比上年增长12%。',
    { kind: 'work_report', period: '2008', publishedYear: 2009 },
  ],
  [
    'a budget of Hong Kong in simplified characters, by its financial year',
    '财政司司长财政预算案演辞（三）\n二零二一/二二年度财政预算\n30．二零二一/二二年度的总收入预计为五千九百亿元，较二零二零/二一年度增加百分之六。本港财政储备预计为九千亿元。',
    { kind: 'budget_report', region: 'HKG', period: '2021', publishedYear: 2021 },
  ],
  [
    'news of a budget of Hong Kong without a title',
    '財政司司長昨日表示，2022/23年度的經常開支將為5,300億元，2022/23年度的差餉收入將減少一成，較2021/22年度的修訂預算為低。',
    { region: 'HKG', period: '2022' },
  ],
  [
    'news of a budget of Taiwan',
    '記者王某某／台北報導\n行政院會通過108年度中央政府總預算案，歲入編列2兆100億元，歲出編列2兆220億元，較107年度增加1.5％。',
    { kind: 'news', region: 'TWN', period: '2019', publishedYear: 2018 },
  ],
  [
    'a speech of Taiwan dated by the Republic',
    '施政報告\n（節錄自立法院第9屆第5會期口頭報告107年2月27日）\n去年我國經濟成長率2.8%，行政院推動的公共建設經費達889億元。',
    { region: 'TWN', period: '2017', publishedYear: 2018 },
  ],
  [
    'figures without a title, by the caption of their table',
    '一、工业。1-6月，规模以上工业增加值增长4.1%。\n二、投资。1-6月，固定资产投资增长2.2%。\n2021年1-6月遂宁主要经济指标\n规模以上工业增加值增长4.1%',
    { region: '510900', period: '2021-H1', publishedYear: 2021 },
  ],
  [
    'figures without a title, by the half year that they tell',
    '2022年上半年，全市生产总值400亿元，同比增长3.1%。\n上半年，全市粮食产量20万吨，增长1.2%。',
    { period: '2022-H1' },
  ],
  [
    'a paper in summer, which tells of the year that runs',
    '规上工业增加值增长5%\n发布时间：2022-08-20 来源：某某日报\n本报讯（记者 李某）1—7月，全省规上工业增加值增长5%，比上半年加快0.3个百分点。',
    { kind: 'news', period: '2022-01/2022-07' },
  ],
  [
    'a page whose metadata is in English, and news of a part of the year that name no year',
    '---\ntitle: 前8个月梧州市外贸增长12%\ndate: Wed, 15 Sep 2021 08:30:00 GMT\n---\n本报讯 前8个月，梧州市进出口总值52.6亿元，增长12%。',
    { region: '450400', period: '2021-01/2021-08', publishedYear: 2021 },
  ],
  [
    'news on the last day of the part of the year that they are of',
    '1-4月全市用电量增长4%\n发布时间：2020-04-30 来源：某某日报\n本报讯（记者 李某）1-4月，全市用电量21亿千瓦时，增长4%。',
    { kind: 'news', period: '2020-01/2020-04' },
  ],
  [
    'news in January of the whole year before',
    '1-12月全市用电量增长4%\n发布时间：2020-01-12 来源：某某日报\n本报讯（记者 李某）1-12月，全市用电量61亿千瓦时，增长4%。',
    { kind: 'news', period: '2019' },
  ],
  [
    'what a description of a place tells most figures of',
    '柳林县位于山西省西部，1949年设县。1971年由离石县析出。2019年，全县生产总值181亿元，增长6.2%，财政收入44亿元。',
    { region: '141125', period: '2019' },
  ],
  [
    'a ministry as the country',
    '1-4月财政收入增长2%\n发布时间：2018-05-14\n财政部14日发布，1-4月累计，全国财政收入6.9万亿元，增长2%。',
    { region: 'CHN', period: '2018-01/2018-04' },
  ],
  [
    '全区 of an autonomous region that the headline names',
    '宁夏1-7月重点项目进展\n发布时间：2021-08-30\n1-7月，全区开工项目1100个，全区工业投资增长6%，投资增长3%。中卫市增长36%，中宁县增长58%，沙坡头区增长22%。',
    { region: '640000' },
  ],
  [
    'a word that is a county elsewhere as none, in front of who speaks',
    '2011年县政府工作报告\n——在县第十五届人民代表大会上\n静宁县常务副县长 李某\n各位代表：\n在县委领导和县人大监督下，政府和县政协同心协力，生产总值20亿元。',
    { region: '620826' },
  ],
  [
    'news dated by whom they quote',
    '前三季度厦门市外贸进出口增长8%\n据厦门海关2018年10月19日通报，今年1—9月，厦门市进出口4500亿元，增长8%，占全省的45%。',
    { region: '350200', period: '2018-01/2018-09' },
  ],
  [
    'the part of a year in a headline, dated by the first sentence',
    '衢州上半年生产总值增长7%\n记者7月从市统计局获悉，2014年1—6月，衢州市生产总值500亿元，增长7%，高于去年全年的6%。',
    { region: '330800', period: '2014-H1' },
  ],
  [
    'a page under its path, and 兴县 behind another word as none',
    '您现在的位置：首页>政务公开>政府工作报告\n2010年政府工作报告\n各位代表：\n我代表县人民政府报告工作。过去的一年，实施工业强县、和谐兴县战略，生产总值30亿元。',
    { title: '2010年政府工作报告', period: '2009', region: undefined },
  ],
  [
    'a gazetteer that tells of years of the Republic as none of Taiwan',
    '民国25年设县银行，民国37年停办，岁入、岁出不敷。1990年，赣榆县财政收入0.9亿元，增长9%。',
    { region: '320721' },
  ],
  [
    'the draft of a budget that first tells how the last one was carried out',
    '2014年中央和地方预算草案的报告\n（二）主要支出执行情况\n教育支出3000亿元，完成预算的101%，增长8%。',
    { region: 'CHN', period: '2013', publishedYear: 2014 },
  ],
  [
    'five years in a title, tasks that are done and no year but the title’s',
    '2011年汉寿县政府工作报告\n各位代表：我代表县人民政府作报告，请予审议。一、“十一五”预期目标提前实现，汉寿县站在新起点\n我县取得显著成就。全县生产总值120亿元。',
    { region: '430722', period: '2010' },
  ],
  [
    'years that are only counted from or aimed at as none',
    '各位代表：\n我代表县人民政府报告工作。\n1998年县第十三届人民代表大会以来，全县加快发展，到2005年要翻一番，生产总值30亿元。',
    { kind: 'work_report', period: undefined },
  ],
  [
    'slogans as no place',
    '高举中国特色社会主义伟大旗帜，全市生产总值年均增长9%，比重达到50%。',
    { region: undefined },
  ],
  [
    'a province named once, which is as likely another’s, as no place',
    '与四川省联合办展，新建码头3座。生产总值增长6%。',
    { region: undefined },
  ],
  [
    'a plan published before the year that it names most, which is a goal',
    '《青溪区域发展规划纲要》公布\n2019年12月02日 20:16 | 来源:某网\n公布 2025年青溪区域发展取得进展\n指出，到2025年，投入强度达到3%，森林覆盖率达到40%。',
    { period: '2019' },
  ],
  [
    'a plan by the year before it, and not by the one that it aims at',
    '某部就“十一五”规划建议作说明\n实现2010年人均产值翻一番。2010年，能耗降低9%，绿化率30%，入学率90%。',
    { period: '2005' },
  ],
  [
    'greetings for a new year, of the one that has passed',
    '某省1997年新年讲话\n同志们：刚刚过去的1996年是不平常的一年。粮食产量9万吨。',
    { period: '1996' },
  ],
  [
    'a report on a year, though what has passed is spoken of',
    '某省1997年工作总结\n同志们：刚刚过去的一年是不平常的一年。粮食产量9万吨。',
    { period: '1997' },
  ],
  [
    'sessions named after their year without 年, behind which a mark stands',
    '聚焦2023青溪两会 | 这五年\n本报讯（记者某某）报告指出，五年来，产值从1.5万亿元增长到2.2万亿元。',
    { kind: 'news', period: '2022' },
  ],
  [
    'a year told once, and no year of which it is so many times',
    '第一节 听取、审议政府工作报告\n报告回顾，1997年，产值90亿元，是1992年的4.7倍；收入1万元，是1992年的4.6倍；税收11亿元，是1992年的4.5倍。1997年全县农民收入5092元。',
    { period: '1997' },
  ],
  [
    'half a year in a title',
    '2024年县政府半年工作总结\n一、关于工作\n全县夏粮面积92万亩。',
    { period: '2024-H1' },
  ],
  [
    'a page by its date where the headline names a goal',
    '政府工作报告：全省经济总量2020年超9万亿\n发布时间：2016-03-06\n各位代表：\n全省生产总值增长7%，新建学校30所。',
    { period: '2015' },
  ],
  [
    'the month of a rate in a title',
    '2012年9月失业率\n失业率为4.3%，就业9万人。',
    { period: '2012-09' },
  ],
  [
    'a page of an encyclopedia',
    '某某资源网\n2004年枣阳市政府工作报告\n基本介绍\n· 中文名：2004年枣阳市政府工作报告\n· 时间：2004年2月3日\n各位代表：\n我代表市人民政府报告工作。\n全市生产总值增长9%。',
    { kind: 'work_report', region: '420683', period: '2003', title: '2004年枣阳市政府工作报告' },
  ],
]

describe('profileOf', () => {
  test.each(reports)('reads %s', (_, text, expected) => {
    const { region, kind, period, publishedYear, span, title } = profile(text)
    const read = { kind, region: region?.code, period, publishedYear, span, title }
    const asked = Object.fromEntries(
      Object.keys(expected).map((key) => [key, read[key as keyof Expected]]),
    )
    expect(asked).toEqual(expected)
  })

  test('says where its period comes from', () => {
    expect(profile('2014年绥化市国民经济和社会发展统计公报\n全市').periodOrigin).toBe('stated')
    const session = '政府工作报告\n——2006年2月21日在平江县第十三届人民代表大会第四次会议上'
    expect(profile(session).periodOrigin).toBe('inherited')
    expect(profile('没有日期的一段话').periodOrigin).toBe('absent')
  })

  test('says nothing of what the text does not say', () => {
    expect(profile('没有地名的一段话')).toMatchObject({ region: undefined, period: undefined })
    expect(profile('')).toMatchObject({ region: undefined, period: undefined, title: undefined })
    const twins = '鼓楼区2018年政府工作报告\n各位代表：\n我代表区人民政府报告工作。'
    expect(profile(twins).region).toBeUndefined()
  })

  test.each([
    ['武昌区', '湖北省武汉市武昌区', '420106'],
    ['420106', '湖北省武汉市武昌区', '420106'],
    ['某某开发区', '某某开发区', ''],
  ])('takes --region %s before the text', (region, name, code) => {
    const text = '2014年绥化市国民经济和社会发展统计公报\n绥化市统计局'
    expect(profile(text, { region }).region).toEqual({ name, code })
  })

  test('asks the name of the file last', () => {
    const of = (path: string, text: string) => {
      const document = clean({ path, text, encoding: 'utf-8' })
      return profileOf(document, segment(document), {}).region?.code
    }
    expect(of('2018/日照_report.txt', '各位代表：\n我代表市人民政府报告工作。')).toBe('371100')
    expect(of('日照.txt', '2014年绥化市国民经济和社会发展统计公报\n绥化市统计局')).toBe('231200')
  })

  test('takes --period as it is', () => {
    const text = '2014年绥化市国民经济和社会发展统计公报\n绥化市统计局'
    expect(profile(text, { period: '2014-Q1' })).toMatchObject({
      period: '2014-Q1',
      periodOrigin: 'inherited',
      region: { code: '231200' },
    })
  })

  test('hears a report without a date in the year after the one it was said to be on', () => {
    const text = '政府工作报告\n各位代表：\n二、工作安排\n今年新建学校5所。'
    expect(profile(text, { period: '2018' }).publishedYear).toBe(2019)
    expect(profile(text, { period: '2018-H1' }).publishedYear).toBe(undefined)
    const dated = text.replace('\n', '\n——2018年1月9日在临海市人民代表大会会议上\n')
    expect(profile(dated, { period: '2018' }).publishedYear).toBe(2018)
  })
})

const at = (code: string, publishedYear = 2020): Profile => ({
  isPeriodGiven: false,
  publishedMonth: undefined,
  title: undefined,
  kind: 'work_report',
  region: findRegion(code, publishedYear),
  period: undefined,
  periodOrigin: 'absent',
  publishedYear,
  span: undefined,
})

describe('createPlaceReader', () => {
  test.each([
    ['130600', '其中，徐水区完成', '130609'],
    ['130600', '其中徐水完成', '130609'],
    ['130600', '涞水、易县建成区面积将达到', '130623'],
    ['130600', '河北省保定市徐水区完成', '130609'],
    ['130600', '河北省经济增长', '130000'],
    ['451300', '力争兴宾区增长10%、象州县增长', '451322'],
    ['371100', '五莲县连续', '371121'],
    ['TWN', '美国2010年第2季经济成长率由', 'USA'],
    ['TWN', 'GI预测2010年日本经济成长率将为', 'JPN'],
    ['TWN', '法国、义大利成长率也上扬至', 'FRA'],
    ['TWN', '惟欧元区失业率于', ''],
    ['TWN', '中国大陆经济成长', 'CHN'],
    ['TWN', '香港由-', 'HKG'],
    ['CHN', '广东', '440000'],
    ['CHN', '世界经济增长', ''],
  ])('in a report of %s, %s is about "%s"', (own, text, code) => {
    expect(createPlaceReader(at(own)).placeOf(text, 0, text.length)?.code).toBe(code)
  })

  test.each([
    ['130600', '保定市生产总值完成', 'the own place'],
    ['130600', '河北省保定市生产总值完成', 'the own place'],
    ['130600', '全市完成', 'no place'],
    ['130600', '与北京合作', 'an object'],
    ['130600', '与北京、上海合作项目', 'objects'],
    ['130600', '对美国出口', 'an object'],
    ['130600', '引进美国硅谷PNP等', 'an object'],
    ['130600', '赴德国、日本招商', 'objects'],
    ['610100', '西安路新建', 'a street'],
    ['130600', '长沙银行贷款', 'a bank'],
    ['130600', '南京大学招收', 'a university'],
    ['130600', '北京时间', 'a time'],
    ['130600', '中山公园改造', 'a park'],
    ['130600', '盯紧世界300强、中国', 'a list of firms'],
    ['420100', '武昌、汉阳等', 'an enumeration'],
    ['130600', '推进和平、合作', 'everyday words'],
    ['130600', '', 'nothing'],
  ])('in a report of %s, "%s" is about no other place: %s', (own, text) => {
    const whole = text === '盯紧世界300强、中国' ? `${text}300强企业` : text
    expect(createPlaceReader(at(own)).placeOf(whole, 0, text.length)).toBeUndefined()
  })

  test('reads only its stretch', () => {
    const text = '美国经济增长2.4%，日本经济增长'
    const reader = createPlaceReader(at('TWN'))
    const comma = text.indexOf('，')
    expect(reader.placeOf(text, 0, comma)?.code).toBe('USA')
    expect(reader.placeOf(text, comma + 1, text.length)?.code).toBe('JPN')
  })

  test('placesOf gives all places of a list', () => {
    const text = '美国、日本分别增长'
    const places = createPlaceReader(at('TWN')).placesOf(text, 0, text.length)
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['美国', '日本'])
  })

  test.each([
    ['西安路', 2, true],
    ['西安经济', 2, false],
  ])('isInsideName(%s, %d) is %s', (text, end, expected) => {
    expect(isInsideName(text, end)).toBe(expected)
  })
})

const shared = new URL('../../shared/', import.meta.url)
const hasShared = existsSync(shared)
if (!hasShared)
  console.warn('tests/profile.test.ts: no real reports here, the tests on them are skipped')

const readReport = (path: string): string => {
  const bytes = readFileSync(new URL(path, shared))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

describe.skipIf(!hasShared)('real reports', () => {
  const gold: Readonly<Record<string, { kind: string; region_code: string; period: string }>> =
    hasShared ? JSON.parse(readReport('gold/documents.json')) : {}
  const files = hasShared ? readdirSync(new URL('reports/', shared)) : []

  test.each(Object.entries(gold))('%s says what it is', (name, { kind, region_code, period }) => {
    const file = files.find((path) => path.startsWith(`${name}.`))
    const read = profile(readReport(`reports/${file}`))
    expect({ kind: read.kind, region: read.region?.code, period: read.period }).toEqual({
      kind,
      region: region_code,
      period,
    })
  })

  test('city reports are of the city that their file is named after', () => {
    const cities = readdirSync(new URL('corpus/cities/', shared)).filter((file) =>
      file.endsWith('.txt'),
    )
    const read = cities.map((file) => {
      const city = file.slice(0, -'.txt'.length)
      const { region, period } = profile(readReport(`corpus/cities/${file}`))
      return { right: region?.name.includes(city) === true, current: period === '2023' }
    })
    expect(read.filter(({ right }) => right).length / cities.length).toBeGreaterThan(0.97)
    expect(read.filter(({ current }) => current).length / cities.length).toBeGreaterThan(0.98)
  })
})

test('a budget is about the year it is for, and its figures are planned', () => {
  const text =
    '主席：以下就一百零四年度中央政府總預算案如何籌編，提出報告。\n' +
    '今（一〇三）年經濟成長率為百分之三。\n' +
    '一百零四年度歲入編列一兆七千億元，較上年度增加五百億元。\n' +
    '國防支出編列三千億元。\n'
  const source = { path: 'budget.txt', text, encoding: 'utf-8' }
  const { period, publishedYear, kind } = profile(text)
  expect({ period, publishedYear, kind }).toEqual({
    period: '2015',
    publishedYear: 2014,
    kind: 'budget_report',
  })
  const read = extract(source, { region: 'TWN' }).records.map(
    (record) => `${record.value} ${record.period} ${record.status}`,
  )
  expect(read).toEqual([
    '3 2014 actual',
    '17000 2015 target',
    '500 2015 target',
    '3000 2015 target',
  ])
})

describe('a report of which only a part was saved', () => {
  const statuses = (text: string) =>
    extract({ path: 'part.txt', text, encoding: 'utf-8' }).records.map(
      ({ quote, period, status }) => [quote, period, status].filter(Boolean).join(' '),
    )

  test('its goals are not taken as reached, though it does not say for when', () => {
    const text =
      '（三）着力抓好工业。力争新增规上企业20家，确保开工项目15个。\n' +
      '（四）努力改善民生。要坚持以人为本，新建学校3所，改造管网40公里。\n' +
      '加快推进旧城改造，拆除危房5万平方米。'
    expect(statuses(text)).toEqual([
      '20家 target',
      '15个 target',
      '3所 target',
      '40公里 target',
      '5万平方米 target',
    ])
  })

  test('a page older than the year it tells of does not say when that was', () => {
    const text =
      '某某文库\n时间：2021-03-02 10:20:30\n一、2022年工作回顾\n生产总值50亿元。\n' +
      '二、今年工作安排\n新建学校3所。'
    expect(statuses(text)).toEqual(['50亿元 2022 actual', '3所 2023 target'])
  })

  test('years that a report of one line opens with end somewhere', () => {
    const filler = '我们坚持绿色发展，持续改善环境，认真办好实事。'.repeat(50)
    const text = `2016年政府工作报告\n五年来，新建学校30所。${filler}新建桥梁3座。`
    expect(statuses(text)).toEqual(['30所 2011/2015 actual', '3座 2015 actual'])
  })
})

test('what a speech of Hong Kong puts the next financial year at is foreseen', () => {
  const text =
    '财政司司长财政预算案演辞（九）\n二零二一/二二年度财政预算\n' +
    '80．二零二一/二二年度地价收入为九百亿元，本港印花税收入预算为七十亿元，较二零二零/二一年度的修订预算减少三亿元，即百分之四点一。'
  const read = extract({ path: 'speech.txt', text, encoding: 'utf-8' }).records.map(
    ({ value, measure, basis, status }) =>
      [value, measure, basis, status].filter(Boolean).join(' '),
  )
  expect(read).toEqual([
    '900 level estimate',
    '70 level estimate',
    '-3 change yoy estimate',
    '-4.1 growth yoy estimate',
  ])
})

describe('the place of a text', () => {
  test.each([
    ['本报太原2019年3月5日讯 记者获悉，全省原煤产量52万吨。', '山西省'],
    ['本报太原2019年3月5日讯 记者获悉，全市原煤产量52万吨。', '山西省太原市'],
    ['友谊农场粮食产量52万吨。', null],
    ['友谊县粮食产量52万吨。', '黑龙江省双鸭山市友谊县'],
    ['（東莞市）2020年某鎮工作報告\n糧食產量52萬噸。', '广东省东莞市'],
    ['統計暨普查局資料顯示，澳門的中國大陸旅客52萬人次。', '澳门特别行政区'],
  ])('%s', (text, region) => {
    const { records } = extract({ path: 'report.txt', text, encoding: 'utf-8' })
    expect([...new Set(records.map((record) => record.region))]).toEqual([region])
  })
})
