import { describe, expect, test } from 'vitest'
import { functionWords, WordClass } from '../src/lexicon/words.ts'
import { recordsOf } from './figures.ts'

/** Words of how and when that may stand between a name and its verb. */
const ADVERBS =
  '继续|持续|始终|一直|总体|基本|仍|仍然|已|稳步|分别|平均|逐步|进一步|大幅|快速|同比|首次|成功|有望|预计|全面|顺利|' +
  '将|力争|确保|累计|实际|总计|明显|显著|迅速|合理|有效|预期|如期|相继|陆续|先后|按期|按时|逆势|双双|依次|率先|再次|全部'

/** Verbs with a word of how of their own, and nouns of pace: 可以等于, 增长率. */
const NOT_BEHIND = /^可以|[率幅]$/u

const verbsOf = (classes: number): readonly string[] =>
  [...functionWords()]
    .filter(([word, its]) => (its & classes) !== 0 && word.length > 1 && !NOT_BEHIND.test(word))
    .map(([word]) => word)

/** A sentence for each pair, behind one that names something else, and what its number was said to be of. */
function misnamed(name: string, value: string, verbs: readonly string[]): readonly string[] {
  const pairs = ADVERBS.split('|').flatMap((adverb) => verbs.map((verb) => adverb + verb))
  const text = pairs.map((pair) => `新建河湖6条。${name}${pair}${value}。`).join('\n')
  return recordsOf(`2019年国民经济和社会发展统计公报\n${text}`)
    .filter(({ quote, indicator_text: named }) => quote !== '6条' && named !== name)
    .map(({ sentence, indicator_text: named }) => `${sentence} → ${named}`)
}

describe.each([
  ['城镇登记失业率', '3%'],
  ['社会消费品零售总额', '51亿元'],
])('%s', (name, value) => {
  test('keeps its name before every verb of reaching behind every word of how', () => {
    expect(misnamed(name, value, verbsOf(WordClass.to | WordClass.reach))).toEqual([])
  })
})
test('what rises or falls by as much keeps its name as well', () => {
  expect(misnamed('社会消费品零售总额', '5.1%', verbsOf(WordClass.rise | WordClass.fall))).toEqual(
    [],
  )
})
