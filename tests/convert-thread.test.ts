import { afterEach, describe, expect, test } from 'vitest'
import type { Job } from '../src/read/convert/index.ts'
import { createThreadConverter, type Converter } from '../src/read/convert/thread.ts'

/** What a thread does with a job that is text to it. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    const hoard = []
    parentPort.on('message', ({ bytes }) => {
      const wanted = Buffer.from(bytes).toString()
      if (wanted === 'hang') for (;;);
      if (wanted === 'fill') for (;;) hoard.push(new Array(100_000).fill(hoard.length))
      if (wanted === 'throw') throw new Error('a bug')
      if (wanted === 'exit') process.exit(3)
      parentPort.postMessage(
        wanted === 'refuse'
          ? { kind: 'failed', code: 'damaged-input', message: 'is damaged', hint: 'save it anew', byte: 7 }
          : { kind: 'converted', converted: { text: wanted } },
      )
    })
  `)}`,
)

const limits = { milliseconds: 2_000, leastMilliseconds: 2_000, heap: 64, program }
const job = (text: string): Job => ({
  bytes: Buffer.from(text),
  format: 'html',
  encoding: undefined,
})

let converter: Converter | undefined

const start = (
  changes: Partial<typeof limits> = {},
  signal = new AbortController().signal,
): Converter => (converter = createThreadConverter(signal, { ...limits, ...changes }))

afterEach(() => converter?.close())

describe('a document', () => {
  test.each([
    ['hang', 'cannot be turned to text: it took more than 0.5 s', 500],
    ['fill', 'cannot be turned to text: it takes too much memory', 20_000],
    ['throw', 'cannot be turned to text: a bug', 20_000],
    ['exit', 'cannot be turned to text: its converter ended with code 3', 20_000],
  ])(
    'that makes its converter %s costs that document only',
    async (text, message, milliseconds) => {
      const { convert } = start({ milliseconds, leastMilliseconds: milliseconds })
      await expect(convert(job(text))).rejects.toMatchObject({ code: 'conversion-failed', message })
      expect(await convert(job('next'))).toEqual({ text: 'next' })
    },
  )

  test('that is small has less time', async () => {
    const { convert } = start({ milliseconds: 60_000, leastMilliseconds: 200 })
    await expect(convert(job('hang'))).rejects.toMatchObject({
      message: 'cannot be turned to text: it took more than 0.2 s',
    })
  })

  test('that is refused keeps its code, hint and byte', async () => {
    const { convert } = start()
    const error = { code: 'damaged-input', message: 'is damaged', hint: 'save it anew', byte: 7 }
    await expect(convert(job('refuse'))).rejects.toMatchObject(error)
    expect(await convert(job('next'))).toEqual({ text: 'next' })
  })

  test('is left in the middle when the run is interrupted', async () => {
    const interrupt = new AbortController()
    const { convert } = start({ milliseconds: 60_000, leastMilliseconds: 60_000 }, interrupt.signal)
    const conversion = convert(job('hang'))
    interrupt.abort(130)
    await expect(conversion).rejects.toBe(130)
  })
})
