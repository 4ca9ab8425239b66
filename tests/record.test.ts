import { describe, expect, test } from 'vitest'
import { decimalColumns, layouts, longColumns, wideColumns } from '../src/model/columns.ts'
import { LongRecord, WideRow } from '../src/model/record.ts'
import { describeLayout, toDuckdb, toJsonSchema, toTableSchema } from '../src/schema.ts'
import { record } from './record.ts'

interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly anyOf?: readonly JsonSchema[]
  readonly properties: Readonly<Record<string, JsonSchema>>
}

interface TableSchema {
  readonly fields: readonly {
    readonly name: string
    readonly type: string
    readonly constraints?: { readonly required?: boolean }
  }[]
}

const layoutsOf = { long: [LongRecord, longColumns], wide: [WideRow, wideColumns] } as const

describe.each(layouts)('the %s layout', (layout) => {
  const [schema, columns] = layoutsOf[layout]

  test('has the columns of its schema, in its order', () => {
    expect(columns).toEqual(Object.keys(schema.shape))
  })

  test('has a description of every column', () => {
    const { properties } = toJsonSchema(layout) as JsonSchema
    const described = Object.entries(properties).map(([name, property]) => [
      name,
      property.description ?? property.anyOf?.[0]?.description,
    ])
    expect(described.filter(([, description]) => !description)).toEqual([])
  })

  test('has its decimals as numbers or fractions', () => {
    const { properties } = toJsonSchema(layout) as JsonSchema
    const decimals = Object.entries(properties)
      .filter(([, property]) => Array.isArray((property.anyOf?.[0] ?? property).type))
      .map(([name]) => name)
    expect(decimals).toEqual(columns.filter((column) => decimalColumns.has(column)))
  })

  test('has the same columns in every schema', () => {
    const { fields } = toTableSchema(layout) as TableSchema
    expect(fields.map(({ name }) => name)).toEqual(columns)
    const names = [...toDuckdb(layout).matchAll(/^ {2}"(\w+)"/gmu)].map(([, name]) => name)
    expect(names).toEqual(columns)
  })
})

test('the fields are in the order of the documentation', () => {
  expect(longColumns.join(' ')).toBe(
    'id source title kind region region_code period period_start period_end period_origin ' +
      'indicator indicator_code indicator_text measure basis of status bound value value_max unit ' +
      'value_base value_base_max unit_base quote start end line source_page sentence section group rule confidence ' +
      'duplicate_of',
  )
})

test.each([
  // column, type, required
  ['value', 'number', true],
  ['period_start', 'date', undefined],
  ['start', 'integer', true],
  ['confidence', 'number', true],
  ['measure', 'string', true],
  ['unit', 'string', undefined], // an empty cell is a bare fraction, not a missing value
])('in a table schema %s is a %s', (name, type, required) => {
  const { fields } = toTableSchema('long') as TableSchema
  const field = fields.find((one) => one.name === name)
  expect([field?.type, field?.constraints?.required]).toEqual([type, required])
})

test('in a table schema of JSON a decimal may be text', () => {
  const { fields } = toTableSchema('long', 'text') as TableSchema
  expect(fields.find(({ name }) => name === 'value')?.type).toBe('any')
})

test.each([
  '"value" DECIMAL(38, 15) NOT NULL, -- Decimal in unit',
  '"period_end" DATE, --',
  `"status" VARCHAR NOT NULL CHECK ("status" IN ('actual', 'estimate', 'target')), --`,
  '"end" BIGINT NOT NULL, --',
])('the statement for DuckDB has %s', (part) => {
  expect(toDuckdb('long')).toContain(part)
})

test('a schema is printed without a line end', () => {
  expect(JSON.parse(describeLayout('json-schema', 'wide'))).toEqual(toJsonSchema('wide'))
  expect(describeLayout('duckdb', 'wide')).toMatch(/;$/u)
})

describe('a record', () => {
  test('passes', () => {
    expect(LongRecord.parse(record({}))).toEqual(record({}))
  })

  test.each([
    ['value', '1,100'],
    ['value', ''],
    ['value', '1e3'],
    ['start', -1],
    ['line', 0],
    ['confidence', 1.1],
    ['period_start', '2017-02-30'],
    ['measure', 'ratio'],
    ['quote', ''],
    ['extra', 1],
  ])('with %s = %j does not', (field, value) => {
    expect(LongRecord.safeParse({ ...record({}), [field]: value }).success).toBe(false)
  })
})
