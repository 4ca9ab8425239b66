// Runs the tests of one source against its mutants, one after the other, in this process; see mutate.js.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createVitest } from 'vitest/node'
import { mutantsOf } from './mutants.js'

const { source, tests, from, wanted } = JSON.parse(process.argv[2])
const path = resolve(source)
const original = readFileSync(path, 'utf8')
const mutants = mutantsOf(original)
let mutant

const vitest = await createVitest(
  'test',
  { watch: false, bail: 1, reporters: [{}], pool: 'threads', maxWorkers: 1, include: tests },
  {
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        transform(code, id) {
          if (id.split('?')[0] !== path || mutant === undefined) return undefined
          const { start, end, replacement } = mutant
          return code.slice(0, start) + replacement + code.slice(end)
        },
      },
    ],
  },
)
await vitest.standalone()
const specifications = await vitest.globTestSpecifications()
const fails = async () => {
  vitest.invalidateFile(path)
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, true)
  return unhandledErrors.length > 0 || testModules.some((module) => !module.ok())
}

if (from === undefined) {
  const begun = performance.now()
  if (await fails()) throw new Error('the tests fail without a mutant')
  process.send({ kind: 'ready', milliseconds: performance.now() - begun })
}
for (let index = from ?? 0; index < mutants.length; index += 1) {
  if (wanted !== undefined && !wanted.includes(index)) continue
  mutant = mutants[index]
  process.send({ kind: 'begin', index })
  process.send({ kind: 'end', index, killed: await fails() })
}
await vitest.close()
process.exit(0)
