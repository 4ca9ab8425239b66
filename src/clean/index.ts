import { wholeOf, type Document, type SourceFile, type Stretch } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { readCharacters } from './characters.ts'
import { layOut } from './lines.ts'
import { findScript, inSimplified } from './script.ts'
import { setBlocks } from './setting.ts'
import { createSourceMap, findPairs } from './source-map.ts'

/**
 * Makes a file ready for reading.
 *
 *   SourceFile
 *       │ readCharacters   each character by itself: escapes undone, widths folded
 *   Characters
 *       │ layOut           lines joined or kept, rows and furniture found
 *   Block[]
 *       │ setBlocks        blanks and punctuation by their neighbours
 *   Setting
 *       │ simplify         traditional to simplified script
 *   Document
 *
 * Later stages can rely on `Document.text` (and `written`, but for the script) as follows.
 *
 * Lines
 * - Every paragraph, heading and table row is one line and ends in `\n`, the last one too. No line is empty, begins
 *   with a blank (but for the tabs of empty first cells) or ends in one. There is no `\r`.
 * - Tabs stand in rows only: each tab parts two cells. Several tabs in a row are kept, as a cell between may be
 *   empty; pipe tables and columns set with wide gaps have been made rows with tabs.
 * - Page headers and page numbers that interrupt a paragraph are lines of their own after it, and furniture.
 *   They are the only place where the text is not in the order of the file.
 *
 * Numbers
 * - Digits are 0-9, Latin letters and % are ASCII, ‰ ℃ ㎡ stay. The decimal point is `.`; a comma that parts
 *   thousands is `,` and stands between digits only; `，` never does that. `:` parts digits (2.5:36.7:60.7, 09:15)
 *   and follows http; else the colon is `：`.
 * - No blank stands inside a number, before % or ‰, or, in prose, between a number and its unit. Two numbers that
 *   were apart stay apart by one space.
 * - 〇 is the zero among Chinese numerals (二〇一九, 一〇兆), whichever of ○ 〇 O 0 was written; ‧ is `.` between
 *   numerals (七.七七%). Thousands parted by 、 (三、六七二亿) stay so.
 * - Signs of a range are `-` (also for － − ‐ ‑), `—` (also for – ― ─) or `~` (also for ～ 〜); a minus is `-`;
 *   a dash is `——`.
 *
 * Punctuation
 * - One form each: ， 、 。 ； ： ！ ？ （ ） “ ” ‘ ’ · and no other. `,` `:` `.` remain in numbers, names and addresses.
 *   「」『』 are “”‘’. `"` and `'` become “” ‘’ where they pair up in their line, else they stay. `?` remains where
 *   it stands for a lost character; a question ends in ？.
 *
 * Blanks
 * - Only the single space, tab and line feed occur. A space beside punctuation never does, but for the one
 *   after `#` of a Markdown heading. Between Chinese characters it stands in headings and before the first
 *   comma of a paragraph, where it parts (关键词 经济平稳健康, 市长 李谦); there it may also stand between a word
 *   and a number without one of the common units (逆势有为 2020 成绩, NO.1 财政). Letter-spaced words
 *   (政 府 工 作 报 告) are closed up.
 *
 * Escapes, comments, tags, entities, zero-width and control characters are gone; bold marks of Markdown as well,
 * `#` before its headings stays. Compatibility ideographs and radicals are ordinary characters.
 *
 * @param stretch The part of the file to make ready; how it sets its lines is found out from this part alone.
 * @param known The script of the file, where an earlier stretch has shown it.
 */
export function clean(
  source: SourceFile,
  stretch: Stretch = wholeOf(source.text),
  known: Document['script'] | undefined = undefined,
): Document {
  const characters = readCharacters(stretch.text)
  const setting = setBlocks(characters, layOut(characters))
  const signs = findScript(setting.codes, setting.length)
  const script = known ?? signs.script
  const written = new TextDecoder('utf-16le').decode(setting.codes.subarray(0, setting.length))
  const pairs = characters.hasPairs ? findPairs(stretch.text, 0) : new Int32Array(0)
  const furniture: Span[] = []
  for (let index = 0; index < setting.furniture.length; index += 2) {
    furniture.push({ start: setting.furniture[index]!, end: setting.furniture[index + 1]! })
  }
  return {
    source,
    text: inSimplified(written, script, signs.hasFigures),
    written,
    script,
    furniture,
    map: createSourceMap(stretch, setting.runs, pairs),
  }
}
