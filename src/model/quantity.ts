import type { Span } from './span.ts'

export type Bound = 'exact' | 'about' | 'at_least' | 'at_most'

/** A number with its unit, as written: 525.69亿元 is decimal `525.69`, unit `亿元`. */
export interface Quantity extends Span {
  /** Plain decimal in `unit`, or a fraction `1/3`; never a floating-point number. */
  readonly decimal: string
  /** Upper end of a range such as 5%-6%. */
  readonly decimalMax: string | undefined
  /** Unit with its scale, without 余 and 多; empty for a bare fraction or ratio. */
  readonly unit: string
  readonly bound: Bound
}
