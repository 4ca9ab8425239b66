import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { UnitsSchema } from '../src/lexicon/schema.ts'
import { unitByForm, unitLookalikes, units } from '../src/lexicon/units.ts'
import { readUnit } from '../src/normalize/scale.ts'

const file = new URL('../src/lexicon/units.json', import.meta.url)
const gold = new URL('../../shared/gold/', import.meta.url)

test('follows its schema: no form twice, exact factors', () => {
  expect(UnitsSchema.safeParse(units).error).toBeUndefined()
})

test('the schema refuses a form that two units have', () => {
  const twice = [
    { code: 'CNY', dimension: 'money', factor: '1', forms: ['元'] },
    { code: 'USD', dimension: 'money', factor: '1', forms: ['元'] },
  ]
  expect(UnitsSchema.safeParse(twice).error?.issues[0]?.message).toBe('two units are written "元"')
})

test('one entry a line, sorted by dimension and code', () => {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1, -1)
  expect(lines.map((line) => JSON.parse(line.replace(/,$/u, '')) as unknown)).toEqual(units)
  const keys = units.map(({ dimension, code }) => `${dimension}\0${code}`)
  expect(keys).toEqual([...keys].sort())
})

test('has at least 250 forms, and each leads to its unit', () => {
  const forms = unitByForm()
  expect(forms.size).toBeGreaterThanOrEqual(250)
  for (const unit of units) for (const form of unit.forms) expect(forms.get(form)).toBe(unit)
})

test('a base unit has one dimension', () => {
  const dimensions = new Map<string, Set<string>>()
  for (const { code, dimension } of units) {
    dimensions.set(code, (dimensions.get(code) ?? new Set()).add(dimension))
  }
  expect([...dimensions].filter(([, found]) => found.size > 1)).toEqual([])
})

const metricPrefixes: Readonly<Record<string, number>> = {
  f: 1e-15,
  p: 1e-12,
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  c: 1e-2,
  d: 1e-1,
  h: 1e2,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Z: 1e21,
}

test('a metric code of the UCUM has the size of its unit', () => {
  const roots = ['m2', 'm3', 'm', 'g', 'L', 'J', 'W.h', 'W', 'Hz', 'Pa', 'V', 'bit/s', 'By']
  const sizes = new Map<string, Map<string, number>>()
  for (const { code, factor, ucum } of units) {
    const root = roots.find((name) => ucum?.endsWith(name) && ucum.length <= name.length + 1)
    if (ucum === undefined || root === undefined) continue
    const prefix = metricPrefixes[ucum.slice(0, -root.length)] ?? 1
    const power = /[23]$/u.test(root) ? Number(root.at(-1)) : 1
    const size = Number(factor) / prefix ** power
    const alike = sizes.get(`${code} ${root}`) ?? new Map<string, number>()
    sizes.set(`${code} ${root}`, alike.set(ucum, size))
  }
  const uneven = [...sizes].filter(([, found]) => {
    const [first = 0, ...others] = found.values()
    return others.some((size) => Math.abs(size / first - 1) > 1e-9)
  })
  expect(sizes.size).toBeGreaterThan(8)
  expect(uneven).toEqual([])
})

test('only points and ratios begin with a scale word of their own', () => {
  const scaled = [...unitByForm().keys()].filter((form) => /^[十百万亿]|^千(?=[万亿])/u.test(form))
  expect(scaled.sort()).toEqual(['万分点', '百分比', '百分点'])
})

test.each([
  ['元', 'CNY', '1', undefined],
  ['美元', 'USD', '1', undefined],
  ['旧人民币', 'CNY', '0.0001', undefined],
  ['公顷', 'm2', '10000', undefined],
  ['平方公里', 'm2', '1000000', undefined],
  ['亩', 'mu', '1', undefined],
  ['海里', 'm', '1852', undefined],
  ['毫米', 'm', '0.001', undefined],
  ['斤', 'kg', '0.5', undefined],
  ['吨', 'kg', '1000', undefined],
  ['吨标准煤', 'tce', '1', undefined],
  ['千升', 'm3', '1', undefined],
  ['公秉', 'm3', '1', undefined],
  ['公石', 'm3', '0.1', undefined],
  ['马力', 'kW', '0.73549875', undefined],
  ['千瓦时', 'kWh', '1', undefined],
  ['度', 'kWh', '1', true],
  ['人', 'person', '1', undefined],
  ['名', 'person', '1', true],
  ['人(次)', '人次', '1', undefined],
  ['栋（处）', '栋(处)', '1', undefined],
  ['个百分点', 'pp', '1', undefined],
  ['‰', 'percent', '0.1', undefined],
  ['成', 'percent', '10', true],
  ['家', '家', '1', undefined],
  ['线', '线', '1', true],
  ['标准箱', 'TEU', '1', undefined],
])('%s is %s × %s', (form, code, factor, weak) => {
  const unit = unitByForm().get(form)
  expect(unit).toMatchObject({ code, factor })
  expect(unit?.weak).toBe(weak)
})

test.skipIf(!existsSync(gold))('reads the units that annotators met', () => {
  const unread = new Set<string>()
  for (const name of readdirSync(gold).filter((name) => name.endsWith('.gold.jsonl'))) {
    for (const line of readFileSync(new URL(name, gold), 'utf8').split('\n')) {
      if (line.trim() === '') continue
      const fact = JSON.parse(line) as { label: string; unit?: string }
      if (fact.label === 'reject' || fact.unit === undefined) continue
      if (readUnit(fact.unit) === undefined) unread.add(fact.unit)
    }
  }
  // 吨煤 is left out: 万吨煤炭 is a far commoner beginning.
  expect([...unread]).toEqual(['吨煤'])
})

test('the words that look like units begin with one, and are none', () => {
  const forms = unitByForm()
  const words = [...unitLookalikes()].flatMap(([unit, followers]) =>
    [...followers].map((follower) => [unit, unit + follower] as const),
  )
  expect(words.filter(([unit, word]) => !forms.has(unit) || forms.has(word))).toEqual([])
})
