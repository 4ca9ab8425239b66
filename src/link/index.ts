import { WordClass } from '../lexicon/words.ts'
import type { Link, OnPassedOver } from '../model/link.ts'
import { withFields, type Item, type QuantityMention } from '../model/mention.ts'
import { EMPTY_NAME, renderName, type Name } from '../model/name.ts'
import type { PeriodReading } from '../model/period.ts'
import { afterSaying, afterWith, KIND_ALONE, readAfter, type After } from './after.ts'
import { readBefore, reworded, type Before } from './before.ts'
import { SAME_PART_BEFORE, YEAR_BEFORE } from './before-predicate.ts'
import { asAimedAt, asOutcome, findPlanFigure, type PlanFigure } from './plan-figure.ts'
import { clausesOf, has, isContent, pieceAt, toName, type Clause, type Piece } from './pieces.ts'
import { headOf, isDependent, splitTail, type Subject } from './name.ts'
import { VERBS } from './scan.ts'
import { pairLevels, pairNames, withOwnUnit, type Series } from './series.ts'
import { noteShare } from './share-of-clause.ts'
import { anyOf, oneOf } from './spelling.ts'
import {
  carryOf,
  openState,
  rememberSubject,
  type Aside,
  unitTail,
  type Carry,
  type NounLength,
  type State,
} from './state.ts'
import { toLink, type Decision } from './to-link.ts'
import { isBase, noteTime, statusBehindSemicolon } from './time-of-clause.ts'
import { notePending } from './topic-of-clause.ts'
import {
  named,
  rulesFor,
  takenUp,
  withoutBeing,
  type Candidate,
  type Question,
  type SubjectRule,
} from './subject/index.ts'

export { labelOf, LONGEST_LABEL } from './label.ts'
export { nothingCarried, type Carry } from './state.ts'

const C = WordClass

/**
 * Says what each number of a sentence measures.
 *
 * Clause by clause: the stretch before a number is read from the number leftwards, the one after it rightwards; then
 * the rules for names propose in order of preference, and the form of the number with the words around it tells the
 * measure.
 *
 * @param carry What the sentences before it in the paragraph were about.
 * @param onPassedOver Told of the names that lose; they are looked for only if there is someone to tell.
 */
export function link(
  text: string,
  items: readonly Item[],
  carry: Carry,
  nounLength: NounLength,
  onPassedOver?: OnPassedOver,
): { readonly links: readonly Link[]; readonly carry: Carry } {
  if (!saysOrHandsOn(text, items)) return { links: [], carry }
  const state = openState(text, carry, nounLength, onPassedOver)
  const links: Link[] = []
  const clauses = clausesOf(text, items)
  let aside: Aside | undefined
  let opened = false
  // 其中，…: parts of what the sentence before compared
  if (!has(clauses[0]?.pieces[0], C.among)) {
    state.against = undefined
    state.lately = undefined
  }
  const introduced = introducedFrom(clauses)
  const last = lastFigure(clauses)
  for (let order = 0; order < clauses.length; order++) {
    const clause = clauses[order] as Clause
    const { pieces } = clause
    const opens = !opened
    opened ||= saysSomething(pieces)
    // 从环比看，价格上涨1%，食品价格上涨2%；从同比看，…
    if ((clause.classes & C.yoy) !== 0 && state.against !== undefined) state.against = undefined
    state.contributor = EMPTY_NAME
    state.behind = undefined
    const next = clauses[order + 1]
    state.next = next?.opening === '，' ? next : undefined
    if (clause.opening === '；') {
      state.levels = 0
      state.status = statusBehindSemicolon(clause, state)
      state.resumed = state.among && state.parts > 0 && has(pieces[0], C.light)
    }
    if (clause.aside) aside ??= rememberSubject(state)
    else if (aside !== undefined) {
      Object.assign(state, aside)
      aside = undefined
    }
    state.aside = clause.aside
    const compared = clause.aside ? comparedBefore(clauses[order - 1], clause, text) : undefined
    // 比上半年（6%）加快2个百分点
    if (clause.opening === '）' && state.before !== undefined) state.behind = sinceOf(state.before)
    state.before = compared
    state.introduces = order < introduced
    if (order <= last) noteTime(clause, state)
    if (pieces.length === 1 && has(pieces[0], C.among)) enterParts(state)
    const parts = partsWhole(pieces, text)
    if (parts) {
      state.among = true
      state.main = toldBy(pieces, text) ?? state.lead
      state.mainDimension = undefined
    }
    if (clause.counts) {
      readFigures(clause, state, links)
      // 与全国平均相比，增速高2个百分点，…: holds for one clause, if it is no time
      if (state.against?.period === undefined && !OF_LAST.has(state.against?.basis))
        state.against = undefined
    } else if (parts) {
      // 从企业效益看 names nothing that has figures
      state.pending = EMPTY_NAME
      state.pendingObject = EMPTY_NAME
    } else if (order < last) {
      notePending(clause, opens, state)
      if (next !== undefined) noteWhole(clause, next.opening, state)
      noteWholeOfParts(clause, state)
    }
    // Behind the last figure nothing is asked for but the share that the next sentence may speak of.
    else if ((clause.classes & C.share) !== 0) notePending(clause, opens, state)
  }
  return { links, carry: carryOf(state) }
}

/** Whether a sentence has figures or may change what the next one is told: it names a share, or parts a whole. */
function saysOrHandsOn(text: string, items: readonly Item[]): boolean {
  for (let index = 0; index < items.length; index++)
    if ((items[index] as Item).kind === 'quantity') return true
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item
    if (item.kind === 'word' && (item.classes & C.share) !== 0) return true
    if (mayPart(text, item.start)) return true
  }
  return false
}

function readFigures(clause: Clause, state: State, links: Link[]): void {
  const { pieces } = clause
  const { text } = state
  const plan = findPlanFigure(clause, text)
  const grew = state.lastMeasure === 'growth'
  const runs = runsOf(pieces, text, plan)
  let ahead: After | undefined
  for (let position = 0; position < runs.length; position++) {
    const run = runs[position] as Run
    if (state.each.length === 0 && (clause.classes & C.respectively) !== 0)
      state.each = eachOf(pieces, runs, position, state)
    const next = runs[position + 1]
    const end = next?.indexes[0] ?? pieces.length
    const after = ahead ?? readAfter(text, pieces, (run.indexes.at(-1) as number) + 1, end)
    const later =
      next === undefined ? undefined : readAfter(text, pieces, end + 1, nextFigure(pieces, end + 1))
    // Behind the last number of the next run, if it has no more of them.
    ahead = next?.indexes.length === 1 ? later : undefined
    const subject = state.subject
    const read = readRun(clause, run, end, after, later, state)
    if (state.each.length > 0) state.each = state.each.slice(run.indexes.length)
    for (let order = 0; order < read.length; order++) {
      const one = read[order] as Link
      links.push(plan === undefined ? one : ofPlan(one, plan, clause, subject, grew, state))
    }
  }
}

/**
 * 甲2万人、乙3吨，分别下降3%和增长5%; 甲、乙和丙分别增加3公里、5公里和减少1公里: what was named before, one for each number, some of
 * which move in their own way.
 */
function eachOf(
  pieces: readonly Piece[],
  runs: readonly Run[],
  position: number,
  state: State,
): readonly Candidate[] {
  const run = runs[position] as Run
  if (position + 1 === runs.length) return NO_CANDIDATES
  const first = run.indexes[0] as number
  let told = false
  let named = false
  for (let at = run.from; at < first; at++) {
    named ||= isContent(pieces[at])
    told ||= has(pieces[at], C.respectively)
  }
  if (!told) return NO_CANDIDATES
  let last = position + 1
  const indexes = [...run.indexes]
  for (; last < runs.length && movesAlone(pieces, runs[last] as Run); last++)
    indexes.push(...(runs[last] as Run).indexes)
  if (last === position + 1) return NO_CANDIDATES
  if (named) {
    const quantities = indexes.map((index) => pieces[index]?.quantity as QuantityMention)
    const before = readBefore(state.text, pieces, run.from, first)
    return pairNames(before, quantities, false, state)?.candidates ?? NO_CANDIDATES
  }
  const { series } = state
  const count = indexes.length
  return series.length < count
    ? NO_CANDIDATES
    : series.slice(-count).map((subject) => takenUp(subject))
}

const NO_CANDIDATES: readonly Candidate[] = []

/** 和增长 right before a number, with nothing named. */
function movesAlone(pieces: readonly Piece[], { from, indexes }: Run): boolean {
  if (!has(pieces[from], C.list)) return false
  let moves = false
  for (let at = from; at < (indexes[0] as number); at++) {
    if (isContent(pieces[at])) return false
    moves ||= has(pieces[at], C.rise | C.fall)
  }
  return moves
}

/** Index of the first number from a piece on; where there is none, the end of the clause. */
function nextFigure(pieces: readonly Piece[], from: number): number {
  let index = from
  while (index < pieces.length && pieces[index]?.kind !== 'quantity') index++
  return index
}

/** A number of a clause that tells a plan's figure and what became of it. */
function ofPlan(
  read: Link,
  plan: PlanFigure,
  { pieces }: Clause,
  before: State['subject'],
  /** What was told of it before is how it grew. */
  grew: boolean,
  state: State,
): Link {
  const { start } = read.quantity
  const isFigure = start === pieces[plan.figure]?.quantity?.start
  if (!isFigure && start !== pieces[plan.outcome]?.quantity?.start) return read
  // What is compared with the plan was named before it.
  const compares = plan.movement !== undefined && before !== undefined
  if (compares) state.subject = before
  const name = compares ? [...before.verb, ...before.noun] : read.name
  if (isFigure) return asAimedAt(read, name, plan, compares && grew)
  // 预测增长1.6%，较5月预测数2%下修0.4个百分点: of what is foreseen the outcome is as well
  state.status = state.heldStatus === 'estimate' ? 'estimate' : state.framed
  state.planned = false
  return asOutcome(read, name, plan, state.status)
}

/** 比上年（13.5万吨）减少4%, 比上半年（6%）加快: the time of a figure alone in brackets behind what it is compared with. */
function comparedBefore(
  previous: Clause | undefined,
  { pieces, opening }: Clause,
  text: string,
): PeriodReading | undefined {
  if (previous === undefined || opening !== '（' || pieces.length > 1) return undefined
  const last = previous.pieces.at(-1)
  if (last === undefined) return undefined
  if (has(last, C.yoy)) return last.word.endsWith('同期') ? SAME_PART_BEFORE : YEAR_BEFORE
  const isTime = last.kind === 'calendar' && last.period?.kind === 'point'
  return isTime && isThan(text, last.start - 1) ? last.period : undefined
}
const isThan = anyOf('比较')

/** The time that a change is counted from, where it is not the year before. */
const sinceOf = (compared: PeriodReading): PeriodReading | undefined =>
  compared === YEAR_BEFORE || compared === SAME_PART_BEFORE ? undefined : compared

function saysSomething(pieces: readonly Piece[]): boolean {
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    if (isContent(piece) || has(piece, VERBS)) return true
  }
  return false
}

/** The clause behind the first colon, if there is none with a figure before it; else 0. */
function introducedFrom(clauses: readonly Clause[]): number {
  for (let order = 0; order < clauses.length; order++) {
    const { opening, counts } = clauses[order] as Clause
    if (opening === '：') return order
    if (counts) return 0
  }
  return 0
}

/** The last clause with a figure; -1 if there is none. */
function lastFigure(clauses: readonly Clause[]): number {
  let order = clauses.length - 1
  while (order >= 0 && clauses[order]?.counts === false) order--
  return order
}

/** What figures are set against as long as nothing else is said: the month or the quarter before. */
const OF_LAST: ReadonlySet<string | undefined> = new Set(['mom', 'qoq'])

/** 其中: what follows are parts of what was named last, if that is not itself the only part of something. */
function enterParts(state: State): void {
  if (state.among && state.parts > 1) {
    state.main = state.subject
    state.mainDimension = undefined
  }
  state.among = true
  state.parts = 0
  state.resumed = false
}

const PARTING = /^(?:按|分|从|就)[^，。；]{1,10}?(?:划?分|来?看|分类|分组|统计)$/u

/** 按季节分，冬小麦实现12.6亿元: what was named before is told by its parts. */
function partsWhole(pieces: readonly Piece[], text: string): boolean {
  const start = pieces[0]?.start ?? 0
  return mayPart(text, start) && PARTING.test(text.slice(start, pieces.at(-1)?.end))
}

const TOLD_BY = /(?<=[产商]品|品种|作物|实物)(?:产销量|产量|销售?量)(?=来?看$)/u

/** 从产品产量看，铝材增长64%: what the figures of the parts behind are of, where that says it. */
function toldBy(pieces: readonly Piece[], text: string): Subject | undefined {
  const start = pieces[0]?.start ?? 0
  const found = TOLD_BY.exec(text.slice(start, pieces.at(-1)?.end))
  if (found === null) return undefined
  const at = start + found.index
  return { verb: EMPTY_NAME, noun: [{ start: at, end: at + found[0].length }] }
}

/** Whether a word that begins here may say by what a whole is parted. */
const mayPart = anyOf('按分从就')

/** 各流域发电量占全省的比重分别为：青河41.5%，白河22.8%: keeps the whole for the parts named after it. */
function noteWhole({ pieces, classes }: Clause, mark: string, state: State): void {
  if ((classes & C.share) === 0) return
  const { shareOf, noun, respectively, ofPlan } = readBefore(state.text, pieces, 0, pieces.length)
  if (shareOf === undefined || shareOf.length === 0 || ofPlan) return
  if (mark === '：' || respectively) state.whole = { of: shareOf, noun }
  else if (mark === '（') state.interrupted = { of: shareOf, noun }
}

/** 零售额中，网上销售占7%, 在参保人员中，…: keeps what shares are of that do not say it. */
function noteWholeOfParts({ pieces }: Clause, state: State): void {
  const last = pieces.at(-1) as Piece
  const { text } = state
  if (text[last.end - 1] !== '中' || text[last.end] !== '，') return
  const from = pieces.findIndex((piece) => isContent(piece) || has(piece, C.action))
  const opening = pieces[from]?.start ?? last.end
  // 在职工队伍中, but 在校学生中
  const start = text[opening] === '在' && !isIncumbent(text, opening + 1) ? opening + 1 : opening
  const told = pieces.slice(from).every((piece) => isContent(piece) || has(piece, C.action | C.de))
  const words = text.slice(start, last.end - 1)
  if (told && words.length > 1 && !UNDERTAKEN.test(words))
    state.wholeOfParts = [{ start, end: last.end - 1 }]
}
const isIncumbent = anyOf('校岗册编建')
/** What goes on and has no parts: 在推进过程中，…. */
const UNDERTAKEN =
  /(?:过程|进程|工作|建设|改造|行动|活动|发展|会议|大会|实践|生活|运行|环境|形势|竞争)$/u

/** 优良天数占监测天数（366天）的96.7%: the figure in the bracket is of the whole, the one behind it of the part. */
function withInterrupted(
  before: Before,
  { aside, opening, pieces }: Clause,
  /** Index of the piece that the stretch before the figure begins with. */
  from: number,
  quantity: QuantityMention | undefined,
  state: State,
): Before | undefined {
  const { interrupted } = state
  if (interrupted === undefined || before.noun.length + before.verb.length > 0) return undefined
  if (aside && opening === '（') return reworded(before, { noun: interrupted.of })
  state.interrupted = undefined
  const first = pieces[from]
  const goesOn = has(first, C.de) && (opening === '）' || from > 0)
  if (!goesOn || quantity?.form !== 'percent') return undefined
  const noun = interrupted.noun.length > 0 ? interrupted.noun : (state.subject?.noun ?? EMPTY_NAME)
  return reworded(before, { shareOf: interrupted.of, noun })
}

/** 县级收入96亿元，占全县收入270亿元的35.6%: how much the whole is stands between it and the share. */
function withLevelOfWhole(
  before: Before,
  { pieces }: Clause,
  { indexes }: Run,
  state: State,
): Before | undefined {
  const { ofPlan, shareOf } = before
  const index = indexes.at(-1) as number
  const form = pieces[index]?.quantity?.form
  // 占年初预算8亿元的41%: the plan is one for the part
  if (shareOf === undefined || shareOf.length === 0 || ofPlan || form !== 'amount') return undefined
  if (!has(pieces[index + 1], C.de)) return undefined
  if (pieces[index + 2]?.quantity?.form !== 'percent') return undefined
  state.interrupted = {
    of: shareOf,
    noun: before.noun.length > 0 ? before.noun : (state.subject?.noun ?? EMPTY_NAME),
  }
  return reworded(before, { noun: shareOf, members: [shareOf], owner: [], verb: EMPTY_NAME })
}

/** A part of the whole that an earlier clause has named: 华东36.3% is the share of 华东销售额. */
function withWhole(before: Before, quantity: QuantityMention | undefined, state: State): Before {
  const { whole, text } = state
  if (
    whole === undefined ||
    quantity?.form !== 'percent' ||
    before.shareOf !== undefined ||
    before.movement !== undefined ||
    before.noun.length === 0
  )
    return before
  const head = headOf(renderName(whole.noun, text))
  const own = headOf(renderName(before.noun, text)) !== ''
  const { tail } = splitTail(whole.noun, own ? 0 : head.length)
  return reworded(before, {
    shareOf: whole.of,
    noun: [...before.noun, ...tail],
    members: before.members.map((member) => [...member, ...tail]),
  })
}

/** 民营经济贡献了50%以上的税收、60%以上的地区生产总值: who contributes has the share, of what is named behind it. */
function withContribution(
  before: Before,
  after: After,
  quantity: QuantityMention | undefined,
  state: State,
): Before {
  if (quantity?.form !== 'percent' && quantity?.form !== 'fraction') return before
  const goesOn = state.contributor.length > 0 && before.continues && before.shareOf === undefined
  if (!before.contributes && !goesOn) return before
  const own = before.noun.length > 0 ? before.noun : withoutBeing(state.opening, state.text)
  if (!goesOn && own.length === 0) return before
  const noun = goesOn ? state.contributor : own
  state.contributor = noun
  const named = before.shareOf !== undefined && before.shareOf.length > 0
  return reworded(before, {
    shareOf: named ? before.shareOf : after.noun,
    noun,
    members: [noun],
    verb: EMPTY_NAME,
    owner: [],
  })
}

/** What a part of a whole is used for, with what stands before it. */
const USED = /^((?:以上|左右)?用于)([^，。；：（）]{2,20})(?:[，。；：（）]|$)/u
const opensUse = anyOf('用以左')
const LONGEST_USE = 28

/** 财政支出的70%以上用于民生: the share is of what it is used for. */
function withUse(before: Before, quantity: QuantityMention | undefined, state: State): Before {
  if (quantity?.form !== 'percent' || !opensUse(state.text, quantity.end)) return before
  if (before.shareOf !== undefined || before.movement !== undefined) return before
  const used = USED.exec(state.text.slice(quantity.end, quantity.end + LONGEST_USE))
  if (used === null) return before
  const [, opening = '', use = ''] = used
  const start = quantity.end + opening.length
  const carried = state.pending.length > 0 ? state.pending : (state.subject?.noun ?? EMPTY_NAME)
  const noun: Name = [{ start, end: start + use.length }]
  return reworded(before, {
    shareOf: before.noun.length > 0 ? before.noun : carried,
    noun,
    members: [noun],
    verb: EMPTY_NAME,
    owner: [],
  })
}

/** Numbers of a clause with nothing but list marks between them; `from` is where the stretch before them starts. */
interface Run {
  readonly from: number
  readonly indexes: readonly number[]
}

/** Whether nothing but list marks and words of bound stands between two numbers. */
function areListed(pieces: readonly Piece[], one: number, other: number, text: string): boolean {
  for (let at = one + 1; at < other; at++) {
    const { kind, start, end } = pieces[at] as Piece
    if (kind === 'blank' || has(pieces[at], C.list | C.about | C.at_least | C.at_most)) continue
    // 第五、第六位
    if (end - start !== 1 || text[start] !== '第') return false
  }
  return true
}

/** 完成投资30亿元、20个商贸项目完成投资5亿元: a count with a noun behind it, listed after an amount of something else. */
function countsOthers(pieces: readonly Piece[], one: number, other: number): boolean {
  const listed = pieces[other]?.quantity
  const before = pieces[one]?.quantity?.form
  const behind = pieces[other + 1]
  return (
    other > one + 1 &&
    listed !== undefined &&
    (before === 'amount' || before === 'percent') &&
    (listed.form === 'count' || listed.form === 'person') &&
    // 抓好总投资92亿元、37个项目建设: what they cost
    (pieces[one - 1]?.word !== '总投资' || isContent(pieces[one - 2])) &&
    isContent(behind) &&
    behind?.start === listed.end &&
    behind.end > behind.start + 1
  )
}

function runsOf(pieces: readonly Piece[], text: string, plan: PlanFigure | undefined): Run[] {
  const runs: Run[] = []
  let from = 0
  let indexes: number[] = []
  for (let index = 0; index < pieces.length; index++) {
    if (pieces[index]?.kind !== 'quantity') continue
    const previous = indexes.at(-1)
    const joined =
      previous !== undefined &&
      previous !== plan?.figure &&
      areListed(pieces, previous, index, text) &&
      !countsOthers(pieces, previous, index)
    if (joined) {
      indexes.push(index)
      continue
    }
    if (previous !== undefined) {
      runs.push({ from, indexes })
      from = previous + 1
    }
    indexes = [index]
  }
  if (indexes.length > 0) runs.push({ from, indexes })
  return runs
}

/**
 * @param next Index of the number behind the run, or the end of the clause.
 * @param behind What stands between the run and that number.
 * @param later What stands behind that number, if there is one.
 */
function readRun(
  clause: Clause,
  run: Run,
  next: number,
  behind: After,
  later: After | undefined,
  state: State,
): Link[] {
  const { pieces } = clause
  const first = run.indexes[0] as number
  const stretch = readBefore(state.text, pieces, run.from, first, state.lastLevel)
  const after =
    later === undefined
      ? behind
      : followingName(
          pieces,
          (run.indexes.at(-1) as number) + 1,
          next,
          behind,
          later,
          stretch,
          state.text,
        )
  // 投产企业12家，其中扩建的3家
  const read =
    after.empty && stretch.headless.length > 0
      ? reworded(stretch, { verb: stretch.headless })
      : stretch
  const counted = pieces[first]?.quantity
  const own =
    withInterrupted(read, clause, run.from, counted, state) ??
    withLevelOfWhole(read, clause, run, state) ??
    withWhole(withoutTaken(read, after, counted, state), counted, state)
  const before = withUse(withContribution(own, after, counted, state), counted, state)
  takeUpBracketed(clause, before, counted, state)
  if (before.among) enterParts(state)
  const quantities = quantitiesOf(clause, run, before, state.text)
  const sameCount = state.lastCount === quantities.length
  state.lastCount = quantities.length
  const series =
    eachMoves(before, quantities.length, state) ??
    sumAndCount(before, after, quantities, state.text) ??
    troubles(before, after, quantities, state.text) ??
    divisions(before, after, quantities, state.text) ??
    pairNames(before, quantities, sameCount, state) ??
    pairLevels(before, quantities, clause, first, state)
  state.paired = series !== undefined
  const opposed = series === undefined && quantities.length === 2 && quantities[1]?.form === 'ratio'
  // Two parts of a hundred that nothing tells apart have no name, rather than the same.
  if (opposed && before.noun.length === 0) state.subject = undefined
  const alone =
    series === undefined
      ? decide(questionOf(quantities[0] as QuantityMention, before, after, state, run.from > 0))
      : undefined
  const bases = listedBases(state.text, pieces, run, quantities.length)
  const links: Link[] = []
  for (let order = 0; order < quantities.length; order++) {
    const candidate = series?.candidates[order] ?? (alone as Decision).candidate
    const told = quantities[order] as QuantityMention
    const quantity = series === undefined ? told : withOwnUnit(told, candidate.subject, state.text)
    const rule = series?.rule ?? (alone as Decision).rule
    if (state.onPassedOver !== undefined)
      tellPassedOver(
        questionOf(quantity, before, after, state, run.from > 0),
        { candidate, rule },
        state.onPassedOver,
      )
    // Of 16宗597.4亩 the second number has no words of its own before it, so it repeats the name.
    const repeated = series === undefined && order > 0
    links.push(
      toLink(
        quantity,
        { candidate: repeated ? takenUp(candidate.subject) : candidate, rule },
        bases === undefined ? before : reworded(before, { since: bases[order] }),
        after,
        clause,
        run.indexes[order] as number,
        run.indexes,
        series === undefined,
        state,
      ),
    )
  }
  return links
}

/** 较一季度、上半年分别加快1个和2个百分点: the times that the numbers of a run are compared with, one for each. */
function listedBases(
  text: string,
  pieces: readonly Piece[],
  { from, indexes }: Run,
  count: number,
): readonly PeriodReading[] | undefined {
  if (count < 2) return undefined
  const bases: PeriodReading[] = []
  for (let at = from; at < (indexes[0] as number); at++) {
    const { period } = pieces[at] as Piece
    if (period !== undefined && isBase(text, pieces, at)) bases.push(period)
  }
  return bases.length === count ? bases : undefined
}

/** 漁港員工（37萬人）減少一千人: what follows the bracket is of what stands before it. */
function takeUpBracketed(
  { opening }: Clause,
  { noun, verb, movement }: Before,
  quantity: QuantityMention | undefined,
  state: State,
): void {
  const { bracketed } = state
  if (bracketed === undefined || state.aside) return
  state.bracketed = undefined
  if (opening !== '）' || quantity === undefined || movement === undefined) return
  if (noun.length > 0 || verb.length > 0) return
  const { subject, quantity: level } = bracketed
  const sameUnit = unitTail(level) === unitTail(quantity) && level.form === quantity.form
  const ofRate = level.form === 'percent' && quantity.form === 'points'
  // 锡锭（10万吨）增长5%
  const last = subject.noun.at(-1)
  const inItsBracket = typeof last === 'object' && last.end === level.start - 1
  if (sameUnit || ofRate || inItsBracket) state.subject = subject
}

const questionOf = (
  quantity: QuantityMention,
  before: Before,
  after: After,
  state: State,
  follows: boolean,
): Question => ({
  nounText: renderName(before.noun, state.text),
  textBehind: renderName(after.noun, state.text),
  quantity,
  before,
  after,
  state,
  follows,
})

/** The numbers whose turn it is in 分别下降3%和增长5%. */
const eachMoves = (
  { movement, reaches }: Before,
  count: number,
  { each }: State,
): Series | undefined =>
  each.length < count || movement === undefined || reaches
    ? undefined
    : { rule: 'respectively-carried', candidates: each.slice(0, count) }

/** 总投资92亿元、37个水利项目: what the things behind the second number cost, and how many they are. */
function sumAndCount(
  before: Before,
  after: After,
  quantities: readonly QuantityMention[],
  text: string,
): Series | undefined {
  if (quantities.length !== 2 || quantities[0]?.dimension !== 'money') return undefined
  if (quantities[1]?.form !== 'count') return undefined
  const { noun } = after
  if (noun.length === 0 || after.byDe || !isDependent(renderName(before.noun, text)))
    return undefined
  const candidates = [named(EMPTY_NAME, [...noun, ...before.noun]), named(before.verb, noun)]
  return { rule: 'sum-and-count', candidates }
}

const DIVISIONS = oneOf('镇|乡|县|村|区|市|旗|街道|乡镇|苏木')
const GOVERNS = /^(?:[现下管]?辖(?:有)?|.{2,8}辖)$/u

/** 辖9镇4乡和1个经济开发区: parts of a place, whose unit says what they are. */
function divisions(
  { noun, verb }: Before,
  after: After,
  quantities: readonly QuantityMention[],
  text: string,
): Series | undefined {
  if (!DIVISIONS.has(quantities[0]?.unit ?? '')) return undefined
  const last = quantities.at(-1)
  const bare =
    last !== undefined && !DIVISIONS.has(last.unit) ? quantities.slice(0, -1) : quantities
  if (bare.length === 0 || !bare.every(({ unit }) => DIVISIONS.has(unit))) return undefined
  if (bare !== quantities && after.noun.length === 0) return undefined
  const name = renderName(noun, text)
  // 2镇3村入选名录: there what is said of them tells which they are
  const alone = noun.length === 0 && verb.length === 0 && after.empty && quantities.length > 1
  if (!GOVERNS.test(name) && !alone) return undefined
  const candidates = bare.map(({ unit }) => named(EMPTY_NAME, [unit]))
  return {
    rule: 'divisions',
    candidates: bare === quantities ? candidates : [...candidates, named(EMPTY_NAME, after.noun)],
  }
}

/** 解决2万人、3万头牲畜的饮水困难: what is solved for people, too, and for the things that the last number counts. */
function troubles(
  before: Before,
  { noun, byDe }: After,
  quantities: readonly QuantityMention[],
  text: string,
): Series | undefined {
  if (quantities.length < 2 || noun.length < 2 || byDe || before.noun.length > 0) return undefined
  const last = quantities.at(-1) as QuantityMention
  const tail = noun.at(-1)
  const things = noun.at(-2)
  if (typeof tail !== 'object' || typeof things !== 'object') return undefined
  if (text[things.end] !== '的' || tail.start !== things.end + 1) return undefined
  for (const quantity of quantities)
    if (quantity !== last && (quantity.form !== 'person' || unitTail(quantity) === unitTail(last)))
      return undefined
  return {
    rule: 'respectively',
    candidates: quantities.map((quantity) => named(before.verb, quantity === last ? noun : [tail])),
  }
}

/**
 * What is named after a number. Of 总投资18.4亿元的9个项目 and 14个总投资52.7亿元的项目 both numbers are about the noun
 * behind the second one.
 */
function followingName(
  pieces: readonly Piece[],
  from: number,
  next: number,
  after: After,
  later: After,
  before: Before,
  text: string,
): After {
  const second = pieces[next]?.quantity as QuantityMention
  if (after.byDe && after.empty && (second.form === 'count' || second.form === 'person'))
    return afterWith(later, later.noun, later.whole, true)
  if (after.empty && later.noun.length > 0 && KIND_ALONE.test(renderName(before.noun, text))) {
    // 县定8件、镇定12件利民好事
    const own = toName(pieces.slice(from, next).filter((piece) => isContent(piece)))
    if (KIND_ALONE.test(renderName(own, text)))
      return afterWith(later, later.noun, later.whole, false)
  }
  // 引进3个70亿元以上、8个20亿元以上项目
  const sizes = later.empty ? undefined : SIZE.exec(renderName(later.noun, text))
  if (sizes !== null && sizes !== undefined && SIZE_ALONE.test(renderName(after.noun, text))) {
    const things = splitTail(later.noun, (sizes[1] ?? '').length).tail
    return afterWith(after, [...after.noun, ...things], after.whole, false)
  }
  if (isGenericList(after, pieces, from, next, text) && !later.empty) {
    const shared = sharedTail(after, later, text)
    if (shared.length > 0) return afterWith(after, [...after.noun, ...shared], after.whole, false)
    if ((before.verb.length > 0 || before.governs) && !before.openList && !before.completes)
      return after
    // 3个村、45万平方米厂房拆迁, 5个项目、38万平方米公租房开工建设: what is said at the end is said of both
    const deed = later.toEnd && has(pieces.at(-1), C.action) && !later.byDe
    const said = later.predicate.length > 0 ? later.predicate : deed ? later.whole : EMPTY_NAME
    return said.length === 0 ? after : afterSaying(after, said)
  }
  const shares = later.byDe && second.form === 'amount' && isShared(renderName(after.noun, text))
  // 新建25万亩、改造20万亩高标准农田: what both were done to stands behind the second number
  const both =
    after.empty &&
    !later.byDe &&
    later.noun.length > 0 &&
    second.unit === pieceAt(pieces, from - 1)?.quantity?.unit &&
    (before.verb.length > 0 || before.governs) &&
    before.noun.length === 0 &&
    has(pieces[from], C.list) &&
    next > from + 1 &&
    pieces.slice(from + 1, next).every((piece) => has(piece, C.acquire | C.action | C.light))
  if (both) return afterWith(later, later.noun, later.noun, false)
  return shares ? afterWith(after, later.noun, later.noun, after.byDe) : after
}

const isShared = (name: string): boolean => isDependent(name) || name === '投资'

/** 10亿元以上项目: a class by its size, and what is of it. */
const SIZE = /^[\d.十百千万亿]+元?(?:及以|以)上(.{2,})$/u
const SIZE_ALONE = /^[\d.十百千万亿]+元?(?:及以|以)上$/u

/** Which of them: 省级 and 市级 of 3名省级和11名市级工匠. */
const KIND =
  /^(?:.{1,3}?[级型类]|城镇|农村|城区|城乡|城市|乡村|省内|省外|国内|国外|境内|境外|市内|市外)/u

/** 工匠 of 3名省级和11名市级工匠: the noun that both kinds share. */
function sharedTail(after: After, later: After, text: string): Name {
  const own = renderName(after.noun, text)
  if (KIND.exec(own)?.[0] !== own) return EMPTY_NAME
  const whole = renderName(later.noun, text)
  const kind = KIND.exec(whole)?.[0] ?? whole
  return kind === whole ? EMPTY_NAME : splitTail(later.noun, whole.length - kind.length).tail
}

/** Whether nothing but a word as bare as 项目 and a list mark stand before the next number. */
function isGenericList(
  after: After,
  pieces: readonly Piece[],
  from: number,
  next: number,
  text: string,
): boolean {
  if (after.byDe || after.noun.length === 0 || after.predicate.length > 0) return false
  if (renderName(after.noun, text).length > 2) return false
  const mark = pieces[next - 1]
  return has(mark, C.list) && pieces.slice(from, next - 1).every(isContent)
}

const SUMMED = /(?:共计|合计|总计)$/u
const sumsUp = ({ start }: QuantityMention, text: string): boolean =>
  SUMMED.test(text.slice(start - 2, start))

const COSTS = /^(?:总|年度)?投资(?:计划|任务|目标)$/u

/** Words that sum up a list and say nothing themselves. */
const SUMS_UP = /^(?:政策)?(?:组别|领域|范畴|方面|类别|环节|门类)$/u

/** Characters of a noun's beginning that may be no part of its name. */
const LONGEST_LEFT_OUT = 2

/** A noun that the number before has taken is not the name of the next one if that has a noun of its own behind it. */
function withoutTaken(
  before: Before,
  after: After,
  quantity: QuantityMention | undefined,
  state: State,
): Before {
  const first = before.noun[0]
  // 62个重点林场完成40个建设任务: 重点 may have been left out
  const since = typeof first === 'object' ? first.start - state.taken : -1
  if (state.taken < 0 || since < 0 || since > LONGEST_LEFT_OUT) return before
  // 12个村3万群众
  const counts =
    quantity?.form === 'count' || quantity?.form === 'person' || quantity?.unit === '万'
  // 30个项目54亿元投资任务: what the things cost
  if (quantity?.dimension === 'money' && COSTS.test(renderName(after.noun, state.text))) {
    const noun = [...before.noun, ...after.noun]
    return reworded(before, { noun, members: [noun], verb: EMPTY_NAME })
  }
  // 惠及12个村3万人: whom it does good, and not the places
  const verb = state.series.at(-1)?.verb ?? EMPTY_NAME
  if (quantity?.form === 'person' && after.empty && verb.length > 0 && !before.reaches)
    return reworded(before, { verb, noun: EMPTY_NAME, members: [], owner: [] })
  // 9个社区8.6公里的河岸绿化
  const measures = quantity?.form === 'amount' && quantity.dimension !== 'money'
  if (measures && after.byDe && after.noun.length > 0)
    return reworded(before, { members: [], noun: [], owner: [], verb: [], governs: true })
  const sums = state.summedUp.length > 0 && SUMS_UP.test(renderName(before.noun, state.text))
  if (!counts && sums && after.empty) {
    // 教育、福利及卫生三个组别合共占六成
    const noun = [...state.summedUp, ...before.noun]
    return reworded(before, { noun, members: [noun], verb: EMPTY_NAME })
  }
  if (!counts && before.members.length > 1) {
    // 投资90亿元的甲产业园、投资30亿元的乙产业园
    const members = before.members.slice(1)
    const [only] = members
    if (members.length === 1 && only !== undefined && after.byDe)
      return reworded(before, { members: [], noun: [], owner: [], verb: only, governs: true })
    return reworded(before, { members, noun: members.flat(), verb: EMPTY_NAME })
  }
  // 29个单位共计50项问题
  const reaches = before.reaches && quantity !== undefined && !sumsUp(quantity, state.text)
  if (!counts || after.noun.length === 0 || reaches || before.movement !== undefined) return before
  return reworded(before, { verb, noun: [], members: [], owner: [], governs: true })
}

/** The first proposal in order of preference; the last rule always proposes. */
function decide(question: Question): Decision {
  const rules = rulesFor(question)
  for (let order = 0; order < rules.length; order++) {
    const rule = rules[order] as SubjectRule
    const candidate = rule.propose(question)
    if (candidate !== undefined) return { candidate, rule: rule.name }
  }
  throw new Error('no rule proposed a subject')
}

/** Tells each other name once, by the rule that prefers it most. */
function tellPassedOver(
  question: Question,
  { candidate, rule }: Decision,
  tell: OnPassedOver,
): void {
  const { text } = question.state
  const nameOf = ({ subject }: Candidate): Name => [...subject.verb, ...subject.noun]
  const told = new Set(['', renderName(nameOf(candidate), text)])
  // Names paired with a list win over every rule; of the rules those before the winner had nothing to propose.
  const rules = rulesFor(question)
  const winner = rules.findIndex(({ name }) => name === rule)
  for (const { name: other, propose } of rules.slice(winner + 1)) {
    const proposed = propose(question)
    if (proposed === undefined) continue
    const name = nameOf(proposed)
    const words = renderName(name, text)
    if (told.has(words)) continue
    told.add(words)
    tell({ start: question.quantity.start, name, rule: other })
  }
}

/** Whether a figure has no unit, or one that stands behind each of a list. */
const isBare = (text: string, { end }: QuantityMention): boolean =>
  '%0123456789'.includes(text.charAt(end - 1))

/** The number at an index, bounded by a word before its verb: 至少建成1个. */
function boundBefore({ pieces, classes }: Clause, index: number): QuantityMention {
  const quantity = pieces[index]?.quantity as QuantityMention
  if ((classes & C.adverb) === 0 || quantity.bound !== 'exact') return quantity
  if (!has(pieceAt(pieces, index - 1), C.acquire | C.action)) return quantity
  const word = pieceAt(pieces, index - 2)?.word
  return word === '至少' ? withFields(quantity, { bound: 'at_least' }) : quantity
}

const OWN_BOUND = /[余多来]|以[上下内]$|左右$|上下$|有余$/u

const isPartOfList = ({ form, rule }: QuantityMention): boolean =>
  form === 'percent' || form === 'points' || rule === 'shared-unit'

const BOUND_BEHIND = /^(?:以[上下内]|左右|上下)/u

/**
 * 分别达95%、80%、60%以上: the bound behind the last of a list whose names are told apart is one of all. Amounts with units
 * of their own have their own: 8亿元和9亿元以上.
 */
function boundBehind(
  quantities: readonly QuantityMention[],
  { respectively }: Before,
  text: string,
): QuantityMention['bound'] {
  const last = quantities.at(-1)
  if (!respectively || last === undefined || last.bound === 'exact') return 'exact'
  if (!BOUND_BEHIND.test(text.slice(last.end, last.end + 2))) return 'exact'
  for (const quantity of quantities)
    if (quantity !== last && (quantity.bound !== 'exact' || !isPartOfList(quantity))) return 'exact'
  return last.bound
}

/** The numbers of a run. 分别超7200亿元、5400亿元: the bound before the first of them holds for all. */
function quantitiesOf(
  clause: Clause,
  { indexes }: Run,
  before: Before,
  text: string,
): readonly QuantityMention[] {
  const quantities: QuantityMention[] = []
  let shared: QuantityMention['bound'] = 'exact'
  for (let order = 0; order < indexes.length; order++) {
    const quantity = boundBefore(clause, indexes[order] as number)
    const { bound } = quantity
    if (order === 0 && bound !== 'exact' && holdsForAll(quantity, before, text)) shared = bound
    quantities.push(
      bound === 'exact' && shared !== 'exact' ? withFields(quantity, { bound: shared }) : quantity,
    )
  }
  const bound = boundBehind(quantities, before, text)
  return bound === 'exact'
    ? quantities
    : quantities.map((quantity) => withFields(quantity, { bound }))
}

/** Whether the bound before the first number of a run is one of all. */
function holdsForAll(first: QuantityMention, { respectively }: Before, text: string): boolean {
  // 连续突破800、900亿斤, 不低于60%、55%: one word and one unit for all of them
  if (!respectively && !isBare(text, first)) return false
  // 分别完成30亿元以上和5亿元: what stands in or behind a number is its own
  return !OWN_BOUND.test(text.slice(first.start, first.end + 2))
}

/** What a sentence without figures hands on: the share it speaks of, which 这个比重 in the next one is. */
export function shareNamedIn(text: string, items: readonly Item[], carry: Carry): Carry {
  const state = openState(text, carry, () => 0, undefined)
  for (const clause of clausesOf(text, items)) noteShare(clause, state)
  return state.share === carry.share ? carry : { ...carry, share: state.share }
}
