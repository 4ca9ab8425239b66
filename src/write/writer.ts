/** A value of a row: text (also that of a decimal), an integer or a share, or nothing. */
export type Cell = string | number | null

/** A row by column name. */
export type Row = Readonly<Record<string, Cell>>

/** Turns rows into text, piece by piece, so that no table is ever held whole. */
export interface Writer {
  /** What stands before the first row. */
  readonly head: string
  /** Any number of rows; pieces of a few hundred. */
  readonly rows: (rows: readonly Row[]) => Iterable<string>
  /** What stands after the last row. */
  readonly foot: string
}

/** @param columns Names in order; a row's other keys are left out. */
export type CreateWriter = (columns: readonly string[]) => Writer

/** Rows written in one piece: enough to make the piece worth its while, few enough to stay small. */
export const PIECE = 500
