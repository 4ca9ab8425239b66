import { WordClass } from '../../lexicon/words.ts'
import type { QuantityMention } from '../../model/mention.ts'
import type { Bound } from '../../model/quantity.ts'
import { defineRule } from '../rule.ts'
import { boundAround, numberAt, rejected } from '../reading.ts'

const growthOf = (start: number, end: number, decimal: string, bound: Bound): QuantityMention => ({
  kind: 'quantity',
  start,
  end,
  decimal,
  decimalMax: undefined,
  unit: '%',
  bound,
  form: 'doubling',
  dimension: 'ratio',
  rule: 'doubling',
})

export const doubling = defineRule({
  name: 'doubling',
  summary: 'A growth in words: 翻番, 翻倍增长, 翻两番, 两位数增长, 增长一半.',
  pattern: '翻 · number? · 番; 两位数; 一半',
  when: { numeral: 'chinese', behind: '位' },
  read({ text, at, number: { start, end, reading } }) {
    return reading.decimal === '2' && text.startsWith('位数', end)
      ? { next: at + 1, mention: growthOf(start, end, '10', 'at_least') }
      : undefined
  },
  readWord(view, word) {
    const { text, tokens, at } = view
    const { start, end } = word
    if (word.word === '倍增' || word.word === '翻倍增长') {
      if (!/^(?:$|[，。；、！\n])/u.test(text.slice(end, end + 1))) return undefined
      if (isWatchword(text, start, end)) return undefined
      return { next: at + 1, mention: growthOf(start, end, '100', 'exact') }
    }
    if (word.word === '翻番') {
      if (PLAN.test(text.slice(end, end + 2))) return undefined
      const { bound } = boundAround(view, at, at + 1, false)
      return { next: at + 1, mention: growthOf(start, end, '100', bound) }
    }
    if ((word.classes & WordClass.rise) === 0 || word.word !== '翻') return undefined
    // 翻了一番
    const skip = text[end] === '了' ? 1 : 0
    const times = numberAt(view, at + 1 + skip)
    const unit = tokens[at + 2 + skip]
    if (times === undefined || unit === undefined || text.slice(unit.start, unit.end) !== '番')
      return undefined
    const power = Number(times.reading.decimal)
    if (!Number.isInteger(power) || power < 1 || power > 9) return undefined
    // 两个“翻一番”的目标
    if (text[start - 1] === '“' && text[start - 2] === '个' && text[unit.end] === '”')
      return rejected(view, at + 1 + skip, at + 3 + skip, 'name', 'doubling')
    // “翻两番、三步走”战略: the first of several watchwords
    if (text[start - 1] === '“' && text[unit.end] === '、')
      return rejected(view, at + 1 + skip, at + 3 + skip, 'name', 'doubling')
    const more = times.reading.more || text[unit.end] === '多'
    const { bound } = boundAround(view, at, at + 3 + skip, more)
    const decimal = String(100 * (2 ** power - 1))
    // 翻一番多
    const behind = tokens[at + 3 + skip]
    const taken = more && behind?.start === unit.end && behind.end === unit.end + 1 ? 1 : 0
    return { next: at + 3 + skip + taken, mention: growthOf(start, unit.end, decimal, bound) }
  },
  examples: [
    {
      text: '产值翻一番',
      reads: [{ quote: '翻一番', decimal: '100', unit: '%', form: 'doubling' }],
    },
    {
      text: '收入实现翻倍增长，',
      reads: [{ quote: '翻倍增长', decimal: '100', unit: '%', form: 'doubling' }],
    },
    { text: '两个“翻一番”', reads: [{ quote: '一番', reason: 'name' }] },
    { text: '“翻一番、四跨越”目标', reads: [{ quote: '一番', reason: 'name' }] },
    { text: '收入翻两番', reads: [{ quote: '翻两番', decimal: '300', unit: '%' }] },
    { text: '收入翻一番多', reads: [{ quote: '翻一番', decimal: '100', bound: 'at_least' }] },
    {
      text: '实现了两位数增长',
      reads: [{ quote: '两', decimal: '10', unit: '%', bound: 'at_least' }],
    },
  ],
  counterexamples: [
    '三位数',
    '翻修道路',
    '实施海洋经济翻番行动',
    '围绕工业倍增，',
    '产业倍增、城市更新',
  ],
})

/** 翻番行动, 倍增计划: what is undertaken, by its name. */
const PLAN = /^(?:行动|计划|工程|战略|攻坚|专项|方案)/u
/** What one does about a watchword. */
const UNDERTAKES =
  /^(?:[^，。；、：\d]{0,4}(?:围绕|聚焦|推进|实施|推动|开展|锚定|启动|深化|统筹))(?!.*[使让令]).*$/u

/** 围绕工业倍增，; 推进产业倍增、城市更新三年行动: what is worked at, and nothing that has grown. */
function isWatchword(text: string, start: number, end: number): boolean {
  if (/(?:实现|[已再将])$/u.test(text.slice(start - 2, start))) return false
  const from = Math.max(...[...'，。；：、\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1
  return text[end] === '、' || UNDERTAKES.test(text.slice(from, start))
}

export const half = defineRule({
  name: 'half',
  summary: '一半 and 过半 as a fraction.',
  pattern: '一半',
  when: { numeral: 'chinese' },
  read(view) {
    const { number } = view
    if (number.end - number.start !== 2) return undefined
    if (!view.text.startsWith('一半', number.start)) return undefined
    // 半导体, 半岛, 半年
    if ('导岛年天月径'.includes(view.text[number.end] ?? '。')) return undefined
    const { bound, taken } = boundAround(view, view.at, view.at + 1, false)
    const next = view.at + 1 + taken
    return {
      next,
      mention: {
        kind: 'quantity',
        start: number.start,
        end: number.end,
        decimal: '1/2',
        decimalMax: undefined,
        unit: '',
        bound,
        form: 'fraction',
        dimension: 'ratio',
        rule: 'half',
      },
    }
  },
  examples: [
    {
      text: '费用减少一半',
      reads: [{ quote: '一半', decimal: '1/2', unit: '', form: 'fraction' }],
    },
  ],
  counterexamples: ['一般公共预算收入', '北一半导体晶圆'],
})
