import { readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { extract } from '../src/pipeline.ts'
import { toWide } from '../src/write/wide.ts'
import { recordsOf } from './figures.ts'
import { makeUp } from './sentences/generator.ts'
import { facets, scoreMadeUp, type Facet, type Kind } from './sentences/score.ts'

vi.setConfig({ testTimeout: 60_000 })

/** Sentences with known facts, of which the gold cannot have all combinations. `DOCUMENTS=20000` reads more. */
const DOCUMENTS = Number(process.env['DOCUMENTS'] ?? 1000)
const floorsFile = new URL('sentences/floors.json', import.meta.url)
const floors = JSON.parse(readFileSync(floorsFile, 'utf8')) as Record<Facet | 'full', number>

describe(`${DOCUMENTS} made-up sentences`, () => {
  const { facts, right, kinds } = scoreMadeUp(DOCUMENTS)
  /** Per cent, rounded down to a tenth. */
  const shareOf = (facet: Facet | 'full') => Math.floor((1000 * right[facet]) / facts) / 10

  if (process.env['UPDATE'] !== undefined) {
    const raised = Object.entries(floors).map(([facet, floor]) => [
      facet,
      Math.max(floor, shareOf(facet as Facet)),
    ])
    writeFileSync(floorsFile, `${JSON.stringify(Object.fromEntries(raised), undefined, 2)}\n`)
  }
  if (process.env['PRINT'] !== undefined) print(facts, kinds)

  test.each([...facets, 'full'] as const)('%s: no worse than its floor', (facet) => {
    expect(shareOf(facet)).toBeGreaterThanOrEqual(floors[facet])
  })

  test('have every kind of saying', () => {
    expect(kinds.size).toBeGreaterThan(50)
    for (const [name, { facts: count }] of kinds) expect(count, name).toBeGreaterThan(3)
  })
})

describe('a range of amounts that look like years', () => {
  const quotesOf = (text: string) => recordsOf(text).map(({ quote }) => quote)

  test.each([
    ['2017年投资达到2085至2090亿元。', ['2085至2090亿元']],
    ['2017年接待游客2016-2020万人次。', ['2016-2020万人次']],
    // But these are years.
    ['2016—2020年完成投资525.69亿元。', ['525.69亿元']],
    ['2016-2020家庭收入增长8.1%。', ['8.1%']],
    ['2016—2020人均收入增长8.1%。', ['8.1%']],
  ])('%s', (text, quotes) => {
    expect(quotesOf(text)).toEqual(quotes)
  })
})

/** The kinds that are read worst, with an example each. */
function print(facts: number, kinds: ReadonlyMap<string, Kind>): void {
  const lines = [...kinds].flatMap(([name, { facts: count, wrong }]) =>
    [...wrong].map(([facet, { count: missed, example }]) => ({
      share: missed / count,
      line: `${Math.round((100 * missed) / count)} % of ${count}: ${name}: ${facet}: ${example}`,
    })),
  )
  const worst = lines.toSorted((one, other) => other.share - one.share).slice(0, 60)
  console.log(`${facts} facts\n${worst.map(({ line }) => line).join('\n')}`)
}

describe('any text of such sentences and odd characters', () => {
  const odd = fc.string({
    unit: fc.constantFrom(...'0１二十亿,.，。、“”（）%％\t\n\r 　\0\u{20000}😀é<&'),
    maxLength: 12,
  })
  const sentence = fc.nat(1_000_000).map((seed) => makeUp(seed).text)
  const document = fc
    .array(fc.oneof(sentence, odd), { maxLength: 6 })
    .map((parts) => parts.join(''))

  test('is read: quotes are slices, places do not cross, no figure is lost or doubled', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { records, rejections } = extract({ path: 'a.txt', text, encoding: 'utf-8' })
        const characters = [...text]
        const places = [...records, ...rejections].toSorted((one, other) => one.start - other.start)
        let last = 0
        for (const { start, end, quote } of places) {
          expect(characters.slice(start, end).join('')).toBe(quote)
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
        const covered = new Set(
          places.flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, index) => start + index),
          ),
        )
        characters.forEach((character, index) => {
          if (/[0-9０-９]/u.test(character))
            expect(covered.has(index), `${index}: ${character}`).toBe(true)
        })
        const slots = ['value', 'growth', 'change', 'share', 'completion', 'rank'] as const
        const cells = toWide(records).flatMap((row) => slots.filter((slot) => row[slot] !== null))
        expect(cells).toHaveLength(records.length)
        expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
      }),
      { numRuns: Number(process.env['RUNS'] ?? 400) },
    )
  })
})
