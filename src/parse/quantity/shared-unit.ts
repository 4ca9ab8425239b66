import { WordClass } from '../../lexicon/words.ts'
import type { Token, UnitToken } from '../../model/token.ts'
import { defineRule, type View } from '../rule.ts'
import { afterUnit, changedMatch, numberAt, quantityMention } from '../reading.ts'

const LIST_MARKS: ReadonlySet<string> = new Set(['、', '和', '与', '及', '以及', '，'])
const isListMark = (view: View, token: Token | undefined): boolean =>
  token !== undefined &&
  token.end - token.start <= 2 &&
  LIST_MARKS.has(view.text.slice(token.start, token.end))

/** 降低0.1个、提高0.2个百分点 */
const isChange = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.classes & (WordClass.rise | WordClass.fall)) !== 0

/** How many numbers a list may have before its unit. */
const LONGEST_LIST = 12

const isPiece = ({ reading }: UnitToken): boolean => reading.form === '个'

const POINTS = /^个[百千]分点$/u

export const sharedUnit = defineRule({
  name: 'shared-unit',
  summary: 'A number in a list whose unit stands after the last one: 提高3.4和0.7个百分点.',
  pattern: 'number · 、 和 与 及 · number · … · unit',
  when: { plain: true, behind: '个 、和与及以，', next: '、和与及以，' },
  read(view) {
    const { number } = view
    if (number.reading.numeral === 'chinese' && number.reading.scale === '') return undefined
    // 提高13个、5个百分点: 个 alone is the beginning of the unit that they share
    if (view.unit !== undefined && !isPiece(view.unit)) return undefined
    let index = view.after - 1
    for (let step = 0; step < LONGEST_LIST; step++) {
      if (!isListMark(view, view.tokens[index + 1])) return undefined
      if (view.text[view.tokens[index + 1]?.start ?? 0] === '，' && step > 0) return undefined
      index += 2
      if (view.unit !== undefined && isChange(view.tokens[index])) index++
      const other = numberAt(view, index)
      if (other === undefined || other.reading.form !== 'plain') return undefined
      const { unit, after } = afterUnit(view, index)
      if (unit === undefined) continue
      if (view.unit !== undefined) {
        if (isPiece(unit)) {
          index = after - 1
          continue
        }
        if (!POINTS.test(unit.reading.form)) return undefined
      }
      if (unit.reading.entry?.weak === true) return undefined
      const read = quantityMention(view, {
        first: view.at,
        after: view.after,
        number,
        unit,
        rule: 'shared-unit',
      })
      const scale =
        number.reading.scale === '' && /[万亿]/u.test(other.reading.scale)
          ? view.written.slice(unit.start - other.reading.scale.length, unit.start)
          : ''
      return changedMatch(read, { unit: scale + read.mention.unit })
    }
    return undefined
  },
  examples: [
    {
      text: '分别提高3.4和0.7个百分点',
      reads: [
        { quote: '3.4', decimal: '3.4', unit: '个百分点', form: 'points' },
        { quote: '0.7个百分点', decimal: '0.7', unit: '个百分点' },
      ],
    },
    {
      text: '分别提高13个、5个百分点',
      reads: [
        { quote: '13个', decimal: '13', unit: '个百分点', form: 'points' },
        { quote: '5个百分点', decimal: '5', unit: '个百分点' },
      ],
    },
    {
      text: '分别降低0.1个、提高0.2个百分点',
      reads: [
        { quote: '0.1个', decimal: '0.1', unit: '个百分点', form: 'points' },
        { quote: '0.2个百分点', decimal: '0.2', unit: '个百分点' },
      ],
    },
    {
      text: '依次多招3.1万、1.8万和4.6万人',
      reads: [
        { quote: '3.1万', decimal: '3.1', unit: '万人' },
        { quote: '1.8万', decimal: '1.8', unit: '万人' },
        { quote: '4.6万人', decimal: '4.6', unit: '万人' },
      ],
    },
  ],
  counterexamples: [
    '334亿元、155亿元',
    '城市29个、乡镇6个',
    '减少3亿元、增长6%',
    '指数168，提高2个百分点',
  ],
})
