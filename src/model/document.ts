import type { SourceSpan, Span } from './span.ts'

/** A report as the file has it: decoded, its byte order mark removed, line ends untouched. */
export interface SourceFile {
  /** Path relative to the folder given, with `/`; the name given for standard input. */
  readonly path: string
  readonly text: string
  /** WHATWG name of the encoding that decoded it, such as `utf-8` or `gb18030`. */
  readonly encoding: string
  /** Of a text that was taken from pages: where each begins, in code points of `text`. */
  readonly pages?: readonly number[] | undefined
}

/** What ends the lines of a file: one without a single line feed has the line ends of the first Macintosh. */
export const lineEndOf = (text: string): '\n' | '\r' => (text.includes('\n') ? '\n' : '\r')

/** UTF-16 code units of a text that is read at once, twenty times those of a long report; a longer one is cut. */
export const LONGEST_WHOLE = 1_000_000

/** A part of a file's text, from one line end or full stop to another, that is read at once. */
export interface Stretch {
  readonly text: string
  /** Code points of the file before it. */
  readonly codePoints: number
  /** Line ends of the file before it. */
  readonly lines: number
  /** What ends the lines of the whole file. */
  readonly lineEnd: '\n' | '\r'
}

/** A file's whole text as its only stretch. */
export const wholeOf = (text: string): Stretch => ({
  text,
  codePoints: 0,
  lines: 0,
  lineEnd: lineEndOf(text),
})

/** The way back from `Document.text` to the file. */
export interface SourceMap {
  /** Where clean text `[start, end)` stands in the file, in code points; it may enclose characters that were dropped. */
  readonly sourceSpan: (span: Span) => SourceSpan
  /** The line, counted from 1, on which the character at this clean offset stands in the file. */
  readonly line: (offset: number) => number
  /** The file's own characters from the first to the last of the span, dropped ones included. */
  readonly quote: (span: Span) => string
}

/** A report, or a stretch of one, made ready for reading: lines joined, widths folded, in simplified script. */
export interface Document {
  readonly source: SourceFile
  /** What every later stage reads. A line feed ends each paragraph, heading or table row; cells of a row are parted by a tab. */
  readonly text: string
  /** The same text in the document's own script: `written.length === text.length`, character for character. */
  readonly written: string
  readonly script: 'simplified' | 'traditional'
  /** Stretches of `text` around the report that nothing reads (navigation, tool bars), in order. */
  readonly furniture: readonly Span[]
  readonly map: SourceMap
}

/** A heading and its place among the headings above it. */
export interface Heading extends Span {
  /** 1 for 一、 2 for （一） 3 for 1. and so on; 0 for the title of the document. */
  readonly level: number
  /** The heading's words without its number: 工业和建筑业. */
  readonly words: string
  readonly parent: Heading | undefined
}

/** The smallest stretch that is read as a whole: up to 。；！？ or the end of a line. */
export interface Sentence extends Span {
  /** Prose is read by the grammar, rows by their table's header; headings are read too, as they may carry figures. */
  readonly kind: 'prose' | 'heading' | 'row'
  /** Counts paragraphs (lines of `text`) from 0, so that a subject is carried no further than its paragraph. */
  readonly paragraph: number
  readonly heading: Heading | undefined
  /** The table a row belongs to. */
  readonly table: Table | undefined
}

/** A table that was flattened to lines, tabs, pipes or wide spaces. */
export interface Table extends Span {
  /** The line above that names the table: 2016年各镇茶叶产量. */
  readonly caption: Span | undefined
  /** 单位：亿元 above the table. */
  readonly unitNote: Span | undefined
  readonly header: readonly (readonly Span[])[]
  readonly rows: readonly (readonly Span[])[]
  /** Rows without a header, of a line with name, unit and time and the line of figures below it. */
  readonly paired?: boolean
}

export type Kind = 'work_report' | 'plan_report' | 'communique' | 'budget_report' | 'news' | 'other'

/** What a document says of itself, before any sentence is read. */
export interface Profile {
  readonly title: string | undefined
  readonly kind: Kind
  readonly region: Region | undefined
  /** The period the report is about: `2017`, `2017-H1`, `2020`. */
  readonly period: string | undefined
  readonly periodOrigin: 'stated' | 'inherited' | 'absent'
  /** The period was given by who asked, and holds for the document as a whole: no title in it goes before it. */
  readonly isPeriodGiven: boolean
  /** The year in which it was given or published; 今年 of a work report is usually this one. */
  readonly publishedYear: number | undefined
  /** The month of that year, of news that name no time themselves: what is told of other months is of the last such before it. */
  readonly publishedMonth: number | undefined
  /** Years of the five-year span that a report at the end of a term reviews, `2016/2020`. */
  readonly span: string | undefined
}

/** A place with its code in GB/T 2260; CHN, HKG, MAC, TWN and other countries in ISO 3166. */
export interface Region {
  /** Full name from the province down: 湖北省武汉市武昌区. */
  readonly name: string
  readonly code: string
}
