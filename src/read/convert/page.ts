/** The text that a converter writes: a line for each paragraph and each row of a table. */
export interface Page {
  /** A paragraph; white space at its end and line breaks in it are lost, an empty one is nothing. */
  readonly line: (text: string) => void
  /** Lines as they are. */
  readonly lines: (lines: readonly string[]) => void
  readonly text: () => string
}

export function createPage(): Page {
  const written: string[] = []
  const line = (text: string): void => {
    const one = joinLines(text).trimEnd()
    if (one.trim() !== '') written.push(one)
  }
  return {
    line,
    lines: (lines) => lines.forEach(line),
    text: () => written.map((one) => `${one}\n`).join(''),
  }
}

const BREAK = /[\r\n\f\v\u2028\u2029]/u
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[\ud800-\udfff]/u

/** Closes up the line breaks in a text: between Chinese characters with nothing, else with a blank. */
export function joinLines(text: string): string {
  const [first = '', ...others] = text.split(BREAK)
  let joined = first
  for (const line of others) {
    const next = line.trimStart()
    if (next === '') continue
    joined = joined.trimEnd()
    const isClosed = joined === '' || (WIDE.test(joined.at(-1)!) && WIDE.test(next[0]!))
    joined += isClosed ? next : ` ${next}`
  }
  return joined
}
