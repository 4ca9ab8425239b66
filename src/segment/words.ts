import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Dictionary } from './dictionary.ts'
import { Jieba } from './jieba.ts'
import { UnknownWords } from './unknown-words.ts'

/** Finds word boundaries. For clauses, not for whole texts: at most some dozen characters at a time. */
export interface Segmenter {
  /** `jieba` where the optional package nodejieba is installed, else `icu`. */
  readonly name: 'jieba' | 'icu'
  /** The words of the text in order; joined they are the text. */
  readonly cut: (text: string) => readonly string[]
  /** The part of speech of a word in jieba's notation: n, v, m, q … */
  readonly tagOf?: (word: string) => string
}

/** Where nodejieba has its data. */
interface Nodejieba {
  readonly DEFAULT_DICT: string
  readonly DEFAULT_HMM_DICT: string
  readonly DEFAULT_USER_DICT: string
}

interface JiebaData {
  readonly dictionary: Buffer
  readonly model: Buffer
  /** Lines of further words. */
  readonly added: readonly string[]
}

/** nodejieba's data; undefined where the package, which is optional, is not there. */
function readJiebaData(): JiebaData | undefined {
  try {
    const paths = createRequire(import.meta.url)('nodejieba') as Nodejieba
    const added = readFileSync(paths.DEFAULT_USER_DICT, 'utf8').split('\n')
    return {
      dictionary: readFileSync(paths.DEFAULT_DICT),
      model: readFileSync(paths.DEFAULT_HMM_DICT),
      added: added.filter((line) => line !== ''),
    }
  } catch {
    return undefined
  }
}

/** By nodejieba's data, but not by its code, which takes 0.2 s and 80 MB to load them whole. */
function createJieba({ dictionary, model, added }: JiebaData): Segmenter {
  const jieba = new Jieba(new Dictionary(dictionary, added), new UnknownWords(model))
  return { name: 'jieba', cut: (text) => jieba.cut(text), tagOf: (word) => jieba.tagOf(word) }
}

/** ICU's time grows with the square of the length. */
const LONGEST_FOR_ICU = 200

function createIcu(): Segmenter {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return {
    name: 'icu',
    cut: (text) => {
      const words: string[] = []
      for (let from = 0; from < text.length; from += LONGEST_FOR_ICU) {
        for (const { segment } of segmenter.segment(text.slice(from, from + LONGEST_FOR_ICU))) {
          words.push(segment)
        }
      }
      return words
    },
  }
}

let loaded: Segmenter | undefined

/** The one that has been loaded, if any has. */
export const loadedSegmenter = (): Segmenter | undefined => loaded

/** The best segmenter at hand; loads it once in a process (some 10 ms). */
export function loadSegmenter(): Segmenter {
  if (loaded === undefined) {
    const data = readJiebaData()
    loaded = data === undefined ? createIcu() : createJieba(data)
  }
  return loaded
}
