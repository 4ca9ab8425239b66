import { WordClass } from '../lexicon/words.ts'
import type { Item, QuantityMention } from '../model/mention.ts'
import type { Name, NamePart } from '../model/name.ts'
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
  /** The mark before the clause: ， ； ： （ or nothing at the start of the sentence. */
  readonly opening: string
  /** It stands in a bracket, so it is about the clause before and the one behind is not about it. */
  readonly aside: boolean
}

/** Whether a piece is a word of one of these classes. */
export const has = (piece: Piece | undefined, classes: number): boolean =>
  piece !== undefined && (piece.classes & classes) !== 0

/** Whether a piece is part of a name. */
export const isContent = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.kind === 'content' || piece.kind === 'noun')

/** A part of a piece. Written out, since copies by `...` differ in shape. */
export const cut = (
  { kind, classes, quantity, period }: Piece,
  start: number,
  end: number,
): Piece => ({ kind, start, end, word: '', classes, quantity, period })

/** Adds pieces to a name, joining those that touch. */
export function toName(pieces: readonly Piece[]): Name {
  const parts: NamePart[] = []
  for (const { start, end } of pieces) {
    const last = parts.at(-1)
    if (last !== undefined && typeof last !== 'string' && last.end === start) {
      parts[parts.length - 1] = { start: last.start, end }
    } else parts.push({ start, end })
  }
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

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '"': '"',
  '（': '）',
  '(': ')',
  '[': ']',
  '【': '】',
}

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

const none = (): number => -1

/** For every bracket or quotation mark the index of the item that closes it, or -1; in one pass. */
function closings(text: string, items: readonly Item[]): readonly number[] {
  // No typed array: making one costs more than all the rest.
  const closing = items.map(none)
  const open = new Map<string, number[]>()
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item
    if (item.kind !== 'mark') continue
    const mark = text[item.start] as string
    const waiting = open.get(mark)
    const opener = waiting?.pop()
    if (opener !== undefined) closing[opener] = index
    const close = CLOSING[mark]
    if (close === undefined || (opener !== undefined && close === mark)) continue
    const list = open.get(close)
    if (list === undefined) open.set(close, [index])
    else list.push(index)
  }
  return closing
}

/** How many quantities stand before each item. */
function quantitiesBefore(items: readonly Item[]): readonly number[] {
  let count = 0
  return items.map((item) => (item.kind === 'quantity' ? count++ : count))
}

/** Finds the end of what a mark encloses, if no quantity is in it. Most sentences enclose nothing, so it looks once asked. */
class Enclosures {
  private readonly text: string
  private readonly items: readonly Item[]
  private closing: readonly number[] | undefined
  private counts: readonly number[] | undefined

  constructor(text: string, items: readonly Item[]) {
    this.text = text
    this.items = items
  }

  endOf(opener: number): number {
    this.closing ??= closings(this.text, this.items)
    this.counts ??= quantitiesBefore(this.items)
    const end = this.closing[opener] as number
    return end > 0 && this.counts[opener] === this.counts[end] ? end : -1
  }
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
      else clauses.push({ pieces, opening, aside: this.aside })
      this.pieces = []
    }
    this.opening = mark
  }
}

interface OpenClause {
  readonly pieces: Piece[]
  readonly opening: string
  readonly aside: boolean
}

const BOUND_ONLY = ~(WordClass.about | WordClass.at_least | WordClass.at_most)

const isTime = (item: Item | undefined): boolean =>
  item?.kind === 'calendar' ||
  (item?.kind === 'rejected' && (item.reason === 'date' || item.reason === 'period'))

/** A word of bound that no number stands beside is part of a name: 优秀以上路段. */
function readWord(items: readonly Item[], index: number, item: Token): Piece {
  const bounds = (item.classes & BOUND_ONLY) === 0
  const next = items[index + 1]
  // 维持近12年最高水平: 近 belongs to the time
  if (bounds && isTime(next)) return piece('blank', item, item.word)
  if (bounds && next?.kind !== 'quantity') return piece('content', item, item.word)
  return piece('word', item, item.word, item.classes)
}

/** What 比较 is before a time (比较一九五二年增加) and 等于 before a time or a number; 0 for other nouns. */
function relatesTo(text: string, { start, end }: Span, next: Item): number {
  if (end - start !== 2) return 0
  const word = text.slice(start, end)
  if (word === '比较') return next.kind === 'calendar' ? WordClass.preposition : 0
  if (word !== '等于') return 0
  return next.kind === 'calendar' || next.kind === 'quantity' ? WordClass.reach : 0
}

/** Splits the items of a sentence at commas, colons and brackets. */
export function clausesOf(text: string, items: readonly Item[]): Clause[] {
  const enclosures = new Enclosures(text, items)
  const builder = new ClauseBuilder()
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item
    const { pieces } = builder
    if (item.kind === 'quantity') {
      pieces.push({
        kind: 'quantity',
        start: item.start,
        end: item.end,
        word: '',
        classes: 0,
        quantity: item,
        period: undefined,
      })
      continue
    }
    if (item.kind === 'mark') {
      const mark = text[item.start] as string
      switch (markOf[text.charCodeAt(item.start)]) {
        case Mark.quote: {
          const end = enclosures.endOf(index)
          if (end < 0) break
          pieces.push(piece('content', { start: item.start, end: (items[end] as Item).end }))
          index = end
          break
        }
        case Mark.bracket: {
          const end = enclosures.endOf(index)
          if (end < 0) {
            builder.close('（')
            builder.aside = true
          } else index = end
          break
        }
        case Mark.bracketEnd:
          builder.close('）')
          builder.aside = false
          break
        case Mark.clause: {
          const last = pieces.at(-1)
          const inRatio = last?.quantity?.form === 'ratio' || last?.quantity?.rule === 'ratio-part'
          if (!(inRatio && '：:'.includes(mark))) builder.close(mark)
          break
        }
        case Mark.numbered:
          if (isEnumerated(text, items, item.start)) builder.close('，')
          else pieces.push(piece('blank', item))
          break
        case Mark.list:
          pieces.push(piece('word', item, mark, WordClass.list))
          break
        case Mark.silent:
          pieces.push(piece('blank', item))
          break
        case Mark.name: {
          const next = items[index + 1]
          const sign = next?.kind === 'quantity' && next.decimal.startsWith('-')
          if (!sign) pieces.push(piece('content', item))
          break
        }
      }
      continue
    }
    if (item.kind === 'rejected') {
      // 跨过2个千亿级关口、突破4000亿元
      if (item.rule === 'list-number' || item.rule === 'milestones') continue
      if (item.rule === 'stray-number' && (items[index + 1]?.kind ?? 'mark') === 'mark') {
        // 死亡率0.103，: a figure without a unit is no part of the name before it
        pieces.push(piece('blank', item))
        continue
      }
      if (isOneOf(text, items, index)) {
        pieces.push(piece('blank', item))
        continue
      }
      const dated = item.reason === 'date' || item.reason === 'period'
      pieces.push(piece(dated ? 'calendar' : 'content', item))
      continue
    }
    // 比前五年, 近三年: the word before belongs to the time
    const next = items[index + 1]
    if (
      item.kind === 'text' &&
      next?.kind === 'calendar' &&
      item.end - item.start === 1 &&
      '前近这后头首第'.includes(text[item.start] as string)
    )
      continue
    const timed = item.kind === 'text' && items[index - 1]?.kind === 'calendar'
    // 3-6月间: 间 belongs to the time
    if (timed && /^期?间$/u.test(text.slice(item.start, item.end))) continue
    if (timed && text[item.start] === '止' && text[item.start + 1] !== '损') {
      // 截至12月底止实际执行: 止 belongs to the time
      if (item.end - item.start > 1)
        pieces.push(piece('content', { start: item.start + 1, end: item.end }))
      continue
    }
    if (timed && text[item.start] === '前') {
      // 年底前建成6个候车亭: 前 belongs to the time
      if (item.end - item.start > 1)
        pieces.push(piece('content', { start: item.start + 1, end: item.end }))
      continue
    }
    if (item.kind === 'text' && next?.kind === 'calendar' && text[item.end - 1] === '于') {
      // 存款余额于2012年年底: 于 belongs to the time
      if (item.end - item.start > 1)
        pieces.push(piece('content', { start: item.start, end: item.end - 1 }))
      continue
    }
    if (item.kind === 'text' && next?.kind === 'quantity' && next.form === 'rank') {
      pushRanked(text, item, pieces)
      continue
    }
    if (item.kind === 'text' && text[item.start] === '地' && isAdverbial(item, pieces.at(-1))) {
      // 稳妥地推进
      pieces.push(piece('blank', item))
      continue
    }
    if (item.kind === 'calendar') pieces.push(piece('calendar', item, item.word, 0, item.period))
    else if (item.kind === 'word' && isRoad(text, items, index))
      pieces.push(piece('content', item, item.word))
    else if (item.kind === 'word') pieces.push(readWord(items, index, item))
    else if (item.kind === 'noun' && next !== undefined && relatesTo(text, item, next) !== 0)
      pieces.push(piece('word', item, item.word, relatesTo(text, item, next)))
    else if (item.kind === 'noun') pieces.push(piece('noun', item, item.word))
    else if (contributes(text, items, index)) {
      const verb = item.end - CONTRIBUTES.length
      if (verb > item.start) pieces.push(piece('content', { start: item.start, end: verb }))
      pieces.push(piece('word', { start: verb, end: item.end }, CONTRIBUTES, WordClass.share))
    } else pieces.push(piece('content', item, item.word))
  }
  builder.close('')
  return builder.clauses
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

const isAdverbial = ({ start, end }: Span, previous: Piece | undefined): boolean =>
  end - start === 1 && has(previous, WordClass.adverb) && previous?.end === start

/** 划定一幅约10公顷的土地: one of what the number behind measures. */
function isOneOf(text: string, items: readonly Item[], index: number): boolean {
  const { start, end } = items[index] as Item
  if (!/^一[幅块片宗座条处栋幢]$/u.test(text.slice(start, end))) return false
  let next = index + 1
  while (items[next]?.kind === 'word' || text[items[next]?.start ?? 0] === ' ') next++
  const item = items[next]
  return item?.kind === 'quantity' && item.form === 'amount'
}

const CONTRIBUTES = '贡献'

/** 民营经济贡献了50%以上的税收, 贡献本地生产总值59%: whether an item ends with 贡献 and a share is what is contributed. */
function contributes(text: string, items: readonly Item[], index: number): boolean {
  const { start, end } = items[index] as Item
  if (!text.startsWith(CONTRIBUTES, end - CONTRIBUTES.length)) return false
  if (end - start < CONTRIBUTES.length) return false
  for (let at = index + 1; at < items.length; at++) {
    const item = items[at] as Item
    if (item.kind === 'quantity') return item.form === 'percent' || item.form === 'fraction'
    if (item.kind === 'mark' && text[item.start] !== ' ') return false
  }
  return false
}

const RUNS = WordClass.rise | WordClass.fall | WordClass.acquire

/** 董梁高速: behind a name 高速 is a road, before a verb it says how. */
function isRoad(text: string, items: readonly Item[], index: number): boolean {
  const { start, end } = items[index] as Item
  if (end - start !== 2 || !text.startsWith('高速', start)) return false
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
