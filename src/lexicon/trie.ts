const CHARACTERS = 0x10000
const PAIRS = 0x20000

/** What a step has in the table: the node it starts from, its character, the entry that ends there, what goes on. */
const CHARACTER = 1
const ENTRY = 2
const NEXT = 3
const STEP = 4

/**
 * Finds the longest word of a fixed list at a place in a text.
 *
 * One hash table has all steps from a node to the next, each in one place of the memory. A node is the place of the step
 * that leads to it, or the word's first character. Most places in a text are no word's beginning, which a small filter of
 * pairs of characters tells at once; whether a word may go on, a few bits in each step.
 */
export class Trie {
  /** What the last call of `find` found; -1 for a stop that is no entry. */
  found = -1
  /** End of the entry that the last call of `longest` or `find` found. */
  matchEnd = 0
  /** Nodes and entries are kept one higher, so that 0 is none. */
  private readonly steps: Int32Array
  /** A bit for each pair of characters that some word begins with, and for other pairs of the same hash. */
  private readonly pairs = new Uint8Array(PAIRS / 8)
  /** Entries of one character. */
  private readonly single = new Int32Array(CHARACTERS)
  /** 1 for those and for stops. */
  private readonly standing = new Uint8Array(CHARACTERS)

  /**
   * @param words Entry i of the list is reported as i. Later duplicates win.
   * @param stops Characters that `find` stops at as well.
   */
  constructor(words: readonly string[], stops = '') {
    let most = 1
    for (const word of words) most += word.length - 1
    this.steps = new Int32Array(STEP << (32 - Math.clz32(most)))
    for (const stop of stops) this.standing[stop.charCodeAt(0)] = 1
    words.forEach((word, index) => {
      if (word.length > 1) this.add(word, index + 1)
      else {
        this.single[word.charCodeAt(0)] = index + 1
        this.standing[word.charCodeAt(0)] = 1
      }
    })
  }

  private add(word: string, entry: number): void {
    const { steps, pairs } = this
    const opening = word.charCodeAt(0)
    const pair = hash(opening, word.charCodeAt(1)) & (PAIRS - 1)
    pairs[pair >> 3]! |= 1 << (pair & 7)
    let node = opening + 1
    let slot = -1
    for (let at = 1; at < word.length; at++) {
      const code = word.charCodeAt(at)
      if (slot >= 0) steps[slot + NEXT]! |= 1 << (code & 31)
      slot = (hash(node, code) * STEP) & (steps.length - 1)
      while (steps[slot] !== 0 && (steps[slot] !== node || steps[slot + CHARACTER] !== code))
        slot = (slot + STEP) & (steps.length - 1)
      steps[slot] = node
      steps[slot + CHARACTER] = code
      node = CHARACTERS + 1 + slot
    }
    steps[slot + ENTRY] = entry
  }

  /** Index of the longest entry that starts at `at` and ends at or before `end`, or -1; its end is in `matchEnd`. */
  longest(text: string, at: number, end: number): number {
    if (at >= end) return -1
    const opening = text.charCodeAt(at)
    const pair = hash(opening, text.charCodeAt(at + 1)) & (PAIRS - 1)
    if (((this.pairs[pair >> 3] as number) & (1 << (pair & 7))) !== 0) {
      const found = this.longestOfPair(text, at, end)
      if (found >= 0) return found
    }
    this.matchEnd = at + 1
    return (this.single[opening] as number) - 1
  }

  /** Where the first entry or stop in `[from, end)` stands, else `end`. What `longest` gives there is in `found`. */
  find(text: string, from: number, end: number): number {
    const { pairs, standing } = this
    let code = text.charCodeAt(from)
    for (let at = from; at < end; at++) {
      const following = text.charCodeAt(at + 1)
      const pair = hash(code, following) & (PAIRS - 1)
      if (((pairs[pair >> 3] as number) & (1 << (pair & 7))) !== 0) {
        this.found = this.longestOfPair(text, at, end)
        if (this.found >= 0) return at
      }
      if (standing[code] !== 0) {
        this.matchEnd = at + 1
        this.found = (this.single[code] as number) - 1
        return at
      }
      code = following
    }
    return end
  }

  /** The longest entry of several characters. */
  private longestOfPair(text: string, at: number, end: number): number {
    const { steps } = this
    const mask = steps.length - 1
    let found = 0
    let node = text.charCodeAt(at) + 1
    for (let position = at + 1; position < end;) {
      const code = text.charCodeAt(position)
      let slot = (hash(node, code) * STEP) & mask
      let parent = steps[slot] as number
      while (parent !== 0 && (parent !== node || steps[slot + CHARACTER] !== code)) {
        slot = (slot + STEP) & mask
        parent = steps[slot] as number
      }
      if (parent === 0) break
      position++
      const entry = steps[slot + ENTRY] as number
      if (entry !== 0) {
        found = entry
        this.matchEnd = position
      }
      if (((steps[slot + NEXT] as number) & (1 << (text.charCodeAt(position) & 31))) === 0) break
      node = CHARACTERS + 1 + slot
    }
    return found - 1
  }
}

/** Spreads the steps of a node, whose characters often lie close together, over all bits. */
function hash(node: number, code: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
