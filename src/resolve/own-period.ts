import { plannedFrom, planStart } from '../lexicon/plans.ts'
import type { Document, Kind, Profile, Sentence } from '../model/document.ts'
import { findDates, findEnglishDate, readYear } from './dates.ts'
import type { CalendarDate } from './dates.ts'
import { budgetedYearIn, fiscalYearsIn } from './fiscal.ts'
import { squeeze } from './lead.ts'
import type { Lead } from './lead.ts'

export type OwnPeriod = Pick<Profile, 'period' | 'periodOrigin' | 'publishedYear' | 'span'>

interface Evidence {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly lead: Lead
  /** The title without white space, or nothing. */
  readonly name: string
  readonly kind: Kind
}

const reviewed =
  /((?:19|20)\d\d)年(?!\d{1,2}月\d)(?:度|以来)?[^。；，,\n]{0,14}?(?:回顾|总结|成绩单|情况|成就|主要工作$|政府工作$)/
const planned =
  /^(?!.{0,6}完成)[^。\n]{0,12}?((?:19|20)\d\d)年(?:度)?[^。；，,\n]{0,16}?(?:安排|目标|任务|部署|要求|思路|重点|打算|建议|计[划画]|这样干|怎么干|要点|展望)/
const session = /^[^\n]{0,40}?(?:人民代表大会|人大|会议)/
const sessionWords = /人民代表大会|人大|政府工作报告/
const stamped =
  /^(?:发文时间|发布时间|发布日期|公开日期|成文日期|印发日期|更新时间|更新日期|发表时间|发表于|发布于|日期|时间|发稿|(?:pub|publish|published)?_?date)/iu
/** （2006年2月8日 某某）, 某某（2006年2月8日）: the day and who spoke. */
const signed =
  /^[(（]?(?:[^\d，。]{1,12}[(（])?(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:[^\d，。]{0,16})?[)）]$/u
/** 据海关10月21日通报, 记者8月5日从统计局获悉: the day on which news were told. */
const reported = /^[^，。\d]{0,10}?(?:通报|发布|公布|获悉|消息|讯|电)/u
const LONGEST_REPORTED = 14
const looksBack =
  /回顾|取得了?(?:显著|巨大|重大|辉煌)的?成[就绩]|任务(?:全面|圆满|胜利|超额)完成|过去一年|过去的一年|刚刚过去|一年来|五年来|过去五年|去年|工作总结|全年完成/
const fiveYears = /过去(?:的)?五年|五年来|这五年|本届政府(?:任期|的?五年)/g
const firstSession = /届人民代表大会第一次会议/u
const planEnds = /[“"]十([一二三四五]?)五[”"]?(?:时期|期间)?[^。\n]{0,12}(?:回顾|成就|成绩|情况)/
const partOfYear =
  /((?:19|20)\d\d)年(?:度)?(上半年|前三季度|(?:第?一|1)季度|(?:1|一)[-—–~至到](1?\d|[二三四五六七八九十])月)/
/** 2024年县政府半年工作总结 */
const halfOfYear = /((?:19|20)\d\d)年[^，。\d]{0,12}?((?<!下)半年)(?:工作)?(?:总结|小结|汇报|报告)/u
/** 现将2023年上半年预算执行情况报告如下, and no 关于2022年决算和2023年上半年预算执行情况 */
const partOfBudget =
  /((?:19|20)\d\d)年(上半年|前三季度|(?:1|一)[-—–~至到](1?\d|[二三四五六七八九十])月)[^，。；\n决]{0,12}预算执行/u
/** The part of a year that the carrying out of a budget is reported for, where the accounts of a year are not. */
const budgetPart = ({ kind, lead: { text } }: Evidence): RegExpExecArray | null => {
  const found = kind === 'budget_report' ? partOfBudget.exec(text) : null
  const clause =
    found === null ? '' : text.slice(Math.max(0, found.index - LONGEST_ACCOUNTS), found.index)
  return /决算|草案/u.test(clause) ? null : found
}
const LONGEST_ACCOUNTS = 24

/** 2023年8月零售业情况: a month that a title is of, and no day of it. */
const monthOfYear =
  /((?:19|20)\d\d)年(1?\d|[二三四五六七八九十]|十[一二])月份?(?![\d一二三四五六七八九十底末至到初\-—–~)）])/u
/** A line that names what the figures below it are: 2020年1-6月主要经济指标. */
const captionWords = /指标|情况|简况|运行|形势|经济|统计|数据|成绩单/u
/** 2012年9月失业率 */
const endsFigure = /(?:率|指数|总?额|数目)$/u
/** Characters of a line that is a caption and no sentence. */
const longestCaption = 40
const months: Readonly<Record<string, number>> = {
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
}

/** Of 上半年, 前三季度, 一季度, 1-9月, 前9个月. */
const lastMonthOf = (part: string, month: string | undefined): number => {
  if (part === '上半年' || part === '半年') return 6
  if (part === '前三季度') return 9
  return part.endsWith('季度') ? 3 : (months[month ?? ''] ?? Number(month))
}

/** `2017-H1`, `2017-Q1`, or from January to the last month, `2017-01/2017-09`. */
const toPeriod = (year: number, part: string, month: string | undefined): string => {
  if (part.endsWith('一季度') || part === '1季度') return `${year}-Q1`
  const last = lastMonthOf(part, month)
  if (last === 6) return `${year}-H1`
  return `${year}-01/${year}-${String(last).padStart(2, '0')}`
}

/** The lines that may say which year is looked back on or planned, without white space: of the beginning, and headings. */
const linesWithYear = ({ document: { text }, sentences, lead }: Evidence): readonly string[] => {
  const lines: string[] = []
  for (const { squeezed, isFurniture } of lead.lines) {
    if (!isFurniture && squeezed.includes('年')) lines.push(squeezed)
  }
  for (const { kind, start, end } of sentences) {
    if (kind !== 'heading' || start < lead.end || end - start >= 60) continue
    const heading = text.slice(start, end)
    if (heading.includes('年')) lines.push(squeeze(heading))
  }
  return lines
}

/** A date on which the report may have been given, and how far it can be trusted: a session's more than a page's. */
interface GivenDate {
  readonly date: CalendarDate
  readonly weight: number
}

const datesOf = ({ lines }: Lead): readonly GivenDate[] => {
  const given: GivenDate[] = []
  for (const { spaced, isFurniture } of lines) {
    const line = spaced.slice(0, 200)
    for (const date of findDates(line)) {
      const weight = weightOf(date, line, isFurniture)
      if (weight > 0) given.push({ date, weight })
    }
    const english = findEnglishDate(line)
    if (english !== undefined && stamped.test(squeeze(line)))
      given.push({ date: english, weight: STAMP })
  }
  return given
}

/** How far the date of a page can be trusted. */
const STAMP = 1.5
/** How far that of a session can be. */
const SESSION = 10

const weightOf = ({ month, day, start, end }: CalendarDate, line: string, isFurniture: boolean) => {
  if (stamped.test(squeeze(line))) return STAMP
  if (isFurniture) return 0.5
  if (month === undefined) return 0
  if (session.test(squeeze(line.slice(end)))) return SESSION
  if (day === undefined) return 0
  if (line.length - (end - start) <= 6 || signed.test(squeeze(line))) return 6
  return line.length < 60 || reported.test(line.slice(end, end + LONGEST_REPORTED)) ? 1 : 0
}

/**
 * A session in winter looks back on the year that ends, one after New Year on the year before. A paper writes from spring
 * on about its own year.
 */
const reviewYearOf = ({ year, month }: CalendarDate, of: 'news' | 'session'): number => {
  const since = of === 'news' ? PAPERS_OWN_YEAR : SESSIONS_OWN_YEAR
  return month !== undefined && month >= since ? year : year - 1
}
/** Months from which on what is said is about the year that runs. */
const SESSIONS_OWN_YEAR = 11
const PAPERS_OWN_YEAR = 4

/** The year in which a session was held that looked back on the one before. */
const runningYearOf = (given: readonly GivenDate[]): number | undefined => {
  const session = given.find(({ weight }) => weight === SESSION)?.date
  return session?.month !== undefined && session.month < SESSIONS_OWN_YEAR
    ? session.year
    : undefined
}
/** What is said of the work done and of that to come. */
const WORK = /(?:主要|政府)工作$/u

/** A session in the middle of a year that looks back on the months since it began. */
const sinceItBegan = /(?:上半年|今年|年初)以来|上半年(?:工作)?(?:回顾|总结)/u

/** Whether a text tells of the year in which it was given, from spring on. */
const tellsOwnYear = ({ kind, lead: { text } }: Evidence): boolean =>
  ((kind === 'news' || kind === 'other') && !sessionWords.test(text)) || sinceItBegan.test(text)

/** Which year is looked back on, by votes; the first of the heaviest. */
const readReviewYear = (
  evidence: Evidence,
  given: readonly GivenDate[],
  current: number | undefined,
): { year: number | undefined; stated: boolean } => {
  const { document, lead, name, kind } = evidence
  const votes = new Map<number, { weight: number; stated: boolean }>()
  const vote = (year: number, weight: number, stated: boolean): void => {
    const before = votes.get(year)
    votes.set(year, {
      weight: (before?.weight ?? 0) + weight,
      stated: stated || before?.stated === true,
    })
  }
  const tells = tellsOwnYear(evidence) ? 'news' : 'session'
  for (const { date, weight } of given) vote(reviewYearOf(date, tells), weight, false)
  const seen = new Set<string>()
  const runs = runningYearOf(given)
  for (const line of linesWithYear(evidence)) {
    const stretch = line.slice(0, 80)
    const found = line.length < 60 ? reviewed.exec(stretch) : null
    // 2006年的主要工作 in a report of January 2006 is the work to come
    const back = Number(found?.[1]) === runs && WORK.test(stretch) ? null : found
    const ahead = planned.exec(stretch)
    if (back?.[1] !== undefined && !seen.has(`back ${back[1]}`)) {
      seen.add(`back ${back[1]}`)
      vote(Number(back[1]), 8, true)
    } else if (ahead?.[1] !== undefined && line.length < 60 && !seen.has(`ahead ${ahead[1]}`)) {
      seen.add(`ahead ${ahead[1]}`)
      vote(Number(ahead[1]) - 1, 4, false)
    }
  }
  const head = lead.text
  // A report of one long line has no headings.
  const inLine = /((?:19|20)\d\d)年(?:政府)?(?:主要)?工作(?:情况)?(?:回顾|总结)/.exec(head)
  if (inLine?.[1] !== undefined && !seen.has(`back ${inLine[1]}`)) vote(Number(inLine[1]), 6, true)
  const titleYear = titleYearOf(name)
  // 经济总量2020年超90万亿 in a headline of 2016 is a goal
  const isGoal = given.some(({ date }) => titleYear !== undefined && titleYear > date.year + 1)
  if (titleYear !== undefined && kind !== 'news' && !isGoal) {
    vote(titleYear - 1, /报告|纲要|公报/.test(name) ? 5 : 1, false)
  }
  const bare = bareYearOf(name) ?? bareYearOf(head.slice(0, Math.max(0, head.indexOf('\n'))))
  if (bare !== undefined) vote(bare, 5, true)
  const headlineYear = /^((?:19|20)\d\d)年?(?!\d|[-/.])/.exec(name)?.[1]
  if (headlineYear !== undefined && kind === 'news') vote(Number(headlineYear), 5, true)
  const past = /(?:刚刚)?过去的((?:19|20)\d\d)年/.exec(head)?.[1]
  if (past !== undefined) vote(Number(past), 5, true)
  const character = /((?:19|20)\d\d)年?，?,?是[^。]{0,80}?(?:之年|一年|五年)/.exec(head)?.[1]
  const begun = begunYearIn(head)
  if (begun !== undefined) vote(begun - 1, 2.5, false)
  else if (character !== undefined && Number(character) !== runs) vote(Number(character), 2.5, true)
  const opening = openedYearIn(head)
  if (opening !== undefined) vote(opening, 2, true)
  if (current !== undefined) vote(current - 1, 6, false)
  const frequent = votes.size === 0 ? mostFrequentYear(document.text) : undefined
  if (frequent !== undefined) vote(frequent, 1, false)
  const best = [...votes].toSorted(([, a], [, b]) => b.weight - a.weight)[0]
  return { year: best?.[0], stated: best?.[1].stated ?? false }
}

const titleYearOf = (name: string): number | undefined => {
  const year = /((?:19|20)\d\d)年/.exec(name)?.[1]
  return year === undefined ? undefined : Number(year)
}

/** The year under review of a title that has it without 年: 聚焦2023某省两会, 某省2023成绩单. */
const bareYearOf = (name: string): number | undefined => {
  const found = /(?<!\d)((?:19|20)\d\d)(?:[^\d年。.%]{0,6}(两会)|年?(?:成绩单|答卷))/u.exec(name)
  return found === null ? undefined : Number(found[1]) - (found[2] === undefined ? 0 : 1)
}

/** 2001年是新世纪的第一年，做好今年的工作…: the year that has just begun. */
const begunYearIn = (head: string): number | undefined => {
  const year = /((?:19|20)\d\d)年，?是[^。，]{0,40}年，[^。，]{0,8}[做抓]好今年/u.exec(head)?.[1]
  return year === undefined ? undefined : Number(year)
}

/** 教育部发布《2019年教育事业发展统计公报》: the year of what a text tells from. */
const bulletinYearIn = (head: string): number | undefined => {
  const year = /(?:发布|公布|印发)了?《((?:19|20)\d\d)年[^》\n]{0,30}公报》/u.exec(head)?.[1]
  return year === undefined ? undefined : Number(year)
}

/** 某市“十五五”规划纲要摘要: the last year before the plan. */
const beforePlan = (name: string): number | undefined => {
  const first = plannedFrom(name)
  return first === undefined ? undefined : first - 1
}

/** The year that a text about a plan names most; the last one of the plan is what is aimed at. */
const plannedYear = (name: string, told: number | undefined): number | undefined => {
  const before = beforePlan(name)
  return before !== undefined && told === before + TERM ? before : told
}

/** 1997年新年讲话: 刚刚过去的1996年…; the year that has passed when a new one is greeted. */
const passedYearIn = (
  name: string,
  head: string,
  named: number | undefined,
): number | undefined => {
  if (named === undefined || !/新年|元旦|展望/u.test(name)) return undefined
  const [passed, year] = /刚刚过去的(?:((?:19|20)\d\d)年|一年)/u.exec(head) ?? []
  if (passed === undefined || (year !== undefined && Number(year) !== named - 1)) return undefined
  return named - 1
}

/** 2015年，生产总值增长8%。 at the start of a line. */
const openedYearIn = (head: string): number | undefined => {
  const year = /^((?:19|20)\d\d)年[，,]/m.exec(head)?.[1]
  return year === undefined ? undefined : Number(year)
}

/** 今(2010)年, 今（八十九）年: the year in which a report of Taiwan was given. */
const currentYearOf = (text: string): number | undefined => {
  const found = /今[(（]([\d〇○零一二三四五六七八九十百]{2,5})[)）]年/.exec(
    text.slice(0, 20_000),
  )?.[1]
  return found === undefined ? undefined : readYear(found, true)
}

/** 九十年度中央政府总预算案: the year that a budget of Taiwan is for. */
const budgetedYearOf = ({ text: head, isOfTaiwan }: Lead): number | undefined => {
  if (!isOfTaiwan && !head.includes('总预算')) return undefined
  const found =
    /(?:(?<!\d)\d{2,4}|[〇○零一二三四五六七八九十百]{2,5})(?=年度[^。；，\n]{0,10}总预算)/u.exec(
      head,
    )?.[0] ??
    (isOfTaiwan
      ? /(?:(?<!\d)\d{2,4}|[〇○零一二三四五六七八九十百]{2,5})(?=年度[^。；，\n]{0,10}预算)/u.exec(
          head,
        )?.[0]
      : undefined)
  return found === undefined ? undefined : readYear(found, true)
}

/** 《2015年拨款条例草案》: the year in which a budget of Hong Kong was moved. */
const billYearOf = (head: string): number | undefined => {
  const found = /《((?:19|20)\d\d)年拨款条例/.exec(head)?.[1]
  return found === undefined ? undefined : Number(found)
}

const addressOf = /((?:19|20)\d\d)年(?:财政年度)?《?施政报告/u
const alreadyTold =
  /今年(?:上半年|首|前|头|第[一二三]季)|截至(?:今年)?[六七八九6-9]月底|(?<!年)[首前](?:三季|[八九]个月)/u
/** The years of addresses that Hong Kong heard in January, before it went back to the autumn. */
const inJanuary = (year: number): boolean => year >= 2013 && year <= 2017
/** A new government of Macau gives its first address in the spring of its first year. */
const isFirstOfTerm = (year: number): boolean => year % TERM === 0
const TERM = 5

/**
 * The year that a policy address of autumn is on: one of Hong Kong is named after it, one of Macau after the next. An address
 * of January is on the year before, as are other reports, but where its figures show it to be of autumn.
 */
const addressYearOf = ({ document, lead, name, kind }: Evidence): number | undefined => {
  const isReport = kind === 'work_report'
  const named = addressOf.exec(isReport ? name : lead.text)?.[1]
  if (named === undefined) return undefined
  const year = Number(named)
  const text = document.text.slice(0, READ_FOR_YEARS)
  if (lead.text.includes('澳门')) {
    if (isReport && (isFirstOfTerm(year) || !text.includes('明年'))) return undefined
    return alreadyTold.test(text) || text.includes('明年') ? year - 1 : undefined
  }
  const isOfHongKong =
    (document.script === 'traditional' && !lead.isOfTaiwan) ||
    /香港|行政长官|全港|港元/u.test(lead.text)
  const isOfAutumn = isOfHongKong && !inJanuary(year)
  return isOfAutumn || alreadyTold.test(text) ? year : undefined
}

/**
 * The year of a budget that names it in the manner of Taiwan or Hong Kong: 一百零四年度中央政府总预算案, 2019/20年度财政预算.
 * Others are read as the mainland's.
 */
const budgetPeriodOf = (
  { document, lead }: Evidence,
  given: number | undefined,
): OwnPeriod | undefined => {
  const republic = budgetedYearOf(lead)
  if (republic !== undefined) {
    return annual(republic, true, currentYearOf(document.text) ?? given ?? republic - 1)
  }
  const named = fiscalYearsIn(lead.text).find(({ isBudget }) => isBudget)?.year
  if (named === undefined) return undefined
  const published = given !== undefined && Math.abs(given - named) <= 1 ? given : named
  return annual(named, true, published)
}

/** What stands before a year that is only compared with or aimed at: 比2015年, 到2020年. */
const passing = /(?:[比较自从由超与]|(?<![加高升长大降少达展])[到至]|同比|截至|截止)$/u
/** What stands after one that is planned for, or counted from: 2026年财政年度施政报告, 1998年第一次会议以来, 是1992年的4倍, 2028年前. */
const planning =
  /^(?:度|财政年度)?(?:施政报告|预算|预期|目标|计[划画]|规划|工作安排)|^[^，。]{0,30}?以来|^的?[\d.]+倍|^之?前(?![\d一三四五六七八九十])|^同[期月比]|^底?(?:上任|就任)|^[^，。；\d]{0,12}(?:可望|有望|完工|通车|落成|启用)|^将/u
/** A year named once in passing is not what a text is about; one that opens a sentence, stands at the beginning or has figures is. */
const TOLD = 2
const BEGINNING = 100
/** Figures in one sentence that make its year count once more. */
const MANY_FIGURES = 3
/** Characters that are looked at for figures of a year. */
const LONGEST_TOLD = 160

/** The year that a text without a title is about: the one named most at its beginning, besides dates and years compared with. */
const toldYearOf = (head: string): number | undefined => {
  const counts = new Map<number, number>()
  let opened = 0
  let latest = 0
  for (const { year, start, end, day } of findDates(head)) {
    if (day !== undefined || passing.test(head.slice(Math.max(0, start - 2), start))) continue
    if (planning.test(head.slice(end, end + 40))) continue
    const clause = head.charAt(start - 1) === '，' && /[，上前全]/u.test(head.charAt(end))
    const before = head.charAt(start - 1)
    const opens = start < BEGINNING || clause || /[。；：\n]/u.test(before)
    if (head.charAt(end) === '，' && (opens || RANGE_MARKS.includes(before))) {
      // 1987～1990年，…
      if (year > latest) opened++
      latest = year < latest ? Infinity : year
    }
    const stop = head.indexOf('。', end)
    const told = head.slice(end, stop < 0 ? end + LONGEST_TOLD : Math.min(stop, end + LONGEST_TOLD))
    const figures = [...told.matchAll(FIGURES)].length
    const weight = (opens ? TOLD : 1) + (figures > 0 ? 1 : 0) + (figures >= MANY_FIGURES ? 1 : 0)
    counts.set(year, (counts.get(year) ?? 0) + weight)
  }
  // A chronicle tells one year after the other, and is of the last.
  if (opened >= CHRONICLE && latest < Infinity) return latest
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return most !== undefined && most[1] >= TOLD ? most[0] : undefined
}

/** Marks between the years of a span. */
const RANGE_MARKS = '～~—–-至'

/** Years told one after the other that make a chronicle. */
const CHRONICLE = 3

/**
 * The part of a year that a text without a title is about: named by the caption of its table, or by its first figures, where
 * 上半年 or 1-6月 comes again and no whole year is told.
 */
const partToldIn = ({ document: { text }, name, kind, lead }: Evidence): RegExpExecArray | null => {
  if ((kind !== 'other' && kind !== 'news') || /(?:19|20)\d\d年/u.test(name)) return null
  for (const line of text.slice(0, READ_FOR_YEARS).split('\n')) {
    if (line.length > longestCaption || /[。；]/u.test(line)) continue
    const squeezed = squeeze(line)
    const part = captionWords.test(squeezed) ? partOfYear.exec(squeezed) : null
    if (part !== null) return part
  }
  const part = partOfYear.exec(lead.text)
  if (part === null) return null
  // 记者从2020年前三季度居民收入新闻发布会上获悉
  if (lead.text.charAt(part.index - 1) === '从' && briefing.test(lead.text.slice(part.index)))
    return part
  // 上半年 in the headline, and 2015年1—6月 behind it
  const [, headline, ...ends] = undatedPart.exec(name) ?? []
  if (
    headline !== undefined &&
    lastMonthOf(headline, ends[0] ?? ends[1]) === lastMonthOf(part[2] ?? '', part[3])
  )
    return part
  if (/全年|上年末/u.test(lead.text)) return null
  const word = part[2] ?? ''
  return lead.text.split(word).length > 2 && toldYearOf(lead.text) === Number(part[1]) ? part : null
}

const briefing = /^[^，。\n]{8,40}(?:发布会|通气会)/u

/** 上半年, 1-7月, 前三季度 without their year. */
const undatedPart =
  /(?<![年\d去上])(?:今年|本年)?(上半年|前三季度|(?:第?一|1)季度|(?:1|[一元])月?[-—–~至到](1?\d|[二三四五六七八九十])月|前(1?\d|[二三四五六七八九十])个?月)(?!末|底)/u
/** What is told of month by month. */
const monthly =
  /[率额]|指数|指標|物价|[进出]口|CPI|PPI|PMI|失业|就业|人次|旅客|产值|增加值|零售|楼[价市]/u
/** 八月零售业营业额, 9月通胀率: the month of a headline, and no day of it. */
const undatedMonth =
  /(?<![年\d去上至到\-—–~])(1?\d|[二三四五六七八九十]|十[一二])月份?(?![\d一二三四五六七八九十底末至到初\-—–~])/u
/** What news tell of soon after it was. */
const feast = /今年(?:春节|元旦|春运|除夕)/u
/** What stands before it where it is not what the text is about. */
const otherYear = /去年|上年|全年|明年|(?:19|20)\d\d年/u

/** 今(101)年: some day of that year on which all its months may have passed. */
const endOf = (year: number | undefined): CalendarDate | undefined =>
  year === undefined ? undefined : { year, month: 12, day: undefined, start: 0, end: 0 }

const monthIn = (words: string): RegExpExecArray | undefined => {
  const found = undatedMonth.exec(words)
  const isOf = found !== null && monthly.test(words) && !undatedPart.test(words)
  return isOf && !otherYear.test(words.slice(0, found.index)) ? found : undefined
}

/**
 * The part of a year that news are of, which name no year: the one in the headline, or in the first sentence with figures; of the
 * year in which they were published, or of the year before where that part had not yet passed.
 */
const partOfNews = (
  { lead, name, kind }: Evidence,
  published: CalendarDate | undefined,
): OwnPeriod | undefined => {
  if (published?.month === undefined || (kind !== 'news' && kind !== 'other')) return undefined
  const figures = firstFiguresIn(lead.text)
  const headed = monthIn(name) ?? (name === '' ? monthIn(figures) : undefined)
  if (headed !== undefined) {
    const month = lastMonthOf('', headed[1])
    const year = month <= published.month ? published.year : published.year - 1
    return {
      period: `${year}-${String(month).padStart(2, '0')}`,
      periodOrigin: 'stated',
      publishedYear: published.year,
      span: undefined,
    }
  }
  if (feast.test(figures)) return annual(published.year, true, published.year)
  const found = undatedPart.exec(name) ?? undatedPart.exec(figures)
  if (found === null || otherYear.test(found.input.slice(0, found.index))) return undefined
  const word = found[1] ?? ''
  const last = found[2] ?? found[3]
  const month = lastMonthOf(word, last)
  const year = month <= published.month ? published.year : published.year - 1
  if (month === 12) return annual(year, true, published.year)
  return {
    period: toPeriod(year, word, last),
    periodOrigin: 'stated',
    publishedYear: published.year,
    span: undefined,
  }
}

/** The month that the title of statistics is of: 2023年8月零售业情况. */
const monthTold = ({ name, kind }: Evidence): OwnPeriod | undefined => {
  if (kind !== 'communique' && kind !== 'news' && kind !== 'other') return undefined
  const [told, year, month] = monthOfYear.exec(name) ?? []
  const isCaption = captionWords.test(name) || monthly.test(name) || endsFigure.test(name)
  if (told === undefined || !isCaption) return undefined
  const last = months[month ?? ''] ?? Number(month)
  if (last < 1 || last > 12) return undefined
  return {
    period: `${year}-${String(last).padStart(2, '0')}`,
    periodOrigin: 'stated',
    publishedYear: Number(year),
    span: undefined,
  }
}

/** Up to the first sentence with a figure, and that sentence. */
const firstFiguresIn = (head: string): string => {
  const figure = FIGURE.exec(head)?.index ?? -1
  if (figure < 0) return ''
  const end = head.indexOf('。', figure)
  return head.slice(Math.max(0, head.lastIndexOf('\n', figure)), end < 0 ? figure : end)
}

/** A number with a unit that only a figure has. */
const FIGURE = /\d[亿万]|\d(?:\.\d+)?(?:%|个百分点|元|亩|吨)/u
const FIGURES = new RegExp(FIGURE, 'gu')

/** Longer texts name no other year most often. */
const READ_FOR_YEARS = 20_000

/** The year that a long text names most is the one that it is about; of two named alike the later. */
const mostFrequentYear = (text: string): number | undefined => {
  const counts = new Map<number, number>()
  const stretch = text.slice(0, READ_FOR_YEARS)
  for (const { year, start, end } of findDates(stretch)) {
    if (passing.test(stretch.slice(Math.max(0, start - 2), start))) continue
    // 是1992年的4.7倍
    if (MULTIPLE.test(stretch.slice(end, end + LONGEST_MULTIPLE))) continue
    // 2019年经济社会发展主要预期目标: the year to come
    if (aimedFor.test(stretch.slice(end, end + LONGEST_AIM))) continue
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([one, a], [other, b]) => b - a || other - one)
  return most !== undefined && most[1] >= TOLD ? most[0] : undefined
}

const MULTIPLE = /^的[\d.]{1,8}倍/u
const LONGEST_MULTIPLE = 10
const aimedFor = /^[^，。；\d]{0,16}(?:预期|目标|安排|打算|思路)/u
const LONGEST_AIM = 20

const firstYearOf = (text: string): number | undefined => {
  const found = /((?:19|20)\d\d)(?:[、和至—-](?:19|20)\d\d)?年(?![^，。\d]{0,12}[可有]望)/.exec(
    text,
  )?.[1]
  return found === undefined ? undefined : Number(found)
}

const annual = (
  year: number | undefined,
  stated: boolean,
  publishedYear: number | undefined,
  span?: string,
): OwnPeriod => ({
  period: year === undefined ? undefined : String(year),
  periodOrigin: year === undefined ? 'absent' : stated ? 'stated' : 'inherited',
  publishedYear,
  span,
})

/** The date that can be trusted most, the first of those alike. */
const surestOf = (dates: readonly GivenDate[]): CalendarDate | undefined => {
  let surest: GivenDate | undefined
  for (const each of dates) if (each.weight > (surest?.weight ?? 0)) surest = each
  return surest?.date
}

/** Whether a report on a year may have been given on a day: at the end of that year or in the next. */
const mayReviewOn = (year: number, { year: given, month }: CalendarDate): boolean =>
  given === year + 1 || (given === year && (month === undefined || month >= SESSIONS_OWN_YEAR))

const plansOf = (text: string): readonly number[] => {
  const found =
    /((?:19|20)\d\d)(?:[、和]((?:19|20)\d\d))?年(?:度)?(?:国民经济|财政|经济)?[^。，\n]{0,12}?计[划画](?:安排|\(草案\)|（草案）|草案|的报告)/.exec(
      text,
    )
  return found === null
    ? []
    : found.slice(1).flatMap((year) => (year === undefined ? [] : [Number(year)]))
}

/** The year of a plan that its title is of: 某县2023年国民经济和社会发展计划. */
const yearOfPlan = (name: string): readonly number[] => {
  const found = /((?:19|20)\d\d)年度?国民经济和社会发展计[划画](?:\(草案\)|（草案）)?$/u.exec(name)
  return found === null ? [] : [Number(found[1])]
}

/** Whether a text speaks more than once of the five-year plan that ends with a year, as a report at its end does. */
const planNamed = (head: string, year: number): boolean =>
  [...head.matchAll(/[“"]([八九]五|十[一二三四五]?五)(?=[”"])/gu)].filter(
    ([, name = '']) => planStart(name) + 4 === year,
  ).length > 1

const spanOf = (text: string, head: string, year: number | undefined): string | undefined => {
  if (year === undefined) return undefined
  // 过去四年政府工作回顾
  const few = /过去的?([三四])年(?:，?是|(?:的)?(?:政府)?工作)/u.exec(head)?.[1]
  if (few !== undefined) return `${year - (few === '三' ? 2 : 3)}/${year}`
  const named =
    planEnds.test(head) ||
    planNamed(head, year) ||
    /(?:过去|以来)的?五年，?是|头五年|五年(?:政府)?(?:工作)?(?:的)?(?:简要)?回顾/.test(head) ||
    // A new congress is told of the term of the old one.
    (firstSession.test(head) &&
      /五年(?:来|间|平均|累计|中)/u.test(text.slice(0, READ_FOR_YEARS))) ||
    (text.slice(0, 12_000).match(fiveYears)?.length ?? 0) >= 3
  return named ? `${year - 4}/${year}` : undefined
}

/** The month in which news were published, where they name no time that they are of. */
export const publishedMonthOf = (
  { lead, kind }: Pick<Evidence, 'lead' | 'kind'>,
  { periodOrigin, publishedYear }: OwnPeriod,
): number | undefined => {
  if ((kind !== 'news' && kind !== 'other') || periodOrigin === 'stated') return undefined
  const published = surestOf(datesOf(lead))
  return published?.year === publishedYear ? published?.month : undefined
}

/** Whether a text names goals and nothing that was done. */
export const isAimed = (text: string): boolean =>
  !looksBack.test(text) && /预期目标|总体要求|工作目标/.test(text)

/** The period of a text that has nothing but the goals of a year. */
export const goalsOf = (year: number | undefined): OwnPeriod => annual(year, false, year)

/**
 * The period that the report's figures are about, and the year in which it was given.
 *
 * A work report given in January 2018 is about 2017, a communique of 2012 about 2012, a plan report on the first half of 2017
 * about `2017-H1`, a budget speech about the year it was given in. A text of nothing but targets is about their year.
 */
export const ownPeriodOf = (evidence: Evidence): OwnPeriod => {
  const { document, lead, name, kind } = evidence
  const head = lead.text
  const part =
    partOfYear.exec(name) ?? halfOfYear.exec(name) ?? budgetPart(evidence) ?? partToldIn(evidence)
  if (part !== null) {
    const year = Number(part[1])
    return {
      period: toPeriod(year, part[2] ?? '', part[3]),
      periodOrigin: 'stated',
      publishedYear: year,
      span: undefined,
    }
  }
  const month = monthTold(evidence)
  if (month !== undefined) return month
  const dates = datesOf(lead)
  const givenDate = surestOf(dates)
  const given = givenDate?.year
  const news = partOfNews(evidence, givenDate ?? endOf(currentYearOf(document.text)))
  if (news !== undefined) return news
  const foreign = kind === 'plan_report' ? undefined : budgetPeriodOf(evidence, given)
  if (foreign !== undefined) return foreign
  const [planYear] = yearOfPlan(name)
  if (planYear !== undefined) return annual(planYear - 1, false, given ?? planYear)
  if (kind === 'communique' || kind === 'other') {
    const fiscal = kind === 'other' ? budgetedYearIn(head) : undefined
    const named = firstYearOf(name)
    // 《规划》公布 2025年一体化取得进展, of 2019: a goal
    const told =
      passedYearIn(name, head, named) ??
      named ??
      fiscal ??
      bulletinYearIn(head) ??
      plannedYear(name, toldYearOf(head)) ??
      beforePlan(name)
    const isGoal = told !== undefined && given !== undefined && told > given + 1
    const year = isGoal ? given : told
    if (kind === 'communique' || year !== undefined) {
      const isGiven =
        year === undefined || (given !== undefined && given >= year && given <= year + 3)
      const published =
        currentYearOf(document.text) ?? begunYearIn(head) ?? (isGiven ? given : year + 1)
      return annual(year ?? given, year !== undefined, published)
    }
  }
  if (kind === 'budget_report') {
    const carriedOut =
      /((?:19|20)\d\d)年(?:度)?[^。；\n]{0,16}?(?:预算(?:及[^。；\n]{0,8})?(?:的)?执行|决算)/.exec(
        head,
      )?.[1]
    // A draft without its year tells how the budget of the year before was carried out.
    const drafted = /((?:19|20)\d\d)年[^，。]{0,12}预算草案/u.exec(name)?.[1]
    if (carriedOut === undefined && drafted !== undefined && /执行情况|完成预算/u.test(head))
      return annual(Number(drafted) - 1, false, given ?? Number(drafted))
    if (carriedOut !== undefined)
      return annual(Number(carriedOut), true, given ?? Number(carriedOut) + 1)
    const spoken =
      currentYearOf(document.text) ??
      billYearOf(head) ??
      given ??
      firstYearOf(name) ??
      budgetedYearIn(head) ??
      toldYearOf(head)
    return annual(spoken, true, spoken)
  }
  const address = addressYearOf(evidence)
  if (address !== undefined) return annual(address, true, address)
  const planYears = kind === 'plan_report' ? plansOf(head) : []
  if (planYears.length > 0 && !/执行情况/.test(name)) {
    const first = Math.min(...planYears)
    return annual(first - 1, false, given ?? first)
  }
  const current = currentYearOf(document.text)
  const { year, stated } = readReviewYear(evidence, dates, current)
  const halfYear = /(?:今|本)年上半年|今年1[-—至]6月/.test(head.slice(0, 1500))
  if (kind === 'plan_report' && halfYear && !stated) {
    const now = current ?? given ?? (year === undefined ? undefined : year + 1)
    if (now !== undefined) return { ...annual(now, true, now), period: `${now}-H1` }
  }
  if (year === undefined) {
    const first = toldYearOf(head)
    return annual(first, first !== undefined, first === undefined ? undefined : first + 1)
  }
  // 2016年政府工作报告, 2015年，生产总值增长8%。今年预期目标是…: the year before is told of as well
  const tells =
    openedYearIn(head) === year && (titleYearOf(name) ?? runningYearOf(dates)) === year + 1
  if (isAimed(document.text) && !tells) {
    const target = stated ? year : year + 1
    return annual(target, stated, target)
  }
  const own = (kind === 'news' || kind === 'other') && given === year
  const published =
    givenDate !== undefined && (own || mayReviewOn(year, givenDate)) ? givenDate.year : year + 1
  return annual(year, stated, published, spanOf(document.text, `${name}\n${head}`, year))
}
