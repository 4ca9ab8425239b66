/*
 * What stands around a run of numbers, where some of it belongs to another number.
 */
import { WordClass } from '../lexicon/words.ts'
import type { QuantityMention } from '../model/mention.ts'
import { EMPTY_NAME, renderName, type Name } from '../model/name.ts'
import { afterSaying, afterWith, KIND_ALONE, type After } from './after.ts'
import { reworded, type Before } from './before.ts'
import { isDependent, splitTail } from './name.ts'
import { has, isContent, pieceAt, toName, type Piece } from './pieces.ts'
import { anyOf } from './spelling.ts'
import type { State } from './state.ts'
import { withoutBeing } from './subject/index.ts'

const C = WordClass

/** 民营经济贡献了50%以上的税收、60%以上的地区生产总值: who contributes has the share, of what is named behind it. */
export function withContribution(
  before: Before,
  after: After,
  quantity: QuantityMention | undefined,
  state: State,
): Before {
  if (quantity?.form !== 'percent' && quantity?.form !== 'fraction') return before
  const goesOn = state.contributor.length > 0 && before.continues && before.shareOf === undefined
  if (!before.contributes && !goesOn) return before
  const own = before.noun.length > 0 ? before.noun : withoutBeing(state.opening, state.text)
  if (!goesOn && own.length === 0) return before
  const noun = goesOn ? state.contributor : own
  state.contributor = noun
  const named = before.shareOf !== undefined && before.shareOf.length > 0
  return reworded(before, {
    shareOf: named ? before.shareOf : after.noun,
    noun,
    members: [noun],
    verb: EMPTY_NAME,
    owner: [],
  })
}

/** What a part of a whole is used for, with what stands before it. */
const USED = /^((?:以上|左右)?用于)([^，。；：（）]{2,20})(?:[，。；：（）]|$)/u
const opensUse = anyOf('用以左')
const LONGEST_USE = 28

/** 财政支出的70%以上用于民生: the share is of what it is used for. */
export function withUse(
  before: Before,
  quantity: QuantityMention | undefined,
  state: State,
): Before {
  if (quantity?.form !== 'percent' || !opensUse(state.text, quantity.end)) return before
  if (before.shareOf !== undefined || before.movement !== undefined) return before
  const used = USED.exec(state.text.slice(quantity.end, quantity.end + LONGEST_USE))
  if (used === null) return before
  const [, opening = '', use = ''] = used
  const start = quantity.end + opening.length
  const carried = state.pending.length > 0 ? state.pending : (state.subject?.noun ?? EMPTY_NAME)
  const noun: Name = [{ start, end: start + use.length }]
  return reworded(before, {
    shareOf: before.noun.length > 0 ? before.noun : carried,
    noun,
    members: [noun],
    verb: EMPTY_NAME,
    owner: [],
  })
}

/**
 * What is named after a number. Of 总投资18.4亿元的9个项目 and 14个总投资52.7亿元的项目 both numbers are about the noun
 * behind the second one.
 */
export function followingName(
  pieces: readonly Piece[],
  from: number,
  next: number,
  after: After,
  later: After,
  before: Before,
  text: string,
): After {
  const second = pieces[next]?.quantity as QuantityMention
  if (after.byDe && after.empty && (second.form === 'count' || second.form === 'person'))
    return afterWith(later, later.noun, later.whole, true)
  if (after.empty && later.noun.length > 0 && KIND_ALONE.test(renderName(before.noun, text))) {
    // 县定8件、镇定12件利民好事
    const own = toName(pieces.slice(from, next).filter((piece) => isContent(piece)))
    if (KIND_ALONE.test(renderName(own, text)))
      return afterWith(later, later.noun, later.whole, false)
  }
  // 引进3个70亿元以上、8个20亿元以上项目
  const sizes = later.empty ? undefined : SIZE.exec(renderName(later.noun, text))
  if (sizes !== null && sizes !== undefined && SIZE_ALONE.test(renderName(after.noun, text))) {
    const things = splitTail(later.noun, (sizes[1] ?? '').length).tail
    return afterWith(after, [...after.noun, ...things], after.whole, false)
  }
  if (isGenericList(after, pieces, from, next, text) && !later.empty) {
    const shared = sharedTail(after, later, text)
    if (shared.length > 0) {
      const things = [...after.noun, ...shared]
      return afterWith(after, things, things, false)
    }
    if ((before.verb.length > 0 || before.governs) && !before.openList && !before.completes)
      return after
    // 3个村、45万平方米厂房拆迁, 5个项目、38万平方米公租房开工建设: what is said at the end is said of both
    const deed = later.toEnd && has(pieces.at(-1), C.action) && !later.byDe
    const said = later.predicate.length > 0 ? later.predicate : deed ? later.whole : EMPTY_NAME
    return said.length === 0 ? after : afterSaying(after, said)
  }
  const shares = later.byDe && second.form === 'amount' && isShared(renderName(after.noun, text))
  // 新建25万亩、改造20万亩高标准农田: what both were done to stands behind the second number
  const both =
    after.empty &&
    !later.byDe &&
    later.noun.length > 0 &&
    second.unit === pieceAt(pieces, from - 1)?.quantity?.unit &&
    (before.verb.length > 0 || before.governs) &&
    before.noun.length === 0 &&
    has(pieces[from], C.list) &&
    next > from + 1 &&
    pieces.slice(from + 1, next).every((piece) => has(piece, C.acquire | C.action | C.light))
  if (both) return afterWith(later, later.noun, later.noun, false)
  return shares ? afterWith(after, later.noun, later.noun, after.byDe) : after
}

const isShared = (name: string): boolean => isDependent(name) || name === '投资'

/** 10亿元以上项目: a class by its size, and what is of it. */
const SIZE = /^[\d.十百千万亿]+元?(?:及以|以)上(.{2,})$/u
const SIZE_ALONE = /^[\d.十百千万亿]+元?(?:及以|以)上$/u

/** Which of them: 省级 and 市级 of 3名省级和11名市级工匠, 省重点 of 34个省重点、300个市重点项目, 过50亿 of 2个过50亿、3个过30亿项目. */
const KIND =
  /^(?:.{1,3}?[级型类]|[国省市县区州盟]重点|[过超][\d十百千万]{1,4}亿元?|城镇|农村|城区|城乡|城市|乡村|省内|省外|国内|国外|境内|境外|市内|市外)/u

/** 过20亿 of 3个过30亿、2个过20亿、9个过10亿项目: a kind with what stands behind the one that follows it. */
export function withKind(after: After, later: After, text: string): After {
  const shared = sharedTail(after, later, text)
  if (shared.length === 0) return after
  const things = [...after.noun, ...shared]
  return afterWith(after, things, things, false)
}

export const isKindAlone = (name: string): boolean => KIND.exec(name)?.[0] === name

/** 工匠 of 3名省级和11名市级工匠: the noun that both kinds share. */
function sharedTail(after: After, later: After, text: string): Name {
  if (!isKindAlone(renderName(after.noun, text))) return EMPTY_NAME
  // 34项省级、20项市级任务: 任务 may be read for a plan's
  const isKind = isKindAlone(renderName(later.noun, text))
  const things = isKind && later.predicate.length === 0 ? later.whole : later.noun
  const whole = renderName(things, text)
  const kind = KIND.exec(whole)?.[0] ?? whole
  return kind === whole ? EMPTY_NAME : splitTail(things, whole.length - kind.length).tail
}

/** Whether nothing but a word as bare as 项目 and a list mark stand before the next number. */
function isGenericList(
  after: After,
  pieces: readonly Piece[],
  from: number,
  next: number,
  text: string,
): boolean {
  if (after.byDe || after.noun.length === 0 || after.predicate.length > 0) return false
  const own = renderName(after.noun, text)
  if (own.length > 2 && !isKindAlone(own)) return false
  const mark = pieces[next - 1]
  return (
    has(mark, C.list) &&
    pieces.slice(from, next - 1).every((piece) => isContent(piece) || piece.word === KEY)
  )
}
const KEY = '重点'

const SUMMED = /(?:共计|合计|总计)$/u
const sumsUp = ({ start }: QuantityMention, text: string): boolean =>
  SUMMED.test(text.slice(start - 2, start))

const COSTS = /^(?:总|年度)?投资(?:计划|任务|目标)$/u

/** Words that sum up a list and say nothing themselves. */
const SUMS_UP = /^(?:政策)?(?:组别|领域|范畴|方面|类别|环节|门类)$/u

/** Characters of a noun's beginning that may be no part of its name. */
const LONGEST_LEFT_OUT = 2

/** A noun that the number before has taken is not the name of the next one if that has a noun of its own behind it. */
export function withoutTaken(
  before: Before,
  after: After,
  quantity: QuantityMention | undefined,
  state: State,
): Before {
  const first = before.noun[0]
  // 62个重点林场完成40个建设任务: 重点 may have been left out
  const since = typeof first === 'object' ? first.start - state.taken : -1
  if (state.taken < 0 || since < 0 || since > LONGEST_LEFT_OUT) return before
  // 12个村3万群众
  const counts =
    quantity?.form === 'count' || quantity?.form === 'person' || quantity?.unit === '万'
  // 30个项目54亿元投资任务: what the things cost
  if (quantity?.dimension === 'money' && COSTS.test(renderName(after.noun, state.text))) {
    const noun = [...before.noun, ...after.noun]
    return reworded(before, { noun, members: [noun], verb: EMPTY_NAME })
  }
  // 惠及12个村3万人: whom it does good, and not the places
  const verb = state.series.at(-1)?.verb ?? EMPTY_NAME
  if (quantity?.form === 'person' && after.empty && verb.length > 0 && !before.reaches)
    return reworded(before, { verb, noun: EMPTY_NAME, members: [], owner: [] })
  // 9个社区8.6公里的河岸绿化
  const measures = quantity?.form === 'amount' && quantity.dimension !== 'money'
  if (measures && after.byDe && after.noun.length > 0)
    return reworded(before, { members: [], noun: [], owner: [], verb: [], governs: true })
  const sums = state.summedUp.length > 0 && SUMS_UP.test(renderName(before.noun, state.text))
  if (!counts && sums && after.empty) {
    // 教育、福利及卫生三个组别合共占六成
    const noun = [...state.summedUp, ...before.noun]
    return reworded(before, { noun, members: [noun], verb: EMPTY_NAME })
  }
  if (!counts && before.members.length > 1) {
    // 投资90亿元的甲产业园、投资30亿元的乙产业园
    const members = before.members.slice(1)
    const [only] = members
    if (members.length === 1 && only !== undefined && after.byDe)
      return reworded(before, { members: [], noun: [], owner: [], verb: only, governs: true })
    return reworded(before, { members, noun: members.flat(), verb: EMPTY_NAME })
  }
  // 29个单位共计50项问题
  const reaches = before.reaches && quantity !== undefined && !sumsUp(quantity, state.text)
  if (!counts || after.noun.length === 0 || reaches || before.movement !== undefined) return before
  return reworded(before, { verb, noun: [], members: [], owner: [], governs: true })
}
