import { defineRule } from '../rule.ts'
import { quantityMention } from '../reading.ts'

/** Nouns whose figures have no unit: an index, a ratio, a coefficient. */
const UNITLESS =
  /(?:指数|系数|倍差|指標|总指数|之比|比|评分|得分|均值|密度|(?:百万吨|亿元|万车|十万)[^，。；]{0,12}死亡率)(?:（[^（）]{1,8}）|\([^()]{1,8}\))?(?:为|达到|达|是|提高到|上升到|降至|缩小到|缩小至|提高至|约为|升至|降到|降为|約為|為|達)?$/u

/** 收入比由上年的1.96缩小至1.92: the level that is left behind, and the one that is reached. */
const MOVES =
  /(?:指数|系数|收入比|之比|倍差)(?:由|从)(?:(?:上年|去年|[12]\d{3}年)(?:同期|末|底)?的?)?(?:[\d.]{1,6}(?:缩小|扩大|下降|上升|提高|降低|升|降|回落)[至到为])?$/u

export const indexNumber = defineRule({
  name: 'index-number',
  summary: 'A number without a unit after 指数, 系数 or 之比.',
  pattern: '指数 系数 之比 · 为 达到? · number',
  when: { numeral: 'arabic', plain: true, unit: false },
  read(view) {
    const { number } = view
    const lead = view.text.slice(Math.max(0, number.start - 28), number.start)
    const moves = number.reading.decimal.includes('.') && MOVES.test(lead)
    if (!moves && !UNITLESS.test(lead)) return undefined
    const next = view.text[number.end] ?? ''
    if (/[号线路A-Za-z]/u.test(next)) return undefined
    return quantityMention(view, {
      first: view.at,
      after: view.at + 1,
      number,
      unit: undefined,
      rule: 'index-number',
    })
  },
  examples: [
    {
      text: '工业生产指数125.71，',
      reads: [{ quote: '125.71', decimal: '125.71', unit: '', form: 'bare' }],
    },
    {
      text: '城乡居民收入比由1.96缩小至1.92。',
      reads: [
        { quote: '1.96', decimal: '1.96', unit: '', form: 'bare' },
        { quote: '1.92', decimal: '1.92', unit: '', form: 'bare' },
      ],
    },
    {
      text: '煤矿百万吨死亡率0.97，',
      reads: [{ quote: '0.97', decimal: '0.97', unit: '', form: 'bare' }],
    },
  ],
  counterexamples: ['索引号007482532'],
})
