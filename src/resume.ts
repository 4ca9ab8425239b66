import { usage } from './errors.ts'
import type { ExtractOptions } from './options.ts'
import type { World } from './run.ts'
import { openJournal, type Journal, type Target } from './write/index.ts'

/** Options of where and how rows are written; any other may settle what is in them. */
const withoutBearing: ReadonlySet<string> = new Set([
  'paths',
  'output',
  'format',
  'layout',
  // What is in its files is told by `World.words`.
  'lexicon',
  'ledger',
  'rejects',
  'meta',
  'include',
  'exclude',
  'textDir',
  'jobs',
  'resume',
  'strict',
  'quiet',
  'bom',
  'datapackage',
] satisfies (keyof ExtractOptions)[])

/**
 * Opens the journal of a run, which a run of another version or with other options begins anew.
 *
 * @throws {ReportsError} If there is no file to keep the journal beside.
 */
export async function openJournalOf(
  target: Target | undefined,
  options: ExtractOptions,
  { version, segmenter, words, files }: World,
): Promise<Journal> {
  if (target === undefined || target.isSpecial) {
    throw usage('--resume keeps its journal beside the output', 'Name a file with --output.')
  }
  const bearing = Object.entries(options).filter(([option]) => !withoutBearing.has(option))
  const { icu, unicode } = process.versions
  const kind = JSON.stringify([version, segmenter(), words, icu, unicode, bearing])
  return openJournal(target, kind, files)
}
