/*
 * Money that is spent on what another clause names.
 */
import { WordClass } from '../../lexicon/words.ts'
import type { QuantityMention } from '../../model/mention.ts'
import { EMPTY_NAME as EMPTY, type Name } from '../../model/name.ts'
import type { Span } from '../../model/span.ts'
import { readAfter } from '../after.ts'
import { splitTail } from '../name.ts'
import { anyOf, oneOf } from '../spelling.ts'
import type { State } from '../state.ts'
import { objectOf, servedBy } from '../topic-of-clause.ts'
import { carried, isCount, named, type SubjectRule, words } from './question.ts'

const SPENDS = oneOf('投资|投入|总投资|共投资|累计投资')

export const spentOnObject: SubjectRule = {
  name: 'spent-on-object',
  example: '投资38万元，完成了粮食烘干房的屋顶修缮',
  noun: false,
  verb: true,
  propose: ({ quantity, before, after, state }) => {
    if (quantity.dimension !== 'money' || !SPENDS.has(words(before.verb, state))) return undefined
    // 投资100亿元的电站项目开工: the project's investment
    if (after.byDe && after.noun.length > 0) return undefined
    // 投资2.4亿元的索道，已投资900多万元
    const first = before.verb[0]
    const already = typeof first === 'object' && state.text[first.start - 1] === '已'
    if (already && words(state.subject?.noun ?? EMPTY, state).endsWith('投资'))
      return carried(state)
    const said = after.predicate.length > 0 ? after.predicate : after.noun
    const object = said.length > 0 ? withoutDoing(said, state) : upcomingOf(state)
    if (state.pendingObject.length > 0 && said.length === 0) return undefined
    return object.length > 0 ? named(EMPTY, [...object, ...before.verb]) : undefined
  },
}

export const spentBySomeone: SubjectRule = {
  name: 'spent-by-someone',
  example: '引导农户投入300万元新上滴灌设备',
  noun: true,
  behind: true,
  propose: ({ nounText, quantity, before, after, state }) => {
    if (quantity.dimension !== 'money' || !before.governs || after.byDe) return undefined
    // 财政投入2亿元支持企业发展: the money has a name of its own
    const spent = /(?<!财政.{0,2})(?:投资|投入)$/u.exec(nounText)?.[0]
    if (spent === undefined) return undefined
    const said = after.predicate.length > 0 ? after.predicate : after.noun
    const object = withoutDoing(said, state)
    return object.length > 0
      ? named(EMPTY, [...object, ...splitTail(before.noun, spent.length).tail])
      : undefined
  },
}

/** Characters of the longest purpose, with what stands before it. */
const LONGEST_USE = 28
const USE = /^((?:主要|全部|将)?用[于以作来])([^，。；：（）]{2,20})(?:[，。；：（）]|$)/u
const opensUse = anyOf('用主全将')

export const useOfSum: SubjectRule = {
  name: 'use-of-sum',
  example: '安排资金8亿元，其中3亿元用于茶园改造',
  forms: ['amount'],
  noun: false,
  verb: false,
  behind: true,
  propose: ({ quantity: { dimension, end }, before, state: { among, text } }) => {
    if (dimension !== 'money' || !opensUse(text, end)) return undefined
    if (!(among || before.continues) || before.movement !== undefined) return undefined
    const use = USE.exec(text.slice(end, end + LONGEST_USE))
    if (use === null) return undefined
    const [, opening = '', purpose = ''] = use
    const start = end + opening.length
    return named(EMPTY, [{ start, end: start + purpose.length }])
  },
}

/** Who answers for what is to be done. */
const IN_CHARGE = '主管'
/** Characters of the longest list of what an office is to do. */
const LONGEST_DUTIES = 110
const LONGEST_OFFICE = 9

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** Where 农业部主管 stands in 农业部主管办理…等所需经费, before 所需; undefined if nowhere in the sentence. */
function officeBefore(text: string, needs: number): Span | undefined {
  const at = text.lastIndexOf(IN_CHARGE, needs - 1)
  const end = at + IN_CHARGE.length
  if (at < 0 || needs - at > LONGEST_DUTIES || /[。；]/u.test(text.slice(at, needs)))
    return undefined
  if (end !== needs && !text.startsWith('办理', end)) return undefined
  let start = at
  while (start > 0 && isHan(text.charCodeAt(start - 1))) start--
  return start < at && end - start <= LONGEST_OFFICE ? { start, end } : undefined
}

export const needsOfOffice: SubjectRule = {
  name: 'needs-of-office',
  example: '农业部主管办理治山防灾、水土保持等所需经费30亿元',
  forms: ['amount'],
  noun: true,
  propose: ({ nounText, before, state: { text } }) => {
    if (!nounText.endsWith('所需经费')) return undefined
    const last = before.noun.at(-1)
    if (typeof last !== 'object') return undefined
    const start = last.end - 4
    const office = officeBefore(text, start)
    return office === undefined ? undefined : named(EMPTY, [office, { start, end: last.end }])
  },
}

export const revenueOfAgent: SubjectRule = {
  name: 'revenue-of-agent',
  example: '这项措施会使政府减少约41亿元税收',
  noun: true,
  behind: true,
  propose: ({ nounText, textBehind, quantity, before, after }) =>
    quantity.dimension === 'money' &&
    before.movement !== undefined &&
    !after.byDe &&
    /^(?:政府|国家|库房|公帑)$/u.test(nounText) &&
    /^(?:税收|税款|收入|开支|支出|租金|经常开支|积累)$/u.test(textBehind)
      ? named(EMPTY, [...before.noun, ...after.noun])
      : undefined,
}

/** What the clause after this one is done to: 候车亭遮阳改造 of 投资420万元，完成7座候车亭遮阳改造. */
function upcomingOf({ next, text }: State): Name {
  if (next === undefined) return EMPTY
  const object = objectOf(next, text)
  if (object.length > 0) return object
  const served = servedBy(next, text)
  if (served.length > 0) return served
  const { pieces } = next
  const counted = pieces.findIndex(({ kind }) => kind === 'quantity')
  const opens = pieces
    .slice(0, counted)
    .every(({ kind, classes }) => kind === 'word' && (classes & DOES) !== 0)
  if (counted < 1 || !opens || !isCount(pieces[counted]?.quantity as QuantityMention)) return EMPTY
  const { noun, whole } = readAfter(text, pieces, counted + 1, pieces.length)
  return /完成/u.test(text.slice(pieces[0]?.start, pieces[counted]?.start)) ? whole : noun
}

const DOES =
  WordClass.light | WordClass.acquire | WordClass.action | WordClass.adverb | WordClass.de

const DOING = /^(?:进行|实现|完成|实施|启动|开展|推进|用于)了?/u

/** What money was spent on: 生态类项目 of 实施生态类项目. */
function withoutDoing(said: Name, state: State): Name {
  const text = words(said, state)
  const doing = DOING.exec(text)
  return doing === null || doing[0].length === text.length
    ? said
    : splitTail(said, text.length - doing[0].length).tail
}
