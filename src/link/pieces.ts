import { isPlace, placeEndingAt } from '../lexicon/regions.ts'
import { WordClass } from '../lexicon/words.ts'
import type { Item, QuantityMention, RejectedMention } from '../model/mention.ts'
import { EMPTY_NAME, type Name } from '../model/name.ts'
import type { PeriodReading } from '../model/period.ts'
import type { Span } from '../model/span.ts'
import type { Token } from '../model/token.ts'

/**
 * What the linking grammar sees of an item.
 *
 * - `content`: part of a name; a quotation or a rejected number counts as one piece of content
 * - `noun`: content that the lexicon knows whole
 * - `word`: a function word with its classes
 * - `calendar`: a date or period
 * - `quantity`: a number with its unit
 * - `blank`: a space, or anything else that says nothing
 */
export interface Piece extends Span {
  readonly kind: 'content' | 'noun' | 'word' | 'calendar' | 'quantity' | 'blank'
  /** Spelling of a word that the lexicon knows, empty for others. */
  readonly word: string
  readonly classes: number
  readonly quantity: QuantityMention | undefined
  readonly period: PeriodReading | undefined
}

/** The pieces between two commas. Brackets that hold no quantity are left out; others are clauses of their own. */
export interface Clause {
  readonly pieces: readonly Piece[]
  /** The classes of all its words, so that most of what looks for a word need not look at the pieces. */
  readonly classes: number
  /** It has a figure. */
  readonly counts: boolean
  /** It tells a time. */
  readonly timed: boolean
  /** The mark before the clause: ， ； ： （ or nothing at the start of the sentence. */
  readonly opening: string
  /** It stands in a bracket, so it is about the clause before and the one behind is not about it. */
  readonly aside: boolean
}

/** The piece at an index; none before the first. An array that is ever asked for -1 is slow to ask for anything. */
export const pieceAt = (pieces: readonly Piece[], index: number): Piece | undefined =>
  index < 0 ? undefined : pieces[index]

/** Whether a piece is a word of one of these classes. */
export const has = (piece: Piece | undefined, classes: number): boolean =>
  piece !== undefined && (piece.classes & classes) !== 0

/** Whether a piece is part of a name. */
export const isContent = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.kind === 'content' || piece.kind === 'noun')

/** Whether a piece is one of these characters. */
export const isSign = (piece: Piece | undefined, characters: string, text: string): boolean =>
  piece !== undefined &&
  piece.end - piece.start === 1 &&
  characters.includes(text.charAt(piece.start))

/** A part of a piece. Written out, since copies by `...` differ in shape. */
export const cut = (
  { kind, classes, quantity, period }: Piece,
  start: number,
  end: number,
): Piece => ({ kind, start, end, word: '', classes, quantity, period })

/** The name that pieces make up, without the words of some classes; those that touch are joined. */
export function toName(pieces: readonly Piece[], without = 0): Name {
  if (pieces.length === 0) return EMPTY_NAME
  // Most names are one stretch of the text, for which a list that can grow is ten times too large.
  let parts: Span[] | undefined
  let start = -1
  let end = -1
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    if ((piece.classes & without) !== 0) continue
    if (piece.start !== end) {
      if (end >= 0) (parts ??= []).push({ start, end })
      start = piece.start
    }
    end = piece.end
  }
  if (end < 0) return EMPTY_NAME
  if (parts === undefined) return [{ start, end }]
  parts.push({ start, end })
  return parts
}

const piece = (
  kind: Piece['kind'],
  { start, end }: Span,
  word = '',
  classes = 0,
  period: PeriodReading | undefined = undefined,
): Piece => ({ kind, start, end, word, classes, quantity: undefined, period })

/** ①…②…: another item of the list stands in the sentence; a circled number by itself marks a footnote. */
const isEnumerated = (text: string, items: readonly Item[], at: number): boolean => {
  const code = text.charCodeAt(at)
  return items.some(
    ({ kind, start }) =>
      kind === 'mark' && Math.abs(text.charCodeAt(start) - code) === 1 && isCircled(text, start),
  )
}

const isCircled = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0x2460 && code <= 0x2473
}

/** What a mark does in a sentence. */
const Mark = {
  quote: 1,
  bracket: 2,
  bracketEnd: 3,
  clause: 4,
  list: 5,
  silent: 6,
  name: 7,
  numbered: 8,
} as const

/** `Mark` of each character, 0 for one that does nothing. */
const markOf = new Uint8Array(0x10000)
const assign = (marks: string, kind: number): void => {
  for (const mark of marks) markOf[mark.charCodeAt(0)] = kind
}
assign('“‘「『《"', Mark.quote)
assign('（([【', Mark.bracket)
assign('）)]】', Mark.bracketEnd)
assign('，；：。！？\n,;:!?', Mark.clause)
assign('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', Mark.numbered)
assign('、', Mark.list)
assign(' \t　·…', Mark.silent)
assign('-—–~～/+&.%', Mark.name)

/** Marks that enclose, each with the one that closes it. */
const PAIRS = ['“”', '‘’', '「」', '『』', '《》', '""', '（）', '()', '[]', '【】']
/** For each character the number of the pair that it opens, and of the one that it closes; 0 for others. */
const opens = new Uint8Array(0x10000)
const closes = new Uint8Array(0x10000)
for (const [index, pair] of PAIRS.entries()) {
  opens[pair.charCodeAt(0)] = index + 1
  closes[pair.charCodeAt(1)] = index + 1
}

/** For the brackets and quotation marks from the first one on: the items that close them, if no quantity is between. */
function enclosuresFrom(
  text: string,
  items: readonly Item[],
  first: number,
): ReadonlyMap<number, number> {
  const closing = new Map<number, number>()
  /** Those of each pair that are not closed yet. */
  const waiting: number[][] = []
  let figure = -1
  for (let index = first; index < items.length; index++) {
    const { kind, start } = items[index] as Item
    if (kind === 'quantity') figure = index
    if (kind !== 'mark') continue
    const code = text.charCodeAt(start)
    const closed = closes[code] as number
    const opened = opens[code] as number
    const opener = closed > 0 ? waiting[closed]?.pop() : undefined
    if (opener !== undefined && opener > figure) closing.set(opener, index)
    // The second of two " only closes.
    if (opened > 0 && (opener === undefined || opened !== closed))
      (waiting[opened] ??= []).push(index)
  }
  return closing
}

/** Puts the pieces of a sentence together to clauses. */
class ClauseBuilder {
  readonly clauses: OpenClause[] = []
  /** Those of the clause that is open. */
  pieces: Piece[] = []
  aside = false
  private opening = ''

  /** Ends the clause; the mark opens the next one. */
  close(mark: string): void {
    const { clauses, pieces, opening } = this
    if (pieces.length > 0) {
      const previous = clauses.at(-1)?.pieces
      if (previous !== undefined && goesOn(previous, pieces, opening))
        previous.push(pieces[0] as Piece)
      else clauses.push(clauseOf(pieces, opening, this.aside))
      this.pieces = []
    }
    this.opening = mark
  }
}

interface OpenClause extends Clause {
  readonly pieces: Piece[]
}

function clauseOf(pieces: Piece[], opening: string, aside: boolean): OpenClause {
  let classes = 0
  let counts = false
  let timed = false
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    classes |= piece.classes
    if (piece.kind === 'quantity') counts = true
    else if (piece.kind === 'calendar') timed = true
  }
  return { pieces, classes, counts, timed, opening, aside }
}

const BOUND_ONLY = ~(WordClass.about | WordClass.at_least | WordClass.at_most)

const isTime = (item: Item | undefined): boolean =>
  item?.kind === 'calendar' ||
  (item?.kind === 'rejected' && (item.reason === 'date' || item.reason === 'period'))

function readWord(text: string, items: readonly Item[], index: number, item: Token): Piece {
  const { word, classes } = item
  if ((classes & BOUND_ONLY) === 0) {
    // A word of bound that no number stands beside is part of a name: 优秀以上路段.
    const next = items[index + 1]
    // 维持近12年最高水平: 近 belongs to the time
    if (isTime(next)) return piece('blank', item, word)
    if (next?.kind !== 'quantity') return piece('content', item, word)
  } else if (word === ROAD && isRoad(text, items, index, item)) return piece('content', item, word)
  return piece('word', item, word, classes)
}

/** What 比较 is before a time (比较一九五二年增加) and 等于 before a time or a number; 0 for other nouns. */
function relatesTo({ word }: Token, next: Item | undefined): number {
  const timed = next?.kind === 'calendar'
  if (!timed && next?.kind !== 'quantity') return 0
  if (timed && word === '比较') return WordClass.preposition
  return word === '等于' ? WordClass.reach : 0
}

const isPlanned = (item: Item | undefined): boolean =>
  item?.kind === 'word' && (item.classes & (WordClass.plan | WordClass.target)) !== 0

/** Splits the items of a sentence at commas, colons and brackets. */
export function clausesOf(text: string, items: readonly Item[]): Clause[] {
  const builder = new ClauseBuilder()
  // Most sentences enclose nothing.
  let enclosures: ReadonlyMap<number, number> | undefined
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item
    const { pieces } = builder
    switch (item.kind) {
      case 'quantity':
        pieces.push({
          kind: 'quantity',
          start: item.start,
          end: item.end,
          word: '',
          classes: 0,
          quantity: item,
          period: undefined,
        })
        break
      case 'mark': {
        const mark = markOf[text.charCodeAt(item.start)]
        if (mark !== Mark.quote && mark !== Mark.bracket) {
          readMark(text, items, index, builder)
          break
        }
        enclosures ??= enclosuresFrom(text, items, index)
        const end = enclosures.get(index)
        if (mark === Mark.bracket) {
          if (end !== undefined) {
            index = end
            break
          }
          builder.close('（')
          builder.aside = true
        } else if (end !== undefined) {
          const whole = { start: item.start, end: (items[end] as Item).end }
          // 完成“十一五”规划目标的98%: of which plan
          const isPlan =
            end === index + 2 && items[index + 1]?.kind === 'calendar' && isPlanned(items[end + 1])
          pieces.push(piece(isPlan ? 'blank' : 'content', whole))
          index = end
        }
        break
      }
      case 'rejected':
        pushRejected(text, items, index, pieces)
        break
      case 'calendar':
        pieces.push(piece('calendar', item, item.word, 0, item.reading.period))
        break
      case 'word':
        if (item.word === '城区' && endsName(text, pieces, item)) {
          const { start } = pieces.pop() as Piece
          pieces.push(piece('content', { start, end: item.end }))
          break
        }
        pieces.push(readWord(text, items, index, item))
        break
      case 'noun': {
        if (items[index - 1]?.kind === 'calendar' && isBesideTime(text, item)) break
        const relates = relatesTo(item, items[index + 1])
        pieces.push(piece(relates === 0 ? 'noun' : 'word', item, item.word, relates))
        break
      }
      case 'text':
        pushText(text, items, index, pieces)
        break
      default:
        pushContent(text, items, index, pieces)
    }
    if (endsBase(text, item, pieces)) builder.close('，')
  }
  builder.close('')
  return withListed(builder.clauses)
}

/** 采矿业，制造业，建筑业分别增长9%、6%和4%: clauses that are nothing but names are one list with the one behind them. */
function withListed(clauses: OpenClause[]): Clause[] {
  for (let order = clauses.length - 1; order >= LEAST_NAMES; order--) {
    const { pieces, classes, counts } = clauses[order] as OpenClause
    if (!counts || (classes & WordClass.respectively) === 0) continue
    const names = namesMissing(pieces)
    if (names < LEAST_NAMES || names > order) continue
    const first = order - names
    const bare = clauses.slice(first, order)
    const isList = clauses
      .slice(first + 1, order + 1)
      .every(({ opening, aside }) => opening === '，' && !aside)
    if (!isList || !bare.every(isBareName)) continue
    const listed = bare.flatMap((clause) => {
      const { end } = clause.pieces.at(-1) as Piece
      return [...clause.pieces, piece('word', { start: end, end: end + 1 }, '、', WordClass.list)]
    })
    const { opening, aside } = clauses[first] as OpenClause
    clauses.splice(first, names + 1, clauseOf([...listed, ...pieces], opening, aside))
    order = first
  }
  return clauses
}
/** Clauses that may be a list without marks of their own. */
const LEAST_NAMES = 2

/** How many figures a clause has more than names before 分别. */
function namesMissing(pieces: readonly Piece[]): number {
  let members = 1
  let figures = 0
  let told = false
  for (let at = 0; at < pieces.length; at++) {
    const one = pieces[at] as Piece
    if (one.kind === 'quantity') figures++
    if (has(one, WordClass.respectively)) told = true
    if (!told && has(one, WordClass.list)) members++
  }
  return figures - members
}

const isBareName = ({ pieces, counts, timed, classes, aside }: OpenClause): boolean =>
  !counts && !timed && classes === 0 && !aside && pieces.every(isContent)

/** 在上年增长8%的基础上增长9%: what a figure rests on has one of its own, and ends as if a comma stood there. */
function endsBase(text: string, { kind, end }: Item, pieces: readonly Piece[]): boolean {
  if (kind !== 'text' && kind !== 'noun') return false
  if (text[end - 1] !== '上' || !BASE.has(text.slice(end - 3, end))) return false
  return text[end - 4] === '的' && pieces.some((piece) => piece.kind === 'quantity')
}
const BASE: ReadonlySet<string> = new Set(['基础上', '基数上'])

/** A mark that encloses nothing. */
function readMark(
  text: string,
  items: readonly Item[],
  index: number,
  builder: ClauseBuilder,
): void {
  const item = items[index] as Item
  const { pieces } = builder
  switch (markOf[text.charCodeAt(item.start)]) {
    case Mark.bracketEnd:
      builder.close('）')
      builder.aside = false
      break
    case Mark.clause: {
      const mark = text[item.start] as string
      const last = pieces.at(-1)?.quantity
      const inRatio = last?.form === 'ratio' || last?.rule === 'ratio-part'
      if (!(inRatio && '：:'.includes(mark))) builder.close(mark)
      break
    }
    case Mark.numbered:
      if (isEnumerated(text, items, item.start)) builder.close('，')
      else pieces.push(piece('blank', item))
      break
    case Mark.list:
      pieces.push(piece('word', item, '、', WordClass.list))
      break
    case Mark.silent:
      pieces.push(piece('blank', item))
      break
    case Mark.name: {
      const next = items[index + 1]
      if (text[item.start] === '—' && endsDash(text, item, pieces)) {
        pieces.pop()
        builder.close('，')
        break
      }
      const sign = next?.kind === 'quantity' && next.decimal.startsWith('-')
      // 21. 至于…: the point of the paragraph's number
      const opens = pieces.length === 0 && builder.clauses.length === 0 && text[item.start] === '.'
      // 同比+8%
      const rises =
        text[item.start] === '+' && next?.kind === 'quantity' && next.dimension === 'ratio'
      if (rises) pieces.push(piece('word', item, '+', WordClass.rise))
      else if (!sign && !opens) pieces.push(piece('content', item))
      break
    }
  }
}

/** 由负转正——去年还是下降9%: two strokes part what is said from what is told of it, but not 包头——兰州线. */
function endsDash(text: string, { start }: Span, pieces: readonly Piece[]): boolean {
  const before = pieceAt(pieces, pieces.length - 2)
  return (
    text[start - 1] === '—' &&
    before !== undefined &&
    !(isContent(before) && placeEndingAt(text, before.start, before.end) >= 0)
  )
}

function pushRejected(text: string, items: readonly Item[], index: number, pieces: Piece[]): void {
  const item = items[index] as RejectedMention
  // 跨过2个千亿级关口、突破4000亿元
  if (item.rule === 'list-number' || item.rule === 'milestones') return
  // 人民币汇率为1美元兑6.9元: for how much the rate is, where it is named
  if (item.rule === 'exchanged' && pieces.some(isContent)) return
  if (item.rule === 'per-amount') {
    // 收购价每50公斤330元: for how much a price is, not what it is of
    const last = pieces.pop()
    if (last !== undefined && last.end - last.start > 1)
      pieces.push(cut(last, last.start, last.end - 1))
    return
  }
  // 死亡率0.103，: a figure without a unit is no part of the name before it
  const stray = item.rule === 'stray-number' && (items[index + 1]?.kind ?? 'mark') === 'mark'
  if (stray || isOneOf(text, items, index)) pieces.push(piece('blank', item))
  else pieces.push(piece(isTime(item) ? 'calendar' : 'content', item))
}

/** 3-6月间, 2018年初, 6月中旬: what a time alone is told with. */
const BESIDE_TIME = /^(?:期?间|[初中内里前后]|[以之][前后]|前后|左右|[上中下]旬|中期)$/u
/** 2007年中、高等教育 tells of two kinds. */
const isBesideTime = (text: string, { start, end }: Span): boolean =>
  end - start < 3 && text[end] !== '、' && BESIDE_TIME.test(text.slice(start, end))
/** The same before other words. */
const BEHIND_TIME = /^(?:[以之][前后]|前后|左右|[上中下]旬)(?=.)/u

/** Plain text, without what belongs to the time or the rank beside it. */
function pushText(text: string, items: readonly Item[], index: number, pieces: Piece[]): void {
  const item = items[index] as Token
  const { start, end } = item
  const next = items[index + 1]
  // 比前五年, 近三年
  if (
    next?.kind === 'calendar' &&
    end - start === 1 &&
    '前近这后头首第'.includes(text.charAt(start))
  )
    return
  let from = start
  let to = end
  if (index > 0 && items[index - 1]?.kind === 'calendar') {
    // 3-6月间
    if (isBesideTime(text, item)) return
    from += BEHIND_TIME.exec(text.slice(start, end))?.[0].length ?? 0
    const first = text[from]
    // 截至12月底止实际执行, 年底前建成6个候车亭
    const isBefore = first === '前' && !'沿列端瞻期途景提'.includes(text[from + 1] ?? '。')
    if (isBefore || (first === '止' && text[start + 1] !== '损')) from++
  }
  if (from === start && next?.kind === 'calendar' && text[end - 1] === '于') {
    // 存款余额于2012年年底
    to--
  }
  if (from > start || to < end) {
    if (from < to) pieces.push(piece('content', { start: from, end: to }))
    return
  }
  const suffers = sufferingAt(text, item)
  if (suffers >= 0) {
    if (suffers > start) pieces.push(piece('content', { start, end: suffers }))
    pieces.push(piece('word', { start: suffers, end: suffers + 1 }, SUFFERS, WordClass.preposition))
    if (suffers + 1 < end) pieces.push(piece('content', { start: suffers + 1, end }))
  } else if (next?.kind === 'quantity' && next.form === 'rank') pushRanked(text, item, pieces)
  else if (text[start] === '地' && isAdverbial(item, pieces.at(-1))) {
    // 稳妥地推进
    pieces.push(piece('blank', item))
  } else pushContent(text, items, index, pieces)
}

function pushContent(text: string, items: readonly Item[], index: number, pieces: Piece[]): void {
  const item = items[index] as Token
  const gives = contributes(text, items, index)
  if (!gives && !vows(text, items, index)) {
    if (advances(text, items, index)) pushEnding(text, item, ADVANCES, WordClass.rise, pieces)
    else if (aims(text, items, index)) pushEnding(text, item, 1, WordClass.target, pieces)
    else pieces.push(piece('content', item, item.word))
    return
  }
  const verb = item.end - CONTRIBUTES.length
  if (verb > item.start) pieces.push(piece('content', { start: item.start, end: verb }))
  const word = gives ? CONTRIBUTES : VOWS
  const classes = gives ? WordClass.share : WordClass.target
  pieces.push(piece('word', { start: verb, end: item.end }, word, classes))
}

const SUFFERS = '受'
const SUFFERING = /受到?[^，。；：\d]{1,24}?(?:影响|冲击|拖累|制约)/uy

/** Where 受 stands in 收入受减税影响下降, which is no part of the name; -1 where none does. */
function sufferingAt(text: string, { start, end }: Span): number {
  const at = text.indexOf(SUFFERS, start)
  // 接受, 享受, 承受
  if (at < 0 || at >= end || '接享承遭感忍经蒙授'.includes(text[at - 1] ?? '。')) return -1
  SUFFERING.lastIndex = at
  return SUFFERING.test(text) ? at : -1
}

const VOWS = '力保'
/** What 力 is the end of: 电力保持, 竞争力保持. */
const POWERS = '电能动财人物运活压努效精体潜实主有全得着争权'

/** 收入保1.2万元、争1.5万元: the least that is aimed at, and the most. */
const AIMS = /^[\d.]+[^，、；。\d]{1,4}[，、]?(?:力?争)[\d.]/u
const LONGEST_AIM = 18

/** Whether 保 before a number is what 争 goes on with, or 争 what 保 opened. */
function aims(text: string, items: readonly Item[], index: number): boolean {
  const { start, end } = items[index] as Item
  const last = text[end - 1]
  if ((last !== '保' && last !== '争') || items[index + 1]?.kind !== 'quantity') return false
  if (last === '保') return isAimedAt(text, end) && AIMS.test(text.slice(end, end + LONGEST_AIM))
  const before = items.slice(Math.max(0, index - LONGEST_PAIR), index)
  const from = before.findLast(({ kind }) => kind === 'quantity')
  return end - start === 1 && from !== undefined && isAimedAt(text, from.start)
}
/** 保 of 收入保9万元, but not of 农村低保9万元. */
const isAimedAt = (text: string, at: number): boolean =>
  text[at - 1] === '保' && !'低社医环参担联投续'.includes(text[at - 2] ?? '低')
/** Items between the two figures. */
const LONGEST_PAIR = 4

/** 出口额力保9亿元: whether an item ends with what is vowed, and how much of it follows. */
function vows(text: string, items: readonly Item[], index: number): boolean {
  const { end } = items[index] as Item
  return (
    text[end - 1] === '保' &&
    text[end - 2] === '力' &&
    items[index + 1]?.kind === 'quantity' &&
    !POWERS.includes(text[end - 3] ?? '电')
  )
}

/** Parts of a country or of a province that no list of places has: 苏北, 鄂西北, 长三角. */
const AREA =
  /(?:[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇藏陕甘青宁新疆](?:[东西南北中]|[东西][南北])部?(?:地区)?|(?:[东中西]部|东北|华[东北南中]|西[南北]|[长珠]三角|京津冀|成渝|大湾区|长江经济带|淮海经济区|沿[海江]|全球|世界|亚洲|同类|行业)(?:地区|城市)?)$/u
/** Characters of the longest of them. */
const LONGEST_AREA = 9

/** 数量苏北第: what is ranked, the area it is ranked in, and the mark of an ordinal. */
function pushRanked(text: string, { start, end }: Span, pieces: Piece[]): void {
  const ordinal = text[end - 1] === '第' ? end - 1 : end
  const found = AREA.exec(text.slice(Math.max(start, ordinal - LONGEST_AREA), ordinal))
  const area = found === null ? ordinal : ordinal - found[0].length
  if (area > start) pieces.push(piece('content', { start, end: area }))
  if (area < ordinal) pieces.push(piece('word', { start: area, end: ordinal }, '', WordClass.scope))
  if (ordinal < end) pieces.push(piece('content', { start: ordinal, end }))
}

/** 涪城区, 百强城区: 城区 is the end of a name, and no place by itself. */
function endsName(text: string, pieces: readonly Piece[], { start, end }: Span): boolean {
  const last = pieces.at(-1)
  if (last?.kind !== 'content' || last.end !== start) return false
  return isPlace(text.slice(last.start, end)) || CHOSEN.test(text.slice(start - 2, start))
}

const CHOSEN = /(?:标杆|示范|先进|强)$/u

const isAdverbial = ({ start, end }: Span, previous: Piece | undefined): boolean =>
  end - start === 1 && has(previous, WordClass.adverb) && previous?.end === start

/** 划定一幅约10公顷的土地: one of what the number behind measures. */
function isOneOf(text: string, items: readonly Item[], index: number): boolean {
  const { start, end } = items[index] as Item
  if (end - start !== 2 || text[start] !== '一') return false
  if (!/^一[幅块片宗座条处栋幢]$/u.test(text.slice(start, end))) return false
  let next = index + 1
  while (items[next]?.kind === 'word' || text[items[next]?.start ?? 0] === ' ') next++
  const item = items[next]
  return item?.kind === 'quantity' && item.form === 'amount'
}

const CONTRIBUTES = '贡献'

/** 居第13位、前进3位: whether an item ends with the way that a rank moves by so many places. */
function advances(text: string, items: readonly Item[], index: number): boolean {
  const { end } = items[index] as Item
  const next = items[index + 1]
  return (
    text[end - 1] === '进' &&
    text[end - 2] === '前' &&
    next?.kind === 'quantity' &&
    next.form === 'points' &&
    next.unit === '位'
  )
}

/** An item whose last characters are a word by themselves. */
function pushEnding(
  text: string,
  { start, end }: Span,
  length: number,
  classes: number,
  pieces: Piece[],
): void {
  const verb = end - length
  if (verb > start) pieces.push(piece('content', { start, end: verb }))
  pieces.push(piece('word', { start: verb, end }, text.slice(verb, end), classes))
}
const ADVANCES = 2

/** 民营经济贡献了50%以上的税收, 贡献本地生产总值59%: whether an item ends with 贡献 and a share is what is contributed. */
function contributes(text: string, items: readonly Item[], index: number): boolean {
  const { start, end } = items[index] as Item
  if (end - start < 2 || text[end - 1] !== '献' || text[end - 2] !== '贡') return false
  // 民营经济对财政的贡献份额
  const next = items[index + 1]
  if (next?.kind === 'word' && (next.classes & WordClass.share) !== 0) return false
  for (let at = index + 1; at < items.length; at++) {
    const item = items[at] as Item
    if (item.kind === 'quantity') return item.form === 'percent' || item.form === 'fraction'
    if (item.kind === 'mark' && text[item.start] !== ' ') return false
  }
  return false
}

const RUNS = WordClass.rise | WordClass.fall | WordClass.acquire

const ROAD = '高速'

/** 董梁高速: behind a name 高速 is a road, before a verb it says how. */
function isRoad(
  text: string,
  items: readonly Item[],
  index: number,
  { classes, start }: Token,
): boolean {
  if ((classes & WordClass.adverb) === 0 || index === 0) return false
  const previous = items[index - 1]
  const next = items[index + 1]
  if (previous?.kind !== 'text' || previous.end !== start) return false
  if (next?.kind !== 'word') return true
  return (next.classes & RUNS) === 0 && !text.startsWith('发展', next.start)
}

/** 分别完成58.6%，100%，42.3%: a clause that is nothing but a figure goes on with the list before it. */
function goesOn(previous: readonly Piece[], pieces: readonly Piece[], opening: string): boolean {
  if (opening !== '，' || pieces.length !== 1) return false
  const figure = pieces[0]?.quantity
  const last = previous.at(-1)?.quantity
  return figure !== undefined && last !== undefined && figure.form === last.form
}
