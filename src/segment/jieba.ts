import type { Dictionary } from './dictionary.ts'
import type { UnknownWords } from './unknown-words.ts'

/** Each stands for itself, and no word reaches over it. */
const SEPARATORS: ReadonlySet<string> = new Set([' ', '\t', '\n', '，', '。'])

/** Parts words as jieba does, by its dictionary and its model of words that are not in it. */
export class Jieba {
  private readonly dictionary: Dictionary
  private readonly unknown: UnknownWords

  constructor(dictionary: Dictionary, unknown: UnknownWords) {
    this.dictionary = dictionary
    this.unknown = unknown
  }

  cut(text: string): string[] {
    const words: string[] = []
    let stretch: string[] = []
    for (const character of text) {
      if (!SEPARATORS.has(character)) {
        stretch.push(character)
        continue
      }
      this.cutStretch(stretch, words)
      words.push(character)
      stretch = []
    }
    this.cutStretch(stretch, words)
    return words
  }

  tagOf(word: string): string {
    const tag = this.dictionary.find(word)?.tag ?? ''
    return tag === '' ? tagOfUnknown(word) : tag
  }

  /** Words of more than one character are those of the dictionary; those of one in a row are looked at again. */
  private cutStretch(characters: readonly string[], words: string[]): void {
    let single = 0
    let at = 0
    const joinSingles = (): void => {
      let from = at - single
      for (const length of this.unknown.lengths(characters.slice(from, at))) {
        words.push(characters.slice(from, from + length).join(''))
        from += length
      }
      single = 0
    }
    for (const length of this.likeliest(characters)) {
      if (length > 1) {
        joinSingles()
        words.push(characters.slice(at, at + length).join(''))
      } else single++
      at += length
    }
    joinSingles()
  }

  /** The lengths of the words of the dictionary that are likeliest together. */
  private likeliest(characters: readonly string[]): number[] {
    const { dictionary } = this
    const count = characters.length
    const weights = new Float64Array(count + 1)
    const best = new Uint16Array(count)
    for (let at = count - 1; at >= 0; at--) {
      let word = characters[at] as string
      let weight =
        (weights[at + 1] as number) + (dictionary.find(word)?.weight ?? dictionary.leastWeight)
      let length = 1
      const { words, longest } = dictionary.startingWith(word, characters[at + 1] ?? ' ')
      for (let end = at + 1; end < count && word.length < longest; end++) {
        word += characters[end] as string
        const entry = words.get(word)
        if (entry === undefined) continue
        const sum = (weights[end + 1] as number) + entry.weight
        if (sum <= weight) continue
        weight = sum
        length = end + 1 - at
      }
      weights[at] = weight
      best[at] = length
    }
    const lengths: number[] = []
    for (let at = 0; at < count; at += best[at] as number) lengths.push(best[at] as number)
    return lengths
  }
}

/** Numbers are `m`, foreign words `eng`, all else `x`. */
function tagOfUnknown(word: string): string {
  const characters = Array.from(word)
  let ascii = 0
  let digits = 0
  for (const character of characters) {
    if (ascii >= characters.length >> 1) break
    if (character >= '\u0080') continue
    ascii++
    if (character >= '0' && character <= '9') digits++
  }
  if (ascii === 0) return 'x'
  return digits === ascii ? 'm' : 'eng'
}
