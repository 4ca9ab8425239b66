import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Extraction } from '../../src/model/extraction.ts'
import { extract } from '../../src/pipeline.ts'
import type { World } from '../../src/run.ts'
import { checkTally, emptyTally, type Tally } from '../../src/write/tally.ts'
import { at, folder, useFolder } from '../folder.ts'
import { fixtureDocuments, namesIn } from '../documents.ts'
import { runHere, sentence } from '../world.ts'

useFolder()

describe('the identity', () => {
  const whole = (): Tally => ({
    ...emptyTally(true),
    found: 10,
    extracted: 4,
    empty: 3,
    rejected: 2,
    skipped: 1,
    records: 20,
    rows: 12,
    ledger: { numbers: 25, rejections: 5 },
  })

  test('holds', () => {
    expect(() => checkTally(whole())).not.toThrow()
    expect(() => checkTally({ ...whole(), ledger: undefined })).not.toThrow()
    expect(() => checkTally(emptyTally(false))).not.toThrow()
  })

  const terms = ['found', 'extracted', 'empty', 'rejected', 'skipped', 'records'] as const
  test.each(terms.flatMap((term) => [[term, 1] as const, [term, -1] as const]))(
    'fails when %s is off by %d',
    (term, by) => {
      const tally = whole()
      tally[term] += by
      expect(() => checkTally(tally)).toThrow(/\d+ (?:found|numbers), but /u)
    },
  )

  test.each(['numbers', 'rejections'] as const)('fails when %s of the ledger are off', (term) => {
    const tally = whole()
    if (tally.ledger !== undefined) tally.ledger[term] += 1
    expect(() => checkTally(tally)).toThrow('numbers, but')
  })
})

test('a run whose sum is wrong publishes nothing', async () => {
  writeFileSync(at('a.txt'), sentence)
  writeFileSync(at('o.csv'), 'old')
  // A ledger line that stands for neither a record nor a rejection, as a broken merge would give.
  const forgetful: World['extract'] = (...given) => {
    const extraction = extract(...given)
    let asked = 0
    const forgetting: Extraction = {
      ...extraction,
      get rejections() {
        asked += 1
        return asked === 1 ? extraction.rejections : []
      },
    }
    return [forgetting]
  }
  const raw = { paths: [at('a.txt')], output: at('o.csv'), ledger: at('l.csv') }
  await expect(runHere(raw, { extract: forgetful })).rejects.toThrow('numbers, but')
  expect(readFileSync(at('o.csv'), 'utf8')).toBe('old')
  expect(readdirSync(folder).toSorted()).toEqual(['a.txt', 'o.csv'])
})

test('the summary, the ledger and the table agree on every document', async () => {
  for (const name of namesIn(fixtureDocuments)) {
    const paths = [new URL(name, fixtureDocuments.folder).pathname]
    const raw = { paths, output: at('o.ndjson'), layout: 'long', ledger: at('l.ndjson') }
    const { err } = await runHere(raw)
    const lines = (file: string) =>
      readFileSync(at(file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    const ledger = lines('l.ndjson') as { verdict: string; record_id: string }[]
    const ids = (lines('o.ndjson') as { id: string }[]).map(({ id }) => id)
    const inLedger = ledger.filter(({ verdict }) => verdict === 'record')
    expect(inLedger.map(({ record_id }) => record_id).toSorted()).toEqual(ids.toSorted())
    expect(err).toContain(
      `${ledger.length} numbers = ${ids.length} records + ${ledger.length - ids.length} that measure nothing`,
    )
  }
})
