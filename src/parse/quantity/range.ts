import type { Token } from '../../model/token.ts'
import { before, Characters, defineRule, isOneOf, type View } from '../rule.ts'
import { expand } from '../../lexicon/scale.ts'
import { afterUnit, changedMatch, numberAt, quantityMention, rejected } from '../reading.ts'

const isRangeMark = (view: View, token: Token | undefined): boolean =>
  isOneOf(view, token, RANGE_MARKS)
const RANGE_MARKS = new Characters('-—–~～至到')

const PAIR_MARKS = new Characters('和与')
const isBetween = (text: string, start: number, end: number): boolean =>
  text.startsWith('之间', end) && '在于乎'.includes(before(text, start))

const isBlank = (view: View, index: number): boolean =>
  view.text[view.tokens[index]?.start ?? -1] === ' '

const wordsOf = (view: View, token: Token | undefined): string =>
  token === undefined ? '' : view.text.slice(token.start, token.end)

/** 五到六百人, 两至三千元: of a single digit before a single digit with 百 or 千, those are meant too. */
const sharedScale = (low: string, high: string): string =>
  low.length === 1 && SINGLE_WITH_SCALE.test(high) ? high.slice(-1) : ''
const SINGLE_WITH_SCALE = /^[\d一二三四五六七八九两][百千佰仟]$/u

const MOVES =
  /(?:增加?|增长|减少?|上升|下降|上涨|下跌|延长|缩短|回升|回落|升|降|涨|跌)(?:了|约|近)?$/u
const moves = (text: string, at: number): boolean => MOVES.test(text.slice(Math.max(0, at - 4), at))
/** How many times the other end of a range a number hardly is. */
const SURELY_MORE = 3

export const range = defineRule({
  name: 'range',
  summary: 'Two numbers with a dash or 至 between them, the unit after the second or both.',
  pattern: 'number · unit? · - — ~ 至 到 · number · unit',
  when: { next: '-—–~～至到 和与' },
  read(view) {
    const { number: low, unit: lowUnit } = view
    if (low.reading.form === 'fraction') return undefined
    const lead = before(view.text, low.start)
    if (lead === '由' || lead === '从') return undefined
    let mark = view.after
    if (isBlank(view, mark)) mark++
    const between = isOneOf(view, view.tokens[mark], PAIR_MARKS)
    if (!between && !isRangeMark(view, view.tokens[mark])) return undefined
    let second = mark + 1
    while (isRangeMark(view, view.tokens[second]) || isBlank(view, second)) second++
    const high = numberAt(view, second)
    if (high === undefined) return undefined
    const { unit, after } = afterUnit(view, second)
    if (unit === undefined && high.reading.form === 'plain') return undefined
    // 在5亿元和6亿元之间
    if (between && !isBetween(view.text, low.start, unit?.end ?? high.end)) return undefined
    if (lowUnit !== undefined && wordsOf(view, lowUnit) !== wordsOf(view, unit)) return undefined
    // 1-3号泊位 are three berths by their numbers
    if (wordsOf(view, unit) === '号') return rejected(view, view.at, after, 'name', 'range')
    const scales = low.reading.scale === '' || low.reading.scale === high.reading.scale
    // 二至三成: the tenths stand behind the second number only
    const decimal =
      high.reading.form === 'tenths' && low.reading.form === 'plain'
        ? `${low.reading.decimal}0`
        : expand(low.reading.decimal, sharedScale(wordsOf(view, low), wordsOf(view, high)))
    if (!scales) return undefined
    const read = quantityMention(view, { first: second, after, number: high, unit, rule: 'range' })
    if (Number(read.mention.decimal) <= Number(decimal)) return undefined
    // 增加2400张至11000张: by how much, and to what
    const moved = lowUnit !== undefined && moves(view.text, low.start)
    if (
      moved &&
      wordsOf(view, unit) !== '%' &&
      Number(read.mention.decimal) >= SURELY_MORE * Number(decimal)
    )
      return undefined
    return changedMatch(read, {
      start: low.start,
      decimal,
      decimalMax: read.mention.decimal,
    })
  },
  examples: [
    { text: '增长5%-6%', reads: [{ quote: '5%-6%', decimal: '5', decimalMax: '6', unit: '%' }] },
    {
      text: '培育10至15家',
      reads: [{ quote: '10至15家', decimal: '10', decimalMax: '15', unit: '家' }],
    },
    {
      text: '在5亿元和6亿元之间',
      reads: [{ quote: '5亿元和6亿元', decimal: '5', decimalMax: '6', unit: '亿元' }],
    },
    { text: '1-3号泊位投用', reads: [{ quote: '1-3号', reason: 'name' }] },
    {
      text: '补助2至3百元',
      reads: [{ quote: '2至3百元', decimal: '200', decimalMax: '300', unit: '元' }],
    },
    {
      text: '接待五到六百人',
      reads: [{ quote: '五到六百人', decimal: '500', decimalMax: '600', unit: '人' }],
    },
  ],
  counterexamples: [
    '分别为5亿元和6亿元',
    '由40%提高到57%',
    '宿位增加2400张至11000张',
    '人数减少约600人至115100人',
  ],
})

const COLONS = '：:∶'
const colons = new Characters(COLONS)
const isColon = (view: View, index: number): boolean => isOneOf(view, view.tokens[index], colons)

const isNumber = (view: View, index: number): boolean =>
  index >= 0 && view.tokens[index]?.kind === 'number'

/** Whether the parts of a structure make a hundred but for rounding; 14：00：00 and 按5：3：2 do not. */
function addsUp(view: View, first: number, last: number): boolean {
  let sum = 0
  for (let index = first; index <= last; index += 2) {
    sum += Number(numberAt(view, index)?.reading.decimal)
  }
  return Math.abs(sum - 100) <= 3
}

/** Tokens to either side that are looked at for more parts of a structure. */
const LONGEST_CHAIN = 12

export const ratioPart = defineRule({
  name: 'ratio-part',
  summary: 'One part of a structure such as 0.3：55.4：44.3.',
  pattern: 'number · ： · number · ： · number',
  when: { numeral: 'arabic', beside: COLONS },
  read(view) {
    const { number } = view
    const goesOn = isNumber(view, view.at + 2) && isColon(view, view.at + 1)
    if (!goesOn && !(isNumber(view, view.at - 2) && isColon(view, view.at - 1))) return undefined
    let first = view.at
    while (view.at - first < LONGEST_CHAIN && isColon(view, first - 1) && isNumber(view, first - 2))
      first -= 2
    let last = view.at
    while (last - view.at < LONGEST_CHAIN && isColon(view, last + 1) && isNumber(view, last + 2))
      last += 2
    const parts = (last - first) / 2 + 1
    const read = quantityMention(view, {
      first: view.at,
      after: view.at + 1,
      number,
      unit: undefined,
      rule: 'ratio-part',
    })
    if (parts === 2) {
      const one = numberAt(view, first)
      const other = numberAt(view, last)
      if (one === undefined || other === undefined) return undefined
      // 47.4：52.6 are two parts of a hundred
      const sum = Number(one.reading.decimal) + Number(other.reading.decimal)
      if (Math.abs(sum - 100) < 0.15)
        return changedMatch(read, { form: 'ratio', unit: '%', dimension: 'ratio' })
      // 2.81：1 is one ratio; its 1 is only the other side.
      if (other.reading.decimal !== '1') return undefined
      if (view.at === last) {
        return rejected(view, view.at, view.at + 1, 'part', 'ratio-part')
      }
      return changedMatch(read, { form: 'bare' })
    }
    return addsUp(view, first, last)
      ? changedMatch(read, { form: 'ratio', unit: '%', dimension: 'ratio' })
      : undefined
  },
  examples: [
    {
      text: '三次产业比例为5.6：38.1：56.3。',
      reads: [
        { quote: '5.6', form: 'ratio', decimal: '5.6', unit: '%' },
        { quote: '38.1', form: 'ratio', decimal: '38.1', unit: '%' },
        { quote: '56.3', form: 'ratio', decimal: '56.3', unit: '%' },
      ],
    },
    {
      text: '山地平地比例为63.8：36.2。',
      reads: [
        { quote: '63.8', form: 'ratio', decimal: '63.8', unit: '%' },
        { quote: '36.2', form: 'ratio', decimal: '36.2', unit: '%' },
      ],
    },
    {
      text: '城乡用电量之比缩小至3.47：1。',
      reads: [
        { quote: '3.47', decimal: '3.47', form: 'bare' },
        { quote: '1', reason: 'part' },
      ],
    },
  ],
  counterexamples: ['9：15开会', '于14：00：00结束', '按5：3：2的比例'],
})
