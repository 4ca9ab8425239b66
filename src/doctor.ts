/** What the program finds where it runs. */
export interface Surroundings {
  /** Of the program. */
  readonly version: string
  /** Such as `v20.20.2`. */
  readonly node: string
  /** Oldest that will do, such as `20.19`. */
  readonly oldestNode: string
  /** Such as `linux x64`. */
  readonly platform: string
  readonly segmenter: 'jieba' | 'icu'
  /** Every encoding that is looked for, and whether this Node.js decodes it. */
  readonly encodings: ReadonlyMap<string, boolean>
}

/** One thing that was looked at. */
export interface Finding {
  readonly name: string
  readonly state: 'ok' | 'could be better' | 'bad'
  readonly found: string
  /** What to do, unless it is fine. */
  readonly hint?: string
}

/** Says of each thing that results depend on whether it is as it should be. */
export function examine(surroundings: Surroundings): readonly Finding[] {
  const { version, node, oldestNode, platform, segmenter, encodings } = surroundings
  const missing = [...encodings].filter(([, isThere]) => !isThere).map(([encoding]) => encoding)
  return [
    { name: 'reports', state: 'ok', found: version },
    isAtLeast(node, oldestNode)
      ? { name: 'Node.js', state: 'ok', found: `${node}, ${platform}` }
      : {
          name: 'Node.js',
          state: 'bad',
          found: `${node}, ${platform}`,
          hint: `Install Node.js ${oldestNode} or newer.`,
        },
    segmenter === 'jieba'
      ? { name: 'word segmenter', state: 'ok', found: 'nodejieba' }
      : {
          name: 'word segmenter',
          state: 'could be better',
          found: 'Intl.Segmenter, as nodejieba is not installed',
          hint:
            'Names that the lexicon does not know are cut a little less well. Run "npm install nodejieba", ' +
            'with --ignore-scripts where it does not compile: only its dictionary is used.',
        },
    missing.length === 0
      ? { name: 'encodings', state: 'ok', found: [...encodings.keys()].join(', ') }
      : {
          name: 'encodings',
          state: 'bad',
          found: `this Node.js cannot decode ${missing.join(', ')}`,
          hint: 'Install a Node.js with full ICU, as those of nodejs.org have, or convert the files to UTF-8.',
        },
  ]
}

/** Whether a version such as `v20.20.2` is not older than `20.19`. */
function isAtLeast(version: string, oldest: string): boolean {
  const [given, wanted] = [version, oldest].map((text) =>
    text.replace(/^v/u, '').split('.').map(Number),
  )
  for (const [index, least] of (wanted ?? []).entries()) {
    const part = given?.[index] ?? 0
    if (part !== least) return part > least
  }
  return true
}

/** The findings for people: a line each, and below it what to do. */
export function renderFindings(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ name }) => name.length))
  return findings
    .map(({ name, state, found, hint }) => {
      const line = `${name.padEnd(width)}  ${state === 'ok' ? '' : `${state}: `}${found}\n`
      return hint === undefined ? line : `${line}${' '.repeat(width + 2)}${hint}\n`
    })
    .join('')
}
