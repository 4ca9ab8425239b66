/*
 * What was named before: a number takes the name of the one before it, a head of its own with the owner carried, or a part of it.
 */
import { indicatorOf } from '../../lexicon/indicators.ts'
import type { QuantityMention } from '../../model/mention.ts'
import { EMPTY_NAME as EMPTY, type Name, renderName as render } from '../../model/name.ts'
import { reworded, type Before } from '../before.ts'
import { headOf, isDependent, splitTail, type Subject } from '../name.ts'
import { anyOf, endingIn, oneOf } from '../spelling.ts'
import { type State, unitTail } from '../state.ts'
import {
  BUILT,
  type Candidate,
  carried,
  COUNTS,
  countsThings,
  isCount,
  isRatio,
  isModifier,
  named,
  nameOf,
  OF_TRADE,
  ownedHead,
  ownerOf,
  type SubjectRule,
  words,
  takenUp,
} from './question.ts'

/** A class by its size, without the things of it: 10亿元以上. */
const THRESHOLD = /^[\d.十百千万亿]+元?(?:及以|以)[上下]$/u
const endsThreshold = endingIn('以上|以下')

/** The same inside the name of the things: what stands before and behind it. */
const THRESHOLD_INSIDE = /^(.{0,40}?)[\d.十百千万亿]{1,12}元?(?:及以|以)[上下](.+)$/u

/** Ends of names that say what is measured without being heads that a part could take over. */
const SAYS_WHAT =
  /(?:[量额值数率费价款税]|占比|比重|份额|收入|面积|人次|里程|时间|密度|浓度|强度|长度)$/u

/** For each of whom something is told that was told of all. */
const PER_HEAD = oneOf('人均|户均|年人均|月人均|年户均|亩均')

/** The largest of many: 前10位, 前100家. */
const FIRST_FEW = /前\d{1,4}[位名家强]/u

const FIRST_OF = /^前\d{1,4}[位名家强]$/u

/** Which side of a whole a name is about, so that the other side takes its place: 城镇为25.5%，农村为29.6%. */
const SIDE = /^(?:城镇|农村|城市|乡村|境内|境外|男性?|女性?)/u

/** The same in a bracket behind the whole: 住院分娩率99.95%（市99.98%，县99.92%）. */
const PLACE_SIDE = /^[市县城乡镇]$/u

/** The other side before it: 市住院分娩率. */
const OTHER_PLACE = /^[市县乡镇](?![区域级村])/u

const SECTOR = /^(?:制造业|服务业|建筑业|工业|产业|行业)(?=增加值|产值)/u

/** Characters of the name of a class of goods, such as 化学试剂类. */
const LONGEST_CLASS = 9

/** What stands on the other side of an account, without saying of which. */
const OUTGOINGS = oneOf('支出|总支出|支出总计')
/** The account that a name of revenue names. */
const ACCOUNT = /^.*(?:预算|财政|基金)(?=(?:总|本级)?收入$)/u

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
    const grown = total && before.movement === undefined && /^(?:新|净增)/u.test(verb)
    return grown &&
      countsThings(quantity) &&
      state.unit === unitTail(quantity) &&
      state.subject !== undefined
      ? takenUp({ verb: EMPTY, noun: state.subject.noun })
      : carried(state)
  },
}

/** Whether a rate was named last, and a sum of money before it. */
const isOfRate = (state: State): boolean =>
  state.counted !== undefined &&
  state.unit.endsWith('元') &&
  /[率比重]$/u.test(words(state.subject?.noun ?? EMPTY, state))

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

export const thresholdOfCarriedNoun: SubjectRule = {
  name: 'threshold-of-carried-noun',
  example: '亿元以上项目210个，其中10亿元以上32个',
  forms: COUNTS,
  noun: true,
  propose: ({ nounText, before, state }) => {
    const noun = state.subject?.noun ?? EMPTY
    if (noun.length === 0) return undefined
    if (!endsThreshold(nounText) || !THRESHOLD.test(nounText)) return undefined
    const found = THRESHOLD_INSIDE.exec(words(noun, state))
    if (found === null) return named(before.verb, [...before.noun, ...noun])
    const [whole, lead = '', tail = ''] = found
    const opening = splitTail(noun, whole.length - lead.length).lead
    return named(before.verb.length > 0 ? before.verb : (state.subject?.verb ?? EMPTY), [
      ...opening,
      ...before.noun,
      ...splitTail(noun, tail.length).tail,
    ])
  },
}

/** 其中超亿元的12家, 过50万元的超过45% */
const EXCEEDED =
  /(?:超过?|过|逾)[\d.十百千万亿]{1,12}元?(?=的(?:已?达到?|已?有|占|超过?|不少于)?$)/u
const LONGEST_EXCEEDED = 24
const EXCEEDED_INSIDE =
  /^(.{0,40}?)(?:超过?|过|逾)[\d.十百千万亿]{1,12}元?(?=[^\d.十百千万亿元])(.+)$/u

export const exceededInCarriedNoun: SubjectRule = {
  name: 'exceeded-in-carried-noun',
  example: '产值超千万元的企业37家，其中超亿元的12家',
  forms: [...COUNTS, 'percent'],
  verb: false,
  propose: ({ quantity, state }) => {
    const noun = state.subject?.noun ?? EMPTY
    const from = Math.max(0, quantity.start - LONGEST_EXCEEDED)
    const over = EXCEEDED.exec(state.text.slice(from, quantity.start))
    const found = over === null ? null : EXCEEDED_INSIDE.exec(words(noun, state))
    if (over === null || found === null) return undefined
    const [whole, lead = '', tail = ''] = found
    const start = from + over.index
    return named(state.subject?.verb ?? EMPTY, [
      ...splitTail(noun, whole.length - lead.length).lead,
      { start, end: start + over[0].length },
      ...splitTail(noun, tail.length).tail,
    ])
  },
}

export const modifierOfCarriedNoun: SubjectRule = {
  name: 'modifier-of-carried-noun',
  example: '新增省级特色小镇4家、市级9家',
  noun: true,
  propose: ({ nounText, quantity, before, state }) => {
    const name = nounText
    // 重点项目105个，其中工业类3个、农业类21个
    const classed = state.among && name.endsWith('类') && !isRatio(quantity)
    const previous = classed ? (state.main ?? state.subject) : state.subject
    if (
      previous === undefined ||
      previous.noun.length === 0 ||
      !(isModifier(name) || (state.aside && isRatio(quantity) && PLACE_SIDE.test(name))) ||
      headOf(name) !== ''
    )
      return undefined
    if (
      name.length > (name.endsWith('类') ? LONGEST_CLASS : 4) ||
      isModifier(words(previous.noun, state)) ||
      before.movement !== undefined ||
      // 建立长效机制8个 after 万元, 十大类182个 after 标准箱
      !(isRatio(quantity) || state.unit === unitTail(quantity))
    )
      return undefined
    const earlier = words(previous.noun, state)
    const level = name.endsWith('级') ? /^.{1,3}?级/u.exec(earlier) : SIDE.exec(earlier)
    const tail =
      level === null
        ? tailFor(name, previous.noun, headOf(earlier) || earlier, state)
        : splitTail(previous.noun, earlier.length - level[0].length).tail
    return named(before.verb.length > 0 ? before.verb : previous.verb, [...before.noun, ...tail])
  },
}

export const firstOfCarriedNoun: SubjectRule = {
  name: 'first-of-carried-noun',
  example: '前5位企业营业收入增长0.6%，前10位增长0.5%',
  noun: true,
  verb: false,
  propose: ({ nounText, before, state }) => {
    const previous = state.subject?.noun ?? EMPTY
    if (!nounText.startsWith('前') || !FIRST_OF.test(nounText)) return undefined
    const text = words(previous, state)
    const found = FIRST_FEW.exec(text)
    const rest = found === null ? 0 : text.length - found.index - found[0].length
    return rest < 2 ? undefined : named(EMPTY, [...before.noun, ...splitTail(previous, rest).tail])
  },
}

/** Those who are counted, at the end of a name. */
const WHO =
  /(?:(?:卫生)?(?:专业)?技术人员|医护人员|从业人员|就业人员|工作人员|教职工|(?:专任)?教师|在校学?生|学生|招生|毕业生|职工)(?:总?人?数)?$/u
/** What has persons and is none. */
const HOUSES =
  /(?:医院|卫生院|机构|学校|[小中大]学|[初高]中|幼儿园|院校|中专|技校|高校|单位|企业|[造筑务业]业)$/u

export const partOfDeed: SubjectRule = {
  name: 'part-of-deed',
  example: '征集义务兵739人，其中大学生459人',
  forms: COUNTS,
  noun: true,
  verb: false,
  propose: ({ quantity, before, state }) => {
    const { main, among } = state
    if (!among || main === undefined || main.verb.length === 0) return undefined
    // 新增企业73家，达到653家，其中大企业达到4家
    if (before.reaches || before.movement !== undefined || before.owner.length > 0) return undefined
    return state.unit === unitTail(quantity) ? named(main.verb, before.noun) : undefined
  },
}

export const partOfMain: SubjectRule = {
  name: 'part-of-main',
  example: '用电量18亿千瓦时，其中生活用电7亿千瓦时',
  verb: false,
  propose: ({ nounText, quantity, before, state }) => {
    if (!state.among || state.main === undefined) return undefined
    // 每百平方公里35公里 of 里程, but 每百平方公里公路密度132公里
    if (nounText.startsWith('每') && !endsPer(nounText)) return undefined
    const main = words(state.main.noun, state)
    if (quantity.form === 'person' && main.endsWith('从业人员') && main !== '从业人员') {
      return named(EMPTY, [...splitTail(state.main.noun, 4).lead, ...before.noun])
    }
    const persons = quantity.form === 'person' ? (WHO.exec(main)?.[0].length ?? 0) : 0
    // 卫生技术人员15000人，其中医院9000人: those who are in it
    if (persons > 0 && HOUSES.test(nounText))
      return named(EMPTY, [...before.noun, ...splitTail(state.main.noun, persons).tail])
    const head = headOf(main)
    // 项目总投资9亿元，其中10亿元以上项目7个；实到外资1亿美元: what is known by its name needs no other
    const mayBeKnown =
      (quantity.dimension === 'money' && nounText.endsWith('外资')) ||
      // 商品零售增长5%
      nounText.endsWith('零售')
    if (mayBeKnown && indicatorOf(nounText) !== undefined) return undefined
    // 入院人次3119万，其中医院2546万人次
    const sameUnit =
      quantity.form === 'person' && (head.endsWith(unitTail(quantity)) || head === '客运量')
    if (
      headOf(nounText) !== '' ||
      SAYS_WHAT.test(nounText) ||
      !(isRatio(quantity) || quantity.form === 'amount' || sameUnit)
    )
      return undefined
    const { mainDimension } = state
    // 发电量9亿千瓦时，其中外送煤6万吨; but of 吞吐量9万吨 there may be 6万标箱
    const other = mainDimension !== undefined && mainDimension !== quantity.dimension
    if (quantity.form === 'amount' && other && head !== '吞吐量') return undefined
    // 产销率97%。分门类看，采矿业增长33.1%: a rate does not grow by per cent
    // 互联网用户43万户，其中宽带接入户43万户
    if (head.length === 2 && nounText.endsWith(head.slice(1))) return undefined
    const grows = quantity.form === 'percent' && before.movement !== undefined
    return head === '' || (grows && head.endsWith('率'))
      ? undefined
      : named(EMPTY, [...before.noun, ...tailFor(nounText, state.main.noun, head, state)])
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
    // 旅客周转量3亿人公里；货运量8万吨
    if (CARRIES.test(nounText) && CARRIED.test(whose)) return undefined
    // 完成年度投资8.6亿元 may be of all that there is
    if (OF_YEAR.test(nounText) && !BUILT.test(words(owner, state))) return undefined
    // 212个行政村，总面积1530平方公里: of the place that they lie in
    if (owner.length === 0 || (OF_PLACE.has(nounText) && isDivision(whose))) return undefined
    const owners = ownersOfAll(nounText, quantity, state)
    return named(EMPTY, [...owners, ...ownedHead(owner, before.noun, state)])
  },
}

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
const ANSWERED = /^(?:满意率|满意度|办结率|办复率|答复率|面商率|见面率)$/u
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

/** What something is told per. */
const endsPer = endingIn('公里|平方米|亩|公顷|人|户|人口|家|名|头|吨|件|套')

/** What stands before a whole and says that it is one. */
const WHOLLY = /^(?:全体|全部|全社会)/u

/** Characters of a word that the end of a part's name and the name of the whole may have in common. */
const COMMON = 2

/**
 * What a part takes from the name of its whole: its head, 面积 of 仓库面积; all of it where the part is one side, 婴儿死亡率
 * for 城市; and what follows the word that both have, 量 of 全社会用电量 for 工业用电.
 */
function tailFor(part: string, whole: Name, head: string, state: State): Name {
  const text = words(whole, state)
  const after = (length: number) => splitTail(whole, text.length - length).tail
  // 石油化工产业增加值 of 先进制造业增加值
  const sector = OF_TRADE.test(part) ? (SECTOR.exec(head)?.[0].length ?? 0) : 0
  if (sector > 0) return splitTail(whole, head.length - sector).tail
  if (PLACE_SIDE.test(part)) return after(OTHER_PLACE.test(text) ? 1 : 0)
  const shared = part.length > COMMON ? text.lastIndexOf(part.slice(-COMMON)) : -1
  if (shared >= 0 && shared + COMMON < text.length) return after(shared + COMMON)
  if (SIDE.test(part) && !SIDE.test(text)) return after(WHOLLY.exec(text)?.[0].length ?? 0)
  // 公路总里程1472公里，其中省道78公里
  return splitTail(whole, head.length - (SUM_OF_AMOUNTS.test(head) ? 1 : 0)).tail
}

/** Of which a part is no total. */
const SUM_OF_AMOUNTS = /^总(?:里程|长度|面积|产量|产)$/u

/** 新建绿道230公里、累计近2000公里 */
const ADDS_UP = /累计(?:近|超|约|达|突破)?$/u

/** 其利润, and 实现利润 of the one that the sentence is about. */
const OWNS = /(?:其|实现)$/u

/** What a deed goes up to. */
const LIMIT = /^[上下]限$/u

const OF_YEAR = /^(?:年度|当年|本年)/u
