import { env, stderr, stdin, stdout as terminal } from 'node:process'
import { Option, type Command } from 'commander'
import type { CommandContext } from './context.ts'
import {
  encodingOption,
  inputFormatOption,
  lexiconOption,
  periodOption,
  regionOption,
  wordsOf,
} from './reading.ts'

const examplesOf = (call: string): string => `
Examples:
  $ ${call} explain fixtures/documents/district-work-report-2019.txt --line 13
  $ ${call} explain fixtures/documents/county-plan-2021h1.txt --line 5-9 --json
  $ echo 全年地区生产总值525.69亿元，增长8.1%。 | ${call} explain - --period 2017

Exit codes: 0 done, 2 usage or output error, 3 the file cannot be read.
`

/** The command `explain`. */
export function defineExplain(program: Command, context: CommandContext): void {
  program
    .command('explain')
    .summary('show what became of each number of a file')
    .description(
      'Shows the text of a report with each number marked by its measure, and below it the record it became, ' +
        'by which rule, and what names lost; or why it measures nothing.',
    )
    .argument('<file>', 'a file, or "-" for standard input')
    .option('--line <range>', 'only this line of the file, such as 12, or these, such as 12-20')
    .option('--json', 'for programs: one object with a line of it for each line of the file')
    .addOption(lexiconOption())
    .addOption(inputFormatOption())
    .addOption(encodingOption())
    .addOption(regionOption())
    .addOption(periodOption())
    .addOption(
      new Option('--color <when>', 'auto: on a terminal, unless NO_COLOR is set')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .option('--width <columns>', "the terminal's, else 80")
    .addHelpText('after', examplesOf(context.call))
    .action(async (path: string, options: object) => {
      const { parseExplainOptions } = await import('../options.ts')
      const parsed = parseExplainOptions({ ...options, path })
      const { runExplain } = await import('../explain/run.ts')
      const { explain } = await import('../pipeline.ts')
      const { lexicon } = await wordsOf(parsed.lexicon)
      const hasColour = terminal.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'
      await context.work(({ signal }) =>
        runExplain(parsed, {
          explain: (source, overrides) => explain(source, { ...overrides, lexicon }),
          look: { hasColour, width: terminal.isTTY ? terminal.columns : 80 },
          standardInput: stdin,
          standardOutput: context.stdout,
          standardError: stderr,
          signal,
        }),
      )
    })
}
