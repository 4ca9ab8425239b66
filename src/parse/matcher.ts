import type { Token } from '../model/token.ts'
import { afterUnit, numberAt } from './reading.ts'
import type { Condition, Match, NumberToken, NumberView, Passage, Rule } from './rule.ts'

/** By a character, the rules that it does not rule out; those that ask for no character are under all others. */
interface ByCharacter {
  readonly named: ReadonlyMap<number, number>
  readonly others: number
}

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
  private readonly before: ByCharacter
  private readonly behind: ByCharacter
  private readonly next: ByCharacter

  /** @param rules At most 32, in order of preference. */
  constructor(rules: readonly Rule[]) {
    const those = (holds: (condition: Condition) => boolean): number =>
      rules.reduce((bits, { when }, index) => bits | (holds(when) ? 1 << index : 0), 0)
    const byCharacter = (name: 'before' | 'behind' | 'next'): ByCharacter => {
      const characters = new Set(rules.flatMap(({ when }) => [...(when[name] ?? '')]))
      return {
        named: new Map(
          Array.from(characters, (character) => [
            character.charCodeAt(0),
            those(({ [name]: asked }) => asked?.includes(character) ?? true),
          ]),
        ),
        others: those(({ [name]: asked }) => asked === undefined),
      }
    }
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
    for (const read of this.wordReads) {
      const match = read({ text, written, tokens, quoted, at }, word)
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
    const { numeral, form } = number.number
    let bits = numeral === 'arabic' ? this.arabic : this.chinese
    bits &= unit === undefined ? this.withoutUnit : this.withUnit
    if (form !== 'plain') bits &= this.notPlain
    if (quoted.length === 0) bits &= this.notQuoted
    bits &= rulesAt(this.before, text, number.start - 1)
    bits &= rulesAt(this.behind, text, number.end)
    return bits & rulesAt(this.next, text, unit === undefined ? number.end : unit.end)
  }
}

const rulesAt = ({ named, others }: ByCharacter, text: string, at: number): number =>
  named.get(text.charCodeAt(at)) ?? others
