import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  createRunsBuilder,
  createSourceMap,
  findPairs,
  lastNotAbove,
} from '../src/clean/source-map.ts'
import { wholeOf } from '../src/model/document.ts'

/** A part of a file and what the clean text has of it. */
type Part = { readonly file: string; readonly kept: 'all' | 'first' | 'none' }

/**
 * Maps the file of these parts, and says the same without any cleverness: where each character of the
 * clean text begins and ends in the file, in UTF-16 code units.
 */
function mapOf(parts: readonly Part[]) {
  const { put, build } = createRunsBuilder()
  const begins: number[] = []
  const ends: number[] = []
  let file = ''
  for (const { file: part, kept } of parts) {
    if (kept === 'first') {
      put(begins.length, file.length, part.length)
      begins.push(file.length)
      ends.push(file.length + part.length)
    } else if (kept === 'all') {
      put(begins.length, file.length, 1)
      for (let at = 0; at < part.length; at += 1) {
        begins.push(file.length + at)
        ends.push(file.length + at + 1)
      }
    }
    file += part
  }
  return { file, begins, ends, map: createSourceMap(wholeOf(file), build(), findPairs(file, 0)) }
}

const codePoints = (text: string): number => [...text].length

describe('the way back to the file', () => {
  const part = fc.record({
    file: fc.string({
      unit: fc.constantFrom('增', '8', '\n', '😀', '\r'),
      minLength: 1,
      maxLength: 6,
    }),
    kept: fc.constantFrom('all' as const, 'first' as const, 'none' as const),
  })

  test('is that of a list of all characters, in whatever order it is asked', () => {
    const parts = fc.array(part, { minLength: 1, maxLength: 12 })
    const places = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(parts, places, (given, asked) => {
        const { file, begins, ends, map } = mapOf(given)
        fc.pre(begins.length > 0)
        for (const [one, other] of asked) {
          const start = Math.min(one % begins.length, other % begins.length)
          const end = Math.max(one % begins.length, other % begins.length) + 1
          const from = begins[start]!
          const to = ends[end - 1]!
          const before = file.slice(0, from)
          expect(map.quote({ start, end })).toBe(file.slice(from, to))
          expect(map.quote({ start, end: start })).toBe('')
          // The place of half a pair is that of the pair.
          const isHalf = (offset: number): boolean =>
            /[\ud800-\udbff]$/u.test(file.slice(0, offset))
          if (!isHalf(from) && !isHalf(to)) {
            const source = { start: codePoints(before), end: codePoints(file.slice(0, to)) }
            expect(map.sourceSpan({ start, end })).toEqual(source)
            expect(map.sourceSpan({ start, end: start })).toEqual({
              start: source.start,
              end: source.start,
            })
          }
          const lineEnd = file.includes('\n') ? '\n' : '\r'
          expect(map.line(start)).toBe(before.split(lineEnd).length)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('has room for any number of runs', () => {
    const { file, map } = mapOf(
      Array.from({ length: 3000 }, (_, at) => ({ file: `&#${at};`, kept: 'first' })),
    )
    expect(map.quote({ start: 2999, end: 3000 })).toBe('&#2999;')
    expect(map.quote({ start: 0, end: 3000 })).toBe(file)
  })

  test('of nothing leads to the beginning', () => {
    const { map } = mapOf([{ file: '增长', kept: 'none' }])
    expect(map.quote({ start: 0, end: 0 })).toBe('')
    expect(map.quote({ start: 0, end: 1 })).toBe('')
    expect(map.sourceSpan({ start: 0, end: 0 })).toEqual({ start: 0, end: 0 })
    expect(map.sourceSpan({ start: 0, end: 1 })).toEqual({ start: 0, end: 0 })
    expect(map.line(0)).toBe(1)
  })

  test('ends with the file, though more is asked for', () => {
    const { map } = mapOf([{ file: '增长', kept: 'all' }])
    expect(map.quote({ start: 1, end: 9 })).toBe('长')
    expect(map.sourceSpan({ start: 1, end: 9 })).toEqual({ start: 1, end: 2 })
  })
})

describe('what is put', () => {
  const puts = [
    { at: 0, source: 10, width: 1 },
    { at: 4, source: 20, width: 6 },
    { at: 9, source: 40, width: 1 },
  ]
  const built = (offset?: number) => {
    const { put, takeBack, build } = createRunsBuilder()
    for (const { at, source, width } of puts) put(at, source, width)
    if (offset !== undefined) takeBack(offset)
    const { at, source, width, count } = build()
    return Array.from({ length: count }, (_, run) => ({
      at: at[run],
      source: source[run],
      width: width[run],
    }))
  }

  test('is kept in order, and nothing else', () => {
    expect(built()).toEqual(puts)
  })

  test.each([
    ['behind all', 10, 3],
    ['inside a run', 5, 2],
    ['where a run begins', 4, 1],
    ['at the beginning', 0, 0],
  ])('can be taken back %s', (_, offset, left) => {
    expect(built(offset)).toEqual(puts.slice(0, left))
  })

  test('can all be taken back, and leads nowhere then', () => {
    const { put, takeBack, build } = createRunsBuilder()
    for (const { at, source, width } of puts) put(at, source, width)
    takeBack(0)
    const leads = (start: number) =>
      createSourceMap(wholeOf('增长'.repeat(30)), build(), findPairs('', 0)).sourceSpan({
        start,
        end: start + 1,
      })
    for (const { at } of puts) expect(leads(at)).toEqual({ start: 0, end: 0 })
  })
})

test('what one character of the file became two of has a place inside that of the first', () => {
  const { put, build } = createRunsBuilder()
  // 3㎡区: 3m2区
  put(0, 0, 1)
  put(2, 1, 1)
  put(3, 2, 1)
  const map = createSourceMap(wholeOf('3㎡区'), build(), findPairs('3㎡区', 0))
  expect(map.quote({ start: 1, end: 3 })).toBe('㎡')
  expect(map.sourceSpan({ start: 2, end: 2 })).toEqual({ start: 1, end: 1 })
})

test('the place of half a pair is that of the pair', () => {
  const { map } = mapOf([{ file: '增😀长', kept: 'all' }])
  expect(map.sourceSpan({ start: 2, end: 3 })).toEqual({ start: 1, end: 2 })
})

test.each([
  ['', 0, []],
  ['增\ude00', 0, []],
  ['😁', 0, [0]], // whose second half has an odd number
  ['a😀b😀', 0, [1, 4]],
  ['😀😀', 1, [2]],
  ['😀', 0, [0]],
  ['\ud83d', 0, []],
  ['\ud83d\ud83d\ude00', 0, [1]],
  ['\ude00\ud83d增', 0, []],
])('the pairs of %j from %i on', (text, from, pairs) => {
  expect([...findPairs(text, from)]).toEqual(pairs)
})

test.each([
  [[], 5, -1],
  [[1, 3, 3, 7], 0, -1],
  [[1, 3, 3, 7], 1, 0],
  [[1, 3, 3, 7], 3, 2],
  [[1, 3, 3, 7], 6, 2],
  [[1, 3, 3, 7], 7, 3],
  [[1, 3, 3, 7], 99, 3],
])('of %j the last not above %i is at %i', (values, wanted, at) => {
  expect(lastNotAbove(Int32Array.from(values), values.length, wanted)).toBe(at)
})

test('values behind the count are not looked at', () => {
  expect(lastNotAbove(Int32Array.from([1, 2, 3, 0, 0]), 3, 9)).toBe(2)
})
