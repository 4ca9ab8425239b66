import { WordClass } from '../lexicon/words.ts'
import type { QuantityMention } from '../model/mention.ts'
import { EMPTY_NAME as EMPTY, type Name } from '../model/name.ts'
import { cut, has, isContent, pieceAt, toName, type Piece } from './pieces.ts'
import { hasAny } from './scan.ts'
import { oneOf } from './spelling.ts'

const C = WordClass

/** What stands after a number, up to the next number or the end of the clause. */
export interface After {
  /** Noun phrase right after the number, cut at the first verb: 申报表格 of 17个申报表格实现…. */
  readonly noun: Name
  /** The whole stretch as a noun phrase, verbs and all: 街巷立面清洗翻新 of 完成17条街巷立面清洗翻新. */
  readonly whole: Name
  /** What is said of the noun, from its first verb on: 入选“好品山东”品牌 of 3家企业入选“好品山东”品牌. */
  readonly predicate: Name
  /** The predicate tells what the next number is, and not which things these are: 竣工 of 80个项目竣工60个. */
  readonly ofNext: boolean
  /** 中 ends the phrase: 157个县区中 sets the field for what follows and is not what follows is about. */
  readonly inside: boolean
  /** 的 stands between the number and the noun: 投资161亿元的产业园. */
  readonly byDe: boolean
  /** 增长 or the like follows: 9.6%的高速增长. */
  readonly movement: boolean
  /** Nothing but marks or words of movement follow. */
  readonly empty: boolean
  /** The stretch goes to the end of the clause, not to another number. */
  readonly toEnd: boolean
}

/** The same stretch with other names. Written out, since copies by `...` differ in shape. */
export const afterWith = (after: After, noun: Name, whole: Name, byDe: boolean): After => ({
  noun,
  whole,
  predicate: after.predicate,
  ofNext: after.ofNext,
  inside: after.inside,
  byDe,
  movement: after.movement,
  empty: after.empty,
  toEnd: after.toEnd,
})

/** The same stretch with something said of its noun. */
export const afterSaying = (after: After, predicate: Name): After => ({
  noun: after.noun,
  whole: after.whole,
  predicate,
  ofNext: after.ofNext,
  inside: after.inside,
  byDe: after.byDe,
  movement: after.movement,
  empty: after.empty,
  toEnd: after.toEnd,
})

/** What a figure with 的 before it is the goal of: 奋斗目标 of 6.5%的奋斗目标. */
export const GOAL = /目标(?:任务|值|要求)?$/u

/** What stands behind a figure and its 的 that the year was to bring. */
export const GOAL_BEHIND =
  /^(?:[全当本]?年度?|年初|计划|规划|预期|既定|奋斗|发展|增长|主要|总体|考核|约束性|控制)*(?:目标|任务)(?!清单|分解|责任|考核|书)/u

/** The rule for a figure that was the goal of what was told right before it. */
export const GOAL_OF_SUBJECT = 'goal-of-subject'

/** 省级, 市定: which sort the things are that are named after the number. */
export const KIND_ALONE =
  /^(?:国家|自治区|街道|世界|[国省市县区州盟旗镇乡村部厅局])[级定列批管属]$/u

/** Words that end a noun phrase and say nothing by themselves. */
const CUTS =
  C.cause |
  C.estimate |
  C.target |
  C.reach |
  C.to |
  C.rise |
  C.fall |
  C.respectively |
  C.yoy |
  C.average |
  C.preposition |
  C.share |
  C.among |
  C.scope |
  C.position
/** Verbs that end a noun phrase and say something of it. */
const PREDICATES = C.predicate | C.light | C.acquire
/** Words that are part of a noun phrase when they stand inside one. */
const NOMINAL = C.action | C.plan | C.rank_tail | C.first | C.other_base

/** Adverbs that are part of a noun when they stand inside one: 集中式, 重点. */
const MODIFIES = oneOf(
  '集中|重点|主动|直接|平均|优先|一次性|动态|高速|基本|初步|整体|总体|实际|免费|科学|合理|人均',
)
const LONGEST_PREDICATE = 24
/** Tails after 的 that are not what a classifier counts. */
const WEAK_TAIL =
  /^.{0,4}(?:方案|工作|任务|建设|情况|问题|行动|规划|调度|统计|调查|管理|服务|监管|监督|督促|协作|联动|合作|宣传|教育|整改|检查|考核|评估|论证|审批|审核|设计|编制|申报|验收|升级|转型|振兴)$/u

/** 乡村振兴重点帮扶村, 34个省重点、300个市重点项目: 重点 is part of a name before a verb too, and behind a bare level. */
const isKeyed = (text: string, pieces: readonly Piece[], index: number): boolean =>
  (has(pieces[index + 1], C.action) ||
    (has(pieces[index + 1], C.list) && isLevel(text, pieces[index - 1]))) &&
  text.startsWith('重点', pieces[index]?.start)

const isLevel = (text: string, piece: Piece | undefined): boolean =>
  piece !== undefined &&
  piece.end - piece.start === 1 &&
  '国省市县区州盟'.includes(text.charAt(piece.start))

/** Verbs that may stand inside a name, between what they are done to and what does it: 食品工业培育试点县. */
const ATTRIBUTIVE = C.action | C.acquire | C.rise
const MODIFYING = oneOf(
  '培育|培养|提升|发展|建设|改造|治理|整治|监测|检测|服务|创新|研发|生产|加工|储备|帮扶|保障|培训|救助|推广|结对|谋划|推介|拓展|孵化|备案|签约',
)
const THING =
  /(?:项目|工程|基地|中心|平台|载体|共同体|联盟|联合体|阵地|网络|线路|社区|工厂|车间|试点|示范[区县村镇点]|试点[区县村镇]|园区|系统|设备|设施|人才|团队|计划|集群|机制|演出|展演)$/u
const LONGEST_TAIL = 6

/** Whether a verb inside a noun phrase goes on to the thing that the clause ends with. */
function modifiesThing(
  text: string,
  pieces: readonly Piece[],
  index: number,
  to: number,
  noun: readonly Piece[],
): boolean {
  const piece = pieces[index] as Piece
  if (size(noun) < 2 || !MODIFYING.has(wordAt(text, piece))) return false
  let end = index + 1
  for (; end < to && end <= index + LONGEST_TAIL; end++) {
    const next = pieces[end]
    if (!isContent(next) && !has(next, C.action | C.plan | C.rise)) break
  }
  const closes = end >= pieces.length || end >= to || has(pieces[end], C.list)
  const last = pieces[end - 1]
  return (
    closes && end > index + 1 && last !== undefined && THING.test(text.slice(piece.end, last.end))
  )
}

const VAGUELY = /^(?:一些|一批|部分|若干|少数|不少|许多|众多|多[轮次个项名家起场])$/u

const MUTUAL =
  /^(?:签订|签署|签约|合作|开展合作|结对|对接|达成|建立|结成|缔结|联合|携手|共建|挂钩|联网|合并|并轨|同步|相连|连接)/u

const WITH = oneOf('与|同|和')

/** 18家托管点与少年宫签署共建约定: 与 names whom they do it with. */
function goesWith(text: string, pieces: readonly Piece[], index: number, to: number): boolean {
  if (!WITH.has(wordAt(text, pieces[index] as Piece))) return false
  let next = index + 1
  while (next < to && (isContent(pieces[next]) || has(pieces[next], C.scope))) next++
  const verb = pieces[next]
  return next > index + 1 && next < to && MUTUAL.test(text.slice(verb?.start, verb?.end))
}

/** Whether a count stands at `to`. */
const goesOnAt = (pieces: readonly Piece[], to: number): boolean => {
  const form = pieces[to]?.quantity?.form
  return isContent(pieces[to - 1]) && (form === 'count' || form === 'person')
}

const wordAt = (text: string, { word, start, end }: Piece): string => word || text.slice(start, end)

const endsInOffice = (text: string, noun: readonly Piece[]): boolean =>
  size(noun) >= 3 && /[部委局厅署]/u.test(text[(noun.at(-1)?.end ?? 1) - 1] ?? '')

const MILESTONE = oneOf(
  '基础上|基数上|之后|之前|以后|以前|之际|新高|新低|次高|次低|关|关口|台阶|门槛|大关|大关口|大台阶|大门槛|迈进|进军|挺进|目标迈进|目标进军|目标挺进|相比|相较|比较|对比',
)

const isEdition = (text: string, { start, end }: Piece): boolean =>
  /^第.{1,4}[届批期次]$/u.test(text.slice(start, end))

/** 零 of 零感染: what is said of the noun begins here. */
const isNil = (text: string, { start, end }: Piece) => end - start === 1 && text[start] === '零'

function size(pieces: readonly Piece[]): number {
  let sum = 0
  for (let at = 0; at < pieces.length; at++) {
    const { start, end } = pieces[at] as Piece
    sum += end - start
  }
  return sum
}

/** Whether the next member of a list has a number of its own: 3个中心, 投资80亿元的产业园, 62万株果苗栽植, G105等11个. */
function opensMember(
  text: string,
  pieces: readonly Piece[],
  next: number,
  to: number,
  byDe: boolean,
): boolean {
  const piece = pieces[next] as Piece
  if (piece.kind === 'quantity') return true
  const code = text.charCodeAt(piece.start)
  if (isContent(piece) && code >= 0x30 && code <= 0x39) return true
  if (pieces[to]?.kind !== 'quantity') return false
  // 总投资69亿元的二期、总投资54亿元的加工厂
  const word = text.slice(piece.start, piece.end)
  if (byDe && next === to - 1 && /^(?:计划)?总?投资$/u.test(word)) return true
  // 总投资18亿元的甲、乙等4个社区 is what all of them cost
  return (
    (has(pieces[to - 1], C.etc) && !byDe) || (next === to - 1 && has(piece, C.acquire | C.action))
  )
}

/** Verbs of holding an event. */
const HOLDS = oneOf('开展|举办|召开|组织|进行')

const COPULA = oneOf('为|是')
const NOT_A_KIND =
  /^(?:历[史年]|近|有史|迄今|至今|上年|去年|全[国省市县区]|最|[上下]?限|[主例准度]$|基[础数准]|目标|标准)|(?:之一|以来)$/u

/** 其中60例为境外输入病例: a clause that ends with what things are. */
function isWhatTheyAre(text: string, pieces: readonly Piece[], index: number, to: number): boolean {
  const copula = pieces[index]
  if (copula === undefined || to < pieces.length || !COPULA.has(wordAt(text, copula))) return false
  const what = pieces.slice(index + 1, to)
  return (
    isContent(what[0]) &&
    isContent(what.at(-1)) &&
    what.every((piece) => isContent(piece) || has(piece, C.list | C.de | C.action | C.adverb)) &&
    !NOT_A_KIND.test(text.slice(what[0]?.start, what.at(-1)?.end))
  )
}

/** Reads pieces `[from, to)` after a number. */
export function readAfter(text: string, pieces: readonly Piece[], from: number, to: number): After {
  let index = from
  while (index < to && pieces[index]?.kind === 'blank') index++
  const ahead = pieces[to]
  if (index >= to) return nothingBehind(ahead)
  let byDe = false
  if (has(pieces[index], C.de)) {
    byDe = true
    index++
  }
  if (!byDe && isWhatTheyAre(text, pieces, index, to)) {
    const kind = pieces.slice(index + 1, to).filter((piece) => !has(piece, C.adverb))
    const noun = toName(afterModifier(kind, text), C.de)
    // As behind 的, no verb is looked for in what it names.
    return { ...nothingBehind(ahead), noun, whole: toName(kind, C.de), byDe: true, empty: false }
  }
  if (has(pieces[index], C.preposition)) {
    // 26户因火灾受损的茶农: a phrase that ends in 的 says which
    for (let de = index + 1; de < to && pieces[de]?.kind !== 'quantity'; de++) {
      if (!has(pieces[de], C.de)) continue
      index = de + 1
      break
    }
  }
  let noun: Piece[] = []
  const whole: Piece[] = []
  const predicate: Piece[] = []
  let cut = false
  let parted = false
  for (; index < to; index++) {
    const piece = pieces[index] as Piece
    if (piece.kind === 'quantity') break
    if (piece.kind === 'blank') continue
    if (piece.kind === 'calendar') {
      if (noun.length > 0) cut = true
      continue
    }
    const { classes } = piece
    // 一举跨越700亿元大关
    if (noun.length === 0 && isContent(piece) && MILESTONE.has(wordAt(text, piece))) continue
    if (noun.length === 0 && classes & C.adverb && piece.word === '高速') {
      // 5条高速同时开建
      noun.push(piece)
      whole.push(piece)
      continue
    }
    if (classes & C.list) {
      if (!cut && noun.length > 0 && goesWith(text, pieces, index, to)) {
        cut = true
        continue
      }
      // 八十个集体林场和一些镇试种: a vague number counts the rest
      if (
        noun.length > 0 &&
        VAGUELY.test(text.slice(pieces[index + 1]?.start, (pieces[index + 1]?.start ?? 0) + 2))
      )
        break
      // 12个PCR实验室和3个中心: the list goes on with the next number
      let next = index + 1
      while (next < to && pieces[next]?.kind === 'blank') next++
      const says = cut && to >= pieces.length && predicate.length > 0
      if ((noun.length === 0 && !says) || next >= to || opensMember(text, pieces, next, to, byDe))
        break
      // 县定6项惠农工程和镇定9项惠农实事
      if (next === to - 1 && KIND_ALONE.test(text.slice(pieces[next]?.start, pieces[next]?.end)))
        break
      // 22家企业首次签约、增长50%
      const compares = COMPARES.has(wordAt(text, pieces[next] as Piece))
      if (compares || (cut && has(pieces[next], C.rise | C.fall | C.yoy))) {
        parted = true
        break
      }
      // 6个镇列入名录、数量全省第1, 8条窄巷完成改造、二期6条环路: the list goes on with what is next
      if (
        cut &&
        (pieces[to]?.quantity?.form === 'rank' || (next === to - 1 && goesOnAt(pieces, to)))
      )
        break
      ;(cut ? predicate : noun).push(piece)
      whole.push(piece)
      continue
    }
    if (classes & C.etc) {
      if (byDe && noun.length > 0) cut = true
      // 开设剪纸陶艺等课余兴趣班次: what is listed before 等 only says which
      // 生态修复等重点项目
      const thing = has(pieces[index + 1], C.adverb) ? index + 2 : index + 1
      if (!cut && thing < to && isContent(pieces[thing])) {
        noun = noun.filter((other) => has(other, C.acquire | C.action))
      }
      continue
    }
    if (classes & C.de) {
      if (!cut) noun.push(piece)
      else if (predicate.length > 0) predicate.push(piece)
      whole.push(piece)
      continue
    }
    // 第十四届全国运动会
    if (!cut && classes & C.scope && noun.length === 1 && isEdition(text, noun[0] as Piece))
      continue
    if (!cut && size(noun) >= 2 && isNil(text, piece)) cut = true
    if (
      !cut &&
      noun.length > 0 &&
      (isContent(pieces[index + 1]) || isKeyed(text, pieces, index)) &&
      MODIFIES.has(wordAt(text, piece))
    ) {
      noun.push(piece)
      whole.push(piece)
      continue
    }
    if (!cut && classes & ATTRIBUTIVE && modifiesThing(text, pieces, index, to, noun)) {
      noun.push(piece)
      whole.push(piece)
      continue
    }
    if (
      !isContent(piece) &&
      !cut &&
      !(classes & NOMINAL && !(classes & C.reach) && !endsPhrase(pieces, index, to, noun))
    ) {
      // 主持组建3家全省联合研究所
      if (noun.length === 0 && classes & C.scope) continue
      if (classes & C.scope && isContent(pieces[index + 1]) && endsInOffice(text, noun)) {
        // 5场商务厅全省茶艺能手采茶戏展演
        noun.push(piece)
        whole.push(piece)
        continue
      }
      if (noun.length === 0 && !(classes & (C.acquire | C.action))) {
        const acts =
          classes & (C.rise | C.fall) &&
          piece.end - piece.start >= 2 &&
          isContent(pieces[index + 1])
        if (classes & CUTS && !(classes & PREDICATES) && !acts) break
        if (classes & C.adverb) {
          // 集中隔离点: before a noun such a word is part of it
          const heads = isContent(pieces[index + 1]) || has(pieces[index + 1], C.action)
          if (heads && piece.end - piece.start >= 2) noun.push(piece)
          continue
        }
        cut = true
      } else if (size(noun) >= 1 && classes & (CUTS | PREDICATES | C.adverb | C.action))
        cut = !has(pieces[index + 1], C.de)
    }
    if (cut) {
      // 参加道德模范评选开展…: one deed says which they are
      const again = predicate.length > 2 && HOLDS.has(wordAt(text, piece))
      if (again && !has(predicate.at(-1), C.list)) break
      if (predicate.length === 0 && !(classes & (PREDICATES | C.action | C.rise | C.fall))) continue
      if (size(predicate) < LONGEST_PREDICATE && !(classes & C.adverb && predicate.length === 0))
        predicate.push(piece)
    } else noun.push(piece)
    whole.push(piece)
  }
  const counted = pieceAt(pieces, from - 1)?.quantity
  // 6个镇入选名录、数量居全省第1: what a mark parts from the number, or a rank, is no object of it
  const goesOnto =
    !parted &&
    ahead?.kind === 'quantity' &&
    ahead.quantity?.form !== 'rank' &&
    !has(pieces[to - 1], C.list)
  // 80个项目竣工60个: it became of some
  const ofSome =
    goesOnto &&
    isSomeOf(counted, ahead.quantity) &&
    predicate.at(-1)?.end === ahead.start &&
    !predicate.some((piece) => isContent(piece) || has(piece, C.list))
  if (goesOnto && !ofSome && !has(pieceAt(pieces, from - 2), C.preposition))
    dropObject(predicate, text)
  const named = has(pieces[to - 1], C.etc) ? withoutExamples(noun, text) : noun
  const things =
    ahead?.quantity?.form === 'percent' || ahead?.quantity?.dimension === 'money'
      ? withoutRate(named, text)
      : withoutDevelopment(named, text)
  // 为1.2万名退休人员养老金调标: persons are counted, not what they are paid
  const people =
    counted !== undefined && countsPeople(counted) ? withoutRate(things, text, PAID) : things
  const kept = withoutBound(withoutInside(clean(people), text), text, ahead?.start)
  return {
    noun: toName(afterModifier(kept, text), C.de),
    whole: toName(clean(whole), C.de),
    predicate: toName(clean(predicate), C.de),
    // 30个村收入达到10万元: nor is it said of them that the next number is reached
    ofNext: ofSome || (people !== named && predicate.length === 1 && has(predicate[0], C.reach)),
    byDe,
    inside: kept.length > 0 && text[(kept.at(-1) as Piece).end] === '中',
    movement: byDe && hasAny(pieces, from, Math.min(to, from + 5), C.rise | C.fall),
    empty: kept.length === 0 && predicate.length === 0,
    toEnd: ahead?.kind !== 'quantity',
  }
}

/** Whether the next number counts some of the same things: 80个 and 60个. */
const isSomeOf = (counted: QuantityMention | undefined, next: QuantityMention | undefined) =>
  counted?.form === 'count' && next?.form === 'count' && counted.unit === next.unit

const countsPeople = ({ form, unit }: QuantityMention): boolean =>
  form === 'person' || /(?:^万?|[户名人])$/u.test(unit)

const nothingBehind = (ahead: Piece | undefined): After => ({
  noun: EMPTY,
  whole: EMPTY,
  predicate: EMPTY,
  ofNext: false,
  byDe: false,
  inside: false,
  movement: false,
  empty: true,
  toEnd: ahead?.kind !== 'quantity',
})

const HOLDING = /(?:项目|企业|工程|地块|事项|小区|学校|单位|产品|品牌|景区|[村镇乡])中/u

/** 20个拟开工项目中甲中心、乙中心等8个项目: those after 中 are some of them. */
function withoutExamples(noun: readonly Piece[], text: string): readonly Piece[] {
  for (const [index, piece] of noun.entries()) {
    const found = HOLDING.exec(text.slice(piece.start, piece.end + 1))
    if (found === null) continue
    const end = piece.start + found.index + found[0].length - 1
    return [...noun.slice(0, index), cut(piece, piece.start, end)]
  }
  return noun
}

/** 12个镇累计安置渔民850户: what the next number counts is not said of the things before. */
function dropObject(predicate: Piece[], text: string): void {
  const verb = predicate[0]
  // 2条道路已完成投资5亿元
  const last = predicate.at(-1)
  if (last !== undefined && text.slice(last.start, last.end) === '投资') predicate.length = 0
  if (predicate.length < 2 || !predicate.slice(1).every(isContent)) return
  // 5个园区实现工业增加值19亿元
  if (has(verb, C.light)) predicate.length = 0
  if (has(verb, C.acquire | C.action) && !has(verb, C.light)) predicate.length = 1
}

const COMPARES = oneOf('比|较')

/** 支持5个库区移民县高质量发展: what is wished for them. */
function withoutDevelopment(noun: readonly Piece[], text: string): readonly Piece[] {
  const last = noun.at(-1)
  return noun.length > 1 && last !== undefined && text.startsWith('高质量发展', last.end - 5)
    ? noun.slice(0, -1)
    : noun
}

const RATED =
  /^(.*(?:断面|水库|河流|湖泊|园区|学校|高中|初中|小学|医院|村(?!寨)|社区|小区|企业|[^工]厂|项目|地块|楼盘|单位|机构|县|乡镇))(?=[^、和]{2,12}(?:率|比例|占比|比重|指数)$|(?:年|主营业务|营业|销售|集体经济|集体|人均|户均|可支配|平均)*(?:收入|销售额|产值|总产值|营收|利润|税收|利税)$|[^、和]{0,4}(?:用电量|销售量|产量|用水量|能耗|增加值)$)/u

/** Persons and households, and what is paid to them or earned by them. */
const PAID =
  /^(.*(?:人员|职工|员工|居民|农民|[学宿业困]生|老人|老年人|儿童|妇女|群众|党员|干部|教师|对象|人口|户|家庭|[农渔牧茶]家|农民工))(?=(?!的)[^、和]{0,6}(?:养老金|工资|待遇|补贴|补助|津贴|救助金|补助金|资金|收入|费用|医疗费|学费|奖金|抚恤金|保障金|生活费|报酬|薪酬|欠薪|标准)$)/u

/** 17个断面水质优良率达100%: the rate is what the next number is about. */
function withoutRate(
  noun: readonly Piece[],
  text: string,
  pattern: RegExp = RATED,
): readonly Piece[] {
  const first = noun[0]
  const last = noun.at(-1)
  if (first === undefined || last === undefined) return noun
  const size = pattern.exec(text.slice(first.start, last.end))?.[1]?.length ?? 0
  if (size < (text[first.start] === '村' ? 1 : 2)) return noun
  const end = first.start + size
  const kept = noun.filter(({ start }) => start < end)
  const cutAt = kept.at(-1) as Piece
  return cutAt.end > end ? [...kept.slice(0, -1), cut(cutAt, cutAt.start, end)] : kept
}

/** 中 is no part of the noun before it. */
function withoutInside(pieces: readonly Piece[], text: string): readonly Piece[] {
  const last = pieces.at(-1)
  if (last === undefined || text[last.end - 1] !== '中' || last.kind !== 'content') return pieces
  const head = pieces.slice(0, -1)
  return last.end - last.start > 1 ? [...head, cut(last, last.start, last.end - 1)] : head
}

/** 项目近 of 13个项目近7000套: the bound belongs to the next number. */
const withoutBound = (pieces: readonly Piece[], text: string, next: number | undefined) => {
  const last = pieces.at(-1)
  if (last === undefined || last.end !== next || last.kind !== 'content') return pieces
  if (last.end - last.start < 2 || !'近约超逾'.includes(text[last.end - 1] as string)) return pieces
  return [...pieces.slice(0, -1), cut(last, last.start, last.end - 1)]
}

/** The pieces without list marks and 的 at both ends. */
function clean(pieces: readonly Piece[]): readonly Piece[] {
  let from = 0
  let to = pieces.length
  while (from < to && has(pieces[from], C.list | C.de)) from++
  while (to > from && has(pieces[to - 1], C.list | C.de)) to--
  return to - from === pieces.length ? pieces : pieces.slice(from, to)
}

/** 3个项目开工: a verb at the very end, or before another verb, is what happened and not a part of the name. */
const endsPhrase = (
  pieces: readonly Piece[],
  index: number,
  to: number,
  noun: readonly Piece[],
): boolean => {
  if (size(noun) < 2 || !has(pieces[index], C.predicate)) return false
  if (size(noun) >= 4) return true
  for (let next = index + 1; next < to; next++) {
    const piece = pieces[next] as Piece
    if (piece.kind === 'blank') continue
    return has(piece, C.list) && pieces[next + 1]?.kind === 'quantity'
  }
  return true
}

const PERSONS =
  /(?:人员|职工|员工|居民|农民|学生|老人|老年人|儿童|妇女|群众|党员|干部|教师|对象|人口)$/u
const PLACES = /(?:行政村|县|乡镇|镇|社区|街道|小区)$/u

/** 8万名环卫职工的基本生活, 46个村的出行困难: those who are counted, before what is said of theirs. */
function ownsTail(pieces: readonly Piece[], at: number, text: string): boolean {
  const owner = pieces[at - 1]
  const last = pieces.at(-1)
  if (owner === undefined || last === undefined || !isContent(owner)) return false
  const name = text.slice(owner.start, owner.end)
  const tail = text.slice((pieces[at] as Piece).end, last.end)
  if (PERSONS.test(name)) return !/[人员者工民生童家户]$/u.test(tail)
  return PLACES.test(name) && /(?:困难|问题|产业|生活|面貌|环境)$/u.test(tail)
}

const INSTITUTION = /(?:院|学校|[中小]学|园|中心|站|厂|企业|单位|小区|社区|村)$/u

/** Work that is done on institutions, each of which is counted. */
const isWork = (pieces: readonly Piece[], text: string): boolean =>
  isContent(pieces[0]) &&
  INSTITUTION.test(text.slice(pieces[0]?.start, pieces[0]?.end)) &&
  /(?:工程|改造|建设|整治|改建|扩建|维修)$/u.test(text.slice(pieces[0]?.start, pieces.at(-1)?.end))

/** A long modifier before 的 says which, not what. */
function afterModifier(pieces: readonly Piece[], text: string): readonly Piece[] {
  let at = -1
  for (let index = 0; index < pieces.length - 1; index++) if (has(pieces[index], C.de)) at = index
  if (at < 0) return pieces
  const tail = pieces.slice(at + 1)
  if (ownsTail(pieces, at, text)) return pieces.slice(0, at)
  // 3座村办粮站的改扩建工程
  if (at === 1 && isWork(pieces, text)) return pieces
  if (size(tail) < 2 || size(pieces.slice(0, at)) < 4) return pieces
  // 12个服务中心的建设方案 counts the centres
  const last = tail.at(-1)
  const weak = last !== undefined && WEAK_TAIL.test(text.slice(tail[0]?.start, last.end))
  return weak ? pieces.slice(0, at) : tail
}
