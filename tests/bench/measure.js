/** Runs programs as processes of their own and measures them from their start to their end, over all their threads. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const teller = fileURLToPath(new URL('tell-usage.cjs', import.meta.url))

/**
 * @param command What Node.js is to run, with its arguments.
 * @param work A folder for what is measured.
 * @returns Seconds of processor time and of waiting, and the peak of memory in MB.
 */
export function measure(command, work) {
  const told = path.join(work, 'usage.json')
  const begin = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, ['--require', teller, ...command], {
    env: { ...process.env, TELL_USAGE: told },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: Infinity,
  })
  const wall = Number(process.hrtime.bigint() - begin) / 1e9
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}\n${stderr}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(told, 'utf8'))
  return { cpu: (userCPUTime + systemCPUTime) / 1e6, wall, memory: (maxRSS * 1024) / 1e6 }
}

/**
 * Measures contenders in turn, so that a machine that slows down does so for all of them.
 *
 * @param contenders Commands by name.
 * @returns By name the measurements of each round.
 */
export function measureInTurn(contenders, rounds, work) {
  const names = Object.keys(contenders)
  const results = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) results[name].push(measure(contenders[name], work))
  }
  return results
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** How two contenders compare, round by round, in one kind of measurement: a ratio below 1 is less. */
export function compare(ours, theirs, kind = 'cpu') {
  const ratios = ours.map((one, round) => one[kind] / theirs[round][kind])
  return { ratio: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) }
}
