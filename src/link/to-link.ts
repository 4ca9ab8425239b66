import { WordClass } from '../lexicon/words.ts'
import type { Link } from '../model/link.ts'
import type { QuantityMention } from '../model/mention.ts'
import { EMPTY_NAME, joinNames, NO_NAMES, renderName, type Name } from '../model/name.ts'
import type { Measure } from '../model/observation.ts'
import { MONTH_BEFORE, SAME_PART, type PeriodReading } from '../model/period.ts'
import type { Span } from '../model/span.ts'
import { GOAL, GOAL_BEHIND, GOAL_OF_SUBJECT, type After } from './after.ts'
import { HEADS_FOR } from './before-predicate.ts'
import type { Before } from './before.ts'
import {
  aimedAt,
  comparing,
  measureOf,
  reaching,
  relief,
  restates,
  restating,
  sharingOn,
  type Growing,
  type Measured,
} from './measure.ts'
import { withoutSome } from './left-out.ts'
import { has, isContent, pieceAt, type Clause, type Piece } from './pieces.ts'
import { splitTail, type Subject } from './name.ts'
import { VERBS } from './scan.ts'
import { anyOf, beginningWith, oneOf } from './spelling.ts'
import { unitTail, type State } from './state.ts'
import { timeAt, withoutDay } from './time-of-clause.ts'
import type { Candidate } from './subject/index.ts'

const C = WordClass

/** The name that a number was given, and by which rule. */
export interface Decision {
  readonly candidate: Candidate
  readonly rule: string
}

/** Characters of a mark and the place that is compared with. */
const LONGEST_CONTINUED = 7

/** 高于全国1个百分点、全省2个百分点: right before a number that is compared with another place. */
const CONTINUES = /[、和与及]全[国省市区县州](?:平均|水平){0,2}$/u

/** What a number measures, once its name is decided; keeps in the state what the numbers behind it may take up. */
export function toLink(
  quantity: QuantityMention,
  { candidate: proposed, rule }: Decision,
  before: Before,
  after: After,
  clause: Clause,
  index: number,
  /** Indexes of the numbers of the run. */
  run: readonly number[],
  /** They have one name, so that what is told of them in order is not which they are. */
  named: boolean,
  state: State,
): Link {
  const { text } = state
  const candidate = withoutSome(proposed, quantity, clause, text)
  const { subject, fresh, place } = candidate
  const first = run[0] as number
  const inClause = state.firstTime >= 0 && state.firstTime < index
  state.taken = takenBy(rule, after)
  state.summedUp = rule === 'enumerated-noun-after' ? before.noun : EMPTY_NAME
  const carriesGrowth =
    (place !== undefined && state.aside && listsGrowth(quantity, text)) ||
    (!fresh && takesUpGrowth(quantity, rule, before, clause, first, state))
  const goesOn = !fresh && takesUpShare(subject, rule, before, inClause, state)
  const whole = goesOn || rule === 'share-of-clause-before' ? state.share?.whole : undefined
  const grown = reachedGrowth(quantity, rule, fresh, before, state)
  const told = grown
    ? reaching(quantity, grown)
    : measureOf(quantity, before, after, subject, rule, text, carriesGrowth, whole)
  const alike = fresh ? sharingOn(told, subject, before, state.lastMeasured, text) : told
  const read = ofWhole(asCompletion(alike, quantity, before, state), subject, before, state)
  const aims = rule === GOAL_OF_SUBJECT
  const restated = !fresh && restates(quantity, state.lastMeasured, text)
  const relieved = quantity.form === 'percent' && after.byDe && isRelief(clause, index, after)
  const measured = aims
    ? aimedAt(quantity, state.lastMeasured)
    : relieved
      ? relief(quantity)
      : restated
        ? restating(read, state.lastMeasured)
        : comparesFurther(quantity, before, text)
          ? comparing(read, state.lastMeasured)
          : read
  const previous = state.lastMeasured
  const mean = previous?.basis === 'avg'
  const { growing } = state
  state.growing = growingBy(measured, fresh, clause, state)
  state.lastMeasured = measured
  let name = relieved ? nameOfRelief(before, after, text) : joinNames(subject.verb, subject.noun)
  const pulls = before.pulls.length > 0
  if (pulls) name = [...withoutRate(name, text), ...before.pulls]
  const { measure } = measured
  const inTurn =
    measure === 'rank' &&
    run.length === 2 &&
    IN_TURN.test(text.slice(clause.pieces[0]?.start, quantity.start))
  const order = inTurn ? run.indexOf(index) : -1
  if (measure === 'rank' && before.pace.length > 0)
    name = withPace(name, before.pace, fresh, order, state)
  // 贷款余额700亿元、增长34%，分别居全省第三、第二: the level's and the growth's
  const leveled = state.leveledGroup === state.group
  // 甲增长6%、乙增长7%，分别居第3、第4位: the growths that the ranks of a run are of
  const ofGrowths = measure === 'rank' && !fresh && !leveled && run.length > 1
  if (ofGrowths || (order === 0 && named && leveled)) state.growing = growing
  // 进出口增长17%、全省第一, and 增长17%，高于全省2个百分点，居第一位: it is the growth that ranks, where no level has been told
  if (
    measure === 'rank' &&
    !fresh &&
    growing !== undefined &&
    previous !== undefined &&
    (!leveled || (order === 1 && named)) &&
    !ranksLevel(quantity, previous, name, text)
  )
    name = [...name, growing.falls && UNWANTED.test(renderName(name, text)) ? '降幅' : '增速']
  // 排名倒数第10位 counts from the other end
  if (measure === 'rank' && FROM_LAST.test(text.slice(quantity.start - 3, quantity.start))) {
    const start = text.lastIndexOf('倒数', quantity.start)
    if (!renderName(name, text).endsWith('倒数')) name = [...name, { start, end: start + 2 }]
  }
  const each = measure === 'level' && fresh ? placeOfEach(quantity, text) : undefined
  if (each !== undefined && name.length > 0 && !renderName(name, text).includes('每'))
    name = [each, ...name]
  // 年均增长8%，力争达到9%
  const aimsHigher =
    mean &&
    carriesGrowth &&
    before.reaches &&
    measured.basis === 'unsaid' &&
    (clause.classes & C.target) !== 0
  if (aimsHigher) state.lastMeasured = { ...measured, basis: 'avg' }
  const kept =
    measure === 'growth' && measured.basis === 'unsaid' && isKeptForYears(quantity, state)
  const isMean = aimsHigher || kept
  const unsaid = measured.basis === 'unsaid' && !isMean
  // 较第1季的11.9%下降1.6个百分点
  const again =
    unsaid && !fresh && !inClause && tellsAgain(measured, previous, before, state.lastBasis)
  // 由2015年的50亿元增加到80亿元，增长60%
  const sinceLeft =
    unsaid && !fresh && !inClause && before.basis === undefined && state.leftGroup === state.group
  // 环比由上月下降0.1%转为上涨0.2%
  const turned =
    unsaid &&
    !fresh &&
    measure === 'growth' &&
    previous?.measure === 'growth' &&
    state.leftGroup === state.group &&
    (state.lastBasis === 'qoq' || state.lastBasis === 'mom')
  const since =
    before.since ??
    (restated || again ? state.lastSince : undefined) ??
    (sinceLeft && !before.reaches ? state.leftPeriod : undefined) ??
    (unsaid && !before.reaches ? (state.behind ?? state.against?.period) : undefined)
  state.lastSince = since
  // 企业100家，比2013年末增长20%；个体户200个，增长30%
  const { since: year } = before
  const isTold = year?.kind === 'point' && year.year?.kind === 'absolute'
  if (isTold && measure === 'growth' && state.status !== 'target' && text[quantity.start] !== '翻')
    state.against ??= { period: year, basis: 'other' }
  const cause = unsaid && measure === 'change' ? causeOf(clause, quantity, name, state) : undefined
  const basis = !unsaid
    ? isMean
      ? 'avg'
      : measured.basis
    : cause !== undefined
      ? 'other'
      : again && since === undefined
        ? state.lastBasis
        : turned
          ? state.lastBasis
          : unsaidBasis(measured, quantity, before, since, clause.pieces[first], state)
  noteLately(measured, state)
  state.lastBasis = basis
  state.behind = before.from ? before.fromPeriod : undefined
  const isPoints = quantity.form === 'points' && quantity.dimension !== 'rank'
  if (measure === 'change' && isPoints && !pulls)
    name = ofDecline(nameOfPoints(name, before, fresh, rule, state), quantity, text)
  state.lastNamed = measure === 'growth' ? EMPTY_NAME : name
  if (state.aside && fresh && measure === 'level' && clause.opening === '（')
    state.bracketed = { subject, quantity }
  if (measure !== 'rank') state.lastMeasure = measure
  state.levels = measure !== 'level' ? 0 : fresh ? state.levels + 1 : state.levels
  if (measure === 'level') state.lastLevel = quantity
  const compares = measure === 'change' && isPoints && state.growing !== undefined
  if (measure !== 'growth' && measure !== 'rank' && !compares)
    state.leveledGroup = fresh ? state.group + 1 : state.group
  if (fresh) {
    state.ranked = measure === 'rank' ? subject : undefined
    state.group++
    const field =
      after.inside && clause.pieces.some((piece, at) => at < index && has(piece, C.preposition))
    if (measure !== 'rank' && !field) noteNamed(candidate, quantity, measure, rule, before, state)
  }
  if (measure === 'share') {
    const { of } = measured
    if (of !== undefined && of.length > 0) state.shareName = [...name, '占', ...of, '比重']
    state.share = { part: name, whole: of ?? [] }
  }
  // 由2011年8150元增加到9240元，牧区由3120元增加到3985元: the year left behind holds for both
  const left =
    before.fromPeriod ??
    (before.from ? monthLeft(quantity, state) : undefined) ??
    (before.from && !inClause ? (state.leftPeriod ?? state.against?.period) : undefined) ??
    state.before
  if (before.from && left !== undefined) state.leftGroup = state.group
  if (fresh && !inClause && isYearEnd(state.period) && isOfYear(name, clause, state))
    state.period = withoutDay(state.period)
  const period = timeAt(clause, run, index, named, before.respectively, state)
  if (before.fromPeriod !== undefined) state.leftPeriod = before.fromPeriod
  const beside = fresh && rule === 'noun-before' && subject.verb.length === 0
  // 年均增长8%，高出全省1个百分点: in all these years
  const manner =
    mean && basis === 'other' && quantity.form === 'points'
      ? 'flow'
      : (mannerOf(clause, first, quantity) ?? unsaidManner(quantity, beside, since, state))
  state.lastManner = manner
  const budgeted = isBudgeted(quantity, text)
  return {
    quantity: measured.quantity,
    name,
    measure,
    basis: pulls ? 'other' : basis,
    since,
    of: measured.of,
    group: state.group,
    rule,
    clause: { start: clause.pieces[0]?.start ?? quantity.start, end: quantity.start },
    place: place === undefined ? undefined : spanOf(place),
    period: yearBefore(left, period) ?? period,
    periodIn:
      // 2017年收入由145元提高到230元: the year is that of what was reached
      (inClause && !(before.from && isLeftBefore(quantity, period, text))) || left !== undefined
        ? 'clause'
        : period === undefined
          ? undefined
          : 'sentence',
    status:
      aims ||
      budgeted ||
      isGoal(after, quantity, measure, text, clause.pieces[0]?.start ?? 0) ||
      headsFor(quantity, text)
        ? 'target'
        : text.startsWith('的基础上', quantity.end)
          ? undefined
          : (state.status ?? (cause !== undefined && AHEAD.test(cause) ? 'estimate' : undefined)),
    effect:
      cause !== undefined ||
      (after.predicate.length > 0 && BENEFITS.test(renderName(after.predicate, text))),
    average: before.basis === 'avg' || isMean,
    manner,
    from: (before.from && !budgeted) || state.before !== undefined,
    done: doneOf(clause, index, text),
  }
}

/** 定下了6%的增长目标 */
const AIM_BEHIND = /(?:目标|任务|计划|要求)$/u

/** 目前已达9亿元, 已建成12所, 遴选了15件实事; but 已建小区配建率达90% may still be a goal. */
function doneOf({ pieces }: Clause, index: number, text: string): Link['done'] {
  for (let at = index - 1; at >= 0; at--) {
    const { kind, start, end, classes } = pieces[at] as Piece
    if (kind === 'quantity') return undefined
    if (kind !== 'word') continue
    const said = text[end - 1]
    if (said === '了' && at === index - 1)
      return AIM_BEHIND.test(text.slice(pieces[index]?.end, (pieces.at(-1) as Piece).end))
        ? undefined
        : 'deed'
    if (text[start] !== '已') continue
    const next = pieces[at + 1]
    const isTold = at === index - 1 || ((classes | (next?.classes ?? 0)) & (C.reach | C.to)) !== 0
    if (isTold) return 'state'
  }
  return undefined
}

/** 失业率由上月4.4%降为4.3%, 环比由上月下降0.1%转为上涨0.1%: the month before the one that is spoken of. */
function monthLeft({ start }: QuantityMention, { text, period }: State): PeriodReading | undefined {
  if (!MONTH_LEFT.test(text.slice(Math.max(0, start - LONGEST_LEFT), start))) return undefined
  const told = period?.kind === 'point' ? period.part : undefined
  if (period?.kind !== 'point' || told === undefined || !/^\d\d$/u.test(told))
    return { kind: 'point', year: undefined, part: MONTH_BEFORE, asOf: false }
  const { year = { kind: 'relative', offset: 0 } } = period
  if (told !== '01') return { ...period, part: String(Number(told) - 1).padStart(2, '0') }
  if (year.kind === 'absolute')
    return { ...period, year: { kind: 'absolute', year: year.year - 1 }, part: '12' }
  return year.kind === 'relative'
    ? { ...period, year: { kind: 'relative', offset: year.offset - 1 }, part: '12' }
    : undefined
}
const MONTH_LEFT = /[由从]上个?月的?(?:下降|上涨|增长|回落|上升)?$/u
const LONGEST_LEFT = 7

/** 支出由年初预算5亿元调整为6亿元, 收入预算数为5亿元，完成6亿元: what was planned. */
const isBudgeted = ({ start, dimension }: QuantityMention, text: string): boolean =>
  dimension === 'money' &&
  endsBudget(text, start - 1) &&
  BUDGETED.test(text.slice(Math.max(0, start - LONGEST_BUDGETED), start))
const endsBudget = anyOf('算数的为是')
const BUDGETED = /(?:由年初预算数?的?|(?:年初|调整)?预算数[为是])$/u
const LONGEST_BUDGETED = 7

/** 2017年收入由145元提高到230元, but 由上季的9%升至10%, 预测2017年增长率由9%下修至8%: whether it was so in the year before. */
const isLeftBefore = (
  { start, end, form }: QuantityMention,
  period: PeriodReading | undefined,
  text: string,
): boolean =>
  form !== 'ratio' &&
  period?.kind === 'point' &&
  (period.part === undefined || period.part === 'year') &&
  !LAST_PART.test(text.slice(start - 3, start)) &&
  !REVISES.test(text.slice(end, end + 3))
const LAST_PART = /[季月]度?的?$/u
const REVISES = /^(?:[上下]?修|调整)/u

/** 未来五年增速保持在6.5%以上: of each of the years, and not of all of them together. */
function isKeptForYears({ start }: QuantityMention, { period, text }: State): boolean {
  if (!endsKept(text, start - 1) || period === undefined) return false
  const several = period.kind === 'future' || isYears(period)
  return several && KEPT.test(text.slice(Math.max(0, start - LONGEST_KEPT), start))
}
const endsKept = anyOf('持在于了定')
const KEPT = /(?:保持|维持|稳定)(?:在|于|了)?$/u
const LONGEST_KEPT = 4

/** 比2013年末增加6745个，增长63.7%: the same movement as an amount and as a per cent, from the same time. */
function tellsAgain(
  { measure, quantity }: Measured,
  previous: Measured | undefined,
  { basis, reaches }: Before,
  lastBasis: string | undefined,
): boolean {
  if (reaches || basis !== undefined || previous === undefined) return false
  if (lastBasis === undefined || !SAME_START.has(lastBasis)) return false
  const isAmount = (told: QuantityMention): boolean => told.form !== 'points'
  return measure === 'growth'
    ? previous.measure === 'change' && isAmount(previous.quantity)
    : measure === 'change' && isAmount(quantity) && previous.measure === 'growth'
}
const SAME_START: ReadonlySet<string> = new Set(['since', 'mom', 'qoq'])

/** 每个县区 of 每个县区打造3个应用场景: as many in each are not as many in all. */
function placeOfEach({ form, start }: QuantityMention, text: string): Span | undefined {
  if (form !== 'count') return undefined
  const from = Math.max(0, start - LONGEST_EACH)
  const found = EACH_PLACE.exec(text.slice(from, start))
  const place = found?.[1]
  return found === null || place === undefined
    ? undefined
    : { start: from + found.index, end: from + found.index + place.length }
}
const EACH_PLACE =
  /(每(?:个|一个?)?(?:旗?县市区?|市县区|旗?县区|乡镇|设区市|街道|社区|园区|开发区|[县市区镇乡村州旗]|学校)(?:（[市县区镇街道乡旗、]{1,7}）区?)?)[^，。；：“]{1,16}$/u
const LONGEST_EACH = 36

/** What says by itself what of it is ranked. */
const NAMES_PACE = /(?:[增涨降跌升]速|[增涨降跌升]幅|总量|规模|率|占比|比重)$/u

/** What a number is if no verb says whether it adds up. */
function unsaidManner(
  { form }: QuantityMention,
  /** It stands beside the one before, with a name of its own and no verb. */
  beside: boolean,
  since: PeriodReading | undefined,
  { lastManner }: State,
): Link['manner'] {
  // 甲类企业达到90家，乙类企业30家: what stands beside a stock without a verb is one too
  if (beside && lastManner === 'stock' && form === 'count') return 'stock'
  // 累计完成投资9亿元，是前五年的2.3倍: what several years added up to
  return since !== undefined && isYears(since) ? 'flow' : undefined
}

/** What a change is from if the number does not say so itself. */
function unsaidBasis(
  measured: Measured,
  quantity: QuantityMention,
  before: Before,
  since: PeriodReading | undefined,
  first: Piece | undefined,
  { against, among, lately, text }: State,
): string {
  if (isAnnualised(quantity, before, measured, text)) return 'qoq'
  if (since !== undefined) return 'since'
  if (isAgainstOther(measured, first, text)) return 'other'
  return against?.basis ?? (among ? lately : undefined) ?? 'unsaid'
}

/** CPI环比下降1%。其中，食品价格下降3%: the parts of what has moved since last month have so too, where the year is not told of. */
function noteLately({ measure, basis }: Measured, state: State): void {
  if (measure !== 'growth' || state.among) return
  if (basis === 'qoq' || basis === 'mom') {
    const { lastBasis, period } = state
    // 环比 in a month
    const monthly = period?.kind === 'point' && /^\d\d$/u.test(period.part ?? '')
    if (lastBasis !== 'yoy') state.lately = monthly ? 'mom' : basis
  } else if (basis === 'yoy') state.lately = undefined
}

/** 增速9%，提高2个百分点，达到11%: the growth of which a per cent is what a change of it has led to. */
const reachedGrowth = (
  { form }: QuantityMention,
  rule: string,
  fresh: boolean,
  { reaches, shareOf, ofPlan }: Before,
  { growing, lastMeasure }: State,
): Growing | undefined =>
  !fresh &&
  reaches &&
  form === 'percent' &&
  lastMeasure === 'change' &&
  shareOf === undefined &&
  !ofPlan &&
  CARRIES.has(rule)
    ? growing
    : undefined

const NAMES_GROWTH = /(增速|增幅|涨幅|增长率|增长速度)|降幅|跌幅/u

/** The growth that what has just been measured is, or has changed. */
function growingBy(
  { measure, quantity, basis }: Measured,
  fresh: boolean,
  { pieces }: Clause,
  { growing, lastMeasured, text }: State,
): Growing | undefined {
  if (measure === 'growth') return { falls: quantity.decimal.startsWith('-'), basis }
  if (measure !== 'change' || quantity.form !== 'points') return undefined
  if (!fresh) return growing
  const from = Math.max(pieces[0]?.start ?? 0, lastMeasured?.quantity.end ?? 0)
  const named = NAMES_GROWTH.exec(text.slice(from, quantity.start))
  return named === null ? undefined : { falls: named[1] === undefined, basis: 'unsaid' }
}

/** Whether a number without a name of its own goes on with the growth that was told before it. */
function takesUpGrowth(
  quantity: QuantityMention,
  rule: string,
  before: Before,
  clause: Clause,
  first: number,
  state: State,
): boolean {
  if (!CARRIES.has(rule)) return false
  // 增速提高1个百分点，与全省7%相比
  if (state.lastMeasure !== 'growth')
    return (
      state.lastMeasured?.quantity.form === 'points' &&
      (ofWiderPlace(quantity, state.text) ||
        (state.growing !== undefined && comparesBracketed(clause, state)))
    )
  // 增长10%，力争12%
  const aims = quantity.form === 'percent' && (clause.classes & C.target) !== 0
  return (
    aims ||
    before.reaches ||
    before.from ||
    before.continues ||
    // 增速比上半年（6%）
    state.before !== undefined ||
    // 其中第一季0.66%
    pieceAt(clause.pieces, first - 1)?.kind === 'calendar' ||
    comparesBracketed(clause, state) ||
    ofWiderPlace(quantity, state.text)
  )
}

/** 由74.3%提高到83.7%: what follows a share of the same part is a share. */
function takesUpShare(
  { noun }: Subject,
  rule: string,
  before: Before,
  inClause: boolean,
  { before: ofYearBefore, lastMeasure, share }: State,
): boolean {
  const goesOn = rule === 'ratio-of-subject' || rule === 'respectively-carried'
  if (!goesOn || !(before.reaches || inClause || ofYearBefore !== undefined)) return false
  if (lastMeasure === 'share') return true
  // 占总人数比重下降0.7个百分点至13.9%
  return lastMeasure === 'change' && before.reaches && share?.part.at(-1) === noun.at(-1)
}

/** 甲收入占年计划的50%，乙收入占43%: the share of a plan that has been named is how far it is attained. */
function asCompletion(
  told: Measured,
  quantity: QuantityMention,
  { shareOf }: Before,
  state: State,
): Measured {
  const { measure, of } = told
  if (measure === 'completion' && of !== undefined && shareOf !== undefined) state.planOf = of
  const { planOf, text } = state
  return measure === 'share' && planOf.length > 0 && isAfter(text, quantity, '占')
    ? { quantity, measure: 'completion', basis: undefined, of: planOf }
    : told
}

/** 总量6亿立方米，其中地表水占97%; 零售额中，网上销售占7%: a share that does not say of what is one of what is told by its parts. */
function ofWhole(
  told: Measured,
  { noun }: Subject,
  { reaches, shareOf }: Before,
  { among, lastMeasure, main, share, text, wholeOfParts }: State,
): Measured {
  const { measure, quantity } = told
  const isRatio = quantity.form === 'ratio'
  if (measure !== 'share' || (told.of !== undefined && told.of.length > 0)) return told
  // 三次产业占总值的比重由9：50：41调整为8：49：43
  if (isRatio && shareOf !== undefined && shareOf.length > 0) return { ...told, of: shareOf }
  if (isRatio ? !reaches : shareOf === undefined) return told
  // 甲占总数的58%，乙占28%
  const goesOn = lastMeasure === 'share' && (isRatio || isAfter(text, quantity, '占'))
  const last = goesOn ? share?.whole : undefined
  const parted =
    wholeOfParts.length > 0
      ? wholeOfParts
      : among && main !== undefined && hasParts(main.noun, noun, quantity, text)
        ? main.noun
        : undefined
  const whole = last !== undefined && last.length > 0 ? last : isRatio ? undefined : parted
  return whole === undefined || whole === noun ? told : { ...told, of: whole }
}

/** Whether what was named before 其中 has the parts that are still told of. */
function hasParts(whole: Name, part: Name, { start }: QuantityMention, text: string): boolean {
  const name = renderName(whole, text)
  if (PARTLESS.test(name)) return false
  const among = text.lastIndexOf('其中', start)
  const end = text.lastIndexOf('；', start)
  // 其中：甲8亿元，占9%；乙…, but …，其中税收占76%；固定资产投资增长7%，产业投资占七成
  if (end < among || among === 0 || text[among + 2] === '：') return true
  return renderName(part, text).endsWith(name.slice(-ENDING_OF_KIND))
}
/** Rates, and members of a structure. */
const PARTLESS = /(?:[率速]|比[重例]|占比|指数|水平|结构)$|^第[一二三]产业/u
/** Characters of 存款余额 that tell two of a kind. */
const ENDING_OF_KIND = 2

/** Whether a character stands right before a number. */
const isAfter = (text: string, { start }: QuantityMention, character: string): boolean =>
  start > 0 && text[start - 1] === character

/** 高于全国1个百分点、全省2个百分点: whether a number is set against another place as the one before it is. */
const comparesFurther = (
  { start }: QuantityMention,
  { continues, movement }: Before,
  text: string,
): boolean =>
  continues &&
  movement === undefined &&
  endsWider(text, start - 1) &&
  CONTINUES.test(text.slice(Math.max(0, start - LONGEST_CONTINUED), start))

/** 宽减百分之五十的薪俸税: what is lessened stands behind, and whose it is before. */
function nameOfRelief({ noun }: Before, after: After, text: string): Name {
  const whose = RELIEVES.test(renderName(noun, text)) ? EMPTY_NAME : noun
  return joinNames(whose, after.noun)
}

/**
 * 宽减薪俸税六成，政府收入减少124亿元: against what it would be without.
 *
 * @returns The words that say what brings a change about, '' for a relief told of before; undefined if nothing does.
 */
function causeOf(
  clause: Clause,
  quantity: QuantityMention,
  name: Name,
  { relief: relieves, text }: State,
): string | undefined {
  const isMoney = quantity.dimension === 'money'
  if ((!relieves && !isMoney) || !REVENUE.test(renderName(name, text))) return undefined
  const words = isMoney ? broughtAboutBy(clause, quantity, text) : undefined
  if (words !== undefined) return words
  return relieves || isForgone(clause, quantity, name, text) ? '' : undefined
}

/** PPI下降1.2%，降幅收窄0.5个百分点: it is the fall that has become less, and not the growth. */
function ofDecline(name: Name, { start }: QuantityMention, text: string): Name {
  if (!endsNarrowing(text, start - 1)) return name
  const found = DECLINE.exec(text.slice(Math.max(0, start - LONGEST_DECLINE), start))
  return found === null || renderName(name, text).endsWith('幅') ? name : [...name, '降幅']
}

const DECLINE = /[降跌减]幅[^，。；]{0,14}(?:收窄|扩大|缩小|加深|收缩|加大|缩减)$/u
const LONGEST_DECLINE = 18
const endsNarrowing = anyOf('窄大小深缩减')

/** 税收占农业产值的比重提高0.6个百分点: what changes by points is a share. Keeps whose it is, if that is told. */
function nameOfPoints(
  name: Name,
  { shareOf }: Before,
  fresh: boolean,
  rule: string,
  state: State,
): Name {
  if (rule === 'share-of-clause-before') return state.shareName ?? name
  if (shareOf !== undefined && shareOf.length > 0) {
    state.share = { part: name, whole: shareOf }
    return [...name, '占', ...shareOf, '比重']
  }
  if (fresh) {
    const own = renderName(name, state.text)
    // 第一产业比重下降1个百分点，第二产业上升2个百分点
    const last = renderName(state.lastNamed, state.text)
    const goesOn = own.endsWith('产业') && NAMES_SHARE.test(last)
    const bare = (shareOf !== undefined || goesOn) && !NAMES_SHARE.test(own)
    return bare ? [...name, '比重'] : name
  }
  if (state.shareName === undefined) return name
  // 甲、乙占全部的比重分别达到4%、5%，提高1个和2个百分点
  const whole = rule === 'respectively-carried' ? state.share?.whole : undefined
  return whole === undefined ? state.shareName : [...name, '占', ...whole, '比重']
}

const NAMES_SHARE = /(?:比[重例率]|占比|份额)$/u

/** Keeps what a number has named for the numbers behind it. */
function noteNamed(
  { subject, handsOn }: Candidate,
  quantity: QuantityMention,
  measure: Measure,
  rule: string,
  before: Before,
  state: State,
): void {
  state.subject = handsOn ?? subject
  state.series.push(subject)
  if (rule !== 'share-of-clause-before') {
    state.shareName = undefined
    state.awaitsShare = false
  }
  state.pending = EMPTY_NAME
  state.pendingMembers = NO_NAMES
  const isFirst = state.series.length === 1
  const opens = isFirst && state.topic.length === 0 && rule === 'noun-before' && before.exists
  if (opens && subject.verb.length === 0 && quantity.form === 'count') state.topic = subject.noun
  // 项目746个、金额49亿元，开工406个: what a sum is of stays what was counted
  const sums = rule === 'head-of-subject' && quantity.dimension === 'money'
  if (measure === 'level' && quantity.form !== 'percent' && !sums) {
    state.unit = unitTail(quantity)
    state.counted = subject
    state.pendingObject = EMPTY_NAME
  }
  if (state.among) state.parts++
  else {
    state.main = state.subject
    state.mainDimension =
      measure === 'level' && quantity.form === 'amount' ? quantity.dimension : undefined
  }
  if (isFirst && !state.among) state.lead = subject
}

/** From the beginning of a name to its end. */
function spanOf(name: Name): Span | undefined {
  const first = name[0]
  const last = name.at(-1)
  return typeof first === 'object' && typeof last === 'object'
    ? { start: first.start, end: last.end }
    : undefined
}

/** 收入增长9%，总量居全省第一: it is not the growth told before that is ranked. */
function ranksLevel(rank: QuantityMention, growth: Measured, name: Name, text: string): boolean {
  const between = text.slice(growth.quantity.end, rank.start)
  return NAMES_PACE.test(renderName(name, text)) || /总量|规模|总额|人均|绝对[值额]/u.test(between)
}

/** What is the better the faster it falls; of all else that falls the growth is ranked. */
const UNWANTED =
  /(?:能耗|消耗|耗[水电能煤]|用[水电能]量|浓度|排放|污染|指数|发案|案件|事故|死亡|失业|负债|债务|成本|费用|不良|投诉|信访|上访|贫困|杠杆|发病|损失|库存|系数)[数量率人口值]*$/u

/** 贷款余额增速 of 贷款余额增速居全省第一; of 总量、增速全省第二 it is as much the level that is ranked. */
function withPace(
  name: Name,
  pace: Name,
  fresh: boolean,
  /** Which of two ranks it is that are told in order, 0 or 1; else -1. */
  order: number,
  { text }: State,
): Name {
  const words = renderName(pace, text)
  const listed = words.length > words.replace(/^[、和与及]/u, '').length
  // 总量和增速分别居全省第3位和第1位
  if (listed && order === 0) return name
  if (listed && order === 1) {
    const total = TOTAL.exec(renderName(name, text))?.[0].length ?? 0
    return [...splitTail(name, total).lead, ...splitTail(pace, words.length - 1).tail]
  }
  return listed && !fresh ? name : [...name, ...pace]
}

const FROM_LAST = /倒数第?$/u
const IN_TURN = /分[别列居]|依次/u
const TOTAL = /(?:总量|规模)$/u

/** What a relief from taxes or fees lessens. */
const REVENUE = /(?:收入|税[收款]?|费用?|租金?)$/u
/** 这项措施会使政府少收, 有关建议将令收入减少 */
const BRINGS_ABOUT =
  /(?:措施|建议|安排|政策|方案|优惠|减免|宽[免减])[^，。；]{0,6}?[使令][^，。；]{0,20}$/u

/** 政府每年收入会减少3亿元: by what the government gives up, and not since the year before. */
const isForgone = (
  { classes }: Clause,
  { start }: QuantityMention,
  name: Name,
  text: string,
): boolean =>
  (classes & C.fall) !== 0 &&
  /会(?:因此)?(?:减少|少收)约?$/u.test(text.slice(Math.max(0, start - 7), start)) &&
  renderName(name, text).startsWith('政府')

/** The words up to a figure that say what brings it about; undefined where nothing does. */
const broughtAboutBy = (
  { pieces }: Clause,
  { start }: QuantityMention,
  text: string,
): string | undefined => BRINGS_ABOUT.exec(text.slice(pieces[0]?.start, start))?.[0]

const AHEAD = /[会将料可]/u

const RELIEVES = /^(?:一次过)?(?:宽减|减收|减征|减免|减让)$/u

/** 宽减百分之五十的薪俸税, 减收渔港两成的租金: whether a relief of so many per cent is told of. */
function isRelief({ pieces, classes }: Clause, index: number, { noun }: After): boolean {
  if ((classes & (C.acquire | C.fall)) === 0 || noun.length === 0) return false
  for (let at = index - 1; at >= 0; at--) {
    const piece = pieces[at] as Piece
    if (RELIEVES.test(piece.word)) return true
    if (piece.kind !== 'calendar' && piece.kind !== 'blank' && !isContent(piece)) {
      if (!has(piece, C.adverb | C.de | C.list)) return false
    }
  }
  return false
}
const BENEFITS = /^(?:会|将)?(?:受惠|受益|获益)/u

/** 出口向200亿元迈进: what has not been attained. */
const headsFor = (quantity: QuantityMention, text: string): boolean =>
  isAfter(text, quantity, '向') && HEADS_FOR.test(text.slice(quantity.end, quantity.end + 4))

/** 定下6.5%的奋斗目标, 签约额900亿元之目标: the figure of a goal, and not how much of one was done. */
function isGoal(
  { byDe, noun }: After,
  { form, start, end }: QuantityMention,
  measure: Measure,
  text: string,
  /** Where the clause starts. */
  clause: number,
): boolean {
  if (measure === 'completion') return false
  // 锚定产值增长8%目标
  if (measure === 'growth' && text.startsWith('目标', end))
    return !ATTAINED.test(text.slice(clause, start))
  if (text[end] === '之' && GOAL_BEHIND.test(text.slice(end + 1, end + LONGEST_GOAL))) return true
  if (text[end] === '的' && WITHIN_GOAL.test(text.slice(end + 1, end + LONGEST_GOAL))) return true
  if (!byDe) return false
  const behind = renderName(noun, text)
  if (form === 'percent' && GOAL.test(behind)) return true
  return (form === 'amount' || measure === 'growth') && GOAL_BEHIND.test(behind)
}

/** 控制在4%的目标以内 */
const WITHIN_GOAL = /^(?:年度|控制)?目标(?:值)?(?:以内|之内|范围)/u
const LONGEST_GOAL = 12
/** What is said of a goal that has been reached. */
const ATTAINED = /完成|达成|达到|实现|超/u

/** 经济成长率由第1季的3.7%减缓至2.4%(折年率): a growth over the quarter before, as is the one left behind. */
function isAnnualised(
  { end }: QuantityMention,
  { from }: Before,
  { measure }: Measured,
  text: string,
): boolean {
  if (measure !== 'growth') return false
  const behind = text.slice(end, end + (from ? 20 : 12))
  return /^[^，。；（(]{0,12}[（(](?:经季节调整|季调)?(?:后)?(?:折年率|年化|环比|季比)/u.test(
    behind,
  )
}

const RATE_OF_PULL = /(?:对[^，。；]{0,12}增长的?)?贡献率$/u

/** 渔业对产值增长的贡献率达27%，拉动产值增长3个百分点: it is 渔业 that pulls. */
function withoutRate(name: Name, text: string): Name {
  const rate = RATE_OF_PULL.exec(renderName(name, text))?.[0].length ?? 0
  const { lead } = splitTail(name, rate)
  return lead.length > 0 ? lead : name
}

/** 1979年…由上年的74.3%: 上年 is the one before the year that the sentence has named. */
function yearBefore(
  level: PeriodReading | undefined,
  named: PeriodReading | undefined,
): PeriodReading | undefined {
  // 1-10月收入9亿元，上年同期为8亿元
  if (level?.kind === 'point' && level.part === SAME_PART && named?.kind === 'point' && named.part)
    return yearBefore({ ...level, part: named.part, asOf: named.asOf }, named)
  if (named?.kind !== 'point' || named.year?.kind !== 'absolute') return level
  // 2014年增长2.1%，低于过去10年平均: the ten years up to the one that is named
  if (level?.kind === 'past') {
    const to = named.year.year
    return { kind: 'years', from: to - level.years + 1, to, plan: false }
  }
  if (level?.kind !== 'point' || level.year?.kind !== 'relative' || level.year.offset !== -1)
    return level
  const { part, asOf } = level
  return { kind: 'point', year: { kind: 'absolute', year: named.year.year - 1 }, part, asOf }
}

/** 年末, 12月底 */
const isYearEnd = (period: PeriodReading | undefined): boolean =>
  period?.kind === 'point' && period.asOf && period.part === '12-31'

/** 前五年, “十一五”时期 */
const isYears = ({ kind }: PeriodReading): boolean =>
  kind === 'years' || kind === 'span' || kind === 'past'

/** Names of what comes about in the course of a year. */
const FLOW =
  /(?:产量|总产|产值|增加值|生产总值|收入|支出|利润|利税|税收|销售[额量]|零售总?额|[进出]口总?额|投资额?|[客货]运量|周转量|[发用供]电量|招生|毕业生|出栏[率量]?|出生率|死亡率|自然增长率|出生人口性别比)(?:人?数)?$/u

/** 年末果园面积12千公顷，…，苹果产量2万吨: what comes about in a year is none of its last day. */
function isOfYear(name: Name, { pieces }: Clause, { text, series }: State): boolean {
  const words = renderName(name, text)
  // 年末累计结存9亿元，当年收益额2亿元; 年末余额9亿元，新增市场主体3万户
  if (words.startsWith('当年') || words.startsWith('新增')) return true
  if (!FLOW.test(words)) return false
  // 截至2016年末，全县生产总值完成96亿元
  return series.length > 1 || pieces.some(({ word }) => word === '完成' || word === '实现')
}

/** Rules that take up an indicator as it was spoken of last. */
const CARRIES = new Set(['ratio-of-subject', 'place-of-subject'])

const STOCK_WORDS = oneOf(
  '达到|达|分别达|分别达到|增至|升至|提高到|增加到|扩大到|上升到|降至|降到|突破|超过|总数|已达|已有|现有|共有|拥有',
)
const REACHED = oneOf('达|已达|达到|已达到')
const tellsFlow = beginningWith('累计|共|先后|新增|新建|年均|总计|合计')

/** 累计 and verbs of doing tell a flow; 达到 and the like tell a stock. */
function mannerOf(
  { pieces }: Clause,
  index: number,
  { dimension }: QuantityMention,
): Link['manner'] {
  const isMoney = dimension === 'money'
  let stock = false
  let reached = false
  for (let at = index - 1; at >= 0; at--) {
    const piece = pieces[at] as Piece
    if (piece.kind === 'quantity') break
    if (piece.kind !== 'word') continue
    const { word } = piece
    if (has(piece, reached ? C.acquire : VERBS) || tellsFlow(word)) return 'flow'
    // 失业率平均为3%, 开支每年超过1000亿元: of all years alike
    if (!stock && (word === '平均' || word === '每年')) return 'flow'
    // 通车里程达到382公里; of money what was spent adds up
    if (!isMoney && REACHED.has(word)) reached = true
    // 增至15个 is a stock, whatever was done before
    if (has(piece, C.to) && !word.startsWith('累计')) return 'stock'
    if (STOCK_WORDS.has(word)) stock = true
  }
  return stock ? 'stock' : undefined
}

/** 比全省（7.7%）和全国（7.0%）分别高, 高于全省平均水平（3.7%）: whom a figure is set against, with brackets between. */
const AGAINST =
  /(?:[比较][^，；。（）]{0,6}(?:全[国省市县区州盟]|平均)|(?:[高低快慢好优]于|超过))[^，；。（）]{0,14}（[^（）]{1,10}）(?:[和及与、][^，；。（）]{1,12}（[^（）]{1,10}）){0,2}(?:分别)?(?:[高低快慢多少]出?)?$/u
const LONGEST_AGAINST = 60

/** 我市分别高: what is merely higher is so than something that has been named, and has not risen to it. */
const HIGHER =
  /(?:^|[^提升增走调新拔推垫最创降减压偏回走跌])[高低]出?$|(?:^|[^加提放减增])[快慢]出?$/u

/** What such a stretch ends with. */
const endsAgainst = anyOf('高低快慢多少出）别')

/** Whether a difference in points is from someone whose own figure stands in a bracket before it. */
function isAgainstOther({ quantity }: Measured, first: Piece | undefined, text: string): boolean {
  if (quantity.form !== 'points') return false
  const at = first?.start ?? quantity.start
  if (!endsAgainst(text, at - 1)) return false
  return (
    HIGHER.test(text.slice(Math.max(0, at - 3), at)) ||
    AGAINST.test(text.slice(Math.max(0, at - LONGEST_AGAINST), at))
  )
}

const SCOPE_BEFORE = /(?:全[国省市县区州盟]|平均|水平)（$/u

/** 增长8.4%，比全省（7.7%）和全国平均水平（7.0%）高: a figure alone in brackets behind whom it is of. */
function comparesBracketed({ pieces }: Clause, { aside, text }: State): boolean {
  const first = pieces[0]
  if (!aside || first?.kind !== 'quantity' || pieces.length > 1) return false
  return SCOPE_BEFORE.test(text.slice(Math.max(0, first.start - 5), first.start))
}

/** 比全国的11.4%、全省的17.3%高, 与全省7.7%、全国7.0%相比: the figure of a place that is set against one's own. */
const WIDER = /(?:[比较与同]|[高低快慢]于|[、和及])全[国省市区县州](?:平均|水平|均值){0,2}[的为]?$/u
const LONGEST_WIDER = 10

/** What such a stretch ends with. */
const endsWider = anyOf('国省市区县州均平水值的为')

const ofWiderPlace = ({ start, form }: QuantityMention, text: string): boolean =>
  form === 'percent' &&
  endsWider(text, start - 1) &&
  WIDER.test(text.slice(Math.max(0, start - LONGEST_WIDER), start))

/** 增速居前三位的是江油市（12%）、安州区（10%） */
const GROWTHS = /(?:增[速幅长]|涨幅)[^。；]{0,60}$/u
const LONGEST_LIST = 70

const listsGrowth = ({ start }: QuantityMention, text: string): boolean =>
  GROWTHS.test(text.slice(Math.max(0, start - LONGEST_LIST), start))

/** Where the noun starts that a number has taken from behind it. */
function takenBy(rule: string, { noun }: After): number {
  const first = noun[0]
  return typeof first === 'object' && rule.includes('after') ? first.start : -1
}
