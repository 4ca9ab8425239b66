import { isUtf8 } from 'node:buffer'
import { ReportsError } from '../../errors.ts'
import { decode, type Decoded } from '../decode.ts'
import { score } from '../score.ts'

const DECLARED = /\b(?:charset|encoding) {0,3}= {0,3}["']? {0,3}([a-z\d][\w-]{1,30})/iu
const SNIFFED = 4096
const LEAST_SCORE = 0.1

/**
 * Decodes a page or an XML file. What it declares is asked only where the bytes are not UTF-8, since
 * pages that were saved anew often keep the old declaration, and is taken only if it gives Chinese.
 *
 * @param encoding What the user says; it wins.
 * @throws {ReportsError} As `decode` does.
 */
export function decodeMarkup(bytes: Uint8Array, encoding: string | undefined): Decoded {
  if (encoding !== undefined || isUtf8(bytes)) return decode(bytes, encoding)
  const declared = declaredIn(bytes)
  if (declared === undefined) return decode(bytes)
  try {
    const decoded = decode(bytes, declared)
    if (score(decoded.text) > LEAST_SCORE) return decoded
  } catch (cause) {
    if (!(cause instanceof ReportsError)) throw cause
  }
  return decode(bytes)
}

/** GB 2312 and GBK are parts of GB 18030. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, SNIFFED)).toString('latin1')
  const label = DECLARED.exec(head)?.[1]
  if (label === undefined) return undefined
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}
