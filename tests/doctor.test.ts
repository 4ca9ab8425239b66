import { describe, expect, test } from 'vitest'
import { completionScript, shells } from '../src/completion.ts'
import { examine, renderFindings, type Surroundings } from '../src/doctor.ts'

const fine: Surroundings = {
  version: '1.2.3',
  node: 'v20.20.2',
  oldestNode: '20.19',
  platform: 'linux x64',
  segmenter: 'jieba',
  encodings: new Map([
    ['utf-8', true],
    ['gb18030', true],
  ]),
}

const statesOf = (changes: Partial<Surroundings>) =>
  Object.fromEntries(
    examine({ ...fine, ...changes })
      .filter(({ state }) => state !== 'ok')
      .map(({ name, state }) => [name, state]),
  )

describe('the doctor', () => {
  test.each([
    [{}, {}],
    [{ node: 'v20.18.9' }, { 'Node.js': 'bad' }],
    [{ node: 'v20.19.0' }, {}],
    [{ node: 'v22.0.0' }, {}],
    [{ node: 'v18.99.0' }, { 'Node.js': 'bad' }],
    [{ segmenter: 'icu' }, { 'word segmenter': 'could be better' }],
    [{ encodings: new Map([['gb18030', false]]) }, { encodings: 'bad' }],
  ] satisfies [Partial<Surroundings>, object][])('%j: %j', (changes, expected) => {
    expect(statesOf(changes)).toEqual(expected)
  })

  test('says what to do of all that is not fine, and of nothing else', () => {
    const poorly = { node: 'v1', segmenter: 'icu' } as const
    for (const { state, hint } of [...examine(fine), ...examine({ ...fine, ...poorly })]) {
      expect(hint === undefined).toBe(state === 'ok')
    }
    expect(renderFindings(examine({ ...fine, encodings: new Map([['big5', false]]) }))).toContain(
      'encodings       bad: this Node.js cannot decode big5\n                Install a Node.js',
    )
  })
})

test.each(shells)('a quotation mark does not end the words of %s', (shell) => {
  const description = "the report's own"
  const option = { flags: ['--own'], description, values: ["it's", 'else'] }
  const command = { name: 'extract', description, options: [option], values: undefined }
  const script = completionScript(shell, [command])
  expect(script).toContain(String.raw`'it'\''s else'`)
  expect(script).not.toContain("'it's")
})
