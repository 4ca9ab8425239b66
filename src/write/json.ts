import { ObjectBytes } from './objects.ts'
import { PIECE, type CreateWriter } from './writer.ts'

const encoder = new TextEncoder()

/** One JSON array, an object on each line. */
export const createJson: CreateWriter<Uint8Array> = (columns) => {
  const separator = ','
  const objects = new ObjectBytes(columns, `${separator}\n`)
  return {
    head: encoder.encode('['),
    separator,
    *rows(rows) {
      for (let from = 0; from < rows.length; from += PIECE) {
        const to = Math.min(from + PIECE, rows.length)
        for (let at = from; at < to; at++) objects.add(rows[at]!)
        // The first has none before it.
        yield objects.take().slice(separator.length)
      }
    },
    foot: () => encoder.encode('\n]\n'),
  }
}
