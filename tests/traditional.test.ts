import { describe, expect, test } from 'vitest'
import { extract } from '../src/pipeline.ts'
import { figuresOf } from './figures.ts'

/** The figures of a text from Hong Kong, with status, bound and basis. */
const told = (text: string, period = '2013'): (string | null)[][] => {
  const source = { path: 'budget.txt', text, encoding: 'utf-8' } as const
  const { records } = extract(source, { region: '香港特别行政区', period, published: period })
  return records.map(({ value, unit, measure, indicator_text: name, status, bound }) => [
    `${value}${unit}`,
    measure,
    name,
    status,
    bound,
  ])
}
const inHongKong = (text: string): string[] => figuresOf(text, '香港特别行政区', '2013')
const inTaiwan = (text: string): string[] => figuresOf(text, '台湾', '2012')

describe('會 and adverbs of one character are no part of a name', () => {
  test.each([
    ['政府每年收費會減少3億元。', ['-3億元 change 政府每年收費 2013']],
    ['這項建議會令印花稅減少3億元。', ['-3億元 change 印花稅 2013']],
    [
      '電力需求僅小幅成長2%，煤炭需求更下跌3%。',
      ['2% growth 電力需求 2013', '-3% growth 煤炭需求 2013'],
    ],
    ['旅行團輸出只微升4%。', ['4% growth 旅行團輸出 2013']],
    ['旅遊學會增加5名。', ['5名 change 旅遊學會 2013']],
    ['超過40間學校會受惠。', ['40間 level 受惠學校 2013']],
  ])('%s', (text, expected) => {
    expect(inHongKong(text)).toEqual(expected)
  })
})

describe('financial years and quarters', () => {
  test.each([
    ['二〇〇八至〇九年度的印花稅為5億元。', ['5億元 level 印花稅 2008/2009']],
    ['二零一二/一三年度的印花稅為5億元。', ['5億元 level 印花稅 2012/2013']],
    ['2012/13財政年度的印花稅為5億元。', ['5億元 level 印花稅 2012/2013']],
    [
      '首兩季印花稅上升6%，首三季上升7%。',
      ['6% growth 印花稅 2013-H1', '7% growth 印花稅 2013-01/2013-09'],
    ],
    [
      '經濟成長率前3季分別為5%、6%及7%。',
      ['5% growth 經濟 2013-Q1', '6% growth 經濟 2013-Q2', '7% growth 經濟 2013-Q3'],
    ],
    ['前三季度樓價上升5%。', ['5% growth 樓價 2013-01/2013-09']],
  ])('%s', (text, expected) => {
    expect(inHongKong(text)).toEqual(expected)
  })
})

describe('measures of a budget', () => {
  test('the items behind an announcement are planned, with their limits', () => {
    const text =
      '紓緩措施\n\n我建議推出以下兩項措施：\n（一）寬減薪俸稅六成，上限為1萬元；\n（二）寬免首兩季差餉，以每戶每季900元為上限。\n\n回顧\n\n印花稅為5億元。'
    expect(told(text).slice(1)).toEqual([
      ['60%', 'level', '寬減薪俸稅', 'target', 'exact'],
      ['1萬元', 'level', '寬減薪俸稅上限', 'target', 'at_most'],
      ['900元', 'level', '寬免差餉上限', 'target', 'at_most'],
      ['5億元', 'level', '印花稅', 'actual', 'exact'],
    ])
  })

  test.each([
    [
      '寬減75%的利得稅，上限為1萬元。',
      ['75% level 寬減利得稅 2013', '1萬元 level 寬減利得稅上限 2013'],
    ],
    [
      '把基本及額外子女免稅額由現時6萬元提高至7萬元。',
      ['6萬元 level 基本及額外子女免稅額 2012', '7萬元 level 基本及額外子女免稅額 2013'],
    ],
    [
      '遠洋漁業是一大支柱，聘用3萬人，佔全港勞動人口2%，佔本地生產總值1%。',
      [
        '3萬人 level 遠洋漁業聘用 2013',
        '2% share 遠洋漁業聘用 of 全港勞動人口 2013',
        '1% share 遠洋漁業 of 本地生產總值 2013',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(inHongKong(text)).toEqual(expected)
  })

  test('what is foreseen of what is proposed is an estimate', () => {
    expect(
      told('我會向漁業基金注資4億元，預期300家企業受惠。').map(([, , , status]) => status),
    ).toEqual(['target', 'estimate'])
  })

  test('the level that is left behind has been', () => {
    expect(
      told('我建議將漁業債券的規模由10億元提高至20億元。').map(([, , , status]) => status),
    ).toEqual(['actual', 'target'])
  })
})

describe('years that are spoken of in passing', () => {
  test.each([
    [
      '截至去年底，漁業基金資產達9億元，5年間增加超過八成；漁業存款3億元。漁船4艘。',
      [
        '9億元 level 漁業基金資產 2012-12-31',
        '80% growth 漁業基金資產 2013',
        '3億元 level 漁業存款 2012-12-31',
        '4艘 level 漁船 2013',
      ],
    ],
    [
      '2012年漁業產值增長2%，低於過去10年平均每年3%的增幅。漁船增長4%。',
      ['2% growth 漁業產值 2012', '3% growth 漁業產值 2003/2012', '4% growth 漁船 2013'],
    ],
    [
      '過去10年漁船數目平均每年增長2%，現在已超過80艘。',
      ['2% growth 漁船數目 2004/2013', '80艘 level 漁船數目 2013'],
    ],
  ])('%s', (text, expected) => {
    expect(inHongKong(text)).toEqual(expected)
  })
})

describe('figures of Taiwan', () => {
  test.each([
    [
      '糖業出口成長2%（上修0.1個百分點）。',
      ['2% growth 糖業出口 2012', '0.1個百分點 change 糖業出口 2012'],
    ],
    ['中國大陸成長持續走緩，糖業成長3%。', ['3% growth 糖業 2012']],
    [
      '糖業歲入5億元，較預算數短收2億元。',
      ['5億元 level 糖業歲入 2012', '-2億元 change 糖業歲入 2012'],
    ],
  ])('%s', (text, expected) => {
    expect(inTaiwan(text)).toEqual(expected)
  })
})
