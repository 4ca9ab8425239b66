import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Task } from '../../src/jobs/reader.ts'
import { createThreads } from '../../src/jobs/threads.ts'
import type { World } from '../../src/run.ts'
import { formats, nodeFiles, type FileSystem } from '../../src/write/index.ts'
import { fixtureDocuments, namesIn, readSource } from '../documents.ts'
import { requireBuild, runToEnd } from './program.ts'
import { runHere } from '../world.ts'

// Each run starts threads of its own.
vi.setConfig({ testTimeout: 60_000 })

const extracting = new URL('../../dist/jobs/worker.js', import.meta.url)

/** So many copies are more than the threads are given at once. */
const COPIES = 10

let folder: string

beforeAll(() => {
  requireBuild()
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'reports-jobs-')))
  mkdirSync(at('in'))
  for (const name of namesIn(fixtureDocuments)) {
    const { text } = readSource(fixtureDocuments, name)
    for (let copy = 0; copy < COPIES; copy += 1) {
      writeFileSync(at(`in/${copy}-${name}`), `${text}\n新建公园${copy}个，棚户区${copy}棚。\n`)
    }
  }
  // Among them what fails, what is skipped, what is empty, and what is there twice.
  writeFileSync(at('in/5-bad.txt'), Uint8Array.of(0xe9, 0x20, 0xff))
  writeFileSync(at('in/6-unknown.bin'), 'x')
  writeFileSync(at('in/7-empty.txt'), '')
  writeFileSync(at('in/8-twice.txt'), readFileSync(at('in/0-no-figures.txt')))
  const lines = ['a', 'b'].map((id) =>
    JSON.stringify({ id, text: '全年完成36亿元。', period: '2018' }),
  )
  writeFileSync(at('in/9-lines.ndjson'), lines.join('\n'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(() => {
  rmSync(at('out'), { recursive: true, force: true })
  mkdirSync(at('out'))
})

const at = (name: string) => join(folder, name)

const optionsOf = (changes: object = {}) => ({
  paths: [at('in')],
  output: at('out/o.csv'),
  ledger: at('out/ledger.ndjson'),
  rejects: at('out/rejects.csv'),
  textDir: at('out/texts'),
  ...changes,
})

/** All that a run has left, by path. */
const left = () =>
  new Map(
    readdirSync(at('out'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((path) => [path, readFileSync(path, 'latin1')]),
  )

/** A run with threads; `onTask` hears of what they are to do. */
const runWithThreads = (raw: object, changes: Partial<World> = {}) => {
  const { signal = new AbortController().signal } = changes
  const openThreads = (count: number, task: Task) =>
    createThreads(count, { task, lexicon: undefined }, signal, extracting)
  const extract: World['extract'] = () => {
    throw new Error('not in a thread')
  }
  return runHere(raw, { openThreads, extract, signal, ...changes })
}

describe('the number of jobs changes nothing', () => {
  test.each(formats.map((format, index) => [format, ['wide', 'long'][index % 2], 2 + (index % 2)]))(
    'in %s, %s, with %d',
    async (format, layout, jobs) => {
      const raw = optionsOf({ output: at(`out/o.${format}`), layout })
      const alone = await runHere(raw)
      const expected = left()
      expect(expected.size).toBeGreaterThan(4)
      rmSync(at('out'), { recursive: true })
      mkdirSync(at('out'))
      const together = await runWithThreads({ ...raw, jobs })
      expect(together).toEqual(alone)
      expect(left()).toEqual(expected)
    },
  )

  test('nor where words of the user are given, on standard output', async () => {
    writeFileSync(
      at('words.json'),
      JSON.stringify({
        indicators: [
          { code: 'new_parks', name: '新建公园数', aliases: ['新建公园'], dimension: 'count' },
        ],
      }),
    )
    const args = ['extract', at('in'), '--lexicon', at('words.json')]
    const alone = await runToEnd(args)
    expect(alone.out).toContain('新建公园数')
    expect(await runToEnd([...args, '--jobs', '2'])).toEqual(alone)
  })
})

/** Lets the run go on until so many outputs were written to. */
const interruptAfter = (writes: number) => {
  const interrupt = new AbortController()
  let done = 0
  const files: FileSystem = {
    ...nodeFiles,
    async open(...given) {
      const file = await nodeFiles.open(...given)
      const { appendFile } = file
      file.appendFile = async (...content) => {
        done += 1
        if (done === writes) interrupt.abort(130)
        return appendFile.apply(file, content)
      }
      return file
    },
  }
  return { signal: interrupt.signal, files }
}

test('an interrupted run goes on, with any number of jobs, and ends with the same bytes', async () => {
  await runHere(optionsOf())
  const expected = left()
  rmSync(at('out'), { recursive: true })
  mkdirSync(at('out'))
  const raw = optionsOf({ resume: true })
  const first = await runWithThreads({ ...raw, jobs: 2 }, interruptAfter(30))
  expect(first).toMatchObject({ code: 130, err: expect.stringContaining('goes on from here') })
  const second = await runWithThreads({ ...raw, jobs: 3 }, interruptAfter(40))
  expect(second.err).toMatch(/going on with (?:29|30) documents/u)
  expect(second.code).toBe(130)
  const third = await runHere(raw)
  expect(third.code).toBe(3)
  expect(left()).toEqual(expected)
})

test('an output that cannot be written ends the threads and leaves nothing', async () => {
  const full: FileSystem = {
    ...nodeFiles,
    async open(...given) {
      const file = await nodeFiles.open(...given)
      file.writeFile = () =>
        Promise.reject(Object.assign(new Error(), { code: 'ENOSPC', syscall: 'write' }))
      return file
    },
  }
  const raw = { paths: [at('in')], output: at('out/o.csv'), jobs: 2 }
  await expect(runWithThreads(raw, { files: full })).rejects.toMatchObject({
    message: expect.stringContaining('no space left'),
  })
  expect(left().size).toBe(0)
})
