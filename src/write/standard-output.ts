import { fstatSync, writeFile } from 'node:fs'
import { stdout } from 'node:process'
import { Writable } from 'node:stream'

/**
 * Standard output, for large amounts. Where it was redirected to a file, Node's own stream drops
 * the rest of a write that a full disk has cut short, and reports no error; `writeFile` goes on
 * until all is written or fails.
 */
export function standardOutput(): Writable {
  if (!fstatSync(stdout.fd).isFile()) return stdout
  return new Writable({
    write: (chunk: Uint8Array, _encoding, done) => writeFile(stdout.fd, chunk, done),
  })
}
