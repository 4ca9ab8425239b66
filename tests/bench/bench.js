/**
 * Measures the tool as its users run it, as a process from start to end.
 *
 *     npm run bench                        speed beside the word segmenter nodejieba on the same text
 *     npm run bench -- --against HEAD~5    and beside another commit, which is built for it
 *     npm run bench -- --short             the same in a minute, for CI: exits with 1 if 15 % of the speed is lost
 *     npm run bench -- --suite start       also: jobs, growth
 *
 * Options: --folder with texts, --megabytes of them, --rounds, --no-keep to keep no results.
 *
 * The pace of a machine changes from hour to hour, so contenders take turns and ratios of processor
 * time are what to keep. Results go to tests/bench/results, with the machine and the commit.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fixtures, layReports, realReports } from './corpus.js'
import { compare, measureInTurn, median } from './measure.js'
import { buildCommit, describeCommit } from './other-commit.js'
import { measureGrowth } from './growth.js'
import { measureJobs } from './jobs.js'
import { measureStart } from './start.js'

/** What a short run may lose before it fails, and what of the yardstick it must reach. */
const MOST_LOST = 0.15
const floors = new URL('short.json', import.meta.url)

const here = fileURLToPath(new URL('../../', import.meta.url))
const yardstick = fileURLToPath(new URL('yardstick.js', import.meta.url))

const { values: options } = parseArgs({
  options: {
    suite: { type: 'string', default: 'speed' },
    against: { type: 'string' },
    short: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    folder: { type: 'string' },
    megabytes: { type: 'string' },
    rounds: { type: 'string' },
    keep: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const suites = {
  speed: measureSpeed,
  start: measureStart,
  jobs: measureJobs,
  growth: measureGrowth,
}
const suite = suites[options.suite]
if (suite === undefined) throw new Error(`suites are ${Object.keys(suites).join(', ')}`)

const work = mkdtempSync(path.join(os.tmpdir(), 'reports-bench-'))
const other = options.against === undefined ? undefined : buildCommit(here, options.against, work)
try {
  const commit = describeCommit(here)
  console.log(`${commit}, ${machine()}, load ${os.loadavg()[0]?.toFixed(1)} at the start`)
  const results = suite({
    work,
    here,
    other,
    // What everybody has, so that it is the same text wherever the short form runs.
    folder: options.folder ?? (options.short ? fixtures : realReports),
    megabytes: Number(options.megabytes ?? (options.short ? 3 : 26)),
    rounds: Number(options.rounds ?? (options.short ? 5 : 3)),
  })
  if (options.keep && !options.short) keep({ commit, results })
  if (options.short) judge(results)
} finally {
  other?.remove()
  rmSync(work, { recursive: true, force: true })
}

function machine() {
  const [core] = os.cpus()
  return `${os.cpus().length} × ${core?.model.trim()}, Node.js ${process.version}`
}

function measureSpeed({ work, here, other, folder, megabytes, rounds }) {
  const input = path.join(work, 'in')
  const size = layReports(folder, megabytes * 1e6, input) / 1e6
  const layouts = {
    'wide CSV': ['-o', path.join(work, 'o.csv')],
    'long NDJSON': ['-o', path.join(work, 'o.ndjson'), '--layout', 'long'],
  }
  const contenders = { 'nodejieba.cut': [yardstick, input] }
  const roots = { [here]: '', ...(other && { [other.folder]: ` at ${other.name}` }) }
  for (const [name, layout] of Object.entries(layouts)) {
    for (const [root, mark] of Object.entries(roots)) {
      const program = path.join(root, 'bin/reports.js')
      contenders[name + mark] = [program, 'extract', input, '--quiet', ...layout]
    }
  }
  const measured = measureInTurn(contenders, rounds, work)
  console.log(`${size.toFixed(1)} MB, medians of ${rounds} rounds:`)
  const cut = measured['nodejieba.cut']
  const speeds = Object.entries(measured).map(([name, runs]) => {
    const cpu = median(runs.map((run) => run.cpu))
    const memory = Math.max(...runs.map((run) => run.memory))
    const { ratio } = compare(cut, runs)
    console.log(
      `  ${name.padEnd(24)} ${(size / cpu).toFixed(2).padStart(6)} MB per processor second, ` +
        `${ratio.toFixed(2)} of the yardstick, ${memory.toFixed(0)} MB of memory`,
    )
    return { name, megabytesPerSecond: size / cpu, ofYardstick: ratio, memory, runs }
  })
  const ratios = Object.keys(layouts).flatMap((name) => {
    const theirs = other && measured[`${name} at ${other.name}`]
    if (theirs === undefined) return []
    const { ratio, least, most } = compare(measured[name], theirs)
    const spread = `${least.toFixed(3)} to ${most.toFixed(3)}`
    console.log(`  ${name}: ${ratio.toFixed(3)} of the processor time of ${other.name} (${spread})`)
    return [{ name, against: other.name, ratio, least, most }]
  })
  return { megabytes: size, speeds, ratios }
}

/** Against another commit if there is one, else against the yardstick. */
function judge({ speeds, ratios }) {
  const reached = Object.fromEntries(
    speeds
      .filter(({ name }) => !name.startsWith('nodejieba') && !name.includes(' at '))
      .map(({ name, ofYardstick }) => [name, Number(ofYardstick.toFixed(3))]),
  )
  if (options.update) {
    writeFileSync(floors, `${JSON.stringify(reached, undefined, 2)}\n`)
    return
  }
  const losses =
    ratios.length > 0
      ? ratios.map(({ name, ratio }) => ({ name, loss: 1 - 1 / ratio }))
      : Object.entries(JSON.parse(readFileSync(floors, 'utf8'))).map(([name, before]) => ({
          name,
          loss: 1 - reached[name] / before,
        }))
  for (const { name, loss } of losses) {
    if (loss <= MOST_LOST) continue
    console.error(`${name}: ${(loss * 100).toFixed(0)} % of the speed is lost`)
    process.exitCode = 1
  }
}

function keep({ commit, results }) {
  const folder = fileURLToPath(new URL('results/', import.meta.url))
  const date = new Date().toISOString()
  const name = `${date.slice(0, 10)}-${options.suite}-${commit.replaceAll(' ', '-')}.json`
  mkdirSync(folder, { recursive: true })
  const kept = { date, machine: machine(), commit, suite: options.suite, ...results }
  writeFileSync(path.join(folder, name), `${JSON.stringify(kept, undefined, 2)}\n`)
  console.log(`kept in tests/bench/results/${name}`)
}
