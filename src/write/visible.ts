/** Control characters, line separators and marks that turn the direction of writing. */
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu

/** A text for a terminal: what could move the cursor or change a title is written as `\u{1b}`. */
export const toVisible = (text: string): string =>
  text.replaceAll(INVISIBLE, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`)
