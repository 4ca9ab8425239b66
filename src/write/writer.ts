/** A value of a row: text (also that of a decimal), an integer or a share, or nothing. */
export type Cell = string | number | null

/** A row by column name. */
export type Row = Readonly<Record<string, Cell>>

/** A part of a file, in its order. */
export type Piece = string | Uint8Array

/** Turns rows into the bytes of a file, piece by piece, so that no table is ever held whole. */
export interface Writer<P extends Piece = Piece> {
  /** What stands before the first row. */
  readonly head: P
  /** What stands between two pieces. */
  readonly separator: '' | ','
  /**
   * Any number of rows; pieces of some dozens. A piece of text depends on its rows alone, so that
   * threads can write what is put together later.
   */
  readonly rows: (rows: readonly Row[]) => Iterable<P>
  /** What stands after the last row; to be asked for once. */
  readonly foot: () => P
}

/** @param columns Names in order; a row's other keys are left out. */
export type CreateWriter<P extends Piece = Piece> = (columns: readonly string[]) => Writer<P>

/** Rows written in one piece: enough to make the piece worth its while, few enough to stay in the processor's cache. */
export const PIECE = 64
