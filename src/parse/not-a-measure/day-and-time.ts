import type { Span } from '../../model/span.ts'
import { defineRule } from '../rule.ts'
import { rejected } from '../reading.ts'

/** 成立70周年系列活动, 百年华诞: what is kept, not how long something took. */
export const anniversary = defineRule({
  name: 'anniversary',
  summary: 'The number of an anniversary.',
  pattern: 'number · 周年',
  when: { behind: '周' },
  read(view) {
    if (!view.text.startsWith('周年', view.number.end)) return undefined
    return rejected(view, view.at, view.after, 'name', 'anniversary')
  },
  examples: [{ text: '建校60周年展览', reads: [{ quote: '60周年', reason: 'name' }] }],
  counterexamples: ['历时60年'],
})

/** 用时2时30分 is how long something took. */
const LASTS = /(?:用时|历时|耗时|时长|需时|缩短|达|约|共)$/u

export const clock = defineRule({
  name: 'clock',
  summary: 'The time of a day in hours and minutes.',
  pattern: 'number · 时 · number · 分, 下午 · number · 点',
  when: { numeral: 'arabic', behind: '时時分点' },
  read(view) {
    const { text, number } = view
    const isHour =
      /^[时時]\d{1,2}分/u.test(text.slice(number.end, number.end + 5)) &&
      !LASTS.test(text.slice(Math.max(0, number.start - 2), number.start))
    const isMinute =
      text[number.end] === '分' &&
      CLOCK_BEFORE.test(text.slice(Math.max(0, number.start - 5), number.start))
    if (!isHour && !isMinute && !isOfHalfDay(text, number)) return undefined
    return rejected(view, view.at, view.after, 'date', 'clock')
  },
  examples: [
    {
      text: '今晨6时15分起航',
      reads: [
        { quote: '6', reason: 'date' },
        { quote: '15分', reason: 'date' },
      ],
    },
    {
      text: '定于下午2点30分召开',
      reads: [
        { quote: '2点', reason: 'date' },
        { quote: '30分', reason: 'date' },
      ],
    },
  ],
  counterexamples: ['用时2时30分', '得分92分', '下午股指收于3200点', '上午接待3点投诉'],
})

/** 下午2点, and the minutes behind it. */
const isOfHalfDay = (text: string, { start, end }: Span): boolean =>
  text[end] === '点'
    ? HALF_DAY.test(text.slice(Math.max(0, start - 2), start))
    : text[end] === '分' && HALF_DAY_BEFORE.test(text.slice(Math.max(0, start - 7), start))
const PARTS_OF_DAY = '(?:[上中下]午|凌晨|晚上|[早晚夜]间|清晨|今[早晚晨])'
const HALF_DAY = new RegExp(`${PARTS_OF_DAY}$`, 'u')
const HALF_DAY_BEFORE = new RegExp(`${PARTS_OF_DAY}\\d{1,2}点$`, 'u')

const CLOCK_BEFORE = /(?:^|[^时約约共达])\d{1,2}[时時]$/u

/** Who or what does something on a day: 院会3日, 昨21日. */
const DAY_OF = /(?:^|[，。；：、（\n ]|[会院部局署处社厅昨今于自至]|记者|月\/|[本上]月)$/u

/** What is sent, said or held on a day: 北岭31日电, 院长12日表示. */
const ON_DAY =
  /^(?:电|讯|专电|表示|指出|说明?|宣布|公布|发布|召开|举行|开议|开幕|[上下]午|晚|凌晨|出席|主持|[在赴抵向])/u

const WHOLE_DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u

/** 电（记者张三）11日，: whether a dateline ends right before an offset. */
const isBehindDateline = (text: string, at: number): boolean =>
  text[at - 1] === '）' && DATELINE.test(text.slice(Math.max(0, at - LONGEST_DATELINE), at))
const DATELINE = /[电讯]（[^（）\d]{0,30}）$/u
const LONGEST_DATELINE = 34

/** 提前3日公布: how many days, and not on which. */
const DAYS_LONG = /(?:提前|为期|历时|延[长后]|推迟|[共达约满近每第])$/u

export const bareDay = defineRule({
  name: 'bare-day',
  summary: 'A day of the month that its month has been left out of.',
  pattern: 'mark, 会 院 昨 于 · number up to 31 · 日, or 日 · 电 表示 在',
  when: { numeral: 'arabic', plain: true, behind: '日' },
  read(view) {
    const { text, number } = view
    const { decimal, scale } = number.reading
    // 20241230日: a whole date that lost its 年 and 月
    if (scale === '' && WHOLE_DATE.test(decimal))
      return rejected(view, view.at, view.after, 'date', 'bare-day')
    if (scale !== '' || !/^(?:[1-9]|[12]\d|3[01])$/u.test(decimal)) return undefined
    if (/^[内游均报用间的]|^以[内上下]|^左右/u.test(text.slice(number.end + 1, number.end + 3)))
      return undefined
    if (
      !DAY_OF.test(text.slice(Math.max(0, number.start - 2), number.start)) &&
      !isBehindDateline(text, number.start) &&
      (!ON_DAY.test(text.slice(number.end + 1, number.end + 3)) ||
        DAYS_LONG.test(text.slice(Math.max(0, number.start - 2), number.start)))
    )
      return undefined
    return rejected(view, view.at, view.after, 'date', 'bare-day')
  },
  examples: [
    { text: '县政府常务会3日通过决议', reads: [{ quote: '3日', reason: 'date' }] },
    { text: '记者王某北岭31日电', reads: [{ quote: '31日', reason: 'date' }] },
    { text: '议会本月11日开议', reads: [{ quote: '11日', reason: 'date' }] },
    { text: '记者15日获悉', reads: [{ quote: '15日', reason: 'date' }] },
    { text: '某市电（记者张三）11日，', reads: [{ quote: '11日', reason: 'date' }] },
    { text: '20241230日在第三次会议上', reads: [{ quote: '20241230日', reason: 'date' }] },
  ],
  counterexamples: ['展期共12日', '名单提前3日公布', '办结时限缩短至7日内'],
})
