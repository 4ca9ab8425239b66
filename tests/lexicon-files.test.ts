import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fileSchemas, Sources } from '../src/lexicon/file-schemas.ts'

const source = new URL('../src/', import.meta.url)

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.json'))
  .toSorted()

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, source), 'utf8'))

describe('every file of words', () => {
  test('has a schema', () => {
    expect(Object.keys(fileSchemas)).toEqual(files)
  })

  test.each(files)('%s follows it', (file) => {
    expect(fileSchemas[file]?.safeParse(read(file)).error).toBeUndefined()
  })

  test('says where its words are from', () => {
    const named = Sources.parse(read('lexicon/sources.json')).map(({ file }) => file)
    expect(named).toEqual(files.filter((file) => file !== 'lexicon/sources.json'))
  })
})

describe('the schema of', () => {
  test.each([
    [
      'clean/furniture.json',
      { labels: ['标题', '标题'], tools: ['a'], signs: ['a'], starts: ['a'] },
    ],
    ['lexicon/confidence-steps.json', [{ from: 0, confidence: 2 }]],
    ['lexicon/confidence.json', { 'rule:x': '1' }],
    ['lexicon/countries.json', [{ name: '法国', code: 'FR', aliases: [] }]],
    ['lexicon/frames.json', { openings: ['全 市'], closings: ['达'], endings: [], wordings: [] }],
    ['lexicon/indicators.json', [{ code: 'GDP' }]],
    ['lexicon/lookalikes.json', [{ reason: 'guess', forms: ['一般'] }]],
    ['lexicon/nouns.json', [{ class: 'head', words: [] }]],
    ['lexicon/own-parts.json', { towns: ['市区', '市区'] }],
    ['lexicon/regions.json', { divisions: ['42010武昌区'] }],
    ['lexicon/sources.json', [{ file: 'a.json', source: '' }]],
    ['lexicon/unit-lookalikes.json', ['群众路线']],
    ['lexicon/units.json', [{ code: 'kg', dimension: 'mass', factor: 0.5, forms: ['斤'] }]],
    ['lexicon/words.json', [{ class: 'up', words: ['增长'] }]],
    ['read/common.json', [{ use: 'simplified', characters: '业建业' }]],
    ['read/page-parts.json', { content: ['zoom'], aside: ['zoom'] }],
  ])('%s refuses a mistake', (file, content) => {
    expect(fileSchemas[file]?.safeParse(content).success).toBe(false)
  })
})
