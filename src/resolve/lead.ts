import type { Document } from '../model/document.ts'
import { readYear } from './dates.ts'

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
  /** It names an office or an era of Taiwan, so that its years count from 1912. */
  readonly isOfTaiwan: boolean
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

const ofTaiwan = /立法院|行政院|中华民国\d/u
/** 97年, 九十七年度 and not 七十年代, 六十年来. */
const republicYear =
  /(?:中华)?(?:民国)?(?<![\d.百〇零一二三四五六七八九十])([6-9]\d|1[0-3]\d|[六七八九]十[一二三四五六七八九]?|一百[一二三]?[十零〇]?[一二三四五六七八九]?)(?=年(?![代来间前后多余]))/gu

/** A line of Taiwan with its years as others have them: 2008年国家建设计画 of 中华民国97年国家建设计画. */
export const withCommonYears = (line: string): string =>
  line.includes('年')
    ? line.replace(republicYear, (_, year: string) => String(readYear(year, true)))
    : line

const inCommonYears = (line: LeadLine): LeadLine => ({
  ...line,
  squeezed: withCommonYears(line.squeezed),
  spaced: withCommonYears(line.spaced),
})

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
  const head = report.map(({ squeezed }) => squeezed).join('\n')
  const isOfTaiwan = ofTaiwan.test(head)
  return {
    lines: isOfTaiwan ? lines.map(inCommonYears) : lines,
    text: isOfTaiwan ? withCommonYears(head) : head,
    end: Math.min(at, text.length),
    isOfTaiwan,
  }
}
