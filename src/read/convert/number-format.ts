/** Formats that a spreadsheet knows by number alone, as far as they change what is shown. */
const builtIn: ReadonlyMap<number, string> = new Map(
  Object.entries({
    '0': [1],
    '0.00': [2],
    '#,##0': [3, 37, 38],
    '#,##0.00': [4, 39, 40],
    '0%': [9],
    '0.00%': [10],
    'yyyy-m-d': [14, 15, 22, 30, 31],
    'yyyy-m': [17, 27, 36, 50, 52, 57],
    'm-d': [16, 28, 29, 51, 53, 54, 58],
  }).flatMap(([format, ids]) => ids.map((id): readonly [number, string] => [id, format])),
)

export const builtInFormat = (id: number): string => builtIn.get(id) ?? 'General'

/** `0.0"亿元"` of a format, apart from colours, conditions and what only fills up. */
interface Shape {
  readonly prefix: string
  readonly decimals: number | undefined
  readonly isPercent: boolean
  /** Commas after the last digit divide by a thousand each. */
  readonly thousands: number
  readonly suffix: string
}

/**
 * A number as a spreadsheet shows it: 12.3% for 0.12345 in the format `0.0%`, 2019年1月 for a day in
 * `yyyy"年"m"月"`, 525.69 for 525.69000000000005.
 *
 * @param value As stored: a decimal of at most 17 digits.
 * @param is1904 Whether days are counted from 1904.
 */
export function display(value: string, format: string, is1904: boolean): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  const [section = ''] = format.split(';')
  const bare = withoutLiterals(section)
  if (/[ymdYMD年月日]/u.test(bare)) return displayDate(number, bare, is1904)
  if (/^(?:general|@|)$/iu.test(bare.trim())) return plain(number)
  const { prefix, decimals, isPercent, thousands, suffix } = shapeOf(section)
  const scaled = (isPercent ? number * 100 : number) / 1000 ** thousands
  const digits = decimals === undefined ? plain(scaled) : rounded(scaled, decimals)
  return `${prefix}${digits}${isPercent ? '%' : ''}${suffix}`
}

const withoutLiterals = (section: string): string =>
  section.replaceAll(/"[^"]*"|\\.|\[[^[\]]*\]|_./gu, '')

function shapeOf(section: string): Shape {
  const visible = section.replaceAll(/\[[^[\]]*\]|_.|\*./gu, '')
  const number = /[0#?][0#?,]*(?:\.[0#?]*)?,*/u.exec(visible.replaceAll(/"[^"]*"/gu, fill))
  const start = number?.index ?? visible.length
  const end = start + (number?.[0].length ?? 0)
  const placed = visible.slice(start, end)
  const isFraction = placed.includes('.')
  const isPercent = visible.replaceAll(/"[^"]*"/gu, '').includes('%')
  return {
    prefix: literalsOf(visible.slice(0, start)),
    decimals:
      number === null
        ? undefined
        : isFraction
          ? (placed.split('.')[1]?.replaceAll(',', '').length ?? 0)
          : 0,
    isPercent,
    thousands: placed.length - trimEnd(placed, ',').length,
    suffix: literalsOf(visible.slice(end)),
  }
}

const fill = (literal: string): string => ' '.repeat(literal.length)

/** Words and signs that stand beside the number; 0.0E+00 and fractions are shown as plain numbers. */
const literalsOf = (text: string): string =>
  [...text.matchAll(/"([^"]*)"|\\(.)|([￥¥$\p{Script=Han}])/gu)]
    .map(([, quoted, escaped, sign]) => quoted ?? escaped ?? sign ?? '')
    .join('')
    .trim()

/** Fifteen digits are what a double keeps, and what a spreadsheet shows. */
function plain(number: number): string {
  const short = Number(number.toPrecision(15))
  const text = String(short)
  return text.includes('e') ? trimEnd(trimEnd(short.toFixed(20), '0'), '.') : text
}

function trimEnd(text: string, sign: string): string {
  let { length } = text
  while (length > 0 && text[length - 1] === sign) length -= 1
  return text.slice(0, length)
}

/** Half away from zero on the decimal digits, as spreadsheets do: 1.005 is 1.01. */
function rounded(number: number, decimals: number): string {
  const [whole = '0', fraction = ''] = plain(Math.abs(number)).split('.')
  const digits = BigInt(whole + fraction.padEnd(decimals + 1, '0').slice(0, decimals + 1))
  const text = String((digits + 5n) / 10n).padStart(decimals + 1, '0')
  const shown = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`
  return number < 0 && /[1-9]/u.test(shown) ? `-${shown}` : shown
}

const MILLISECONDS = 86_400_000

function displayDate(serial: number, format: string, is1904: boolean): string {
  const origin = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const date = new Date(origin + Math.floor(serial) * MILLISECONDS)
  if (Number.isNaN(date.getTime())) return String(serial)
  const year = /y/iu.test(format) ? `${date.getUTCFullYear()}年` : ''
  const month = /m/iu.test(format) ? `${date.getUTCMonth() + 1}月` : ''
  const day = /d/iu.test(format) ? `${date.getUTCDate()}日` : ''
  return `${year}${month}${day}`
}
