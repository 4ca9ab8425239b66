import { spawnSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { at, folder, put, useFolder } from './folder.ts'

// Each test starts Node, some several times.
vi.setConfig({ testTimeout: 60_000 })

useFolder()

const reports = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync('node', ['bin/reports.js', ...args], { input })
  return { code: status, out: stdout.toString(), err: stderr.toString() }
}

const sheep = (code: string): string =>
  JSON.stringify({ indicators: [{ code, name: '羔羊出栏', dimension: 'count' }] })

test('extract reads by the words of several files, the last one first', () => {
  const [first, last] = [put('a.json', sheep('lambs')), put('b.json', sheep('lambs_sold'))]
  const { code, out } = reports(
    ['extract', '-', '--format', 'ndjson', '--lexicon', first, '--lexicon', last],
    '2017年全县羔羊出栏3.2万只。',
  )
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ indicator_code: 'lambs_sold', value: 3.2 })
})

test.each([
  ['check', (file: string) => ['lexicon', 'check', file]],
  ['list', (file: string) => ['lexicon', 'list', '--lexicon', file]],
  ['extract', (file: string) => ['extract', '-', '--lexicon', file]],
])('%s of a file with a mistake names it and exits with 2', (_name, argumentsFor) => {
  const { code, out, err } = reports(argumentsFor(put('a.json', sheep('Lambs'))))
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/a\.json is no lexicon:\n {2}indicators\[0\]\.code \("Lambs"\): must be/u)
  expect(err).toContain('hint: ')
})

test('a file that is not there is named', () => {
  const { code, err } = reports(['lexicon', 'check', at('none.json')])
  expect(code).toBe(2)
  expect(err).toMatch(/none\.json cannot be read: there is no such file/u)
})

test('check tells what a file takes over', () => {
  const file = put(
    'a.json',
    '{"indicators": [{"code": "gnp", "name": "GDP", "dimension": "money"}]}',
  )
  const { code, out } = reports(['lexicon', 'check', file])
  expect(code).toBe(0)
  expect(out).toBe(
    `"GDP" is gnp from now on, it was gdp\n${file}: 1 indicators and 0 units, no mistake\n`,
  )
})

test('what suggest writes is a lexicon, and what is in it is suggested no more', () => {
  const report = put('a.txt', '2017年全县羔羊出栏3.2万只。\n2016年全县羔羊出栏3.1万只。\n')
  const suggested = reports(['lexicon', 'suggest', report, '--least', '2'])
  expect(suggested).toMatchObject({ code: 0, err: expect.stringContaining('1 unknown names in 1') })
  const file = put('mine.json', suggested.out)
  expect(reports(['lexicon', 'check', file])).toMatchObject({ code: 0, err: '' })
  const again = reports(['lexicon', 'suggest', report, '--least', '1', '--lexicon', file])
  expect(JSON.parse(again.out)).toEqual({ indicators: [] })
})

test('suggest goes on after an input that fails', () => {
  const missing = at('none.txt')
  const { code, err } = reports(['lexicon', 'suggest', missing, put('a.txt', '')])
  expect(code).toBe(3)
  expect(err).toMatch(/none\.txt: cannot be read[^]*0 unknown names in 1 documents/u)
})

test('suggest refuses a count that is none', () => {
  const { code, err } = reports(['lexicon', 'suggest', folder, '--least', '0'])
  expect(code).toBe(2)
  expect(err).toContain('--least: "0" is no number above 0')
})

test('list --json has only what is asked for', () => {
  const { out } = reports(['lexicon', 'list', '--json', '--units'])
  expect(Object.keys(JSON.parse(out) as object)).toEqual(['units'])
})
