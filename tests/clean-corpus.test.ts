import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clean } from '../src/clean/index.ts'

const SHARED = join(import.meta.dirname, '../../shared')
const folders = ['reports', 'corpus/mixed', 'corpus/cities'].map((name) => join(SHARED, name))
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => /\.(?:txt|md|csv)$/.test(file))

if (files.length === 0) console.warn(`no reports in ${SHARED}: the corpus is not tested`)

function decode(file: string): string {
  const bytes = readFileSync(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Characters that are nothing but themselves, whatever stands beside them. */
const STEADY = /^[\p{Script=Han}0-9a-zA-Z]$/u

test.skipIf(files.length === 0)(
  'every character stands where the map says',
  { timeout: 60_000 },
  () => {
    for (const path of files) {
      const text = decode(path)
      const document = clean({ path, text, encoding: 'utf-8' })
      const points = [...text]
      const furniture = [...document.furniture]
      const wrong: string[] = []
      let last = 0
      for (let index = 0; index < document.written.length; index++) {
        while (furniture.length > 0 && furniture[0]!.end < index) furniture.shift()
        const { start, end } = document.map.sourceSpan({ start: index, end: index + 1 })
        const sign = document.written.charAt(index)
        if (end - start === 1 && STEADY.test(sign) && sign !== '〇') {
          const there = points[start]!.normalize('NFKC')
          if (there !== sign) wrong.push(`${index}: ${sign} is ${there}`)
        }
        if (furniture[0] !== undefined && furniture[0].start <= index) continue
        if (start < last) wrong.push(`${index}: ${sign} goes back from ${last} to ${start}`)
        last = start
      }
      expect(wrong, path).toEqual([])
      expect(document.text.length, path).toBe(document.written.length)
    }
  },
)
