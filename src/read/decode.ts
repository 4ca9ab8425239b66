import { isUtf8 } from 'node:buffer'
import { binaryInput, ReportsError, undecodable, unknownEncoding } from '../errors.ts'
import { score } from './score.ts'

/** A file's text and how it was come by. */
export interface Decoded {
  /** Without its byte order mark; line ends untouched. */
  readonly text: string
  /** WHATWG name. */
  readonly encoding: string
  /** Invalid sequences that were read as U+FFFD: none, or at most one in a thousand bytes. */
  readonly replaced: number
  /** Offset of the first of them in the file, byte order mark included. */
  readonly firstReplaced: number | undefined
}

const marks: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** Files that users rename to .txt in the hope that it helps. */
const signatures: readonly { readonly format: string; readonly bytes: readonly number[] }[] = [
  { format: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { format: 'DOCX, XLSX or ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'DOC or WPS', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: 'RTF', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { format: 'GZIP', bytes: [0x1f, 0x8b, 0x08] },
]

const wideEncodings = ['utf-16le', 'utf-16be'] as const
/** Every encoding that is looked for. */
export const allEncodings = ['utf-8', 'gb18030', 'big5', ...wideEncodings] as const

/** U+FFFD as each encoding writes it, to tell one that stands in the file from one put in here. */
const replacementBytes: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbf, 0xbd],
  'utf-16le': [0xfd, 0xff],
  'utf-16be': [0xff, 0xfd],
  gb18030: [0x84, 0x31, 0xa4, 0x37],
}

const REPLACEMENT = '\ufffd'
const SNIFFED_FOR_ZERO = 8 * 1024
const SNIFFED_FOR_SCORE = 64 * 1024
const LEAST_SCORE = 0.15
const TOLERATED_SHARE = 0.001

const beginsWith = (bytes: Uint8Array, start: readonly number[], offset = 0): boolean =>
  start.every((byte, index) => bytes[offset + index] === byte)

/**
 * Decodes a file, strictly: a byte order mark decides, then valid UTF-8, then whichever of
 * GB 18030, Big5 and UTF-16 gives Chinese prose.
 *
 * @param encoding WHATWG label that overrides the detection; undefined to detect.
 * @throws {ReportsError} If the bytes are not text, if no encoding makes Chinese text of them, or
 *   if more than one sequence in a thousand bytes is invalid. It names the first such byte.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  const signature = signatures.find((known) => beginsWith(bytes, known.bytes))
  if (signature !== undefined) throw binaryInput(0, signature.format)
  if (encoding !== undefined) return decodeAs(bytes, new TextDecoder(encoding).encoding)

  const mark = marks.find((known) => beginsWith(bytes, known.bytes))
  if (mark !== undefined) return decodeAs(bytes, mark.encoding)

  const zero = bytes.subarray(0, SNIFFED_FOR_ZERO).indexOf(0)
  if (zero === -1 && isUtf8(bytes)) return decodeAs(bytes, 'utf-8')

  const detected = detect(bytes, zero === -1 ? allEncodings : wideEncodings)
  if (detected !== undefined) return decodeDetected(bytes, detected)
  throw zero === -1 ? unknownEncoding(firstInvalidUtf8(bytes)) : binaryInput(zero, undefined)
}

/** The encoding whose reading looks most like Chinese prose, or undefined if none does. */
function detect(bytes: Uint8Array, encodings: readonly string[]): string | undefined {
  const sample = bytes.subarray(0, SNIFFED_FOR_SCORE)
  let best: string | undefined
  let bestScore = LEAST_SCORE
  for (const encoding of encodings) {
    // `stream` keeps a character that the sample cuts in two from counting as invalid.
    const reached = score(new TextDecoder(encoding).decode(sample, { stream: true }))
    if (reached > bestScore) {
      best = encoding
      bestScore = reached
    }
  }
  return best
}

/** Where two encodings are mixed in one file, the error points at the seam and not before it. */
function decodeDetected(bytes: Uint8Array, encoding: string): Decoded {
  try {
    return decodeAs(bytes, encoding)
  } catch (cause) {
    const byte = cause instanceof ReportsError ? cause.byte : undefined
    const seam = firstInvalidUtf8(bytes)
    throw byte !== undefined && seam > byte ? undecodable('utf-8', seam) : cause
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const mark = marks.find((known) => known.encoding === encoding && beginsWith(bytes, known.bytes))
  const markLength = mark?.bytes.length ?? 0
  const body = bytes.subarray(markLength)
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body)
    return { text, encoding, replaced: 0, firstReplaced: undefined }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
  }
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body)
  const replaced = Math.max(1, countIn(text) - countOwn(body, encoding))
  const firstReplaced = markLength + firstInvalid(body, encoding, text)
  if (replaced > bytes.length * TOLERATED_SHARE) throw undecodable(encoding, firstReplaced)
  return { text, encoding, replaced, firstReplaced }
}

function countIn(text: string): number {
  let count = 0
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, at + 1)) {
    count += 1
  }
  return count
}

function countOwn(bytes: Uint8Array, encoding: string): number {
  const own = replacementBytes[encoding]
  if (own === undefined) return 0
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wanted = Buffer.from(own)
  let count = 0
  for (let at = buffer.indexOf(wanted); at !== -1; at = buffer.indexOf(wanted, at + own.length)) {
    count += 1
  }
  return count
}

function firstInvalidUtf8(bytes: Uint8Array): number {
  return firstInvalid(bytes, 'utf-8', new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
}

/** Offset of the first invalid byte, given the lenient reading of the bytes. */
function firstInvalid(bytes: Uint8Array, encoding: string, text: string): number {
  const own = replacementBytes[encoding]
  let offset = 0
  let from = 0
  for (;;) {
    const at = text.indexOf(REPLACEMENT, from)
    if (at === -1) return offset
    offset = skip(bytes, encoding, offset, text.slice(from, at))
    if (own === undefined || !beginsWith(bytes, own, offset)) return offset
    offset += own.length
    from = at + 1
  }
}

/** Offset behind `text`, of which `bytes` from `offset` on are the valid encoding. */
function skip(bytes: Uint8Array, encoding: string, offset: number, text: string): number {
  if (encoding === 'utf-8') return offset + Buffer.byteLength(text)
  if (encoding.startsWith('utf-16')) return offset + text.length * 2
  let at = offset
  for (let index = 0; index < text.length;) {
    const length = lengthAt(bytes, encoding, at)
    index += unitsAt(bytes, encoding, at, text, index)
    at += length
  }
  return at
}

/** Bytes of the character at `at`, in encodings of one, two or (GB 18030) four bytes. */
function lengthAt(bytes: Uint8Array, encoding: string, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead <= 0x80 || isSingleByte(encoding)) return 1
  const next = bytes[at + 1] ?? 0
  const isFour = (encoding === 'gb18030' || encoding === 'gbk') && next >= 0x30 && next <= 0x39
  return isFour ? 4 : 2
}

/** Code units that the character at `at` has become. */
function unitsAt(
  bytes: Uint8Array,
  encoding: string,
  at: number,
  text: string,
  index: number,
): number {
  // Big5 has four letters with a diacritic that Unicode writes as two characters.
  const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  if (
    encoding === 'big5' &&
    (pair === 0x8862 || pair === 0x8864 || pair === 0x88a3 || pair === 0x88a5)
  )
    return 2
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}

const isSingleByte = (encoding: string): boolean =>
  !['gb18030', 'gbk', 'big5', 'euc-kr', 'euc-jp', 'shift_jis'].includes(encoding)
