/** Whether time and memory grow with the text alone, whatever its size and the number of its files. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { layOneFile, layReports, layTinyFiles } from './corpus.js'
import { measure, median } from './measure.js'

const MEGABYTES_IN_ONE_FILE = 10
const FILES = [10, 100, 1000, 10_000, 100_000]

/** @param megabytes The largest folder, tenfold of the one before. */
export function measureGrowth({ work, here, folder, megabytes, rounds }) {
  const input = path.join(work, 'in')
  const take = (name, unit, lay) => {
    const laid = lay(input)
    const program = path.join(here, 'bin/reports.js')
    const command = [program, 'extract', input, '--quiet', '-o', path.join(work, 'o.csv')]
    const runs = Array.from({ length: rounds }, () => measure(command, work))
    rmSync(input, { recursive: true })
    const cpu = median(runs.map((run) => run.cpu))
    const memory = Math.max(...runs.map((run) => run.memory))
    const amount = unit === 'MB' ? laid / 1e6 : laid
    const per = `${((cpu * 1000) / amount).toFixed(unit === 'MB' ? 0 : 3)} ms of processor time per ${unit}`
    console.log(
      `  ${name.padEnd(28)} ${cpu.toFixed(2).padStart(7)} s, ${per}, ${memory.toFixed(0)} MB of memory`,
    )
    return { name, cpu, amount, unit, memory }
  }
  const growth = []
  for (let size = 1; size <= megabytes; size *= 4) {
    growth.push(take(`reports of ${size} MB`, 'MB', (to) => layReports(folder, size * 1e6, to)))
  }
  const bytes = MEGABYTES_IN_ONE_FILE * 1e6
  growth.push(take('10 MB in many files', 'MB', (to) => layReports(folder, bytes, to)))
  growth.push(take('10 MB in one file', 'MB', (to) => layOneFile(folder, bytes, to)))
  for (const count of FILES) {
    const lay = (to) => (layTinyFiles(count, to), count)
    growth.push(take(`${count} tiny files`, 'file', lay))
  }
  return { growth }
}
