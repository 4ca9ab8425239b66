/**
 * Prints how many megabytes of text the tool reads in a second of processor time, beside the word
 * segmenter nodejieba on the same text in the same run, so that figures of different machines
 * compare: the ratio is what to keep.
 *
 *     npm run bench [folder] [copies]
 *
 * Every contender is a process of its own, measured from its first to its last instruction over all
 * its threads; rounds interleave, and the median of each is shown.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROUNDS = 3
const root = fileURLToPath(new URL('../../', import.meta.url))
const cities = path.join(root, '../shared/corpus/cities')
const fixtures = path.join(root, 'fixtures/documents')

const source = process.argv[2] ?? (existsSync(cities) ? cities : fixtures)
const copies = Number(process.argv[3] ?? (source === cities ? 4 : 300))

const work = mkdtempSync(path.join(os.tmpdir(), 'reports-bench-'))
try {
  const size = lay(source, copies, path.join(work, 'in'))
  const megabytes = size / 1e6
  console.log(
    `${megabytes.toFixed(1)} MB, ${os.cpus()[0]?.model.trim()}, Node.js ${process.version}`,
  )
  const input = path.join(work, 'in')
  const extract = (...options) => [
    path.join(root, 'bin/reports.js'),
    'extract',
    input,
    '--quiet',
    ...options,
  ]
  const contenders = {
    'nodejieba.cut': [fileURLToPath(new URL('yardstick.js', import.meta.url)), input],
    'reports extract, wide CSV': extract('-o', path.join(work, 'o.csv')),
    'reports extract, long NDJSON': extract('-o', path.join(work, 'o.ndjson'), '--layout', 'long'),
    'reports --version': [path.join(root, 'bin/reports.js'), '--version'],
  }
  const seconds = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, command] of Object.entries(contenders)) seconds[name].push(measure(command))
  }
  const yardstick = megabytes / median(seconds['nodejieba.cut'])
  for (const [name, times] of Object.entries(seconds)) {
    const time = median(times)
    if (name === 'reports --version') {
      console.log(`${name.padEnd(30)} ${(time * 1000).toFixed(0)} ms of processor time`)
      continue
    }
    const speed = megabytes / time
    console.log(
      `${name.padEnd(30)} ${speed.toFixed(2)} MB per processor second, ${(speed / yardstick).toFixed(2)} of the yardstick`,
    )
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Copies the files of a folder side by side; gives the bytes laid out. */
function lay(from, times, to) {
  mkdirSync(to)
  let bytes = 0
  for (const name of readdirSync(from)) {
    if (!name.endsWith('.txt')) continue
    bytes += statSync(path.join(from, name)).size * times
    for (let copy = 0; copy < times; copy += 1) {
      copyFileSync(path.join(from, name), path.join(to, `${copy}-${name}`))
    }
  }
  return bytes
}

/** Processor seconds, user and system, of one process; the shell's own are nought beside it. */
function measure(command) {
  const script = '"$@" >/dev/null 2>&1; code=$?; times; exit $code'
  const { status, stdout } = spawnSync('sh', ['-c', script, 'sh', process.execPath, ...command], {
    encoding: 'utf8',
  })
  if (status !== 0) {
    execFileSync(process.execPath, command, { stdio: 'inherit' })
    throw new Error(`${command.join(' ')} ended with ${status}`)
  }
  const children = stdout.trim().split('\n')[1] ?? ''
  return [...children.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest),
    0,
  )
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
