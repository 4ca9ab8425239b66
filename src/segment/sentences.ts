import type { Span } from '../model/span.ts'

const OTHER = 0
const STOP = 1
const OPEN = 2
const CLOSE = 3

/** A sentence within brackets or quotation marks does not end the one around it if these close so soon. */
const NEAR = 60

/**
 * Longer ones are cut: of 72,000 sentences in real reports the longest has 800 characters, and each record repeats
 * its sentence, so that a file without a full stop would give a table of many times its size.
 */
const LONGEST = 2000
/** Where they are cut, the best place first; thousands of Chinese numerals are parted by 、 as well. */
const CUTS = ['；', '，', ' ', '、'] as const

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

/** After the last comma within reach, or else between two characters that are no part of a number. */
function cutOf(text: string, start: number): number {
  const last = start + LONGEST
  const first = start + LONGEST / 2
  for (const mark of CUTS) {
    for (let at = last; at > first; at--) if (text[at - 1] === mark) return at
  }
  for (let at = last; at > first; at--) {
    if (!PART_OF_NUMBER.test(text.slice(at - 1, at + 1))) return at
  }
  return last
}

const PART_OF_NUMBER =
  /[\d.,%‰/:零〇一二三四五六七八九十百千万亿兆半两余多几分之第]|[\ud800-\udbff][\udc00-\udfff]/u

/**
 * The sentences of one line of a document, in order; together they are the line. They end at 。！？ with the
 * closing marks that follow, and at the end of the line. A stop inside brackets or quotation marks counts only
 * where the mark closes the sentence: “……。”
 */
export function findSentences(text: string, line: Span): Span[] {
  const sentences: Span[] = []
  const add = (start: number, end: number): void => {
    let from = start
    while (end - from > LONGEST) {
      const to = cutOf(text, from)
      sentences.push({ start: from, end: to })
      from = to
    }
    sentences.push({ start: from, end })
  }
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
    add(start, end)
    start = end
    depth = 0
    index = end - 1
  }
  if (start < line.end) add(start, line.end)
  return sentences
}

const GOES_ON = new Set('，、；：的等和与及')
