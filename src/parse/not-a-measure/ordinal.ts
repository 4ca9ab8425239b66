import { before, defineRule } from '../rule.ts'
import { afterUnit, numberAt, rejected } from '../reading.ts'

/** What follows 第 and a number that places something in a ranking. */
const RANK_AFTER = /^(?:大|高)?(?:位|名)/u

export const ordinal = defineRule({
  name: 'ordinal',
  summary:
    'A number after 第 that counts off sessions, issues or articles, not places in a ranking.',
  pattern: '第 · number · not 位 or 名 or the end of the clause',
  read(view) {
    const number = numberAt(view, view.at)
    if (number === undefined || before(view.text, number.start) !== '第') return undefined
    const rest = view.text.slice(number.end, number.end + 3)
    if (RANK_AFTER.test(rest) || rest === '' || /^[，。；、）！\n的]/u.test(rest)) return undefined
    const { after } = afterUnit(view, view.at)
    return rejected(view, view.at, after, 'ordinal', 'ordinal')
  },
  examples: [
    { text: '第十四届柳林竹艺集市', reads: [{ quote: '十四届', reason: 'ordinal' }] },
    { text: '第2次会议', reads: [{ quote: '2次', reason: 'ordinal' }] },
  ],
  counterexamples: ['稳居全省第一，', '位居全市第6名'],
})

/** 省十一届人大三次会议: sessions are counted off without 第 too. */
const SESSION_AFTER =
  /^(?:届(?![^，。]{0,4}[，。])|次(?:会议|全会|全体|党代会|代表大会|常务会议|例会|党代表))/u

export const session = defineRule({
  name: 'session',
  summary: 'The number of a session or a congress without 第.',
  pattern: 'number · 届, number · 次 · 会议 全会',
  read(view) {
    const number = numberAt(view, view.at)
    if (number === undefined || number.number.scale !== '') return undefined
    const next = view.text[number.end]
    if (next !== '届' && next !== '次') return undefined
    if (!SESSION_AFTER.test(view.text.slice(number.end, number.end + 6))) return undefined
    if (next === '次' && number.number.numeral === 'arabic') return undefined
    const { after } = afterUnit(view, view.at)
    return rejected(view, view.at, after, 'ordinal', 'session')
  },
  examples: [{ text: '区人大六次会议', reads: [{ quote: '六次', reason: 'ordinal' }] }],
  counterexamples: ['召开会议12次'],
})

/** 成立70周年系列活动, 百年华诞: what is kept, not how long something took. */
export const anniversary = defineRule({
  name: 'anniversary',
  summary: 'The number of an anniversary.',
  pattern: 'number · 周年',
  read(view) {
    const number = numberAt(view, view.at)
    if (number === undefined || !view.text.startsWith('周年', number.end)) return undefined
    const { after } = afterUnit(view, view.at)
    return rejected(view, view.at, after, 'name', 'anniversary')
  },
  examples: [{ text: '建校60周年展览', reads: [{ quote: '60周年', reason: 'name' }] }],
  counterexamples: ['历时60年'],
})

/** 用时2时30分 is how long something took. */
const LASTS = /(?:用时|历时|耗时|时长|需时|缩短|达|约|共)$/u

export const clock = defineRule({
  name: 'clock',
  summary: 'The time of a day in hours and minutes.',
  pattern: 'number · 时 · number · 分',
  read(view) {
    const number = numberAt(view, view.at)
    if (number === undefined || number.number.numeral !== 'arabic') return undefined
    const { text } = view
    const isHour =
      /^[时時]\d{1,2}分/u.test(text.slice(number.end, number.end + 5)) &&
      !LASTS.test(text.slice(Math.max(0, number.start - 2), number.start))
    const isMinute =
      text[number.end] === '分' &&
      CLOCK_BEFORE.test(text.slice(Math.max(0, number.start - 5), number.start))
    if (!isHour && !isMinute) return undefined
    const { after } = afterUnit(view, view.at)
    return rejected(view, view.at, after, 'date', 'clock')
  },
  examples: [
    {
      text: '今晨6时15分起航',
      reads: [
        { quote: '6', reason: 'date' },
        { quote: '15分', reason: 'date' },
      ],
    },
  ],
  counterexamples: ['用时2时30分', '得分92分'],
})

const CLOCK_BEFORE = /(?:^|[^时約约共达])\d{1,2}[时時]$/u

/** Who or what does something on a day: 院会3日, 昨21日. */
const DAY_OF = /(?:^|[，。；：、（\n ]|[会院部局署处社厅昨今于自至])$/u

export const bareDay = defineRule({
  name: 'bare-day',
  summary: 'A day of the month that its month has been left out of.',
  pattern: 'mark, 会 院 昨 于 · number up to 31 · 日',
  read(view) {
    const number = numberAt(view, view.at)
    if (number === undefined || number.number.numeral !== 'arabic') return undefined
    const { decimal, scale, form } = number.number
    if (form !== 'plain' || scale !== '' || !/^(?:[1-9]|[12]\d|3[01])$/u.test(decimal))
      return undefined
    const { text } = view
    if (text[number.end] !== '日') return undefined
    if (/^[内游均报用间的]|^以[内上下]|^左右/u.test(text.slice(number.end + 1, number.end + 3)))
      return undefined
    if (!DAY_OF.test(text.slice(Math.max(0, number.start - 1), number.start))) return undefined
    const { after } = afterUnit(view, view.at)
    return rejected(view, view.at, after, 'date', 'bare-day')
  },
  examples: [{ text: '县政府常务会3日通过决议', reads: [{ quote: '3日', reason: 'date' }] }],
  counterexamples: ['展期共12日', '办结时限缩短至7日内'],
})

/** How many marks may stand before the number of a list item. */
const LATEST_START = 6

export const listNumber = defineRule({
  name: 'list-number',
  summary: 'A number that numbers a heading or a list item, or marks a footnote.',
  pattern: 'start of the sentence · ( · number · 、 ． ） or 是; [number]',
  read(view) {
    const number = numberAt(view, view.at)
    if (number === undefined) return undefined
    const next = view.text[number.end] ?? ''
    const previous = before(view.text, number.start)
    if (previous === '[' && next === ']') {
      return rejected(view, view.at, view.at + 1, 'other', 'list-number')
    }
    if (next === '是' && number.number.numeral === 'chinese') {
      const lead = view.at === 0 || /[，。；：、（\s]/u.test(previous)
      return lead ? rejected(view, view.at, view.at + 1, 'ordinal', 'list-number') : undefined
    }
    const opening = previous === '（' || previous === '(' || previous === '〔'
    const closing = next === '）' || next === ')' || next === '〕'
    if (
      opening &&
      closing &&
      /^\d{1,2}$|^[一二三四五六七八九十]+$/u.test(view.text.slice(number.start, number.end))
    ) {
      return rejected(view, view.at, view.at + 1, 'ordinal', 'list-number')
    }
    const atStart =
      view.at <= LATEST_START &&
      view.tokens.slice(0, view.at).every((token) => token.kind === 'mark')
    if (!atStart || !'、.．)）'.includes(next) || next === '') return undefined
    if (next === '.' && /\d/u.test(view.text[number.end + 1] ?? '')) return undefined
    // 5、6月 and 两、三家 are lists of figures, not numbered items.
    const after = view.tokens[view.at + 2]
    if (next === '、' && after !== undefined && after.kind === 'number') return undefined
    return rejected(view, view.at, view.at + 1, 'ordinal', 'list-number')
  },
  examples: [
    { text: '一、工业和建筑业', reads: [{ quote: '一', reason: 'ordinal' }] },
    { text: '（二）稳步推进', reads: [{ quote: '二', reason: 'ordinal' }] },
    { text: '一是保持经济增长', reads: [{ quote: '一', reason: 'ordinal' }] },
    { text: '国家重点实验室[1]落户', reads: [{ quote: '1', reason: 'other' }] },
  ],
  counterexamples: ['增长8.1%', '13条主次干道'],
})
