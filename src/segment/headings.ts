import type { Span } from '../model/span.ts'

/** A heading's number or mark. Lower ranks stand above higher ones. */
export interface Enumerator {
  readonly rank: number
  /** Characters of the mark: 2 of 一、. */
  readonly length: number
}

/** Ranks of the marks; what stands between them is for headings without a mark. */
export const RANK = {
  period: 0.5,
  part: 1,
  formal: 1.5,
  chinese: 2,
  bracketed: 3,
  ordinal: 3.5,
  digit: 4,
  bracketedDigit: 5,
  circled: 6,
  unmarked: 7,
  dash: 8,
} as const

const NUMERAL = '[〇零一二三四五六七八九十百]{1,5}'
const MARKS: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^第${NUMERAL}(?:部分|[章节篇编])[、：. ]?`), RANK.part],
  [/^[壹贰参叁肆伍陆柒捌玖拾]{1,3}[、.]/, RANK.formal],
  // 一、二、三次产业 is no heading
  [new RegExp(`^${NUMERAL}[、.](?!二、三次?产业|二次产业|[二三]产业)`), RANK.chinese],
  [new RegExp(`^（${NUMERAL}）[、.]?`), RANK.bracketed],
  [new RegExp(`^第${NUMERAL}[，、：]`), RANK.ordinal],
  [/^\d{1,3}(?:[.、](?!\d) ?|(?= (?!\d)\p{Script=Han}) )/u, RANK.digit],
  [/^(?:（\d{1,2}）|\d{1,2}）)[、.]?/, RANK.bracketedDigit],
  [/^[①-⑳⑴-⒛㉑-㉟㊱-㊿]/, RANK.circled],
  [/^[\ue000-\uf8ff][、.]?/, RANK.circled],
  [/^(?:——|—|[-●■◆▲★※►▪·](?!\d)) ?/, RANK.dash],
]

/** The mark that a line begins with: 一、 （二） 3. (4) ① —— 第一，. */
export function enumeratorAt(text: string, start: number): Enumerator | undefined {
  const first = text.charCodeAt(start)
  // Most lines begin with an ordinary word, which needs no pattern to tell.
  if (first >= 0x4e00 && first < 0x9fff && !MARKING.has(first)) return undefined
  const head = text.slice(start, start + 10)
  for (const [pattern, rank] of MARKS) {
    const match = pattern.exec(head)
    if (match !== null) return { rank, length: match[0].length }
  }
  return undefined
}

const MARKING: ReadonlySet<number> = new Set(
  Array.from('第壹贰参叁肆伍陆柒捌玖拾零一二三四五六七八九十百', (sign) => sign.charCodeAt(0)),
)

/** 2022年工作安排, 过去五年回顾, “十四五”时期主要目标: parts of a report that have periods of their own. */
const PERIOD =
  /(?:\d{4}年?|[一二][〇零○九][〇零○一二三四五六七八九]{2}年?|中期|今年|去年|明年|本年|当前|过去|未来|今后|上半年|下半年|[一二三四五]季度|“十[一二三四五六七]?五”|五年)/
const PART =
  /(?:回顾|总结|情况|成就|成效|成绩|进展|安排|目标|任务|要求|思路|打算|部署|重点|工作|计划|展望|规划|建议|问题|(?:年度|财政|中期)[^，。]{0,4}(?:预[算测]|[结决]算))/

/** What ends a speech is no part of what stands before it. */
const CLOSING = '结语'

/** 今后五年, 过去一年: nothing but a time. */
const TIME_ALONE = /^(?:过去|刚刚过去|今后|未来|这)的?[一三五]年$/

export const isPeriodHeading = (words: string): boolean =>
  words === CLOSING ||
  (words.length < 8 && TIME_ALONE.test(words)) ||
  (words.length <= 30 && !words.includes('，') && PERIOD.test(words) && PART.test(words))

/** 2016年工作回顾 of 2016年工作回顾年初以来…, where the end of the heading was lost. */
export const LOST_END =
  /^.{2,16}?(?:工作回顾|回顾|总体部署|工作安排|重点工作|主要任务|预期目标|总体要求|目标任务)(?=.{4})/

/** Digits that are not of a year make a line say how much. */
export const hasQuantity = (words: string): boolean =>
  /\d/.test(
    words.replace(
      /(?:19|20)\d\d(?:[-—~](?:19|20)?\d\d)?(?:年度?)?|“[^”]{0,40}”|\d{1,4}[月日]/g,
      '',
    ),
  )

const SALUTATION = /^(?:各位|尊敬的|同志们|主席|女士们)/
const SIGNATURE =
  /(?:市长|县长|区长|省长|州长|主席|总理|主任|院长|司长|局长|旗长|盟长|代表|记者|责编|编辑|通讯员)[^，]{0,10}$|^[—（]|(?:统计局|办公室|调查队|委员会|人民政府|新华社.{0,40}电)$|\d日）?$/

export const LONGEST_HEADING = 40

/** Whether a line without a mark is a heading: short, without a stop, not a salutation, signature or figure. */
export function isUnmarkedHeading(words: string): boolean {
  if (words.length < 2 || words.length > LONGEST_HEADING) return false
  const end = words.charAt(words.length - 1)
  if ('，、；。！？….'.includes(end) || /[。；！？]/.test(words)) return false
  if (words.length > 32 && words.includes('，')) return false
  if (end === '：' && (words.length > 20 || words.includes('，'))) return false
  return !SALUTATION.test(words) && !SIGNATURE.test(words) && !hasQuantity(words)
}

/** What a report is called by. */
export const TITLE =
  /(?:工作报告|统计公报|公报|执行情况.{0,20}报告|计划.{0,30}报告|预算.{0,30}报告|规划.{0,12}报告|政府工作.{0,4}报告|情况的报告|施政报告|预算案|成绩单)/

/** Where the words of a heading end that begins a paragraph: at its colon or first stop, sooner if it is long. */
export function runInEnd(text: string, { start, end }: Span): number {
  let paused = false
  for (let index = start; index < end; index++) {
    const sign = text.charAt(index)
    if (sign === '，') paused = true
    if (sign === '：' && !paused && index - start > 3 && index - start <= 30 && index + 1 < end) {
      return index
    }
    if ('。！？'.includes(sign)) {
      if (index - start <= LONGEST_HEADING + 10) return index
      break
    }
  }
  const limit = Math.min(end, start + 30)
  for (let index = start + 4; index < limit; index++) {
    if ('，；：。'.includes(text.charAt(index))) return index
  }
  // 收入由17282万元调整为20401万元 is not cut within its amounts: 2040 would be a year
  let cut = limit
  while (cut < end && cut > start + 4 && isDigit(text, cut - 1) && isDigit(text, cut)) cut--
  return cut
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return (code >= 0x30 && code <= 0x39) || code === 0x2e
}
