/*
 * How words are spelled, asked at so many places that no pattern should have to be run for it.
 */

/** Some words, parted by bars as in a pattern. */
export const oneOf = (words: string): ReadonlySet<string> => new Set(words.split('|'))

/** Whether a text ends with one of some words; with bounds, whether the stretch `[start, end)` of it does. */
export type Ending = (text: string, end?: number, start?: number) => boolean

/** The same for the ends of words. The last character alone tells most texts from all that end so. */
export function endingIn(words: string): Ending {
  const byLast = new Map<number, string[]>()
  for (const word of words.split('|')) {
    const last = word.charCodeAt(word.length - 1)
    byLast.set(last, [...(byLast.get(last) ?? []), word])
  }
  return (text, end = text.length, start = 0) => {
    const alike = byLast.get(text.charCodeAt(end - 1))
    if (alike === undefined) return false
    for (const word of alike) {
      const at = end - word.length
      if (at >= start && text.startsWith(word, at)) return true
    }
    return false
  }
}
