import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from '../src/clean/index.ts'
import type { Document } from '../src/model/document.ts'

const cleanText = (text: string): Document => clean({ path: 'test.txt', text, encoding: 'utf-8' })
const linesOf = (text: string): string[] => cleanText(text).text.split('\n').slice(0, -1)

/** The sentence before and after make the line prose. */
const PROSE = '今年以来，'

describe('numbers', () => {
  test.each([
    ['１２．５％', '12.5%'],
    ['２７，２０３，３１９，０００元', '27,203,319,000元'],
    ['33，212万吨', '33,212万吨'],
    ['1,100.9亿元', '1,100.9亿元'],
    ['2016,2017两年', '2016，2017两年'],
    ['增长9%,2017年', '增长9%，2017年'],
    ['2 016年', '2016年'],
    ['百分之○点四', '百分之〇点四'],
    ['7 500個不同工種', '7500個不同工種'],
    ['12. 5%', '12.5%'],
    ['5 . 5%以上', '5.5%以上'],
    ['4.8 万余名', '4.8万余名'],
    ['238.0 万个', '238.0万个'],
    ['77．7 ％', '77.7%'],
    ['比例为0.3：55.4：44.3', '比例为0.3:55.4:44.3'],
    ['2.21∶1', '2.21:1'],
    ['二○一九年', '二〇一九年'],
    ['二00八年', '二〇〇八年'],
    ['一○兆元', '一〇兆元'],
    ['百分之一六．○，', '百分之一六.〇，'],
    ['一、○○○億元', '一、〇〇〇億元'],
    ['一兆○、一二八億元', '一兆〇、一二八億元'],
    ['百分之二‧○', '百分之二.〇'],
    ['一成○‧五', '一成〇.五'],
    ['工作，○检查', '工作，○检查'],
    ['七‧七七％', '七.七七%'],
    ['881·2亿元', '881.2亿元'],
    ['13·06%', '13.06%'],
    ['11·2:45·7:43·1调整为', '11.2:45.7:43.1调整为'],
    ['“5·12”地震', '“5·12”地震'],
    ['3·15晚会', '3·15晚会'],
    ['6－8月', '6-8月'],
    ['5％～6％', '5%~6%'],
    ['2023–2025年', '2023—2025年'],
    ['100 200', '100 200'],
    ['13.3_M_M_', '13.3%'],
    ['率⽂年', '率文年'],
  ])('%s is read as %s', (raw, expected) => {
    expect(cleanText(PROSE + raw).written.trim()).toBe(PROSE + expected)
  })
})

describe('punctuation and escapes', () => {
  test.each([
    ['甲,乙;丙(丁)!', '甲，乙；丙（丁）！'],
    ['「新三板」『企業』，国', '“新三板”‘企業’，国'],
    ['交出"十四五"开局答卷，', '交出“十四五”开局答卷，'],
    ['一个"引号，', '一个"引号，'],
    ['增长5%.全年稳定，', '增长5%。全年稳定，'],
    ['“中科武大?智谷”，', '“中科武大?智谷”，'],
    ['好吗?', '好吗？'],
    ['来自http://a.cn/b?c=1', '来自http://a.cn/b?c=1'],
    ['甲&ldquo;乙&rdquo;&amp;丙&#37;，', '甲“乙”&丙%，'],
    ['甲<b>乙</b><!-- 丙 -->丁，', '甲乙丁，'],
    ['少于<5%，', '少于<5%，'],
    ['零\u200b宽\ufeff字符，', '零宽字符，'],
    ['**表1：产量**', '表1：产量'],
  ])('%s is read as %s', (raw, expected) => {
    expect(linesOf(raw)).toEqual([expected])
  })

  test.each([
    ['一、总体\\r\\n全年增长8%。', ['一、总体', '全年增长8%。']],
    ['甲。<br>乙。', ['甲。', '乙。']],
    ['各位代表：\\r\\n&nbsp; 现在报告。', ['各位代表：', '现在报告。']],
    ['零售业(yè)与住宿业（yè）增长', ['零售业与住宿业增长']],
    ['名叫 (Café) 的商店', ['名叫（Café）的商店']],
    [
      '<p>农业总产值\n   <b>52亿元</b>\n   增长3%<br>居第二位</p>',
      ['农业总产值52亿元 增长3%', '居第二位'],
    ],
    ['<p>农业总产值\n\n52亿元', ['农业总产值', '52亿元']],
    ['甲。\r\r\n乙。\r丙。', ['甲。', '乙。', '丙。']],
    ['<U+00A0><U+00A0>各位代表：', ['各位代表：']],
    ['市长?? 张三', ['市长 张三']],
  ])('%s has its lines', (raw, expected) => {
    expect(linesOf(raw)).toEqual(expected)
  })
})

describe('blanks', () => {
  test.each([
    ['政 府 工 作 报 告', '政府工作报告'],
    ['政??府??工??作??报??告', '政府工作报告'],
    ['市长 李 谦', '市长 李谦'],
    ['关键词 经济平稳健康', '关键词 经济平稳健康'],
    ['逆势有为 2020 成绩来之不易', '逆势有为 2020 成绩来之不易'],
    ['2021 年政府工作报告', '2021年政府工作报告'],
    ['提质扩张 积极引进企业，新增 3 家 企业', '提质扩张 积极引进企业，新增3家企业'],
    ['保住 “打工仔 ”的飯碗', '保住“打工仔”的飯碗'],
    ['\u3000\u3000一、综合\u3000', '一、综合'],
    ['1. 2023年工作', '1. 2023年工作'],
    ['1. 各级政府', '1.各级政府'],
    ['## （一）公共图书馆', '## （一）公共图书馆'],
  ])('%s is read as %s', (raw, expected) => {
    expect(cleanText(raw).written).toBe(`${expected}\n`)
  })

  test.each([
    ['粮 食\t650.0\t\t17.3', '粮食\t650.0\t\t17.3'],
    ['| 原煤 | 13.61 亿吨 | 56.1% |', '原煤\t13.61亿吨\t56.1%'],
    ['|  | 1985 | 1995 |', '\t1985\t1995'],
    ['居民消费价格    0.2    0.3', '居民消费价格\t0.2\t0.3'],
    ['第一产业 153.6 11.0', '第一产业\t153.6\t11.0'],
  ])('%s is a row', (raw, expected) => {
    expect(linesOf(raw)).toEqual([expected])
  })

  test('a header set with single blanks shows where its rows are parted', () => {
    expect(linesOf('产品名称 单位 产量 增长\n粗钢 万吨 1000.5 3.2\n水 泥 万吨 426.3 -5.3')).toEqual(
      ['产品名称\t单位\t产量\t增长', '粗钢\t万吨\t1000.5\t3.2', '水泥\t万吨\t426.3\t-5.3'],
    )
  })
})

describe('lines', () => {
  test.each<[string, string, string[]]>([
    [
      'a word broken over a blank line',
      '群众生活安定。设置7个集中隔离点,规\n\n范提升34家门诊。',
      ['群众生活安定。设置7个集中隔离点，规范提升34家门诊。'],
    ],
    [
      'an indicator broken over a blank line',
      '全年实现收入37亿元、社会消费\n\n品零售总额64.3亿元。',
      ['全年实现收入37亿元、社会消费品零售总额64.3亿元。'],
    ],
    [
      'a bracket left open',
      '扬尘治理逐步见效，细颗粒物（PM\n2.5\n）浓度下降。',
      ['扬尘治理逐步见效，细颗粒物（PM2.5）浓度下降。'],
    ],
    [
      'a decimal broken',
      '全年存款余额 205.\n17 亿元，增长 6 %。',
      ['全年存款余额205.17亿元，增长6%。'],
    ],
    ['a number of an item', '共有 3.\n5 月投产。', ['共有 3.', '5月投产。']],
    ['a comma at the end', '改革持续深化，\n增长5%。', ['改革持续深化，增长5%。']],
    ['a lead word alone', '一是\n发行国债。', ['一是发行国债。']],
    [
      'a heading and its paragraph',
      '（一）稳增长，强实体\n\n全年增长8%。',
      ['（一）稳增长，强实体', '全年增长8%。'],
    ],
    ['list items', '增长7%；\n增长8%；', ['增长7%；', '增长8%；']],
    [
      'a paragraph without its stop',
      '上半年完成5亿元。同比增长15.61%\n\n——全年增长9%。',
      ['上半年完成5亿元。同比增长15.61%', '——全年增长9%。'],
    ],
    ['cells', '指标\n产量\n增长\n原煤\n1.5\n8.1', ['指标', '产量', '增长', '原煤', '1.5', '8.1']],
  ])('%s', (_, raw, expected) => {
    expect(linesOf(raw)).toEqual(expected)
  })

  /** Eight lines of thirty characters a page. */
  const page = (number: number): string =>
    [
      '全市上下坚持稳中求进工作总基调，扎实推进各项重点任务落地见',
      '效，经济运行总体平稳，民生保障有力有效，社会大局保持和谐稳',
      '定，发展质量不断提高，全年地区生产总值增长百分之五点一左右',
      '，固定资产投资增长较快，居民收入稳步提高，城乡面貌持续改善',
      '，生态环境质量明显好转，改革开放不断深化，营商环境更加优化',
      `— ${number} —`,
    ].join('\n')

  test('a page end inside a paragraph', () => {
    const document = cleanText(`${page(1)}\n，各项事业全面进步。\n${page(2)}\n。`)
    const lines = document.text.split('\n')
    expect(lines[0]).toMatch(/^全市上下.*落地见效，.*营商环境更加优化，各项事业全面进步。$/)
    expect(lines[1]).toBe('— 1 —')
    expect(document.furniture.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      '— 1 —',
      '— 2 —',
    ])
  })

  test('a whole file on one line', () => {
    const body = '全市上下坚持稳中求进，各项事业全面进步。'.repeat(120)
    expect(linesOf(`${body} 一、2023年工作回顾 过去一年，增长5%。${body} — 3 — ${body}`)).toEqual([
      body,
      '一、2023年工作回顾',
      `过去一年，增长5%。${body}${body}`,
      '— 3 —',
    ])
  })
})

describe('furniture', () => {
  test.each([
    '发布时间：2018-01-23 09:15:28 来源：区电子政务办',
    '浏览次数：14546',
    '来源URL：http://example.cn/a.html',
    '返回主页 | 郑州晚报 | 版权声明',
    '[打印本页]',
    '冀ICP备06016263号-1',
    '1161967 2020-05-27 00:00:00 三',
    '— 12 —',
    '第3页 共20页',
  ])('%s', (line) => {
    const document = cleanText(`一、综合\n${line}\n全年增长8%，运行平稳。`)
    expect(document.furniture.map(({ start }) => document.map.line(start))).toEqual([2])
  })

  test.each([
    '蔬菜总产量增长4.5%左右',
    '名称',
    '（一）综合',
    '各位代表：',
    '渔船事故率控制在2%以内',
  ])('%s is not', (line) => {
    expect(cleanText(line).furniture).toEqual([])
  })

  test('what follows 相关文章 is, until a paragraph comes', () => {
    const long = '全市上下坚持稳中求进，各项事业全面进步。'.repeat(4)
    const document = cleanText(`${long}\n相关文章\n03-30\n某县2022年政府工作报告\n${long}`)
    expect(document.furniture.map(({ start }) => document.map.line(start))).toEqual([2, 3, 4])
  })
})

describe('script', () => {
  test('traditional text is read in simplified script and written in its own', () => {
    const document = cleanText('本年經濟發展，國內生產總值達到600億元。')
    expect(document.script).toBe('traditional')
    expect(document.text).toBe('本年经济发展，国内生产总值达到600亿元。\n')
    expect(document.written).toBe('本年經濟發展，國內生產總值達到600億元。\n')
  })

  test('simplified text stays as it is', () => {
    const document = cleanText('乾县全年增长8%，经济发展平稳。')
    expect(document.script).toBe('simplified')
    expect(document.text).toBe('乾县全年增长8%，经济发展平稳。\n')
  })
})

describe('map', () => {
  const spanOf = (document: Document, words: string) => {
    const start = document.text.indexOf(words)
    return { start, end: start + words.length }
  }

  test.each([
    ['一\r\n二增长１２．５％，', '12.5%', '１２．５％', 2],
    ['𠮷市增长5%，', '5%', '5%', 1],
    ['甲&nbsp;乙，社会消费\n\n品零售总额', '消费品零售', '消费\n\n品零售', 1],
    ['甲&ldquo;乙&rdquo;，', '“乙”', '&ldquo;乙&rdquo;', 1],
    ['甲\\r\\n乙，2 016年', '2016年', '2 016年', 1],
    ['零售业(yè)增长５%，', '业增长5%', '业(yè)增长５%', 1],
  ])('%s: %s is %s', (raw, words, quote, line) => {
    const document = cleanText(raw)
    const span = spanOf(document, words)
    const source = document.map.sourceSpan(span)
    expect(document.map.quote(span)).toBe(quote)
    expect([...raw].slice(source.start, source.end).join('')).toBe(quote)
    expect(document.map.line(span.start)).toBe(line)
  })
})

test('whatever the characters, the map and the shape of the text hold', () => {
  const alphabet = [
    ...'一二〇年增长亿元，。；：、（）“”.,:;%％12０．－—|#?*<>&\\nrt_\t\n\r \u3000\u00a0國𠮷"\'(yè)',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 120 }), (characters) => {
      const raw = characters.join('')
      const document = cleanText(raw)
      const points = [...raw]
      expect(document.written.length).toBe(document.text.length)
      expect(document.text).not.toMatch(/\r|\n\n|^\n|[ \u3000]\n|\n[ \u3000]/)
      if (document.text !== '') expect(document.text.endsWith('\n')).toBe(true)
      let last = 0
      for (let index = 0; index < document.text.length; index++) {
        const { start, end } = document.map.sourceSpan({ start: index, end: index + 1 })
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(points.length)
        const isPage = document.furniture.some((span) => span.start <= index && index <= span.end)
        if (!isPage) {
          expect(start).toBeGreaterThanOrEqual(last)
          last = start
        }
      }
    }),
    { numRuns: 300 },
  )
})

describe('a file that sets its digits apart', () => {
  const spaced =
    '本届政府从1 9 9 3 年3 月起，煤产量达到1 2 4 9 2 万吨，增长1 1 ％，车站2 1 8 个。\n'

  test('has its numbers put together', () => {
    const { text } = cleanText(`${spaced}出口由1 6 5 5 亿元增加到3 2 5 ．1 亿元。`)
    expect(text).toContain('从1993年3月起，煤产量达到12492万吨，增长11%，车站218个')
    expect(text).toContain('由1655亿元增加到325.1亿元')
  })

  test('is told by more than a number or two', () => {
    const { text } = cleanText('2015年表1 2 共3000人，其中2016年1500人，2017年1500人。')
    expect(text).toContain('表1 2')
  })
})
