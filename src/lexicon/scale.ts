/** Powers of ten of the scale words. 兆 is 10^12, as in Taiwan and in 兆元. */
export const SCALE_POWERS: Readonly<Record<string, number>> = {
  十: 1,
  拾: 1,
  百: 2,
  佰: 2,
  千: 3,
  仟: 3,
  万: 4,
  亿: 8,
  兆: 12,
}

/** The decimal with its scale words multiplied in, as exact text: `expand('4.85', '万')` is `48500`. */
export function expand(decimal: string, scale: string): string {
  let power = 0
  for (const character of scale) power += SCALE_POWERS[character] ?? 0
  if (power === 0) return decimal
  const [whole = '', fraction = ''] = decimal.split('.')
  const digits = whole + fraction.padEnd(power, '0')
  const moved = digits.slice(0, whole.length + power).replace(/^0+(?=\d)/u, '')
  const rest = digits.slice(whole.length + power)
  return rest === '' ? moved : `${moved}.${rest}`
}
