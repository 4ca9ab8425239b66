import { WordClass } from '../../lexicon/words.ts'
import type { Span } from '../../model/span.ts'
import { defineRule, type View } from '../rule.ts'
import { afterUnit, boundAround, findUnit, numberAt, rejected } from '../reading.ts'

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

export const wordNumeral = defineRule({
  name: 'word-numeral',
  summary:
    'A Chinese numeral that is part of a word or counts nothing that was measured: 一个, 两难, 三级.',
  pattern: 'numeral · no unit, a doubtful unit, or 一 with a classifier',
  read(view) {
    const number = numberAt(view, view.at)
    if (number === undefined || number.number.numeral !== 'chinese') return undefined
    const reading = number.number
    if (reading.form !== 'plain') return undefined
    const { unit, after } = afterUnit(view, view.at)
    const word = (end: number, reason: 'word' | 'name' = 'word') =>
      rejected(view, view.at, end, reason, 'word-numeral')
    const scaled = /[百千万亿兆]/u.test(view.text.slice(number.start, number.end))
    if (unit === undefined) {
      // 突破千亿 is a figure, 千亿产业集群 is not.
      const { bound } = boundAround(view, view.at, after, reading.more)
      const counts = bound !== 'exact' || (!isBare(view, number) && isNamed(view, after))
      const measured = scaled && counts && /[万亿]/u.test(reading.scale)
      return measured ? undefined : word(view.at + 1)
    }
    const form = view.text.slice(unit.start, unit.end)
    const entry = findUnit(form)
    const bareScale = /^[十百千万亿兆]+$/u.test(view.text.slice(number.start, number.end))
    // 百倍努力 is a figure of speech
    if (form === '倍' && bareScale) return word(after)
    if (form === '番' || form === '倍') return undefined
    // 二次供水, 二次发掘: what is counted is 两次
    if (form === '次' && view.text.slice(number.start, number.end) === '二') return word(after)
    const large = scaled && number.end - number.start > 1
    if (entry === undefined || (entry.weak === true && !large) || !FIRM.has(entry.dimension))
      return word(after, 'name')
    const { bound } = boundAround(view, view.at, after, reading.more)
    // 亿元 alone is the name of a size class; 近千人次 and 万余平方米 are figures.
    const attained = entry.weak !== true && isAttained(view, number)
    if (isBare(view, number) && bound === 'exact' && !attained) return word(after, 'name')
    const counts = entry.dimension === 'count' || entry.dimension === 'person'
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
  ],
})

export const strayNumber = defineRule({
  name: 'stray-number',
  summary:
    'A number without a unit that no other rule reads: page numbers, document numbers, addresses.',
  pattern: 'number · no unit',
  read(view) {
    const number = numberAt(view, view.at)
    if (number === undefined) return undefined
    const { unit } = afterUnit(view, view.at)
    if (unit !== undefined || number.number.form !== 'plain') return undefined
    if (/[万亿兆]/u.test(number.number.scale) && number.number.decimal !== '1') return undefined
    return rejected(view, view.at, view.at + 1, 'other', 'stray-number')
  },
  examples: [{ text: '索引号007482532', reads: [{ quote: '007482532', reason: 'other' }] }],
  counterexamples: ['参观人次6217.9万', '增长8.1%'],
})
