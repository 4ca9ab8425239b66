// Changes one operator, literal or condition at a time and sees whether a test notices:
// `npm run mutate`, or `npm run mutate -- src/lex/numbers.ts`. Survivors are listed; MOST=50 tries so many of each file.
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mutantsOf } from './mutants.js'

/** The sources whose mistakes would be wrong figures, and the tests that know them, the quick ones first. */
const subjects = {
  'src/lex/numbers.ts': [['tests/numbers.test.ts', 'tests/lex.test.ts']],
  'src/normalize/scale.ts': [['tests/normalize-scale.test.ts']],
  'src/resolve/dates.ts': [['tests/profile.test.ts']],
  'src/resolve/time.ts': [['tests/time.test.ts']],
  'src/clean/source-map.ts': [['tests/source-map.test.ts']],
}

/** What goes on for so many times as long as the tests without a mutant, and a moment, does not end. */
const LONGEST = 5
const MOMENT = 3_000
const BAR = 0.8

/** Tries mutants, all of them or those wanted, and gives the numbers of those that no test noticed. */
async function survivorsOf(source, tests, wanted) {
  const survivors = []
  let longest = 0
  for (let from = await tryFrom(undefined); from !== undefined;) from = await tryFrom(from)
  return survivors

  function tryFrom(first) {
    return new Promise((done, reject) => {
      const job = JSON.stringify({ source, tests, from: first, wanted })
      const child = fork(new URL('./runner.js', import.meta.url), [job], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      let timer
      let current
      child.on('message', ({ kind, index, killed, milliseconds }) => {
        if (kind === 'ready') {
          longest = MOMENT + LONGEST * milliseconds
          return
        }
        clearTimeout(timer)
        current = kind === 'begin' ? index : undefined
        if (kind === 'begin') timer = setTimeout(() => child.kill('SIGKILL'), longest)
        else if (!killed) survivors.push(index)
      })
      child.on('exit', (code) => {
        clearTimeout(timer)
        // A mutant that never ends, or takes the process down, is noticed.
        if (current !== undefined) done(current + 1)
        else if (code === 0) done(undefined)
        else reject(new Error(`${source}: the tests cannot be run`))
      })
    })
  }
}

/** As many, spread over the file. */
const sample = (count, most) =>
  Array.from({ length: Math.min(count, most) }, (_, at) =>
    Math.floor((at * count) / Math.min(count, most)),
  )

let isGood = true
const given = process.argv.slice(2)
for (const [source, stages] of Object.entries(subjects)) {
  if (given.length > 0 && !given.includes(source)) continue
  const code = readFileSync(source, 'utf8')
  const mutants = mutantsOf(code)
  const tried = sample(mutants.length, Number(process.env.MOST ?? Infinity))
  let left = tried
  for (const tests of stages) {
    if (left.length > 0) left = await survivorsOf(source, tests, left)
  }
  const share = 1 - left.length / tried.length
  isGood &&= share >= BAR
  console.log(`${source}: ${(share * 100).toFixed(1)} % of ${tried.length} mutants killed`)
  for (const index of left) {
    const { start, end, replacement, line } = mutants[index]
    console.log(
      `  ${source}:${line}: ${JSON.stringify(code.slice(start, end))} → ${JSON.stringify(replacement)}`,
    )
  }
}
process.exitCode = isGood ? 0 : 1
