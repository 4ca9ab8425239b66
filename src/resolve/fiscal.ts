import { readYear } from './dates.ts'

const digits = '〇零○一二三四五六七八九'
/** 2019/20年度, 2019-2020财政年度, 二零一九/二零年度, 二○一○至一一财政年度, 2005-06财政预算案: white space is gone. */
const written = new RegExp(
  `(?<![\\d${digits}])(?<year>(?:19|20)\\d\\d|[一二][〇零○九][${digits}]{2})年?(?:/|[—–―~～至-])(?<next>(?:19|20)?\\d\\d|[${digits}]{2}|[一二][〇零○九][${digits}]{2})年?(?:财政|财务)?(?:年度|预算)(?<budget>(?:的|政府)*(?:财政)?预算)?`,
  'gu',
)

/** A financial year that does not begin in January, as Hong Kong has it. */
export interface FiscalYear {
  /** The year in which it begins. */
  readonly year: number
  /** The budget of this year is named: 2019/20年度财政预算. */
  readonly isBudget: boolean
}

/** The financial years that a text names, in order; two years that do not follow one another are none. */
export const fiscalYearsIn = (text: string): readonly FiscalYear[] => {
  const found: FiscalYear[] = []
  for (const match of text.matchAll(written)) {
    const { year: first = '', next = '', budget } = match.groups ?? {}
    const year = readYear(first)
    const last = lastTwo(next)
    if (year === undefined || last !== (year + 1) % 100) continue
    found.push({ year, isBudget: budget !== undefined || match[0].endsWith('预算') })
  }
  return found
}

const lastTwo = (written: string): number | undefined => {
  const short = written.slice(-2)
  return /^\d\d$/u.test(short) ? Number(short) : twoDigits(short)
}

const twoDigits = (numerals: string): number | undefined => {
  const year = readYear(`二〇${numerals}`)
  return year === undefined ? undefined : year % 100
}

/** Votes of a year whose budget is named, against one that is only mentioned. */
const NAMED = 5

/** The financial year that a budget is for: the one whose budget is named, else the one mentioned most, else the earliest. */
export const budgetedYearIn = (text: string): number | undefined => {
  const votes = new Map<number, number>()
  for (const { year, isBudget } of fiscalYearsIn(text)) {
    votes.set(year, (votes.get(year) ?? 0) + (isBudget ? NAMED : 1))
  }
  return [...votes].toSorted(([one, a], [other, b]) => b - a || one - other)[0]?.[0]
}
