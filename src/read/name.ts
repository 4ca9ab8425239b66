/**
 * A file's name for people, given the bytes that the disk has: UTF-8, else GB 18030 (archives
 * packed on a Chinese Windows have such names), else with each foreign byte as `\xNN`.
 */
export function nameOf(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      // Not in this encoding: the next one is tried.
    }
  }
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`,
  ).join('')
}
