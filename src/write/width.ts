/** Characters that a terminal gives two columns (Unicode's East Asian Width: wide and full width). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u
/** Characters that sit on the one before them, or are not seen. */
const NARROWEST = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Columns that a text takes in a terminal. Control characters must have been made visible before. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (character <= '~') width += 1
    else if (WIDE.test(character)) width += 2
    else if (!NARROWEST.test(character)) width += 1
  }
  return width
}
