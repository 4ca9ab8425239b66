import { indicatorOf } from '../lexicon/indicators.ts'
import { divisionOf } from '../lexicon/regions.ts'
import type { Document, Heading, Profile, Region, Sentence } from '../model/document.ts'
import type { Link } from '../model/link.ts'
import type { Span } from '../model/span.ts'
import { type Name, renderName as render } from '../model/name.ts'
import type { Observation } from '../model/observation.ts'
import type { PeriodReading } from '../model/period.ts'
import { Abroad, withoutCountry } from './abroad.ts'
import { editionsOf, ofEdition, type Edition } from './editions.ts'
import { createFrames, type Frame, type Frames } from './frame.ts'
import { isLevel, OwnParts, withoutPart, type Part } from './own-parts.ts'
import { createPlaceReader, widerPlaceOf, widerSubjectOf, type PlaceReader } from './place.ts'
import { periodText, resolveTime, sinceBasis, unsaidBasis } from './time.ts'

const YEARS_BACK = /^[—–-]{0,2}(?:(?:过去的?)?([三五])年来|(?:过去的?|这)([三五])年[，,])/u

/** A sentence that a time stands at the start of. */
const OPENS_WITH_TIME = /年(?!行动|攻坚|计划|规划)|五[”"]|时期|期间/u

/** 未来五年，我们将建设新城区。 opens one about the years to come. */
const YEARS_AHEAD = /^(?:未来|今后)的?([三五])年，/u

const YEAR_BACK = /^(?:刚刚)?过去的?((?:19|20)\d\d)年/u
const LONGEST_OPENING = 12
/** Characters after which years that a paragraph opened with are forgotten: a report may have lost its line ends. */
const LONGEST_PARAGRAPH = 1000

/** 五年来，我们坚持绿色发展。 opens a paragraph about those years, also where it has no figure. */
function openingOf(words: string): PeriodReading | undefined {
  const found = YEARS_BACK.exec(words)
  const years = found?.[1] ?? found?.[2]
  if (years !== undefined) return { kind: 'past', years: years === '三' ? 3 : 5 }
  const ahead = YEARS_AHEAD.exec(words)?.[1]
  if (ahead !== undefined) return { kind: 'future', years: ahead === '三' ? 3 : 5 }
  const year = YEAR_BACK.exec(words)?.[1]
  return year === undefined
    ? undefined
    : {
        kind: 'point',
        year: { kind: 'absolute', year: Number(year) },
        part: undefined,
        asOf: false,
      }
}

/** 环比 of a month is against the month before. */
const MONTH = /^\d{4}-\d\d$/u

/** Where what is said of the time ahead is a forecast; elsewhere it is a plan. */
const FORESEES: ReadonlySet<string> = new Set(['HKG', 'MAC', 'TWN'])

/** Whether a text is of Hong Kong, Macau or Taiwan, in whichever script. */
export const isOutsideMainland = ({ region }: Profile): boolean =>
  region !== undefined && FORESEES.has(region.code)

/** 11月份 in a text that tells no year. */
const isOfMonth = (reading: PeriodReading | undefined): boolean =>
  reading?.kind === 'point' && !reading.asOf && /^\d\d$/u.test(reading.part ?? '')

const YEAR_ALONE = /^\d{4}$/u

/** 前三季度, 1-9月, 2019年上半年 and not a day or a month. */
const isPartOfYear = (period: PeriodReading): boolean =>
  period.kind === 'point' &&
  !period.asOf &&
  period.part !== undefined &&
  /^(?:[QH]\d|\d\d\/\d\d)$/u.test(period.part)

/** 一季度增长4%，二季度增长5%: several parts of a year, one after the other. */
const tellsParts = (links: readonly Link[]): boolean => {
  const parts = links.flatMap(({ period }) =>
    period !== undefined && isPartOfYear(period) && period.kind === 'point' ? [period.part] : [],
  )
  return new Set(parts).size > 1
}

/** 2001年, 106年, 今年 */
const saysYear = (link: Link | undefined): boolean =>
  link?.period?.kind === 'point' && link.period.year !== undefined && !link.from

const YEAR_OPENS =
  /^(?:\d{1,3}\. *)?(?:(?:19|20)\d\d|[一二][〇零○九][〇零○一二三四五六七八九]{2}|[6-9]\d|1[0-3]\d)年/u

/** 连续三年增长10%: in each of them */
const LASTING = /连续[一二三四五六七八九十\d]{1,2}年/u

/** Years that a government is in office. */
const TERM = 5

/** The years that the figures of a sentence are about, if they are not about one. */
function yearsOf(links: readonly Link[]): PeriodReading | undefined {
  for (const { period, from, periodIn } of links) {
    if (period === undefined) return undefined
    // 截至去年底…，5年间增加八成; 低于过去10年平均每年3.7%: years that are spoken of in passing
    if (period.kind === 'point' && period.year !== undefined) return undefined
    if (from && periodIn === 'clause') continue
    if (period.kind === 'years' || period.kind === 'past') return period
    // 五年累计 is mostly the term of a government, 两年累计 is told of one figure
    if (period.kind === 'span') return period.years === TERM ? period : undefined
  }
  return undefined
}

/** The year that a figure of another one is compared with, if it is an earlier one that the text says. */
const yearBefore = (since: PeriodReading, year: number): number | undefined =>
  since.kind === 'point' && since.year?.kind === 'absolute' && since.year.year < year
    ? since.year.year
    : undefined

/** What a month in digits begins with. */
const MONTHS = '123456789'
const MONTH_OPENS = /^(1[0-2]|[1-9])月份?，/u

/** Whether a sentence is cut by the end of its line, so that the next line goes on with its paragraph. */
const isBroken = ({ kind, start, end }: Sentence, text: string): boolean =>
  kind === 'prose' &&
  end - start > SHORTEST_BROKEN &&
  /[\p{Script=Han}，、]/u.test(text.charAt(end - 1))

/** Characters of a line that is no title. */
const SHORTEST_BROKEN = 24

/** 2009年…: whether the first figure has the year that stands at the start of its sentence. */
const opensWithYear = (links: readonly Link[], { start }: Sentence): boolean => {
  const [first] = links
  return (
    first?.period?.kind === 'point' &&
    first.period.year?.kind === 'absolute' &&
    first.periodIn === 'clause' &&
    first.clause.start - start < 2
  )
}

/** Fills in what a sentence leaves to its surroundings. */
export interface Resolver {
  /** Goes on with the next stretch of the document. */
  readonly open: (stretch: Document) => void
  /** Sentences without numbers still open parts and paragraphs. */
  readonly pass: (sentence: Sentence) => void
  readonly resolve: (sentence: Sentence, links: readonly Link[]) => readonly Observation[]
}

export function createResolver(document: Document, profile: Profile): Resolver {
  return new DocumentResolver(document, profile)
}

const AGAINST_LAST = /环比[^，、]{0,2}(?:变动|变化|涨跌|数据|情况)/u

/** 11月份价格环比变动情况: what all changes under a heading are against, if it says so; not 能耗环比下降, which says how one moved. */
function headedBasis(heading: string | undefined): string | undefined {
  if (heading === undefined || !heading.includes('环比') || heading.includes('同比'))
    return undefined
  if (/[，、]/u.test(heading) || !AGAINST_LAST.test(heading)) return undefined
  return heading.includes('季') ? 'qoq' : 'mom'
}

/** A class, as functions made anew for each document would be compiled anew for each of them too. */
class DocumentResolver implements Resolver {
  private document: Document
  /** Nothing in the text was written in another script. */
  private isInOwnScript: boolean
  private profile: Profile
  private frames: Frames
  /** Communiques of other years that are still to come in the text. */
  private editions: readonly Edition[]
  private readonly places: PlaceReader
  private readonly abroad: Abroad
  private readonly parts: OwnParts
  private readonly foresight: 'target' | 'estimate'
  private readonly sections = new Map<Heading, readonly string[]>()
  private paragraph = -1
  private opening: PeriodReading | undefined
  /** Nothing but a figure of several years opened it, so that a sentence with a year of its own ends it. */
  private openedInPassing = false
  /** A year that a sentence began with opened it. */
  private openedByYear = false
  /** The sentence before. */
  private last: Sentence | undefined
  /** The time of its last figure that has one. */
  private lastTime: PeriodReading | undefined
  /** How far the opening reaches, where a whole report is one paragraph. */
  private openingEnd = 0
  /** The year of the level that the sentence leaves behind. */
  private leftYear: number | undefined
  /** The sentence has set a figure of its surroundings' time against the year before. */
  private isAgainstLastYear = false
  private searched = -1
  /** The clause begins with the document's own place. */
  private isHome = false
  /** 市 of 保定市. */
  private readonly ownLevel: string
  private place: Region | undefined
  /** What the names of the document's own place begin with: 四川 and 绵阳 of 四川省绵阳市. */
  private readonly ownHeads: ReadonlySet<string>
  /** The last mention that a place was looked for, and its place. */
  private placedGroup = -1
  private placed: Region | undefined

  constructor(document: Document, profile: Profile) {
    this.document = document
    this.isInOwnScript = document.text === document.written
    this.profile = profile
    this.frames = createFrames(document, profile)
    this.editions = editionsOf(document, profile)
    this.places = createPlaceReader(profile)
    this.abroad = new Abroad(profile)
    const code = profile.region?.code
    const ownName = code === undefined ? '' : (divisionOf(code, profile.publishedYear)?.name ?? '')
    this.parts = new OwnParts(profile, ownName)
    this.ownLevel = code === 'CHN' ? '国' : ownName.slice(-1)
    this.ownHeads = new Set([profile.region?.name ?? '', ownName].map((own) => own.slice(0, 2)))
    const foresees = code === undefined ? document.script === 'traditional' : FORESEES.has(code)
    // what a policy address tells of the time ahead is what a government is about to do
    this.foresight = foresees && profile.kind !== 'work_report' ? 'estimate' : 'target'
  }

  open(stretch: Document): void {
    this.document = stretch
    this.last = undefined
    this.lastTime = undefined
    this.isInOwnScript = stretch.text === stretch.written
    this.searched = -1
    this.sections.clear()
    this.frames.open(stretch)
    this.editions = editionsOf(stretch, this.profile, true)
  }

  /** Goes over to the communique of another year, where a sentence is in one. */
  private turn({ start }: Sentence): void {
    const [next] = this.editions
    if (next === undefined || start < next.start) return
    this.editions = this.editions.slice(1)
    this.profile = ofEdition(this.profile, next)
    this.frames = createFrames(this.document, this.profile)
    this.opening = undefined
  }

  pass(sentence: Sentence): void {
    this.turn(sentence)
    this.frames.frameOf(sentence)
    this.enter(sentence)
    this.openMonth(sentence)
  }

  resolve(sentence: Sentence, links: readonly Link[]): readonly Observation[] {
    this.turn(sentence)
    const frame = this.frames.frameOf(sentence)
    this.enter(sentence)
    const section = this.sectionOf(sentence.heading)
    const observations: Observation[] = []
    this.leftYear = undefined
    this.isAgainstLastYear = false
    // 2001年，出口下跌3%。…。展望今年，…
    if (this.openedByYear && saysYear(links[0])) this.openingEnd = 0
    for (const link of links) observations.push(this.observe(link, sentence, frame, section))
    if (links.length === 0 && this.openMonth(sentence)) return observations
    this.lastTime = links.findLast(({ period }) => period !== undefined)?.period
    if (this.beginsWithYear(sentence, links[0], frame)) {
      this.opening = links[0]?.period
      this.openedByYear = true
      this.openedInPassing = false
      this.openingEnd = sentence.end + LONGEST_PARAGRAPH
      return observations
    }
    if (this.opening !== undefined) {
      // 1-5月税收…。上半年新增企业14家。入选项目4个: back to what the report is about
      if (isPartOfYear(this.opening) && this.returns(links[0], frame)) this.openingEnd = 0
      if (this.openedInPassing && opensWithYear(links, sentence)) this.openingEnd = 0
      return observations
    }
    const period = links[0]?.period
    const tellsPart = period !== undefined && isPartOfYear(period) && !tellsParts(links)
    if (TELLS_PART.has(this.profile.kind) && tellsPart) {
      // 初步核算，前三季度出口…。分产品看，茶叶…: what news of a part of the year begin with holds for the paragraph
      this.opening = period
      this.openingEnd = sentence.end + LONGEST_PARAGRAPH
      return observations
    }
    const years = yearsOf(links)
    if (years === undefined) return observations
    // 经营主体8万户，三年新增25万户: years that are spoken of in passing open no paragraph
    const { start, end } = sentence
    const words = this.document.text.slice(start, Math.min(end, start + LONGEST_OPENING))
    // 由2024-25年度起，上限提高至3万元: what begins then
    if (OPENS_WITH_TIME.test(words) && !words.startsWith('由')) {
      this.opening = years
      this.openedInPassing = true
      this.openingEnd = sentence.end + LONGEST_PARAGRAPH
    }
    return observations
  }

  /** 5月份，货运量保持增长。客运量17亿人: what follows in the paragraph is of that month too. */
  private openMonth({ start, end }: Sentence): boolean {
    const { text } = this.document
    if (!TELLS_PART.has(this.profile.kind) || !MONTHS.includes(text.charAt(start))) return false
    const month = MONTH_OPENS.exec(text.slice(start, Math.min(end, start + LONGEST_OPENING)))?.[1]
    if (month === undefined) return false
    this.opening = { kind: 'point', year: undefined, part: month.padStart(2, '0'), asOf: false }
    this.openedByYear = false
    this.openedInPassing = false
    this.openingEnd = end + LONGEST_PARAGRAPH
    return true
  }

  /** Whether a sentence names the part of the year that its surroundings are about. */
  private returns(link: Link | undefined, frame: Frame): boolean {
    const period = link?.periodIn === 'clause' ? link.period : undefined
    if (period === undefined) return false
    // 一季度增长5%。全年出口9亿元。进口8亿元
    if (period.kind === 'point' && period.part === 'year')
      return YEAR_ALONE.test(frame.period ?? '')
    if (!isPartOfYear(period)) return false
    return periodText(period, frame, this.profile) === frame.period
  }

  /** 2001年，出口下跌3%。失业率升至6%。: what follows in the paragraph is of that year too. */
  private beginsWithYear({ start, end }: Sentence, link: Link | undefined, frame: Frame): boolean {
    if (!isOutsideMainland(this.profile)) return false
    if (link?.period?.kind !== 'point' || !saysYear(link)) return false
    if (link.period.part !== undefined && link.period.part !== 'year') return false
    const words = this.document.text.slice(start, Math.min(end, start + LONGEST_OPENING))
    if (!words.includes('年') || !YEAR_OPENS.test(words)) return false
    return periodText(link.period, frame, this.profile) !== frame.period
  }

  private observe(
    link: Link,
    sentence: Sentence,
    frame: Frame,
    section: readonly string[],
  ): Observation {
    const { profile } = this
    const { text, written } = this.document
    const reached = sentence.kind !== 'row' && sentence.start < this.openingEnd
    const carried = (reached ? this.carriedTo(link) : undefined) ?? this.timeThen(link, sentence)
    const place = this.placeOf(link, sentence)
    const part = place === undefined ? this.partOf(link, sentence) : undefined
    const region = place ?? part?.region ?? profile.region
    const named = withoutCountry(link.name, text, region, profile)
    const name =
      part === undefined ? this.withoutPlace(named, region, link) : withoutPart(named, part, text)
    const indicator = render(name, text)
    const indicatorText = this.isInOwnScript ? indicator : render(name, written)
    const time = resolveTime(
      {
        period: carried ?? link.period,
        periodIn: carried === undefined ? link.periodIn : 'paragraph',
        status: link.status,
        manner: link.manner,
        effect: link.effect,
        average: link.average,
        from: link.from,
        done: link.done,
        form: link.quantity.form,
        name: indicator,
      },
      frame,
      profile,
      this.foresight,
    )
    const period = this.spanned(link, time.period)
    // 比2010年增加3500元，年均增长12%
    if (link.basis === 'since' && link.since !== undefined && YEAR_ALONE.test(period ?? ''))
      this.leftYear = yearBefore(link.since, Number(period)) ?? this.leftYear
    const basis =
      link.basis === 'since' && link.since !== undefined
        ? sinceBasis(link.since, time.period, frame, profile)
        : link.basis === 'unsaid'
          ? (headedBasis(section.at(-1)) ??
            this.doubledSince(link, period) ??
            this.basisOf(link, carried ?? link.period, time.period, frame))
          : link.basis === 'qoq' && (MONTH.test(time.period ?? '') || isOfMonth(link.period))
            ? 'mom'
            : link.basis
    if (
      basis === 'yoy' &&
      link.basis === 'yoy' &&
      carried === undefined &&
      link.period === undefined
    )
      this.isAgainstLastYear = true
    return {
      quantity: link.quantity,
      indicator,
      indicatorText,
      measure: link.measure,
      basis,
      of: link.of === undefined ? undefined : render(link.of, written),
      status: time.status,
      bound: link.quantity.bound,
      period,
      periodOrigin: time.origin,
      region,
      group: link.group,
      sentence,
      section,
      rule: link.rule,
    }
  }

  /** 到2030年，强度达到3%。届时，总量将达到8亿元: the time of the sentence before. */
  private timeThen({ measure, period }: Link, { start }: Sentence): PeriodReading | undefined {
    const { lastTime } = this
    const { text } = this.document
    if (period !== undefined || lastTime === undefined) return undefined
    if (text.startsWith('届时', start)) return lastTime
    // 年末户籍人口767万人。其中，男性379万人: parts of a stock
    const isStock = measure === 'level' && lastTime.kind === 'point' && lastTime.asOf
    return isStock && text.startsWith('其中', start) ? lastTime : undefined
  }

  /** What a growth is against where neither it nor a heading says so. */
  private basisOf(
    link: Link,
    reading: PeriodReading | undefined,
    period: string | undefined,
    frame: Frame,
  ): string {
    const { leftYear } = this
    // 2003年到2023年，产值由10亿元增加到90亿元，扩大8倍
    if (reading?.kind === 'years' && !reading.plan && leftYear === reading.from)
      return `since:${leftYear}`
    // 产值90亿元，同比增长8%；收入增长7%, in a review of several years
    if (this.isAgainstLastYear && link.period === undefined && !link.average) return 'yoy'
    const basis = unsaidBasis(reading, period, frame, this.profile)
    const { start, end } = link.clause
    return basis !== 'yoy' && LASTING.test(this.document.text.slice(start, end)) ? 'yoy' : basis
  }

  /** 由2010年的77亿元升到2015年的161亿元，实现翻番: what has doubled since the level that was left behind. */
  private doubledSince({ quantity }: Link, period: string | undefined): string | undefined {
    const { leftYear } = this
    if (quantity.form !== 'doubling' || leftYear === undefined) return undefined
    return period !== undefined && leftYear + 1 < lastYearOf(period)
      ? `since:${leftYear}`
      : undefined
  }

  /** The time that its paragraph opened with, for a figure without one; 全年 after 2014-15年度 is that financial year. */
  private carriedTo({ period }: Link): PeriodReading | undefined {
    const { opening } = this
    if (period === undefined || opening === undefined) return opening
    if (period.kind !== 'point' || period.year !== undefined) return undefined
    // 2001年，…。失业率在第四季升至6%
    if (this.openedByYear && opening.kind === 'point') return { ...period, year: opening.year }
    const isFinancial = opening.kind === 'years' && !opening.plan && opening.to - opening.from === 1
    return isFinancial && period.part === 'year' ? opening : undefined
  }

  /** 由2010年的20亿元增加到2015年的40亿元，年均增长15%: the years between the two. */
  private spanned(
    { from, average, measure }: Link,
    period: string | undefined,
  ): string | undefined {
    const spans = average && measure === 'growth'
    if (period === undefined || !(from || spans) || !YEAR_ALONE.test(period)) return period
    if (from) this.leftYear = Number(period)
    const first = this.leftYear
    const isLater = first !== undefined && first + 1 < Number(period)
    return spans && isLater ? `${first + 1}/${period}` : period
  }

  /** Numbers of one clause are mostly about one place, so the clause is searched once. */
  private placeOf(
    { clause, group, name, place, quantity }: Link,
    sentence: Sentence,
  ): Region | undefined {
    const { text } = this.document
    const wider =
      quantity.form === 'percent' ? widerPlaceOf(text, quantity, this.profile) : undefined
    if (wider !== undefined) return wider
    const around = place === undefined ? this.widerSubject(clause, quantity, name) : undefined
    if (around !== undefined) return around
    if (place !== undefined) {
      const [listed] = this.places.placesOf(text, place.start, place.end)
      if (listed !== undefined) {
        const isOwn = listed.region.code === this.profile.region?.code
        return this.remember(group, isOwn ? undefined : listed.region)
      }
    }
    if (clause.start !== this.searched) {
      this.searched = clause.start
      const span = { start: clause.start, end: quantity.start }
      const named = this.places.placeOf(text, span.start, span.end)
      this.place = this.abroad.isLookedAt
        ? this.abroad.placeOf(text, span, sentence, named, this.isAtHome(span, named))
        : named
      this.isHome = named === undefined && this.beginsAtHome(span)
    }
    if (place !== undefined) return this.place
    if (this.place !== undefined || this.isHome || group !== this.placedGroup)
      return this.remember(group, this.place)
    // 江油市产值增长9%，高于全市2个百分点: what is told of one mention is of one place
    return this.placed
  }

  private remember(group: number, region: Region | undefined): Region | undefined {
    this.placedGroup = group
    // Of other countries a sentence is asked as a whole.
    const isHeld = !this.abroad.isLookedAt || DIVISION.test(region?.code ?? '')
    this.placed = isHeld ? region : undefined
    return region
  }

  /** Whether a clause begins with the document's own place: 我市增长7%, 武昌区增长7%. */
  private beginsAtHome({ start, end }: Span): boolean {
    const { text } = this.document
    const found = HOME.exec(text.slice(start, Math.min(end, start + LONGEST_HOME)))
    if (found !== null && (this.ownLevel === found[1] || this.ownLevel === '')) return true
    const [first] = this.places.placesOf(text, start, end)
    return first?.start === start && first.region.code === this.profile.region?.code
  }

  /** 全省 of 全省生产总值增长5%, in a report of a city. */
  private widerSubject(
    clause: Span,
    { form, start }: Link['quantity'],
    [first]: Name,
  ): Region | undefined {
    if (form === 'count' || form === 'person' || form === 'rank' || form === 'points')
      return undefined
    const { text } = this.document
    const isInText = typeof first === 'object'
    const isKnown = isInText && indicatorOf(text.slice(first.start, first.end)) !== undefined
    const span = { start: clause.start, end: start }
    return widerSubjectOf(text, span, isInText ? first.start : -1, isKnown, this.profile)
  }

  /** The part of the own place, such as 市区, that a figure is of whose clause names no other. */
  private partOf({ place, quantity }: Link, sentence: Sentence): Part | undefined {
    if (place !== undefined || this.abroad.isLookedAt) return undefined
    const part = this.parts.partOf(this.document, sentence, quantity.start)
    if (part === undefined) return undefined
    if (isLevel(part) && (quantity.form === 'count' || quantity.form === 'person')) return undefined
    const others = this.places.placesOf(this.document.text, part.end, quantity.start)
    return others.length === 0 ? part : undefined
  }

  /**
   * A name without the place that the figure is of: 规上工业 of 江油市规上工业.
   */
  private withoutPlace(name: Name, region: Region | undefined, { clause, place }: Link): Name {
    const first = name[0]
    if (typeof first !== 'object' || region === undefined) return name
    const { text } = this.document
    const isOwn = region === this.profile.region
    // 甲市生产总值9亿元；乙市8亿元，增长7%: the name may be taken over from the figures of another place
    const isTakenOver = first.end <= clause.start
    if (isOwn && !isTakenOver && !this.ownHeads.has(text.slice(first.start, first.start + 2)))
      return name
    const [named] = this.places.placesOf(text, first.start, first.end)
    if (named?.start !== first.start) return name
    const rest = first.end - named.end
    if (named.region.code !== region.code) {
      const isOther = isTakenOver && rest > 0 && DIVISION.test(named.region.code)
      return isOther && indicatorOf(text.slice(named.end, first.end)) !== undefined
        ? [{ start: named.end, end: first.end }, ...name.slice(1)]
        : name
    }
    // The place stands by itself in the cell of a table.
    if (isOwn && name.length > 1 && (rest > 0 || place === undefined)) return name
    const lists = rest > 0 && LISTS.includes(this.document.text.charAt(named.end))
    if (lists || !DIVISION.test(region.code)) return name
    if (
      isOwn &&
      rest > 0 &&
      indicatorOf(this.document.text.slice(named.end, first.end)) === undefined
    )
      return name
    if (rest < 2 && name.length === 1) return name
    return rest === 0 ? name.slice(1) : [{ start: named.end, end: first.end }, ...name.slice(1)]
  }

  /** Whether a stretch names the document's own place. */
  private isAtHome({ start, end }: Span, named: Region | undefined): boolean {
    return named === undefined && this.places.placesOf(this.document.text, start, end).length > 0
  }

  private sectionOf(heading: Heading | undefined): readonly string[] {
    if (heading === undefined) return NO_SECTION
    const known = this.sections.get(heading)
    if (known !== undefined) return known
    const path = [...this.sectionOf(heading.parent), heading.words]
    this.sections.set(heading, path)
    return path
  }

  private enter(sentence: Sentence): void {
    const { last } = this
    this.last = sentence
    if (sentence.paragraph === this.paragraph) return
    this.paragraph = sentence.paragraph
    if (last !== undefined && isBroken(last, this.document.text)) return
    this.openedInPassing = false
    this.openedByYear = false
    const longest = Math.min(sentence.end, sentence.start + LONGEST_OPENING)
    this.opening = openingOf(this.document.text.slice(sentence.start, longest))
    this.openingEnd = sentence.start + LONGEST_PARAGRAPH
  }
}

const lastYearOf = (period: string): number =>
  Number(period.slice(period.indexOf('/') + 1).slice(0, 4))

/** The code of a part of China. */
const DIVISION = /^\d{6}$/u

/** 我市, 全省, 我国 at the start of a clause. */
const HOME = /^(?:而|其中|同期|今年|去年|全年|，|、)*[我本全]([国省市县区州盟旗])/u
const LONGEST_HOME = 8

/** What goes on with another place. */
const LISTS = '、和与及'

/** Kinds of texts that may be about a part of a year. */
const TELLS_PART: ReadonlySet<string> = new Set(['communique', 'news', 'other'])

const NO_SECTION: readonly string[] = []
