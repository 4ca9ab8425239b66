import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { once } from 'node:events'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { at, folder, useFolder } from './folder.ts'
import { docx, paragraph, textToDocx, textToHtml, textToPdf, zip } from './input-files.ts'

// Each test starts Node, some several times.
vi.setConfig({ testTimeout: 60_000 })

const program = 'bin/reports.js'
const sentence = '2017年，全市地区生产总值525.69亿元，比上年增长8.1%。\n'

beforeAll(() => {
  if (!existsSync('dist/cli.js')) throw new Error('dist is missing: npm run build')
})

useFolder()

interface Given {
  readonly input?: string | Uint8Array
  /** Options of Node itself. */
  readonly node?: readonly string[]
}

const reports = (args: readonly string[], { input = '', node = [] }: Given = {}) => {
  const { status, stdout, stderr } = spawnSync('node', [...node, program, ...args], { input })
  return { code: status, out: stdout.toString(), err: stderr.toString() }
}

const shell = (script: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, program, ...args])
  return { code: status, out: stdout.toString(), err: stderr.toString() }
}

/** A run that has its lock and its temporaries, and waits for its input. */
const startWaiting = async () => {
  const watcher = watch(folder)
  const child = spawn('node', [program, 'extract', '-', '-o', at('o.csv')])
  const exit = once(child, 'exit')
  const isWaiting = () =>
    readdirSync(folder).filter((name) => name.endsWith(`-${child.pid}`)).length === 2
  while (!isWaiting() && child.exitCode === null) {
    await Promise.race([once(watcher, 'change'), exit])
  }
  watcher.close()
  return { child, exit }
}

describe('documents of any format', () => {
  test('are read side by side, and one that is bad costs itself only', () => {
    writeFileSync(at('a.html'), textToHtml(sentence, '2018年政府工作报告'))
    writeFileSync(at('b.docx'), textToDocx(sentence))
    writeFileSync(at('c.pdf'), textToPdf(sentence, '某某市'))
    writeFileSync(at('d.zip'), zip([{ name: 'e.txt', content: sentence }]))
    writeFileSync(at('f.docx'), docx(paragraph('零'.repeat(2_000_000))))
    writeFileSync(at('g.pdf'), '%PDF-1.7')
    const { code, out, err } = reports(['extract', folder, '--rejects', at('rejects.ndjson')])
    expect(code).toBe(3)
    const rows = out.trimEnd().split('\n').slice(1)
    expect(rows.map((row) => row.split(',')[0])).toEqual([
      'a.html',
      'b.docx',
      'c.pdf',
      'd.zip/e.txt',
    ])
    expect(new Set(rows.map((row) => row.split(',')[9]))).toEqual(new Set(['525.69']))
    expect(err).toContain('6 found = 4 extracted + 0 empty + 2 rejected + 0 skipped')
    expect(err).toContain('f.docx: unpacks to more than 100 times its size')
    const rejects = readFileSync(at('rejects.ndjson'), 'utf8').trimEnd().split('\n')
    expect(rejects.map((line) => (JSON.parse(line) as { code: string }).code)).toEqual([
      'expands-too-much',
      'damaged-input',
    ])
  })
})

describe('exit codes', () => {
  test('0: done', () => {
    writeFileSync(at('a.txt'), sentence)
    const { code, out, err } = reports(['extract', folder])
    expect({ code, lines: out.split('\n')[0] }).toEqual({
      code: 0,
      lines: expect.stringMatching(/^source,region,/u),
    })
    expect(out).toContain('525.69')
    expect(err).toMatch(/^1 found = 1 extracted \+ 0 empty \+ 0 rejected \+ 0 skipped; /mu)
  })

  test('1: strict, and there was an issue', () => {
    writeFileSync(at('a.txt'), Buffer.concat([Buffer.from(sentence.repeat(30)), Buffer.of(0xff)]))
    expect(reports(['extract', at('a.txt'), '--strict']).code).toBe(1)
    expect(reports(['extract', at('a.txt')]).code).toBe(0)
  })

  test.each([
    // arguments, what is said
    [[], 'Usage: reports'],
    [['extrct'], 'Did you mean extract?'],
    [['extract', '--ledgr', 'x.csv'], 'Did you mean --ledger?'],
    [['extract', '--format', 'xml'], 'Allowed choices are csv, json, ndjson'],
    [['extract', '--layout', 'tall'], 'Allowed choices are wide, long'],
    [['extract', '--encoding', 'gb1803'], 'no such encoding'],
    [['extract', '--period', '17'], '2017-H1'],
    [['extract', '--ledger', 'x.txt'], 'must end in .csv or .ndjson'],
    [['extract', '-o', tmpdir()], 'is a folder'],
    [['extract', '-o', '/no/such/folder/o.csv'], '/no/such/folder/o.csv cannot be written'],
    [['schema', '--format', 'sql'], 'Allowed choices are'],
    [['schema', 'extra'], 'too many arguments'],
    [['completion', 'tcsh'], 'Allowed choices are bash, zsh, fish'],
    [['explain'], "missing required argument 'file'"],
    [['explain', 'src'], 'src is a folder'],
    [['explain', 'README.md', '--line', '3-1'], 'a line is written 12, several are written 12-20'],
    [['explain', 'README.md', '--line', '99999'], 'lines, but --line is 99999'],
    [['explain', 'README.md', '--width', 'wide'], 'a width is a number of columns'],
    [['evaluate'], '--gold: is needed'],
    [['evaluate', '--gold', 'src'], 'there is no *.gold.jsonl in src'],
    [
      ['evaluate', '--gold', 'fixtures/gold', '--min-f1', '90'],
      '--min-f1: is a number from 0 to 1',
    ],
    [['evaluate', '--gold', 'fixtures/gold', '--errors', '-1'], '--errors: is nought or more'],
  ])('2: %j', (args, message) => {
    const { code, out, err } = reports(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  test.skipIf(!existsSync('/dev/full')).each(['extract "$1"', 'schema', '--help'])(
    '2: %s to a full device',
    (command) => {
      writeFileSync(at('a.txt'), sentence)
      const { code, err } = shell(`node "$0" ${command} > /dev/full`, folder)
      expect(code).toBe(2)
      expect(err).toContain('standard output cannot be written: no space left on device')
    },
  )

  test('1: fewer facts are right than wanted', () => {
    const command = ['evaluate', '--gold', 'fixtures/gold', 'fixtures/documents']
    const { code, out, err } = reports([...command, '--min-f1', '1'])
    expect(code).toBe(1)
    expect(out).toMatch(/^fact +\d/mu)
    expect(err).toMatch(/^fact F1 is 0\.\d+, less than 1$/mu)
  })

  test('3: an input failed, and the others went on', () => {
    writeFileSync(at('a.txt'), sentence)
    symlinkSync(at('nowhere'), at('dangling.txt'))
    mkdirSync(at('folder.txt'))
    const { code, out, err } = reports(['extract', at('dangling.txt'), folder])
    expect(code).toBe(3)
    expect(out).toContain('525.69')
    expect(err).toContain('dangling.txt: cannot be read: there is no such file or folder')
    expect(err).toContain('2 found = 1 extracted + 0 empty + 1 rejected + 0 skipped')
  })

  test('70: a bug keeps its stack', () => {
    writeFileSync(at('a.txt'), sentence)
    const plant = `
      import crypto from 'node:crypto'
      import { syncBuiltinESMExports } from 'node:module'
      crypto.createHash = () => { throw new RangeError('planted\\x1b[31m') }
      syncBuiltinESMExports()`
    const { code, err } = reports(['extract', folder], {
      node: ['--import', `data:text/javascript,${encodeURIComponent(plant)}`],
    })
    expect(code).toBe(70)
    expect(err).toMatch(/RangeError: planted\\u\{1b\}\[31m\n +at /u)
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: %d, and nothing is left behind', async (signal, expected) => {
    const { child, exit } = await startWaiting()
    child.kill(signal)
    expect(await exit).toEqual([expected, null])
    expect(readdirSync(folder)).toEqual([])
  })
})

test('a killed run leaves the old output, and the next run sweeps up', async () => {
  writeFileSync(at('o.csv'), 'old')
  const { child, exit } = await startWaiting()
  child.kill('SIGKILL')
  await exit
  expect(readdirSync(folder).length).toBeGreaterThan(2)
  expect(readFileSync(at('o.csv'), 'utf8')).toBe('old')
  reports(['extract', '-', '-o', at('o.csv'), '--no-datapackage'], { input: sentence })
  expect(readdirSync(folder)).toEqual(['o.csv'])
  expect(readFileSync(at('o.csv'), 'utf8')).toContain('525.69')
})

describe('standard output', () => {
  test('may be closed early', () => {
    for (let index = 0; index < 8; index += 1) {
      writeFileSync(at(`${index}.txt`), sentence.repeat(2000))
    }
    const script = 'set -o pipefail; node "$0" extract "$1" --region 武昌区 --layout long | head -1'
    const { code, out, err } = shell(script, folder)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^id,source,.*\n$/u)
  })

  test('may be closed early by a reader of help', () => {
    expect(shell('set -o pipefail; node "$0" --help | head -1')).toEqual({
      code: 0,
      out: 'Usage: reports [options] [command]\n',
      err: '',
    })
  })

  test('is the same in a file, in a pipe and again', () => {
    writeFileSync(at('a.txt'), sentence.repeat(500))
    const command = ['extract', at('a.txt'), '--layout', 'long', '--quiet']
    const { out } = reports(command)
    expect(out.length).toBeGreaterThan(100_000)
    expect(reports(command).out).toBe(out)
    shell('node "$0" extract "$1" --layout long --quiet > "$2"', at('a.txt'), at('o.csv'))
    expect(readFileSync(at('o.csv'), 'utf8')).toBe(out)
    reports([...command, '--no-bom', '-o', at('p.csv')])
    expect(readFileSync(at('p.csv'), 'utf8')).toBe(out)
  })

  test('has no byte order mark, a file has', () => {
    writeFileSync(at('a.txt'), sentence)
    expect(reports(['extract', at('a.txt')]).out).not.toContain('\ufeff')
    reports(['extract', at('a.txt'), '-o', at('o.csv')])
    expect(readFileSync(at('o.csv'), 'utf8').startsWith('\ufeffsource,')).toBe(true)
  })
})

describe('extract', () => {
  test('reads standard input, in the encoding that it finds', () => {
    const input = readFileSync('fixtures/encodings/gb18030.txt')
    const { out } = reports(['extract', '-', '--layout', 'long', '-f', 'ndjson'], { input })
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records).toContainEqual(expect.objectContaining({ source: 'stdin', value: 525.69 }))
  })

  test('reads the same from every encoding', () => {
    const names = ['utf-8', 'utf-8-mark', 'gb18030', 'gb18030-mark', 'utf-16le', 'utf-16be-mark']
    const outputs = names.map((name) => {
      const input = readFileSync(`fixtures/encodings/${name}.txt`)
      return reports(['extract', '-', '--layout', 'long'], { input }).out
    })
    expect(outputs[0]).toContain('525.69')
    expect(new Set(outputs).size).toBe(1)
  })

  test('says nothing when told to be quiet', () => {
    writeFileSync(at('a.txt'), sentence)
    expect(reports(['extract', folder, '--quiet']).err).toBe('')
  })

  test('accounts for every number in the ledger', () => {
    writeFileSync(at('a.txt'), sentence)
    reports(['extract', folder, '-l', 'long', '-o', at('o.ndjson'), '--ledger', at('l.ndjson')])
    const read = (name: string): readonly Record<string, unknown>[] =>
      readFileSync(at(name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
    const ledger = read('l.ndjson')
    expect(ledger.map(({ start }) => start)).toEqual(
      ledger.map(({ start }) => Number(start)).toSorted((one, other) => one - other),
    )
    expect(
      ledger.filter(({ verdict }) => verdict === 'record').map((line) => line['record_id']),
    ).toEqual(read('o.ndjson').map(({ id }) => id))
    expect(
      ledger
        .filter(({ verdict }) => verdict === 'rejected')
        .map(({ quote }) => quote)
        .join(),
    ).toContain('2017')
  })
})

describe('explain', () => {
  test('marks numbers without colour where there is no terminal', () => {
    const { code, out, err } = reports(['explain', '-'], { input: sentence })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('{2017}年，全市地区生产总值[=525.69亿元]，比上年增长[^8.1%]。')
    expect(out).not.toContain('\u001b')
  })

  test('lets nothing of the file steer the terminal', () => {
    const input = `${sentence.trimEnd()}\u001b]0;title\u0007\u009b31m\u202e\u2028\n`
    const rendition = /\p{Cc}\[[\d;]+m|\n/gu
    const steering = /[\p{Cc}\p{Bidi_Control}\u2028]/u
    for (const options of [[], ['--json']]) {
      const { out } = reports(['explain', '-', ...options], { input })
      expect(out.split('\n').filter((line) => steering.test(line))).toEqual([])
    }
    const { out } = reports(['explain', '-', '--color', 'always'], { input })
    expect(steering.test(out.replaceAll(rendition, ''))).toBe(false)
  })

  test('reads by words of the user’s own, as extract does', () => {
    const word = {
      code: 'glazed_tiles',
      name: '琉璃瓦产量',
      aliases: ['琉璃瓦'],
      dimension: 'count',
      english: 'x',
    }
    writeFileSync(at('mine.json'), JSON.stringify({ indicators: [word] }))
    const command = ['-', '--lexicon', at('mine.json')]
    const { code, out } = reports(['explain', ...command], {
      input: '2017年全市琉璃瓦达到30万片。',
    })
    expect(code).toBe(0)
    expect(out).toContain('琉璃瓦产量 (琉璃瓦) · level 30 万片')
  })

  test('names a file that cannot be read', () => {
    const { code, out, err } = reports(['explain', at('none.txt')])
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain('none.txt: cannot be read: there is no such file or folder\n  hint: ')
  })

  test('may be closed early', () => {
    writeFileSync(at('a.txt'), sentence.repeat(2000))
    const script = 'set -o pipefail; node "$0" explain "$1" | head -1'
    expect(shell(script, at('a.txt'))).toEqual({ code: 0, out: 'a.txt\n', err: '' })
  })

  test.skipIf(spawnSync('script', ['--version']).status !== 0).each([
    ['', true],
    ['NO_COLOR=1', false],
    ['NO_COLOR=', true],
    ['TERM=dumb', false],
  ])('on a terminal, with "%s", colours: %s', (setting, expected) => {
    writeFileSync(at('a.txt'), sentence)
    const command = `env -u NO_COLOR TERM=xterm ${setting} node ${program} explain ${at('a.txt')}`
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { input: '' })
    expect(stdout.toString().includes('\u001b[1;36m525.69亿元\u001b[0m')).toBe(expected)
    expect(stdout.toString().includes('[=525.69亿元]')).toBe(!expected)
  })
})

describe('schema', () => {
  test.each([
    [[], '"$schema": "https://json-schema.org/draft/2020-12/schema"'],
    [['-f', 'table-schema'], '"fields": ['],
    [['-f', 'duckdb', '-l', 'long'], 'CREATE TABLE records ('],
  ])('%j', (args, part) => {
    const { code, out, err } = reports(['schema', ...args])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(part)
  })
})

describe('help', () => {
  const helps = [['--help'], ['extract', '--help'], ['explain', '--help'], ['schema', '--help']]
  const examples = helps.flatMap((args) =>
    [...reports(args).out.matchAll(/^ {2}\$ (.+)$/gmu)].map(([, example = '']) => example),
  )

  test.each(helps)('%s %s has three examples', (...args) => {
    expect(reports(args.filter(Boolean)).out.match(/^ {2}\$ /gmu)).toHaveLength(3)
  })

  test.skipIf(!existsSync('fixtures/documents')).each([...new Set(examples)])('%s', (example) => {
    for (const name of ['bin', 'fixtures']) symlinkSync(resolve(name), at(name))
    const { status, stdout } = spawnSync('bash', ['-c', example], { cwd: folder })
    expect(status).toBe(0)
    const [, written] = / --output (\S+)/u.exec(example) ?? []
    const result = written === undefined ? stdout.toString() : readFileSync(at(written), 'utf8')
    expect(result.split('\n').length).toBeGreaterThan(2)
  })

  /** Every module that loads, with `import` or `require`. */
  const loadedBy = (...args: readonly string[]) => {
    const hook =
      'export const load = (url, c, next) => { process._rawDebug(url); return next(url, c) }'
    const preload = `
      import { createRequire, register } from 'node:module'
      register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)})
      const { cache } = createRequire(process.cwd() + '/package.json')
      process.on('exit', () => process._rawDebug(Object.keys(cache).join('\\n')))`
    const node = ['--import', `data:text/javascript,${encodeURIComponent(preload)}`]
    return reports(args, { node }).err
  }

  test.each([
    ['--version'],
    ['--help'],
    ['extract', '--help'],
    ['explain', '--help'],
    ['evaluate', '--help'],
  ])('%s %s loads no schema library, script table or dictionary', (...args) => {
    const loaded = loadedBy(...args.filter(Boolean))
    expect(loaded).toContain('/dist/cli.js')
    expect(loaded).toContain('commander')
    expect(loaded).not.toMatch(/node_modules\/(?:zod|opencc-js|nodejieba|csv-stringify)/u)
  })

  test.each([['--version'], ['--help'], ['extract', '--help']])(
    '%s %s loads no schema library, script table or dictionary',
    (...args) => {
      const loaded = loadedBy(...args.filter(Boolean))
      expect(loaded).toContain('/dist/cli.js')
      expect(loaded).toContain('commander')
      expect(loaded).not.toMatch(
        /node_modules\/(?:zod|opencc-js|nodejieba|csv-stringify|htmlparser2|yauzl|pdfjs-dist)/u,
      )
    },
  )

  test('a run that finds no number loads no dictionary', () => {
    writeFileSync(at('a.txt'), '没有数字。')
    const loaded = loadedBy('extract', folder)
    expect(loaded).toContain('node_modules/zod')
    expect(loaded).not.toMatch(/node_modules\/nodejieba/u)
  })
})

describe('doctor', () => {
  test('finds this machine well', () => {
    const { code, out, err } = reports(['doctor'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(`Node.js         ${process.version}`)
    expect(out).toContain('encodings       utf-8, gb18030, big5, utf-16le, utf-16be\n')
  })

  test('says what to do without nodejieba', () => {
    const plant = `
      import module from 'node:module'
      const load = module._load
      module._load = (name, ...rest) => {
        if (name === 'nodejieba') throw new Error('planted')
        return load(name, ...rest)
      }`
    const { code, out } = reports(['doctor'], {
      node: ['--import', `data:text/javascript,${encodeURIComponent(plant)}`],
    })
    expect(code).toBe(0)
    expect(out).toContain('could be better: Intl.Segmenter, as nodejieba is not installed')
    expect(out).toContain('Run "npm install nodejieba"')
  })
})

describe('a configuration', () => {
  const inFolder = (command: string) => {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command, resolve(program)], {
      cwd: at('a'),
    })
    return { code: status, out: stdout.toString(), err: stderr.toString() }
  }
  const given = (config: object) => {
    mkdirSync(at('a'))
    writeFileSync(at('reports.config.json'), JSON.stringify(config))
    writeFileSync(at('a/a.txt'), sentence)
  }

  test('sets what the command line does not, and is named', () => {
    given({ extract: { layout: 'long', format: 'ndjson', period: '1999' } })
    const { code, out, err } = inFolder('node "$0" extract a.txt --format csv')
    expect(code).toBe(0)
    expect(out).toMatch(/^id,source,/u)
    expect(err).toMatch(/^layout, period from \.\.\/reports\.config\.json\n/u)
  })

  test('is not heeded when told so', () => {
    given({ extract: { layout: 'long' } })
    const { out, err } = inFolder('node "$0" extract a.txt --no-config')
    expect(out).toMatch(/^source,region,/u)
    expect(err).not.toContain('reports.config.json')
  })

  test('gives paths from its own folder', () => {
    given({ extract: { output: 'o.csv', datapackage: false } })
    expect(inFolder('node "$0" extract a.txt').code).toBe(0)
    expect(readdirSync(folder).toSorted()).toEqual(['a', 'o.csv', 'reports.config.json'])
  })

  test('that is bad stops what would heed it, and nothing else', () => {
    given({ extract: { layuot: 'long' } })
    for (const command of ['extract a.txt', 'config --show']) {
      const { code, out, err } = inFolder(`node "$0" ${command}`)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain('../reports.config.json: "extract.layuot" is no option')
    }
    for (const command of ['completion fish', 'config --show --no-config']) {
      expect(inFolder(`node "$0" ${command}`)).toMatchObject({ code: 0, err: '' })
    }
  })

  test('is shown with what is set by default', () => {
    given({ explain: { width: 120 } })
    expect(inFolder('node "$0" config').out).toBe('../reports.config.json\n')
    const { out } = inFolder('node "$0" config --show --json')
    const settings = JSON.parse(out) as readonly object[]
    expect(settings).toContainEqual({
      command: 'explain',
      key: 'width',
      value: '120',
      from: '../reports.config.json',
    })
    expect(settings).toContainEqual({
      command: 'extract',
      key: 'bom',
      value: true,
      from: 'default',
    })
  })
})

test('bash completes commands, options and their values, and leaves paths to itself', () => {
  const cases = [
    ['extract rep', ''],
    ['extract --output ', ''],
    ['ex', 'extract explain'],
    ['extract --layout ', 'wide long'],
    ['extract a.txt -l l', 'long'],
    ['extract --no', '--no-bom --no-datapackage'],
    ['explain a.txt --color a', 'auto always'],
    ['completion ', 'bash zsh fish'],
    ['lexicon ', 'list check suggest'],
  ] as const
  const script = `
    eval "$(node "$0" completion bash)"
    for line in "$@"; do
      IFS=' ' read -ra COMP_WORDS <<< "reports $line"
      if [[ $line == *' ' ]]; then COMP_WORDS+=(''); fi
      COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
      _reports; echo "\${COMPREPLY[*]}"
    done`
  const { out, err } = shell(script, ...cases.map(([line]) => line))
  expect(err).toBe('')
  expect(out).toBe(cases.map(([, expected]) => `${expected}\n`).join(''))
})

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(reports(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
})
