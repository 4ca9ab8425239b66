import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import { at, useFolder } from '../folder.ts'
import { textToDocx, textToPdf } from '../input-files.ts'
import { bombs } from './bombs.ts'
import { requireBuild, runToEnd } from './program.ts'
import { sentence } from '../world.ts'

vi.setConfig({ testTimeout: 60_000 })

beforeAll(requireBuild)

useFolder()

test('small files that become large are refused, and those between them are read', async () => {
  mkdirSync(at('in'))
  const names = Object.keys(bombs)
  for (const name of names) {
    writeFileSync(at(`in/${name}`), bombs[name]?.() ?? '')
    writeFileSync(at(`in/${name}-next.docx`), textToDocx(`${name} ${sentence}`))
    writeFileSync(at(`in/${name}-next.pdf`), textToPdf(`${name} ${sentence}`, '某某区'))
  }
  const { code, out, err } = await runToEnd([
    'extract',
    at('in'),
    '--rejects',
    at('rejects.ndjson'),
    '-l',
    'long',
  ])
  expect(code).toBe(3)
  expect(err).toContain(
    `${3 * names.length} found = ${2 * names.length} extracted + 0 empty + ${names.length} rejected + 0 skipped`,
  )
  expect(out.match(/,525\.69,/gu)).toHaveLength(2 * names.length)
  const rejects = readFileSync(at('rejects.ndjson'), 'utf8').trimEnd().split('\n')
  const codes = rejects.map((line) => {
    const { source, code: reason } = JSON.parse(line) as { source: string; code: string }
    return [source.replace(/\/.*$/u, ''), reason]
  })
  expect(Object.fromEntries(codes)).toEqual(
    Object.fromEntries(
      names.map((name) => [
        name,
        name === 'false-size.docx' ? 'damaged-input' : 'expands-too-much',
      ]),
    ),
  )
})
