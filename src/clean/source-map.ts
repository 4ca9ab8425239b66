import type { SourceMap, Stretch } from '../model/document.ts'
import { sourceSpan, type SourceSpan, type Span } from '../model/span.ts'

/**
 * Runs of characters that stand one after the other in the file. Character `at[k]` of the made text comes from
 * `source[k]` of `Stretch.text` and is `width[k]` code units long there (6 for `&nbsp;`); the characters up
 * to `at[k + 1]` follow it, one code unit each. Offsets are UTF-16 code units on both sides.
 */
export interface Runs {
  readonly at: Int32Array
  readonly source: Int32Array
  readonly width: Int32Array
  readonly count: number
}

export interface RunsBuilder {
  /** Says where the character about to be written at `at` stands. To be called in order of `at`. */
  readonly put: (at: number, source: number, width: number) => void
  /** Forgets what was put from `at` on. */
  readonly takeBack: (at: number) => void
  readonly build: () => Runs
}

export function createRunsBuilder(): RunsBuilder {
  let at = new Int32Array(256)
  let source = new Int32Array(256)
  let width = new Int32Array(256)
  let count = 0
  const grow = (old: Int32Array): Int32Array<ArrayBuffer> => {
    const larger = new Int32Array(old.length * 2)
    larger.set(old)
    return larger
  }
  return {
    put: (atOffset, sourceOffset, sourceWidth) => {
      if (count === at.length) {
        at = grow(at)
        source = grow(source)
        width = grow(width)
      }
      at[count] = atOffset
      source[count] = sourceOffset
      width[count] = sourceWidth
      count++
    },
    takeBack: (offset) => {
      while (count > 0 && at[count - 1]! >= offset) count--
    },
    build: () => ({ at, source, width, count }),
  }
}

/** The number of the last value that is not above the wanted one, or -1. */
export function lastNotAbove(values: Int32Array, count: number, wanted: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! <= wanted) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The UTF-16 offsets of the first halves of all surrogate pairs. */
export function findPairs(text: string, from: number): Int32Array {
  const pairs: number[] = []
  for (let index = from; index < text.length; index++) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xd800) {
      if ((text.charCodeAt(index + 1) & 0xfc00) === 0xdc00) pairs.push(index++)
    }
  }
  return Int32Array.from(pairs)
}

function findLineStarts({ text, lineEnd }: Stretch): Int32Array {
  const starts = [0]
  for (let found = text.indexOf(lineEnd); found !== -1; found = text.indexOf(lineEnd, found + 1)) {
    starts.push(found + 1)
  }
  return Int32Array.from(starts)
}

/** The way back from the clean text that `runs` describes to the file; every question costs O(log n). */
export function createSourceMap(stretch: Stretch, runs: Runs, pairs: Int32Array): SourceMap {
  return new RunsMap(stretch, runs, pairs)
}

/** A class, as functions made anew for each document would be compiled anew for each of them too. */
class RunsMap implements SourceMap {
  private readonly stretch: Stretch
  private readonly text: string
  private readonly runs: Runs
  private readonly pairs: Int32Array
  #lineStarts: Int32Array | undefined
  #lastRun = -1

  constructor(stretch: Stretch, runs: Runs, pairs: Int32Array) {
    this.stretch = stretch
    this.text = stretch.text
    this.runs = runs
    this.pairs = pairs
  }

  sourceSpan(span: Span): SourceSpan {
    const begin = this.beginOf(span.start)
    return sourceSpan(this.codePoint(begin), this.codePoint(this.endOfSpan(span, begin)))
  }

  line(offset: number): number {
    this.#lineStarts ??= findLineStarts(this.stretch)
    const starts = this.#lineStarts
    return this.stretch.lines + lastNotAbove(starts, starts.length, this.beginOf(offset)) + 1
  }

  quote(span: Span): string {
    const begin = this.beginOf(span.start)
    return this.text.slice(begin, this.endOfSpan(span, begin))
  }

  /** Most questions are about the run that the last one was about. */
  private runOf(offset: number): number {
    const { at, count } = this.runs
    const last = this.#lastRun
    const next = last + 1
    if (last === -1 || !(at[last]! <= offset && (next === count || offset < at[next]!))) {
      this.#lastRun = lastNotAbove(at, count, offset)
    }
    return this.#lastRun
  }

  private beginOf(offset: number): number {
    const run = this.runOf(offset)
    return run === -1 ? 0 : this.runs.source[run]! + offset - this.runs.at[run]!
  }

  private endOf(offset: number): number {
    const run = this.runOf(offset)
    if (run === -1) return 0
    const { at, source, width } = this.runs
    const behind = offset - at[run]!
    return Math.min(this.text.length, source[run]! + (behind === 0 ? width[run]! : behind + 1))
  }

  private endOfSpan({ start, end }: Span, begin: number): number {
    return end > start ? Math.max(begin, this.endOf(end - 1)) : begin
  }

  private codePoint(offset: number): number {
    const pairs = lastNotAbove(this.pairs, this.pairs.length, offset - 1) + 1
    return this.stretch.codePoints + offset - pairs
  }
}
