import { longColumns } from '../model/columns.ts'
import type { SourceFile } from '../model/document.ts'
import type { Explanation } from '../model/extraction.ts'
import { createObjectWriter } from '../write/objects.ts'
import { toSafeJson } from '../write/visible.ts'
import type { ExplainedLine, Verdict } from './lines.ts'

/** Writes an explanation as one JSON object, each line of the file on a line of its own. */
export interface JsonRenderer {
  readonly head: () => string
  readonly line: (line: ExplainedLine) => string
  readonly foot: () => string
}

export function createJsonRenderer(source: SourceFile, explanation: Explanation): JsonRenderer {
  const toRecord = createObjectWriter(longColumns)
  let separator = '\n'

  const toNumber = (verdict: Verdict): string => {
    const { start, end, quote } = verdict
    const place = { start, end, quote, verdict: verdict.kind }
    if (verdict.kind === 'rejected') {
      const { reason, rule } = verdict.rejection
      return JSON.stringify({ ...place, reason, rule })
    }
    const { record, alternatives, issues } = verdict
    const opening = JSON.stringify({ ...place, rule: record.rule }).slice(0, -1)
    const others = alternatives.map(({ indicator_text, rule }) => ({ indicator_text, rule }))
    const remarks = issues.map(({ code, message }) => ({ code, message }))
    return (
      `${opening},"record":${toRecord({ ...record })},` +
      `"alternatives":${JSON.stringify(others)},"issues":${JSON.stringify(remarks)}}`
    )
  }

  return {
    head() {
      const { profile, issues } = explanation
      const about = {
        source: source.path,
        encoding: source.encoding,
        title: profile.title ?? null,
        kind: profile.kind,
        region: profile.region?.name ?? null,
        region_code: profile.region?.code || null,
        period: profile.period ?? null,
        issues: issues
          .filter(({ span }) => span === undefined)
          .map(({ code, message }) => ({ code, message })),
      }
      return `${toSafeJson(JSON.stringify(about).slice(0, -1))},"lines":[`
    },
    line({ number, text, verdicts }) {
      const numbers = verdicts.map(toNumber).join(',')
      const line = `{"line":${number},"text":${JSON.stringify(text)},"numbers":[${numbers}]}`
      const before = separator
      separator = ',\n'
      return before + toSafeJson(line)
    },
    foot: () => '\n]}\n',
  }
}
