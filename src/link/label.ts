import { WordClass } from '../lexicon/words.ts'
import type { Item } from '../model/mention.ts'
import { EMPTY_NAME } from '../model/name.ts'
import type { Span } from '../model/span.ts'
import { clausesOf, has, isContent } from './pieces.ts'
import { anyOf } from './spelling.ts'
import { nothingCarried, type Carry } from './state.ts'

const C = WordClass

/** Characters of the longest sentence that may be nothing but a name. */
export const LONGEST_LABEL = 30

/**
 * A sentence that is nothing but a name opens a list item about it: ——地区生产总值。年度目标增长9%以上。
 *
 * @returns What the sentences after it are about, or undefined if the sentence says something.
 */
export function labelOf(text: string, items: readonly Item[], group: number): Carry | undefined {
  if (opensWithMore(items)) return undefined
  const clauses = clausesOf(text, items)
  const clause = clauses[0]
  if (clauses.length !== 1 || clause === undefined) return undefined
  const pieces = clause.pieces.filter((piece) => piece.kind !== 'blank')
  const first = pieces[0]
  const last = pieces.at(-1)
  if (first === undefined || last === undefined || last.end - first.start > LONGEST_LABEL)
    return undefined
  const name = pieces.filter((piece) => !isDash(text, piece))
  const nominal = name.every((piece) => isContent(piece) || has(piece, OF_LABEL))
  if (!nominal || name.length === 0) return undefined
  const noun = name.map(({ start, end }) => ({ start, end }))
  return nothingCarried(group, { verb: EMPTY_NAME, noun })
}

/** —— before an item of a list. */
const isDash = (text: string, { start, end }: Span): boolean =>
  beginsDash(text, start) && /^[—-]+$/u.test(text.slice(start, end))

const beginsDash = anyOf('—-')

/** Function words that may stand in a name, or may turn out to be a part of one. */
const OF_LABEL = C.list | C.de
const MAY_BE_OF_LABEL = OF_LABEL | C.about | C.at_least | C.at_most | C.adverb

/** Whether a time or a function word before the first mark of a sentence says that it is not only a name. */
function opensWithMore(items: readonly Item[]): boolean {
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item
    if (item.kind === 'mark') return false
    if (item.kind === 'calendar') return true
    // 涪城区
    if (item.kind === 'word' && (item.classes & MAY_BE_OF_LABEL) === 0 && item.word !== '城区')
      return true
  }
  return false
}
