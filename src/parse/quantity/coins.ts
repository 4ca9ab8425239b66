import { defineRule, tokenText } from '../rule.ts'
import { changedMatch, numberAt, quantityMention } from '../reading.ts'

export const coins = defineRule({
  name: 'coins',
  summary: 'An amount of money whose 角 and 分 are told apart: 123元4角5分.',
  pattern: 'number · 元 · number · 角 · (number · 分)?',
  when: { unit: true, behind: '元 ' },
  read(view) {
    const { number: yuan, unit, after } = view
    if (unit?.reading.form !== '元' || yuan.reading.decimal.includes('.')) return undefined
    const tenths = digitBefore('角', after)
    if (tenths === undefined) return undefined
    const hundredths = digitBefore('分', after + 2)
    const end = hundredths === undefined ? after + 2 : after + 4
    const read = quantityMention(view, {
      first: view.at,
      after: end,
      number: yuan,
      unit,
      rule: 'coins',
    })
    const decimal = `${read.mention.decimal}.${tenths}${hundredths ?? ''}`
    return changedMatch(read, { decimal })

    function digitBefore(coin: string, index: number): string | undefined {
      const digit = numberAt(view, index)?.reading
      const word = view.tokens[index + 1]
      if (digit === undefined || digit.decimal.length !== 1 || digit.scale !== '') return undefined
      return word !== undefined && tokenText(view, word) === coin ? digit.decimal : undefined
    }
  },
  examples: [
    {
      text: '每工日3元5角',
      reads: [{ quote: '3元5角', decimal: '3.5', unit: '元', form: 'amount' }],
    },
    {
      text: '人均一百二十三元一角七分',
      reads: [{ quote: '一百二十三元一角七分', decimal: '123.17', unit: '元' }],
    },
  ],
  counterexamples: ['3元'],
})
