/*
 * What was named before, and what only stands before the number.
 */
import { indicatorOf } from '../../lexicon/indicators.ts'
import type { QuantityMention } from '../../model/mention.ts'
import { EMPTY_NAME as EMPTY, nameLength, type Name } from '../../model/name.ts'
import { splitTail, type Subject } from '../name.ts'
import { anyOf, oneOf } from '../spelling.ts'
import { type State, unitTail } from '../state.ts'
import {
  BUILT,
  type Candidate,
  carried,
  countsThings,
  endsPer,
  isCount,
  named,
  type SubjectRule,
  words,
  takenUp,
} from './question.ts'

/** What stands on the other side of an account, without saying of which. */
const OUTGOINGS = oneOf('支出|总支出|支出总计')
/** The account that a name of revenue names. */
const ACCOUNT = /^.*(?:预算|财政|基金|国有资本经营)(?=(?:总|本级)?收入$)/u

export const otherSideOfAccount: SubjectRule = {
  name: 'other-side-of-account',
  example: '社会保险基金预算收入9亿元，支出8亿元',
  forms: ['amount'],
  noun: true,
  propose: ({ nounText, before, state }) => {
    // 上缴支出340万元 is no account's other side
    if (!OUTGOINGS.has(nounText) || before.verb.length > 0) return undefined
    // 其中土地出让收入3亿元；支出5亿元: the part has no account of its own
    for (const revenue of [state.subject, state.main, ...state.series.toReversed()]) {
      const account = revenue === undefined ? null : ACCOUNT.exec(words(revenue.noun, state))
      if (revenue === undefined || account === null) continue
      const rest = words(revenue.noun, state).length - account[0].length
      return named(EMPTY, [...splitTail(revenue.noun, rest).lead, ...before.noun])
    }
    return undefined
  },
}

/** What accidents cost: 死亡人数. */
export const TOLL = /^(?:死亡|受伤|死伤|伤亡)人?数$|^死亡人口$|^(?:直接)?经济损失$/u
const ACCIDENTS = /(?:事故|火灾)(?=(?:发生)?(?:起数|总数|总量|数)?$)/u

export const tollOfAccidents: SubjectRule = {
  name: 'toll-of-accidents',
  example: '生产安全事故起数下降40%，死亡人数下降30%',
  noun: true,
  verb: false,
  propose: ({ nounText, before, state }) => {
    if (!TOLL.test(nounText)) return undefined
    for (const told of [state.subject, ...state.series.toReversed()]) {
      const text = told === undefined ? '' : words(told.noun, state)
      const found = ACCIDENTS.exec(text)
      if (told === undefined || found === null) continue
      const rest = text.length - found.index - found[0].length
      return named(EMPTY, [...splitTail(told.noun, rest).lead, ...before.noun])
    }
    return undefined
  },
}

export const listedBefore: SubjectRule = {
  name: 'listed-before',
  example: '新建湿地公园、口袋公园等120个',
  noun: false,
  propose: ({ quantity, before, after }) => {
    if (!before.openList || !after.empty || quantity.form === 'rank') return undefined
    const first = before.listed[0]?.[0]
    const last = before.listed.at(-1)?.at(-1)
    if (typeof first !== 'object' || typeof last !== 'object') return undefined
    return named(before.verb, [{ start: first.start, end: last.end }])
  },
}

export const latterOfTwo: SubjectRule = {
  name: 'latter-of-two',
  example: '茶叶、蚕茧产量分别为6万吨和9万吨，后者增长8%',
  noun: true,
  verb: false,
  propose: ({ nounText, state }) => {
    if (nounText.length !== 2 || (nounText !== '后者' && nounText !== '前者')) return undefined
    const spoken = state.series.at(nounText === '后者' ? -1 : -2)
    return spoken === undefined ? undefined : takenUp(spoken)
  },
}

export const sumOfList: SubjectRule = {
  name: 'sum-of-list',
  example: '税收2亿元，补助收入1亿元，调入资金1亿元，合计4亿元',
  forms: ['amount'],
  noun: false,
  verb: false,
  propose: ({ quantity: { dimension, start }, before, state }) => {
    if (dimension !== 'money' || state.series.length < SUMMED) return undefined
    if (before.movement !== undefined) return undefined
    const sum = { start: start - 2, end: start }
    return ADDED.test(state.text.slice(sum.start - 1, start)) ? named(EMPTY, [sum]) : undefined
  },
}

/** Names that make a list whose sum is no other figure of the last of them. */
const SUMMED = 3

export const sumOfLevels: SubjectRule = {
  name: 'sum-of-levels',
  example: '营业税2亿元、增值税3亿元，合计占税收总额的60%',
  forms: ['percent', 'fraction'],
  verb: false,
  propose: ({ nounText, quantity, before, state }) => {
    const { levels, series, text } = state
    if (
      nounText.length > LONGEST_ADDENDS ||
      before.shareOf === undefined ||
      levels < 2 ||
      series.length < levels
    )
      return undefined
    const { start } = quantity
    if (!TOGETHER.test(text.slice(Math.max(0, start - LONGEST_TOGETHER), start))) return undefined
    const names = series.slice(-levels).map(({ noun }) => noun)
    return named(
      EMPTY,
      names.flatMap((name, at) => (at === 0 ? name : ['、', ...name])),
    )
  },
}

/** What is said of several that were told before. */
const TOGETHER =
  /[，；：](?:[二两三四五六][者项])?(?:合计|共计|总计|共)(?:约|近)?占[^，；。]{0,16}$/u
const LONGEST_TOGETHER = 28
/** 两项, 三者 */
const LONGEST_ADDENDS = 2

/** 合计 with nothing named before it. */
const ADDED = /^[，；：）](?:合计|总计)$/u

/** 实际到位外资 of 合同外资6.8亿美元，实际到位2.6亿美元. */
function comeIn({ start, dimension }: QuantityMention, state: State): Candidate | undefined {
  const noun = state.subject?.noun ?? EMPTY
  if (dimension !== 'money' || noun.length === 0) return undefined
  // 签约项目279个、拟投资14亿元
  if (state.text.startsWith('拟投资', start - 3) && BUILT.test(words(noun, state)))
    return named(EMPTY, [...noun, { start: start - 2, end: start }])
  const said = COME_IN.exec(state.text.slice(Math.max(0, start - LONGEST_COME_IN), start))?.[1]
  const name = words(noun, state)
  if (said === undefined || name.length < 3 || !AGREED.test(name)) return undefined
  return named(EMPTY, [said, ...splitTail(noun, name.length - 2).tail])
}

const COME_IN = /(实际到位|到位|实际利用|实际使用)(?:约|近|达|达到|超过?)?$/u
const LONGEST_COME_IN = 7
/** What was only agreed on. */
const AGREED = /^(?:合同|协议|签约|意向)/u

const NOTHING: Subject = { verb: EMPTY, noun: EMPTY }

/** Whether a number counts or measures, but not money and no ratio. */
const isOtherThanMoney = ({ form, dimension }: QuantityMention): boolean =>
  (form === 'amount' && dimension !== '' && dimension !== 'money' && dimension !== 'rank') ||
  form === 'count' ||
  form === 'person'

/** Whether what was spoken of last is known to be measured in money and nothing else. */
function measuresMoney(state: State): boolean {
  const known = indicatorOf(words(state.subject?.noun ?? EMPTY, state))
  return known?.dimension === 'money' && known.also === undefined
}

export const sameSubject: SubjectRule = {
  name: 'same-subject',
  example: '水产品产量增长4.2%，达到38万吨',
  noun: false,
  propose: ({ quantity, before, after, state }) => {
    // 快递企业（60家）配送货值3亿元
    const beside = state.aside && isCount(quantity) && after.empty && !before.reaches
    if (beside && state.pending.length > 0) return named(EMPTY, state.pending)
    // 收入6亿元，执行率98%，较预算增加2亿元: no rate grows by a sum
    if (quantity.dimension === 'money' && before.movement !== undefined && isOfRate(state))
      return takenUp(state.counted ?? { verb: EMPTY, noun: EMPTY })
    const come = comeIn(quantity, state)
    if (come !== undefined) return come
    // 零售额增长9%，…连续九年超140亿斤: no name rather than one of another kind
    if (isOtherThanMoney(quantity) && measuresMoney(state)) return takenUp(NOTHING)
    const verb = words(state.subject?.verb ?? EMPTY, state)
    // 新开设夜市摊区8处，达到19处: how many there are now
    const total =
      before.reaches ||
      ADDS_UP.test(state.text.slice(Math.max(0, quantity.start - 6), quantity.start))
    const all = total ? withoutNew(state) : EMPTY
    if (all.length > 0 && countsThings(quantity) && state.unit === unitTail(quantity))
      return named(EMPTY, all)
    const grown = total && before.movement === undefined && /^(?:新|净增)/u.test(verb)
    return grown &&
      countsThings(quantity) &&
      state.unit === unitTail(quantity) &&
      state.subject !== undefined
      ? takenUp({ verb: EMPTY, noun: state.subject.noun })
      : carried(state)
  },
}

/** 刷卡机 of 刷卡机新增5万台，累计达到9万台: the name without 新增 at its end; empty where none stands there. */
function withoutNew({ subject, text }: State): Name {
  const last = subject?.noun.at(-1)
  if (subject === undefined || typeof last !== 'object') return EMPTY
  const isNew = text.startsWith(NEW, last.end - NEW.length)
  const { lead } = splitTail(subject.noun, NEW.length)
  return isNew && nameLength(lead) > 1 ? lead : EMPTY
}
const NEW = '新增'

/** Whether a rate was named last, and a sum of money before it. */
const isOfRate = (state: State): boolean =>
  state.counted !== undefined &&
  state.unit.endsWith('元') &&
  /[率比重]$/u.test(words(state.subject?.noun ?? EMPTY, state))

export const nounBefore: SubjectRule = {
  name: 'noun-before',
  example: '水产品产值完成63.8亿元',
  propose: ({ quantity, before, state }) => {
    const { verb, noun } = before
    // 在村卫生室工作的人员132万人
    if (noun.length === 1 && verb.length === 0) {
      const [only] = noun
      const which = typeof only === 'object' ? modifierBefore(only.start, only.end, state.text) : 0
      if (typeof only === 'object' && which > 0)
        return named(EMPTY, [{ start: only.start - 1 - which, end: only.start - 1 }, only])
    }
    if (quantity.dimension !== 'money') return named(verb, noun)
    const first = verb[0] ?? noun[0]
    const per = typeof first === 'object' ? perBefore(first.start, state.text) : 0
    if (typeof first !== 'object' || per === 0) return named(verb, noun)
    const whose = { start: first.start - per, end: first.start }
    return verb.length > 0 ? named([whose, ...verb], noun) : named(EMPTY, [whose, ...noun])
  },
}

const PERSONS = oneOf('人员|人数|人口|职工|教师|学生')
const WHICH =
  /(?:^|[，。；：、\n])(?:全[国省市县区州]|其中)*((?:在|从事|持|未|已|享受|参加|参与|接受|领取|具有|拥有|符合)[\u4e00-\u9fff]{3,16})$/u
const LONGEST_WHICH = 20

/** Characters of the words before 的 that tell which persons: 在村卫生室工作 of 在村卫生室工作的人员; 0 if there are none. */
function modifierBefore(start: number, end: number, text: string): number {
  if (text[start - 1] !== '的' || !PERSONS.has(text.slice(start, end))) return 0
  return WHICH.exec(text.slice(Math.max(0, start - 1 - LONGEST_WHICH), start - 1))?.[1]?.length ?? 0
}

/** Characters of what stands before a name and says for each of whom, or of what, a sum is: 每户补助1.2万元. */
function perBefore(start: number, text: string): number {
  if (!endsPer(text, start) && !endsTime(text, start - 1)) return 0
  return PER.exec(text.slice(Math.max(0, start - LONGEST_PER), start))?.[0].length ?? 0
}

const PER = /每[人户亩家名头吨件套](?:每[年月])?$/u
const LONGEST_PER = 4
const endsTime = anyOf('年月')

/** 新建绿道230公里、累计近2000公里 */
const ADDS_UP = /累计(?:近|超|约|达|突破)?$/u
