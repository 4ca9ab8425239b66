import { fromLexicon } from './lexicon.ts'
import data from './nouns.json' with { type: 'json' }

const wordsOf = (name: string): readonly string[] =>
  data.filter((entry) => entry.class === name).flatMap((entry) => entry.words)

/** Nouns that say what is measured, such as 总投资 or 浓度: the last words of a name. */
export const headNouns = (): readonly string[] => wordsOf('head')

/** Heads that say nothing without an owner: 总投资 of what, 从业人员 where. */
export const dependentNouns = (): readonly string[] => wordsOf('dependent')

/** Ordinary words that hold a function word (发达 holds 达), so that the longest match keeps them whole. */
export const plainNouns = (): readonly string[] => wordsOf('plain')

/** Nouns of one character; of any other only a piece was left: 久 of 期盼已久, 岭 of 吴以岭. */
export const shortNouns: () => ReadonlySet<string> = fromLexicon(() => new Set(wordsOf('short')))

/** Verbs that are mostly parts of nouns: 示范乡镇, 城市更新项目. */
export const nominalVerbs: () => ReadonlySet<string> = fromLexicon(
  () => new Set(wordsOf('nominal')),
)
