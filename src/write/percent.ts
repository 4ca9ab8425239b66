const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/u
const FRACTION = /^(-?)(\d+)\/(\d+)$/u
const WHOLE = /^\d{1,2}$/u

/** A ratio as a record has it. */
export interface Ratio {
  readonly value: string
  readonly unit: string
  /** The same in `unitBase`; null if it was not converted. */
  readonly valueBase: string | null
  readonly unitBase: string | null
}

/**
 * A ratio in percent, exactly: a decimal, or a fraction such as `100/3`.
 *
 * @returns undefined for what is no ratio.
 * @example findPercent({ value: '1/4', unit: '', … }) // '25'; so are 25% and 250‰
 * @example findPercent({ value: '2', unit: '番', … }) // '300': twice doubled is four times as much
 */
export function findPercent({ value, unit, valueBase, unitBase }: Ratio): string | undefined {
  if (unit === '%') return value
  if (unitBase === 'percent' && valueBase !== null) return valueBase
  if (unit === '番') return doublings(value)
  if (unit !== '') return undefined
  return (
    hundredfoldOfFraction(value) ?? (unitBase === 'ratio' ? hundredfoldOfDecimal(value) : undefined)
  )
}

const doublings = (value: string): string | undefined =>
  WHOLE.test(value) ? String((2n ** BigInt(value) - 1n) * 100n) : undefined

function hundredfoldOfFraction(value: string): string | undefined {
  const [, sign = '', over = '', under = ''] = FRACTION.exec(value) ?? []
  if (under === '' || BigInt(under) === 0n) return undefined
  const hundredfold = BigInt(over) * 100n
  const divisor = BigInt(under)
  return hundredfold % divisor === 0n
    ? `${sign}${hundredfold / divisor}`
    : `${sign}${hundredfold}/${divisor}`
}

function hundredfoldOfDecimal(value: string): string | undefined {
  const [, sign = '', whole = '', places = ''] = DECIMAL.exec(value) ?? []
  if (whole === '') return undefined
  const digits = whole + places.padEnd(2, '0')
  const point = whole.length + 2
  const rest = digits.slice(point)
  return `${sign}${BigInt(digits.slice(0, point))}${rest === '' ? '' : `.${rest}`}`
}
