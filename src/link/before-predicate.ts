import { WordClass } from '../lexicon/words.ts'
import type { QuantityMention } from '../model/mention.ts'
import { SAME_PART, type PeriodReading } from '../model/period.ts'
import { BUDGETS, PACE } from './before-phrase.ts'
import { qualification } from './before-share.ts'
import { has, isContent, pieceAt, type Piece } from './pieces.ts'
import { endsHere, type Scan, textOf, wordOf, ZONE, VERBS } from './scan.ts'
import { anyOf, beginningWith, endingIn, oneOf } from './spelling.ts'

const C = WordClass

const QUOTED = /^“[^”]{2,8}”$/u

const isQuoted = (scan: Scan, index: number): boolean =>
  scan.text[scan.pieces[index]?.start ?? 0] === '“' && QUOTED.test(wordOf(scan, index))

/** How the value before the number moves: 增长 (up), 下降 (down), 增至 (to), or not at all. */
export type Movement = 'up' | 'down' | undefined

export const endsDone = endingIn('完成|完成了|打赢|打赢了|打好|打好了')

const LIMITS = oneOf('高于|低于|多于|少于')

/** 是2005年的1.9倍 */
export const EQUALS = oneOf(
  '分别是|分别为|是|为|约为|大约是|大约为|差不多是|差不多为|等于|将等于|可以等于|达到|达|相当于',
)

/** 恢复到2019年同期的95%, 相当于上年同期的95% */
export const RESTORES = oneOf('恢复到|恢复至|恢复为|回复到|回复至|回升到|回升至|相当于')

const COMPARES = oneOf('比|较|比较|同|与|相较|相较于|相比于')

/** 比年初, 较上年末 */
const beginsComparing = ({ text }: Scan, piece: Piece | undefined): boolean =>
  has(piece, C.yoy) && isThan(text, (piece as Piece).start)
const isThan = anyOf('比较')

const basisOf = (classes: number): string | undefined => {
  if (classes & C.average) return 'avg'
  if (classes & C.other_base) return 'other'
  if (classes & C.qoq) return 'qoq'
  if (classes & C.mom) return 'mom'
  return classes & C.yoy ? 'yoy' : undefined
}

export interface Zone {
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
  /** 约为 stands before the time of what is compared with. */
  readonly roughly: boolean
}

/** The predicate right before a number: everything between the noun phrase and the number. */
export function readZone(scan: Scan, from: number, to: number, level?: QuantityMention): Zone {
  const { pieces } = scan
  let movement: Movement
  /** Where the word of movement stands. */
  let mover = -1
  let reaches = false
  let basis: string | undefined
  let since: PeriodReading | undefined
  let respectively = false
  let completes = false
  let fromLevel = false
  let plan = false
  let revised = false
  let arrives = false
  let among = false
  let roughly = false
  let foreseen = false
  const counted = pieces[to]?.quantity
  const ranks = counted?.form === 'rank'
  let index = to - 1
  let calendar: PeriodReading | undefined
  for (; index >= from; index--) {
    const piece = pieces[index] as Piece
    if (piece.kind === 'blank') continue
    const left = pieceAt(pieces, index - 1)
    if (piece.kind === 'calendar') {
      // 在1954年将由1949年的28.8%: the nearest is the time of the level that is left behind
      if (!fromLevel) calendar = piece.period ?? calendar
      // 低于过去10年4.5%的平均数
      const opens = left?.kind === 'calendar' ? index - 2 : index - 1
      const next = isMeanAhead(scan, index, to) ? to - 1 : index
      const compared = next === to - 1 && COMPARED.has(wordOf(scan, opens))
      const mean = compared && (next !== index || isMean(scan, to))
      if (mean) basis ??= 'avg'
      if (compared && (mean || isAlike(level, pieces[to]))) {
        // 高于去年4963亿元: what it is compared with
        fromLevel = true
        reaches = true
        index = opens
      } else if (compared && pieces[to]?.quantity?.form === 'points') {
        // 高于上年3个百分点, 高于2015年3个百分点
        if (isYearBefore(piece.period)) basis ??= 'yoy'
        else since ??= piece.period
      }
      continue
    }
    if (ranks && wordOf(scan, index) === '第') continue
    if (index === to - 1 && has(piece, C.yoy) && precedesDifference(scan, index, to)) {
      // 比上年同期14亿元增收2亿元: what it was
      calendar = wordOf(scan, index).endsWith('同期') ? SAME_PART_BEFORE : YEAR_BEFORE
      fromLevel = true
      reaches = true
      continue
    }
    if (has(piece, C.yoy) && movement === undefined && tellsYearBefore(scan, index, to)) {
      calendar = SAME_PART_BEFORE
      fromLevel = true
      reaches = true
      continue
    }
    const against = comparisonEndingAt(scan, from, index)
    if (against !== undefined) {
      since ??= against.period
      index = against.at
      continue
    }
    if (piece.kind !== 'word' || isBasis(scan, index)) {
      const base = comparedWith(scan, from, index, to)
      if (base !== undefined) {
        index = base.at
        if (movement === undefined) {
          calendar = base.period
          fromLevel = true
          reaches = true
        } else if (foreseen) {
          // 较八月中预测数上修
          basis ??= 'other'
        } else {
          // 较2021/22年度预算减少13亿元: a difference
          since ??= base.period
        }
        continue
      }
    }
    if (has(left, C.reach) && isQuoted(scan, index)) {
      // 突破“三百亿”、达318.6亿元
      index--
      continue
    }
    // 补助标准由人均300元提高到人均320元: for whom it is reckoned, not what it is
    // 税率由30%统一降为25%
    if (piece.kind !== 'word' && has(pieces[index + 1], C.to) && textOf(scan, piece) === '统一')
      continue
    if (piece.kind !== 'word' && index === to - 1 && improves(scan, piece, counted)) {
      // PM2.5浓度同比改善3.4%: what is breathed has become less
      movement = 'down'
      continue
    }
    const perHead = piece.kind === 'word' ? -1 : perHeadAt(scan, index)
    if (perHead >= 0 && isInPredicate(scan, perHead)) {
      index = perHead
      continue
    }
    if (piece.kind !== 'word') {
      // 超过原定的年度计划5%
      const above =
        plan && ASSIGNS.test(textOf(scan, piece)) ? comparingBefore(scan, from, index) : -1
      if (above >= 0) {
        index = above + 1
        continue
      }
      // 薪酬由4月起上调3%
      if (left?.kind === 'calendar' && textOf(scan, piece) === '起') continue
      const opening = qualification(scan, from, index)
      if (opening < 0) break
      index = opening
      continue
    }
    const { classes } = piece
    const word = textOf(scan, piece)
    if (classes & C.de) {
      // 2005年的60亿元, 目标的57%, 同比增长的
      const base = comparedWith(scan, from, index, to)
      if (base !== undefined) {
        index = base.at
        if (movement === undefined) {
          calendar = base.period
          fromLevel = true
          reaches = true
        } else since ??= base.period
        continue
      }
      // 比大丰收的1982年还多14万斤
      const than = movement === undefined ? -1 : thanBefore(scan, from, index)
      if (than >= 0) {
        since ??= calendar
        index = than
        continue
      }
      if (left?.kind === 'calendar' || has(left, ZONE | C.plan)) continue
      // 超过原定的年度计划5%
      if (plan && ASSIGNS.test(wordOf(scan, index - 1))) continue
      if (RECORD.test(wordOf(scan, index - 1)) && pieceAt(pieces, index - 2)?.kind === 'calendar') {
        // 失业率为24年来新低之3.3%
        index--
        continue
      }
      break
    }
    if (classes & C.estimate && movement !== undefined && FORECAST.has(word)) {
      foreseen = true
      continue
    }
    if (plan && ASSIGNS.test(word)) {
      // 高于上级下达任务2个百分点
      const above = comparingBefore(scan, from, index)
      if (above >= 0) {
        index = above + 1
        continue
      }
    }
    // 完成改革任务95项, 新兴计划46项 counts the tasks
    if (COUNTED.has(word) && counted?.form === 'count' && (isContent(left) || has(left, C.de)))
      break
    // 编列预算5亿元, 公共建设计划编列5亿元: a budget or a project that the sum is of
    if (classes & C.plan && isBudgeted(scan, index, to)) break
    if (
      classes & C.plan &&
      (movement === undefined || !reaches) &&
      !(
        classes & C.target &&
        !has(left, C.light | C.list | C.share) &&
        !COMPARES.has(wordOf(scan, index - 1)) &&
        !EXCEEDS.has(wordOf(scan, index - 1)) &&
        !isCompared(scan.text, pieces, index) &&
        !has(pieces[index + 1], C.de)
      )
    ) {
      // 完成年度目标106%: the plan is the whole; anything else leaves the zone.
      // 年度目标控制在8.5‰以内: the plan's own figure
      plan = !arrives
      revised = plan && word === REVISED
      continue
    }
    if (plan && EXCEEDS.has(word) && movement === undefined && pieces[to]?.kind === 'quantity') {
      // 超年度计划1亿元
      movement = 'up'
      basis ??= 'target'
      plan = false
      continue
    }
    if (
      EXCEEDS_WHOLLY.test(word) &&
      movement === undefined &&
      !has(pieces[to + 1], C.de) &&
      tellsExcess(counted, plan)
    ) {
      // 超额完成10%, 超额完成任务3亿元: by how much, and not how far
      movement = 'up'
      basis ??= 'target'
      plan = false
      continue
    }
    const exceeds = classes & C.at_least && movement === undefined && EXCEEDS.has(word)
    if (exceeds && exceedsPlace(scan, index, to)) {
      // 超出全国平均水平0.5平方米
      movement = 'up'
      basis ??= 'other'
      continue
    }
    if (classes & C.preposition && plan && COMPARES.has(word)) {
      // 较预算数短收598亿元; 较修订预算减少2%: than the year that ends is put at
      basis ??= revised ? 'yoy' : 'target'
      plan = false
      continue
    }
    if (foreseen && classes & C.preposition && COMPARES.has(word)) {
      // 较十月概估数增加
      basis ??= 'other'
      continue
    }
    if (classes & C.preposition && calendar !== undefined && COMPARES.has(word)) {
      since ??= calendar
      continue
    }
    if (classes & C.preposition && calendar !== undefined && /^(?:在|于|截至)$/u.test(word))
      continue
    // 薪酬由4月起上调3%: since when, not what it was
    if (classes & C.preposition && FROM.has(word) && isSince(scan, index)) continue
    // 出口向200亿元迈进
    if (index === to - 1 && word === '向' && HEADS_FOR.test(wordOf(scan, to + 1))) continue
    // 再就业率在60%以上
    if (word === '在' && isStanding(scan, index, to)) {
      reaches = true
      continue
    }
    // 贷款以年均8%的速度增长
    if (word === '以' && isPaceAhead(scan, to)) continue
    if (index === to - 1 && word === '按' && ARRANGED.has(wordOf(scan, to + 1))) continue
    if (classes & C.preposition && /^[由从自]$/u.test(word)) {
      fromLevel = true
      continue
    }
    if (classes & C.among) {
      among = true
      continue
    }
    if (word === '新增' && index === to - 1 && beginsComparing(scan, left)) {
      // 贷款余额8亿元，比年初新增1亿元: by how much it has grown
      movement = 'up'
      continue
    }
    // 争取达到8% is what is aimed at, 争取资金8亿元 what was got
    const aims = counted?.form === 'percent' && index < to - 1 && word === '争取'
    if (classes & VERBS && !aims && !(classes & (C.reach | C.light | C.rise | C.fall | C.to))) break
    // 完成年度削减任务的80%: what is planned, not how the figure moves
    const planned = plan && classes & (C.rise | C.fall) && !(classes & C.other_base)
    if (planned && has(pieces[index + 1], C.plan)) continue
    if (classes & C.list && !(classes & ZONE)) {
      if (has(pieceAt(pieces, index - 2), C.reach) && isQuoted(scan, index - 1)) continue
      // 产量1975年和1976年分别增长
      if (left?.kind === 'calendar' && pieces[index + 1]?.kind === 'calendar') continue
      // 高于全国、全省
      if (joinsScopes(pieces, index)) continue
      // 跨过…关口、突破4000亿元
      if (reaches && has(left, C.reach)) continue
      break
    }
    if ((classes & ZONE) === 0) {
      if (classes & C.scope) continue
      break
    }
    if (classes & C.average && classes & C.rise && isOfOthers(scan, from, index)) {
      // 低于全市平均增速5个百分点
      basis ??= 'other'
      continue
    }
    if (classes & C.rise && index === to - 1 && isDeed(scan, index, to)) {
      // 提升253条道路品质 does it, 高109米的大桥 is so high: no figure of growth
      if (word === '高') continue
      break
    }
    // 促进外贸稳中向好11条措施: how something fares is said of what is named before it
    const fares = classes === C.cause && piece.end - piece.start >= 4
    if (fares && isContent(pieces[to + 1])) break
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
    if (RESTORES.has(word)) {
      since ??= calendar
      reaches ||= since !== undefined || basis === 'yoy'
    }
    if (classes & C.reach && !(classes & C.preposition && word !== '为')) {
      if (movement === undefined) reaches = true
      if (calendar !== undefined && EQUALS.has(word)) {
        since ??= calendar
        roughly = (classes & C.about) !== 0
      }
    }
    // 失业率低于3.5% is a level and its bound, 低于上年0.2个百分点 a difference
    const limits = index === to - 1 && LIMITS.has(word)
    if (limits && counted?.form !== 'points') reaches = true
    else if (!(classes & C.to) && (movement === undefined || turns(scan, index, mover))) {
      if (classes & C.rise) movement = 'up'
      else if (classes & C.fall) movement = 'down'
      mover = index
    }
    // 高出全省2个百分点
    if (word === '高出' && index + 1 < to && has(pieces[index + 1], C.scope)) basis ??= 'other'
    // 全面打赢16个湖泊退养还水攻坚战
    if (endsDone(word)) completes = true
    // 年均增速超过15%: right before the number the word only bounds it
    const bounds = index === to - 1 && classes & (C.at_least | C.at_most)
    // 养老金人均月增108元: by how much that of a month has grown
    const ofMonth = counted?.dimension === 'money' && word.startsWith('月')
    if (!bounds && !ofMonth) basis ??= basisOf(classes)
    // 税收超收3000万元: more than was planned
    if (EXCEEDS_PLAN.has(word)) basis ??= 'target'
    // 成本最高可降25%: what may be had, not what was
    if (word === '可降' || word === '上修' || word === '下修') basis ??= 'other'
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
    roughly,
  }
}

const IMPROVED = '改善'

const improves = (
  { text }: Scan,
  { start, end }: Piece,
  counted: QuantityMention | undefined,
): boolean =>
  counted?.form === 'percent' && end - start === IMPROVED.length && text.startsWith(IMPROVED, start)

/** For each of whom an amount is. */
const PER_HEAD = oneOf('人均|户均|年人均|月人均|人月均|人年均|年户均|月户均')
const LONGEST_PER_HEAD = 3
const PER = /每[十百千万]?(?:平方公里|人|户|亩|公顷|公里|吨)$/u
const LONGEST_PER = 6
const endsPer = anyOf('里人户亩顷吨')

/** Where the words begin that end at a piece and say for each of whom an amount is, and nothing else; -1 if they do not. */
function perHeadAt({ text, pieces }: Scan, index: number): number {
  const { start, end } = pieces[index] as Piece
  if (endsPer(text, end - 1)) {
    // 公路密度由每百平方公里35公里提高到45公里
    const found = PER.exec(text.slice(Math.max(0, end - LONGEST_PER), end))?.[0].length ?? 0
    for (let at = index; found > 0 && at >= 0 && at > index - LONGEST_PER; at--)
      if (pieces[at]?.start === end - found) return at
    return -1
  }
  if (text[end - 1] !== '均' || end - start > LONGEST_PER_HEAD) return -1
  if (!PER_HEAD.has(text.slice(start, end))) return -1
  const left = pieceAt(pieces, index - 1)
  const timed =
    left?.end === start && left.start === start - 1 && '年月'.includes(text[start - 1] as string)
  return timed ? index - 1 : index
}

/** Whether a piece stands behind 由, 达到, 提高到 or a time, before which something is named. */
function isInPredicate({ pieces }: Scan, index: number): boolean {
  const left = pieceAt(pieces, index - 1)
  if (index < 2) return false
  if (left?.kind === 'calendar') return isContent(pieces[index - 2])
  const from = has(left, C.preposition) && /^[由从]$/u.test(left?.word ?? '')
  return from || has(left, C.to | C.reach)
}

/** Whether 在 right before a number says how high a level is, and not where something is done. */
function isStanding({ text, pieces }: Scan, index: number, to: number): boolean {
  const quantity = pieces[to]?.quantity
  if (index !== to - 1 || quantity === undefined) return false
  // 失业率在5%的低位
  const levels = LEVEL_BEHIND.test(text.slice(quantity.end, quantity.end + LONGEST_LEVEL))
  if (quantity.bound === 'exact' && !levels) return false
  const left = pieceAt(pieces, index - 1)
  // 各县一般在500个以上, 年龄是在35岁以下
  if (left !== undefined && '般是'.includes(text[left.end - 1] as string)) return false
  let noun = index - 1
  while (has(pieceAt(pieces, noun), C.adverb | C.cause | C.average)) noun--
  // 失业率全年平均在3%的低位
  if (levels && pieceAt(pieces, noun)?.kind === 'calendar') noun--
  // 户均投资在1000万元以上
  if (has(pieceAt(pieces, noun), C.action) && isContent(pieceAt(pieces, noun - 1))) noun--
  // 增速在20%以上
  const named = isContent(pieceAt(pieces, noun)) || PACE.has(wordOf({ text, pieces }, noun))
  return named && (levels || endsHere({ text, pieces }, to))
}

const LEVEL_BEHIND =
  /^之间|^的(?:较|相对|历史|极|合理|正常|平均)?(?:[高低]位|[高低]点|[高低]?水平|区间)(?=$|[，。；、）])/u
const LONGEST_LEVEL = 9

/** Whether 的速度 stands behind a number, or behind the last of a list: 以9%、8%的速度. */
function isPaceAhead(scan: Scan, to: number): boolean {
  const { pieces } = scan
  let last = to
  while (has(pieces[last + 1], C.list) && pieces[last + 2]?.kind === 'quantity') last += 2
  if (!has(pieces[last + 1], C.de)) return false
  const word = wordOf(scan, last + 2)
  // 以9%的速度前进
  return PACES.has(word) || word.startsWith('速度')
}

/** What something grows at. */
const PACES = oneOf('速度|速率|增速|幅度|增幅|高速度|高速')

const REVISED = '修订预算'

/** What is done to a plan by those who give it. */
const ASSIGNS = /^(?:下达|确定|制定|设定|核定|批准|提出|要求|原定|预定|既定|所?规定|所定)的?$/u

/** Where 高于 stands before those who give a plan; -1 if nowhere. */
function comparingBefore({ pieces }: Scan, from: number, index: number): number {
  for (let at = index - 1; at >= from && at >= index - 4; at--) {
    if (has(pieces[at], C.other_base)) return at
    if (!isContent(pieces[at]) && !has(pieces[at], C.scope)) break
  }
  return -1
}

/** Where 比 stands before what a year was like that is compared with, which ends before `de`; -1 if nowhere. */
function thanBefore(scan: Scan, from: number, de: number): number {
  if (scan.pieces[de + 1]?.kind !== 'calendar') return -1
  for (let at = de - 1; at >= from && at >= de - 4; at--) {
    if (COMPARES.has(wordOf(scan, at))) return at
    if (scan.pieces[at]?.kind === 'quantity') return -1
  }
  return -1
}

/** Whether an amount stands behind the places that it is more than. */
function exceedsPlace({ pieces }: Scan, index: number, to: number): boolean {
  if (index + 1 === to || pieces[to]?.quantity?.form !== 'amount') return false
  for (let at = index + 1; at < to; at++)
    if (!has(pieces[at], C.scope | C.other_base | C.list)) return false
  return true
}

/** 低于全省增速: the word that compares says which way, not the noun that it compares with. */
const turns = (scan: Scan, index: number, mover: number): boolean =>
  has(scan.pieces[index], C.other_base) &&
  has(scan.pieces[index], C.rise | C.fall) &&
  PACE.has(wordOf(scan, mover))

/** Whether a list mark stands between places: 高于全国、全省. */
const joinsScopes = (pieces: readonly Piece[], index: number): boolean =>
  has(pieces[index + 1], C.scope) && has(pieceAt(pieces, index - 1), C.scope | C.other_base)

/** 高于计划, 低于年初目标, 超过“十三五”规划目标, 高于既定的目标: whether a figure is compared with the plan at `index`. */
export function isCompared(text: string, pieces: readonly Piece[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - 4; at--) {
    const piece = pieces[at] as Piece
    if (has(piece, C.other_base) || COMPARES.has(piece.word)) return true
    const tellsWhich =
      piece.kind === 'calendar' ||
      piece.kind === 'blank' ||
      has(piece, C.de) ||
      ASSIGNS.test(text.slice(piece.start, piece.end))
    if (!tellsWhich) return false
  }
  return false
}

const COUNTED = oneOf('任务|计划|投资计划')

/** What a budget is of, or which it is. */
const endsBudgeter = endingIn('政府|特别|公务|追加|主管')

/** Whether a sum of money has been put into a budget for what a word of planning names. */
function isBudgeted(scan: Scan, index: number, to: number): boolean {
  const { pieces } = scan
  if (pieces[to]?.quantity?.dimension !== 'money') return false
  const word = wordOf(scan, index)
  if (word === '预算') {
    const before = wordOf(scan, index - 1)
    // 护渔预算将扩增至2亿元
    if (isContent(pieceAt(pieces, index - 1)) && isRaised(scan, index + 1, to)) return true
    // 政府预算约3亿元, 特别预算
    if (isContent(pieceAt(pieces, index - 1)) && endsBudgeter(before, before.length)) return true
    return (
      BUDGETS.has(before) &&
      pieces.slice(index + 1, to).every((piece) => has(piece, C.adverb | C.reach | C.about))
    )
  }
  const next = /^已经?$/u.test(wordOf(scan, index + 1)) ? index + 2 : index + 1
  const named = isContent(pieceAt(pieces, index - 1)) || has(pieceAt(pieces, index - 1), C.action)
  return word === '计划' && named && BUDGETS.has(wordOf(scan, next))
}

/** 将扩增至: nothing but a rise to the number, and what says when or whether it comes. */
function isRaised(scan: Scan, from: number, to: number): boolean {
  let raised = false
  for (let index = from; index < to; index++) {
    const piece = scan.pieces[index] as Piece
    if (has(piece, C.to)) raised = endsRaised(wordOf(scan, index))
    else if (!has(piece, C.target | C.estimate | C.adverb | C.about)) return false
  }
  return raised
}

const endsRaised = beginningWith('增|扩|提高|提升')

/** 比上年, 较上年的 */
export const YEAR_BEFORE: PeriodReading = {
  kind: 'point',
  year: { kind: 'relative', offset: -1 },
  part: undefined,
  asOf: false,
}

/** 比上年同期 right before a number that a difference follows. */
const THAN_YEAR_BEFORE = /^[比较](?:上年|去年|上一年)(?:同期)?$/u

function precedesDifference(scan: Scan, index: number, to: number): boolean {
  const { pieces } = scan
  const from = pieces[to]?.quantity
  const by = pieces[to + 2]?.quantity
  return (
    THAN_YEAR_BEFORE.test(wordOf(scan, index)) &&
    has(pieces[to + 1], C.rise | C.fall) &&
    from?.form === 'amount' &&
    by !== undefined &&
    (by.form === 'percent' || by.dimension === from.dimension)
  )
}

const YEAR_BEFORE_ALONE = /^(?:上年|去年)同[期月季]$/u

/** 财政收入9亿元，上年同期为8亿元: the figure of the year before, and nothing that is compared with it. */
function tellsYearBefore({ pieces }: Scan, index: number, to: number): boolean {
  const { word } = pieces[index] as Piece
  if (!YEAR_BEFORE_ALONE.test(word) || pieces[to]?.quantity?.form !== 'amount') return false
  for (let at = index + 1; at < to; at++)
    if (!has(pieces[at], C.reach | C.about | C.adverb | C.at_least | C.at_most)) return false
  return !has(pieces[to + 1], C.rise | C.fall)
}

const isYearBefore = (reading: PeriodReading | undefined): boolean =>
  reading?.kind === 'point' && reading.year?.kind === 'relative' && reading.year.offset === -1

export const SAME_PART_BEFORE: PeriodReading = {
  kind: 'point',
  year: { kind: 'relative', offset: -1 },
  part: SAME_PART,
  asOf: false,
}

export const FROM = oneOf('由|从|自')

const isSince = ({ text, pieces }: Scan, index: number): boolean => {
  const time = pieces[index + 1]
  return time?.kind === 'calendar' && text[time.end] === '起'
}

const COMPARED = oneOf('高于|低于|较|比|比较|超过|不及')

const EXCEEDS_PLAN = oneOf('超收|短收|超产|欠产|超计划')

const EXCEEDS_WHOLLY = /^超额(?:完成|实现)/u
/** Per cent that may be more than a plan; as much as this is how far it has been carried out. */
const MOST_EXCESS = 80
const tellsExcess = (counted: QuantityMention | undefined, plan: boolean): boolean =>
  counted?.form === 'percent'
    ? Number(counted.decimal) < MOST_EXCESS
    : plan && counted?.form === 'amount'

const EXCEEDS = oneOf('超|超过|超出|超额|突破')

/** What one does towards a figure. */
export const HEADS_FOR = /^(?:目标)?(?:迈进|进军|冲刺|挺进)/u

/** 赤字率拟按4.5%安排 */
const ARRANGED = oneOf('安排|掌握|控制|把握|编制|测算')

/** Nouns between a time and its figure that name no other indicator. */
const BASIS = oneOf(
  '相同基础|平均数|平均值|均值|平均水平|预算数|决算数|实际数|高峰期|高峰时期|同期|基数|水准|水平|预算|决算|中',
)
/** The last characters of them. */
const endsBasis = anyOf('础数值期准平算中')

export const FORECAST = oneOf(
  '预计完成数|预测数|预测值|概估数|概估值|预估数|预估值|初估数|初估值|估计数|估计值|预计数|预计值',
)

const RECORD = /^(?:以?来)?(?:的)?(?:历史)?[新最次][高低](?:点|值|水[平准])?$/u

const LONGEST_BASIS = 4

function isBasis(scan: Scan, index: number): boolean {
  const { start, end } = scan.pieces[index] as Piece
  return (
    end - start <= LONGEST_BASIS && endsBasis(scan.text, end - 1) && BASIS.has(wordOf(scan, index))
  )
}

/** 较八十九年度预算数2487亿元, 较上年同期的13.7%, 低于上年的3.94%: where the comparison begins, and the time that is compared with. */
function comparedWith(
  scan: Scan,
  from: number,
  at: number,
  to: number,
): { readonly at: number; readonly period: PeriodReading | undefined } | undefined {
  let index = at
  while (index > from && (isBasis(scan, index) || has(scan.pieces[index], C.de))) index--
  const time = scan.pieces[index]
  // 与上年的8亿元相比
  const isClosed = COMPARES_WITH.has(wordOf(scan, to + 1))
  // 较上年的2.6%, 较上年决算数8亿元, of which 较上年 is one word; 比去年预算增加 is followed by a difference
  const isOf = index < at && (has(scan.pieces[at], C.de) || at === to - 1)
  if (
    isOf &&
    has(time, C.yoy) &&
    (isClosed ? /^[比较与同]/u : /^[比较]/u).test(wordOf(scan, index))
  )
    return { at: index, period: YEAR_BEFORE }
  // 比上年决算数9亿元下降5%
  if (index < at && has(time, C.yoy) && precedesDifference(scan, index, at + 1))
    return { at: index, period: YEAR_BEFORE }
  if (index === at || index <= from || time?.kind !== 'calendar') return undefined
  const word = wordOf(scan, index - 1)
  return COMPARED.has(word) || (isClosed && WITH.has(word))
    ? { at: index - 1, period: time.period }
    : undefined
}

const COMPARES_WITH = oneOf('相比|比较|相较|对比|比')
/** The last characters of them. */
const endsComparing = anyOf('比较')
const WITH = oneOf('与|和|同|较')

/** 与2010年相比, 同2018年同期比, which ends at a piece: where it begins, and the time that is compared with. */
function comparisonEndingAt(
  scan: Scan,
  from: number,
  at: number,
): { readonly at: number; readonly period: PeriodReading | undefined } | undefined {
  const { pieces, text } = scan
  if (!endsComparing(text, (pieces[at] as Piece).end - 1)) return undefined
  if (!COMPARES_WITH.has(wordOf(scan, at))) return undefined
  let index = at - 1
  while (index > from && isBasis(scan, index)) index--
  const time = pieces[index]
  if (index <= from || time?.kind !== 'calendar') return undefined
  return WITH.has(wordOf(scan, index - 1)) ? { at: index - 1, period: time.period } : undefined
}

/** 高于全国、全省平均增速: whether nothing but places stand between a word that compares and a mean. */
function isOfOthers({ pieces }: Scan, from: number, mean: number): boolean {
  let index = mean - 1
  while (index > from && has(pieces[index], C.scope | C.list)) index--
  return index >= from && has(pieces[index], C.other_base)
}

/** 低于过去10年4.5%的平均数: a mean is compared with. */
const isMean = (scan: Scan, to: number): boolean =>
  has(scan.pieces[to + 1], C.de) && wordOf(scan, to + 2).startsWith('平均')

/** 低于过去10年平均每年3.7%的增幅: whether nothing but words for a mean stand between a time and the number. */
function isMeanAhead({ pieces }: Scan, time: number, to: number): boolean {
  const between = pieces.slice(time + 1, to).filter(({ kind }) => kind !== 'blank')
  return (
    between.some((piece) => has(piece, C.average)) &&
    between.every((piece) => has(piece, C.average | C.adverb | C.about))
  )
}

/** Of 5065亿元，高于去年4963亿元 the second number is a level too: of 高于去年102亿元 it is the difference. */
function isAlike(level: QuantityMention | undefined, piece: Piece | undefined): boolean {
  const quantity = piece?.quantity
  if (level === undefined || quantity === undefined || quantity.form !== 'amount') return false
  if (level.unit !== quantity.unit) return false
  const ratio = Number(quantity.decimal) / Number(level.decimal)
  return ratio > 0.5 && ratio < 2
}

/** Words of rising that are done to things: 提升道路品质, 拓宽道路. */
const DONE = oneOf('提升|拓宽|扩大|延长|加长|加快|改善')
/** Of what is counted by heads. */
const DONE_TO_MANY = oneOf('提高|调高|上调|调整提高')

/** Whether a word of rising right before a number is what was done to the things named after it. */
function isDeed(scan: Scan, index: number, to: number): boolean {
  const quantity = scan.pieces[to]?.quantity
  const word = wordOf(scan, index)
  if (word === '高') return quantity?.dimension === 'length'
  // 提高23万名退休人员养老金
  // 提高2个多百分点 is a difference
  const toMany = DONE_TO_MANY.has(word) && !wordOf(scan, to + 1).includes('百分点')
  const isDone = DONE.has(word) || toMany
  const many = quantity?.form === 'person' || quantity?.unit === '万'
  // 增加500万农村沼气用户, at the start of its clause
  const adds = word === '增加' && index === 0 && quantity?.dimension !== 'money'
  if (many) return (isDone || adds) && isContent(scan.pieces[to + 1])
  // 提升656公里公交专用道使用效率
  if (quantity?.dimension === 'length' && DONE.has(word) && index === 0)
    return isContent(scan.pieces[to + 1])
  if (quantity?.form !== 'count' || !isDone) return false
  // 老旧小区改造提升29个
  const work = WORK.test(wordOf(scan, index - 1)) && !isContent(scan.pieces[to + 1])
  // 加快191个重点工业项目建设
  const thing = has(scan.pieces[to + 1], C.adverb) ? to + 2 : to + 1
  return work || isContent(scan.pieces[thing])
}

/** Ends of the names of work, behind which such a word goes on with it. */
const WORK = /(?:改造|整治|治理|修缮|建设|更新)$/u
