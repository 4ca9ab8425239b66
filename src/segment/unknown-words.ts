/** The states of a character in a word, in the order of the model's file: it begins, ends, goes on or is the word. */
const BEGIN = 0
const END = 1
const WHOLE = 3
const STATES = 4

/** Of what the model has never seen. */
const NEVER = -3.14e100

const isDigit = (character: string): boolean => character >= '0' && character <= '9'
const isLetter = (character: string): boolean =>
  (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
const isAscii = (character: string): boolean => character < '\u0080'

/** jieba's hidden Markov model, which finds words among characters that a dictionary parts singly. */
export class UnknownWords {
  private readonly starts: readonly number[]
  private readonly passes: readonly (readonly number[])[]
  /** For each state how likely which character is, `一:-3.65,丁:-8.12,…`, as bytes, of which few are ever read. */
  private readonly emissions: readonly Buffer[]
  private readonly known = new Map<string, readonly number[]>()

  constructor(model: Buffer) {
    const lines = Array.from(linesOf(model)).filter((line) => line[0] !== COMMENT)
    const numbers = (line: Buffer): number[] => line.toString().trim().split(' ').map(Number)
    this.starts = lines.slice(0, 1).flatMap(numbers)
    this.passes = lines.slice(1, 1 + STATES).map(numbers)
    this.emissions = lines.slice(1 + STATES)
  }

  /** The lengths of the words that some characters make. */
  lengths(characters: readonly string[]): number[] {
    const lengths: number[] = []
    for (let at = 0; at < characters.length;) {
      if (isAscii(characters[at] as string)) {
        const end = endOfAscii(characters, at)
        lengths.push(end - at)
        at = end
      } else {
        const end = endOfOthers(characters, at)
        lengths.push(...this.likeliest(characters.slice(at, end)))
        at = end
      }
    }
    return lengths
  }

  /** The likeliest words by the algorithm of Viterbi. */
  private likeliest(characters: readonly string[]): number[] {
    if (characters.length === 1) return [1]
    const [first = ''] = characters
    let weights = this.emissionsOf(first).map((weight, state) => (this.starts[state] ?? 0) + weight)
    const paths: number[][] = []
    for (const character of characters.slice(1)) {
      const emissions = this.emissionsOf(character)
      const path: number[] = []
      weights = emissions.map((emission, state) => {
        let best = NEVER
        let from = END
        for (let before = BEGIN; before < STATES; before++) {
          const weight =
            (weights[before] as number) + (this.passes[before]?.[state] as number) + emission
          if (weight <= best) continue
          best = weight
          from = before
        }
        path.push(from)
        return best
      })
      paths.push(path)
    }
    let state = (weights[END] as number) >= (weights[WHOLE] as number) ? END : WHOLE
    const lengths: number[] = []
    let length = 0
    for (let at = characters.length - 1; at >= 0; at--) {
      if ((state === END || state === WHOLE) && length > 0) {
        lengths.unshift(length)
        length = 0
      }
      length++
      state = paths[at - 1]?.[state] ?? BEGIN
    }
    lengths.unshift(length)
    return lengths
  }

  private emissionsOf(character: string): readonly number[] {
    let known = this.known.get(character)
    if (known === undefined) {
      known = this.emissions.map((line) => emissionIn(line, character))
      this.known.set(character, known)
    }
    return known
  }
}

const COMMENT = 0x23
const LINE_FEED = 0x0a
const LONGEST_NUMBER = 24

/** The lines that are not empty. */
function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LINE_FEED, start)
    const end = found === -1 ? bytes.length : found
    if (end > start) yield bytes.subarray(start, end)
    start = end + 1
  }
}

function emissionIn(line: Buffer, character: string): number {
  const named = `${character}:`
  const found = line.indexOf(named)
  if (found === -1) return NEVER
  const at = found + Buffer.byteLength(named)
  return Number.parseFloat(line.toString('latin1', at, at + LONGEST_NUMBER))
}

/** Letters with the digits behind them are one word, as are the digits of a number; other signs stand alone. */
function endOfAscii(characters: readonly string[], from: number): number {
  const first = characters[from] as string
  let end = from + 1
  const take = (isPart: (character: string) => boolean): void => {
    while (end < characters.length && isPart(characters[end] as string)) end++
  }
  if (isLetter(first)) take((character) => isLetter(character) || isDigit(character))
  else if (isDigit(first)) take((character) => isDigit(character) || character === '.')
  return end
}

function endOfOthers(characters: readonly string[], from: number): number {
  let end = from + 1
  while (end < characters.length && !isAscii(characters[end] as string)) end++
  return end
}
