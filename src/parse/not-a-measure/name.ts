import { WordClass } from '../../lexicon/words.ts'
import type { Token } from '../../model/token.ts'
import { before, defineRule, quotationAround, type View } from '../rule.ts'
import { afterUnit, findUnit, numberAt, rejected } from '../reading.ts'

const SAYS = WordClass.reach | WordClass.rise | WordClass.fall | WordClass.to
/** The longest quotation that is still a name and not somebody's words. */
const LONGEST_NAME = 20

export const quotedName = defineRule({
  name: 'quoted-name',
  summary: 'A number inside a short quotation or a title in 《》 is part of a name.',
  pattern: '“ … number … ”',
  read(view) {
    const number = numberAt(view, view.at)
    if (number === undefined) return undefined
    const quote = quotationAround(view, number)
    if (quote === undefined) return undefined
    const title = view.text[quote.start - 1] === '《'
    const previousToken = view.tokens[view.at - 1]
    const said =
      previousToken !== undefined &&
      previousToken.start >= quote.start &&
      (previousToken.classes & SAYS) !== 0
    if (!title && said && afterUnit(view, view.at).unit !== undefined) return undefined
    if (!title && quote.end - quote.start > LONGEST_NAME) return undefined
    const { after, unit } = afterUnit(view, view.at)
    const inside = unit !== undefined && unit.end <= quote.end
    return rejected(view, view.at, inside ? after : view.at + 1, 'name', 'quoted-name')
  },
  examples: [
    {
      text: '列入“6个90%”周报台账',
      reads: [
        { quote: '6个', reason: 'name' },
        { quote: '90%', reason: 'name' },
      ],
    },
    { text: '实施“1357”育苗办法', reads: [{ quote: '1357', reason: 'name' }] },
  ],
  counterexamples: ['挂牌企业4家', '公告：“出苗比例达到8%”'],
})

const isLatin = (character: string | undefined) =>
  character !== undefined && /[A-Za-zⅠ-Ⅻα-ω]/u.test(character)

/** Of 前5家企业, the largest five; 提前5家 would be something else. */
const isClauseEdge = (character: string | undefined): boolean =>
  character === undefined || '，。；：、（\n 其居的列'.includes(character)

const MEASURED = /[元%‰吨]|米|公里|亩|公顷|人次|千瓦|百分点/u
/** Characters behind a number that make it the number of a line, a floor, a document. */
const NUMBERED =
  /^(?:国道|省道|县道|乡道|英寸|号|号线|号楼|路|街|环|强|纵|横|级|类|星|期|代|线|届|周岁以上老|院|弄|栋楼|热线|平台|小时重庆|师|团|军|局|厂|校区|中全会|大(?!专|气|豆|米|幅|批|概|力|学|型|棚|蒜|小|卡|关|众))/u

/** What stands before the number of a road. */
const ROAD = /[国省县乡]道(?:[A-Z]?\d{2,4}线?[、和])*$/u
const LONGEST_ROADS = 16
/** A classifier that counts no settlement, and a settlement: the name of a place. */
const SETTLED = /^[头里台门道石尺丈峰岔桥][镇乡村]$/u

export const numberedName = defineRule({
  name: 'numbered-name',
  summary: 'A number that is part of a name: 5G, PM2.5, 2号线, 经五路, 十大, 500强.',
  pattern: 'Latin letter · number, number · Latin letter, number · 号 强 级 大 …',
  read(view) {
    const number = numberAt(view, view.at)
    if (number === undefined) return undefined
    const { text } = view
    const { after, unit } = afterUnit(view, view.at)
    const previous = before(text, number.start)
    const next = text[number.end]
    const arabic = number.number.numeral === 'arabic'
    const name = (end = view.at + 1) => rejected(view, view.at, end, 'name', 'numbered-name')
    // 专项整治2023行动
    if (/^(?:19|20)\d\d(?=行动|攻坚|赛季|专项|版)/u.test(text.slice(number.start, number.end + 2)))
      return name()
    // 国道207线, 国道105和514大修
    if (arabic && ROAD.test(before(text, number.start, LONGEST_ROADS))) {
      const line = unit !== undefined && text.slice(unit.start, unit.end) === '线'
      return name(line ? after : view.at + 1)
    }
    // 五头镇 is a place, 三个镇 are three
    if (!arabic && unit !== undefined && SETTLED.test(text.slice(unit.start, unit.end + 1)))
      return name(after)
    // K2项目 is a name, 人均GDP36140元 is not.
    const measured = unit !== undefined && MEASURED.test(text.slice(unit.start, unit.end))
    if (arabic && !measured && isLatin(previous))
      return name(unit === undefined ? view.at + 1 : after)
    if (arabic && unit !== undefined) {
      const form = text.slice(unit.start, unit.end)
      if (form === 'G') return name(after)
      const voltage = /^(?:[PMVKT]|[kK][vV]|千伏)$/u.test(form)
      if (voltage && /^[\u4e00-\u9fff“A-Z-]/u.test(text[unit.end] ?? '')) return name(after)
    }
    if (arabic && unit === undefined && isLatin(next)) return name()
    if (
      arabic &&
      (previous === '-' || previous === '/') &&
      isLatin(text[number.start - 2]) &&
      unit === undefined
    )
      return name()
    if (!arabic && (previous === '经' || previous === '纬') && /^[路街道]/u.test(next ?? ''))
      return name()
    if (
      previous === '前' &&
      (unit === undefined ||
        next === '%' ||
        next === '‰' ||
        text[number.end] === '位' ||
        text[number.end] === '名' ||
        text[number.end] === '强' ||
        (text[number.end] === '家' && isClauseEdge(text[number.start - 2])))
    )
      return name(after)
    if (previous === '第' || number.number.form !== 'plain') return undefined
    const rest = text.slice(number.end, number.end + 4)
    if (unit !== undefined && unit.end - unit.start > 1 && !rest.startsWith('英寸'))
      return undefined
    if (NUMBERED.test(rest) && number.number.scale === '') {
      // 14个村、30期 with digits may well be counts: only numerals and firm endings make a name.
      if (!arabic || /^(?:号|强|环|纵|横|热线|级|类|星|路|届|国道|省道|县道|英寸)/u.test(rest))
        return name(unit === undefined ? view.at + 1 : after)
    }
    return undefined
  },
  examples: [
    { text: '轨道交通5号线建设', reads: [{ quote: '5号', reason: 'name' }] },
    { text: '金融城K2项目', reads: [{ quote: '2', reason: 'name' }] },
    { text: '首款5G芯片', reads: [{ quote: '5G', reason: 'name' }] },
    { text: '经五路拓宽', reads: [{ quote: '五', reason: 'name' }] },
    { text: '，前5家企业', reads: [{ quote: '5家', reason: 'name' }] },
    { text: '跻身全国500强', reads: [{ quote: '500', reason: 'name' }] },
    { text: '十大产业平台', reads: [{ quote: '十大', reason: 'name' }] },
    { text: '及时转办12345热线来电', reads: [{ quote: '12345', reason: 'name' }] },
    { text: '国道207线改建', reads: [{ quote: '207线', reason: 'name' }] },
    { text: '整治2023行动', reads: [{ quote: '2023', reason: 'name' }] },
    { text: '五头镇入选', reads: [{ quote: '五头', reason: 'name' }] },
  ],
  counterexamples: ['高速公路1320公里', '新建公办园7所', '下载量5GB'],
})

/** Dimensions that things are sorted by: 20万吨级泊位, 600兆瓦级机组. */
const SIZES = new Set(['mass', 'power', 'energy', 'volume', 'length', 'area', 'voltage'])

export const sizeClass = defineRule({
  name: 'size-class',
  summary: 'A size that only says which class of things: 20万吨级泊位, 2吨型飞机.',
  pattern: 'number · unit · 级 型',
  read(view) {
    const number = numberAt(view, view.at)
    if (number === undefined) return undefined
    const { unit, after } = afterUnit(view, view.at)
    if (unit === undefined) return undefined
    const form = view.text.slice(unit.start, unit.end)
    if (!SIZES.has(findUnit(form)?.dimension ?? '')) return undefined
    const sorted = form.endsWith('级') || /[级型]/u.test(view.text[unit.end] ?? '。')
    return sorted ? rejected(view, view.at, after, 'name', 'size-class') : undefined
  },
  examples: [
    { text: '首个20万吨级泊位', reads: [{ quote: '20万吨级', reason: 'name' }] },
    { text: '研制2吨型轻型飞机', reads: [{ quote: '2吨', reason: 'name' }] },
  ],
  counterexamples: ['吞吐量20万吨', '新增3个A级景区'],
})

const isShortNumeral = (token: Token | undefined) =>
  token !== undefined &&
  token.kind === 'number' &&
  token.number?.numeral === 'chinese' &&
  token.number.form === 'plain' &&
  token.end - token.start <= 2

/** Characters from the end of one numeral to the start of the next, if nothing but a word of one or two characters is between. */
const gapTo = (view: View, index: number, step: 1 | -1): number => {
  const token = view.tokens[index] as Token
  for (let other = index + step, passed = 0; passed < 3; other += step, passed++) {
    const next = view.tokens[other]
    if (next === undefined || next.kind === 'mark') return -1
    if (isShortNumeral(next)) {
      return step > 0 ? next.start - token.end : token.start - next.end
    }
  }
  return -1
}

export const structureName = defineRule({
  name: 'structure-name',
  summary:
    'Numerals in a row with a character after each name a scheme: 三送一强, 四纵四横, 一县一业.',
  pattern: 'numeral · one or two characters · numeral · one or two characters',
  read(view) {
    const number = numberAt(view, view.at)
    if (number === undefined || !isShortNumeral(number)) return undefined
    const ahead = gapTo(view, view.at, 1)
    const back = gapTo(view, view.at, -1)
    const near = (gap: number) => gap >= 1 && gap <= 2
    if (!near(ahead) && !near(back)) return undefined
    // 两个平台三家企业 would be figures; a classifier behind both numerals tells.
    const { unit } = afterUnit(view, view.at)
    if (
      unit !== undefined &&
      /^[个家所座项处台辆名套]$/u.test(view.text.slice(unit.start, unit.end)) &&
      !(near(back) && ahead < 0 && back === 1)
    ) {
      return undefined
    }
    return rejected(view, view.at, view.at + 1, 'name', 'structure-name')
  },
  examples: [
    {
      text: '常态化开展三送一强活动',
      reads: [
        { quote: '三', reason: 'name' },
        { quote: '一', reason: 'name' },
      ],
    },
    {
      text: '一河三岸治理',
      reads: [
        { quote: '一', reason: 'name' },
        { quote: '三', reason: 'name' },
      ],
    },
  ],
  counterexamples: ['完成四个项目', '设立3家少儿图书室、9个借阅点'],
})
