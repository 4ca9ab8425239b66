/*
 * What is done, where the verb is all that a number has for a name, or needs to tell what is counted.
 */
import { indicatorOf } from '../../lexicon/indicators.ts'
import type { QuantityMention } from '../../model/mention.ts'
import { EMPTY_NAME as EMPTY, type Name, renderName } from '../../model/name.ts'
import { GOAL, GOAL_BEHIND, GOAL_OF_SUBJECT } from '../after.ts'
import type { Before } from '../before.ts'
import { EFFECT } from '../before-phrase.ts'
import { headOf, isDependent, splitTail } from '../name.ts'
import { oneOf } from '../spelling.ts'
import { type State, unitTail } from '../state.ts'
import {
  BUILT,
  type Candidate,
  carried,
  COUNTS,
  employerOf,
  isCount,
  isRatio,
  isRatioLast,
  named,
  nameOf,
  RATIOS,
  sharedVerb,
  type SubjectRule,
  takenUp,
  words,
} from './question.ts'

/**
 * 压减水泥产能85万吨、焦炭36万吨: what is counted or measured goes on with the verb; sums of money have heads, unless they
 * are lessened: 降低用电成本2亿元、用气成本1亿元.
 */
const sharesVerb = (quantity: QuantityMention, state: State): boolean =>
  isCount(quantity) ||
  (quantity.form === 'amount' && quantity.dimension !== 'money' && !state.unit.endsWith('元')) ||
  (quantity.dimension === 'money' && LESSENS.has(words(sharedVerb(state), state)))

const LESSENS = oneOf('降低|减免|减轻|节约|节省|免除|压减')

/** Verbs of setting a goal, behind what it is set for. */
const SETS = /(?<=.{2})(?:定下|确定|设定|提出|制定|明确|下达|确立)$/u

const SETTING = /^(?:原|原先|预先)?(?:设定|订定|预定|所定|定下|确定|制定|提出)$/u

/** 1,500元为上限 */
const LIMIT_BEHIND = /^[ ]?(?:为|作为|作)[上下]限/u

const LIMIT_OPENS = oneOf(' |为|作')
const LONGEST_LIMIT = 5

/** What is dealt with one by one. */
const CASES = /(?:案件?|申请|计划|项目|工程)$/u

export const limitOfDeed: SubjectRule = {
  name: 'limit-of-deed',
  example: '宽免首两季差饷，以每户每季1500元为上限',
  propose: ({ quantity, state }) => {
    const { text, pendingDeed, subject } = state
    if (!LIMIT_OPENS.has(text.charAt(quantity.end))) return undefined
    const limit = LIMIT_BEHIND.exec(text.slice(quantity.end, quantity.end + LONGEST_LIMIT))
    if (limit === null) return undefined
    const end = quantity.end + limit[0].length
    const owner =
      pendingDeed.length > 0 ? pendingDeed : subject === undefined ? EMPTY : nameOf(subject)
    return named(EMPTY, [...owner, { start: end - 2, end }])
  },
}

export const verbNamesIndicator: SubjectRule = {
  name: 'verb-names-indicator',
  example: '用好援企办法，减税降费4300万元',
  noun: false,
  verb: true,
  propose: ({ quantity, before, state }) => {
    if (isRatio(quantity)) return undefined
    const text = words(before.verb, state)
    const light = /^(?:落实|兑现|办理|推进)/u.exec(text)?.[0].length ?? 0
    return indicatorOf(text.slice(light)) === undefined
      ? undefined
      : named(EMPTY, splitTail(before.verb, text.length - light).tail)
  },
}

export const goalOfNoun: SubjectRule = {
  name: 'goal-of-noun',
  example: '为县域经济发展定下了9.5%的奋斗目标',
  behind: true,
  propose: ({ nounText, textBehind, quantity, before, after, state }) => {
    if (!after.byDe || !GOAL.test(textBehind)) return undefined
    // 原设定4.6%的目标
    if (SETTING.test(nounText)) return carried(state)
    const set = SETS.exec(nounText)?.[0]
    return isRatio(quantity) && set !== undefined
      ? named(EMPTY, splitTail(before.noun, set.length).lead)
      : undefined
  },
}

/** What stands before it where the goal was set, or is compared with; 完成70%的任务 is how much of it was done. */
const GOAL_BEFORE =
  /(?:下达|确定|制定|规定|设定|提出|[与距离同]|[低高]于|超过|超出|[没未]有?能?(?:完成|达到|实现|达成))的?$/u
const LONGEST_GOAL_BEFORE = 5

export const goalOfSubject: SubjectRule = {
  name: GOAL_OF_SUBJECT,
  example: '工业增加值增长8.6%，与11%的目标差距较大',
  behind: true,
  propose: ({ textBehind, quantity, after, state }) => {
    if (!after.byDe || !GOAL_BEHIND.test(textBehind)) return undefined
    const { subject, series, text, unit } = state
    if (subject === undefined || series.length === 0) return undefined
    if (isRatio(quantity) ? !isRatioLast(state) : unit !== unitTail(quantity)) return undefined
    const before = text.slice(Math.max(0, quantity.start - LONGEST_GOAL_BEFORE), quantity.start)
    return isRatio(quantity) && !GOAL_BEFORE.test(before) ? undefined : takenUp(subject)
  },
}

export const deedOnThingsCounted: SubjectRule = {
  name: 'deed-on-things-counted',
  example: '对9个古村落保护项目进行辅导27次',
  forms: COUNTS,
  noun: true,
  verb: false,
  follows: true,
  propose: ({ quantity, before, state }) =>
    before.performs &&
    /^(?:场次|[次场轮遍回])$/u.test(unitTail(quantity)) &&
    state.subject !== undefined &&
    state.subject.noun.length > 0
      ? named(EMPTY, [...state.subject.noun, ...before.noun])
      : undefined,
}

export const effectOnNoun: SubjectRule = {
  name: 'effect-on-noun',
  example: '措施对经济增长有1.5个百分点的提振作用',
  forms: RATIOS,
  noun: true,
  behind: true,
  propose: ({ textBehind, before, after }) =>
    after.byDe && EFFECT.test(textBehind)
      ? named(EMPTY, [...before.noun, ...after.noun])
      : undefined,
}

export const verbOfObjectBefore: SubjectRule = {
  name: 'verb-of-object-before',
  example: '推进保障性住房建设，新开工3166套',
  noun: false,
  verb: true,
  propose: ({ quantity, before, state }) =>
    !isRatio(quantity) &&
    state.pendingObject.length > 0 &&
    !/^(?:惠及|受益|带动|吸引|服务|帮助|覆盖|绿化|造林)/u.test(words(before.verb, state))
      ? named(before.verb, state.pendingObject)
      : undefined,
}

export const verbOfCaseBefore: SubjectRule = {
  name: 'verb-of-case-before',
  example: '民间参与公共建设案件，签约87件',
  forms: COUNTS,
  noun: false,
  verb: true,
  propose: ({ before, state }) => {
    const counted = words(state.pending, state)
    return state.pendingOpens && CASES.test(counted) && counted.length > 3
      ? named(EMPTY, [...state.pending, ...before.verb])
      : undefined
  },
}

export const verbOfCarriedNoun: SubjectRule = {
  name: 'verb-of-carried-noun',
  example: '新开工公租房820套，基本建成645套',
  noun: false,
  verb: true,
  propose: ({ quantity, before, state }) => {
    if (isRatio(quantity)) return ofSameStock(before, state)
    const counted = state.counted?.noun ?? EMPTY
    if (counted.length === 0) return undefined
    // 60个重点项目完成投资9亿元，新开工20个: works are counted on after what they cost
    const works =
      isCount(quantity) && BUILT.test(words(counted, state)) && state.unit.endsWith('元')
    if (state.unit !== unitTail(quantity) && !works) return undefined
    const head = headOf(words(counted, state))
    // 全国首创2项、全省首创7项
    if (words(counted, state) === words(before.verb, state)) return carried(state)
    // 生猪存栏49万头、出栏70万头: what verb and head both tell of is the animals
    if (head !== '' && quantity.dimension !== 'money' && isDependent(words(before.verb, state)))
      return named(EMPTY, [...splitTail(counted, head.length).lead, ...before.verb])
    // 生产总值达到300亿元，…，投资200亿元: no verb of another sum
    if (quantity.dimension === 'money' && head !== '') return undefined
    const done = DONE_LAST.exec(words(counted, state))
    // 千万元以上项目新签约86个、新开工71个
    if (done !== null)
      return named(EMPTY, [...splitTail(counted, done[0].length).lead, ...before.verb])
    return named(before.verb, withoutDeed(counted, state))
  },
}

/** What there is of animals, and what is sold of them. */
const STOCKS = oneOf('存栏|出栏|存笼|出笼')
const STOCK = /(?<=.)(?:存栏|出栏|存笼|出笼)[量数]?$/u

/** 生猪存栏 of 生猪出栏增长4%，存栏增长5%. */
function ofSameStock({ verb, movement }: Before, state: State): Candidate | undefined {
  if (movement === undefined || !STOCKS.has(words(verb, state))) return undefined
  const animals = state.subject?.noun ?? EMPTY
  const stock = STOCK.exec(words(animals, state))?.[0].length ?? 0
  return stock === 0 ? undefined : named(EMPTY, [...splitTail(animals, stock).lead, ...verb])
}

/** How far a sum that was agreed on came in. */
const INDEED = '实际'

export const verbOfSameObject: SubjectRule = {
  name: 'verb-of-same-object',
  example: '合同利用外资2亿美元，实际利用0.9亿美元',
  forms: ['amount'],
  noun: false,
  verb: true,
  propose: ({ quantity, before, state }) => {
    const noun = state.subject?.noun ?? EMPTY
    const verb = words(before.verb, state)
    const name = words(noun, state)
    const object = name.length - name.indexOf(verb) - verb.length
    if (!name.includes(verb) || object === 0 || state.unit !== unitTail(quantity)) return undefined
    const first = before.verb[0]
    const start = typeof first === 'object' ? first.start - INDEED.length : -1
    const indeed = start >= 0 && state.text.startsWith(INDEED, start) ? [INDEED] : EMPTY
    return named([...indeed, ...before.verb], splitTail(noun, object).tail)
  },
}

export const verbOnly: SubjectRule = {
  name: 'verb-only',
  example: '集中走访12.6万人次',
  noun: false,
  verb: true,
  propose: ({ quantity, before, state }) => {
    // 实施茶园项目26个、投资9亿元
    const counted = state.series.length > 0 ? (state.counted?.noun ?? EMPTY) : EMPTY
    const goods = goodsBefore(before, state)
    if (goods.length > 0) return named(EMPTY, goods)
    const costs = quantity.dimension === 'money' && BUILT.test(words(counted, state))
    const good = doneGoodBy(before, quantity, state)
    const owner = costs ? counted : good.length > 0 ? good : employerOf(before, state)
    return named(EMPTY, [...(owner.length > 0 ? owner : state.topic), ...before.verb])
  },
}

/** Whom something does good to. */
const DOES_GOOD = oneOf('惠及|受益|受惠')
const OPENS = /[，、；：）](?:累计|共|已|直接|可|将|预计)?$/u
const LONGEST_OPENING = 3
const OF_ITSELF = /(?:[率度]|比重|占比|面积|里程|长度)$/u

/** 低保金 of 发放低保金9亿元，惠及3万人: what does them good is what was told last in the sentence. */
function doneGoodBy({ verb }: Before, quantity: QuantityMention, { series, text }: State): Name {
  if (!isCount(quantity) && quantity.unit !== '万') return EMPTY
  const deed = verb[0]
  if (verb.length !== 1 || typeof deed !== 'object') return EMPTY
  if (!DOES_GOOD.has(text.slice(deed.start, deed.end))) return EMPTY
  // 发放补贴惠及6万户 is of its own clause
  if (!OPENS.test(text.slice(Math.max(0, deed.start - LONGEST_OPENING), deed.start))) return EMPTY
  return (
    series.findLast(({ noun }) => noun.length > 0 && !OF_ITSELF.test(renderName(noun, text)))
      ?.noun ?? EMPTY
  )
}

/** 棉纱 of 棉纱由于原料不足，只生产3万件: goods that have an output; empty for anything else. */
function goodsBefore({ verb }: Before, state: State): Name {
  if (state.pending.length === 0 || words(verb, state) !== '生产') return EMPTY
  return indicatorOf(`${words(state.pending, state)}产量`) === undefined ? EMPTY : state.pending
}

export const verbSharedInList: SubjectRule = {
  name: 'verb-shared-in-list',
  example: '新增家庭农场58家、农机合作社24家',
  verb: false,
  follows: true,
  propose: ({ nounText, quantity, before, state }) => {
    if (!before.continues || before.reaches || state.series.length === 0) return undefined
    // 生产煤炭53亿吨、发电2.9万亿度
    if (DEED_BY_ITSELF.has(nounText)) return undefined
    if (!sharesVerb(quantity, state)) return undefined
    const last = state.series.at(-1)?.noun ?? EMPTY
    const per = isCount(quantity) ? ofEach(last, state) : 0
    return per === 0
      ? named(sharedVerb(state), before.noun)
      : named(EMPTY, [...splitTail(last, per).lead, ...before.noun])
  },
}

const DEED_BY_ITSELF = oneOf('发电|供电|售电|供水|供热|造林|植树')

const OWNED_BY_EACH = /^每[^，。；、]{1,14}?拥?有/u

/** 每百户农民拥有汽车9辆、电脑8台: characters of the thing that each has, 0 if it is nothing of the kind. */
function ofEach(name: Name, state: State): number {
  const first = name[0]
  if (typeof first !== 'object' || state.text[first.start] !== '每') return 0
  const text = words(name, state)
  return text.length - (OWNED_BY_EACH.exec(text)?.[0].length ?? text.length)
}

/** How things in hand are told apart; another verb takes its place: 在建线路15条、投产9条. */
const DEED =
  /^(?:.{0,6}?)(?:在建|拟建|续建|新引进|新开工|新签约|已签约|签约|拟开工|开工)(?=.{2,6}$)/u

const DONE_LAST = /(?<=.{3})(?:新?(?:签约|开工|竣工|投产|竣工投产|完工)|续建|基本建成)$/u

function withoutDeed(noun: Name, state: State): Name {
  const text = words(noun, state)
  const deed = DEED.exec(text)
  return deed === null ? noun : splitTail(noun, text.length - deed[0].length).tail
}
