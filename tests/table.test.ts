import { describe, expect, test } from 'vitest'
import { extract } from '../src/pipeline.ts'

const numeral = /[0-9〇零一二三四五六七八九十百千万亿兆两半]/u

const read = (table: string, heading = '2015年南阳市国民经济和社会发展统计公报') =>
  extract({ path: 'report.txt', text: `${heading}\n\n${table}`, encoding: 'utf-8' })

/** Cells are parted by `|` here, as tabs cannot be seen; rows by `/`. */
const flatten = (rows: string): string =>
  rows
    .split('\n')
    .map((row) => row.trim().replaceAll('|', '\t'))
    .join('\n')

/** What a table says, one figure a line: indicator, measure, value with unit, period. */
const figures = (table: string, heading?: string): readonly string[] =>
  read(flatten(table), heading).records.map((record) => {
    const { indicator_text: name, measure, value, unit, period, basis, status, bound } = record
    const told = [basis, status === 'actual' ? null : status, bound === 'exact' ? null : bound]
    const more = told.filter((word) => word !== null).join(' ')
    return `${name} ${measure} ${value}${unit} ${period}${more === '' ? '' : ` ${more}`}`
  })

describe('units', () => {
  test.each([
    {
      from: 'the header of the column',
      table: `2015年主要农产品产量

        产品名称|产量（万吨）|比上年增长（%）
        粮食|650.0|17.3
        大豆|7.0|-1.6`,
      says: [
        '粮食产量 level 650.0万吨 2015',
        '粮食产量 growth 17.3% 2015 yoy',
        '大豆产量 level 7.0万吨 2015',
        '大豆产量 growth -1.6% 2015 yoy',
      ],
    },
    {
      from: 'a column of units',
      table: `2015年主要工业产品产量

        产品名称|单位|产量|同比增长（±%）
        水泥|万吨|2086.4|3.7
        发电量|亿千瓦时|92.18|-6.2`,
      says: [
        '水泥产量 level 2086.4万吨 2015',
        '水泥产量 growth 3.7% 2015 yoy',
        '发电量 level 92.18亿千瓦时 2015',
        '发电量 growth -6.2% 2015 yoy',
      ],
    },
    {
      from: 'a note above the table',
      table: `2015年地区生产总值

        单位：亿元

        指标|绝对数
        地区生产总值|4000.5
        第一产业|153.6`,
      says: ['地区生产总值 level 4000.5亿元 2015', '第一产业增加值 level 153.6亿元 2015'],
    },
    {
      from: 'the label of the row, and the label of the row that it is part of',
      table: `2015年畜牧业生产

        指标名称|指标值|同比增长（±%）
        期末畜禽存栏
        猪（万头）|171.5|17.4
        家禽（万只）|1914.1|4.4
        #肉鸡|906.6|3.0`,
      says: [
        '猪存栏 level 171.5万头 2015-12-31',
        '猪存栏 growth 17.4% 2015-12-31 yoy',
        '家禽存栏 level 1914.1万只 2015-12-31',
        '家禽存栏 growth 4.4% 2015-12-31 yoy',
        '肉鸡存栏 level 906.6万只 2015-12-31',
        '肉鸡存栏 growth 3.0% 2015-12-31 yoy',
      ],
    },
    {
      from: 'the cell itself',
      table: `主要产品产量

        产品名称|1995年产量|比1985年增长
        原煤|13.61亿吨|56.1%
        水泥|47560.57万吨|2.3倍`,
      says: [
        '原煤产量 level 13.61亿吨 1995',
        '原煤产量 growth 56.1% 1995 since:1985',
        '水泥产量 level 47560.57万吨 1995',
        '水泥产量 multiple 2.3倍 1995 since:1985',
      ],
    },
    {
      from: 'a noun that counts',
      table: `2015年各类学校情况

        指标|学校数（所）|在校生人数
        普通高中|78|178923
        初中|421|401234`,
      says: [
        '普通高中学校数 level 78所 2015',
        '普通高中在校生人数 level 178923人 2015',
        '初中学校数 level 421所 2015',
        '初中在校生人数 level 401234人 2015',
      ],
    },
  ])('come from $from', ({ table, says }) => {
    expect(figures(table)).toEqual(says)
  })
})

describe('measures', () => {
  test.each([
    {
      column: '比年初增减额',
      unit: '亿元',
      value: '-9.23',
      says: '短期贷款 change -9.23亿元 2015 other',
    },
    { column: '比重（%）', unit: '亿元', value: '12.5', says: '短期贷款 share 12.5% 2015' },
    { column: '年均增长（%）', unit: '亿元', value: '8.1', says: '短期贷款 growth 8.1% 2015 avg' },
    { column: '下降（%）', unit: '亿元', value: '3.2', says: '短期贷款 growth -3.2% 2015 yoy' },
    { column: '全省位次', unit: '亿元', value: '3', says: '短期贷款 rank 3位 2015' },
    {
      column: '完成年度计划（%）',
      unit: '亿元',
      value: '101.2',
      says: '短期贷款 completion 101.2% 2015',
    },
    {
      column: '比上年增减（百分点）',
      unit: '亿元',
      value: '-0.4',
      says: '短期贷款 change -0.4百分点 2015 yoy',
    },
    {
      column: '2016年计划',
      unit: '亿元',
      value: '330左右',
      says: '短期贷款 level 330亿元 2016 target about',
    },
    {
      column: '完成情况',
      unit: '亿元',
      value: '下降4.1%',
      says: '短期贷款 growth -4.1% 2015 yoy',
    },
  ])('$column tells $says', ({ column, unit, value, says }) => {
    const table = `2015年主要指标\n\n指标|绝对数（${unit}）|${column}\n短期贷款|325.17|${value}\n长期贷款|871.30|${value}`
    expect(figures(table)).toContain(says)
  })

  test('a label that names a growth or a share says so of its figures', () => {
    const table = `2015年主要指标

      指标|2015年|2014年
      地区生产总值增长（%）|9.0|8.5
      第三产业占GDP比重（%）|41.2|40.1
      人口自然增长率（‰）|5.1|5.3
      单位GDP能耗下降（%）|3.6|4.0`
    expect(figures(table)).toEqual([
      '地区生产总值 growth 9.0% 2015 yoy',
      '地区生产总值 growth 8.5% 2014 yoy',
      '第三产业 share 41.2% 2015',
      '第三产业 share 40.1% 2014',
      '人口自然增长率 level 5.1‰ 2015',
      '人口自然增长率 level 5.3‰ 2014',
      '单位GDP能耗 growth -3.6% 2015 yoy',
      '单位GDP能耗 growth -4.0% 2014 yoy',
    ])
  })
})

describe('layouts', () => {
  test('one cell a line', () => {
    const lines = '指标 单位 绝对数 增长（%） 货运量 万吨 23011.2 3.5 公路 万吨 22010.0 3.6'
    expect(figures(`2015年货运量\n\n${lines.replaceAll(' ', '\n')}`)).toEqual([
      '货运量 level 23011.2万吨 2015',
      '货运量 growth 3.5% 2015 yoy',
      '公路货运量 level 22010.0万吨 2015',
      '公路货运量 growth 3.6% 2015 yoy',
    ])
  })

  test('one cell a line, a figure among them that could be a year', () => {
    const lines =
      '产品名称 单位 产量 增长（%） 玉米 吨 2016 3.5 大豆 吨 1200 -3.6 油菜 吨 1998 持平'
    expect(figures(`2015年产量\n\n${lines.replaceAll(' ', '\n')}`)).toEqual([
      '玉米产量 level 2016吨 2015',
      '玉米产量 growth 3.5% 2015 yoy',
      '大豆产量 level 1200吨 2015',
      '大豆产量 growth -3.6% 2015 yoy',
      '油菜产量 level 1998吨 2015',
    ])
  })

  test('one cell a line, a heading behind a header of whose cells two begin alike', () => {
    const lines =
      '指标名称 指标值 同比增长（±%） 期末存栏 蚕种（万张） 46.9 8.7 蜜蜂（万箱） 32.1 -9.3'
    expect(figures(`2015年养殖业生产\n\n${lines.replaceAll(' ', '\n')}`)).toEqual([
      '蚕种存栏 level 46.9万张 2015-12-31',
      '蚕种存栏 growth 8.7% 2015-12-31 yoy',
      '蜜蜂存栏 level 32.1万箱 2015-12-31',
      '蜜蜂存栏 growth -9.3% 2015-12-31 yoy',
    ])
  })

  test('classes of ages and sizes are labels', () => {
    expect(figures('2015年人口构成\n\n年龄|人口数（人）\n0-14岁|5200\n60岁及以上|3300')).toEqual([
      '0-14岁人口数 level 5200人 2015',
      '60岁及以上人口数 level 3300人 2015',
    ])
  })

  test('columns set with single blanks, the unit with or behind each number, none of them named', () => {
    expect(
      figures(`主要工业产品产量如下：
1986年 比上年增长%
纱 49.5万吨 6.3
呢绒. 185万米 1.8
能源生产总量 1067万吨 2.4
（折标准燃料）
木材 55万立方米 -3.9`),
    ).toEqual([
      '纱产量 level 49.5万吨 1986',
      '纱产量 growth 6.3% 1986 yoy',
      '呢绒产量 level 185万米 1986',
      '呢绒产量 growth 1.8% 1986 yoy',
      '能源生产总量 level 1067万吨 1986',
      '能源生产总量 growth 2.4% 1986 yoy',
      '木材产量 level 55万立方米 1986',
      '木材产量 growth -3.9% 1986 yoy',
    ])
    expect(
      figures(`主要农产品产量如下：

     1986年 比上年增长%
粮食 445 万吨 -2.5
其中：谷物 393 万吨 -2.8
甘蔗 68 万吨 5.2`),
    ).toEqual([
      '粮食产量 level 445万吨 1986',
      '粮食产量 growth -2.5% 1986 yoy',
      '谷物产量 level 393万吨 1986',
      '谷物产量 growth -2.8% 1986 yoy',
      '甘蔗产量 level 68万吨 1986',
      '甘蔗产量 growth 5.2% 1986 yoy',
    ])
  })

  test('labels whose letters are set apart, before a column of units', () => {
    const table = `2010年居民每百户主要消费品拥有量

品名 单位 城镇居民 农村居民

洗 衣 机 台 99 86

空    调 台 95 12

固定电话 部 91 76`
    expect(figures(table)).toEqual([
      '城镇居民洗衣机拥有量 level 99台 2010',
      '农村居民洗衣机拥有量 level 86台 2010',
      '城镇居民空调拥有量 level 95台 2010',
      '农村居民空调拥有量 level 12台 2010',
      '城镇居民固定电话拥有量 level 91部 2010',
      '农村居民固定电话拥有量 level 76部 2010',
    ])
  })

  test('Markdown', () => {
    const table = `2015年固定资产投资

| 指标 | 绝对数（亿元） | 比上年增长（%） |
|---|---|---|
| 固定资产投资 | 2866.5 | 17.2 |
| 第一产业 | 98.2 | -3.1 |
`
    const names = read(table).records.map(({ indicator_text: name, value }) => `${name} ${value}`)
    expect(names).toEqual([
      '固定资产投资 2866.5',
      '固定资产投资 17.2',
      '第一产业固定资产投资 98.2',
      '第一产业固定资产投资 -3.1',
    ])
  })

  test('drawn with lines, an empty row in it', () => {
    const table = `中央及地方收支比較表　　單位：新臺幣百萬元
─────────┬─────┬─────┬─────
項　　　　目　　　│本次預算數│上年度預算數│比　　較　
─────────┼─────┼─────┼─────
一、歲　入　合　計│　　7,200　│　　6,900　│　　　300　
　　　　　　　　　│　　　　　│　　　　　│　　　　　
二、歲　出　合　計│　　7,500　│　　7,650　│　　-150　
─────────┴─────┴─────┴─────`
    const told = read(table, '中華民國九十五年度總預算')
      .records.filter(({ value }) => value !== '6900' && value !== '7650')
      .map(({ indicator_text: name, measure, value, unit, status }) =>
        [name, measure, value, unit, status].join(' '),
      )
    expect(told).toEqual([
      '歲入 level 7200 百萬元 target',
      '歲入 change 300 百萬元 target',
      '歲出 level 7500 百萬元 target',
      '歲出 change -150 百萬元 target',
    ])
  })

  test('whose header has lost the empty cell above the labels', () => {
    const table = `表4  2015年增加值
| 绝 对 数（亿元） | 比上年增长（%） |
纺织业 | 120.5 | 5.2 |
食品业 | 98.1 | -2.6 |
`
    expect(
      read(table).records.map(({ indicator_text: name, measure, value, unit }) =>
        [name, measure, value + unit].join(' '),
      ),
    ).toEqual([
      '纺织业增加值 level 120.5亿元',
      '纺织业增加值 growth 5.2%',
      '食品业增加值 level 98.1亿元',
      '食品业增加值 growth -2.6%',
    ])
  })

  test('the unit at the end of the line of its caption', () => {
    const table = `表7　　各项收入　　单位：万元
      项目　　　2014年　　2015年
      车船税　　320.5　　　341.2
      契税　　　88.1　　　　90.6`
    expect(figures(table)).toEqual([
      '车船税 level 320.5万元 2014',
      '车船税 level 341.2万元 2015',
      '契税 level 88.1万元 2014',
      '契税 level 90.6万元 2015',
    ])
  })

  test('two rows of headers', () => {
    const table = `2015年工业主要行业

      行业|增加值||利润总额|
      |绝对数（亿元）|增长（%）|绝对数（亿元）|增长（%）
      纺织业|45.2|8.9|3.3|5.0
      食品制造业|33.1|10.1|2.9|7.8`
    expect(figures(table).slice(0, 4)).toEqual([
      '纺织业增加值 level 45.2亿元 2015',
      '纺织业增加值 growth 8.9% 2015 yoy',
      '纺织业利润总额 level 3.3亿元 2015',
      '纺织业利润总额 growth 5.0% 2015 yoy',
    ])
  })

  test('labels and values side by side', () => {
    const table = `2015年主要工业产品产量

      产品名称|单位|产量|产品名称|单位|产量
      原煤|万吨|6406.1|水泥|万吨|14059.2
      天然气|亿立方米|267.2|钢材|万吨|2775.9`
    expect(figures(table)).toEqual([
      '原煤产量 level 6406.1万吨 2015',
      '水泥产量 level 14059.2万吨 2015',
      '天然气产量 level 267.2亿立方米 2015',
      '钢材产量 level 2775.9万吨 2015',
    ])
  })

  test('serial numbers before the labels are ordinals', () => {
    const table = `2015年主要指标

      序号|指标|单位|2015年
      1|地区生产总值|亿元|2422
      2|固定资产投资|亿元|1200`
    expect(figures(table)).toEqual([
      '地区生产总值 level 2422亿元 2015',
      '固定资产投资 level 1200亿元 2015',
    ])
    const ordinals = read(flatten(table)).rejections.filter(({ reason }) => reason === 'ordinal')
    expect(ordinals.map(({ quote }) => quote)).toEqual(['1', '2'])
  })

  test('rows of years', () => {
    const table = `2013—2014年地区生产总值

      年份|地区生产总值（亿元）|比上年增长（%）
      2013年|26260.8|10.0
      2014年|28536.7|8.5`
    expect(figures(table)).toEqual([
      '地区生产总值 level 26260.8亿元 2013',
      '地区生产总值 growth 10.0% 2013 yoy',
      '地区生产总值 level 28536.7亿元 2014',
      '地区生产总值 growth 8.5% 2014 yoy',
    ])
  })

  test('rows of places', () => {
    const table = `2015年各市州主要指标

      地区|地区生产总值（亿元）|增长（%）
      成都市|10801.2|7.9
      自贡市|1143.1|8.4`
    const heading = '2015年四川省国民经济和社会发展统计公报'
    const places = read(flatten(table), heading).records.map(
      ({ region, indicator_text: name }) => `${region} ${name}`,
    )
    expect(places).toEqual([
      '四川省成都市 地区生产总值',
      '四川省成都市 地区生产总值',
      '四川省自贡市 地区生产总值',
      '四川省自贡市 地区生产总值',
    ])
  })

  test('the figures of one row share a group', () => {
    const table = `2015年主要农产品产量

      产品名称|产量（万吨）|比上年增长（%）
      粮食|650.0|17.3
      大豆|7.0|-1.6`
    const groups = read(flatten(table)).records.map(({ group }) => group)
    expect(groups).toEqual([groups[0], groups[0], groups[2], groups[2]])
    expect(groups[0]).not.toBe(groups[2])
  })

  test('cells of prose are read as prose', () => {
    const table = `2015年重点项目

      序号|项目名称|建设内容|总投资（万元）
      1|城区供水工程|铺设管网25公里|12000
      2|污水处理厂|日处理污水2万吨|8600`
    expect(figures(table)).toEqual([
      expect.stringContaining('level 25公里'),
      '城区供水工程总投资 level 12000万元 2015',
      expect.stringContaining('level 2万吨'),
      '污水处理厂总投资 level 8600万元 2015',
    ])
  })
})

test.each([
  {
    of: 'page numbers',
    table: '目录\n\n一、工作回顾|1\n二、工作安排|8\n三、附录|15',
  },
  {
    of: 'telephone numbers',
    table: '联系方式\n\n部门|联系人|电话\n财政局|李四|63161234\n统计局|王五|63162345',
  },
  {
    of: 'deadlines',
    table: '责任分解\n\n序号|工作任务|完成时限\n1|推进立法|2015年12月\n2|开展检查|12月底',
  },
])('$of are no figures', ({ table }) => {
  expect(figures(table)).toEqual([])
})

test.each([
  '产品名称|产量（万吨）|比上年增长（%）\n粮食|650.0|17.3\n0-15岁人口|7.0|持平\n合计|-|…',
  '序号|指标|单位|2011年计划|2012年\n1|生产总值|亿元|2350|2740左右\n2|失业率|%|4以内|≤4',
  '项目名称|建设内容|投资（万元）|年限\n水厂|日供水3万吨水厂1座|12000|2012-2014\n医院|床位500张|8000|2年',
])('every numeral of %j is a figure or rejected, and once', (rows) => {
  const text = `2015年公报\n\n${flatten(rows)}\n`
  const { records, rejections } = extract({ path: 'report.txt', text, encoding: 'utf-8' })
  const covered = [...text].map(() => 0)
  for (const { start, end } of [...records, ...rejections]) {
    for (let at = start; at < end; at++) covered[at] = (covered[at] ?? 0) + 1
  }
  const wrong = [...text].filter((character, at) => numeral.test(character) && covered[at] !== 1)
  expect(wrong).toEqual([])
})

describe('tables saved with bars', () => {
  const says = [
    '工业增加值 growth 3.1% 2018 yoy',
    '零售总额 level 52.7亿元 2018',
    '零售总额 growth -7.4% 2018 yoy',
    '出口 level 8.2亿元 2018',
    '出口 growth 1.5% 2018 yoy',
  ]
  const cells = [
    ['指标', '单位', '累计', '±%'],
    ['工业增加值', '亿元', '—', '3.1'],
    ['零售总额', '亿元', '52.7', '-7.4'],
    ['出口', '亿元', '8.2', '1.5'],
  ].flat()
  const told = (table: string) =>
    extract({
      path: 'report.txt',
      text: `全市经济平稳运行，市场稳定。\n2018年主要经济指标\n${table}`,
      encoding: 'utf-8',
    }).records.map(
      ({ indicator_text: name, measure, value, unit, period, basis }) =>
        `${name} ${measure} ${value}${unit} ${period}${basis === null ? '' : ` ${basis}`}`,
    )

  test('on lines of their own between cells', () => {
    expect(told(cells.join('\n|\n'))).toEqual(says)
  })

  test('at the end of each cell’s line', () => {
    const filled = cells.map((cell) => `${cell === '—' ? '31.5' : cell} |`)
    expect(told(filled.join('\n'))).toEqual(['工业增加值 level 31.5亿元 2018', ...says])
  })
})

describe('one table says the same in every layout', () => {
  const heading = '2019年前三季度全市经济运行简报'
  const caption = '2019年1-9月主要经济指标'
  const header = ['指标', '绝对额（亿元）', '比上年同期增长（%）']
  const rows = [
    ['工业增加值', '1,312.4', '6.1'],
    ['建筑、安装工程投资', '208.5', '-2.4'],
    ['零售总额', '455.0', '8.8'],
  ]
  const says = [
    '工业增加值 level 1312.4亿元 2019-01/2019-09',
    '工业增加值 growth 6.1% 2019-01/2019-09',
    '建筑、安装工程投资 level 208.5亿元 2019-01/2019-09',
    '建筑、安装工程投资 growth -2.4% 2019-01/2019-09',
    '零售总额 level 455.0亿元 2019-01/2019-09',
    '零售总额 growth 8.8% 2019-01/2019-09',
  ]
  const lines = (part: (cells: readonly string[]) => string, above = header): string =>
    [caption, part(above), ...rows.map(part)].join('\n')
  const html = (cells: readonly string[]): string =>
    `<tr>\n${cells.map((cell) => `    <td>\n      <p>${cell}</p>\n    </td>\n`).join('')}  </tr>`
  const box = (cells: readonly string[]): string => cells.map((cell) => `　${cell}　`).join('│')

  test.each([
    { layout: 'tabs', text: lines((cells) => cells.join('\t')) },
    { layout: 'bars', text: lines((cells) => `| ${cells.join(' | ')} |`) },
    {
      layout: 'bars around the caption, a remark and cells that are missing in the header',
      text: [
        `| ${caption} | ||`,
        `| ${header.slice(1).join(' | ')} | |`,
        ...rows.map((cells) => `| ${cells.join(' | ')} |`),
        '| 注：增长按可比价格计算。 | ||',
      ].join('\n'),
    },
    { layout: 'gaps', text: lines((cells) => cells.join('   ')) },
    { layout: 'full-width blanks', text: lines((cells) => cells.join('　　')) },
    { layout: 'single blanks', text: lines((cells) => cells.join(' ')) },
    { layout: 'one cell a line', text: lines((cells) => cells.join('\n')) },
    { layout: 'one cell a line, blank lines between', text: lines((cells) => cells.join('\n\n')) },
    {
      layout: 'single blanks below a header of one cell a line, its units on lines of their own',
      text: lines((cells) =>
        cells === header ? '指标 绝对额\n（亿元）\n比上年同期增长\n（%）' : cells.join(' '),
      ),
    },
    {
      layout: 'tabs below a header whose last cell is broken',
      text: lines((cells) =>
        cells === header ? '绝对额（亿元）\t比上年同期\n增长%' : cells.join('\t'),
      ),
    },
    {
      layout: 'one cell a line, two lines for the last cell of the header',
      text: lines((cells) => cells.join('\n').replace('期增长', '期\n增长')),
    },
    {
      layout: 'tags',
      text: `<p>${caption}</p>\n<table>${[header, ...rows].map(html).join('\n')}</table>`,
    },
    {
      layout: 'rules',
      text: [
        caption,
        '─────┬─────┬─────',
        box(header),
        '─────┼─────┼─────',
        ...rows.map(box),
        '─────┴─────┴─────',
      ].join('\n'),
    },
    {
      layout: 'rules through the header',
      text: [
        caption,
        '─────┬───────────',
        '　　　　　│　　　　2019年1-9月　　　　',
        '　指标　　├─────┬─────',
        '　　　　　│绝对额（亿元）│比上年同期增长（%）',
        '─────┼─────┼─────',
        ...rows.map(box),
      ].join('\n'),
    },
    {
      layout: 'pages, the second without the header',
      text: `${lines((cells) => cells.join('\t'))
        .split('\n')
        .slice(0, 3)
        .join('\n')}\n\n— 3 —\n\n${rows
        .slice(1)
        .map((cells) => cells.join('\t'))
        .join('\n')}`,
    },
  ])('$layout', ({ text }) => {
    const told = read(text, heading).records.map(
      ({ indicator_text: name, measure, value, unit, period }) =>
        `${name} ${measure} ${value}${unit} ${period}`,
    )
    expect(told).toEqual(says)
  })
})

describe('headers and captions', () => {
  test.each([
    {
      of: 'this month and the months up to it',
      heading: '2021年5月南阳市经济运行',
      table: `2021年5月

        指标|本月|比去年同月增长（%）|1-本月|比去年同期增长（%）
        社会消费品零售总额（亿元）|42.6|3.1|201.9|5.5
        #餐饮业|6.3|-1.2|29.4|2.0`,
      says: [
        '社会消费品零售总额 level 42.6亿元 2021-05',
        '社会消费品零售总额 growth 3.1% 2021-05 yoy',
        '社会消费品零售总额 level 201.9亿元 2021-01/2021-05',
        '社会消费品零售总额 growth 5.5% 2021-01/2021-05 yoy',
        '餐饮业零售额 level 6.3亿元 2021-05',
        '餐饮业零售额 growth -1.2% 2021-05 yoy',
        '餐饮业零售额 level 29.4亿元 2021-01/2021-05',
        '餐饮业零售额 growth 2.0% 2021-01/2021-05 yoy',
      ],
    },
    {
      of: 'shares without a unit, and points',
      heading: '2017年南阳市经济运行',
      table: `第三产业增加值构成

        行业|2017年|增减百分点
        金融业|12.4|-0.3
        住宿业|2.8|0.1`,
      says: [
        '金融业增加值 share 12.4% 2017',
        '金融业增加值 change -0.3百分点 2017 yoy',
        '住宿业增加值 share 2.8% 2017',
        '住宿业增加值 change 0.1百分点 2017 yoy',
      ],
    },
    {
      of: 'quarters below the first of their year',
      heading: '2015年南阳市经济运行',
      table: `工业增加值增速

        时间|环比增长（%）
        2013年1季度|1.5
        2季度|1.1
        2014年1季度|1.3
        2季度|0.9`,
      says: [
        '工业增加值 growth 1.5% 2013-Q1 qoq',
        '工业增加值 growth 1.1% 2013-Q2 qoq',
        '工业增加值 growth 1.3% 2014-Q1 qoq',
        '工业增加值 growth 0.9% 2014-Q2 qoq',
      ],
    },
    {
      of: 'a balance below zero, and a forecast',
      heading: '2012年南阳市财政报告',
      table: `2013年收支预测

        项目|金额（亿元）
        经常收入|520
        经常盈余/（赤字）|（31）
        非经常盈余/（赤字）|12`,
      says: [
        '经常收入 level 520亿元 2013 estimate',
        '经常盈余 level -31亿元 2013 estimate',
        '非经常盈余 level 12亿元 2013 estimate',
      ],
    },
    {
      of: 'years before, with their shares, and the comparison',
      heading: '2016年南阳市预算',
      table: `2016年收支简表

        单位：万元

        科目|本年度预算数||上年度预算数||前年度决算数||本年度与上年度比较|
        |金额|百分比|金额|百分比|金额|百分比|金额|增加率
        直接税收入|5200|52.0|5000|51.0|4700|50.5|200|4.0`,
      says: [
        '直接税收入 level 5200万元 2016 target',
        '直接税收入 share 52.0% 2016 target',
        '直接税收入 level 5000万元 2015 target',
        '直接税收入 share 51.0% 2015 target',
        '直接税收入 level 4700万元 2014',
        '直接税收入 share 50.5% 2014',
        '直接税收入 change 200万元 2016 yoy target',
        '直接税收入 growth 4.0% 2016 yoy target',
      ],
    },
    {
      of: 'years without 年',
      heading: '南阳市历年统计资料',
      table: `主要年份就业

        指标|1996|1997
        从业人员（万人）|160.2|161.0
        #商业|12.4|13.9`,
      says: [
        '从业人员 level 160.2万人 1996',
        '从业人员 level 161.0万人 1997',
        '商业从业人员 level 12.4万人 1996',
        '商业从业人员 level 13.9万人 1997',
      ],
    },
  ])('of $of', ({ heading, table, says }) => {
    expect(figures(table, heading)).toEqual(says)
  })

  test('brackets around what is no balance say nothing of its sign', () => {
    expect(figures('2012年投资\n\n项目|金额（亿元）\n公路投资|（31）\n铁路投资|12')).toEqual([
      '公路投资 level 31亿元 2012',
      '铁路投资 level 12亿元 2012',
    ])
  })

  test('a row that no column or label gives a unit is no record', () => {
    const table = '甲乙丙|丁戊\n天元|12.5|13.1\n地支|80.2|77.0'
    expect(figures(table, '南阳市资料')).toEqual([])
  })
})

test.each([
  ['2014年1-3季度，粮食加工产值20.5亿元。', '2014-01/2014-09'],
  ['一至二季度粮食加工产值20.5亿元。', '2014-H1'],
  ['2014年2—3季度，粮食加工产值20.5亿元。', '2014-04/2014-09'],
  ['3季度，粮食加工产值20.5亿元。', '2014-Q3'],
])('%s is of %s', (text, period) => {
  expect(read(text, '2014年南阳市经济运行').records.map((record) => record.period)).toEqual([
    period,
  ])
})

/** As pages give tables without lines: a line of name, unit and time, a line of figures, an empty one after each. */
const pair = (rows: string): string =>
  rows
    .split('\n')
    .map((row) => row.trim())
    .join('\n\n')

describe('rows of a line with name, unit and time and a line of figures', () => {
  const heading = '2021年3月主要统计指标'

  test('give a level and its change, and both for the year so far', () => {
    const table = `一、本地生产总值
      当年价格 亿元 2020年第4季
      1 250.75 4.5 % 4 820.50 -2.1 %
      实质增长率 % 2020年第4季
      3.5 .. -2.9 ..
      二、贸易及就业
      货物出口 百万元 2021年3月
      36 020 7.5 % 98 410 ..
      集装箱吞吐量（含空箱） 千标准箱 2021年3月
      1 034.4 -57.9 % 2 910.6 8.2 %
      失业率 % 2021年3月
      2.9 0.3
      百分点
      2.8 -0.1
      百分点`
    expect(figures(pair(table), heading)).toEqual([
      '本地生产总值 level 1250.75亿元 2020-Q4',
      '本地生产总值 growth 4.5% 2020-Q4 yoy',
      '本地生产总值 level 4820.50亿元 2020',
      '本地生产总值 growth -2.1% 2020 yoy',
      '本地生产总值 growth 3.5% 2020-Q4 yoy',
      '本地生产总值 growth -2.9% 2020 yoy',
      '货物出口 level 36020百万元 2021-03',
      '货物出口 growth 7.5% 2021-03 yoy',
      '货物出口 level 98410百万元 2021-01/2021-03',
      '集装箱吞吐量 level 1034.4千标准箱 2021-03',
      '集装箱吞吐量 growth -57.9% 2021-03 yoy',
      '集装箱吞吐量 level 2910.6千标准箱 2021-01/2021-03',
      '集装箱吞吐量 growth 8.2% 2021-01/2021-03 yoy',
      '失业率 level 2.9% 2021-03',
      '失业率 change 0.3百分点 2021-03 yoy',
      '失业率 level 2.8% 2021-01/2021-03',
      '失业率 change -0.1百分点 2021-01/2021-03 yoy',
    ])
  })

  test('go on below the number of a page, and give a change without a mark in their own unit', () => {
    const table = `电影放映（场）2020年
      12 340 8.1 %
      17
      展览 天 2020年
      64.5 1.5
      18`
    expect(figures(pair(table), heading)).toEqual([
      '电影放映 level 12340场 2020',
      '电影放映 growth 8.1% 2020 yoy',
      '展览 level 64.5天 2020',
      '展览 change 1.5天 2020 yoy',
    ])
  })

  test('give the level alone where a month may be set against the one before', () => {
    const table = `货物出口 百万元 2021年3月
      36 020 7.5 %
      货物进口 百万元 2021年3月
      40 120 -1.5 %`
    expect(figures(pair(table), heading)).toEqual([
      '货物出口 level 36020百万元 2021-03',
      '货物进口 level 40120百万元 2021-03',
    ])
  })

  test.each([
    [
      'whose second amount is not that of the year so far',
      `货物出口 百万元 2021年3月
        36 020 7.5 % 34 980 -2.1 %
        货物进口 百万元 2021年3月
        40 120 -1.5 % 41 005 3.2 %`,
    ],
    [
      'below a header that says otherwise',
      `本月 环比 累计 同比
        货物出口 百万元 2021年3月
        36 020 7.5 % 98 410 -2.1 %
        货物进口 百万元 2021年3月
        40 120 -1.5 % 121 005 3.2 %`,
    ],
    [
      'of numbers that nothing makes changes',
      `货物出口 百万元 2021年3月
        36 020 34 980 12 500 11 400
        货物进口 百万元 2021年3月
        40 120 39 870 14 100 15 300`,
    ],
    [
      'of five figures',
      `货物出口 百万元 2021年3月
        36 020 7.5 % 98 410 -2.1 % 5
        货物进口 百万元 2021年3月
        40 120 -1.5 % 121 005 3.2 % 6`,
    ],
  ])('give nothing %s', (_, table) => {
    expect(figures(pair(table), heading)).toEqual([])
  })

  test('give nothing where one has other columns than the rest', () => {
    const table = `货物出口 百万元 2020年
      36 020 7.5 %
      货物进口 百万元 2020年
      40 120 -1.5 %
      旅客 万人次 2020年
      5.5 % 3.4 % 1.2`
    expect(figures(pair(table), heading)).toEqual([
      '货物出口 level 36020百万元 2020',
      '货物出口 growth 7.5% 2020 yoy',
      '货物进口 level 40120百万元 2020',
      '货物进口 growth -1.5% 2020 yoy',
    ])
  })
})

describe('labels that are completed by what stands above them', () => {
  test('the parts behind 其中 are parts of the row above it, until the next whole', () => {
    const table = flatten(`2015年货物进出口总额

      指标|金额（亿美元）
      货物进出口总额|41.5
      货物出口额|23.7
      其中：一般贸易|15.3
      加工贸易|4.9
      货物进口额|17.8
      其中：一般贸易|11.7
      加工贸易|3.8`)
    expect(figures(table)).toEqual([
      '货物进出口总额 level 41.5亿美元 2015',
      '货物出口额 level 23.7亿美元 2015',
      '一般贸易出口额 level 15.3亿美元 2015',
      '加工贸易出口额 level 4.9亿美元 2015',
      '货物进口额 level 17.8亿美元 2015',
      '一般贸易进口额 level 11.7亿美元 2015',
      '加工贸易进口额 level 3.8亿美元 2015',
    ])
  })

  test('ways of transport carry goods or passengers, whatever the scale of their unit', () => {
    const table = flatten(`2015年客货运输

      指标|单位|绝对数
      货物运输总量|亿吨|5.57
      铁路|亿吨|0.51
      民航|万吨|7.35
      货物运输周转量|亿吨公里|2477.1
      铁路|亿吨公里|364.6
      旅客运输总量|亿人次|1.58
      铁路|亿人次|0.38`)
    expect(figures(table)).toEqual([
      '货物运输总量 level 5.57亿吨 2015',
      '铁路货物运输总量 level 0.51亿吨 2015',
      '民航货物运输总量 level 7.35万吨 2015',
      '货物运输周转量 level 2477.1亿吨公里 2015',
      '铁路货物运输周转量 level 364.6亿吨公里 2015',
      '旅客运输总量 level 1.58亿人次 2015',
      '铁路旅客运输总量 level 0.38亿人次 2015',
    ])
  })

  test('branches below a gross product that goes by its short name', () => {
    const table = flatten(`2015年主要指标

      指标|2015年（亿元）
      GDP|3000.3
      其中：第一产业|353.1`)
    expect(figures(table)).toEqual([
      'GDP level 3000.3亿元 2015',
      '第一产业增加值 level 353.1亿元 2015',
    ])
  })

  test('bare sums of money are spent on what the caption names', () => {
    const table = flatten(`2015年房地产开发和销售主要指标

      指标|单位|绝对数
      投资额|亿元|110.9
      商品房销售面积|万平方米|1117.3
      本年到位资金|亿元|127.4`)
    expect(figures(table)).toEqual([
      '房地产开发投资额 level 110.9亿元 2015',
      '商品房销售面积 level 1117.3万平方米 2015',
      '房地产开发到位资金 level 127.4亿元 2015',
    ])
  })

  test('实际 and 金额 that tell which sum is given stay in the name', () => {
    const table = flatten(`2015年外商直接投资

      行业|企业数（家）|实际使用金额（亿元）
      总计|53|113.9
      制造业|36|31.7`)
    expect(figures(table)).toEqual([
      '企业数 level 53家 2015',
      '外商直接投资实际使用金额 level 113.9亿元 2015',
      '制造业企业数 level 36家 2015',
      '制造业实际使用金额 level 31.7亿元 2015',
    ])
  })
})

describe('tables of places', () => {
  const placed = (table: string, heading: string) =>
    read(flatten(table), heading).records.map(
      ({ region, indicator_text: name, value, unit }) => `${region} ${name} ${value}${unit}`,
    )

  test('whose rows the lexicon does not hold keep their labels in the name', () => {
    const table = `2015年各县区生产总值

      地区|生产总值（亿元）
      全市|500.1
      竞秀区|20.2
      高阳|10.3
      高新区|50.4
      市本级|60.5`
    expect(placed(table, '保定市2015年国民经济和社会发展统计公报')).toEqual([
      '河北省保定市 生产总值 500.1亿元',
      '河北省保定市竞秀区 生产总值 20.2亿元',
      '河北省保定市高阳县 生产总值 10.3亿元',
      '河北省保定市 高新区生产总值 50.4亿元',
      '河北省保定市 市本级生产总值 60.5亿元',
    ])
  })

  test('that go by their short names', () => {
    const table = `2015年各市生产总值

      |生产总值（亿元）
      石家庄|500.1
      保定|200.2
      唐山|300.3`
    expect(placed(table, '保定市2015年国民经济和社会发展统计公报')).toEqual([
      '河北省石家庄市 生产总值 500.1亿元',
      '河北省保定市 生产总值 200.2亿元',
      '河北省唐山市 生产总值 300.3亿元',
    ])
  })

  test('with whom one trades are no places of one’s own', () => {
    const table = `2015年对主要国家和地区出口额

      国家和地区|出口额（亿美元）
      亚洲|167.5
      #日本|14.6
      韩国|27.0`
    expect(placed(table, '保定市2015年国民经济和社会发展统计公报')).toEqual([
      '河北省保定市 亚洲出口额 167.5亿美元',
      '河北省保定市 日本出口额 14.6亿美元',
      '河北省保定市 韩国出口额 27.0亿美元',
    ])
  })
})

test('men to a hundred women have no unit', () => {
  const table = flatten(`2015年人口

    指标|数值
    出生率（‰）|9.8
    性别比（女=100）|104.5`)
  expect(figures(table)).toEqual(['出生率 level 9.8‰ 2015', '性别比 level 104.5 2015'])
})

test('a growth is of the year of the accounts, not of the year that they are set against', () => {
  const table = flatten(`2015年税收收入

    单位：万元
    项目|2015年预算数|2015年决算数|完成预算%|2014年决算数|比上年增长%
    增值税|5000|5200|104.0|4800|8.3`)
  expect(figures(table).at(-1)).toBe('增值税 growth 8.3% 2015 yoy')
})

test('headers that span two columns stand above the first of them, whatever heads the rows', () => {
  const table = flatten(`2015年畜牧业生产

    指标名称|指标值|指标值|同比增长（±%）|同比增长（±%）
    期末畜禽存栏
    大牲畜（万头）|96.9||8.7
    奶牛|60.2||9.2`)
  expect(figures(table)).toEqual([
    '大牲畜存栏 level 96.9万头 2015-12-31',
    '大牲畜存栏 growth 8.7% 2015-12-31 yoy',
    '奶牛存栏 level 60.2万头 2015-12-31',
    '奶牛存栏 growth 9.2% 2015-12-31 yoy',
  ])
})

test('thousands are parted by blanks in a cell', () => {
  const table = `2015年财政收支

    指标|金额（万元）|同比增长（%）
    税收收入|26 031.83|5.2
    非税收入|3 070.9|-1.4`
  expect(figures(table)).toEqual([
    '税收收入 level 26031.83万元 2015',
    '税收收入 growth 5.2% 2015 yoy',
    '非税收入 level 3070.9万元 2015',
    '非税收入 growth -1.4% 2015 yoy',
  ])
})

describe('what heads rows', () => {
  test('two headings, one below the other, end no table, and tell rows with one label apart', () => {
    const table = `| 项目 | 2014 | 2015 |
| 养老保险 | | |
| 企业职工养老保险 | | |
| 参保人数（万人） | 12.5 | 13.1 |
| 机关职工养老保险 | | |
| 参保人数（万人） | 2.4 | 2.6 |`
    expect(
      read(table).records.map(({ indicator_text, value, period }) => [
        indicator_text,
        value,
        period,
      ]),
    ).toEqual([
      ['企业职工养老保险参保人数', '12.5', '2014'],
      ['企业职工养老保险参保人数', '13.1', '2015'],
      ['机关职工养老保险参保人数', '2.4', '2014'],
      ['机关职工养老保险参保人数', '2.6', '2015'],
    ])
  })

  test('headings that say how a figure is given are no part of the name', () => {
    expect(
      figures(`2015年主要产品产量

        产品名称|2014年|2015年
        绝对额（万吨）
        水泥|40|50
        当年平均（万吨）
        水泥|3|4`),
    ).toEqual([
      '水泥产量 level 40万吨 2014',
      '水泥产量 level 50万吨 2015',
      '水泥产量 level 3万吨 2014',
      '水泥产量 level 4万吨 2015',
    ])
  })

  test('a unit that is told in two languages is one', () => {
    const table = `| 单位：万吨 | （10000 tons） | ||
| 项目 | item | 2014 | 2015 ||
| 稻谷产量 | rice | 30.5 | 31.4 ||
| 小麦产量 | wheat | 7.6 | 8.2 ||`
    expect(read(table).records.map(({ value, unit }) => `${value}${unit}`)).toEqual([
      '30.5万吨',
      '31.4万吨',
      '7.6万吨',
      '8.2万吨',
    ])
  })
})
