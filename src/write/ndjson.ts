import { ObjectBytes } from './objects.ts'
import { PIECE, type CreateWriter } from './writer.ts'

/** One JSON object on each line. */
export const createNdjson: CreateWriter<Uint8Array> = (columns) => {
  const objects = new ObjectBytes(columns, '', '\n')
  return {
    head: new Uint8Array(),
    separator: '',
    *rows(rows) {
      for (let from = 0; from < rows.length; from += PIECE) {
        const to = Math.min(from + PIECE, rows.length)
        for (let at = from; at < to; at++) objects.add(rows[at]!)
        yield objects.take()
      }
    },
    foot: () => new Uint8Array(),
  }
}
