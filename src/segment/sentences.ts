import type { Span } from '../model/span.ts'

const OTHER = 0
const STOP = 1
const OPEN = 2
const CLOSE = 3

/** A sentence within brackets or quotation marks does not end the one around it if these close so soon. */
const NEAR = 60

const table = new Uint8Array(65536)
for (const sign of '。！？') table[sign.charCodeAt(0)] = STOP
for (const sign of '（“‘《') table[sign.charCodeAt(0)] = OPEN
for (const sign of '）”’》') table[sign.charCodeAt(0)] = CLOSE

function closesSoon(text: string, from: number, to: number): boolean {
  const end = Math.min(to, from + NEAR)
  let depth = 1
  for (let index = from; index < end; index++) {
    const kind = table[text.charCodeAt(index)]!
    if (kind === OPEN) depth++
    else if (kind === CLOSE && --depth === 0) return index + 1 < to
  }
  return false
}

/**
 * The sentences of one line of a document, in order; together they are the line. They end at 。！？ with the
 * closing marks that follow, and at the end of the line. A stop inside brackets or quotation marks counts only
 * where the mark closes the sentence: “……。”
 */
export function findSentences(text: string, line: Span): Span[] {
  const sentences: Span[] = []
  let { start } = line
  let depth = 0
  for (let index = line.start; index < line.end; index++) {
    const kind = table[text.charCodeAt(index)]!
    if (kind === OTHER) continue
    if (kind === OPEN) {
      depth++
      continue
    }
    if (kind === CLOSE) {
      if (depth > 0) depth--
      continue
    }
    let end = index + 1
    let closed = 0
    while (end < line.end && table[text.charCodeAt(end)] === CLOSE) {
      end++
      closed++
    }
    // Stops in a row end one sentence: ！！
    if (end < line.end && table[text.charCodeAt(end)] === STOP) continue
    if (depth > closed && closesSoon(text, end, line.end)) continue
    // A quotation that is part of a sentence goes on: “……！”的精神.
    if (closed > 0 && depth > 0 && end < line.end && GOES_ON.has(text.charAt(end))) {
      depth = Math.max(0, depth - closed)
      index = end - 1
      continue
    }
    sentences.push({ start, end })
    start = end
    depth = 0
    index = end - 1
  }
  if (start < line.end) sentences.push({ start, end: line.end })
  return sentences
}

const GOES_ON = new Set('，、；：的等和与及')
