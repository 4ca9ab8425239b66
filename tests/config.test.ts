import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { findConfig } from '../src/config/find.ts'
import { renderSettings } from '../src/config/render.ts'
import { parseSettings, type CommandShapes, type OptionShape } from '../src/config/settings.ts'
import { failureOf } from './failure.ts'
import { at, folder, useFolder } from './folder.ts'

const text = (key: string, more: Partial<OptionShape> = {}): OptionShape => ({
  key,
  kind: 'text',
  choices: undefined,
  isPath: false,
  ...more,
})

const commands: CommandShapes = new Map([
  [
    'extract',
    [
      text('layout', { choices: ['wide', 'long'] }),
      text('output', { isPath: true }),
      text('region'),
      text('bom', { kind: 'flag' }),
      text('lexicon', { kind: 'list', isPath: true }),
    ],
  ],
  ['evaluate', [text('min-f1')]],
])

const parse = (json: string) => parseSettings(json, 'reports.config.json', commands)

describe('settings', () => {
  test('are what a command line would say', () => {
    const settings = parse(
      '\ufeff{"extract":{"layout":"long","bom":false,"lexicon":["a.json","b/c.json"]},"evaluate":{"min-f1":0.9}}',
    )
    expect(settings).toEqual(
      new Map<string, unknown>([
        [
          'extract',
          new Map<string, unknown>([
            ['layout', 'long'],
            ['bom', false],
            ['lexicon', ['a.json', 'b/c.json']],
          ]),
        ],
        ['evaluate', new Map([['min-f1', '0.9']])],
      ]),
    )
  })

  test.each([
    ['{', 'is not JSON'],
    ['[]', 'the whole file must be an object'],
    ['null', 'the whole file must be an object'],
    ['{"extract":true}', 'extract must be an object'],
    ['{"layout":"long"}', '"layout" is no command; known are extract, evaluate'],
    ['{"extract":{"layot":"long"}}', '"extract.layot" is no option; known are layout, output'],
    ['{"extract":{"layout":"tall"}}', 'extract.layout: must be one of wide, long'],
    ['{"extract":{"layout":null}}', 'extract.layout: must be a text or a number'],
    ['{"extract":{"region":{"name":"x"}}}', 'extract.region: must be a text or a number'],
    ['{"extract":{"bom":"no"}}', 'extract.bom: must be true or false'],
    ['{"extract":{"lexicon":"a.json"}}', 'extract.lexicon: must be an array'],
    ['{"extract":{"lexicon":[true]}}', 'extract.lexicon: must be a text or a number'],
  ])('%s: %s', async (json, message) => {
    const failure = await failureOf(() => parse(json))
    expect(failure.code).toBe('bad-config')
    expect(failure.message).toContain(`reports.config.json: ${message}`)
    expect(failure.hint).toContain('--no-config')
  })

  test.each(['/etc/x', '../x', 'a/../../x', String.raw`..\x`, 'C:\\x', '~/x', ''])(
    'no path leads out of the folder: %s',
    async (path) => {
      for (const extract of [{ output: path }, { lexicon: [path] }]) {
        const { message } = await failureOf(() => parse(JSON.stringify({ extract })))
        expect(message).toContain('must be a path inside the folder of the configuration')
      }
    },
  )

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is neither a command nor an option, and changes no other object',
    async (key) => {
      const bad = `{"${key}":{"polluted":"yes","layout":"long"}}`
      expect((await failureOf(() => parse(bad))).message).toContain(`"${key}" is no command`)
      const inner = `{"extract":${bad}}`
      expect((await failureOf(() => parse(inner))).message).toContain(
        `extract.${key}" is no option`,
      )
      expect({}).not.toHaveProperty('polluted')
    },
  )

  test('are not nested without end', async () => {
    const deep = (depth: number) => `{"extract":${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect((await failureOf(() => parse(deep(31)))).message).toContain('must be an object')
    for (const depth of [32, 500_000]) {
      expect((await failureOf(() => parse(deep(depth)))).message).toContain('deeper than 32')
    }
    // Brackets in a text are none.
    const harmless = JSON.stringify({ extract: { region: '\\"[['.repeat(40) } })
    expect(parse(harmless).get('extract')?.get('region')).toBe('\\"[['.repeat(40))
  })

  test('are shown with where they come from', () => {
    const settings = [
      { command: 'extract', key: 'region', value: '武昌区', from: 'reports.config.json' },
      { command: 'extract', key: 'bom', value: true, from: 'default' },
      { command: 'extract', key: 'output', value: null, from: 'default' },
    ]
    expect(renderSettings(settings)).toBe(
      'extract.region  武昌区  reports.config.json\n' +
        'extract.bom     true    default\n' +
        'extract.output  -       default\n',
    )
  })
})

describe('the file', () => {
  useFolder()

  beforeEach(() => {
    mkdirSync(at('a/b'), { recursive: true })
  })

  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name, 'reports.config.json'), content)
  }

  test('is the nearest one above', async () => {
    put('.', '{"extract":{}}')
    const outer = { path: at('reports.config.json'), text: '{"extract":{}}' }
    expect(await findConfig(at('a/b'))).toEqual(outer)
    put('a', '{}')
    expect(await findConfig(at('a/b'))).toEqual({
      path: at('a/reports.config.json'),
      text: '{}',
    })
    expect(await findConfig(folder)).toEqual(outer)
  })

  test.each([
    ['larger than 1 MiB', Buffer.alloc(1024 * 1024 + 1, 0x20)],
    ['not UTF-8', Buffer.of(0x7b, 0xff, 0x7d)],
  ])('is refused if it is %s', async (message, content) => {
    put('a', content)
    const failure = await failureOf(() => findConfig(at('a/b')))
    expect(failure.message).toBe(`${at('a/reports.config.json')}: is ${message}`)
  })

  test('is refused if it is a folder', async () => {
    mkdirSync(at('a/reports.config.json'))
    expect((await failureOf(() => findConfig(at('a')))).message).toContain('is not a file')
  })
})
