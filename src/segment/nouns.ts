import { nominalVerbs } from '../lexicon/nouns.ts'
import { loadSegmenter } from './words.ts'

/** Phrases of fewer characters are nouns as a whole. */
const SHORTEST_PHRASE = 5
const SHORTEST_NOUN = 2
/** What makes a kind of things out of a verb. */
const KIND = /^[型式类]/u
/** Tags of verbs, adverbs, prepositions, conjunctions and pronouns, which end a noun. */
const VERBAL: ReadonlySet<string> = new Set(['v', 'vi', 'vg', 'd', 'p', 'c', 'r'])

/**
 * How many characters of a phrase are the noun that it starts with: 3 of 运动员挥洒激情.
 *
 * Asked only where no lexicon knows the verb. Without tags of speech the whole phrase counts as the noun.
 */
export function nounLength(phrase: string): number {
  if (phrase.length < SHORTEST_PHRASE) return phrase.length
  const { cut, tagOf } = loadSegmenter()
  if (tagOf === undefined) return phrase.length
  let length = 0
  let attributive = false
  const words = cut(phrase)
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string
    const ends =
      word.length > 1 &&
      VERBAL.has(tagOf(word)) &&
      !attributive &&
      !nominalVerbs().has(word) &&
      // 成长型产业集群
      !KIND.test(words[index + 1] ?? '')
    if (length >= SHORTEST_NOUN && ends) return length
    // 离校未就业毕业生: what they have not done tells them apart
    attributive = word === '未' || word === '待' || word === '灵活'
    length += word.length
  }
  return phrase.length
}
