const DECIMAL = /^-?\d+(?:\.\d+)?$/u
const FRACTION = /^(-?)(\d+)\/(\d+)$/u
/** Digits that Excel keeps of a number. */
const SIGNIFICANT = 15n

/** A number as JSON writes it, with no more and no fewer digits. */
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u

/**
 * A decimal for a table: itself, or a fraction as a decimal of at most 15 significant digits, since
 * a spreadsheet takes 1/3 for the third of January.
 *
 * @example decimalCell('1/3') // '0.333333333333333'
 * @throws {TypeError} If the text is neither.
 */
export function decimalCell(text: string): string {
  if (DECIMAL.test(text)) return text
  const [, sign = '', over = '', under = ''] = FRACTION.exec(text) ?? []
  if (under === '' || BigInt(under) === 0n) throw new TypeError(`"${text}" is not a decimal`)
  return `${sign}${divide(BigInt(over), BigInt(under))}`
}

/** Rounds half up, and leaves no zero at the end of the fraction. */
function divide(over: bigint, under: bigint): string {
  const whole = over / under
  let places = whole === 0n ? SIGNIFICANT : SIGNIFICANT - BigInt(String(whole).length)
  if (whole === 0n && over !== 0n) {
    for (let rest = over * 10n; rest < under; rest *= 10n) places += 1n
  }
  if (places < 0n) places = 0n
  const power = 10n ** places
  const scaled = (over * power * 2n + under) / (under * 2n)
  const digits = String(scaled).padStart(Number(places) + 1, '0')
  if (places === 0n) return digits
  const point = digits.length - Number(places)
  return `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.0+$|(?<![.0])0+$/u, '')
}

/** A decimal for JSON: a number of exactly these digits, or else a string. */
export const decimalToken = (text: string): string =>
  JSON_NUMBER.test(text) ? text : JSON.stringify(text)

const APOSTROPHE = 0x27

/** What makes a spreadsheet take a cell for a formula, in half and full width, and control characters. */
const isTrigger = (unit: number): boolean =>
  unit < 0x20 ||
  (unit >= 0x7f && unit < 0xa0) ||
  unit === 0x3d ||
  unit === 0x2b ||
  unit === 0x2d ||
  unit === 0x40 ||
  unit === 0xff1d ||
  unit === 0xff0b ||
  unit === 0xff0d ||
  unit === 0xff20

/** Whether the text begins, after any apostrophes, with a trigger. */
const isHazardous = (text: string): boolean => {
  let index = 0
  while (text.charCodeAt(index) === APOSTROPHE) index += 1
  return index < text.length && isTrigger(text.charCodeAt(index))
}

/**
 * A text for a table: where a spreadsheet would take it for a formula, with an apostrophe in front;
 * a NUL, which few readers of CSV survive, becomes a space.
 */
export function textCell(text: string): string {
  const safe = text.includes('\0') ? text.replaceAll('\0', ' ') : text
  return isHazardous(safe) ? `'${safe}` : safe
}

/** What `textCell` was given, but for any NUL. */
export const textOfCell = (cell: string): string =>
  cell.charCodeAt(0) === APOSTROPHE && isHazardous(cell) ? cell.slice(1) : cell
