import frames from './frames.json' with { type: 'json' }
import data from './indicators.json' with { type: 'json' }
import type { Dimension } from './units.ts'

/** A statistical indicator and the wordings under which reports give it, in simplified script. */
export interface IndicatorEntry {
  /** Stable and language-neutral, such as `gdp_per_capita`; the name of a panel's column. */
  readonly code: string
  readonly name: string
  readonly english: string
  readonly aliases: readonly string[]
  /** What the unit of its level measures: money for 地区生产总值, ratio for 城镇化率. */
  readonly dimension: Dimension
  /** The name that the National Bureau of Statistics uses, where it is another. */
  readonly nbs?: string
  readonly source?: string
}

export const indicators = data as readonly IndicatorEntry[]

let byName: ReadonlyMap<string, IndicatorEntry> | undefined
let byFoldedName: ReadonlyMap<string, IndicatorEntry> | undefined
let byCode: ReadonlyMap<string, IndicatorEntry> | undefined

/** Every name and alias, as they are written in the lexicon. */
export function indicatorNames(): readonly string[] {
  return [...exactNames().keys()]
}

export function indicatorByCode(code: string): IndicatorEntry | undefined {
  byCode ??= new Map(indicators.map((entry) => [entry.code, entry]))
  return byCode.get(code)
}

/**
 * The indicator that a phrase in simplified script names: as it stands, or without quotes, 的 and 和, the
 * words for place, time and doing before it (全市, 全年, 实现) and a suffix that says no more (总额 for 额).
 */
export function indicatorOf(phrase: string): IndicatorEntry | undefined {
  const exact = exactNames().get(phrase)
  if (exact !== undefined) return exact
  const folded = foldName(phrase)
  if (folded === '') return undefined
  const names = foldedNames()
  return withoutFrame(folded, names)
}

/**
 * The phrase as names are compared: without white space, quotes, brackets, pauses, 的, 和, 与, 及; Latin letters in
 * capitals; and one wording for each of 地区生产总值, 规模以上 and 研究与试验发展.
 */
export function foldName(phrase: string): string {
  let folded = ''
  for (let at = 0; at < phrase.length; at++) {
    const character = phrase.charAt(at)
    if (!dropped.has(character)) folded += character
  }
  folded = folded.toUpperCase()
  for (const { wording, other } of frames.wordings) {
    if (folded.includes(wording)) folded = folded.replaceAll(wording, other)
  }
  return folded
}

const dropped: ReadonlySet<string> = new Set(
  ' \t\n\r\u3000\u00a0“”"\'‘’《》〈〉「」『』()（）[]【】、,，。:：;；·•—–-的和与及',
)

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
    const closing = longest(closings.get(core.charAt(core.length - 1)), (word) =>
      core.endsWith(word),
    )
    const opening = closing === 0 ? openingLength(core) : 0
    if (opening + closing === 0 || closing >= core.length) return undefined
    core = core.slice(opening, core.length - closing)
  }
}

function withOtherEnding(
  core: string,
  names: ReadonlyMap<string, IndicatorEntry>,
): IndicatorEntry | undefined {
  for (const { ending, others } of endings.get(core.charAt(core.length - 1)) ?? []) {
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
  const length =
    at > 0 && '年月日'.includes(core.charAt(at))
      ? at + 1
      : longest(openings.get(core.charAt(0)), (word) => core.startsWith(word))
  return length < core.length ? length : 0
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Length of the longest word that fits; words come longest first. */
function longest(words: readonly string[] | undefined, fits: (word: string) => boolean): number {
  return words?.find(fits)?.length ?? 0
}

/** Entries under the character at `position` of their word, the longest word first. */
function byCharacter<Entry>(
  entries: readonly Entry[],
  wordOf: (entry: Entry) => string,
  position: 0 | -1,
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>()
  const sorted = [...entries].sort((one, other) => wordOf(other).length - wordOf(one).length)
  for (const entry of sorted) {
    const character = wordOf(entry).at(position) ?? ''
    const group = groups.get(character)
    if (group === undefined) groups.set(character, [entry])
    else group.push(entry)
  }
  return groups
}

function exactNames(): ReadonlyMap<string, IndicatorEntry> {
  byName ??= new Map(
    indicators.flatMap((entry) =>
      [entry.name, ...entry.aliases].map((name) => [name, entry] as const),
    ),
  )
  return byName
}

function foldedNames(): ReadonlyMap<string, IndicatorEntry> {
  byFoldedName ??= new Map(
    indicators.flatMap((entry) =>
      [entry.name, ...entry.aliases].map((name) => [foldName(name), entry] as const),
    ),
  )
  return byFoldedName
}
