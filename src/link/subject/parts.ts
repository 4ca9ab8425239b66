/*
 * Parts of what was named before, which take over what is left out of their own names: 其中10亿元以上, 市级9家.
 */
import { indicatorOf } from '../../lexicon/indicators.ts'
import type { QuantityMention } from '../../model/mention.ts'
import { EMPTY_NAME as EMPTY, type Name } from '../../model/name.ts'
import type { Before } from '../before.ts'
import { headOf, splitTail } from '../name.ts'
import { endingIn } from '../spelling.ts'
import { type State, unitTail } from '../state.ts'
import {
  type Candidate,
  COUNTS,
  endsPer,
  isCount,
  isRatio,
  isModifier,
  named,
  OF_TRADE,
  type SubjectRule,
  words,
} from './question.ts'

/** A class by its size, without the things of it: 10亿元以上. */
const THRESHOLD = /^[\d.十百千万亿]+元?(?:及以|以)[上下]$/u
const endsThreshold = endingIn('以上|以下')

/** The same inside the name of the things: what stands before and behind it. */
const THRESHOLD_INSIDE = /^(.{0,40}?)[\d.十百千万亿]{1,12}元?(?:及以|以)[上下](.+)$/u

/** Ends of names that say what is measured without being heads that a part could take over. */
const SAYS_WHAT =
  /(?:[量额值数率费价款税]|占比|比重|份额|收入|面积|人次|里程|时间|密度|浓度|强度|长度)$/u

/** The largest of many: 前10位, 前100家. */
const FIRST_FEW = /前\d{1,4}[位名家强]/u

const FIRST_OF = /^前\d{1,4}[位名家强]$/u

/** Which side of a whole a name is about, so that the other side takes its place: 城镇为25.5%，农村为29.6%. */
const SIDE = /^(?:城镇|农村|城市|乡村|境内|境外|男性?|女性?|市区|主城区|中心城区|城区|县域)/u

/** The same in a bracket behind the whole: 住院分娩率99.95%（市99.98%，县99.92%）. */
const PLACE_SIDE = /^[市县城乡镇]$/u

/** The other side before it: 市住院分娩率. */
const OTHER_PLACE = /^[市县乡镇](?![区域级村])/u

const SECTOR = /^(?:制造业|服务业|建筑业|工业|产业|行业)(?=增加值|产值)/u

/** Characters of the name of a class of goods, such as 化学试剂类. */
const LONGEST_CLASS = 9

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

/** 其中超亿元的12家, 超10亿元3家, 过50万元的超过45% */
const EXCEEDED =
  /(?:超过?|过|逾)[\d.一二两三四五六七八九十百千万亿]{1,12}元?(?=(?:的(?:已?达到?|已?有|占|超过?|不少于)?)?$)/u
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
    if (over === null || noun.length === 0) return undefined
    const found = EXCEEDED_INSIDE.exec(words(noun, state))
    const start = from + over.index
    const verb = state.subject?.verb ?? EMPTY
    const size = { start, end: start + over[0].length }
    // 签约项目80个，其中超亿元15个
    if (found === null) {
      return COUNTS.includes(quantity.form) && state.unit === unitTail(quantity)
        ? named(verb, [size, ...noun])
        : undefined
    }
    const [whole, lead = '', tail = ''] = found
    return named(verb, [
      ...splitTail(noun, whole.length - lead.length).lead,
      size,
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

/** 新建公路9公里，其中高速公路3公里: what is new is not all that there is. */
const NEWLY = /^新/u

/** Whether 其中 still holds for what stands at a place: no ； has ended it. */
function isInPart(at: number, text: string): boolean {
  const before = text.slice(Math.max(0, at - FARTHEST_PART), at)
  return before.lastIndexOf('其中') > before.lastIndexOf('；')
}
const FARTHEST_PART = 120

/** Those who are counted, at the end of a name. */
const WHO =
  /(?:(?:卫生)?(?:专业)?技术人员|医护人员|从业人员|就业人员|工作人员|教职工|(?:专任)?教师|在校学?生|学生|招生|毕业生|职工)(?:总?人?数)?$/u
const BEDS = /(?:床位|病床|编制床位|实有床位)数?$/u
/** What has persons and is none. */
const HOUSES =
  /(?:医院|卫生院|机构|学校|[小中大]学|[初高]中|幼儿园|院校|中专|技校|高校|单位|企业|[造筑务业]业)$/u

export const partOfDeed: SubjectRule = {
  name: 'part-of-deed',
  example: '征集义务兵739人，其中大学生459人',
  forms: [...COUNTS, 'amount'],
  noun: true,
  verb: false,
  propose: ({ quantity, before, state }) => {
    const { main, among } = state
    if (!among || main === undefined || main.verb.length === 0) return undefined
    // 新增企业73家，达到653家，其中大企业达到4家
    if (before.reaches || before.movement !== undefined || before.owner.length > 0) return undefined
    // 完成投资9亿元，其中工业投资5亿元
    const isNew = NEWLY.test(words(main.verb, state)) && isInPart(quantity.start, state.text)
    if (!isCount(quantity) && !isNew) return undefined
    return state.unit === unitTail(quantity) ? named(main.verb, before.noun) : undefined
  },
}

export const partOfMain: SubjectRule = {
  name: 'part-of-main',
  example: '用电量18亿千瓦时，其中生活用电7亿千瓦时',
  verb: false,
  propose: ({ nounText, quantity, before, state }) => partNamed(nounText, quantity, before, state),
}

/** A part with what it takes from the name of its whole; undefined where it says itself what it is. */
export function partNamed(
  nounText: string,
  quantity: QuantityMention,
  before: Before,
  state: State,
): Candidate | undefined {
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
  // 床位900张，其中医院700张
  const beds = unitTail(quantity) === '张' ? (BEDS.exec(main)?.[0].length ?? 0) : 0
  if (beds > 0 && HOUSES.test(nounText))
    return named(EMPTY, [...before.noun, ...splitTail(state.main.noun, beds).tail])
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
  // 互联网用户43万户，其中宽带接入户43万户
  if (head.length === 2 && nounText.endsWith(head.slice(1))) return undefined
  // 产销率97%。分门类看，采矿业增长33.1%: a rate does not grow by per cent
  const grows = quantity.form === 'percent' && before.movement !== undefined
  const isNew =
    quantity.form === 'amount' &&
    NEWLY.test(words(state.main.verb, state)) &&
    isInPart(quantity.start, state.text)

  return head === '' || (grows && head.endsWith('率'))
    ? undefined
    : named(isNew ? state.main.verb : EMPTY, [
        ...before.noun,
        ...tailFor(nounText, state.main.noun, head, state),
      ])
}

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
