import type { NumberToken, Token } from '../model/token.ts'
import { afterUnit, numberAt } from './reading.ts'
import type { Condition, Match, NumberView, Passage, Rule } from './rule.ts'

/** Where a rule may ask for a character. */
const places = ['before', 'behind', 'beside', 'next'] as const

/**
 * Finds the first of some rules that reads what stands at a token. Sets of rules are bits, the first rule the lowest, so
 * that those whose conditions hold of a number are what a few sets have in common.
 */
export class Matcher {
  private readonly reads: readonly Rule['read'][]
  private readonly wordReads: readonly NonNullable<Rule['readWord']>[]
  private readonly arabic: number
  private readonly chinese: number
  /** For numbers that are not plain, and so on. */
  private readonly notPlain: number
  private readonly withUnit: number
  private readonly withoutUnit: number
  private readonly notQuoted: number
  /** Numbers the characters that some rule asks for from 1 on; 0 are all others. */
  private readonly numbers = new Uint8Array(0x10000)
  /** For the character at each place, by its number. */
  private readonly before: Int32Array
  private readonly behind: Int32Array
  private readonly beside: Int32Array
  private readonly next: Int32Array

  /** @param rules At most 32, in order of preference. */
  constructor(rules: readonly Rule[]) {
    const those = (holds: (condition: Condition) => boolean): number =>
      rules.reduce((bits, { when }, index) => bits | (holds(when) ? 1 << index : 0), 0)
    const asked = rules.flatMap(({ when }) => places.flatMap((place) => [...(when[place] ?? '')]))
    const characters = [...new Set(asked)]
    characters.forEach((character, index) => {
      this.numbers[character.charCodeAt(0)] = index + 1
    })
    const byCharacter = (place: (typeof places)[number]): Int32Array =>
      Int32Array.of(
        those(({ [place]: wanted }) => wanted === undefined),
        ...characters.map((character) =>
          those(({ [place]: wanted }) => wanted?.includes(character) ?? true),
        ),
      )
    this.reads = rules.map(({ read }) => read)
    this.wordReads = rules.flatMap(({ readWord }) => readWord ?? [])
    this.arabic = those(({ numeral }) => numeral !== 'chinese')
    this.chinese = those(({ numeral }) => numeral !== 'arabic')
    this.notPlain = those(({ plain }) => plain === undefined)
    this.withUnit = those(({ unit }) => unit !== false)
    this.withoutUnit = those(({ unit }) => unit !== true)
    this.notQuoted = those(({ quoted }) => quoted === undefined)
    this.before = byCharacter('before')
    this.behind = byCharacter('behind')
    this.beside = byCharacter('beside')
    this.next = byCharacter('next')
  }

  /** @param at Index of the token. */
  match(passage: Passage, at: number): Match | undefined {
    const token = passage.tokens[at]
    if (token?.kind === 'word') return this.matchWord(passage, at, token)
    const number = numberAt(passage, at)
    return number === undefined ? undefined : this.matchNumber(passage, at, number)
  }

  private matchWord(
    { text, written, tokens, quoted }: Passage,
    at: number,
    word: Token,
  ): Match | undefined {
    const view = { text, written, tokens, quoted, at }
    for (const read of this.wordReads) {
      const match = read(view, word)
      if (match !== undefined) return match
    }
    return undefined
  }

  private matchNumber(passage: Passage, at: number, number: NumberToken): Match | undefined {
    const { text, written, tokens, quoted } = passage
    const { unit, after } = afterUnit(passage, at)
    const view: NumberView = { text, written, tokens, quoted, at, number, unit, after }
    for (let left = this.rulesFor(view); left !== 0; left &= left - 1) {
      const lowest = 31 - Math.clz32(left & -left)
      const match = (this.reads[lowest] as Rule['read'])(view)
      if (match !== undefined) return match
    }
    return undefined
  }

  /** The rules whose conditions hold. */
  private rulesFor({ text, quoted, number, unit }: NumberView): number {
    const { numeral, form } = number.reading
    const before = this.numberAt(text, number.start - 1)
    const behind = this.numberAt(text, number.end)
    const next = unit === undefined ? behind : this.numberAt(text, unit.end)
    let bits = numeral === 'arabic' ? this.arabic : this.chinese
    bits &= unit === undefined ? this.withoutUnit : this.withUnit
    if (form !== 'plain') bits &= this.notPlain
    if (quoted.length === 0) bits &= this.notQuoted
    bits &= (this.before[before] as number) & (this.behind[behind] as number)
    bits &= (this.beside[before] as number) | (this.beside[behind] as number)
    return bits & (this.next[next] as number)
  }

  /** The number of the character at an offset. */
  private numberAt(text: string, at: number): number {
    return this.numbers[text.charCodeAt(at)] ?? 0
  }
}
