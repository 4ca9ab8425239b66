import { WordClass } from '../lexicon/words.ts'
import type { Link, OnPassedOver } from '../model/link.ts'
import type { Item, QuantityMention } from '../model/mention.ts'
import { EMPTY_NAME, renderName, type Name } from '../model/name.ts'
import type { PeriodReading } from '../model/period.ts'
import { readAfter, type After } from './after.ts'
import {
  followingName,
  isKindAlone,
  withContribution,
  withKind,
  withUse,
  withoutTaken,
} from './around.ts'
import { SAME_PART_BEFORE, YEAR_BEFORE } from './before-predicate.ts'
import { readBefore, reworded, type Before } from './before.ts'
import { clausesOf, has, isContent, type Clause, type Piece } from './pieces.ts'
import { asAimedAt, asOutcome, findPlanFigure, type PlanFigure } from './plan-figure.ts'
import { type Run, quantitiesOf, runsOf } from './runs.ts'
import { VERBS } from './scan.ts'
import { pairLevels, pairNames, withOwnUnit } from './series.ts'
import { divisions, eachMoves, eachOf, sumAndCount, troubles } from './several-of-run.ts'
import { noteShare } from './share-of-clause.ts'
import { anyOf } from './spelling.ts'
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
import {
  ofNorm,
  rulesFor,
  takenUp,
  type Candidate,
  type Question,
  type SubjectRule,
} from './subject/index.ts'
import { isBase, noteTime, statusBehindSemicolon } from './time-of-clause.ts'
import { toLink, type Decision } from './to-link.ts'
import { notePending } from './topic-of-clause.ts'
import {
  enterParts,
  mayPart,
  noteWhole,
  noteWholeOfParts,
  partsWhole,
  toldBy,
  withInterrupted,
  withLevelOfWhole,
  withWhole,
} from './whole.ts'
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
    const behind =
      next === undefined ? undefined : readAfter(text, pieces, end + 1, nextFigure(pieces, end + 1))
    const later = behind && kindsAhead(behind, clause, runs, position + 2, text)
    // Behind the last number of the next run, if it has no more of them.
    ahead = next?.indexes.length === 1 ? behind : undefined
    const subject = state.subject
    const read = readRun(clause, run, end, after, later, state)
    if (state.each.length > 0) state.each = state.each.slice(run.indexes.length)
    for (let order = 0; order < read.length; order++) {
      const one = read[order] as Link
      links.push(plan === undefined ? one : ofPlan(one, plan, clause, subject, grew, state))
    }
  }
}

/** Numbers of a list of kinds that are looked at for what they are kinds of. */
const MOST_KINDS = 4

/** 过20亿项目 of 3个过30亿、2个过20亿、9个过10亿项目, where the kind alone stands behind the number before `position`. */
function kindsAhead(
  after: After,
  { pieces }: Clause,
  runs: readonly Run[],
  position: number,
  text: string,
): After {
  const kinds: After[] = [after]
  for (let at = position; kinds.length < MOST_KINDS; at++) {
    const run = runs[at]
    const last = kinds.at(-1) as After
    if (run === undefined || !isKindAlone(renderName(last.noun, text))) break
    const first = run.indexes[0] as number
    if (!has(pieces[first - 1], C.list)) break
    kinds.push(
      readAfter(text, pieces, (run.indexes.at(-1) as number) + 1, nextFigure(pieces, first + 1)),
    )
  }
  return kinds.reduceRight((later, kind) => withKind(kind, later, text))
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
  // 比常年（35亿立方米）偏少5%
  const own = ofNorm(subject, state)
  if (own !== undefined) {
    state.subject = own
    return
  }
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

/** What a sentence without figures hands on: the share it speaks of, which 这个比重 in the next one is. */
export function shareNamedIn(text: string, items: readonly Item[], carry: Carry): Carry {
  const state = openState(text, carry, () => 0, undefined)
  for (const clause of clausesOf(text, items)) noteShare(clause, state)
  return state.share === carry.share ? carry : { ...carry, share: state.share }
}
