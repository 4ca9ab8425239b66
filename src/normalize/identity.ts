import { HIGH, LOW, mix, mixText, spread } from './hash.ts'

/** What a source's name makes of the two lanes. */
export interface Identity {
  readonly high: number
  readonly low: number
}

/** Begins the names of the records of one source. */
export const identityOf = (source: string): Identity => ({
  high: mixText(0x243f6a88, source, HIGH),
  low: mixText(0x85a308d3, source, LOW),
})

/**
 * Names a record: 16 hexadecimal digits from source, start, end and measure. The same on every machine and in every
 * version. Two lanes of 32 bits, mixed by multiplication as in MurmurHash3; not for secrets.
 */
export function identify(
  { high, low }: Identity,
  start: number,
  end: number,
  measure: string,
): string {
  const a = mixText(mix(mix(high, start, HIGH), end, HIGH), measure, HIGH)
  const b = mixText(mix(mix(low, start, LOW), end, LOW), measure, LOW)
  return hexadecimal(spread(a ^ (b >>> 7))) + hexadecimal(spread(b + Math.imul(a, LOW)))
}

const DIGITS = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0))
const digit = (bits: number, shift: number): number => DIGITS[(bits >>> shift) & 15] as number

/** Eight digits, in one piece: a sixth of the time that `toString(16)` takes. */
const hexadecimal = (bits: number): string =>
  String.fromCharCode(
    digit(bits, 28),
    digit(bits, 24),
    digit(bits, 20),
    digit(bits, 16),
    digit(bits, 12),
    digit(bits, 8),
    digit(bits, 4),
    digit(bits, 0),
  )
