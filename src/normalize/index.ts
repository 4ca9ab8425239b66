import { indicatorOf, type IndicatorEntry } from '../lexicon/indicators.ts'
import type { Document, Profile } from '../model/document.ts'
import type { Observation } from '../model/observation.ts'
import type { Quantity } from '../model/quantity.ts'
import type { LongRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { confidenceOf } from './confidence.ts'
import { createDuplicateFinder, type DuplicateFinder } from './duplicates.ts'
import { identify, identityOf, type Identity } from './identity.ts'
import { pageOf } from './pages.ts'
import { otherDimension } from './dimensions.ts'
import { indicatorOfKind, isKind } from './kinds.ts'
import { daysOf, type Days } from './periods.ts'
import { toBase } from './scale.ts'
import { isBareScale, isMoneyName, unitMeant } from './unit-meant.ts'

/** Filled in where it stands: a copy would have a shape of its own, and slow down all that reads records. */
type Draft = LongRecord & { duplicate_of: string | null }

/**
 * Observations as records of the long layout, in their order: base units, days, canonical names, the words of the file.
 *
 * @param duplicates Of a document that comes in stretches, the same for all of them.
 */
export function normalize(
  observations: readonly Observation[],
  document: Document,
  profile: Profile,
  duplicates: DuplicateFinder = createDuplicateFinder(document.source.path, false),
): LongRecord[] {
  const normalizer = new Normalizer(document, profile)
  const records: Draft[] = []
  const starts: number[] = []
  for (const observation of observations) {
    records.push(normalizer.recordOf(observation))
    starts.push(observation.sentence.start)
  }
  for (const [index, id] of duplicates.find(records, starts)) {
    ;(records[index] as Draft).duplicate_of = id
  }
  return records
}

/**
 * What is the same for all or for many records of a document: a period's days, a sentence's text, a section's path.
 * A class, as functions made anew for each document would be compiled anew for each of them too.
 */
class Normalizer {
  private readonly document: Document
  private readonly profile: Profile
  private readonly identity: Identity
  private readonly currency: string
  private readonly days = new Map<string, Days | undefined>()
  /** Where the last amount ended that is money though no unit says so. */
  private moneyEnd = -1
  private name = ''
  private indicator: IndicatorEntry | undefined
  private sentence: Span | undefined
  private sentenceText = ''
  private section: readonly string[] | undefined
  private sectionPath: string | null = null

  constructor(document: Document, profile: Profile) {
    this.document = document
    this.profile = profile
    this.identity = identityOf(document.source.path)
    this.currency = currencyOf(profile)
  }

  recordOf(observation: Observation): Draft {
    const { document, profile } = this
    const { quantity, measure, period } = observation
    const span = document.map.sourceSpan(quantity)
    const named =
      this.indicatorOf(observation.indicator) ??
      (isKind(observation.indicator)
        ? indicatorOfKind(observation.indicator, document.text, quantity.start)
        : undefined)
    const indicator = named !== undefined && isOfAnother(observation, named) ? undefined : named
    const currency = namedCurrency(document.text, quantity.start) ?? this.currency
    const money = this.isMoney(observation, indicator) ? '元' : ''
    const base = baseOf(observation, `${quantity.unit}${money}`, indicator, currency)
    const dates = period === undefined ? undefined : this.daysOf(period)
    return {
      id: identify(this.identity, span.start, span.end, measure),
      source: document.source.path,
      title: profile.title ?? null,
      kind: profile.kind,
      region: observation.region?.name ?? null,
      region_code: observation.region?.code || null,
      period: period ?? null,
      period_start: dates?.start ?? null,
      period_end: dates?.end ?? null,
      period_origin: observation.periodOrigin,
      indicator: indicator?.name ?? observation.indicatorText,
      indicator_code: indicator?.code ?? null,
      indicator_text: observation.indicatorText,
      measure,
      basis: observation.basis ?? null,
      of: observation.of || null,
      status: observation.status,
      bound: observation.bound,
      value: quantity.decimal,
      value_max: quantity.decimalMax ?? null,
      unit: `${writtenUnit(quantity, observation.sentence, document)}${money}`,
      value_base: base.value,
      value_base_max: base.max,
      unit_base: base.unit,
      quote: document.map.quote(quantity),
      start: span.start,
      end: span.end,
      line: document.map.line(quantity.start),
      source_page: pageOf(document.source.pages, span.start),
      sentence: this.textOf(observation.sentence),
      section: this.pathOf(observation.section),
      group: observation.group,
      rule: observation.rule,
      confidence: confidenceOf({
        rule: observation.rule,
        measure,
        known: indicator !== undefined,
        name: observation.indicatorText,
        script: document.script,
        sentenceLength: observation.sentence.end - observation.sentence.start,
      }),
      duplicate_of: null,
    }
  }

  /** A level and its growth have one name, which is looked up once. */
  private indicatorOf(name: string): IndicatorEntry | undefined {
    if (name !== this.name) {
      this.name = name
      this.indicator = indicatorOf(name)
    }
    return this.indicator
  }

  /** Whether an amount without a unit is money: by its name, or as the one before it in a list is. */
  private isMoney(
    { quantity, measure, indicator: name }: Observation,
    indicator: IndicatorEntry | undefined,
  ): boolean {
    if (!isBareScale(quantity.unit) || (measure !== 'level' && measure !== 'change')) return false
    const { text } = this.document
    const { start, end } = quantity
    // 补助312万农民: what is counted stands behind the number
    if (!ENDS_AMOUNT.test(text.slice(end, end + 2)) && !text.startsWith(name, end)) return false
    const goesOn =
      this.moneyEnd >= 0 &&
      indicator === undefined &&
      start - this.moneyEnd < LONGEST_ITEM &&
      /^、[^，。；：\n]+$/u.test(text.slice(this.moneyEnd, start))
    if (!goesOn && !isMoneyName(name, indicator)) return false
    this.moneyEnd = end
    return true
  }

  private daysOf(period: string): Days | undefined {
    const { days } = this
    const known = days.get(period)
    if (known !== undefined || days.has(period)) return known
    const found = daysOf(period)
    days.set(period, found)
    return found
  }

  private textOf(sentence: Span): string {
    if (sentence !== this.sentence) {
      this.sentence = sentence
      this.sentenceText = this.document.written.slice(sentence.start, sentence.end).trim()
    }
    return this.sentenceText
  }

  private pathOf(section: readonly string[]): string | null {
    if (section !== this.section) {
      this.section = section
      this.sectionPath = section.length === 0 ? null : section.join(' > ')
    }
    return this.sectionPath
  }
}

/** What may stand behind an amount of which the unit is left out. */
const ENDS_AMOUNT = /^(?:$|[，。；、：！）的\s]|大关|关口|台阶|目标|以[上下内]|左右)/u

/** Characters between two amounts of a list. */
const LONGEST_ITEM = 30

/** What a bare 元 is in the document: its own place's currency. */
function currencyOf({ region }: Profile): string {
  if (region === undefined) return 'CNY'
  return currencies.get(region.code) ?? 'CNY'
}

const currencies: ReadonlyMap<string, string> = new Map([
  ['HKG', 'HKD'],
  ['MAC', 'MOP'],
  ['TWN', 'TWD'],
])

/** What a currency, or a word behind it, ends with. */
const CURRENCY_ENDS = '币元金圆镑约逾过达近'
const CURRENCY =
  /(?<name>人民币|新台币|台币|港币|港元|美金|美元|欧元|日元|日圆|英镑|澳门元|澳门币)(?:约|逾|超过|达|近)?$/u

const named: ReadonlyMap<string, string> = new Map([
  ['人民币', 'CNY'],
  ['新台币', 'TWD'],
  ['台币', 'TWD'],
  ['港币', 'HKD'],
  ['港元', 'HKD'],
  ['美金', 'USD'],
  ['美元', 'USD'],
  ['欧元', 'EUR'],
  ['日元', 'JPY'],
  ['日圆', 'JPY'],
  ['英镑', 'GBP'],
  ['澳门元', 'MOP'],
  ['澳门币', 'MOP'],
])

/** 折合美金3,438亿元: the currency that stands before a number, whatever the document's own is. */
function namedCurrency(text: string, start: number): string | undefined {
  if (!CURRENCY_ENDS.includes(text.charAt(start - 1))) return undefined
  const name = CURRENCY.exec(text.slice(Math.max(0, start - LONGEST_CURRENCY), start))?.groups?.[
    'name'
  ]
  return name === undefined ? undefined : named.get(name)
}

const LONGEST_CURRENCY = 6

function baseOf(
  { quantity, measure }: Observation,
  said: string,
  indicator: IndicatorEntry | undefined,
  currency: string,
): { readonly value: string | null; readonly max: string | null; readonly unit: string | null } {
  const { decimal, decimalMax } = quantity
  if (measure === 'rank') return { value: decimal, max: decimalMax ?? null, unit: 'place' }
  const unit = unitMeant(said, measure, indicator)
  const base = toBase(decimal, unit, currency)
  const max = decimalMax === undefined ? null : toBase(decimalMax, unit, currency).value_base
  return { value: base.value_base, max, unit: base.unit_base }
}

/**
 * 城乡低保2788万元, 项目金额: another name of those who are counted, for what they are paid or cost. 9项民生支出: how many
 * kinds there are of what is told in money.
 */
function isOfAnother(
  { indicator: name, measure, quantity: { unit } }: Observation,
  indicator: IndicatorEntry,
): boolean {
  if (measure !== 'level' && measure !== 'change') return false
  const { dimension } = indicator
  if (dimension === 'person' || dimension === 'count')
    return name !== indicator.name && otherDimension(unit, measure, indicator) === 'money'
  const found = otherDimension(unit, measure, indicator)
  // 医保覆盖面100万人 is no rate
  if (dimension === 'ratio' && found === 'person') return name !== indicator.name
  return found === 'count' && COUNTS_KINDS.has(unit)
}
const COUNTS_KINDS: ReadonlySet<string> = new Set(['项', '类', '种', '大类'])

/** The unit in the document's own script; it stands in the quantity itself or, where a list shares it, further on. */
function writtenUnit({ start, unit }: Quantity, sentence: Span, document: Document): string {
  if (document.script === 'simplified' || unit === '') return unit
  const inSentence = document.text.slice(start, sentence.end).indexOf(unit)
  if (inSentence < 0) return unit
  return document.written.slice(start + inSentence, start + inSentence + unit.length)
}
