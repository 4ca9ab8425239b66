/** Loaded before a program that is measured: writes what it used to a file when it ends. */
const { writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

if (isMainThread) {
  process.on('exit', () => {
    writeFileSync(process.env.TELL_USAGE, JSON.stringify(process.resourceUsage()))
  })
}
