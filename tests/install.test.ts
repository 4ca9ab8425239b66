import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadSegmenter } from '../src/segment/words.ts'

const isInstalled = existsSync(new URL('../node_modules/nodejieba', import.meta.url))
if (!isInstalled) console.warn('skipped: nodejieba is not installed')

test.skipIf(!isInstalled)('nodejieba is used where it is installed', () => {
  expect(loadSegmenter().name).toBe('jieba')
})
