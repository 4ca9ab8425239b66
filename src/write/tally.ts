/** What became of every document and every number of a run. */
export interface Tally {
  /** Documents: the sum of the next four. */
  found: number
  extracted: number
  empty: number
  rejected: number
  skipped: number
  records: number
  rows: number
  /** Where there is a ledger: its lines, each of which is a record or a number that measures nothing. */
  readonly ledger: { numbers: number; rejections: number } | undefined
}

export const emptyTally = (hasLedger: boolean): Tally => ({
  found: 0,
  extracted: 0,
  empty: 0,
  rejected: 0,
  skipped: 0,
  records: 0,
  rows: 0,
  ledger: hasLedger ? { numbers: 0, rejections: 0 } : undefined,
})

/**
 * Every document that was found and every number that was seen must be accounted for.
 *
 * @throws {Error} If one is not: the program is wrong, and nothing may be published.
 */
export function checkTally(tally: Tally): void {
  const { found, extracted, empty, rejected, skipped, records, ledger } = tally
  if (found !== extracted + empty + rejected + skipped) {
    throw new Error(
      `${found} found, but ${extracted} extracted + ${empty} empty + ${rejected} rejected + ${skipped} skipped`,
    )
  }
  if (ledger !== undefined && ledger.numbers !== records + ledger.rejections) {
    throw new Error(
      `${ledger.numbers} numbers, but ${records} records + ${ledger.rejections} that measure nothing`,
    )
  }
}
