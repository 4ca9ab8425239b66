import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createJsonRenderer } from '../src/explain/json.ts'
import { countLines, explainLines } from '../src/explain/lines.ts'
import { createRenderer } from '../src/explain/render.ts'
import { displayWidth } from '../src/write/width.ts'
import { piece, wrap } from '../src/explain/wrap.ts'
import type { SourceFile } from '../src/model/document.ts'
import { explain, extract } from '../src/pipeline.ts'
import { fixtureDocuments, namesIn, readSource } from './documents.ts'

const fromText = (text: string): SourceFile => ({ path: 'a.txt', text, encoding: 'utf-8' })

const linesOf = (text: string, first = 1, last = Infinity) => {
  const source = fromText(text)
  return [...explainLines(source, explain(source), { first, last })]
}

/** The text of a report in the terminal, without the head. */
const show = (
  text: string,
  { hasColour = false, width = 80, region = undefined as string | undefined } = {},
) => {
  const source = fromText(text)
  const found = explain(source)
  const explanation = {
    ...found,
    records: found.records.map((record) => ({
      ...record,
      confidence: 0.99,
      ...(region !== undefined && { region }),
    })),
  }
  const last = countLines(text)
  const renderer = createRenderer(source, explanation, last, { hasColour, width })
  return [...explainLines(source, explanation, { first: 1, last })].map(renderer.line).join('')
}

test.each([
  ['', 0],
  ['abc', 3],
  ['地区生产总值', 12],
  ['１２．５％', 10],
  ['—“”…', 4],
  ['𠮷', 2],
  ['é', 1],
  ['\u200b\ufeff', 0],
  ['📈', 2],
])('"%s" takes %d columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

describe('wrapping', () => {
  const wrapped = (text: string, width: number) =>
    wrap([piece(text)], width).map((line) => line.map((one) => one.text).join(''))

  test.each([
    ['全年地区生产总值', 8, ['全年地区', '生产总值']],
    ['全年地区，生产总值', 8, ['全年地', '区，生产', '总值']],
    ['全年（地区）生产', 6, ['全年', '（地', '区）生', '产']],
    ['增长525.69亿元', 8, ['增长', '525.69亿', '元']],
    ['one two three', 7, ['one two', 'three']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['', 8, ['']],
  ])('"%s" in %d columns', (text, width, lines) => {
    expect(wrapped(text, width).map((line) => line.trimEnd())).toEqual(lines)
  })

  test('loses nothing but blanks, and keeps to the width', () => {
    const text = fc.string({ unit: fc.constantFrom(...'全年，（）增长525.69 abc%。“”') })
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 20 }), (given, width) => {
        const lines = wrapped(given, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''))
        expect(lines.filter((line) => displayWidth(line.trimEnd()) > width)).toEqual([])
      }),
    )
  })
})

describe('the lines of a file', () => {
  const growth = '全年粮食产量525.69万吨，增长8.1%。'

  test.each([
    ['', 0],
    ['甲', 1],
    ['甲\n', 1],
    ['甲\n乙', 2],
    ['甲\r\n乙\r\n', 2],
    ['甲\r乙', 2],
    ['\n\n', 2],
  ])('%j has %d', (text, count) => {
    expect(countLines(text)).toBe(count)
    expect(linesOf(text)).toHaveLength(count)
  })

  test.each(['\n', '\r\n', '\r'])('end with %j, which is not part of them', (end) => {
    const lines = linesOf(`甲${end}${growth}${end}`)
    expect(lines.map(({ text }) => text)).toEqual(['甲', growth])
    expect(lines.map(({ number }) => number)).toEqual([1, 2])
  })

  test('hold the numbers at their place, behind characters of two code units too', () => {
    const [, line] = linesOf(`𠮷𠮷\n𠮷${growth}\n`)
    expect(line?.marks.map(({ start, end }) => line.text.slice(start, end))).toEqual([
      '525.69万吨',
      '8.1%',
    ])
  })

  test('share a number that is broken, which is noted where it starts', () => {
    const { text } = readSource(fixtureDocuments, 'newspaper-digest-2022.txt')
    const lines = linesOf(text)
    const index = lines.findIndex(({ verdicts }) => verdicts.at(-1)?.quote.includes('\n'))
    const [first, second] = [lines[index], lines[index + 1]]
    const broken = first?.verdicts.at(-1)
    expect(broken?.quote.split('\n')).toHaveLength(2)
    expect([first?.marks.at(-1)?.verdict, second?.marks[0]?.verdict]).toEqual([broken, broken])
    expect(second?.verdicts).not.toContain(broken)
  })

  test('are those asked for, with the numbers that they have among all', () => {
    const text = `${growth}\n`.repeat(5)
    expect(linesOf(text, 2, 3)).toEqual(linesOf(text).slice(1, 3))
  })

  test.each(namesIn(fixtureDocuments))('hold every number of %s once', (name) => {
    const source = readSource(fixtureDocuments, name)
    const explanation = explain(source)
    const lines = [...explainLines(source, explanation, { first: 1, last: Infinity })]
    const noted = lines.flatMap(({ verdicts }) => verdicts)
    expect(noted).toHaveLength(explanation.records.length + explanation.rejections.length)
    for (const { number, text, marks, verdicts } of lines) {
      for (const verdict of verdicts) {
        if (verdict.kind === 'record') expect(verdict.record.line).toBe(number)
        else expect(verdict.rejection.line).toBe(number)
      }
      for (const { start, end, verdict } of marks) {
        expect(verdict.quote).toContain(text.slice(start, end).trim())
      }
    }
  })
})

describe('the text', () => {
  test('has a note under a number: what it measures, of when, how sure, by which rule', () => {
    expect(show('2017年，全市地区生产总值突破525.69亿元，比上年增长8.1%。\n')).toBe(
      `
1  {2017}年，全市地区生产总值突破[=525.69亿元]，比上年增长[^8.1%]。
     [=525.69亿元] 地区生产总值 · level at least 525.69 亿元 · 2017 actual ·
                   0.99 by noun-before
     [^8.1%]       地区生产总值 · growth 8.1 % yoy · 2017 actual ·
                   0.99 by ratio-of-subject
     {2017} date by calendar
`.trimStart(),
    )
  })

  test('has the names that lost', () => {
    expect(show('2017年，社会消费品零售总额、实际利用外资分别增长11.8%、9.6%。\n')).toContain(
      'rather than 社会消费品零售总额、实际利用外资 by noun-before\n',
    )
  })

  test('has the remarks about a number', () => {
    expect(show('2017年，城镇化率达到58.6万元。\n')).toContain('(dimension-odd)\n')
  })

  test('has the place where it is not the document’s own', () => {
    const text = '江西省九江市2017年政府工作报告\n地区生产总值增长8%。\n'
    expect(show(text)).toContain(' actual · 0.99 by')
    expect(show(text, { region: '江西省九江市' })).toBe(show(text))
    expect(show(text, { region: '中国' })).toContain(' actual · 中国 ·\n')
  })

  test('is in colour, and then has no brackets', () => {
    const shown = show('全市地区生产总值525.69亿元。\n', { hasColour: true })
    expect(shown).toContain('全市地区生产总值\u001b[1;36m525.69亿元\u001b[0m。')
    expect(shown).not.toContain('[=')
  })

  test.each([60, 80, 120])('of every fixture fits into %d columns', (width) => {
    for (const name of namesIn(fixtureDocuments)) {
      const shown = show(readSource(fixtureDocuments, name).text, { width })
      expect(shown.split('\n').filter((line) => displayWidth(line) > width)).toEqual([])
    }
  })

  test('is all there', () => {
    for (const name of namesIn(fixtureDocuments)) {
      const { text } = readSource(fixtureDocuments, name)
      const source = fromText(text)
      const explanation = { ...explain(source), records: [], rejections: [] }
      const renderer = createRenderer(source, explanation, 7777777, { hasColour: false, width: 80 })
      const lines = [...explainLines(source, explanation, { first: 1, last: Infinity })]
      const shown = lines.map((line) => renderer.line({ ...line, number: 7777777 })).join('')
      const bare = (given: string) =>
        given.replaceAll(/^7777777(?: |$)/gmu, '').replaceAll(/\s/gu, '')
      expect(bare(shown)).toBe(bare(text))
    }
  })
})

test('as JSON it holds the text, the records and the rejections', () => {
  const source = fromText('2017年，全市地区生产总值525.69亿元，比上年增长8.10%。\n\n')
  const explanation = explain(source)
  const renderer = createJsonRenderer(source, explanation)
  const lines = [...explainLines(source, explanation, { first: 1, last: Infinity })]
  const json = [renderer.head(), ...lines.map(renderer.line), renderer.foot()].join('')
  expect(json).toContain('"value":8.10,')
  const parsed = JSON.parse(json) as {
    readonly lines: readonly {
      readonly text: string
      readonly numbers: readonly { readonly record: { readonly id: string } | undefined }[]
    }[]
  }
  expect(parsed).toMatchObject({ source: 'a.txt', encoding: 'utf-8', kind: 'other' })
  expect(parsed.lines.map(({ text }) => text)).toEqual([source.text.trim(), ''])
  const numbers = parsed.lines.flatMap((line) => line.numbers)
  expect(numbers).toMatchObject([
    { verdict: 'rejected', quote: '2017', reason: 'date', rule: 'calendar' },
    { verdict: 'record', quote: '525.69亿元', alternatives: [], issues: [] },
    { verdict: 'record', quote: '8.10%' },
  ])
  expect(numbers.flatMap(({ record }) => record?.id ?? [])).toEqual(
    explanation.records.map(({ id }) => id),
  )
})

test('explaining a document changes nothing about its records', () => {
  for (const name of namesIn(fixtureDocuments)) {
    const source = readSource(fixtureDocuments, name)
    const { records, rejections, issues } = explain(source)
    expect({ records, rejections, issues }).toEqual(extract(source))
  }
})

test('the example in the README is what the program shows', () => {
  const path = 'district-work-report-2019.txt'
  const source = readSource(fixtureDocuments, path)
  const explanation = explain(source)
  const range = { first: 13, last: 13 }
  const renderer = createRenderer(source, explanation, 13, { hasColour: false, width: 80 })
  const [line] = explainLines(source, explanation, range)
  // Confidences are calibrated anew whenever the rules get better.
  const bare = (text: string) => text.replaceAll(/\d\.\d\d by/gu, '? by')
  const shown = line === undefined ? '' : bare(renderer.line(line))
  const readme = readFileSync('README.md', 'utf8')
  const [, example = 'no example'] =
    /reports explain \S+ --line 13\n\n((?: {4}.*\n)+)/u.exec(readme) ?? []
  expect(shown).toContain(bare(example.replaceAll(/^ {4}/gmu, '')))
})
