import { fromLexicon } from './lexicon.ts'

const NUMERALS = '〇零一两二三四五六七八九十百千万亿兆半壹贰叁肆伍陆柒捌玖拾佰仟'

/** What a character is for the search: a digit, or one that what is looked for in words may begin with. */
const DIGIT = 1
const IN_WORDS = 2
const begins = new Uint8Array(0x10000)
for (const character of '0123456789') begins[character.charCodeAt(0)] = DIGIT
for (const character of `分位倍番首榜之第${NUMERALS}`) begins[character.charCodeAt(0)] = IN_WORDS

/**
 * Where the first number from `from` on stands that may measure something: digits, or Chinese numerals with the first
 * character of a unit behind them, a ratio, a rank or a doubling. A sentence without any has only names, ordinals and
 * words such as 一般. The text's length if there is none.
 */
export function findMeasuring(text: string, from: number): number {
  const inWords = measuringPattern()
  for (let at = from; at < text.length; at++) {
    const begun = begins[text.charCodeAt(at)]
    if (begun === 0) continue
    if (begun === DIGIT) return at
    inWords.lastIndex = at
    if (inWords.test(text)) return at
  }
  return text.length
}

const measuringPattern: () => RegExp = fromLexicon(({ units }) => {
  const starts = new Set<string>()
  for (const { forms } of units) {
    for (const form of forms) {
      const [first] = form
      if (first !== undefined && first >= '一' && first <= '\u9fff') starts.add(first)
    }
  }
  return new RegExp(
    `分之|位数|倍增|番|首位|榜首|之首|[首第][一二三四五六七八九十百名冠]|一半|` +
      `[${NUMERALS}](?:成|倍|[万亿兆]|[余多来]?[${[...starts].join('')}])`,
    'uy',
  )
})
