import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identify } from '../src/normalize/identity.ts'

test('does not change from version to version', () => {
  expect(identify('wuchang-2017h1.txt')(120, 128, 'level')).toBe('0967a81151822b85')
})

test('is 16 hexadecimal digits, the same every time', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (source, start, end, measure) => {
      const id = identify(source)(start, end, measure)
      expect(id).toMatch(/^[0-9a-f]{16}$/u)
      expect(identify(source)(start, end, measure)).toBe(id)
    }),
  )
})

test.each([
  ['source', identify('b')(1, 2, 'level')],
  ['start', identify('a')(2, 2, 'level')],
  ['end', identify('a')(1, 3, 'level')],
  ['order', identify('a')(2, 1, 'level')],
  ['measure', identify('a')(1, 2, 'growth')],
])('another %s is another id', (_field, other) => {
  expect(other).not.toBe(identify('a')(1, 2, 'level'))
})

test('no two of 200,000 are alike, nor any half of them more often than chance', () => {
  const ids = new Set<string>()
  const halves = [new Set<string>(), new Set<string>()]
  for (let document = 0; document < 200; document++) {
    const id = identify(`reports/${document}.txt`)
    for (let start = 0; start < 1000; start++) {
      const digits = id(start * 7, start * 7 + 3, start % 2 === 0 ? 'level' : 'growth')
      ids.add(digits)
      halves[0]?.add(digits.slice(0, 8))
      halves[1]?.add(digits.slice(8))
    }
  }
  expect(ids.size).toBe(200_000)
  // By chance about 5 of them share 32 bits with another.
  for (const half of halves) expect(half.size).toBeGreaterThan(199_970)
})
