import { WordClass } from '../lexicon/words.ts'
import { EMPTY_NAME as EMPTY, type Name } from '../model/name.ts'
import { has, isContent, pieceAt, type Piece } from './pieces.ts'
import { type Scan, wordOf } from './scan.ts'
import { oneOf } from './spelling.ts'

const C = WordClass

/** Words before 第 that hold no scope: 位居, 排名. */
const isPosition = (piece: Piece | undefined) => has(piece, C.position)

/** 由第39位提升到31位 */
const LEFT_OF_RANK = oneOf('第|由|从|由第|从第')

/** 位居全市第3名: the scope of a rank, and where the name of what is ranked ends. */
export function readRank(
  scan: Scan,
  from: number,
  to: number,
): { readonly of: Name; readonly at: number } {
  const { pieces, text } = scan
  let end = to
  while (
    end > from &&
    (pieceAt(pieces, end - 1)?.kind === 'blank' || LEFT_OF_RANK.has(wordOf(scan, end - 1)))
  )
    end--
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
        (isPosition(pieceAt(pieces, at - 1)) ||
          has(
            pieceAt(pieces, at - 1),
            C.adverb | C.cause | C.light | C.reach | C.to | C.rise | C.fall | C.list,
          ))
      )
        at--
      const obtained = obtainedBefore(scan, from, at)
      if (obtained >= 0 && of.length === 0)
        return { of: scopeOf(scan, obtained + 1, at), at: obtained }
      const where = circumstanceBefore(scan, from, at)
      if (where < 0) return of.length > 0 ? { of, at } : scopeBefore(scan, from, at)
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
      const left = pieceAt(pieces, at - 1)
      if (left !== undefined && at > from && has(left, C.scope)) continue
      const isLed = at > from && /^(?:在|于|由|从)$/u.test(wordOf(scan, at - 1))
      return { of: scopeOf(scan, at, end), at: isLed ? at - 1 : at }
    }
  }
  return { of: EMPTY, at: end }
}

/** 生产总值全省排名第5位: the scope right before the words of position. */
function scopeBefore(
  scan: Scan,
  from: number,
  to: number,
): { readonly of: Name; readonly at: number } {
  let at = to
  while (at > from && has(pieceAt(scan.pieces, at - 1), C.scope)) at--
  return at < to ? { of: scopeOf(scan, at, to), at } : { of: EMPTY, at: to }
}

/** Index of 取得 in 取得西部县排名第二: the scope stands between the verb and 排名; else -1. */
function obtainedBefore(scan: Scan, from: number, end: number): number {
  if (!isContent(pieceAt(scan.pieces, end - 1))) return -1
  for (let at = end - 2; at >= from && at > end - 4; at--) {
    if (/^(?:取得|获得|获|荣获|夺得|位居|位列|居)$/u.test(wordOf(scan, at))) return at
  }
  return -1
}

/** Ends of what a place is held in: 在评价中, 在全省46个城市. */
const FIELD_END = /(?:[中里上市县区省州旗]|城市|经济体|国家|高校|园区)$/u

/** Index of 在 in 在全省 or 在评价中 right before `end`, where the name of what is ranked stands before it; else -1. */
function circumstanceBefore(scan: Scan, from: number, end: number): number {
  const { pieces } = scan
  const closes = has(pieceAt(pieces, end - 1), C.scope) || FIELD_END.test(wordOf(scan, end - 1))
  if (!closes) return -1
  for (let at = end - 1; at > from && at > end - 8; at--) {
    if (pieces[at]?.kind === 'quantity') return -1
    if (wordOf(scan, at) === '在') return isContent(pieceAt(pieces, at - 1)) ? at : -1
  }
  return -1
}

/** Where the scope begins behind a noun that is ranked: 全省 of 获得金牌数全省第二; -1 if all is scope. */
function innerScope(scan: Scan, from: number, to: number): number {
  const { pieces } = scan
  for (let at = to - 1; at > from; at--) {
    const piece = pieces[at] as Piece
    if (piece.kind === 'quantity' || has(piece, C.de)) return -1
    if (has(piece, C.scope) && isContent(pieceAt(pieces, at - 1)) && at - from <= 4) {
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
  const scope = words.replace(/(?:进位至|进至|跃升至|上升至|升至)?[的中]?(?:倒数)?第?$/u, '')
  return scope === '' ? EMPTY : [{ start, end: start + scope.length }]
}
