import { WordClass } from '../../lexicon/words.ts'
import type { Token } from '../../model/token.ts'
import {
  before,
  Characters,
  defineRule,
  quotationAround,
  type NumberView,
  type View,
} from '../rule.ts'
import { rejected } from '../reading.ts'

const SAYS = WordClass.reach | WordClass.rise | WordClass.fall | WordClass.to
/** The longest quotation that is still a name and not somebody's words. */
const LONGEST_NAME = 20

export const quotedName = defineRule({
  name: 'quoted-name',
  summary: 'A number inside a short quotation or a title in 《》 is part of a name.',
  pattern: '“ … number … ”',
  when: { quoted: true },
  read(view) {
    const { number, unit, after } = view
    const quote = quotationAround(view, number)
    if (quote === undefined) return undefined
    const title = view.text[quote.start - 1] === '《'
    const previousToken = view.tokens[view.at - 1]
    const said =
      previousToken !== undefined &&
      previousToken.start >= quote.start &&
      (previousToken.classes & SAYS) !== 0
    if (!title && said && unit !== undefined) return undefined
    if (!title && quote.end - quote.start > LONGEST_NAME) return undefined
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

const isLatin = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  // Ⅰ to Ⅻ, α to ω
  (code >= 0x2160 && code <= 0x216b) ||
  (code >= 0x3b1 && code <= 0x3c9)

/** Of 前5家企业, the largest five; 提前5家 would be something else. */
const isClauseEdge = (character: string | undefined): boolean =>
  character === undefined || '，。；：、（\n 其居的列'.includes(character)

const MEASURED = /[元%‰吨]|米|公里|亩|公顷|人次|千瓦|百分点/u
/** Characters behind a number that make it the number of a line, a floor, a document. */
const NUMBERED =
  /^(?:国道|省道|县道|乡道|英寸|号|号线|号楼|路|街|环|强|纵|横|级|类|星|期|代|线|届|周岁以上老|院|弄|栋楼|热线|平台|小时重庆|师|团|军|局|厂|校区|中全会|大(?!专|气|豆|米|幅|批|概|力|学|型|棚|蒜|小|卡|关|众))/u
const NUMBERED_BEGINS = new Characters(
  '国省县乡英号路街环强纵横级类星期代线届周院弄栋热平小师团军局厂校中大',
)
/** What digits are numbers of; 14个村、30期 with digits may well be counts. */
const NUMBERED_BY_DIGITS =
  /^(?:号|强|环|纵|横|热线|级|类|星|路|届|国道|省道|县道|英寸|大(?=[^，。；、\d类]{2}))/u

/** 专项整治2023行动 */
const YEAR_OF_NAME = /^(?:19|20)\d\d(?=行动|攻坚|赛季|专项|版)/u
const YEAR_OF_NAME_ENDS = new Characters('行攻赛专版')
/** What stands before the number of a road: 国道207线, 国道105和514大修. */
const ROAD = /[国省县乡]道(?:[A-Z]?\d{2,4}线?[、和])*$/u
const ROAD_ENDS = new Characters('道、和')
const LONGEST_ROADS = 16
/** A classifier that counts no settlement, and a settlement: 五头镇 is a place, 三个镇 are three. */
const SETTLED = /^[头里台门道石尺丈峰岔桥][镇乡村]$/u
const SETTLEMENTS = new Characters('镇乡村')
/** 日最大8小时滑动平均值: over how many hours. */
const AVERAGED = /^(?:滑动)?(?:平均|均值)/u
const VOLTAGE = /^(?:[PMVKT]|[kK][vV]|千伏)$/u
/** G is a generation of networks: 5G. */
const VOLTAGE_BEGINS = new Characters('GPMVKTk千')
const STREETS = new Characters('路街道')
/** What the first of some are, as 前20%, 前3名. */
const OF_FIRST = new Characters('%‰位名强')

export const numberedName = defineRule({
  name: 'numbered-name',
  summary: 'A number that is part of a name: 5G, PM2.5, 2号线, 经五路, 十大, 500强.',
  pattern: 'Latin letter · number, number · Latin letter, number · 号 强 级 大 …',
  when: {},
  read(view) {
    if (isDay(view)) return rejected(view, view.at, view.at + 1, 'date', 'numbered-name')
    const end = endOfYearName(view) ?? endOfName(view) ?? endOfNumbered(view)
    return end === undefined ? undefined : rejected(view, view.at, end, 'name', 'numbered-name')
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
    { text: '（来源：统计处10/22）', reads: [{ quote: '10/22', reason: 'date' }] },
    { text: '国道207线改建', reads: [{ quote: '207线', reason: 'name' }] },
    { text: '整治2023行动', reads: [{ quote: '2023', reason: 'name' }] },
    { text: '臭氧日最大8小时滑动平均值', reads: [{ quote: '8小时', reason: 'name' }] },
    { text: '五头镇入选', reads: [{ quote: '五头', reason: 'name' }] },
    { text: '6大主导产业总产值', reads: [{ quote: '6大', reason: 'name' }] },
  ],
  counterexamples: ['高速公路1320公里', '省道77.6公里', '新建公办园7所', '下载量5GB'],
})

/** （资料来源：主计处10/22）: a month and a day with a stroke between them. */
const isDay = ({ text, number: { start, end, reading } }: NumberView): boolean =>
  reading.form === 'fraction' &&
  reading.numeral === 'arabic' &&
  text[end] === '）' &&
  SOURCE.test(text.slice(Math.max(0, start - LONGEST_SOURCE), start))
const SOURCE = /来源[：:]?[^（）。\d]{0,12}$/u
const LONGEST_SOURCE = 16

/** Index of the token behind a name, if the number is part of one; so for all that follow. */
const endOfYearName = ({ text, at, number: { start, end } }: NumberView): number | undefined =>
  YEAR_OF_NAME_ENDS.has(text.charCodeAt(end)) && YEAR_OF_NAME.test(text.slice(start, end + 2))
    ? at + 1
    : undefined

const endOfName = (view: NumberView): number | undefined =>
  view.number.reading.numeral === 'arabic' ? endOfDigits(view) : endOfNumerals(view)

function endOfDigits({ text, at, number, unit, after }: NumberView): number | undefined {
  const previous = text.charCodeAt(number.start - 1)
  // 省道77.62公里 is a length
  const mayBeRoad =
    ROAD_ENDS.has(previous) && (unit === undefined || !MEASURED.test(unit.reading.form))
  if (mayBeRoad && ROAD.test(before(text, number.start, LONGEST_ROADS))) {
    const isLine = unit !== undefined && unit.reading.form === '线'
    return isLine ? after : at + 1
  }
  if (unit === undefined) {
    if (isLatin(previous) || isLatin(text.charCodeAt(number.end))) return after
    const joined = text[number.start - 1] === '-' || text[number.start - 1] === '/'
    return joined && isLatin(text.charCodeAt(number.start - 2)) ? after : undefined
  }
  if (unit.reading.form === '小时' && AVERAGED.test(text.slice(unit.end, unit.end + 4)))
    return after
  // K2项目 is a name, 人均GDP36140元 is not.
  if (isLatin(previous) && !MEASURED.test(unit.reading.form)) return after
  if (!VOLTAGE_BEGINS.has(text.charCodeAt(unit.start))) return undefined
  const { form } = unit.reading
  if (form === 'G') return after
  return VOLTAGE.test(form) && /^[\u4e00-\u9fff“A-Z-]/u.test(text[unit.end] ?? '')
    ? after
    : undefined
}

function endOfNumerals({ text, at, number, unit, after }: NumberView): number | undefined {
  if (unit !== undefined && SETTLEMENTS.has(text.charCodeAt(unit.end))) {
    if (SETTLED.test(text.slice(unit.start, unit.end + 1))) return after
  }
  const previous = text[number.start - 1]
  const crosses = previous === '经' || previous === '纬'
  return crosses && STREETS.has(text.charCodeAt(number.end)) ? at + 1 : undefined
}

function endOfNumbered({ text, number, unit, after }: NumberView): number | undefined {
  const { start, end } = number
  const previous = text[start - 1]
  if (previous === '前') {
    if (unit === undefined || OF_FIRST.has(text.charCodeAt(end))) return after
    if (text[end] === '家' && isClauseEdge(text[start - 2])) return after
  }
  const { numeral, form, scale } = number.reading
  if (previous === '第' || form !== 'plain' || scale !== '') return undefined
  if (!NUMBERED_BEGINS.has(text.charCodeAt(end))) return undefined
  const rest = text.slice(end, end + 4)
  if (unit !== undefined && unit.end - unit.start > 1 && !rest.startsWith('英寸')) return undefined
  return NUMBERED.test(rest) && (numeral === 'chinese' || NUMBERED_BY_DIGITS.test(rest))
    ? after
    : undefined
}

/** 15分钟便民生活圈, 3公里服务圈: what a circle is called after. */
const CIRCLE = /^(?!到|达|内|可|即)[^，。；、：\d“”的]{0,8}圈/u

/** 省道31公里处, but 12公里处于山区 */
const PLACE_ALONG = /^处(?![理置于在罚方境]|$)/u

export const circleName = defineRule({
  name: 'circle-name',
  summary:
    'How far one comes within a circle, or where along a road a place is: 15分钟生活圈, 31公里处.',
  pattern: 'number · 分钟 小时 公里 · … · 圈, number · 公里 · 处',
  when: { unit: true },
  read(view) {
    const { text, unit, after } = view
    if (unit === undefined || !CIRCLE_UNITS.has(unit.reading.form)) return undefined
    const behind = text.slice(unit.end, unit.end + 9)
    return CIRCLE.test(behind) || (unit.reading.form === '公里' && PLACE_ALONG.test(behind))
      ? rejected(view, view.at, after, 'name', 'circle-name')
      : undefined
  },
  examples: [
    {
      text: '建成16个15分钟便民生活圈',
      reads: [
        { quote: '16个', decimal: '16', unit: '个' },
        { quote: '15分钟', reason: 'name' },
      ],
    },
    { text: '打造3公里服务圈', reads: [{ quote: '3公里', reason: 'name' }] },
    { text: '完成31公里处边坡治理', reads: [{ quote: '31公里', reason: 'name' }] },
  ],
  counterexamples: ['12公里处于山区', '步行15分钟到达商圈', '绿道全长3公里，环绕一圈'],
})
const CIRCLE_UNITS: ReadonlySet<string> = new Set(['分钟', '小时', '公里'])

/** 7个先导区之一, 9个市之一 */
const ONE_OF = /^[^，。；、：\d之]{0,14}之一/u

export const oneOfThem = defineRule({
  name: 'one-of-them',
  summary:
    'How many there are of what is told as one of them or of all together: 全国9个市之一, 报告分四个部分, 三项保险参保率.',
  pattern: 'number · unit · … · 之一, 分 · number · 个部分, numeral · 项 · … · 率',
  when: { unit: true },
  read(view) {
    const { text, number, unit, after } = view
    if (unit === undefined || !PIECES.has(unit.reading.form)) return undefined
    // 北京、天津等5省市生产总值
    if (unit.reading.form === PROVINCES)
      return rejected(view, view.at, after, 'name', 'one-of-them')
    const behind = text.slice(unit.end, unit.end + 18)
    const isOfAll =
      unit.reading.form === '项'
        ? number.reading.numeral === 'chinese' && RATE.test(behind)
        : behind.startsWith('部分') && DIVIDED.test(before(text, number.start, 2))
    return isOfAll || ONE_OF.test(behind)
      ? rejected(view, view.at, after, 'name', 'one-of-them')
      : undefined
  },
  examples: [
    { text: '成为全国9个市之一', reads: [{ quote: '9个', reason: 'name' }] },
    { text: '中部6省市生产总值', reads: [{ quote: '6省市', reason: 'name' }] },
    { text: '报告分四个部分', reads: [{ quote: '四个', reason: 'name' }] },
    {
      text: '三项医疗保险参保率达到95%',
      reads: [
        { quote: '三项', reason: 'name' },
        { quote: '95%', decimal: '95', unit: '%' },
      ],
    },
  ],
  counterexamples: [
    '建成四个部分',
    '三项工程的完工率达到95%',
    '占全国的3个百分点',
    '新建学校5所，是重点任务之一',
  ],
})
/** 报告分四个部分, 分为三个部分 */
const DIVIDED = /分[为成]?$/u
/** 三项基本医疗保险参保率达到 */
const RATE = /^[^，。；、：\d“”的]{2,14}率(?=[达为提上稳保均在超\d])/u
const PROVINCES = '省市'
const PIECES: ReadonlySet<string> = new Set(['个', '家', '座', '所', '大', '项', PROVINCES])

/** 达到二级标准（35微克/立方米）, 限值（40微克/立方米） */
const LIMIT = /(?:[一二三]级标准|限值)（$/u

export const limit = defineRule({
  name: 'limit',
  summary: 'What a standard allows, in brackets behind its name: 二级标准（35微克/立方米）.',
  pattern: '一级标准 二级标准 限值 · （ · number · unit',
  when: { unit: true, before: '（' },
  read(view) {
    const { text, number, after } = view
    return LIMIT.test(text.slice(Math.max(0, number.start - 5), number.start))
      ? rejected(view, view.at, after, 'other', 'limit')
      : undefined
  },
  examples: [
    {
      text: '均达到二级标准（35微克/立方米）',
      reads: [{ quote: '35微克/立方米', reason: 'other' }],
    },
  ],
  counterexamples: ['提高低保标准（560元/月）', '细颗粒物浓度（35微克/立方米）'],
})

/** Dimensions that things are sorted by: 20万吨级泊位, 600兆瓦级机组. */
const SIZES = new Set(['mass', 'power', 'energy', 'volume', 'length', 'area', 'voltage'])
const SORTS = new Characters('级型')
/** 级 */
const CLASS = 0x7ea7

export const sizeClass = defineRule({
  name: 'size-class',
  summary: 'A size that only says which class of things: 20万吨级泊位, 2吨型飞机.',
  pattern: 'number · unit · 级 型',
  when: { unit: true },
  read(view) {
    const { text, unit, after } = view
    if (unit === undefined) return undefined
    const sorted = text.charCodeAt(unit.end - 1) === CLASS || SORTS.has(text.charCodeAt(unit.end))
    if (!sorted) return undefined
    // 2000亿级产业集群, 50亿元级企业
    const isOfSum = unit.reading.form === '级' && view.number.reading.scale !== ''
    if (isOfSum || unit.reading.form.endsWith('元'))
      return rejected(view, view.at, after, 'name', 'size-class')
    const dimension = unit.reading.entry?.dimension ?? ''
    return SIZES.has(dimension) ? rejected(view, view.at, after, 'name', 'size-class') : undefined
  },
  examples: [
    { text: '首个20万吨级泊位', reads: [{ quote: '20万吨级', reason: 'name' }] },
    { text: '研制2吨型轻型飞机', reads: [{ quote: '2吨', reason: 'name' }] },
    { text: '培育2000亿级产业集群', reads: [{ quote: '2000亿级', reason: 'name' }] },
  ],
  counterexamples: ['吞吐量20万吨', '新增3个A级景区'],
})

const isShortNumeral = (token: Token | undefined) =>
  token !== undefined &&
  token.kind === 'number' &&
  token.reading.numeral === 'chinese' &&
  token.reading.form === 'plain' &&
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
  when: { numeral: 'chinese', plain: true },
  read(view) {
    if (!isShortNumeral(view.number)) return undefined
    const ahead = gapTo(view, view.at, 1)
    const back = gapTo(view, view.at, -1)
    const near = (gap: number) => gap >= 1 && gap <= 2
    if (!near(ahead) && !near(back)) return undefined
    // 两个平台三家企业 would be figures; a classifier behind both numerals tells.
    const { unit } = view
    if (
      unit !== undefined &&
      /^[个家所座项处台辆名套]$/u.test(unit.reading.form) &&
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
