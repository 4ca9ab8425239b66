import { unsupported } from '../errors.ts'

/** What a file can be said to be, where its bytes and its name do not show it. */
export const inputFormats = ['text', 'html', 'docx', 'pdf', 'ndjson'] as const
export type InputFormat = (typeof inputFormats)[number]

/** What a file is, as far as that decides how it is read. A `zip` may turn out to be a DOCX or XLSX file, a `doc` an XLS file. */
export type Format = InputFormat | 'doc' | 'csv' | 'xml' | 'zip' | 'gzip'

/** What is looked at in a folder or an archive; what such a file really is its bytes tell. */
export const extensions: readonly string[] = (
  '.txt .md .html .htm .shtml .xhtml .docx .docm .pdf .csv .tsv .xlsx .xlsm .xml .tmx ' +
  '.ndjson .jsonl .zip .gz .doc .wps .xls .rtf'
).split(' ')

export const isReadable = (name: string): boolean => {
  const lower = name.toLowerCase()
  return extensions.some((extension) => lower.endsWith(extension))
}

export const isArchive = (name: string): boolean => /\.(?:zip|gz)$/iu.test(name)

const signatures: readonly {
  readonly bytes: readonly number[]
  readonly format: Format | 'rtf'
}[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], format: 'pdf' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], format: 'zip' },
  // An archive without members.
  { bytes: [0x50, 0x4b, 0x05, 0x06], format: 'zip' },
  { bytes: [0x1f, 0x8b, 0x08], format: 'gzip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], format: 'doc' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], format: 'rtf' },
]

const byExtension: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.xml': 'xml',
  '.tmx': 'xml',
}

const PAGE = /^<(?:!doctype {1,3}html|html|head|meta|body)\b/iu
const TAG = /<\/?(?:p|div|br|table|span|a|h\d|font|center)\b[^<>]*>/iu
const SNIFFED = 4096

/** What the first bytes say, as far as they are ASCII in whatever encoding. */
const headOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, SNIFFED))
    .toString('latin1')
    .replaceAll(/\0|^(?:ï»¿|ÿþ|þÿ)/gu, '')

/** What follows the XML declaration and comments at the beginning of a page. */
function afterProlog(head: string): string {
  let rest = head.trimStart()
  for (;;) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?xml') ? '>' : undefined
    const end = close === undefined ? -1 : rest.indexOf(close)
    if (close === undefined || end === -1) return rest
    rest = rest.slice(end + close.length).trimStart()
  }
}

/**
 * What a file is: its first bytes decide, and where they are only text its extension.
 *
 * @param given What the user says it is.
 * @throws {ReportsError} If it is of a known format that is not read.
 */
export function formatOf(bytes: Uint8Array, name: string, given?: InputFormat): Format {
  if (given !== undefined) return given === 'docx' ? 'zip' : given
  const signature = signatures.find((known) =>
    known.bytes.every((byte, index) => bytes[index] === byte),
  )
  if (signature?.format === 'rtf') throw unsupported('RTF', 'DOCX')
  if (signature !== undefined) return signature.format
  const extension = /\.[^./]+$/u.exec(name.toLowerCase())?.[0] ?? ''
  // Most files are plain text, which needs no closer look unless it begins with a tag.
  const head = extension === '.md' ? '' : headOf(bytes)
  if (PAGE.test(afterProlog(head))) return 'html'
  if (/^\.(?:s|x)?html?$/u.test(extension) && TAG.test(head)) return 'html'
  if (head.trimStart().startsWith('<?xml')) return 'xml'
  return byExtension[extension] ?? 'text'
}
