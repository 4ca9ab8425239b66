import { plannedFrom, planStart } from '../lexicon/plans.ts'
import type { Document, Heading, Profile, Sentence } from '../model/document.ts'
import type { Status } from '../model/observation.ts'
import { isTwoYears } from '../model/period.ts'
import { fiscalYearsIn } from './fiscal.ts'
import { squeeze, withCommonYears } from './lead.ts'

/** What a figure is taken for where its own clause says nothing: from headings, and from phrases that open a part. */
export interface Frame {
  readonly status: Status
  /** The period of figures without one of their own: `2017`, `2017-H1`, `2016/2020`. */
  readonly period: string | undefined
  readonly periodOrigin: 'stated' | 'inherited' | 'absent'
  /** The year that 今年 means here. */
  readonly year: number | undefined
  /** A heading says that the year before the report's own is reviewed: what has been in 今年 was in it. */
  readonly isReview: boolean
}

const TARGET_HEADING =
  /(?:工作安排|重点工作|主要任务|工作打算|工作思路|预期目标|主要目标|发展目标|奋斗目标|目标任务|工作目标|目标和|展望|下一?步|今后|工作建议|部署|总体要求|总体思路|工作举措|计划安排|计划的安排|怎么干|这样干|干什么|指导思想|指导方针|任务目标|工作重点|政策取向|主要措施|工作任务|工作计划|计划草案|预算草案|安排意见|发展任务|政策措施|工作总体|措施和|基本思路|主要工作安排|工作部署|蓝图|努力方向|(?:来年|新的?一年)的?(?:施政|政策|工作))/u
/** “十二五”时期的战略任务, but not 重大战略任务扎实推进 */
const STRATEGIC_HEADING = /(?:时期|今后|未来).{0,20}战略(?:任务|举措|重点)/u
/** 计划主要目标提前实现: a goal that a heading says was reached. */
const ATTAINED =
  /(?:目标|任务|计划)[^，。]{0,4}(?:提前|圆满|顺利|全面|超额|如期|胜利)[^，。]{0,4}(?:实现|完成)/u
/** What a heading may speak of whether it looks back or ahead. */
const MEANS = /^(?:工作举措|主要措施|政策措施|措施和)$/u
const REVIEW_HEADING =
  /(?:回顾|回望|回眸|总结|^发展(?:背景|基础|现状)|成就|成绩|完成情况|执行情况|落实情况|运行情况|成效|进展|过去|以来|取得|基本情况|发展情况|主要工作$|所做的工作|做了|(?:目标|任务|计划)(?:提前|胜利|顺利|全面|超额|圆满|如期)+(?:实现|完成))/u
const WORK_HEADING = /主要工作$/u
/** A heading that looks back whatever it stands under; 取得新成效 below 主要任务 is what is wished for. */
const PAST_HEADING =
  /(?:回顾|回望|回眸|总结|^发展(?:背景|基础|现状)|过去|完成情况|执行情况|落实情况|运行情况|基本情况|发展情况|所做的工作|做了|以来|(?:目标|任务|计划)(?:提前|胜利|顺利|全面|超额|圆满|如期)+(?:实现|完成))/u
/** 今年要着重抓好七件大事 */
const THIS_YEAR_HEADING =
  /今年(?:要|将|政府|全[市县区省州]|重点|的)?.{0,8}(?:抓好|重点|工作|任务|安排)/u
const SOME_YEAR = /(?:19|20)\d\d/u
const YEAR = /(?:19|20)\d\d(?![\d.%亿万余多个家户项名人元亩米座条])/gu
/** A year that a heading only compares with, or that something goes back to: 总体好于2013年同期状况, 政府自2009年开始试行. */
const COMPARED = /(?:自|超过|高于|低于|达到|恢复到?|比|较|好于|优于)(?:19|20)\d\d年/gu
const WRITTEN_YEAR = /[一二][〇零○九]/u
/** The years that a heading speaks of: 2019年, 奋进2023，二〇一九年. */
const yearsIn = (heading: string, isOfTaiwan: boolean): readonly number[] => {
  const told = isOfTaiwan ? withCommonYears(heading) : heading
  const words = WRITTEN_YEAR.test(told) ? squeeze(told) : told
  return SOME_YEAR.test(words)
    ? (words.replace(COMPARED, '').match(YEAR) ?? []).map(Number)
    : NO_YEARS
}
const NO_YEARS: readonly number[] = []
const SPAN_HEADING =
  /(?:“?(?:十[一二三四五六]?|[六七八九])五(?:”?(?:时期|期间)|”(?:及|和|与|、|的?工作|的?发展|回顾))|过去的?[三四五]年|[三四五]年来|(?:本|上)届政府|五年(?:工作)?回顾|的五年$)/u

const PLAN_NAMED =
  /(?<!第)(?:十[一二三四五六]?|[七八九])五(?=[”"]?(?:时期|期间|[^，。年]{0,8}(?:目标|任务)))/u
const YEARS_AHEAD = /(?:今后|未来)的?五年/u
/** The years that a heading about goals names: “十一五”时期的奋斗目标, 今后五年的主要任务. */
function spanAhead(words: string, ownYear: number | undefined): string | undefined {
  if (ownYear === undefined || !words.includes('五')) return undefined
  const named = PLAN_NAMED.exec(words)?.[0]
  const first =
    named !== undefined ? planStart(named) : YEARS_AHEAD.test(words) ? ownYear + 1 : undefined
  return first !== undefined && first > ownYear ? `${first}/${first + 4}` : undefined
}

/** 2022年上半年 in a heading */
function partOf(words: string): string | undefined {
  const [, year, part] = HEADED_PART.exec(words) ?? []
  if (year === undefined) return undefined
  return part === '上半年' ? `${year}-H1` : `${year}-01/${year}-09`
}
const HEADED_PART = /((?:19|20)\d\d)年(上半年|前三季度)/u

const yearOf = (period: string | undefined): number | undefined =>
  period === undefined
    ? undefined
    : Number(
        /^\d{4}/u.exec(period.includes('/') ? period.slice(period.indexOf('/') + 1) : period)?.[0],
      )

const frameOf = (
  { periodOrigin, year }: Frame,
  status: Status,
  period: string | undefined,
): Frame => ({ status, period, periodOrigin, year, isReview: false })

/** 硕果累累“十二五”: a heading about the plan that has ended. */
const PLAN_ENDS = /“([八九]五|十[一二三四五]?五)”(?:时期)?$/u
/** “十二五”时期是我省发展很快的时期。 opens what is told of all its years. */
const PLAN_OPENING = /^“([八九]五|十[一二三四五]?五)”时期，?是[^。]{2,40}(?:时期|五年)/u

/** Phrases of running text that open the part about the time ahead. */
const TARGET_OPENING =
  /(?:^【[^】]{0,8}(?:打算|安排|目标|今年|计划|展望|任务)|(?:今年|新的一年|明年|(?:19|20)\d\d年)(?:(?!年初|既定|预定|完成|实现了).){0,24}(?:预期目标|奋斗目标|主要目标|总体要求|总体思路|工作目标|主要任务)|^(?:今年|新的一年|(?:19|20)\d\d年)[^。]{0,16}(?:要|将)(?:重点|着力|突出|抓好|做好|全力|围绕)|为此，(?:今年|明年))/u
/** A character that each of them has. */
const MAY_BE_TARGET = /[【标求路务要将此]/u
/** The sentence that names the goals of the year to come: all that follows it in a work report is planned. */
const GOALS_OPENING =
  /(?:今年|新的?一年|新年|明年|(?:19|20)\d\d年)[^。；]{0,26}(?:“?小?目标”?(?:也|已经?)?(?:定了|定下|敲定|锁定|出炉)|(?:预期目标|奋斗目标|主要目标|总体目标)(?:任务)?(?:是|为|建议|如下|安排|[：:])|(?:重点|着重|着力|集中|突出)[抓做](?:好|实)?(?:以下|如下|下列|下面)?[一二三四五六七八九十\d]{0,2}个?(?:方面|[项件]))/u
/** 1994年粮食产量计划安排4亿吨: a goal of the year to come, told without a word of goals before. */
const YEAR_TO_COME = /^(?:19|20)\d\d年[^。；]{2,30}?(?:[定设]为|控制在|计划|安排|预期|力争|确保)/u
/** 全市经济社会发展的主要预期目标是：, but not 年初确定的预期目标 */
const EXPECTED_OPENING =
  /^[^年。；\d]{0,30}(?<!确定的?|完成|围绕|实现|超过|对照)(?:主要|总体)?预期目标(?:是|为|建议|如下|：)/u
/** Characters in which goals must be named. */
const LONGEST_GOALS = 70
/** 我建议推出以下三项措施：: what the items behind the colon are. */
const MEASURES_OPENING =
  /我(?:们)?[^。；，]{0,12}(?:建议|(?<![了的])决定|(?<![社大开议])会|将|准备|(?<!了)计划)[^。；]{0,30}(?<!了)(?:以下|下列|一系列)[^。；]{0,24}(?:措施|建议|项目|工作|安排|调整)(?:[^。；]{0,8}|，[^。；]{0,48})：?$/u
/** 二零一四至一五年度，政府开支预计为…: what follows in a budget is foreseen for the year that it is for. */
const BUDGET_OPENING =
  /^(?:\d{1,3}\.)?([^，。]{4,12}年度)[，的]{0,2}(?:政府|总)[^，。]{0,8}(?:预计|预算)为/u
const LONGEST_BUDGET_OPENING = 24
const BUDGET_HEADING = /(?:预[算测]|[结决]算)$/u
const DIGITS = '123456789'
/** Years that a forecast of the middle term is for, besides that of the budget. */
const YEARS_FORESEEN = 4
/** 2005年，是本届政府的开局之年 in a report given before: what follows is about the year to come. */
const YEAR_AHEAD =
  /^((?:19|20)\d\d|[一二][〇零○九][〇零○一二三四五六七八九]{2})年，?是[^。]{0,40}年/u
const REVIEW_OPENING =
  /^(?:过去的?一年|过去五年|五年来|一年来|(?:19|20)\d\d年，(?:是|面对|我们|在))/u

/** 报告提出，今年将新建公园6个: what follows in news of a report is planned too. */
const NEWS_AHEAD =
  /^(?:[^，。]{0,12}，)?(?:今年|新的?一年|((?:19|20)\d\d)年)[^。；]{0,20}?(?:将|要|力争|计划|拟|目标)/u
/** 报告显示，去年 goes back. */
const NEWS_BACK = /^(?:[^，。]{0,12}，)?(?:去年|上年|过去的?一年|((?:19|20)\d\d)年)/u

/** What opens the part on the last year of a review of several; 2020年是规划收官之年 may as well sum up all of them. */
const YEAR_OPENING =
  /^(?:各位代表[，：])?(?:(?:刚刚)?过去的?一年|一年来|(?:刚刚)?(?:过去的?)?((?:19|20)\d\d)年(?:，(?:面对|我们)|，?是[^，。]{0,14}(?<!最后)一年))/u
/** What goes back to all of them. */
const YEARS_OPENING =
  /^(?:各位代表[，：])?(?:(?:回顾|总结)?(?:过去的?|这)五年|五年来|回顾五年|“?十[一二三四]五”?(?:时期|期间|以来))/u

/** Characters of an opening that are looked at. */
const LONGEST_OPENING = 24

/**
 * Follows a document sentence by sentence and says what figures without a word of their own are: reached or planned,
 * and when. To be asked in the order of the text.
 */
export interface Frames {
  /** Goes on with the next stretch of the document. */
  readonly open: (stretch: Document) => void
  readonly frameOf: (sentence: Sentence) => Frame
}

export function createFrames(document: Document, profile: Profile): Frames {
  return new DocumentFrames(document, profile)
}

/** Kinds of texts that review a year and plan the next. */
const REPORTS: ReadonlySet<string> = new Set(['work_report', 'plan_report'])

/** Kinds of texts that tell what a plan of several years says. */
const TELLS_PLAN: ReadonlySet<string> = new Set(['news', 'other'])

/** 各位代表, 一、过去五年的工作, 三、2008年工作安排: what a whole report has. */
const HEADED = /各位代表|^[ \t　]*(?:[一二三四五六七八九十]{1,2}[、.．]|第[一二三四五六]部分)/mu

/** A class, as functions made anew for each document would be compiled anew for each of them too. */
class DocumentFrames implements Frames {
  private text: string
  private readonly profile: Profile
  private readonly ownYear: number | undefined
  private readonly ahead: string | undefined
  /** The whole document is about goals. */
  private readonly goals: boolean
  /** In a report on a year gone by what is aimed at is later than what it is about. */
  private readonly mayNameGoals: boolean
  private readonly review: Frame
  /** The same, where a heading says so. */
  private readonly headed: Frame
  private readonly plan: Frame
  /** What headings say, also if it is nothing. */
  private readonly byHeading = new Map<Heading, Frame | undefined>()
  private readonly seen = new Set<Heading>()
  /** What is foreseen in a budget. */
  private readonly mayForesee: boolean
  private readonly budget: Frame
  private readonly budgets = new Set<Frame>()
  private running: Frame | undefined
  private runningUnder: Heading | undefined
  private goalsNamed = false
  /** Where 年 stands next. */
  private nextYear = -1
  /** Where 预期目标 does. */
  private nextGoal = -1
  /** The frame of the years of a plan that has ended. */
  private planned: Frame | undefined
  /** The frame of several years whose last one is spoken of by itself. */
  private narrowed: Frame | undefined
  /** Measures have been announced; their items are headings below the one that this was said under. */
  private announced = false
  private announcedUnder: Heading | undefined

  constructor({ text }: Document, profile: Profile) {
    const own = profile.period
    const ownYear = yearOf(own)
    // 某市“十五五”规划纲要摘要: all of it is planned for those years
    const first = TELLS_PLAN.has(profile.kind) ? plannedFrom(profile.title) : undefined
    const isPlan = first !== undefined && ownYear === first - 1
    const ahead = isPlan ? `${first}/${first + 4}` : aheadOf(profile, ownYear)
    // A part of a review of several years, without what tells them from the last one.
    const isPart =
      profile.span !== undefined && profile.kind === 'work_report' && !HEADED.test(text)
    const reviewed = isPart ? profile.span : own
    this.text = text
    this.profile = profile
    this.ownYear = ownYear
    this.ahead = ahead
    this.goals = isPlan || isAboutGoals(text, profile, ownYear)
    const isReport = profile.kind === 'work_report' || profile.kind === 'news'
    this.mayNameGoals = isReport && own === String(ownYear) && ahead !== own
    this.review = {
      status: 'actual',
      period: reviewed,
      periodOrigin: own === undefined ? 'absent' : 'inherited',
      year:
        own?.includes('-H') || profile.kind === 'communique'
          ? ownYear
          : (profile.publishedYear ?? ownYear),
      isReview: false,
    }
    const isOnYear = ownYear !== undefined && profile.publishedYear === ownYear + 1
    this.headed =
      REPORTS.has(profile.kind) && isOnYear ? { ...this.review, isReview: true } : this.review
    this.plan = {
      status: 'target',
      period: ahead,
      periodOrigin: ahead === undefined ? 'absent' : 'inherited',
      year: profile.publishedYear ?? ownYear,
      isReview: false,
    }
    this.mayForesee = profile.kind === 'budget_report'
    this.budget = frameOf(this.plan, 'estimate', ahead)
    this.budgets.add(this.budget)
  }

  open({ text }: Document): void {
    this.text = text
    this.nextYear = -1
    this.nextGoal = -1
    this.announced = false
    // Of headings that are left behind nothing is asked any more.
    this.byHeading.clear()
    const above: Heading[] = []
    for (let each = this.runningUnder; each !== undefined; each = each.parent) {
      if (this.seen.has(each)) above.push(each)
    }
    this.seen.clear()
    for (const heading of above) this.seen.add(heading)
  }

  frameOf(sentence: Sentence): Frame {
    const { text, plan } = this
    const { heading } = sentence
    if (this.isMeasure(heading)) return plan
    this.announced = announces(text, sentence)
    this.announcedUnder = heading
    const fromHeading = this.narrow(this.frameOfHeading(heading), sentence)
    if (heading !== undefined && !this.seen.has(heading)) {
      // Between two headings the text is below the one that both are below, which is not new.
      this.seen.add(heading)
      if (this.looksBack(heading)) this.goalsNamed = false
    }
    const saysYear = this.saysYear(sentence)
    if (fromHeading !== undefined && heading !== undefined && heading.level > 0) {
      if (fromHeading.status === 'target') {
        this.goalsNamed ||= saysYear && this.namesGoals(sentence)
        return fromHeading
      }
      if (!this.goalsNamed) this.running = undefined
    }
    if (heading !== this.runningUnder) {
      const goesOn = this.running === this.budget && this.isNumbered(heading)
      this.running = this.goalsNamed ? plan : goesOn ? this.budget : undefined
    }
    this.runningUnder = heading
    if (
      !this.goalsNamed &&
      ((saysYear && this.namesGoals(sentence)) || this.namesExpected(sentence))
    ) {
      this.goalsNamed = true
      this.running = plan
    }
    if (saysYear || text[sentence.start] === '【') this.readOpening(sentence)
    if (text[sentence.start] === '“') this.readPlan(sentence)
    if (this.running !== undefined) return this.running
    if (fromHeading === this.review) return this.headed
    return fromHeading ?? (this.goals ? plan : this.review)
  }

  /** Whether a sentence has 年 near its start: few do, and all that tell of the time, but for one in brackets. */
  private saysYear({ start, end }: Sentence): boolean {
    if (this.nextYear < start) {
      const next = this.text.indexOf('年', start)
      this.nextYear = next < 0 ? this.text.length : next
    }
    return this.nextYear < Math.min(end, start + LONGEST_GOALS)
  }

  /** Whether a sentence without a year names what is expected: 全县主要预期目标是：. */
  private namesExpected({ start, end }: Sentence): boolean {
    if (!this.mayNameGoals) return false
    if (this.nextGoal < start) {
      const next = this.text.indexOf('预期目标', start)
      this.nextGoal = next < 0 ? this.text.length : next
    }
    const last = Math.min(end, start + LONGEST_GOALS)
    if (this.nextGoal >= last) return false
    return EXPECTED_OPENING.test(this.text.slice(start, last))
  }

  /** Opens or ends the part on the time ahead, if the sentence says so. */
  private readOpening({ start, end }: Sentence): void {
    const { plan } = this
    const opening = this.text.slice(start, Math.min(end, start + 60))
    const budgeted = this.mayForesee ? BUDGET_OPENING.exec(opening)?.[1] : undefined
    if (budgeted !== undefined && fiscalYearsIn(budgeted)[0]?.year === this.ownYear)
      this.running = this.budget
    if (this.profile.kind === 'news' && this.mayNameGoals) {
      const ahead = NEWS_AHEAD.exec(opening)
      const back = NEWS_BACK.exec(opening)
      if (ahead !== null && (ahead[1] ?? this.ahead) === this.ahead) this.running = plan
      else if (back !== null && (back[1] ?? String(this.ownYear)) !== this.ahead)
        this.running = undefined
    }
    const mayPlan = this.profile.kind !== 'communique' && MAY_BE_TARGET.test(opening)
    if ((mayPlan && TARGET_OPENING.test(opening)) || this.beginsYearAhead(opening))
      this.running = plan
    else if (this.running !== undefined && REVIEW_OPENING.test(opening)) {
      const goesOn = this.running === this.planned && YEARS_OPENING.test(opening)
      if (!goesOn) this.running = undefined
    }
  }

  /** Opens what is told of the years of a plan that has ended. */
  private readPlan({ start, end }: Sentence): void {
    const { review, ownYear } = this
    const name = PLAN_OPENING.exec(this.text.slice(start, Math.min(end, start + 60)))?.[1]
    if (name === undefined || this.running === this.plan || this.profile.kind !== 'work_report')
      return
    const first = planStart(name)
    if (first + 4 !== ownYear) return
    this.running = frameOf(review, review.status, `${first}/${ownYear}`)
    this.planned = this.running
  }

  private beginsYearAhead(opening: string): boolean {
    if (!this.mayNameGoals) return false
    const year = YEAR_AHEAD.exec(opening)?.[1]
    return year !== undefined && squeeze(`${year}年`).slice(0, 4) === this.ahead
  }

  /** The last year instead of several, once what is said under a heading on them has come to it. */
  private narrow(frame: Frame | undefined, { start, end }: Sentence): Frame | undefined {
    if (frame === undefined || frame === this.review || !isTwoYears(frame.period)) return frame
    if (isTwoYears(this.review.period)) return frame
    const words = this.text.slice(start, Math.min(end, start + LONGEST_OPENING))
    const found = YEAR_OPENING.exec(words)
    const year = found?.[1]
    if (found !== null && (year === undefined || Number(year) === this.ownYear))
      this.narrowed = frame
    else if (this.narrowed !== undefined && YEARS_OPENING.test(words)) this.narrowed = undefined
    return this.narrowed === frame && frame.status === 'actual' ? this.review : frame
  }

  private frameOfHeading(heading: Heading | undefined): Frame | undefined {
    if (heading === undefined) return undefined
    const known = this.byHeading.get(heading)
    if (known !== undefined || this.byHeading.has(heading)) return known
    const above = this.frameOfHeading(heading.parent)
    // A part of a budget holds for its numbered paragraphs; an outlook is over with its own section, while one about
    // plans or the past holds for the sections below.
    const goesOn = above !== undefined && this.budgets.has(above) && this.isNumbered(heading)
    const inherited = above?.status === 'estimate' ? undefined : above
    const { level, words } = heading
    const frame =
      level === 0
        ? above
        : goesOn
          ? (this.budgetOf(words) ?? above)
          : (this.classify(words, inherited) ?? inherited)
    this.byHeading.set(heading, frame)
    return frame
  }

  /** 二零一七至一八年度修订预算, 2019/20年度财政预算, 中期财政预测: what figures of a budget are foreseen for. */
  private budgetOf(words: string): Frame | undefined {
    const { ownYear, plan } = this
    if (!this.mayForesee || ownYear === undefined) return undefined
    if (words.length > LONGEST_BUDGET_OPENING || !BUDGET_HEADING.test(words)) return undefined
    const year = words.startsWith('中期') ? undefined : fiscalYearsIn(squeeze(words))[0]?.year
    if (year === undefined && !words.startsWith('中期')) return undefined
    if (year === ownYear) return this.budget
    const period =
      year === undefined ? `${ownYear + 1}/${ownYear + YEARS_FORESEEN}` : `${year}/${year + 1}`
    const frame = frameOf(plan, 'estimate', period)
    this.budgets.add(frame)
    return frame
  }

  private classify(words: string, above: Frame | undefined): Frame | undefined {
    const { profile, ownYear, plan, review } = this
    const budget = this.budgetOf(words)
    if (budget !== undefined) return budget
    const own = profile.period
    const years = this.yearsOf(words)
    const last = years.at(-1)
    const aim = ATTAINED.test(words)
      ? undefined
      : (TARGET_HEADING.exec(words) ?? STRATEGIC_HEADING.exec(words))?.[0]
    // 采取更有力的政策措施 below 一年来的工作 says how it was done
    const means = aim !== undefined && above?.status === 'actual' && MEANS.test(aim)
    const lookingAhead =
      (aim !== undefined && !means) || (THIS_YEAR_HEADING.test(words) && !PAST_HEADING.test(words))
    const later = last !== undefined && ownYear !== undefined && last > ownYear
    // 2024年主要工作 in a report on 2023 is the work to come
    const lookingBack = REVIEW_HEADING.test(words) && !(later && WORK_HEADING.test(words))
    // 2022年上半年预算执行情况 behind the accounts of 2021
    const part = lookingBack && later ? partOf(words) : undefined
    if (part !== undefined) return frameOf(review, review.status, part)
    if (lookingAhead && !(lookingBack && !later)) {
      if (last !== undefined && ownYear !== undefined && last >= ownYear) {
        const span = years.length > 1 && years[0] !== last ? `${years[0]}/${last}` : undefined
        const outlook = /展望|预测/u.test(words) && !/目标|任务|工作/u.test(words)
        return frameOf(plan, outlook ? 'estimate' : 'target', span ?? String(last))
      }
      const outlook = /展望|预测/u.test(words) && !/目标|任务|工作/u.test(words)
      if (outlook) return frameOf(plan, 'estimate', plan.period)
      const span = last === undefined ? spanAhead(words, ownYear) : undefined
      return span === undefined ? plan : frameOf(plan, plan.status, span)
    }
    const ended = last === undefined ? PLAN_ENDS.exec(words)?.[1] : undefined
    if (ended !== undefined && profile.span?.startsWith(String(planStart(ended))) === true)
      return frameOf(review, review.status, profile.span)
    if (
      lookingBack &&
      last === undefined &&
      above?.status === 'target' &&
      !PAST_HEADING.test(words)
    )
      return undefined
    // 取得新突破 in a heading below 过去五年 says nothing new of the time
    if (lookingBack && last === undefined && above?.status === 'actual') return undefined
    // 九十年度岁入 in a budget that is all plan
    if (!lookingBack && this.goals && last !== undefined && last === ownYear) return undefined
    if (
      lookingBack ||
      (last !== undefined && ownYear !== undefined && last <= ownYear && /(?:年|情况)/u.test(words))
    ) {
      if (
        SPAN_HEADING.test(words) &&
        profile.span !== undefined &&
        !/(?:19|20)\d\d年和/u.test(words)
      )
        return frameOf(review, review.status, profile.span)
      if (
        last !== undefined &&
        own !== undefined &&
        !own.startsWith(String(last)) &&
        ownYear !== undefined &&
        last < ownYear
      ) {
        return frameOf(review, review.status, String(last))
      }
      return review
    }
    if (later && words.length < 30) return frameOf(plan, plan.status, String(last))
    return undefined
  }

  private yearsOf(words: string): readonly number[] {
    return yearsIn(words, this.profile.region?.code === 'TWN')
  }

  /** 34. of a paragraph in a speech */
  private isNumbered(heading: Heading | undefined): boolean {
    return heading !== undefined && DIGITS.includes(this.text.charAt(heading.start))
  }

  private isMeasure(heading: Heading | undefined): boolean {
    const { announcedUnder: above } = this
    if (!this.announced || heading === undefined || heading === above) return false
    // A heading without a mark ends where an item with one begins, so they stand side by side.
    const near = heading.parent === above || heading.parent === above?.parent
    return near && ITEM.test(this.text.slice(heading.start, heading.start + 4))
  }

  private looksBack({ words }: Heading): boolean {
    const { ownYear } = this
    if (PAST_HEADING.test(words)) return true
    const last = this.yearsOf(words).at(-1)
    return last !== undefined && ownYear !== undefined && last <= ownYear
  }

  private namesGoals({ start, end }: Sentence): boolean {
    if (!this.mayNameGoals) return false
    const words = this.text.slice(start, Math.min(end, start + LONGEST_GOALS))
    const found = YEAR_TO_COME.exec(words) ?? GOALS_OPENING.exec(words)
    if (found === null || /完成|回顾/u.test(words.slice(0, found.index + found[0].length)))
      return false
    const year = /^\d{4}/u.exec(found[0])?.[0]
    return year === undefined || year === this.ahead
  }
}

const announces = (text: string, { start, end }: Sentence): boolean =>
  // As almost every sentence ends.
  text.charAt(end - 1) !== '。' &&
  MEASURES_OPENING.test(text.slice(Math.max(start, end - LONGEST_ANNOUNCEMENT), end).trimEnd())
const LONGEST_ANNOUNCEMENT = 120
const ITEM = /^[（(][一二三四五六七八九十\d]/u

/** The period that a document's plans are for: the year after the one under review, or the rest of it. */
function aheadOf(profile: Profile, ownYear: number | undefined): string | undefined {
  if (ownYear === undefined) return undefined
  if (profile.period === `${ownYear}-H1`) return `${ownYear}-H2`
  if (
    profile.publishedYear !== undefined &&
    profile.publishedYear <= ownYear &&
    profile.kind !== 'communique'
  )
    return String(ownYear)
  return String(ownYear + 1)
}

const PURPOSE =
  /力争|确保|努力|加快推进|预期目标(?=[是为：])|(?:做好|抓好)(?=今年|明年)|要(?:重点|着力|坚持|抓好)|将(?:建|新|实施|继续)/gu
const RECORD = /同比|比上年|较上年|分别增长|增长了|达到了|完成了/gu

/**
 * Whether a whole text is about goals. One given within the year it is about may speak of that year's goals, and one that
 * does not say its year may be the second half of a report: more purpose than record tells.
 */
function isAboutGoals(text: string, profile: Profile, ownYear: number | undefined): boolean {
  if (profile.kind === 'communique') return false
  if (ownYear === undefined || profile.kind === 'other') return tellsPurpose(text)
  // A budget before its year has come is all plan, also as a paper tells it.
  if (profile.publishedYear !== undefined && profile.publishedYear < ownYear) return true
  if (profile.kind === 'budget_report') return false
  if (profile.publishedYear !== ownYear || profile.period !== String(ownYear)) return false
  return tellsPurpose(text)
}

function tellsPurpose(text: string): boolean {
  const purpose = text.match(PURPOSE)?.length ?? 0
  return purpose >= 4 && purpose > 2 * (text.match(RECORD)?.length ?? 0)
}
