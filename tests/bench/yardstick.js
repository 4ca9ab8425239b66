/** Cuts every file of a folder into words with nodejieba; what that costs is the yardstick. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import nodejieba from 'nodejieba'

const [folder = '.'] = process.argv.slice(2)
let words = 0
for (const name of readdirSync(folder)) {
  words += nodejieba.cut(readFileSync(path.join(folder, name), 'utf8')).length
}
console.log(words)
