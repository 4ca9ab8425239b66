/** Control characters, line separators and marks that turn the direction of writing. */
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu

/** A text for a terminal: what could move the cursor or change a title is written as `\u{1b}`. */
export const toVisible = (text: string): string =>
  text.replaceAll(INVISIBLE, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`)

/** Those of them that JSON lets stand in a string. */
const INVISIBLE_IN_JSON = /[\u007f-\u009f\p{Bidi_Control}\p{Zl}\p{Zp}]/gu

/** JSON that may be printed in a terminal: the same, with what could steer it escaped. */
export const toSafeJson = (json: string): string =>
  json.replaceAll(
    INVISIBLE_IN_JSON,
    (found) => `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
