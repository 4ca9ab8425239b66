import { toVisible } from '../write/visible.ts'
import { displayWidth } from '../write/width.ts'

/** One setting of a command, and where it comes from. */
export interface Setting {
  readonly command: string
  readonly key: string
  /** Null where nothing is set. */
  readonly value: boolean | string | readonly string[] | null
  /** Path of the file that sets it, or `default`. */
  readonly from: string
}

/** Settings for people, a line each. */
export function renderSettings(settings: readonly Setting[]): string {
  const rows = settings.map(({ command, key, value, from }) =>
    [`${command}.${key}`, value === null ? '-' : String(value) || '-', from].map(toVisible),
  )
  const widths = [0, 1].map((column) =>
    Math.max(0, ...rows.map((cells) => displayWidth(cells[column] ?? ''))),
  )
  return rows
    .map((cells) =>
      cells
        .map(
          (cell, column) =>
            cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell))),
        )
        .join('  '),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}
