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

/** Whether a word says that a number is exceeded, or not attained. */
export const isOver = (item: Item | undefined): boolean =>
  item !== undefined && item.kind === 'word' && EXCEEDING.has(item.word)

/** 50亿元项目2个, 1个50亿元项目: an amount right between things and how many they are is their size. */
function isSizeOfCounted(
  text: string,
  items: readonly Item[],
  index: number,
  item: QuantityMention,
): boolean {
  const things = items[index + 1]
  if (item.dimension !== 'money' || things?.start !== item.end || !isNominal(things)) return false
  // 10亿元或1亿美元项目30个
  const before = text[item.start - 1] === '或' ? undefined : items[index - 1]
  // 争取资金5亿元项目12个, but 新增20亿元企业1家
  if (isNominal(before) && (!isClassed(before, C.acquire) || isClassed(before, C.action)))
    return false
  let next = index + 1
  while (isNominal(items[next])) next++
  const name = text.slice(item.end, items[next]?.start ?? things.end)
  if (!SIZED_SHORTLY.test(name)) return false
  if (isOfSizes(text, item, name)) return true
  return isCounted(items[next]) || (isCounted(before) && before?.end === item.start)
}

/** 20亿元企业、10亿元企业、亿元企业分别不少于1家、1家和7家: a list of sizes of the same things. */
function isOfSizes(text: string, { start, end }: QuantityMention, name: string): boolean {
  const behind = end + name.length
  const next = ANOTHER_SIZE.exec(text.slice(behind, behind + LONGEST_SIZE))?.[0].length
  if (next !== undefined && text.startsWith(name, behind + next)) return true
  return '、和及'.includes(text[start - 1] ?? ' ') && text.endsWith(`元${name}`, start - 1)
}

/** 20亿, 百亿 */
const ROUND = '(?:\\d[\\d.]*)?[十百千]?[万亿]'
/** 、10亿元 */
const ANOTHER_SIZE = new RegExp(`^[、和及]${ROUND}元`, 'u')
const LONGEST_SIZE = 12
const SIZED_SHORTLY = /^级?[^，。；、的]{0,4}(?:项目|企业|集群|园区|产业)$/u

/** Those of whom a part has as much. */
const OWNERS =
  /^(?:及?以上)?的(?:行政村|村|村集体|乡镇|企业|农户|家庭|社区)(?:占比)?(?:达到?|超过?|过)?$/u

/** What is told apart by its size: 税收过千万元企业, 产值超十亿元镇. Money is not: 超5亿元贷款. */
const SIZED =
  /^[^，。；、的]{0,10}?(?:企业|项目|省份|乡镇|镇|村|县|园区|集群|产业|楼宇|商圈|街区|平台|大户|基地|城市|公司|品牌)/u
const SIZED_WHOLLY = /^[^，。；、的]{0,10}(?:企业|项目|园区|集群|楼宇|平台|大户|基地|公司|品牌)$/u

/** 5000万元以上产业项目，去年开工60个: whether a clause ends with things told apart by their size. */
const endsSized = (text: string, thing: Item | undefined, end: number): boolean =>
  thing !== undefined && text[end] === '，' && SIZED_WHOLLY.test(text.slice(thing.start, end))

const beginsSized = (text: string, things: Item | undefined, { end }: QuantityMention): boolean =>
  SIZED.test(text.slice(things?.start ?? end, end + 24))

/** 安排1亿元以上项目经费 */
const GIVES = /安排|投入|筹[集措]|落实|拨付|下达/u

/** 500万元, and 2000万 without its 元. */
const isSum = ({ dimension, unit }: QuantityMention): boolean =>
  dimension === 'money' || unit === '万' || unit === '亿'

const isCounted = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.kind === 'quantity' &&
  (item.form === 'count' || item.form === 'person')

const EACH = /单(?:体|个|项|笔)(?:项目)?总?(?:投资|规模|金额)$/u

/** 单体投资50亿元项目1个: how large each of the things is that are counted behind. */
const isOfEach = (
  text: string,
  items: readonly Item[],
  next: number,
  { start, dimension }: QuantityMention,
): boolean =>
  dimension === 'money' &&
  // 资 模 额
  '资模额'.includes(text.charAt(start - 1)) &&
  EACH.test(text.slice(Math.max(0, start - 7), start)) &&
  isNominal(items[next]) &&
  isCounted(items[next + 1])

/** 100～199张床位医院58个: the class of size of the things that are counted behind. */
function isClassOfCounted(items: readonly Item[], next: number, item: QuantityMention): boolean {
  const things = items[next]
  const count = items[next + 1]
  if (item.decimalMax === undefined || things?.start !== item.end || !isNominal(things))
    return false
  return count?.kind === 'quantity' && isCounted(count) && count.unit !== item.unit
}

/** 及10亿元以上项目7个: another size of the same things, and how many they are. */
const ANOTHER_THRESHOLD = new RegExp(
  `^(?:[及和或与、]${ROUND}美?元以上|或${ROUND}美?元)的?[^，。；、\\d]{0,6}(?:企业|项目|园区|集群|产业)\\d`,
  'u',
)
const LONGEST_THRESHOLD = 32

const isFirstOfTwo = (text: string, { dimension, end }: QuantityMention): boolean =>
  dimension === 'money' &&
  '及和或与、'.includes(text[end] ?? ' ') &&
  ANOTHER_THRESHOLD.test(text.slice(end, end + LONGEST_THRESHOLD))

/**
 * Whether a number only delimits a class of things: 亿元以上项目65个, 茶园面积超6万亩的镇由4个增加到11个,
 * 550分以上人数312人, 入选销量超百万箱果园.
 */
const isHaving = (text: string, item: Item | undefined): boolean =>
  item !== undefined && /^(?:共|仅|只|已)?有$/u.test(text.slice(item.start, item.end))

const DEFINES = /是指[^，。；：\d]{0,14}$/u
const LONGEST_DEFINING = 16

export function delimits(
  text: string,
  items: readonly Item[],
  index: number,
  item: QuantityMention,
): boolean {
  let next = index + 1
  const gapEnd = items[next]?.start ?? item.end
  const gap = gapEnd > item.end ? text.slice(item.end, gapEnd) : ''
  // 8至12周岁病人15万人: an age right before those who have it
  const those = isClassed(items[next], C.de) ? items[next + 1] : items[next]
  const isAge = /[岁歲]$/u.test(item.unit) && !text.endsWith('年龄', item.start)
  const aged = gap === '' && isNominal(those) && isAge
  if (aged && !isClassed(items[index - 1], C.reach | C.to | C.rise)) return true
  // 满75岁再接种一剂
  if (/[岁歲]$/u.test(item.unit) && text[item.start - 1] === '满') return true
  const upward = gap !== '' && /以上|以下|以内/u.test(gap)
  // 总投资1亿美元及10亿元以上项目7个
  if (!upward && isFirstOfTwo(text, item)) return true
  const over = isOver(items[index - 1])
  if (!upward && !over)
    return (
      isOfEach(text, items, next, item) ||
      isSizeOfCounted(text, items, index, item) ||
      isClassOfCounted(items, next, item)
    )
  // 3个过十亿、8个过五亿果园: the things are counted before
  if (over && isCounted(items[index - 2])) return true
  // 新签约项目80个，其中超亿元15个
  if (over && item.dimension === 'money' && isCounted(items[next]) && gap === '') return true
  // 规模以上工业是指年收入2000万元及以上的法人单位
  if (upward && DEFINES.test(text.slice(Math.max(0, item.start - LONGEST_DEFINING), item.start)))
    return true
  // 60岁以上: an age delimits a group, whatever follows
  if (upward && /[岁歲分]$/u.test(item.unit)) return true
  // 25度以上坡耕地: how steep it is
  if (upward && item.unit === '度' && isNominal(items[next])) return true
  // 26个百万元以上技改项目: the count stands before
  if (upward && index > 0 && isCounted(items[index - 1]) && isNominal(items[next])) return true
  // 亿元以上项目210个，其中10亿元以上32个
  if (upward && item.dimension === 'money' && isCounted(items[next])) return true
  // 引进3个70亿元以上、8个20亿元以上项目
  if (
    upward &&
    item.dimension === 'money' &&
    index > 0 &&
    isCounted(items[index - 1]) &&
    text[items[next]?.start ?? 0] === '、' &&
    isCounted(items[next + 1])
  )
    return true
  const byDe = isClassed(items[next], C.de)
  if (byDe) next++
  // 年吞吐量达到900万人次以上的有9个: how many there are, and what tells them
  if (byDe && isHaving(text, items[next]) && isCounted(items[next + 1])) return true
  // 产值超千万元的企业37家，其中超亿元的12家; 过50万元的超过45%
  if (over && byDe && item.dimension === 'money') {
    const told = isClassed(items[next], C.reach | C.at_least | C.light) ? next + 1 : next
    const counted = items[told]
    const isTold =
      isCounted(counted) || (counted?.kind === 'quantity' && counted.form === 'percent')
    // 总投资超千亿元的80个项目: what they come to
    if (isTold && !isNominal(items[told + 1])) return true
  }
  // 1000万元以上的重点工业项目37项
  if (upward && isClassed(items[next], C.adverb)) next++
  if (!isNominal(items[next])) return false
  // 亿元以上冷链仓库总租金额, 投资百万元以上的大棚修缮: a scale without digits
  const bare = /^[十百千万亿]+元?$/u.test(text.slice(item.start, item.end))
  if (upward && bare) return true
  if (item.form === 'percent' && !byDe) return false
  // 年销售收入500万元以上非国有企业, 2000万以上项目
  if (upward && isSum(item) && !byDe && beginsSized(text, items[next], item))
    return !GIVES.test(text.slice(Math.max(0, item.start - 2), item.start))
  // 2兆瓦及以下柴油机组: a size class, whatever is said of it
  if (item.form === 'amount' && !byDe && /^(?:及以[下上]|以下)$/u.test(gap)) return true
  if (over && (item.dimension === 'money' || item.unit === '亿')) {
    // 投资过亿元的项目: a round size in words is a class; 投资超3.5亿元的项目 is a figure
    const round = !/\d/u.test(text.slice(item.start, item.end))
    if (beginsSized(text, items[next], item) && (round || !byDe)) return true
  }
  let shared = false
  // The count of the things must follow in the same clause, nothing but their name and 达到 between.
  for (let at = next; at < items.length && at < next + 12; at++) {
    const other = items[at] as Item
    if (other.kind === 'mark' && MARKS.includes(text[other.start] as string)) {
      return upward && item.dimension === 'money' && endsSized(text, items[next], other.start)
    }
    // 超过30万平方米楼面面积、7500个岗位 are two figures
    if (!upward && text[other.start] === '、' && items[at + 1]?.kind === 'quantity') return false
    if (other.kind === 'quantity') {
      const counts =
        other.form === 'count' ||
        other.form === 'person' ||
        (shared && (byDe || upward)) ||
        // 收入超30万元的行政村达到67%
        (other.form === 'percent' && byDe && OWNERS.test(text.slice(item.end, other.start)))
      return counts && other.start - item.end <= 24
    }
    // 存粮30万斤以上的社占比超75%
    if (isClassed(other, C.share)) shared = true
    if (isClassed(other, C.rise | C.fall) && !isClassed(other, C.acquire | C.action)) return false
  }
  return false
}
