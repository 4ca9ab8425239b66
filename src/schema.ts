import { z } from 'zod'
import type { Layout } from './model/columns.ts'
import { LongRecord, WideRow } from './model/record.ts'

export const schemaFormats = ['json-schema', 'table-schema', 'duckdb'] as const
export type SchemaFormat = (typeof schemaFormats)[number]

const schemas = { long: LongRecord, wide: WideRow } as const

/** The parts of a column's JSON Schema that are read here. */
const Column = z.object({
  description: z.string().default(''),
  decimal: z.boolean().default(false),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
})

interface Column extends z.infer<typeof Column> {
  readonly name: string
  readonly isNullable: boolean
}

/** The records of a layout as JSON Schema 2020-12, as they stand in JSON and NDJSON. */
export function toJsonSchema(layout: Layout): object {
  const schema = z.toJSONSchema(schemas[layout], {
    override: ({ jsonSchema }) => {
      if (jsonSchema['decimal'] !== true) return
      delete jsonSchema['decimal']
      jsonSchema.type = ['number', 'string'] as never
    },
  })
  return { ...schema, title: layout === 'long' ? 'Long record' : 'Wide row' }
}

const columnsOf = (layout: Layout): readonly Column[] => {
  const { properties = {} } = z.toJSONSchema(schemas[layout])
  return Object.entries(properties).map(([name, property]) => {
    const schema = z.looseObject({ anyOf: z.array(z.looseObject({})).optional() }).parse(property)
    const { anyOf, ...outer } = schema
    const isNullable = anyOf?.some(({ type }) => type === 'null') ?? false
    const inner = anyOf?.find(({ type }) => type !== 'null') ?? {}
    return { name, isNullable, ...Column.parse({ ...inner, ...outer }) }
  })
}

/** Whether a table has no empty cell in it; an empty text is one, too. */
const isFilled = (column: Column): boolean => {
  if (column.isNullable) return false
  const mayBeEmpty = column.type === 'string' && !column.decimal && column.enum === undefined
  return !mayBeEmpty || column.minLength !== undefined
}

/**
 * A layout as a Frictionless Table Schema.
 *
 * @param fractions How the table writes 1/3: `decimal` in CSV, `text` in JSON.
 */
export function toTableSchema(layout: Layout, fractions: 'decimal' | 'text' = 'decimal'): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columnsOf(layout).map((column) => ({
      name: column.name,
      type: tableTypeOf(column, fractions),
      description: column.description,
      ...(constraintsOf(column) && { constraints: constraintsOf(column) }),
    })),
    missingValues: [''],
    ...(layout === 'long' && { primaryKey: ['id'] }),
  }
}

const tableTypeOf = (column: Column, fractions: 'decimal' | 'text'): string => {
  if (column.decimal) return fractions === 'decimal' ? 'number' : 'any'
  if (column.format === 'date') return 'date'
  return String(column.type)
}

const constraintsOf = (column: Column): object | undefined => {
  const constraints = {
    ...(isFilled(column) && { required: true }),
    ...(column.enum !== undefined && { enum: column.enum }),
    ...(column.type === 'number' && { minimum: column.minimum, maximum: column.maximum }),
  }
  return Object.keys(constraints).length === 0 ? undefined : constraints
}

/** A layout as a statement that makes its table in DuckDB, and one that fills it from a CSV. */
export function toDuckdb(layout: Layout): string {
  const lines = columnsOf(layout).map((column, index, all) => {
    const parts = [`"${column.name}"`, duckdbTypeOf(column)]
    if (isFilled(column)) parts.push('NOT NULL')
    if (column.enum !== undefined) {
      const choices = column.enum.map((choice) => `'${choice}'`).join(', ')
      parts.push(`CHECK ("${column.name}" IN (${choices}))`)
    }
    return `  ${parts.join(' ')}${index + 1 < all.length ? ',' : ''} -- ${column.description}`
  })
  const table = layout === 'long' ? 'records' : 'indicators'
  return [
    `CREATE TABLE ${table} (`,
    ...lines,
    ');',
    `-- COPY ${table} FROM '${table}.csv' (HEADER);`,
  ].join('\n')
}

const duckdbTypeOf = (column: Column): string => {
  if (column.decimal) return 'DECIMAL(38, 15)'
  if (column.format === 'date') return 'DATE'
  if (column.type === 'integer') return 'BIGINT'
  if (column.type === 'number') return 'DOUBLE'
  return 'VARCHAR'
}

/** The schema of a layout as text, without a line end. */
export function describeLayout(format: SchemaFormat, layout: Layout): string {
  if (format === 'duckdb') return toDuckdb(layout)
  const schema = format === 'json-schema' ? toJsonSchema(layout) : toTableSchema(layout)
  return JSON.stringify(schema, undefined, 2)
}
