import { WordClass } from '../lexicon/words.ts'
import type { Item, QuantityMention } from '../model/mention.ts'
import { Characters } from './rule.ts'
import { delimits, isOver } from './threshold.ts'

/**
 * Rejects numbers that only say which thing is meant: what delimits a class (亿元以上项目65个), how much a project of a
 * list is to yield (年产400万套玻璃等项目), among how many a place is held (全国168个城市第19位). The word before a
 * threshold that says over, or under, goes with it, so that the name of the class stays whole.
 *
 * @param items The sentence after the rules have run.
 */
export function rejectParts(text: string, items: readonly Item[]): readonly Item[] {
  let kept: Item[] | undefined
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item
    const rule = item.kind === 'quantity' ? partOf(text, items, index, item) : undefined
    if (rule === undefined) {
      kept?.push(item)
      continue
    }
    // Most sentences have none and stay as they are.
    kept ??= items.slice(0, index)
    const threshold = rule === 'threshold'
    const end = threshold ? (items[index + 1]?.start ?? item.end) : item.end
    const start = threshold && isOver(items[index - 1]) ? (kept.pop() as Item).start : item.start
    kept.push({ kind: 'rejected', start, end, reason: 'name', rule })
  }
  return kept ?? items
}

/** The rule by which a number is a part of a name; undefined if it is a figure. */
function partOf(
  text: string,
  items: readonly Item[],
  index: number,
  item: QuantityMention,
): string | undefined {
  if (item.form === 'rank' || item.form === 'points') return undefined
  if (delimits(text, items, index, item)) return 'threshold'
  if (isCapacity(text, item)) return 'capacity'
  if (isOfPlaces(text, items, index, item)) return 'places'
  return isField(text, items, index, item) ? 'rank-field' : undefined
}

const PLACES: ReadonlySet<string> = new Set(['县', '市', '区', '州'])
const SUM = /(?:值|收入|支出|投资|人口|产量|[总余]额|销售额)$/u

/** 山区5县生产总值增长7.6%: of how many places a figure is; 10县财政收入超9亿元 are ten that have as much. */
function isOfPlaces(
  text: string,
  items: readonly Item[],
  index: number,
  { form, unit, end }: QuantityMention,
): boolean {
  if (form !== 'count' || !PLACES.has(unit)) return false
  const noun = items[index + 1]
  if (noun?.kind !== 'noun' || noun.start !== end) return false
  if (!SUM.test(text.slice(noun.start, noun.end))) return false
  const next = items[index + 2]
  if (next?.kind === 'quantity') return true
  return next?.kind === 'word' && (next.classes & (WordClass.rise | WordClass.fall)) !== 0
}

/** What a plant puts out or takes in. */
const OUTPUT = new Set(['mass', 'power', 'energy', 'volume'])
const YEARLY = /[年月日](?:产|加工|处理|生产)(?:能力)?$/u
const YEARLY_ENDS = new Characters('产工理力')
/** The project's name goes on to its end, or to the next of a list that ends with 等…项目. */
const OF_PROJECT = /^的?[^，。；：、\d“]{2,16}?(?:项目|生产线|产线|装置|技改)/u
const OF_LISTED =
  /^[^，。；：、\d]{2,20}(?:[、及和与][^，。；：]{1,70}?)?等[^，。；：、]{0,16}?(?:项目|生产线)/u

/** 年产60万套折叠桌椅、年产35万平方米竹帘等项目: the size of a project, which its name holds. */
function isCapacity(text: string, { start, end, form, dimension, unit }: QuantityMention): boolean {
  const yearly =
    YEARLY_ENDS.has(text.charCodeAt(start - 1)) &&
    YEARLY.test(text.slice(Math.max(0, start - 4), start))
  const scaled = form === 'count' && unit.length > 1 && '万亿'.includes(unit[0] as string)
  if (!yearly && !scaled && !OUTPUT.has(dimension)) return false
  const rest = text.slice(end, end + 110)
  // 推进48万千瓦滩涂光伏项目 tells how much power there will be
  const made = scaled && /[台辆套只头件片支羽]$/u.test(unit)
  const named = yearly || made || dimension === 'mass' || dimension === 'volume'
  return OF_LISTED.test(rest) || (named && OF_PROJECT.test(rest))
}

/** What stands between the number of places compared and the place held among them. */
const FIELD =
  /^[^，。；：、\d全]{0,8}(?:市|县|区|省|州|旗|盟|镇|乡|城|园|校|院|国家|经济体)(?:（[^（）\d]{1,6}）)?[中里]?的?[^，。；：、\d全]{0,6}?(?:排名|排位|排序|位次|位居|位列|名列|排|居|列)?(?:综合)?(?:第|上升|提升|前移|前进|跃升|下降|后退|进位)?了?$/u

/** The first so many of them: 县前10名. */
const AMONG_FIRST =
  /^[^，。；：、\d居列排]{0,6}(?:市|县|区|省|州|旗|盟|镇|乡|城|园|校|院|国家)[^，。；：、\d]{0,4}前[\d一二三四五六七八九十百]{1,4}[名位强]/u
const LONGEST_AMONG_FIRST = 14

/** 位居全省46个评比城市第12位: among how many a place is held. */
function isField(
  text: string,
  items: readonly Item[],
  index: number,
  { end, form }: QuantityMention,
): boolean {
  if (form !== 'count') return false
  // 全省126个县前10名
  const behind = text.slice(end, end + LONGEST_AMONG_FIRST)
  if (behind.includes('前') && AMONG_FIRST.test(behind)) return true
  for (let at = index + 1; at < items.length && at <= index + 12; at++) {
    const other = items[at] as Item
    if (other.kind !== 'quantity') continue
    return other.dimension === 'rank' && FIELD.test(text.slice(end, other.start))
  }
  return false
}
