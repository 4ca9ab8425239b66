import { Readable, Writable } from 'node:stream'
import { parseExtractOptions } from '../../src/options.ts'
import { extract } from '../../src/pipeline.ts'
import { run, type World } from '../../src/run.ts'

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

export const sentence = '2017年，全市地区生产总值525.69亿元，比上年增长8.1%。'

/** A run of the real pipeline in this process. */
export async function runHere(raw: object, changes: Partial<World> = {}): Promise<Outcome> {
  const chunks = { out: '', err: '' }
  const collect = (name: keyof typeof chunks) =>
    new Writable({
      write(chunk, _, done) {
        chunks[name] += chunk
        done()
      },
    })
  const code = await run(parseExtractOptions(raw), {
    extract,
    segmenter: () => 'nodejieba',
    version: '1.2.3',
    standardInput: Readable.from([]),
    standardOutput: collect('out'),
    standardError: collect('err'),
    signal: new AbortController().signal,
    ...changes,
  })
  return { code, ...chunks }
}
