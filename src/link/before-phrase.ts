import { indicatorOf } from '../lexicon/indicators.ts'
import { placeEndingAt } from '../lexicon/regions.ts'
import { WordClass } from '../lexicon/words.ts'
import {
  EMPTY_NAME as EMPTY,
  joinNames,
  NO_NAMES,
  renderName,
  type Name,
  type NamePart,
} from '../model/name.ts'
import { headOf, isDependent } from './name.ts'
import { cut, has, isContent, pieceAt, toName, type Piece } from './pieces.ts'
import {
  type Scan,
  textOf,
  wordOf,
  hasAny,
  trimmed,
  isFragment,
  isFunctional,
  endsHere,
  membersOf,
  ZONE,
  VERBS,
  STOPS,
} from './scan.ts'
import { anyOf, endingIn, oneOf } from './spelling.ts'

const C = WordClass

const MAX_MODIFIER = 14

/** Words of movement that are nouns as well. */
export const PACE = oneOf(
  '提升幅度|提高幅度|上升幅度|增长幅度|增加幅度|成长幅度|下降幅度|降低幅度|减少幅度|回落幅度|下跌幅度|增速|增幅|涨幅|升幅|降幅|跌幅|增长率|上升率|下降率|减幅',
)

const EVENT = oneOf('活动|比赛|赛事|展会|论坛|会议|工程')

/** Words of movement that one does to something. */
const TRANSITIVE = oneOf('增加|增列|减少|减列|扩大|压缩|压减|增产|减产|节约|节省|减轻|削减|缩减')

/** What is done to roads and the like, and names the work on them. */
const DONE_TO = oneOf('拓宽|加宽|延长|延伸|加固|提升|提速|扩大')

const RAISES = oneOf('提升|扩大|延长|拓宽|改善|加固')
const WORKS = /^(?:项目|工程|行动|任务|改造|点位|课程)/u

const ENTERS = oneOf(
  '入统|入规|入限|入库|升规|上规|进规|纳规|升限|进限|纳限|纳统|升规入统|入规纳统',
)

const enters = (scan: Scan, index: number): boolean =>
  ENTERS.has(wordOf(scan, index)) &&
  (has(pieceAt(scan.pieces, index - 1), C.acquire) || enters(scan, index - 1))

/** 实施山区渠道新改建75公里: what is done to what stands before it. */
const BUILDS = /^新?改?扩?[改扩]建$/u

const OUTCOME = oneOf('执行|支用|完工|竣工|投产|达产|封顶|通车|开业|投运|交付')

const endsCircumstance = endingIn(
  '基础上|基数上|基期上|情况下|背景下|条件下|前提下|影响下|带动下|推动下|支撑下|中',
)
/** The same without 下, where 受 or 因 opens it. */
const endsCause = endingIn('影响|冲击|拖累|制约|因素')

export const noPhrase = (stop: number): Phrase => ({
  verb: EMPTY,
  noun: EMPTY,
  members: NO_NAMES,
  openList: false,
  listed: NO_NAMES,
  respectively: false,
  among: false,
  governs: true,
  stop,
})

export interface Phrase {
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

/** The names of a list, the last with the deed that stands at its end: 工业、农业项目投资, but not that of 分别覆盖. */
const endingLast = (members: readonly Name[], tail: readonly Piece[]): readonly Name[] => {
  const last = members.at(-1)
  const end = last?.at(-1)
  return last === undefined || typeof end !== 'object' || end.end !== tail[0]?.start
    ? members
    : [...members.slice(0, -1), joinNames(last, toName(tail))]
}

/** The same phrase with more at the end of its noun. */
const ending = (
  phrase: Phrase,
  tail: readonly Piece[],
  governs: boolean,
  verb = phrase.verb,
  members = phrase.members,
): Phrase => ({
  verb,
  noun: joinNames(phrase.noun, toName(tail)),
  members,
  openList: phrase.openList,
  listed: phrase.listed,
  respectively: phrase.respectively,
  among: phrase.among,
  governs,
  stop: phrase.stop,
})

/** 人均 of 人均实际收入, 实际 of 少儿剧场实际使用坐席: belongs to what it stands before. */
const SAYS_HOW = oneOf('实际|平均|直接|人均')

const SAYS_HOW_MUCH = oneOf('实际|平均|直接')

const endsPollutant = endingIn('PM2.5|PM10|臭氧|二氧化硫|二氧化氮|细颗粒物|颗粒物|一氧化碳')
const PER_HEAD = oneOf('人均|户均')
const PER_TIME = oneOf('每日|每天|每小时|每周')

const TOWARDS = oneOf('对|对于')

const BESIDE = oneOf('由|在')

const isBoundary = (scan: Scan, from: number, index: number): boolean => {
  if (index < from) return true
  const piece = scan.pieces[index] as Piece
  if (piece.kind === 'calendar' || piece.kind === 'quantity') return true
  if (piece.kind === 'blank') return isBoundary(scan, from, index - 1)
  if (has(piece, VERBS)) return false
  // 少儿剧场实际使用坐席: 实际 belongs to what it stands before
  if (has(piece, C.adverb) && SAYS_HOW_MUCH.has(wordOf(scan, index)))
    return isBoundary(scan, from, index - 1)
  return has(piece, BOUNDARIES)
}

const BOUNDARIES =
  C.adverb | C.scope | C.cause | C.estimate | C.target | C.light | C.preposition | C.among | C.list

/** Words of yield and of money, which with the number after them say what sort of thing is meant. */
const SIZING = oneOf(
  '年产|年加工|年处理|年出栏|日产|日加工|日处理|日出栏|月产|月加工|月处理|月出栏|投资|总投资|纳税|税收|产值|营收|销售|融资',
)

const MEETING = oneOf('大会|会|仪式|大赛|赛|展|周|节|日')

/**
 * A verb that belongs to the name of a thing: 年产3万吨陈醋 and 甲厂改建 of 甲厂改建、乙地年产3万吨陈醋等48个项目,
 * 投资2亿元以上项目.
 */
function isPartOfListed(scan: Scan, index: number, skipping: boolean): boolean {
  const { text, pieces } = scan
  const { end } = pieces[index] as Piece
  const next = pieces[index + 1]
  const sized = isContent(next) && next?.start === end && isDigit(text.charCodeAt(end))
  if (sized && SIZING.has(wordOf(scan, index))) return true
  // 资本市场对接会等活动
  const event = isContent(next) && next?.start === end && MEETING.has(wordOf(scan, index + 1))
  return skipping && isContent(pieceAt(pieces, index - 1)) && (sized || event || has(next, C.list))
}

/** Verbs of putting a sum into a budget, and of what a plan costs. */
export const BUDGETS = new Set([
  '涉资',
  '耗资',
  '斥资',
  ...['', '共', '续', '已'].flatMap((lead) =>
    ['编列', '增编', '匡列', '核列', '计列', '列计'].flatMap((verb) => [
      lead + verb,
      `${lead}${verb}了`,
    ]),
  ),
])

const isBudgetedNext = (scan: Scan, at: number): boolean =>
  BUDGETS.has(wordOf(scan, at)) ||
  (/^已经?$/u.test(wordOf(scan, at)) && BUDGETS.has(wordOf(scan, at + 1)))

/** 新兴计划达46项: whether the plans named before `to` are counted. */
function isPlanCounted(scan: Scan, to: number): boolean {
  const left = pieceAt(scan.pieces, to - 2)
  const word = wordOf(scan, to - 1)
  const named = word === '计划' ? isContent(left) : word === '投资计划' && !has(left, C.light)
  if (!named) return false
  let at = to
  while (has(scan.pieces[at], C.reach | C.adverb | C.about)) at++
  return scan.pieces[at]?.quantity?.form === 'count'
}

const ENDS = oneOf('年末|年底|期末|月末|季末')

/** Whether the end of a year stands right between nouns. */
function isEndBetween({ text, pieces }: Scan, index: number): boolean {
  const piece = pieces[index] as Piece
  const left = pieceAt(pieces, index - 1)
  return (
    ENDS.has(text.slice(piece.start, piece.end)) &&
    touches(left, piece) &&
    pieces[index + 1]?.start === piece.end
  )
}

/** Whether a size stands right behind a word of reaching: 达到 of 达到1000万元以上的企业. */
const beginsWithSize = ({ text }: Scan, { end }: Piece, size: Piece | undefined): boolean =>
  size?.start === end && isNumeral(text, end)
const isNumeral = anyOf('0123456789百千万亿')

const BASED_ON = oneOf('根据|依据|按照')
const endsBase = endingIn('情况|规定|要求|规划|需要|实际|办法')

/** 支出 of 根据财力变动情况调整支出: what something was done by is no part of its name. Of pieces collected from the right. */
function withoutBase(noun: Piece[], { text }: Scan): void {
  const at = noun.findIndex((piece) => endsBase(text, piece.end, piece.start))
  if (at < 1) return
  noun.length = at
  if (at > 1 && has(noun[at - 1], VERBS)) noun.length--
}

/** Parts of a place that tell one area from another, as 全市 does not. */
const LOCAL = oneOf('城区|市域|市域内|县域内|境内|区内')

/** The characters of pieces that were collected from the right. */
const nounText = (noun: readonly Piece[], scan: Scan): string =>
  scan.text.slice(noun.at(-1)?.start ?? 0, noun[0]?.end ?? 0)

/** Where 对 stands in 畜牧业对农业增长的贡献率: what contributes is before it, to what is after it; -1 if nowhere. */
function contributesAt(scan: Scan, from: number, to: number): number {
  if (to <= from) return -1
  const { text, pieces } = scan
  let last = to - 1
  while (last > from && !isContent(pieces[last])) last--
  // 贡献率, 贡献份额
  const { end } = pieces[last] as Piece
  const ahead = has(pieces[last + 1], C.share) && text.startsWith('贡献', end - 2)
  if (!ahead && !text.startsWith('贡献', end - 3)) return -1
  for (let at = last - 1; at > from && at > last - 8; at--) {
    if (pieces[at]?.kind === 'quantity' || pieces[at]?.kind === 'calendar') return -1
    if (wordOf(scan, at) === '对') return isContent(pieces[at - 1]) ? at : -1
  }
  return -1
}

const SERVES = oneOf(
  '绿化|服务|销售|培训|生产|加工|检测|储备|供应|演出|种植|养殖|研发|孵化|创作|管护|办理|救助|安置|配送|投放|回收|交易|展销',
)
const endsFacility = endingIn(
  '场地|站|点|厂|所|园|基地|中心|平台|设施|机构|市场|企业|公司|大户|车间|区域|面积|用地|用房',
)

/** 各类书屋、戏曲排练场地36处: what a facility of a list is for. */
const isOfFacility = (scan: Scan, index: number, noun: readonly Piece[]): boolean =>
  SERVES.has(wordOf(scan, index)) &&
  has(pieceAt(scan.pieces, index - 1), C.list) &&
  isContent(pieceAt(scan.pieces, index - 2)) &&
  endsFacility(nounText(noun, scan))

/** Verbs that name work as often as they do it. */
const OF_WORK = oneOf(
  '生产|加工|供应|销售|研发|服务|保障|救助|培训|监测|检测|检查|检验|储备|种植|养殖|利用|处理|处置|治理|改造|建设|开发|规划|设计|创新|孵化|投资|维修|更新|恢复|注册|登记|申报|审批|办理',
)

/** Whether verbs of doing stand side by side at `index`, behind a noun that they touch. */
function endsWork(scan: Scan, from: number, index: number): boolean {
  const { pieces } = scan
  if (!OF_WORK.has(wordOf(scan, index))) return false
  let at = index
  while (at > from && OF_WORK.has(wordOf(scan, at - 1))) {
    if (pieces[at - 1]?.end !== pieces[at]?.start) return false
    at--
  }
  return at < index && at > from && touches(pieces[at - 1], pieces[at] as Piece)
}

/** Index one past the last piece before `index` that is no word of how: 实际, 全部. */
function beforeAdverbs(scan: Scan, from: number, index: number): number {
  let end = index
  while (
    end > from &&
    (has(scan.pieces[end - 1], C.adverb) || SAYS_HOW_MUCH.has(wordOf(scan, end - 1)))
  )
    end--
  return end
}

const touches = (before: Piece | undefined, piece: Piece): boolean =>
  isContent(before) && before?.end === piece.start

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Whether 平均 stands right before a noun that it is a part of; 平均每万人 says it by itself. */
const isMeanOf = (scan: Scan, index: number, next: Piece | undefined): boolean =>
  next !== undefined &&
  wordOf(scan, index) === '平均' &&
  scan.pieces[index]?.end === next.start &&
  isContent(next) &&
  !/^[每人]/u.test(textOf(scan, next))

/** The noun phrase that ends before `to`, with the verb that governs it. */
export function readPhrase(scan: Scan, from: number, to: number): Phrase {
  const { pieces } = scan
  const towards = contributesAt(scan, from, to)
  if (towards > 0) {
    const rest = readPhrase(scan, from, towards)
    const said = pieces.slice(towards, to).filter((piece) => !has(piece, (ZONE & ~C.rise) | C.de))
    if (rest.noun.length > 0)
      return ending(rest, said, rest.governs, EMPTY, endingLast(rest.members, said))
  }
  // All three are collected from the right.
  const noun: Piece[] = []
  const verb: Piece[] = []
  const listed: Piece[] = []
  /** 等 */
  let rest: Piece | undefined
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
      const yearly =
        noun.length > 0 && wordOf(scan, index) === '年度' && isContent(pieceAt(pieces, index - 1))
      if (yearly && !skipping && indicatorOf(nounText(noun, scan)) === undefined) {
        // 普通门诊年度报销限额
        noun.push(piece)
        continue
      }
      // 大型水库年末蓄水量: the time stands between the two parts of the name
      if (noun.length > 0 && !skipping && isEndBetween(scan, index)) continue
      if (noun.length > 0 || skipping) break
      continue
    }
    if (isContent(piece)) {
      if (verb.length > 0) break
      ;(skipping ? listed : noun).push(piece)
      continue
    }
    const { classes } = piece
    const word = textOf(scan, piece)
    const leftmost = noun.at(-1)
    const left = pieceAt(pieces, index - 1)
    if (classes & C.etc) {
      rest = piece
      if (noun.length === 0) openList = true
      skipping = true
      continue
    }
    if (classes & VERBS && isPartOfListed(scan, index, skipping)) {
      ;(skipping ? listed : noun).push(piece)
      continue
    }
    if (
      classes & C.acquire &&
      leftmost !== undefined &&
      noun.length === 1 &&
      !skipping &&
      leftmost.end - leftmost.start <= 2 &&
      leftmost.start === piece.end &&
      (isContent(left) || (has(left, C.action) && isContent(pieceAt(pieces, index - 2))))
    ) {
      // 博士学位授予单位: before so short a noun the verb is a part of it
      noun.push(piece)
      continue
    }
    // 17条里弄窄巷完成改造、二期6条环路: what is said of the number before
    if (classes & C.acquire && from > 0 && has(leftmost, C.list) && isContent(left)) break
    if (classes & C.acquire) {
      if (noun.length === 0 && !skipping) {
        // 基本建成9072套, 规范提升34家: a verb right before the number, its noun before it or after the number
        verb.push(piece)
        governs = true
        index--
        index = takeVerbs(scan, from, index, verb)
        const rest = readPhrase(scan, from, index + 1)
        const last = textOf(scan, verb[0])
        // 新建运动中心增编3亿元
        const built = BUILDS.test(last) || BUDGETS.has(last)
        if (rest.noun.length > 0 && (rest.verb.length === 0 || built) && !isBeside(scan, rest)) {
          // 教育支出安排3亿元
          if (textOf(scan, piece) === '安排' && headOf(renderName(rest.noun, scan.text)) !== '')
            return rest
          return ending(rest, verb.reverse(), governs)
        }
        break
      }
      verb.push(piece)
      index = takeVerbs(scan, from, index - 1, verb)
      break
    }
    if (classes & C.action) {
      if (verb.length > 0) break
      if (
        noun.length === 0 &&
        !skipping &&
        has(left, C.list) &&
        isContent(pieceAt(pieces, index - 2)) &&
        !isFragment(pieces[index - 2] as Piece, scan)
      ) {
        // 医疗保险和救助: the last of a list of nouns
        noun.push(piece)
        continue
      }
      if (noun.length === 0 && !skipping) {
        verb.push(piece)
        governs = true
        index = takeVerbs(scan, from, index - 1, verb)
        const rest = readPhrase(scan, from, index + 1)
        if (rest.noun.length > 0 && !isBeside(scan, rest)) {
          const done = verb.reverse()
          return ending(rest, done, governs, rest.verb, endingLast(rest.members, done))
        }
        break
      }
      if (isOfFacility(scan, index, noun)) {
        noun.push(piece)
        continue
      }
      if (!skipping && noun.length > 0 && endsWork(scan, from, index)) {
        // 农产品生产加工供应示范基地, 医疗保障救助待遇: verbs that touch what stands before them are parts of the name
        noun.push(piece)
        continue
      }
      const acts =
        skipping &&
        isContent(pieces[index + 1]) &&
        !has(left, C.list) &&
        // 推出低保申报快速通道等措施: the verb before governs the list
        !(touches(left, piece) && has(pieceAt(pieces, index - 2), VERBS | C.list))
      if (acts || (!skipping && (isBoundary(scan, from, index - 1) || has(left, VERBS)))) {
        verb.push(piece)
        index = takeVerbs(scan, from, index - 1, verb)
        break
      }
      ;(skipping ? listed : noun).push(piece)
      continue
    }
    if (has(leftmost, C.list) && DONE_TO.has(word) && isContent(left)) {
      // 铁机路拓宽、宏祥路
      noun.push(piece)
      continue
    }
    if (noun.length > 0 && !skipping && RAISES.has(word)) {
      if (has(left, VERBS)) {
        // 新建提升码头场站
        verb.push(piece)
        index = takeVerbs(scan, from, index - 1, verb)
        break
      }
      if (isContent(left) && WORKS.test(nounText(noun, scan))) {
        // 城市环境品质提升项目
        noun.push(piece)
        continue
      }
    }
    if (
      has(leftmost, C.list) &&
      !skipping &&
      classes & (C.rise | C.fall) &&
      PACE.has(word) &&
      (isContent(left) || has(left, C.action))
    ) {
      // 个体户增速和总量
      noun.push(piece)
      continue
    }
    if (
      classes & (C.rise | C.fall) &&
      leftmost !== undefined &&
      // 高于规上工业增加值增幅18个百分点
      !(classes & C.other_base) &&
      ((!skipping && (word === '净增' || word === '净增加')) ||
        // 茶农增加收入3.2亿元: what someone does to it
        (leftmost.start === piece.end && TRANSITIVE.has(word)) ||
        isBoundary(scan, from, index - 1))
    ) {
      if (piece.end - piece.start >= 2) {
        verb.push(piece)
        index--
      }
      break
    }
    if (classes & (C.list | C.de)) {
      if (skipping) listed.push(piece)
      else if (noun.length > 0) noun.push(piece)
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
        if (!skipping && has(left, VERBS)) continue
        const owned = nounText(noun, scan)
        // 市域内就诊率
        const inside = word.endsWith('域内') && owned.endsWith('率')
        const bare = inside || isDependent(owned) || /^(?:总|常住|户籍)?人口$/u.test(owned)
        // PM2.5全省平均浓度
        if (!skipping && isContent(left) && endsPollutant(scan.text, piece.start)) continue
        if (!skipping && LOCAL.has(word) && bare) {
          // 城区规划面积: so bare a head needs to be told of what
          noun.push(piece)
          continue
        }
        // 占全省…: what is before the scope is another phrase, unless the clause starts with it
        break
      }
      continue
    }
    if (classes & C.preposition) {
      if (noun[0] !== undefined && endsCircumstance(scan.text, noun[0].end, noun[0].start)) {
        // 收入在落实减免政策的基础上实现…: the phrase between is a circumstance
        noun.length = 0
        continue
      }
      if (BASED_ON.has(word)) withoutBase(noun, scan)
      prepositional = true
      if (noun.length === 0 && !skipping) governs = true
      break
    }
    if (noun.length > 0 && !skipping && SAYS_HOW.has(word) && isContent(left)) {
      noun.push(piece)
      continue
    }
    if (noun.length > 0 && !skipping && PER_TIME.has(word)) {
      // 每小时处理能力
      noun.push(piece)
      continue
    }
    // 平均市值 is another thing than 市值
    if (isMeanOf(scan, index, leftmost) && !skipping) {
      noun.push(piece)
      continue
    }
    // 技工院校共招生: 共 stands between what does it and what is done
    if (noun.length > 0 && !skipping && word === '共' && isContent(left)) continue
    if (classes & C.adverb && !(classes & STOPS)) {
      if (
        noun.length > 0 &&
        !skipping &&
        piece.end - piece.start >= 2 &&
        !has(pieces[index + 1], VERBS)
      ) {
        // 重点企业用电量: not that of all of them
        if (word === '重点' && isContent(leftmost) && leftmost?.start === piece.end) {
          noun.push(piece)
          continue
        }
        // 满意率和基本满意率, 基本及额外免税额
        const inList =
          (has(left, C.list) || has(pieces[index + 1], C.list)) &&
          (word === '基本' || word === '平均')
        if (isContent(left) || has(left, VERBS | C.de | C.etc) || inList) {
          noun.push(piece)
          continue
        }
      }
      if (noun.length > 0 || skipping) {
        if (isContent(left) && !skipping) break
      }
      continue
    }
    if (
      classes & C.plan &&
      noun.length === 0 &&
      index === to - 1 &&
      (isBudgetedNext(scan, to) || isPlanCounted(scan, to))
    ) {
      // 公共建设计划编列18亿元, 新兴计划达46项
      noun.push(piece)
      continue
    }
    if (classes & C.plan && noun.length > 0 && !skipping && isContent(left)) {
      // 省科技计划项目
      noun.push(piece)
      continue
    }
    if (classes === C.cause && noun.length === 0 && piece.end - piece.start >= 4) {
      // 促进外贸稳中向好11条措施
      governs = true
      break
    }
    if (classes & STOPS) {
      if (noun.length > 0 && classes & C.light && has(left, C.list)) continue
      // 税收达到1000万元以上的企业: what tells which they are
      if (
        classes & C.reach &&
        !skipping &&
        isContent(left) &&
        beginsWithSize(scan, piece, leftmost)
      ) {
        noun.push(piece)
        continue
      }
      // 每万人口拥有执业药师: what it is counted by belongs to the name
      const per = noun.length > 0 && (word === '拥有' || word === '有') && isContent(left)
      if (
        per &&
        (PER_HEAD.has(wordOf(scan, index - 1)) ||
          /每/u.test(scan.text.slice(pieces[Math.max(from, index - 6)]?.start, piece.start)))
      ) {
        noun.push(piece)
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
      const end = beforeAdverbs(scan, from, index)
      const last = pieceAt(pieces, end - 1)
      if ((isContent(last) || (end < index && has(last, C.action))) && endsHere(scan, to)) {
        // 隧道完工27公里, 外来投资实际到位3亿元: the verb says what was done with the noun before it
        const rest = readPhrase(scan, from, end)
        if (rest.noun.length > 0 && (rest.verb.length === 0 || DONE_TO.has(word)))
          return ending(rest, [piece], rest.governs)
        // 脱贫劳动力实现就业6万人、新增岗位5万个: what was done first is not said of the next number
        if (rest.noun.length > 0) {
          const whole: Phrase = { ...rest, verb: EMPTY, noun: joinNames(rest.verb, rest.noun) }
          return ending(whole, [piece], rest.governs)
        }
      }
      // 开工36个、完工21个: what became of things named before
      if (OUTCOME.has(word) && endsHere(scan, to)) verb.push(piece)
      // 加快推进14条渠道…: a verb that is no part of a name, its object after the number
      governs = true
      break
    }
    // 快于地区生产总值增速: what is compared with has a phrase of its own, but 好于二级的天数 is a name
    if (classes & C.other_base && noun.length > 0 && !isGrade(scan, index)) break
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
        isContent(left) &&
        leftmost?.start === piece.end &&
        isDependent(wordOf(scan, index + 1))
      if (
        classes & C.predicate &&
        noun.length > 0 &&
        !(classes & (C.plan | C.rank_tail)) &&
        // 购置补贴叠加抵扣享受户数: so bare a head needs the words before it
        !modifies &&
        // 新增入统建筑业企业: what they were newly taken up in
        !enters(scan, index)
      )
        break
      if (!skipping) noun.push(piece)
      continue
    }
    if (noun.length > 0) break
  }
  noun.reverse()
  listed.reverse()
  // 职工住宅、城市建设等方面的投资: 方面 only ends the list
  if (listed.length > 0 && textOf(scan, noun[0]) === '方面') noun.splice(0, 1, ...listed.splice(0))
  // 年度目标地区生产总值增长9%: the plan is no part of the name
  if (noun.length > 1 && has(noun[0], C.plan) && wordOf(scan, index + 1).endsWith('目标'))
    noun.shift()
  let kept: readonly Piece[] = trimmed(noun, scan)
  const effect = prepositional && TOWARDS.has(wordOf(scan, index)) && isEffect(kept, scan)
  if (!effect && (prepositional || kept.length > 3)) kept = dropModifier(kept, scan, prepositional)
  if (listed.length > 0 && kept.length === 1 && EVENT.has(textOf(scan, kept[0]))) {
    // 资本市场对接会等活动: 活动 alone says nothing
    const names = membersOf(trimmed(listed, scan), scan)
    const nearest = names.at(-1)
    if (nearest !== undefined && names.length === 1) {
      const first = nearest[0]
      const start = typeof first === 'object' ? first.start : 0
      const others = rest === undefined ? [] : [rest]
      kept = [...listed.filter((piece) => piece.start >= start), ...others, ...kept]
    }
  }
  kept = withoutSide(withoutAdding(afterFirms(kept, scan), scan), scan)
  if (kept.length === 1 && isFunctional(kept[0] as Piece, scan)) kept = []
  const name = toName(kept, C.de)
  return {
    verb: toName(verb.reverse()),
    noun: name,
    members: hasAny(kept, 0, kept.length, C.list)
      ? membersOf(kept, scan)
      : name.length > 0
        ? [name]
        : NO_NAMES,
    openList,
    listed: listed.length > 0 ? membersOf(listed, scan) : NO_NAMES,
    respectively,
    among,
    governs,
    stop: index + 1,
  }
}

const GRADES = /^(?:国家)?(?:[一二三四五][级类]|[ⅠⅡⅢⅣⅤIV]{1,3}类)/u

/** 好于二级: how good air or water is. */
const isGrade = (scan: Scan, index: number): boolean =>
  /^[好优]于$/u.test(wordOf(scan, index)) && GRADES.test(wordOf(scan, index + 1))

const endsSide = endingIn('这边|那边|这块|那块')

/** 工业投资均 of 工业投资均增长5%, 科技支出继续按 of 科技支出继续按20%增加: words of how that are parts of others too. */
const endsAdverb = anyOf('均都共却则仅按就且可')
/** Nouns that end with one of them, as 丰都 and other places do. */
const endsInWord = endingIn(
  '人均|户均|亩均|年均|月均|日均|地均|次均|单均|校均|县均|站均|床均|平均|首都|古都|京都|成都|故都|陪都|帝都|钢都|煤都|瓷都|酒都|药都|公共|中共|总共|冷却|忘却|退却|准则|规则|法则|原则|细则|守则|总则|附则|通则|不仅|成就|造就|许可|认可|不可',
)

const UNMOVED = '持平'

const isAdverbEnding = (text: string, { kind, start, end }: Piece): boolean =>
  kind !== 'noun' &&
  endsAdverb(text, end - 1) &&
  !endsInWord(text, end) &&
  placeEndingAt(text, start, end) < 0

/** 农村 of 农村这边是9千元: where one looks is no part of the name. */
function withoutSide(pieces: readonly Piece[], { text }: Scan): readonly Piece[] {
  const last = pieces.at(-1)
  if (last === undefined) return pieces
  if (isAdverbEnding(text, last)) {
    const size = last.end - last.start
    if (size > 2) return [...pieces.slice(0, -1), cut(last, last.start, last.end - 1)]
    const lead = size === 1 ? pieces.slice(0, -1) : []
    while (lead.length > 0 && !isContent(lead.at(-1))) lead.pop()
    if (lead.length > 0) return lead
  }
  if (!endsSide(text, last.end, last.start)) return pieces
  if (last.end - last.start > 2)
    return [...pieces.slice(0, -1), cut(last, last.start, last.end - 2)]
  return pieces.length > 1 ? pieces.slice(0, -1) : pieces
}

const ADDING =
  /(?<=^.)加(?:上(?![级年解])|(?=上[级年解]|调入|动用|中央|地方))|(?<=^.)减[去除](?=上解|补助|调出|结转|债务|安排)|(?<=^.)且(?!末)|(?<=^（)含(?:有(?!轨))?/u

const opensSum = anyOf('加减且含')

/**
 * 加上级补助收入, 加上上年结转, 减去上解支出: what is added to, or taken from what was named before; 总收入9万元且经营收入5万元 and
 * （含技校7所） add it as well.
 */
function withoutAdding(pieces: readonly Piece[], { text }: Scan): readonly Piece[] {
  const [first] = pieces
  if (first === undefined) return pieces
  // 服务价格与去年持平、居住价格上涨2%: what was told of the last
  if (has(pieces[1], C.list) && text.slice(first.start, first.end) === UNMOVED)
    return pieces.slice(2)
  if (!opensSum(text, first.start)) return pieces
  const words = `${text[first.start - 1] ?? '。'}${text.slice(first.start, first.start + 4)}`
  const adding = ADDING.exec(words)?.[0].length ?? 0
  if (adding === 0) return pieces
  const start = first.start + adding
  return pieces
    .filter(({ end }) => end > start)
    .map((piece) => (piece.start < start ? cut(piece, start, piece.end) : piece))
}
const CLASS_NAME =
  /(?:世界|中国|全国|民营|国内|全球|央企)?(?:\d{1,6}强|\d{1,12}(?:\.\d{1,6})?[万亿]?元以上|[百千十]?[万亿]元以上)|(?:央企|国企|外企|外资|民企|民资|台资|港资|侨资)(?=.{0,4}(?:项目|企业))/u

const FIRM = /(?:、|公司|集团|银行|中心|证券|保险)/u
/** Characters of the shortest firm with a mark behind it. */
const SHORTEST_FIRM = 4
/** Each class of projects has one of them: 500强, 1亿元以上, 央企, 外资. */
const isOfClass = anyOf('强上企资')

function mayHaveClass(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isOfClass(text, at)) return true
  return false
}

/** 引进甲药业、乙航空世界500强合资项目: firms named before a class of projects only say which. */
function afterFirms(pieces: readonly Piece[], scan: Scan): readonly Piece[] {
  const first = pieces[0]
  const last = pieces.at(-1)
  if (first === undefined || last === undefined) return pieces
  if (last.end - first.start < SHORTEST_FIRM + 2) return pieces
  if (!mayHaveClass(scan.text, first.start + SHORTEST_FIRM, last.end)) return pieces
  const text = scan.text.slice(first.start, last.end)
  if (!FIRM.test(text)) return pieces
  const found = CLASS_NAME.exec(text)
  if (found === null || found.index < SHORTEST_FIRM || !FIRM.test(text.slice(0, found.index)))
    return pieces
  const start = first.start + found.index
  return pieces
    .filter((piece) => piece.end > start)
    .map((piece) => (piece.start < start ? cut(piece, start, piece.end) : piece))
}

/** 由两家公司分别保管3亿元, 在屯门划定25公顷, 在全国技能大赛上获得: who does it, or where, is not what it is done to. */
const isBeside = (scan: Scan, { stop, noun }: Phrase): boolean =>
  (BESIDE.has(wordOf(scan, stop - 1)) && !isContent(pieceAt(scan.pieces, stop - 2))) ||
  isAtEvent(noun.at(-1), scan)

const isAtEvent = (last: NamePart | undefined, { text }: Scan): boolean =>
  typeof last === 'object' &&
  /(?:[赛会展节动评估测]|考核|考试|奥运|亚运)[上中里]$/u.test(
    text.slice(Math.max(last.start, last.end - 3), last.end),
  )

/** What opens a circumstance: 在…基础上, 扣除…后. */
const CIRCUMSTANCE_OPENS: ReadonlySet<string> = new Set(
  '在 于 受 随着 通过 从 经 扣除 剔除 考虑'.split(' '),
)
/** What opens a cause: 受…影响, 因…影响. */
const CAUSE_OPENS = oneOf('受|受到|因|因受|由于')

/** Where a noun phrase ends when a circumstance stands behind it: 收入 of 收入在落实减免政策的基础上实现. */
function afterCircumstance(scan: Scan, from: number, to: number): number {
  const { pieces } = scan
  let last = to - 1
  while (
    last >= from &&
    (pieces[last]?.kind === 'blank' || (has(pieces[last], ZONE) && !has(pieces[last], VERBS)))
  )
    last--
  if (last < from || !isContent(pieces[last])) return to
  const { start, end } = pieces[last] as Piece
  const isCause = endsCause(scan.text, end, start)
  if (!isCause && scan.text[end - 1] !== '后' && !endsCircumstance(scan.text, end, start)) return to
  for (let index = last - 1; index >= from; index--) {
    if (pieces[index]?.kind === 'quantity') return to
    const word = wordOf(scan, index)
    if (
      isCause
        ? CAUSE_OPENS.has(word)
        : CIRCUMSTANCE_OPENS.has(word) && has(pieces[index], C.preposition)
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
      verb.push(piece)
      index--
      continue
    }
    if (
      has(piece, C.list) &&
      has(pieceAt(scan.pieces, index - 1), VERBS) &&
      // 二期扩建、投资: what was done to the last of a list, and what the next one costs
      !(isContent(pieceAt(scan.pieces, index - 2)) && SIZING.has(wordOf(scan, index + 1)))
    ) {
      verb.push(piece)
      index--
      continue
    }
    break
  }
  return index
}

/** What something does to something else, which has to be named with it: 对经济的提振作用. */
export const EFFECT = /(?:作用|影响|效应|效果|冲击|依存度|依赖度|支持力度)(?:[会将])?$/u

const isEffect = (pieces: readonly Piece[], scan: Scan): boolean =>
  EFFECT.test(textOf(scan, pieces.at(-1)))

/** What points to something that was told of before. */
export const POINTING = /^(?:像?这[样些方条个项座家]|此类)/u

const APPROVED = /(?:会议|人大|人大常委会|国务院|政府)(?:审议|审查)?(?:批准|通过|下达|核定|批复)$/u

/** Of 在农业厅登记的种子加工企业 keeps 种子加工企业: a long modifier before 的 says which, not what. */
function dropModifier(
  pieces: readonly Piece[],
  scan: Scan,
  prepositional: boolean,
): readonly Piece[] {
  let at = -1
  for (let index = 0; index < pieces.length - 1; index++) if (has(pieces[index], C.de)) at = index
  if (at < 0) return pieces
  const first = pieces[0] as Piece
  const mark = pieces[at] as Piece
  const tail = trimmed(pieces, scan, at + 1)
  const tailLength = tail.reduce((sum, piece) => sum + piece.end - piece.start, 0)
  const modifier = scan.text.slice(first.start, mark.start)
  if (tailLength < 2 || /每/u.test(modifier)) return pieces
  const only = tail.length === 1 ? textOf(scan, tail[0]) : ''
  // 商业、粮食和对外贸易方面的支出: a bare head says nothing without what it is said of
  const bare = !prepositional && headOf(only) === only
  if (only !== '' && (isDependent(only) || bare)) return pieces
  // 全方位、定制型的指导
  const manner = has(pieces[1], C.list) && /[型性式化位]$/u.test(modifier)
  // 这方面的额外开支, 这条新上的生产线: only points to what was told before; 人大会议批准的支出: who decided on it
  const points = POINTING.test(modifier) || APPROVED.test(modifier)
  return prepositional || manner || points || mark.start - first.start > MAX_MODIFIER
    ? tail
    : pieces
}

/** The names in the same clause, further left, that a bare head belongs to. */
export function readOwner(scan: Scan, from: number, to: number): readonly Name[] {
  let index = to - 1
  while (index >= from) {
    const piece = scan.pieces[index] as Piece
    if (
      piece.kind === 'blank' ||
      piece.kind === 'calendar' ||
      (piece.kind === 'word' && has(piece, ZONE) && !has(piece, VERBS)) ||
      // 茶叶生产又获丰收、产量6.4万吨
      (has(piece, C.list) && index > from && has(scan.pieces[index - 1], C.cause))
    )
      index--
    else break
  }
  if (index < from) return NO_NAMES
  const piece = scan.pieces[index] as Piece
  if (piece.kind === 'quantity') return NO_NAMES
  const phrase = readPhrase(scan, from, index + 1)
  if (phrase.noun.length === 0) {
    // 现代金融、高端商贸等主导产业: the list before 等 holds the names
    return NO_NAMES
  }
  if (phrase.listed.length > 1) return phrase.listed
  return phrase.members.length > 1 ? phrase.members : [phrase.noun]
}
