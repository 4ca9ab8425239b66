import { units } from './units.ts'

let pattern: RegExp | undefined

/**
 * What a sentence must hold for any of its numbers to measure something: digits, or Chinese numerals with the first
 * character of a unit behind them, a ratio, a rank or a doubling. A sentence without it has only names, ordinals and
 * words such as 一般.
 */
export function measuringPattern(): RegExp {
  if (pattern !== undefined) return pattern
  const starts = new Set<string>()
  for (const { forms } of units) {
    for (const form of forms) {
      const [first] = form
      if (first !== undefined && first >= '一' && first <= '\u9fff') starts.add(first)
    }
  }
  const numerals = '〇零两二三四五六七八九十百千万亿兆半壹贰叁肆伍陆柒捌玖拾佰仟'
  pattern = new RegExp(
    `[0-9]|分之|位数|倍增|番|首位|榜首|之首|[首第][一二三四五六七八九十百名冠]|一半|` +
      `[一${numerals}](?:成|倍|[万亿兆]|[余多来]?[${[...starts].join('')}])`,
    'u',
  )
  return pattern
}
