import { before, defineRule } from '../rule.ts'
import { rejected } from '../reading.ts'
import { isGreatest } from '../quantity/rank.ts'

/** What follows 第 and a number that places something in a ranking. */
const RANK_AFTER = /^(?:(?:大|高)?(?:位|名)|强(?:$|[，。；、）！\n的]))/u

export const ordinal = defineRule({
  name: 'ordinal',
  summary:
    'A number after 第 that counts off sessions, issues or articles, not places in a ranking.',
  pattern: '第 · number · not 位 or 名 or the end of the clause',
  when: { before: '第' },
  read(view) {
    const { end } = view.number
    const rest = view.text.slice(end, end + 3)
    if (isGreatest(view.text, view.number)) return undefined
    if (RANK_AFTER.test(rest) || rest === '' || /^[，。；、）！\n的]/u.test(rest)) return undefined
    return rejected(view, view.at, view.after, 'ordinal', 'ordinal')
  },
  examples: [
    { text: '第十四届柳林竹艺集市', reads: [{ quote: '十四届', reason: 'ordinal' }] },
    { text: '第2次会议', reads: [{ quote: '2次', reason: 'ordinal' }] },
  ],
  counterexamples: ['稳居全省第一，', '位居全市第6名', '百强城区第14强。', '全国第一养蚕大县，'],
})

/** 省十一届人大三次会议: sessions are counted off without 第 too. */
const SESSION_AFTER =
  /^(?:届(?![^，。]{0,4}[，。])|次(?:会议|全会|全体|党代会|代表大会|常务会议|例会|党代表))/u

export const session = defineRule({
  name: 'session',
  summary: 'The number of a session or a congress without 第.',
  pattern: 'number · 届, number · 次 · 会议 全会',
  when: { behind: '届次' },
  read(view) {
    const { end, reading } = view.number
    if (reading.scale !== '' || !SESSION_AFTER.test(view.text.slice(end, end + 6))) return undefined
    if (view.text[end] === '次' && reading.numeral === 'arabic') return undefined
    return rejected(view, view.at, view.after, 'ordinal', 'session')
  },
  examples: [{ text: '区人大六次会议', reads: [{ quote: '六次', reason: 'ordinal' }] }],
  counterexamples: ['召开会议12次'],
})

/** How many marks may stand before the number of a list item. */
const LATEST_START = 6

export const listNumber = defineRule({
  name: 'list-number',
  summary: 'A number that numbers a heading or a list item, or marks a footnote.',
  pattern: 'start of the sentence · ( · number · 、 ． ） or 是; [number]',
  when: { behind: '、.．)）〕]是' },
  read(view) {
    const { number } = view
    const next = view.text[number.end] as string
    const previous = before(view.text, number.start)
    if (previous === '[' && next === ']') {
      return rejected(view, view.at, view.at + 1, 'other', 'list-number')
    }
    if (next === '是' && number.reading.numeral === 'chinese') {
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
    if (!atStart || !'、.．)）'.includes(next)) return undefined
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
