import { expect, test, vi } from 'vitest'
import floors from './floors.json' with { type: 'json' }
import { loadSegmenter } from '../src/segment/words.ts'
import { fixtureDocuments, fixtureGold } from './documents.ts'
import { scoreCollection, scoresOf } from './gold.ts'

/** What may be lost without nodejieba. */
const LOSS = 0.02

vi.mock('node:module', async (original) => {
  const module = await original<typeof import('node:module')>()
  return {
    ...module,
    createRequire: (path: string | URL) => (name: string) => {
      if (name === 'nodejieba') throw new Error('not installed')
      return module.createRequire(path)(name) as unknown
    },
  }
})

test('without nodejieba words are parted by ICU', () => {
  expect(loadSegmenter().name).toBe('icu')
})

test.each(['detection F1', 'fact F1', 'full F1'] as const)(
  'without nodejieba little is lost: %s',
  (measure) => {
    const scores = scoresOf(scoreCollection(fixtureDocuments, fixtureGold))
    expect(scores[measure]).toBeGreaterThanOrEqual(floors['fixtures/gold'][measure] - LOSS)
  },
)
