/** Finds the longest word of a fixed list at a place in a text. */
export interface Trie {
  /** Index of the longest entry that starts at `at` and ends at or before `end`, or -1; its end is in `matchEnd`. */
  readonly longest: (text: string, at: number, end: number) => number
  /** Where the first entry in `[from, end)` starts, or -1; the longest there is what `longest` gives. */
  readonly find: (text: string, from: number, end: number) => number
  /** The first place from `from` on where an entry of several characters may begin, or a stop stands; else `end`. */
  readonly skip: (text: string, from: number, end: number, stops: Uint8Array) => number
  /** End of the word that the last call of `longest` or `find` found. */
  readonly matchEnd: () => number
}

const CHARACTERS = 0x10000
const PAIRS = 0x20000

/**
 * Builds a trie as flat arrays: a table of 65,536 first characters, then one hash table of all steps from a node to the
 * next. Most places in a text are no word's beginning, which a small filter of pairs of characters tells at once.
 *
 * @param words Entry i of the list is reported as i. Later duplicates win.
 */
export function createTrie(words: readonly string[]): Trie {
  let most = 1
  for (const word of words) most += word.length
  const size = 1 << (32 - Math.clz32(most))
  const mask = size - 1
  /** Node behind a step, at the step's hash or behind it; 0 where no step is. */
  const steps = new Int32Array(size)
  /** A bit for each pair of characters that some word begins with, and for other pairs of the same hash. */
  const pairs = new Uint8Array(PAIRS / 8)
  const first = new Int32Array(CHARACTERS)
  const parent = new Int32Array(most)
  const character = new Uint16Array(most)
  const entryOf = new Int32Array(most).fill(-1)
  let count = 1

  /** Where the step stands in `steps`, or where it would have to be put. */
  const findStep = (node: number, code: number): number => {
    let slot = hash(node, code) & mask
    for (;;) {
      const next = steps[slot] as number
      if (next === 0 || (character[next] === code && parent[next] === node)) return slot
      slot = (slot + 1) & mask
    }
  }
  words.forEach((word, index) => {
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      const slot = at === 0 ? code : findStep(node, code)
      const table = at === 0 ? first : steps
      let next = table[slot] as number
      if (next === 0) {
        next = count++
        parent[next] = node
        character[next] = code
        table[slot] = next
      }
      node = next
    }
    entryOf[node] = index
    if (word.length > 1) {
      const pair = hash(word.charCodeAt(0), word.charCodeAt(1)) & (PAIRS - 1)
      pairs[pair >> 3]! |= 1 << (pair & 7)
    }
  })

  let lastEnd = 0
  const longest = (text: string, at: number, end: number): number => {
    const opening = text.charCodeAt(at)
    let position = at + 1
    let node = first[opening] as number
    if (position < end) {
      const pair = hash(opening, text.charCodeAt(position)) & (PAIRS - 1)
      if (((pairs[pair >> 3] as number) & (1 << (pair & 7))) === 0) {
        // Only the one character may be a word.
        lastEnd = position
        return node === 0 ? -1 : (entryOf[node] as number)
      }
    }
    let found = -1
    while (node !== 0) {
      const entry = entryOf[node] as number
      if (entry >= 0) {
        found = entry
        lastEnd = position
      }
      if (position >= end) break
      const code = text.charCodeAt(position)
      let slot = hash(node, code) & mask
      let next = steps[slot] as number
      while (next !== 0 && (character[next] !== code || parent[next] !== node)) {
        slot = (slot + 1) & mask
        next = steps[slot] as number
      }
      node = next
      position++
    }
    return found
  }
  return {
    longest,
    skip(text, from, end, stops) {
      let code = text.charCodeAt(from)
      for (let at = from; at < end; at++) {
        if (stops[code] !== 0) return at
        const following = text.charCodeAt(at + 1)
        const pair = hash(code, following) & (PAIRS - 1)
        if (((pairs[pair >> 3] as number) & (1 << (pair & 7))) !== 0) return at
        code = following
      }
      return end
    },
    find(text, from, end) {
      for (let at = from; at < end; at++) {
        if (first[text.charCodeAt(at)] !== 0 && longest(text, at, end) >= 0) return at
      }
      return -1
    },
    matchEnd: () => lastEnd,
  }
}

/** Spreads the steps of a node, whose characters often lie close together, over all bits. */
function hash(node: number, code: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
