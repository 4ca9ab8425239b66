import { readMarkup } from './markup.ts'

/** Gives the paragraphs of a document the numbers that Word shows before them and does not store. */
export interface Numbering {
  /**
   * The number of the next paragraph of a list, with its punctuation: 一、 （二） 3.
   *
   * @param level From 0.
   * @returns Empty for bullets and unknown lists.
   */
  readonly next: (list: string, level: number) => string
}

interface Level {
  start: number
  format: string
  /** `%1、`: the number of the first level with its punctuation. */
  text: string
}

const DEEPEST = 9

/** Reads `word/numbering.xml`. */
export function createNumbering(xml: string): Numbering {
  const { abstracts, abstractOf } = readLists(xml)
  const counts = new Map<string, number[]>()
  return {
    next(list, level) {
      const abstract = abstractOf.get(list)
      const levels = abstract === undefined ? undefined : abstracts.get(abstract)
      const own = levels?.[level]
      if (abstract === undefined || levels === undefined || own === undefined) return ''
      if (level < 0 || level >= DEEPEST) return ''
      const reached = counts.get(abstract) ?? []
      counts.set(abstract, reached)
      reached[level] = (reached[level] ?? own.start - 1) + 1
      // A number of a higher level begins those below it anew.
      reached.length = level + 1
      if (own.format === 'bullet' || own.format === 'none') return ''
      return own.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1
        const named = levels[at]
        return named === undefined ? '' : toNumeral(reached[at] ?? named.start, named.format)
      })
    },
  }
}

function readLists(xml: string): {
  readonly abstracts: ReadonlyMap<string, readonly (Level | undefined)[]>
  readonly abstractOf: ReadonlyMap<string, string>
} {
  const abstracts = new Map<string, (Level | undefined)[]>()
  const abstractOf = new Map<string, string>()
  let levels: (Level | undefined)[] | undefined
  let level: Level | undefined
  let list: string | undefined
  readMarkup(
    xml,
    {
      open(name, { val = '', abstractNumId = '', numId, ilvl }) {
        if (name === 'abstractNum') {
          levels = []
          abstracts.set(abstractNumId, levels)
        } else if (name === 'num') list = numId
        else if (name === 'abstractNumId' && list !== undefined) abstractOf.set(list, val)
        else if (name === 'lvl' && levels !== undefined) {
          level = { start: 1, format: 'decimal', text: '' }
          const at = Number(ilvl)
          if (at >= 0 && at < DEEPEST) levels[at] = level
        } else if (level === undefined) return
        else if (name === 'start') level.start = Number(val) || 0
        else if (name === 'numFmt') level.format = val
        else if (name === 'lvlText') level.text = val
      },
      close(name) {
        if (name === 'abstractNum') levels = undefined
        else if (name === 'num') list = undefined
        else if (name === 'lvl') level = undefined
      },
      text: () => undefined,
    },
    { xml: true },
  )
  return { abstracts, abstractOf }
}

const DIGITS = '零一二三四五六七八九'

function toNumeral(number: number, format: string): string {
  if (/^(?:chinese|japanese|ideograph(?:Digital|Traditional)?$|taiwanese)/u.test(format)) {
    return toChinese(number)
  }
  if (format === 'decimalEnclosedCircle' && number >= 1 && number <= 20) {
    return String.fromCharCode(0x2460 + number - 1)
  }
  const isLetter = format === 'lowerLetter' || format === 'upperLetter'
  if (isLetter && number >= 1 && number <= 26) {
    return String.fromCharCode((format === 'lowerLetter' ? 0x61 : 0x41) + number - 1)
  }
  return String(number)
}

/** 1 to 99 as headings write them: 十二, 二十. */
function toChinese(number: number): string {
  if (number < 1 || number > 99) return String(number)
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`
  return `${ten}${ones === 0 ? '' : DIGITS[ones]}`
}
