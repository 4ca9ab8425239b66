import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import { usage } from './errors.ts'
import { metadataUnused, type Issue } from './issues.ts'
import type { Overrides } from './model/extraction.ts'
import type { ExtractOptions } from './options.ts'
import type { Filter } from './read/filter.ts'
import {
  readDocuments,
  readMetadata,
  walk,
  type Found,
  type Loaded,
  type Read,
} from './read/index.ts'
import type { World } from './run.ts'
import { findFormat, openTextFolder } from './write/index.ts'

/** The documents of a run, and what is known of each besides its text. */
export interface Inputs {
  /** One at a time, in the order of their files. */
  readonly documents: AsyncIterable<Read>
  /** What the user says of a document: the options, else the table of metadata, else what came with it. */
  readonly overridesOf: (loaded: Loaded) => Overrides
  /** Keeps the text of a document, if the user wants that and it is not simply the file's own. */
  readonly keepText: (loaded: Loaded) => Promise<void>
  /** Asked when all documents were read: what the table of metadata has too much. */
  readonly issues: () => readonly Issue[]
}

/**
 * Opens what the options name.
 *
 * @param taken Real paths of the outputs.
 * @throws {ReportsError} If the table of metadata cannot be read or the folder for texts not be made.
 */
export async function openInputs(
  options: ExtractOptions,
  taken: ReadonlySet<string>,
  { standardInput, signal }: World,
): Promise<Inputs> {
  const { region, period, ledger, meta, textDir, encoding, inputFormat } = options
  const metadata = meta === undefined ? undefined : await readMetadata(meta)
  const unused = new Set(metadata?.keys())
  const texts = textDir === undefined ? undefined : await openTextFolder(textDir)
  const files = withoutOutputs(walk(options.paths), options, taken, texts?.root)
  const documents = readDocuments(files, {
    encoding,
    inputFormat,
    filter: await filterOf(options),
    standardInput,
    signal,
  })
  return {
    documents: (async function* () {
      for await (const document of documents) {
        unused.delete(document.source)
        yield document
      }
    })(),
    overridesOf: ({ source, overrides }) => ({
      ...overrides,
      ...metadata?.get(source.path),
      ...(region !== undefined && { region }),
      ...(period !== undefined && { period }),
      ledger: ledger !== undefined,
    }),
    async keepText({ source, isConverted }) {
      if (isConverted) await texts?.write(source.path, source.text)
    },
    issues: () => [...unused].map((source) => metadataUnused(meta ?? '', source)),
  }
}

/**
 * A table that lies in a folder of inputs and will be written anew is no input; a report that would
 * be overwritten is a mistake, and so is an output that is named as an input. Metadata and the texts
 * of a run before are no inputs either.
 */
async function* withoutOutputs(
  files: AsyncIterable<Found>,
  { paths, meta }: ExtractOptions,
  taken: ReadonlySet<string>,
  texts: string | undefined,
): AsyncGenerator<Found> {
  const table = meta === undefined ? undefined : await realpath(meta)
  for await (const found of files) {
    const real = found.kind === 'file' ? found.realPath.toString() : undefined
    if (real === undefined) yield found
    else if (taken.has(real)) {
      if (findFormat(found.path) !== undefined && !paths.includes(found.path)) continue
      throw usage(`${found.path} is an input and an output`, 'Name another file with --output.')
    } else if (real !== table && !(texts !== undefined && real.startsWith(texts + sep))) yield found
  }
}

/** Loaded only if there are patterns. */
async function filterOf({ include, exclude }: ExtractOptions): Promise<Filter | undefined> {
  if (include.length + exclude.length === 0) return undefined
  const { createFilter } = await import('./read/filter.ts')
  return createFilter(include, exclude)
}
