import { readdirSync, readFileSync } from 'node:fs'
import { check } from 'recheck'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { parseAst } from 'vitest/node'
import { requireBuild } from './program.ts'
import { runHere } from '../world.ts'

// Some four hundred patterns, a twentieth of a second each.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

interface Pattern {
  readonly source: string
  readonly flags: string
  readonly file: string
}

beforeAll(requireBuild)

/** Every literal of the program. */
function literals(): Pattern[] {
  const found: Pattern[] = []
  for (const file of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue
    JSON.stringify(parseAst(readFileSync(`dist/${file}`, 'utf8')), (_, node: unknown) => {
      if (typeof node === 'bigint') return String(node)
      const { regex } = (node ?? {}) as { regex?: { pattern: string; flags: string } }
      if (regex !== undefined) found.push({ source: regex.pattern, flags: regex.flags, file })
      return node
    })
  }
  return found
}

/** Every pattern that is put together while the program loads and reads a document. */
async function built(): Promise<Pattern[]> {
  const found: Pattern[] = []
  const Original = globalThis.RegExp
  vi.stubGlobal(
    'RegExp',
    new Proxy(Original, {
      construct(target, given: [string | RegExp, string?]) {
        const made = new target(...given)
        found.push({ source: made.source, flags: made.flags, file: 'built' })
        return made
      },
    }),
  )
  vi.resetModules()
  const { extract } = await import('../../src/pipeline.ts')
  const text = readFileSync('fixtures/documents/district-work-report-2019.txt', 'utf8')
  extract({ path: 'a.txt', text, encoding: 'utf-8' })
  vi.unstubAllGlobals()
  return found
}

/**
 * A repetition of up to n takes a constant n times as long, whatever the text: what matters is the
 * shape, and that is judged in a hundredth of the time where n is small.
 */
const withSmallBounds = (source: string): string =>
  source.replaceAll(
    /\{(\d+),(\d+)\}/gu,
    (_, least, most) => `{${Math.min(Number(least), 2)},${Math.min(Number(most), 3)}}`,
  )

function processorSeconds(pattern: RegExp, text: string): number {
  const before = process.cpuUsage()
  pattern.exec(text)
  return process.cpuUsage(before).user / 1e6
}

/** What is wrong with a pattern, or undefined. The flag `d` changes what is reported, not the search. */
async function fault({ source, flags, file }: Pattern): Promise<string | undefined> {
  const verdict = await check(withSmallBounds(source), flags.replace('d', ''), {
    timeout: 60_000,
    maxIteration: 5,
  })
  if (verdict.status === 'safe') return undefined
  // Where a pattern looks around, the checker tries strings and a clock instead of proving, and on a
  // busy machine it errs: then its string must keep the processor busy, and not only the clock.
  if (verdict.status === 'vulnerable' && verdict.checker === 'fuzz') {
    if (processorSeconds(new RegExp(source, flags), verdict.attack.string) < 1) return undefined
  }
  const reason = verdict.status === 'vulnerable' ? verdict.complexity.summary : verdict.error.kind
  return `${file}: /${source}/${flags}: ${reason}`
}

describe('the checker', () => {
  test.each([
    ['(\\d+)+%$', 'exponential'],
    ['\\d+%$', '2nd degree polynomial'],
  ])('finds that %s is %s', async (source, reason) => {
    expect(await fault({ source, flags: 'u', file: 'planted' })).toContain(reason)
  })
})

test('no pattern takes more than linear time', async () => {
  const patterns = [...literals(), ...(await built())]
  const distinct = new Map(patterns.map((one) => [`${one.source}/${one.flags}`, one]))
  expect(distinct.size).toBeGreaterThan(300)
  const faults: string[] = []
  // The checker is a program of its own; two of its questions are under way at a time.
  const pending = distinct.values()
  const work = async () => {
    for (const pattern of pending) {
      const found = await fault(pattern)
      if (found !== undefined) faults.push(found)
    }
  }
  await Promise.all([work(), work()])
  expect(faults).toEqual([])
})

test('a run with hostile texts ends', async () => {
  const units = [
    '1',
    '１',
    '“',
    '（',
    '\t',
    ' ',
    '一',
    '年较去年',
    '文号:\n',
    '0.',
    '<a ',
    '&',
    '，',
  ]
  for (const unit of units) {
    const text = `${unit.repeat(100_000 / unit.length)}\u0001`
    const { extract } = await import('../../src/pipeline.ts')
    expect(() => extract({ path: 'a.txt', text, encoding: 'utf-8' })).not.toThrow()
  }
  expect((await runHere({ paths: ['-'] })).code).toBe(0)
})
