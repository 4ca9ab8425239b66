import type { LongRecord } from '../model/record.ts'

/** Percentage points by which a growth may differ from that of two levels of different years: they are revised. */
const TOLERANCE = 5
/** By which it may differ from that of a level and its own change, which are only rounded. */
const TOLERANCE_OF_CHANGE = 2
/** Value added and volumes of business grow at constant prices, levels are at the prices of their year. */
const TOLERANCE_AT_CONSTANT_PRICES = 20
const VOLUMES = new Set(['post_volume', 'telecom_volume', 'post_telecom_volume'])

/** An amount that a document states for a period: what is kept of its record, as there may be millions. */
type Level = Pick<LongRecord, 'value' | 'unit' | 'value_base' | 'unit_base'>

/** The levels of known indicators that a document has stated, by indicator, place and period. */
export type Series = Map<string, Level[]>

/** Levels of one indicator, place and period that are kept: more are of a text about many things of one name. */
const MOST_LEVELS = 1000
/** Mentions of a group that are looked at, so that a line of a million numbers stays linear. */
const FARTHEST = 1000

/** The exact level and change that one mention of an indicator gives, for a status, period, place and name. */
interface Mention {
  readonly first: LongRecord
  level: LongRecord | undefined
  change: LongRecord | undefined
}

/**
 * Growths against last year that do not fit the level of their own mention and what it was last year, by its change
 * or by a level of last year that the same text states; each with what does not fit, in words.
 *
 * @param series What the document stated before; what the records state is added.
 */
export function growthsThatDisagree(
  records: readonly LongRecord[],
  series: Series,
): ReadonlyMap<LongRecord, string> {
  const growths = records.filter(isGrowthInPercent)
  const mentions = collect(records, new Set(growths.map(({ group }) => group)), series)
  const disagreements = new Map<LongRecord, string>()
  for (const record of growths) {
    const { level, change } = findMention(mentions.get(record.group), record) ?? {}
    if (level === undefined) continue
    const reason =
      change?.unit_base === level.unit_base
        ? againstChange(record, level, change)
        : againstLastYear(record, level, series.get(seriesKey(record, -1) ?? '') ?? [])
    if (reason === undefined) continue
    disagreements.set(
      record,
      `${record.indicator} is said to grow by ${record.value}%, but ${reason}`,
    )
  }
  return disagreements
}

const isGrowthInPercent = ({ measure, basis, bound, unit_base }: LongRecord): boolean =>
  measure === 'growth' && basis === 'yoy' && bound === 'exact' && unit_base === 'percent'

function againstChange(
  growth: LongRecord,
  level: LongRecord,
  change: LongRecord,
): string | undefined {
  const before = Number(level.value_base) - Number(change.value_base)
  const implied = impliedGrowth(before, Number(level.value_base))
  if (before <= 0 || isNear(growth, implied, TOLERANCE_OF_CHANGE)) return undefined
  // 增加9亿元、同比多增2亿元 tells what the increase is more by
  if (INCREASE.test(change.sentence)) return undefined
  return `a change by ${amount(change)} to ${amount(level)} is one by ${implied.toFixed(1)}%`
}

function againstLastYear(
  growth: LongRecord,
  level: LongRecord,
  lastYear: readonly Level[],
): string | undefined {
  const comparable = lastYear.filter(({ unit_base }) => unit_base === level.unit_base)
  const impliedBy = (before: Level): number =>
    impliedGrowth(Number(before.value_base), Number(level.value_base))
  const [before] = comparable
  // A text may give last year's level in two definitions; one of them is enough.
  if (before === undefined) return undefined
  if (comparable.some((one) => isNear(growth, impliedBy(one), TOLERANCE))) return undefined
  if (isInOtherTerms(growth)) return undefined
  return `from ${amount(before)} to ${amount(level)} it grows by ${impliedBy(before).toFixed(1)}%`
}

const INCREASE = /[多少]增/u

/** 同口径增长3%: the level of the year before is told in another definition. */
function isInOtherTerms({ sentence, quote }: LongRecord): boolean {
  if (!TERMS.test(sentence)) return false
  for (let at = sentence.indexOf(quote); at >= 0; at = sentence.indexOf(quote, at + 1))
    if (TERMS.test(sentence.slice(Math.max(0, at - LONGEST_TERMS), at))) return true
  return false
}
const TERMS = /同口径|可比口径|可比价|可比因素/u
const LONGEST_TERMS = 14

const amount = ({ value, unit }: Pick<LongRecord, 'value' | 'unit'>): string => value + unit

const impliedGrowth = (before: number, now: number): number => (now / before - 1) * 100

function isNear(growth: LongRecord, implied: number, tolerance: number): boolean {
  const { indicator_code, value_base } = growth
  const isReal =
    indicator_code !== null &&
    (indicator_code.startsWith('gdp') ||
      indicator_code.endsWith('value_added') ||
      indicator_code.startsWith('income') ||
      VOLUMES.has(indicator_code))
  const allowed = isReal ? TOLERANCE_AT_CONSTANT_PRICES : tolerance
  return Math.abs(implied - Number(value_base)) <= allowed
}

/** The mentions by group, of those asked for; the levels of known indicators are added to the series. */
function collect(
  records: readonly LongRecord[],
  groups: ReadonlySet<number>,
  series: Series,
): ReadonlyMap<number, readonly Mention[]> {
  const mentions = new Map<number, Mention[]>()
  for (const record of records) {
    const { measure, basis, bound, value_base, indicator_code, group } = record
    if (bound !== 'exact' || value_base === null) continue
    const isOfGrowth = groups.has(group)
    if (!isOfGrowth && indicator_code === null) continue
    if (measure === 'level' && Number(value_base) > 0) {
      addLevel(series, record)
      if (isOfGrowth) mentionOf(mentions, record).level ??= record
    } else if (isOfGrowth && measure === 'change' && basis === 'yoy') {
      mentionOf(mentions, record).change ??= record
    }
  }
  return mentions
}

/** Of equal levels the first is enough; a target is no level to compare with. */
function addLevel(series: Series, record: LongRecord): void {
  const { value, unit, value_base, unit_base, status } = record
  const key = status === 'target' ? undefined : seriesKey(record, 0)
  if (key === undefined) return
  const levels = series.get(key)
  if (levels === undefined) series.set(key, [{ value, unit, value_base, unit_base }])
  else if (
    levels.length < MOST_LEVELS &&
    !levels.some((level) => level.value_base === value_base && level.unit_base === unit_base)
  ) {
    levels.push({ value, unit, value_base, unit_base })
  }
}

function mentionOf(mentions: Map<number, Mention[]>, record: LongRecord): Mention {
  const ofGroup = mentions.get(record.group)
  const known = findMention(ofGroup, record)
  if (known !== undefined) return known
  const mention: Mention = { first: record, level: undefined, change: undefined }
  if (ofGroup === undefined) mentions.set(record.group, [mention])
  else ofGroup.push(mention)
  return mention
}

/** The mention of a group that is for the status, period, place and name of a record. */
function findMention(
  ofGroup: readonly Mention[] | undefined,
  { status, period, region, indicator }: LongRecord,
): Mention | undefined {
  if (ofGroup === undefined) return undefined
  const from = Math.max(0, ofGroup.length - FARTHEST)
  for (let at = ofGroup.length - 1; at >= from; at--) {
    const { first } = ofGroup[at]!
    if (
      first.indicator === indicator &&
      first.period === period &&
      first.region === region &&
      first.status === status
    )
      return ofGroup[at]
  }
  return undefined
}

/** One indicator of one place in the same part of the year (2017, 2017-H1), `years` later; only known indicators. */
function seriesKey(record: LongRecord, years: number): string | undefined {
  const { indicator_code, period, region } = record
  if (indicator_code === null || period === null || period.includes('/')) return undefined
  const then = years === 0 ? period : `${Number(period.slice(0, 4)) + years}${period.slice(4)}`
  return `${indicator_code}\t${region ?? ''}\t${then}`
}
