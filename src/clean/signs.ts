/** Code units that the setting of text asks for by name. */
const code = (sign: string): number => sign.charCodeAt(0)

export const TAB = 0x09
export const LINE_FEED = 0x0a
export const SPACE = 0x20
export const WIDE_BLANK = 0x3000
export const DOT = code('.')
export const COMMA = code(',')
export const WIDE_COMMA = code('，')
export const PAUSE_MARK = code('、')
export const COLON = code(':')
export const WIDE_COLON = code('：')
export const FULL_STOP = code('。')
export const QUESTION = code('?')
export const WIDE_QUESTION = code('？')
export const QUOTE = code('"')
export const QUOTE_OPENS = code('“')
export const QUOTE_CLOSES = code('”')
export const APOSTROPHE = code("'")
export const APOSTROPHE_OPENS = code('‘')
export const APOSTROPHE_CLOSES = code('’')
export const ZERO = code('0')
export const LETTER_O = code('O')
export const CIRCLE = code('○')
export const LARGE_CIRCLE = code('◯')
export const IDEOGRAPHIC_ZERO = code('〇')
export const HYPHENATION_POINT = code('‧')
export const MIDDLE_DOT = code('·')
export const PIPE = code('|')
export const SLASH = code('/')
export const DASH = code('—')
export const HYPHEN = code('-')
export const NUMBER_SIGN = code('#')
export const YEAR = code('年')

export const isDigit = (sign: number): boolean => sign >= 0x30 && sign <= 0x39
export const isPerCent = (sign: number): boolean => sign === 0x25 || sign === 0x2030
