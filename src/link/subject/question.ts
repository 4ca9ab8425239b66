/*
 * What the rules for names are asked, what they answer, and the small questions that several of them ask.
 */
import { indicatorOf } from '../../lexicon/indicators.ts'
import { placeAt } from '../../lexicon/regions.ts'
import type { QuantityForm, QuantityMention } from '../../model/mention.ts'
import {
  EMPTY_NAME as EMPTY,
  nameLength,
  renderName as render,
  type Name,
} from '../../model/name.ts'
import type { After } from '../after.ts'
import type { Before } from '../before.ts'
import { headOf, splitTail, type Candidate, type Subject } from '../name.ts'
import { endingIn, oneOf } from '../spelling.ts'
import { type State, unitTail } from '../state.ts'

export type { Candidate } from '../name.ts'

/** A number whose name is asked for, with what stands around it. */
export interface Question {
  readonly quantity: QuantityMention
  readonly before: Before
  readonly after: After
  readonly state: State
  /** Characters of `before.noun`. */
  readonly nounText: string
  /** Characters of `after.noun`. */
  readonly textBehind: string
  /** The stretch before starts after another number of the clause. */
  readonly follows: boolean
}

/** One way of finding what a number measures. */
export interface SubjectRule {
  readonly name: string
  /** A sentence in which it decides, for readers. */
  readonly example: string
  /** The forms of numbers that it is asked about; any, if it does not say. */
  readonly forms?: readonly QuantityForm[]
  /** Whether it is asked where a noun stands before the number, or where none does; in both cases, if it does not say. */
  readonly noun?: boolean
  /** The same for a verb. */
  readonly verb?: boolean
  /** It is asked only where something stands behind the number. */
  readonly behind?: true
  /** It is asked only about numbers that follow another one of the clause. */
  readonly follows?: true
  readonly propose: (question: Question) => Candidate | undefined
}

/** An indicator that is named here, of a place if one is given. */
export const named = (
  verb: Name,
  noun: Name,
  place?: Name | undefined,
  handsOn?: Subject | undefined,
): Candidate => ({ subject: { verb, noun }, fresh: true, place, handsOn })

/** An indicator that was named before. */
export const takenUp = (subject: Subject, place?: Name | undefined): Candidate => ({
  subject,
  fresh: false,
  place,
  handsOn: undefined,
})

export const carried = ({ subject, ranked }: State): Candidate =>
  takenUp(subject ?? ranked ?? { verb: EMPTY, noun: EMPTY })

export const RATIOS: readonly QuantityForm[] = [
  'percent',
  'points',
  'times',
  'doubling',
  'fraction',
]

export const isRatio = ({ form }: QuantityMention): boolean => RATIOS.includes(form)

export const COUNTS: readonly QuantityForm[] = ['count', 'person']

export const isCount = ({ form }: QuantityMention): boolean => COUNTS.includes(form)

/** Numbers of things that may be named after them. */
export const THINGS: readonly QuantityForm[] = [...COUNTS, 'amount']

export const countsThings = ({ form }: QuantityMention): boolean => THINGS.includes(form)

export const words = (name: Name, { text }: State): string => render(name, text)

export const hasHead = (name: Name, state: State): boolean =>
  name.length > 0 && headOf(words(name, state)) !== ''

/** Whether places before a number may be whose part it is of what was measured last: 其中江油市增长8%, 江油市12亿元. */
export const sharesPlaces = (quantity: QuantityMention, before: Before, state: State): boolean =>
  before.verb.length === 0 &&
  before.shareOf === undefined &&
  (isRatio(quantity)
    ? before.movement !== undefined || before.from || state.aside || isRatioLast(state)
    : quantity.form !== 'rank' && state.series.length > 0 && state.unit === unitTail(quantity)) &&
  !isComparedWith(before.noun, state)

export const isRatioLast = ({ lastMeasured }: State): boolean =>
  lastMeasured !== undefined && isRatio(lastMeasured.quantity)

/** 新增装机超过全球一半: what is compared with a place is not of it. */
function isComparedWith([first]: Name, { text }: State): boolean {
  if (typeof first !== 'object') return false
  return /(?:超过?|占|[高低]于|[比较])$/u.test(
    text.slice(Math.max(0, first.start - 2), first.start),
  )
}

/** Partners of trade and the like: 对东盟 of 对东盟进出口. */
const WITH_PARTNER =
  /^(?:[对自向从与][^，。；]{1,10}?(?=进出口|进口|出口|贸易|双边|投资|外贸))?(?:双边)?/u

/** 财政收入 of 徐水区财政收入: what is told of another place has no place in its name. */
function withoutPlace(subject: Subject, state: State): Subject {
  const name = words(subject.noun, state)
  const length = placeAt(name, 0, name.length)?.end ?? 0
  const rest = name.slice(length)
  return length === 0 || (headOf(rest) === '' && indicatorOf(rest) === undefined)
    ? subject
    : { ...subject, noun: splitTail(subject.noun, rest.length).tail }
}

/** What was measured last, of a place: of 对东盟进出口 and 泰国, where 对 stands before it, 对泰国进出口. */
export function partOfPlace(
  subject: Subject,
  place: Name,
  state: State,
  /** The first place of the list, before which 对 stands. */
  opening: Name = place,
): Candidate {
  const first = opening[0]
  const preposition = typeof first === 'object' ? state.text[first.start - 1] : undefined
  if (typeof first !== 'object' || preposition === undefined || !'对向'.includes(preposition))
    return takenUp(withoutPlace(subject, state), place)
  const name = words(subject.noun, state)
  const partner = WITH_PARTNER.exec(name)?.[0].length ?? 0
  return named(subject.verb, [
    preposition,
    ...place,
    ...splitTail(subject.noun, name.length - partner).tail,
  ])
}

/** 项目, 企业, 村: names of so few characters say little by themselves. */
export const isGeneric = (name: Name, state: State): boolean => words(name, state).length <= 2

/** Things that only say which part of something named before: 省级, 城镇, 住宅. */
export const isModifier = (name: string): boolean => endsModifier(name) || MODIFIERS.has(name)

const endsModifier = endingIn('级|型|类|性|式|籍|制')
const MODIFIERS = oneOf(
  '城镇|农村|城市|乡村|男|女|住宅|境内|境外|国内|国外|入境|公立|民办|公办|市区|城区|主城区|中心城区|县域|其他',
)

/** Names of trades, but not of firms, and trades at the start of a head. */
export const OF_TRADE = /(?<!企)业$/u

/** What has an output of its own. */
const EARNS = /(?:(?<!企)业|集聚区|产业园|园区)$/u

export const nameOf = ({ verb, noun }: Subject): Name => [...verb, ...noun]

export const EMPLOYS = /(?:聘用|雇用|雇佣)(?:员工|雇员|人员|从业员)?$/u

/** 旅游业 of 旅游业是另一支柱，聘用23万人, and 四大产业 of 四大产业占生产总值55%，聘用169万名雇员; empty for other deeds. */
export function employerOf({ verb }: Before, state: State): Name {
  if (verb.length === 0 || !EMPLOYS.test(words(verb, state))) return EMPTY
  if (state.opening.length > 0 && state.series.length === 0)
    return withoutBeing(state.opening, state.text)
  return state.lastMeasure === 'share' ? (state.subject?.noun ?? EMPTY) : EMPTY
}

/** 旅游业 of 旅游业是一大支柱. */
export function withoutBeing(name: Name, text: string): Name {
  const spoken = render(name, text)
  const at = spoken.indexOf('是')
  return at < 2 ? name : splitTail(name, spoken.length - at).lead
}

/** The verb that things in a list share; what is said behind a thing is only its own: 投产 of 3个项目投产. */
export function sharedVerb({ series }: State): Name {
  const last = series.at(-1)
  const verb = last?.verb[0]
  const noun = last?.noun[0]
  if (last === undefined || verb === undefined) return EMPTY
  const behind = typeof verb === 'object' && typeof noun === 'object' && verb.start > noun.start
  return behind ? EMPTY : last.verb
}

export const TOTAL = /^(?:总额|总量|总数|总和|总规模)$/u

/** What has figures of its own where one speaks of developing it: 发展花卉产业，产值突破20亿元. */
export const TRADE = /(?:产业|[工农牧渔林商旅游服务造药]业|经济|集群|园区|机构|公司|集团|基地|田)$/u

/** Rates of goods, whose owner is who sells them. */
const GOODS = /^(?:产品|商品)(?:产?销售?|合格|抽检)/u

/** Who decides and has no figures: 省政府批准…，规划面积扩大到…. */
export const AGENT = /(?:政府|党委|[省市县区州盟旗镇乡]委|国务院|中央|部门|领导|干部)$/u

export const SPENT = /^(?:累计|共)?(?:完成)?投资(?:额)?$/u

/** Whether different things were done, each with a verb of its own. */
export function isSum(state: State): boolean {
  const [first, second] = state.series.slice(-2)
  if (first === undefined || second === undefined) return false
  const done = first.verb.length > 0 && second.verb.length > 0
  return done && words(first.noun, state).slice(-2) !== words(second.noun, state).slice(-2)
}

/** What is done to crops, whose amounts are theirs. */
const SOWING = /(?:播种|种植|栽种|栽培)$/u

export const PRODUCING = /生产$/u

/** A head with its owner: 粮食产量 of 粮食生产 and 产量, 商品房销售收入 of 商品房销售 and 销售收入. */
export function ownedHead(owner: Name, head: Name, state: State): Name {
  const before = words(owner, state)
  const behind = words(head, state)
  if (PRODUCING.test(before) && /产/u.test(behind)) {
    const kept = splitTail(owner, 2).lead
    return [...(kept.length > 0 ? kept : owner), ...head]
  }
  // 蔬菜生产规模进一步扩大，种植面积6.2万公顷
  const scale = SCALE.exec(before)?.[0].length ?? 0
  if (scale > 0 && scale < before.length)
    return ownedHead(splitTail(owner, scale).lead, head, state)
  // 蔬菜播种3900公顷，产量10万吨
  if (SOWING.test(before) && before.length > 2 && headOf(behind) === behind)
    return [...splitTail(owner, 2).lead, ...head]
  if (behind.startsWith(before)) return head
  for (let size = Math.min(4, before.length - 1, behind.length - 1); size >= 2; size--)
    if (before.endsWith(behind.slice(0, size))) return [...splitTail(owner, size).lead, ...head]
  return [...owner, ...head]
}

/** How much there is of something, which its head says again. */
const SCALE = /(?:生产|种植|养殖|经营|发展)?规模$/u

/** Those whose figures are told one after another. */
const FIRMS = /(?:企业|公司|厂)$/u

const LENT = /[存贷借][款]$/u

/** Things that money goes into. */
export const BUILT = /(?:项目|工程|园区|产业园|基地|专项)$/u

/** Says which of an industry: 规模以上, 全部. */
const SORTED = /(?:[以规]上|全部)$/u

/** What a bare 总投资 belongs to: what the clause before was about, or the last thing counted, without its own head. */
export function ownerOf(state: State, before: Before): Name {
  if (hasHead(state.pending, state)) return state.pending
  // 甲项目95项，新能源产业强势发展，产值增长50%
  if (state.series.length > 0 && EARNS.test(words(state.pending, state))) return state.pending
  if (state.opening.length > 0 && state.series.length === 0)
    return AGENT.test(words(state.opening, state)) ? EMPTY : state.opening
  // 粮食产量增长3%；商业银行经营稳健，实现利润2亿元
  if (state.pendingParts && nameLength(state.pending) > 2)
    return AGENT.test(words(state.pending, state)) ? EMPTY : state.pending
  // 实施八大水利项目，总投资74亿元
  if (BUILT.test(words(state.pendingObject, state))) return state.pendingObject
  // 园区综合排名第9位，主营业务收入突破85亿元
  if (state.series.length === 0 && state.ranked !== undefined) return state.ranked.noun
  // 其中非公有工业增加值80亿元；实现利润20亿元: the part ends with the mark, or with its sentence
  const resumed = state.among ? state.resumed : state.series.length === 0
  const subject = resumed ? (state.main ?? state.subject) : state.subject
  if (subject === undefined) return EMPTY
  // 省政府批准设立新区，规划面积由9平方公里…: the sentence before was about something else
  if (state.series.length === 0 && state.pending.length + state.pendingObject.length > 0)
    return TRADE.test(words(state.pendingObject, state)) ? state.pendingObject : EMPTY
  // 实施水利工程24项，拆除旧坝31万平方米，完成投资5.2亿元: of all that was done
  if (!before.continues && SPENT.test(words(before.noun, state)) && isSum(state)) return EMPTY
  const name = words(subject.noun, state)
  // 每千人口床位数6张，累计投资9亿元
  if (name.startsWith('每')) return EMPTY
  // 工业贡献率 of 工业增加值, 投资贡献率 of 投资
  if (words(before.noun, state) === '贡献率')
    return name.endsWith('增加值') ? splitTail(subject.noun, 3).lead : subject.noun
  const head = headOf(name)
  // 财政收入增加64亿元，总额突破千亿元
  if (TOTAL.test(words(before.noun, state)) && !TOTAL.test(head)) return subject.noun
  // 新增涉农贷款5亿元、余额达到31亿元
  if (words(before.noun, state) === '余额' && LENT.test(name)) return subject.noun
  // 陶瓷园签约项目7个，总投资9亿元: projects own what is put into them
  if (BUILT.test(head) || /(?:企业|机构)$/u.test(head)) return subject.noun
  // 无息贷款300万元。实现产值6亿元: money lent or given owns nothing in another sentence
  if (state.series.length === 0 && GIVEN.test(head)) return EMPTY
  // 概算投资9亿元，完成投资3亿元
  const reckoned = RECKONED.exec(name.slice(0, -head.length))?.[0].length ?? 0
  if (reckoned > 0) return splitTail(subject.noun, head.length + reckoned).lead
  if (head === name) {
    // 甲企业90户，产销率98%；利税9亿元: a bare rate has none to give, but those counted before have
    const lead = state.lead?.noun ?? EMPTY
    return FIRMS.test(words(lead, state)) ? lead : EMPTY
  }
  // 甲厂实现增加值4亿元，产品销售率98%；实现利润5亿元: products have none
  if (state.lead !== undefined && GOODS.test(name)) {
    const head = headOf(words(state.lead.noun, state)).replace(/^工业(?=.)/u, '')
    return head === '' ? EMPTY : splitTail(state.lead.noun, head.length).lead
  }
  // 民间剧团演出3.1万场，外地观众420万人次
  const topic = words(state.topic, state)
  if (topic !== '' && head === '' && name.startsWith(topic)) return state.topic
  if (head === '') return subject.noun.length > 0 ? subject.noun : subject.verb
  // 规模以上工业 of 规模以上工业增加值
  const ofIndustry = /^工业./u.test(head) && SORTED.test(name.slice(0, -head.length))
  const { lead } = splitTail(subject.noun, head.length - (ofIndustry ? 2 : 0))
  const owner = words(lead, state)
  // 粮食 of 粮食平均亩产420公斤，总产134万吨
  if (owner.length > 3 && owner.endsWith('平均')) return splitTail(lead, 2).lead
  if (owner !== '平均' || state.series.length < 2) return lead
  // 粮食播种面积320万亩，平均亩产420公斤，总产134万吨: the mean is of what was named before
  const named = state.series.at(-2)?.noun ?? EMPTY
  return splitTail(named, headOf(words(named, state)).length).lead
}

const GIVEN = /(?:贷款|存款|资金|补助|补贴)(?:余额|总额)?$/u
/** How a sum was come by, and whose it is not. */
const RECKONED = /(?:概算|估算|匡算|预算|拟|计划|规划)总?$/u

/** What something is told per. */
export const endsPer = endingIn('公里|平方米|亩|公顷|人|户|人口|家|名|头|吨|件|套')
