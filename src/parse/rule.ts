import type { Mention, QuantityForm } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { NumberReading, NumberToken, Token, UnitToken } from '../model/token.ts'

/** The tokens of a sentence and the text under them. */
export interface Passage {
  readonly text: string
  /** The same in the document's own script, character for character. */
  readonly written: string
  readonly tokens: readonly Token[]
  /** Stretches between quotation marks or 《》, in order. */
  readonly quoted: readonly Span[]
}

/** What a rule sees. */
export interface View extends Passage {
  /** Index of the token the rule starts at. */
  readonly at: number
}

/** What a rule sees that starts at a number. */
export interface NumberView extends View {
  readonly number: NumberToken
  /** The unit behind the number, or behind a blank behind it. */
  readonly unit: UnitToken | undefined
  /** Index of the token after the number and its unit. */
  readonly after: number
}

/** A mention and the index of the first token after it. */
export interface Match {
  readonly mention: Mention
  readonly next: number
}

/** What an example must read: the quoted characters and some of the fields. */
export interface Example {
  readonly text: string
  readonly reads: readonly ExampleReading[]
}

export interface ExampleReading {
  readonly quote: string
  readonly form?: QuantityForm
  readonly decimal?: string
  readonly decimalMax?: string
  readonly unit?: string
  readonly bound?: string
  readonly reason?: string
}

/** What must hold of a number for a rule to be asked, so that most rules need not be asked of most numbers. */
export interface Condition {
  readonly numeral?: NumberReading['numeral']
  /** Neither a percentage nor a fraction by itself. */
  readonly plain?: true
  /** Whether it has a unit. */
  readonly unit?: boolean
  /** The sentence has quotations. */
  readonly quoted?: true
  /** One of these characters stands right before it. */
  readonly before?: string
  /** One of these characters stands right behind it. */
  readonly behind?: string
  /** One of these characters stands right before it or right behind it. */
  readonly beside?: string
  /** One of these characters stands right behind it and its unit. */
  readonly next?: string
}

/** One way of reading a number. */
export interface Rule {
  /** kebab-case, unique; stands in the ledger and in `explain`. */
  readonly name: string
  readonly summary: string
  /** The pattern over token classes, in one line, for readers. */
  readonly pattern: string
  /** Holds of every number that `read` is asked of. */
  readonly when: Condition
  readonly read: (view: NumberView) => Match | undefined
  /** For a rule that starts at words too, such as 首位. */
  readonly readWord?: (view: View, word: Token) => Match | undefined
  readonly examples: readonly Example[]
  readonly counterexamples: readonly string[]
}

export const defineRule = (rule: Rule): Rule => rule

export const tokenText = (view: View, token: Token): string =>
  view.text.slice(token.start, token.end)

/** Some characters, to tell by its code unit whether one of them stands at an offset; a bit for each code unit. */
export class Characters {
  private readonly bits = new Uint8Array(0x10000 / 8)

  constructor(characters: string) {
    for (const character of characters) {
      const code = character.charCodeAt(0)
      this.bits[code >> 3]! |= 1 << (code & 7)
    }
  }

  /** Outside of a text, where there is no code unit, none of them stands. */
  has(code: number): boolean {
    return ((this.bits[code >> 3] as number) & (1 << (code & 7))) !== 0
  }
}

/** Whether a token is one of some characters. */
export const isOneOf = (view: View, token: Token | undefined, characters: Characters): boolean =>
  token !== undefined &&
  token.end - token.start === 1 &&
  characters.has(view.text.charCodeAt(token.start))

/** The character before an offset, or '' at the start of the text. */
export const before = (text: string, at: number, length = 1): string =>
  text.slice(Math.max(0, at - length), at)

/** The innermost quotation that encloses a span; a few levels deep at the most. */
export function quotationAround(view: View, { start, end }: Span): Span | undefined {
  let low = 0
  let high = view.quoted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((view.quoted[middle] as Span).start <= start) low = middle + 1
    else high = middle
  }
  for (let index = low - 1; index >= 0 && index >= low - DEEPEST_QUOTATION; index--) {
    const quotation = view.quoted[index] as Span
    if (end <= quotation.end) return quotation
  }
  return undefined
}

const DEEPEST_QUOTATION = 4
