import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { parseGold, parseOwnRegions } from '../src/evaluate/gold.ts'
import { runEvaluate } from '../src/evaluate/run.ts'
import { parseEvaluateOptions } from '../src/options.ts'
import { extract } from '../src/pipeline.ts'
import { failureOf } from './failure.ts'
import { at, useFolder } from './folder.ts'
import { capture } from './world.ts'

useFolder()

const evaluate = async (options: object) => {
  const { written, ...streams } = capture()
  const code = await runEvaluate(parseEvaluateOptions(options), {
    extract,
    standardInput: Readable.from([]),
    ...streams,
    signal: new AbortController().signal,
  })
  return { code, ...written }
}

const text =
  '江西省九江市2018年国民经济和社会发展统计公报\n2018年，全市粮食产量525.69万吨，增长8.1%。水产品产量12万吨。\n'
const place = (quote: string) => ({
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  text: quote,
})
const fact = {
  ...place('525.69万吨'),
  label: 'keep',
  value: '525.69',
  unit: '万吨',
  indicator: '粮食产量',
  measure: 'level',
  status: 'actual',
  bound: 'exact',
  period: '2018',
}
const growth = {
  ...fact,
  ...place('8.1%'),
  value: '8.1',
  unit: '%',
  measure: 'growth',
}
const rejection = { ...place('2018'), label: 'reject', why: 'date' }

const put = (name: string, lines: readonly object[], document = text) => {
  mkdirSync(at('gold'), { recursive: true })
  mkdirSync(at('documents'), { recursive: true })
  writeFileSync(at(`gold/${name}.gold.jsonl`), lines.map((line) => JSON.stringify(line)).join('\n'))
  writeFileSync(at(`documents/${name}.txt`), document)
}
const options = () => ({ paths: [at('documents')], gold: at('gold') })

describe('gold', () => {
  test('has facts and rejections, a line each', () => {
    const lines = [rejection, fact, { ...growth, basis: null, alt_period: [null, ''] }]
    const written = `${lines.map((line) => JSON.stringify(line)).join('\n\n')}\r\n`
    expect(parseGold(written, 'a.gold.jsonl')).toEqual([
      { line: 1, gold: lines[0] },
      { line: 3, gold: lines[1] },
      { line: 5, gold: lines[2] },
    ])
  })

  test.each([
    ['{"start":1', 'is not JSON'],
    ['[]', 'Invalid input'],
    [{ ...fact, label: 'kept' }, 'label: '],
    [{ ...fact, value: '1,234' }, 'value: a value is a plain decimal'],
    [{ ...fact, value: undefined }, 'value: '],
    [{ ...fact, measure: 'amount' }, 'measure: '],
    [{ ...fact, period: '2018年' }, 'period: a period is written 2017'],
    [{ ...fact, indicator: ' ' }, 'indicator: '],
    [{ ...fact, end: fact.start }, 'end: must be after start'],
    [{ ...fact, start: 1.5 }, 'start: '],
    [{ ...fact, alt_mesure: ['growth'] }, 'alt_mesure'],
    [{ ...rejection, why: 'because' }, 'why: '],
    [{ ...rejection, value: '3' }, 'value'],
  ])('%j: %s', async (line, message) => {
    const bad = typeof line === 'string' ? line : JSON.stringify(line)
    const failure = await failureOf(() =>
      parseGold(`${JSON.stringify(fact)}\n\n${bad}\n`, 'gold/a.gold.jsonl'),
    )
    expect(failure.code).toBe('bad-gold')
    expect(failure.message).toMatch(/^gold\/a\.gold\.jsonl:3: /u)
    expect(failure.message).toContain(message)
    expect(failure.hint).toContain('fixtures/gold/README.md')
  })

  test('may say what documents are about', async () => {
    const own =
      '{"a":{"region_code":"420106","kind":"news"},"b":{},"__proto__":{"region_code":"1"}}'
    const regions = parseOwnRegions(own, 'documents.json')
    expect([regions.get('a'), regions.get('b'), regions.get('constructor')]).toEqual([
      '420106',
      undefined,
      undefined,
    ])
    expect({}).not.toHaveProperty('region_code')
    const failure = await failureOf(() => parseOwnRegions('{"a":[]}', 'documents.json'))
    expect(failure.message).toMatch(/^documents\.json: a: /u)
  })
})

describe('evaluate', () => {
  test('gives every score, by field, measure, indicator and document', async () => {
    put('a', [rejection, fact, { ...growth, value: '8.2' }])
    const { code, out, err } = await evaluate({ ...options(), json: true, errors: 9 })
    expect({ code, err }).toEqual({ code: 0, err: '1 documents with gold, 0 unreadable\n' })
    expect(JSON.parse(out)).toMatchObject({
      facts: 2,
      records: 3,
      found: { precision: 2 / 3, recall: 1, f1: 0.8 },
      value: { precision: 1 / 3, recall: 0.5, f1: 0.4 },
      fields: {
        value: { facts: 2, records: 3, found: 2, right: 1, share_of_found: 0.5 },
        basis: { facts: 1, records: 1, found: 1, right: 1, share_of_found: 1 },
      },
      measures: {
        level: { facts: 1, records: 2, right: 1, precision: 0.5, recall: 1 },
        growth: { facts: 1, records: 1, right: 0, f1: 0 },
      },
      indicators: {
        粮食产量: { facts: 2, records: 2, right: 1, f1: 0.5 },
      },
      documents: { a: { facts: 2, records: 3, fact: { f1: 0.4 } } },
      error_count: 2,
      errors: [
        { document: 'a', line: 2, kind: 'wrong', fields: ['quantity'], gold: { value: '8.2' } },
        { document: 'a', line: 2, kind: 'spurious', gold: null, record: { quote: '12万吨' } },
      ],
    })
  })

  test('lists errors with their sentence', async () => {
    put('a', [rejection, { ...fact, ...place('，全市') }, { ...growth, status: 'target' }])
    const { out } = await evaluate({ ...options(), errors: 2 })
    expect(out).toContain(`
${at('documents/a.txt')}:2: missed
  2018年，全市粮食产量525.69万吨，增长8.1%。
  gold   ，全市 · 粮食产量 · level 525.69 万吨 · 2018 actual
`)
    expect(out).toContain('and 2 more errors\n')
  })

  test.each([
    // score, least F1, exit code: fact F1 is 0.8 and full F1 is 0.4
    ['fact', '0.8', 0],
    ['fact', '0.81', 1],
    ['full', '0.4', 0],
    ['full', '0.41', 1],
    [undefined, '0.8', 0],
    [undefined, '0.81', 1],
  ])('the gate of %s F1 at %s: exit code %d', async (score, minF1, expected) => {
    put('a', [fact, { ...growth, status: 'target' }])
    const { code, err } = await evaluate({ ...options(), minF1, ...(score && { score }) })
    expect(code).toBe(expected)
    expect(err.includes('less than')).toBe(expected === 1)
  })

  test('counts the facts of a document that cannot be read as missed', async () => {
    put('a', [fact])
    put('b', [fact])
    writeFileSync(at('documents/b.txt'), Buffer.of(0, 1, 2))
    const { code, out, err } = await evaluate({ ...options(), json: true })
    expect(code).toBe(3)
    expect(err).toContain('b.txt: is not text')
    expect(JSON.parse(out)).toMatchObject({ facts: 2, documents: { b: { facts: 1, records: 0 } } })
  })

  test('evaluates what there is gold for, and says what there is none of', async () => {
    for (const name of ['a', 'b', 'c']) put(name, [fact])
    rmSync(at('documents/b.txt'))
    writeFileSync(at('documents/d.txt'), text)
    const { code, err } = await evaluate(options())
    expect({ code, err }).toEqual({
      code: 0,
      err: '2 documents with gold, 0 unreadable; 1 gold files have no document here\n',
    })
    const one = await evaluate({ ...options(), gold: at('gold/c.gold.jsonl'), json: true })
    expect(Object.keys((JSON.parse(one.out) as { documents: object }).documents)).toEqual(['c'])
  })

  test('refuses gold of another text', async () => {
    put('a', [fact], `\n${text}`)
    const { code, message } = await failureOf(() => evaluate(options()))
    expect(code).toBe('bad-gold')
    expect(message).toContain('a.gold.jsonl:1: text: the document has "量525.69万" at ')
  })

  test('refuses two documents with one gold, no gold and no document', async () => {
    put('a', [fact])
    mkdirSync(at('documents/again'))
    copyFileSync(at('documents/a.txt'), at('documents/again/a.txt'))
    const { message } = await failureOf(() => evaluate(options()))
    expect(message).toMatch(/a\.txt and .*again\/a\.txt have the same gold$/u)
    const noGold = await failureOf(() => evaluate({ ...options(), gold: at('documents') }))
    expect(noGold.message).toContain('there is no *.gold.jsonl in ')
    const noFolder = await failureOf(() => evaluate({ ...options(), gold: at('none') }))
    expect(noFolder.message).toContain('there is no such file or folder')
    const noDocument = await failureOf(() => evaluate({ ...options(), paths: [at('gold')] }))
    expect(noDocument.message).toContain('has gold')
  })
})

test('the example in the README has the shape of what the program shows', async () => {
  const { out } = await evaluate({ paths: ['fixtures/documents'], gold: 'fixtures/gold' })
  const shape = (table: string) => table.replaceAll(/ *\d+\.\d %/gu, ' ? %')
  const [, example = 'no example'] =
    /reports evaluate --gold fixtures\/gold fixtures\/documents .*\n\n((?: {4}.*%\n| {4}score.*\n)+)/u.exec(
      readFileSync('README.md', 'utf8'),
    ) ?? []
  const lines = shape(example.replaceAll(/^ {4}/gmu, '')).trimEnd().split('\n').slice(1)
  expect(lines).toHaveLength(4)
  expect(shape(out)).toContain(lines.join('\n'))
})
