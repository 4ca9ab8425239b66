import { loadSegmenter } from './words.ts'

/** Phrases of fewer characters are nouns as a whole. */
const SHORTEST_PHRASE = 5
const SHORTEST_NOUN = 2

/**
 * How many characters of a phrase are the noun that it starts with: 3 of 运动员挥洒激情.
 *
 * Asked only where no lexicon knows the verb. Without tags of speech the whole phrase counts as the noun.
 */
export function nounLength(phrase: string): number {
  if (phrase.length < SHORTEST_PHRASE) return phrase.length
  const { tag } = loadSegmenter()
  if (tag === undefined) return phrase.length
  let length = 0
  for (const word of tag(phrase)) {
    const verbal = /^(?:v|vi|vg|d|p|c|r)$/u.test(word.tag) && word.word.length > 1
    if (verbal && length >= SHORTEST_NOUN) return length
    length += word.word.length
  }
  return phrase.length
}
