import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** One line of a gold file; fixtures/gold/README.md says what the fields mean. */
interface Gold {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly label: string
  readonly why?: string
  readonly value?: string
  readonly value2?: string
  readonly unit?: string
  readonly indicator?: string
  readonly alt?: readonly string[]
  readonly measure?: string
  readonly of?: string
  readonly basis?: string
  readonly status?: string
  readonly bound?: string
  readonly period?: string
  readonly alt_measure?: readonly string[]
  readonly alt_status?: readonly string[]
  readonly alt_period?: readonly string[]
}

const documentsFolder = new URL('../fixtures/documents/', import.meta.url)
const goldFolder = new URL('../fixtures/gold/', import.meta.url)

const documentNames = readdirSync(documentsFolder)
  .map((file) => file.replace(/\.txt$/, ''))
  .sort()
const goldNames = readdirSync(goldFolder)
  .filter((file) => file.endsWith('.gold.jsonl'))
  .map((file) => file.replace(/\.gold\.jsonl$/, ''))
  .sort()
const ownFacts = JSON.parse(readFileSync(new URL('documents.json', goldFolder), 'utf8')) as Record<
  string,
  {
    readonly kind: string
    readonly region: string
    readonly region_code: string
    readonly period: string
  }
>

const readDocument = (name: string): readonly string[] => {
  const bytes = readFileSync(new URL(`${name}.txt`, documentsFolder))
  const encoding = name.endsWith('-gbk') ? 'gb18030' : 'utf-8'
  return [...new TextDecoder(encoding, { fatal: true }).decode(bytes)]
}

const readGold = (name: string): readonly Gold[] =>
  readFileSync(new URL(`${name}.gold.jsonl`, goldFolder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Gold)

const measures = ['level', 'growth', 'change', 'share', 'completion', 'multiple', 'rank']
const statuses = ['actual', 'estimate', 'target']
const bounds = ['exact', 'about', 'at_least', 'at_most']
const reasons = ['date', 'period', 'name', 'ordinal', 'word', 'part', 'other']
const kinds = ['work_report', 'plan_report', 'communique', 'budget_report', 'news', 'other']
const basisPattern = /^(?:yoy|avg|qoq|mom|target|other|since:\d{4})$/
const valuePattern = /^-?\d+(?:\.\d+)?(?:\/\d+)?$/
const date = String.raw`\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}(?:-\d{2})?))?`
const periodPattern = new RegExp(`^${date}(?:/${date})?$`)
const numeral = /[0-9０-９零〇一二三四五六七八九十百千万亿兆两兩億萬半]/

test('every document has gold and facts of its own, and nothing else has', () => {
  expect(goldNames).toEqual(documentNames)
  expect(Object.keys(ownFacts).sort()).toEqual(documentNames)
})

test.each(Object.entries(ownFacts))('%s: kind, region and period are well formed', (_, own) => {
  expect(kinds).toContain(own.kind)
  expect(own.region).not.toBe('')
  expect(own.region_code).toMatch(/^(?:\d{6}|[A-Z]{3})$/)
  expect(own.period).toMatch(periodPattern)
})

describe.each(goldNames)('%s', (name) => {
  const characters = readDocument(name)
  const gold = readGold(name)
  const facts = gold.filter(({ label }) => label !== 'reject')

  test('offsets hold the text', () => {
    const sliced = gold.map(({ start, end }) => characters.slice(start, end).join(''))
    expect(sliced).toEqual(gold.map(({ text }) => text))
  })

  test('lines are sorted, none is doubled, none overlaps', () => {
    const crossing = gold.filter(
      (line, index) => index > 0 && line.start < (gold[index - 1]?.end ?? 0),
    )
    expect(crossing).toEqual([])
    expect(gold.filter(({ start, end }) => end <= start)).toEqual([])
  })

  test('every numeral is labelled', () => {
    const labelled = new Set<number>()
    for (const { start, end } of gold) {
      for (let at = start; at < end; at += 1) labelled.add(at)
    }
    const forgotten = characters.flatMap((character, at) =>
      numeral.test(character) && !labelled.has(at)
        ? [characters.slice(Math.max(0, at - 8), at + 8).join('')]
        : [],
    )
    expect(forgotten).toEqual([])
  })

  test('a rejection has a reason and no fields', () => {
    for (const line of gold.filter(({ label }) => label === 'reject')) {
      expect(reasons).toContain(line.why)
      expect(Object.keys(line)).toEqual(['start', 'end', 'text', 'label', 'why'])
    }
  })

  test('a part continues a fact or another part', () => {
    const orphans = gold.filter(
      ({ why }, index) =>
        why === 'part' && gold[index - 1]?.why !== 'part' && gold[index - 1]?.value === undefined,
    )
    expect(orphans).toEqual([])
  })

  test('a fact has its fields, from the closed lists', () => {
    for (const fact of facts) {
      expect(['keep', 'optional'], fact.text).toContain(fact.label)
      expect(fact.value, fact.text).toMatch(valuePattern)
      if (fact.value2 !== undefined) expect(fact.value2, fact.text).toMatch(valuePattern)
      expect(typeof fact.unit, fact.text).toBe('string')
      expect(fact.indicator?.trim(), fact.text).toBeTruthy()
      expect(measures, fact.text).toContain(fact.measure)
      expect(statuses, fact.text).toContain(fact.status)
      expect(bounds, fact.text).toContain(fact.bound)
      expect(fact.period, fact.text).toMatch(periodPattern)
    }
  })

  test('growth and change have a basis; a rank has a place and a scope', () => {
    for (const fact of facts) {
      if (fact.measure === 'growth' || fact.measure === 'change') {
        expect(fact.basis, fact.text).toMatch(basisPattern)
      } else {
        expect(fact.value, fact.text).not.toMatch(/^-/)
      }
      if (fact.measure === 'rank') {
        expect(fact.unit, fact.text).toBe('位')
        expect(fact.of, fact.text).toBeTruthy()
      }
      if (fact.measure === 'share') expect(fact.of, fact.text).toBeTruthy()
    }
  })

  test('other readings differ from the first', () => {
    for (const fact of facts) {
      expect(fact.alt ?? [], fact.text).not.toContain(fact.indicator)
      expect(fact.alt_measure ?? [], fact.text).not.toContain(fact.measure)
      expect(fact.alt_status ?? [], fact.text).not.toContain(fact.status)
      expect(fact.alt_period ?? [], fact.text).not.toContain(fact.period)
    }
  })
})

test('the report without figures has none', () => {
  expect(readGold('no-figures').filter(({ label }) => label !== 'reject')).toEqual([])
})
