import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { ReportsError, unreadable, usage } from '../errors.ts'
import type { SourceFile } from '../model/document.ts'
import type { Extraction, Overrides } from '../model/extraction.ts'
import type { EvaluateOptions } from '../options.ts'
import { tryLoad, walk, type Found } from '../read/index.ts'
import { openStream } from '../write/output.ts'
import { toVisible } from '../write/visible.ts'
import {
  checkGold,
  factsOf,
  parseGold,
  parseOwnRegions,
  type GoldEntry,
  type OwnRegions,
} from './gold.ts'
import { judge } from './judge.ts'
import { renderJson } from './json.ts'
import { mistakesOf, type Mistake } from './mistakes.ts'
import { renderText, type DocumentCounts } from './render.ts'
import { count, sum, toScores } from './score.ts'

/** What the command does its work with; a test brings its own. */
export interface EvaluateWorld {
  readonly extract: (source: SourceFile, overrides: Overrides) => Extraction
  readonly standardInput: Readable
  readonly standardOutput: Writable
  readonly standardError: Writable
  /** Aborted by an interrupt. */
  readonly signal: AbortSignal
}

const GOLD = '.gold.jsonl'

/**
 * Extracts the documents that there is gold for and compares.
 *
 * @returns The exit code: 0, 1 if the F1 is below the least one wanted, or 3 if a document cannot be read.
 * @throws {ReportsError} If the gold is not well formed, or has no document.
 */
export async function runEvaluate(options: EvaluateOptions, world: EvaluateWorld): Promise<number> {
  const say = (line: string): void => {
    world.standardError.write(`${toVisible(line)}\n`)
  }
  const { golds, own } = await readGold(options.gold)
  const found = await findDocuments(options.paths, golds)
  const documents: DocumentCounts[] = []
  const mistakes: Mistake[] = []
  let mistakeCount = 0
  let failed = 0
  for (const [document, place] of found) {
    world.signal.throwIfAborted()
    const loaded = await tryLoad(place, {
      ...world,
      encoding: options.encoding,
      inputFormat: options.inputFormat,
    })
    const gold = golds.get(document)
    const facts = factsOf(gold?.entries ?? [])
    const code = own.get(document)
    if (loaded instanceof ReportsError) {
      // What cannot be read is not found either.
      failed += 1
      say(`${place.path}: ${loaded.message}`)
      say(`  hint: ${loaded.hint}`)
      if (gold !== undefined)
        documents.push({ document, counts: count(judge(facts, [], code), code) })
      continue
    }
    if (gold === undefined) continue
    const { source } = loaded
    checkGold(gold.entries, gold.path, source.text)
    const { records } = world.extract(source, { ledger: false })
    const judgements = judge(facts, records, code)
    documents.push({ document, counts: count(judgements, code) })
    const wrong = mistakesOf({ document, path: place.path }, source.text, judgements)
    mistakeCount += wrong.length
    mistakes.push(...wrong.slice(0, options.errors - mistakes.length))
  }
  const render = options.json ? renderJson : renderText
  const output = openStream(world.standardOutput, 'standard output', world.signal)
  await output.write(render(documents, mistakes, mistakeCount))
  await output.finish()

  const without = golds.size - documents.length
  if (!options.quiet) {
    say(
      `${documents.length} documents with gold, ${failed} unreadable` +
        (without === 0 ? '' : `; ${without} gold files have no document here`),
    )
  }
  const { f1 } = toScores(sum(documents.map(({ counts }) => counts)))[options.score]
  if (options.minF1 !== undefined && f1 < options.minF1) {
    say(`${options.score} F1 is ${f1.toFixed(4)}, less than ${options.minF1}`)
    return 1
  }
  return failed > 0 ? 3 : 0
}

/** The gold of one document. */
interface Gold {
  readonly path: string
  readonly entries: readonly GoldEntry[]
}

/** Reads a folder of gold, or one gold file of it, in the order of the names. */
async function readGold(
  path: string,
): Promise<{ readonly golds: ReadonlyMap<string, Gold>; readonly own: OwnRegions }> {
  const isFile = path.endsWith(GOLD)
  const folder = isFile ? dirname(path) : path
  const entries = await readOrRefuse(folder, () => readdir(folder))
  const names = isFile ? [basename(path)] : entries.filter((name) => name.endsWith(GOLD)).toSorted()
  if (names.length === 0)
    throw usage(`there is no *${GOLD} in ${path}`, 'Name the folder that holds the gold files.')
  const golds = new Map<string, Gold>()
  for (const name of names) {
    const file = join(folder, name)
    golds.set(name.slice(0, -GOLD.length), {
      path: file,
      entries: parseGold(await textOf(file), file),
    })
  }
  const own = join(folder, 'documents.json')
  return {
    golds,
    own: entries.includes('documents.json') ? parseOwnRegions(await textOf(own), own) : new Map(),
  }
}

const textOf = (path: string): Promise<string> =>
  readOrRefuse(path, () => readFile(path, { encoding: 'utf8' }))

async function readOrRefuse<Value>(path: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (cause) {
    throw usage(`${path}: ${unreadable(cause).message}`, 'Check --gold.')
  }
}

type Document = Exclude<Found, { kind: 'skipped' }>

/** The documents that have gold by their name, and what was named and cannot be found. */
async function findDocuments(
  paths: readonly string[],
  golds: ReadonlyMap<string, Gold>,
): Promise<ReadonlyMap<string, Document>> {
  const documents = new Map<string, Document>()
  for await (const found of walk(paths)) {
    if (found.kind === 'skipped') continue
    const document = basename(found.source).replace(/\.[^.]*$/u, '')
    const other = documents.get(document)
    if (!golds.has(document) && found.kind !== 'failed') continue
    if (other !== undefined)
      throw usage(
        `${other.path} and ${found.path} have the same gold`,
        'Name the folder of one of them only.',
      )
    documents.set(document, found)
  }
  if (![...documents.keys()].some((document) => golds.has(document)))
    throw usage(
      `no document in ${paths.join(', ')} has gold`,
      `The gold of report.txt is report${GOLD}.`,
    )
  return documents
}
