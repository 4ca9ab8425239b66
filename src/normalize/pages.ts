/**
 * The page, counted from 1, on which a character stands.
 *
 * @param pages Where each page begins, in the same unit as `offset`, rising; undefined where there are none.
 */
export function pageOf(pages: readonly number[] | undefined, offset: number): number | null {
  if (pages === undefined) return null
  let low = 0
  let high = pages.length
  // Of pages that begin at one place, all but the last are empty.
  while (low < high) {
    const middle = (low + high) >> 1
    if (pages[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(1, low)
}
