/** What kind of character begins or continues a number. */
export const Digit = { none: 0, arabic: 1, chinese: 2, scale: 3 } as const

const kinds = new Uint8Array(0x10000)
const values = new Uint8Array(0x10000)
const assign = (characters: string, kind: number, value: (index: number) => number) => {
  ;[...characters].forEach((character, index) => {
    kinds[character.charCodeAt(0)] = kind
    values[character.charCodeAt(0)] = value(index)
  })
}
assign('0123456789', Digit.arabic, (index) => index)
assign('〇一二三四五六七八九', Digit.chinese, (index) => index)
assign('零壹贰叁肆伍陆柒捌玖', Digit.chinese, (index) => index)
assign('两', Digit.chinese, () => 2)
assign('半', Digit.chinese, () => 0)
assign('廿卅', Digit.chinese, (index) => (index + 2) * 10)
assign('十百千万亿兆', Digit.scale, (index) => [1, 2, 3, 4, 8, 12][index] as number)
assign('拾佰仟', Digit.scale, (index) => index + 1)

/** Which of `Digit` a character is. */
export const digitKind = (code: number): number => kinds[code] as number

/** Value of a digit; power of ten of a scale character. */
export const digitValue = (code: number): number => values[code] as number

/** Where the first numeral from `from` on stands; the text's length if there is none. */
export function findNumeral(text: string, from: number): number {
  let at = from
  while (at < text.length && kinds[text.charCodeAt(at)] === Digit.none) at++
  return at
}
