import { usage } from './errors.ts'
import type { SourceFile } from './model/document.ts'
import type { Extraction, Overrides } from './model/extraction.ts'
import type { ExtractOptions } from './options.ts'
import type { Loaded } from './read/index.ts'
import type { World } from './run.ts'
import { openJournal, type Journal, type Target } from './write/index.ts'

/** What the program threw instead of reading a document. */
export interface Broken {
  readonly bug: unknown
}

/** What a document gives. */
export type Extractor = (loaded: Loaded) => Promise<Extraction | Broken>

/** Beyond this many numbers a document is not kept in the journal: it would be one line of gigabytes. */
const LARGEST_KEPT = 200_000

/** Extracts a document, or finds in the journal what it gave when it was extracted before. */
export function extractorOf(
  journal: Journal | undefined,
  overridesOf: (loaded: Loaded) => Overrides,
  world: World,
): Extractor {
  if (journal === undefined) {
    return async (loaded) => extractFrom(loaded.source, overridesOf(loaded), world)
  }
  return async (loaded) => {
    const { source, sha256 } = loaded
    const overrides = overridesOf(loaded)
    const key = JSON.stringify([source.path, source.encoding, sha256, overrides])
    const known = await journal.find(key)
    if (known !== undefined) return known as Extraction
    const extraction = extractFrom(source, overrides, world)
    if ('bug' in extraction) return extraction
    const { records, rejections } = extraction
    if (records.length + rejections.length <= LARGEST_KEPT) await journal.keep(key, extraction)
    return extraction
  }
}

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

/** A bug in reading one document must not cost what was read of the others. */
function extractFrom(
  source: SourceFile,
  overrides: Overrides,
  { extract }: World,
): Extraction | Broken {
  try {
    return extract(source, overrides)
  } catch (cause) {
    return { bug: cause }
  }
}
