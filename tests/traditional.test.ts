import { describe, expect, test } from 'vitest'
import { extract } from '../src/pipeline.ts'
import { figuresOf, recordsOf } from './figures.ts'

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
    [
      '渔港编制会增至320个职位，该港会录得3亿元盈余。',
      ['320个 level 渔港编制 2013', '3亿元 level 盈余 2013'],
    ],
    ['漁港會錄得3億元的漁業盈餘。', ['3億元 level 漁業盈餘 2013']],
  ])('%s', (text, expected) => {
    expect(inHongKong(text)).toEqual(expected)
  })
})

describe('what 會 foretells, and whose it is', () => {
  test.each([
    ['漁港收費會減少3億元。', [['-3億元', 'change', '漁港收費', 'estimate', 'exact']]],
    ['漁管局會在來年增加29張漁網。', [['29張', 'level', '漁網', 'target', 'exact']]],
    ['政府會增加9名督察。', [['9名', 'change', '督察', 'target', 'exact']]],
    ['水產部會已編列預算5億元。', [['5億元', 'level', '編列預算', 'actual', 'exact']]],
    [
      '漁港編制會增加60個職位，增幅約3%。',
      [
        ['60個', 'change', '漁港編制', 'estimate', 'exact'],
        ['3%', 'growth', '漁港編制', 'estimate', 'about'],
      ],
    ],
    [
      '漁港擴建計劃涉資20億元，會增加50張漁網和3間曬場；第二個計劃則會另加三千張漁網。',
      [
        ['20億元', 'level', '漁港擴建計劃', 'target', 'exact'],
        ['50張', 'change', '漁網', 'estimate', 'exact'],
        ['3間', 'level', '曬場', 'estimate', 'exact'],
        ['3000張', 'level', '漁網', 'estimate', 'exact'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('frames and causes that are no part of a name', () => {
  test.each([
    ['21. 至於漁港開支方面，修訂預算為45億元。', ['45億元 level 漁港開支 2013']],
    ['漁港盈餘因此達80億元。', ['80億元 level 漁港盈餘 2013']],
    [
      '漁產出口上升5%，一洗上年下跌3%的頹勢。',
      ['5% growth 漁產出口 2013', '-3% growth 漁產出口 2012'],
    ],
    ['繼去年政府向漁民基金注資8億元之後，漁會會獲撥款。', ['8億元 level 漁民基金注資 2012']],
  ])('%s', (text, expected) => {
    expect(inHongKong(text)).toEqual(expected)
  })

  test('what the government gives up is not since the year before', () => {
    const source = {
      path: 'budget.txt',
      text: '政府每年收入會減少4億元。',
      encoding: 'utf-8',
    } as const
    const { records } = extract(source, { region: '香港特别行政区', period: '2013' })
    expect(records.map(({ value, basis }) => [value, basis])).toEqual([['-4', 'other']])
  })
})

describe('budgets and plans of Taiwan', () => {
  test.each([
    [
      '本案特別預算98年度編列9億元，本年度編列6億元。',
      ['9億元 level 本案特別預算 2009', '6億元 level 本案特別預算 2012'],
    ],
    [
      '包括政府預算約2兆元，占總經費需求之70%。',
      ['2兆元 level 政府預算 2012', '70% share 政府預算 of 總經費需求 2012'],
    ],
    ['歲出預算2兆元。', ['2兆元 level 歲出 2012']],
    ['本部主管預算編列300億元。', ['300億元 level 本部主管預算 2012']],
    [
      '核定補助36案，總計畫金額22億元。',
      ['36案 level 核定補助 2012', '22億元 level 總計畫金額 2012'],
    ],
    ['漁港改造新興計畫達46項。', ['46項 level 漁港改造新興計畫 2012']],
    [
      '（１）農業部主管辦理治山防災、水土保持計畫及漁港整修等所需經費30億元。',
      ['30億元 level 農業部主管所需經費 2012'],
    ],
    ['可創造3萬個直接就業機會。', ['3萬個 level 創造直接就業機會 2012']],
    ['本年經濟成長率將可望達6%。', ['6% growth 經濟 2012']],
    [
      '失業率已降至5.16%，創近期次低(99年5月為5.14%)。',
      ['5.16% level 失業率 2012', '5.14% level 失業率 2010-05'],
    ],
  ])('%s', (text, expected) => {
    expect(inTaiwan(text)).toEqual(expected)
  })
})

describe('financial years and quarters', () => {
  test.each([
    [
      '截至2012年3月底止財政年度，漁港收入5億元，因而錄得2億元漁業盈餘。',
      ['5億元 level 漁港收入 2011/2012', '2億元 level 漁業盈餘 2011/2012'],
    ],
    ['截至2012年3月底止，漁港存款5億元。', ['5億元 level 漁港存款 2012-03-31']],
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
      ['-75% growth 利得稅 2013', '1萬元 level 寬減利得稅上限 2013'],
    ],
    [
      '把基本及額外子女免稅額由現時6萬元提高至7萬元。',
      ['6萬元 level 基本及額外子女免稅額 2012', '7萬元 level 基本及額外子女免稅額 2013'],
    ],
    ['這項措施會使政府減少約41億元稅收。', ['-41億元 change 政府稅收 2013']],
    [
      '財政儲備為9億元，相當於本地生產總值39%。',
      ['9億元 level 財政儲備 2013', '39% share 財政儲備 of 本地生產總值 2013'],
    ],
    ['我決定減收大部分漁港短期租約兩成的租金。', ['-20% growth 漁港短期租約租金 2013']],
    ['估計這項安排會使政府少收租金約3億元。', ['-3億元 change 租金 2013']],
    ['商戶比上年多繳稅款3億元。', ['3億元 change 稅款 2013']],
    [
      '我把漁港開支定在3億元，該兩季增加5%。',
      ['3億元 level 漁港開支 2013', '5% growth 漁港開支 2013'],
    ],
    ['所有40名漁民都會受惠。', ['40名 level 受惠漁民 2013']],
    ['在未來兩個財政年度，漁業開支增加5%。', ['5% growth 漁業開支 2013']],
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

  test('a measure makes public money more or less than it would be', () => {
    const source = {
      path: 'budget.txt',
      text: '有關建議會令漁港收入減少約4億元。漁港收入減少3億元。與二○一一至一二年度相比，開支則高出5%。',
      encoding: 'utf-8',
    } as const
    const { records } = extract(source, { region: '香港特别行政区', period: '2013' })
    expect(records.map(({ value, basis, status }) => [value, basis, status])).toEqual([
      ['-4', 'other', 'estimate'],
      ['-3', 'yoy', 'actual'],
      ['5', 'since:2011', 'actual'],
    ])
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
        '80% growth 漁業基金資產 2012',
        '3億元 level 漁業存款 2012-12-31',
        '4艘 level 漁船 2013',
      ],
    ],
    [
      '2012年漁業產值增長2%，低於過去10年平均每年3%的增幅。漁船增長4%。',
      ['2% growth 漁業產值 2012', '3% growth 漁業產值 2003/2012', '4% growth 漁船 2012'],
    ],
    [
      '過去10年漁船數目平均每年增長2%，現在已超過80艘。',
      ['2% growth 漁船數目 2004/2013', '80艘 level 漁船數目 2013'],
    ],
  ])('%s', (text, expected) => {
    expect(inHongKong(text)).toEqual(expected)
  })
})

describe('other countries', () => {
  const regions = (text: string): (string | null)[][] => {
    const source = { path: 'report.txt', text, encoding: 'utf-8' } as const
    const { records } = extract(source, { region: '台湾', period: '2012' })
    return records.map(({ value, indicator_text: name, region }) => [value, name, region])
  }

  test('a country holds for its sentence and, in a heading, for what stands below', () => {
    const text =
      '一、國際情勢\n\n國際經濟情勢如下。\n\n（1）日本：2012年日本經濟成長率為2%，失業率4%。6月出口成長5%。\n\n（2）國內：工業成長3%。法國經濟成長6%，失業率7%，我國失業率4%。'
    expect(regions(text)).toEqual([
      ['2', '經濟', '日本'],
      ['4', '失業率', '日本'],
      ['5', '出口', '日本'],
      ['3', '工業', '台湾'],
      ['6', '經濟', '法国'],
      ['7', '失業率', '法国'],
      ['4', '失業率', '台湾'],
    ])
  })

  test('what is done with a country keeps its name', () => {
    expect(regions('對日本出口成長5%。')).toEqual([['5', '日本出口', '台湾']])
  })
})

describe('figures of Taiwan', () => {
  test.each([
    [
      '102年總體經濟目標如次：經濟成長率3%，失業率4%。主計總處預測，出口成長5%。',
      ['target', 'target', 'estimate'],
    ],
    ['102年漁業計畫編列18億元，預計創造就業機會3萬個。', ['target', 'estimate']],
    ['第1期漁業計畫已編列預算4億元。', ['actual']],
    ['漁業投資概估為9億元。', ['estimate']],
  ])('the status of %s', (text, expected) => {
    const source = { path: 'report.txt', text, encoding: 'utf-8' } as const
    const { records } = extract(source, { region: '台湾', period: '2012' })
    expect(records.map(({ status }) => status)).toEqual(expected)
  })

  test('what a goal is of, and how much of it was reached', () => {
    const text =
      '民間參與公共建設案件，簽約7件，簽約金額2千億元之目標未達成，僅9億元，為目標值之六成八。'
    expect(inTaiwan(text)).toEqual([
      '7件 level 民間參與公共建設案件簽約 2012',
      '2千億元 level 民間參與公共建設案件簽約金額 2012',
      '9億元 level 民間參與公共建設案件簽約金額 2012',
      '68% completion 民間參與公共建設案件簽約金額 2012',
    ])
  })

  test.each([
    ['「漁港建設」：本年度編列預算4億元。', ['4億元 level 編列預算 2012']],
    ['漁港計畫編列4億元。', ['4億元 level 漁港計畫 2012']],
    ['自98年1月至本年12月底，累計核貸5件。', ['5件 level 核貸 2009/2012']],
    ['每年增加24個服務名額。', ['24個 change 服務名額 2012']],
    ['漁業編制增加1%，至約4個職位。', ['1% growth 漁業編制 2012', '4個 level 漁業編制 2012']],
    [
      '教育、福利及衞生三個組別合共佔六成。',
      ['3個 level 組別 2012', '60% share 教育、福利及衞生組別 2012'],
    ],
    ['以本地生產總值計算，漁業開支維持在2%以內。', ['2% share 漁業開支 of 本地生產總值 2012']],
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

describe('money without its unit, and numerals with a point', () => {
  test.each([
    [
      '漁港歲入達七〇二.三八億，營運費用增列六.五億。',
      ['702.38億元 level 漁港歲入 2012', '6.5億元 change 營運費用 2012'],
    ],
    [
      '燈塔補助款十六.四億、急需修繕廿三.〇五億，步道增編三億。',
      [
        '16.4億元 level 燈塔補助款 2012',
        '23.05億元 level 急需修繕 2012',
        '3億元 level 步道增編 2012',
      ],
    ],
    [
      '漁會收支還剩餘二三五萬，旅客三五六萬。',
      ['235萬元 level 漁會收支還剩餘 2012', '356萬 level 旅客 2012'],
    ],
    ['燈塔維護費減列二億元。', ['-2億元 change 燈塔維護費 2012']],
    ['為12萬漁民補助經費，用戶1.3億。', ['12萬 level 補助經費漁民 2012', '1.3億 level 用戶 2012']],
    ['（記者林某某北岭31日電）漁港收入9億元。', ['9億元 level 漁港收入 2012']],
  ])('%s', (text, expected) => {
    expect(inTaiwan(text)).toEqual(expected)
  })
})

describe('what a sentence begins by comparing with', () => {
  const bases = (text: string, period = '2024'): (string | null)[][] => {
    const source = { path: 'report.txt', text, encoding: 'utf-8' } as const
    const { records } = extract(source, { region: '澳门特别行政区', period })
    return records.map(({ value, unit, measure, indicator_text: name, basis }) => [
      `${value}${unit}`,
      measure,
      name,
      basis,
    ])
  }

  test.each([
    [
      '與2024年第2季相比，第3季漁船失事率上升0.3個百分點。',
      [['0.3個百分點', 'change', '漁船失事率', 'qoq']],
    ],
    ['同上年第1季相比，第1季樓價上升3%。', [['3%', 'growth', '樓價', 'yoy']]],
    ['與2023年第4季相比，第1季樓價上升3%。', [['3%', 'growth', '樓價', 'qoq']]],
    [
      '與上一期（2024年2月至4月）比較，燈塔看守人數減少20人。其中，女性減少5人。',
      [
        ['-20人', 'change', '燈塔看守人數', 'mom'],
        ['-5人', 'change', '女性', 'mom'],
      ],
    ],
    ['燈塔看守人數較上一期減少20人。', [['-20人', 'change', '燈塔看守人數', 'mom']]],
    ['與原計劃相比，燈塔經費減少3億元。', [['-3億元', 'change', '燈塔經費', 'target']]],
    [
      '與去年同期相比，燈塔經費減少3億元。漁船增加9艘。',
      [
        ['-3億元', 'change', '燈塔經費', 'yoy'],
        ['9艘', 'change', '漁船', 'yoy'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(bases(text)).toEqual(expected)
  })
})

describe('a figure in brackets behind what it is of', () => {
  test.each([
    [
      '漁船失事率為2%，而漁港空置率（7%）則上升0.4個百分點。',
      [
        '2% level 漁船失事率 2013',
        '7% level 漁港空置率 2013',
        '0.4個百分點 change 漁港空置率 2013',
      ],
    ],
    [
      '其中，漁業（2.5萬人）和林業（3.2萬人）的從業人數分別減少160人及80人，運輸業（3萬人）則增加90人。',
      [
        '2.5萬人 level 漁業 2013',
        '3.2萬人 level 林業 2013',
        '-160人 change 漁業從業人數 2013',
        '-80人 change 林業從業人數 2013',
        '3萬人 level 運輸業 2013',
        '90人 change 運輸業 2013',
      ],
    ],
    [
      '樓價上升2%，大型港口（4個）上升3%。',
      ['2% growth 樓價 2013', '4個 level 大型港口 2013', '3% growth 大型港口 2013'],
    ],
  ])('%s', (text, expected) => {
    expect(inHongKong(text)).toEqual(expected)
  })
})

describe('what people in a list have in common', () => {
  test.each([
    [
      '漁業人口及林業居民的月收入中位數均維持9000元及8000元。',
      ['9000元 level 漁業人口月收入中位數 2013', '8000元 level 林業居民月收入中位數 2013'],
    ],
    [
      '女性漁民佔漁民總數比重下降0.7個百分點至13%。',
      ['-0.7個百分點 change 女性漁民占漁民總數比重 2013', '13% share 女性漁民 of 漁民總數 2013'],
    ],
  ])('%s', (text, expected) => {
    expect(inHongKong(text)).toEqual(expected)
  })

  test('約有 says that a level is about so much', () => {
    expect(told('漁港的店舖約有60間。').map(([, , , , bound]) => bound)).toEqual(['about'])
  })
})

describe('what was forecast, and by how much it is revised', () => {
  const meanings = (text: string): (string | null)[][] => {
    const source = { path: 'report.txt', text, encoding: 'utf-8' } as const
    const { records } = extract(source, { region: '台湾', period: '2012' })
    return records.map(({ value, unit, measure, indicator_text: name, basis, status }) => [
      `${value}${unit}`,
      measure,
      name,
      basis,
      status,
    ])
  }

  test.each([
    [
      '今年漁業成長5%、上修2個百分點；失業率4%。',
      [
        ['5%', 'growth', '漁業', 'yoy', 'estimate'],
        ['2個百分點', 'change', '漁業', 'other', 'estimate'],
        ['4%', 'level', '失業率', null, 'actual'],
      ],
    ],
    [
      '初步統計漁業成長率為5%，較5月概估數增加0.3個百分點。',
      [
        ['5%', 'growth', '漁業', 'yoy', 'actual'],
        ['0.3個百分點', 'change', '漁業', 'other', 'actual'],
      ],
    ],
    ['漁港收入預估數為9億元。', [['9億元', 'level', '漁港收入', null, 'estimate']]],
    ['漁民失業率為9年來新低之3%。', [['3%', 'level', '漁民失業率', null, 'actual']]],
    [
      '漁民薪資達3萬元，年增2%，首度突破3萬元。',
      [
        ['3萬元', 'level', '漁民薪資', null, 'actual'],
        ['2%', 'growth', '漁民薪資', 'yoy', 'actual'],
        ['3萬元', 'level', '漁民薪資', null, 'actual'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(meanings(text)).toEqual(expected)
  })

  test('a stock up to a day of the year in which is spoken has been', () => {
    const text = '截至今年1月底，漁業基金的超額儲備為9億元。'
    const source = { path: 'address.txt', text, encoding: 'utf-8' } as const
    const overrides = { region: '澳门特别行政区', period: '2014', published: '2015' }
    const { records } = extract(source, overrides)
    expect(records.map(({ period, status }) => [period, status])).toEqual([
      ['2015-01-31', 'actual'],
    ])
  })
})

describe('the parts of a budget speech of Hong Kong', () => {
  const told = (text: string): string[] =>
    extract({ path: 'budget.txt', text, encoding: 'utf-8' }, { region: '香港' }).records.map(
      ({ value, unit, status, period, basis }) =>
        [`${value}${unit}`, status, period, basis ?? ''].join(' ').trim(),
    )

  test('have the years that their headings name', () => {
    const text = [
      '財政司司長二零一六至一七財政年度政府財政預算案演辭',
      '二零一五年經濟回顧',
      '21. 漁業出口上升百分之四。',
      '22. 漁港貨櫃有三萬個。',
      '二零一五至一六年度修訂預算',
      '131. 漁港收入為80億元，較原來預算高出3億元。漁港開支70億元。',
      '二零一六至一七年度財政預算',
      '132. 下年度漁港收入預計為90億元，較修訂預算增加百分之十二。碼頭編制會增加三百個職位。',
      '133. 燈塔開支5億元。',
      '中期財政預測',
      '134. 漁業產值每年平均增長百分之三。',
      '結語',
      '135. 漁民有四萬人。',
    ].join('\n\n')
    expect(told(text)).toEqual([
      '4% actual 2015 yoy',
      '3萬個 actual 2015',
      '80億元 estimate 2015/2016',
      '3億元 estimate 2015/2016 target',
      '70億元 estimate 2015/2016',
      '90億元 estimate 2016',
      '12% estimate 2016 yoy',
      '300個 estimate 2016 yoy',
      '5億元 estimate 2016',
      '3% estimate 2017/2020 avg',
      '4萬人 actual 2016',
    ])
  })

  test('may begin without a heading', () => {
    const text = [
      '香港特別行政區二零一六至一七財政年度政府財政預算案（摘要）',
      '131. 二零一六至一七年度，政府漁業開支預計為九十億元。',
      '132. 燈塔開支5億元。',
    ].join('\n')
    expect(told(text)).toEqual(['90億元 estimate 2016/2017', '5億元 estimate 2016'])
  })
})

/** Figures with their status and period. */
const timesOf = (text: string): string[] =>
  recordsOf(text).map(({ value, unit, status, period }) => [value + unit, status, period].join(' '))

describe('a plan of Taiwan', () => {
  test('has its parts under years of the Republic', () => {
    const text = [
      '中華民國103年國家發展計畫（摘要）',
      '行政院國家發展委員會',
      '第一章  102年國家發展計畫執行檢討',
      '    一、漁業',
      '    （一）漁業成長率5%，較100年成長3%；漁船9艘。',
      '第二章  103年國家發展計畫目標',
      '    漁業成長率4%；失業率由95年的3.9%降至3.5%。',
    ].join('\n')
    expect(timesOf(text)).toEqual([
      '5% actual 2013',
      '3% actual 2013',
      '9艘 actual 2013',
      '4% target 2014',
      '3.9% actual 2006',
      '3.5% target 2014',
    ])
  })

  test('counts no years that last as years of the Republic', () => {
    const text =
      '行政院施政報告\n中華民國107年2月27日\n    70年來首次豐收，漁船9艘。租期70年的漁港4座。'
    expect(timesOf(text)).toEqual(['9艘 actual 2017', '4座 actual 2017'])
  })
})

describe('the year of a policy address', () => {
  const own = (text: string): string | undefined => recordsOf(text)[0]?.period ?? undefined

  test.each([
    ['行政長官2024年施政報告\n香港漁船9艘。今年上半年漁獲下跌。', '2024'],
    ['行政長官2014年施政報告\n香港漁船9艘。去年首三季漁獲下跌。', '2013'],
    ['澳門特別行政區政府二零零七年財政年度施政報告\n漁船9艘。今年首三季漁獲上升。', '2006'],
    ['中央社／澳門20日電\n行政長官發表2019年施政報告。\n今年前3季漁船9艘。', '2018-01/2018-09'],
  ])('%s', (text, expected) => {
    expect(own(text)).toBe(expected)
  })

  test('what it says that the year to come is', () => {
    const text =
      '澳門特別行政區政府二零零七年財政年度施政報告\n過去一年，漁船9艘。投資計劃共4項。\n二零零七年，是漁港重建的開局之年。預算為7億元。\n來年的施政重點包括：\n——重建漁港。修築碼頭3座。'
    expect(timesOf(text)).toEqual([
      '9艘 actual 2006',
      '4項 actual 2006',
      '7億元 target 2007',
      '3座 target 2007',
    ])
  })
})

describe('a paragraph that goes on with the year of its sentence before', () => {
  test.each([
    [
      '二零一一年，漁獲下跌2%。漁港失業率在第四季升至7%。今年漁船9艘。燈塔4座。',
      ['-2% 2011', '7% 2011-Q4', '9艘 2013', '4座 2013'],
    ],
    ['2011年漁獲下跌2%。\n燈塔4座。', ['-2% 2011', '4座 2013']],
    [
      '由2011/12課稅年度起，扣除額由3萬元提高至4萬元。燈塔4座。',
      ['3萬元 2010', '4萬元 2011/2012', '4座 2013'],
    ],
    ['2014-15至2018-19年度，漁港會提供泊位900個。', ['900個 2014/2018']],
  ])('%s', (text, expected) => {
    expect(
      recordsOf(text, { region: '香港特别行政区', period: '2013', published: '2013' }).map(
        ({ value, unit, period }) => `${value}${unit} ${period}`,
      ),
    ).toEqual(expected)
  })

  test('not on the mainland', () => {
    expect(figuresOf('2017年粮食增产2%。新建水塔4座。', '四川省', '2019').at(-1)).toMatch(/ 2019$/u)
  })
})

test('the financial year that has not ended in a budget of Hong Kong', () => {
  const text = [
    '二零零五至零六財政年度政府財政預算案演辭',
    '財政司司長動議二讀《二零零五年撥款條例草案》',
    '二零零四至零五年度結算',
    '61. 本年度的漁業開支修訂預算為9億元。',
    '中期預測',
    '95. 漁業開支每年增長2%。',
  ].join('\n')
  expect(timesOf(text)).toEqual(['9億元 estimate 2004/2005', '2% estimate 2006/2009'])
})

describe('what is asked for, foreseen or set against a whole keeps its name', () => {
  test.each([
    ['燈塔開支佔漁業產值的比重，須降至24%以下。', ['24% share 燈塔開支 of 漁業產值 2013']],
    ['船員薪酬若上調3%，漁會支持。', ['3% growth 船員薪酬 2013']],
    ['船員薪酬由四月起上調3%。', ['3% growth 船員薪酬 2013']],
    ['魚苗價格介乎3元至5元。', ['3元 level 魚苗價格 2013']],
    ['漁業成長介乎3%至5%。', ['3% growth 漁業 2013']],
    [
      '漁業盈餘收窄至31億元，即漁業產值的1.4%。',
      ['31億元 level 漁業盈餘 2013', '1.4% share 漁業盈餘 of 漁業產值 2013'],
    ],
    ['漁市場租金約為新落成市場的七成。', ['70% share 漁市場租金 of 新落成市場 2013']],
    [
      '漁會至今共接獲逾8萬宗申請，批出5萬宗。',
      ['8萬宗 level 申請 2013', '5萬宗 level 批出申請 2013'],
    ],
    ['全年1840個家庭獲安排入住。', ['1840個 level 獲安排入住家庭 2013']],
    ['預留的50億元資金會陸續發放。', ['50億元 level 預留發放資金 2013']],
    ['漁業基金會發放50億元。', ['50億元 level 漁業基金會發放 2013']],
    [
      '第三季開工率為24%，比去年同季減少2個百分點。',
      ['24% level 開工率 2013-Q3', '-2個百分點 change 開工率 2013-Q3'],
    ],
  ])('%s', (text, expected) => {
    expect(inHongKong(text)).toEqual(expected)
  })
})

describe('a year of account is a time', () => {
  test.each([
    ['2014/15課稅年度的漁具免稅額為12萬元。', ['12萬元 level 漁具免稅額 2014/2015']],
    ['二零一四年財政年度預算總支出為900億元。', ['900億元 level 預算總支出 2014']],
  ])('%s', (text, expected) => {
    expect(inHongKong(text)).toEqual(expected)
  })
})

describe('a fall of an index of prices is a growth', () => {
  test.each([
    ['魚價指數連續兩年下跌，全年跌幅為2.3%。', ['-2.3% growth 魚價指數 2013']],
    ['魚價指數漲幅控制在3%以內。', ['3% growth 魚價指數 2013']],
    ['失業率控制在3%以內。', ['3% level 失業率 2013']],
  ])('%s', (text, expected) => {
    expect(inHongKong(text)).toEqual(expected)
  })
})

test('what is added and what it comes to are no range', () => {
  expect(inHongKong('漁船泊位增加2 400個至11 000個。')).toEqual([
    '2400個 change 漁船泊位 2013',
    '11000個 level 漁船泊位 2013',
  ])
  expect(inHongKong('漁船泊位每年增加2個至3個。')).toEqual(['2個 change 漁船泊位 2013'])
})

describe('what a figure was at the time of something keeps its name', () => {
  test.each([
    [
      '漁民人均收入由漁業公司成立時的800元提高到3200元。',
      ['800元 level 漁民人均收入 2013', '3200元 level 漁民人均收入 2013'],
    ],
    [
      '漁具工時由900小時縮短至700小時。',
      ['900小時 level 漁具工時 2012', '700小時 level 漁具工時 2013'],
    ],
  ])('%s', (text, expected) => {
    expect(inHongKong(text)).toEqual(expected)
  })
})

describe('budgets of Taiwan', () => {
  test.each([
    [
      '歲入歲出相抵，差短32億元，較預算數短絀3億元。',
      ['32億元 level 歲入歲出差短 2012', '-3億元 change 歲入歲出差短 2012'],
    ],
    ['歲入歲出相抵，短絀21億元。', ['21億元 level 短絀 2012']],
    ['護漁預算將擴增至2億元。', ['2億元 level 護漁預算 2012']],
    ['預計可帶動投資30億元。', ['30億元 level 帶動投資 2012']],
    [
      '至今受惠漁民3.2萬名，受惠商戶900個。',
      ['3.2萬名 level 漁民 2012', '900個 level 受惠商戶 2012'],
    ],
    ['漁獲量比上年預計完成數增長12%。', ['12% growth 漁獲量 2012']],
  ])('%s', (text, expected) => {
    expect(inTaiwan(text)).toEqual(expected)
  })
})

describe('what is forgone, saved or counted in homes', () => {
  test.each([
    ['寬減漁具牌費，令庫房少收8億元。', ['8億元 level 庫房少收 2013']],
    ['寬減漁具牌費，令政府少收8億元稅款。', ['-8億元 change 政府稅款 2013']],
    ['護漁支出9億元，每年可節省約2億元。', ['9億元 level 護漁支出 2013', '2億元 level 節省 2013']],
    ['漁民房屋方面，今年落成3200個單位。', ['3200個 level 漁民房屋單位 2013']],
    ['漁會有3200個單位。', ['3200個 level 單位 2013']],
    [
      '漁業儲備為90億元，約為漁業產值34%或相等於28個月的漁業開支。',
      [
        '90億元 level 漁業儲備 2013',
        '34% share 漁業儲備 of 漁業產值 2013',
        '28個月 level 漁業儲備 2013',
      ],
    ],
    [
      '公共投資成長2%，對漁業成長貢獻0.4個百分點。',
      ['2% growth 公共投資 2013', '0.4個百分點 change 公共投資對漁業成長貢獻 2013'],
    ],
  ])('%s', (text, expected) => {
    expect(inHongKong(text)).toEqual(expected)
  })
})
