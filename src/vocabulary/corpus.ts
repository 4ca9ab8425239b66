import type { Readable, Writable } from 'node:stream'
import { usage } from '../errors.ts'
import { withLexicon } from '../lexicon/lexicon.ts'
import { extract } from '../pipeline.ts'
import { readDocuments, walk } from '../read/index.ts'
import { toVisible } from '../write/visible.ts'
import { loadLexicon } from './file.ts'
import { createSuggester } from './suggest.ts'

/** As the command line has them. */
export interface SuggestOptions {
  readonly least: string
  readonly most: string
  readonly lexicon: readonly string[]
}

interface Streams {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
}

/**
 * Reads documents and writes the indicators that are not known as a user's file.
 *
 * @returns The exit code: 0, or 3 if an input failed.
 * @throws {ReportsError} If an option or a lexicon is wrong.
 */
export async function suggest(
  paths: readonly string[],
  options: SuggestOptions,
  { stdin, stdout, stderr }: Streams,
): Promise<number> {
  const least = toCount('--least', options.least)
  const most = toCount('--most', options.most)
  const lexicon = await loadLexicon(options.lexicon)
  const suggester = createSuggester()
  const say = (line: string): void => void stderr.write(`${toVisible(line)}\n`)
  let documents = 0
  let failed = 0
  const { signal } = new AbortController()
  const reading = { encoding: undefined, standardInput: stdin, signal }
  for await (const document of readDocuments(walk(paths), reading)) {
    if (document.kind === 'skipped') continue
    if (document.kind === 'failed') {
      failed += 1
      say(`${document.path}: ${document.error.message}`)
      continue
    }
    const { source } = document.loaded
    const { records } = extract(source, { lexicon, ledger: false })
    withLexicon(lexicon, () => suggester.add(records))
    documents += 1
  }
  const indicators = withLexicon(lexicon, () => suggester.suggestions(least, most))
  stdout.write(`${JSON.stringify({ indicators }, undefined, 2)}\n`)
  say(
    `${suggester.nameCount()} unknown names in ${documents} documents; ` +
      `${indicators.length} with at least ${least} figures are suggested`,
  )
  return failed > 0 ? 3 : 0
}

function toCount(option: string, text: string): number {
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text)
  throw usage(`${option}: "${text}" is no number above 0`, 'See "reports lexicon suggest --help".')
}
