import { isNegated, WordClass } from '../lexicon/words.ts'
import { SAME_PART, type PeriodReading } from '../model/period.ts'
import { type Clause, has, isContent, isSign, pieceAt, type Piece } from './pieces.ts'
import { EQUALS, FORECAST, isCompared, RESTORES } from './before-predicate.ts'
import { anyOf, beginningWith, oneOf } from './spelling.ts'
import type { Against, State, TimeInClause } from './state.ts'

const C = WordClass

/** 已于3月底截止，共带动消费79.3亿元: the day up to which figures are counted. */
const UNTIL = /^(?:截止|为止|止)/u

const relieves = beginningWith('宽减|宽免|豁免|减免|免征|减征|代缴|免缴')

const PROPOSES = /^我们?(?:亦|也|并|现)?(?:建议|提议|会|将|决定)$/u

/** Words of purpose that hold in their own clause only: 确保网络安全畅通，部署49家单位. */
const NARROW = /^(?:确保|力争|争取|努力|将|要|拟|可|力求|必须|奋力)/u

/** Whether a verb of its own begins what is told. */
function takesOverIn({ pieces, classes }: Clause): boolean {
  if ((classes & (C.acquire | C.light)) === 0) return false
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    if (has(piece, C.acquire) && !has(piece, C.light)) return true
    // 人大批准的收入为9亿元，实际完成8亿元
    if (has(piece, C.light) && piece.word.startsWith('实际')) return true
  }
  return false
}

/** What is foreseen from the start of a sentence goes on behind a semicolon, until something was done. */
export function statusBehindSemicolon(clause: Clause, state: State): State['status'] {
  const { pieces } = clause
  state.foreseen &&=
    !takesOverIn(clause) &&
    !has(pieces[0], C.light) &&
    // 预计全年产值5亿元；1—11月利润增长9%, ；目前…: what has a time of its own
    !pieces.some(({ word, kind }) => kind === 'calendar' || word.startsWith('已'))
  return state.framed ?? (state.foreseen ? 'estimate' : undefined)
}

/** 税收计划5亿元，完成6亿元: the verb stands right before what became of a plan's figure. */
const tellsOutcome = ({ pieces, opening }: Clause): boolean =>
  opening === '，' &&
  has(pieces[0], C.light) &&
  COMPLETED.test((pieces[0] as Piece).word) &&
  pieces[1]?.kind === 'quantity'
const COMPLETED = /^(?:已|实际|共|累计)?完成/u

/** 增幅约5%, 达到8亿元, but 同比增长5% is told of what has been. */
function saysOnlyFigures({ pieces, classes }: Clause): boolean {
  if ((classes & (C.yoy | C.acquire | C.action)) !== 0) return false
  for (let index = 0; index < pieces.length; index++) if (isContent(pieces[index])) return false
  return has(pieces[0], C.rise | C.fall | C.to)
}

/** Index of the first piece that a clause is about, its words of time and manner left out; else -1. */
function firstOf(pieces: readonly Piece[], text: string): number {
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    // 截至去年底
    const isUndated = piece.kind === 'calendar' && piece.period === undefined
    if (piece.kind === 'blank' || isUndated) continue
    if (has(piece, C.preposition | C.adverb | C.estimate | C.to)) continue
    if (piece.end - piece.start > 2 || !CONNECTIVES.has(text.slice(piece.start, piece.end)))
      return index
  }
  return -1
}

const CONNECTIVES = new Set(['而', '而且', '但', '且'])

/** Words that say whether something has been, or is only planned, foreseen or relieved. */
const STATUS = C.acquire | C.estimate | C.plan | C.target

/**
 * Notes period and status words of a clause. 预计 and 计划 hold from where they stand until another verb takes over or the
 * part of the sentence up to ； ends.
 */
export function noteTime(clause: Clause, state: State): void {
  const { pieces, classes, counts, timed, opening } = clause
  if (state.yearsBefore !== undefined) {
    state.period = state.yearsBefore.period
    state.yearsBefore = undefined
  }
  const before = state.period
  state.heldStatus = state.status
  // 将可提供30万平方米面积，以及每年30亿元收益: a list goes on
  // 经济亦将大幅弹升，其中，新加坡…: parts of what is foreseen
  const list = has(pieces[0], C.list | C.among)
  if (opening === '：') state.framed = state.status
  // 编制将增加120个，至2800个，增幅5%: nothing but figures goes on with what is to be
  const goesOn = state.narrow && counts && opening === '，' && saysOnlyFigures(clause)
  if ((state.narrow && !list && !goesOn) || (opening === '，' && takesOverIn(clause)))
    state.status = state.framed
  state.narrow = goesOn || (state.narrow && list && !has(pieces[0], C.among))
  if (tellsOutcome(clause) || (state.planned && timed && carriesOut(clause))) {
    state.status = state.framed
    state.planned = false
  }
  state.firstTime = -1
  if (state.times.length > 0) state.times = []
  if (timed && state.listedTimes.length > 0) state.listedTimes = []
  if (timed || (classes & STATUS) !== 0) {
    const first = timed ? firstOf(pieces, state.text) : -1
    for (let index = 0; index < pieces.length; index++) {
      const piece = pieces[index] as Piece
      if (piece.kind === 'calendar') {
        readTime(clause, index, first, state)
        // 在2015年的基数上增长29%: what this clause is set against
        if (restsOnTime(state.text, piece)) state.behind = piece.period
      } else if ((piece.classes & STATUS) !== 0) readStatus(clause, index, state)
    }
  }
  if (counts) {
    if (setsGoals(clause, state.text) || proposesGoal(clause, state.text)) state.status = 'target'
    // 在2007年产量达到600万吨的基础上，…
    if (timed && restsOn(clause, state)) state.yearsBefore ??= { period: before }
    const { times } = state
    if (times.length > 1 && (classes & C.respectively) !== 0 && isTimeList(pieces, times))
      state.listedTimes = times.map(({ period }) => period)
  } else {
    if (timed && (classes & C.list) !== 0) state.listedTimes = timesAlone(pieces, before)
    if (namesGoals(state.text, pieces)) state.status = 'target'
    const against = comparedIn(clause, state.text)
    if (against !== undefined) state.against = against
  }
}

/** The times of a clause that is nothing but a list of them, 一季度、上半年、前三季度; none for any other clause. */
function timesAlone(
  pieces: readonly Piece[],
  before: PeriodReading | undefined,
): readonly PeriodReading[] {
  const times: PeriodReading[] = []
  for (const piece of pieces) {
    if (piece.kind === 'calendar' && piece.period !== undefined)
      times.push(withYear(piece.period, times.at(-1) ?? before) ?? piece.period)
    else if (piece.kind !== 'blank' && !has(piece, C.list)) return []
  }
  return times.length > 1 ? times : []
}

/** Whether all that a clause says is what the next one rests on. */
const restsOn = ({ pieces }: Clause, { text }: State): boolean => endsOnBase(pieces, text)

const endsOnBase = (pieces: readonly Piece[], text: string): boolean =>
  text.startsWith('基础上', (pieces.at(-1) as Piece).end - 3)

const COMPARED_ENDS: ReadonlySet<string> = new Set(['相比', '相较', '比较', '对比'])
/** 与上一期（2月至4月）比较 */
const PERIOD_BEFORE = /^上一?期(?:（[^（）]{1,24}）)?.{2}$/u

/** 以2015年为基期: which years are the base. */
const BASE_YEAR: ReadonlySet<string> = new Set(['基数', '基期', '基年', '基准'])

/** 以2015年为基期, 2019年比2015年: a clause that only says which year the figures behind are set against. */
function baseIn({ pieces }: Clause, text: string): PeriodReading | undefined {
  const last = pieces.at(-1) as Piece
  const told = pieces.filter(({ kind }) => kind === 'calendar')
  const year = told.at(-1)
  if (year?.period?.kind !== 'point' || year.period.year?.kind !== 'absolute') return undefined
  // 以2015年价格为基期 says at which prices
  if (BASE_YEAR.has(text.slice(last.end - 2, last.end)))
    return text[(pieces[0] as Piece).start] === '以' && text[year.end] === '为'
      ? year.period
      : undefined
  // 2019年比2015年，…; 比2015年，…
  const isAlone = pieces.length === told.length + 1 && year === last
  const sign = pieces[told.length - 1]
  return isAlone && '比较'.includes(text.slice(sign?.start, sign?.end)) ? year.period : undefined
}

/** 从环比看，… */
const SEEN_AGAINST_LAST = /^(?:从|按)?环比(?:数据|情况)?(?:来?看|计算|口径)$/u

/** 与2010年相比, 2015年同2010年相比, 与年初预算相比: what the figures behind are set against. */
function comparedIn(clause: Clause, text: string): Against | undefined {
  const base = baseIn(clause, text)
  if (base !== undefined) return { period: base, basis: 'other' }
  const { pieces, classes } = clause
  const { end } = pieces.at(-1) as Piece
  if (SEEN_AGAINST_LAST.test(text.slice((pieces[0] as Piece).start, end)))
    return { period: undefined, basis: 'qoq' }
  if (!COMPARED_ENDS.has(text.slice(end - 2, end)) || (classes & C.yoy) !== 0) return undefined
  let period: PeriodReading | undefined
  let index = pieces.length - 2
  while (index >= 0 && !isSign(pieces[index], '与同和跟较', text)) {
    const { period: told } = pieces[index] as Piece
    // 同上年一季度相比
    period = period === undefined ? told : withYear(period, told)
    index--
  }
  if (index < 0) return undefined
  // 与年初报告的执行数相比, 与第3季相比, 与2007-08年度相比
  const isTold =
    period?.kind === 'years' ||
    (period?.kind === 'point' && (period.year !== undefined || period.part?.startsWith('Q')))
  const isBefore = PERIOD_BEFORE.test(text.slice(pieces[index]?.end, end))
  const basis = isBefore ? 'mom' : classes & C.plan ? 'target' : 'other'
  return { period: isTold ? period : undefined, basis }
}

/** @param first Index of the first piece that the clause is about. */
function readTime(clause: Clause, index: number, first: number, state: State): void {
  const { pieces, counts } = clause
  const { text } = state
  const piece = pieces[index] as Piece
  if (
    piece.period !== undefined &&
    mayHold(clause, index, first, state) &&
    !isBase(text, pieces, index) &&
    !datesThings(text, pieces, index)
  ) {
    const before = state.period
    if (state.firstTime < 0) state.firstTime = index
    // 新材料产业近三年产值: years in the middle of a clause are its own
    const years = piece.period.kind === 'past' || piece.period.kind === 'span'
    // 2005年，…，“十五”期间产值年均增长13%；收入100亿元
    const isPlan = piece.period.kind === 'years' && piece.period.plan
    // 2016-2018年三年间: how many they are
    const told = pieceAt(pieces, index - 1)
    if (years && told?.period?.kind === 'years' && told.end === piece.start) return
    // 截至去年底…，5年间增加八成；…
    // 新建学校34所，三年建成70所；资助学生10万人
    const inPassing =
      index > first ||
      state.series.length > 0 ||
      (before?.kind === 'point' && before.year !== undefined)
    if (years && inPassing) state.yearsBefore ??= { period: before }
    else if (isPlan && counts && before?.kind === 'point' && before.year !== undefined)
      state.yearsBefore ??= { period: before }
    // 2012—2016年，…；产值由2011年的90亿元增加到2016年的160亿元；新增就业3万人
    else if (counts && before?.kind === 'years' && isLastOf(piece.period, before, pieces, index))
      state.yearsBefore ??= { period: before }
    const reading =
      rangeTo(pieces, index, text) ??
      yearsSince(pieces, index, text) ??
      yearsUpTo(piece.period, before) ??
      yearReached(pieces, index) ??
      monthsUpTo(piece, text) ??
      (isDoneBy(pieces, index, text) ? withoutDay(piece.period) : piece.period)
    const dated = withYear(reading, before)
    state.period =
      text[piece.end] === '止' ? (financialYearTo(dated, text, piece.end) ?? dated) : dated
    state.times.push({ index, period: state.period, before })
  }
  if (counts && isNow(piece) && state.period?.kind !== 'point') state.period = undefined
  if (isDeadline(text, piece)) {
    // 年底前建成6个候车亭
    const before = state.times.at(-1)?.index === index ? state.times.pop()?.before : state.period
    state.status = 'target'
    state.period = withoutDay(piece.period)
    state.times.push({ index, period: state.period, before })
  }
}

/** Whether a year that a level has come to, from one before, is the last of those that a sentence is about. */
const isLastOf = (
  reading: PeriodReading,
  years: { readonly to: number },
  pieces: readonly Piece[],
  index: number,
): boolean =>
  reading.kind === 'point' &&
  reading.year?.kind === 'absolute' &&
  reading.year.year === years.to &&
  has(pieceAt(pieces, index - 1), C.to) &&
  // but 到2016年达到160亿元 is by when
  pieces.some(({ period }, at) => at < index && period?.kind === 'point')

/** 执行2013年“洁净湖湾”工作细则: in a clause without figures only a time at its start is the time of what follows. */
function mayHold(clause: Clause, index: number, first: number, state: State): boolean {
  if (clause.counts) return true
  const { pieces } = clause
  const { text } = state
  const { end } = pieces[index] as Piece
  return (
    (index === first ||
      // 今后五年，
      (index === first + 1 && pieces[index]?.period?.kind === 'future') ||
      // 截至今年1月底
      (index === first + 1 && pieces[first]?.kind === 'calendar' && isEnd(pieces[index]?.period)) ||
      // 1986年外销出口的蚕丝占产量的比重，…: the figures behind are of that year
      has(pieces.at(-1), C.share) ||
      UNTIL.test(text.slice(end, end + 2)) ||
      // 全市从2003年到2023年，…
      (index === pieces.length - 1 &&
        pieces[index]?.period?.kind === 'years' &&
        isSign(pieceAt(pieces, index - 1), '从自', text)) ||
      // 香港经济在2015年至2018年间，…
      (index === pieces.length - 1 && isSign(pieceAt(pieces, index - 1), '在', text)) ||
      // 在改革之初的1978年，…
      (index === pieces.length - 1 &&
        has(pieceAt(pieces, index - 1), C.de) &&
        isContent(pieceAt(pieces, index - 2)) &&
        isSign(pieces[0], '在', text)) ||
      isYearOfGoal(pieces, index) ||
      isYearReached(pieces, index, text) ||
      isShown(pieces, index, text) ||
      // 力争到2030年，…
      (index === pieces.length - 1 &&
        index <= first + 2 &&
        has(pieces[first], C.target) &&
        !isEnd(pieces[index]?.period)) ||
      isTimeOfList(state, pieces, pieces[index] as Piece) ||
      rangeTo(pieces, index, text) !== undefined) &&
    !givesReason(pieces, text)
  )
}

const isEnd = (reading: PeriodReading | undefined): boolean =>
  reading?.kind === 'point' && reading.asOf

/** 较八月预测数增加: what was foreseen is compared with. */
const isPassed = (pieces: readonly Piece[], index: number): boolean =>
  FORECAST.has((pieces[index] as Piece).word) &&
  pieces.slice(Math.max(0, index - 4), index).some(({ word }) => word === '较' || word === '比')

function readStatus({ pieces, opening }: Clause, index: number, state: State): void {
  const { text } = state
  const piece = pieces[index] as Piece
  const { word, classes } = piece
  if (!state.relief && classes & C.acquire && relieves(word)) state.relief = true
  if (
    (classes & C.estimate &&
      !EXPECTED.test(text.slice(piece.start - 3, piece.end)) &&
      !isPassed(pieces, index)) ||
    isRevised(text, pieces, index) ||
    isForeseen(text, pieces, index)
  ) {
    // 我会注资40亿元，预期1000家企业受惠: what is foreseen of what is proposed
    // 计划编列18亿元，预计创造3万个就业机会
    const anew = state.proposed || (state.status === 'target' && state.framed === undefined)
    if (anew && opening === '，' && classes & C.estimate) state.status = 'estimate'
    state.status ??= 'estimate'
    // 预计全年产值…；利润…, 2015-16年度，预计开支…；收入…, but 预计产值…；税收…, which is known
    const dated =
      pieces[index + 1]?.kind === 'calendar' ||
      // 初步预计，产值增长6%，…；…
      (pieces[index + 1] === undefined && text[piece.end] === '，') ||
      YEAR_BEFORE_COMMA.test(text.slice(Math.max(0, piece.start - 4), piece.start))
    // 预计（下同），…；…: says itself that what follows is foreseen as well
    if (text.startsWith('（下同）', piece.end)) state.framed ??= 'estimate'
    state.foreseen ||= dated && state.lastMeasure === undefined && isBeforeAll(pieces, index)
  } else if (planned(text, pieces, index)) {
    state.planned = state.status !== 'target'
    state.status = 'target'
    state.narrow ||= BUDGETED.test(word)
  } else if (
    classes & C.target &&
    state.status !== 'estimate' &&
    isAdverbial(text, pieces, index)
  ) {
    // 预期目标是，产值增长9%，出口力争增长8%，…: the goals go on
    const goesOn = state.status === 'target' && !state.narrow && state.lastMeasure !== undefined
    state.status = 'target'
    // 我会注资40亿元，并预留3亿元: what is proposed goes on
    if (PROPOSES.test(word)) {
      state.framed = 'target'
      state.proposed = true
    }
    state.narrow = NARROW.test(word) && opening !== '：' && !goesOn
  }
}

const YEAR_BEFORE_COMMA = /\d年度?，$/u

/** 预计全年产值; 预计，: whether what a clause is about stands behind a word, and nothing but times and places before it. */
function isBeforeAll(pieces: readonly Piece[], index: number): boolean {
  for (let at = 0; at < index; at++) {
    const piece = pieces[at] as Piece
    if (isContent(piece) || piece.kind === 'quantity') return false
    if (has(piece, C.acquire | C.light | C.action)) return false
  }
  // 预计1-6月份，…
  if (pieces.every(({ kind }, at) => at <= index || kind === 'calendar' || kind === 'blank'))
    return true
  const behind = pieces.findIndex((piece, at) => at > index && isContent(piece))
  const figure = pieces.findIndex(({ kind }) => kind === 'quantity')
  return behind >= 0 && behind < figure
}

/**
 * The time of the number at `index`: in 第一季2%、第二季3% each has its own, in 第三、四季分别为2%及3% the numbers of the run
 * have them in order.
 */
export function timeAt(
  { pieces }: Clause,
  run: readonly number[],
  index: number,
  /** The numbers of the run have one name. */
  alone: boolean,
  respectively: boolean,
  state: State,
): PeriodReading | undefined {
  const { listedTimes, times } = state
  const first = times[0]
  const inTurn = alone && run.length > 1
  if (first === undefined) {
    if (inTurn && run.length === listedTimes.length) return listedTimes[run.indexOf(index)]
    return (inTurn && respectively && eachYear(state.period, run, index)) || state.period
  }
  const start = run[0] as number
  let count = 0
  while (count < times.length && (times[count] as TimeInClause).index < start) count++
  const last = count > 0 ? times[count - 1] : undefined
  if (inTurn && respectively) {
    const order = run.indexOf(index)
    const only = last?.period
    // 前三季分别为
    const isOfYear = times.slice(0, count - 1).every(({ period }) => isWholeYear(period))
    if (isOfYear && only?.kind === 'point' && only.part === '01/09' && run.length === 3)
      return { kind: 'point', year: only.year, part: `Q${order + 1}`, asOf: false }
    const year = count === 1 ? eachYear(only, run, index) : undefined
    if (year !== undefined) return year
    const listed = times.slice(Math.max(0, count - run.length), count)
    if (listed.length === run.length && isTimeList(pieces, listed)) return listed[order]?.period
  }
  if (last !== undefined) return last.period
  // a list begins with a figure of the time that held before it
  return pieces.some((piece, at) => at > start && at < first.index && has(piece, C.list))
    ? first.before
    : state.period
}

/** 2012年至2016年，收入分别为3亿元、4亿元、…: the year that a number of a run as long is of. */
const eachYear = (
  years: PeriodReading | undefined,
  run: readonly number[],
  index: number,
): PeriodReading | undefined =>
  years?.kind === 'years' && years.to - years.from + 1 === run.length
    ? {
        kind: 'point',
        year: { kind: 'absolute', year: years.from + run.indexOf(index) },
        part: undefined,
        asOf: false,
      }
    : undefined

const isWholeYear = (reading: PeriodReading | undefined): boolean =>
  reading?.kind === 'point' && reading.part === undefined

/** Whether nothing but list marks stand between times: 第三、四季, 2018年和2019年. */
const isTimeList = (pieces: readonly Piece[], times: readonly TimeInClause[]): boolean =>
  pieces
    .slice(times[0]?.index, times.at(-1)?.index)
    .every((piece) => piece.kind === 'calendar' || piece.kind === 'blank' || has(piece, C.list))

/** 2014-15年度的修订预算，政府收入为…: what a year that is not over has been put at, not what is compared with. */
const isRevised = (text: string, pieces: readonly Piece[], index: number): boolean =>
  has(pieces[index], C.plan) &&
  /^修[订正](?:预算|估算)/u.test((pieces[index] as Piece).word) &&
  !pieces.some((piece, at) => at < index && /^[比较]/u.test(text.slice(piece.start, piece.end)))

const GOALS_FOLLOW =
  /(?:目标|预期指标)(?:值)?”?(?:(?:设定|订定|暂定)?(?:如次|如下|为|是|分别为)[：，]|(?:(?:也|已经?|都)?(?:定|敲定|明确|确定)(?:了|下来)?)?[：])$/u

const ATTAINED = /完成|达成|达到|实现|围绕|按照|对照|执行|落实|对/u

const announces = anyOf('次下为是')

/** 总体经济目标如次：…: the figures behind are what is aimed at. */
function namesGoals(text: string, pieces: readonly Piece[]): boolean {
  const first = pieces[0]
  const last = pieces.at(-1)
  if (first === undefined || last === undefined) return false
  const sign = text[last.end]
  if (sign !== '：' && (sign !== '，' || !announces(text, last.end - 1))) return false
  const words = text.slice(first.start, last.end + 1)
  return GOALS_FOLLOW.test(words) && !ATTAINED.test(words)
}

/** 提出了能耗降低9%、排放减少5%等目标 */
function setsGoals({ pieces }: Clause, text: string): boolean {
  const { start } = pieces[0] as Piece
  const { end } = pieces.at(-1) as Piece
  if (text[end - 1] !== '标' || !text.startsWith('等', end - 3)) return false
  return GOALS_SET.test(text.slice(start, end)) && text.startsWith('目标', end - 2)
}
/** 其中，提出研发投入年均增长7%以上 */
const proposesGoal = ({ pieces, classes }: Clause, text: string): boolean =>
  (classes & (C.rise | C.fall)) !== 0 &&
  (classes & C.yoy) === 0 &&
  text.startsWith('提出', (pieces[0] as Piece).start) &&
  pieces.some(({ quantity }) => quantity?.form === 'percent')
const GOALS_SET = /^(?:[一二三四五]是)?[^，。；\d完]{0,12}(?:提出|制定|设定)了?/u

/** 要聚焦全年目标不放松，确保增长9%: the goal is for the whole year. */
const isYearOfGoal = (pieces: readonly Piece[], index: number): boolean => {
  const reading = pieces[index]?.period
  return reading?.kind === 'point' && reading.part === 'year' && has(pieces[index + 1], C.plan)
}

/** 统计局发布的11月份工业数据显示，…: what the data are of. */
const isShown = (pieces: readonly Piece[], index: number, text: string): boolean => {
  const { period, start } = pieces[index] as Piece
  const { end } = pieces.at(-1) as Piece
  return (
    period?.kind === 'point' &&
    period.part !== undefined &&
    !period.asOf &&
    text.startsWith('显示', end - 2) &&
    text.startsWith('发布的', start - 3)
  )
}

/** 主要指标到2000年，…: by when the figures behind are to be reached; 期限延长到2000年， is how long. */
const isYearReached = (pieces: readonly Piece[], index: number, text: string): boolean => {
  const before = pieceAt(pieces, index - 1)
  const { period, start } = pieces[index] as Piece
  return (
    index === pieces.length - 1 &&
    before !== undefined &&
    period?.kind === 'point' &&
    period.year?.kind === 'absolute' &&
    text[start - 1] === '到' &&
    AIMED.test(text.slice((pieces[0] as Piece).start, start - 1))
  )
}
const AIMED = /(?:指标|目标|规划|计划|提出)$/u

const UNWILLED = /^(?:弹升|回升|衰退|下滑|减缓|放缓|趋缓|扩张|上扬|上涨|下跌|萎缩|回软|回稳)$/u

/** 好于预期: what was expected is not what is. */
const EXPECTED = /[于超合及出](?:年初)?预期$/u

/** 经济亦将大幅弹升: what nobody brings about is foreseen and not planned. */
function isForeseen(text: string, pieces: readonly Piece[], index: number): boolean {
  if (pieces[index]?.word !== '将') return false
  const next = pieces[index + (has(pieces[index + 1], C.adverb) ? 2 : 1)]
  return next !== undefined && UNWILLED.test(text.slice(next.start, next.end))
}

/** 拿1954年预计产量来比较一下，我们可以看到以下的数字：…: the time of all figures behind the colon. */
const isTimeOfList = (
  { text, introduces }: State,
  pieces: readonly Piece[],
  piece: Piece,
): boolean =>
  introduces &&
  piece.period?.kind === 'point' &&
  piece.period.year?.kind === 'absolute' &&
  !isAimedAt(text, pieces, piece)

/** 上半年完成520亿元, 1—6月增长5%: a part of the year, which has been. */
const carriesOut = ({ pieces, classes }: Clause): boolean =>
  (classes & (C.target | C.estimate)) === 0 &&
  pieces.some(
    ({ kind, period }) =>
      kind === 'calendar' &&
      period?.kind === 'point' &&
      period.part !== undefined &&
      period.part !== 'year' &&
      !period.asOf,
  )

const BUILT_BEFORE =
  /^[底末]?(?:以|之)?前(?:建成|建造|竣工|投用|修建|出生|登记|注册|成立|参加|符合|签订|批准)[^，。；\d]{0,12}的/u
const LONGEST_BUILT = 20
/** 列入2017年省级重点项目15个: of which year what it was made a part of is. */
const MADE_PART = /(?:列入|纳入|储备|谋划|申报)了?(?:国家|中央|自治区|[全我省市县区州]){0,2}$/u
const endsPart = anyOf('入备划报了家央区全我省市县州')
const LONGEST_PART = 6

/** 2000年底以前发布的756件法规: a time that only says which things are counted. */
function datesThings(text: string, pieces: readonly Piece[], index: number): boolean {
  const { start, end, period } = pieces[index] as Piece
  const isOfYear = period?.kind === 'point' && period.year?.kind === 'absolute'
  if (isOfYear && endsPart(text, start - 1)) {
    if (MADE_PART.test(text.slice(Math.max(0, start - LONGEST_PART), start))) return true
  }
  // 2005年以前建成的老旧小区全部改造，新增停车位300个
  if (BUILT_BEFORE.test(text.slice(end, end + LONGEST_BUILT))) return true
  const side = text[end + 1]
  if ((side !== '前' && side !== '后') || (text[end] !== '以' && text[end] !== '之')) return false
  const counted = pieces.findIndex(({ kind }, at) => at > index && kind === 'quantity')
  return counted > 0 && has(pieces[counted - 1], C.de)
}

/** 截至去年底…，5年间增加八成: the years up to the time that was named before. */
function yearsUpTo(
  reading: PeriodReading | undefined,
  before: PeriodReading | undefined,
): PeriodReading | undefined {
  if (reading?.kind !== 'past' || before?.kind !== 'point') return undefined
  const { year } = before
  const back = reading.years - 1
  if (year?.kind === 'relative')
    return {
      kind: 'range',
      from: { kind: 'relative', offset: year.offset - back },
      to: year,
      parts: undefined,
    }
  return year?.kind === 'absolute'
    ? {
        kind: 'range',
        from: { kind: 'absolute', year: year.year - back },
        to: year,
        parts: undefined,
      }
    : undefined
}

/** 截至2013年11月底的三个月: the months up to the end of the last one. */
function monthsUpTo({ period, end }: Piece, text: string): PeriodReading | undefined {
  if (period?.kind !== 'point' || !period.asOf || !'的止'.includes(text[end] ?? ' '))
    return undefined
  const count = MONTHS_BEFORE[MONTHS_LEFT.exec(text.slice(end, end + 6))?.[1] ?? '']
  const last = Number(period.part?.slice(0, 2))
  if (count === undefined || last < count) return undefined
  const first = String(last - count + 1).padStart(2, '0')
  const part = `${first}/${String(last).padStart(2, '0')}`
  return { ...period, part: PARTS_OF_MONTHS[part] ?? part, asOf: false }
}
const MONTHS_LEFT = /^止?的?([三六九369])个月/u
const MONTHS_BEFORE: Readonly<Record<string, number>> = { 三: 3, 3: 3, 六: 6, 6: 6, 九: 9, 9: 9 }
const PARTS_OF_MONTHS: Readonly<Record<string, string>> = {
  '01/03': 'Q1',
  '04/06': 'Q2',
  '07/09': 'Q3',
  '10/12': 'Q4',
  '01/06': 'H1',
  '07/12': 'H2',
}

/** 由上年的20：40：40调整为今年的19：40：41: what follows last year's is the year that the document is about. */
function yearReached(pieces: readonly Piece[], index: number): PeriodReading | undefined {
  const reading = pieces[index]?.period
  if (reading?.kind !== 'point' || !isOffset(reading, 0) || !has(pieceAt(pieces, index - 1), C.to))
    return undefined
  const left = pieces.some(({ period }, at) => at < index && isOffset(period, -1))
  return left ? { ...reading, year: { kind: 'own' } } : undefined
}

const isOffset = (reading: PeriodReading | undefined, offset: number): boolean =>
  reading?.kind === 'point' && reading.year?.kind === 'relative' && reading.year.offset === offset

/** 自98年至本年, 2017年10月20日至2019年4月1日, 自2018年10月起至2019年4月: what the second of two times ends. */
function rangeTo(pieces: readonly Piece[], index: number, text: string): PeriodReading | undefined {
  const sign = pieceAt(pieces, index - 1)
  if (!isSign(sign, '至到—～-', text)) return undefined
  const first = isSign(pieceAt(pieces, index - 2), '起', text) ? index - 3 : index - 2
  const begins = pieceAt(pieces, first)
  const from = begins?.period
  const to = pieces[index]?.period
  if (from?.kind !== 'point' || to?.kind !== 'point') return undefined
  const isOfParts = isPartOfYear(from) && isPartOfYear(to)
  if (!isOfParts) {
    const isLed = isSign(pieceAt(pieces, first - 1), '自从', text)
    return isLed && from.year !== undefined && to.year !== undefined
      ? { kind: 'range', from: from.year, to: to.year, parts: undefined }
      : undefined
  }
  const isWhole = pieces
    .slice(first + 1, index + 1)
    .every(({ start }, at) => start === (pieces[first + at] as Piece).end)
  if (!isWhole) return undefined
  const { part: opening = '' } = from
  const { part: closing = '' } = to
  const year = from.year ?? to.year
  if (year === undefined || to.year === undefined)
    return { kind: 'point', year, part: `${opening}/${closing}`, asOf: false }
  return { kind: 'range', from: year, to: to.year, parts: [opening, closing] }
}

/** Whether 以来 stands behind a time, or is a part of it: 2013年以来, 党的十八大以来. */
const isSince = (text: string, { start, end }: Piece): boolean =>
  text.startsWith('以来', end) ||
  text.startsWith('以来', end - 2) ||
  // 自2007年开展投资以来
  ('自从'.includes(text[start - 1] ?? ' ') && DONE_SINCE.test(text.slice(end, end + LONGEST_DEED)))
const DONE_SINCE = /^[^，。；、\d]{2,14}以来/u
const LONGEST_DEED = 16

/** 2013年以来, 自2013年10月以来: up to the year that the document is about. */
function yearsSince(
  pieces: readonly Piece[],
  index: number,
  text: string,
): PeriodReading | undefined {
  const piece = pieces[index] as Piece
  const { period: from } = piece
  if (from?.kind !== 'point' || from.year?.kind !== 'absolute' || !isSince(text, piece))
    return undefined
  const parts = isPartOfYear(from) ? ([from.part ?? '', 'year'] as const) : undefined
  return { kind: 'range', from: from.year, to: { kind: 'own' }, parts }
}

/** A month, a day, a quarter or a half, and no span of them. */
const isPartOfYear = ({ part }: { readonly part: string | undefined }): boolean =>
  part !== undefined && part !== 'year' && part !== SAME_PART && !part.includes('/')

/** 过去10年平均每年增长22%，现在已超过800万个: no time of the years before it. */
const isNow = ({ word, period }: Piece): boolean => period === undefined && NOW.has(word)
const NOW: ReadonlySet<string> = new Set(['现在', '现时', '目前', '如今', '现今', '今天'])

/** 年底前, 6月底前: by when something is to be done. */
const isDeadline = (text: string, { kind, period, end }: Piece): boolean =>
  kind === 'calendar' &&
  period?.kind === 'point' &&
  period.asOf &&
  (period.year === undefined || (period.year.kind === 'relative' && period.year.offset >= 0)) &&
  text[end] === '前'

const DONE_BY =
  /^(?:之?前再?(?:增加|新增|增设|减少|兴建|提供)|(?:前|之前)?(?:全部|基本|力争|确保|要|将)?(?:完成|建成|竣工|完工|落成|开工|投产|投用|交付|启动|通车|入库|落地|建设|拆除|验收))/u

/** 年底完成320个烘干房建设: what is done by a day is no stock of that day. */
const isDoneBy = (pieces: readonly Piece[], index: number, text: string): boolean => {
  const { period, end } = pieces[index] as Piece
  return (
    period?.kind === 'point' &&
    (period.asOf || isMonthBefore(period, text[end])) &&
    DONE_BY.test(text.slice(end, end + 8))
  )
}

/** 6月前完成, 三季度前完成 */
const isMonthBefore = ({ part }: { readonly part: string | undefined }, next = ''): boolean =>
  next === '前' && part?.length === 2 && /^[\dQ]\d$/u.test(part)

/** The year of a day: that by the end of which something is done. */
export const withoutDay = (reading: PeriodReading | undefined): PeriodReading | undefined =>
  reading?.kind === 'point' ? { ...reading, part: 'year', asOf: false } : reading

/** 增速创9年来新高: the years that a record is of. */
const RECORD = /^(?:以?来)?的?(?:同期)?(?:新高|新低|最高|最低|最快|最大|最好|最佳|最多|最少|之最)/u
const beginsRecord = anyOf('以来的同新最之')

/** 在上年大幅下降的基础上又下降5%: the time of what it rests on. */
const BASED_ON = /^[^，。；\d]{0,14}基[础数期]上/u

const LONGEST_BASE = 17

/** 8月预测2.47%: when something was foreseen, and not for when. */
const isForecastIn = (text: string, piece: Piece | undefined): boolean =>
  piece?.period?.kind === 'point' &&
  piece.period.part?.length === 2 &&
  FORESEEN.has(text.slice(piece.end, piece.end + 2))
const FORESEEN: ReadonlySet<string> = new Set(['预测', '概估', '预估', '初估', '推估'])

/** 以2015年为基期, 按2015年不变价格计算 */
const AS_BASE = /^(?:的?价格?)?为基[数期年准]|^的?(?:不变|可比|固定)价|^的?价格?计算/u
const LONGEST_AS_BASE = 8

/** 和2010年相比, 和2018年同期比 */
const COMPARED_WITH = /^(?:年?[初末底]|同期)?(?:相比|比较|相较|对比|比(?![例重值赛率]))/u
const LONGEST_COMPARED = 4

/** 在2015年的基数上, 在去年高基数基础上: no deed of that year between. */
const BASED_ON_TIME = /^的?(?:[高低]基数)?的?基[础数期]上/u
const restsOnTime = (text: string, { start, end }: Piece): boolean =>
  '在于'.includes(text[start - 1] ?? ' ') && BASED_ON_TIME.test(text.slice(end, end + LONGEST_BASE))

const COMPARES = new Set([
  '比',
  '较',
  '比较',
  '相较',
  '相较于',
  '相比于',
  '由',
  '从',
  '自',
  '与',
  '同',
  '相当于',
  '高于',
  '低于',
  '超过',
])
/** 对照2015年总量充实项目库 */
const SET_BESIDE: ReadonlySet<string> = new Set(['对照', '对标'])
const COMPARES_FAR = new Set(['比', '超过', '高于', '低于'])
/** Characters of the longest of them. */
const LONGEST_RELATION = 4

/** The characters of a piece if they are few enough for a word that relates two figures; else none. */
const relationOf = (text: string, piece: Piece | undefined): string =>
  piece === undefined || piece.end - piece.start > LONGEST_RELATION
    ? ''
    : text.slice(piece.start, piece.end)

/** 比2015年, 是2005年的, 由上年的: a time that is compared with is not the time of what follows. */
export function isBase(text: string, pieces: readonly Piece[], index: number): boolean {
  const stated = pieces[index]?.end ?? 0
  // 由2024-25年度起，…
  if (text[stated] === '起' && pieces[index]?.period?.kind === 'years') return false
  if (beginsRecord(text, stated) && RECORD.test(text.slice(stated, stated + 6))) return true
  if (BASED_ON.test(text.slice(stated, stated + LONGEST_BASE))) return true
  if (AS_BASE.test(text.slice(stated, stated + LONGEST_AS_BASE))) return true
  if (isForecastIn(text, pieces[index])) return true
  const { start } = pieces[index] as Piece
  if (SET_BESIDE.has(text.slice(start - 2, start))) return true
  // 较去年全年提高2.8个百分点
  const before = pieceAt(pieces, index - 1)
  if (has(before, C.yoy) && before?.end === start && before?.word.endsWith('年')) return true
  const ends = COMPARED_WITH.test(text.slice(stated, stated + LONGEST_COMPARED))
  if (ends && isSign(pieceAt(pieces, index - 1), '和', text)) return true
  let at = index - 1
  // 较一季度、上半年分别加快1个和2个百分点
  const first = pieceAt(pieces, index - 2)
  const listed = first?.kind === 'calendar' && isSign(pieces[index - 1], '、和与及', text)
  if (listed && pieces.some((piece) => has(piece, C.respectively)))
    return isBase(text, pieces, index - 2)
  while (at >= 0 && isPassedOver(pieces[at], text)) at--
  const word = relationOf(text, pieceAt(pieces, at))
  // 从2009年到2012年累计…: the years themselves
  const isSpan = pieces[index]?.period?.kind === 'years' || isSince(text, pieces[index] as Piece)
  const spans = (word === '从' || word === '自') && isSpan
  if (!spans && COMPARES.has(word)) return true
  if (comparesFar(text, pieces, at)) return true
  // 占全年目标的51.8%: the time of the whole
  for (let left = at; left >= 0 && left > at - 10 && pieces[left]?.kind !== 'quantity'; left--) {
    if (has(pieces[left], C.share) && pieces[left]?.word.includes('占') === true) return true
  }
  const next = pieceAt(pieces, index + 1)?.word === '同期' ? index + 2 : index + 1
  return has(pieceAt(pieces, next), C.de) && (EQUALS.has(word) || RESTORES.has(word))
}

/** What may stand between the word that compares and the time: a blank, a time that is not read, an opening quotation mark. */
const isPassedOver = (piece: Piece | undefined, text: string): boolean =>
  piece?.kind === 'blank' ||
  (piece?.kind === 'calendar' && piece.period === undefined) ||
  isSign(piece, '“"‘', text)

/** 比五年计划原定1957年3856亿斤的水平: 比 stands before what is compared with and its time. */
function comparesFar(text: string, pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at >= 0 && at > from - 4; at--) {
    const piece = pieces[at] as Piece
    if (piece.kind === 'quantity' || piece.kind === 'calendar') return false
    if (COMPARES_FAR.has(relationOf(text, piece))) return true
    // 比大丰收的1982年还多: what the year was like
    const likens = at < from ? C.cause : has(pieceAt(pieces, from + 2), C.de) ? 0 : C.de
    if (!isContent(piece) && !has(piece, C.plan | C.scope | likens)) return false
  }
  return false
}

const FINANCIAL = /^止的?(?:该|一个)?财[政务]年度/u

/** 截至今年3月底止财政年度: the financial year that ends then. */
function financialYearTo(
  reading: PeriodReading | undefined,
  text: string,
  end: number,
): PeriodReading | undefined {
  if (reading?.kind !== 'point' || reading.part !== '03-31') return undefined
  const { year: to } = reading
  if (!FINANCIAL.test(text.slice(end, end + 8))) return undefined
  if (to?.kind === 'absolute')
    return { kind: 'range', from: { kind: 'absolute', year: to.year - 1 }, to, parts: undefined }
  if (to?.kind !== 'relative') return undefined
  return { kind: 'range', from: { kind: 'relative', offset: to.offset - 1 }, to, parts: undefined }
}

/** 今年…上半年: a part of a year belongs to the year named before it in the sentence. */
function withYear(
  reading: PeriodReading | undefined,
  before: PeriodReading | undefined,
): PeriodReading | undefined {
  if (
    reading?.kind !== 'point' ||
    reading.year !== undefined ||
    before?.kind !== 'point' ||
    before.year === undefined
  )
    return reading
  if (reading.part === undefined) return reading
  // 106年经济回升，全年增长2.9%
  const named = before.year.kind === 'absolute' || before.year.kind === 'short'
  if (reading.part === 'year' && (!named || before.part !== undefined)) return reading
  return { ...reading, year: before.year }
}

/** What is obtained from above: 争取到转移支付5亿元, 争取上级资金5亿元, 争取5亿元国债资金. */
const OBTAINED =
  /^(?:[到了]|(?:新增)?(?:[\d.]+[万亿]*元)?[^，。；、\d]{0,8}?(?:债券?|资金|国债|补助|贷款|指标))/u
const LONGEST_OBTAINED = 22
/** 对上争取110万元, 向上争取项目12个 */
const FROM_ABOVE = /[对向]上$/u

/** Words of purpose that are nouns or say something else as often. */
const DOUBTFUL = new Set(['目标', '计划', '预期目标', '将', '拟', '可', '要', '争取'])

/** 投资计划共162项: how many plans there are. */
const isCounted = (pieces: readonly Piece[], index: number): boolean =>
  pieces[index + 1]?.word === '共' && pieces[index + 2]?.kind === 'quantity'

/** 年度目标增长9%, 年度目标120亿元: a plan that says its own figure, not one that is attained. */
function planned(text: string, pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index] as Piece
  if (!has(piece, C.plan) || has(piece, C.target)) return false
  const { word } = piece
  if (BUDGETED.test(word)) {
    // 收入任务174万元，完成198万元; but 下达任务95项, 完成任务5亿元
    if (pieces[index + 1]?.quantity?.dimension !== 'money') return false
    if (index === 0) return !word.endsWith('任务')
    const done = pieces.some((other, at) => at < index && has(other, C.light | C.acquire))
    const whose = pieceAt(pieces, index - 1)
    return !done && isContent(whose) && !whose?.word.startsWith('完成')
  }
  if (!word.endsWith('目标') && !word.endsWith('计划')) return false
  if (isCounted(pieces, index)) return false
  if (isCompared(text, pieces, index)) return false
  const previous = pieceAt(pieces, index - 1)
  // 年度目标水产品加工产值增长8%
  if (
    index === 0 &&
    /^(?:年度?|全年|预期|主要)/u.test(word) &&
    pieces.some(({ kind }) => kind === 'quantity')
  )
    return true
  if (has(previous, C.light | C.share | C.other_base | C.preposition)) return false
  const next = pieces[index + 1]
  return next?.kind === 'quantity' || has(next, C.rise | C.fall | C.to | C.reach)
}

/** What was to be raised or spent. */
const BUDGETED = /任务数?$|^(?:年初|调整后?)的?预算数?$/u

const AIM =
  /^(?:紧紧|紧扣|始终)?(?:围绕|锚定|聚焦|瞄准|紧盯|紧扣|对标|对照|按照|根据|朝着|向着|坚持|为了?|以)/u

/** 围绕花卉名镇目标，建设智能温室3万亩: a goal that was had in mind is not one still to be reached. */
function isAimedAt(text: string, pieces: readonly Piece[], { start }: Piece): boolean {
  const from = pieces[0]?.start ?? start
  return AIM.test(text.slice(from, start))
}

/** What a plan, or what was done, is compared with by. */
const BESIDE_PLAN = oneOf('比|较|超|超过|超出|突破|高于|低于|快于|慢于|好于|优于')

/** 计划增长 is a plan, 年度计划的73% is not: the words that are nouns too count only before a verb or a number. */
function isAdverbial(text: string, pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index] as Piece
  const { word } = piece
  // 人大批准的收入为9亿元 is not 按人大批准的预算执行
  if (word.endsWith('的'))
    return isContent(pieces[index + 1]) && pieces.some((other) => has(other, C.reach))
  // 改善计划实现全覆盖: how the plan fares
  if (word === '计划实现' && text.startsWith('全覆盖', piece.end)) return false
  // 通过预算安排、债务置换: a noun
  if (word === '预算安排' && has(pieces[index + 1], C.list)) return false
  if (!DOUBTFUL.has(word)) return true
  // 争取新增再贷款资金23亿元: what was obtained
  if (
    word === '争取' &&
    (OBTAINED.test(text.slice(piece.end, piece.end + LONGEST_OBTAINED)) ||
      FROM_ABOVE.test(text.slice(Math.max(0, piece.start - 2), piece.start)))
  )
    return false
  const previous = pieceAt(pieces, index - 1)
  if (previous !== undefined && /[按据照度]$/u.test(text.slice(previous.start, previous.end)))
    return false
  if (word === '计划' && has(previous, C.light | C.share)) return false
  // 92个计划新开工项目已开工51个
  if (word === '计划' && hasBegun(text, pieces, index)) return false
  // 比计划多招收, 高于计划增速: what is compared with
  if (isCompared(text, pieces, index)) return false
  // 低于计划目标0.7个百分点
  let before = index - 1
  while (has(pieceAt(pieces, before), C.plan)) before--
  const compares = pieceAt(pieces, before)
  if (compares !== undefined && BESIDE_PLAN.has(text.slice(compares.start, compares.end)))
    return false
  if (isCounted(pieces, index)) return false
  // 科技攻关等计划实施顺利
  if (word === '计划' && text[piece.start - 1] === '等') return false
  // 三年行动计划圆满收官: the plan by its name
  if (word === '计划' && isTitle(text, previous, piece)) return false
  // 营养改善计划实现全覆盖, 3项科研计划稳步推进
  if (word === '计划' && isContent(previous) && FARES.test(text.slice(piece.end, piece.end + 5)))
    return false
  let next = pieces[index + 1]
  if (word === '将') {
    // 将75%以上的财力用于民生: what is taken
    if (next?.kind === 'quantity') return false
    // 将于今年6月建成
    if (next?.kind === 'calendar' && '于在'.includes(text[piece.end] ?? ' ')) return true
  }
  // 要在去年100万元的基础上增长10%
  if (word === '要' && isSign(next, '在', text) && endsOnBase(pieces, text)) return true
  // 实施计划已编列预算: it has been
  if (next !== undefined && /^已经?$/u.test(text.slice(next.start, next.end))) return false
  if (has(next, C.adverb)) next = pieces[index + 2]
  // 计划任务不足 is spoken of, not planned
  if (word === '计划' && has(next, C.plan)) return false
  if (next === undefined) {
    // 超额完成省定目标，
    const attained = pieces.some(
      (other, at) => at < index && has(other, C.light | C.reach | C.to | C.other_base),
    )
    return (
      word.endsWith('目标') &&
      !attained &&
      !isAimedAt(text, pieces, piece) &&
      // 45项主要目标，有40项达到要求: how many goals there are
      !pieces.some(({ kind }, at) => at < index && kind === 'quantity')
    )
  }
  // 目标达到9%, but 目标未达成，仅6%
  if (word.endsWith('目标'))
    return (has(next, C.reach) && !isNegated(next.word)) || next.kind === 'quantity'
  if (next.kind === 'quantity') return true
  // 计划全年产值90亿元
  const opens = previous === undefined || has(previous, C.adverb)
  if (word === '计划' && opens && next.kind === 'calendar' && next.period !== undefined) return true
  // 1987年计划蚕桑补贴支出控制在3亿元
  if (
    word === '计划' &&
    (previous === undefined || previous.kind === 'calendar' || has(previous, C.scope | C.adverb)) &&
    pieces.some((piece, at) => at > index && has(piece, C.to | C.reach | C.rise | C.fall))
  )
    return true
  // 将占地区生产总值的2.4%, but 计划占比
  if (word !== '计划' && has(next, C.share) && next.word.startsWith('占')) return true
  return has(
    next,
    C.rise | C.fall | C.light | C.acquire | C.action | C.to | C.reach | C.yoy | C.average,
  )
}

/** Whether 已 stands behind what was planned, and no figure between. */
function hasBegun(text: string, pieces: readonly Piece[], index: number): boolean {
  for (let at = index + 1; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    if (piece.kind === 'quantity') return false
    if (text[piece.start] === '已') return true
  }
  return false
}

/** How a plan fares that is called so. */
const FARES =
  /^(?:实现全覆盖|全覆盖|稳步|顺利|圆满|深入|扎实|有序|全面(?:完成|实施|推)|惠及|覆盖|成效|落地|启动|收官)/u

/** What plans are plans of, right before the word. */
const TITLE =
  /(?:行动|攻坚|培育|培养|提升|倍增|振兴|发展|工程|专项|实施|改革|治理|帮扶|创新|人才)$/u

const isTitle = (text: string, previous: Piece | undefined, { start }: Piece): boolean =>
  previous !== undefined &&
  previous.end === start &&
  TITLE.test(text.slice(Math.max(0, start - 4), start))

/** 惟因去年比较基期已高: a clause that only gives the reason names nothing. */
export function givesReason(pieces: readonly Piece[], text: string): boolean {
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    if (piece.kind === 'blank' || has(piece, C.adverb | C.cause)) continue
    const { start, end } = piece
    return end - start < 3 && REASONS.has(text.slice(start, end))
  }
  return false
}

const REASONS = new Set(['因', '因为', '由于', '受', '随着'])
