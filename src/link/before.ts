import { WordClass } from '../lexicon/words.ts'
import type { PeriodReading } from '../model/period.ts'
import { isDependent } from './name.ts'
import type { QuantityMention } from '../model/mention.ts'
import type { Piece } from './pieces.ts'
import { EMPTY_NAME as EMPTY, type Name, type NamePart } from '../model/name.ts'

const C = WordClass

/** How the value before the number moves: 增长 (up), 下降 (down), 增至 (to), or not at all. */
export type Movement = 'up' | 'down' | undefined

/** What stands between the clause's start, or the number before, and a number. */
export interface Before {
  readonly movement: Movement
  /** 达到, 增至, 为: the number is a level even after a word of movement. */
  readonly reaches: boolean
  readonly basis: string | undefined
  /** Year of 比2015年 or 是2005年的. */
  readonly since: PeriodReading | undefined
  readonly respectively: boolean
  /** 完成 stands right before the number. */
  readonly completes: boolean
  /** 由 or 从 stands before a level that is left behind: 由27.5亿元增加到43.9亿元. */
  readonly from: boolean
  /** The time of a level that is left behind: 由2005年的. */
  readonly fromPeriod: PeriodReading | undefined
  readonly among: boolean
  /** 占 … 比重: the whole, undefined if there is no share; empty if the whole is not named. */
  readonly shareOf: Name | undefined
  /** The whole is a plan or a target. */
  readonly ofPlan: boolean
  /** Where a rank holds: 全省. */
  readonly rankOf: Name
  readonly verb: Name
  readonly noun: Name
  /** Names in a list that share what follows: A、B和C分别…. */
  readonly members: readonly Name[]
  /** The owner of a bare head in the same clause: 第一产业 of 第一产业实现增加值. */
  readonly owner: readonly Name[]
  /** 等 stands right before the number, so the noun comes after it. */
  readonly openList: boolean
  /** The stretch starts with 、 or 和, so it goes on with a list. */
  readonly continues: boolean
  /** 有 or 共有 stands before the noun: the thing itself is counted. */
  readonly exists: boolean
  /** 拉动经济增长 of 工业拉动经济增长4.5个百分点: what the subject adds to the growth of something else. */
  readonly pulls: Name
  /** 完成 stands before the noun: what is named after the number was carried out as a whole. */
  readonly concludes: boolean
  /** 超过 stands before the whole of a share. */
  readonly overtakes: boolean
  /** The piece right before the number is a verb that governs what follows. */
  readonly governs: boolean
}

const ZONE =
  C.about |
  C.at_least |
  C.at_most |
  C.adverb |
  C.reach |
  C.to |
  C.rise |
  C.fall |
  C.light |
  C.respectively |
  C.yoy |
  C.qoq |
  C.mom |
  C.average |
  C.other_base |
  C.estimate |
  C.target |
  C.cause
const VERBS = C.acquire | C.action
/** 是2005年的1.9倍 */
const EQUALS = /^(?:是|为|等于|将等于|可以等于|达到|达|相当于)$/u
const COMPARES = /^(?:比|较|比较|同|与)$/u
const STOPS =
  C.cause |
  C.estimate |
  C.target |
  C.light |
  C.reach |
  C.to |
  C.among |
  C.yoy |
  C.average |
  C.qoq |
  C.mom |
  C.respectively

const has = (piece: Piece | undefined, classes: number): boolean =>
  piece !== undefined && (piece.classes & classes) !== 0
const isContent = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.kind === 'content' || piece.kind === 'noun')

interface Scan {
  readonly text: string
  readonly pieces: readonly Piece[]
}

const wordOf = ({ text, pieces }: Scan, index: number): string => {
  const piece = pieces[index]
  return piece === undefined ? '' : text.slice(piece.start, piece.end)
}

const basisOf = (classes: number): string | undefined => {
  if (classes & C.average) return 'avg'
  if (classes & C.other_base) return 'other'
  if (classes & C.qoq) return 'qoq'
  if (classes & C.mom) return 'mom'
  return classes & C.yoy ? 'yoy' : undefined
}

/** Adds pieces to a name, joining those that touch. */
function toName(pieces: readonly Piece[]): Name {
  const parts: NamePart[] = []
  for (const { start, end } of pieces) {
    const last = parts.at(-1)
    if (last !== undefined && typeof last !== 'string' && last.end === start) {
      parts[parts.length - 1] = { start: last.start, end }
    } else parts.push({ start, end })
  }
  return parts
}

const trimmed = (pieces: readonly Piece[], scan: Scan): Piece[] => {
  const result = pieces.filter((piece) => piece.kind !== 'blank')
  const isEdge = (piece: Piece | undefined) =>
    piece !== undefined &&
    (has(piece, C.list | C.de) || /^[-—–~～/.+&%]$/u.test(scan.text.slice(piece.start, piece.end)))
  while (isEdge(result[0])) result.shift()
  while (isEdge(result.at(-1))) result.pop()
  return result
}

/** Whether the clause ends, or goes on with the next number of a list, where the stretch up to `to` does. */
function endsHere({ text, pieces }: Scan, to: number): boolean {
  let next = to + (pieces[to]?.kind === 'quantity' ? 1 : 0)
  while (pieces[next]?.kind === 'blank' || has(pieces[next], C.at_least | C.about | C.at_most))
    next++
  const piece = pieces[next]
  return (
    piece === undefined ||
    piece.kind === 'quantity' ||
    (has(piece, C.list) && text[piece.start] === '、')
  )
}

/** Splits content at 、 和 与 及 that are not inside a quotation. */
function membersOf(pieces: readonly Piece[], scan: Scan): Name[] {
  const members: Piece[][] = [[]]
  for (const piece of pieces) {
    if (has(piece, C.list)) members.push([])
    else members.at(-1)?.push(piece)
  }
  return members
    .map((member) => toName(trimmed(member, scan).filter((piece) => !has(piece, C.de))))
    .filter((name) => name.length > 0)
}

const MAX_MODIFIER = 14
const EVENT = /^(?:活动|比赛|赛事|展会|论坛|会议|工程)$/u
const CIRCUMSTANCE =
  /(?:基础上|情况下|背景下|条件下|过程中|前提下|影响下|带动下|推动下|支撑下|中|当中)$/u

/**
 * Reads the stretch `[from, to)` of a clause's pieces, from the number at `to` leftwards: first the predicate
 * (分别比上年增长), then the noun phrase, its verb, and what owns it.
 *
 * @param level The last level of the sentence, which a number behind 高于去年 may be of a size with.
 */
export function readBefore(
  text: string,
  pieces: readonly Piece[],
  from: number,
  to: number,
  level?: QuantityMention,
): Before {
  const scan: Scan = { text, pieces }
  const zone = readZone(scan, from, to, level)
  const counting = pieces[to]?.quantity
  const ranked = counting?.dimension === 'rank' ? readRank(scan, from, to) : undefined
  const rank =
    ranked !== undefined && counting?.form !== 'rank'
      ? { of: EMPTY, at: Math.min(ranked.at, zone.start) }
      : ranked
  const share = rank === undefined ? readShare(scan, from, to, zone.start) : undefined
  const times = pieces[to]?.quantity?.form === 'times' ? readCompared(scan, from, to) : -1
  const nounEnd = times >= 0 ? times : (rank?.at ?? share?.at ?? zone.start)
  const counted = pieces[to]?.quantity
  const modified =
    counted !== undefined &&
    MODIFIABLE.has(counted.form) &&
    has(pieces[zone.start - 1], C.de) &&
    zone.start - 1 > from
  const early = share === undefined ? undefined : readZone(scan, from, share.at)
  // 将弄虚作假的1050户失信市场主体: what ends in 的 says which, the noun comes after the number
  const read = modified ? noPhrase(from) : readPhrase(scan, from, nounEnd)
  const pulled = pulledBy(scan, from, counted, zone, read)
  const named = pulled?.phrase ?? read
  const phrase =
    foretells(scan, named, to) || pointsAtCount(scan, named, counted) ? noPhrase(named.stop) : named
  const owner =
    phrase.noun.length > 0 && phrase.verb.length === 0 && phrase.stop > from
      ? readOwner(scan, from, phrase.stop)
      : []
  const earlier = leftBehind(scan, from, phrase.stop)
  const solid = (index: number) => pieces[index]?.kind !== 'blank'
  let first = from
  while (first < to && !solid(first)) first++
  let last = to - 1
  while (last > first && !solid(last)) last--
  const continues = has(pieces[first], C.list) || (from > 0 && has(pieces[last], C.list))
  return {
    movement: zone.movement,
    reaches: zone.reaches,
    basis: zone.basis,
    since: zone.since,
    respectively: zone.respectively || phrase.respectively || early?.respectively === true,
    completes: zone.completes,
    from: zone.from || earlier !== undefined,
    fromPeriod: zone.from ? zone.calendar : earlier,
    among: phrase.among || zone.among,
    shareOf: share?.of,
    overtakes: share?.over === true,
    ofPlan: share?.plan ?? zone.plan,
    rankOf: rank?.of ?? EMPTY,
    verb: phrase.verb,
    noun: phrase.noun,
    members: phrase.members,
    owner,
    openList: phrase.openList,
    continues,
    exists: /^(?:共|现|已|拥|设|建)?有$/u.test(wordOf(scan, phrase.stop - 1)),
    pulls: pulled?.pulls ?? EMPTY,
    concludes: /完成了?$/u.test(wordOf(scan, phrase.stop - 1)),
    governs: phrase.governs,
  }
}

/** What of a stretch may be put in other words. */
type Wording = Pick<Before, 'verb' | 'noun' | 'members' | 'owner' | 'governs' | 'shareOf'>

/** The same stretch in other words. Written out, since copies by `...` differ in shape. */
export const reworded = (before: Before, changes: Partial<Wording>): Before => ({
  movement: before.movement,
  reaches: before.reaches,
  basis: before.basis,
  since: before.since,
  respectively: before.respectively,
  completes: before.completes,
  from: before.from,
  fromPeriod: before.fromPeriod,
  among: before.among,
  shareOf: changes.shareOf ?? before.shareOf,
  overtakes: before.overtakes,
  ofPlan: before.ofPlan,
  rankOf: before.rankOf,
  verb: changes.verb ?? before.verb,
  noun: changes.noun ?? before.noun,
  members: changes.members ?? before.members,
  owner: changes.owner ?? before.owner,
  openList: before.openList,
  continues: before.continues,
  exists: before.exists,
  pulls: before.pulls,
  concludes: before.concludes,
  governs: changes.governs ?? before.governs,
})

/** Takes 拉动经济增长 apart from what it is said of. */
function pulledBy(
  scan: Scan,
  from: number,
  quantity: QuantityMention | undefined,
  zone: Zone,
  { noun, stop }: Phrase,
): { readonly phrase: Phrase; readonly pulls: Name } | undefined {
  const verb = scan.pieces[stop - 1]
  const pulls =
    quantity?.form === 'points' &&
    zone.movement !== undefined &&
    noun.length > 0 &&
    verb !== undefined &&
    stop > from &&
    /^(?:拉动|带动|拉低|影响)$/u.test(wordOf(scan, stop - 1))
  if (!pulls) return undefined
  const moving = scan.pieces[zone.start]
  return {
    phrase: readPhrase(scan, from, stop - 1),
    pulls: [...toName([verb]), ...noun, ...(moving === undefined ? [] : toName([moving]))],
  }
}

/** Where 是 stands in 指标是省下达计划的2倍: what is before it is measured, what is after it compared with; -1 if nowhere. */
function readCompared(scan: Scan, from: number, end: number): number {
  const { pieces } = scan
  let de = end - 1
  while (de > from && has(pieces[de], C.about | C.at_least | C.at_most)) de--
  if (!has(pieces[de], C.de) || pieces[de - 1]?.kind === 'calendar') return -1
  for (let index = de - 1; index >= from; index--) {
    if (pieces[index]?.kind === 'quantity') return -1
    if (/^(?:是|为|相当于|达到|达)$/u.test(wordOf(scan, index))) return index
  }
  return -1
}

/** Words before 第 that hold no scope: 位居, 排名. */
const isPosition = (piece: Piece | undefined) => has(piece, C.position)

/** 位居全市第3名: the scope of a rank, and where the name of what is ranked ends. */
function readRank(
  scan: Scan,
  from: number,
  to: number,
): { readonly of: Name; readonly at: number } {
  const { pieces, text } = scan
  let end = to
  while (end > from && (pieces[end - 1]?.kind === 'blank' || wordOf(scan, end - 1) === '第')) end--
  let index = end - 1
  for (; index >= from; index--) {
    const piece = pieces[index] as Piece
    if (isPosition(piece)) {
      const inner = innerScope(scan, index + 1, end)
      if (inner >= 0) return { of: scopeOf(scan, inner, end), at: inner }
      const of = scopeOf(scan, index + 1, end)
      let at = index
      while (
        at > from &&
        (isPosition(pieces[at - 1]) ||
          has(
            pieces[at - 1],
            C.adverb | C.cause | C.light | C.reach | C.to | C.rise | C.fall | C.list,
          ))
      )
        at--
      const obtained = obtainedBefore(scan, from, at)
      if (obtained >= 0 && of.length === 0)
        return { of: scopeOf(scan, obtained + 1, at), at: obtained }
      const where = circumstanceBefore(scan, from, at)
      if (where < 0) return { of, at }
      // 园区在全省排名第14位, 孝感在评价中居同类市第2名
      return { of: of.length > 0 ? of : scopeOf(scan, where + 1, at), at: where }
    }
    if (piece.kind === 'quantity') break
  }
  // 增幅全省第三: no verb, so the scope begins at 全省, 西部, 同类
  for (let at = end - 1; at >= from; at--) {
    const piece = pieces[at] as Piece
    if (
      has(piece, C.scope) ||
      /^(?:全|西部|中部|东部|同类|世界|亚洲|国内|省内|市内|发展中|地级市|县|内地|各)/u.test(
        text.slice(piece.start, piece.end),
      )
    ) {
      const left = pieces[at - 1]
      if (left !== undefined && at > from && has(left, C.scope)) continue
      return { of: scopeOf(scan, at, end), at }
    }
  }
  return { of: EMPTY, at: end }
}

/** Index of 取得 in 取得西部县排名第二: the scope stands between the verb and 排名; else -1. */
function obtainedBefore(scan: Scan, from: number, end: number): number {
  if (!isContent(scan.pieces[end - 1])) return -1
  for (let at = end - 2; at >= from && at > end - 4; at--) {
    if (/^(?:取得|获得|获|荣获|夺得|位居|位列|居)$/u.test(wordOf(scan, at))) return at
  }
  return -1
}

/** Index of 在 in 在全省 or 在评价中 right before `end`, where the name of what is ranked stands before it; else -1. */
function circumstanceBefore(scan: Scan, from: number, end: number): number {
  const { pieces } = scan
  const closes = has(pieces[end - 1], C.scope) || /[中里上]$/u.test(wordOf(scan, end - 1))
  if (!closes) return -1
  for (let at = end - 1; at > from && at > end - 8; at--) {
    if (pieces[at]?.kind === 'quantity') return -1
    if (wordOf(scan, at) === '在') return isContent(pieces[at - 1]) ? at : -1
  }
  return -1
}

/** Where the scope begins behind a noun that is ranked: 全省 of 获得金牌数全省第二; -1 if all is scope. */
function innerScope(scan: Scan, from: number, to: number): number {
  const { pieces } = scan
  for (let at = to - 1; at > from; at--) {
    const piece = pieces[at] as Piece
    if (piece.kind === 'quantity' || has(piece, C.de)) return -1
    if (has(piece, C.scope) && isContent(pieces[at - 1]) && at - from <= 4) {
      const noun = wordOf(scan, at - 1)
      return noun.length >= 3 && /[数额量率度评估价测考核绩]$/u.test(noun) ? at : -1
    }
  }
  return -1
}

/** Words that say how a rank came about, before its scope: 由, 上升到, 分别. */
const NO_SCOPE =
  C.preposition | C.to | C.rise | C.fall | C.respectively | C.adverb | C.yoy | C.reach

/** 全国副省级城市 of 居全国副省级城市第: all that stands between the verb, or a date after it, and 第. */
function scopeOf({ pieces, text }: Scan, from: number, to: number): Name {
  let first = from
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as Piece
    const opens = at === first && (piece.kind === 'blank' || has(piece, NO_SCOPE))
    if (piece.kind === 'calendar' || opens) first = at + 1
  }
  const start = pieces[first]?.start
  const end = pieces[to - 1]?.end
  if (first >= to || start === undefined || end === undefined) return EMPTY
  const words = text.slice(start, end)
  const scope = words.replace(/[的中]?第?$/u, '')
  return scope === '' ? EMPTY : [{ start, end: start + scope.length }]
}

const MODIFIABLE = new Set<string>(['count', 'person'])
const noPhrase = (stop: number): Phrase => ({
  verb: EMPTY,
  noun: EMPTY,
  members: [],
  openList: false,
  listed: [],
  respectively: false,
  among: false,
  governs: true,
  stop,
})

interface Zone {
  readonly calendar: PeriodReading | undefined
  readonly start: number
  readonly movement: Movement
  readonly reaches: boolean
  readonly basis: string | undefined
  readonly since: PeriodReading | undefined
  readonly respectively: boolean
  readonly completes: boolean
  readonly from: boolean
  readonly plan: boolean
  readonly among: boolean
}

/** The predicate right before a number: everything between the noun phrase and the number. */
function readZone(scan: Scan, from: number, to: number, level?: QuantityMention): Zone {
  const { pieces } = scan
  let movement: Movement
  let reaches = false
  let basis: string | undefined
  let since: PeriodReading | undefined
  let respectively = false
  let completes = false
  let fromLevel = false
  let plan = false
  let arrives = false
  let among = false
  const ranks = pieces[to]?.quantity?.form === 'rank'
  let index = to - 1
  let calendar: PeriodReading | undefined
  for (; index >= from; index--) {
    const piece = pieces[index] as Piece
    if (piece.kind === 'blank') continue
    if (piece.kind === 'calendar') {
      calendar = piece.period ?? calendar
      const compared = index === to - 1 && COMPARED.test(wordOf(scan, index - 1))
      if (compared && (isAlike(level, pieces[to]) || isMean(scan, to))) {
        // 高于去年4963亿元: what it is compared with
        fromLevel = true
        reaches = true
        index--
      }
      continue
    }
    if (ranks && wordOf(scan, index) === '第') continue
    if (piece.kind !== 'word' || isBasis(scan, index)) {
      const base = comparedWith(scan, from, index)
      if (base !== undefined) {
        calendar = base.period
        fromLevel = true
        reaches = true
        index = base.at
        continue
      }
    }
    if (has(pieces[index - 1], C.reach) && QUOTED.test(wordOf(scan, index))) {
      // 突破“四百亿”、达452.63亿元
      index--
      continue
    }
    if (piece.kind !== 'word') {
      const opening = qualification(scan, from, index)
      if (opening < 0) break
      index = opening
      continue
    }
    const { classes } = piece
    const word = wordOf(scan, index)
    if (classes & C.de) {
      // 2005年的60亿元, 目标的57%, 同比增长的
      const left = pieces[index - 1]
      const against =
        left?.kind === 'calendar' &&
        /^(?:高于|低于|较|比|超过|不及)$/u.test(wordOf(scan, index - 2))
      if (against) {
        // 低于上年的3.94%: what it is compared with, not a difference
        calendar = left?.period
        fromLevel = true
        reaches = true
        index -= 2
        continue
      }
      const base = comparedWith(scan, from, index)
      if (base !== undefined) {
        calendar = base.period
        fromLevel = true
        reaches = true
        index = base.at
        continue
      }
      if (left?.kind === 'calendar' || has(left, ZONE | C.plan)) continue
      break
    }
    if (
      classes & C.plan &&
      (movement === undefined || !reaches) &&
      !(
        classes & C.target &&
        !has(pieces[index - 1], C.light | C.list | C.share) &&
        !has(pieces[index + 1], C.de)
      )
    ) {
      // 完成年度目标106%: the plan is the whole; anything else leaves the zone.
      // 年度目标控制在8.5‰以内: the plan's own figure
      plan = !arrives
      continue
    }
    if (classes & C.preposition && plan && COMPARES.test(word)) {
      // 较预算数短收598亿元
      basis ??= 'target'
      plan = false
      continue
    }
    if (classes & C.preposition && calendar !== undefined && COMPARES.test(word)) {
      since ??= calendar
      continue
    }
    if (classes & C.preposition && calendar !== undefined && /^(?:在|于|截至)$/u.test(word))
      continue
    if (classes & C.preposition && /^[由从自]$/u.test(word)) {
      fromLevel = true
      continue
    }
    if (classes & C.among) {
      among = true
      continue
    }
    if (classes & VERBS && !(classes & (C.reach | C.light | C.rise | C.fall | C.to))) break
    if (classes & C.list && !(classes & ZONE)) {
      if (QUOTED.test(wordOf(scan, index - 1)) && has(pieces[index - 2], C.reach)) continue
      break
    }
    if ((classes & ZONE) === 0) {
      if (classes & C.scope) continue
      break
    }
    if (classes & C.rise && index === to - 1 && isDeed(scan, index, to)) {
      // 提升253条道路品质 does it, 高109米的大桥 is so high: no figure of growth
      if (word === '高') continue
      break
    }
    if (classes & C.respectively) respectively = true
    // 力争达到8%
    if (
      classes & (C.target | C.estimate) &&
      /(?:达到?|实现)$/u.test(word) &&
      movement === undefined
    )
      reaches = true
    if (classes & C.to) {
      reaches = true
      arrives = true
    }
    if (classes & C.reach && !(classes & C.preposition && word !== '为')) {
      if (movement === undefined) reaches = true
      if (calendar !== undefined && EQUALS.test(word)) since ??= calendar
    }
    // 失业率低于3.5% is a level and its bound, 低于上年0.2个百分点 a difference
    const limits = index === to - 1 && /^[高低多少]于$/u.test(word)
    if (limits && pieces[to]?.quantity?.form !== 'points') reaches = true
    else if (movement === undefined && !(classes & C.to)) {
      if (classes & C.rise) movement = 'up'
      else if (classes & C.fall) movement = 'down'
    }
    if (/完成了?$/u.test(word)) completes = true
    // 年均增速超过30%: right before the number the word only bounds it
    const bounds = index === to - 1 && classes & (C.at_least | C.at_most)
    if (!bounds) basis ??= basisOf(classes)
  }
  return {
    start: index + 1,
    movement,
    reaches,
    basis,
    since,
    respectively,
    completes,
    from: fromLevel,
    calendar,
    plan,
    among,
  }
}

const COMPARED = /^(?:高于|低于|较|比|比较|超过|不及)$/u
/** Nouns between a time and its figure that name no other indicator. */
const BASIS = /^(?:相同基础|预算数|决算数|实际数|高峰期|高峰时期|同期|基数|水准|水平|预算|决算)$/u
const isBasis = (scan: Scan, index: number): boolean => BASIS.test(wordOf(scan, index))

/** 较八十九年度预算数2487亿元, 较上年同期的13.7%: where the comparison begins, and the time that is compared with. */
function comparedWith(
  scan: Scan,
  from: number,
  at: number,
): { readonly at: number; readonly period: PeriodReading | undefined } | undefined {
  let index = at
  while (index > from && (isBasis(scan, index) || has(scan.pieces[index], C.de))) index--
  const time = scan.pieces[index]
  if (index === at || index <= from || time?.kind !== 'calendar') return undefined
  return COMPARED.test(wordOf(scan, index - 1)) ? { at: index - 1, period: time.period } : undefined
}

/** 低于过去10年4.5%的平均数: a mean is compared with. */
const isMean = (scan: Scan, to: number): boolean =>
  has(scan.pieces[to + 1], C.de) && wordOf(scan, to + 2).startsWith('平均')

/** Of 5065亿元，高于去年4963亿元 the second number is a level too: of 高于去年102亿元 it is the difference. */
function isAlike(level: QuantityMention | undefined, piece: Piece | undefined): boolean {
  const quantity = piece?.quantity
  if (level === undefined || quantity === undefined || quantity.form !== 'amount') return false
  if (level.unit !== quantity.unit) return false
  const ratio = Number(quantity.decimal) / Number(level.decimal)
  return ratio > 0.5 && ratio < 2
}

const QUOTED = /^“[^”]{2,8}”$/u
/** Words of rising that are done to things: 提升道路品质, 拓宽道路. */
const DONE = /^(?:提升|拓宽|扩大|延长|加长|加快|改善)$/u

/** Whether a word of rising right before a number is what was done to the things named after it. */
function isDeed(scan: Scan, index: number, to: number): boolean {
  const quantity = scan.pieces[to]?.quantity
  const word = wordOf(scan, index)
  if (word === '高') return quantity?.dimension === 'length'
  return quantity?.form === 'count' && DONE.test(word) && isContent(scan.pieces[to + 1])
}

interface Share {
  readonly at: number
  readonly of: Name
  readonly plan: boolean
  readonly over?: boolean
}

/** 扣除不可比因素同比增长, 按可比价格计算: where a phrase that only qualifies the figure begins, or -1. */
function qualification(scan: Scan, from: number, at: number): number {
  if (!/(?:因素|后|计算|价格|口径|汇率|影响)$/u.test(wordOf(scan, at))) return -1
  for (let index = at; index >= from && index > at - 5; index--) {
    if (/^(?:扣除|剔除|不计|按照?|不含|考虑)/u.test(wordOf(scan, index))) return index
    if (scan.pieces[index]?.kind === 'quantity') return -1
  }
  return -1
}

/** 占 X 的比重 before a number: the whole, and where the part's name ends. */
function readShare(scan: Scan, from: number, to: number, zoneStart: number): Share | undefined {
  const { pieces } = scan
  const overtaken = readOvertaken(scan, from, zoneStart)
  if (overtaken !== undefined) return overtaken
  for (let index = to - 1; index >= from; index--) {
    const piece = pieces[index] as Piece
    if (!has(piece, C.share)) continue
    const word = wordOf(scan, index)
    if (/占/u.test(word) && !/占比|占有率|比重|比例/u.test(word)) {
      const whole = trimmed(
        pieces.slice(index + 1, startOfLevel(scan, index + 1, to)).filter(isOfWhole),
        scan,
      )
      const plan = whole.some((other) => has(other, C.plan))
      return { at: index, of: toName(whole.filter((other) => !has(other, C.de))), plan }
    }
    if (index >= zoneStart - 1 || index >= from) {
      // 占比达到61.6%, 比重为80.9%: the whole may stand before, as in 占规上工业增加值比重
      const opening = findLast(
        pieces,
        from,
        index,
        (other, at) => has(other, C.share) && /占/u.test(wordOf(scan, at)),
      )
      if (opening < 0) return readPart(scan, from, index) ?? { at: index, of: EMPTY, plan: false }
    }
  }
  return undefined
}

/** Words between 占 and the number that are no part of the whole. */
const BESIDE_WHOLE =
  C.share |
  C.about |
  C.at_least |
  C.at_most |
  C.reach |
  C.to |
  C.respectively |
  C.rise |
  C.fall |
  C.cause
/** 亦 and 仅 are words of the predicate; 人均 is a part of the name. */
const isOfWhole = (piece: Piece): boolean =>
  piece.kind !== 'calendar' &&
  !has(piece, BESIDE_WHOLE) &&
  !(has(piece, C.adverb) && piece.end - piece.start === 1)

/** Where the level that is left behind begins: 由上年的 of 占投资的比重由上年的74.3%. */
function startOfLevel(scan: Scan, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    if (has(scan.pieces[index], C.preposition) && /^[由从自]$/u.test(wordOf(scan, index)))
      return index
  }
  return to
}

/** 现代工业产值在工农业总产值中的比重: a part and its whole without 占. */
function readPart(scan: Scan, from: number, at: number): Share | undefined {
  const { pieces } = scan
  let end = at
  while (end > from && (has(pieces[end - 1], C.de | C.share) || pieces[end - 1]?.kind === 'blank'))
    end--
  if (end <= from || !/[中内里]$/u.test(wordOf(scan, end - 1))) return undefined
  for (let index = end - 1; index > from; index--) {
    if (pieces[index]?.kind === 'quantity') return undefined
    if (!has(pieces[index], C.preposition) || wordOf(scan, index) !== '在') continue
    const whole = trimmed(pieces.slice(index + 1, end), scan).filter(
      (piece) => isOfWhole(piece) && !has(piece, C.de),
    )
    const { start = 0, end: last = 0 } = { start: whole[0]?.start, end: whole.at(-1)?.end }
    return last - 1 > start ? { at: index, of: [{ start, end: last - 1 }], plan: false } : undefined
  }
  return undefined
}

/** 超过市内六区总量的60%: a part of a whole without 占. */
function readOvertaken(scan: Scan, from: number, zoneStart: number): Share | undefined {
  const { pieces } = scan
  const end = zoneStart - 1
  if (end <= from || !has(pieces[end], C.de)) return undefined
  const whole: Piece[] = []
  for (let index = end - 1; index >= from; index--) {
    const piece = pieces[index] as Piece
    if (isContent(piece) || has(piece, C.scope | C.plan | C.list)) {
      whole.unshift(piece)
      continue
    }
    if (!/^(?:超过|超|相当于|达到|接近|约为|达)$/u.test(wordOf(scan, index)) || whole.length === 0)
      return undefined
    const over = wordOf(scan, index).startsWith('超')
    return { at: index, of: toName(whole), plan: whole.some((other) => has(other, C.plan)), over }
  }
  return undefined
}

const findLast = (
  pieces: readonly Piece[],
  from: number,
  to: number,
  test: (piece: Piece, index: number) => boolean,
): number => {
  for (let index = to - 1; index >= from; index--)
    if (test(pieces[index] as Piece, index)) return index
  return -1
}

interface Phrase {
  readonly verb: Name
  readonly noun: Name
  readonly members: readonly Name[]
  readonly openList: boolean
  /** The names before 等: A、B and C of A、B和C等主导产业. */
  readonly listed: readonly Name[]
  readonly respectively: boolean
  readonly among: boolean
  readonly governs: boolean
  /** Index one past the piece at which the phrase stopped. */
  readonly stop: number
}

/** 由上年亏损9000万元: the time of the level that is left behind stands before its name. */
function leftBehind(scan: Scan, from: number, stop: number): PeriodReading | undefined {
  const time = scan.pieces[stop - 1]
  if (stop - 2 < from || time?.kind !== 'calendar') return undefined
  return /^[由从]$/u.test(wordOf(scan, stop - 2)) ? time.period : undefined
}

/** 向这6所大学提供: a demonstrative before a count leaves the name to what follows. */
function pointsAtCount(
  scan: Scan,
  { noun, verb }: Phrase,
  quantity: QuantityMention | undefined,
): boolean {
  const only = noun[0]
  if (quantity === undefined || !MODIFIABLE.has(quantity.form)) return false
  if (only === undefined || typeof only === 'string' || noun.length > 1 || verb.length > 0)
    return false
  return /^(?:这|这些|该|那|那些|此)$/u.test(scan.text.slice(only.start, only.end))
}

/** Ends of the names of those who forecast, in simplified script. */
const FORECASTER = /(?:处|局|院|署|行|组织|机构|基金|基金会|委员会|公司|研究所)$/u

/** 主计处8月预估全年上涨1.23%: a noun before a verb of foresight is who says it, if it is no indicator. */
function foretells(scan: Scan, { noun, stop }: Phrase, to: number): boolean {
  const last = noun.at(-1)
  if (last === undefined || typeof last === 'string') return false
  if (!FORECASTER.test(scan.text.slice(Math.max(0, last.end - 6), last.end))) return false
  for (let index = stop; index < to; index++) {
    const piece = scan.pieces[index] as Piece
    if (piece.start < last.end || piece.kind === 'calendar' || piece.kind === 'blank') continue
    return /^(?:预测|预估|估计|预计|推估|估测)/u.test(wordOf(scan, index))
  }
  return false
}

const isBoundary = (scan: Scan, from: number, index: number): boolean => {
  if (index < from) return true
  const piece = scan.pieces[index] as Piece
  if (piece.kind === 'calendar' || piece.kind === 'quantity') return true
  if (piece.kind === 'blank') return isBoundary(scan, from, index - 1)
  if (has(piece, VERBS)) return false
  // 公共图书馆实际使用房屋: 实际 belongs to what it stands before
  if (has(piece, C.adverb) && /^(?:实际|平均|直接)$/u.test(wordOf(scan, index)))
    return isBoundary(scan, from, index - 1)
  return has(
    piece,
    C.adverb |
      C.scope |
      C.cause |
      C.estimate |
      C.target |
      C.light |
      C.preposition |
      C.among |
      C.list,
  )
}

/** The noun phrase that ends before `to`, with the verb that governs it. */
function readPhrase(scan: Scan, from: number, to: number): Phrase {
  const { pieces } = scan
  const noun: Piece[] = []
  const verb: Piece[] = []
  const listed: Piece[] = []
  let openList = false
  let skipping = false
  let respectively = false
  let among = false
  let governs = false
  let prepositional = false
  let index = afterCircumstance(scan, from, to) - 1
  for (; index >= from; index--) {
    const piece = pieces[index] as Piece
    if (piece.kind === 'blank') {
      // A single blank parts a heading from what follows: 服务外包业 服务业增加值
      if (noun.length > 0) break
      continue
    }
    if (piece.kind === 'quantity') break
    if (piece.kind === 'calendar') {
      if (noun.length > 0 || skipping) break
      continue
    }
    const { classes } = piece
    if (isContent(piece)) {
      if (verb.length > 0) break
      ;(skipping ? listed : noun).unshift(piece)
      continue
    }
    if (classes & C.etc) {
      if (noun.length === 0) openList = true
      skipping = true
      continue
    }
    if (classes & C.acquire && noun.length === 1 && !skipping && isContent(pieces[index - 1])) {
      // 博士学位授予单位: before so short a noun the verb is a part of it
      const short = (noun[0] as Piece).end - (noun[0] as Piece).start <= 2
      if (short && (noun[0] as Piece).start === piece.end) {
        noun.unshift(piece)
        continue
      }
    }
    if (classes & C.acquire) {
      if (noun.length === 0 && !skipping) {
        // 基本建成9072套, 规范提升34家: a verb right before the number, its noun before it or after the number
        verb.unshift(piece)
        governs = true
        index--
        index = takeVerbs(scan, from, index, verb)
        const rest = readPhrase(scan, from, index + 1)
        if (rest.noun.length > 0 && rest.verb.length === 0) {
          return { ...rest, noun: [...rest.noun, ...toName(verb)], verb: EMPTY, governs }
        }
        break
      }
      verb.unshift(piece)
      index = takeVerbs(scan, from, index - 1, verb)
      break
    }
    if (classes & C.action) {
      if (verb.length > 0) break
      if (
        noun.length === 0 &&
        !skipping &&
        has(pieces[index - 1], C.list) &&
        isContent(pieces[index - 2])
      ) {
        // 医疗保险和救助: the last of a list of nouns
        noun.unshift(piece)
        continue
      }
      if (noun.length === 0 && !skipping) {
        verb.unshift(piece)
        governs = true
        index = takeVerbs(scan, from, index - 1, verb)
        const rest = readPhrase(scan, from, index + 1)
        if (rest.noun.length > 0) return { ...rest, noun: [...rest.noun, ...toName(verb)], governs }
        break
      }
      const acts = skipping && isContent(pieces[index + 1]) && !has(pieces[index - 1], C.list)
      if (
        acts ||
        (!skipping && (isBoundary(scan, from, index - 1) || has(pieces[index - 1], VERBS)))
      ) {
        verb.unshift(piece)
        index = takeVerbs(scan, from, index - 1, verb)
        break
      }
      ;(skipping ? listed : noun).unshift(piece)
      continue
    }
    if (classes & (C.rise | C.fall) && noun.length > 0 && isBoundary(scan, from, index - 1)) {
      if (piece.end - piece.start >= 2) {
        verb.unshift(piece)
        index--
      }
      break
    }
    if (classes & (C.list | C.de)) {
      if (skipping) listed.unshift(piece)
      else if (noun.length > 0) noun.unshift(piece)
      else if (classes & C.list) break
      continue
    }
    if (classes & C.respectively && noun.length > 0) {
      respectively = true
      break
    }
    if (classes & C.among) {
      among = true
      break
    }
    if (classes & C.scope) {
      if (noun.length > 0 || skipping) {
        // 新建城区公厕7座: the place stands between the verb and its noun
        if (!skipping && has(pieces[index - 1], VERBS)) continue
        // 占全省…: what is before the scope is another phrase, unless the clause starts with it
        break
      }
      continue
    }
    if (classes & C.preposition) {
      const circumstance =
        noun.length > 0 &&
        CIRCUMSTANCE.test(wordOf(scan, scan.pieces.indexOf(noun.at(-1) as Piece)))
      if (circumstance) {
        // 收入在落实减免政策的基础上实现…: the phrase between is a circumstance
        noun.length = 0
        continue
      }
      prepositional = true
      if (noun.length === 0 && !skipping) governs = true
      break
    }
    if (
      noun.length > 0 &&
      !skipping &&
      /^(?:实际|平均|直接|人均)$/u.test(wordOf(scan, index)) &&
      isContent(pieces[index - 1])
    ) {
      noun.unshift(piece)
      continue
    }
    if (classes & C.adverb && !(classes & STOPS)) {
      if (noun.length > 0 && piece.end - piece.start >= 2 && !has(pieces[index + 1], VERBS)) {
        const left = pieces[index - 1]
        if (isContent(left) || has(left, VERBS | C.de | C.etc)) {
          noun.unshift(piece)
          continue
        }
      }
      if (noun.length > 0 || skipping) {
        const left = pieces[index - 1]
        if (isContent(left) && !skipping) break
      }
      continue
    }
    if (classes & C.plan && noun.length > 0 && !skipping && isContent(pieces[index - 1])) {
      // 省科技计划项目
      noun.unshift(piece)
      continue
    }
    if (classes & STOPS) {
      if (noun.length > 0 && classes & C.light && has(pieces[index - 1], C.list)) continue
      // 每万人口拥有执业药师: what it is counted by belongs to the name
      const per =
        noun.length > 0 &&
        /^(?:拥有|有)$/u.test(wordOf(scan, index)) &&
        isContent(pieces[index - 1])
      if (
        per &&
        /每/u.test(scan.text.slice(pieces[Math.max(from, index - 4)]?.start, piece.start))
      ) {
        noun.unshift(piece)
        continue
      }
      if (noun.length > 0 || skipping) break
      continue
    }
    if (
      noun.length === 0 &&
      !skipping &&
      classes & C.predicate &&
      !(classes & (C.plan | C.share))
    ) {
      if (isContent(pieces[index - 1]) && endsHere(scan, to)) {
        // 公路完工633公里: the verb says what was done with the noun before it
        const rest = readPhrase(scan, from, index)
        if (rest.noun.length > 0 && rest.verb.length === 0)
          return { ...rest, noun: [...rest.noun, ...toName([piece])] }
      }
      // 加快推进33条道路…: a verb that is no part of a name, its object after the number
      governs = true
      break
    }
    if (
      classes & C.plan ||
      classes & C.share ||
      classes & C.predicate ||
      classes & C.rank_tail ||
      classes & C.first ||
      classes & C.other_base
    ) {
      const modifies =
        noun.length === 1 &&
        isContent(pieces[index - 1]) &&
        (noun[0] as Piece).start === piece.end &&
        isDependent(wordOf(scan, index + 1))
      if (
        classes & C.predicate &&
        noun.length > 0 &&
        !(classes & (C.plan | C.rank_tail)) &&
        // 研发费用加计扣除享受户数: so bare a head needs the words before it
        !modifies
      )
        break
      if (!skipping) noun.unshift(piece)
      continue
    }
    if (noun.length > 0) break
  }
  // 职工住宅、城市建设等方面的投资: 方面 only ends the list
  const aspect = noun[0]
  if (aspect !== undefined && listed.length > 0 && wordOf(scan, pieces.indexOf(aspect)) === '方面')
    noun.splice(0, 1, ...listed.splice(0))
  // 年度目标地区生产总值增长9%: the plan is no part of the name
  if (noun.length > 1 && has(noun[0], C.plan) && wordOf(scan, index + 1).endsWith('目标'))
    noun.shift()
  let kept = trimmed(noun, scan)
  if (prepositional || kept.length > 3) kept = dropModifier(kept, scan, prepositional)
  if (
    EVENT.test(kept.length === 1 ? wordOf(scan, pieces.indexOf(kept[0] as Piece)) : '') &&
    listed.length > 0
  ) {
    // 资本市场对接会等活动: 活动 alone says nothing
    const names = membersOf(trimmed(listed, scan), scan)
    const nearest = names.at(-1)
    if (nearest !== undefined && names.length === 1) {
      const first = nearest[0]
      const start = typeof first === 'object' ? first.start : 0
      kept = [...listed.filter((piece) => piece.start >= start), ...kept]
    }
  }
  kept = afterFirms(kept, scan)
  const members = membersOf(kept, scan)
  return {
    verb: toName(verb),
    noun: toName(kept.filter((piece) => !has(piece, C.de))),
    members,
    openList,
    listed: membersOf(trimmed(listed, scan), scan),
    respectively,
    among,
    governs,
    stop: index + 1,
  }
}

const CLASS_NAME =
  /(?:世界|中国|全国|民营|国内|全球|央企)?(?:\d{1,6}强|\d{1,12}(?:\.\d{1,6})?[万亿]?元以上|[百千十]?[万亿]元以上)/u

/** 引进恒丰银行、中煤财险世界500强投资项目: firms named before a class of projects only say which. */
function afterFirms(pieces: Piece[], scan: Scan): Piece[] {
  const first = pieces[0]
  const last = pieces.at(-1)
  if (first === undefined || last === undefined) return pieces
  const text = scan.text.slice(first.start, last.end)
  const found = CLASS_NAME.exec(text)
  if (
    found === null ||
    found.index < 4 ||
    !/(?:、|公司|集团|银行|中心|证券|保险)/u.test(text.slice(0, found.index))
  )
    return pieces
  const start = first.start + found.index
  return pieces
    .filter((piece) => piece.end > start)
    .map((piece) => (piece.start < start ? { ...piece, start } : piece))
}

/** Where a noun phrase ends when a circumstance stands behind it: 收入 of 收入在落实减免政策的基础上实现. */
function afterCircumstance(scan: Scan, from: number, to: number): number {
  const { pieces } = scan
  let last = to - 1
  while (
    last >= from &&
    (pieces[last]?.kind === 'blank' || (has(pieces[last], ZONE) && !has(pieces[last], VERBS)))
  )
    last--
  if (last < from || !isContent(pieces[last]) || !CIRCUMSTANCE.test(wordOf(scan, last))) return to
  for (let index = last - 1; index >= from; index--) {
    if (pieces[index]?.kind === 'quantity') return to
    if (
      has(pieces[index], C.preposition) &&
      /^(?:在|于|受|随着|通过|从|经)$/u.test(wordOf(scan, index))
    )
      return index
  }
  return to
}

/** Verbs side by side: 规范提升, 新建、提升改造. */
function takeVerbs(scan: Scan, from: number, at: number, verb: Piece[]): number {
  let index = at
  while (index >= from) {
    const piece = scan.pieces[index] as Piece
    if (has(piece, VERBS) && piece.end - piece.start >= 2) {
      verb.unshift(piece)
      index--
      continue
    }
    if (has(piece, C.list) && has(scan.pieces[index - 1], VERBS)) {
      verb.unshift(piece)
      index--
      continue
    }
    break
  }
  return index
}

/** Of 在商务部备案的服务外包企业 keeps 服务外包企业: a long modifier before 的 says which, not what. */
function dropModifier(pieces: readonly Piece[], scan: Scan, prepositional: boolean): Piece[] {
  let at = -1
  for (let index = 0; index < pieces.length - 1; index++) if (has(pieces[index], C.de)) at = index
  if (at < 0) return [...pieces]
  const first = pieces[0] as Piece
  const mark = pieces[at] as Piece
  const tail = trimmed(pieces.slice(at + 1), scan)
  const tailLength = tail.reduce((sum, piece) => sum + piece.end - piece.start, 0)
  const modifier = scan.text.slice(first.start, mark.start)
  if (tailLength < 2 || /每/u.test(modifier)) return [...pieces]
  const only = tail.length === 1 ? wordOf(scan, scan.pieces.indexOf(tail[0] as Piece)) : ''
  if (only !== '' && isDependent(only)) return [...pieces]
  return prepositional || mark.start - first.start > MAX_MODIFIER ? tail : [...pieces]
}

/** The names in the same clause, further left, that a bare head belongs to. */
function readOwner(scan: Scan, from: number, to: number): readonly Name[] {
  let index = to - 1
  while (index >= from) {
    const piece = scan.pieces[index] as Piece
    if (
      piece.kind === 'blank' ||
      piece.kind === 'calendar' ||
      (piece.kind === 'word' && has(piece, ZONE) && !has(piece, VERBS))
    )
      index--
    else break
  }
  if (index < from) return []
  const piece = scan.pieces[index] as Piece
  if (piece.kind === 'quantity') return []
  const phrase = readPhrase(scan, from, index + 1)
  if (phrase.noun.length === 0) {
    // 现代金融、高端商贸等主导产业: the list before 等 holds the names
    return []
  }
  if (phrase.listed.length > 1) return phrase.listed
  return phrase.members.length > 1 ? phrase.members : [phrase.noun]
}
