import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { ReportsError } from '../../src/errors.ts'
import { readUnitText } from '../../src/lexicon/unit-text.ts'
import { longColumns, wideColumns } from '../../src/model/columns.ts'
import { toBase } from '../../src/normalize/scale.ts'
import { extract } from '../../src/pipeline.ts'
import { decode } from '../../src/read/decode.ts'
import { textOfCell } from '../../src/write/cells.ts'
import { loadWriter, writers, type Row } from '../../src/write/index.ts'
import { at, folder, useFolder } from '../folder.ts'
import { textOf } from '../pieces.ts'
import { record } from '../record.ts'
import { readWorkbook } from '../workbook.ts'
import { parseCsv } from './csv.ts'
import { runHere, sentence } from '../world.ts'

vi.setConfig({ testTimeout: 60_000 })

useFolder()

const long = { layout: 'long', format: 'ndjson' }
const recordsOf = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('bytes that are no text', () => {
  const report = readFileSync('fixtures/documents/district-work-report-2019.txt', 'utf8')
  const encodings = ['utf-8', 'utf-16le'] as const
  /** What a strict reader says of the bytes: the longest beginning that it takes. */
  const firstInvalid = (bytes: Uint8Array): number => {
    let valid = 0
    for (let step = bytes.length; step >= 1; step = Math.floor(step / 2)) {
      while (valid + step <= bytes.length && isPrefix(bytes.subarray(0, valid + step)))
        valid += step
    }
    // A character that is cut short is invalid from its first byte on.
    const whole = new TextDecoder('utf-8').decode(bytes.subarray(0, valid), { stream: true })
    return Buffer.byteLength(whole)
  }
  const isPrefix = (bytes: Uint8Array): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
      return true
    } catch {
      return false
    }
  }

  test.each(encodings)(
    '%s with 1 to 64 changed bytes is read or refused at the right byte',
    (encoding) => {
      const original = Buffer.from(report.slice(0, 6000), encoding)
      const changes = fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), {
        minLength: 1,
        maxLength: 64,
      })
      let refused = 0
      fc.assert(
        fc.property(changes, (edits) => {
          const bytes = Buffer.from(original)
          for (const [index, byte] of edits) bytes[index] = byte
          try {
            const { text, replaced, firstReplaced, encoding: found } = decode(bytes)
            if (found !== 'utf-8') return
            const first = firstInvalid(bytes)
            expect(firstReplaced ?? bytes.length).toBe(first)
            expect(replaced === 0).toBe(first === bytes.length)
            expect(replaced).toBeLessThanOrEqual(bytes.length / 1000)
            if (replaced === 0) expect(Buffer.from(text)).toEqual(bytes)
          } catch (cause) {
            if (!(cause instanceof ReportsError)) throw cause
            expect(cause.code).toMatch(/^(?:undecodable|binary)-input$/u)
            if (encoding === 'utf-8' && cause.code === 'undecodable-input') {
              expect(cause.byte).toBe(firstInvalid(bytes))
            }
            refused += 1
          }
        }),
        { numRuns: 300 },
      )
      if (encoding === 'utf-8') expect(refused).toBeGreaterThan(0)
    },
  )

  const marks = {
    'utf-8': [0xef, 0xbb, 0xbf],
    'utf-16le': [0xff, 0xfe],
    'utf-16be': [0xfe, 0xff],
    gb18030: [0x84, 0x31, 0x95, 0x33],
  } as const

  test('a paragraph in another encoding never gives a row', async () => {
    const other = Buffer.from([
      0xc8, 0xab, 0xca, 0xd0, 0xc9, 0xfa, 0xb2, 0xfa, 0xd7, 0xdc, 0xd6, 0xb5,
    ])
    const paragraphs = Array.from({ length: 50 }, () => Buffer.from(`${sentence}\n`))
    for (let index = 0; index < 50; index += 1) {
      const spliced = paragraphs.toSpliced(index, 0, Buffer.concat([other, Buffer.from('12.5%\n')]))
      writeFileSync(at(`${index}.txt`), Buffer.concat(spliced))
    }
    const { out, err, code } = await runHere({ paths: [folder], ...long })
    expect({ code, rows: out }).toEqual({ code: 3, rows: '' })
    expect(err).toContain('0 extracted + 0 empty + 50 rejected')
  })

  const twice = `${sentence}\n\ufeff${sentence}`
  test.each([
    ['utf-8', Buffer.from(twice)],
    ['utf-16le', Buffer.from(twice, 'utf16le')],
    ['utf-16be', Buffer.from(twice, 'utf16le').swap16()],
    // 年, in the encoding whose mark is the rarest.
    [
      'gb18030',
      Buffer.from(
        '2017\xc4\xea\xcd\xea\xb3\xc9525.69%\n\x84\x31\x95\x33\xd4\xf6\xb3\xa48.1%',
        'latin1',
      ),
    ],
  ] as const)(
    'a byte order mark of %s is not part of the text, one further on is',
    async (encoding, bytes) => {
      const mark = marks[encoding]
      const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
      writeFileSync(at('a.txt'), Buffer.concat([Buffer.from(mark), bytes]))
      const { out } = await runHere({ paths: [at('a.txt')], ...long })
      const records = recordsOf(out)
      expect(records.length).toBeGreaterThan(0)
      for (const { start, end, quote } of records) {
        expect([...text].slice(Number(start), Number(end)).join('')).toBe(quote)
      }
    },
  )
})

/** The cells of a spreadsheet with these rows in all text columns; its parts are well-formed. */
async function cellsOf(rows: readonly Row[]) {
  const writer = (await loadWriter('xlsx'))(textColumns)
  const pieces = [writer.head, ...writer.rows(rows), writer.foot()].map((piece) =>
    Buffer.from(piece),
  )
  const { parts, sheets } = await readWorkbook(Buffer.concat(pieces))
  expect([...parts.values()].join('')).not.toMatch(/<f\b|externalLink|<hyperlink/u)
  return sheets.flatMap(([, ...below]) => below.map((cells) => Object.values(cells)))
}

describe('control characters', () => {
  const controls = [
    ...Array.from({ length: 0x20 }, (_, code) => code),
    ...Array.from({ length: 0x21 }, (_, code) => 0x7f + code),
    0x85,
    0x2028,
    0x2029,
    0x202e,
    0xfeff,
    0xfffe,
    0xffff,
  ].map((code) => String.fromCharCode(code))

  test('in every text column come back from CSV, and from JSON as they are', () => {
    for (const control of controls) {
      const text = `甲${control}乙`
      const row = Object.fromEntries(textColumns.map((column) => [column, text]))
      const json = textOf(...writers.ndjson(textColumns).rows([row]))
      expect(JSON.parse(json)).toEqual(row)
      const [cells] = parseCsv(textOf(...writers.csv(textColumns).rows([row])))
      const kept = control === '\0' ? '甲 乙' : text
      expect(cells).toEqual(textColumns.map(() => kept))
    }
  })

  test('in every text column come back from a spreadsheet that is well-formed', async () => {
    const texts = controls.map((control) => `甲${control}乙`)
    const rows = texts.map((text) =>
      Object.fromEntries(textColumns.map((column) => [column, text])),
    )
    expect(await cellsOf(rows)).toEqual(
      texts.map((value) => textColumns.map(() => ({ type: 'text', value }))),
    )
  })

  test('of a text and of a name do not reach the terminal', async () => {
    const hostile = '\u001b]0;title\u0007\u009b31m'
    writeFileSync(
      at(`${hostile}.txt`),
      `全市棚户区${hostile}改造12${hostile}棚，增长${hostile}9000%。`,
    )
    writeFileSync(at(`${hostile}2.txt`), Uint8Array.of(0xff))
    const { err } = await runHere({ paths: [folder, at(`${hostile}none.txt`)] })
    expect(err).toContain('\\u{1b}]0;title\\u{7}')
    // eslint-disable-next-line no-control-regex
    expect(err).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/u)
  })
})

const numberColumns = [
  'value',
  'value_max',
  'value_base',
  'value_base_max',
  'line',
  'start',
  'end',
  'group',
  'confidence',
  'growth',
  'share',
  'change',
  'completion',
  'rank',
]
const textColumns = [...new Set<string>([...longColumns, ...wideColumns])].filter(
  (column) => !numberColumns.includes(column),
)

describe('what a spreadsheet takes for a formula', () => {
  const triggers = [
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '\0',
    '＝',
    '＋',
    '－',
    '＠',
    "'=",
    '"=',
    ' =',
  ]
  const rests = ['1+1', 'HYPERLINK("http://x")', "cmd|' /C calc'!A0", 'SUM(A1:A9)']
  const payloads = triggers.flatMap((trigger) => rests.map((rest) => trigger + rest))

  test('60 payloads in each text column begin no cell and come back', () => {
    expect(payloads).toHaveLength(60)
    for (const payload of payloads) {
      const row = Object.fromEntries(textColumns.map((column) => [column, payload]))
      const [cells = []] = parseCsv(textOf(...writers.csv(textColumns).rows([row])))
      expect(cells).toHaveLength(textColumns.length)
      for (const cell of cells) {
        // eslint-disable-next-line no-control-regex
        expect(cell).not.toMatch(/^[=+\-@＝＋－＠\0-\x1f]/u)
        expect(textOfCell(cell)).toBe(payload.replace('\0', ' '))
      }
    }
  })

  test('60 payloads in each text column are texts of a spreadsheet', async () => {
    const rows = payloads.map((payload) =>
      Object.fromEntries(textColumns.map((column) => [column, payload])),
    )
    expect(await cellsOf(rows)).toEqual(
      payloads.map((value) => textColumns.map(() => ({ type: 'text', value }))),
    )
  })

  test('10,000 decimals keep their digits, negative ones too', () => {
    const decimal = fc.stringMatching(/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/u)
    const columns = ['value', 'value_base', 'growth', 'change']
    fc.assert(
      fc.property(fc.tuple(decimal, decimal, decimal, decimal), (values) => {
        const row = Object.fromEntries(
          columns.map((column, index) => [column, values[index] ?? '']),
        )
        const csv = textOf(...writers.csv(columns).rows([row]))
        expect(csv).toBe(`${values.join(',')}\n`)
      }),
      { numRuns: 2500 },
    )
  })

  test('a document full of them gives a table that begins none', async () => {
    writeFileSync(
      at('=cmd.txt'),
      '=HYPERLINK("x")2017年完成投资525.69亿元。\n\n@SUM(A1)地区生产总值增长-3.2%。\n',
    )
    const { out } = await runHere({ paths: [folder], layout: 'long' })
    const [head = [], ...rows] = parseCsv(out)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      row.forEach((cell, index) => {
        if (!numberColumns.includes(head[index] ?? '')) expect(cell).not.toMatch(/^[=+\-@]/u)
        else expect(cell).toMatch(/^(?:-?\d+(?:\.\d+)?)?$/u)
      })
    }
  })
})

test('a figure in base units is exact', () => {
  const units = [
    ['亿元', 8],
    ['万元', 4],
    ['万亿元', 12],
    ['元', 0],
  ] as const
  const decimal = fc.tuple(fc.bigInt(0n, 10n ** 12n), fc.integer({ min: 0, max: 6 }))
  fc.assert(
    fc.property(decimal, fc.constantFrom(...units), ([digits, places], [unit, power]) => {
      const padded = String(digits).padStart(places + 1, '0')
      const point = padded.length - places
      const value = places === 0 ? padded : `${padded.slice(0, point)}.${padded.slice(point)}`
      const { value_base: base } = toBase(value, unit, 'CNY')
      const [whole = '', fraction = ''] = (base ?? '').split('.')
      // Both as whole numbers of 10⁻⁶.
      expect(BigInt(whole + fraction.padEnd(6, '0'))).toBe(
        digits * 10n ** BigInt(power + 6 - places),
      )
    }),
    { numRuns: 5000 },
  )
})

describe('names', () => {
  const names = [
    '=cmd.txt',
    '-rf.txt',
    '--output.txt',
    'new\nline.txt',
    'rtl\u202etxt.txt',
    'quo\'te".txt',
    '$(id).txt',
    'a,b;c.txt',
    'CON.txt',
    '%2e%2e.txt',
    '空 格　.txt',
    '😀𠮷.txt',
  ]

  test('twelve hostile ones are read, and told apart', async () => {
    for (const name of names) writeFileSync(at(name), sentence)
    const { out, code } = await runHere({ paths: [folder], ...long })
    expect(code).toBe(0)
    const sources = new Set(recordsOf(out).map(({ source }) => source))
    expect([...sources].toSorted()).toEqual(names.toSorted())
  })

  test('of outputs are only what was named: nothing else is written', async () => {
    mkdirSync(at('in'))
    for (const name of names) writeFileSync(at(`in/${name}`), sentence)
    mkdirSync(at('out'))
    await runHere({ paths: [at('in')], output: at('out/o.csv') })
    const found = execFileSync('find', [folder, '-type', 'f', '-newer', at('in')]).toString()
    expect(found.split('\n').filter((path) => path !== '' && !path.startsWith(at('in')))).toEqual(
      [at('out/o.csv'), at('out/o.datapackage.json')].toSorted(),
    )
  })
})

describe('folders', () => {
  test('a loop of links gives each file once', async () => {
    for (let index = 0; index < 200; index += 1) writeFileSync(at(`${index}.txt`), '')
    symlinkSync('.', at('here'))
    symlinkSync('..', at('above'))
    const { err } = await runHere({ paths: [folder, at('here'), at('here/here')] })
    expect(err).toContain('202 found = 0 extracted + 200 empty + 0 rejected + 2 skipped')
  })

  test('four hundred levels are no limit', async () => {
    const deep = at(Array.from({ length: 400 }, () => 'd').join('/'))
    mkdirSync(deep, { recursive: true })
    writeFileSync(join(deep, 'a.txt'), sentence)
    const { out } = await runHere({ paths: [folder], ...long })
    expect(recordsOf(out)).toHaveLength(2)
  })

  const isRoot = process.getuid?.() === 0
  const asNobody = isRoot ? { uid: 65534, gid: 65534 } : {}
  // Root may read all, so another user runs this; it cannot where the project lies in a closed folder.
  const program = resolve('bin/reports.js')
  const mayRun = spawnSync('test', ['-r', program], asNobody).status === 0
  test.skipIf(!mayRun)('what may not be read is named, and the others go on', () => {
    chmodSync(folder, 0o755)
    for (let index = 0; index < 20; index += 1) writeFileSync(at(`${index}.txt`), sentence)
    chmodSync(at('7.txt'), 0)
    mkdirSync(at('closed'))
    chmodSync(at('closed'), 0)
    const args = [program, 'extract', folder, '-l', 'long', '-f', 'ndjson']
    const { status, stdout, stderr } = spawnSync('node', args, asNobody)
    chmodSync(at('closed'), 0o755)
    expect(status).toBe(3)
    expect(recordsOf(stdout.toString())).toHaveLength(38)
    expect(stderr.toString()).toMatch(/7\.txt: cannot be read: permission denied/u)
    expect(stderr.toString()).toMatch(/closed: cannot be read: permission denied/u)
    expect(stderr.toString()).toContain('21 found = 19 extracted + 0 empty + 2 rejected')
  })
})

describe('words that are names of methods', () => {
  const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype']
  test.each(words)('%s is no unit, no place and no indicator', async (word) => {
    expect(readUnitText(word)).toBeUndefined()
    const text = `2017年，${word}完成525.69${word}，${word}增长8.1%。${word}\t${word}\n1\t2\n`
    const { records } = extract({ path: word, text, encoding: 'utf-8' }, { region: word })
    for (const one of records) {
      expect(one.indicator_code).toBeNull()
      expect(one.region_code).toBeNull()
      expect(one.value_base === null || /^-?[\d./]+$/u.test(one.value_base)).toBe(true)
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
    const row = textOf(...writers.ndjson([word]).rows([record({})]))
    expect(row).not.toContain('function')
  })
})

test.skipIf(!existsSync('/dev/full')).each(['csv', 'json', 'ndjson', 'xlsx'])(
  'a full disk as %s: exit code 2, and the file that stood there stays',
  async (format) => {
    writeFileSync(at('a.txt'), sentence)
    writeFileSync(at('o.csv'), 'old')
    const raw = { paths: [at('a.txt')], format, output: at('o.csv'), ledger: at('full.csv') }
    symlinkSync('/dev/full', at('full.csv'))
    await expect(runHere(raw)).rejects.toMatchObject({
      code: 'output-failed',
      message: expect.stringContaining('no space left on device'),
    })
    expect(readFileSync(at('o.csv'), 'utf8')).toBe('old')
  },
)
