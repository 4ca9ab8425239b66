import type { Readable, Writable } from 'node:stream'
import { ReportsError, usage } from '../errors.ts'
import type { SourceFile } from '../model/document.ts'
import type { Explanation, Overrides } from '../model/extraction.ts'
import type { ExplainOptions } from '../options.ts'
import { tryLoad, walk, type Found, type Loaded } from '../read/index.ts'
import { openStream } from '../write/output.ts'
import { toVisible } from '../write/visible.ts'
import { createJsonRenderer } from './json.ts'
import { countLines, explainLines, type LineRange } from './lines.ts'
import { createRenderer, type Look } from './render.ts'

/** What the command does its work with; a test brings its own. */
export interface ExplainWorld {
  readonly explain: (source: SourceFile, overrides: Overrides) => Explanation
  /** Of the terminal; the options win. */
  readonly look: Look
  readonly standardInput: Readable
  readonly standardOutput: Writable
  readonly standardError: Writable
  /** Aborted by an interrupt, with the exit code as its reason. */
  readonly signal: AbortSignal
}

/**
 * Shows a document with what became of its numbers.
 *
 * @returns The exit code: 0, or 3 if the file cannot be read.
 * @throws {ReportsError} If the options ask for what there is not, or the output cannot be written.
 */
export async function runExplain(options: ExplainOptions, world: ExplainWorld): Promise<number> {
  const loaded = await tryLoad(await findOne(options.path), {
    ...world,
    encoding: options.encoding,
    inputFormat: options.inputFormat,
  })
  if (loaded instanceof ReportsError) {
    const { message, hint } = loaded
    world.standardError.write(`${toVisible(`${options.path}: ${message}`)}\n  hint: ${hint}\n`)
    return 3
  }
  await show(loaded, options, world)
  return 0
}

async function findOne(path: string): Promise<Exclude<Found, { kind: 'skipped' }>> {
  const { value: found } = await walk([path]).next()
  // Only what lies in a folder has another path than the one given.
  if (found === undefined || found.kind === 'skipped' || found.path !== path)
    throw usage(`${path} is a folder`, 'Name one file, or "-" for standard input.')
  return found
}

async function show(
  { source, issues }: Loaded,
  options: ExplainOptions,
  { explain, look, standardOutput, signal }: ExplainWorld,
): Promise<void> {
  const { region, period, color, width = look.width } = options
  const range = rangeIn(source, options)
  const found = explain(source, { region, period })
  const explanation = { ...found, issues: [...issues, ...found.issues] }
  const hasColour = color === 'auto' ? look.hasColour : color === 'always'
  const renderer = options.json
    ? createJsonRenderer(source, explanation)
    : { ...createRenderer(source, explanation, range.last, { hasColour, width }), foot: () => '' }
  const output = openStream(standardOutput, 'standard output', signal)
  await output.write(renderer.head())
  for (const line of explainLines(source, explanation, range)) {
    await output.write(renderer.line(line))
  }
  await output.write(renderer.foot())
  await output.finish()
}

function rangeIn({ text }: SourceFile, { path, line }: ExplainOptions): LineRange {
  const count = countLines(text)
  if (line === undefined) return { first: 1, last: count }
  if (line.first > count)
    throw usage(`${path} has ${count} lines, but --line is ${line.first}`, 'Ask for one of them.')
  return { first: line.first, last: Math.min(line.last, count) }
}
