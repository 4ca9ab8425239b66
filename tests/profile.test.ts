import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clean } from '../src/clean/index.ts'
import { findRegion } from '../src/lexicon/regions.ts'
import type { Profile } from '../src/model/document.ts'
import { findDates, readYear, toIsoDate } from '../src/resolve/dates.ts'
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
    ['2020-01-081', []],
    ['12020-01-08', []],
    ['民国0年', ['1911']],
    ['民国 99 年', ['2010']],
    ['民国一百零三年十月十日', ['2014-10-10']],
    ['民国一百年', ['2011']],
    ['民国二十年', ['1931']],
    ['民国250年', []],
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
    ['甲子', false, undefined],
  ])('the year %s (republic: %s) is %s', (written, republic, year) => {
    expect(readYear(written, republic)).toBe(year)
  })
})

interface Expected {
  readonly kind?: Profile['kind']
  readonly region?: string
  readonly period?: string
  readonly publishedYear?: number
  readonly span?: string
  readonly title?: string
}

const reports: readonly (readonly [string, string, Expected])[] = [
  [
    'a county of 2008 by its name of then',
    '政 府 工 作 报 告\n——在徐水县第十三届人民代表大会第二次会议上\n徐水县人民政府县长 某某\n（2008年3月27日）\n各位代表：\n现在，我代表县人民政府作工作报告。\n2007年，全县生产总值完成80亿元。',
    {
      kind: 'work_report',
      region: '130625',
      period: '2007',
      publishedYear: 2008,
      title: '政府工作报告',
    },
  ],
  [
    'the same place as a district in 2020',
    '各位代表：\n现在，我代表区人民政府报告工作，请予审议。\n一、2019年工作回顾\n在市委、市政府和区委的坚强领导下，徐水干部群众奋力拼搏，全区生产总值增长7%，保定市考核第一。徐水经济平稳。',
    { kind: 'work_report', region: '130609', period: '2019', publishedYear: 2020 },
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
    '关于武昌区2017年上半年国民经济和社会发展计划执行情况的报告\n今年以来，我区完成地区生产总值525.69亿元。\n下半年工作安排',
    { kind: 'plan_report', region: '420106', period: '2017-H1', publishedYear: 2017 },
  ],
  [
    'a plan report on three quarters',
    '关于大庆市2012年前三季度国民经济和社会发展计划执行情况的报告\n全市生产总值增长9%。',
    { kind: 'plan_report', region: '230600', period: '2012-01/2012-09' },
  ],
  [
    'a plan report on a year and the next',
    '关于四川省2016年国民经济和社会发展计划执行情况及2017年计划草案的报告\n——2017年1月16日在四川省第十二届人民代表大会第五次会议上\n各位代表：\n受省人民政府委托，现提出报告，请予审议。\n2016年，全省生产总值增长7.7%。',
    { kind: 'plan_report', region: '510000', period: '2016', publishedYear: 2017 },
  ],
  [
    'a communique',
    '2012年大庆市国民经济和社会发展统计公报\n大庆市统计局\n（2013年3月20日）\n全年实现地区生产总值4000.5亿元，比上年增长10%。全市工业增加值增长11%。',
    { kind: 'communique', region: '230600', period: '2012', publishedYear: 2013 },
  ],
  [
    'a budget report',
    '关于安国市2015年预算执行情况和2016年预算草案的报告\n——2016年2月20日在安国市第六届人民代表大会第六次会议上\n各位代表：\n受市人民政府委托，请予审议。\n2015年，全市一般公共预算收入完成4亿元。',
    { kind: 'budget_report', region: '130683', period: '2015', publishedYear: 2016 },
  ],
  [
    'the national report',
    '各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议。\n一、2018年工作回顾\n我国国内生产总值增长6.6%，北京、上海、河北等地试点，全国城镇新增就业1361万人。',
    { kind: 'work_report', region: 'CHN', period: '2018', publishedYear: 2019 },
  ],
  [
    'a national plan for two years',
    '各位代表：\n我受国务院的委托，现在向大会提出关于1980、1981年国民经济计划安排的报告，请予审议。\n1979年工农业总产值比上年增长8.5%。',
    { kind: 'plan_report', region: 'CHN', period: '1979', publishedYear: 1980 },
  ],
  [
    'a report at the end of a term',
    '2003年国务院政府工作报告\n——2003年3月5日在第十届全国人民代表大会第一次会议上\n各位代表：\n一、过去五年政府工作的回顾\n五年来，国内生产总值年均增长7.7%，达到10.2万亿元。',
    { region: 'CHN', period: '2002', publishedYear: 2003, span: '1998/2002' },
  ],
  [
    'a date in Chinese numerals against a title of another year',
    '2018年河北省政府工作报告\n二〇一九年一月十四日在河北省第十三届人民代表大会第二次会议上\n河北省人民政府省长某某\n各位代表：\n现在，我代表河北省人民政府作报告，请予审议。\n一、2018年工作回顾\n全省生产总值增长6.6%。',
    { region: '130000', period: '2018', publishedYear: 2019 },
  ],
  [
    'a session in December, which looks back on its own year',
    '政府工作报告\n——2010年12月28日在莲湖区第十六届人民代表大会第五次会议上\n各位代表：\n我代表区人民政府报告工作，请予审议。西安市莲湖区全区生产总值增长14%。',
    { region: '610104', period: '2010', publishedYear: 2010 },
  ],
  [
    'a digest',
    '2021年高阳成绩单、2022年高阳这样干\n2021年工作回顾：\n2021年，全县生产总值完成185.3亿元。高阳县加快发展。\n2022年，生产总值增长6.5%左右。',
    { kind: 'news', region: '130628', period: '2021', publishedYear: 2022 },
  ],
  [
    'nothing but targets',
    '2020年县政府工作总体要求和主要预期目标\n2020年，是全面建成小康社会的关键一年，从我县看，高阳正处于爬坡期。\n全县主要预期目标是：\n地区生产总值增长7%；',
    { region: '130628', period: '2020', publishedYear: 2020 },
  ],
  [
    'a list of other reports below it',
    '保定市满城区2021年政府工作报告\n各位代表：\n我代表区人民政府报告工作，请予审议。\n一、2020年工作回顾\n满城区全区生产总值增长4%。满城、满城、满城。\n相关文章\n焦作市解放区2025年政府工作报告\n修武县2025年政府工作报告\n博爱县2025年政府工作报告\n温县2025年政府工作报告',
    { region: '130607', period: '2020', publishedYear: 2021 },
  ],
  [
    'a prefecture with its own word',
    '各位代表：\n现在，我代表州人民政府，向大会报告工作。\n一、2023年工作回顾\n在省委、省政府和州委坚强领导下，全州生产总值增长6.2%，高于全省。康定、泸定、稻城、理塘旅游收入增长。甘孜州民族团结。',
    { region: '513300', period: '2023' },
  ],
  [
    'an autonomous region',
    '各位代表：\n现在，我代表自治区人民政府，向大会报告工作，请予审议。\n一、2024年工作回顾\n自治区党委坚强领导，全区生产总值增长5%。新疆经济向好，乌鲁木齐、喀什、伊犁州项目开工。',
    { region: '650000', period: '2024' },
  ],
  [
    'the budget speech of Hong Kong',
    '財政司司長：主席，我謹動議二讀《2013年撥款條例草案》。\n行政長官在上月發表施政報告。本港經濟增長1.4%，香港失業率3.3%，特區政府向立法會提出撥款200億港元，市民受惠。',
    { kind: 'budget_report', region: 'HKG', period: '2013', publishedYear: 2013 },
  ],
  [
    'a chapter of a report of Taiwan',
    '十二、經濟建設計畫工作\n(一)經濟情勢：\n國內方面：本年上半年我國經濟成長率達13.10%。根據主計處預測，今(2010)年全球經濟成長率為3.7%。\n行政院經建會推動，本院於97年9月核定，臺灣失業率5.16%，新臺幣升值。美國經濟成長2.4%，日本經濟成長0.4%。',
    {
      kind: 'plan_report',
      region: 'TWN',
      period: '2010-H1',
      publishedYear: 2010,
      title: '經濟建設計畫工作',
    },
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
    expect(profile('2012年大庆市国民经济和社会发展统计公报\n全市').periodOrigin).toBe('stated')
    const session = '政府工作报告\n——2008年3月27日在顺平县第十五届人民代表大会第二次会议上'
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
    const text = '2012年大庆市国民经济和社会发展统计公报\n大庆市统计局'
    expect(profile(text, { region }).region).toEqual({ name, code })
  })

  test('asks the name of the file last', () => {
    const of = (path: string, text: string) => {
      const document = clean({ path, text, encoding: 'utf-8' })
      return profileOf(document, segment(document), {}).region?.code
    }
    expect(of('2018/日照_report.txt', '各位代表：\n我代表市人民政府报告工作。')).toBe('371100')
    expect(of('日照.txt', '2012年大庆市国民经济和社会发展统计公报\n大庆市统计局')).toBe('230600')
  })

  test('takes --period as it is', () => {
    const text = '2012年大庆市国民经济和社会发展统计公报\n大庆市统计局'
    expect(profile(text, { period: '2012-Q1' })).toMatchObject({
      period: '2012-Q1',
      periodOrigin: 'inherited',
      region: { code: '230600' },
    })
  })
})

const at = (code: string, publishedYear = 2020): Profile => ({
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
    ['130600', '涿州、定州主城区面积要达到', '130681'],
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
    ['130600', '瞄准世界500强、中国', 'a list of firms'],
    ['420100', '武昌、汉阳等', 'an enumeration'],
    ['130600', '推进和平、合作', 'everyday words'],
    ['130600', '', 'nothing'],
  ])('in a report of %s, "%s" is about no other place: %s', (own, text) => {
    const whole = text === '瞄准世界500强、中国' ? `${text}500强企业` : text
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
    '主席：今天就一百零四年度中央政府總預算案的編製情形，提出報告。\n' +
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
