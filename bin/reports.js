#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'

// A run reads much text with much code: compiled a little later, when more of what a function meets is
// known, less of it has to be compiled again.
setFlagsFromString('--interrupt-budget=300000')

const { main } = await import('../dist/cli.js')
process.exitCode = await main(process.argv)
