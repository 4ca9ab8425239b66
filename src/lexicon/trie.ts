/** Finds the longest word of a fixed list at a place in a text. */
export interface Trie {
  /** Index of the longest entry that starts at `at` and ends at or before `end`, or -1; its end is in `matchEnd`. */
  readonly longest: (text: string, at: number, end: number) => number
  /** End of the word that the last call of `longest` found. */
  readonly matchEnd: () => number
}

const CHARACTERS = 0x10000

/**
 * Builds a trie as flat arrays: a table of 65,536 first characters, then sorted runs of children.
 *
 * @param words Entry i of the list is reported as i. Later duplicates win.
 */
export function createTrie(words: readonly string[]): Trie {
  interface Node {
    readonly children: Map<number, Node>
    entry: number
  }
  const makeNode = (): Node => ({ children: new Map(), entry: -1 })
  const root = makeNode()
  let count = 1
  words.forEach((word, index) => {
    let node = root
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      let next = node.children.get(code)
      if (next === undefined) {
        next = makeNode()
        node.children.set(code, next)
        count++
      }
      node = next
    }
    node.entry = index
  })

  const first = new Int32Array(CHARACTERS)
  const character = new Uint16Array(count)
  const childStart = new Int32Array(count + 1)
  const childCount = new Uint16Array(count)
  const entryOf = new Int32Array(count).fill(-1)
  // Breadth first, so that the children of a node stand side by side.
  const queue: Node[] = []
  for (const [code, node] of root.children) {
    queue.push(node)
    first[code] = queue.length
  }
  for (let index = 0; index < queue.length; index++) {
    const node = queue[index] as Node
    const slot = index + 1
    entryOf[slot] = node.entry
    childStart[slot] = queue.length + 1
    childCount[slot] = node.children.size
    const sorted = [...node.children].sort(([a], [b]) => a - b)
    for (const [code, child] of sorted) {
      queue.push(child)
      character[queue.length] = code
    }
  }

  let lastEnd = 0
  return {
    longest(text, at, end) {
      let slot = first[text.charCodeAt(at)] as number
      let found = -1
      let position = at + 1
      while (slot !== 0) {
        const entry = entryOf[slot] as number
        if (entry >= 0) {
          found = entry
          lastEnd = position
        }
        if (position >= end) break
        const code = text.charCodeAt(position)
        const start = childStart[slot] as number
        let low = start
        let high = start + (childCount[slot] as number) - 1
        slot = 0
        while (low <= high) {
          const middle = (low + high) >> 1
          const here = character[middle] as number
          if (here === code) {
            slot = middle
            break
          }
          if (here < code) low = middle + 1
          else high = middle - 1
        }
        position++
      }
      return found
    },
    matchEnd: () => lastEnd,
  }
}
