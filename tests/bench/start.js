/** How long a short run takes, beside Node.js itself. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { compare, measureInTurn, median } from './measure.js'

const REPORTS = 5

export function measureStart({ work, here, other, folder, rounds }) {
  const reports = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .slice(0, REPORTS)
    .map((name) => path.join(folder, name))
  const contenders = { 'node -e 1': ['-e', '1'] }
  const roots = { [here]: '', ...(other && { [other.folder]: ` at ${other.name}` }) }
  for (const [root, mark] of Object.entries(roots)) {
    const program = path.join(root, 'bin/reports.js')
    contenders[`--version${mark}`] = [program, '--version']
    contenders[`--help${mark}`] = [program, '--help']
    contenders[`extract of ${reports.length} reports${mark}`] = [
      program,
      'extract',
      ...reports,
      '--quiet',
    ]
  }
  const measured = measureInTurn(contenders, rounds * 3, work)
  const starts = Object.entries(measured).map(([name, runs]) => {
    const wall = median(runs.map((run) => run.wall))
    const inWall = compare(runs, measured['node -e 1'], 'wall')
    const inCpu = compare(runs, measured['node -e 1'], 'cpu')
    console.log(
      `  ${name.padEnd(28)} ${(wall * 1000).toFixed(0).padStart(5)} ms, ${inWall.ratio.toFixed(2)} of node -e 1 ` +
        `(${inCpu.ratio.toFixed(2)} in processor time)`,
    )
    return { name, wall, ofNode: inWall, ofNodeInProcessorTime: inCpu }
  })
  return { starts }
}
