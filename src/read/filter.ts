import picomatch from 'picomatch'

/** Which documents are wanted, by `SourceFile.path`. */
export interface Filter {
  readonly isIncluded: (source: string) => boolean
  /** Wins over `isIncluded`. */
  readonly isExcluded: (source: string) => boolean
}

/**
 * A pattern without a slash is matched against the name, one with a slash against the whole path;
 * `*` stays within a folder, `**` does not. Letters match in either case.
 *
 * @param include Included is what one of these matches; everything if there is none.
 */
export function createFilter(include: readonly string[], exclude: readonly string[]): Filter {
  const matcherOf = (patterns: readonly string[]): ((source: string) => boolean) => {
    const matchers = patterns.map((pattern) =>
      picomatch(pattern, { basename: !pattern.includes('/'), dot: true, nocase: true }),
    )
    return (source) => matchers.some((matches) => matches(source))
  }
  const isIncluded = matcherOf(include)
  return {
    isIncluded: (source) => include.length === 0 || isIncluded(source),
    isExcluded: matcherOf(exclude),
  }
}
