import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longColumns } from '../src/model/columns.ts'
import { decimalCell, decimalToken, textCell, textOfCell } from '../src/write/cells.ts'
import { writers } from '../src/write/index.ts'
import { toVisible } from '../src/write/visible.ts'
import { PIECE } from '../src/write/writer.ts'
import { textOf } from './pieces.ts'
import { record } from './record.ts'

describe('text cells', () => {
  test.each([
    // text, cell
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['－5％', "'－5％"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ["'=1", "''=1"],
    ["'引号'", "'引号'"],
    ['——全年', '——全年'],
    ['增长=8%', '增长=8%'],
    ['', ''],
    ['空\0格', '空 格'],
    ['\0=1', ' =1'],
  ])('%j is written %j', (text, cell) => {
    expect(textCell(text)).toBe(cell)
  })

  test('every text comes back, and none begins like a formula', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'=+-@＝＋－＠\t\r\n\u0085\u001b\'" ,增1'),
      maxLength: 6,
    })
    fc.assert(
      fc.property(text, (written) => {
        const cell = textCell(written)
        expect(textOfCell(cell)).toBe(written)
        // eslint-disable-next-line no-control-regex
        expect(cell).not.toMatch(/^[=+\-@＝＋－＠\0-\x1f\x7f-\x9f]/u)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('decimals', () => {
  test.each([
    // decimal, CSV, JSON
    ['525.69', '525.69', '525.69'],
    ['-3.20', '-3.20', '-3.20'],
    ['100000000000000000000.10', '100000000000000000000.10', '100000000000000000000.10'],
    ['0', '0', '0'],
    ['007', '007', '"007"'],
    ['1/3', '0.333333333333333', '"1/3"'],
    ['2/3', '0.666666666666667', '"2/3"'],
    ['1/30', '0.0333333333333333', '"1/30"'],
    ['1/4', '0.25', '"1/4"'],
    ['-7/2', '-3.5', '"-7/2"'],
    ['10/3', '3.33333333333333', '"10/3"'],
    ['4/2', '2', '"4/2"'],
    ['0/5', '0', '"0/5"'],
    ['200/1', '200', '"200/1"'],
  ])('%s is %s in CSV and %s in JSON', (decimal, cell, token) => {
    expect(decimalCell(decimal)).toBe(cell)
    expect(decimalToken(decimal)).toBe(token)
  })

  test.each(['', '八', '1,200', '1e3', '1/0', '=1', '1.2.3'])('%j is none', (text) => {
    expect(() => decimalCell(text)).toThrow(TypeError)
  })

  test('a fraction is as close as fifteen digits can be', () => {
    const whole = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(whole, whole, (over, under) => {
        const cell = decimalCell(`${over}/${under}`)
        expect(Math.abs(Number(cell) - over / under)).toBeLessThanOrEqual((over / under) * 1e-14)
        expect(cell.replace(/^0\.0*|\./gu, '').length).toBeLessThanOrEqual(15)
      }),
    )
  })
})

const long = (...records: readonly ReturnType<typeof record>[]) => records

describe('writers', () => {
  const rows = long(
    record({ id: 'a', value: '525.69', sentence: '上半年完成"525.69"亿元,\r\n增长8.1%。' }),
    record({ id: 'b', value: '1/3', sentence: '=2+5', period: null }),
  )

  const write = (format: keyof typeof writers, columns: readonly string[] = longColumns) => {
    const writer = writers[format](columns)
    return textOf(writer.head, ...writer.rows(rows), writer.foot())
  }

  test('csv', () => {
    expect(write('csv', ['id', 'value', 'sentence', 'period', 'line'])).toBe(
      'id,value,sentence,period,line\n' +
        'a,525.69,"上半年完成""525.69""亿元,\r\n增长8.1%。",2017-H1,1\n' +
        "b,0.333333333333333,'=2+5,,1\n",
    )
  })

  test('csv quotes as its library does', () => {
    const text = fc.string({ unit: fc.constantFrom(...'增",\n\r \0'), maxLength: 4 })
    const table = fc.array(fc.tuple(text, text, text), { maxLength: 6 })
    fc.assert(
      fc.property(table, (cells) => {
        const rows = cells.map(([first, second, third]) => ({ first, second, third }))
        const expected = stringify(cells.map((row) => row.map(textCell)))
        const written = textOf(...writers.csv(['first', 'second', 'third']).rows(rows))
        expect(written).toBe(expected)
      }),
      { numRuns: 1000 },
    )
  })

  test('ndjson', () => {
    expect(write('ndjson', ['id', 'value', 'sentence', 'period'])).toBe(
      '{"id":"a","value":525.69,"sentence":"上半年完成\\"525.69\\"亿元,\\r\\n增长8.1%。","period":"2017-H1"}\n' +
        '{"id":"b","value":"1/3","sentence":"=2+5","period":null}\n',
    )
  })

  test('ndjson is as JSON writes it, whatever rows have in common', () => {
    const text = fc.string({ unit: fc.constantFrom(...'增é"\\\n\u0001𠀀\ud840a'), maxLength: 40 })
    const cell = fc.oneof(text, fc.integer(), fc.double(), fc.constantFrom(null, '', '同'))
    fc.assert(
      fc.property(fc.array(fc.record({ one: cell, 二: cell, three: cell })), (rows) => {
        const written = textOf(...writers.ndjson(['one', '二', 'three']).rows(rows))
        expect(written).toBe(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
      }),
      { numRuns: 1000 },
    )
  })

  test('json', () => {
    expect(write('json', ['id', 'value'])).toBe(
      '[\n{"id":"a","value":525.69},\n{"id":"b","value":"1/3"}\n]\n',
    )
    expect(JSON.parse(write('json'))).toHaveLength(2)
  })

  test('json without a row is an array', () => {
    const writer = writers.json(longColumns)
    expect(JSON.parse(textOf(writer.head, ...writer.rows([]), writer.foot()))).toEqual([])
  })

  test('rows are written in pieces', () => {
    const many = Array.from({ length: 2 * PIECE + 1 }, () => record({}))
    for (const create of Object.values(writers)) {
      const pieces = [...create(longColumns).rows(many)]
      expect(pieces).toHaveLength(3)
      expect(textOf(...pieces).match(/525\.69亿元/gu)?.length).toBeGreaterThanOrEqual(many.length)
    }
  })

  test('any number keeps its digits', () => {
    const decimal = fc.stringMatching(/^-?(?:0|[1-9]\d{0,30})(?:\.\d{1,20})?$/u)
    fc.assert(
      fc.property(decimal, (value) => {
        const row = [record({ value })]
        const line = textOf(...writers.ndjson(['value']).rows(row))
        expect(line).toBe(`{"value":${value}}\n`)
        expect(textOf(...writers.csv(['value']).rows(row))).toBe(`${value}\n`)
      }),
    )
  })
})

test.each([
  ['a\u001b[31mb', 'a\\u{1b}[31mb'],
  ['a\nb', 'a\\u{a}b'],
  ['武汉\u202e.txt', '武汉\\u{202e}.txt'],
  ['plain 文', 'plain 文'],
])('%j is shown as %j', (text, shown) => {
  expect(toVisible(text)).toBe(shown)
})
