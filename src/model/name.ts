import type { Span } from './span.ts'

/** Pieces of text that make up a name, in the order in which they are read. A string is a word that is not in the text. */
export type NamePart = Span | string
export type Name = readonly NamePart[]

/*
 * Nothing, cut off from something: an array that never held anything has another shape in V8 than those that did, and the
 * first name that is not empty would make all optimised code that reads names be thrown away.
 */
export const EMPTY_NAME: Name = [''].slice(1)
export const NO_NAMES: readonly Name[] = [EMPTY_NAME].slice(1)

/** The name's characters in one script: `text` is `Document.text` or `Document.written`. */
export function renderName(name: Name, text: string): string {
  let result = ''
  for (let at = 0; at < name.length; at++) {
    const part = name[at] as NamePart
    const words = typeof part === 'string' ? part : text.slice(part.start, part.end)
    // Most names have one part.
    result = at === 0 ? words : result + words
  }
  return result
}

/** Two names in a row. Names never change, so what is joined to nothing is not copied. */
export function joinNames(first: Name, second: Name): Name {
  if (first.length === 0) return second
  return second.length === 0 ? first : first.concat(second)
}

/** How many characters a name has. */
export function nameLength(name: Name): number {
  let length = 0
  for (let at = 0; at < name.length; at++) {
    const part = name[at] as NamePart
    length += typeof part === 'string' ? part.length : part.end - part.start
  }
  return length
}
