import lookalikes from './lookalikes.json' with { type: 'json' }
import data from './words.json' with { type: 'json' }

/** Classes of function words; a word may belong to several, so they are bits. */
export const WordClass = {
  rise: 1 << 0,
  fall: 1 << 1,
  to: 1 << 2,
  reach: 1 << 3,
  light: 1 << 4,
  acquire: 1 << 5,
  action: 1 << 6,
  cause: 1 << 7,
  adverb: 1 << 8,
  estimate: 1 << 9,
  target: 1 << 10,
  yoy: 1 << 11,
  qoq: 1 << 12,
  mom: 1 << 13,
  average: 1 << 14,
  other_base: 1 << 15,
  scope: 1 << 16,
  share: 1 << 17,
  plan: 1 << 18,
  among: 1 << 19,
  respectively: 1 << 20,
  etc: 1 << 21,
  de: 1 << 22,
  list: 1 << 23,
  preposition: 1 << 24,
  about: 1 << 25,
  at_least: 1 << 26,
  at_most: 1 << 27,
  rank_tail: 1 << 28,
  first: 1 << 29,
  predicate: 1 << 30,
  /** Verbs that place something in a ranking. The sign bit: only ever tested with `&`. */
  position: 1 << 31,
} as const

export type WordClassName = keyof typeof WordClass

/** Whether a word says that something was not done: 尚未达到, 没有完成. */
export const isNegated = (word: string): boolean => /^[尚仍还并]?[未没]/u.test(word)

/** Every function word with its classes. */
export function functionWords(): ReadonlyMap<string, number> {
  const classes = new Map<string, number>()
  for (const { class: name, words } of data) {
    const bit = WordClass[name as WordClassName]
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bit)
  }
  for (const [word, bits] of classes) {
    if (word.startsWith('比') && (bits & COMPARING) !== 0) {
      for (const form of comparisonsWith(word.slice(1))) classes.set(form, bits)
    }
  }
  return classes
}

const COMPARING = WordClass.yoy | WordClass.qoq | WordClass.mom

/** 与上年相比, 同上月比: the longer forms of 比上年 and 比上月. */
const comparisonsWith = (time: string): readonly string[] =>
  ['与', '和', '同', '跟'].flatMap((preposition) =>
    ['相比', '比', '比较', '相较', '对比'].map((verb) => `${preposition}${time}${verb}`),
  )

export type LookalikeReason = 'word' | 'period' | 'name'

/** Words that hold numerals and measure nothing, with the reason. */
export function lookalikeReasons(): ReadonlyMap<string, LookalikeReason> {
  return (reasons ??= new Map(
    lookalikes.flatMap(({ reason, forms }) =>
      forms.map((form) => [form, reason as LookalikeReason] as const),
    ),
  ))
}

let reasons: ReadonlyMap<string, LookalikeReason> | undefined
