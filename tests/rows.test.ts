import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { fixtureDocuments, fixtureRows, namesIn } from './documents.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** What the tool writes for one document, run as a user would in the project's folder. */
const extract = (name: string, ...options: readonly string[]) =>
  execFileSync(
    process.execPath,
    ['bin/reports.js', 'extract', `fixtures/documents/${name}`, '--quiet', ...options],
    { cwd: root, encoding: 'utf8' },
  )

// After an intended change `npx vitest run tests/rows.test.ts -u` writes the rows anew; read them before you commit.
describe('the table of', () => {
  test.each(namesIn(fixtureDocuments))('%s', async (name) => {
    const stem = name.replace(/\.txt$/u, '')
    const rows = fileURLToPath(new URL(`${stem}.csv`, fixtureRows))
    await expect(extract(name)).toMatchFileSnapshot(rows)
  })

  test('one document, a number a row', async () => {
    const rows = fileURLToPath(new URL('county-plan-2021h1.long.csv', fixtureRows))
    await expect(extract('county-plan-2021h1.txt', '--layout', 'long')).toMatchFileSnapshot(rows)
  })
})
