import { z } from 'zod'
import { usage } from './errors.ts'
import { layouts } from './model/columns.ts'
import { isPeriod } from './model/period.ts'
import { inputFormats } from './read/formats.ts'
import { findFormat, formats } from './write/formats.ts'

const isEncoding = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

const path = z.string().min(1, 'a path is not empty')

const pattern = z.string().min(1, 'a pattern is not empty').max(1000, 'a pattern is not that long')

/** Ledger and rejects are read line by line, so an array in JSON is not offered for them. */
const table = path.refine((name) => ['csv', 'ndjson'].includes(findFormat(name) ?? ''), {
  error: 'its name must end in .csv or .ndjson',
})

const encoding = z
  .string()
  .refine((label) => label === 'auto' || isEncoding(label), {
    error: 'no such encoding; known are auto, utf-8, gb18030, gbk, big5, utf-16le, utf-16be, …',
  })
  .default('auto')
const inputFormat = z.enum(inputFormats).optional().describe('By its bytes and extension if absent')
const region = z.string().trim().min(1, 'a region is not empty').optional()
const period = z
  .string()
  .refine(isPeriod, {
    error: 'a period is written 2017, 2017-H1, 2017-Q1, 2017-06, 2017-06-30 or 2016/2020',
  })
  .optional()

const lexicon = z.array(path).default([]).describe('Files with words to be added to those built in')

/** Beyond this, threads take more memory than any machine has for them. */
const MOST_JOBS = 256

const jobs = z.union(
  [z.literal('auto'), z.coerce.number().int().min(1).max(MOST_JOBS)],
  `is a whole number from 1 to ${MOST_JOBS}, or auto`,
)

/** What a run of `extract` can be told. */
export const ExtractOptions = z.strictObject({
  paths: z.array(path).nonempty(),
  output: path.optional().describe('File to write; standard output if absent'),
  format: z.enum(formats).optional().describe("By the output's extension if absent, else csv"),
  layout: z.enum(layouts).default('wide'),
  inputFormat,
  encoding,
  region,
  period,
  lexicon,
  meta: path.optional(),
  include: z.array(pattern).default([]),
  exclude: z.array(pattern).default([]),
  textDir: path.optional(),
  jobs: jobs.default(1).describe('Documents read at once; auto: as many as there are cores'),
  ledger: table.optional(),
  rejects: table.optional(),
  resume: z.boolean().default(false),
  strict: z.boolean().default(false),
  quiet: z.boolean().default(false),
  bom: z.boolean().default(true),
  datapackage: z.boolean().default(true),
})

export type ExtractOptions = z.infer<typeof ExtractOptions>

const LINES = /^([1-9]\d{0,8})(?:-([1-9]\d{0,8}))?$/u

/** What a run of `explain` can be told. */
export const ExplainOptions = z.strictObject({
  path,
  line: z
    .string()
    .transform((text, context) => {
      const [, first = '', last = first] = LINES.exec(text) ?? []
      if (first !== '' && Number(first) <= Number(last))
        return { first: Number(first), last: Number(last) }
      context.addIssue('a line is written 12, several are written 12-20')
      return z.NEVER
    })
    .optional(),
  inputFormat,
  encoding,
  region,
  period,
  lexicon,
  json: z.boolean().default(false),
  color: z.enum(['auto', 'always', 'never']).default('auto'),
  width: z.coerce
    .number('a width is a number of columns')
    .int('a width is a whole number of columns')
    .min(40, 'a width is 40 columns or more')
    .max(1000, 'a width is 1000 columns or less')
    .optional(),
})

export type ExplainOptions = z.infer<typeof ExplainOptions>

/** What a run of `evaluate` can be told. */
export const EvaluateOptions = z.strictObject({
  paths: z.array(path).nonempty(),
  lexicon,
  gold: z.string('is needed: a folder with *.gold.jsonl, or one such file').min(1),
  inputFormat,
  encoding,
  errors: z.coerce
    .number('is a number of errors to list')
    .int('is a whole number of errors to list')
    .nonnegative('is nought or more')
    .default(0),
  minF1: z.coerce
    .number('is a number from 0 to 1, such as 0.9')
    .min(0, 'is a number from 0 to 1, such as 0.9')
    .max(1, 'is a number from 0 to 1, such as 0.9')
    .optional(),
  score: z.enum(['found', 'value', 'fact', 'full']).default('fact'),
  json: z.boolean().default(false),
  quiet: z.boolean().default(false),
})

export type EvaluateOptions = z.infer<typeof EvaluateOptions>

/**
 * Checks what came from the command line or a program.
 *
 * @throws {ReportsError} With the code `usage` and the first thing that is wrong.
 */
function parseOptions<Schema extends z.ZodType>(
  schema: Schema,
  command: string,
  raw: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  throw usage(
    `--${toFlag(first?.path.join('.') ?? '')}: ${first?.message ?? ''}`,
    `See "reports ${command} --help".`,
  )
}

export const parseExtractOptions = (raw: unknown): ExtractOptions =>
  parseOptions(ExtractOptions, 'extract', raw)

/** `minF1` is `--min-f1` on the command line. */
const toFlag = (name: string): string =>
  name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)

export const parseEvaluateOptions = (raw: unknown): EvaluateOptions =>
  parseOptions(EvaluateOptions, 'evaluate', raw)

export const parseExplainOptions = (raw: unknown): ExplainOptions =>
  parseOptions(ExplainOptions, 'explain', raw)
