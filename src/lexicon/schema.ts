import { z } from 'zod'

/**
 * The shapes of the lexicon's files, for those who check or extend them. Extraction does not import this: the schema
 * library takes longer to load than a report to read.
 */
const dimension = z.enum([
  'money',
  'area',
  'length',
  'volume',
  'mass',
  'energy',
  'power',
  'person',
  'count',
  'ratio',
  'points',
  'time',
  'rate',
  'temperature',
  'information',
  'transport',
  'other',
])

const factor = z
  .string()
  .regex(/^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u, 'must be a decimal in quotes, such as "0.5"')
  .refine((decimal) => Number(decimal) > 0, 'must be more than nothing')

export const UnitSchema = z.strictObject({
  code: z.string().min(1).describe('Base unit that values are converted to'),
  dimension,
  factor: factor.describe('Exact decimal from a value in this form to the base unit'),
  forms: z
    .array(z.string().regex(/^\S+$/u))
    .nonempty()
    .describe('Written forms in simplified script and half width, without scale words'),
  weak: z.literal(true).optional().describe('As often the beginning of a noun as a unit'),
  ucum: z.string().min(1).optional(),
  iso4217: z
    .string()
    .regex(/^[A-Z]{3}$/u)
    .optional(),
  source: z.string().min(1).optional(),
})

export const IndicatorSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]*$/u),
  name: z.string().regex(/^\S+$/u).describe('Canonical name in simplified script'),
  english: z.string().min(1),
  aliases: z.array(z.string().regex(/^\S+$/u)).describe('Other wordings in simplified script'),
  dimension: dimension.describe('What the unit of the level measures'),
  also: z.array(dimension).nonempty().optional().describe('What else it may measure'),
  nbs: z.string().min(1).optional().describe('Name used by the National Bureau of Statistics'),
  source: z.string().min(1).optional(),
})

const wording = z.string().regex(/^\S+$/u, 'must be one word without blanks')

/** An entry of a user's file: a new indicator, or wordings for a known one. */
const IndicatorAddition = IndicatorSchema.extend({
  code: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/u, 'must be small Latin letters, digits and _, such as grain_output'),
  name: wording.optional(),
  english: z.string().min(1).optional(),
  aliases: z.array(wording).default([]),
  dimension: dimension.optional(),
  examples: z.array(z.string()).optional().describe('For people to read; not used'),
})

/** A unit of a user's file; its dimension may be left out where the base unit is known. */
const UnitAddition = UnitSchema.extend({
  code: z.string().regex(/^\S+$/u, 'must be the base unit, such as kg, CNY or 家'),
  dimension: dimension.optional(),
  factor: factor.default('1'),
  forms: z
    .array(
      wording.regex(
        /^[^\d.〇零一二两三四五六七八九十百千万亿兆]/u,
        'must not begin with a number: of 万亩 the unit is 亩',
      ),
    )
    .nonempty(),
})

/** The file of `--lexicon`: JSON, with words to be added to the ones built in. */
export const UserLexicon = z.strictObject({
  source: z.string().min(1).optional().describe('Where the words are from'),
  indicators: z.array(IndicatorAddition).default([]),
  units: z.array(UnitAddition).default([]),
})

export type UserLexicon = z.infer<typeof UserLexicon>

/** Units whose forms are all different. */
export const UnitsSchema = z.array(UnitSchema).check(({ value, issues }) => {
  for (const form of repeated(value.flatMap((unit) => unit.forms))) {
    issues.push({ code: 'custom', input: form, message: `two units are written "${form}"` })
  }
})

/** Indicators whose codes, names and aliases are all different. */
export const IndicatorsSchema = z.array(IndicatorSchema).check(({ value, issues }) => {
  for (const code of repeated(value.map((indicator) => indicator.code))) {
    issues.push({ code: 'custom', input: code, message: `two indicators have the code "${code}"` })
  }
  for (const name of repeated(value.flatMap(({ name, aliases }) => [name, ...aliases]))) {
    issues.push({ code: 'custom', input: name, message: `two indicators are called "${name}"` })
  }
})

function repeated(words: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const word of words) (seen.has(word) ? again : seen).add(word)
  return again
}
