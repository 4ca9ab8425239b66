/*
 * A head of its own, with the owner that stands before it or was spoken of last: 渔业实现增加值, 项目23个，总投资.
 */
import { indicatorOf } from '../../lexicon/indicators.ts'
import type { QuantityMention } from '../../model/mention.ts'
import { EMPTY_NAME as EMPTY, type Name, renderName as render } from '../../model/name.ts'
import { reworded, type Before } from '../before.ts'
import { headOf, isDependent, splitTail } from '../name.ts'
import { endingIn, oneOf } from '../spelling.ts'
import { type State, unitTail } from '../state.ts'
import {
  BUILT,
  type Candidate,
  isRatio,
  named,
  nameOf,
  ownedHead,
  ownerOf,
  type SubjectRule,
  words,
} from './question.ts'

/** For each of whom something is told that was told of all. */
const PER_HEAD = oneOf('人均|户均|年人均|月人均|年户均|亩均')

export const ownerAndHead: SubjectRule = {
  name: 'owner-and-head',
  example: '渔业实现增加值27.4亿元',
  noun: true,
  propose: ({ nounText, before, state }) => {
    const sold = throughNetwork(nounText, before, state)
    if (sold !== undefined) return sold
    if (before.owner.length === 0) return undefined
    const owner = ownerOfAll(before.owner, state)
    if (!isDependent(nounText) && !(OF_EACH.test(nounText) && EACH.test(words(owner, state))))
      return undefined
    // 对全省经济增长的贡献率: what it is for does not own it
    const start = owner[0]
    if (typeof start === 'object' && FOR.test(state.text.slice(start.start - 3, start.start)))
      return undefined
    // 本计划4年总经费: what is left of 本计划 is no owner
    return /^[本该此其各]$/u.test(words(owner, state))
      ? undefined
      : named(before.verb, ownedHead(owner, before.noun, state))
  },
}

/** What all of a place has, and each branch and kind of seller has as well. */
const OF_EACH =
  /(?:[货客]运总?量|周转总?量|发送总?量|吞吐量|运输量|固定资产投资额?|零售总?额|商品零售)$/u
/** Those that have their own: 铁路完成旅客发送量, 城镇实现消费品零售额. */
const EACH =
  /(?:铁路|公路|水路|水运|民航|航空|港口|管道|交通运输|[^产企]业|行业|限额以[上下]|限[上下]|城镇|乡村|农村|单位|企业|国有|民营|个体|经济)$/u

const THROUGH = /(?:限额?以[上下][^，。；\d]{0,14})?通过[^，。；、\d]{2,8}实现的?$/u
const LONGEST_THROUGH = 36

/** 限额以上单位通过公共网络实现的商品零售额: what is sold in one way is not all that is sold. */
function throughNetwork(nounText: string, { noun }: Before, state: State): Candidate | undefined {
  if (!nounText.includes('零售')) return undefined
  const [first] = noun
  const last = noun.at(-1)
  if (typeof first !== 'object' || typeof last !== 'object') return undefined
  const from = Math.max(0, first.start - LONGEST_THROUGH)
  const means = THROUGH.exec(state.text.slice(from, first.start))
  return means === null ? undefined : named(EMPTY, [{ start: from + means.index, end: last.end }])
}

/** Which several are: 三大行业 of 造纸、纺织、陶瓷三大行业. */
const SUM = /[二三四五六七八九十两][大个类][^，。；、]{2,10}$/u

/** What one figure is of: 三大行业 of 造纸、纺织、陶瓷三大行业实现产值, else all of them, 河东镇、河西镇. */
function ownerOfAll(owners: readonly Name[], state: State): Name {
  const last = owners.at(-1) as Name
  if (owners.length === 1) return last
  const sum = SUM.exec(words(last, state))?.[0]
  if (sum !== undefined) return splitTail(last, sum.length).tail
  const start = owners[0]?.[0]
  const end = last.at(-1)
  return typeof start === 'object' && typeof end === 'object'
    ? [{ start: start.start, end: end.end }]
    : (owners[0] as Name)
}

const FOR = /对(?:全[国省市区县州])?$/u

export const perHeadOfSubject: SubjectRule = {
  name: 'per-head-of-subject',
  example: '实现劳务收入12亿元，人均1600元',
  forms: ['amount'],
  noun: true,
  verb: false,
  propose: ({ nounText, quantity, before, state }) => {
    if (nounText.length > 3 || !PER_HEAD.has(nounText) || before.owner.length > 0) return undefined
    const { subject, lastLevel } = state
    const anew = before.movement !== undefined && state.pending.length > 0
    const owner = anew ? state.pending : subject === undefined ? EMPTY : nameOf(subject)
    if (!anew && lastLevel?.dimension !== quantity.dimension) return undefined
    const text = words(owner, state)
    // 地区生产总值5亿元，总量6亿元，人均2万元
    const said = text.length - 2 > 2 && text.endsWith('总量') ? splitTail(owner, 2).lead : owner
    return said.length === 0 || /[人户亩]均/u.test(text)
      ? undefined
      : named(EMPTY, [...before.noun, ...said])
  },
}

export const headOfFirstInList: SubjectRule = {
  name: 'head-of-first-in-list',
  example: '水稻、单产560公斤',
  verb: false,
  propose: ({ before, state }) => {
    if (before.members.length < 2) return undefined
    const last = before.members.at(-1)
    const first = before.members[0]?.[0]
    return last !== undefined &&
      first !== undefined &&
      isDependent(words(last, state)) &&
      !/[率额量值]$/u.test(render([first], state.text)) &&
      // 酿酒业营业收入、入库税金保持增长
      headOf(render([first], state.text)) === ''
      ? named(EMPTY, [first, ...last])
      : undefined
  },
}

/** What each of several branches, or of several goods, has. */
const OF_BRANCHES = /(?:增加值|总产值|产值|销售产值|营业收入|利润总额|利润|用电量)$/u
const OF_GOODS = /(?:产量|零售额|销售额|销量|出口额|进口额|出口值|进口值|价格)$/u
const SERVES = /(?:批发|零售|住宿|餐饮|旅游|服务|房地产|建筑)业$/u
const BRANCH = /[^就创企作事产农林牧渔]业$/u

export const headOfListBefore: SubjectRule = {
  name: 'head-of-list-before',
  example: '采矿业增加值增长10.8%，制造业增长12.4%; 汽车产量增长3%、水泥下降5%',
  forms: ['percent', 'times'],
  noun: true,
  verb: false,
  propose: ({ nounText, before, state }) => {
    if (before.movement === undefined || before.shareOf !== undefined) return undefined
    const { subject, lastMeasure } = state
    const grew = lastMeasure === 'growth' || lastMeasure === 'multiple'
    if (subject === undefined || state.series.length === 0 || !grew) return undefined
    const earlier = words(subject.noun, state)
    const branch = OF_BRANCHES.exec(earlier)
    const head = branch ?? (before.continues ? OF_GOODS.exec(earlier) : null)
    if (head === null || headOf(nounText) !== '' || before.owner.length > 0) return undefined
    const owner = earlier.slice(0, head.index)
    // 粮食产量增长3%、旅游业增长5%
    const alike =
      branch === null
        ? !BRANCH.test(nounText)
        : BRANCH.test(owner) &&
          BRANCH.test(nounText) &&
          SERVES.test(owner) === SERVES.test(nounText)
    if (!alike || owner.length === 0) return undefined
    return named(EMPTY, [...before.noun, ...splitTail(subject.noun, head[0].length).tail])
  },
}

/** What is paid or guaranteed by the head. */
const STANDARD = /(?:标准|补贴|津贴|补助|待遇|养老金)$/u
/** Those to whom it is paid. */
const PAID =
  /(?:孤儿|儿童|老人|老年人|人员|对象|居民|职工|教师|干部|残疾人|学生|农民|供养|户)(?:的)?/gu

export const standardOfPersons: SubjectRule = {
  name: 'standard-of-persons',
  example: '集中供养孤儿养育标准由900元提高到950元，散居孤儿由700元提高到750元',
  forms: ['amount'],
  noun: true,
  verb: false,
  propose: ({ nounText, quantity, before, state }) => {
    if (quantity.dimension !== 'money' || !before.from || state.series.length === 0)
      return undefined
    const earlier = state.subject?.noun ?? EMPTY
    const whole = words(earlier, state)
    if (!STANDARD.test(whole) || headOf(nounText) !== '') return undefined
    const own = nounText.match(PAID)?.at(-1)
    if (own === undefined || !nounText.endsWith(own)) return undefined
    const paid = [...whole.matchAll(PAID)].at(-1)
    const rest = paid === undefined ? 0 : whole.length - paid.index - paid[0].length
    return rest < 2 ? undefined : named(EMPTY, [...before.noun, ...splitTail(earlier, rest).tail])
  },
}

export const contributorOfGrowth: SubjectRule = {
  name: 'contributor-of-growth',
  example: '第二产业增加值增长8.5%，对经济增长贡献率为46%',
  forms: ['percent'],
  noun: true,
  propose: ({ nounText, before, state }) =>
    nounText.endsWith(RATE) && OF_GROWTH.test(`${words(before.verb, state)}${nounText}`)
      ? contributorOf(before, state)
      : undefined,
}

export const headOfSubject: SubjectRule = {
  name: 'head-of-subject',
  example: '引进项目23个，总投资171亿元',
  noun: true,
  verb: false,
  propose: ({ nounText, quantity, before, state }) => {
    if (!isDependent(nounText)) return undefined
    // 税收占财政总收入的比重: a part of a whole that is named needs no owner, unless 其 points to one
    const first = before.noun[0]
    const its =
      typeof first === 'object' && OWNS.test(state.text.slice(first.start - 2, first.start))
    // 竹加工业蓬勃发展，产值占农业总产值的9%
    const opened = state.series.length === 0 && TRADERS.test(words(state.opening, state))
    if (before.shareOf !== undefined && before.shareOf.length > 0 && !its && !opened)
      return undefined
    const deed = state.subject?.verb ?? EMPTY
    const own = ownerOf(state, before)
    // 物价总水平下降2%。从业人员90万人: prices own nothing that is counted or paid
    const whose = words(own, state)
    if (!isRatio(quantity) && PRICED.test(whose)) return undefined
    // 工业总产值9亿元；税收2亿元: taxes are of all that there is
    if (TAXES.test(nounText) && (SECTORS.test(whose) || !PAYERS.test(whose))) return undefined
    // 新增企业12家。完成税收3亿元
    if (TAXES.test(nounText) && state.series.length === 0 && !opened) return undefined
    // 宽减薪俸税60%，上限为1.5万元: the limit of what was done
    const owner = LIMIT.test(nounText) && own === state.subject?.noun ? [...deed, ...own] : own
    // 旅客周转量3亿人公里；货运量8万吨. 公路里程2万公里。客运量9万人
    if (CARRIES.test(nounText) && (CARRIED.test(whose) || state.series.length === 0))
      return undefined
    // 完成年度投资8.6亿元 may be of all that there is
    if (OF_YEAR.test(nounText) && !BUILT.test(words(owner, state))) return undefined
    // 212个行政村，总面积1530平方公里: of the place that they lie in
    if (owner.length === 0 || (OF_PLACE.has(nounText) && isDivision(whose))) return undefined
    // 续建项目11个，总投资28亿元: of works in general nothing is told
    const works = OF_WORKS.test(nounText) && WORKS.test(whose) && own === state.subject?.noun
    if (works && deed.length > 0 && TELLS_APART.test(words(deed, state)))
      return named(EMPTY, [...deed, ...owner, ...before.noun])
    const owners = ownersOfAll(nounText, quantity, state)
    return named(EMPTY, [...owners, ...ownedHead(owner, before.noun, state)])
  },
}

const OF_WORKS = /投资(?:总?额)?$/u
/** What was done that tells works from others: those that are signed for from those that go on. */
const TELLS_APART = /签约|引进|开工|动工|招引|入驻|竣工|续建|在建|储备|投产|拟建|入库|纳统/u
const WORKS = /^.{0,4}(?:项目|工程)$/u

const OF_PLACE = oneOf('总面积|总人口|人口|耕地面积|国土面积|辖区面积|常住人口|户籍人口')
const isDivision = endingIn(
  '行政村|自然村|乡镇|镇|乡|街道|社区|居委会|村委会|村民小组|林场|居民小组',
)

/** 均达100%, 都在95%以上 */
const OF_ALL = /(?:均|都|全部)(?:已)?(?:达到?|为|是|在|实现|超过|保持|稳定)?(?:了)?$/u

/** Of 办理建议154件、提案220件，办结率均达100% the things that were counted before the last. */
function ownersOfAll(head: string, { start }: QuantityMention, state: State): Name {
  const { series, text } = state
  if (series.length < 2 || !/[率度]$/u.test(head)) return EMPTY
  const before = text.slice(Math.max(0, start - 6), start)
  const isAnswered =
    ANSWERED.test(head) && series.slice(-2).every(({ noun }) => ASKED.test(words(noun, state)))
  if (!OF_ALL.test(before) && !isAnswered) return EMPTY
  const others = series.slice(0, -1).map(({ noun }) => noun)
  const isCountable = (noun: Name): boolean => !/[率度]$/u.test(words(noun, state))
  const kept = others.filter(isCountable).slice(-MOST_OWNERS)
  return series.at(-1) === undefined || !isCountable(series.at(-1)?.noun ?? EMPTY)
    ? EMPTY
    : kept.flatMap((noun) => [...noun, '、'])
}
/** What is told of all that deputies have asked for, each kind of which has its own name. */
const ANSWERED = /^(?:满意和基本满意率|满意率|满意度|办结率|办复率|答复率|面商率|见面率)$/u
const ASKED = /(?:建议|提案|议案|建议案)$/u
const MOST_OWNERS = 1

/** Goods and passengers, neither of which is a part of the other. */
const CARRIES = /^[货客]运/u
const CARRIED = /旅客|货物|[货客]运/u
const TAXES = /^(?:总?税收|税金|国税|地税)(?:收入|总额)?$/u
/** Those who pay them. */
const PAYERS =
  /(?:业|园区?|集团|公司|主体|户|楼宇|银行|[新景市]区|开发区|基地|镇|乡|街道?|村|项目|经济|商圈|电商|总部|[烟酒茶]|机构|平台|者|材料|产品|设备|强度)$/u
const SECTORS =
  /^(?:规模以上|规上|全部)?(?:工业|农业|房地产业?|建筑业|服务业|第[一二三]产业|固定资产)$|^(?:地方)?一般$/u

const PRICED = /(?:物价|价格|价格指数|水平)$/u

/** Those that have figures of their own. */
const TRADERS = /(?:企业|[^行]业|园区|集团|公司)$/u

export const headOfThingsCounted: SubjectRule = {
  name: 'head-of-things-counted',
  example: '五个园区实现工业增加值19.7亿元',
  noun: true,
  verb: false,
  follows: true,
  propose: ({ nounText, quantity, before, state }) => {
    const noun = state.subject?.noun ?? EMPTY
    const first = before.noun[0]
    if (state.taken < 0 || quantity.dimension !== 'money' || before.continues) return undefined
    if (typeof first !== 'object' || noun.length === 0) return undefined
    if (headOf(nounText) !== nounText) return undefined
    const does = /(?:实现|完成|创造)$/u.test(state.text.slice(first.start - 2, first.start))
    return does ? named(EMPTY, [...noun, ...before.noun]) : undefined
  },
}

export const outputOfGoods: SubjectRule = {
  name: 'output-of-goods',
  example: '钢材产量86万吨，增长4%；水泥1200万吨，下降3%',
  forms: ['amount', 'count'],
  noun: true,
  verb: false,
  propose: ({ nounText, before, state }) => {
    const last = state.subject?.noun ?? EMPTY
    if (before.movement !== undefined || !words(last, state).endsWith(OUTPUT)) return undefined
    // Goods whose output is measured: cement, no workers.
    return indicatorOf(nounText) === undefined && indicatorOf(nounText + OUTPUT) !== undefined
      ? named(EMPTY, [...before.noun, ...splitTail(last, OUTPUT.length).tail])
      : undefined
  },
}

const OUTPUT = '产量'

/** What goods abroad are told in, without saying which goods. */
const TRADED = oneOf('出口|进口|出口量|进口量|外销|内销')
const SOLD = /(?:产量|销量|销售量|产销量|生产|销售)$/u

export const tradeOfGoods: SubjectRule = {
  name: 'trade-of-goods',
  example: '汽车销量30万辆、出口9万辆',
  forms: ['amount', 'count'],
  noun: true,
  verb: false,
  propose: ({ nounText, quantity, before, state }) => {
    const goods = state.subject?.noun ?? EMPTY
    if (!TRADED.has(nounText) || quantity.dimension === 'money' || goods.length === 0)
      return undefined
    if (state.series.length === 0 || state.unit !== unitTail(quantity)) return undefined
    const name = words(goods, state)
    if (/[进出]口/u.test(name)) return undefined
    const sold = SOLD.exec(name)?.[0].length ?? 0
    if (sold === name.length || (sold === 0 && headOf(name) !== '')) return undefined
    return named(EMPTY, [...splitTail(goods, sold).lead, ...before.noun])
  },
}

/** 对经济增长贡献率: what all of the economy grows by, to which each part has its own rate. */
const OF_GROWTH = /^(?:经济|GDP|地区生产总值|生产总值)?增长贡献率$/u

/** 第二产业贡献率 of 第二产业增加值增长8.5%，对经济增长的贡献率为46%. */
function contributorOf(before: Before, state: State): Candidate | undefined {
  const rate = splitTail(before.noun, RATE.length).tail
  const whole = ownerOf(state, reworded(before, { noun: rate }))
  const part = words(whole, state)
  // 全市生产总值增长9%，对全省经济增长的贡献率为5%
  if (part === '' || part.endsWith('生产总值') || part.endsWith('GDP')) return undefined
  const owner = part.endsWith('增加值') ? splitTail(whole, '增加值'.length).lead : whole
  return named(EMPTY, [...owner, ...rate])
}

const RATE = '贡献率'

/** 其利润, and 实现利润 of the one that the sentence is about. */
const OWNS = /(?:其|实现)$/u

/** What a deed goes up to. */
const LIMIT = /^[上下]限$/u

const OF_YEAR = /^(?:年度|当年|本年)/u
