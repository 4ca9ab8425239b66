const DIGITS = '零一二三四五六七八九'
const PLACES = ['千', '百', '十', '']

/** A whole number below 10^12 as Chinese text has it: 10012 is 一万零一十二. */
export function inChinese(value: number): string {
  if (value === 0) return '零'
  const parts = [
    { count: Math.floor(value / 1e8), scale: '亿' },
    { count: Math.floor(value / 1e4) % 1e4, scale: '万' },
    { count: value % 1e4, scale: '' },
  ]
  return parts.reduce((text, { count, scale }) => {
    if (count === 0) return text
    const hasGap = text !== '' && (count < 1000 || !/[亿万]$/u.test(text) || skips(text, scale))
    return `${text}${hasGap ? '零' : ''}${belowTenThousand(count, text !== '')}${scale}`
  }, '')
}

/** 一亿零五千: nothing in 万 between them. */
const skips = (text: string, scale: string): boolean => scale === '' && text.endsWith('亿')

function belowTenThousand(value: number, goesOn: boolean): string {
  let text = ''
  let hasGap = false
  PLACES.forEach((place, index) => {
    const digit = Math.floor(value / 10 ** (3 - index)) % 10
    if (digit === 0) {
      hasGap = text !== ''
      return
    }
    // 十二, but 一百一十二
    const isTen = digit === 1 && place === '十' && text === '' && !goesOn
    text += `${hasGap ? '零' : ''}${isTen ? '' : DIGITS.charAt(digit)}${place}`
    hasGap = false
  })
  return text
}
