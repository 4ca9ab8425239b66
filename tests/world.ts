import { Readable, Writable } from 'node:stream'
import { parseExtractOptions } from '../src/options.ts'
import { extractInParts } from '../src/pipeline.ts'
import { run, type World } from '../src/run.ts'

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

export const sentence = '2017年，全市地区生产总值525.69亿元，比上年增长8.1%。'

/** The two streams of a run, and what was written to each so far. */
export function capture(): {
  readonly written: { readonly out: string; readonly err: string }
  readonly standardOutput: Writable
  readonly standardError: Writable
} {
  const written = { out: '', err: '' }
  const collect = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _, done) {
        written[name] += chunk
        done()
      },
    })
  return { written, standardOutput: collect('out'), standardError: collect('err') }
}

/** A run of the real pipeline in this process. */
export async function runHere(raw: object, changes: Partial<World> = {}): Promise<Outcome> {
  const { written, ...streams } = capture()
  const code = await run(parseExtractOptions(raw), {
    extract: extractInParts,
    segmenter: () => 'nodejieba',
    version: '1.2.3',
    standardInput: Readable.from([]),
    ...streams,
    signal: new AbortController().signal,
    ...changes,
  })
  return { code, ...written }
}
