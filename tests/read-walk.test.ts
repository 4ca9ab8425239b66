import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readDocuments, walk, type Found, type Loaded } from '../src/read/index.ts'
import { at, folder, useFolder } from './folder.ts'

useFolder()

const put = (...names: readonly string[]) => {
  for (const name of names) {
    mkdirSync(at(dirname(name)), { recursive: true })
    writeFileSync(at(name), '全年地区生产总值525.69亿元。')
  }
}

const find = async (...paths: readonly string[]): Promise<readonly Found[]> => {
  const all: Found[] = []
  const given = paths.map((path) => (path === '-' ? path : at(path)))
  for await (const found of walk(given)) all.push(found)
  return all
}

const load = async (file: Found, standardInput = Readable.from([])): Promise<Loaded> => {
  const options = { encoding: undefined, inputFormat: undefined, standardInput }
  const { signal } = new AbortController()
  for await (const read of readDocuments(Readable.from([file]), { ...options, signal })) {
    if (read.kind === 'document') return read.loaded
  }
  throw new Error('not a document')
}

const summaryOf = (found: readonly Found[]) => found.map(({ kind, source }) => `${kind} ${source}`)

test('files come in the order of the bytes of their paths', async () => {
  put('b.txt', 'a/z.txt', 'a-b.txt', 'a.txt', 'a/b/c.md', 'Z.TXT', '武汉.txt', 'ä.txt')
  expect(summaryOf(await find('.'))).toEqual([
    'file Z.TXT',
    'file a-b.txt',
    'file a.txt',
    'file a/b/c.md',
    'file a/z.txt',
    'file b.txt',
    'file ä.txt',
    'file 武汉.txt',
  ])
})

test('what a folder has besides documents is skipped, and hidden files are not there', async () => {
  put('a.txt', 'b.bin', 'c', '.hidden.txt', '.git/d.txt', 'txt')
  symlinkSync(at('a.txt'), at('link.txt'))
  symlinkSync(folder, at('loop'))
  symlinkSync(at('nowhere'), at('dangling.txt'))
  expect(summaryOf(await find('.'))).toEqual([
    'file a.txt',
    'skipped b.bin',
    'skipped c',
    'skipped dangling.txt',
    'skipped link.txt',
    'skipped loop',
    'skipped txt',
  ])
})

test('what belongs to another file is not there', async () => {
  put('公报.html', '公报_files/frame.html', '~$公报.docx', 'other_files/a.txt')
  expect(summaryOf(await find('.'))).toEqual(['file other_files/a.txt', 'file 公报.html'])
})

test('a folder may be named like a document', async () => {
  put('x.txt/y.txt')
  expect(summaryOf(await find('.'))).toEqual(['file x.txt/y.txt'])
})

test('a link that is named on the command line is followed', async () => {
  put('real/a.txt')
  symlinkSync(at('real'), at('link'))
  symlinkSync(at('real/a.txt'), at('file.txt'))
  expect(summaryOf(await find('link'))).toEqual(['file a.txt'])
  expect(summaryOf(await find('file.txt'))).toEqual(['file file.txt'])
})

test('a file that is reached twice is found once', async () => {
  put('a/b.txt', 'c.txt')
  symlinkSync(at('a'), at('link'))
  const found = await find('c.txt', '.', 'a', 'a/b.txt', 'link', './c.txt')
  expect(summaryOf(found)).toEqual(['file c.txt', 'file a/b.txt', 'skipped link'])
})

test('a file has the same source whether it or its folder is named', async () => {
  put('a.txt')
  expect(summaryOf(await find('a.txt'))).toEqual(summaryOf(await find('.')))
})

test('files of one name in several places keep apart', async () => {
  put('2019/report.txt', '2020/report.txt')
  const named = await find('2019/report.txt', '2020/report.txt')
  expect(named.map(({ source }) => source)).toEqual([at('2019/report.txt'), at('2020/report.txt')])
  const inFolders = await find('2019', '2020')
  expect(inFolders.map(({ source }) => source)).toEqual(['report.txt', at('2020/report.txt')])
})

test.each([
  ['missing.txt', 'unreadable-input'],
  ['dangling.txt', 'unreadable-input'],
  ['a.bin', 'unknown-format'],
  ['a.txt/b.txt', 'unreadable-input'],
])('%s that is named fails with %s', async (name, code) => {
  put('a.bin', 'a.txt')
  symlinkSync(at('nowhere'), at('dangling.txt'))
  expect(await find(name)).toMatchObject([{ kind: 'failed', error: { code } }])
})

test('a name need not be UTF-8', async () => {
  const name = Buffer.from([0xce, 0xe4, 0xba, 0xba, ...Buffer.from('.txt')])
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), '人口36.2万人')
  const found = await find('.')
  expect(summaryOf(found)).toEqual(['file 武汉.txt'])
  const [file] = found
  if (file?.kind !== 'file') throw new Error('not found')
  const loaded = await load(file)
  expect(loaded.source).toMatchObject({ path: '武汉.txt', text: '人口36.2万人' })
})

test('a folder too deep for the system is named and the others go on', async () => {
  put('a.txt', 'z.txt')
  const half = Array.from({ length: 15 }, () => 'm'.repeat(200)).join('/')
  mkdirSync(at(half), { recursive: true })
  mkdirSync(join(folder, 'n', half), { recursive: true })
  renameSync(at('n'), join(folder, half, 'n'))
  const found = await find('.')
  expect(found.map(({ kind }) => kind)).toEqual(['file', 'failed', 'file'])
  // Node cannot remove what it cannot reach by its path.
  execFileSync('rm', ['-rf', folder])
})

test('standard input is read once', async () => {
  const found = await find('-', '-')
  expect(found).toEqual([{ kind: 'standard-input', source: 'stdin', path: '-' }])
  const loaded = await load(
    found[0]!,
    Readable.from([Buffer.from([0xc8, 0xab, 0xc4]), Buffer.from([0xea])]),
  )
  expect(loaded.source.text).toBe('全年')
  expect(loaded.byteLength).toBe(4)
})
