interface Details {
  readonly code: string
  /** What happened and where; without the path of the input, which whoever prints it puts in front. */
  readonly message: string
  /** What the user can do about it. */
  readonly hint: string
  /** Offset in the file's own bytes, byte order mark included. */
  readonly byte?: number
  readonly cause?: unknown
}

/** A failure the user can put right. Anything else that is thrown is a bug and keeps its stack. */
export class ReportsError extends Error {
  override readonly name = 'ReportsError'
  readonly code: string
  readonly hint: string
  readonly byte: number | undefined

  constructor({ code, message, hint, byte, cause }: Details) {
    super(message, { cause })
    this.code = code
    this.hint = hint
    this.byte = byte
  }
}

/** System error codes that users meet, in words. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go in a circle',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'its path is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'no space left on device',
  ENOTDIR: 'a part of its path is not a folder',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
}

const reasonOf = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return reasons[code] ?? (code === '' ? String(cause) : code)
}

export const unreadable = (cause: unknown): ReportsError =>
  new ReportsError({
    code: 'unreadable-input',
    message: `cannot be read: ${reasonOf(cause)}`,
    hint: 'Check the path and its permissions.',
    cause,
  })

export const unknownFormat = (extensions: readonly string[]): ReportsError =>
  new ReportsError({
    code: 'unknown-format',
    message: 'is not of a known format',
    hint: `Known are ${extensions.join(', ')}. Save it as text, or pass it on standard input with "-".`,
  })

export const tooLarge = (limit: number): ReportsError =>
  new ReportsError({
    code: 'too-large',
    message: `is larger than ${Math.round(limit / 1024 / 1024)} MiB`,
    hint: 'Split it into one file for each report.',
  })

export const undecodable = (encoding: string, byte: number): ReportsError =>
  new ReportsError({
    code: 'undecodable-input',
    message: `byte ${byte} is not valid ${encoding}`,
    hint: 'If you know how it was saved, pass --encoding, such as gb18030, big5 or utf-16le.',
    byte,
  })

export const unknownEncoding = (byte: number): ReportsError =>
  new ReportsError({
    code: 'undecodable-input',
    message: `byte ${byte} is not valid UTF-8, and no other encoding makes Chinese text of it`,
    hint: 'If you know how it was saved, pass --encoding, such as gb18030, big5 or utf-16le.',
    byte,
  })

export const binaryInput = (byte: number, format: string | undefined): ReportsError =>
  new ReportsError({
    code: 'binary-input',
    message:
      format === undefined
        ? `is not text: byte ${byte} is zero`
        : `is not text: it begins like a ${format} file`,
    hint: 'Open it in the program it was made with and save it as plain text.',
    byte,
  })

export const damaged = (format: string, cause: unknown): ReportsError =>
  new ReportsError({
    code: 'damaged-input',
    message: `is damaged, or no ${format} file: ${cause instanceof Error ? cause.message : String(cause)}`,
    hint: 'Open it in the program it was made with and save it anew.',
    cause,
  })

export const encrypted = (format: string): ReportsError =>
  new ReportsError({
    code: 'encrypted-input',
    message: `is a ${format} file that cannot be opened without its password`,
    hint: 'Open it in the program it was made with and save it without a password.',
  })

export const unsupported = (format: string, instead: string): ReportsError =>
  new ReportsError({
    code: 'unsupported-format',
    message: `is a ${format} file, which is not read`,
    hint: `Open it in the program it was made with and save it as ${instead}.`,
  })

/** Small on the disk and huge in memory, by accident or on purpose. */
export const expandsTooMuch = (what: string): ReportsError =>
  new ReportsError({
    code: 'expands-too-much',
    message: `unpacks to ${what}`,
    hint: 'Unpack it, look whether it is what it should be, and give the files themselves.',
  })

export const withoutText = (hint: string): ReportsError =>
  new ReportsError({ code: 'no-text', message: 'has next to no text', hint })

export const severalDocuments = (): ReportsError =>
  new ReportsError({
    code: 'several-documents',
    message: 'is not one document',
    hint: 'Unpack it, and name one of its documents.',
  })

export const badLine = (line: number, reason: string): ReportsError =>
  new ReportsError({
    code: 'bad-line',
    message: `line ${line} is no document: ${reason}`,
    hint: 'A line is one JSON object with "id" and "text"; "source", "region", "period" and "metadata" may follow.',
  })

/** A document that took a converter down; the others have not noticed. */
export const conversionFailed = (reason: string, cause?: unknown): ReportsError =>
  new ReportsError({
    code: 'conversion-failed',
    message: `cannot be turned to text: ${reason}`,
    hint: 'Save it as plain text in the program it was made with, and give that.',
    cause,
  })

/** The command line, or what it asks for, makes no sense: nothing was read or written. */
/** In a thread; the program's own memory ends with a message of Node.js. */
export const outOfMemory = (cause: unknown): ReportsError =>
  new ReportsError({
    code: 'out-of-memory',
    message: 'a document takes more memory than there is',
    hint: 'Try it with --jobs 1, and with NODE_OPTIONS=--max-old-space-size=8192 if that fails, too.',
    cause,
  })

export const usage = (message: string, hint: string): ReportsError =>
  new ReportsError({ code: 'usage', message, hint })

/** A line that says what is right is wrong itself. */
export const badGold = (place: string, message: string, cause?: unknown): ReportsError =>
  new ReportsError({
    code: 'bad-gold',
    message: `${place}: ${message}`,
    hint: 'Correct the gold; fixtures/gold/README.md says what each field means.',
    cause,
  })

/** A configuration file that was found and makes no sense. */
export const badConfig = (path: string, message: string, cause?: unknown): ReportsError =>
  new ReportsError({
    code: 'bad-config',
    message: `${path}: ${message}`,
    hint: 'Correct it, or go on without it: --no-config. "reports config --show --no-config" lists what it may hold.',
    cause,
  })

export const outputFailed = (path: string, cause: unknown): ReportsError =>
  new ReportsError({
    code: 'output-failed',
    message: `${path} cannot be written: ${reasonOf(cause)}`,
    hint: 'Nothing was published. Make room there, or name another file with --output.',
    cause,
  })

/** The output is whole under its name; only a power failure could still take it back. */
export const notConfirmed = (path: string, cause: unknown): ReportsError =>
  new ReportsError({
    code: 'output-failed',
    message: `${path} is complete, but the disk does not confirm it: ${reasonOf(cause)}`,
    hint: 'Run again once the disk is in order.',
    cause,
  })

/** One of several outputs could not take its name, after others had: each is whole, but of two runs. */
export const halfPublished = (failure: ReportsError, published: readonly string[]): ReportsError =>
  new ReportsError({
    code: failure.code,
    message: failure.message,
    hint: `Replaced already: ${published.join(', ')}. Run again to have all outputs of one run.`,
    cause: failure,
  })

/** Another run is writing the same output. */
export const lockedOutput = (path: string, holder: string, lock: string): ReportsError =>
  new ReportsError({
    code: 'output-locked',
    message: `${path} is being written by another run (${holder})`,
    hint: `Wait for it, or name another file with --output. If it is no longer at work, remove ${lock}.`,
  })

/** The reader of the output has seen enough (`| head`): the end of the run, but no failure. */
export const closedPipe = (cause: unknown): ReportsError =>
  new ReportsError({
    code: 'closed-pipe',
    message: 'the reader of the output has closed it',
    hint: '',
    cause,
  })
