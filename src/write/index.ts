import { createCsv } from './csv.ts'
import { isTextFormat, type Format, type TextFormat } from './formats.ts'
import { createJson } from './json.ts'
import { createNdjson } from './ndjson.ts'
import type { CreateWriter } from './writer.ts'

export { byteOrderMark } from './csv.ts'
export { findFormat, formats, isTextFormat, type Format, type TextFormat } from './formats.ts'
export { nodeFiles, type FileSystem } from './files.ts'
export { openJournal, type Journal } from './journal.ts'
export { lockOutput, type Lock } from './lock.ts'
export {
  findTarget,
  openFile,
  openStream,
  type Output,
  type Target,
  type Written,
} from './output.ts'
export { sweepBeside } from './sweep.ts'
export { openTextFolder, type TextFolder } from './text-folder.ts'
export { toWide } from './wide.ts'
export type { Piece, Row, Writer } from './writer.ts'

/** The writers of text. */
export const writers = {
  csv: createCsv,
  json: createJson,
  ndjson: createNdjson,
} satisfies Readonly<Record<TextFormat, CreateWriter>>

/** The writer of any format; that of a spreadsheet is loaded only when it is wanted. */
export const loadWriter = async (format: Format): Promise<CreateWriter> =>
  isTextFormat(format) ? writers[format] : (await import('./xlsx.ts')).createXlsx
