import { basename, extname } from 'node:path'
import type { Format } from './formats.ts'
import type { Written } from './output.ts'

/** A document as the package lists it. */
export interface PackageSource {
  /** `SourceFile.path`. */
  readonly path: string
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string
  readonly byteLength: number
  readonly encoding: string
}

export interface PackageContents {
  /** The table's file; only its name is kept. */
  readonly output: string
  readonly format: Format
  readonly written: Written
  /** Frictionless Table Schema of the table. */
  readonly schema: object
  readonly sources: readonly PackageSource[]
  readonly version: string
  /** What parted words, since it may settle where an indicator's name begins; undefined if nothing was read. */
  readonly segmenter: string | undefined
}

const mediaTypes: Readonly<Record<Format, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const escapeNote =
  'In a text column, an apostrophe before = + - @ (also in full width) or a control character was put there so that a spreadsheet shows the text; take one away to have it back.'

/** Beside `records.csv` stands `records.datapackage.json`. */
export const packagePath = (output: string): string =>
  `${output.slice(0, output.length - extname(output).length)}.datapackage.json`

/**
 * Describes a table as a Frictionless data package: its columns, its hash, the documents it came
 * from and theirs. No time is in it, so that the same documents give the same bytes.
 *
 * @see https://datapackage.org/standard/data-package/
 */
export function toDataPackage({
  output,
  format,
  written,
  schema,
  sources,
  version,
  segmenter,
}: PackageContents): string {
  const resource = {
    name: 'records',
    type: 'table',
    path: basename(output),
    format,
    mediatype: mediaTypes[format],
    ...(format !== 'xlsx' && { encoding: 'utf-8' }),
    bytes: written.byteLength,
    hash: `sha256:${written.sha256}`,
    ...(format === 'csv' && { description: escapeNote }),
    schema,
  }
  const content = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'reports',
    generator: { name: 'reports', version, segmenter },
    resources: [resource],
    sources: sources.map(({ path, sha256, byteLength, encoding }) => ({
      title: basename(path),
      path,
      hash: `sha256:${sha256}`,
      bytes: byteLength,
      encoding,
    })),
  }
  return `${JSON.stringify(content, undefined, 2)}\n`
}
