import {
  divisionOf,
  divisionsInForce,
  liesIn,
  nextPlace,
  placeAt,
  regionOf,
} from '../lexicon/regions.ts'
import type { Division, PlaceMention } from '../lexicon/regions.ts'
import type { Profile, Region } from '../model/document.ts'
import type { Span } from '../model/span.ts'

/** A place named in `[start, end)` as what a figure is about. */
export interface NamedPlace extends Span {
  readonly region: Region
}

/** Words by the code unit that they begin with (0) or end with (-1). */
const byUnit = (at: 0 | -1, words: string): ReadonlyMap<number, readonly string[]> => {
  const table = new Map<number, string[]>()
  for (const word of words.split(/\s+/).filter((part) => part !== '')) {
    const unit = word.charCodeAt(at === 0 ? 0 : word.length - 1)
    const others = table.get(unit)
    if (others === undefined) table.set(unit, [word])
    else others.push(word)
  }
  return table
}

const startsWithAny = (
  table: ReadonlyMap<number, readonly string[]>,
  text: string,
  at: number,
): boolean => {
  const words = table.get(text.charCodeAt(at))
  return words !== undefined && words.some((word) => text.startsWith(word, at))
}

const endsWithAny = (
  table: ReadonlyMap<number, readonly string[]>,
  text: string,
  at: number,
): boolean => {
  const words = table.get(text.charCodeAt(at - 1))
  return words !== undefined && words.some((word) => text.startsWith(word, at - word.length))
}

/** What makes the place before it a part of another name: 西安路, 长沙银行, 南京大学, 北京时间. */
const nameEndings = byUnit(
  0,
  `
  路 街 巷 桥 站 段 线 港 话 菜 茶 酒 籍 卷 版 号 东路 西路 南路 北路 中路 东街 西街 南街 北街 东站 西站 南站 北站 大道 大街 大桥 大厦 大坝
  机场 国际 火车 高速 高铁 铁路 地铁 轨道 海关 码头 公园 广场 风景 景区 水库 电厂 学校 中学 小学 一中 大学 学院 师范 理工 医科 职业 医院
  银行 证券 保险 集团 公司 股份 控股 有限 石化 石油 钢铁 电气 汽车 卷烟 啤酒 酒业 日报 晚报 卫视 电视 委 法院 检察院 人民医院 第一 第二 第三 第四 实验 时间 会议 冬奥 奥运 世博 世园 大会
  论坛 模式 精神 人士 客商 商会 企业家 军区 战区 风味 大剧院 大市场 标准 协定 宣言 共识 议定书 共产党 科学院 特色 梦 制造2025 至 到 — – - 同胞
`,
)

/** Whether what follows a place's name at `end` makes it the name of something else: 西安 in 西安路. */
export const isInsideName = (text: string, end: number): boolean =>
  startsWithAny(nameEndings, text, end)

/** What stands right before a subject, besides a mark or the beginning: 其中徐水区…, 2010年美国…. */
const leadIns = byUnit(
  -1,
  `
  其中 包括 例如 譬如 尤其 特别是 预计 预测 预估 显示 以及 同期 目前 今年 去年 明年 本年 上年 全年 上半年 下半年 年 月 月底 年底 年末 底 末 季 季度 以来 期间 时期 而 但 惟 另 及 和
`,
)

/** What stands right after a subject from elsewhere: 美国经济增长…, 上海人口…. */
const figureWords = byUnit(
  0,
  `
  也 则 仅 均 由 为 达 占 ： : 经济 国内生产 地区生产 生产总值 出口 进口 进出口 对外贸易 外贸 贸易 工业生产 失业 就业 消费 物价 通胀 通货 零售 人口 居民 股市 利率
  央行 人均 平均 增长 成长 上升 下降 增 减 分别 上半年 下半年 全年 今年 去年 同期 上年 一季度 前三季度 第一季 第二季 第三季 第四季 第1季 第2季 第3季 第4季
  GDP CPI PPI PMI
`,
)

/** What, besides, stands right after a part of the document's own place or what that lies in: 徐水区完成…, 全省工业…. */
const ownFigureWords = byUnit(
  0,
  `
  的 共 有 年 每 工业 农业 制造业 服务业 农村 城镇 城区 主城区 建成区 投资 固定资产 财政 税收 粮食 完成 实现 达到 全市 全县 全区 全省 规模 规上 社会 一般
`,
)

// 、 goes on with an enumeration, and “《「 open the name of something.
const notMarks = new Set([...'、“‘《「『'].map((mark) => mark.charCodeAt(0)))

const isMark = (unit: number): boolean => !notMarks.has(unit) && isPunctuation(unit)

const isPunctuation = (unit: number): boolean =>
  unit <= 0x2f ||
  (unit >= 0x3a && unit <= 0x40) ||
  (unit >= 0x5b && unit <= 0x60) ||
  (unit >= 0x7b && unit <= 0xbf) ||
  (unit >= 0x2000 && unit <= 0x206f) ||
  (unit >= 0x3000 && unit <= 0x303f) ||
  (unit >= 0xff00 && unit <= 0xff0f) ||
  (unit >= 0xff1a && unit <= 0xff20)

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** 2010年 or 1-6月 after a subject is a time; 500强 is not. */
const isTimeAt = (text: string, at: number): boolean => {
  let end = at
  while (end < at + 6 && (isDigit(text.charCodeAt(end)) || text[end] === '-')) end += 1
  return end > at && (text[end] === '年' || text[end] === '月')
}

const hasDigit = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) if (isDigit(text.charCodeAt(at))) return true
  return false
}

const levelRanks = { country: 0, province: 1, prefecture: 2, county: 3 } as const

const highestOf = (divisions: readonly Division[]): readonly Division[] => {
  const highest = Math.min(...divisions.map(({ level }) => levelRanks[level]))
  return divisions.filter(({ level }) => levelRanks[level] === highest)
}

const territories = new Set(['HKG', 'MAC', 'TWN'])
const mainlandNames = new Set(['大陆', '内地'])

/** What the place before an enumeration's next was. */
type Joint = 'none' | 'subject' | 'object'

type Nearness = 'own' | 'above' | 'inside' | 'outside'

interface Resolved {
  readonly region: Region
  readonly nearness: Nearness
}

/** Whether one division lies in another and is not that. */
const liesWithin = (inner: string, outer: string): boolean =>
  inner !== outer && liesIn(inner, outer)

/** 兴宾区增长10%、象州县增长14.5%: what follows a figure begins anew. */
const followsFigure = (text: string, at: number, start: number): boolean => {
  if (text.charAt(at - 1) !== '、') return false
  for (let index = at - 2; index >= Math.max(start, at - 8); index -= 1) {
    if (isDigit(text.charCodeAt(index))) return true
  }
  return false
}

/** Whether what follows a place makes it the one that a figure is about. */
const isPredicate = (
  text: string,
  after: number,
  end: number,
  { nearness }: Resolved,
  whole: boolean,
): boolean => {
  if (nearness === 'own') return true
  if (after === end) return !/^\d+强/.test(text.slice(after, after + 6))
  // The whole name of a part, 徐水区, hardly ever begins another name.
  if (nearness === 'inside' && whole) return !/[、和及与等]/.test(text.charAt(after))
  if (startsWithAny(figureWords, text, after) || isTimeAt(text, after)) return true
  return nearness === 'inside' && startsWithAny(ownFigureWords, text, after)
}

/** A place and what it is to the document, read as far as its name goes: 河北省保定市徐水区 is the last of the three. */
interface Chain {
  readonly resolved: Resolved | undefined
  readonly whole: boolean
  readonly after: number
}

/** Reads which places stretches of a document's text are about. A class, so that its methods are compiled once for all documents. */
class ProfiledPlaceReader implements PlaceReader {
  private readonly profile: Profile
  private readonly known = new Map<string, Resolved | undefined>()

  constructor(profile: Profile) {
    this.profile = profile
  }

  placeOf(text: string, start: number, end: number): Region | undefined {
    let first: NamedPlace | undefined
    let last: NamedPlace | undefined
    for (const place of this.placesOf(text, start, end)) {
      if (last === undefined || hasDigit(text, last.end, place.start)) first = place
      // 新洲区柳溪、黄陂区石桥河2条山溪 is about no single one.
      else if (place.start - last.end > 1) return undefined
      last = place
    }
    return first === undefined || first.region.code === this.profile.region?.code
      ? undefined
      : first.region
  }

  placesOf(text: string, start: number, end: number): readonly NamedPlace[] {
    let mention = nextPlace(text, start, end)
    if (mention === undefined) return NO_PLACES
    const places: NamedPlace[] = []
    let pending: NamedPlace[] = []
    let joined: Joint = 'none'
    let joinAt = -1
    while (mention !== undefined) {
      const at = mention.start
      const { resolved, whole, after } = this.readChain(text, mention, end)
      const link: Joint = at === joinAt ? joined : 'none'
      const isSubject: boolean =
        link === 'subject' ||
        (link === 'none' &&
          (at === start ||
            isMark(text.charCodeAt(at - 1)) ||
            endsWithAny(leadIns, text, at) ||
            followsFigure(text, at, start)))
      const goesOn = after < end && /[、和及与]/.test(text.charAt(after))
      if (resolved !== undefined && isSubject && !isInsideName(text, after)) {
        joined = 'subject'
        if (link !== 'subject') pending = []
        pending.push({ start: at, end: after, region: resolved.region })
        if (isPredicate(text, after, end, resolved, whole)) {
          for (const place of pending) places.push(place)
          pending = []
        }
      } else {
        joined = 'object'
      }
      joinAt = goesOn ? after + 1 : -1
      mention = nextPlace(text, after, end)
    }
    return places
  }

  private resolve(mention: PlaceMention): Resolved | undefined {
    const { known } = this
    const { name } = mention
    const found = known.get(name)
    if (found !== undefined || known.has(name)) return found
    const resolved = this.resolveName(mention)
    known.set(name, resolved)
    return resolved
  }

  /** Which place a name stands for: what lies in the document's own first, then what that lies in, then the rest. */
  private resolveName({ full, common, name, divisions }: PlaceMention): Resolved | undefined {
    const { region, publishedYear } = this.profile
    const own = region?.code
    if (mainlandNames.has(name) && (own === undefined || !territories.has(own))) return undefined
    if (common && !full) return undefined
    const valid = divisionsInForce(divisions, publishedYear)
    const same = valid.find(({ code }) => code === own)
    if (own !== undefined && own !== 'CHN') {
      const inside = valid.filter(({ code }) => liesWithin(code, own))
      // 吉林 in a report of 吉林省 is the province, 吉林市 the city.
      if (same !== undefined && (!full || inside.length === 0)) return this.toResolved(same, 'own')
      if (inside.length > 0) return this.onlyOf(highestOf(inside), 'inside')
      const above = divisions.filter(({ code }) => liesWithin(own, code))
      if (above.length > 0) return this.onlyOf(above, 'above')
    }
    if (same !== undefined) return this.toResolved(same, 'own')
    if (common) return undefined
    const highest = highestOf(divisions)
    if (highest[0]?.level !== 'county' || full) return this.onlyOf(highest, 'outside')
    const neighbours = highest.filter(({ code }) => code.slice(0, 4) === own?.slice(0, 4))
    return this.onlyOf(neighbours, 'outside')
  }

  /** The one place that divisions of several years are; undefined if they are several. */
  private onlyOf(divisions: readonly Division[], nearness: Nearness): Resolved | undefined {
    const inForce = divisionsInForce(divisions, this.profile.publishedYear)
    const last = inForce.at(-1)
    return last !== undefined && inForce.every(({ code }) => code === last.code)
      ? this.toResolved(last, nearness)
      : undefined
  }

  private toResolved(division: Division, nearness: Nearness): Resolved {
    return { region: regionOf(division, this.profile.publishedYear), nearness }
  }

  private nestedIn(outer: Resolved, { divisions }: PlaceMention): Division | undefined {
    const inside = divisions.filter(({ code }) => liesWithin(code, outer.region.code))
    return divisionsInForce(inside, this.profile.publishedYear).at(-1)
  }

  private readChain(text: string, mention: PlaceMention, end: number): Chain {
    let resolved = this.resolve(mention)
    let whole = mention.full
    let after = mention.end
    while (resolved !== undefined) {
      const next = placeAt(text, after, end)
      const inner = next === undefined ? undefined : this.nestedIn(resolved, next)
      if (next === undefined || inner === undefined || (next.common && !next.full)) break
      const own = this.profile.region
      const nearness: Nearness =
        inner.code === own?.code
          ? 'own'
          : own !== undefined && own.code !== 'CHN' && liesIn(inner.code, own.code)
            ? 'inside'
            : 'outside'
      resolved = { region: regionOf(inner, this.profile.publishedYear), nearness }
      whole = next.full
      after = next.end
    }
    return { resolved, whole, after }
  }
}

const NO_PLACES: readonly NamedPlace[] = []

/** 比全省（7.7%）, 高于全国平均水平（6.5%）, 快于全省6.1%的增速: the wider place that a figure compares with is its own. */
const COMPARED_WITH =
  /(?:[比较超和、及与]|[高低快慢好优]于|[高低]出|超过)(?:同期)?(全[国省市州盟区])(?:平均)?(?:水平|增速|增幅|增长率)?（?$/u
const LONGEST_COMPARED = 16

/**
 * The place around the document's own that the figure `[start, end)` is of, as what is compared with it.
 *
 * `undefined` for figures that are not compared with, and where the place is the document's own.
 */
export function widerPlaceOf(
  text: string,
  { start, end }: Span,
  { region, publishedYear }: Profile,
): Region | undefined {
  if (text.charAt(start - 1) !== '（' && text.charAt(end) !== '的') return undefined
  const words = text.slice(Math.max(0, start - LONGEST_COMPARED), start)
  const scope = COMPARED_WITH.exec(words)?.[1]
  if (scope === undefined) return undefined
  const code = codeOfScope(scope, region?.code ?? '', publishedYear)
  if (code === undefined || code === region?.code) return undefined
  const division = divisionOf(code, publishedYear)
  return division === undefined ? undefined : regionOf(division, publishedYear)
}

/** 全国生产总值增长5%, 全省为7.7%: the wider place is what is spoken of, by what it has or by the figure alone. */
const WIDER_SUBJECT =
  /^(?:同期|其中|而|去年|今年|上年|当年|全年|上半年|前三季度|[一二三四]季度|\d{1,2}(?:[-—至]\d{1,2})?月份?|(?:19|20)\d\d年|[，、与和])*(全[国省市州盟区])(?:的|同期)?(?<rest>.*)$/u
/** What may stand between the wider place and its figure, where the figure is of what has been named. */
const NO_NOUN =
  /^(?:平均)?(?:水平|增速|增幅|增长率)?(?:分别)?(?:同比|累计)?(?:仅|只|则|均|也|约)?(?:为|是|达到?|增长|上升|上涨|提高|下降|下滑|回落|降低)?$/u
const LONGEST_WIDER = 40

/**
 * The place around the document's own that begins a clause as what its figure is of: 全省 of 全省生产总值增长5% in a report of a
 * city.
 *
 * @param name Where the name of what is measured begins, where it stands in the clause.
 * @param isKnown Whether it is an indicator; of other things a wider place says which kind they are, as 全省重点项目.
 */
export function widerSubjectOf(
  text: string,
  { start, end }: Span,
  name: number,
  isKnown: boolean,
  { region, publishedYear }: Profile,
): Region | undefined {
  if (end - start > LONGEST_WIDER) return undefined
  const words = text.slice(start, end)
  if (!words.includes('全')) return undefined
  const found = WIDER_SUBJECT.exec(words)
  const scope = found?.[1]
  if (found === null || scope === undefined) return undefined
  const rest = found.groups?.['rest'] ?? ''
  const isNamed = isKnown && name === end - rest.length
  if (!isNamed && !NO_NOUN.test(rest)) return undefined
  // In a text that names no place, the nation is told of by 全国.
  if (region === undefined) {
    const nation = scope === '全国' ? divisionOf('CHN', publishedYear) : undefined
    return nation === undefined ? undefined : regionOf(nation, publishedYear)
  }
  // 全市 of a city of a county's rank is the city itself.
  const own = divisionOf(region.code, publishedYear)
  if (own === undefined || own.name.endsWith(scope.charAt(1))) return undefined
  const code = codeOfScope(scope, region.code, publishedYear)
  const division = code === undefined ? undefined : divisionOf(code, publishedYear)
  return division === undefined || division.code === region.code
    ? undefined
    : regionOf(division, publishedYear)
}

function codeOfScope(scope: string, own: string, year: number | undefined): string | undefined {
  const isMainland = /^\d{6}$/u.test(own)
  if (scope === '全国') return own === '' || isMainland ? 'CHN' : undefined
  if (!isMainland || own.endsWith('0000')) return undefined
  const province = `${own.slice(0, 2)}0000`
  if (scope === '全省') return province
  if (scope === '全区')
    return divisionOf(province, year)?.name.endsWith('自治区') === true ? province : undefined
  return own.endsWith('00') ? undefined : `${own.slice(0, 4)}00`
}

/** Reads which places a stretch `[start, end)` of text is about, such as the words from the beginning of a clause up to its number. */
export interface PlaceReader {
  /**
   * The one place: 其中徐水区完成35亿元, 美国经济增长2.4%. It names another country, a bloc (whose code is empty), or a division of
   * China with its full name and code as of the document's year; of several places in a row the first.
   *
   * `undefined` when the stretch is about the document's own place or names none as its subject: streets, firms and universities
   * (西安路, 长沙银行) and places that are objects (与北京合作, 对美国出口) are not meant.
   */
  readonly placeOf: (text: string, start: number, end: number) => Region | undefined
  /** All places in order: 美国、日本 of 美国、日本分别增长2.8%和1.6%. The document's own place is among them. */
  readonly placesOf: (text: string, start: number, end: number) => readonly NamedPlace[]
}

export const createPlaceReader = (profile: Profile): PlaceReader => new ProfiledPlaceReader(profile)
