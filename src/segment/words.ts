import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
// Imported so that the compiler takes it along; read by its path below.
import './words.json' with { type: 'json' }

export interface TaggedWord {
  readonly word: string
  /** Part of speech in jieba's notation: n, v, m, q … */
  readonly tag: string
}

/** Finds word boundaries. For clauses, not for whole texts: at most some dozen characters at a time. */
export interface Segmenter {
  /** `jieba` where the optional package nodejieba is installed and loads, else `icu`. */
  readonly name: 'jieba' | 'icu'
  /** The words of the text in order; joined they are the text. */
  readonly cut: (text: string) => readonly string[]
  readonly tag?: (text: string) => readonly TaggedWord[]
}

interface Jieba {
  readonly DEFAULT_DICT: string
  readonly load: (options: Readonly<Record<string, string>>) => void
  readonly cut: (text: string, strict: boolean) => string[]
  readonly tag: (text: string) => TaggedWord[]
}

/**
 * Words that jieba's own corpus has fewer times are left out: of 349,000 entries 80,000 stay, which take a third of
 * the time and memory to load. Rare words are found by its statistical model all the same.
 */
const LEAST_FREQUENCY = 20

/** @param dictionary Lines of word, frequency and part of speech, one character for each byte. */
function frequentWords(dictionary: string): string {
  let kept = ''
  // Lines that are kept mostly stand together, and are copied together.
  let from = 0
  for (let start = 0; start < dictionary.length;) {
    const count = dictionary.indexOf(' ', start) + 1
    const lineFeed = dictionary.indexOf('\n', start)
    const end = lineFeed === -1 ? dictionary.length : lineFeed + 1
    if (count === 0 || count >= end || !isFrequent(dictionary, count)) {
      kept += dictionary.slice(from, start)
      from = end
    }
    start = end
  }
  return kept + dictionary.slice(from)
}

/** Whether the number at `at` is no less than the least frequency. */
function isFrequent(text: string, at: number): boolean {
  let count = 0
  for (let index = at; count < LEAST_FREQUENCY; index++) {
    const digit = text.charCodeAt(index) - 0x30
    if (!(digit >= 0 && digit <= 9)) return false
    count = count * 10 + digit
  }
  return true
}

function loadJieba(): Segmenter {
  const jieba = createRequire(import.meta.url)('nodejieba') as Jieba
  // Keywords are not asked for, but the package refuses to load without their weights: one line will do.
  const weights = fileURLToPath(new URL('./words.json', import.meta.url))
  const load = (dict: string): void => jieba.load({ dict, idfDict: weights, stopWordDict: weights })
  let folder: string | undefined
  try {
    // The package reads dictionaries from files only.
    folder = mkdtempSync(join(tmpdir(), 'reports-'))
    const dict = join(folder, 'words.utf8')
    // As bytes, which are quicker to search than characters.
    writeFileSync(dict, frequentWords(readFileSync(jieba.DEFAULT_DICT, 'latin1')), 'latin1')
    load(dict)
  } catch {
    load(jieba.DEFAULT_DICT)
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
  return {
    name: 'jieba',
    cut: (text) => jieba.cut(text, true),
    tag: (text) => jieba.tag(text),
  }
}

/** ICU's time grows with the square of the length. */
const LONGEST_FOR_ICU = 200

function loadIcu(): Segmenter {
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

/** The best segmenter at hand; loads it once in a process (some 0.3 s and 80 MB for jieba, 10 ms for ICU). */
export function loadSegmenter(): Segmenter {
  if (loaded === undefined) {
    try {
      loaded = loadJieba()
    } catch {
      loaded = loadIcu()
    }
  }
  return loaded
}
