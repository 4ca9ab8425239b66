import { stderr, stdin } from 'node:process'
import { Option, type Command } from 'commander'
import type { CommandContext } from './context.ts'
import { encodingOption, inputFormatOption, lexiconOption, wordsOf } from './reading.ts'

const examplesOf = (call: string): string => `
Examples:
  $ ${call} evaluate --gold fixtures/gold fixtures/documents
  $ ${call} evaluate --gold fixtures/gold fixtures/documents/names-and-numbers.txt --errors 5
  $ ${call} evaluate --gold fixtures/gold fixtures/documents --json --min-f1 0.8

Four notions of right, each stricter than the one before it:
  found  the number was found
  value  with its value and unit
  fact   indicator and measure are right as well
  full   status, bound, period and basis, too

Exit codes: 0 done, 1 the F1 is below --min-f1, 2 usage, gold or output error, 3 an input failed.
`

/** The command `evaluate`. */
export function defineEvaluate(program: Command, context: CommandContext): void {
  program
    .command('evaluate')
    .summary('measure precision, recall and F1 against gold')
    .description(
      'Extracts the documents that have gold and tells how right it is: by field, measure, indicator and document. ' +
        'The gold of report.txt is report.gold.jsonl, a number a line; offsets count code points of the decoded file.',
    )
    .argument('[paths...]', 'files, and folders with documents', ['.'])
    .option('--gold <path>', 'a folder with *.gold.jsonl (and documents.json), or one such file')
    .option('--errors <count>', 'list so many errors, each with its sentence', '0')
    .option('--min-f1 <number>', 'exit with 1 if the F1 of whole facts is less, such as 0.9')
    .addOption(
      new Option('--score <name>', 'the notion of right that --min-f1 is about')
        .choices(['found', 'value', 'fact', 'full'])
        .default('fact'),
    )
    .addOption(lexiconOption())
    .addOption(inputFormatOption())
    .addOption(encodingOption())
    .option('--json', 'for programs: one object with all of it')
    .option('--quiet', 'no summary on standard error')
    .addHelpText('after', examplesOf(context.call))
    .action(async (paths: string[], options: object) => {
      const { parseEvaluateOptions } = await import('../options.ts')
      const parsed = parseEvaluateOptions({ ...options, paths })
      const { runEvaluate } = await import('../evaluate/run.ts')
      const { extract } = await import('../pipeline.ts')
      const { lexicon } = await wordsOf(parsed.lexicon)
      await context.work(({ signal }) =>
        runEvaluate(parsed, {
          extract: (source, overrides) => extract(source, { ...overrides, lexicon }),
          standardInput: stdin,
          standardOutput: context.stdout,
          standardError: stderr,
          signal,
        }),
      )
    })
}
