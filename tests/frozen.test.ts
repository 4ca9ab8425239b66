import { expect, test, vi } from 'vitest'
import { extract } from '../src/pipeline.ts'
import { fixtureDocuments, namesIn, readSource } from './documents.ts'

/** How many results of stages were frozen, to see that the pipeline uses what is frozen here. */
const frozen = vi.hoisted(() => new Map<string, number>())

/** Freezes what each stage gives to the next: writing to it then throws. */
const freezing = vi.hoisted(
  () =>
    (stage: string) =>
    async (original: () => Promise<object>): Promise<object> => {
      const deepFreeze = (value: unknown): unknown => {
        if (typeof value !== 'object' || value === null) return value
        if (ArrayBuffer.isView(value) || Object.isFrozen(value)) return value
        Object.freeze(value)
        for (const part of Object.values(value)) deepFreeze(part)
        return value
      }
      return Object.fromEntries(
        Object.entries(await original()).map(([name, exported]: [string, unknown]) => [
          name,
          name !== stage || typeof exported !== 'function'
            ? exported
            : (...given: unknown[]) => {
                frozen.set(stage, (frozen.get(stage) ?? 0) + 1)
                return deepFreeze((exported as (...given: unknown[]) => unknown)(...given))
              },
        ]),
      )
    },
)

vi.mock('../src/clean/index.ts', freezing('clean'))
vi.mock('../src/segment/index.ts', freezing('segment'))
vi.mock('../src/lex/index.ts', freezing('lex'))
vi.mock('../src/parse/index.ts', freezing('parse'))
vi.mock('../src/link/index.ts', freezing('link'))
vi.mock('../src/resolve/profile.ts', freezing('profileOf'))
vi.mock('../src/normalize/index.ts', freezing('normalize'))

test.each(namesIn(fixtureDocuments))('no stage writes to what it is given: %s', (name) => {
  frozen.clear()
  const source = Object.freeze(readSource(fixtureDocuments, name))
  expect(() => extract(source, Object.freeze({ period: '2020' }))).not.toThrow()
  const everyReport = ['clean', 'lex', 'normalize', 'parse', 'profileOf', 'segment']
  expect([...frozen.keys()]).toEqual(expect.arrayContaining(everyReport))
})
