import {
  ancestorsOf,
  divisionOf,
  divisionsInForce,
  findPlaces,
  liesIn,
  regionOf,
} from '../lexicon/regions.ts'
import type { Division, PlaceMention } from '../lexicon/regions.ts'
import type { Document, Region } from '../model/document.ts'
import { fiscalYearsIn } from './fiscal.ts'
import type { Lead } from './lead.ts'
import { isInsideName } from './place.ts'

/** The word a place has for itself: 全市, 我县, 全区 (of a district, or of an autonomous region). */
type Rank =
  'nation' | 'province' | 'autonomous' | 'city' | 'prefecture' | 'county' | 'district' | 'banner'

type Ranks = Readonly<Record<Rank, number>>

const rankOf = ({ name, level }: Division): Rank => {
  if (level === 'country') return 'nation'
  if (name.endsWith('自治区')) return 'autonomous'
  if (name.endsWith('省')) return 'province'
  if (name.endsWith('市')) return 'city'
  if (/(?:州|盟|地区)$/.test(name)) return 'prefecture'
  if (name.endsWith('县')) return 'county'
  return name.endsWith('旗') ? 'banner' : 'district'
}

/** Longer texts say the same: what a document is about does not change after so many characters. */
const readLength = 10_000

const ownWords =
  /([全我本])(国|省|市(?!场)|县|区(?!域)|州|盟|旗)|自治区(?=党委|人民政府|政府|人大)|(?<!自治)区(?:委|政府|人大|政协)/g
/** Whose committee leads and whose congress supervises: 在州委正确领导下, 在区人大监督下. */
const ledBy =
  /(自治区党|[省市州盟地县区旗])委的?(?:[坚正有][强确力])?领导|(自治区|[省市州盟县区旗])人大[^，。；\n]{0,8}(?:、|和)?[^，。；\n]{0,8}监督/g
/** Whose congress sits: 市五届人大一次会议, 自治区第十二届人民代表大会. */
const congressOf = /(自治区|[省市州盟县区旗])第?[一二三四五六七八九十]{1,3}届(?:人大|人民代表大会)/g
/** 全国 and 全省 are also what a place compares itself with. */
const ownWordWeights: Readonly<Record<string, number>> = { 全国: 0.1, 全省: 0.2 }
const speaker =
  /代表([^，,。；\n]{0,24}?)(国务院|人民政府|人民委员会|政府|行署|行政公署|公署|人大常委会)/
const characterRanks: Readonly<Record<string, Rank>> = {
  国: 'nation',
  省: 'province',
  市: 'city',
  州: 'prefecture',
  盟: 'prefecture',
  县: 'county',
  区: 'district',
  旗: 'banner',
}

const speakersRank = (lead: string): Rank | undefined => {
  const match = speaker.exec(lead)
  if (match === null) return undefined
  const [, place = '', office = ''] = match
  if (office === '国务院') return 'nation'
  if (place.endsWith('自治区')) return 'autonomous'
  if (office.endsWith('署')) return 'prefecture'
  return place.endsWith('中央') ? 'nation' : characterRanks[place.slice(-1)]
}

/** An autonomous region by its short name, and no place in it: what calls itself 全区 behind it is the region. */
const AUTONOMOUS = /(?:内蒙古|广西|西藏|宁夏|新疆)(?![^，。；\s]{0,8}[市县旗州盟])/

/** Adds what a text calls its own: 全市, 我县. */
const countOwnWords = (text: string, counts: Record<Rank, number>): void => {
  let autonomous = 0
  let district = 0
  let wholeDistrict = 0
  ownWords.lastIndex = 0
  for (let match = ownWords.exec(text); match !== null; match = ownWords.exec(text)) {
    const found = match[0]
    const owner = match[1]
    const rankWord = match[2]
    if (owner === undefined || rankWord === undefined) {
      if (found.startsWith('自治区')) autonomous += 1
      else district += 1
      continue
    }
    const weight = rankWord === '国' || owner === '全' ? 1 : 3
    if (rankWord === '区') wholeDistrict += weight
    else counts[characterRanks[rankWord] ?? 'district'] += ownWordWeights[found] ?? weight
  }
  if (AUTONOMOUS.test(text.slice(0, OPENING))) autonomous += 1
  const partAutonomous = autonomous / Math.max(autonomous + district, 1)
  counts.autonomous = wholeDistrict * partAutonomous
  counts.district = wholeDistrict - counts.autonomous
}

/** Adds whose committee leads, whose congress supervises and whose sits. */
const countLeaders = (text: string, counts: Record<Rank, number>): void => {
  ledBy.lastIndex = 0
  for (let match = ledBy.exec(text); match !== null; match = ledBy.exec(text)) {
    const leader = match[1] ?? match[2] ?? ''
    const rank = leader.startsWith('自治区') ? 'autonomous' : characterRanks[leader]
    counts[rank ?? 'prefecture'] += 10
  }
  congressOf.lastIndex = 0
  for (let match = congressOf.exec(text); match !== null; match = congressOf.exec(text)) {
    const [, whose = ''] = match
    counts[whose === '自治区' ? 'autonomous' : (characterRanks[whose] ?? 'prefecture')] += 5
  }
}

/** Own words that tell nothing yet. */
const FEW_OWN_WORDS = 2

/**
 * How much of what a text calls its own is of each rank; the parts add up to 1. `undefined` for a text that calls nothing
 * its own.
 */
const readRanks = (text: string, lead: string): Ranks | undefined => {
  const counts: Record<Rank, number> = {
    nation: 0,
    province: 0,
    autonomous: 0,
    city: 0,
    prefecture: 0,
    county: 0,
    district: 0,
    banner: 0,
  }
  countOwnWords(text, counts)
  countLeaders(text, counts)
  const stated = speakersRank(lead)
  if (stated !== undefined) counts[stated] += 1000
  const sum = Object.values(counts).reduce((total, count) => total + count, 0)
  if (sum < FEW_OWN_WORDS) return undefined
  const shareOf = (rank: Rank): number => 0.02 + counts[rank] / sum
  return {
    nation: shareOf('nation'),
    province: shareOf('province'),
    autonomous: shareOf('autonomous'),
    city: shareOf('city'),
    prefecture: shareOf('prefecture'),
    county: shareOf('county'),
    district: shareOf('district'),
    banner: shareOf('banner'),
  }
}

/** What follows the name of the place that a document is from. */
const issuerAfter =
  /^(?:）(?=(?:19|20)\d\d年)|第[一二三四五六七八]次(?:全国)?(?:人口|经济|农业)普查|(?:人民)?政府|(?:常务|代)?副?(?:市长|县长|区长|省长|州长|盟长|旗长|主席)|第?[一二三四五六七八九十\d]{1,4}届|人大|人民代表大会|统计局|财政局|发展和改革|发展改革|调查队|(?:19|20)\d\d年|国民经济|(?:主要)?(?:经济|统计)指标|经济运行|经济形势|统计公报|工作报告|两会|预算|政府工作|革命委员会|行政公署|行署)/
/** 政府和县人大: a word that is a place's name elsewhere, in the middle of a phrase. */
const goesOnFrom = (text: string, start: number): boolean =>
  start > 0 && /[^\P{L}省市州盟年]/u.test(text.charAt(start - 1))

/** 兴县, 和县: a full name of two characters. */
const isShortCounty = ({ start, end, full, divisions }: PlaceMention): boolean =>
  full && end - start === 2 && divisions.every(({ level }) => level === 'county')

/** How a text begins that tells of a place: 某县位于…, 某区，隶属于…, 某市概况. */
const toldOfAfter =
  /^(?:，|（[^）]{0,30}），?)?(?:位于|地处|隶属|简介|概况|基本情况|[简别古]称|是.{0,16}(?:辖|代管))/
/** Characters of the first words of a text. */
const OPENING = 120
/** Characters behind a name that tell what it is named for. */
const LONGEST_BEHIND = 40
/** What only a place has that a text is about: 某地生产总值, 某地发展历程中. */
const measuredAfter = /^(?:地区)?生产总值|^(?:(?:经济社会)?发展)?(?:历程中|历史上|史上|进程中)/
/** 与对标的某县比: a place that the one which a text is about is compared with. */
const comparedBefore = /[与同和跟][^，。；\n]{0,6}$/
const comparedAfter = /^相?比/
/** 绥阳林业局, 友谊农场: a place of its own, elsewhere than the county of that name. */
const estateAfter = /^(?:林业局|林场|农场|牧场|林区|矿务局|油田)/
const LONGEST_ESTATE = 3
/** 本报太原12月25日讯: where news were written. */
const datelineBefore = /(?:本报|本台|新华社|新华网|中新社|中新网|人民网)$/
const datelineAfter = /^(?:(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日)?(?:电|讯)/
/** What is told of a whole province, and not of its capital. */
const ofProvince = /全省|我省|省统计局/
const ofCity = /全市|我市/
const NATION: ReadonlySet<string> = new Set(['中国', '中华人民共和国'])
const founded = /^(?:成立|建立|诞生)/
const nationAlone =
  /中央和地方(?:财政)?预算|国务院(?:总理|副总理|委托)?|全国人民代表大会(?:常务委员会)?第|中华人民共和国(?!成立|建立|诞生)|国家统计局(?!.{1,8}(?:调查|总队))|国家(?:计委|计划委员会|发展和改革委员会|发展改革委|税务总局|能源局|外汇管理局)|海关总署|(?:财政部|商务部|工业和信息化部|交通运输部|农业农村部|人力资源和社会保障部|中国人民银行)(?=\d|[^，。；\n]{0,12}(?:发布|公布|通报|表示|获悉))/gu

interface Candidate {
  readonly division: Division
  /** How often and how plainly it is named. */
  naming: number
  /** How often it is named. */
  times: number
}

/** Counties share their names with everyday words far more often than cities and provinces do. */
const nameWeight = ({ full, common, divisions }: PlaceMention): number =>
  common ? (divisions.some(({ level }) => level === 'prefecture') ? 0.5 : 0.1) : full ? 2 : 1

const credit = (
  candidates: Map<Division, Candidate>,
  divisions: readonly Division[],
  weight: number,
): void => {
  for (const division of divisions) {
    const candidate = candidates.get(division)
    if (candidate === undefined) candidates.set(division, { division, naming: weight, times: 1 })
    else {
      candidate.naming += weight
      candidate.times += 1
    }
  }
}

/** Those of the divisions that lie in one of the outer ones. */
const nestedIn = (
  outer: readonly Division[] | undefined,
  divisions: readonly Division[],
): readonly Division[] =>
  outer === undefined
    ? []
    : divisions.filter((division) =>
        outer.some(({ code }) => code !== division.code && liesIn(division.code, code)),
      )

/** Whether the name right behind a place's is that of a part of it. */
const goesOnTo = (next: PlaceMention | undefined, end: number, divisions: readonly Division[]) =>
  next?.start === end &&
  next.divisions.some((inner) => divisions.some(({ code }) => liesIn(inner.code, code)))

const isDateline = (text: string, { start, end }: PlaceMention): boolean =>
  datelineBefore.test(text.slice(Math.max(0, start - 3), start)) &&
  datelineAfter.test(text.slice(end, end + LONGEST_BEHIND))

/** The provinces that places lie in. */
const provincesOf = (
  divisions: readonly Division[],
  year: number | undefined,
): readonly Division[] =>
  divisions.flatMap((division) =>
    ancestorsOf(division, year).filter(({ level }) => level === 'province'),
  )

/** The places that the text of a document, read as far as `text`, names. */
const nameCandidates = (
  { text: whole, furniture }: Document,
  text: string,
  leadEnd: number,
  year: number | undefined,
): Map<Division, Candidate> => {
  const candidates = new Map<Division, Candidate>()
  // In the text itself: characters of a part of a string are read more slowly.
  const mentions = findPlaces(whole, 0, text.length)
  const inForce = new Map<string, readonly Division[]>()
  let outerEnd = -1
  let outer: readonly Division[] | undefined
  let span = 0
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index] as PlaceMention
    const { start, end, name } = mention
    while ((furniture[span]?.end ?? Infinity) <= start) span += 1
    // Below the report a page lists others, of other places.
    if (start >= leadEnd && (furniture[span]?.start ?? Infinity) <= start) continue
    const nested = outerEnd === start ? nestedIn(outer, mention.divisions) : []
    let divisions = nested.length > 0 ? divisionsInForce(nested, year) : inForce.get(name)
    if (divisions === undefined) {
      divisions = divisionsInForce(mention.divisions, year)
      inForce.set(name, divisions)
    }
    if (start < leadEnd && isDateline(text, mention) && ofProvince.test(text) && !ofCity.test(text))
      divisions = provincesOf(divisions, year)
    outerEnd = end
    outer = divisions
    const goesOn = goesOnTo(mentions[index + 1], end, divisions)
    const behind = start < leadEnd ? text.slice(end, end + LONGEST_BEHIND) : ''
    const isIssuer =
      behind !== '' &&
      !goesOn &&
      !((mention.common || isShortCounty(mention)) && goesOnFrom(text, start)) &&
      (issuerAfter.test(behind) || (start < OPENING && toldOfAfter.test(behind)))
    // 工业强县、和谐兴县: as often two words as a name
    const isWord = nested.length === 0 && isShortCounty(mention) && goesOnFrom(text, start)
    const isCompared =
      comparedAfter.test(text.slice(end, end + 2)) &&
      comparedBefore.test(text.slice(Math.max(0, start - 7), start))
    // 中华人民共和国成立70周年
    const isOther = isCompared || (NATION.has(name) && founded.test(text.slice(end, end + 2)))
    const isEstate = !mention.full && estateAfter.test(text.slice(end, end + LONGEST_ESTATE))
    const plain = isWord || isOther || isEstate ? 0.05 : goesOn || isInsideName(text, end) ? 0.3 : 1
    const measured = measuredAfter.test(behind) ? 1 : 0
    const weight = nameWeight(mention) * plain + measured + (isIssuer ? ISSUER : 0)
    credit(candidates, divisions, nested.length > 0 ? weight + 1 : weight)
  }
  return candidates
}

/** Words that hardly any text from elsewhere has, and words that are used elsewhere too. */
interface Territory {
  readonly code: string
  readonly own: RegExp
  readonly usual: RegExp
}

const specialTerritories: readonly Territory[] = [
  {
    code: 'TWN',
    own: /行政院(?!校)|立法院|(?:台北|新北|桃园|台中|台南|高雄|基隆|新竹|苗栗|彰化|南投|云林|嘉义|屏东|宜兰|花莲|台东|澎湖)(?:市政府|县政府|市长|县长|市议会|县议会)|(?:中央政府|年度)总预算|主计总?处|新台币|劳委会|经建会|总统府|民国[\d百〇零一二三四五六七八九十]{1,5}年|(?<!\d)1[01]\d年(?=\d{1,2}月|度)/gu,
    usual: /国发会|民国|本院|台湾|两岸|陆客|财政部|我国|县市政府|岁入|岁出/gu,
  },
  {
    code: 'HKG',
    own: /(?<!经济)财政司|本港|港府|恒生|外汇基金|香港特(?:别行政)?区政府|房屋储备金|财政储备|拨款条例|薪俸税|差饷|政务司|本地生产总值|强制性公积金|强积金|廉政公署|医院管理局|房屋委员会|金融管理局/gu,
    usual: /行政长官|立法会|特区政府|施政报告|港元|香港|公屋|市民|财政预算案|公务员编制|经常开支/gu,
  },
  {
    code: 'MAC',
    own: /本澳|澳门元|统计暨普查局|澳门特(?:别行政)?区|社会文化司|经济财政司|财政储备|博彩毛收入/gu,
    usual: /行政长官|立法会|特区政府|施政报告|澳门|博彩|旅客|本地生产总值/gu,
  },
]

/** What the words of a territory must come to: a word of its own counts two, a usual one one, however often it stands there. */
const ENOUGH = { traditional: 4, simplified: 5 } as const
/** 2019/20年度: a financial year from April on is a word of Hong Kong's own. */
const FISCAL_TERRITORY = 'HKG'
/** Characters at the beginning of a speech in which the speaker is named. */
const SPEAKER = 200
/** Who speaks, where only Hong Kong has the office; told from the offices of Macao. */
const SPEAKER_OFFICE = /(?<!经济)财政司司?长/u

const countOwn = (text: string, { code, own, usual }: Territory, isSimplified: boolean): number => {
  const words = new Set(text.match(own))
  // On the mainland, too, what was before 1949 is told in years of the Republic.
  const owned = isSimplified && [...words].every((word) => word.endsWith('年')) ? 0 : words.size
  const fiscal = code === FISCAL_TERRITORY && fiscalYearsIn(text).length > 0 ? 1 : 0
  const spoken = code === FISCAL_TERRITORY && SPEAKER_OFFICE.test(text.slice(0, SPEAKER)) ? 1 : 0
  const certain = owned + fiscal + spoken
  return certain === 0 ? 0 : 2 * certain + new Set(text.match(usual)).size
}

/** Hong Kong, Macao and Taiwan are told by the names of their own offices, as reports elsewhere name the places often. */
const specialTerritoryOf = (
  { text, script }: Document,
  year: number | undefined,
): Region | undefined => {
  const read = text.slice(0, readLength)
  if (/中国共产党|党中央|(?<!中央)人民政府|[省市州县]委(?!员)/u.test(read)) return undefined
  const best = specialTerritories
    .map((territory) => ({
      code: territory.code,
      found: countOwn(read, territory, script === 'simplified'),
    }))
    .toSorted((a, b) => b.found - a.found)[0]
  if (best === undefined || best.found < ENOUGH[script]) return undefined
  const division = divisionOf(best.code, year)
  return division === undefined ? undefined : regionOf(division, year)
}

interface Judgement {
  readonly division: Division
  readonly weight: number
  readonly times: number
  /** How much around it is named: its city, its province and the places beside it. */
  readonly around: number
  readonly score: number
}

/** How often each place is named, by its code, and the names of the places in it. */
interface Surroundings {
  readonly naming: ReadonlyMap<string, number>
  readonly named: ReadonlyMap<string, ReadonlySet<string>>
}

/** Adds to the candidates what they lie in. */
const surround = (candidates: Map<Division, Candidate>, year: number | undefined): Surroundings => {
  const naming = new Map<string, number>()
  const named = new Map<string, Set<string>>()
  for (const { division, naming: weight } of candidates.values()) {
    naming.set(division.code, (naming.get(division.code) ?? 0) + weight)
    if (weight < 0.9) continue
    for (const outer of ancestorsOf(division, year)) {
      const inner = named.get(outer.code)
      if (inner === undefined) named.set(outer.code, new Set([division.name]))
      else inner.add(division.name)
      if (!candidates.has(outer)) credit(candidates, [outer], 0)
    }
  }
  return { naming, named }
}

/** A text that calls nothing its own may be of any rank. */
const shareOf = (ranks: Ranks | undefined, division: Division): number =>
  ranks === undefined ? 1 : ranks[rankOf(division)]

const judgementOf = (
  { division, naming: weight, times }: Candidate,
  { naming, named }: Surroundings,
  ranks: Ranks | undefined,
  year: number | undefined,
): Judgement => {
  const above = ancestorsOf(division, year)
  // Its city, its province and the places beside it tell 鼓楼区 of Nanjing from that of Fuzhou.
  let around = 0
  for (const { code } of above) around += Math.min(naming.get(code) ?? 0, 20)
  around += Math.min(named.get(above[0]?.code ?? '')?.size ?? 0, 12)
  const inside = Math.min(named.get(division.code)?.size ?? 0, 12)
  const plainly = division.level === 'county' ? weight + around / 20 : weight + inside
  return { division, weight, times, around, score: plainly * shareOf(ranks, division) }
}

/** The best two of the candidates that are named plainly enough, the better first. */
const judge = (
  candidates: Map<Division, Candidate>,
  ranks: Ranks | undefined,
  year: number | undefined,
): { readonly best: Judgement | undefined; readonly second: Judgement | undefined } => {
  const surroundings = surround(candidates, year)
  let best: Judgement | undefined
  let second: Judgement | undefined
  for (const candidate of candidates.values()) {
    const { level, code } = candidate.division
    if (level === 'country' && code !== 'CHN') continue
    if (level === 'county' && candidate.naming < LEAST_OF_COUNTY) continue
    const judgement = judgementOf(candidate, surroundings, ranks, year)
    if (best === undefined || judgement.score > best.score) {
      second = best
      best = judgement
    } else if (second === undefined || judgement.score > second.score) {
      second = judgement
    }
  }
  return { best, second }
}
/** How plainly a county must be named: by chance many a word is the name of one. */
const LEAST_OF_COUNTY = 1

/** How often a text speaks of the nation as its own; one that never says 我国 only compares itself with 全国. */
const countOurs = (text: string, ranks: Ranks | undefined): number => {
  if (ranks !== undefined && ranks.nation <= 0.5) return 0
  return text.includes('我国') ? [...text.matchAll(/我国|全国/g)].length : 0
}

/** A place named as that of who gave the report is sure, whatever else is named. */
const ISSUER = 12
/** Longer texts name a county by chance: 为民勤政 holds 民勤. */
const LONG_TEXT = 2000
/** In a text no longer than this one mention of a county tells its place. */
const SHORT_TEXT = 400

/**
 * Whether the best candidate is little better than chance, so that no place is better than this one: it is named once,
 * only by its parts or as a word of another rank than the text calls its own, or another is named nearly as plainly.
 */
const isDoubtful = (
  { division, weight, times, score }: Judgement,
  second: Judgement | undefined,
  ranks: Ranks | undefined,
  length: number,
): boolean => {
  const next = second === undefined ? 0 : second.score / score
  // Every report names the nation.
  if (division.level === 'country') {
    return weight < 2 || (ranks === undefined ? next > 0.4 : ranks.nation < 0.2)
  }
  if (weight >= ISSUER) return false
  if (weight === 0) return true
  if (division.level === 'county' && weight < 2) {
    if (times < 4 && length > LONG_TEXT) return true
    if (times === 1 && length > SHORT_TEXT) return true
  }
  if (ranks === undefined) return (times === 1 && division.level !== 'county') || next > 0.6
  return ranks[rankOf(division)] < 0.2 || (next > 0.8 && weight < 2)
}

/**
 * The place that a document is about.
 *
 * Each place named is judged by how often and how plainly it is named (前面的 …人民政府, …第十届人民代表大会 most of all), by whether
 * its rank is the one that the text calls its own (全市, 我县, 代表区人民政府), and by the places around it.
 * `undefined` when nothing is named, or when places of one name cannot be told apart.
 */
export const ownRegionOf = (
  document: Document,
  lead: Lead,
  year: number | undefined,
): Region | undefined => {
  const special = specialTerritoryOf(document, year)
  if (special !== undefined) return special
  const text = document.text.slice(0, readLength)
  const head = lead.text
  const ranks = readRanks(text, head)
  const candidates = nameCandidates(document, text, lead.end, year)
  const nation = divisionOf('CHN', year)
  if (nation !== undefined) {
    const cues = [...head.matchAll(nationAlone)].length
    credit(candidates, [nation], Math.min(cues, 5) * 8 + countOurs(text, ranks))
  }
  const { best, second } = judge(candidates, ranks, year)
  if (best === undefined || best.score < 0.05) return undefined
  if (isDoubtful(best, second, ranks, text.length)) return undefined
  const twins =
    second?.division.name === best.division.name &&
    second.division.code !== best.division.code &&
    second.score > best.score * 0.95 &&
    best.around - second.around < 1
  return twins ? undefined : regionOf(best.division, year)
}
