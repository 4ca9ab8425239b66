import type { SourceSpan } from './model/span.ts'

/** Something a reader of the records should know. Issues are data: they never stop a run by themselves. */
export interface Issue {
  readonly code:
    // about a file
    | 'bytes-replaced'
    | 'document-repeated'
    | 'metadata-unused'
    // about a document
    | 'period-absent'
    | 'region-absent'
    | 'region-unknown'
    // about a record
    | 'dimension-odd'
    | 'growth-disagrees'
    | 'growth-huge'
    | 'share-over-whole'
    | 'unit-unknown'
  readonly message: string
  /** `SourceFile.path`. */
  readonly path: string
  /** Line of the file, counted from 1, where the remark has a place. */
  readonly line: number | undefined
  readonly span: SourceSpan | undefined
}

type Place = Pick<Issue, 'path' | 'line' | 'span'>

const whole = (path: string): Place => ({ path, line: undefined, span: undefined })

export const bytesReplaced = (
  path: string,
  count: number,
  encoding: string,
  byte: number,
): Issue => ({
  code: 'bytes-replaced',
  message: `${count} byte sequence(s) are not valid ${encoding}, the first at byte ${byte}; they are read as U+FFFD`,
  ...whole(path),
})

export const documentRepeated = (path: string, first: string): Issue => ({
  code: 'document-repeated',
  message: `the text is that of ${first}; its figures are in the table twice`,
  ...whole(path),
})

export const metadataUnused = (path: string, source: string): Issue => ({
  code: 'metadata-unused',
  message: `no document has the source "${source}"`,
  ...whole(path),
})

export const periodAbsent = (path: string): Issue => ({
  code: 'period-absent',
  message: 'the document names no period; pass --period, such as --period 2017-H1',
  ...whole(path),
})

export const regionAbsent = (path: string): Issue => ({
  code: 'region-absent',
  message: 'the document names no place; pass --region, such as --region 湖北省武汉市武昌区',
  ...whole(path),
})

export const regionUnknown = (path: string, region: string): Issue => ({
  code: 'region-unknown',
  message: `"${region}" is not in the table of divisions; it is kept without a code`,
  ...whole(path),
})

export const unitUnknown = (form: string, place: Place): Issue => ({
  code: 'unit-unknown',
  message: `unit "${form}" is not in the lexicon; the value is kept as written`,
  ...place,
})
