import { createCsv } from './csv.ts'
import type { Format } from './formats.ts'
import { createJson } from './json.ts'
import { createNdjson } from './ndjson.ts'
import type { CreateWriter } from './writer.ts'

export { byteOrderMark } from './csv.ts'
export { findFormat, formats, type Format } from './formats.ts'
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
export type { Row, Writer } from './writer.ts'

/** The one inventory of writers. */
export const writers: Readonly<Record<Format, CreateWriter>> = {
  csv: createCsv,
  json: createJson,
  ndjson: createNdjson,
}
