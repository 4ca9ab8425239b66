import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { ReportsError, usage } from './errors.ts'
import { ledgerColumns, longColumns, wideColumns } from './model/columns.ts'
import type { SourceFile } from './model/document.ts'
import type { Extraction, Overrides } from './model/extraction.ts'
import type { ExtractOptions } from './options.ts'
import { tryLoad, walk, type Found, type Loaded } from './read/index.ts'
import { packagePath, toDataPackage, type PackageSource } from './write/datapackage.ts'
import {
  byteOrderMark,
  findFormat,
  openFile,
  openStream,
  toWide,
  writers,
  type Format,
  type Output,
  type Row,
  type Written,
} from './write/index.ts'
import { mergeLedger } from './write/ledger.ts'
import { createReport, type Report, type Tally } from './write/report.ts'

/** What the user says of all documents, instead of what they say of themselves. */
/** What the run does its work with; a test brings its own. */
export interface World {
  readonly extract: (source: SourceFile, overrides: Overrides) => Extraction
  /** What parts words, such as `nodejieba`; it may have to be loaded for that. */
  readonly segmenter: () => string
  readonly version: string
  readonly standardInput: Readable
  readonly standardOutput: Writable
  readonly standardError: Writable
  /** Aborted by an interrupt, with the exit code (130 or 143) as its reason. */
  readonly signal: AbortSignal
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

const rejectColumns = ['source', 'code', 'message', 'byte', 'hint'] as const

/**
 * Reads documents one after the other and writes their records: a document that cannot be read is
 * named and the others go on.
 *
 * @returns The exit code: 0, 1 (strict, and there were issues), 3 (an input failed), or 130 or 143.
 * @throws {ReportsError} If an output cannot be written or would overwrite an input.
 */
export async function run(options: ExtractOptions, world: World): Promise<number> {
  const outputs: Output[] = []
  try {
    return await runInto(outputs, options, world)
  } catch (cause) {
    if (world.signal.aborted) return Number(world.signal.reason)
    if (cause instanceof ReportsError && cause.code === 'closed-pipe') return 0
    throw cause
  } finally {
    for (const output of outputs) await output.discard()
  }
}

async function runInto(outputs: Output[], options: ExtractOptions, world: World): Promise<number> {
  const format = formatOf(options)
  const taken = await outputPaths(options)
  const open = async (path: string | undefined): Promise<Output> => {
    const output =
      path === undefined
        ? openStream(world.standardOutput, 'standard output', world.signal)
        : await openFile(path)
    outputs.push(output)
    return output
  }
  const columns = options.layout === 'long' ? longColumns : wideColumns
  const hasMark = options.output !== undefined && format === 'csv' && options.bom
  const sinks: Sinks = {
    data: await openSink(await open(options.output), format, columns, hasMark),
    ledger: await openTable(options.ledger, ledgerColumns, options.bom, open),
    rejects: await openTable(options.rejects, rejectColumns, options.bom, open),
  }
  const report = createReport(options.quiet, world.standardError)
  const { tally, sources } = await readAll(sinks, taken, report, options, world)
  checkTally(tally)
  const segmenter = tally.records > 0 ? world.segmenter() : undefined

  const written = await sinks.data.finish()
  await sinks.ledger?.finish()
  await sinks.rejects?.finish()
  const { output } = options
  if (output !== undefined && options.datapackage) {
    // Loaded here, since only the package needs the schema library.
    const { toTableSchema } = await import('./schema.ts')
    const schema = toTableSchema(options.layout, format === 'csv' ? 'decimal' : 'text')
    const { version } = world
    const beside = await open(packagePath(output))
    await beside.write(
      toDataPackage({ output, format, written, schema, sources, version, segmenter }),
    )
    await beside.finish()
  }
  world.signal.throwIfAborted()
  for (const opened of outputs) await opened.publish()

  report.end(tally, output, segmenter)
  if (options.strict && report.issueCount() > 0) return 1
  return tally.rejected > 0 ? 3 : 0
}

/** One document at a time is in memory. */
async function readAll(
  { data, ledger, rejects }: Sinks,
  taken: ReadonlySet<string>,
  report: Report,
  options: ExtractOptions,
  world: World,
): Promise<{ readonly tally: Tally; readonly sources: readonly PackageSource[] }> {
  const { region, period, layout } = options
  const tally = emptyTally()
  const sources: PackageSource[] = []
  for await (const found of walk(options.paths)) {
    world.signal.throwIfAborted()
    tally.found += 1
    if (found.kind === 'skipped') {
      tally.skipped += 1
      continue
    }
    if (found.kind === 'file') refuseOwnOutput(found, taken)
    const loaded = await tryLoad(found, { ...world, encoding: options.encoding })
    if (loaded instanceof ReportsError) {
      tally.rejected += 1
      report.failure(found.path, loaded)
      await rejects?.write([toReject(found.source, loaded)])
      continue
    }
    const extraction = extractFrom(
      loaded.source,
      { region, period, ledger: ledger !== undefined },
      world,
    )
    const { records } = extraction
    for (const issue of [...loaded.issues, ...extraction.issues]) report.issue(issue)
    const rows: readonly Row[] = layout === 'long' ? records : toWide(records)
    await data.write(rows)
    await ledger?.write(mergeLedger(extraction))
    tally[records.length === 0 ? 'empty' : 'extracted'] += 1
    tally.records += records.length
    tally.rows += rows.length
    sources.push(toPackageSource(loaded))
  }
  return { tally, sources }
}

/** A bug is easier to find when one knows which document brought it to light. */
function extractFrom(source: SourceFile, overrides: Overrides, { extract }: World): Extraction {
  try {
    return extract(source, overrides)
  } catch (cause) {
    if (cause instanceof ReportsError) throw cause
    throw new Error(`${source.path} could not be extracted`, { cause })
  }
}

const formatOf = ({ format, output }: ExtractOptions): Format =>
  format ?? (output === undefined ? undefined : findFormat(output)) ?? 'csv'

const emptyTally = (): Tally => ({
  found: 0,
  extracted: 0,
  empty: 0,
  rejected: 0,
  skipped: 0,
  records: 0,
  rows: 0,
})

/** Every document that was found must be accounted for; if not, the program is wrong. */
function checkTally({ found, extracted, empty, rejected, skipped }: Tally): void {
  if (found === extracted + empty + rejected + skipped) return
  throw new Error(
    `${found} found, but ${extracted} extracted + ${empty} empty + ${rejected} rejected + ${skipped} skipped`,
  )
}

/**
 * The real paths that will be written, so that none of them is read.
 *
 * @throws {ReportsError} If two outputs are the same file.
 */
async function outputPaths(options: ExtractOptions): Promise<ReadonlySet<string>> {
  const { output, ledger, rejects, datapackage } = options
  const beside = output !== undefined && datapackage ? packagePath(output) : undefined
  const taken = new Set<string>()
  for (const path of [output, beside, ledger, rejects]) {
    if (path === undefined) continue
    const real = await realpath(path).catch(() => resolve(path))
    // Any number of outputs may go to a device.
    if (taken.has(real) && !real.startsWith('/dev/')) {
      throw usage(`${path} is written twice`, 'Give each output a file of its own.')
    }
    taken.add(real)
  }
  return taken
}

function refuseOwnOutput(
  { realPath, path }: Extract<Found, { kind: 'file' }>,
  taken: ReadonlySet<string>,
): void {
  if (!taken.has(realPath.toString())) return
  throw usage(`${path} is an input and an output`, 'Name another file with --output.')
}

async function openSink(
  output: Output,
  format: Format,
  columns: readonly string[],
  hasMark: boolean,
): Promise<Sink> {
  const writer = writers[format](columns)
  await output.write((hasMark ? byteOrderMark : '') + writer.head)
  return {
    async write(rows) {
      for (const piece of writer.rows(rows)) await output.write(piece)
    },
    async finish() {
      await output.write(writer.foot)
      return output.finish()
    },
  }
}

async function openTable(
  path: string | undefined,
  columns: readonly string[],
  bom: boolean,
  open: (path: string) => Promise<Output>,
): Promise<Sink | undefined> {
  if (path === undefined) return undefined
  const format = findFormat(path) ?? 'ndjson'
  return openSink(await open(path), format, columns, format === 'csv' && bom)
}

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
