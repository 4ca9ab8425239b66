import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { ReportsError } from '../../src/errors.ts'
import { formats } from '../../src/write/index.ts'
import { at, folder, useFolder } from '../folder.ts'
import { faultyFiles } from './faulty-files.ts'
import { runHere, sentence } from '../world.ts'

// Some two hundred runs for each format.
vi.setConfig({ testTimeout: 60_000 })

useFolder()

const namesOf = (format: string) => [
  `o.${format}`,
  'o.datapackage.json',
  'ledger.csv',
  'rejects.csv',
]

/** Five documents, one of them undecodable, and what an earlier run left. */
const prepare = (format: string) => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(at('in'), { recursive: true })
  for (let index = 1; index < 5; index += 1) {
    writeFileSync(at(`in/${index}.txt`), sentence.repeat(index))
  }
  writeFileSync(at('in/5.txt'), Uint8Array.of(0xe9, 0x20, 0xff))
  for (const name of namesOf(format)) writeFileSync(at(name), `old ${name}`)
}

const cases = [
  ...formats.map((format) => ({ format, resume: false })),
  { format: 'csv', resume: true },
]

const optionsOf = (format: string, resume = false) => ({
  paths: [at('in')],
  resume,
  output: at(`o.${format}`),
  ledger: at('ledger.csv'),
  rejects: at('rejects.csv'),
})

const journal = '.o.csv.reports-journal'
const contentOf = (name: string) => readFileSync(at(name), 'utf8')

describe.each(cases)('whichever operation of the disk fails with %j', ({ format, resume }) => {
  test('each file is old or new, nothing else is left, and the message says what to do', async () => {
    prepare(format)
    const names = namesOf(format)
    const whole = faultyFiles(Infinity, 'EIO')
    expect((await runHere(optionsOf(format, resume), { files: whole.files })).code).toBe(3)
    const made = new Map(names.map((name) => [name, contentOf(name)]))
    expect(whole.calls.length).toBeGreaterThan(60)

    const outcomes = new Set<string>()
    for (let failAt = 1; failAt <= whole.calls.length; failAt += 1) {
      prepare(format)
      const { files, calls } = faultyFiles(failAt, failAt % 2 === 0 ? 'EIO' : 'ENOSPC')
      const outcome = await runHere(optionsOf(format, resume), { files }).catch(
        (cause: unknown) => cause,
      )
      const failed = calls[failAt - 1] ?? ''
      const isNew = names.map((name) => {
        const content = contentOf(name)
        expect([`old ${name}`, made.get(name)], failed).toContain(content)
        return content === made.get(name)
      })
      // What could not be removed is all that may be left behind.
      const left = readdirSync(folder).filter(
        (name) => name !== 'in' && name !== journal && !names.includes(name),
      )
      expect(left.length, `${failed}: ${left.join()}`).toBeLessThanOrEqual(
        failed.startsWith('rm ') ? 1 : 0,
      )
      if (outcome instanceof ReportsError) {
        expect(outcome).toMatchObject({ code: 'output-failed' })
        expect(outcome.message, failed).toMatch(
          /\/(?:o|ledger|rejects)\..*(?:EIO|no space left on device)$/u,
        )
        const isHintOfNothing = outcome.hint.startsWith('Nothing was published')
        expect(isHintOfNothing, failed).toBe(!isNew.includes(true))
        outcomes.add('failed')
      } else {
        // What only cleans up may fail without spoiling the run.
        expect(failed).toMatch(/^(?:rm|readdir) |^\w+ \..*lock|^close \..*journal/u)
        expect(outcome).toMatchObject({ code: 3 })
        expect(isNew).not.toContain(false)
        outcomes.add('done')
      }
      rmSync(at('in'), { recursive: true })
    }
    expect(outcomes).toEqual(new Set(['failed', 'done']))
  })

  test('the next run sweeps up what could not be removed', async () => {
    prepare(format)
    const { calls } = await runWithFault(format, Infinity)
    const lastRemoval = calls.findLastIndex((call) => call.startsWith('rm ')) + 1
    prepare(format)
    await runWithFault(format, lastRemoval)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toHaveLength(1)
    await runHere(optionsOf(format))
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

const runWithFault = async (format: string, failAt: number) => {
  const { files, calls } = faultyFiles(failAt, 'EIO')
  await runHere(optionsOf(format), { files })
  return { calls }
}
