import { clean } from './clean/index.ts'
import { cutStretches, type Cutting } from './clean/stretches.ts'
import { periodAbsent, regionAbsent, regionUnknown, type Issue } from './issues.ts'
import { lex } from './lex/index.ts'
import { splitModals } from './lex/modal.ts'
import { withLexicon } from './lexicon/lexicon.ts'
import { findMeasuring } from './lexicon/measuring.ts'
import { findNumeral } from './lexicon/numerals.ts'
import {
  labelOf,
  link,
  LONGEST_LABEL,
  nothingCarried,
  shareNamedIn,
  type Carry,
} from './link/index.ts'
import { createRowReader } from './link/table.ts'
import type { Document, Profile, Sentence, SourceFile, Stretch } from './model/document.ts'
import type { Alternative, Explanation, Extraction, Overrides } from './model/extraction.ts'
import type { OnPassedOver, PassedOver } from './model/link.ts'
import { renderName } from './model/name.ts'
import type { Observation, Rejection } from './model/observation.ts'
import type { Span } from './model/span.ts'
import type { Series } from './normalize/growths.ts'
import { createDuplicateFinder, type DuplicateFinder } from './normalize/duplicates.ts'
import { normalize } from './normalize/index.ts'
import { checkRecords } from './normalize/issues.ts'
import { toLedger } from './normalize/ledger.ts'
import { parseRow } from './parse/cell.ts'
import { parse } from './parse/index.ts'
import { rejectionsOf, rejectionsOutside } from './parse/rejections.ts'
import { createResolver, isOutsideMainland, type Resolver } from './resolve/index.ts'
import { profileOf } from './resolve/profile.ts'
import { nothingBefore, segment } from './segment/index.ts'
import { nounLength } from './segment/nouns.ts'

/**
 * Reads every number of one report.
 *
 *   SourceFile ─── cutStretches: one, but of a text too long to be read at once
 *       │ clean      join broken lines, fold widths, simplify; keep the way back
 *   Document
 *       │ segment    headings, sentences, tables
 *   Sentence[]  ──── profileOf: what the document says of itself
 *       │ lex        one scan: numbers, dates, words of the lexicons, plain text
 *   Token[]
 *       │ parse      rules read quantities, and what measures nothing
 *   Item[]
 *       │ link       which number measures what
 *   Link[]
 *       │ resolve    period, status and place: from the clause, the heading, the document
 *   Observation[]
 *       │ normalize  base units, days, canonical names, the file's own characters
 *   LongRecord[] + LedgerLine[] + Issue[]
 *
 * Pure: the same file gives the same records, whatever the clock, the locale or the order of files.
 */
export function extract(source: SourceFile, overrides: Overrides = {}): Extraction {
  const parts = Array.from(readParts(source, overrides))
  const [only] = parts
  if (only !== undefined && parts.length === 1) return extractionOf(only)
  return {
    records: parts.flatMap(({ records }) => records),
    rejections: parts.flatMap(({ rejections }) => rejections),
    issues: parts.flatMap(({ issues }) => issues),
  }
}

/**
 * As `extract`, part by part: a text of more than a million characters is read in stretches, so that no more than one
 * need be held. What it says of itself is looked for in the first; headings, places and what was told before hold on.
 *
 * @param cutting Where a text is cut, if not where it usually is.
 */
export function* extractInParts(
  source: SourceFile,
  overrides: Overrides = {},
  cutting?: Cutting,
): Generator<Extraction> {
  for (const part of readParts(source, overrides, cutting)) yield extractionOf(part)
}

/** As `extract`, with what the document says of itself and the names that lost; it takes longer. */
export function explain(source: SourceFile, overrides: Overrides = {}): Explanation {
  const lost = new Map<number, PassedOver[]>()
  const onPassedOver = (passed: PassedOver): void => {
    const others = lost.get(passed.start)
    if (others === undefined) lost.set(passed.start, [passed])
    else others.push(passed)
  }
  const parts: Explanation[] = []
  for (const part of readParts(source, overrides, undefined, onPassedOver)) {
    parts.push({
      ...extractionOf(part),
      profile: part.profile,
      alternatives: alternativesOf(part, lost),
    })
    lost.clear()
  }
  const [first] = parts
  return {
    profile: (first as Explanation).profile,
    records: parts.flatMap(({ records }) => records),
    rejections: parts.flatMap(({ rejections }) => rejections),
    issues: parts.flatMap(({ issues }) => issues),
    alternatives: parts.flatMap(({ alternatives }) => alternatives),
  }
}

const alternativesOf = (
  { records, observations, document }: Part,
  lost: ReadonlyMap<number, readonly PassedOver[]>,
): Alternative[] =>
  records.flatMap((record, index) =>
    (lost.get(observations[index]?.quantity.start ?? -1) ?? [])
      .map(({ name, rule }) => ({ indicator_text: renderName(name, document.written), rule }))
      .filter(({ indicator_text }) => indicator_text !== record.indicator_text)
      .map((alternative): Alternative => ({ record_id: record.id, ...alternative })),
  )

/** What a stretch of a document gave, and what it was made of. */
interface Part extends Extraction {
  readonly document: Document
  readonly profile: Profile
  readonly observations: readonly Observation[]
}

const extractionOf = ({ records, rejections, issues }: Part): Extraction => ({
  records,
  rejections,
  issues,
})

/** Reads the stretches of a document in order, each when it is asked for. */
function* readParts(
  source: SourceFile,
  overrides: Overrides,
  cutting?: Cutting,
  onPassedOver?: OnPassedOver,
): Generator<Part> {
  const { lexicon } = overrides
  const readPart = createPartReader(source, overrides, onPassedOver)
  for (const stretch of cutStretches(source.text, cutting)) {
    yield lexicon === undefined ? readPart(stretch) : withLexicon(lexicon, () => readPart(stretch))
  }
}

/** What holds on from one stretch of a document to the next. */
interface Course {
  readonly profile: Profile
  readonly script: Document['script']
  readonly resolver: Resolver
  readonly duplicates: DuplicateFinder
  readonly series: Series
  /** The last id given to a mention. */
  group: number
  hasFigures: boolean
}

function createPartReader(
  source: SourceFile,
  overrides: Overrides,
  onPassedOver: OnPassedOver | undefined,
): (stretch: Stretch) => Part {
  const before = nothingBefore()
  let course: Course | undefined
  return (stretch) => {
    const document = clean(source, stretch, course?.script)
    const sentences = segment(document, before)
    const isWhole = stretch.text.length === source.text.length
    if (course === undefined) course = begin(document, sentences, overrides, !isWhole)
    else course.resolver.open(document)
    const { profile } = course
    const { observations, rejections } = read(
      document,
      sentences,
      course,
      overrides.ledger !== false,
      onPassedOver,
    )
    const records = normalize(observations, document, profile, course.duplicates)
    const figures = course.hasFigures ? 0 : records.length
    course.hasFigures ||= records.length > 0
    return {
      records,
      rejections: toLedger(rejections, document),
      issues: [
        ...issuesOf(profile, figures, source.path, overrides),
        ...checkRecords(records, course.series),
      ],
      document,
      profile,
      observations,
    }
  }
}

/** @param isLong The document comes in stretches, of which this is the first. */
function begin(
  document: Document,
  sentences: readonly Sentence[],
  overrides: Overrides,
  isLong: boolean,
): Course {
  const profile = profileOf(document, sentences, overrides)
  return {
    profile,
    script: document.script,
    resolver: createResolver(document, profile),
    duplicates: createDuplicateFinder(document.source.path, isLong),
    series: new Map(),
    group: 0,
    hasFigures: false,
  }
}

/**
 * What is missing of a document as a whole; of one without figures nothing is.
 *
 * @param figures Those of the first stretch that has any.
 */
function issuesOf(
  profile: Profile,
  figures: number,
  path: string,
  { region }: Overrides,
): readonly Issue[] {
  if (figures === 0) return []
  const issues: Issue[] = []
  if (profile.period === undefined) issues.push(periodAbsent(path))
  if (profile.region === undefined) issues.push(regionAbsent(path))
  else if (region !== undefined && profile.region.code === '')
    issues.push(regionUnknown(path, region))
  return issues
}

/** Lexes, parses, links and resolves the sentences of a stretch in order. */
function read(
  document: Document,
  sentences: readonly Sentence[],
  course: Course,
  ledger: boolean,
  onPassedOver: OnPassedOver | undefined,
): { readonly observations: readonly Observation[]; readonly rejections: readonly Rejection[] } {
  const { text, written } = document
  const { resolver } = course
  const readTokens =
    document.script === 'traditional' || isOutsideMainland(course.profile)
      ? (span: Span) => splitModals(text, lex(text, span))
      : (span: Span) => lex(text, span)
  const readRow = createRowReader({
    document,
    lex: readTokens,
    parseRow: (row, cells) => parseRow(text, written, readTokens(row), cells),
    link: (items, before) => link(text, items, before, nounLength, onPassedOver),
  })
  const observations: Observation[] = []
  const rejections: Rejection[] = []
  let carry: Carry = nothingCarried(course.group)
  const mayMeasure = new Finder(text, findMeasuring)
  const hasNumeral = new Finder(text, findNumeral)
  const namesShare = new Finder(text, findShareWord)
  let paragraph = -1
  let end = 0
  const reject = (found: readonly Rejection[]): void => {
    for (const rejection of found) rejections.push(rejection)
  }
  for (const sentence of sentences) {
    if (ledger) reject(rejectionsOutside(text, { start: end, end: sentence.start }))
    end = sentence.end
    const opens = sentence.paragraph !== paragraph
    if (opens) {
      paragraph = sentence.paragraph
      carry = nothingCarried(carry.group)
    }
    if (!mayMeasure.isIn(sentence)) {
      if (ledger && hasNumeral.isIn(sentence))
        reject(rejectionsOf(text, parse(text, written, readTokens(sentence)), []))
      resolver.pass(sentence)
      if (opens && sentence.end - sentence.start <= LONGEST_LABEL) {
        carry = labelOf(text, readTokens(sentence), carry.group) ?? carry
      }
      if (namesShare.isIn(sentence)) {
        carry = shareNamedIn(text, parse(text, written, readTokens(sentence)), carry)
      }
      continue
    }
    const row = readRow(sentence, carry)
    const items = row?.items ?? parse(text, written, readTokens(sentence))
    const linked = row ?? link(text, items, carry, nounLength, onPassedOver)
    carry = linked.carry
    if (ledger) reject(rejectionsOf(text, items, linked.links))
    for (const observation of resolver.resolve(sentence, linked.links))
      observations.push(observation)
  }
  if (ledger) reject(rejectionsOutside(text, { start: end, end: text.length }))
  course.group = carry.group
  return { observations, rejections }
}

const SHARE_WORD = /比重|比例/gu

function findShareWord(text: string, from: number): number {
  SHARE_WORD.lastIndex = from
  return SHARE_WORD.exec(text)?.index ?? text.length
}

/** Says whether a sentence holds what a search finds; sentences must be asked in their order. */
class Finder {
  private readonly text: string
  private readonly find: (text: string, from: number) => number
  private next = -1

  constructor(text: string, find: (text: string, from: number) => number) {
    this.text = text
    this.find = find
  }

  isIn({ start, end }: Sentence): boolean {
    if (this.next < start) this.next = this.find(this.text, start)
    return this.next < end
  }
}
