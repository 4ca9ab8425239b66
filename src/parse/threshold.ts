import { WordClass } from '../lexicon/words.ts'
import type { Item, QuantityMention } from '../model/mention.ts'

const C = WordClass
const MARKS = '，；：。！？\n'

const EXCEEDING: ReadonlySet<string> = new Set(['超', '超过', '不足', '不到', '过', '逾'])

const isClassed = (item: Item | undefined, classes: number): boolean =>
  item !== undefined && item.kind === 'word' && (item.classes & classes) !== 0
const isNominal = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.kind === 'text' || item.kind === 'noun' || isClassed(item, C.acquire | C.action))

/**
 * Rejects numbers that only delimit a class of things that another number counts: 亿元以上项目65个, 财政收入超3亿元的
 * 县由7个增加到18个, 600分以上人数869人.
 *
 * @param items The sentence after the rules have run.
 */
export function rejectThresholds(text: string, items: readonly Item[]): Item[] {
  const judged = [...items]
  items.forEach((item, index) => {
    if (item.kind !== 'quantity' || item.form === 'rank' || item.form === 'points') return
    if (!delimits(text, items, index, item)) return
    const end = items[index + 1]?.start ?? item.end
    judged[index] = { kind: 'rejected', start: item.start, end, reason: 'name', rule: 'threshold' }
  })
  return judged
}

const isCounted = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.kind === 'quantity' &&
  (item.form === 'count' || item.form === 'person')

function delimits(
  text: string,
  items: readonly Item[],
  index: number,
  item: QuantityMention,
): boolean {
  let next = index + 1
  const gapEnd = items[next]?.start ?? item.end
  const upward = gapEnd > item.end && /以上|以下|以内/u.test(text.slice(item.end, gapEnd))
  const previous = items[index - 1]
  const over =
    previous !== undefined &&
    previous.kind === 'word' &&
    EXCEEDING.has(text.slice(previous.start, previous.end))
  if (!upward && !over) return false
  // 60岁以上: an age delimits a group, whatever follows
  if (upward && item.unit.endsWith('岁')) return true
  // 75个千万元以上重点项目: the count stands before
  if (upward && index > 0 && isCounted(items[index - 1]) && isNominal(items[next])) return true
  const byDe = isClassed(items[next], C.de)
  if (byDe) next++
  if (!isNominal(items[next])) return false
  if (item.form === 'percent' && !byDe) return false
  // The count of the things must follow in the same clause, nothing but their name and 达到 between.
  for (let at = next; at < items.length && at < next + 12; at++) {
    const other = items[at] as Item
    if (other.kind === 'mark' && MARKS.includes(text[other.start] as string)) return false
    // 超过30万平方米楼面面积、7500个岗位 are two figures
    if (!upward && text[other.start] === '、' && items[at + 1]?.kind === 'quantity') return false
    if (other.kind === 'quantity') {
      const counts = other.form === 'count' || other.form === 'person'
      return counts && other.start - item.end <= 24
    }
    if (isClassed(other, C.rise | C.fall) && !isClassed(other, C.acquire | C.action)) return false
  }
  return false
}
