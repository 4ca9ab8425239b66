import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { damaged, expandsTooMuch, ReportsError, severalDocuments } from '../errors.ts'
import { bytesReplaced, documentRepeated, type Issue } from '../issues.ts'
import type { SourceFile } from '../model/document.ts'
import type { Overrides } from '../model/extraction.ts'
import { createBudget, openArchive, type Budget, type Member } from './archive.ts'
import type { Converted, Convertible } from './convert/index.ts'
import { createThreadConverter, type Converter } from './convert/thread.ts'
import { decode } from './decode.ts'
import type { Filter } from './filter.ts'
import { formatOf, isArchive, isReadable, type InputFormat } from './formats.ts'
import { readFile, readStream } from './load.ts'
import { readLines } from './ndjson.ts'
import { isOwnSheet, isOwnTable } from './own-table.ts'
import type { Found } from './walk.ts'

/** A document as it came from the disk, and what a later reader needs to recognize it. */
export interface Loaded {
  readonly source: SourceFile
  readonly byteLength: number
  /** Of the bytes that hold the document, in hexadecimal: of the file, the member or the line. */
  readonly sha256: string
  readonly issues: readonly Issue[]
  /** What came with the document and is not in its text. */
  readonly overrides: Pick<Overrides, 'region' | 'period' | 'title' | 'published'>
  /** The text is not simply what the file has. */
  readonly isConverted: boolean
}

/** What became of a document before its text is read. */
export type Read = {
  /** `SourceFile.path`; of a member `archive.zip/member.txt`. */
  readonly source: string
  /** For messages. */
  readonly path: string
} & (
  | { readonly kind: 'document'; readonly loaded: Loaded }
  | { readonly kind: 'failed'; readonly error: ReportsError }
  | { readonly kind: 'skipped' }
)

export interface ReaderOptions {
  /** WHATWG label; undefined or `auto` to detect. */
  readonly encoding: string | undefined
  readonly inputFormat?: InputFormat | undefined
  readonly standardInput: Readable
  readonly signal: AbortSignal
  /** Documents that it does not want are skipped. */
  readonly filter?: Filter | undefined
  readonly converter?: Converter
}

const nothing = new Uint8Array(0)

type Wanted = Extract<Found, { readonly kind: 'file' | 'standard-input' }>

interface Reader {
  /** The documents of one file: one, or those of an archive or of the lines of NDJSON. */
  readonly read: (found: Found) => AsyncGenerator<Read>
  readonly close: () => Promise<void>
}

/** A file as far as it was opened. */
interface Opened {
  readonly source: string
  readonly path: string
  /** Let go once they are decoded, as the text is held for longer. */
  bytes: Uint8Array
  /** How many archives it lies in. */
  readonly depth: number
  readonly budget: Budget
  readonly isMember: boolean
}

const DEEPEST_ARCHIVE = 3

/** Reads documents of any known format, one at a time, in the order of their files. */
export async function* readDocuments(
  files: AsyncIterable<Found>,
  options: ReaderOptions,
): AsyncGenerator<Read> {
  const reader = createReader(options)
  try {
    for await (const found of files) yield* reader.read(found)
  } finally {
    await reader.close()
  }
}

/**
 * Reads a file that holds one document. A failure that the user can put right is given back, so that
 * other files go on.
 */
export async function tryLoad(file: Found, options: ReaderOptions): Promise<Loaded | ReportsError> {
  let loaded: Loaded | ReportsError | undefined
  for await (const read of readDocuments(Readable.from([file]), options)) {
    if (loaded !== undefined) return severalDocuments()
    if (read.kind === 'failed') loaded = read.error
    else if (read.kind === 'document') loaded = read.loaded
  }
  return loaded ?? severalDocuments()
}

function createReader(options: ReaderOptions): Reader {
  const { inputFormat, standardInput, signal, filter } = options
  const encoding = options.encoding === 'auto' ? undefined : options.encoding
  const converter = options.converter ?? createThreadConverter(signal)
  const sources = new Set<string>()
  const repeats = createRepeats()

  /** Every source names one document, since the ids of its records depend on it. */
  const unique = (wanted: string): string => {
    let source = wanted
    for (let copy = 2; sources.has(source); copy += 1) source = `${wanted}#${copy}`
    sources.add(source)
    return source
  }

  /** What an archive holds may be wanted though it is not itself. */
  const isWanted = (source: string): boolean =>
    filter === undefined ||
    ((isArchive(source) || filter.isIncluded(source)) && !filter.isExcluded(source))

  const readFound = async ({ source, path, ...found }: Wanted): Promise<Opened> => {
    const bytes =
      found.kind === 'file'
        ? await readFile(found.location)
        : await readStream(standardInput, signal)
    return { source, path, bytes, depth: 0, budget: createBudget(), isMember: false }
  }

  const formatOfFile = ({ bytes, source }: Opened): ReturnType<typeof formatOf> =>
    formatOf(bytes, source, inputFormat)

  /** Not in the generator, which would hold on to the bytes while its document is read. */
  const readText = (file: Opened): Read => {
    const decoded = decode(file.bytes, encoding)
    const read = loadedOf(file, { ...decoded, pages: undefined }, file.isMember)
    file.bytes = nothing
    return read
  }

  async function* open(file: Opened): AsyncGenerator<Read> {
    try {
      yield* openAs(formatOfFile(file), file)
    } catch (cause) {
      if (!(cause instanceof ReportsError)) throw cause
      yield { source: unique(file.source), path: file.path, kind: 'failed', error: cause }
    }
  }

  async function* openAs(format: ReturnType<typeof formatOf>, file: Opened): AsyncGenerator<Read> {
    if (format === 'text') {
      yield readText(file)
    } else if (isOwnTable(format, file.bytes)) {
      yield { source: unique(file.source), path: file.path, kind: 'skipped' }
    } else if (format === 'ndjson') yield* readEachLine(file)
    else if (format === 'gzip') yield* open(await expand(file))
    else if (format === 'zip') yield* openZip(file)
    else yield await convert(file, format)
  }

  async function* openZip(file: Opened): AsyncGenerator<Read> {
    const members = await openArchive(file.bytes, file.budget)
    const office = officeFormat(members)
    if (office !== undefined) {
      yield await convert(file, office)
      return
    }
    if (inputFormat === 'docx') throw damaged('DOCX', 'it holds no Word document')
    if (file.depth >= DEEPEST_ARCHIVE) throw expandsTooMuch('archives within archives')
    let isEmpty = true
    for (const { name, read } of members) {
      signal.throwIfAborted()
      if (isJunk(name)) continue
      isEmpty = false
      const member = { source: `${file.source}/${name}`, path: `${file.path}/${name}` }
      if (!isReadable(name) || !isWanted(member.source)) {
        yield { source: unique(member.source), path: member.path, kind: 'skipped' }
        continue
      }
      const bytes = await read().catch((cause: unknown) => {
        if (cause instanceof ReportsError) return cause
        throw cause
      })
      if (bytes instanceof ReportsError) {
        yield { source: unique(member.source), path: member.path, kind: 'failed', error: bytes }
        continue
      }
      yield* open({ ...file, ...member, bytes, depth: file.depth + 1, isMember: true })
    }
    if (isEmpty) yield { source: unique(file.source), path: file.path, kind: 'skipped' }
  }

  async function convert(file: Opened, format: Convertible): Promise<Read> {
    const { bytes } = file
    const converted = await converter.convert({ bytes, format, encoding })
    return format === 'xlsx' && isOwnSheet(converted.text)
      ? { source: unique(file.source), path: file.path, kind: 'skipped' }
      : loadedOf(file, converted, true)
  }

  function* readEachLine(file: Opened): Generator<Read> {
    for (const { number, bytes, document } of readLines(file.bytes)) {
      const path = `${file.path}:${number}`
      if (document instanceof ReportsError) {
        const source = unique(`${file.source}:${number}`)
        yield { source, path, kind: 'failed', error: document }
        continue
      }
      const { id, text, source, ...overrides } = document
      const plain = { text, encoding: 'utf-8', replaced: 0, firstReplaced: undefined }
      const line = { ...file, source: source ?? id, path, bytes }
      yield loadedOf(line, { ...plain, pages: undefined }, true, overrides)
    }
  }

  const loadedOf = (
    { source: wanted, path, bytes }: Opened,
    { text, encoding: used, pages, replaced, firstReplaced }: Converted,
    isConverted: boolean,
    overrides: Loaded['overrides'] = {},
  ): Read => {
    const source = unique(wanted)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const issues: Issue[] = []
    if (firstReplaced !== undefined) {
      issues.push(bytesReplaced(source, replaced, used, firstReplaced))
    }
    const isPlain = !isConverted && used === 'utf-8' && bytes.length === Buffer.byteLength(text)
    const first = repeats(source, text, isPlain && replaced === 0 ? sha256 : undefined)
    if (first !== undefined) issues.push(documentRepeated(source, first))
    const loaded = {
      source: { path: source, text, encoding: used, pages },
      byteLength: bytes.length,
      sha256,
      issues,
      overrides,
      isConverted,
    }
    return { source, path, kind: 'document', loaded }
  }

  return {
    async *read(found) {
      const { source, path } = found
      if (found.kind === 'failed' || found.kind === 'skipped') {
        sources.add(source)
        yield found
        return
      }
      if (!isWanted(source)) {
        yield { source: unique(source), path, kind: 'skipped' }
        return
      }
      let file: Opened
      try {
        file = await readFound(found)
      } catch (cause) {
        if (!(cause instanceof ReportsError)) throw cause
        yield { source: unique(source), path, kind: 'failed', error: cause }
        return
      }
      yield* open(file)
    },
    close: () => converter.close(),
  }
}

/** Archives packed on a Mac have a twin of each file that holds its icon; Word locks what is open. */
const isJunk = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|~\$)/u.test(name)

function officeFormat(members: readonly Member[]): 'docx' | 'xlsx' | undefined {
  if (!members.some(({ name }) => name === '[Content_Types].xml')) return undefined
  if (members.some(({ name }) => name.startsWith('word/'))) return 'docx'
  return members.some(({ name }) => name.startsWith('xl/')) ? 'xlsx' : undefined
}

const inflate = promisify(gunzip)

async function expand(file: Opened): Promise<Opened> {
  const { bytes, budget, depth } = file
  if (depth >= DEEPEST_ARCHIVE) throw expandsTooMuch('archives within archives')
  let content: Buffer
  try {
    content = await inflate(bytes, { maxOutputLength: Math.max(1, budget.left) })
  } catch (cause) {
    const isTooLarge = cause instanceof RangeError
    throw isTooLarge ? expandsTooMuch('more than 200 MiB') : damaged('GZIP', cause)
  }
  budget.left -= content.length
  const source = file.source.replace(/\.gz$/iu, '')
  return { ...file, source, bytes: content, depth: depth + 1, isMember: true }
}

/**
 * Finds texts that were read before: gives the source that had it first.
 *
 * @param known SHA-256 of the text in UTF-8, in hexadecimal, if somebody has it already.
 */
function createRepeats(): (
  source: string,
  text: string,
  known: string | undefined,
) => string | undefined {
  const firsts = new Map<string, string>()
  return (source, text, known) => {
    const isBlank = !/\S/u.test(text)
    if (isBlank) return undefined
    const hash = known ?? createHash('sha256').update(text).digest('hex')
    const first = firsts.get(hash)
    if (first === undefined) firsts.set(hash, source)
    return first
  }
}
