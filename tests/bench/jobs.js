/** What further jobs gain in time and cost in memory. */
import os from 'node:os'
import path from 'node:path'
import { layReports } from './corpus.js'
import { compare, measureInTurn, median } from './measure.js'

export function measureJobs({ work, here, folder, megabytes, rounds }) {
  const input = path.join(work, 'in')
  const size = layReports(folder, megabytes * 1e6, input) / 1e6
  const counts = [1, 2, 4].filter((count) => count <= os.availableParallelism())
  const contenders = Object.fromEntries(
    counts.map((count) => [
      `${count}`,
      [
        path.join(here, 'bin/reports.js'),
        'extract',
        input,
        '--quiet',
        '--jobs',
        `${count}`,
        '--layout',
        'long',
        '-o',
        path.join(work, 'o.ndjson'),
      ],
    ]),
  )
  const measured = measureInTurn(contenders, rounds, work)
  console.log(`${size.toFixed(1)} MB, medians of ${rounds} rounds:`)
  const jobs = counts.map((count) => {
    const runs = measured[count]
    const wall = median(runs.map((run) => run.wall))
    const gain = compare(measured[1], runs, 'wall')
    const cost = compare(runs, measured[1], 'cpu')
    const memory = Math.max(...runs.map((run) => run.memory))
    console.log(
      `  ${count} jobs: ${wall.toFixed(1)} s, ${gain.ratio.toFixed(2)} times as fast as one ` +
        `(${gain.least.toFixed(2)} to ${gain.most.toFixed(2)}), ${cost.ratio.toFixed(2)} of its processor time, ${memory.toFixed(0)} MB`,
    )
    return { count, wall, gain, cost, memory, runs }
  })
  return { megabytes: size, jobs }
}
