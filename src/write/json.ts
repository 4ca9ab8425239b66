import { createObjectWriter } from './ndjson.ts'
import { PIECE, type CreateWriter, type Row } from './writer.ts'

/** One JSON array, an object on each line. */
export const createJson: CreateWriter<string> = (columns) => {
  const toObject = createObjectWriter(columns)
  const toLine = (row: Row): string => `\n${toObject(row)}`
  return {
    head: '[',
    separator: ',',
    *rows(rows) {
      for (let from = 0; from < rows.length; from += PIECE) {
        yield rows
          .slice(from, from + PIECE)
          .map(toLine)
          .join(',')
      }
    },
    foot: () => '\n]\n',
  }
}
