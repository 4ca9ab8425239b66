import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { longColumns, wideColumns } from '../src/model/columns.ts'
import { convert } from '../src/read/convert/index.ts'
import { readDocuments, walk, type Read, type ReaderOptions } from '../src/read/index.ts'
import { loadWriter } from '../src/write/index.ts'
import { at, folder, put, useFolder } from './folder.ts'
import { compound, textToDoc, textToDocx, textToHtml, textToPdf, zip } from './input-files.ts'
import { record } from './record.ts'

useFolder()

const read = async (changes: Partial<ReaderOptions> = {}): Promise<readonly Read[]> => {
  const all: Read[] = []
  const options: ReaderOptions = {
    encoding: undefined,
    inputFormat: undefined,
    standardInput: Readable.from([]),
    signal: new AbortController().signal,
    converter: { convert, close: () => Promise.resolve() },
    ...changes,
  }
  for await (const document of readDocuments(walk([folder]), options)) all.push(document)
  return all
}

const summaryOf = (found: readonly Read[]) =>
  found.map((one) => {
    if (one.kind === 'document') return `${one.source}: ${one.loaded.source.text.trim()}`
    return `${one.source}: ${one.kind === 'failed' ? one.error.code : one.kind}`
  })

const PROSE = '全年地区生产总值525.69亿元，增长8.1%。'
/** 公报.txt in GBK. */
const GBK_NAME = Uint8Array.of(0xb9, 0xab, 0xb1, 0xa8, ...Buffer.from('.txt'))

describe('a file is what its bytes say', () => {
  test.each([
    ['a.txt', textToDocx(PROSE)],
    ['a.doc', textToHtml(PROSE, '某某区')],
    ['a.html', textToDocx(PROSE)],
    ['a.txt', textToDoc(PROSE)],
    ['a.wps', textToDoc(PROSE)],
    ['a.docx', textToDoc(PROSE)],
    ['a.txt', textToPdf(PROSE, '某某区')],
    ['a.htm', PROSE],
    ['a.md', PROSE],
    ['a.txt.gz', gzipSync(PROSE)],
    ['a.pdf', zip([{ name: 'a.txt', content: PROSE }])],
  ])('%s', async (name, content) => {
    put(name, content)
    expect(summaryOf(await read())).toEqual([expect.stringContaining(PROSE)])
  })

  test.each([
    ['a.txt', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'damaged-input'],
    ['a.xls', compound({ Workbook: Buffer.from('x') }), 'unsupported-format'],
    ['a.doc', '{\\rtf1 x}', 'unsupported-format'],
    ['a.zip', 'PK\x03\x04', 'damaged-input'],
    ['a.gz', Uint8Array.of(0x1f, 0x8b, 0x08, 0, 0), 'damaged-input'],
    ['a.gz', gzipSync(Buffer.alloc(210 * 1024 * 1024)), 'expands-too-much'],
  ])('%s that is not read: %#', async (name, content, code) => {
    put(name, content)
    expect(summaryOf(await read())).toEqual([`${name.replace(/^a\.gz$/u, 'a.gz')}: ${code}`])
  })

  test('unless the user says otherwise', async () => {
    put('a.txt', '<p>增长8.1%</p>')
    expect(summaryOf(await read())).toEqual(['a.txt: <p>增长8.1%</p>'])
    expect(summaryOf(await read({ inputFormat: 'html' }))).toEqual(['a.txt: 增长8.1%'])
    put('a.txt', zip([{ name: 'b.txt', content: PROSE }]))
    expect(summaryOf(await read({ inputFormat: 'docx' }))).toEqual(['a.txt: damaged-input'])
    expect(summaryOf(await read({ inputFormat: 'text' }))).toEqual(['a.txt: binary-input'])
  })
})

describe('an archive', () => {
  test('gives each of its files, by whatever name', async () => {
    put(
      'a.zip',
      zip([
        { name: '甲/乙.txt', content: '增长8.1%' },
        { name: GBK_NAME, content: '增长8.2%' },
        { name: 'c\\d.txt', content: '增长8.3%', flags: 0 },
        { name: 'e.docx', content: textToDocx('增长8.4%') },
        { name: 'f.bin', content: 'x' },
        { name: 'empty/', content: '' },
        { name: '__MACOSX/._a.txt', content: 'x' },
        { name: '../../up.txt', content: '增长8.5%' },
        { name: 'bad.txt', content: Uint8Array.of(0xe9, 0x20, 0xff) },
      ]),
    )
    expect(summaryOf(await read())).toEqual([
      'a.zip/甲/乙.txt: 增长8.1%',
      'a.zip/公报.txt: 增长8.2%',
      'a.zip/c/d.txt: 增长8.3%',
      'a.zip/e.docx: 增长8.4%',
      'a.zip/f.bin: skipped',
      'a.zip/../../up.txt: 增长8.5%',
      'a.zip/bad.txt: undecodable-input',
    ])
  })

  test('may hold archives, though not without end', async () => {
    let nested = zip([{ name: 'a.txt', content: PROSE }])
    for (let depth = 0; depth < 2; depth += 1) nested = zip([{ name: 'n.zip', content: nested }])
    put('a.zip', nested)
    expect(summaryOf(await read())).toEqual([`a.zip/n.zip/n.zip/a.txt: ${PROSE}`])
    put('a.zip', zip([{ name: 'n.zip', content: nested }]))
    expect(summaryOf(await read())).toEqual(['a.zip/n.zip/n.zip/n.zip: expands-too-much'])
  })

  test('with members of one name keeps them apart', async () => {
    put(
      'a.zip',
      zip([
        { name: 'a.txt', content: '增长8.1%' },
        { name: 'a.txt', content: '增长8.2%' },
      ]),
    )
    expect(summaryOf(await read())).toEqual(['a.zip/a.txt: 增长8.1%', 'a.zip/a.txt#2: 增长8.2%'])
  })

  test('without a document is skipped', async () => {
    put('a.zip', zip([]))
    expect(summaryOf(await read())).toEqual(['a.zip: skipped'])
  })

  test('that would fill the memory is refused, and the others go on', async () => {
    put('a.zip', zip([{ name: 'a.txt', content: Buffer.alloc(3_000_000) }]))
    put('b.txt', PROSE)
    expect(summaryOf(await read())).toEqual(['a.zip: expands-too-much', `b.txt: ${PROSE}`])
  })

  test('with one bad member loses that member only', async () => {
    const broken = { name: 'a.txt', content: PROSE, claimedSize: 3 }
    put('a.zip', zip([broken, { name: 'b.txt', content: PROSE }]))
    expect(summaryOf(await read())).toEqual(['a.zip/a.txt: damaged-input', `a.zip/b.txt: ${PROSE}`])
  })
})

describe('a file of documents', () => {
  test('gives a document for each line, and names each bad one', async () => {
    put(
      'a.ndjson',
      [
        '{"id":"1","text":"增长8.1%","source":"武昌.txt","region":"420106","period":"2017","metadata":{"title":"公报","published":"2018-01-23"}}',
        '',
        'no JSON',
        '{"id":"2"}',
        '{"id":3,"text":"x"}',
        '{"id":"4","text":"x","region":5}',
        '{"id":"5","text":"\\ud800"}',
        '[]',
        '{"id":"1","text":"增长8.2%"}\r',
        '{"id":"1","text":"增长8.3%"}',
      ].join('\n'),
    )
    const documents = await read()
    expect(summaryOf(documents)).toEqual([
      '武昌.txt: 增长8.1%',
      ...[3, 4, 5, 6, 7, 8].map((line) => `a.ndjson:${line}: bad-line`),
      '1: 增长8.2%',
      '1#2: 增长8.3%',
    ])
    expect(documents[0]).toMatchObject({
      loaded: {
        overrides: { region: '420106', period: '2017', title: '公报', published: '2018-01-23' },
      },
    })
    expect(documents[1]).toMatchObject({ path: at('a.ndjson:3') })
  })

  test('that is not UTF-8 loses the lines that are not', async () => {
    const line = Buffer.from('{"id":"1","text":"x"}\n')
    put('a.jsonl', Buffer.concat([Buffer.from([0x22, 0xff, 0x22, 0x0a]), line]))
    expect(summaryOf(await read())).toEqual(['a.jsonl:1: bad-line', '1: x'])
  })

  test.each([
    ['id,source,title,kind,region\n1,a.txt,x,news,y\n', 'csv'],
    ['\ufeffsource,region,region_code,period,status\na.txt,x,y,2017,actual\n', 'csv'],
    ['{"id":"1","source":"a.txt","title":"x","kind":"news","region":null}\n', 'ndjson'],
    ['source,code,message,byte,hint\n', 'csv'],
  ])('is skipped if this program has written it: %#', async (content, extension) => {
    put(`a.${extension}`, content)
    expect(summaryOf(await read())).toEqual([`a.${extension}: skipped`])
  })

  test.each(['long', 'wide'] as const)(
    'is skipped if it is a spreadsheet of this program, %s',
    async (layout) => {
      const { rows, foot } = (await loadWriter('xlsx'))(
        layout === 'long' ? longColumns : wideColumns,
      )
      put('a.xlsx', Buffer.concat([...rows([record({})]), foot()].map((one) => Buffer.from(one))))
      expect(summaryOf(await read())).toEqual(['a.xlsx: skipped'])
    },
  )
})

test('a text that was read before is an issue, and read all the same', async () => {
  put('a.txt', PROSE)
  put('b.txt', Buffer.from(`\ufeff${PROSE}`, 'utf16le'))
  put('c.txt', '')
  put('d.txt', '')
  const issues = (await read()).map((one) => one.kind === 'document' && one.loaded.issues)
  expect(issues).toEqual([
    [],
    [expect.objectContaining({ code: 'document-repeated', path: 'b.txt' })],
    [],
    [],
  ])
})

test('no thread is started for plain text', async () => {
  put('a.txt', PROSE)
  put('b.zip', zip([{ name: 'b.md', content: PROSE }]))
  const converter = {
    convert: () => Promise.reject(new Error('asked')),
    close: () => Promise.resolve(),
  }
  expect(await read({ converter })).toHaveLength(2)
  put('c.html', '<html></html>')
  await expect(read({ converter })).rejects.toThrow('asked')
})
