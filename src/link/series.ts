import { TOLL } from './subject/carried.ts'
import { partNamed } from './subject/parts.ts'
import { indicatorOf } from '../lexicon/indicators.ts'
import { digitValue } from '../lexicon/numerals.ts'
import { isPlace, placeAt } from '../lexicon/regions.ts'
import { withFields, type QuantityMention } from '../model/mention.ts'
import { EMPTY_NAME as EMPTY, renderName as render, type Name } from '../model/name.ts'
import { reworded, type Before } from './before.ts'
import type { Span } from '../model/span.ts'
import { headOf, isDependent, splitTail, type Subject } from './name.ts'
import { isContent, type Clause } from './pieces.ts'
import { anyOf, oneOf } from './spelling.ts'
import { unitTail, type State } from './state.ts'
import { isOfGoods } from './whole.ts'
import {
  named,
  ownedHead,
  ownerOf,
  partOfPlace,
  sharesPlaces,
  takenUp,
  type Candidate,
} from './subject/index.ts'

const INDUSTRIES = ['第一产业', '第二产业', '第三产业']

/** 城乡居民 stands for two names, 三次产业 for three, told apart by 分别. */
const DUALS: readonly (readonly [string, readonly string[]])[] = [
  ['城乡', ['城镇', '农村']],
  ['进出口', ['进口', '出口']],
  ['客货运输', ['客运', '货运']],
  ['客货运', ['客运', '货运']],
  ['客货', ['旅客', '货物']],
  ['存贷款', ['存款', '贷款']],
  ['轻重工业', ['轻工业', '重工业']],
  ['轻、重工业', ['轻工业', '重工业']],
  ['男女', ['男性', '女性']],
  ['内外资', ['内资', '外资']],
  ['牛羊', ['牛', '羊']],
  ['批零住餐', ['批发业', '零售业', '住宿业', '餐饮业']],
  ['第一、二、三产业', INDUSTRIES],
  ['第一、第二、第三产业', INDUSTRIES],
  ['一二三产业', INDUSTRIES],
  ['一二三产', INDUSTRIES],
  ['三次产业', INDUSTRIES],
  ['第二、三产业', INDUSTRIES.slice(1)],
  ['粮经作物', ['粮食作物', '经济作物']],
  ['粮经', ['粮食作物', '经济作物']],
  ['粮经饲', ['粮食作物', '经济作物', '饲料作物']],
]

/** 一 and 二 of 一、二、三次产业, told apart by their numerals alone. */
const NUMERAL = /^第?([一二三])(?:次产业|产业?)?$/u
const LAST_NUMERAL = /^第?([一二三])(?:次产业|产业?)/u

/** 第一产业, 第二产业 of 一、二产业: the industries that a list of numerals names; undefined for any other list. */
function industriesOf(members: readonly Name[], text: string): readonly Name[] | undefined {
  const last = members.at(-1) as Name
  const words = render(last, text)
  const lead = LAST_NUMERAL.exec(words)
  if (lead === null || lead[0].length < 2) return undefined
  const { tail } = splitTail(last, words.length - lead[0].length)
  const industries: Name[] = []
  for (const member of members) {
    const numeral = (member === last ? lead : NUMERAL.exec(render(member, text)))?.[1]
    if (numeral === undefined) return undefined
    industries.push([INDUSTRIES['一二三'.indexOf(numeral)] as string, ...tail])
  }
  return industries
}

/** 亚运会 of 亚运会上揽获, where medals are won. */
function contestOf(noun: Name, text: string): Name {
  const words = render(noun, text)
  const contest = /^.*(?:运会|[比大竞联]赛|锦标赛|奥赛)/u.exec(words)?.[0]
  return contest === undefined ? EMPTY : splitTail(noun, words.length - contest.length).lead
}

const MEDALS = new Set('金银铜銀銅')

const STRUCTURE = /(?:结构|比例|比重|构成|之?比)(?:之?比)?(?:调整|优化|变化)?$/u

/** What is bought and sold abroad, which each of several does by itself. */
const TRADE = /^(?:进出口|进口|出口)(?:总?[额值])?$/u

/** Names for several numbers in a row, one each, and the rule that paired them. */
export interface Series {
  readonly rule: string
  readonly candidates: readonly Candidate[]
}

/** 城镇居民收入 and 农村居民收入 of 城乡居民收入; undefined for a name that stands for no more than one, or for more than asked. */
function partsOfDual(noun: Name, count: number, text: string): readonly Name[] | undefined {
  const name = render(noun, text)
  for (const [dual, parts] of DUALS) {
    const at = name.indexOf(dual)
    if (at < 0 || parts.length !== count) continue
    const { lead } = splitTail(noun, name.length - at)
    const { tail } = splitTail(noun, name.length - at - dual.length)
    // 三次产业结构 has no member 第一产业结构
    const structure = STRUCTURE.exec(render(tail, text))?.[0].length ?? 0
    const own = splitTail(tail, structure).lead
    return parts.map((part) => [...lead, part, ...own])
  }
  return undefined
}

/** 城乡居民收入均突破万元，分别增长8%和9%: what has been told of several at once, each of which has a figure of its own. */
function partsToldAtOnce(count: number, state: State): readonly Name[] | undefined {
  const { series, lastNamed, text } = state
  for (const noun of [lastNamed, series.at(-1)?.noun]) {
    const end = noun?.at(-1)
    if (noun === undefined || typeof end !== 'object') continue
    const isOfEach = EACH.test(text.slice(end.end, end.end + LONGEST_EACH))
    if (series.length >= count && !isOfEach) continue
    const listed = isOfEach ? splitList(noun, count, text) : undefined
    if (listed?.every((name) => isWhole(render(name, text))) === true) return listed
    const parts = partsOfDual(noun, count, text)
    if (parts !== undefined) return parts
  }
  return undefined
}
/** 进出口总额, but not the 城镇 of 城镇和农村居民收入. */
const isWhole = (name: string): boolean => headOf(name) !== '' || indicatorOf(name) !== undefined
/** 均稳居全省第二; 连续三年双双超过1万亿元 */
const EACH = /^[^，。；、]{0,6}?(?:均|都|双双)/u
const LONGEST_EACH = 8

/** 甲（44万头）、乙分别: how many of a list stand before its last members, each with a level of its own in a bracket; 0 if none do. */
function bracketedBefore([first]: readonly Name[], missing: number, state: State): number {
  const start = typeof first?.[0] === 'object' ? first[0].start : 0
  const goesOn = isListMark(state.text, start - 1) && state.text[start - 2] === '）'
  return goesOn && state.series.length >= missing ? missing : 0
}
const isListMark = anyOf('、和与及')

/**
 * Pairs numbers that stand in a row with as many names: A、B分别增长11.3%、60%.
 *
 * @returns undefined where the numbers share one name.
 */
export function pairNames(
  before: Before,
  quantities: readonly QuantityMention[],
  /** The run before this one in the sentence had as many numbers. */
  sameCount: boolean,
  state: State,
): Series | undefined {
  const { text } = state
  const count = quantities.length
  if (quantities.every(({ unit }) => MEDALS.has(unit))) {
    // 在亚运会获2金3银
    const contest = contestOf(before.noun, text)
    const candidates = quantities.map(({ unit }) => named(EMPTY, [...contest, `${unit}牌`]))
    return { rule: 'medals', candidates }
  }
  if (count === 1) return undefined
  const told = toldOfCounted(count, before, state)
  if (told !== undefined) return told
  const members = withRate(withoutCount(asMany(before.members, count, text), count, text), text)
  const owners = withoutCount(asMany(before.owner, count, text), count, text)
  const fresh = (noun: Name) => named(before.verb, noun)
  const head = render(before.noun, text)
  // 机电产品、农产品分别出口9亿元、8亿元
  const trades = before.respectively && TRADE.test(head)
  if (owners.length === count && (isDependent(head) || trades)) {
    return {
      rule: 'owners-in-list',
      candidates: owners.map((owner) => fresh([...owner, ...before.noun])),
    }
  }
  const places = before.respectively ? placesInTurn(before.noun, count, text) : undefined
  if (places !== undefined)
    return {
      rule: 'respectively',
      candidates: places.map((place) => named(before.verb, before.noun, place)),
    }
  const listed = asMany(before.listed, count, text)
  if (before.respectively && listed.length === count) {
    // 汽车、钢材等主要产品产量分别: what the list is summed up by is no part of its members' names
    const { tail } = splitTail(before.noun, headOf(render(before.noun, text)).length)
    return { rule: 'respectively', candidates: listed.map((name) => fresh([...name, ...tail])) }
  }
  if (
    members.length === count &&
    state.subject !== undefined &&
    sharesPlaces(quantities[0] as QuantityMention, before, state) &&
    members.every((member) => isPlace(render(member, text)))
  ) {
    const { subject } = state
    return {
      rule: 'place-of-subject',
      candidates: members.map((place) => partOfPlace(subject, place, state, members[0])),
    }
  }
  if (members.length === count) {
    const industries = industriesOf(members, text)
    if (industries !== undefined)
      return { rule: 'respectively', candidates: industries.map((noun) => fresh(noun)) }
    const parts = partsOfMain(members, quantities, before, state)
    if (parts !== undefined) return { rule: 'respectively', candidates: parts }
    const deed = newDeed(quantities[0] as QuantityMention, before, text)
    return {
      rule: 'respectively',
      candidates: ownHeads(shareTail(shareLead(members, text), text), before, state).map(
        (noun, order) =>
          named(
            [...before.verb, ...deed],
            noun,
            isWith(members[0], text) ? undefined : members[order],
          ),
      ),
    }
  }
  const placed = placedInTurn(quantities, before, state)
  if (placed !== undefined) return placed
  const pending = asMany(state.pendingMembers, count, text)
  if (before.noun.length === 0 && before.verb.length === 0 && pending.length === count) {
    const candidates = shareTail(pending, text).map((noun) => named(EMPTY, noun))
    return { rule: 'respectively-before', candidates }
  }
  if (
    before.respectively &&
    state.series.length >= count &&
    (followsBracket(before.noun, text) || isRateAlone(before.noun, text))
  ) {
    // 渔业（2.5万人）和林业（3.2万人）的从业人数分别, 三次产业结构为…，贡献率依次
    const candidates = state.series
      .slice(-count)
      .map(({ noun }) => fresh([...noun, ...before.noun]))
    return { rule: 'respectively', candidates }
  }
  if (before.respectively && before.verb.length === 0 && isDependent(render(before.noun, text))) {
    // 机械、化工等产业加快转型，分别实现产值75亿元、26亿元
    const owners =
      splitList(state.pending, count, text) ??
      (pending.length === count ? pending : ratedBefore(before.noun, count, state))
    if (owners !== undefined)
      return {
        rule: 'respectively',
        candidates: owners.map((owner) => named(EMPTY, ownedHead(owner, before.noun, state))),
      }
  }
  if (before.respectively && SUMS_OF.has(head) && state.levels >= count) {
    // 甲企业1007家、乙企业1家，总数分别达6886家、14家
    const candidates = state.series.slice(-count).map(({ verb, noun }) => {
      const own = ACQUIRES.test(render(verb, text)) ? noun : [...verb, ...noun]
      return named(EMPTY, [...own, ...before.noun])
    })
    return { rule: 'respectively', candidates }
  }
  const missing = count - members.length
  if (before.respectively && missing > 0 && bracketedBefore(members, missing, state) > 0) {
    const all = [...state.series.slice(-missing).map(({ noun }) => noun), ...members]
    return {
      rule: 'respectively',
      candidates: shareTail(all, text).map((noun, order) =>
        order < missing && noun === all[order]
          ? takenUp(state.series[state.series.length - missing + order] as Subject)
          : fresh(noun),
      ),
    }
  }
  const deeds = before.respectively ? deedsOf(before.verb, text) : []
  if (deeds.length === count && before.noun.length > 0) {
    // 新签约、新开工项目分别不少于14个、8个
    const candidates = deeds.map((deed) => named([deed], before.noun))
    return { rule: 'respectively', candidates }
  }
  const bare = before.noun.length === 0 && before.verb.length === 0
  const atOnce = before.respectively && bare ? partsToldAtOnce(count, state) : undefined
  if (atOnce !== undefined)
    return { rule: 'dual', candidates: atOnce.map((noun) => named(EMPTY, noun)) }
  // 精简会议、文件，分别减少8%、9%
  const objects =
    before.respectively && bare && state.series.length === 0
      ? splitList(state.pendingObject, count, text)
      : undefined
  if (objects !== undefined)
    return { rule: 'respectively', candidates: objects.map((noun) => named(EMPTY, noun)) }
  // 3个甲项目、5个乙项目分别完成投资9亿元和8亿元: the noun before is what was counted last
  const first = before.noun[0]
  const again =
    typeof first === 'object' &&
    first.start === state.taken &&
    before.respectively &&
    head === render(state.series.at(-1)?.noun ?? EMPTY, text)
  if (
    (sameCount ? state.paired : before.respectively) &&
    (before.noun.length === 0 || again) &&
    before.verb.length === 0 &&
    state.series.length >= count &&
    !comparesWithMany(quantities, text)
  ) {
    const { start } = quantities[0] as QuantityMention
    // 分别新增60家和30家，累计分别达到900家和500家: all that there are
    const inAll = text.slice(Math.max(0, start - LONGEST_IN_ALL), start).includes('累计')
    const candidates = state.series
      .slice(-count)
      .map((subject) => (inAll ? named(EMPTY, subject.noun) : takenUp(subject)))
    return { rule: 'respectively-carried', candidates }
  }
  if (before.noun.length > 0 && !comparesWithMany(quantities, text)) {
    const parts = partsOfDual(before.noun, count, text)
    if (parts !== undefined) {
      const whole = { verb: before.verb, noun: before.noun }
      const candidates = parts.map((part) => named(before.verb, part, undefined, whole))
      return { rule: 'dual', candidates }
    }
    const written = before.respectively ? asWritten(before, count, text) : undefined
    if (written !== undefined)
      return {
        rule: 'respectively',
        candidates: written.map((noun) => named(EMPTY, noun)),
      }
  }
  if (count === INDUSTRIES.length && quantities.every(({ form }) => form === 'ratio')) {
    const candidates = INDUSTRIES.map((part) => named(EMPTY, [part]))
    return { rule: 'structure', candidates }
  }
  return undefined
}

/**
 * 甲镇收入2万元，乙镇收入1万元，增长9.8%和8.5%: as many growths as levels that were told right before them.
 *
 * @param index Of the first of them in their clause, before which nothing else is named.
 */
export function pairLevels(
  { movement, reaches }: Before,
  quantities: readonly QuantityMention[],
  { pieces }: Clause,
  index: number,
  { levels, series }: State,
): Series | undefined {
  const count = quantities.length
  if (count === 1 || levels !== count || series.length < count) return undefined
  if (movement === undefined || reaches) return undefined
  for (const { form } of quantities) if (form !== 'percent') return undefined
  for (let at = 0; at < index; at++) if (isContent(pieces[at])) return undefined
  const candidates = series.slice(-count).map((subject) => takenUp(subject))
  return { rule: 'respectively-carried', candidates }
}
/**
 * 游客和旅游收入分别为365万、12亿元: a number takes the unit behind the last of a list only if its own name may be
 * measured by it; persons are no 元.
 */
export function withOwnUnit(
  quantity: QuantityMention,
  { noun }: Subject,
  text: string,
): QuantityMention {
  if (quantity.rule !== 'shared-unit' || quantity.dimension !== 'money') return quantity
  const name = render(noun, text)
  const known = indicatorOf(name)
  const countsPeople =
    known === undefined ? PEOPLE.test(name) : known.dimension === 'person' && !known.also
  if (!countsPeople) return quantity
  const scale = quantity.unit.slice(0, quantity.unit.length - unitTail(quantity).length)
  const unit = scale + (VISITS.test(name) ? '人次' : '人')
  return withFields(quantity, { unit, form: 'person', dimension: 'person' })
}

const PEOPLE = /(?:人[次数口员]|游客|旅客|访客)$/u
/** Those who are counted each time that they come. */
const VISITS = /人次$|游客|旅客|访客|旅游/u

/** Characters of 累计分别达到 and the like. */
const LONGEST_IN_ALL = 8

const NEW = /分别(?:新增|新建|新设|新认定|新培育|新引进|新开工|建成|竣工|投产)$/u
const LONGEST_NEW = 5

/** 制造业投资增长9%，其中制药业、汽车业分别增长5%、6%: each is a part of the whole before; undefined where one says itself what it is. */
function partsOfMain(
  members: readonly Name[],
  quantities: readonly QuantityMention[],
  before: Before,
  state: State,
): readonly Candidate[] | undefined {
  if (!state.among || state.main === undefined || before.verb.length > 0) return undefined
  const parts: Candidate[] = []
  for (let order = 0; order < members.length; order++) {
    const noun = members[order] as Name
    const name = render(noun, state.text)
    // 粮油食品类: goods by their class are known without it
    if (name.endsWith('类')) return undefined
    // 从产品产量看，铝材、发电量分别增长6%、7%
    if (headOf(name) !== '' && isOfGoods(state.main, state.text)) {
      parts.push(named(EMPTY, noun))
      continue
    }
    const part = partNamed(
      name,
      quantities[order] as QuantityMention,
      reworded(before, { noun, members: [noun] }),
      state,
    )
    if (part === undefined) return undefined
    parts.push(part)
  }
  return parts
}

/** 新增 of 地区总部、研发中心分别新增60家和30家: those that are new are not all of them. */
function newDeed({ start, form }: QuantityMention, { verb, noun }: Before, text: string): Name {
  if (verb.length > 0 || noun.length === 0 || (form !== 'count' && form !== 'amount')) return EMPTY
  const found = NEW.exec(text.slice(Math.max(0, start - LONGEST_NEW), start))?.[0].length ?? 0
  return found === 0 ? EMPTY : [{ start: start - found + 2, end: start }]
}

/** 对欧盟、东盟进出口总额: places that something is done with are not what it is of. */
const isWith = (first: Name | undefined, text: string): boolean => {
  const start = typeof first?.[0] === 'object' ? first[0].start : 0
  return start > 0 && '对向自从与同'.includes(text[start - 1] as string)
}

/** 分别高于全国、全省, 比工业和农业分别快: it is several that one thing is compared with. */
const WITH_MANY =
  /(?:[高低快慢多少优]于|[比较])[^，。；]{1,14}[、和与及][^，。；]{1,14}?(?:分别)?[高低快慢]?出?$/u
const LONGEST_MANY = 34

const comparesWithMany = ([first]: readonly QuantityMention[], text: string): boolean =>
  first?.form === 'points' &&
  WITH_MANY.test(text.slice(Math.max(0, first.start - LONGEST_MANY), first.start))

/** 18个合作项目、30个市级项目分别完成投资128亿元、237亿元: each of the things that were counted, and not the last of them. */
function toldOfCounted(
  count: number,
  { owner, noun }: Before,
  { series, text }: State,
): Series | undefined {
  const last = series.at(-1)
  if (last === undefined || series.length < count || last.noun.length === 0) return undefined
  const counted = render(last.noun, text)
  const whole = [...(owner.at(-1) ?? EMPTY), ...noun]
  const name = render(whole, text)
  if (name.length <= counted.length || !name.startsWith(counted)) return undefined
  const { tail } = splitTail(whole, name.length - counted.length)
  // 34个省、300个市重点项目: what they are stands behind the last
  const works = WORKS.exec(counted)?.[0].length ?? 0
  const shared = splitTail(last.noun, works).tail
  const candidates = series.slice(-count).map(({ noun: own }) => {
    const short = render(own, text).length <= LONGEST_LEVEL
    return named(EMPTY, short ? [...own, ...shared, ...tail] : [...own, ...tail])
  })
  return { rule: 'respectively', candidates }
}

const WORKS = /(?:重点|重大)?(?:项目|工程)$/u
/** Characters of 列省 and the like. */
const LONGEST_LEVEL = 2

/** 分别居, 分列: ranks of several things, one after the other. */
const PLACED_IN_TURN = /分(?:别)?(?:位?居|位?列|排|处|获|达到?)[^，。；]{0,8}$/u
const LONGEST_PLACED = 16
const PARTED_BY = ['；', '。', '其中']

/** 外资13亿元、出口42亿元，分别居全省第三、第五: the ranks of as many things as have been told since the last ；. */
function placedInTurn(
  quantities: readonly QuantityMention[],
  { noun, verb, pace }: Before,
  { series, text }: State,
): Series | undefined {
  const { form, start } = quantities[0] as QuantityMention
  if (form !== 'rank' || noun.length + verb.length + pace.length > 0) return undefined
  if (!PLACED_IN_TURN.test(text.slice(Math.max(0, start - LONGEST_PLACED), start))) return undefined
  const part = Math.max(...PARTED_BY.map((mark) => text.lastIndexOf(mark, start)))
  const told = series.filter(({ noun: [first] }) => typeof first === 'object' && first.start > part)
  return told.length === quantities.length
    ? { rule: 'respectively-carried', candidates: told.map((subject) => takenUp(subject)) }
    : undefined
}

/** 甲市、乙县 of 甲市、乙县分别完成投资9亿元、8亿元: places that begin the clause, one for each number. */
function placesInTurn(
  [first]: Name,
  count: number,
  text: string,
): readonly (readonly Span[])[] | undefined {
  if (typeof first !== 'object') return undefined
  const words = text.slice(Math.max(0, first.start - LONGEST_PLACES), first.start)
  const found = IN_TURN.exec(words)
  const list = found?.[1]
  if (found === null || list === undefined) return undefined
  const names = list.split(/[、和与及]/u)
  if (names.length !== count || !names.every((name) => isPlace(name))) return undefined
  let start = first.start - words.length + found.index + found[0].indexOf(list)
  return names.map((name) => {
    const span = { start, end: start + name.length }
    start = span.end + 1
    return [span]
  })
}
const IN_TURN =
  /(?:^|[，。；：\n])([^，。；：\n\d]{4,})分别(?:完成|实现|达到?|新增|获得|安排|投入)?$/u
const LONGEST_PLACES = 60

/** Heads that say of each of several, told before, how much of it there is. */
const SUMS_OF: ReadonlySet<string> = new Set(['总数', '总量', '总额', '额度', '金额', '总投资'])

/** What is new of something is no part of the name of all of it. */
const ACQUIRES = /^[新净获]/u

/** The names of a list that has been read as one name: 机械制造 and 轻工纺织 of 机械制造、轻工纺织产业. */
function splitList(name: Name, count: number, text: string): readonly Name[] | undefined {
  const [first] = name
  const last = name.at(-1)
  if (typeof first !== 'object' || typeof last !== 'object') return undefined
  const words = text.slice(first.start, last.end)
  for (const mark of [/、/u, /[、和与及]/u]) {
    const parts = words.split(mark)
    if (parts.length !== count) continue
    let { start } = first
    return parts.map((part) => {
      const span = { start, end: start + part.length }
      start = span.end + 1
      return [span]
    })
  }
  return undefined
}

/** 利润总额、上缴税费分别: the names as they are written, where verbs among them hide that they are as many as the numbers. */
function asWritten(
  { members, noun }: Before,
  count: number,
  text: string,
): readonly Name[] | undefined {
  const last = noun.at(-1)
  if (typeof last !== 'object') return undefined
  // 电力、热力、燃气及水生产和供应业增加值 is one
  if (indicatorOf(render(noun, text))?.name.includes('、') === true) return undefined
  const { end } = last
  let from = end
  while (from > 0 && from > end - LONGEST_LIST && !opensList(text, from - 1)) from--
  const words = text.slice(from, end)
  if (from === end - LONGEST_LIST || !words.includes('、') || words.includes('分别'))
    return undefined
  const lead = (isDigit(text, from - 1) ? LEADS_COUNTED : LEADS_LIST).exec(words)?.[0].length ?? 0
  const names = splitList([{ start: from + lead, end }], count, text)
  if (names === undefined || text[from + lead] === '对') return undefined
  // 一季度、上半年产值
  if (names.some((name) => TIME.test(render(name, text)))) return undefined
  const shared = shareTail(names, text)
  const ending = words.slice(-ENDING_OF_KIND)
  for (const name of shared.slice(0, -1)) {
    const own = render(name, text)
    // 工业项目开工、验收、投产时间: what has no head of its own is named only where the list is one of things
    const isNamed =
      MEASURED.test(own) ||
      headOf(own) !== '' ||
      indicatorOf(own) !== undefined ||
      own.endsWith(ending)
    if (!isNamed && (members.length < 2 || own.length < SHORTEST_LISTED)) return undefined
  }
  return shared
}
const LONGEST_LIST = 90
const SHORTEST_LISTED = 4
const MEASURED = /[数量率额值]$/u
const TIME = /(?:季度?|[年月]|月份)$/u
/** Characters of 企业 and 村庄 that tell things of a kind. */
const ENDING_OF_KIND = 2
const opensList = anyOf('。；，：（）“”！？\n0123456789%')
const isDigit = anyOf('0123456789')
/** Words before a list that are no part of its first name. */
const LEADS_LIST =
  /^(?:全[年市省县区国州旗]|今年|去年|上半年|预计|力争|确保|推动|实现|其中|带动|使|[我本][市省县区州])+/u
/** 家 of 9家企业资产总额、营业收入 */
const LEADS_COUNTED = /^[家个户所项件名人条座只]/u

/** 贡献率 by itself: that of each of those that were named before. */
const isRateAlone = (noun: Name, text: string): boolean =>
  noun.length === 1 && RATES_ALONE.has(render(noun, text))
const RATES_ALONE = oneOf('贡献率|增长贡献率|拉动率|总数|总量|累计总数')

/** Of 办理建议154件、提案220件，满意率分别为98%和99%: what was counted, each with a rate of its own. */
function ratedBefore(
  noun: Name,
  count: number,
  { series, text }: State,
): readonly Name[] | undefined {
  if (!RATED.test(render(noun, text))) return undefined
  const counted = series
    .map((subject) => subject.noun)
    .filter((name) => !RATED.test(render(name, text)))
  return counted.length === count ? counted : undefined
}
const RATED = /(?:率|满意度)$/u

/** The verbs of 新签约、新开工. */
function deedsOf(verb: Name, text: string): readonly Span[] {
  const [first] = verb
  const last = verb.at(-1)
  if (typeof first !== 'object' || typeof last !== 'object') return []
  const words = text.slice(first.start, last.end)
  if (!/[、和及与]/u.test(words)) return []
  const deeds: Span[] = []
  let start = first.start
  for (const deed of words.split(/[、和及与]/u)) {
    deeds.push({ start, end: start + deed.length })
    start += deed.length + 1
  }
  return deeds
}

/** Whether a bracket stands before a name, with 的 or nothing between. */
const followsBracket = ([first]: Name, text: string): boolean =>
  typeof first === 'object' &&
  (text[first.start - 1] === '）' ||
    (text[first.start - 1] === '的' && text[first.start - 2] === '）'))

/** 企业 of 市属企业营业收入 belongs to the owner and not to the head. */
const OF_OWNER = /^(?:企业|产业|行业|制造业|服务业|建筑业|工业)(?=.)/u

/**
 * Bare heads in a list with their owner: what the clauses before were about for 销售收入、利税, and what the first of them
 * is of for 个体户增速和总量.
 */
function ownHeads(members: readonly Name[], before: Before, state: State): readonly Name[] {
  const { text } = state
  const bare = members.map((member) => isDependent(render(member, text)))
  if (before.verb.length > 0 || !bare.includes(true)) return members
  const first = members[0] as Name
  const words = render(first, text)
  const owner = bare[0]
    ? bare.includes(false)
      ? EMPTY
      : ownerOf(state, before)
    : splitTail(first, headOf(words).replace(OF_OWNER, '').length).lead
  if (owner.length === 0 || owner === first || (!bare[0] && headOf(words) === '')) return members
  return members.map((member, index) => (bare[index] ? ownedHead(owner, member, state) : member))
}

/** 消费、投资和净出口对经济增长的贡献率: each of them has its own. */
function withRate(members: readonly Name[], text: string): readonly Name[] {
  const last = members.at(-1)
  const name = last === undefined ? '' : render(last, text)
  const rate = CONTRIBUTION.exec(name)
  if (last === undefined || rate === null || rate.index === 0) return members
  const { tail } = splitTail(last, name.length - rate.index)
  return [...members.slice(0, -1).map((member) => [...member, ...tail]), last]
}

const CONTRIBUTION = /对[^，。；]{0,12}贡献(?:率|份额)?$/u

/** 煤炭、电力两大行业增加值, 甲、乙两县: how many there are is no part of the last one's name. */
function withoutCount(members: readonly Name[], count: number, text: string): readonly Name[] {
  const last = members.at(-1)
  if (members.length !== count || last === undefined) return members
  const name = render(last, text)
  const sum = SUMMED.exec(name)
  if (sum === null || sum.index === 0 || sum[1] === undefined || countOf(sum[1]) !== count)
    return members
  const { lead } = splitTail(last, name.length - sum.index)
  const { tail } = splitTail(last, name.length - sum.index - sum[0].length)
  return [...members.slice(0, -1), [...lead, ...tail]]
}

const countOf = (numeral: string): number =>
  numeral === '十' ? 10 : Number(numeral) || digitValue(numeral.charCodeAt(0))

const SUMMED =
  /(?<!第)([两二三四五六七八九十]|\d{1,2})(?:大|个)?(?:产业集群|产业|行业|领域|部门|板块|类别|项目|县区|市县|县|区|市|州|镇|乡|旗)/u

/**
 * The members of a list that has more of them than there are numbers, with those joined again that 和, 与 or 及 parts inside a
 * name: 金银珠宝类、家用电器和音像器材类分别.
 *
 * @returns As many names as numbers, or the members as they were where it is not clear which belong together.
 */
function asMany(members: readonly Name[], count: number, text: string): readonly Name[] {
  const surplus = members.length - count
  if (surplus < 1) return members
  const ending = render(members.at(-1) as Name, text).slice(-1)
  const joints = members
    .slice(1)
    .map((member, index) => scoreJoint(members[index] as Name, member, ending, text))
  const ranked = joints.filter((score) => score > 0).toSorted((a, b) => b - a)
  const least = ranked[surplus - 1]
  if (least === undefined || ranked[surplus] === least) return members
  const joined: Name[] = []
  members.forEach((member, index) => {
    const last = joined.at(-1)
    if (last === undefined || (joints[index - 1] as number) < least) joined.push(member)
    else joined[joined.length - 1] = [...last, jointOf(last, member) as Span, ...member]
  })
  return joined
}

/** How likely two members are one name: 0 where 、 parts them; more where the first does not end as the whole list does. */
function scoreJoint(first: Name, second: Name, ending: string, text: string): number {
  const joint = jointOf(first, second)
  const word = joint === undefined ? '' : text.slice(joint.start, joint.end)
  if (!CONJUNCTIONS.has(word)) return 0
  // 邮电及其他服务业: what is left is a member by itself
  if (/^其[他它]/u.test(render(second, text))) return 0.5
  return (word === '和' ? 1 : 2) + (render(first, text).endsWith(ending) ? 0 : 2)
}

const CONJUNCTIONS: ReadonlySet<string> = new Set(['和', '与', '及', '以及'])

/** What stands in the text between two names. */
function jointOf(first: Name, second: Name): Span | undefined {
  const end = first.at(-1)
  const start = second[0]
  return typeof end === 'object' && typeof start === 'object'
    ? { start: end.end, end: start.start }
    : undefined
}

/** 地区生产总值 of 地区生产总值、规模以上工业增加值分别: an indicator that says what is measured shares no tail. */
const isComplete = (name: string): boolean =>
  /(?:[起件次户家]数)$|(?:GDP|CPI|PPI)$|^[A-Z]+$/u.test(name) ||
  (/(?:[值额量数率资入出]|就业)$/u.test(name) && indicatorOf(name) !== undefined)

/** 民间投资、工业投资占比; 化学需氧量、二氧化硫排放量: any amount may have these. */
const SHARED_TAIL =
  /(?:(?:建设|施工|工程|形象)?进度|(?:接卸|生产|加工|处理|供应|供给|运输|储存|仓储|通过|冶炼|炼油|发电|供[水热气电])能力|案件|警情|占比|比重|比例|排放总?量|限额?以?上(?:单位|企业)?零售额)$/u

/** 秸秆、畜禽粪污综合处理利用率: the work that a rate is of. */
const RATE_OF_WORK =
  /(?:综合|无害化|资源化|规范化|集中|有效|安全|处理|处置|利用|回收|收集|治理|清运){1,6}率$/u

/** Heads that name those of whom something is measured: 金融机构 of 金融机构和小微企业贷款余额. */
const OWNS_HEAD = /(?:机构|企业|项目)$/u

const SUM = /[二三四五六七八九十两](?:大|个|类)[^，。；]{2,8}?$/u

/** 陶瓷、竹编和花炮三大传统产业年产值: the noun that sums up the list is none of its members' names. */
function withoutSum(members: readonly Name[], text: string): readonly Name[] {
  const last = members.at(-1)
  if (last === undefined || members.length < 2) return members
  const words = render(last, text)
  const head = headOf(words)
  if (head === '') return members
  const sum = SUM.exec(words.slice(0, -head.length))
  if (sum === null || sum.index < 2) return members
  const { lead, tail } = splitTail(last, head.length)
  return [...members.slice(0, -1), [...splitTail(lead, sum[0].length).lead, ...tail]]
}

/** Which side or level of a thing a member of a list is. */
const KIND =
  /^(?:(?:国家|自治区|省|市|县|区|部|镇|村)级(?:以上)?|[国省市县区][控考]|城镇|农村|城市|乡村|境内|境外|男性|女性|中央|地方|学前(?=教育|$)|幼儿园|小学|初中|高中|中职|高职|高校|第?[一二三](?=产|$))/u

const isHeadless = (name: string): boolean => headOf(name) === '' || OWNS_HEAD.test(name)

/** Money put in or lent, without the 款 that stands with the next member only. */
const LENDS = /[存贷]$/u

/** Levels whose 级 stands with the next member only. */
const LEVEL = /^(?:国家|自治区|[国省市县区州])$/u

/** Those of whom something is measured: 就业人口 of 就业人口及本地员工的收入中位数. */
const WHOSE = /(?:人口|居民|人员|员工|雇员|住户|家庭|农户|职工|学生)$/u

/** Index of the part of a name that stands behind its last 的; 0 if there is none. */
function saidOf(name: Name, text: string): number {
  for (let index = name.length - 1; index > 0; index--) {
    const part = name[index] as Span | string
    const left = name[index - 1] as Span | string
    if (typeof part !== 'object' || typeof left !== 'object') return 0
    if (part.start - left.end === 1 && text[left.end] === '的') return index
  }
  return 0
}

/** 生产安全事故起数、死亡人数, 一般公共预算收入和支出: the others are of what the first is of. */
function shareLead(members: readonly Name[], text: string): readonly Name[] {
  const [first, ...others] = members
  if (first === undefined) return members
  const words = render(first, text)
  for (const { whose, other } of OWNED) {
    const found = whose.exec(words)
    if (found === null || !others.some((one) => other.test(render(one, text)))) continue
    const { lead } = splitTail(first, words.length - found[0].length)
    return [
      first,
      ...others.map((one) => (other.test(render(one, text)) ? [...lead, ...one] : one)),
    ]
  }
  return members
}
/** Whose a first member is, by what it ends with, and which others are theirs as well. */
const OWNED: readonly { readonly whose: RegExp; readonly other: RegExp }[] = [
  { whose: /^[^，。；]*(?:事故|火灾|灾害)(?=(?:发生)?(?:起数|总数|总量|数)?$)/u, other: TOLL },
  { whose: /^[^，。；]*(?:预算|基金|财政)(?=总?收入$)/u, other: /^总?支出$/u },
  { whose: /^[^，。；]*居民(?=人均(?:可支配|纯)收入$)/u, other: /^人均(?:生活)?消费支出$/u },
  { whose: /^[^，。；]*居民人均(?=(?:可支配|纯)收入$)/u, other: /^(?:生活)?消费支出$/u },
  {
    whose: /^[^，。；]*(?:机构|银行)(?:本外币|人民币|外币)?(?=(?:各项)?存(?:款(?:余额)?)?$)/u,
    other: /^(?:各项)?贷款(?:余额)?$/u,
  },
  {
    whose: /^[^，。；]{2,}(?=(?:进口|出口)(?:总?额|总?值)?$)/u,
    other: /^(?:进口|出口)(?:总?额|总?值)?$/u,
  },
]

/** Gives each member of a list the tail that only the last one has: 仓储保管、冷链配送营业收入. */
function shareTail(named: readonly Name[], text: string): readonly Name[] {
  const members = withoutSum(named, text)
  const last = members.at(-1)
  if (last === undefined || members.length < 2) return members
  const lastText = render(last, text)
  const longest = headOf(lastText)
  // 货物、集装箱吞吐量: the head that they share is a part of the last one's
  const head = longest === lastText ? headOf(lastText.slice(1)) : longest
  // 化学需氧量、二氧化硫排放总量
  const shared = (SHARED_TAIL.exec(lastText) ?? RATE_OF_WORK.exec(lastText))?.[0].length ?? 0
  const inPlaces = !isWith(members[0], text) && isPlace(render(members[0] as Name, text))
  const place = inPlaces ? (placeAt(lastText, 0, lastText.length)?.end ?? 0) : 0
  return members.map((member) => {
    if (member === last) return member
    const own = render(member, text)
    // 江油市、安州区规上工业增加值
    if (place > 0 && lastText.length > place && isPlace(own))
      return [...member, ...splitTail(last, lastText.length - place).tail]
    const kind = KIND.exec(own)?.[0]
    const lastKind = KIND.exec(lastText)?.[0]
    // 国家、省级企业
    if (LEVEL.test(own) && /^.{1,3}级/u.test(lastText))
      return [...member, ...splitTail(last, lastText.length - lastText.indexOf('级')).tail]
    // 国家级、省级企业; 城镇和农村居民收入
    if (kind === own && lastKind !== undefined && lastKind !== lastText)
      return [...member, ...splitTail(last, lastText.length - lastKind.length).tail]
    // 金融机构存、贷款余额
    if (LENDS.test(own) && /^[^，。；]{0,12}[存贷]款/u.test(lastText))
      return [...member, ...splitTail(last, lastText.length - lastText.search(/款/u)).tail]
    const said = saidOf(last, text)
    if (said > 0 && WHOSE.test(own) && saidOf(member, text) === 0)
      return [...member, ...last.slice(said)]
    if (isComplete(own) && !SHARED_TAIL.test(lastText)) return member
    // 城镇居民 and 农村居民人均可支配收入 have 居民 in common: the tail begins behind it.
    for (let size = Math.min(own.length - 1, 4); size >= 2; size--) {
      const common = own.slice(-size)
      const at = lastText.indexOf(common)
      if (at >= 0 && at + size < lastText.length) {
        return [...member, ...splitTail(last, lastText.length - at - size).tail]
      }
    }
    // 高技术产业和装备制造业增加值: each is a trade by itself
    if (own.endsWith('业') && shared === 0) {
      const said = head.replace(OF_OWNER, '')
      if (said !== '' && said !== head) return [...member, ...splitTail(last, said.length).tail]
    }
    if ((head !== '' || shared > 0) && isHeadless(own) && lastText.length > head.length) {
      return [...member, ...splitTail(last, Math.max(head.length, shared)).tail]
    }
    return member
  })
}
