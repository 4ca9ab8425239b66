import frames from './frames.json' with { type: 'json' }
import { builtIn, fromLexicon, type IndicatorEntry } from './lexicon.ts'

export type { IndicatorEntry } from './lexicon.ts'

/** The indicators that are built in. */
export const { indicators } = builtIn

/** Every name and alias, as they are written in the lexicon. */
export const indicatorNames: () => readonly string[] = fromLexicon(({ indicators }) => [
  ...new Set(namesOf(indicators).map(([name]) => name)),
])

export function indicatorByCode(code: string): IndicatorEntry | undefined {
  return byCode().get(code)
}

const byCode = fromLexicon(
  ({ indicators }): ReadonlyMap<string, IndicatorEntry> =>
    new Map(indicators.map((entry) => [entry.code, entry])),
)

/**
 * The indicator that a phrase in simplified script names: as it stands, or without quotes, 的 and 和, the
 * words for place, time and doing before it (全市, 全年, 实现) and a suffix that says no more (总额 for 额).
 */
export function indicatorOf(phrase: string): IndicatorEntry | undefined {
  const folded = foldName(phrase)
  return folded === '' ? undefined : withoutFrame(folded, foldedNames())
}

/**
 * The phrase as names are compared: without white space, quotes, brackets, pauses, 的, 和, 与, 及; Latin letters in
 * capitals; and one wording for each of 地区生产总值, 规模以上 and 研究与试验发展.
 */
export function foldName(phrase: string): string {
  let folded = ''
  let from = 0
  let signs = 0
  for (let at = 0; at < phrase.length; at++) {
    const sign = folds[phrase.charCodeAt(at)] as number
    signs |= sign
    if (sign === DROPPED) {
      folded += phrase.slice(from, at)
      from = at + 1
    }
  }
  folded = from === 0 ? phrase : folded + phrase.slice(from)
  if ((signs & CASED) !== 0) folded = folded.toUpperCase()
  if ((signs & (CASED | WORDED)) === 0) return folded
  for (const { wording, other } of frames.wordings) {
    if (folded.includes(wording)) folded = folded.replaceAll(wording, other)
  }
  return folded
}

/** What a character is for the folding of names. */
const DROPPED = 1
/** It may have a capital: no digit, no Chinese character and no Chinese punctuation. */
const CASED = 2
/** A wording that has another one begins with it. */
const WORDED = 4

const folds = new Uint8Array(0x10000)
for (const { wording } of frames.wordings) folds[wording.charCodeAt(0)] = WORDED
folds.fill(CASED, 0x41, 0x3000).fill(CASED, 0xa000, 0xac00).fill(CASED, 0xd800)
for (const sign of ' \t\n\r\u3000\u00a0“”"\'‘’《》〈〉「」『』()（）[]【】、,，。:：;；·•—–-_的和与及') {
  folds[sign.charCodeAt(0)] = DROPPED
}

/** Words before a name that place it, date it or say that it was done; by their first character. */
const openings = byCharacter(frames.openings, (word) => word, 0)
/** Words after a name that say no more; by their last character. */
const closings = byCharacter(frames.closings, (word) => word, -1)
/** Endings that may stand for one another without changing what is measured; by their last character. */
const endings = byCharacter(frames.endings, ({ ending }) => ending, -1)

function withoutFrame(
  folded: string,
  names: ReadonlyMap<string, IndicatorEntry>,
): IndicatorEntry | undefined {
  let core = folded
  for (;;) {
    const known = names.get(core) ?? withOtherEnding(core, names)
    if (known !== undefined) return known
    const closing = lengthOfClosing(core)
    const opening = closing === 0 ? openingLength(core) : 0
    if (opening + closing === 0 || closing >= core.length) return undefined
    core = core.slice(opening, core.length - closing)
  }
}

function withOtherEnding(
  core: string,
  names: ReadonlyMap<string, IndicatorEntry>,
): IndicatorEntry | undefined {
  const alike = endings.get(core.charCodeAt(core.length - 1))
  if (alike === undefined) return undefined
  for (const { ending, others } of alike) {
    if (!core.endsWith(ending) || core.length < ending.length + 2) continue
    for (const other of others) {
      const known = names.get(core.slice(0, -ending.length) + other)
      if (known !== undefined) return known
    }
  }
  return undefined
}

/** Length of the opening word or of a date such as 2017年, 0 if there is none or nothing would be left. */
function openingLength(core: string): number {
  let at = 0
  while (isDigit(core.charCodeAt(at))) at++
  const length = at > 0 && '年月日'.includes(core.charAt(at)) ? at + 1 : lengthOfOpening(core)
  return length < core.length ? length : 0
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Of the longest opening, 0 if there is none; openings come longest first. */
function lengthOfOpening(core: string): number {
  const words = openings.get(core.charCodeAt(0))
  if (words === undefined) return 0
  for (const word of words) if (core.startsWith(word)) return word.length
  return 0
}

/** Of the longest closing, 0 if there is none. */
function lengthOfClosing(core: string): number {
  const words = closings.get(core.charCodeAt(core.length - 1))
  if (words === undefined) return 0
  for (const word of words) if (core.endsWith(word)) return word.length
  return 0
}

/** Entries under the character at `position` of their word, the longest word first. */
function byCharacter<Entry>(
  entries: readonly Entry[],
  wordOf: (entry: Entry) => string,
  position: 0 | -1,
): ReadonlyMap<number, readonly Entry[]> {
  const groups = new Map<number, Entry[]>()
  const sorted = [...entries].sort((one, other) => wordOf(other).length - wordOf(one).length)
  for (const entry of sorted) {
    const character = wordOf(entry).at(position)?.charCodeAt(0) ?? 0
    const group = groups.get(character)
    if (group === undefined) groups.set(character, [entry])
    else group.push(entry)
  }
  return groups
}

const foldedNames = fromLexicon(
  (lexicon): ReadonlyMap<string, IndicatorEntry> =>
    new Map(namesOf(lexicon.indicators).map(([name, entry]) => [foldName(name), entry])),
)

const namesOf = (
  entries: readonly IndicatorEntry[],
): readonly (readonly [string, IndicatorEntry])[] =>
  entries.flatMap((entry) => [entry.name, ...entry.aliases].map((name) => [name, entry] as const))
