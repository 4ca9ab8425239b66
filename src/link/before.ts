import { WordClass } from '../lexicon/words.ts'
import type { QuantityMention } from '../model/mention.ts'
import { EMPTY_NAME as EMPTY, joinNames, NO_NAMES, renderName, type Name } from '../model/name.ts'
import type { PeriodReading } from '../model/period.ts'
import { PACE, type Phrase, noPhrase, readPhrase, readOwner } from './before-phrase.ts'
import { type Comparison, readComparison, readSurplus } from './before-comparison.ts'
import { endsDone, EQUALS, FROM, type Movement, type Zone, readZone } from './before-predicate.ts'
import { readRank } from './before-rank.ts'
import { readShare } from './before-share.ts'
import { has, isContent, pieceAt, toName, type Piece } from './pieces.ts'
import { isFragment, type Scan, textOf, wordOf } from './scan.ts'
import { anyOf, endingIn, oneOf } from './spelling.ts'

const C = WordClass

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
  /** 增速 of 贷款余额增速居全省第一: the movement is ranked, not the level. */
  readonly pace: Name
  readonly verb: Name
  readonly noun: Name
  /** Names in a list that share what follows: A、B和C分别…. */
  readonly members: readonly Name[]
  /** The names before 等: 汽车 and 钢材 of 汽车、钢材等产量. */
  readonly listed: readonly Name[]
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
  /** 完成 or 打赢 stands before the noun: what is named after the number was carried out as a whole. */
  readonly concludes: boolean
  /** 超过 stands before the whole of a share. */
  readonly overtakes: boolean
  /** 约 stands before 占 and the whole of a share, or before 为 and what something is so many times of. */
  readonly roughly: boolean
  /** The share is what something contributes: 民营经济贡献了50%以上的税收. */
  readonly contributes: boolean
  /** 进行 or the like stands before the noun, which says what is done. */
  readonly performs: boolean
  /** The piece right before the number is a verb that governs what follows. */
  readonly governs: boolean
  /** 开始建设 of 其中本年开始建设的271个, where no noun follows the number. */
  readonly headless: Name
}

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
  const times = counting?.form === 'times' ? readCompared(scan, from, to) : -1
  const by = zone.from ? meansBefore(scan, from, zone.start) : -1
  // 研发投入将占地区生产总值的2.4%
  const shareAt =
    share !== undefined && share.at > from && has(pieces[share.at - 1], C.target)
      ? share.at - 1
      : share?.at
  const nounEnd = times >= 0 ? times : (rank?.at ?? shareAt ?? (by >= 0 ? by : zone.start))
  const modified =
    counting !== undefined &&
    zone.start - 1 > from &&
    has(pieces[zone.start - 1], C.de) &&
    (countsThings(counting) || (counting.dimension === 'length' && isContent(pieces[to + 1])))
  const early = share === undefined ? undefined : readZone(scan, from, share.at)
  // 将偷排污水的35户印染作坊: what ends in 的 says which, the noun comes after the number
  const nearest = modified ? noPhrase(from) : readPhrase(scan, from, nounEnd)
  const turn = turnsAt(scan, from, nearest)
  const turned = turn >= 0
  const read = turned ? readPhrase(scan, from, turn) : nearest
  const collected =
    zone.movement !== undefined
      ? undefined
      : counting?.dimension === 'money'
        ? collectedAt(scan, from, read)
        : share === undefined && counting !== undefined && counting.unit.startsWith('%')
          ? lessenedBy(scan, read, zone)
          : undefined
  const lacking =
    zone.movement === 'down' && counting?.dimension === 'money'
      ? lackingWord(scan, to, read, zone)
      : undefined
  const surplus = zone.movement === undefined ? readSurplus(scan, from, read) : undefined
  const compared =
    surplus ??
    (share === undefined && rank === undefined && !zone.reaches
      ? readComparison(scan, from, read, zone.movement, counting?.form === 'points')
      : undefined)
  const pulled = pulledBy(scan, from, counting, zone, read)
  const named =
    pulled?.phrase ?? (compared === undefined ? read : readMeasured(scan, from, to, compared))
  const phrase =
    foretells(scan, named, to) ||
    pointsAtCount(scan, named, counting) ||
    isRest(scan, named, to) ||
    isSuperlative(scan, named, zone) ||
    isComparedWith(scan, named, counting) ||
    isCountedBy(scan, named) ||
    doesGoodTo(scan, named, to)
      ? noPhrase(named.stop)
      : named
  const opening = wordOf(scan, phrase.stop - 1)
  // 对本地生产总值贡献16%: what is contributed to is the whole
  const given = share?.contributes === true && (opening === '对' || opening === '对于')
  const owner =
    phrase.noun.length > 0 && phrase.verb.length === 0 && phrase.stop > from
      ? readOwner(scan, from, phrase.stop)
      : NO_NAMES
  const earlier = leftBehind(scan, from, turned ? nearest.stop : phrase.stop)
  let first = from
  while (first < to && pieces[first]?.kind === 'blank') first++
  let last = to - 1
  while (last > first && pieces[last]?.kind === 'blank') last--
  // 与境外3个城市结好: what 与 opens a clause with is no list
  const lists = has(pieces[first], C.list) && !(from === 0 && WITH.has(wordOf(scan, first)))
  const continues = lists || (from > 0 && has(pieces[last], C.list))
  return {
    movement:
      lacking === undefined && share?.ofMove !== true
        ? (compared?.movement ?? collected ?? zone.movement)
        : undefined,
    reaches: zone.reaches || turned,
    basis: compared?.basis ?? zone.basis,
    since: compared?.since ?? zone.since,
    respectively:
      zone.respectively ||
      phrase.respectively ||
      early?.respectively === true ||
      (phrase.noun.length > 0 && isDoneInTurn(pieces, from, phrase.stop)),
    completes: zone.completes,
    from: zone.from || earlier !== undefined,
    fromPeriod: zone.from ? zone.calendar : earlier,
    among: phrase.among || zone.among,
    shareOf: given ? phrase.noun : share?.of,
    overtakes: share?.over === true,
    roughly: share?.about === true || (times >= 0 ? has(pieces[times], C.about) : zone.roughly),
    contributes: share?.contributes === true,
    ofPlan: share?.plan ?? zone.plan,
    rankOf: rank?.of ?? EMPTY,
    pace: counting?.form === 'rank' ? paceBefore(scan, phrase, from, to) : EMPTY,
    verb:
      collected !== undefined
        ? EMPTY
        : counting?.dimension === 'money' && zone.movement === undefined && !zone.reaches
          ? withDriver(scan, from, to, phrase)
          : phrase.verb,
    noun: given
      ? EMPTY
      : lacking === undefined
        ? phrase.noun
        : joinNames(phrase.noun, toName([lacking])),
    members: given ? NO_NAMES : phrase.members,
    listed: phrase.listed,
    owner,
    openList: phrase.openList,
    continues,
    exists: EXISTS.has(opening),
    pulls: pulled?.pulls ?? EMPTY,
    concludes: endsDone(opening),
    performs: PERFORMS.has(opening),
    governs: phrase.governs,
    headless: modified ? headlessOf(scan, from, zone.start - 1) : EMPTY,
  }
}

const BENEFITS = oneOf('带动|辐射带动|惠及|辐射|联结')

/** 这种模式带动70个村增收: what does it, and not what is counted behind. */
const doesGoodTo = ({ text, pieces }: Scan, { noun, verb }: Phrase, to: number): boolean =>
  noun.length > 0 &&
  verb.length === 0 &&
  BENEFITS.has(wordOf({ text, pieces }, to - 1)) &&
  isContent(pieces[to + 1]) &&
  pieces[to]?.quantity !== undefined &&
  countsThings(pieces[to].quantity)

/** 分别完成产值: whether 分别 stands before the light verb of a noun that ends before a piece. */
const isDoneInTurn = (pieces: readonly Piece[], from: number, stop: number): boolean =>
  stop - 2 >= from && has(pieces[stop - 1], C.light) && has(pieces[stop - 2], C.respectively)

const WITH = oneOf('与|同')

const EXISTS = oneOf('有|共有|现有|已有|拥有|设有|建有')

const PERFORMS = oneOf('进行|进行了|实施|实施了|开展|开展了')

/** The word that says how much is lacking or saved, and not by how much something fell: with nothing that it is compared with. */
function lackingWord(
  scan: Scan,
  to: number,
  { noun, verb }: Phrase,
  { start, basis, since, plan }: Zone,
): Piece | undefined {
  if (basis !== undefined || since !== undefined || plan) return undefined
  const at = has(pieceAt(scan.pieces, to - 1), C.about) ? to - 2 : to - 1
  const word = wordOf(scan, at)
  const follows = isContent(scan.pieces[to + 1])
  const lacks =
    // 岁入岁出相抵，短绌3亿元
    word === '短绌' ||
    // 令库房少收3亿元, but 政府少收3亿元税款
    (word === '少收' && !follows && AGENT.has(wordOf(scan, start - 1))) ||
    // 每年可节省约3亿元
    (SAVES.has(word) && !follows && noun.length === 0 && verb.length === 0)
  return lacks ? scan.pieces[at] : undefined
}

const DRIVES = oneOf('带动|拉动|撬动')

/** 带动 of 带动投资30亿元: the sum is what something brought about, not all that there is. */
function withDriver(scan: Scan, from: number, to: number, { verb, noun, stop }: Phrase): Name {
  const first = verb[0] ?? noun[0]
  // 带动固定资产投资完成30亿元: all that there is
  if (has(pieceAt(scan.pieces, to - 1), C.light)) return verb
  const driver = stop > from ? (scan.pieces[stop - 1] as Piece) : undefined
  if (driver === undefined || typeof first !== 'object' || driver.end !== first.start) return verb
  return DRIVES.has(textOf(scan, driver)) ? joinNames(toName([driver]), verb) : verb
}

const AGENT = oneOf('政府|库房|国库')
const SAVES = oneOf('节省|节约')

const COLLECTS = oneOf('少收|多收|少征|多征|少缴|多缴|少付|多付')

/** 少收 of 令政府少收租金9亿元: which way what is collected or paid moves. */
function collectedAt(scan: Scan, from: number, { noun, verb, stop }: Phrase): Movement {
  if (noun.length === 0) return undefined
  const word = verb.length > 0 ? renderName(verb, scan.text) : wordOf(scan, stop - 1)
  if (stop - 1 < from && verb.length === 0) return undefined
  if (!COLLECTS.has(word)) return undefined
  return word.startsWith('少') ? 'down' : 'up'
}

/** Verbs of making less of something, behind which a per cent is how much less it is. */
const LESSENS = oneOf('压减|压缩|减少|降低|削减|缩减|节约|节省|精简|核减|裁减|压降|缩短|调减')

/** 压减一般性支出15%: which way the thing moves that the verb stands before. */
const lessenedBy = (
  scan: Scan,
  { noun, verb }: Phrase,
  { reaches, completes, plan }: Zone,
): Movement =>
  verb.length > 0 &&
  noun.length > 0 &&
  !(reaches || completes || plan) &&
  LESSENS.has(renderName(verb, scan.text))
    ? 'down'
    : undefined

/** Characters of the longest modifier that takes the place of a noun. */
const LONGEST_HEADLESS = 20

/** What was done to the things counted, from 其中 or a time up to 的. */
function headlessOf(scan: Scan, from: number, de: number): Name {
  let first = from
  for (let index = de - 1; index >= from; index--) {
    const piece = scan.pieces[index] as Piece
    if (piece.kind === 'quantity') return EMPTY
    if (piece.kind !== 'calendar' && !has(piece, C.among | C.scope)) continue
    first = index + 1
    break
  }
  if (has(scan.pieces[first], C.list)) first++
  const said = scan.pieces
    .slice(first, de)
    .filter(
      ({ kind, classes, start, end }) =>
        kind !== 'blank' &&
        !(classes & (C.adverb | C.cause)) &&
        !/^[内中]$/u.test(scan.text.slice(start, end)),
    )
  const start = said[0]?.start ?? 0
  const end = said.at(-1)?.end ?? 0
  // 年吞吐量达到900万人次以上的有9个
  const tells = VERBAL | C.reach | C.at_least
  const opensSize = said[0] !== undefined && isSize(scan, said[0])
  const verbal = said.some(
    (piece, at) => has(piece, opensSize ? VERBAL : tells) || (at > 0 && isSize(scan, piece)),
  )
  return verbal && end - start <= LONGEST_HEADLESS ? toName(said) : EMPTY
}

const VERBAL = C.acquire | C.action | C.predicate

/** Whether a piece tells no more than how large: 超亿元 of 其中超亿元的9家. */
const isSize = ({ text }: Scan, { start, end }: Piece): boolean =>
  OVER_SIZE.test(text.slice(start, end))
const OVER_SIZE = /^[、，]?(?:超过?|过|逾)[\d十百千万亿]/u

/** What of a stretch may be put in other words. */
type Wording = Pick<Before, 'verb' | 'noun' | 'members' | 'owner' | 'governs' | 'shareOf' | 'since'>

/** The same stretch in other words. Written out, since copies by `...` differ in shape. */
export const reworded = (before: Before, changes: Partial<Wording>): Before => ({
  movement: before.movement,
  reaches: before.reaches,
  basis: before.basis,
  since: changes.since ?? before.since,
  respectively: before.respectively,
  completes: before.completes,
  from: before.from,
  fromPeriod: before.fromPeriod,
  among: before.among,
  shareOf: changes.shareOf ?? before.shareOf,
  overtakes: before.overtakes,
  roughly: before.roughly,
  contributes: before.contributes,
  ofPlan: before.ofPlan,
  rankOf: before.rankOf,
  pace: before.pace,
  verb: changes.verb ?? before.verb,
  noun: changes.noun ?? before.noun,
  members: changes.members ?? before.members,
  listed: before.listed,
  owner: changes.owner ?? before.owner,
  openList: before.openList,
  continues: before.continues,
  exists: before.exists,
  pulls: before.pulls,
  concludes: before.concludes,
  performs: before.performs,
  governs: changes.governs ?? before.governs,
  headless: before.headless,
})

/** The noun of movement between what is ranked and the rank. */
function paceBefore(scan: Scan, { noun }: Phrase, from: number, to: number): Name {
  const last = noun.at(-1)
  const named = typeof last === 'object' ? last.end : 0
  for (let index = to - 1; index >= from; index--) {
    const piece = scan.pieces[index] as Piece
    if (piece.kind === 'quantity' || piece.start < named) return EMPTY
    if (!has(piece, C.rise | C.fall) || !PACE.has(wordOf(scan, index))) continue
    // 总量、增速均居全省第四
    const left = pieceAt(scan.pieces, index - 1)
    return left !== undefined && has(left, C.list) && index - 1 > from
      ? toName([left, piece])
      : toName([piece])
  }
  return EMPTY
}

/** What stands before a comparison; 建成学校 of 比上年多建成学校5所, where nothing does. */
function readMeasured(
  scan: Scan,
  from: number,
  to: number,
  { at, deed }: Comparison & { readonly deed?: number },
): Phrase {
  const before = readPhrase(scan, from, at)
  return deed === undefined || before.noun.length > 0 ? before : readPhrase(scan, deed, to)
}

const PULLS = oneOf('拉动|向上拉动|向下拉动|带动|拉低|影响|上拉|下拉|拖累')
const PULLS_ALONE = oneOf('拉动|向上拉动|向下拉动|上拉|下拉|拖累')

/** Takes 拉动经济增长 apart from what it is said of. */
function pulledBy(
  scan: Scan,
  from: number,
  quantity: QuantityMention | undefined,
  zone: Zone,
  read: Phrase,
): { readonly phrase: Phrase; readonly pulls: Name } | undefined {
  const { noun, stop } = read
  if (quantity?.form !== 'points') return undefined
  const opening = scan.pieces[zone.start] as Piece
  // 第一产业拉动0.2个百分点
  if (PULLS_ALONE.has(textOf(scan, opening))) return { phrase: read, pulls: toName([opening]) }
  const influence = zone.movement === undefined ? undefined : influencedBy(scan, from, zone, read)
  if (influence !== undefined) return influence
  if (noun.length === 0 || stop <= from) return undefined
  if (zone.movement === undefined) {
    const given = contributedBy(scan, from, noun)
    if (given !== undefined) return given
  }
  // 拉动全市经济增长, 拉动同期全省外贸增长
  let at = stop - 1
  while (at > from && (has(scan.pieces[at], C.scope) || wordOf(scan, at) === '同期')) at--
  if (at < from) return undefined
  const verb = scan.pieces[at] as Piece
  const word = textOf(scan, verb)
  // 影响产值减少2个百分点, but 拉动产值2个百分点
  const isWhole = zone.movement !== undefined
  if (!(isWhole ? PULLS : PULLS_ALONE).has(word)) return undefined
  const moving = isWhole ? scan.pieces[zone.start] : undefined
  return {
    phrase: readPhrase(scan, from, at),
    pulls: [...toName([verb]), ...noun, ...(moving === undefined ? [] : toName([moving]))],
  }
}

/** Takes 影响CPI下降 apart from what it is said of, where no lexicon knows 影响 for a verb. */
function influencedBy(
  scan: Scan,
  from: number,
  { start }: Zone,
  { noun }: Phrase,
): { readonly phrase: Phrase; readonly pulls: Name } | undefined {
  const { pieces, text } = scan
  const first = noun[0]
  if (typeof first !== 'object') return undefined
  for (let index = from; index < start - 1; index++) {
    const piece = pieces[index] as Piece
    // 受疫情影响
    if (wordOf(scan, index).startsWith('受')) return undefined
    if (piece.end - piece.start !== INFLUENCES.length || piece.start < first.start) continue
    if (!text.startsWith(INFLUENCES, piece.start)) continue
    const moving = pieces.find(
      (other, at) => at >= start && has(other, C.rise | C.fall) && other.kind === 'word',
    )
    const told = pieces.slice(index, start).filter((other) => other.kind !== 'blank')
    return {
      phrase: index > from ? readPhrase(scan, from, index) : noPhrase(from),
      pulls: toName(moving === undefined ? told : [...told, moving]),
    }
  }
  return undefined
}
const INFLUENCES = '影响'

/** Takes 对经济增长贡献 apart from what it is said of. */
function contributedBy(
  scan: Scan,
  from: number,
  noun: Name,
): { readonly phrase: Phrase; readonly pulls: Name } | undefined {
  const last = noun.at(-1)
  if (typeof last !== 'object' || !scan.text.startsWith('贡献', last.end - 2)) return undefined
  for (let index = from; index < scan.pieces.length; index++) {
    const { start } = scan.pieces[index] as Piece
    if (start >= last.end) return undefined
    if (wordOf(scan, index) !== '对') continue
    return { phrase: readPhrase(scan, from, index), pulls: [{ start, end: last.end }] }
  }
  return undefined
}

/** Where 是 stands in 单产是上年计划的3倍: what is before it is measured, what is after it compared with; -1 if nowhere. */
function readCompared(scan: Scan, from: number, end: number): number {
  const { pieces } = scan
  let de = end - 1
  while (de > from && has(pieces[de], C.about | C.at_least | C.at_most)) de--
  if (!has(pieces[de], C.de) || pieceAt(pieces, de - 1)?.kind === 'calendar') return -1
  for (let index = de - 1; index >= from; index--) {
    if (pieces[index]?.kind === 'quantity') return -1
    if (EQUALS.has(wordOf(scan, index))) return index
  }
  return -1
}

const countsThings = ({ form }: QuantityMention): boolean => form === 'count' || form === 'person'

/** 由上年亏损9000万元: the time of the level that is left behind stands before its name. */
function leftBehind(scan: Scan, from: number, stop: number): PeriodReading | undefined {
  if (stop - 2 < from) return undefined
  const time = pieceAt(scan.pieces, stop - 1)
  if (time?.kind !== 'calendar') return undefined
  const lead = wordOf(scan, stop - 2)
  return lead === '由' || lead === '从' ? time.period : undefined
}

const POINTING = oneOf('这|这些|该|那|那些|此|一个|这样一个')

/** 向这6所大学提供: a demonstrative before a count leaves the name to what follows. */
function pointsAtCount(
  scan: Scan,
  { noun, verb }: Phrase,
  quantity: QuantityMention | undefined,
): boolean {
  const only = noun[0]
  // 这样一个近13亿人口的国家
  const bare = quantity?.form === 'amount' && quantity.dimension === ''
  if (quantity === undefined || !(countsThings(quantity) || bare)) return false
  if (only === undefined || typeof only === 'string' || noun.length > 1 || verb.length > 0)
    return false
  return POINTING.has(scan.text.slice(only.start, only.end))
}

/** 吴以岭3名院士: the rest of a word that was cut, where a noun follows. */
function isRest(scan: Scan, { noun, verb }: Phrase, to: number): boolean {
  const only = noun[0]
  if (only === undefined || typeof only === 'string' || noun.length > 1 || verb.length > 0)
    return false
  if (!isFragment(only, scan)) return false
  return isContent(scan.pieces[to + 1])
}

/** 统一后最高单季成长率3.7%: what only says which of the growths it is names nothing. */
function isSuperlative({ text }: Scan, { noun, verb }: Phrase, { movement }: Zone): boolean {
  const last = noun.at(-1)
  if (movement === undefined || verb.length > 0 || typeof last !== 'object') return false
  return (
    endsSuperlative(text, last.end - 1) &&
    SUPERLATIVE.test(text.slice(Math.max(0, last.end - 6), last.end))
  )
}

const SUPERLATIVE = /最[高低大小快慢](?:单[季月]|当[季月]|年度|月度|季度)?$/u
const endsSuperlative = anyOf('高低大小快慢季月度')

const MEANS = oneOf('通过|经过|经由')
/** Where 由 stands in 由谷底的-14%收窄到-11%, which says when it was so and not what; -1 if nowhere. */
function turnsAt(scan: Scan, from: number, { noun, stop }: Phrase): number {
  const only = noun[0]
  if (isMoment(scan, noun)) return momentFrom(scan, from, stop)
  if (noun.length !== 1 || typeof only !== 'object') return -1
  // 养老金从2004年人均每月700元提高到1700元
  const words = scan.text.slice(only.start, only.end)
  const isMeasure = endsTurningPoint(scan.text, only.end, only.start)
    ? TURNING_POINT.test(words)
    : PER_HEAD.has(words)
  if (!isMeasure) return -1
  const at = pieceAt(scan.pieces, stop - 1)?.kind === 'calendar' ? stop - 2 : stop - 1
  return FROM.has(wordOf(scan, at)) ? at : -1
}

/** 港口启用时 of 由港口启用时的800元提高到3200元. */
function isMoment({ text }: Scan, noun: Name): boolean {
  const last = noun.at(-1)
  if (typeof last !== 'object' || text[last.end] !== '的') return false
  return endsMoment(text, last.end) && !endsSpan(text, last.end)
}

/** Where 由 stands before what happened then, with what it happened to between them; -1 if nowhere. */
function momentFrom(scan: Scan, from: number, stop: number): number {
  for (let index = stop - 1; index > from && index >= stop - LONGEST_MOMENT; index--) {
    const piece = scan.pieces[index] as Piece
    if (FROM.has(wordOf(scan, index))) return index
    if (!isContent(piece) && !has(piece, C.acquire | C.action | C.predicate | C.scope)) return -1
  }
  return -1
}

/** Pieces of the longest name of what happened. */
const LONGEST_MOMENT = 5

const endsMoment = endingIn('时|之初|初期|前夕')
/** What ends so and is measured. */
const endsSpan = endingIn('工时|用时|耗时|课时|学时|小时|千瓦时|限时|费时')

/** For each of whom a level is told. */
const PER_HEAD = oneOf('人均|月人均|年人均|户均|年户均|现在人均|目前人均')

const TURNING_POINT =
  /^(?:历史|年内|阶段性)?(?:谷底|低谷|[最高]?[高低]点|最[高低]值|峰值|峰点|谷值)$/u
const endsTurningPoint = endingIn('谷底|低谷|高点|低点|高值|低值|峰值|峰点|谷值')

/** Where 通过 stands in 临港区通过合作共建由6平方公里拓展到27平方公里; -1 if nothing is named before it. */
function meansBefore({ text, pieces }: Scan, from: number, to: number): number {
  for (let index = to - 1; index > from; index--) {
    const { start, end } = pieces[index] as Piece
    if (MEANS.has(text.slice(start, end))) return isContent(pieceAt(pieces, index - 1)) ? index : -1
  }
  return -1
}

/** 运量年均增长13%，高于经济增速一倍: what is compared with is not what is measured. */
function isComparedWith(
  scan: Scan,
  { noun, verb, stop }: Phrase,
  quantity: QuantityMention | undefined,
): boolean {
  if (quantity?.form !== 'times' || noun.length === 0) return false
  return COMPARES.has(verb.length > 0 ? renderName(verb, scan.text) : wordOf(scan, stop - 1))
}

/** 按常住人口计为9800元: by what it is reckoned, not what it is. */
function isCountedBy({ text }: Scan, { noun, verb }: Phrase): boolean {
  const first = noun[0]
  if (typeof first !== 'object' || text[first.start] !== '按' || verb.length > 0) return false
  const { end } = noun.at(-1) as typeof first
  return text[end] === '计'
}

const COMPARES = oneOf('高于|低于|快于|慢于|超过|大于|小于|多于|少于')

/** Ends of the names of those who forecast, in simplified script. */
const endsForecaster = endingIn('处|局|院|署|行|组织|机构|基金|基金会|委员会|公司|研究所')

/** 主计处8月预估全年上涨1.23%: a noun before a verb of foresight is who says it, if it is no indicator. */
function foretells(scan: Scan, { noun, stop }: Phrase, to: number): boolean {
  const last = noun.at(-1)
  if (last === undefined || typeof last === 'string') return false
  if (!endsForecaster(scan.text, last.end)) return false
  for (let index = stop; index < to; index++) {
    const piece = scan.pieces[index] as Piece
    if (piece.start < last.end || piece.kind === 'calendar' || piece.kind === 'blank') continue
    return /^(?:预测|预估|估计|预计|推估|估测)/u.test(wordOf(scan, index))
  }
  return false
}
