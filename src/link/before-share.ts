import { WordClass } from '../lexicon/words.ts'
import { EMPTY_NAME as EMPTY, type Name } from '../model/name.ts'
import { PACE } from './before-phrase.ts'
import { has, isContent, pieceAt, toName, type Piece } from './pieces.ts'
import { type Scan, textOf, trimmed, wordOf } from './scan.ts'
import { endingIn, oneOf } from './spelling.ts'

const C = WordClass

interface Share {
  readonly at: number
  readonly of: Name
  readonly plan: boolean
  readonly over?: boolean
  /** 约占, 将近占: the share is about so large. */
  readonly about?: boolean
  /** 贡献 instead of 占. */
  readonly contributes?: boolean
  /** What it is a part of is how far something rises or falls: 占总降幅五成. */
  readonly ofMove?: boolean
}

const endsQualification = endingIn('因素|后|计算|价格|口径|汇率|影响')

/** 扣除一次性因素后增长, 按可比价格计算: where a phrase that only qualifies the figure begins, or -1. */
export function qualification(scan: Scan, from: number, at: number): number {
  const { start, end } = scan.pieces[at] as Piece
  if (!endsQualification(scan.text, end, start)) return -1
  for (let index = at; index >= from && index > at - 8; index--) {
    if (/^(?:扣除|剔除|不计|按照?|不含|考虑)/u.test(wordOf(scan, index))) return index
    if (scan.pieces[index]?.kind === 'quantity') return -1
  }
  return -1
}

/** 占 X 的比重 before a number: the whole, and where the part's name ends. */
export function readShare(
  scan: Scan,
  from: number,
  to: number,
  zoneStart: number,
): Share | undefined {
  const { pieces } = scan
  const overtaken =
    readOvertaken(scan, from, zoneStart) ?? readEquivalent(scan, from, to, zoneStart)
  if (overtaken !== undefined) return overtaken
  let lastShare = -1
  for (let index = to - 1; index >= from; index--) {
    const piece = pieces[index] as Piece
    if (lastShare < 0 && has(piece, C.share)) lastShare = index
    if (lastShare < 0) continue
    const word = textOf(scan, piece)
    // 研发经费支出相当于生产总值的比例达到4%: with 比例 behind it, 相当于 says the same as 占
    if (!has(piece, C.share) && !EQUIVALENT.has(word)) continue
    if (/占|^贡献$|^相[当等]于$/u.test(word) && !/占比|占有率|比重|比例/u.test(word)) {
      const mover = has(pieces[to - 1], C.de) ? to - 2 : to - 1
      const ofMove = index < mover - 1 && PACE.has(wordOf(scan, mover)) && index === lastShare
      const whole = trimmed(
        pieces
          .slice(index + 1, startOfLevel(scan, index + 1, to))
          .filter(
            (other) =>
              (isOfWhole(other) && !compares(other)) || (ofMove && other === pieces[mover]),
          ),
        scan,
      )
      const sum = whole.some((_, at) => SUM.test(words(scan, whole, at)))
      // 占年计划投资126%
      const plan =
        !sum && whole.some((other) => has(other, C.plan) || PLANNED.test(textOf(scan, other)))
      const about = has(piece, C.about) || has(pieceAt(pieces, index - 1), C.about)
      const contributes = word === '贡献'
      return {
        at: index,
        of: toName(whole, C.de),
        plan,
        about,
        contributes,
        ofMove,
      }
    }
    if (index >= zoneStart - 1 || index >= from) {
      // 占比达到61.6%, 比重为80.9%: the whole may stand before, as in 占规上工业增加值比重
      const opening = findLast(
        pieces,
        from,
        index,
        (other, at) =>
          (has(other, C.share) && /占/u.test(wordOf(scan, at))) || wordOf(scan, at) === '相当于',
      )
      if (opening < 0) return readPart(scan, from, index) ?? { at: index, of: EMPTY, plan: false }
    }
  }
  return undefined
}

/** What was planned to be spent. */
const PLANNED = /^(?:年度?|全年|当年)?计划(?:总?投资|支出)/u
/** 占总预算: a part of all that is spent, not of a plan for the part. */
const SUM = /^(?:总|整体|总体|全部)预算|^预算(?:总|岁)/u

const words = ({ text }: Scan, pieces: readonly Piece[], at: number): string =>
  text.slice(pieces[at]?.start, pieces.at(-1)?.end)

const EQUIVALENT = oneOf('相当于|相等于')

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
  C.cause |
  C.light

/** 亦 and 仅 are words of the predicate; 人均 is a part of the name. */
const isOfWhole = (piece: Piece): boolean =>
  piece.kind !== 'calendar' &&
  !has(piece, BESIDE_WHOLE) &&
  !(has(piece, C.adverb) && piece.end - piece.start === 1)

/** 占生产总值的比重比上年提高: the time that is compared with is no part of the whole. */
const compares = (piece: Piece): boolean =>
  has(piece, C.yoy | C.qoq | C.mom) && COMPARES.test(piece.word)
const COMPARES = /^(?:[比较与和跟]|同[比上去]|环比|分别同比)/u

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

const OVERTAKES = oneOf('超过|超|相当于|相等于|达到|接近|约为|达|覆盖|覆盖了|即|亦即')

const BUILT = oneOf('落成|建成|竣工|完工|新建|新落成|新建成')

/** 超过沿海五镇总数的40%: a part of a whole without 占. */
function readOvertaken(scan: Scan, from: number, zoneStart: number): Share | undefined {
  const { pieces } = scan
  const end = zoneStart - 1
  if (end <= from || !has(pieces[end], C.de)) return undefined
  const whole: Piece[] = []
  for (let index = end - 1; index >= from; index--) {
    const piece = pieces[index] as Piece
    if (
      isContent(piece) ||
      has(piece, C.scope | C.plan | C.list) ||
      // 新落成商场的七成: what was done to it is a part of its name
      (whole.length > 0 && BUILT.has(wordOf(scan, index)))
    ) {
      whole.unshift(piece)
      continue
    }
    // 相当于2018年财政收入的12%
    if (piece.kind === 'calendar' && index > from && EQUIVALENT.has(wordOf(scan, index - 1)))
      continue
    if (!OVERTAKES.has(wordOf(scan, index)) || whole.length === 0) return undefined
    const over = wordOf(scan, index).startsWith('超')
    return { at: index, of: toName(whole), plan: whole.some((other) => has(other, C.plan)), over }
  }
  return undefined
}

const EQUALS = oneOf('相当于|相等于|约相当于|约相等于|大约是|大约为|约为')

/** 相当于本地生产总值百分之三十九: a part of a whole without 的. */
function readEquivalent(
  scan: Scan,
  from: number,
  to: number,
  zoneStart: number,
): Share | undefined {
  const { pieces } = scan
  if (pieces[to]?.quantity?.form !== 'percent') return undefined
  let index = zoneStart - 1
  while (index >= from && (isContent(pieces[index]) || has(pieces[index], C.scope))) index--
  if (pieces[index]?.kind === 'calendar' && index > from && index < zoneStart - 1) index--
  if (index === zoneStart - 1 || !EQUALS.has(wordOf(scan, index))) return undefined
  return {
    at: index,
    of: toName(pieces.slice(index + 1, zoneStart).filter(isOfWhole)),
    plan: false,
    about: wordOf(scan, index).includes('约') || has(pieceAt(pieces, index - 1), C.about),
  }
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
