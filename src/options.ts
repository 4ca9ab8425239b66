import { z } from 'zod'
import { usage } from './errors.ts'
import { layouts } from './model/columns.ts'
import { findFormat, formats } from './write/formats.ts'

const PERIOD =
  /^(?:\d{4}|\d{4}-H[12]|\d{4}-Q[1-4]|\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|\d{4}\/\d{4})$/u

const isEncoding = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

const path = z.string().min(1, 'a path is not empty')

/** Ledger and rejects are read line by line, so an array in JSON is not offered for them. */
const table = path.refine((name) => ['csv', 'ndjson'].includes(findFormat(name) ?? ''), {
  error: 'its name must end in .csv or .ndjson',
})

/** What a run of `extract` can be told. */
export const ExtractOptions = z.strictObject({
  paths: z.array(path).nonempty(),
  output: path.optional().describe('File to write; standard output if absent'),
  format: z.enum(formats).optional().describe("By the output's extension if absent, else csv"),
  layout: z.enum(layouts).default('wide'),
  encoding: z
    .string()
    .refine((label) => label === 'auto' || isEncoding(label), {
      error: 'no such encoding; known are auto, utf-8, gb18030, gbk, big5, utf-16le, utf-16be, …',
    })
    .default('auto'),
  region: z.string().trim().min(1, 'a region is not empty').optional(),
  period: z
    .string()
    .regex(PERIOD, 'a period is written 2017, 2017-H1, 2017-Q1, 2017-06, 2017-06-30 or 2016/2020')
    .optional(),
  lexicon: z.array(path).default([]).describe('Files with words to be added to those built in'),
  ledger: table.optional(),
  rejects: table.optional(),
  resume: z.boolean().default(false),
  strict: z.boolean().default(false),
  quiet: z.boolean().default(false),
  bom: z.boolean().default(true),
  datapackage: z.boolean().default(true),
})

export type ExtractOptions = z.infer<typeof ExtractOptions>

/**
 * Checks what came from the command line or a program.
 *
 * @throws {ReportsError} With the code `usage` and the first thing that is wrong.
 */
export function parseExtractOptions(raw: unknown): ExtractOptions {
  const parsed = ExtractOptions.safeParse(raw)
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  throw usage(
    `--${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`,
    'See "reports extract --help".',
  )
}
