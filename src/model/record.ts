import { z } from 'zod'

const kinds = [
  'work_report',
  'plan_report',
  'communique',
  'budget_report',
  'news',
  'other',
] as const
const measures = ['level', 'growth', 'change', 'share', 'completion', 'multiple', 'rank'] as const
const statuses = ['actual', 'estimate', 'target'] as const
const bounds = ['exact', 'about', 'at_least', 'at_most'] as const
const origins = ['stated', 'inherited', 'absent'] as const

/** Digits are kept as text from the report to the file, because 525.69 has no exact double. */
const decimal = (description: string) =>
  z
    .string()
    .regex(/^-?\d+(?:\.\d+)?(?:\/\d+)?$/u)
    .meta({ description, decimal: true })

const text = (description: string) => z.string().min(1).describe(description)
const textOrEmpty = (description: string) => z.string().describe(description)
const day = (description: string) => z.iso.date().nullable().describe(description)

const source = text('Path of the document, relative to the folder given')
const region = text(
  'Full name of the place the figure is about, e.g. 湖北省武汉市武昌区',
).nullable()
const regionCode = text(
  'Its code in GB/T 2260, e.g. 420106; for Hong Kong, Macao, Taiwan and countries in ISO 3166; none for a part such as 市区',
).nullable()
const period = text(
  '2017, 2017-H1, 2017-Q1, 2017-06, the day of a stock as 2017-06-30, or a span as 2016/2020',
).nullable()
const status = z.enum(statuses).describe('Reached, foreseen or planned')
const indicator = textOrEmpty('Canonical name if the lexicon knows it, else as in indicator_text')
const indicatorCode = text('Stable code of a known indicator, e.g. gdp').nullable()
const indicatorText = textOrEmpty(
  'Indicator as the text words it, restored where it is shared or carried over',
)
const sentence = text('The sentence it stands in, line breaks joined')
const line = z.int().positive().describe('First line it stands on, counted from 1')
const start = z
  .int()
  .nonnegative()
  .describe(
    'First character in the decoded file, in code points from 0, byte order mark not counted',
  )
const end = z.int().positive().describe('One past its last character, in code points')

/**
 * The long layout: one number of a report, its meaning and its place. Keys are column names and
 * their order is the order of columns. In CSV an empty cell is null, and a fraction is written as a
 * decimal of 15 significant digits; in JSON a decimal is a number with exactly the digits of the
 * report, and a fraction such as 1/3 is a string.
 *
 * A record is a duplicate when its sentence stands earlier in the same document and a record there has
 * the same indicator, measure, value, unit, period and region: a report pasted twice into one file, a
 * sentence said again in a summary. Its `duplicate_of` is the id of the first; leave such records out
 * to count nothing twice.
 */
export const LongRecord = z.strictObject({
  id: text('Stable hash of source, start, end and measure'),
  source,
  title: text('Title of the document').nullable(),
  kind: z.enum(kinds).describe('Kind of document'),
  region,
  region_code: regionCode,
  period,
  period_start: day('First day of the period'),
  period_end: day('Last day of the period'),
  period_origin: z
    .enum(origins)
    .describe(
      'Stated in the sentence, inherited from paragraph, heading, title or options, absent',
    ),
  indicator,
  indicator_code: indicatorCode,
  indicator_text: indicatorText,
  measure: z
    .enum(measures)
    .describe(
      'Amount or rate itself, relative change in %, absolute change, part of a whole, part of a plan achieved, times of a base, position',
    ),
  basis: text('Growth and change: yoy, avg, qoq, mom, target, since:YYYY or other').nullable(),
  of: text('The whole of a share, the scope of a rank, the target of a completion').nullable(),
  status,
  bound: z.enum(bounds).describe('How the magnitude is worded: 约, 超过, 不超过, or plain'),
  value: decimal('Decimal in unit; a decrease in growth or change is negative'),
  value_max: decimal('Upper end of a range').nullable(),
  unit: textOrEmpty('As written with its scale: 亿元, 万平方米, %; empty for a bare fraction'),
  value_base: decimal('Decimal in unit_base').nullable(),
  value_base_max: decimal('Upper end of a range, in unit_base').nullable(),
  unit_base: text(
    'Base unit: CNY, m2, kg, persons, percent, pp; a count keeps its classifier',
  ).nullable(),
  quote: text('The quantity exactly as the file has it'),
  start,
  end,
  line,
  source_page: z
    .int()
    .positive()
    .nullable()
    .describe(
      'Page of a PDF it stands on, counted from 1 as the file counts, not as is printed on it',
    ),
  sentence,
  section: text("Heading path above it, outermost first, joined with ' > '").nullable(),
  group: z
    .int()
    .nonnegative()
    .describe('Shared by the records of one indicator mention; unique within its document only'),
  rule: text('The rule that linked the number to its indicator'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .describe('Calibrated: of records at 0.9, nine in ten are right'),
  duplicate_of: text(
    'Id of the first record of the document that tells the same, where this one only repeats it',
  ).nullable(),
})

export type LongRecord = z.infer<typeof LongRecord>

/**
 * The wide layout: one row for an indicator mention, status and period, with a column for each
 * measure. `bound` and `value_max` qualify `value`; in a row without `value` they qualify the one
 * figure the row has (the bound of a growth has its own column).
 */
export const WideRow = z.strictObject({
  source,
  region,
  region_code: regionCode,
  period,
  status,
  indicator,
  indicator_code: indicatorCode,
  indicator_text: indicatorText,
  bound: z
    .enum(bounds)
    .nullable()
    .describe('How the magnitude of value is worded, or of the only other figure of the row'),
  value: decimal('The amount or rate itself, in unit; a multiple has the unit 倍').nullable(),
  value_max: decimal(
    'Upper end of a range: of value, or of the only other figure of the row',
  ).nullable(),
  unit: textOrEmpty('Unit of value as written with its scale').nullable(),
  value_base: decimal('value in unit_base').nullable(),
  unit_base: text('Base unit of value').nullable(),
  growth: decimal('Relative change in percent; a decrease is negative').nullable(),
  growth_bound: z.enum(bounds).nullable().describe('How the magnitude of growth is worded'),
  growth_basis: text('Against what: yoy, avg, qoq, mom, target, since:YYYY or other').nullable(),
  change: decimal('Absolute change in change_unit; a decrease is negative').nullable(),
  change_unit: textOrEmpty('Unit of change as written').nullable(),
  share: decimal('Part of share_of, in percent').nullable(),
  share_of: text('The whole').nullable(),
  completion: decimal('Part of a plan achieved, in percent').nullable(),
  rank: decimal('Position').nullable(),
  rank_of: text('Scope of the rank').nullable(),
  sentence,
  line,
  start,
  end,
})

export type WideRow = z.infer<typeof WideRow>
