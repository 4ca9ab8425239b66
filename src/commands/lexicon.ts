import { stderr, stdin } from 'node:process'
import type { Command } from 'commander'
import type { SuggestOptions } from '../vocabulary/corpus.ts'
import type { CommandContext } from './context.ts'
import { collect } from './reading.ts'

const suggestExamplesOf = (call: string): string => `
Examples:
  $ ${call} lexicon suggest reports/ > mine.json     # then edit codes and names
  $ ${call} lexicon check mine.json
  $ ${call} extract reports/ --lexicon mine.json -o indicators.csv
`

/** The commands `lexicon list`, `lexicon check` and `lexicon suggest`. */
export function defineLexicon(program: Command, { call, stdout, work }: CommandContext): void {
  const lexicon = program
    .command('lexicon')
    .summary('the indicators and units that are known')
    .description('Lists the words that reports are read by, checks and suggests words of your own.')

  lexicon
    .command('list')
    .description('Lists the indicators and the units, with your own if you name a file.')
    .option('--json', 'as JSON, in the form that --lexicon reads')
    .option('--indicators', 'only the indicators')
    .option('--units', 'only the units')
    .option('--lexicon <file>', 'with the words of this file; may be repeated', collect, [])
    .action(async (options: ListOptions) => {
      const { listLexicon } = await import('../vocabulary/list.ts')
      const { loadLexicon } = await import('../vocabulary/file.ts')
      const parts = (['indicators', 'units'] as const).filter((part) => options[part] === true)
      const text = listLexicon(
        await loadLexicon(options.lexicon),
        parts.length === 0 ? ['indicators', 'units'] : parts,
        options.json === true,
      )
      stdout.write(`${text}\n`)
    })

  lexicon
    .command('check')
    .description('Checks a file of your own words.')
    .argument('<file>', 'JSON with indicators and units')
    .action(async (path: string) => {
      const { checkVocabulary, readVocabulary } = await import('../vocabulary/file.ts')
      const { builtIn } = await import('../lexicon/lexicon.ts')
      const { additions, takenOver } = checkVocabulary(path, await readVocabulary(path), builtIn)
      for (const line of takenOver) stdout.write(`${line}\n`)
      const { indicators, units } = additions
      stdout.write(
        `${path}: ${indicators.length} indicators and ${units.length} units, no mistake\n`,
      )
    })

  lexicon
    .command('suggest')
    .description('Suggests entries for the indicators of your reports that are not known.')
    .argument('[paths...]', 'files, folders, or "-" for standard input', ['.'])
    .option('--least <number>', 'names of fewer figures are left out', '3')
    .option('--most <number>', 'how many to suggest', '50')
    .option('--lexicon <file>', 'what is in this file is known; may be repeated', collect, [])
    .addHelpText('after', suggestExamplesOf(call))
    .action(async (paths: string[], options: SuggestOptions) => {
      const { suggest } = await import('../vocabulary/corpus.ts')
      await work(() => suggest(paths, options, { stdin, stdout, stderr }))
    })
}

interface ListOptions {
  readonly json?: true
  readonly indicators?: true
  readonly units?: true
  readonly lexicon: readonly string[]
}
