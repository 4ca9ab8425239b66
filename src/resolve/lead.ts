import type { Document } from '../model/document.ts'

/** A line of the beginning that is not empty. */
export interface LeadLine {
  /** Without white space, the years in digits: 政府工作报告, （2008年3月27日）. */
  readonly squeezed: string
  /** With its white space, trimmed. */
  readonly spaced: string
  /** The same in the document's own script. */
  readonly written: string
  /** Whether it belongs to the page and not to the report. */
  readonly isFurniture: boolean
}

/** The beginning of a report, where it says what it is: title, date, speaker, first paragraphs. */
export interface Lead {
  readonly lines: readonly LeadLine[]
  /** The squeezed lines of the report itself, each but the last ended by a line feed. */
  readonly text: string
  /** Offset in `Document.text` after the last of them. */
  readonly end: number
}

const leadLines = 40
const leadLength = 4000
const mostLines = 160

const digitOf: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  Ｏ: '0',
  O: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

/** 政 府 工 作 报 告 as 政府工作报告, 二〇一九年 as 2019年; question marks stand where a page lost its spaces. */
export const squeeze = (line: string): string =>
  line
    .replace(/[\s\u00a0?]+/g, '')
    .replace(/[一二][〇零○ＯO九][〇零○ＯO一二三四五六七八九]{2}(?=年)/g, (year) =>
      [...year].map((digit) => digitOf[digit] ?? digit).join(''),
    )

/**
 * The first forty lines or four thousand characters, with the furniture among them: a page's own 标题 and 发布时间 stand there.
 */
export const readLead = ({ text, written: ownScript, furniture }: Document): Lead => {
  const lines: LeadLine[] = []
  let at = 0
  let read = 0
  let length = 0
  let next = 0
  while (at < text.length && read < leadLines && length < leadLength && lines.length < mostLines) {
    const lineFeed = text.indexOf('\n', at)
    const end = lineFeed < 0 ? text.length : lineFeed
    while ((furniture[next]?.end ?? Infinity) <= at) next += 1
    const span = furniture[next]
    const isFurniture = span !== undefined && span.start <= at && end <= span.end
    const cut = Math.min(end, at + leadLength)
    const spaced = text.slice(at, cut).trim()
    const squeezed = squeeze(spaced)
    if (squeezed !== '') {
      lines.push({ squeezed, spaced, written: ownScript.slice(at, cut).trim(), isFurniture })
      if (!isFurniture) {
        read += 1
        length += squeezed.length
      }
    }
    at = end + 1
  }
  const report = lines.filter(({ isFurniture }) => !isFurniture)
  return {
    lines,
    text: report.map(({ squeezed }) => squeezed).join('\n'),
    end: Math.min(at, text.length),
  }
}
