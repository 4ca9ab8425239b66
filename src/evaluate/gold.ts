import { z } from 'zod'
import { badGold } from '../errors.ts'

const measures = ['level', 'growth', 'change', 'share', 'completion', 'multiple', 'rank'] as const
const statuses = ['actual', 'estimate', 'target'] as const
const bounds = ['exact', 'about', 'at_least', 'at_most'] as const
const reasons = ['date', 'period', 'name', 'ordinal', 'word', 'part', 'other'] as const

const offset = z.int().nonnegative()
const place = {
  start: offset.describe('First character in the decoded file, in code points'),
  end: offset.describe('One past its last character'),
  text: z.string().min(1).describe('The characters between them'),
}
const decimal = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?(?:\/\d+)?$/u, 'a value is a plain decimal or a fraction, such as "1/3"')
const day = String.raw`\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}(?:-\d{2})?))?`
const period = z
  .string()
  .regex(new RegExp(`^${day}(?:/${day})?$`, 'u'), 'a period is written 2017, 2017-H1 or 2016/2020')

/** A line of a gold file that holds a fact. */
const GoldFact = z.strictObject({
  ...place,
  label: z.enum(['keep', 'optional']),
  value: decimal,
  value2: decimal.nullish().describe('Upper end of a range'),
  unit: z.string().nullish().describe('Nothing for a bare fraction'),
  indicator: z.string().trim().min(1),
  alt: z.array(z.string()).optional().describe('Other wordings that count as right'),
  measure: z.enum(measures),
  alt_measure: z.array(z.enum(measures)).optional(),
  of: z.string().nullish(),
  basis: z.string().min(1).nullish(),
  status: z.enum(statuses),
  alt_status: z.array(z.enum(statuses)).optional(),
  bound: z.enum(bounds),
  period: period.nullish(),
  /** Null where it is as right to say none. */
  alt_period: z.array(z.union([period, z.literal('')]).nullable()).optional(),
  region: z.string().min(1).nullish().describe('Only where it is not the document’s own place'),
})

/** A line for a number that measures nothing. */
const GoldRejection = z.strictObject({ ...place, label: z.literal('reject'), why: z.enum(reasons) })

const GoldLine = z
  .discriminatedUnion('label', [GoldFact, GoldRejection])
  .refine(({ start, end }) => start < end, { error: 'must be after start', path: ['end'] })

export type GoldFact = z.infer<typeof GoldFact>
export type GoldLine = z.infer<typeof GoldLine>

/** What a line of a gold file says. */
export interface GoldEntry {
  /** Counted from 1. */
  readonly line: number
  readonly gold: GoldLine
}

/**
 * Reads a gold file: JSON objects, one a line; empty lines are passed over.
 *
 * @param path For messages.
 * @throws {ReportsError} At the first line that is not as the annotation guide wants it.
 */
export function parseGold(text: string, path: string): readonly GoldEntry[] {
  return text
    .split('\n')
    .map((json, index) => ({ json, line: index + 1 }))
    .filter(({ json }) => json.trim() !== '')
    .map(({ json, line }) => ({ line, gold: parse(GoldLine, json, `${path}:${line}`) }))
}

export const factsOf = (entries: readonly GoldEntry[]): readonly GoldFact[] =>
  entries.map(({ gold }) => gold).filter((gold) => gold.label !== 'reject')

/**
 * Gold that counts from another beginning, or in other units, would make every record wrong.
 *
 * @param path For messages.
 * @param text The decoded document.
 * @throws {ReportsError} At the first line whose characters are not those of the document.
 */
export function checkGold(entries: readonly GoldEntry[], path: string, text: string): void {
  const characters = [...text]
  for (const { line, gold } of entries) {
    const given = characters.slice(gold.start, gold.end).join('')
    if (given === gold.text) continue
    throw badGold(
      `${path}:${line}`,
      `text: the document has ${JSON.stringify(given)} at ${gold.start}, not ${JSON.stringify(gold.text)}`,
    )
  }
}

const OwnFacts = z.record(z.string(), z.looseObject({ region_code: z.string().min(1).optional() }))

/** The code of each document's own place, by the document's name without its extension. */
export type OwnRegions = ReadonlyMap<string, string | undefined>

/**
 * Reads `documents.json`, which says what each document is about.
 *
 * @throws {ReportsError} If it is not an object of objects.
 */
export const parseOwnRegions = (text: string, path: string): OwnRegions =>
  new Map(
    Object.entries(parse(OwnFacts, text, path)).map(([name, { region_code }]) => [
      name,
      region_code,
    ]),
  )

function parse<Schema extends z.ZodType>(
  schema: Schema,
  json: string,
  place: string,
): z.infer<Schema> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    throw badGold(place, `is not JSON (${(cause as SyntaxError).message})`, cause)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  const field = first?.path.join('.') ?? ''
  throw badGold(place, `${field === '' ? '' : `${field}: `}${first?.message ?? ''}`, parsed.error)
}
