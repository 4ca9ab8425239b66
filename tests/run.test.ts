import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { Readable, Writable } from 'node:stream'
import { describe, expect, test, vi } from 'vitest'
import type { ReportsError } from '../src/errors.ts'
import { unitUnknown } from '../src/issues.ts'
import type { SourceFile } from '../src/model/document.ts'
import type { Extraction, Overrides } from '../src/model/extraction.ts'
import type { World } from '../src/run.ts'
import { failureOf as failure } from './failure.ts'
import { at, folder, put, useFolder } from './folder.ts'
import { record } from './record.ts'
import { readWorkbook } from './workbook.ts'
import { runHere, type Outcome } from './world.ts'

useFolder()

/** Each 亿元 of a text is a record, each year a rejected number, each 棚 an issue. */
const extractionOf = ({ path, text }: SourceFile, { period }: Overrides): Extraction => ({
  records: [...text.matchAll(/(\d+)亿元/gu)].map(({ index, 0: quote, 1: value = '' }) =>
    record({
      id: `${path}:${index}`,
      source: path,
      value,
      quote,
      start: index,
      end: index + quote.length,
      group: index,
      ...(period !== undefined && { period }),
    }),
  ),
  rejections: [...text.matchAll(/(\d+)年/gu)].map(({ index, 1: quote = '' }) => ({
    source: path,
    start: index,
    end: index + quote.length,
    line: 1,
    quote,
    verdict: 'rejected',
    reason: 'date',
    rule: 'year',
    record_id: null,
  })),
  issues: [...text.matchAll(/棚/gu)].map(() =>
    unitUnknown('棚', { path, line: 1, span: undefined }),
  ),
})

const extract: World['extract'] = (...given) => [extractionOf(...given)]

const start = (raw: object, changes: Partial<World> = {}): Promise<Outcome> =>
  runHere({ paths: [folder], ...raw }, { extract, ...changes })

const summaryOf = ({ err }: Outcome) => err.trimEnd().split('\n').at(-1)

describe('a run', () => {
  test('accounts for every document that was found', async () => {
    put('a.txt', '2017年完成525亿元和36亿元')
    put('b.txt', '没有数字')
    put('c.txt', '')
    put('d.txt', Uint8Array.of(0xe9, 0x20, 0xff))
    put('e.bin', '')
    const outcome = await start({ layout: 'long' })
    expect(outcome.code).toBe(3)
    expect(summaryOf(outcome)).toBe(
      '5 found = 1 extracted + 2 empty + 1 rejected + 1 skipped; ' +
        '2 records in 2 rows, 0 issues → standard output; words by nodejieba',
    )
    expect(outcome.err).toContain(`${folder}/d.txt: byte 0 is not valid UTF-8`)
    expect(outcome.out.split('\n')).toHaveLength(4)
  })

  test('without a number does not ask for the segmenter', async () => {
    const segmenter = vi.fn(() => 'nodejieba')
    put('b.txt', '没有数字')
    expect((await start({}, { segmenter })).code).toBe(0)
    expect(segmenter).not.toHaveBeenCalled()
  })

  test('of an empty folder writes a header and says so', async () => {
    const outcome = await start({})
    expect(outcome.code).toBe(0)
    expect(outcome.out).toMatch(/^source,region,.*,end\n$/u)
    expect(outcome.err).toMatch(/^0 found/u)
  })

  test('gives the same bytes again', async () => {
    put('b.txt', '2017年完成525亿元')
    put('a/c.txt', '2018年完成36亿元')
    const write = async () => {
      await start({ output: at('out.csv'), ledger: at('ledger.csv') })
      return ['out.csv', 'ledger.csv', 'out.datapackage.json'].map((name) =>
        readFileSync(at(name), 'utf8'),
      )
    }
    expect(await write()).toEqual(await write())
  })

  test('reads standard input', async () => {
    const standardInput = Readable.from([Buffer.from('完成36亿元')])
    const outcome = await start({ paths: ['-'], format: 'ndjson' }, { standardInput })
    expect(JSON.parse(outcome.out)).toMatchObject({ source: 'stdin', value: 36 })
  })

  test('passes on the region and the period that it is told', async () => {
    put('a.txt', '完成36亿元')
    const spy = vi.fn(extract)
    await start({ region: '武昌区', period: '2018' }, { extract: spy })
    expect(spy.mock.calls[0]?.[1]).toEqual({ region: '武昌区', period: '2018', ledger: false })
  })

  test('keeps quiet, but for inputs that fail', async () => {
    put('a.txt', '棚36亿元')
    expect((await start({ quiet: true })).err).toBe('')
    put('d.txt', Uint8Array.of(0xff))
    expect((await start({ quiet: true })).err).toContain('d.txt: byte 0')
  })

  test('does not let a name steer the terminal', async () => {
    put('a\u001b]0;x\u0007\n.txt', Uint8Array.of(0xff))
    const { err } = await start({})
    expect(err).toContain('a\\u{1b}]0;x\\u{7}\\u{a}.txt')
    // eslint-disable-next-line no-control-regex
    expect(err).not.toMatch(/[\0-\x09\x0b-\x1f]/u)
  })

  test('keeps what was read of a document before the program broke on it, and says so', async () => {
    put('a.txt', '完成36亿元')
    put('b.txt', '完成37亿元')
    const breaking: World['extract'] = function* (source, overrides) {
      yield extractionOf(source, overrides)
      if (source.path === 'a.txt') throw new RangeError('a bug')
    }
    const raw = { output: at('out.csv'), rejects: at('rejects.ndjson') }
    const outcome = await start(raw, { extract: breaking })
    expect(outcome.code).toBe(70)
    expect(summaryOf(outcome)).toContain('2 found = 1 extracted + 0 empty + 1 rejected')
    expect(summaryOf(outcome)).toContain('2 records in 2 rows')
    expect(readFileSync(at('out.csv'), 'utf8').match(/完成3[67]亿元|,3[67],/gu)).toHaveLength(2)
    expect(readFileSync(at('rejects.ndjson'), 'utf8')).toContain(
      'The 1 records before it are kept.',
    )
  })

  test('does not lose the others to a document that the program breaks on', async () => {
    for (const name of ['a', 'b', 'c', 'd']) put(`${name}.txt`, '完成36亿元')
    const broken: World['extract'] = (source, overrides) => {
      if (source.path === 'b.txt' || source.path === 'c.txt') throw new RangeError('a\u001b bug')
      return extract(source, overrides)
    }
    const raw = { output: at('out.csv'), rejects: at('rejects.ndjson'), quiet: true }
    const { code, err } = await start(raw, { extract: broken })
    expect(code).toBe(70)
    expect(err.match(/b\.txt: .*this is a bug in reports|c\.txt: .*bug/gu)).toHaveLength(2)
    // The stack of the first, where no name can steer the terminal.
    expect(err.match(/RangeError: a\\u\{1b\} bug\n +at /gu)).toHaveLength(1)
    expect(readFileSync(at('out.csv'), 'utf8').match(/^[abcd]\.txt/gmu)).toEqual(['a.txt', 'd.txt'])
    const rejects = readFileSync(at('rejects.ndjson'), 'utf8').trimEnd().split('\n')
    expect(rejects.map((line) => JSON.parse(line))).toMatchObject([
      { source: 'b.txt', code: 'bug', message: 'RangeError: a\u001b bug' },
      { source: 'c.txt' },
    ])
  })
})

describe('issues', () => {
  test.each([
    // text, strict, code
    ['36亿元', true, 0],
    ['棚36亿元', false, 0],
    ['棚36亿元', true, 1],
  ])('%s with strict %j: exit %d', async (text, strict, code) => {
    put('a.txt', text)
    expect((await start({ strict })).code).toBe(code)
  })

  test('are named with their place, the first twenty of them', async () => {
    put('a.txt', '棚'.repeat(25))
    const { err } = await start({})
    const unknown = 'a.txt:1: unit "棚" is not in the lexicon; the value is kept as written'
    expect(err.split(`${unknown} (unit-unknown)\n`)).toHaveLength(21)
    expect(err).toContain('and 5 more issues\n')
  })

  test('include bytes that were replaced', async () => {
    put('a.txt', Buffer.concat([Buffer.from('全年完成36亿元。'.repeat(80)), Buffer.of(0xff)]))
    const { err, code } = await start({ strict: true })
    expect(err).toMatch(/a\.txt: 1 byte sequence.* at byte \d+/u)
    expect(code).toBe(1)
  })
})

describe('the ledger and the rejects', () => {
  test.each(['csv', 'ndjson'])('a ledger as %s has every number in its order', async (format) => {
    put('a.txt', '2017年完成525亿元,2018年完成36亿元')
    await start({ ledger: at(`ledger.${format}`) })
    const text = readFileSync(at(`ledger.${format}`), 'utf8')
    expect(text.match(/rejected|record(?!_)/gu)).toEqual([
      'rejected',
      'record',
      'rejected',
      'record',
    ])
    expect(text).toContain('525亿元')
    expect(text).toContain(`a.txt:7`)
  })

  test('rejects name the code, the byte and what to do', async () => {
    put('a.txt', Buffer.concat([Buffer.from('全年'), Buffer.of(0xff, 0xff)]))
    await start({ rejects: at('rejects.ndjson') })
    expect(JSON.parse(readFileSync(at('rejects.ndjson'), 'utf8'))).toEqual({
      source: 'a.txt',
      code: 'undecodable-input',
      message: 'byte 6 is not valid UTF-8, and no other encoding makes Chinese text of it',
      byte: 6,
      hint: expect.stringContaining('--encoding'),
    })
  })
})

describe('an output file', () => {
  test('begins with a byte order mark if it is a CSV', async () => {
    put('a.txt', '36亿元')
    await start({ output: at('o.csv') })
    await start({ output: at('n.csv'), bom: false })
    await start({ output: at('o.ndjson') })
    const beginnings = ['o.csv', 'n.csv', 'o.ndjson'].map((name) =>
      readFileSync(at(name), 'utf8').slice(0, 2),
    )
    expect(beginnings).toEqual(['\ufeffs', 'so', '{"'])
    expect((await start({})).out.slice(0, 2)).toBe('so')
  })

  test.each([
    // output, format, first characters
    ['o.json', undefined, '[\n{"source"'],
    ['o.jsonl', undefined, '{"source"'],
    ['o.NDJSON', undefined, '{"source"'],
    ['o.txt2', undefined, '\ufeffsource,'],
    ['o.csv', 'json', '[\n{"source"'],
  ])('%s with format %s begins %j', async (name, format, beginning) => {
    put('a.txt', '36亿元')
    await start({ output: at(name), format })
    expect(readFileSync(at(name), 'utf8').slice(0, beginning.length)).toBe(beginning)
  })

  test('comes with a package that has its hash and its sources', async () => {
    put('a.txt', '36亿元')
    await start({ output: at('o.csv'), layout: 'long' })
    const bytes = readFileSync(at('o.csv'))
    const hashOf = (content: Uint8Array) =>
      `sha256:${createHash('sha256').update(content).digest('hex')}`
    expect(JSON.parse(readFileSync(at('o.datapackage.json'), 'utf8'))).toMatchObject({
      generator: { name: 'reports', version: '1.2.3', segmenter: 'nodejieba' },
      resources: [
        {
          path: 'o.csv',
          format: 'csv',
          bytes: bytes.length,
          hash: hashOf(bytes),
          schema: { primaryKey: ['id'] },
        },
      ],
      sources: [{ path: 'a.txt', encoding: 'utf-8', hash: hashOf(Buffer.from('36亿元')) }],
    })
  })

  test('may be a spreadsheet', async () => {
    put('a.txt', '36亿元')
    await start({ output: at('o.xlsx'), layout: 'long' })
    const bytes = readFileSync(at('o.xlsx'))
    const { sheets } = await readWorkbook(bytes)
    expect(sheets[0]?.map(({ S }) => S?.value)).toEqual(['value', '36'])
    const { resources } = JSON.parse(readFileSync(at('o.datapackage.json'), 'utf8')) as {
      resources: unknown
    }
    expect(resources).toMatchObject([
      {
        path: 'o.xlsx',
        format: 'xlsx',
        mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: bytes.length,
      },
    ])
  })

  test('comes without a package if told so', async () => {
    await start({ output: at('o.csv'), datapackage: false })
    expect(readdirSync(folder)).toEqual(['o.csv'])
  })

  test('leaves nothing else behind, and sweeps what a killed run left', async () => {
    const machine = hostname()
      .replaceAll(/[^\w-]/gu, '_')
      .slice(0, 32)
    put(`.o.csv.reports-${machine}-2147483647`, 'half')
    put(`.o.csv.reports-${machine}-${process.ppid}`, 'another run at work')
    put('.o.csv.reports-elsewhere-1', 'a run on another machine')
    await start({ output: at('o.csv'), datapackage: false })
    expect(new Set(readdirSync(folder))).toEqual(
      new Set([`.o.csv.reports-${machine}-${process.ppid}`, '.o.csv.reports-elsewhere-1', 'o.csv']),
    )
  })

  test('is written where a link points', async () => {
    put('a.txt', '36亿元')
    put('real.csv', 'old')
    symlinkSync(at('real.csv'), at('link.csv'))
    await start({ output: at('link.csv'), datapackage: false })
    expect(readFileSync(at('real.csv'), 'utf8')).toContain('36')
  })

  test('may have a name as long as the system allows', async () => {
    const name = `${'统'.repeat(80)}.csv`
    await start({ output: at(name), datapackage: false })
    expect(readdirSync(folder)).toEqual([name])
  })
})

const failureOf = (raw: object, changes: Partial<World> = {}): Promise<ReportsError> =>
  failure(() => start(raw, changes))

describe('an output that cannot be', () => {
  test('a folder is refused', async () => {
    expect((await failureOf({ output: folder })).code).toBe('usage')
  })

  test('a folder that is missing is named', async () => {
    expect((await failureOf({ output: at('no/o.csv') })).message).toContain('no/o.csv')
  })

  test.skipIf(!existsSync('/dev/full'))('a full device is an error', async () => {
    put('a.txt', '36亿元')
    const error = await failureOf({ output: '/dev/full', datapackage: false })
    expect(error.message).toBe('/dev/full cannot be written: no space left on device')
  })

  test('an input is not overwritten', async () => {
    put('a.txt', '36亿元')
    expect((await failureOf({ output: at('a.txt') })).code).toBe('usage')
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('36亿元')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  test('two outputs are not one file', async () => {
    const raw = { output: at('o.ndjson'), ledger: at('./o.ndjson') }
    expect((await failureOf(raw)).message).toContain('is written twice')
  })

  test('what stood there stays when a side file fails', async () => {
    put('o.csv', 'old')
    await failureOf({ output: at('o.csv'), ledger: at('no/ledger.csv') })
    expect(readFileSync(at('o.csv'), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['o.csv'])
  })
})

describe('the reader of standard output', () => {
  const broken = (code: string) =>
    new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
    })

  test('may leave: that is success, and quiet', async () => {
    put('a.txt', '36亿元')
    expect(await start({}, { standardOutput: broken('EPIPE') })).toMatchObject({ code: 0, err: '' })
  })

  test('cannot be a terminal for a spreadsheet', async () => {
    put('a.txt', '36亿元')
    const standardOutput = Object.assign(broken('EIO'), { isTTY: true })
    const error = await failureOf({ format: 'xlsx' }, { standardOutput })
    expect(error).toMatchObject({
      code: 'usage',
      message: 'a spreadsheet cannot be shown on a terminal',
    })
  })

  test('may be full: that is an error', async () => {
    put('a.txt', '36亿元')
    expect((await failureOf({}, { standardOutput: broken('ENOSPC') })).code).toBe('output-failed')
  })

  test('may be slow: no more than one piece is on its way', async () => {
    for (let index = 0; index < 20; index += 1) put(`${index}.txt`, '36亿元'.repeat(2000))
    let most = 0
    let text = ''
    const slow: Writable = new Writable({
      write(chunk, _, done) {
        most = Math.max(most, slow.writableLength)
        text += chunk
        setImmediate(done)
      },
    })
    await start({ layout: 'long' }, { standardOutput: slow })
    expect(text.split('\n')).toHaveLength(40_002)
    expect(most).toBeLessThan(text.length / 40)
  })
})

describe('an interrupt', () => {
  test.each([130, 143])('while waiting for input gives %d and leaves nothing', async (code) => {
    const interrupt = new AbortController()
    const standardInput = new Readable({
      read() {
        interrupt.abort(code)
      },
    })
    const { signal } = interrupt
    const raw = { paths: ['-'], output: at('o.csv') }
    expect((await start(raw, { standardInput, signal })).code).toBe(code)
    expect(readdirSync(folder)).toEqual([])
  })

  test('while the output is stuck gives its code', async () => {
    put('a.txt', '36亿元'.repeat(5000))
    const interrupt = new AbortController()
    const standardOutput = new Writable({
      write() {
        interrupt.abort(130)
      },
    })
    const { signal } = interrupt
    expect((await start({}, { standardOutput, signal })).code).toBe(130)
  })

  test('between documents keeps the old output', async () => {
    put('a.txt', '36亿元')
    put('b.txt', '37亿元')
    put('o.csv', 'old')
    const interrupt = new AbortController()
    const interrupting: World['extract'] = (...given) => {
      interrupt.abort(143)
      return extract(...given)
    }
    const { signal } = interrupt
    const outcome = await start({ output: at('o.csv') }, { extract: interrupting, signal })
    expect(outcome.code).toBe(143)
    expect(readFileSync(at('o.csv'), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt', 'o.csv'])
  })
})

test('of a file of lines that are no documents three are named, and how many more there are', async () => {
  put('a.jsonl', '{"value":1}\n'.repeat(40))
  put('b.jsonl', '{"value":1}\n'.repeat(3))
  put('c.txt', '收入3亿元。')
  const { code, out, err } = await start({ rejects: at('rejects.csv'), format: 'ndjson' })
  expect(code).toBe(3)
  expect(out.trim().split('\n')).toHaveLength(1)
  expect(err.match(/a\.jsonl:\d+: line/gu)).toHaveLength(3)
  expect(err).toContain('a.jsonl: and 37 more lines; --rejects <file> lists them all\n')
  expect(err.match(/b\.jsonl:\d+: line/gu)).toHaveLength(3)
  expect(err).not.toContain('b.jsonl: and')
  expect(readFileSync(at('rejects.csv'), 'utf8').match(/a\.jsonl/gu)).toHaveLength(40)
})
