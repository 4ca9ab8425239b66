/** What a dictionary says of a word. */
export interface Entry {
  /** Logarithm of its share of all words in a text. */
  readonly weight: number
  /** Part of speech in jieba's notation: n, v, m, q …; empty where it is not told. */
  readonly tag: string
}

/** The words that begin in one way. */
export interface Group {
  readonly words: ReadonlyMap<string, Entry>
  /** UTF-16 code units of the longest. */
  readonly longest: number
}

/**
 * Words that jieba's own corpus has fewer times are left out: of 349,000 entries 80,000 stay. Rare words are found by
 * its statistical model all the same.
 */
export const LEAST_FREQUENCY = 20
/** The sum of the frequencies that stay, and the one in their middle, which words without one are given. */
export const ALL_FREQUENCIES = 58_933_415
export const USUAL_FREQUENCY = 83

/** Lines that are not found, as one before them is out of order. */
const OUT_OF_REACH = ['高季兴 20 nr', '高宗 198 nr']

const SPACE = 0x20
const LINE_FEED = 0x0a
const NO_WORDS: Group = { words: new Map(), longest: 0 }

/**
 * jieba's dictionary: lines of word, frequency and part of speech, in the order of their bytes. Words are read when they
 * are asked for, as a run asks for few of them and all of them would take 0.2 s and 80 MB.
 */
export class Dictionary {
  private readonly bytes: Buffer
  private readonly added: readonly string[]
  private readonly groups = new Map<string, Group>()
  /** Of what is no word. */
  readonly leastWeight = weightOf(LEAST_FREQUENCY)

  /** @param added Lines of further words; frequency and part of speech may be missing. */
  constructor(bytes: Buffer, added: readonly string[]) {
    this.bytes = bytes
    this.added = [...OUT_OF_REACH, ...added]
  }

  /** The words of two characters or more that begin with these two. */
  startingWith(first: string, second: string): Group {
    return this.groupOf(first + second)
  }

  find(word: string): Entry | undefined {
    const first = sizeOf(word, 0)
    const both = first + sizeOf(word, first)
    return this.groupOf(both > first ? word.slice(0, both) : `${word} `).words.get(word)
  }

  /** @param start What the lines begin with: two characters, or one and the space behind a word of one. */
  private groupOf(start: string): Group {
    let group = this.groups.get(start)
    if (group === undefined) this.groups.set(start, (group = this.readGroup(start)))
    return group
  }

  private readGroup(start: string): Group {
    const { bytes } = this
    const words = new Map<string, Entry>()
    let longest = 0
    const add = (word: string, frequency: number, tag: string): void => {
      words.set(word, { weight: weightOf(frequency), tag })
      longest = Math.max(longest, word.length)
    }
    const key = Buffer.from(start)
    for (let at = this.placeOf(key); compareAt(bytes, at, key) === 0;) {
      const space = bytes.indexOf(SPACE, at)
      const end = bytes.indexOf(LINE_FEED, space)
      const [frequency, tag = ''] = bytes.toString('latin1', space + 1, end).split(' ')
      if (Number(frequency) >= LEAST_FREQUENCY)
        add(bytes.toString('utf8', at, space), Number(frequency), tag)
      at = end + 1
    }
    for (const line of this.added) {
      if (!line.startsWith(start)) continue
      const [word = '', ...told] = line.split(' ')
      add(word, told.length > 1 ? Number(told[0]) : USUAL_FREQUENCY, told.at(-1) ?? '')
    }
    return longest === 0 ? NO_WORDS : { words, longest }
  }

  /** Where the first line stands that does not come before some bytes. */
  private placeOf(key: Buffer): number {
    const { bytes } = this
    let low = 0
    let high = bytes.length
    while (low < high) {
      const middle = (low + high) >> 1
      let from = middle
      while (from > low && bytes[from - 1] !== LINE_FEED) from--
      if (compareAt(bytes, from, key) >= 0) high = from
      else {
        low = middle
        while (low < high && bytes[low] !== LINE_FEED) low++
        low++
      }
    }
    return low
  }
}

/** How many UTF-16 code units the character at a place has; 0 at the end. */
const sizeOf = (word: string, at: number): number => {
  const code = word.codePointAt(at)
  return code === undefined ? 0 : code > 0xffff ? 2 : 1
}

/** Whether the line at a place comes before some bytes, less than 0, behind them, more, or begins with them. */
function compareAt(bytes: Buffer, at: number, key: Buffer): number {
  if (at + key.length > bytes.length) return at < bytes.length ? -1 : 1
  for (let index = 0; index < key.length; index++) {
    const difference = bytes[at + index]! - key[index]!
    if (difference !== 0) return difference
  }
  return 0
}

const weightOf = (frequency: number): number => Math.log(frequency / ALL_FREQUENCIES)
