import type { Overrides } from '../model/extraction.ts'
import { isPeriod } from '../model/period.ts'
import { ReportsError, usage } from '../errors.ts'
import { decode } from './decode.ts'
import { readFile } from './load.ts'

/** What a table says of a document that the document does not say itself, or says wrongly. */
export type Metadata = Pick<Overrides, 'region' | 'period' | 'title' | 'published'>

/** By `SourceFile.path`. */
export type MetadataTable = ReadonlyMap<string, Metadata>

const columns = ['region', 'period', 'title', 'published'] as const

/**
 * Reads a table with a column `source`, and any of `region`, `period`, `title` and `published`.
 *
 * @throws {ReportsError} If it cannot be read, has no column `source`, another column, a source twice or a period
 *   that is none.
 */
export async function readMetadata(path: string): Promise<MetadataTable> {
  const { readCsv } = await import('./convert/csv.ts')
  const refuse = (reason: string): ReportsError =>
    usage(
      `--meta ${path}: ${reason}`,
      'Its columns are source, region, period, title and published; only source must be there.',
    )
  let cells: readonly (readonly string[])[]
  try {
    cells = readCsv(decode(await readFile(Buffer.from(path))).text)
  } catch (cause) {
    throw cause instanceof ReportsError ? refuse(cause.message) : cause
  }
  const [head = [], ...rows] = cells.map((row) => row.map((cell) => cell.trim()))
  const known: ReadonlySet<string> = new Set(['source', ...columns])
  const stranger = head.find((name) => !known.has(name))
  if (!head.includes('source')) throw refuse('it has no column "source"')
  if (stranger !== undefined) throw refuse(`"${stranger}" is none of its columns`)
  const table = new Map<string, Metadata>()
  for (const [index, row] of rows.entries()) {
    const at = (name: string): string | undefined => row[head.indexOf(name)] || undefined
    const source = at('source')
    const where = `row ${index + 2}`
    if (source === undefined) throw refuse(`${where} has no source`)
    if (table.has(source)) throw refuse(`${where} has "${source}" again`)
    const period = at('period')
    if (period !== undefined && !isPeriod(period))
      throw refuse(`${where}: "${period}" is no period`)
    table.set(
      source,
      Object.fromEntries(
        columns.flatMap((name) => {
          const value = at(name)
          return value === undefined ? [] : [[name, value]]
        }),
      ),
    )
  }
  return table
}
