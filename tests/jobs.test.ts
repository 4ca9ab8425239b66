import { afterEach, describe, expect, test } from 'vitest'
import { readAhead } from '../src/jobs/ahead.ts'
import type { Job, Result } from '../src/jobs/reader.ts'
import { createThreads, type Threads } from '../src/jobs/threads.ts'

const jobOf = (text: string): Job => ({
  source: { path: text.slice(0, 10), text, encoding: 'utf-8' },
  overrides: {},
})

/** A result that tells which job it is of. */
const resultOf = ({ source }: Job): Result => ({ bug: { summary: source.path, detail: '' } })

describe('reading ahead', () => {
  /** Threads that finish the batches they are given when told to, in any order. */
  const slowThreads = (count = 2) => {
    const started: { readonly jobs: readonly Job[]; readonly finish: () => void }[] = []
    const threads: Threads = {
      count,
      read: (jobs) =>
        new Promise((resolve) => {
          started.push({ jobs, finish: () => resolve(jobs.map(resultOf)) })
        }),
      segmenter: () => undefined,
      close: () => Promise.resolve(),
    }
    return { threads, started }
  }
  const busyThreads: Threads = {
    count: 2,
    read: (jobs) => Promise.resolve(jobs.map(resultOf)),
    segmenter: () => undefined,
    close: () => Promise.resolve(),
  }
  const each = async function* (texts: readonly string[], onAsked?: () => void) {
    for (const text of texts) {
      onAsked?.()
      yield await Promise.resolve(text)
    }
  }
  /** A document with a name and a length; without one, an input that is no document. */
  const named = (name: string | number, length: number) => `${name} `.padEnd(length, '。')
  const isDocument = (text: string) => (text.length < 10 ? undefined : jobOf(text))
  const toArray = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
    const all: Item[] = []
    for await (const item of items) all.push(item)
    return all
  }
  const summaryOf = (result: Result | undefined) =>
    result === undefined || !('bug' in result) ? undefined : result.bug.summary

  test('gives each item at its turn with its own result', async () => {
    const texts = Array.from({ length: 300 }, (_, index) =>
      index % 7 === 0 ? `${index}` : named(index, 1000 + (index % 5) * 20_000),
    )
    const seen: string[] = []
    for await (const { item, result } of readAhead(each(texts), isDocument, busyThreads)) {
      expect(summaryOf(result)).toBe(item.length < 10 ? undefined : item.slice(0, 10))
      seen.push(item)
    }
    expect(seen).toEqual(texts)
  })

  test('leaves to the caller what is enough for one thread only', async () => {
    const { threads, started } = slowThreads()
    const texts = ['a', named('b', 30_000), named('c', 30_000)]
    const turns = await toArray(readAhead(each(texts), isDocument, threads))
    expect(turns).toEqual(texts.map((item) => ({ item, result: undefined })))
    expect(started).toEqual([])
  })

  test('leaves to the caller what is too large to be held whole', async () => {
    const texts = [named('a', 100_000), named('b', 5_000_000), named('c', 100_000)]
    const turns = await toArray(readAhead(each(texts), isDocument, busyThreads))
    expect(turns.map(({ result }) => result !== undefined)).toEqual([true, false, true])
  })

  test('waits for the first though the others are done', async () => {
    const { threads, started } = slowThreads()
    const texts = ['a', 'b', 'c'].map((name) => named(name, 100_000))
    const turns = readAhead(each(texts), isDocument, threads)
    let isFirstDone = false
    const first = turns.next().then(({ value }) => {
      isFirstDone = true
      return value?.item
    })
    await new Promise(setImmediate)
    expect(started).toHaveLength(3)
    started[2]?.finish()
    started[1]?.finish()
    await new Promise(setImmediate)
    expect(isFirstDone).toBe(false)
    started[0]?.finish()
    expect(await first).toBe(texts[0])
    expect((await turns.next()).value?.item).toBe(texts[1])
  })

  test('asks for no more items than keep the threads busy', async () => {
    const { threads, started } = slowThreads()
    let asked = 0
    const texts = Array.from({ length: 100 }, (_, index) => named(index, 64 * 1024))
    const turns = readAhead(
      each(texts, () => (asked += 1)),
      isDocument,
      threads,
    )
    const first = turns.next()
    await new Promise(setImmediate)
    expect(asked).toBe(8)
    started[0]?.finish()
    await first
    void turns.next()
    await new Promise(setImmediate)
    expect(asked).toBe(9)
  })

  test('fails at the turn of what failed', async () => {
    const failing: Threads = {
      ...busyThreads,
      read: (jobs) =>
        jobs[0]?.source.path.startsWith('b') === true
          ? Promise.reject(new RangeError('broken'))
          : Promise.resolve(jobs.map(resultOf)),
    }
    const texts = ['a', 'b', 'c'].map((name) => named(name, 100_000))
    const turns = readAhead(each(texts), isDocument, failing)
    expect((await turns.next()).value?.item).toBe(texts[0])
    await expect(turns.next()).rejects.toThrow('broken')
  })
})

describe('threads', () => {
  /** What a thread does with a job whose text is an order to it. */
  const program = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort, threadId } from 'node:worker_threads'
      const hoard = []
      parentPort.on('message', (jobs) => {
        const [{ source: { text } }] = jobs
        if (text === 'hang') for (;;);
        if (text === 'fill') for (;;) hoard.push(new Array(100_000).fill(hoard.length))
        if (text === 'throw') throw new RangeError('a bug')
        if (text === 'exit') process.exit(3)
        const results = jobs.map(({ source: { text } }) => ({ bug: { summary: text, detail: String(threadId) } }))
        parentPort.postMessage({ results, segmenter: undefined })
      })
    `)}`,
  )
  const data = {
    task: { layout: 'wide', format: 'csv', ledgerFormat: undefined, keeps: false },
    lexicon: undefined,
  } as const

  let threads: Threads | undefined
  const start = (count = 2, signal = new AbortController().signal): Threads =>
    (threads = createThreads(count, data, signal, program, { maxOldGenerationSizeMb: 64 }))
  const bugsOf = (results: readonly Result[]) =>
    results.map((result) => ('bug' in result ? result.bug : undefined))

  afterEach(() => threads?.close())

  test('share the batches, and answer each with the results of its jobs', async () => {
    const { read } = start()
    const batches = ['a', 'b', 'c', 'd'].map((name) => [jobOf(name), jobOf(`${name} too`)])
    const results = await Promise.all(batches.map(read))
    expect(results.map((batch) => bugsOf(batch).map((bug) => bug?.summary))).toEqual([
      ['a', 'a too'],
      ['b', 'b too'],
      ['c', 'c too'],
      ['d', 'd too'],
    ])
    const ids = new Set(results.flatMap((batch) => bugsOf(batch).map((bug) => bug?.detail)))
    expect(ids.size).toBe(2)
  })

  test.each([
    ['throw', { name: 'RangeError', message: 'a bug' }],
    ['exit', { message: 'a thread ended with code 3' }],
    ['fill', { name: 'ReportsError', code: 'out-of-memory' }],
  ])('fail as a whole where one is told to %s', async (order, failure) => {
    const { read } = start(1)
    const [first, waiting] = [read([jobOf(order)]), read([jobOf('a')])]
    await expect(first).rejects.toMatchObject(failure)
    await expect(waiting).rejects.toMatchObject(failure)
    await expect(read([jobOf('b')])).rejects.toMatchObject(failure)
  })

  test('end in the middle of a document when interrupted', async () => {
    const interrupt = new AbortController()
    const { read, close } = start(1, interrupt.signal)
    await read([jobOf('a')])
    const endless = read([jobOf('hang')])
    interrupt.abort(130)
    await expect(endless).rejects.toBe(130)
    await close()
    await expect(read([jobOf('a')])).rejects.toBe(130)
  })
})
