/** A year as the text gives it: a number, or counted from the year in which the document was given. */
export type YearRef =
  | { readonly kind: 'absolute'; readonly year: number }
  /** 今年 0, 去年 -1, 明年 1; counted from the year the sentence looks from. */
  | { readonly kind: 'relative'; readonly offset: number }
  /**
   * 九十年度, 今（98）年, 98年3月: a year without its century. In Taiwan it counts from 1912, elsewhere the nearest is meant.
   * `doubtful` where it may as well be a duration, so that only in Taiwan it is a year: 較98年增加.
   */
  | { readonly kind: 'short'; readonly year: number; readonly doubtful: boolean }
  /** 本年度: the year that the document is about. */
  | { readonly kind: 'own' }

/** As the part of another year: the part that the document is about, 同期. */
export const SAME_PART = 'same'

/** As the part of no year: the month before the one that is spoken of, 上月. */
export const MONTH_BEFORE = 'before'

/** A time as worded. What it means in days depends on the document; that is for the resolve stage. */
export type PeriodReading =
  /** 2017年, 上半年, 6月底, 1-6月, 2017年上半年. Parts that the text leaves out are undefined. */
  | {
      readonly kind: 'point'
      readonly year: YearRef | undefined
      /** `H1`, `Q3`, `06`, `06-30`; a span within a year as `01/06`; `SAME_PART`, `MONTH_BEFORE`; undefined for a whole year. */
      readonly part: string | undefined
      /** 6月底, 年末: a stock at that day. */
      readonly asOf: boolean
    }
  /** 2016至2020年, “十三五”时期: first and last year. */
  | { readonly kind: 'years'; readonly from: number; readonly to: number; readonly plan: boolean }
  /** 自98年至本年, 2017年10月20日至2019年4月1日: two times, the first and the last. */
  | {
      readonly kind: 'range'
      readonly from: YearRef
      readonly to: YearRef
      /** Those of the two years, as in a point; undefined for whole years. */
      readonly parts: readonly [string, string] | undefined
    }
  /** 五年来, 过去五年, 近三年: so many years up to the period under review. */
  | { readonly kind: 'past'; readonly years: number }
  /** 五年累计: so many years; whether they are over, the part of the report tells. */
  | { readonly kind: 'span'; readonly years: number }
  /** 未来五年, 今后三年. */
  | { readonly kind: 'future'; readonly years: number }

const WRITTEN =
  /^(?:\d{4}|\d{4}-H[12]|\d{4}-Q[1-4]|\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|\d{4}\/\d{4})$/u

/** Whether a text is a period as records write it: 2017, 2017-H1, 2017-Q1, 2017-06, 2017-06-30 or 2016/2020. */
export const isPeriod = (text: string): boolean => WRITTEN.test(text)

/** Whether a period goes from one year to another: 2016/2020 and not 2017-01/2017-09. */
export const isTwoYears = (period: string | undefined): period is string =>
  period?.length === 9 && /^\d{4}\/\d{4}$/u.test(period)
