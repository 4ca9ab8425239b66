/*
 * Communiques of several years in one file, one behind the other.
 */
import type { Document, Profile } from '../model/document.ts'

/** Where another communique begins, and the year that it is of. */
export interface Edition {
  readonly start: number
  readonly year: number
}

/** 2023年临海市国民经济和社会发展统计公报, alone in its line. */
const TITLE =
  /^[ \t　]*[^，。；：\n]{0,20}?((?:19|20)\d\d) ?年度?[^，。；：\n]{2,30}统计公报[ \t　]*$/gmu
/** 2023年是…, 2023年，…: the first words of one that has no title. */
const OPENING = /^[ \t　]*((?:19|20)\d\d)年(?:是|，)[^\n]{20}/gmu
/** The parts that each of them has: 一、综合. */
const PART = /^[ \t　]*([一二三四五六七八九十]{1,3})、/gmu
/** Characters of the words before the first part. */
const LONGEST_PREAMBLE = 3000

/** Whether the parts begin anew behind an offset, and have begun before it. */
function beginsAnew(text: string, start: number, goesOn: boolean): boolean {
  PART.lastIndex = start
  const next = PART.exec(text)
  if (next === null || next[1] !== '一' || next.index - start > LONGEST_PREAMBLE) return false
  if (goesOn) return true
  PART.lastIndex = 0
  const first = PART.exec(text)
  return first !== null && first.index < start
}

/**
 * The communiques behind the first one of a text, in its order; none in a document of another kind, nor in one whose period
 * was given.
 *
 * @param goesOn The text is a later stretch of its document, so that one may begin right at its start.
 */
export function editionsOf(
  { text }: Pick<Document, 'text'>,
  { kind, period, isPeriodGiven }: Pick<Profile, 'kind' | 'period' | 'isPeriodGiven'>,
  goesOn = false,
): readonly Edition[] {
  if (isPeriodGiven || kind !== 'communique' || period === undefined || !/^\d{4}$/u.test(period))
    return []
  const found: Edition[] = []
  for (const pattern of [TITLE, OPENING])
    for (const { index, 1: year } of text.matchAll(pattern))
      if (beginsAnew(text, index, goesOn)) found.push({ start: index, year: Number(year) })
  found.sort((one, other) => one.start - other.start)
  let year = Number(period)
  return found.filter((edition) => {
    const isOther = edition.year !== year
    if (isOther) year = edition.year
    return isOther
  })
}

/** The profile of what follows where an edition begins. */
export const ofEdition = (profile: Profile, { year }: Edition): Profile => ({
  ...profile,
  period: String(year),
  publishedYear: year + 1,
})
