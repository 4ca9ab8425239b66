import { availableParallelism } from 'node:os'
import type { Readable, Writable } from 'node:stream'
import { halfPublished, ReportsError, usage } from './errors.ts'
import { openInputs, type Inputs } from './inputs.ts'
import type { Broken, Extract, Task } from './jobs/reader.ts'
import { columnsOf } from './jobs/render.ts'
import type { Threads } from './jobs/threads.ts'
import { ledgerColumns, rejectColumns } from './model/columns.ts'
import type { ExtractOptions } from './options.ts'
import { readInTurn, type Outcome, type Reading } from './results.ts'
import { openJournalOf } from './resume.ts'
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
  type FileSystem,
  type Format,
  type Journal,
  type Lock,
  type Output,
  type Row,
  type Target,
  type Piece,
  type Written,
} from './write/index.ts'
import { createReport, type Report } from './write/report.ts'
import { checkTally, emptyTally, type Tally } from './write/tally.ts'

/** What the run does its work with; a test brings its own. */
export interface World {
  readonly extract: Extract
  /** Threads that extract as `extract` does; documents are read one at a time if absent. */
  readonly openThreads?: (count: number, task: Task) => Threads
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
  threads: Threads | undefined
}

/** An output and the writer that feeds it. */
interface Sink {
  readonly writeRows: (rows: readonly Row[]) => Promise<void>
  /** @param pieces What the writer of the same format has made of rows. */
  readonly write: (pieces: Iterable<Piece>) => Promise<void>
  /** Writes what stands after the last row, and brings all to the disk. */
  readonly finish: () => Promise<Written>
}

interface Sinks {
  readonly data: Sink
  readonly ledger: Sink | undefined
  readonly rejects: Sink | undefined
}

/**
 * Reads documents and writes their records in the order of the inputs: a document that cannot be read is
 * named and the others go on.
 *
 * @returns The exit code: 0, 1 (strict, and there were issues), 3 (an input failed), 70 (the program
 *   broke on one), or 130 or 143.
 * @throws {ReportsError} If an output cannot be written or would overwrite an input.
 */
export async function run(options: ExtractOptions, world: World): Promise<number> {
  const opened: Opened = { outputs: [], locks: [], journal: undefined, threads: undefined }
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
    await opened.threads?.close()
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
  if (format === 'xlsx' && options.output === undefined && isTerminal(world.standardOutput)) {
    throw usage('a spreadsheet cannot be shown on a terminal', 'Name a file: -o records.xlsx.')
  }
  const task: Task = {
    layout: options.layout,
    format,
    ledgerFormat: targets.ledger && tableFormatOf(targets.ledger),
    keeps: opened.journal !== undefined,
  }
  const hasMark = options.output !== undefined && format === 'csv' && options.bom
  const place =
    targets.output === undefined
      ? openStream(world.standardOutput, 'standard output', world.signal)
      : await open(targets.output)
  const sinks: Sinks = {
    data: await openSink(place, format, columnsOf(options.layout), hasMark),
    ledger: await openTable(targets.ledger, ledgerColumns, options.bom, open),
    rejects: await openTable(targets.rejects, rejectColumns, options.bom, open),
  }
  // As early as the others, so that a folder which is full or locked is noticed before the work.
  const beside = targets.package && (await open(targets.package))
  const taken = new Set(allTargets.map(({ path }) => path))
  const inputs = await openInputs(options, taken, world)
  const jobs = options.jobs === 'auto' ? availableParallelism() : options.jobs
  if (jobs > 1) opened.threads = world.openThreads?.(jobs, task)
  const outcomes = readInTurn(inputs, task, opened.journal, opened.threads, world)
  const { tally, sources } = await writeAll(outcomes, sinks, inputs, report)
  // They are idle now, and take memory.
  await opened.threads?.close()
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

/** Writes what each document gives, and counts it. */
async function writeAll(
  outcomes: AsyncIterable<Outcome>,
  { data, ledger, rejects }: Sinks,
  inputs: Inputs,
  report: Report,
): Promise<{ readonly tally: Tally; readonly sources: readonly PackageSource[] }> {
  const tally = emptyTally(ledger !== undefined)
  const sources: PackageSource[] = []
  const reject = async (row: Row): Promise<void> => {
    tally.rejected += 1
    await rejects?.writeRows([row])
  }
  for await (const outcome of outcomes) {
    const { path, source } = outcome
    tally.found += 1
    if (outcome.kind === 'skipped') {
      tally.skipped += 1
      continue
    }
    if (outcome.kind === 'failed') {
      report.failure(path, outcome.error)
      await reject(toReject(source, outcome.error))
      continue
    }
    const { loaded } = outcome
    const before = tally.records
    const broken = await writeResults(outcome, { data, ledger }, tally, inputs, report)
    if (broken !== undefined) {
      report.bug(path, broken.bug.detail)
      await reject(toBugReject(source, broken, tally.records - before))
      continue
    }
    tally[tally.records === before ? 'empty' : 'extracted'] += 1
    sources.push(toPackageSource(loaded))
  }
  for (const issue of inputs.issues()) report.issue(issue)
  return { tally, sources }
}

/**
 * Writes what the stretches of a document give, each before the next is read, and counts it.
 *
 * @returns What broke the reading off, if anything did.
 */
async function writeResults(
  { loaded, results }: Reading,
  { data, ledger }: Pick<Sinks, 'data' | 'ledger'>,
  tally: Tally,
  inputs: Inputs,
  report: Report,
): Promise<Broken | undefined> {
  let isBegun = false
  for await (const result of results) {
    if ('bug' in result) return result
    const { rendered } = result
    if (!isBegun) {
      isBegun = true
      await inputs.keepText(loaded)
      for (const issue of loaded.issues) report.issue(issue)
    }
    for (const issue of rendered.issues) report.issue(issue)
    if ('pieces' in rendered.data) await data.write(rendered.data.pieces)
    else await data.writeRows(rendered.data.rows)
    await ledger?.write(rendered.ledger)
    if (tally.ledger !== undefined) {
      tally.ledger.numbers += rendered.numbers
      tally.ledger.rejections += rendered.rejections
    }
    tally.records += rendered.records
    tally.rows += rendered.rows
  }
  return undefined
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
  let separator = ''
  const write = async (pieces: Iterable<Piece>): Promise<void> => {
    for (const piece of pieces) {
      if (separator !== '') await output.write(separator)
      await output.write(piece)
      separator = writer.separator
    }
  }
  return {
    write,
    writeRows: (rows) => write(writer.rows(rows)),
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
  const format = tableFormatOf(target)
  return openSink(await open(target), format, columns, format === 'csv' && bom)
}

const isTerminal = (stream: Writable): boolean => 'isTTY' in stream && stream.isTTY === true

const tableFormatOf = ({ name }: Target): 'csv' | 'ndjson' =>
  findFormat(name) === 'csv' ? 'csv' : 'ndjson'

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

/** @param written Its records that are in the output already. */
const toBugReject = (source: string, { bug }: Broken, written: number): Row => ({
  source,
  code: 'bug',
  message: bug.summary,
  byte: null,
  hint: `Please report it.${written === 0 ? '' : ` The ${written} records before it are kept.`}`,
})
