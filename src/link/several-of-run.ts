/*
 * Runs whose numbers are about things that no list has named: a sum and a count, those in trouble, the parts of a place.
 */
import { WordClass } from '../lexicon/words.ts'
import type { QuantityMention } from '../model/mention.ts'
import { EMPTY_NAME, renderName } from '../model/name.ts'
import type { After } from './after.ts'
import { readBefore, type Before } from './before.ts'
import { isDependent, splitTail } from './name.ts'
import { has, isContent, type Piece } from './pieces.ts'
import type { Run } from './runs.ts'
import { pairNames, type Series } from './series.ts'
import { oneOf } from './spelling.ts'
import { unitTail, type State } from './state.ts'
import { named, takenUp, type Candidate } from './subject/index.ts'

const C = WordClass

/**
 * 甲2万人、乙3吨，分别下降3%和增长5%; 甲、乙和丙分别增加3公里、5公里和减少1公里: what was named before, one for each number, some of
 * which move in their own way.
 */
export function eachOf(
  pieces: readonly Piece[],
  runs: readonly Run[],
  position: number,
  state: State,
): readonly Candidate[] {
  const run = runs[position] as Run
  if (position + 1 === runs.length) return NO_CANDIDATES
  const first = run.indexes[0] as number
  let told = false
  let named = false
  for (let at = run.from; at < first; at++) {
    named ||= isContent(pieces[at])
    told ||= has(pieces[at], C.respectively)
  }
  if (!told) return NO_CANDIDATES
  let last = position + 1
  const indexes = [...run.indexes]
  for (; last < runs.length && movesAlone(pieces, runs[last] as Run); last++)
    indexes.push(...(runs[last] as Run).indexes)
  if (last === position + 1) return NO_CANDIDATES
  if (named) {
    const quantities = indexes.map((index) => pieces[index]?.quantity as QuantityMention)
    const before = readBefore(state.text, pieces, run.from, first)
    return pairNames(before, quantities, false, state)?.candidates ?? NO_CANDIDATES
  }
  const { series } = state
  const count = indexes.length
  return series.length < count
    ? NO_CANDIDATES
    : series.slice(-count).map((subject) => takenUp(subject))
}

const NO_CANDIDATES: readonly Candidate[] = []

/** 和增长 right before a number, with nothing named. */
function movesAlone(pieces: readonly Piece[], { from, indexes }: Run): boolean {
  if (!has(pieces[from], C.list)) return false
  let moves = false
  for (let at = from; at < (indexes[0] as number); at++) {
    if (isContent(pieces[at])) return false
    moves ||= has(pieces[at], C.rise | C.fall)
  }
  return moves
}

/** The numbers whose turn it is in 分别下降3%和增长5%. */
export const eachMoves = (
  { movement, reaches }: Before,
  count: number,
  { each }: State,
): Series | undefined =>
  each.length < count || movement === undefined || reaches
    ? undefined
    : { rule: 'respectively-carried', candidates: each.slice(0, count) }

/** 总投资92亿元、37个水利项目: what the things behind the second number cost, and how many they are. */
export function sumAndCount(
  before: Before,
  after: After,
  quantities: readonly QuantityMention[],
  text: string,
): Series | undefined {
  if (quantities.length !== 2 || quantities[0]?.dimension !== 'money') return undefined
  if (quantities[1]?.form !== 'count') return undefined
  const { noun } = after
  if (noun.length === 0 || after.byDe) return undefined
  const owned = renderName(before.noun, text)
  if (!isDependent(owned)) {
    // 国有企业投资90亿元20个重点项目
    if (!owned.endsWith(SPENT) || before.verb.length > 0) return undefined
    const { tail } = splitTail(before.noun, SPENT.length)
    const candidates = [named(EMPTY_NAME, [...noun, ...tail]), named(EMPTY_NAME, noun)]
    return { rule: 'sum-and-count', candidates }
  }
  const candidates = [named(EMPTY_NAME, [...noun, ...before.noun]), named(before.verb, noun)]
  return { rule: 'sum-and-count', candidates }
}

const SPENT = '投资'

const DIVISIONS = oneOf('镇|乡|县|村|区|市|旗|街道|乡镇|苏木')
const GOVERNS = /^(?:[现下管]?辖(?:有)?|.{2,8}辖)$/u

/** 辖9镇4乡和1个经济开发区: parts of a place, whose unit says what they are. */
export function divisions(
  { noun, verb }: Before,
  after: After,
  quantities: readonly QuantityMention[],
  text: string,
): Series | undefined {
  if (!DIVISIONS.has(quantities[0]?.unit ?? '')) return undefined
  const last = quantities.at(-1)
  const bare =
    last !== undefined && !DIVISIONS.has(last.unit) ? quantities.slice(0, -1) : quantities
  if (bare.length === 0 || !bare.every(({ unit }) => DIVISIONS.has(unit))) return undefined
  if (bare !== quantities && after.noun.length === 0) return undefined
  const name = renderName(noun, text)
  // 2镇3村入选名录: there what is said of them tells which they are
  const alone = noun.length === 0 && verb.length === 0 && after.empty && quantities.length > 1
  if (!GOVERNS.test(name) && !alone) return undefined
  const candidates = bare.map(({ unit }) => named(EMPTY_NAME, [unit]))
  return {
    rule: 'divisions',
    candidates: bare === quantities ? candidates : [...candidates, named(EMPTY_NAME, after.noun)],
  }
}

/** 解决2万人、3万头牲畜的饮水困难: what is solved for people, too, and for the things that the last number counts. */
export function troubles(
  before: Before,
  { noun, byDe }: After,
  quantities: readonly QuantityMention[],
  text: string,
): Series | undefined {
  if (quantities.length < 2 || noun.length < 2 || byDe || before.noun.length > 0) return undefined
  const last = quantities.at(-1) as QuantityMention
  const tail = noun.at(-1)
  const things = noun.at(-2)
  if (typeof tail !== 'object' || typeof things !== 'object') return undefined
  if (text[things.end] !== '的' || tail.start !== things.end + 1) return undefined
  for (const quantity of quantities)
    if (quantity !== last && (quantity.form !== 'person' || unitTail(quantity) === unitTail(last)))
      return undefined
  return {
    rule: 'respectively',
    candidates: quantities.map((quantity) => named(before.verb, quantity === last ? noun : [tail])),
  }
}
