import { badLine, type ReportsError } from '../errors.ts'
import { isPeriod } from '../model/period.ts'

/** A document that came as a line of NDJSON. */
export interface LineDocument {
  readonly id: string
  readonly text: string
  readonly source: string | undefined
  readonly region: string | undefined
  readonly period: string | undefined
  readonly title: string | undefined
  readonly published: string | undefined
}

export interface Line {
  /** Counted from 1. */
  readonly number: number
  readonly bytes: Uint8Array
  readonly document: LineDocument | ReportsError
}

const LINE_FEED = 0x0a
const BLANK = /^\s*$/u

/** Reads the lines one by one; a bad one is an error of its own, an empty one is nothing. */
export function* readLines(bytes: Uint8Array): Generator<Line> {
  let number = 0
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed === -1 ? bytes.length : feed
    const line = bytes.subarray(start, end)
    start = end + 1
    number += 1
    const document = readLine(line, number)
    if (document !== undefined) yield { number, bytes: line, document }
  }
}

function readLine(bytes: Uint8Array, number: number): LineDocument | ReportsError | undefined {
  let value: unknown
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (BLANK.test(json)) return undefined
    value = JSON.parse(json)
  } catch (cause) {
    if (cause instanceof TypeError) return badLine(number, 'it is not UTF-8')
    if (cause instanceof SyntaxError) return badLine(number, 'it is not JSON')
    throw cause
  }
  if (!isObject(value)) return badLine(number, 'it is no object')
  const { id, text, source, region, period, metadata } = value
  if (typeof id !== 'string' || id === '') return badLine(number, '"id" is no text')
  if (typeof text !== 'string') return badLine(number, '"text" is no text')
  // Halves of surrogate pairs would not survive being written.
  if (/\p{Surrogate}/u.test(text)) return badLine(number, '"text" has half a character')
  for (const [key, field] of Object.entries({ source, region, period })) {
    if (!isTextOrAbsent(field)) return badLine(number, `"${key}" is no text`)
  }
  if (typeof period === 'string' && !isPeriod(period)) return badLine(number, '"period" is none')
  const more = isObject(metadata) ? metadata : {}
  return {
    id,
    text,
    source: textIn(source),
    region: textIn(region),
    period: textIn(period),
    title: textIn(more['title']),
    published: textIn(more['published']),
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTextOrAbsent = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === 'string'

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
