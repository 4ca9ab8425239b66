import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutStretches, type Cutting } from '../src/clean/stretches.ts'
import { LONGEST_WHOLE } from '../src/model/document.ts'
import { extract, extractInParts } from '../src/pipeline.ts'
import { fixtureDocuments, readSource } from './documents.ts'

const cutting: Cutting = { whole: 1200, stretch: 800, line: 600 }

const textsOf = (text: string, how: Cutting = cutting): readonly string[] =>
  Array.from(cutStretches(text, how), (stretch) => stretch.text)

const prose =
  '全市上下深入贯彻党的十八大精神，主动适应经济发展新常态，国民经济平稳运行，各项社会事业全面进步。'.repeat(
    4,
  )

describe('a text', () => {
  test('of usual length is one stretch', () => {
    const text = `${prose}\n`.repeat(Math.floor(LONGEST_WHOLE / (prose.length + 1)))
    expect(Array.from(cutStretches(text), ({ text: { length } }) => length)).toEqual([text.length])
  })

  test('that is long is several, none much longer than is read at once', () => {
    const stretches = textsOf(`${prose}\n`.repeat(30))
    expect(stretches.length).toBeGreaterThan(5)
    for (const { length } of stretches) expect(length).toBeLessThan(1300)
  })

  test('is its stretches, and each tells where it begins', () => {
    const unit = fc.constantFrom('增长8.1%', '。', '，', '\n', '\r\n', '😀', '”', ' ', '\t', prose)
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        const lineEnd = text.includes('\n') ? '\n' : '\r'
        let before = ''
        for (const stretch of cutStretches(text, { whole: 300, stretch: 200, line: 250 })) {
          expect(stretch.codePoints).toBe([...before].length)
          expect(stretch.lines).toBe(before.split(lineEnd).length - 1)
          expect(stretch.lineEnd).toBe(lineEnd)
          before += stretch.text
        }
        expect(before).toBe(text)
      }),
    )
  })
})

describe('a text is cut', () => {
  test.each([
    ['behind a line of prose', `${prose}\n`, `${prose}\n`],
    ['behind a line that ends in two signs', `${prose}\r\n`, `${prose}\r\n`],
    ['behind a quoted full stop', `${prose}”\n`, `${prose}\n`],
  ])('%s', (_where, line, next) => {
    const before = line.repeat(Math.ceil(800 / line.length))
    expect(textsOf(before + next.repeat(4))[0]).toBe(before)
  })

  test.each([
    ['within a table', '粮食\t118.35\t1.9\n'],
    ['within a table whose cells are prose', `${prose}\t${prose}\n`],
    ['within a table of bars', `|${prose}|${prose}|\n`],
    ['within a list', '发展经济。\n'],
    ['between a clause and the next', `${prose.slice(0, -1)}，\n`],
    ['before what goes on', `${prose}\n，`],
    ['in a paragraph', `${prose.replaceAll('。', '；')}\n`],
  ])('not %s', (_where, part) => {
    const text = part.repeat(Math.ceil(1600 / part.length))
    expect(textsOf(text)).toEqual([text])
  })

  test('in a line too long for a paragraph behind a full stop', () => {
    const line = '增加值8亿元，增长8.1%。“稳中求进。”'.repeat(200)
    const stretches = textsOf(line)
    expect(stretches.length).toBeGreaterThan(3)
    for (const stretch of stretches.slice(0, -1)) expect(stretch).toMatch(/%。$/u)
  })

  test('nowhere in a long line without one', () => {
    const line = '增加值8亿元，增长8.1%；'.repeat(200)
    expect(textsOf(line)).toEqual([line])
  })
})

/** A report many times, each with figures of its own, and again as it was. */
const longReport = (change: (text: string) => string = (text) => text) => {
  const { text } = readSource(fixtureDocuments, 'city-communique-2014.txt')
  const other = (index: number) => text.replaceAll('.', `.${index}`)
  const bodies = [text, ...[1, 2, 3, 4].map(other), text, other(3)]
  return { path: 'long.txt', text: change(bodies.join('\n')), encoding: 'utf-8' }
}

describe('a long report gives in stretches what it gives at once', () => {
  test.each([
    ['as it is', (text: string) => text],
    ['with other line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with characters of two code units', (text: string) => text.replaceAll('，', '，😀')],
  ])('%s', (_how, change) => {
    const source = longReport(change)
    const { records, rejections, issues } = extract(source)
    const parts = [...extractInParts(source, {}, { whole: 4000, stretch: 1500, line: 2000 })]
    expect(parts.length).toBeGreaterThan(4)
    expect(parts.flatMap((part) => part.records)).toEqual(records)
    expect(parts.flatMap((part) => part.rejections)).toEqual(rejections)
    expect(parts.flatMap((part) => part.issues)).toEqual(issues)
    expect(records.some(({ duplicate_of }) => duplicate_of !== null)).toBe(true)
  })

  test('on one line', () => {
    const sentence = (index: number) =>
      `2017年，全市地区生产总值${500 + (index % 70)}.69亿元，比上年增长8.1%。`
    const text = Array.from({ length: 300 }, (_, index) => sentence(index)).join('')
    const source = { path: 'line.txt', text, encoding: 'utf-8' }
    const { records } = extract(source)
    const parts = [...extractInParts(source, {}, cutting)]
    expect(parts.length).toBeGreaterThan(8)
    expect(parts.flatMap((part) => part.records)).toEqual(records)
    expect(records).toHaveLength(600)
    expect(records.filter(({ duplicate_of }) => duplicate_of === null)).toHaveLength(140)
  })
})

test('extracting a long text whole is extracting its stretches', () => {
  const figure = '2017年，全市地区生产总值525.69亿元，比上年增长8.1%。\n'
  const lines = Math.ceil(LONGEST_WHOLE / prose.length)
  const text = `${figure}${`${prose}\n`.repeat(lines)}${figure}`
  const { records } = extract({ path: 'long.txt', text, encoding: 'utf-8' })
  expect(records.map(({ line, duplicate_of }) => [line, duplicate_of])).toEqual([
    [1, null],
    [1, null],
    [lines + 2, records[0]?.id],
    [lines + 2, records[1]?.id],
  ])
  expect(records.map(({ quote, start, end }) => text.slice(start, end) === quote)).toEqual(
    Array.from(records, () => true),
  )
})
