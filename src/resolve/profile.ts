import { findPlaces, findRegion } from '../lexicon/regions.ts'
import type { Overrides } from '../model/extraction.ts'
import type { Document, Kind, Profile, Region, Sentence } from '../model/document.ts'
import { readLead, squeeze } from './lead.ts'
import type { Lead } from './lead.ts'
import { goalsOf, isAimed, ownPeriodOf, publishedMonthOf } from './own-period.ts'
import { ownRegionOf } from './own-region.ts'

const titleWords =
  /报告|公报|预算(?:执行|草案|案)|决算|纲要|计[划画](?:工作|执行)|国家(?:建设|发展)计[划画]|成绩单|工作总结|工作要点|拨款条例/
const label = /^(?:#+|标题[:：]|题名[:：]|名称[:：]|资料[:：])/
const metadata =
  /^(?:发文|发布|报告人|来源|作者|时间|日期|责任编辑|编辑|文号|索引|公开|主题词|分享|打印|字号|【字)/

/** The path to a page: 您现在的位置：首页>政务公开>政府工作报告. */
const breadcrumbs = /^您?(?:的|现在|当前)*(?:所在)?(?:的)?位置|^首页|[>＞»].*[>＞»]/

const numbered = /^(?:[一二三四五六七八九十]+|[壹贰叁肆伍陆柒捌玖拾]+|\d+)[、.．]/
const spacedOut = /^(?:\S[\s?]+){3,}\S/

const salutationWords = /^(?:尊敬的)?各?位(?:代表|委员|主任)/

/** A line that names nothing: 2018年1月23日. */
const unnamed = /^[(（—–·-]|^(?:19|20)\d\d年\d|[:：，,]$/u
/** 2023年8月零售业情况, 2012年9月失业率: of a month, and no date of a session. */
const monthly =
  /^(?:19|20)\d\d年\d\d?月份?[^\d在召至到—–-][^\d，,。：:]{0,30}(?:情况|指标|数据|统计|运行|简况|(?:率|指数|总额|数目)$)/u

interface Title {
  /** Simplified and without white space, for reading. */
  readonly squeezed: string
  /** In the document's own script. */
  readonly written: string
}

/** The title without its label and what else stands on its line: 名 称: 关于…的报告 发布机构: 区发改委. */
const titleOf = ({ lines }: Lead): Title | undefined => {
  const salutation = lines.findIndex(({ squeezed }) => salutationWords.test(squeezed))
  const above = lines
    .slice(0, salutation < 0 ? lines.length : salutation)
    .filter(({ squeezed, isFurniture }) => !isFurniture || label.test(squeezed))
  const candidates = above.slice(0, 12).flatMap(({ squeezed: line, spaced, written }, index) => {
    if (metadata.test(line) || breadcrumbs.test(line) || spaced.length > 300) return []
    const labelled = label.test(line)
    const strip = (text: string): string =>
      text
        .replace(/^#+\s*/, '')
        .replace(/^(?:标\s*题|標\s*題|题\s*名|名\s*称|名\s*稱|资\s*料)\s*[:：]\s*/, '')
        .replace(/(?<!\s)\s+(?:发布机构|发文单位|文\s*号)[:：].{0,200}$/, '')
        .replace(/[\ue000-\uf8ff]/g, '')
        .replace(index === 0 ? numbered : /^(?!)/, '')
        .trim()
    const squeezed = squeeze(strip(spaced))
    const whole = strip(written)
    // A line of hard-wrapped prose is no title, though it may speak of a report.
    if (
      squeezed.length < 4 ||
      squeezed.length > 70 ||
      /^、|[。；]|我(?![国省市县区州])/.test(squeezed)
    )
      return []
    if (!labelled && !monthly.test(squeezed) && unnamed.test(squeezed)) return []
    return [
      {
        index,
        squeezed,
        written: spacedOut.test(whole) ? whole.replace(/[\s?]+/g, '') : whole,
        labelled,
        named: titleWords.test(squeezed),
        plain: !/[，,]/.test(squeezed) && !numbered.test(squeezed),
      },
    ]
  })
  const bare = candidates.find(({ named, plain }) => named && plain)
  // 工作报告 may be the page's section, with 2016年某市政府工作报告 below it.
  const whole = candidates
    .slice(0, 6)
    .find(
      ({ squeezed, plain }) =>
        bare !== undefined &&
        plain &&
        squeezed.endsWith(bare.squeezed) &&
        squeezed.length > bare.squeezed.length,
    )
  return (
    candidates.find(({ labelled, named }) => labelled && named) ??
    whole ??
    bare ??
    candidates.find(({ labelled }) => labelled) ??
    candidates.find(
      ({ index, squeezed, plain }) =>
        index < 4 &&
        squeezed.length > 5 &&
        (plain || /^(?:19|20)\d\d年/.test(squeezed)) &&
        !/^[\d(（一]{1,3}(?!\d)|^第?[A-Z]\d|[|:：]|版/.test(squeezed),
    )
  )
}

const indirectSpeech = /《报告》(?:说|指出|提出)|报告指出|作政府工作报告时说/
const newsWords =
  /记者|本报讯|本台(?:消息|讯)|央视网消息|新闻联播|新闻摘要|新闻简报|快讯|简讯|晚报|日报[》|]|摘登|第[A-Z]?\d+版|开幕|解读|聚焦|成绩单|这样干|一图|图解|速览|看点|答卷来了/

const kindOf = ({ lines, text: lead }: Lead, name: string, text: string): Kind => {
  const head = lead.slice(0, 600)
  if (/公报|普查.{0,12}数据/.test(name)) return 'communique'
  const speech = /各位(?:代表|委员|主任)[:：\n]|请予审[议查]|请审[议查]/.test(lead)
  const news =
    lines.slice(0, 16).some(({ squeezed }) => squeezed.length < 60 && newsWords.test(squeezed)) ||
    indirectSpeech.test(lead)
  if (news && !speech) return 'news'
  if (/政府工作报告|施政报告|政府工作.{0,12}目标/.test(name)) return 'work_report'
  const plan =
    /国民经济.{0,12}计[划画].{0,12}报告|计[划画].{0,8}执行情况|五年(?:规划|计划)?(?:\(草案\))?纲要.{0,6}报告|(?:经济|国家)(?:建设|发展)计[划画]|计[划画]草案/
  const budget = /预算.{0,10}(?:执行|草案|案|报告)|决算|拨款条例/
  if (plan.test(name)) return 'plan_report'
  if (budget.test(name)) return 'budget_report'
  if (/向大会(?:作|做)?(?:政府)?(?:报告)?工作|报告(?:政府)?工作|作(?:政府)?工作报告/.test(head)) {
    return 'work_report'
  }
  if (plan.test(head)) return 'plan_report'
  if (budget.test(head)) return 'budget_report'
  if (speech || /工作报告|年工作回顾/.test(name)) return 'work_report'
  if (/过去的?(?:一|五)年，?是我[省市州盟县区旗]/.test(head)) return 'work_report'
  if (/我们/.test(text.slice(0, 3000)) && /一年来|五年来|工作回顾|过去一年/.test(text)) {
    return 'work_report'
  }
  return /[，,“”!！]/.test(name) && /全[省市县区州旗]/.test(text) ? 'news' : 'other'
}

/** A place that no list has is taken at its word, without a code. */
const givenRegionOf = (given: string | undefined, year: number | undefined): Region | undefined =>
  given === undefined || given.trim() === ''
    ? undefined
    : (findRegion(given, year) ?? { name: given.trim(), code: '' })

/** A file's name can lie, so it is asked only when the text names no place or one of several of the same name. */
const namedByFile = (path: string, year: number | undefined): Region | undefined => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  for (const mention of findPlaces(name)) {
    const region = mention.common ? undefined : findRegion(mention.name, year)
    if (region !== undefined) return region
  }
  return undefined
}

/** The year in the name of a file, which is asked only when nothing in the text names one. */
const yearInName = ({ path }: Document['source']): number | undefined =>
  yearOf(path.slice(path.lastIndexOf('/') + 1))

const yearOf = (published: string | undefined): number | undefined => {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(published ?? '')?.[0]
  return year === undefined ? undefined : Number(year)
}

/** A report to a congress is heard in the year after the one that it was said to be on. */
const heardAfter = (period: string | undefined, kind: Kind): number | undefined =>
  (kind === 'work_report' || kind === 'plan_report') && /^\d{4}$/u.test(period ?? '')
    ? Number(period) + 1
    : undefined

/**
 * What a document says of itself: what it is, of which place, about which period.
 *
 * `overrides` win: `region` is a name or a code, `period` is taken as it is. The file's name is the last to be asked for the place.
 * What nothing in the text says is `undefined`.
 */
export const profileOf = (
  document: Document,
  sentences: readonly Sentence[],
  overrides: Overrides,
): Profile => {
  const lead = readLead(document)
  const title = titleOf(lead)
  const name = overrides.title === undefined ? (title?.squeezed ?? '') : squeeze(overrides.title)
  const kind = kindOf(lead, name, document.text)
  const told = ownPeriodOf({ document, sentences, lead, name, kind })
  // A part of a report that has nothing but goals, saved under their year.
  const goals = told.period === undefined && isAimed(lead.text)
  const own = goals ? goalsOf(yearInName(document.source)) : told
  const publishedYear =
    yearOf(overrides.published) ?? own.publishedYear ?? heardAfter(overrides.period, kind)
  const given = givenRegionOf(overrides.region, publishedYear)
  return {
    title: overrides.title ?? title?.written,
    kind,
    region:
      given ??
      ownRegionOf(document, lead, publishedYear) ??
      namedByFile(document.source.path, publishedYear),
    period: overrides.period ?? own.period,
    periodOrigin: overrides.period === undefined ? own.periodOrigin : 'inherited',
    isPeriodGiven: overrides.period !== undefined,
    publishedYear,
    publishedMonth:
      overrides.period === undefined ? publishedMonthOf({ lead, kind }, own) : undefined,
    span: own.span,
  }
}
