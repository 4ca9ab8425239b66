import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ReportsError } from '../src/errors.ts'
import type { LongRecord } from '../src/model/record.ts'
import { pageOf } from '../src/normalize/pages.ts'
import { createFilter } from '../src/read/filter.ts'
import { openTextFolder, textPath } from '../src/write/text-folder.ts'
import { at, folder, put, useFolder } from './folder.ts'
import { zip } from './input-files.ts'
import { runHere } from './world.ts'

useFolder()

const start = async (raw: object) => {
  const { code, out, err } = await runHere({
    paths: [folder],
    layout: 'long',
    format: 'ndjson',
    ...raw,
  })
  const records = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LongRecord)
  return { code, err, records }
}

const SENTENCE = '全年地区生产总值525.69亿元，增长8.1%。'

describe('metadata', () => {
  test('say what documents do not, and the command line has the last word', async () => {
    put('a.txt', SENTENCE)
    put('b.txt', SENTENCE)
    put(
      'meta.csv',
      '\ufeffsource,region,period,title,published\na.txt,湖北省武汉市武昌区,2017,公报,2018-01-23\nb.txt,420106,,,\n',
    )
    const { records, err } = await start({ meta: at('meta.csv') })
    expect(err).toContain('2 found')
    const [first] = records
    expect(first).toMatchObject({ region_code: '420106', period: '2017', title: '公报' })
    expect(records.at(-1)).toMatchObject({ source: 'b.txt', region_code: '420106', period: null })
    const { records: given } = await start({ meta: at('meta.csv'), period: '2016' })
    expect(given.map(({ period }) => period)).toEqual(given.map(() => '2016'))
  })

  test('of a source that is not there are an issue', async () => {
    put('a.txt', SENTENCE)
    put('meta.csv', 'source,period\na.txt,2017\nc.txt,2017\n')
    expect((await start({ meta: at('meta.csv'), strict: true })).err).toContain(
      'no document has the source "c.txt" (metadata-unused)',
    )
  })

  test('that come with a document count less than a table', async () => {
    put('a.ndjson', `{"id":"1","text":"${SENTENCE}","period":"2015","region":"420106"}`)
    expect((await start({})).records[0]).toMatchObject({ period: '2015', region_code: '420106' })
    put('meta.csv', 'source,period\n1,2017\n')
    expect((await start({ meta: at('meta.csv') })).records[0]).toMatchObject({ period: '2017' })
  })

  test.each([
    ['region\nx\n', 'has no column "source"'],
    ['source,place\na,b\n', '"place" is none of its columns'],
    ['source,period\na,last year\n', 'row 2: "last year" is no period'],
    ['source\na\na\n', 'row 3 has "a" again'],
    ['source,period\n,2017\n', 'row 2 has no source'],
    [Uint8Array.of(0x50, 0x4b, 3, 4), 'is not text'],
  ])('%j are refused', async (content, reason) => {
    put('meta.csv', content)
    const thrown: unknown = await start({ meta: at('meta.csv') }).catch((cause: unknown) => cause)
    expect(thrown).toBeInstanceOf(ReportsError)
    expect((thrown as ReportsError).message).toContain(reason)
  })
})

describe('patterns', () => {
  const all = ['a.txt', 'b.TXT', '2019/c.txt', '2019/d/e.html', '.x/f.txt']

  test.each([
    [['*.txt'], [], ['a.txt', 'b.TXT', '2019/c.txt', '.x/f.txt']],
    [['2019/*'], [], ['2019/c.txt']],
    [['2019/**'], ['*.html'], ['2019/c.txt']],
    [[], ['**/d/**', 'a.*'], ['b.TXT', '2019/c.txt', '.x/f.txt']],
    [['{a,b}.txt'], [], ['a.txt', 'b.TXT']],
  ])('%j without %j', (include, exclude, wanted) => {
    const { isIncluded, isExcluded } = createFilter(include, exclude)
    expect(all.filter((source) => isIncluded(source) && !isExcluded(source))).toEqual(wanted)
  })

  test('reach into archives, and what they leave out is accounted for', async () => {
    put(
      'a.zip',
      zip([
        { name: 'b.txt', content: SENTENCE },
        { name: 'c.md', content: SENTENCE },
      ]),
    )
    put('d.md', SENTENCE)
    const { records, err } = await start({ include: ['*.txt'] })
    expect(new Set(records.map(({ source }) => source))).toEqual(new Set(['a.zip/b.txt']))
    expect(err).toContain('3 found = 1 extracted + 0 empty + 0 rejected + 2 skipped')
    expect((await start({ exclude: ['*.zip'] })).err).toContain('2 found = 1 extracted')
  })
})

describe('the texts that records point into', () => {
  test('are kept, and every quote is where it is said to be', async () => {
    put('a.ndjson', `{"id":"甲/1","text":"𠀀${SENTENCE}"}\n{"id":"2","text":"${SENTENCE}"}`)
    put('b.txt', SENTENCE)
    const { records } = await start({ textDir: at('texts') })
    expect(readdirSync(at('texts')).toSorted()).toEqual(['2.txt', '甲'])
    const converted = records.filter(({ source }) => source !== 'b.txt')
    expect(converted).toHaveLength(4)
    for (const { source, start: from, end, quote } of converted) {
      const text = [...readFileSync(at(`texts/${source}.txt`), 'utf8')]
      expect(text.slice(from, end).join('')).toBe(quote)
    }
    expect((await start({ textDir: at('texts') })).records).toHaveLength(6)
  })

  test.each([
    ['a/b.html', 'a/b.html.txt'],
    ['../x', /^x\.\w{12}\.txt$/u],
    ['/etc/passwd', /^etc\/passwd\.\w{12}\.txt$/u],
    ['..\\..\\x', /^\.\._\.\._x\.\w{12}\.txt$/u],
    ['C:\\x', /^C__x\.\w{12}\.txt$/u],
    ['a\0b', /^a_b\.\w{12}\.txt$/u],
    ['CON', /^_CON\.\w{12}\.txt$/u],
    ['aux.html', /^_aux\.html\.\w{12}\.txt$/u],
    ['a./b ', /^a_\/b_\.\w{12}\.txt$/u],
    ['', /^_\.\w{12}\.txt$/u],
    ['..', /^_\.\w{12}\.txt$/u],
    ['a\u202etxt.exe', /^a_txt\.exe\.\w{12}\.txt$/u],
    ['公'.repeat(300), /^公{66}\.\w{12}\.txt$/u],
  ])('%j has a name of its own in the folder', (source, name) => {
    expect(textPath(source)).toMatch(name)
  })

  test('of names that differ in case only are kept apart', async () => {
    const { write } = await openTextFolder(at('texts'))
    await write('a', '1')
    await write('A', '2')
    await write('a', '3')
    const names = readdirSync(at('texts'))
    expect(names).toHaveLength(2)
    expect(names.map((name) => readFileSync(at(`texts/${name}`), 'utf8')).toSorted()).toEqual([
      '2',
      '3',
    ])
  })

  test('never leave the folder through a link', async () => {
    put('outside/keep', 'old')
    mkdirSync(at('texts'))
    symlinkSync(at('outside'), at('texts/x'))
    symlinkSync(at('outside/keep'), at('texts/y.txt'))
    const { write } = await openTextFolder(at('texts'))
    await expect(write('x/z', 'new')).rejects.toMatchObject({ code: 'output-failed' })
    await write('y', 'new')
    expect(readdirSync(at('outside'))).toEqual(['keep'])
    expect(readFileSync(at('outside/keep'), 'utf8')).toBe('old')
    expect(readFileSync(at('texts/y.txt'), 'utf8')).toBe('new')
  })

  test('are not made unless asked for', async () => {
    put('a.ndjson', `{"id":"1","text":"${SENTENCE}"}`)
    await start({})
    expect(existsSync(at('texts'))).toBe(false)
  })
})

test.each([
  [undefined, 5, null],
  [[0, 10, 10, 20], 0, 1],
  [[0, 10, 10, 20], 9, 1],
  [[0, 10, 10, 20], 10, 3],
  [[0, 10, 10, 20], 99, 4],
])('of pages that begin at %j, offset %i is on page %j', (pages, offset, page) => {
  expect(pageOf(pages, offset)).toBe(page)
})
