import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import type { LongRecord } from '../src/model/record.ts'
import { extract } from '../src/pipeline.ts'
import { convert, type Convertible } from '../src/read/convert/index.ts'
import { decode } from '../src/read/decode.ts'
import { textToDocx, textToHtml, textToPdf } from './input-files.ts'

// Each test reads a folder of reports twice.
vi.setConfig({ testTimeout: 120_000 })

const makers: readonly (readonly [Convertible, (text: string, title: string) => Uint8Array])[] = [
  ['html', (text, title) => Buffer.from(textToHtml(text, title))],
  ['docx', textToDocx],
  ['pdf', textToPdf],
]

/** What a record says, apart from its place and the words around it. */
const factOf = ({ indicator, measure, value, value_max: most, unit, period, status }: LongRecord) =>
  JSON.stringify([indicator, measure, value, most, unit, period, status])
const valueOf = ({ value, unit }: LongRecord) => JSON.stringify([value, unit])

/** How many of the one are among the other, each counted as often as it is there. */
function shared(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const item of other) left.set(item, (left.get(item) ?? 0) + 1)
  return one.filter((item) => {
    const count = left.get(item) ?? 0
    left.set(item, count - 1)
    return count > 0
  }).length
}

interface Agreement {
  readonly plain: number
  readonly converted: number
  readonly values: number
  readonly facts: number
}

async function agreementOf(
  path: string,
  format: Convertible,
  make: (text: string, title: string) => Uint8Array,
): Promise<Agreement> {
  const { text, encoding } = decode(readFileSync(path))
  const name = path.slice(path.lastIndexOf('/') + 1)
  const plain = extract({ path: name, text, encoding })
  const title = plain.records[0]?.title ?? '工作报告'
  const converted = await convert({ bytes: make(text, title), format, encoding: undefined })
  const { records } = extract({ path: name, ...converted })
  return {
    plain: plain.records.length,
    converted: records.length,
    values: shared(plain.records.map(valueOf), records.map(valueOf)),
    facts: shared(plain.records.map(factOf), records.map(factOf)),
  }
}

const textsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(?:txt|md)$/u.test(name))
        .map((name) => `${folder}/${name}`)
    : []

describe.each([
  ['reports of this project', 'fixtures/documents', 1, 1],
  ['real reports', '../shared/reports', 1, 0.999],
])('%s say the same', (_, folder, leastValues, leastFacts) => {
  const paths = textsIn(folder)
  test.skipIf(paths.length === 0).each(makers)('as %s as in plain text', async (format, make) => {
    let [plain, converted, values, facts] = [0, 0, 0, 0]
    for (const path of paths) {
      const agreement = await agreementOf(path, format, make)
      plain += agreement.plain
      converted += agreement.converted
      values += agreement.values
      facts += agreement.facts
    }
    const told = { records: plain, converted, values: values / plain, facts: facts / plain }
    if (process.env['PRINT'] !== undefined) console.log(folder, format, told)
    expect(told.values).toBeGreaterThanOrEqual(leastValues)
    expect(told.facts).toBeGreaterThanOrEqual(leastFacts)
    expect(converted).toBe(plain)
  })
})
