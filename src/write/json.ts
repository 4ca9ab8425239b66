import { createObjectWriter } from './ndjson.ts'
import { PIECE, type CreateWriter } from './writer.ts'

/** One JSON array, an object on each line. */
export const createJson: CreateWriter<string> = (columns) => {
  const toObject = createObjectWriter(columns)
  let separator = '\n'
  return {
    head: '[',
    *rows(rows) {
      for (let from = 0; from < rows.length; from += PIECE) {
        let piece = ''
        for (const row of rows.slice(from, from + PIECE)) {
          piece += separator + toObject(row)
          separator = ',\n'
        }
        yield piece
      }
    },
    foot: () => '\n]\n',
  }
}
