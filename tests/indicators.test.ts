import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  foldName,
  indicatorByCode,
  indicatorNames,
  indicatorOf,
  indicators,
} from '../src/lexicon/indicators.ts'
import { IndicatorsSchema } from '../src/lexicon/schema.ts'

const file = new URL('../src/lexicon/indicators.json', import.meta.url)

test('follows its schema: codes, names and aliases are all different', () => {
  expect(IndicatorsSchema.safeParse(indicators).error).toBeUndefined()
})

test('the schema refuses a name that two indicators have', () => {
  const gdp = { code: 'gdp', name: '地区生产总值', english: 'GDP', aliases: [], dimension: 'money' }
  const issues = IndicatorsSchema.safeParse([gdp, { ...gdp, code: 'gnp' }]).error?.issues
  expect(issues?.[0]?.message).toBe('two indicators are called "地区生产总值"')
})

test('one entry a line, sorted by code', () => {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1, -1)
  expect(lines.map((line) => JSON.parse(line.replace(/,$/u, '')) as unknown)).toEqual(indicators)
  const codes = indicators.map((entry) => entry.code)
  expect(codes).toEqual([...codes].sort())
})

test('names that are compared alike belong to one indicator', () => {
  const owners = new Map<string, string>()
  const clashes: string[] = []
  for (const { code, name, aliases } of indicators) {
    for (const wording of [name, ...aliases]) {
      const owner = owners.get(foldName(wording))
      if (owner !== undefined && owner !== code) clashes.push(`${wording}: ${owner}, ${code}`)
      owners.set(foldName(wording), code)
    }
  }
  expect(clashes).toEqual([])
})

test('have English names, no two the same', () => {
  const names = indicators.map(({ english }) => english.toLowerCase())
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  expect(names.filter((name) => /\p{Script=Han}/u.test(name))).toEqual([])
})

test('at least two hundred have the name that the National Bureau of Statistics uses', () => {
  const named = indicators.flatMap(({ nbs }) => (nbs === undefined ? [] : [nbs]))
  expect(named.length).toBeGreaterThanOrEqual(200)
  expect(new Set(named).size).toBe(named.length)
})

test('every name and alias leads to its entry', () => {
  expect(indicators.length).toBeGreaterThanOrEqual(400)
  expect(indicatorNames()).toHaveLength(new Set(indicatorNames()).size)
  for (const entry of indicators) {
    expect(indicatorByCode(entry.code)).toBe(entry)
    for (const name of [entry.name, ...entry.aliases]) expect(indicatorOf(name)).toBe(entry)
  }
})

test.each([
  ['GDP', 'gdp'],
  ['生产总值', 'gdp'],
  ['全市地区生产总值', 'gdp'],
  ['全年实现地区生产总值', 'gdp'],
  ['2017年全省生产总值', 'gdp'],
  ['地区生产总值增速', 'gdp'],
  ['人均 GDP', 'gdp_per_capita'],
  ['规上工业增加值', 'industry_above_value_added'],
  ['规模以上工业的增加值', 'industry_above_value_added'],
  ['其中工业投资', 'industrial_investment'],
  ['全部财政收入', 'fiscal_revenue_total'],
  ['全部财政收入增速', 'fiscal_revenue_total'],
  ['地方一般公共预算收入', 'general_budget_revenue'],
  ['公共财政预算收入', 'general_budget_revenue'],
  ['批发零售业增加值', 'wholesale_retail_value_added'],
  ['交通运输、仓储及邮政业增加值', 'transport_storage_post_value_added'],
  ['粮食总产', 'grain_output'],
  ['社会消费品零售总额达到', 'retail_sales'],
  ['城镇常住居民人均可支配收入', 'income_urban'],
  ['农民人均纯收入', 'income_rural_net'],
  ['高新技术企业总数', 'high_tech_firms'],
  ['新增国家高新技术企业', 'new_high_tech_firms'],
  ['PM2.5平均浓度', 'pm25'],
  ['躉售物價', undefined],
  ['趸售物价', 'wpi'],
  ['本地生产总值', 'gdp'],
  ['经济成长率', 'economic_growth_rate'],
  ['贸易出超', 'trade_surplus'],
  ['全社会研发投入占地区生产总值比重', 'rd_intensity'],
  ['研究与试验发展（R&D）经费支出', 'rd_expenditure'],
])('%s is %s', (phrase, code) => {
  expect(indicatorOf(phrase)?.code).toBe(code)
})

test.each([
  '',
  '的',
  '全市',
  '实现',
  '总额',
  '2017年',
  '增长',
  '政策性开发性金融工具',
  '干部群众',
  '享受低保户数',
  '地区生产总值、一般公共预算收入',
])('%j is no known indicator', (phrase) => {
  expect(indicatorOf(phrase)).toBeUndefined()
})

test.each([
  ['gdp', 'money'],
  ['urbanisation_rate', 'ratio'],
  ['resident_population', 'person'],
  ['grain_output', 'mass'],
  ['grain_area', 'area'],
  ['electricity_output', 'energy'],
  ['expressway_length', 'length'],
  ['good_air_days', 'time'],
  ['market_entities', 'count'],
])('the level of %s is %s', (code, dimension) => {
  expect(indicatorByCode(code)?.dimension).toBe(dimension)
})
