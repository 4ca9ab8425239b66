import type { Writable } from 'node:stream'
import type { ReportsError } from '../errors.ts'
import type { Issue } from '../issues.ts'
import type { Tally } from './tally.ts'
import { toVisible } from './visible.ts'

const SHOWN_ISSUES = 20
/** Lines of one file that are no documents; a file of something else has thousands. */
const SHOWN_LINES = 3

/** `reports.jsonl:12`, the place of a document that is a line. */
const LINE_OF_FILE = /^(?<file>.+):\d+$/su

/** What a run tells people, apart from its rows. */
export interface Report {
  readonly failure: (path: string, error: ReportsError) => void
  /** A document that the program broke on; the stack of the first is shown. */
  readonly bug: (path: string, stack: string) => void
  readonly bugCount: () => number
  readonly issue: (issue: Issue) => void
  readonly issueCount: () => number
  /** Before the first document, if there are any that need not be read again. */
  readonly resumed: (documents: number) => void
  /** @param output The file that stays as it was. */
  readonly interrupted: (output: string, isResumable: boolean) => void
  readonly end: (tally: Tally, output: string | undefined, segmenter: string | undefined) => void
}

/** Tells people on a stream; when told to be quiet, of nothing but failed inputs and bugs. */
export function createReport(isQuiet: boolean, stream: Writable): Report {
  const hinted = new Set<string>()
  let bugs = 0
  let issues = 0
  const say = (line: string): void => {
    stream.write(`${toVisible(line)}\n`)
  }
  let file = ''
  let lines = 0
  /** Says how many lines of the file before were left out. */
  const endLines = (): void => {
    const hidden = lines - SHOWN_LINES
    if (hidden > 0) say(`${file}: and ${hidden} more lines; --rejects <file> lists them all`)
    lines = 0
  }
  return {
    failure(path, { message, hint }) {
      const container = LINE_OF_FILE.exec(path)?.groups?.['file']
      if (container === undefined || container !== file) endLines()
      file = container ?? ''
      if (container !== undefined) {
        lines += 1
        if (lines > SHOWN_LINES) return
      }
      say(`${path}: ${message}`)
      if (!hinted.has(hint)) say(`  hint: ${hint}`)
      hinted.add(hint)
    },
    issue({ path, line, message, code }) {
      issues += 1
      if (isQuiet || issues > SHOWN_ISSUES) return
      say(`${path}${line === undefined ? '' : `:${line}`}: ${message} (${code})`)
    },
    bug(path, stack) {
      bugs += 1
      say(`${path}: could not be extracted; this is a bug in reports, please report it`)
      if (bugs === 1) stack.split('\n').forEach(say)
    },
    bugCount: () => bugs,
    issueCount: () => issues,
    resumed(documents) {
      if (!isQuiet) say(`going on with ${documents} documents of an interrupted run`)
    },
    interrupted(output, isResumable) {
      if (isQuiet) return
      say(`interrupted: ${output} is as it was`)
      say(
        isResumable
          ? '  hint: The same command goes on from here.'
          : '  hint: With --resume, a run goes on where it was interrupted.',
      )
    },
    end(tally, output, segmenter) {
      endLines()
      if (isQuiet) return
      if (issues > SHOWN_ISSUES) say(`and ${issues - SHOWN_ISSUES} more issues`)
      const { found, extracted, empty, rejected, skipped, records, rows, ledger } = tally
      say(
        `${found} found = ${extracted} extracted + ${empty} empty + ${rejected} rejected + ${skipped} skipped; ` +
          (ledger === undefined
            ? ''
            : `${ledger.numbers} numbers = ${records} records + ${ledger.rejections} that measure nothing; `) +
          `${records} records in ${rows} rows, ${issues} issues → ${output ?? 'standard output'}` +
          (segmenter === undefined ? '' : `; words by ${segmenter}`),
      )
    },
  }
}
