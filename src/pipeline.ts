import { clean } from './clean/index.ts'
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
import type { Document, Profile, Sentence, SourceFile } from './model/document.ts'
import type { Alternative, Explanation, Extraction, Overrides } from './model/extraction.ts'
import type { OnPassedOver, PassedOver } from './model/link.ts'
import { renderName } from './model/name.ts'
import type { Observation, Rejection } from './model/observation.ts'
import type { Span } from './model/span.ts'
import { normalize } from './normalize/index.ts'
import { checkRecords } from './normalize/issues.ts'
import { toLedger } from './normalize/ledger.ts'
import { parseRow } from './parse/cell.ts'
import { parse } from './parse/index.ts'
import { rejectionsOf, rejectionsOutside } from './parse/rejections.ts'
import { createResolver } from './resolve/index.ts'
import { profileOf } from './resolve/profile.ts'
import { segment } from './segment/index.ts'
import { nounLength } from './segment/nouns.ts'

/**
 * Reads every number of one report.
 *
 *   SourceFile
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
  return withWords(overrides, () => {
    const { records, rejections, issues } = extractFrom(clean(source), overrides)
    return { records, rejections, issues }
  })
}

/** As `extract`, with what the document says of itself and the names that lost; it takes longer. */
export function explain(source: SourceFile, overrides: Overrides = {}): Explanation {
  return withWords(overrides, () => explainFrom(source, overrides))
}

const withWords = <Result>({ lexicon }: Overrides, work: () => Result): Result =>
  lexicon === undefined ? work() : withLexicon(lexicon, work)

function explainFrom(source: SourceFile, overrides: Overrides): Explanation {
  const document = clean(source)
  const lost = new Map<number, PassedOver[]>()
  const { observations, ...extraction } = extractFrom(document, overrides, (passed) => {
    const others = lost.get(passed.start)
    if (others === undefined) lost.set(passed.start, [passed])
    else others.push(passed)
  })
  const alternatives = extraction.records.flatMap((record, index) =>
    (lost.get(observations[index]?.quantity.start ?? -1) ?? [])
      .map(({ name, rule }) => ({ indicator_text: renderName(name, document.written), rule }))
      .filter(({ indicator_text }) => indicator_text !== record.indicator_text)
      .map((alternative): Alternative => ({ record_id: record.id, ...alternative })),
  )
  return { ...extraction, alternatives }
}

function extractFrom(document: Document, overrides: Overrides, onPassedOver?: OnPassedOver) {
  const sentences = segment(document)
  const profile = profileOf(document, sentences, overrides)
  const { observations, rejections } = read(
    document,
    sentences,
    profile,
    overrides.ledger !== false,
    onPassedOver,
  )
  const records = normalize(observations, document, profile)
  const issues = [
    ...issuesOf(profile, records.length, document.source.path, overrides),
    ...checkRecords(records),
  ]
  return { records, rejections: toLedger(rejections, document), issues, observations, profile }
}

/** What is missing of a document as a whole; of one without figures nothing is. */
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

/** Lexes, parses, links and resolves the sentences of a document in order. */
function read(
  document: Document,
  sentences: readonly Sentence[],
  profile: Profile,
  ledger: boolean,
  onPassedOver: OnPassedOver | undefined,
): { readonly observations: readonly Observation[]; readonly rejections: readonly Rejection[] } {
  const { text, written } = document
  const resolver = createResolver(document, profile)
  const readTokens =
    document.script === 'traditional'
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
  let carry: Carry = nothingCarried(0)
  const mayMeasure = createFinder(text, findMeasuring)
  const hasNumeral = createFinder(text, findNumeral)
  const namesShare = createFinder(text, findShareWord)
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
    if (!mayMeasure(sentence)) {
      if (ledger && hasNumeral(sentence))
        reject(rejectionsOf(text, parse(text, written, readTokens(sentence)), []))
      resolver.pass(sentence)
      if (opens && sentence.end - sentence.start <= LONGEST_LABEL) {
        carry = labelOf(text, readTokens(sentence), carry.group) ?? carry
      }
      if (namesShare(sentence)) {
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
  return { observations, rejections }
}

const SHARE_WORD = /比重|比例/gu

function findShareWord(text: string, from: number): number {
  SHARE_WORD.lastIndex = from
  return SHARE_WORD.exec(text)?.index ?? text.length
}

/** Says whether a sentence holds what a search finds; sentences must be asked in their order. */
function createFinder(
  text: string,
  find: (text: string, from: number) => number,
): (sentence: Sentence) => boolean {
  let next = -1
  return ({ start, end }) => {
    if (next < start) next = find(text, start)
    return next < end
  }
}
