import { WordClass } from '../../lexicon/words.ts'
import type { Span } from '../../model/span.ts'
import { before, defineRule, type View } from '../rule.ts'
import { boundAround, rejected } from '../reading.ts'

/** Units that Chinese numerals go with in figures; others are mostly parts of words. */
const FIRM = new Set([
  'count',
  'person',
  'money',
  'area',
  'length',
  'mass',
  'ratio',
  'volume',
  'energy',
  'power',
  'information',
])

/** 亿, 千万: a scale and no digit. */
const isBare = ({ text }: View, { start, end }: Span): boolean =>
  /^[十百千万亿兆]+[余多]?$/u.test(text.slice(start, end))

/** 三十万手工业者: a noun follows without a classifier. */
function isNamed({ tokens, text }: View, after: number): boolean {
  const next = tokens[after]
  return (
    next !== undefined &&
    (next.kind === 'noun' || (next.kind === 'text' && text[next.start] !== '级'))
  )
}

const ATTAINS = WordClass.reach | WordClass.to | WordClass.light
/** 发展到十万个: a verb before it makes a figure even of a scale without digits. */
function isAttained({ tokens, at }: View, { start, end }: Span): boolean {
  const previous = tokens[at - 1]
  return (
    end - start > 1 &&
    previous !== undefined &&
    previous.kind === 'word' &&
    (previous.classes & ATTAINS) !== 0
  )
}

/** 七.〇五亿, 一二四万: digits that no word has set so. */
const SET_OUT =
  /^[十百千]?[〇零一二三四五六七八九廿卅](?:[〇零一二三四五六七八九十百千]*[.·点]|[〇零一二三四五六七八九]{2,}[万亿兆]$)/u

const DEEDS = ATTAINS | WordClass.rise | WordClass.fall | WordClass.acquire
/** 人行道改善增编二亿、: a verb stands before it and nothing behind, so that it is no part of a word. */
function isPutAt(view: View, number: Span): boolean {
  const { tokens, at, text } = view
  const previous = tokens[at - 1]
  return (
    previous?.kind === 'word' &&
    (previous.classes & DEEDS) !== 0 &&
    previous.end - previous.start > 1 &&
    !isBare(view, number) &&
    /^[，。；、）\n]?$/u.test(text.charAt(number.end))
  )
}

export const wordNumeral = defineRule({
  name: 'word-numeral',
  summary:
    'A Chinese numeral that is part of a word or counts nothing that was measured: 一个, 两难, 三级.',
  pattern: 'numeral · no unit, a doubtful unit, or 一 with a classifier',
  when: { numeral: 'chinese', plain: true },
  read(view) {
    const { number, unit, after } = view
    const reading = number.reading
    const word = (end: number, reason: 'word' | 'name' = 'word') =>
      rejected(view, view.at, end, reason, 'word-numeral')
    const written = view.text.slice(number.start, number.end)
    const scaled = /[百千万亿兆]/u.test(written)
    if (unit === undefined) {
      // 两个亿
      if (written.includes('个')) return undefined
      const isLarge = /[万亿兆]/u.test(reading.scale)
      if (isLarge && (SET_OUT.test(written) || isPutAt(view, number))) return undefined
      // 突破千亿 is a figure, 千亿产业集群 is not.
      const { bound } = boundAround(view, view.at, after, reading.more)
      const counts = bound !== 'exact' || (!isBare(view, number) && isNamed(view, after))
      const measured = scaled && counts && isLarge
      return measured ? undefined : word(view.at + 1)
    }
    const { form, entry } = unit.reading
    const bareScale = /^[十百千万亿兆]+$/u.test(written)
    // 百倍努力 is a figure of speech
    if (form === '倍' && bareScale) return word(after)
    if (form === '番' || form === '倍') return undefined
    // 二次供水, 二次发掘: what is counted is 两次
    if (form === '次' && written === '二') return word(after)
    const large = scaled && number.end - number.start > 1
    if (entry === undefined || (entry.weak === true && !large) || !FIRM.has(entry.dimension))
      return word(after, 'name')
    const { bound } = boundAround(view, view.at, after, reading.more)
    // 亿元 alone is the name of a size class; 近千人次 and 万余平方米 are figures.
    const attained = entry.weak !== true && isAttained(view, number)
    const counts = entry.dimension === 'count' || entry.dimension === 'person'
    // 十美元 is an amount, 十个 an ordinary word
    const isTen = written === '十' && !counts
    if (isBare(view, number) && !isTen && bound === 'exact' && !attained) return word(after, 'name')
    if (counts && (reading.decimal === '1' || reading.decimal === '0') && !scaled)
      return word(after)
    return undefined
  },
  examples: [
    { text: '一幅规划图', reads: [{ quote: '一幅', reason: 'word' }] },
    { text: '千亿产业集群', reads: [{ quote: '千亿', reason: 'word' }] },
    { text: '五眼古井', reads: [{ quote: '五眼', reason: 'name' }] },
    { text: '墓地二次发掘', reads: [{ quote: '二次', reason: 'word' }] },
  ],
  counterexamples: [
    '打造两个省级示范园区',
    '服务近千人次',
    '万余平方米的大厅',
    '五万万农民',
    '发展到十万个',
    '投入两个亿。',
    '每桶十美元',
  ],
})

/** Units of time that things last in a row for. */
const IN_A_ROW = /^(?:个?(?:季度|月|年度|年|月份|交易日)|周|天|日|届)$/u

/** 连续3个月, 截至8月的3个月, 截至11月底的三个月 */
const IN_A_ROW_BEFORE = /连续$|月[底末份]?的$/u

export const consecutive = defineRule({
  name: 'consecutive',
  summary:
    'For how many months or quarters in a row, or up to one of them, something held: a time, not a figure of it.',
  pattern: '连续 · number · 个月 季度 天 届, 月 · 底? · 的 · number · 个月',
  when: { unit: true, before: '续的' },
  read(view) {
    const { text, number, unit, after } = view
    if (!IN_A_ROW_BEFORE.test(before(text, number.start, 3))) return undefined
    if (unit === undefined || !IN_A_ROW.test(unit.reading.form)) return undefined
    return rejected(view, view.at, after, 'period', 'consecutive')
  },
  examples: [
    { text: '鲜奶单价连续5个季度居全省第1位', reads: [{ quote: '5个季度', reason: 'period' }] },
    { text: '连续43个月没有渡船翻沉', reads: [{ quote: '43个月', reason: 'period' }] },
    { text: '截至8月底的3个月', reads: [{ quote: '3个月', reason: 'period' }] },
  ],
  counterexamples: ['工期的3个月', '连续奋战30个小时', '建设工期18个月'],
})

const ADDED = /^(?:合计|共计|总计|相加)/u

export const aheadOfTime = defineRule({
  name: 'ahead-of-time',
  summary: 'By how long something was done earlier or later: 提前2个月完成.',
  pattern: '提前 推迟 延后 · number · 个月 年 天 季度',
  when: { unit: true, before: '前迟后' },
  read(view) {
    const { text, number, unit, after } = view
    if (unit?.reading.entry?.dimension !== 'time') return undefined
    if (!IS_DONE.test(text.slice(unit.end, unit.end + 2))) return undefined
    return MOVED.test(text.slice(Math.max(0, number.start - 2), number.start))
      ? rejected(view, view.at, after, 'period', 'ahead-of-time')
      : undefined
  },
  examples: [{ text: '提前2个月完成年度任务', reads: [{ quote: '2个月', reason: 'period' }] }],
  counterexamples: ['工期提前2个月', '工期缩短2个月完成'],
})

const IS_DONE = /^(?:完成|实现|建成|竣工|投产|投用|通车|达[成到标]|贯通|交付|开工|启动)/u

const MOVED = /提前|推迟|延后/u

export const addends = defineRule({
  name: 'addends',
  summary: 'How many figures are added up, which stand before: 两项合计.',
  pattern: 'number · 项 类 者 · 合计 共计 总计',
  when: { unit: true, next: '合共总相' },
  read(view) {
    const { unit, after } = view
    if (unit?.reading.form !== '项' && unit?.reading.form !== '类') return undefined
    return ADDED.test(view.text.slice(unit.end, unit.end + 2))
      ? rejected(view, view.at, after, 'word', 'addends')
      : undefined
  },
  examples: [
    { text: '两项合计占财政支出的三成', reads: [{ quote: '两项', reason: 'word' }] },
    { text: '以上三项共计25亿元', reads: [{ quote: '三项', reason: 'word' }] },
  ],
  counterexamples: ['开工两项合同工程', '项目12项，合计投资8亿元'],
})

/** What a round number names that was passed: 万亿级关口, 百亿台阶; 大关 says it by itself. */
const PASSED =
  /^(?:大关|关口|大?台阶|门槛)|^“?[一二三五十百千万亿]{1,3}(?:元|吨|斤|人次)?级?”?的?大?(?:关口|台阶|大关|门槛|关)/u

/** Those that prices are looked at in. */
const CITIES = /^大中城市(?:居民|新建|住宅|房|商品|消费|[^，。]{0,4}价格)/u

/** What a name of a round number, or of cities, begins with. */
const BEGINS_PASSED = '大关台门百千万亿十“'

export const milestones = defineRule({
  name: 'milestones',
  summary: 'How many round numbers were passed, or cities looked at: 跨过2个千亿级关口, 两个大关.',
  pattern: 'number · 个 · 百 千 万 亿 · 级? · 关口 台阶 大关 门槛',
  when: { unit: true, behind: '个道 ' },
  read(view) {
    const { unit, after } = view
    if (unit?.reading.form !== '个' && unit?.reading.form !== '道') return undefined
    if (!BEGINS_PASSED.includes(view.text.charAt(unit.end))) return undefined
    const behind = view.text.slice(unit.end, unit.end + 12)
    if (CITIES.test(behind)) return rejected(view, view.at, after, 'name', 'milestones')
    const passed = PASSED.exec(behind)
    if (passed === null) return undefined
    const end = unit.end + passed[0].length
    let last = after
    while ((view.tokens[last]?.end ?? Infinity) <= end) last++
    return rejected(view, view.at, last, 'name', 'milestones')
  },
  examples: [
    {
      text: '跨过2个千亿级关口',
      reads: [{ quote: '2个千亿级关口', reason: 'name' }],
    },
    { text: '跨越三个“十亿元”台阶', reads: [{ quote: '三个“十亿元”台阶', reason: 'name' }] },
    { text: '跨上两个台阶', reads: [{ quote: '两个台阶', reason: 'name' }] },
    { text: '突破这两个大关', reads: [{ quote: '两个大关', reason: 'name' }] },
    {
      text: '36个大中城市居民消费价格上涨',
      reads: [{ quote: '36个', reason: 'name' }],
    },
  ],
  counterexamples: ['培育3个千亿级产业', '新增2个百亿企业'],
})

export const perAmount = defineRule({
  name: 'per-amount',
  summary: 'The amount that a price or a rate is for: 每50公斤330元.',
  pattern: '每 · number · unit',
  when: { unit: true, before: '每' },
  read(view) {
    const dimension = view.unit?.reading.entry?.dimension
    return dimension === 'mass' || dimension === 'volume' || dimension === 'energy'
      ? rejected(view, view.at, view.after, 'name', 'per-amount')
      : undefined
  },
  examples: [{ text: '毛竹每50公斤45元', reads: [{ quote: '50公斤', reason: 'name' }] }],
  counterexamples: ['每亩50公斤', '每人10吨'],
})

/** 1美元兑6.9元人民币, 100美元折合690元 */
const EXCHANGED = /^(?:兑换?|折合?|等于|合)(?:人民币)?\d/u

export const exchanged = defineRule({
  name: 'exchanged',
  summary: 'How much of a currency a rate of exchange is for: 1美元兑6.9元.',
  pattern: 'number · currency · 兑 折合 · number',
  when: { numeral: 'arabic', unit: true },
  read(view) {
    const { unit, text } = view
    if (unit?.reading.entry?.dimension !== 'money') return undefined
    return EXCHANGED.test(text.slice(unit.end, unit.end + 7))
      ? rejected(view, view.at, view.after, 'other', 'exchanged')
      : undefined
  },
  examples: [
    { text: '汇率为1美元兑6.9元人民币', reads: [{ quote: '1美元', reason: 'other' }] },
    { text: '100日元折合5.1元', reads: [{ quote: '100日元', reason: 'other' }] },
  ],
  counterexamples: ['投资1美元，兑现3亿元', '出口3亿美元，折合20亿元'],
})

const SAMPLED = /^(?:全国|全省|全市)?人口(?:变动|变动情况)?抽样调查|^抽样/u

export const sampleSize = defineRule({
  name: 'sample-size',
  summary: 'How many of all were asked, in the name of a survey: 1%人口抽样调查.',
  pattern: 'number · % ‰ · 人口 · 抽样调查',
  when: { unit: true, behind: '%‰' },
  read(view) {
    const { text, unit, after } = view
    const next = text[unit?.end ?? 0]
    if (unit === undefined || (next !== '人' && next !== '抽' && next !== '全')) return undefined
    return SAMPLED.test(text.slice(unit.end, unit.end + 14))
      ? rejected(view, view.at, after, 'name', 'sample-size')
      : undefined
  },
  examples: [
    { text: '据5‰人口变动抽样调查推算', reads: [{ quote: '5‰', reason: 'name' }] },
    { text: '开展1%人口抽样调查', reads: [{ quote: '1%', reason: 'name' }] },
  ],
  counterexamples: ['占1%人口'],
})

export const strayNumber = defineRule({
  name: 'stray-number',
  summary:
    'A number without a unit that no other rule reads: page numbers, document numbers, addresses.',
  pattern: 'number · no unit',
  when: { plain: true, unit: false },
  read(view) {
    const { scale, decimal } = view.number.reading
    if (/[万亿兆]/u.test(scale) && decimal !== '1') return undefined
    return rejected(view, view.at, view.at + 1, 'other', 'stray-number')
  },
  examples: [{ text: '索引号007482532', reads: [{ quote: '007482532', reason: 'other' }] }],
  counterexamples: ['参观人次6217.9万', '增长8.1%'],
})
