import { expect, test } from 'vitest'
import { loadSegmenter } from '../src/segment/words.ts'

const segmenter = loadSegmenter()

test.each(['社会消费品零售总额增长8.1%', '', 'GDP 增长\n5G', '全'.repeat(1001)])(
  'the words of %s are the text',
  (text) => {
    expect(segmenter.cut(text).join('')).toBe(text)
  },
)

test('words are found', () => {
  expect(segmenter.cut('新增企业增加投资')).toContain('企业')
})

test.skipIf(segmenter.tag === undefined)('parts of speech where jieba is there', () => {
  expect(segmenter.tag?.('企业增长').map(({ tag }) => tag)).toEqual(['n', 'v'])
})
