import { WordClass } from '../../lexicon/words.ts'
import type { QuantityMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { defineRule } from '../rule.ts'
import type { Token } from '../../model/token.ts'
import { rejected } from '../reading.ts'

const RANKED =
  /(?:居|列|排|位|名|占|获|夺|升|进|保持|蝉联|全国|全省|全市|全区|全县|世界|同类|西部|中部|东部|首|为|是|分列|跃|前移|稳|率|总量|增速|量)/u

const placeOf = ({ start, end }: Span, decimal: string): QuantityMention => ({
  kind: 'quantity',
  start,
  end,
  decimal,
  decimalMax: undefined,
  unit: '位',
  bound: 'exact',
  form: 'rank',
  dimension: 'rank',
  rule: 'rank',
})
/** 把民生摆在首位, 首席专家, 首位战略, 第一方阵: an importance, an office or a class, and no place. */
function isFigurative(text: string, { start, end, word }: Token): boolean {
  const lead = text.slice(Math.max(0, start - 8), start)
  return (
    /(?:(?:摆|放|置|列)(?:在|到|于|为)(?:了)?[“更最]?(?:突出的?|优先的?)?|作为|当作|是)$/u.test(
      lead,
    ) ||
    word === '首席' ||
    word === '第一方阵' ||
    /^(?:战略|产业|工程|度|城市|官|责任|要务|的(?:位置|要求|任务|是))/u.test(
      text.slice(end, end + 3),
    )
  )
}

/** 全国第一产粮大省: what a place is known for. */
export const isGreatest = (text: string, { start, end }: Span): boolean =>
  GREAT.test(text.slice(end, end + LONGEST_GREAT)) &&
  /(?:全[国省市区]|世界|全球|[中西东]部)第$/u.test(text.slice(start - 3, start))
const GREAT = /^[\u4e00-\u9fff]{1,4}[大强][国省市县区旗](?:$|[，。；、！])/u
const LONGEST_GREAT = 8

export const rank = defineRule({
  name: 'rank',
  summary: 'A place in a ranking: 第一, 第3名, 首位.',
  pattern: '第 · number · 位 名 or the end of the clause; 首位 榜首 之首',
  when: { plain: true, before: '第' },
  readWord(view, word) {
    if ((word.classes & WordClass.first) === 0) return undefined
    return isFigurative(view.text, word)
      ? rejected(view, view.at, view.at + 1, 'word', 'rank')
      : { next: view.at + 1, mention: placeOf(word, '1') }
  },
  read(view) {
    const { number } = view
    const rest = view.text.slice(number.end, number.end + 2)
    const placed = /^(?:位|名|大|高位|强)/u.test(rest) || isGreatest(view.text, number)
    const lead = view.text.slice(Math.max(0, number.start - 14), number.start - 1)
    const clause = lead.slice(lead.search(/(?<![^，。；：])[^，。；：]*$/u))
    if ((!placed && !RANKED.test(clause)) || /^(?:方阵|梯队)/u.test(rest)) return undefined
    if (
      rest.startsWith('大') &&
      !/^(?:大国|大省|大市|大经)/u.test(view.text.slice(number.end, number.end + 3))
    )
      return undefined
    let next = view.at + 1
    const unit = view.tokens[next]
    if (unit !== undefined && unit.kind === 'unit') next++
    return { next, mention: placeOf(number, number.reading.decimal) }
  },
  examples: [
    { text: '稳居全省第一，', reads: [{ quote: '一', form: 'rank', decimal: '1', unit: '位' }] },
    {
      text: '名列百强城区第14强。',
      reads: [{ quote: '14', form: 'rank', decimal: '14', unit: '位' }],
    },
    {
      text: '全国第一养蚕大县，',
      reads: [{ quote: '一', form: 'rank', decimal: '1', unit: '位' }],
    },
    { text: '考评位居全市第6名', reads: [{ quote: '6', form: 'rank', decimal: '6', unit: '位' }] },
    {
      text: '稳居发展中国家首位',
      reads: [{ quote: '首位', form: 'rank', decimal: '1', unit: '位' }],
    },
    { text: '把民生摆在首位', reads: [{ quote: '首位', reason: 'word' }] },
  ],
  counterexamples: ['第一产业增加值', '第三批专家', '稳居第二方阵'],
})
