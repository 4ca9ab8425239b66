import type { Heading } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import {
  enumeratorAt,
  hasQuantity,
  isPeriodHeading,
  isUnmarkedHeading,
  LONGEST_HEADING,
  LOST_END,
  RANK,
  runInEnd,
  TITLE,
  type Enumerator,
} from './headings.ts'
import type { TextLine } from './table-cells.ts'

/** What a line is: prose, or a heading under the one given. */
export type LineReading = 'prose' | { readonly under: Heading | undefined }

/** The headings of a document, read line by line. */
export interface Outline {
  /** Goes on with the next stretch of the document; offsets are of its text from now on. */
  readonly goOn: (text: string) => void
  /** The heading that now stands above. */
  readonly current: () => Heading | undefined
  /** Takes in a line of prose or a heading. */
  readonly read: (line: Span) => LineReading
  /** Takes in a sentence within a paragraph, which may begin with a heading. */
  readonly readWithin: (sentence: Span, line: Span) => void
}

interface Open {
  readonly heading: Heading
  readonly rank: number
}

/** ——2014年2月19日在某县第九届人民代表大会上: where and when, below a title. */
const SESSION = /\d日|会议?上$/
const MARKDOWN = /^(#{1,6}) +/
/** Marks above 一、 make all below it one level deeper. */
const HIGHER = /^(?:第[一二三四五六七八九十]{1,3}(?:部分|[章篇编])|[壹贰])/
const HIGHER_BEGINS = '第壹贰'

/** Begins with the title as root, which it finds itself. */
export function createOutline(text: string, lines: readonly TextLine[]): Outline {
  return new TextOutline(text, lines)
}

/** A class, as functions made anew for each document would be compiled anew for each of them too. */
class TextOutline implements Outline {
  private text: string
  private readonly open: Open[] = []
  private readonly shift: number
  private title: Heading | undefined
  /** Where the title stands in `text`. */
  private titleAt: Span | undefined
  private bodyBegun = false
  /** A short line without a stop that says how much: 蔬菜总产量增长4.5%左右. */
  private afterFigure = false

  constructor(text: string, lines: readonly TextLine[]) {
    this.text = text
    this.title = findTitle(text, lines)
    this.titleAt = this.title
    const isHigher = lines.some(
      ({ start }) =>
        HIGHER_BEGINS.includes(text.charAt(start)) && HIGHER.test(text.slice(start, start + 8)),
    )
    this.shift = isHigher ? 1 : 0
  }

  goOn(text: string): void {
    this.text = text
    this.titleAt = undefined
  }

  current(): Heading | undefined {
    return this.open.at(-1)?.heading ?? this.title
  }

  read(line: Span): LineReading {
    const { text, titleAt } = this
    const head = text.slice(line.start, line.start + 12)
    const markdown = head.startsWith('#') ? MARKDOWN.exec(head) : null
    const begin = line.start + (markdown?.[0].length ?? 0)
    if (titleAt !== undefined && begin <= titleAt.start && titleAt.end <= line.end) {
      return { under: undefined }
    }
    if (markdown !== null) return this.readMarkdown(line, markdown[1]!.length, begin)
    const enumerator = enumeratorAt(text, line.start)
    if (enumerator !== undefined) return this.readMarked(line, enumerator)
    if (line.end - line.start <= LONGEST_HEADING) return this.readUnmarked(line)
    this.bodyBegun = true
    this.afterFigure = false
    return 'prose'
  }

  readWithin(sentence: Span, line: Span): void {
    const { text } = this
    const enumerator = enumeratorAt(text, sentence.start)
    if (enumerator?.rank !== RANK.chinese && enumerator?.rank !== RANK.bracketed) return
    const end = runInEnd(text, { start: sentence.start, end: line.end })
    const words = text.slice(sentence.start + enumerator.length, end)
    this.push({ start: sentence.start, end }, enumerator.rank, LOST_END.exec(words)?.[0] ?? words)
  }

  private levelOf(rank: number, parent: Heading | undefined): number {
    if (rank < RANK.chinese) return 1
    if (rank >= RANK.unmarked) return (parent?.level ?? 0) + 1
    return Math.floor(rank) - 1 + this.shift
  }

  /** Puts a heading under the last one of a lower rank; gives that one. */
  private push(span: Span, rank: number, words: string, level?: number): LineReading {
    while (this.open.length > 0 && this.open.at(-1)!.rank >= rank) this.open.pop()
    const parent = this.current()
    const heading: Heading = {
      start: span.start,
      end: span.end,
      level: level ?? this.levelOf(rank, parent),
      words: trimEnd(words),
      parent,
    }
    this.open.push({ heading, rank })
    return { under: parent }
  }

  private readMarkdown(line: Span, depth: number, begin: number): LineReading {
    this.bodyBegun = true
    const enumerator = enumeratorAt(this.text, begin)
    if (enumerator !== undefined) {
      return this.push(line, enumerator.rank, this.text.slice(begin + enumerator.length, line.end))
    }
    return this.push(line, RANK.period + depth / 8, this.text.slice(begin, line.end), depth - 1)
  }

  private readMarked(line: Span, { rank, length }: Enumerator): LineReading {
    const whole = this.text.slice(line.start + length, line.end)
    const isHeading =
      line.end - line.start <= LONGEST_HEADING + 10 &&
      !/[。！？；]./.test(whole) &&
      !hasQuantity(whole)
    if (rank === RANK.dash) {
      // An item of a list; the heading of what follows only where it stands alone.
      return isHeading && this.bodyBegun && !SESSION.test(whole)
        ? this.push(line, rank, whole)
        : 'prose'
    }
    this.bodyBegun = true
    if (isHeading) return this.push(line, rank, whole)
    const end = runInEnd(this.text, line)
    this.push({ start: line.start, end }, rank, this.text.slice(line.start + length, end))
    return 'prose'
  }

  /** Whether the line below is an item with a figure too, so that this one is of the list. */
  private isFigureNext(line: Span): boolean {
    const start = line.end + 1
    const next = this.text.slice(start, start + LONGEST_HEADING + 1).split('\n', 1)[0]!
    return next.length <= LONGEST_HEADING && isFigureItem(next)
  }

  private readUnmarked(line: Span): LineReading {
    const words = this.text.slice(line.start, line.end)
    const inList = this.afterFigure
    this.afterFigure = isFigureItem(words)
    if (words.startsWith('各位') || /[。；]/.test(words)) this.bodyBegun = true
    if (!isUnmarkedHeading(words)) return 'prose'
    if (TITLE.test(words) && !/[：，]/.test(words)) {
      // Another report begins, or the same one again.
      if (this.bodyBegun) this.open.length = 0
      if (this.bodyBegun && YEAR.test(words)) {
        this.title = headingOf(this.text, line.start, line.end)
        this.titleAt = this.title
      }
      return { under: undefined }
    }
    const isPeriod = isPeriodHeading(words)
    const endsInColon = words.endsWith('：')
    if (inList && !isPeriod && !endsInColon && this.isFigureNext(line)) {
      this.afterFigure = true
      return 'prose'
    }
    if (!this.bodyBegun && !isPeriod && !endsInColon) return 'prose'
    // Within 二、2024年工作安排 a line such as 今年主要预期目标 is a part of that part.
    const inPeriod = this.open.some(
      ({ heading, rank }) =>
        rank >= RANK.part && rank < RANK.unmarked && isPeriodHeading(heading.words),
    )
    return this.push(line, isPeriod && !inPeriod ? RANK.period : RANK.unmarked, words)
  }
}

const trimEnd = (words: string): string => words.replace(/(?<![：。；！ ])[：。；！ ]+$/, '')

const isFigureItem = (words: string): boolean => hasQuantity(words) && !/[。；]$/.test(words)

/** How far down a title is looked for, in lines. */
const TITLE_WITHIN = 40
const LONGEST_TITLE = 60
const YEAR = /(?:19|20)\d\d|[一二][〇九零][〇一二三四五六七八九零]{2}/

/**
 * The title: the first Markdown heading, else the longest line above the body that calls itself a report, else what
 * stands after 标题：, else the first short line.
 */
function findTitle(text: string, lines: readonly TextLine[]): Heading | undefined {
  let named: Heading | undefined
  let labelled: Heading | undefined
  let first: Heading | undefined
  let isFirst = true
  for (const line of lines.slice(0, TITLE_WITHIN)) {
    const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST_TITLE + 20))
    const label = /^标 ?题：/.exec(words)
    if (label !== null) {
      labelled ??= headingOf(text, line.start + label[0].length, line.end)
      continue
    }
    if (line.furniture) continue
    const markdown = /^# +/.exec(words)
    if (markdown !== null) return headingOf(text, line.start + markdown[0].length, line.end)
    const rank = enumeratorAt(text, line.start)?.rank
    if (words.startsWith('各位') || words.length > LONGEST_TITLE) break
    if (rank !== undefined && rank < RANK.dash) break
    if (words.endsWith('：')) isFirst = false
    if (/[。；\t]|[：，]$/.test(words) || rank !== undefined) continue
    const title = headingOf(text, line.start, line.end)
    if (TITLE.test(words) && words.length > (named?.words.length ?? 0)) named = title
    else if (isFirst && words.length >= 8 && isUnmarkedHeading(words)) first ??= title
  }
  return named ?? labelled ?? first
}

const headingOf = (text: string, start: number, end: number): Heading => ({
  start,
  end,
  level: 0,
  words: text.slice(start, end),
  parent: undefined,
})
