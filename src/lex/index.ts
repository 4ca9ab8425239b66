import { indicatorNames } from '../lexicon/indicators.ts'
import { fromLexicon } from '../lexicon/lexicon.ts'
import { headNouns, plainNouns } from '../lexicon/nouns.ts'
import { Trie } from '../lexicon/trie.ts'
import { Digit, digitKind } from '../lexicon/numerals.ts'
import { unitByForm, unitLookalikes, unitOf } from '../lexicon/units.ts'
import { functionWords, lookalikeReasons, WordClass } from '../lexicon/words.ts'
import type { Span } from '../model/span.ts'
import type { CalendarReading, Token, UnitReading } from '../model/token.ts'
import {
  CALENDAR_WORDS,
  isSpelledYear,
  scanBracketed,
  scanCalendar,
  scanFromFirstMonth,
  scanFirstPart,
  type ScannedCalendar,
} from './calendar.ts'
import { isScale, scanNumber, scanPointed } from './numbers.ts'

type Entry = Pick<Token, 'kind' | 'word' | 'classes' | 'reading'>

interface Tables {
  /** Finds the entries by their number, the nouns by theirs behind those. */
  readonly words: Trie
  readonly entries: readonly Entry[]
  /** Words of which no more is to be told than their spelling. They are most, and spellings lie closer together than entries. */
  readonly nouns: readonly string[]
  readonly units: Trie
  readonly unitReadings: readonly UnitReading[]
}

/** The table of all lexicon words. A word in several lists is what the first of them says. */
const loadTables: () => Tables = fromLexicon(() => {
  const entries = new Map<string, Entry>()
  // One shape for all, so that reading them stays fast.
  const add = (
    word: string,
    kind: Entry['kind'],
    classes = 0,
    reading: Entry['reading'] = undefined,
  ): void => {
    if (!entries.has(word)) entries.set(word, { kind, word, classes, reading })
  }
  for (const [word, period] of CALENDAR_WORDS)
    add(word, 'calendar', 0, { reason: 'period', period })
  for (const [word, classes] of functionWords()) add(word, 'word', classes)
  // 新 before a verb makes a verb that changes a count in the same way: 新签署, 新认定.
  for (const [word, classes] of functionWords()) {
    if (classes & WordClass.acquire && word.length === 2 && !/^[新增]/u.test(word)) {
      add(`新${word}`, 'word', WordClass.acquire)
    }
  }
  for (const word of lookalikeReasons().keys()) add(word, 'name')
  const nouns = new Set<string>()
  const addNoun = (word: string): void => {
    if (!entries.has(word)) nouns.add(word)
  }
  for (const word of [...headNouns(), ...plainNouns()]) addNoun(word)
  const functions = functionWords()
  const verbs = WordClass.light | WordClass.acquire | WordClass.rise | WordClass.fall
  /** 新增就业 is read as verb and noun, so that 新增 can be carried on. */
  const startsWithVerb = (word: string) =>
    [2, 3, 4].some((length) => ((functions.get(word.slice(0, length)) ?? 0) & verbs) !== 0) ||
    /^(?:开工|竣工|交付|征迁|改造|整治|培训|安置|救助|资助|帮扶|办理|受理|接收|投放)/u.test(word)
  /** 审批时限压缩 is a noun and a movement. */
  const endsWithMovement = (word: string) =>
    [2, 3, 4].some(
      (length) =>
        word.length > length &&
        ((functions.get(word.slice(-length)) ?? 0) & (WordClass.rise | WordClass.fall)) !== 0,
    )
  for (const word of indicatorNames()) {
    if (word.length >= 3 && !startsWithVerb(word) && !endsWithMovement(word) && !FRAMED.test(word))
      addNoun(word)
  }
  const unitReadings = Array.from(unitByForm(), ([form, entry]): UnitReading => ({ form, entry }))
  return {
    words: new Trie([...entries.keys(), ...nouns], stops()),
    entries: [...entries.values()],
    nouns: [...nouns],
    units: new Trie(unitReadings.map(({ form }) => form)),
    unitReadings,
  }
})

/** 全市生产总值, 年末总人口, 累计投入: place, time and manner are read by themselves. */
const FRAMED = /^(?:全(?:[市省县区州年镇乡盟旗]|国(?!重点))|年末|累计)/u

/** What a character is for the lexer, as bits. */
const MARK = 1 << 0
/** As a word it is read wherever it stands. */
const FREE = 1 << 1
/** As a word it is read only where a clause or a predicate begins. */
const LEADING = 1 << 2
/** A verb; after another character it is the end of a noun, as in 违建. */
const DOING = 1 << 3
/** 居全省第一: read only before the scope of a ranking. */
const PLACING = 1 << 4
/** A clause or a predicate may begin after it. */
const LEADS = 1 << 5
/** 可降40%, 多了3元: a word of one character before it is read. */
const PAIRED = 1 << 6
/** After a Chinese numeral it may be a part of the same number or date. */
const GOES_ON = 1 << 7
/** Before two scale words it makes a number of an amount that is not told: 几千万, 上百亿. */
const VAGUE = 1 << 8
/** May begin the address of a page or the sign of a currency. */
const LATIN = 1 << 9
/** A numeral of cheques, which alone is mostly a part of a word: 队伍, 收拾, 大陆. */
const FORMAL = 1 << 10
/** An adverb that is read in the middle of a clause as well, before a word that it may stand before. */
const ADVERBIAL = 1 << 11
/** Of a word, it may be one by itself, before a longer one. */
const PARTS = 1 << 12
/** At the end of a word, it may be the first one of the next. */
const RUNS_ON = 1 << 13
/** Behind a verb, it may make a noun of it. */
const NOUN_ENDING = 1 << 14
/** Behind what looks like a unit, it may make a noun of it. */
const NO_UNIT = 1 << 15

const characters = new Uint16Array(0x10000)
const mark = (signs: string, bit: number): void => {
  for (const sign of signs) characters[sign.charCodeAt(0)]! |= bit
}
mark(
  '，。；：！？、（）“”‘’「」『』《》〈〉【】[]()"\',.;:!?—-–~～…·/\\|+=%&*#@<>_^`$¥￥€£ \t\n　●■◆▲★※→∶①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  MARK,
)
mark('的等和与及占在对为由从将把以向、第了因比较也亦仍但惟已之被虽', FREE)
mark('要拟可已均并也还又共有自于获暨同而且到再亦只则受随远其使令是即另让', LEADING)
mark('办送建种修购招引拆查破捕迁植', DOING)
mark('居列位排', PLACING)
mark('，。；：、（） \n们年都还也均且又须只更并前后内区市省县季月日', LEADS)
mark('增降减升涨跌高低快慢多少约近超达为至了', PAIRED)
mark('〇○零一二三四五六七八九十百千万亿兆两半廿卅壹贰叁肆伍陆柒捌玖拾佰仟', GOES_ON)
mark('点成分余多几来年月季个 -—–~至到～', GOES_ON)

mark('几数上', VAGUE)
mark('hwHWUNR', LATIN)
mark('壹贰叁肆伍陆柒捌玖拾佰仟', FORMAL)
mark('共却仅则拟超又再要就可还正', ADVERBIAL)
mark('比较为共及占', PARTS)
mark('一二数增减比', RUNS_ON)

const OPENING_BRACKET = 0xff08

const charactersOf = (text: string, at: number): number => characters[text.charCodeAt(at)] ?? 0

/** Characters that a year in brackets may stand behind: 今（98）年. */
const BEFORE_BRACKET = '今去明本前上'
/** Characters that may begin a date: 第2季度, 民国99年, 元至九月, 今（98）年. */
const DATING = `第民首头元${BEFORE_BRACKET}`

/** Characters that are more than a part of a word or of plain text. */
function stops(): string {
  let found = DATING
  for (let code = 0; code < characters.length; code++) {
    const isSign = ((characters[code] as number) & (MARK | VAGUE | LATIN)) !== 0
    if (isSign || digitKind(code) !== Digit.none) found += String.fromCharCode(code)
  }
  return found
}

/** A token as a plain literal: spreading defaults would cost more than all the reading. */
const token = (
  kind: Token['kind'],
  start: number,
  end: number,
  reading: Token['reading'] = undefined,
  classes = 0,
  word = '',
): Token => ({ kind, start, end, word, classes, reading }) as Token

/**
 * One pass over a stretch of `Document.text`: numbers with their units, dates, the longest words of the
 * lexicons, punctuation, and plain text between them. Linear; never goes back.
 */
export function lex(text: string, { start, end }: Span): Token[] {
  const { words, entries, nouns } = loadTables()
  const tokens: Token[] = []
  let plainStart = -1
  let at = start
  while (at < end) {
    if (text.charCodeAt(at) === ONWARDS && plainStart < 0 && isOnwards(tokens, text, at)) {
      tokens.push(token('word', at, at + 1, undefined, WordClass.adverb, '起'))
      at++
    }
    const next = words.find(text, at, end)
    if (next > at && plainStart < 0) plainStart = at
    at = next
    if (at === end) break
    let found = words.found
    let wordEnd = found >= 0 ? words.matchEnd : at
    const code = text.charCodeAt(at)
    const signs = characters[code] as number
    if ((signs & MARK) !== 0 && found < 0 && code !== POINT) {
      if (plainStart >= 0) plainStart = pushPlain(tokens, plainStart, at)
      tokens.push(token('mark', at, at + 1))
      at++
      continue
    }
    if ((signs & LATIN) !== 0) {
      const page = endOf(PAGE, text, at)
      const last = page > at ? page : endOf(CURRENCY_SIGN, text, at)
      if (last > at && last <= end) {
        plainStart = pushPlain(tokens, plainStart, at)
        tokens.push(page > at ? token('name', at, last) : token('mark', at, last))
        at = last
        continue
      }
    }
    if (code === FIRST || code === BEFORE || code === HEAD) {
      // 前三季度, 首两季, 头两个月
      const part = scanFirstPart(text, at, end)
      if (part !== undefined) {
        plainStart = pushPlain(tokens, plainStart, at)
        at = pushDate(tokens, at, part)
        continue
      }
    }
    if (code === FIRST_MONTH) {
      const months = scanFromFirstMonth(text, at, end)
      if (months !== undefined) {
        plainStart = pushPlain(tokens, plainStart, at)
        at = pushDate(tokens, at, months)
        continue
      }
    }
    const isFormal = (signs & FORMAL) !== 0 && isFormalAlone(text, at)
    const digit = isFormal ? Digit.none : digitKind(code)
    if (
      wordEnd - at > 1 &&
      (digit !== Digit.none ||
        (signs & PARTS) !== 0 ||
        (charactersOf(text, wordEnd - 1) & RUNS_ON) !== 0)
    ) {
      wordEnd = partedEnd(text, at, wordEnd, end, digit)
      found = wordEnd > at ? words.longest(text, at, wordEnd) : -1
    }
    // A lexicon word that begins with a numeral (一般, 三农) wins unless a date or a longer number stands here.
    const isNumber =
      digit !== Digit.none &&
      (digit === Digit.arabic || wordEnd - at < 2 || (charactersOf(text, at + 1) & GOES_ON) !== 0)
    if (isNumber || ((signs & VAGUE) !== 0 && isVague(text, at))) {
      const calendar = scanCalendar(text, at, end)
      const isDated =
        calendar !== undefined && calendar.end >= wordEnd && !isRangeOfAmounts(text, at, calendar)
      if (isDated) {
        plainStart = pushPlain(tokens, plainStart, at)
        at = pushDate(tokens, at, calendar)
        continue
      }
      const scanned = scanNumber(text, at, end, startsIndivisibleUnit)
      if (scanned !== undefined && (found < 0 || scanned.end > wordEnd)) {
        plainStart = pushPlain(tokens, plainStart, at)
        tokens.push(token('number', at, scanned.end, scanned.reading))
        at = scanned.end
        // 八成担保: what follows tenths or per cent is no unit
        const { form } = scanned.reading
        if (form === 'plain' || form === 'fraction') at = pushUnit(text, at, end, tokens)
        continue
      }
    }
    if (
      found >= 0 &&
      (wordEnd - at > 1 || mayStandAlone(text, at, start, end) || isAdverb(text, at, end))
    ) {
      if (found >= entries.length) {
        const noun = nouns[found - entries.length] as string
        if (plainStart >= 0) plainStart = pushPlain(tokens, plainStart, at)
        tokens.push(token('noun', at, wordEnd, undefined, 0, noun))
        at = wordEnd
        continue
      }
      const { kind, word, classes, reading } = entries[found] as Entry
      if (!isNounOfVerb(classes, text, wordEnd)) {
        if (plainStart >= 0) plainStart = pushPlain(tokens, plainStart, at)
        const time = kind === 'calendar' ? (reading as CalendarReading) : undefined
        if (time === undefined || !joinsYear(tokens, at, wordEnd, time))
          tokens.push(token(kind, at, wordEnd, reading, classes, word))
        at = wordEnd
        continue
      }
    }
    if (
      text.charCodeAt(at + 1) === OPENING_BRACKET &&
      BEFORE_BRACKET.includes(text[at] as string)
    ) {
      // 今（98）年
      const calendar = scanBracketed(text, at, end)
      if (calendar !== undefined) {
        plainStart = pushPlain(tokens, plainStart, at)
        at = pushDate(tokens, at, calendar)
        continue
      }
    }
    if (code === ORDINAL || (code === REPUBLIC && text.startsWith('民国', at))) {
      // 第2季度, 民国99年
      const calendar = scanCalendar(text, at, end)
      if (calendar !== undefined) {
        plainStart = pushPlain(tokens, plainStart, at)
        at = pushDate(tokens, at, calendar)
        continue
      }
    }
    if ((signs & MARK) !== 0) {
      plainStart = pushPlain(tokens, plainStart, at)
      const pointed = code === POINT ? scanPointed(text, at, end) : undefined
      if (pointed !== undefined) {
        tokens.push(token('number', at, pointed.end, pointed.reading))
        at = pushUnit(text, pointed.end, end, tokens)
        continue
      }
      tokens.push(token('mark', at, at + 1))
    } else if (plainStart < 0) {
      plainStart = at
    }
    at++
  }
  pushPlain(tokens, plainStart, end)
  return tokens
}

/** 起 */
const ONWARDS = 0x8d77

/** 自2012年起景区接待游客: whether 起 at `at` belongs to the time before it, and not to 起步 or 起草. */
function isOnwards(tokens: readonly Token[], text: string, at: number): boolean {
  const last = tokens[tokens.length - 1]
  return (
    last?.kind === 'calendar' &&
    last.end === at &&
    !'点步伏始诉草飞降码来重到赴运航动家早'.includes(text.charAt(at + 1))
  )
}

/** Ends the plain text that began at `start`, if any did; gives the start of the next, which is none. */
function pushPlain(tokens: Token[], start: number, end: number): -1 {
  if (start >= 0) tokens.push(token('text', start, end))
  return -1
}

/** Gives where the date ends. */
function pushDate(tokens: Token[], from: number, { end, reading }: ScannedCalendar): number {
  if (!joinsYear(tokens, from, end, reading)) tokens.push(token('calendar', from, end, reading))
  return end
}

/** 今年一季度, 去年7月: makes one time of a year and the part of it right behind, if the last token is that year. */
function joinsYear(
  tokens: Token[],
  from: number,
  end: number,
  { period: part }: CalendarReading,
): boolean {
  if (tokens.length === 0 || part?.kind !== 'point') return false
  const last = tokens[tokens.length - 1] as Token
  if (last.kind !== 'calendar' || last.end !== from) return false
  const { period: whole } = last.reading
  const isWhole = whole?.kind === 'point' && whole.year !== undefined && whole.part === undefined
  if (!isWhole || whole.asOf || part.year !== undefined || part.part === undefined) return false
  const period = { ...part, year: whole.year }
  tokens[tokens.length - 1] = token('calendar', last.start, end, { reason: 'period', period })
  return true
}

/** A sentence ends at no place within a unit, so the whole text is looked at. */
function startsIndivisibleUnit(text: string, at: number): boolean {
  const { units } = loadTables()
  return units.longest(text, at, text.length) >= 0 && units.matchEnd - at > 1
}

/**
 * Where the word at `at` ends, of which the longest ends at `wordEnd`: before a character that rather belongs to the next
 * word. `at` where no word is to be read.
 */
function partedEnd(
  text: string,
  at: number,
  longestEnd: number,
  end: number,
  digit: number,
): number {
  const { words, entries } = loadTables()
  const code = text.charCodeAt(at)
  const endBefore = (limit: number): number =>
    words.longest(text, at, limit) >= 0 ? words.matchEnd : at
  let wordEnd = longestEnd
  // 同一九四九年比, 相同基础之一兆: the last of 同一 and 之一 begins a year or an amount
  if (endsInNumber(text, wordEnd - 1)) wordEnd = endBefore(wordEnd - 1)
  // 预计数字经济 is 预计 and 数字经济
  if (isNumberOfDigits(text, at, wordEnd)) wordEnd = endBefore(wordEnd - 1)
  if (wordEnd - at > 2 && goesOn(text, wordEnd - 1) && endBefore(wordEnd - 1) === wordEnd - 1)
    wordEnd -= 1
  // 单季增长率: 季增 is a word before a number only
  if (wordEnd - at === 2 && '月季'.includes(text[at] as string) && goesOn(text, wordEnd - 1))
    return at
  // 销售收入过亿元企业: the amount is a threshold, not a part of 亿元企业
  if (digit !== Digit.none && wordEnd - at > 1 && '过超'.includes(text[at - 1] ?? ' ')) return at
  // 城乡居民收入比上年增长: 比 is no part of the name
  if (wordEnd - at > 2 && comparesNext(text, wordEnd)) wordEnd = endBefore(wordEnd - 1)
  if (wordEnd - at > 1 && (code === THAN || code === AGAINST || code === IS)) {
    // 比年初计划 is 比 and 年初计划, not 比年初; 为目标值 is 为 and 目标值
    const plan = words.longest(text, at + 1, end)
    const outreaches = plan >= 0 && plan < entries.length && words.matchEnd > wordEnd
    if (outreaches && ((entries[plan] as Entry).classes & WordClass.plan) !== 0) wordEnd = at + 1
    // 比去年四季度 is 比 and 去年四季度, not 比去年
    else if (
      text.charCodeAt(wordEnd - 1) === YEAR &&
      PART_OF_YEAR.test(text.slice(wordEnd, wordEnd + LONGEST_PART))
    )
      wordEnd = at + 1
  }
  // 共建成 is 共 and 建成, 及其他 is 及 and 其他
  if (
    wordEnd - at === 2 &&
    (code === TOGETHER || code === AND) &&
    PARTED.test(text.slice(at, wordEnd + 2))
  )
    wordEnd = at + 1
  const isOfPlaces = code === SHARE_SIGN && text.startsWith('地方', at + 1)
  if (
    isOfPlaces ||
    (code === SHARE_SIGN && wordEnd - at > 1 && words.longest(text, at + 1, end) >= 0)
  ) {
    // 占地区生产总值 is 占 and 地区生产总值, not 占地; 占比较上年 is 占比 and 较上年
    const outreaches = words.matchEnd > wordEnd && !text.startsWith('比较', at + 1)
    wordEnd = endBefore(outreaches || isOfPlaces ? at + 1 : end)
  }
  return wordEnd
}

/** Whether 数 at the end of a word begins 数字, 数据 or 数百 instead. */
const isNumberOfDigits = (text: string, at: number, end: number): boolean =>
  end - at > 2 &&
  text.charCodeAt(end - 1) === COUNT &&
  '字据量目十百千万'.includes(text[end] ?? '。')
/** 数 */
const COUNT = 0x6570

/** 共 and 及 */
const TOGETHER = 0x5171
const AND = 0x53ca
/** Two characters that are a word, before those with which the second one makes another. */
const PARTED = /^(?:共建(?:成(?!果)|设|立)|及其[他它余])/u

/** The last characters of words that are as often the first ones of the next word, with its second characters. */
const NEXT_WORDS: ReadonlyMap<number, string> = new Map(
  [
    ['增', '长加'],
    ['减', '少'],
    ['数', '字据'],
  ].map(([first = '', seconds = '']) => [first.charCodeAt(0), seconds]),
)

/** 较上年增长 is 较上年 and 增长, 预计数字经济 is 预计 and 数字经济: whether the next word begins with the last character of one, at `at`. */
function goesOn(text: string, at: number): boolean {
  const seconds = NEXT_WORDS.get(text.charCodeAt(at))
  return seconds !== undefined && at + 1 < text.length && seconds.includes(text.charAt(at + 1))
}

/** Whether the last character of a word, at `at`, is the first one of a year or of an amount. */
const endsInNumber = (text: string, at: number): boolean =>
  isSpelledYear(text, at) ||
  (text.charCodeAt(at) === ONE &&
    text.charAt(at - 1) === '之' &&
    '兆亿万'.includes(text[at + 1] ?? ' '))
/** 一 */
const ONE = 0x4e00

/** 年 */
const YEAR = 0x5e74
const PART_OF_YEAR =
  /^(?:[上下]半年|第?[一二三四1-4]季度|前[两三23]季度|\d{1,2}(?:[-—–~至]\d{1,2})?月|[一二三四五六七八九十]{1,2}月)/u
const LONGEST_PART = 7
/** 比 */
const THAN = 0x6bd4
/** 为 */
const IS = 0x4e3a
/** 是 */
const EQUALLY = 0x662f
/** 另 */
const BESIDES = 0x53e6
/** 让 */
const LETS = 0x8ba9
/** 较 */
const AGAINST = 0x8f83
const COMPARED =
  /^(?:[上去前同]一?[年月季期]|全[国省市区县州盟旗]|年初|年度|计划|规划|预[算期测]|决算|概算|目标|任务|原[计定来先]|调整|历史|(?:19|20)\d\d年|[一二][九〇零○]|\d{1,2}月|“?[一二三四五六七八九十]+五)/u

/** Whether a name that ends in 比 stops before it, since what it is compared with follows. */
const comparesNext = (text: string, wordEnd: number): boolean =>
  text.charCodeAt(wordEnd - 1) === THAN &&
  text[wordEnd - 2] !== '占' &&
  COMPARED.test(text.slice(wordEnd, wordEnd + 6))

const isNumeral = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && digitKind(text.charCodeAt(at)) !== Digit.none

const isFormalAlone = (text: string, at: number): boolean =>
  !isNumeral(text, at - 1) &&
  !isNumeral(text, at + 1) &&
  (!'又分点成'.includes(text[at + 1] ?? ' ') || PARTED_TENTHS.test(text.slice(at + 1, at + 3)))

/** 大陆成长, 内陆成为: what makes the numeral before it a part of another word, and no tenths. */
const PARTED_TENTHS = /^成[长为立员交果本功就品效绩人都]/u

/** The address of a page: what is escaped in it (%28) is no percentage. */
const PAGE = /(?:https?:\/\/|www\.)[!-~]+/iuy
const CURRENCY_SIGN = /(?:US|HK|NT|RMB)[$¥￥]/uy

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** 几千万 and 上百亿, but not 人数百万 or 以上百亿. */
function isVague(text: string, at: number): boolean {
  return (
    isScale(text, at + 1) &&
    isScale(text, at + 2) &&
    !'人户总个件以之网线路海市'.includes(text[at - 1] ?? ' ')
  )
}
/** 占 */
const SHARE_SIGN = 0x5360
/** 第 */
const ORDINAL = 0x7b2c
/** 首 */
const FIRST = 0x9996
/** 头 */
const HEAD = 0x5934
/** 前 */
const BEFORE = 0x524d
/** The first character of 民国. */
const REPUBLIC = 0x6c11
/** 元 of 元至九月 */
const FIRST_MONTH = 0x5143
/** What a ratio does: 贷存比突破80%, 产投比为1.5, 新增存贷比115%. */
const RATIO_DOES =
  /^(?:已|也|均|分别)?(?:达|为|是|突破|超过|高于|低于|不低于|不高于|提[高升]|上升|下降|降[至到低]|控制在|保持|稳定|扩大|缩小|居|位居|\d[\d.]*(?:[%％][，。；、（]|[:：]\d))/u
/** 与上年比提高5%, 同期比提高: what is compared, and no ratio. */
const COMPARED_BEFORE = /[与和同跟较相][^，。；、]{0,11}$|[年月期季末初底前后度\d]$/u

/** Whether 比 at `at` is the end of a name instead of the beginning of a comparison. */
const isRatio = (text: string, at: number, start: number): boolean =>
  RATIO_DOES.test(text.slice(at + 1, at + 9)) &&
  !COMPARED_BEFORE.test(text.slice(Math.max(start, at - 12), at)) &&
  at > start + 1 &&
  (charactersOf(text, at - 1) & MARK) === 0 &&
  (charactersOf(text, at - 2) & MARK) === 0

/** 每 */
const EVERY = 0x6bcf
/** 到 */
const UP_TO = 0x5230
/** 至 */
const UNTIL = 0x81f3
/** 远 */
const FAR = 0x8fdc
/** 均 */
const EACH = 0x5747
/** 都 */
const ALL = 0x90fd
/** 获 */
const RECEIVES = 0x83b7
/** 在 */
const AT = 0x5728
/** 在绵企业, 在业经营主体: those that are at a place of one character, or of a state. */
const AT_PLACE =
  /^(?:.(?:企业|高校|院[校所]|央企)|业(?:经营|市场|企业)|役(?!员)|册(?!子)|研(?![究发讨制]))/u
/** 翻 */
const DOUBLES = 0x7ffb
/** 破 */
const PASSES = 0x7834
const BLANK = 0x20
const POINT = 0x2e
const STROKE = 0x2f

/** 2085至2090亿元: without the scale behind them, they are years. */
const isRangeOfAmounts = (text: string, at: number, { end, reading }: ScannedCalendar): boolean =>
  (text[end] === '万' || text[end] === '亿') &&
  reading.period?.kind === 'years' &&
  !reading.period.plan &&
  !text.slice(at, end).includes('年')

const RANK_AHEAD = /^[^，。；、]{0,11}(?:第[一二三四五六七八九十\d]|首位|榜首|前列|之首)/u

/**
 * Whether a word found at `at` is a word there. One character is mostly a part of another word (微 in 微型, 创 in
 * 创业), so most of them are read only right before a number: 增9.2%, 超3亿元.
 */
function mayStandAlone(text: string, at: number, start: number, end: number): boolean {
  const wordEnd = at + 1
  const word = charactersOf(text, at)
  if ((word & FREE) !== 0)
    return (
      (text.charCodeAt(at) !== AT || !AT_PLACE.test(text.slice(wordEnd, wordEnd + 3))) &&
      (text.charCodeAt(at) !== THAN || !isRatio(text, at, start))
    )
  const leads = at === start || (charactersOf(text, at - 1) & LEADS) !== 0
  const code = text.charCodeAt(at)
  // 远高于, but 远洋渔业
  if (code === FAR && !'高低超逾大小多少快慢好优不较比在'.includes(text[wordEnd] ?? ' '))
    return false
  // 另一, 另行安排
  if (code === BESIDES && '一类行册附加案立起'.includes(text[wordEnd] ?? ' ')) return false
  // 让利, 让渡
  if (code === LETS && '利渡位步座与出'.includes(text[wordEnd] ?? ' ')) return false
  if (code === EQUALLY && OF_TIME.test(text.slice(wordEnd, wordEnd + 5))) return true
  // 共同富裕示范区, 共享单车
  if (code === TOGETHER && BEGINS_NOUN.test(text.slice(at, at + 3))) return false
  if ((word & LEADING) !== 0 && leads) return true
  // 过去四年中共增加
  if (code === TOGETHER && YEARS_AMIDST.test(text.slice(Math.max(start, at - 2), at))) return true
  if (code === DOUBLES)
    return /^了?[番一二两三四五六七八九\d]/u.test(text.slice(wordEnd, wordEnd + 2))
  if (code === EACH) return isEach(text, at, wordEnd)
  if (code === ALL) return isOfAll(text, at, wordEnd)
  if (code === RECEIVES && GIVES.test(text.slice(wordEnd, wordEnd + 3)))
    return !'收捕荣查缴破斩喜抓已'.includes(text[at - 1] ?? '。')
  if ((word & PLACING) !== 0) return RANK_AHEAD.test(text.slice(wordEnd, wordEnd + 14))
  if (code === PASSES && PASSED.test(text.slice(wordEnd, wordEnd + 12))) return true
  if ((word & DOING) !== 0 && !leads) return false
  // 至第24位
  const following = text.charCodeAt(wordEnd)
  // 标准到每人每月1110元
  if (following === EVERY && (code === UP_TO || code === UNTIL)) return true
  const next = following === BLANK || following === ORDINAL ? wordEnd + 1 : wordEnd
  if (next < end && digitKind(text.charCodeAt(next)) !== Digit.none) return true
  // 可降40%: two such words in a row
  const after = next + 1
  return (
    after < end &&
    (charactersOf(text, next) & PAIRED) !== 0 &&
    startsAmount(text, after, following === DONE)
  )
}

const YEARS_AMIDST = /^[年月期]中$/u
/** 是上年的1.8倍 */
const OF_TIME = /^(?:[上去前]年(?:同期)?|同期)的/u

/** 可降40%, 少了七成, but not 多了一份. */
function startsAmount(text: string, at: number, done: boolean): boolean {
  const code = text.charCodeAt(at)
  const digit = digitKind(code)
  return digit === Digit.arabic || (done && digit !== Digit.none && code !== ONE)
}

/** 了 */
const DONE = 0x4e86

/** Who awards: 典型经验获省委督查激励. */
const GIVES =
  /^(?:国家|国务|全[国省市区]|自治[区州]|省[委政级部]|市[委政级]|中[央国宣]|部级?[委省])/u

/** 总额首次破千亿元, 收入破2万元, but not 破6起 and 破20项纪录. */
const PASSED =
  /^(?:[\d.,]+(?:[十百千万亿]+(?![起宗])|%|％|元|[公千]?[吨斤里米]|[平立])|[一二三四五六七八九十百千]*[十百千]?[万亿]|[百千]万)/u

/** What each of several does. */
const EACH_DOES =
  '增下降减升涨上提扩攀跃迈翻多净递回缩超逾突破跨越达为占居位列排名高低稳保维控实完来获已被入通'

/** 收入、利润均增长10% says it of each; 人均增长 and 日均增长 are of another word. */
const isEach = (text: string, at: number, wordEnd: number): boolean =>
  EACH_DOES.includes(text[wordEnd] ?? ' ') &&
  !'人平年户亩地日月周村校单件次场店厂科城镇乡季'.includes(text[at - 1] ?? '人')

/** 覆盖率都提高到95%; 成都 and 江都 are places. */
const isOfAll = (text: string, at: number, wordEnd: number): boolean =>
  EACH_DOES.includes(text[wordEnd] ?? ' ') &&
  '率额量数值重度比口民员'.includes(text[at - 1] ?? '人')

const VERBAL = WordClass.acquire | WordClass.action
const CHANGING = WordClass.rise | WordClass.fall | WordClass.to | WordClass.reach
const MOVING =
  CHANGING | WordClass.yoy | WordClass.target | WordClass.respectively | WordClass.preposition
/** Nouns that 共 is a part of: 公共服务, 共享单车, 共建园区 but 共建成. */
const PART_OF_NOUN = /[公总一合中]共$|[^全]国共$/u
const BEGINS_NOUN = /^共(?:[同享性治产青和赢识用轨育存融富]|建(?![成设立有]))/u

/** 技工院校共招生166万人, 却将等于: an adverb between what a clause is about and what it says. */
function isAdverb(text: string, at: number, end: number): boolean {
  if ((charactersOf(text, at) & ADVERBIAL) === 0) return false
  const { words, entries } = loadTables()
  const next = words.longest(text, at + 1, end)
  if (next < 0) return false
  const isNoun = next >= entries.length
  const classes = isNoun ? 0 : (entries[next] as Entry).classes
  // 减 of 建设用地再减量 is a part of a noun
  if (text[at] === '再' && words.matchEnd - at === 2 && !isNumeral(text, at + 2)) return false
  // 超年度计划1亿元
  if (text[at] === '超') return (classes & WordClass.plan) !== 0
  // 收入可突破3亿元, but 院舍可向 and 可争取资金
  if (text[at] === '可' && (classes & CHANGING) === 0) return false
  if (text[at] !== '共')
    return (
      (classes & MOVING) !== 0 &&
      !'规原法细准守总否实模虚需主重修改更纠扶转真公端校矫反严必摘纪概首次只不一成造迁屈俯许认归偿返退'.includes(
        text[at - 1] ?? ' ',
      )
    )
  const does = (classes & (VERBAL | WordClass.light)) !== 0
  const inside = text[at - 1] === '中' && does
  return (
    (does || isNoun) &&
    (inside || !PART_OF_NOUN.test(text.slice(Math.max(0, at - 2), at + 1))) &&
    !BEGINS_NOUN.test(text.slice(at, at + 3))
  )
}

/** Endings that make a noun also of what is said of something: 成功率, 可网办率, 执行额; 完成地 and 完成区 are none. */
const OF_PREDICATE = '率额者业式型'
/** Characters that make a noun of the verb before them, each with those that would begin another word instead. */
const NOUN_ENDINGS: ReadonlyMap<number, string> = new Map(
  [
    ['率', '先'],
    ['额', '度外'],
    ['数', '字据学控码十百千万'],
    ['量', '子化'],
    ['区', '级域属块间县内外政委'],
    ['业', '务主态绩委'],
    ['点', '亮对'],
    ['站', '点'],
    ['员', '工'],
    ['者', ''],
    ['费', '用'],
    ['型', ''],
    ['类', ''],
    ['式', ''],
    ['网', '络红格点约签上办购'],
    ['地', '下方铁处面理区标质震膜块'],
    ['队', '伍'],
    ['卡', '点'],
  ].map(([ending = '', others = '']) => [ending.charCodeAt(0), others]),
)
for (const code of NOUN_ENDINGS.keys()) characters[code]! |= NOUN_ENDING

/** What stands beside investment where demand is told apart. */
const LISTS: readonly string[] = ['、', '和', '与', '及']
const PARTS_OF_DEMAND = /^(?:最终|居民)?(?:消费|净?出口|进出?口|外贸)/u

/** 聚集区, 投资额, 服务站: a verb with such an ending is a noun. */
function isNounOfVerb(classes: number, text: string, wordEnd: number): boolean {
  // 投资、消费、出口分别拉动
  const isListed = classes & WordClass.action && LISTS.includes(text.charAt(wordEnd))
  if (isListed && PARTS_OF_DEMAND.test(text.slice(wordEnd + 1, wordEnd + 5))) return true
  if ((classes & (VERBAL | WordClass.predicate)) === 0) return false
  if ((charactersOf(text, wordEnd) & NOUN_ENDING) === 0) return false
  const begins = NOUN_ENDINGS.get(text.charCodeAt(wordEnd))
  if (begins === undefined || begins.includes(text[wordEnd + 1] ?? '。')) return false
  return (classes & VERBAL) !== 0 || OF_PREDICATE.includes(text.charAt(wordEnd))
}

/** 突破万亿大关, 跨上千亿台阶: what is passed is no unit. */
const isMilestone = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code !== GREAT && code !== STAGE) return false
  return text.startsWith('大关', at) || text.startsWith('大台阶', at) || text.startsWith('台阶', at)
}
/** 大 */
const GREAT = 0x5927
/** The first character of 台阶. */
const STAGE = 0x53f0

const LIKE_UNIT = /^(?:个体(?:工商|经营|私营|户|劳动)|项目(?!标|录)|整[体合治理改修])/u
const LIKE_UNIT_NEXT = '体目合治理改修'

mark(`干${LIKE_UNIT_NEXT}${[...unitLookalikes().values()].join('')}`, NO_UNIT)

/** Whether what looks like a unit of one character is the beginning of a noun: 10万人才, 28部门, 500个体工商户, 60万元整体出售. */
function beginsNoun(text: string, at: number): boolean {
  if ((charactersOf(text, at + 1) & NO_UNIT) === 0) return false
  const following = text.charAt(at + 1)
  if (following === '干') return text.startsWith('次干道', at) || text.startsWith('次干路', at)
  if (unitLookalikes().get(text.charAt(at))?.includes(following) === true) return true
  return LIKE_UNIT_NEXT.includes(following) && LIKE_UNIT.test(text.slice(at, at + 4))
}

/** The unit right after a number, with a second one after a stroke: 万元/人, 微克/立方米. */
function pushUnit(text: string, at: number, end: number, tokens: Token[]): number {
  const { units, unitReadings } = loadTables()
  if (isMilestone(text, at)) return at
  let found = units.longest(text, at, end)
  if (found < 0) return at
  let position = units.matchEnd
  if (beginsNoun(text, position - 1)) {
    // 9条次干道: the unit is the shorter one
    found = position - at === 1 ? -1 : units.longest(text, at, position - 1)
    if (found < 0) return at
    position = units.matchEnd
  }
  // 324亿年升13%: nothing is measured in a hundred million years
  if (
    text.charCodeAt(at) === YEAR &&
    text[at - 1] === '亿' &&
    MOVING_SIGNS.includes(text.charAt(at + 1))
  )
    return at
  let reading = unitReadings[found] as UnitReading
  if (text.charCodeAt(position) === STROKE) {
    let second = position + 1
    while ('百千万亿'.includes(text[second] ?? '。')) second++
    if (units.longest(text, second, end) >= 0) {
      position = units.matchEnd
      const form = text.slice(at, position)
      reading = { form, entry: unitOf(form) }
    }
  }
  // 080430tc03001: a code, whose letters are no unit
  if (isLetter(text.charCodeAt(position - 1)) && isLetter(text.charCodeAt(position))) return at
  tokens.push(token('unit', at, position, reading))
  return position
}

const MOVING_SIGNS = '升增减跌涨降'

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
