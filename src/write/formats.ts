/** How records can be written. Apart from the writers, so that help can list them without loading any. */
export const formats = ['csv', 'json', 'ndjson', 'xlsx'] as const
export type Format = (typeof formats)[number]
/** Formats whose rows are text, which may be put together in any place. */
export type TextFormat = Exclude<Format, 'xlsx'>

export const isTextFormat = (format: Format): format is TextFormat => format !== 'xlsx'

const byExtension: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.xlsx': 'xlsx',
}

/** The format that a file's name asks for, or undefined. */
export function findFormat(path: string): Format | undefined {
  const extension = /\.[^./\\]+$/u.exec(path)?.[0] ?? ''
  return byExtension[extension.toLowerCase()]
}
