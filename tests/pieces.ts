import type { Piece } from '../src/write/index.ts'

/** The text that pieces of a file are together. */
export const textOf = (...pieces: readonly Piece[]): string =>
  Buffer.concat(
    pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)),
  ).toString()
