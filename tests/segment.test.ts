import { describe, expect, test } from 'vitest'
import type { Document, Heading, Sentence } from '../src/model/document.ts'
import type { Span } from '../src/model/span.ts'
import { sourceSpan } from '../src/model/span.ts'
import { segment } from '../src/segment/index.ts'

/** A document whose text is made ready already, one line each. */
function documentOf(lines: readonly string[], furniture: readonly Span[] = []): Document {
  const text = lines.map((line) => `${line}\n`).join('')
  return {
    source: { path: 'test.txt', text, encoding: 'utf-8' },
    text,
    written: text,
    script: 'simplified',
    furniture,
    map: {
      sourceSpan: ({ start, end }) => sourceSpan(start, end),
      line: () => 1,
      quote: ({ start, end }) => text.slice(start, end),
    },
  }
}

const pathOf = (heading: Heading | undefined): string[] =>
  heading === undefined ? [] : [...pathOf(heading.parent), `${heading.level} ${heading.words}`]

/** Each sentence as `kind: words < innermost heading`. */
function read(lines: readonly string[]): string[] {
  const document = documentOf(lines)
  return segment(document).map(
    ({ kind, start, end, heading }) =>
      `${kind}: ${document.text.slice(start, end)} < ${pathOf(heading).join(' / ')}`,
  )
}

describe('sentences', () => {
  const sentencesOf = (line: string): string[] => {
    const document = documentOf([line])
    return segment(document).map(({ start, end }) => document.text.slice(start, end))
  }

  test.each([
    ['增长8.1%。其中，工业增长9%；农业增长3%。', ['增长8.1%。', '其中，工业增长9%；农业增长3%。']],
    ['各位代表！一年来，成绩喜人！！稳中向好', ['各位代表！', '一年来，成绩喜人！！', '稳中向好']],
    [
      '会议强调“要稳增长。要促改革。”全年增长8%。',
      ['会议强调“要稳增长。要促改革。”', '全年增长8%。'],
    ],
    ['入选“好吗？”的活动，共3个。', ['入选“好吗？”的活动，共3个。']],
    ['产值5亿元（含省属企业。下同），增长8%。', ['产值5亿元（含省属企业。下同），增长8%。']],
    ['“没有另一半的引号。增长8%。再增长9%。', ['“没有另一半的引号。', '增长8%。', '再增长9%。']],
  ])('%s', (line, expected) => {
    expect(sentencesOf(line)).toEqual(expected)
  })

  test('a paragraph is counted by its line and furniture is not read', () => {
    const document = documentOf(
      ['甲增长8%，乙增长9%。', '发布时间：2018年', '丙增长7%，丁持平。'],
      [{ start: 13, end: 23 }],
    )
    expect(document.text.slice(13, 23)).toBe('发布时间：2018年')
    expect(segment(document).map(({ paragraph }) => paragraph)).toEqual([0, 2])
  })
})

describe('headings', () => {
  test('levels follow the marks', () => {
    expect(
      read([
        '2014年上半年全县工作进展和存在问题的报告',
        '一、上半年计划执行情况',
        '（一）主要指标完成情况',
        '——全年计划增长9%。',
        '1.深入创新，促进建设',
        '全年增长8%。',
        '二、下半年工作安排',
        '全年增长9%。',
      ]),
    ).toEqual([
      'heading: 2014年上半年全县工作进展和存在问题的报告 < ',
      'heading: 一、上半年计划执行情况 < 0 2014年上半年全县工作进展和存在问题的报告',
      'heading: （一）主要指标完成情况 < 0 2014年上半年全县工作进展和存在问题的报告 / 1 上半年计划执行情况',
      'prose: ——全年计划增长9%。 < 0 2014年上半年全县工作进展和存在问题的报告 / 1 上半年计划执行情况 / 2 主要指标完成情况',
      'heading: 1.深入创新，促进建设 < 0 2014年上半年全县工作进展和存在问题的报告 / 1 上半年计划执行情况 / 2 主要指标完成情况',
      'prose: 全年增长8%。 < 0 2014年上半年全县工作进展和存在问题的报告 / 1 上半年计划执行情况 / 2 主要指标完成情况 / 3 深入创新，促进建设',
      'heading: 二、下半年工作安排 < 0 2014年上半年全县工作进展和存在问题的报告',
      'prose: 全年增长9%。 < 0 2014年上半年全县工作进展和存在问题的报告 / 1 下半年工作安排',
    ])
  })

  test.each<[string, string[], string]>([
    [
      'that begins a paragraph',
      ['二、下半年工作安排', '（二）大力拓宽销售渠道。一是加大力度，完成投资5亿元。'],
      '1 下半年工作安排 / 2 大力拓宽销售渠道',
    ],
    ['within a paragraph', ['总产值增长8%。二、农业。粮食增长3%。'], '1 农业'],
    [
      'whose end was lost',
      ['请予审议。一、2016年工作回顾年初以来各项工作开局良好，增长7.4%。'],
      '1 2016年工作回顾',
    ],
    [
      'of a period, without a mark',
      ['各位代表：', '2022年工作安排：', '地区生产总值增长7%，稳中求进。'],
      '1 2022年工作安排',
    ],
    [
      'of a period, above marked ones',
      ['各位代表：', '2020年工作回顾', '一、稳增长', '增长7%。'],
      '1 2020年工作回顾 / 1 稳增长',
    ],
    [
      'of a period, within a marked one',
      ['二、2024年工作安排', '今年主要预期目标', '增长7%。'],
      '1 2024年工作安排 / 2 今年主要预期目标',
    ],
    [
      'of Markdown',
      ['# 2023年公报', '## 一、综合', '### （一）图书馆', '共3246个。'],
      '0 2023年公报 / 1 综合 / 2 图书馆',
    ],
    ['with 壹、 above', ['壹、经济情势', '一、国内', '增长7%。'], '1 经济情势 / 2 国内'],
    [
      'with a colon',
      ['（一）经济情势：', '1、国外方面：全球经济复苏，增长3%。'],
      '2 经济情势 / 3 国外方面',
    ],
    ['of a list of dashes', ['一、综合', '——城镇面貌呈现新变化。面貌改善，增长3%。'], '1 综合'],
    [
      'not a figure',
      ['主要预期目标：', '蔬菜总产量增长4.5%左右', '居民收入与经济增长同步', '失业率控制在4%以内'],
      '1 主要预期目标',
    ],
    ['not a salutation or signature', ['某县人民政府县长 张三', '各位代表：', '增长7%。'], ''],
  ])('%s', (_, lines, expected) => {
    expect(pathOf(segment(documentOf(lines)).at(-1)!.heading).join(' / ')).toBe(expected)
  })
})

describe('tables', () => {
  const show = (lines: readonly string[]) => {
    const document = documentOf(lines)
    const words = (span: Span | undefined): string | undefined =>
      span && document.text.slice(span.start, span.end)
    const sentences = segment(document)
    const table = sentences.find(({ kind }) => kind === 'row')?.table
    return {
      kinds: sentences.map(({ kind }: Sentence) => kind).join(' '),
      caption: words(table?.caption),
      unitNote: words(table?.unitNote),
      header: table?.header.map((cells) => cells.map(words)),
      rows: table?.rows.map((cells) => cells.map(words)),
    }
  }

  test('caption, unit note, header and padded columns', () => {
    expect(
      show([
        '粮食产量达650万吨，增长17.3%。',
        '2016年主要山货产量',
        '单位：万吨',
        '指标\t产量\t\t同比增长（±%）',
        '粮食\t650.0\t\t17.3',
        '期末存栏',
        '大豆\t7.0\t\t-1.6',
        '全年植树造林15.8万亩。',
      ]),
    ).toEqual({
      kinds: 'prose heading heading row row row row prose',
      caption: '2016年主要山货产量',
      unitNote: '单位：万吨',
      header: [['指标', '产量', '同比增长（±%）']],
      rows: [['粮食', '650.0', '17.3'], ['期末存栏'], ['大豆', '7.0', '-1.6']],
    })
  })

  test('empty cells keep their column, an upper header is spread', () => {
    expect(
      show([
        '\t按资产总额\t按从业人员',
        '\t1985\t1995\t1985\t1995',
        '国有工业\t74.6\t53.7\t41.1\t31.6',
        '私营工业\t\t1.0\t\t3.3',
      ]),
    ).toMatchObject({
      header: [
        ['', '按资产总额', '按资产总额', '按从业人员', '按从业人员'],
        ['', '1985', '1995', '1985', '1995'],
      ],
      rows: [
        ['国有工业', '74.6', '53.7', '41.1', '31.6'],
        ['私营工业', '', '1.0', '', '3.3'],
      ],
    })
  })

  test('one cell a line', () => {
    expect(
      show([
        '2012年主要产品产量',
        ...'产品名称 单位 产量 增长'.split(' '),
        ...'原油 万吨 4000.0 持平'.split(' '),
        ...'天然气 亿立方米 33.7 8.5'.split(' '),
        '房建产值86.4亿元，增长5.3%。',
      ]),
    ).toEqual({
      kinds: 'heading row row row prose',
      caption: '2012年主要产品产量',
      unitNote: undefined,
      header: [['产品名称', '单位', '产量', '增长']],
      rows: [
        ['原油', '万吨', '4000.0', '持平'],
        ['天然气', '亿立方米', '33.7', '8.5'],
      ],
    })
  })

  test('a line with a tab is not yet a table', () => {
    expect(show(['时间：2018年\t作者：张三', '增长8%。']).kinds).toBe('prose prose')
  })
})
