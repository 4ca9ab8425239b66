import type { Readable, Writable } from 'node:stream'
import { halfPublished, ReportsError, usage } from './errors.ts'
import { openInputs, type Inputs } from './inputs.ts'
import { ledgerColumns, longColumns, rejectColumns, wideColumns } from './model/columns.ts'
import type { SourceFile } from './model/document.ts'
import type { Extraction, Overrides } from './model/extraction.ts'
import type { ExtractOptions } from './options.ts'
import { extractorOf, openJournalOf, type Extractor } from './resume.ts'
import type { Loaded } from './read/index.ts'
import { packagePath, toDataPackage, type PackageSource } from './write/datapackage.ts'
import {
  byteOrderMark,
  findFormat,
  findTarget,
  loadWriter,
  lockOutput,
  nodeFiles,
  openFile,
  openStream,
  sweepBeside,
  toWide,
  type FileSystem,
  type Format,
  type Journal,
  type Lock,
  type Output,
  type Row,
  type Target,
  type Written,
} from './write/index.ts'
import { mergeLedger } from './write/ledger.ts'
import { createReport, type Report } from './write/report.ts'
import { checkTally, emptyTally, type Tally } from './write/tally.ts'

/** What the run does its work with; a test brings its own. */
export interface World {
  readonly extract: (source: SourceFile, overrides: Overrides) => Extraction
  /** What parts words, such as `nodejieba`; it may have to be loaded for that. */
  readonly segmenter: () => string
  readonly version: string
  /** Tells the user's words from others, as they settle what is read, too; undefined if there are none. */
  readonly words?: string | undefined
  readonly standardInput: Readable
  readonly standardOutput: Writable
  readonly standardError: Writable
  /** Where outputs go; the disk if absent. */
  readonly files?: FileSystem
  /** Aborted by an interrupt, with the exit code (130 or 143) as its reason. */
  readonly signal: AbortSignal
}

/** All that a run has opened, to be published together or put away. */
interface Opened {
  readonly outputs: Output[]
  readonly locks: Lock[]
  journal: Journal | undefined
}

/** An output and the writer that feeds it. */
interface Sink {
  readonly write: (rows: readonly Row[]) => Promise<void>
  /** Writes what stands after the last row, and brings all to the disk. */
  readonly finish: () => Promise<Written>
}

interface Sinks {
  readonly data: Sink
  readonly ledger: Sink | undefined
  readonly rejects: Sink | undefined
}

/**
 * Reads documents one after the other and writes their records: a document that cannot be read is
 * named and the others go on.
 *
 * @returns The exit code: 0, 1 (strict, and there were issues), 3 (an input failed), 70 (the program
 *   broke on one), or 130 or 143.
 * @throws {ReportsError} If an output cannot be written or would overwrite an input.
 */
export async function run(options: ExtractOptions, world: World): Promise<number> {
  const opened: Opened = { outputs: [], locks: [], journal: undefined }
  const report = createReport(options.quiet, world.standardError)
  try {
    return await runInto(opened, report, options, world)
  } catch (cause) {
    if (world.signal.aborted) {
      if (options.output !== undefined) report.interrupted(options.output, options.resume)
      return Number(world.signal.reason)
    }
    if (cause instanceof ReportsError && cause.code === 'closed-pipe') return 0
    throw cause
  } finally {
    // A failure here would hide the one that led here; what it leaves, the next run sweeps away.
    await Promise.allSettled(opened.outputs.map((output) => output.discard()))
    await opened.journal?.close().catch(() => undefined)
    await Promise.allSettled(opened.locks.map((lock) => lock.release()))
  }
}

async function runInto(
  opened: Opened,
  report: Report,
  options: ExtractOptions,
  world: World,
): Promise<number> {
  const { files = nodeFiles } = world
  const format = formatOf(options)
  const targets = await findTargets(options, files)
  const allTargets = Object.values(targets).filter((target) => target !== undefined)
  await sweepBeside(allTargets, files)
  for (const target of allTargets) opened.locks.push(await lockOutput(target, files))
  if (options.resume) opened.journal = await openJournalOf(targets.output, options, world)
  if (opened.journal !== undefined && opened.journal.found > 0) {
    report.resumed(opened.journal.found)
  }
  const open = async (target: Target): Promise<Output> => {
    const output = await openFile(target, files)
    opened.outputs.push(output)
    return output
  }
  const columns = options.layout === 'long' ? longColumns : wideColumns
  if (format === 'xlsx' && options.output === undefined && isTerminal(world.standardOutput)) {
    throw usage('a spreadsheet cannot be shown on a terminal', 'Name a file: -o records.xlsx.')
  }
  const hasMark = options.output !== undefined && format === 'csv' && options.bom
  const place =
    targets.output === undefined
      ? openStream(world.standardOutput, 'standard output', world.signal)
      : await open(targets.output)
  const sinks: Sinks = {
    data: await openSink(place, format, columns, hasMark),
    ledger: await openTable(targets.ledger, ledgerColumns, options.bom, open),
    rejects: await openTable(targets.rejects, rejectColumns, options.bom, open),
  }
  // As early as the others, so that a folder which is full or locked is noticed before the work.
  const beside = targets.package && (await open(targets.package))
  const taken = new Set(allTargets.map(({ path }) => path))
  const inputs = await openInputs(options, taken, world)
  const extract = extractorOf(opened.journal, inputs.overridesOf, world)
  const { tally, sources } = await readAll(sinks, inputs, extract, report, options, world)
  checkTally(tally)
  const segmenter = tally.records > 0 ? world.segmenter() : undefined

  const written = await sinks.data.finish()
  await sinks.ledger?.finish()
  await sinks.rejects?.finish()
  const { output } = options
  if (output !== undefined && beside !== undefined) {
    // Loaded here, since only the package needs the schema library.
    const { toTableSchema } = await import('./schema.ts')
    const schema = toTableSchema(
      options.layout,
      format === 'csv' || format === 'xlsx' ? 'decimal' : 'text',
    )
    const { version } = world
    await beside.write(
      toDataPackage({ output, format, written, schema, sources, version, segmenter }),
    )
    await beside.finish()
  }
  world.signal.throwIfAborted()
  await publishAll(opened.outputs)
  // The output is complete: a journal that cannot be removed is no reason to fail.
  await opened.journal?.remove().catch(() => undefined)

  report.end(tally, output, segmenter)
  if (report.bugCount() > 0) return 70
  if (options.strict && report.issueCount() > 0) return 1
  return tally.rejected > 0 ? 3 : 0
}

async function publishAll(outputs: readonly Output[]): Promise<void> {
  const published: string[] = []
  for (const output of outputs) {
    try {
      await output.publish()
    } catch (cause) {
      if (published.length === 0 || !(cause instanceof ReportsError)) throw cause
      throw halfPublished(cause, published)
    }
    published.push(output.name)
  }
}

/** One document at a time is in memory. */
async function readAll(
  { data, ledger, rejects }: Sinks,
  inputs: Inputs,
  extract: Extractor,
  report: Report,
  options: ExtractOptions,
  world: World,
): Promise<{ readonly tally: Tally; readonly sources: readonly PackageSource[] }> {
  const { layout } = options
  const tally = emptyTally(ledger !== undefined)
  const sources: PackageSource[] = []
  for await (const document of inputs.documents) {
    const { path, source } = document
    world.signal.throwIfAborted()
    tally.found += 1
    if (document.kind === 'skipped') {
      tally.skipped += 1
      continue
    }
    if (document.kind === 'failed') {
      tally.rejected += 1
      report.failure(path, document.error)
      await rejects?.write([toReject(source, document.error)])
      continue
    }
    const { loaded } = document
    const extraction = await extract(loaded)
    if ('bug' in extraction) {
      tally.rejected += 1
      report.bug(path, extraction.bug)
      await rejects?.write([toBugReject(source, extraction.bug)])
      continue
    }
    const { records } = extraction
    await inputs.keepText(loaded)
    for (const issue of [...loaded.issues, ...extraction.issues]) report.issue(issue)
    const rows: readonly Row[] = layout === 'long' ? records : toWide(records)
    await data.write(rows)
    if (ledger !== undefined && tally.ledger !== undefined) {
      const lines = mergeLedger(extraction)
      await ledger.write(lines)
      tally.ledger.numbers += lines.length
      tally.ledger.rejections += extraction.rejections.length
    }
    tally[records.length === 0 ? 'empty' : 'extracted'] += 1
    tally.records += records.length
    tally.rows += rows.length
    sources.push(toPackageSource(loaded))
  }
  for (const issue of inputs.issues()) report.issue(issue)
  return { tally, sources }
}

const formatOf = ({ format, output }: ExtractOptions): Format =>
  format ?? (output === undefined ? undefined : findFormat(output)) ?? 'csv'

type Targets = Readonly<Record<'output' | 'package' | 'ledger' | 'rejects', Target | undefined>>

/**
 * The files that will be written, so that none of them is read.
 *
 * @throws {ReportsError} If two outputs are the same file.
 */
async function findTargets(options: ExtractOptions, files: FileSystem): Promise<Targets> {
  const { output, ledger, rejects, datapackage } = options
  const find = async (path: string | undefined): Promise<Target | undefined> =>
    path === undefined ? undefined : findTarget(path, files)
  const targets = {
    output: await find(output),
    package: await find(output !== undefined && datapackage ? packagePath(output) : undefined),
    ledger: await find(ledger),
    rejects: await find(rejects),
  }
  const taken = new Set<string>()
  for (const target of Object.values(targets)) {
    // Any number of outputs may go to a device.
    if (target === undefined || target.isSpecial) continue
    if (taken.has(target.path)) {
      throw usage(`${target.name} is written twice`, 'Give each output a file of its own.')
    }
    taken.add(target.path)
  }
  return targets
}

async function openSink(
  output: Output,
  format: Format,
  columns: readonly string[],
  hasMark: boolean,
): Promise<Sink> {
  const writer = (await loadWriter(format))(columns)
  if (hasMark) await output.write(byteOrderMark)
  await output.write(writer.head)
  return {
    async write(rows) {
      for (const piece of writer.rows(rows)) await output.write(piece)
    },
    async finish() {
      await output.write(writer.foot())
      return output.finish()
    },
  }
}

async function openTable(
  target: Target | undefined,
  columns: readonly string[],
  bom: boolean,
  open: (target: Target) => Promise<Output>,
): Promise<Sink | undefined> {
  if (target === undefined) return undefined
  const format = findFormat(target.name) ?? 'ndjson'
  return openSink(await open(target), format, columns, format === 'csv' && bom)
}

const isTerminal = (stream: Writable): boolean => 'isTTY' in stream && stream.isTTY === true

const toPackageSource = ({ source, sha256, byteLength }: Loaded): PackageSource => ({
  path: source.path,
  sha256,
  byteLength,
  encoding: source.encoding,
})

const toReject = (source: string, { code, message, byte, hint }: ReportsError): Row => ({
  source,
  code,
  message,
  byte: byte ?? null,
  hint,
})

const toBugReject = (source: string, bug: unknown): Row => ({
  source,
  code: 'bug',
  message: String(bug),
  byte: null,
  hint: 'Please report it.',
})
