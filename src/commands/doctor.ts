import type { Command } from 'commander'
import type { CommandContext } from './context.ts'

const examplesOf = (call: string): string => `
Examples:
  $ ${call} doctor
  $ ${call} doctor --json
  $ ${call} doctor && ${call} extract fixtures/documents --output indicators.csv

Exit codes: 0 nothing that makes results worse than a little, 2 something is bad.
`

const BAD = 2

/** The command `doctor`. */
export function defineDoctor(
  program: Command,
  version: string,
  { call, stdout, work }: CommandContext,
): void {
  program
    .command('doctor')
    .summary('look at what results depend on')
    .description('Tells versions, word segmenter and encodings, and what to do if one is missing.')
    .option('--json', 'for programs: one object for each finding')
    .addHelpText('after', examplesOf(call))
    .action(async ({ json = false }: { json?: boolean }) => {
      const { examine, renderFindings } = await import('../doctor.ts')
      const findings = examine(await surroundingsOf(version))
      stdout.write(json ? `${JSON.stringify(findings, undefined, 2)}\n` : renderFindings(findings))
      await work(() => Promise.resolve(findings.some(({ state }) => state === 'bad') ? BAD : 0))
    })
}

async function surroundingsOf(version: string) {
  const { createRequire } = await import('node:module')
  const { allEncodings } = await import('../read/decode.ts')
  const { loadSegmenter } = await import('../segment/words.ts')
  const { engines } = createRequire(import.meta.url)('../../package.json') as {
    engines: { node: string }
  }
  return {
    version,
    node: process.version,
    oldestNode: engines.node.replace(/^>=/u, ''),
    platform: `${process.platform} ${process.arch}`,
    segmenter: loadSegmenter().name,
    encodings: new Map(allEncodings.map((label) => [label, canDecode(label)])),
  }
}

function canDecode(label: string): boolean {
  try {
    return new TextDecoder(label, { fatal: true }).encoding === label
  } catch {
    // Node.js without full ICU knows the label and throws all the same.
    return false
  }
}
