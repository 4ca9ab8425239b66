/** Lays out texts to be read: copies of real reports, or of those of the project where there are none. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const cities = fileURLToPath(new URL('../../../shared/corpus/cities', import.meta.url))
export const fixtures = fileURLToPath(new URL('../../fixtures/documents', import.meta.url))
export const realReports = existsSync(cities) ? cities : fixtures

const namesIn = (folder) => readdirSync(folder).filter((name) => name.endsWith('.txt'))

export const sizeOf = (folder) =>
  namesIn(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)

/** The texts of a folder; the few that are not in UTF-8 are left out, since they are put together. */
const textsIn = (folder) =>
  namesIn(folder)
    .map((name) => readFileSync(path.join(folder, name)))
    .filter((bytes) => !bytes.toString().includes('\ufffd'))
    .map((bytes) => bytes.toString())

/** As many copies of a folder's texts as make up a size; each has a line of its own, so that no two are the same. */
function* copiesOf(folder, bytes) {
  const texts = textsIn(folder)
  for (let made = 0, copy = 0; made < bytes; copy += 1) {
    for (const text of texts) {
      const own = `${text.trimEnd()}\n\n新建公园${copy}个。\n`
      yield own
      made += Buffer.byteLength(own)
      if (made >= bytes) return
    }
  }
}

/** A folder of reports that are so many bytes together. @returns The bytes laid out. */
export function layReports(folder, bytes, to) {
  mkdirSync(to)
  let count = 0
  let laid = 0
  for (const text of copiesOf(folder, bytes)) {
    writeFileSync(path.join(to, `${String(count).padStart(7, '0')}.txt`), text)
    laid += Buffer.byteLength(text)
    count += 1
  }
  return laid
}

/** The same texts in one file. */
export function layOneFile(folder, bytes, to) {
  mkdirSync(to)
  const text = [...copiesOf(folder, bytes)].join('\n')
  writeFileSync(path.join(to, 'all.txt'), text)
  return Buffer.byteLength(text)
}

/** So many files of a line each. */
export function layTinyFiles(count, to) {
  mkdirSync(to)
  let laid = 0
  for (let index = 0; index < count; index += 1) {
    const text = `2017年，全市地区生产总值${index}.5亿元，比上年增长8.1%。\n`
    writeFileSync(path.join(to, `${String(index).padStart(7, '0')}.txt`), text)
    laid += Buffer.byteLength(text)
  }
  return laid
}
