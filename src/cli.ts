import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { stdin, stderr } from 'node:process'
import type { Writable } from 'node:stream'
import { inspect } from 'node:util'
import { Command, CommanderError, Option } from 'commander'
import { defineCompletion } from './commands/completion.ts'
import { defineConfig } from './commands/config.ts'
import { defineDoctor } from './commands/doctor.ts'
import { defineEvaluate } from './commands/evaluate.ts'
import { defineExplain } from './commands/explain.ts'
import type { CommandContext } from './commands/context.ts'
import { setEngine } from './engine.ts'
import { outputFailed, ReportsError } from './errors.ts'
import { listenForInterrupt, type Interrupt } from './interrupt.ts'
import type { Threads } from './jobs/threads.ts'
import { layouts, type Layout } from './model/columns.ts'
import type { Extraction } from './model/extraction.ts'
import type { SchemaFormat } from './schema.ts'
import { defineLexicon } from './commands/lexicon.ts'
import {
  collect,
  encodingOption,
  inputFormatOption,
  lexiconOption,
  periodOption,
  regionOption,
  wordsOf,
} from './commands/reading.ts'
import { formats } from './write/formats.ts'
import { standardOutput } from './write/standard-output.ts'
import { toVisible } from './write/visible.ts'

const EXIT = { done: 0, usage: 2, bug: 70, interrupt: 130, terminate: 143 } as const

/** A text of more characters may take longer to read than one would wait after Ctrl-C. */
const LONG = 500_000

const segmenterNames = {
  jieba: 'nodejieba',
  icu: 'Intl.Segmenter, as nodejieba is not installed',
} as const

const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

/**
 * The whole program.
 *
 * @param argv As `process.argv`.
 * @returns The exit code.
 */
export async function main(argv: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.done
  let failure: unknown
  const stdout = standardOutput()
  // A reader that has left (`| head`) is no failure, wherever in the program it is noticed.
  stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') failure ??= outputFailed('standard output', cause)
  })
  // When standard error cannot be written there is nobody left to tell.
  stderr.on('error', () => undefined)
  const program = createProgram({
    call: callOf(argv),
    stdout,
    work: async (task) => {
      exitCode = await interruptible(task)
    },
  })
  try {
    await program.parseAsync(argv)
  } catch (cause) {
    if (!(cause instanceof CommanderError)) return explain(cause)
    exitCode = cause.exitCode === 0 ? EXIT.done : EXIT.usage
  }
  await new Promise((resolve) => stdout.write('', resolve))
  return failure === undefined ? exitCode : explain(failure)
}

/** How the program was called, so that the examples can be pasted: installed, or from a checkout. */
const callOf = (argv: readonly string[]): string =>
  basename(argv[1] ?? '') === 'reports.js' ? 'node bin/reports.js' : 'reports'

const examplesOf = (call: string): string => `
Examples:
  $ ${call} extract fixtures/documents --output indicators.csv
  $ ${call} explain fixtures/documents/district-work-report-2019.txt --line 13
  $ ${call} schema --format duckdb --layout long
`

const extractExamplesOf = (call: string): string => `
Examples:
  $ ${call} extract fixtures/documents --output indicators.csv
  $ ${call} extract fixtures/documents --layout long --format ndjson
  $ echo 全年地区生产总值525.69亿元，增长8.1%。 | ${call} extract - --period 2017

Exit codes: 0 done, 1 --strict and there were issues, 2 usage or output error, 3 an input failed.
`

const schemaExamplesOf = (call: string): string => `
Examples:
  $ ${call} schema
  $ ${call} schema --format table-schema --layout wide
  $ ${call} schema --format duckdb --layout long
`

function createProgram(context: CommandContext): Command {
  const { call, stdout, work } = context
  const program = new Command('reports')
    .description(
      'Reads Chinese government reports and turns every number that measures something into a row.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: complain })
    .showHelpAfterError('(add --help for all options)')
    .addHelpText('after', examplesOf(call))

  program
    .command('extract')
    .summary('write a row for every figure')
    .description('Reads reports and writes their figures as a table.')
    .argument(
      '[paths...]',
      'files and archives, folders, or "-" for standard input; text, saved pages, DOCX, PDF, XLSX, …',
      ['.'],
    )
    .option('-o, --output <file>', 'write here instead of to standard output')
    .addOption(
      new Option('-f, --format <name>', "by the output's extension, else csv").choices(formats),
    )
    .addOption(
      new Option('-l, --layout <name>', 'wide: a row for each indicator; long: for each number')
        .choices(layouts)
        .default('wide'),
    )
    .addOption(inputFormatOption())
    .addOption(encodingOption())
    .addOption(regionOption())
    .addOption(periodOption())
    .addOption(lexiconOption())
    .option(
      '--meta <file>',
      'a CSV with the source, region, period, title, published of each document',
    )
    .option('--include <glob>', 'read only what matches; may be repeated', collect, [])
    .option('--exclude <glob>', 'skip what matches; may be repeated', collect, [])
    .option(
      '--text-dir <folder>',
      'keep the text that offsets count, of all that is not plain text',
    )
    .option('-j, --jobs <count>', 'documents read at once; auto: as many as there are cores', '1')
    .option('--ledger <file>', 'every number with its verdict, as .ndjson or .csv')
    .option('--rejects <file>', 'every input that failed, as .ndjson or .csv')
    .option('--resume', 'keep what is finished beside the output, and go on after an interrupt')
    .option('--strict', 'exit with 1 if there was any issue')
    .option('--quiet', 'no issues and no summary on standard error')
    .option('--no-bom', 'begin a CSV file without a byte order mark')
    .option('--no-datapackage', 'write no *.datapackage.json beside the output')
    .addHelpText('after', extractExamplesOf(call))
    .action(async (paths: string[], options: object) => {
      await work((interrupt) => extractCommand({ ...options, paths }, stdout, interrupt))
    })

  defineExplain(program, context)
  defineEvaluate(program, context)
  defineDoctor(program, version, context)
  defineCompletion(program, context)
  defineConfig(program, context)

  program
    .command('schema')
    .summary('print the columns')
    .description('Prints the columns of a layout: their names, types and meanings.')
    .addOption(
      new Option('-f, --format <name>', 'how to print them')
        .choices(['json-schema', 'table-schema', 'duckdb'] satisfies SchemaFormat[])
        .default('json-schema'),
    )
    .addOption(new Option('-l, --layout <name>', 'which layout').choices(layouts).default('wide'))
    .addHelpText('after', schemaExamplesOf(call))
    .action(async ({ format, layout }: { format: SchemaFormat; layout: Layout }) => {
      const { describeLayout } = await import('./schema.ts')
      stdout.write(`${describeLayout(format, layout)}\n`)
    })

  defineLexicon(program, context)
  return program
}

async function extractCommand(
  raw: object,
  stdout: Writable,
  { signal, leaveToSystem }: Interrupt,
): Promise<number> {
  const { parseExtractOptions } = await import('./options.ts')
  const options = parseExtractOptions(raw)
  setEngine()
  const { run } = await import('./run.ts')
  const { lexicon, words } = await wordsOf(options.lexicon)
  const { loadSegmenter } = await import('./segment/words.ts')
  const { createThreads } = await import('./jobs/threads.ts')
  let threads: Threads | undefined
  let pipeline: typeof import('./pipeline.ts') | undefined
  return run(options, {
    // Not needed here where threads do all the work.
    async *extract(source, overrides) {
      pipeline ??= await import('./pipeline.ts')
      const parts = pipeline.extractInParts(source, { ...overrides, lexicon })
      const readNext = (): IteratorResult<Extraction> => parts.next()
      const isShort = source.text.length < LONG
      for (;;) {
        const { done, value } = isShort ? readNext() : leaveToSystem(readNext)
        if (done === true) return
        yield value
      }
    },
    openThreads: (count, task) => (threads = createThreads(count, { task, lexicon }, signal)),
    segmenter: () => segmenterNames[threads?.segmenter() ?? loadSegmenter().name],
    version,
    words,
    standardInput: stdin,
    standardOutput: stdout,
    standardError: stderr,
    signal,
  })
}

async function interruptible(task: (interrupt: Interrupt) => Promise<number>): Promise<number> {
  const interrupt = listenForInterrupt(process, {
    SIGINT: EXIT.interrupt,
    SIGTERM: EXIT.terminate,
  })
  try {
    return await task(interrupt)
  } catch (cause) {
    if (interrupt.signal.aborted) return Number(interrupt.signal.reason)
    if (cause instanceof ReportsError && cause.code === 'closed-pipe') return EXIT.done
    throw cause
  }
}

function explain(cause: unknown): number {
  if (cause instanceof ReportsError) {
    complain(`error: ${cause.message}\n  hint: ${cause.hint}\n`)
    return EXIT.usage
  }
  // Stacks are in it, and the causes of causes.
  complain(`This is a bug in reports, please report it:\n${inspect(cause)}\n`)
  return EXIT.bug
}

/** Lines for people; what came from an argument or a file cannot steer the terminal. */
function complain(text: string): void {
  stderr.write(text.split('\n').map(toVisible).join('\n'))
}
