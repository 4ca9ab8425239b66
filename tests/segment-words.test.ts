import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  ALL_FREQUENCIES,
  Dictionary,
  LEAST_FREQUENCY,
  USUAL_FREQUENCY,
} from '../src/segment/dictionary.ts'
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

/** Words with their parts of speech. */
const tag = (text: string) =>
  segmenter.cut(text).map((word) => ({ word, tag: segmenter.tagOf?.(word) }))

test.skipIf(segmenter.tagOf === undefined)('parts of speech where jieba is there', () => {
  expect(tag('企业增长').map((word) => word.tag)).toEqual(['n', 'v'])
})

interface Nodejieba {
  readonly DEFAULT_DICT: string
  readonly load: (files: Readonly<Record<string, string>>) => void
  readonly tag: (text: string) => readonly { readonly word: string; readonly tag: string }[]
}

describe.skipIf(segmenter.name !== 'jieba')('the dictionary of nodejieba', () => {
  const { DEFAULT_DICT } = createRequire(import.meta.url)('nodejieba') as Nodejieba
  const lines = readFileSync(DEFAULT_DICT, 'utf8').trimEnd().split('\n')
  const kept = lines.filter((line) => Number(line.split(' ')[1]) >= LEAST_FREQUENCY)

  test('has the frequencies that are told of it', () => {
    const frequencies = kept.map((line) => Number(line.split(' ')[1])).toSorted((a, b) => a - b)
    expect(frequencies[0]).toBe(LEAST_FREQUENCY)
    expect(frequencies[frequencies.length >> 1]).toBe(USUAL_FREQUENCY)
    expect(frequencies.reduce((sum, frequency) => sum + frequency)).toBe(ALL_FREQUENCIES)
  })

  test('has every word where it is looked for', () => {
    const dictionary = new Dictionary(readFileSync(DEFAULT_DICT), [])
    const missed = kept.filter((line) => {
      const [word = '', frequency, tag] = line.split(' ')
      const found = dictionary.find(word)
      return found?.tag !== tag || found?.weight !== Math.log(Number(frequency) / ALL_FREQUENCIES)
    })
    expect(missed).toEqual([])
  })
})

const binary = new URL('../node_modules/nodejieba/build/Release/nodejieba.node', import.meta.url)

describe.skipIf(!existsSync(binary))('words are parted as nodejieba parts them', () => {
  const jieba = createRequire(import.meta.url)('nodejieba') as Nodejieba
  const folder = mkdtempSync(join(tmpdir(), 'reports-'))
  const at = (name: string): string => join(folder, name)
  const frequent = readFileSync(jieba.DEFAULT_DICT, 'utf8').replaceAll(/^\S+ 1?\d \S+\n?/gmu, '')
  writeFileSync(at('dict'), frequent)
  writeFileSync(at('weights'), '总值 1\n')
  jieba.load({ dict: at('dict'), idfDict: at('weights'), stopWordDict: at('weights') })
  rmSync(folder, { recursive: true })

  test.each([
    '运动员挥洒激情',
    '学校、机关的球场周末向居民开放，不收费。',
    '大数据云计算中心开通区块链服务平台',
    '跨江大桥合龙段架设完毕 通车里程达3.5万公里',
    '采用ABC12技术与PM2.5传感器，覆盖率99.8%',
    '龘靐齉𠀀𠮷野家朤氼鸖',
    '“小砂糖橘”勇闯“尔滨”',
    '\t甲\n乙，，丙丁戊己庚辛壬癸',
    '孵化器入驻团队研发样机并试飞',
  ])('%s', (text) => {
    expect(tag(text)).toEqual(jieba.tag(text))
  })
})
