import { WordClass } from '../lexicon/words.ts'
import { type Name, renderName as render } from '../model/name.ts'
import { readBefore } from './before.ts'
import { has, type Clause } from './pieces.ts'
import type { State } from './state.ts'

const C = WordClass

/** 这个比重, 这一比例: the share that was spoken of before. */
const DEMONSTRATIVE = /^(?:这个?|这一|该|此|此一|上述|其)$/u

export const pointsBack = (name: string): boolean => DEMONSTRATIVE.test(name)

/** Notes the part of a whole that a clause without a number ends with: 外销出口的蚕丝占产量的比重. */
export function noteShare({ pieces, classes }: Clause, state: State): boolean {
  if ((classes & C.share) === 0) return false
  let last = pieces.length - 1
  // 比重迅速上升
  while (
    last > 0 &&
    (pieces[last]?.kind === 'blank' ||
      (has(pieces[last], C.adverb | C.rise | C.fall) && !has(pieces[last], C.share)))
  )
    last--
  const end = pieces[last]
  if (end === undefined || !has(end, C.share)) return false
  if (!/(?:比重|比例|比率|份额|占比)$/u.test(state.text.slice(end.start, end.end))) return false
  if (state.next?.pieces.some(({ quantity }) => quantity?.form === 'ratio')) {
    // 干线公路与乡间公路的比例，1986年为31.2：68.8
    const sides = sidesOf(state.text, pieces[0]?.start ?? end.start, end.start)
    if (sides.length > 0) {
      state.pending = sides.flat()
      state.pendingMembers = sides
      return true
    }
  }
  const { shareOf, noun, verb } = readBefore(state.text, pieces, 0, last + 1)
  if (shareOf === undefined) return false
  // 外销出口的蚕丝占产量的比重
  const said = verb.length > 0 && noun.length > 0 ? [...verb, ...noun] : noun
  const part = render(noun, state.text)
  if (part === '' || pointsBack(part)) state.awaitsShare = state.share !== undefined
  else {
    state.share = { part: said, whole: shareOf }
    state.awaitsShare = true
  }
  if (!state.awaitsShare) return false
  const { share } = state
  if (share !== undefined && share.whole.length > 0)
    state.shareName = [...share.part, '占', ...share.whole, '比重']
  return true
}

const SIDES = /^(\p{Script=Han}{2,8}?)[与和同](\p{Script=Han}{2,8}?)[的之]?$/u

/** The two names of a stretch `[start, end)` that sets them against each other: 基础工业与加工工业的. */
function sidesOf(text: string, start: number, end: number): readonly Name[] {
  const [whole, first = '', second = ''] = SIDES.exec(text.slice(start, end)) ?? []
  if (whole === undefined) return []
  const other = start + first.length + 1
  return [[{ start, end: start + first.length }], [{ start: other, end: other + second.length }]]
}
