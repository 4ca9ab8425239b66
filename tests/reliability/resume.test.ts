import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SourceFile } from '../../src/model/document.ts'
import { extract } from '../../src/pipeline.ts'
import type { World } from '../../src/run.ts'
import { findTarget, formats, openJournal } from '../../src/write/index.ts'
import { at, folder, useFolder } from '../folder.ts'
import { requireBuild, runToEnd, start, until } from './program.ts'
import { runHere, sentence } from '../world.ts'

vi.setConfig({ testTimeout: 60_000 })

const DOCUMENTS = 8

beforeAll(requireBuild)

useFolder()

beforeEach(() => {
  mkdirSync(at('in'))
  for (let index = 0; index < DOCUMENTS; index += 1) {
    writeFileSync(at(`in/${index}.txt`), `${sentence}公园${index}个，棚户区${index + 1}棚。`)
  }
  writeFileSync(at('in/bad.txt'), Uint8Array.of(0xe9, 0x20, 0xff))
})

const journal = '.o.csv.reports-journal'
const outputs = ['o.csv', 'o.datapackage.json', 'ledger.ndjson', 'rejects.ndjson']

const optionsOf = (changes: object = {}) => ({
  paths: [at('in')],
  output: at('o.csv'),
  ledger: at('ledger.ndjson'),
  rejects: at('rejects.ndjson'),
  ...changes,
})

const contents = (names: readonly string[] = outputs) =>
  Object.fromEntries(names.map((name) => [name, readFileSync(at(name), 'utf8')]))

/** A run that is interrupted while a document is being read, and which documents it read. */
const runUntil = async (last: number, raw: object, changes: Partial<World> = {}) => {
  const interrupt = new AbortController()
  const read: string[] = []
  const interrupting = (source: SourceFile, overrides: object) => {
    read.push(source.path)
    if (read.length === last) interrupt.abort(130)
    return [extract(source, overrides)]
  }
  const { signal } = interrupt
  const outcome = await runHere(raw, { extract: interrupting, signal, ...changes })
  return { ...outcome, read }
}

describe.each(formats)('an interrupted run as %s', (format) => {
  test.each([1, 3, DOCUMENTS])(
    'in document %d goes on there and ends with the same bytes',
    async (last) => {
      const names = [`o.${format}`, ...outputs.slice(1)]
      const raw = optionsOf({ output: at(`o.${format}`), layout: last === 3 ? 'long' : 'wide' })
      await runHere(raw)
      const expected = contents(names)
      for (const name of names) rmSync(at(name))

      const first = await runUntil(last, { ...raw, resume: true })
      expect(first).toMatchObject({ code: 130, err: expect.stringContaining('goes on from here') })
      expect(readdirSync(folder).toSorted()).toEqual([`.o.${format}.reports-journal`, 'in'])
      const second = await runUntil(Infinity, { ...raw, resume: true })
      expect(second.code).toBe(3)
      expect(second.err).toContain(`going on with ${last} documents`)
      expect(second.read).toHaveLength(DOCUMENTS - last)
      expect(contents(names)).toEqual(expected)
      expect(readdirSync(folder).toSorted()).toEqual([...names, 'in'].toSorted())
    },
  )
})

test('a run without --resume keeps no journal and says how to', async () => {
  const { code, err } = await runUntil(3, optionsOf())
  expect(code).toBe(130)
  expect(err).toContain('interrupted: ')
  expect(err).toContain('With --resume')
  expect(readdirSync(folder)).toEqual(['in'])
})

test('a run that is killed again and again ends with the same bytes', async () => {
  const args = ['extract', at('in'), '-o', at('o.csv'), '--resume']
  await runToEnd(args.slice(0, -1))
  const expected = contents(['o.csv', 'o.datapackage.json'])
  rmSync(at('o.csv'))
  for (let kill = 0; kill < 3; kill += 1) {
    // Ends only by being killed, as standard input stays open.
    const run = start([...args, '-'])
    const isAtWork = (names: readonly string[]) =>
      names.includes(journal) && names.some((name) => name.endsWith(`-${run.child.pid}`))
    await until(folder, isAtWork, run)
    run.child.kill('SIGKILL')
    expect((await run.ended).signal).toBe('SIGKILL')
    expect(existsSync(at('o.csv'))).toBe(false)
  }
  expect((await runToEnd(args)).code).toBe(3)
  expect(contents(['o.csv', 'o.datapackage.json'])).toEqual(expected)
  expect(readdirSync(folder).toSorted()).toEqual(['in', 'o.csv', 'o.datapackage.json'])
})

describe('what the journal has is read again', () => {
  beforeEach(async () => {
    await runUntil(5, optionsOf({ resume: true }))
  })

  const readAgain = async (changes: object = {}, world: Partial<World> = {}) =>
    (await runUntil(Infinity, optionsOf({ resume: true, ...changes }), world)).read.length

  test.each([
    // what is different, options, world, documents read
    ['nothing', {}, {}, DOCUMENTS - 5],
    ['the layout', { layout: 'long' }, {}, DOCUMENTS - 5],
    ['what people are told', { quiet: true, strict: true }, {}, DOCUMENTS - 5],
    ['the version', {}, { version: '1.2.4' }, DOCUMENTS],
    ["the user's words", {}, { words: 'others' }, DOCUMENTS],
    ['where they are from', { lexicon: ['b.json'] }, {}, DOCUMENTS - 5],
    ['the segmenter', {}, { segmenter: () => 'another' }, DOCUMENTS],
    ['the region', { region: '武昌区' }, {}, DOCUMENTS],
    ['the period', { period: '2018' }, {}, DOCUMENTS],
    ['the encoding', { encoding: 'utf-8' }, {}, DOCUMENTS],
    ['that there is no ledger', { ledger: undefined }, {}, DOCUMENTS],
  ])('if this is different: %s', async (_, options, world, count) => {
    expect(await readAgain(options, world)).toBe(count)
  })

  test('if the document is different', async () => {
    writeFileSync(at('in/0.txt'), '2017年，全市地区生产总值1亿元。')
    expect(await readAgain()).toBe(DOCUMENTS - 4)
    expect(contents()['o.csv']).toContain(',exact,1,,亿元,')
  })

  test('if the document has another name', async () => {
    copyFileSync(at('in/0.txt'), at('in/0b.txt'))
    expect(await readAgain()).toBe(DOCUMENTS + 1 - 5)
  })

  test('if its line is cut off, and no other is', async () => {
    truncateSync(at(journal), statSync(at(journal)).size - 1)
    expect(await readAgain()).toBe(DOCUMENTS - 4)
  })

  test('if its line or one before it is damaged', async () => {
    const bytes = readFileSync(at(journal))
    const secondEntry = bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 1
    bytes.fill(0, secondEntry + 100, secondEntry + 200)
    writeFileSync(at(journal), bytes)
    expect(await readAgain()).toBe(DOCUMENTS - 1)
  })

  test('if the file is no journal', async () => {
    writeFileSync(at(journal), 'something else\n'.repeat(3))
    expect(await readAgain()).toBe(DOCUMENTS)
  })
})

test('a journal without an output is a usage error', async () => {
  const options = { paths: [at('in')], resume: true }
  await expect(runHere(options)).rejects.toMatchObject({ code: 'usage' })
  const toDevice = { ...options, output: '/dev/null', datapackage: false }
  await expect(runHere(toDevice)).rejects.toMatchObject({ code: 'usage' })
})

describe('a journal', () => {
  test('gives back what it was given, by key, also after it was opened again', async () => {
    const target = await findTarget(at('o.csv'))
    const value = fc.record({ text: fc.string({ unit: 'binary' }), list: fc.array(fc.nat()) })
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), value), async (values) => {
        const first = await openJournal(target, 'kind')
        for (const [key, kept] of Object.entries(values))
          await first.keep(key, JSON.stringify(kept))
        const check = async (opened: typeof first) => {
          for (const [key, kept] of Object.entries(values)) {
            expect(await opened.find(key)).toEqual({ ...kept })
          }
          expect(await opened.find('another key')).toBeUndefined()
        }
        await check(first)
        await first.close()
        const second = await openJournal(target, 'kind')
        expect(second.found).toBe(Object.keys(values).length)
        await check(second)
        await second.remove()
      }),
      { numRuns: 50 },
    )
  })

  test('has lines longer than what is read at once', async () => {
    const target = await findTarget(at('o.csv'))
    const long = { text: '长'.repeat(1_000_000) }
    const first = await openJournal(target, 'kind')
    await first.keep('long', JSON.stringify(long))
    await first.keep('short', JSON.stringify({ text: '短' }))
    await first.close()
    appendFileSync(at(journal), 'half a li')
    const second = await openJournal(target, 'kind')
    expect(await second.find('long')).toEqual(long)
    expect(await second.find('short')).toEqual({ text: '短' })
    await second.remove()
  })
})
