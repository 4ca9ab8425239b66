import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identify, identityOf } from '../src/normalize/identity.ts'

test('does not change from version to version', () => {
  expect(identify(identityOf('wuchang-2017h1.txt'), 120, 128, 'level')).toBe('0967a81151822b85')
})

test('is 16 hexadecimal digits, the same every time', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (source, start, end, measure) => {
      const id = identify(identityOf(source), start, end, measure)
      expect(id).toMatch(/^[0-9a-f]{16}$/u)
      expect(identify(identityOf(source), start, end, measure)).toBe(id)
    }),
  )
})

test.each([
  ['source', identify(identityOf('b'), 1, 2, 'level')],
  ['start', identify(identityOf('a'), 2, 2, 'level')],
  ['end', identify(identityOf('a'), 1, 3, 'level')],
  ['order', identify(identityOf('a'), 2, 1, 'level')],
  ['measure', identify(identityOf('a'), 1, 2, 'growth')],
])('another %s is another id', (_field, other) => {
  expect(other).not.toBe(identify(identityOf('a'), 1, 2, 'level'))
})

test('no two of 200,000 are alike, nor any half of them more often than chance', () => {
  const ids = new Set<string>()
  const halves = [new Set<string>(), new Set<string>()]
  for (let document = 0; document < 200; document++) {
    const source = identityOf(`reports/${document}.txt`)
    for (let start = 0; start < 1000; start++) {
      const measure = start % 2 === 0 ? 'level' : 'growth'
      const digits = identify(source, start * 7, start * 7 + 3, measure)
      ids.add(digits)
      halves[0]?.add(digits.slice(0, 8))
      halves[1]?.add(digits.slice(8))
    }
  }
  expect(ids.size).toBe(200_000)
  // By chance about 5 of them share 32 bits with another.
  for (const half of halves) expect(half.size).toBeGreaterThan(199_970)
})
