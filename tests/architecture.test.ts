import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'

const stages = ['read', 'clean', 'segment', 'lex', 'parse', 'link', 'resolve', 'normalize', 'write']
const shared = ['model', 'lexicon', 'issues.ts', 'errors.ts']
/** May use the disk, the clock and streams. */
const touchesTheWorld = [
  'read',
  'write',
  'commands',
  'vocabulary',
  'jobs',
  'cli.ts',
  'engine.ts',
  'run.ts',
  'resume.ts',
  'inputs.ts',
  'explain/run.ts',
  'evaluate/run.ts',
  'config/find.ts',
]
/** Loads the word segmenter, which is installed or not. */
const loadsWhatIsInstalled = ['segment/words.ts']
/** May load the schema library, which takes longer than reading a report. */
const knowsSchemas = [
  'evaluate/gold.ts',
  'lexicon/schema.ts',
  'lexicon/file-schemas.ts',
  'model/record.ts',
  'options.ts',
  'schema.ts',
]
/** Packages, each with the one place that knows it. */
const homeOf: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli.ts', 'commands'],
  'csv-parse': ['read/convert/csv.ts'],
  'csv-stringify': ['write/csv.ts'],
  fflate: ['write/xlsx.ts'],
  htmlparser2: ['read/convert/markup.ts'],
  'opencc-js': ['clean'],
  nodejieba: ['segment/words.ts'],
  'pdfjs-dist': ['read/convert/pdf.ts'],
  picomatch: ['read/filter.ts'],
  yauzl: ['read/archive.ts'],
  zod: knowsSchemas,
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .toSorted()

/** The folder or file right under `src` that a path belongs to. */
const homeIn = (file: string) => file.split('/')[0] ?? file

interface Import {
  readonly path: string
  readonly isType: boolean
  readonly isLazy: boolean
}

const importsOf = (file: string): readonly Import[] => {
  const code = readFileSync(`src/${file}`, 'utf8')
  const direct = code.matchAll(/^(?:import|export)\b([^'"]*?)from '([^']+)'/gmu)
  const bare = code.matchAll(/^import '([^']+)'/gmu)
  const lazy = code.matchAll(/\b(?:import|require\([^)]*\)|createRequire\([^)]*\))\('([^']+)'\)/gu)
  return [
    ...[...direct].map(([, words = '', path = '']) => ({
      path,
      isType: /^\s+type\b/u.test(words),
      isLazy: false,
    })),
    ...[...bare].map(([, path = '']) => ({ path, isType: false, isLazy: false })),
    ...[...lazy].map(([, path = '']) => ({ path, isType: false, isLazy: true })),
  ]
}

const localImportsOf = (file: string) =>
  importsOf(file)
    .filter(({ path }) => path.startsWith('.'))
    .map((found) => ({ ...found, path: posix.join(posix.dirname(file), found.path) }))

test('imports are read from the code', () => {
  expect(importsOf('cli.ts')).toContainEqual({ path: './run.ts', isType: false, isLazy: true })
  expect(importsOf('cli.ts')).toContainEqual({ path: 'commander', isType: false, isLazy: false })
  expect(importsOf('run.ts')).toContainEqual({
    path: './options.ts',
    isType: true,
    isLazy: false,
  })
})

describe('a stage', () => {
  test.each(files.filter((file) => stages.includes(homeIn(file))))(
    '%s imports no other stage',
    (file) => {
      const homes = localImportsOf(file).map(({ path }) => homeIn(path))
      expect(homes.filter((home) => home !== homeIn(file) && !shared.includes(home))).toEqual([])
    },
  )
})

describe('the nouns and the words', () => {
  test.each(files.filter((file) => shared.includes(homeIn(file))))('%s know no stage', (file) => {
    const homes = localImportsOf(file).map(({ path }) => homeIn(path))
    expect(homes.filter((home) => !shared.includes(home))).toEqual([])
  })
})

describe('what is made of an extraction', () => {
  const uses: Readonly<Record<string, readonly string[]>> = {
    config: ['config', 'write', ...shared],
    explain: ['explain', 'options.ts', 'read', 'write', ...shared],
    evaluate: ['evaluate', 'options.ts', 'read', 'write', ...shared],
  }

  test.each(files.filter((file) => homeIn(file) in uses))('%s', (file) => {
    const homes = localImportsOf(file).map(({ path }) => homeIn(path))
    expect(homes.filter((home) => !uses[homeIn(file)]?.includes(home))).toEqual([])
  })

  test('is used by commands only', () => {
    const users = files.filter((file) =>
      localImportsOf(file).some(
        ({ path }) => homeIn(path) in uses && homeIn(path) !== homeIn(file),
      ),
    )
    expect([...new Set(users.map(homeIn))]).toEqual(['commands'])
  })
})

describe('the world', () => {
  const pure = files.filter(
    (file) =>
      !touchesTheWorld.includes(homeIn(file)) &&
      !touchesTheWorld.includes(file) &&
      !loadsWhatIsInstalled.includes(file),
  )

  test.each(pure)('%s does not touch it', (file) => {
    expect(importsOf(file).filter(({ path }) => path.startsWith('node:'))).toEqual([])
    const code = readFileSync(`src/${file}`, 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*/gu, '')
    expect(code).not.toMatch(/\bDate\.now|new Date\(\)|Math\.random|\bprocess\.|\bfetch\(/u)
  })
})

describe('a package is known in one place', () => {
  test.each(files)('%s', (file) => {
    const packages = importsOf(file)
      .filter(({ path, isType }) => !isType && !/^(?:\.|node:)/u.test(path))
      .map(({ path }) => path.split('/')[0] ?? path)
    const strangers = packages.filter(
      (name) => !homeOf[name]?.some((home) => file === home || homeIn(file) === home),
    )
    expect(strangers).toEqual([])
  })
})

describe('the schema library', () => {
  /** All that loads when a file is imported, lazy imports apart. */
  const loadedBy = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
    if (seen.has(file) || !files.includes(file)) return seen
    seen.add(file)
    for (const { path, isType, isLazy } of localImportsOf(file)) {
      if (!isType && !isLazy) loadedBy(path, seen)
    }
    return seen
  }

  test.each(
    ['pipeline.ts', 'run.ts', 'resume.ts', 'cli.ts', 'index.ts'].filter((file) =>
      files.includes(file),
    ),
  )('does not load with %s', (file) => {
    expect([...loadedBy(file)].filter((path) => knowsSchemas.includes(path))).toEqual([])
  })
})
