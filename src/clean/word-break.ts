/** Characters that alone, not as the first of a word, only end one: 消费品, 增长率, 总额. */
const ONLY_LAST = new Set('品率额額值量们們性化者了着等度型级級数數费費业業比力员員区區省市县縣')

/** Some microseconds each; a file that asks more often is not prose. */
const MOST_QUESTIONS = 5000

let segmenter: Intl.Segmenter | undefined

/** Whether a word lies across the break between two stretches of Chinese: 规|范提升, 社会消费|品零售. */
export type PartsWord = (before: string, after: string) => boolean

/** For one file; says no to all once it was asked too often, so that the cost stays bounded. */
export function createPartsWord(): PartsWord {
  let questions = 0
  return (before, after) => {
    if (++questions > MOST_QUESTIONS) return false
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
    const left = before.slice(-8)
    for (const { index, segment, isWordLike } of segmenter.segment(left + after.slice(0, 8))) {
      if (index >= left.length) return segment.length === 1 && ONLY_LAST.has(segment)
      if (index + segment.length > left.length) return isWordLike === true
    }
    return false
  }
}
