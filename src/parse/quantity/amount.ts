import type { QuantityMention } from '../../model/mention.ts'
import { Characters, defineRule, isOneOf, tokenText, type NumberView, type View } from '../rule.ts'
import { changedMatch, numberAt, quantityMention, signBefore, unitAt } from '../reading.ts'

/** 列全国百强区24位: a place in a ranking without 第; 3位专家 is not one. */
const isPlace = (view: View, start: number, end: number): boolean =>
  /^(?:$|[，。；、）和及\n])/u.test(view.text.slice(end, end + 1)) &&
  /(?:居|列|排名?|强|榜|名次|全国|全省|全市)[^，。；\d]{0,8}$/u.test(
    view.text.slice(Math.max(0, start - 12), start),
  )

/** Verbs by which a rank moves. */
const MOVES = '上升|提升|前进|前移|上移|跃升|攀升|晋升|下降|后退|后移|下滑|回落'
const PASSES_ON = new RegExp(`^(?:${MOVES}|升|降|退)[至到为]`, 'u')
const PASSED_FROM = new RegExp(`位(?:${MOVES}|升|降|退)[至到为]$`, 'u')
const MOVED_BY = new RegExp(`(?:${MOVES}|进位|晋位|提高|下移|[再又]进)了?$`, 'u')

/** 由39位提升到31位, 从第9位前移至7位: from which place to which. */
const isPassed = (view: View, start: number, end: number): boolean =>
  (/[由从]$/u.test(view.text.slice(Math.max(0, start - 1), start)) &&
    PASSES_ON.test(view.text.slice(end, end + 4))) ||
  (PASSED_FROM.test(view.text.slice(Math.max(0, start - 4), start)) &&
    /^(?:$|[，。；、）和及\n])/u.test(view.text.slice(end, end + 1)))

/** 排名上升41位: by how many places a rank moved. */
const movesPlaces = (view: View, start: number, end: number): boolean =>
  /^(?:$|[，。；、）和及至到\n])/u.test(view.text.slice(end, end + 1)) &&
  MOVED_BY.test(view.text.slice(Math.max(0, start - 3), start))

/** After other characters 负 is the end of a noun: 税负5700亿元, 减负3%. */
const SPELLED_MINUS = /零下$|(?:^|[为至到是由从率幅速值达于降跌（，、： ])负$/u
const MINUS_ENDS = new Characters('下负')
const MINUS = new Characters('-')

/** 由-1.3%升为: a minus right before the number and no number before that; 增速为负3.9%, 零下15℃. */
const isNegative = (view: NumberView, { form, dimension }: QuantityMention): boolean => {
  const { start } = view.number
  if (
    MINUS_ENDS.has(view.text.charCodeAt(start - 1)) &&
    SPELLED_MINUS.test(view.text.slice(Math.max(0, start - 2), start))
  )
    return true
  // before other amounts a stroke is a dash
  if (form !== 'percent' && form !== 'points' && dimension !== 'temperature') return false
  if (view.at === 0 || !isOneOf(view, view.tokens[view.at - 1], MINUS)) return false
  const previous = view.tokens[view.at - 2]
  return (
    previous === undefined ||
    previous.kind === 'word' ||
    previous.kind === 'calendar' ||
    previous.kind === 'mark'
  )
}

/** Of which half a unit may follow; 半 after others begins another word: 两个半天. */
const DIVISIBLE: ReadonlySet<string> = new Set(['mass', 'length', 'area', 'volume'])

/** 4个半小时, of which 个 counts the hours. */
const HOURS: ReadonlySet<string> = new Set(['小时', '钟头'])

export const andAHalf = defineRule({
  name: 'and-a-half',
  summary: 'A number with a half behind its unit: 六倍半, 三斤半, 4个半小时.',
  pattern: 'number · unit · 半, number · 个 · 半 · 小时',
  when: { unit: true, next: '半' },
  read(view) {
    const { number, unit, after } = view
    if (number.reading.decimal.includes('.')) return undefined
    const half = numberAt(view, after)
    if (unit === undefined || half === undefined || tokenText(view, half) !== '半') return undefined
    const { form, entry } = unit.reading
    const divided = form === '个' ? unitAt(view, after + 1) : undefined
    if (divided !== undefined && HOURS.has(divided.reading.form)) {
      const parts = { first: view.at, after: after + 2, number, unit: divided }
      const read = quantityMention(view, { ...parts, rule: 'and-a-half' })
      return changedMatch(read, { decimal: `${read.mention.decimal}.5` })
    }
    if (form !== '倍' && !DIVISIBLE.has(entry?.dimension ?? '')) return undefined
    const read = quantityMention(view, { first: view.at, after, number, unit, rule: 'and-a-half' })
    if (/[万亿兆]/u.test(read.mention.unit)) return undefined
    const decimal = `${read.mention.decimal}.5`
    return changedMatch({ ...read, next: after + 1 }, { end: half.end, decimal })
  },
  examples: [
    {
      text: '等于一九五〇年的六倍半',
      reads: [{ quote: '六倍半', decimal: '6.5', unit: '倍', form: 'times' }],
    },
    {
      text: '每人每月配给三斤半',
      reads: [{ quote: '三斤半', decimal: '3.5', unit: '斤' }],
    },
    {
      text: '由4个半小时缩短',
      reads: [{ quote: '4个半小时', decimal: '4.5', unit: '小时' }],
    },
  ],
  counterexamples: ['六倍', '两个半天'],
})

export const amount = defineRule({
  name: 'amount',
  summary: 'A number and its unit, or a number that is a ratio by itself.',
  pattern: 'number · unit, number with 万 or 亿, 百分之 · number, number · 分之 · number',
  when: {},
  read(view) {
    const { number, unit, after } = view
    const isBare =
      unit === undefined && number.reading.form === 'plain' && number.reading.scale === ''
    if (isBare && signBefore(view, number.start) === undefined) return undefined
    const plain = quantityMention(view, { first: view.at, after, number, unit, rule: 'amount' })
    const read = isNegative(view, plain.mention)
      ? changedMatch(plain, { decimal: `-${plain.mention.decimal}` })
      : plain
    if (read.mention.unit === '位' && movesPlaces(view, number.start, read.mention.end))
      return changedMatch(read, { form: 'points', dimension: 'rank' })
    return read.mention.unit === '位' &&
      (isPlace(view, number.start, read.mention.end) ||
        isPassed(view, number.start, read.mention.end))
      ? changedMatch(read, { form: 'rank', dimension: 'rank' })
      : read
  },
  examples: [
    {
      text: '完成525.69亿元',
      reads: [{ quote: '525.69亿元', decimal: '525.69', unit: '亿元', form: 'amount' }],
    },
    {
      text: '集结4.8万余名',
      reads: [
        { quote: '4.8万余名', decimal: '4.8', unit: '万名', bound: 'at_least', form: 'person' },
      ],
    },
    {
      text: '压缩50%以上',
      reads: [{ quote: '50%', decimal: '50', unit: '%', bound: 'at_least', form: 'percent' }],
    },
    {
      text: '占全市三分之一以上',
      reads: [{ quote: '三分之一', decimal: '1/3', unit: '', bound: 'at_least', form: 'fraction' }],
    },
    {
      text: '上限为1万元，以1500元为上限。',
      reads: [
        { quote: '1万元', decimal: '1', unit: '万元', bound: 'at_most' },
        { quote: '1500元', decimal: '1500', unit: '元', bound: 'at_most' },
      ],
    },
    {
      text: '占总量三分之一强，六成不到。',
      reads: [
        { quote: '三分之一', decimal: '1/3', unit: '', bound: 'at_least', form: 'fraction' },
        { quote: '六成', decimal: '60', unit: '%', bound: 'at_most', form: 'percent' },
      ],
    },
    {
      text: '参观人次6217.9万',
      reads: [{ quote: '6217.9万', decimal: '6217.9', unit: '万', form: 'amount' }],
    },
    {
      text: '投入40余万元',
      reads: [{ quote: '40余万元', decimal: '40', unit: '万元', bound: 'at_least' }],
    },
    {
      text: '单价￥300，合US$45.5',
      reads: [
        { quote: '300', decimal: '300', unit: '元', form: 'amount' },
        { quote: '45.5', decimal: '45.5', unit: '美元', form: 'amount' },
      ],
    },
    {
      text: '增速为负3.9%',
      reads: [{ quote: '3.9%', decimal: '-3.9', unit: '%', form: 'percent' }],
    },
    {
      text: '最低气温零下15℃',
      reads: [{ quote: '15℃', decimal: '-15', unit: '℃' }],
    },
    {
      text: '减轻企业税负3%',
      reads: [{ quote: '3%', decimal: '3', unit: '%' }],
    },
    {
      text: '排名上升41位，',
      reads: [{ quote: '41位', decimal: '41', unit: '位', form: 'points' }],
    },
    {
      text: '降低百分之三点五',
      reads: [{ quote: '百分之三点五', decimal: '3.5', unit: '%', form: 'percent' }],
    },
  ],
  counterexamples: ['索引号007482532'],
})
