import { indicatorNames } from '../lexicon/indicators.ts'
import { headNouns, plainNouns } from '../lexicon/nouns.ts'
import { createTrie, type Trie } from '../lexicon/trie.ts'
import { Digit, digitKind } from '../lexicon/numerals.ts'
import { unitByForm } from '../lexicon/units.ts'
import { functionWords, lookalikeReasons, WordClass } from '../lexicon/words.ts'
import type { Span } from '../model/span.ts'
import type { Token } from '../model/token.ts'
import { CALENDAR_WORDS, scanCalendar } from './calendar.ts'
import { scanNumber } from './numbers.ts'

type Entry = Pick<Token, 'kind' | 'classes' | 'period' | 'reason'>

interface Tables {
  readonly words: Trie
  readonly entries: readonly Entry[]
  readonly lengths: readonly number[]
  readonly units: Trie
}

let tables: Tables | undefined

/** The table of all lexicon words, built at first use. A word in several lists is what the first of them says. */
function loadTables(): Tables {
  if (tables !== undefined) return tables
  const entries = new Map<string, Entry>()
  const add = (word: string, found: Entry) => {
    if (!entries.has(word)) entries.set(word, found)
  }
  // One shape for all, so that reading them stays fast.
  const entry = (
    kind: Entry['kind'],
    classes = 0,
    period: Entry['period'] = undefined,
    reason: Entry['reason'] = undefined,
  ): Entry => ({ kind, classes, period, reason })
  for (const [word, period] of CALENDAR_WORDS) {
    add(word, entry('calendar', 0, period, 'period'))
  }
  for (const [word, classes] of functionWords()) add(word, entry('word', classes))
  // 新 before a verb makes a verb that changes a count in the same way: 新签署, 新认定.
  for (const [word, classes] of functionWords()) {
    if (classes & WordClass.acquire && word.length === 2 && !word.startsWith('新')) {
      add(`新${word}`, entry('word', WordClass.acquire))
    }
  }
  for (const [word, reason] of lookalikeReasons()) {
    add(word, entry('name', 0, undefined, reason))
  }
  for (const word of [...headNouns(), ...plainNouns()]) add(word, entry('noun'))
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
    if (word.length >= 3 && !startsWithVerb(word) && !endsWithMovement(word))
      add(word, entry('noun'))
  }
  const words = [...entries.keys()]
  tables = {
    words: createTrie(words),
    entries: [...entries.values()],
    lengths: words.map((word) => word.length),
    units: createTrie([...unitByForm().keys()]),
  }
  return tables
}

const MARK = 1
const characterKind = new Uint8Array(0x10000)
for (const character of '，。；：！？、（）“”‘’「」『』《》〈〉【】[]()"\',.;:!?—-–~～…·/\\|+=%&*#@<>_^`$ \t\n　●■◆▲★※→∶') {
  characterKind[character.charCodeAt(0)] = MARK
}

/** A token as a plain literal: spreading defaults would cost more than all the reading. */
const token = (
  kind: Token['kind'],
  start: number,
  end: number,
  classes = 0,
  number: Token['number'] = undefined,
  period: Token['period'] = undefined,
  reason: Token['reason'] = undefined,
): Token => ({ kind, start, end, classes, number, period, reason })

/**
 * One pass over a stretch of `Document.text`: numbers with their units, dates, the longest words of the
 * lexicons, punctuation, and plain text between them. Linear; never goes back.
 */
export function lex(text: string, { start, end }: Span): Token[] {
  const { words, entries, lengths, units } = loadTables()
  const tokens: Token[] = []
  let plainStart = -1
  const flush = (at: number) => {
    if (plainStart < 0) return
    tokens.push(token('text', plainStart, at))
    plainStart = -1
  }
  const startsIndivisibleUnit = (at: number) =>
    units.longest(text, at, end) >= 0 && units.matchEnd() - at > 1

  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    const digit = digitKind(code)
    const found = words.longest(text, at, end)
    if (digit !== Digit.none) {
      // A lexicon word that begins with a numeral (一般, 三农) wins unless a date or a longer number stands here.
      const wordEnd = found >= 0 ? words.matchEnd() : at
      const calendar = scanCalendar(text, at, end)
      if (calendar !== undefined && calendar.end >= wordEnd) {
        flush(at)
        const { reading: period, reason } = calendar
        tokens.push(token('calendar', at, calendar.end, 0, undefined, period, reason))
        at = calendar.end
        continue
      }
      const scanned = scanNumber(text, at, end, startsIndivisibleUnit)
      if (scanned !== undefined && (found < 0 || scanned.end > wordEnd)) {
        flush(at)
        tokens.push(token('number', at, scanned.end, 0, scanned.reading))
        at = scanned.end
        at = pushUnit(text, at, end, units, tokens)
        continue
      }
    }
    if (
      found >= 0 &&
      mayStandAlone(text, at, words.matchEnd(), start, end) &&
      !isNounOfVerb(entries[found] as Entry, text, words.matchEnd())
    ) {
      const entry = entries[found] as Entry
      flush(at)
      const last = at + (lengths[found] as number)
      tokens.push(token(entry.kind, at, last, entry.classes, undefined, entry.period, entry.reason))
      at = last
      continue
    }
    if (code === 0x7b2c || (code === 0x6c11 && text.startsWith('民国', at))) {
      // 第2季度, 民国99年
      const calendar = scanCalendar(text, at, end)
      if (calendar !== undefined) {
        flush(at)
        const { reading: period, reason } = calendar
        tokens.push(token('calendar', at, calendar.end, 0, undefined, period, reason))
        at = calendar.end
        continue
      }
    }
    if (characterKind[code] === MARK) {
      flush(at)
      tokens.push(token('mark', at, at + 1))
    } else if (plainStart < 0) {
      plainStart = at
    }
    at++
  }
  flush(end)
  return tokens
}

/** Words of one character that are read wherever they stand. */
const FREE = new Set('的等和与及占在对为由从将把以向、第了因比较也亦仍但惟已之')
/** Words of one character that are read only where a clause or a predicate begins. */
const LEADING = new Set('要拟可已均并也还又共自于获暨同而且到再亦只则受随远其使是')
/** Verbs of one character; after another character they are the end of a noun, as in 违建. */
const DOING = new Set('办送建种修购招引拆查破捕迁植')
/** 居全省第一: read only before the scope of a ranking. */
const PLACING = new Set('居列位排')
const RANK_AHEAD = /^[^，。；、]{0,11}(?:第[一二三四五六七八九十\d]|首位|榜首|前列|之首)/u
const LEADS_AFTER = new Set('，。；：、（） \n们年都还也均且又须只更并后内区市省县季月日')

/**
 * Whether a word found at `at` is a word there. One character is mostly a part of another word (微 in 微型, 创 in
 * 创业), so most of them are read only right before a number: 增9.2%, 超3亿元.
 */
function mayStandAlone(
  text: string,
  at: number,
  wordEnd: number,
  start: number,
  end: number,
): boolean {
  if (wordEnd - at > 1) return true
  const word = text[at] as string
  if (FREE.has(word)) return true
  if (LEADING.has(word) && (at === start || LEADS_AFTER.has(text[at - 1] as string))) return true
  if (word === '翻') return /^了?[番一两]/u.test(text.slice(wordEnd, wordEnd + 2))
  if (PLACING.has(word)) return RANK_AHEAD.test(text.slice(wordEnd, wordEnd + 14))
  if (DOING.has(word) && !(at === start || LEADS_AFTER.has(text[at - 1] as string))) return false
  const next = text[wordEnd] === ' ' ? wordEnd + 1 : wordEnd
  if (next < end && digitKind(text.charCodeAt(next)) !== Digit.none) return true
  // 可降40%: two such words in a row
  const after = next + 1
  return (
    after < end &&
    '增降减升涨跌约近超达为至'.includes(text[next] as string) &&
    digitKind(text.charCodeAt(after)) === Digit.arabic
  )
}

const VERBAL = WordClass.acquire | WordClass.action
/** Characters that make a noun of the verb before them, each with those that would begin another word instead. */
const NOUN_ENDINGS: ReadonlyMap<string, string> = new Map([
  ['率', '先'],
  ['额', '度外'],
  ['数', '字据学控码十百千万'],
  ['量', '子化'],
  ['区', '级域属块间县内外政委'],
  ['业', '务主态绩'],
  ['点', '亮对'],
  ['站', '点'],
  ['员', '工'],
  ['者', ''],
  ['费', '用'],
  ['型', ''],
  ['类', ''],
  ['式', ''],
  ['网', '络红格点约'],
  ['地', '下方铁处面理区标质震膜块'],
  ['队', '伍'],
  ['卡', '点'],
])

/** 聚集区, 投资额, 服务站: a verb with such an ending is a noun. */
function isNounOfVerb(entry: Entry, text: string, wordEnd: number): boolean {
  if ((entry.classes & VERBAL) === 0) return false
  const begins = NOUN_ENDINGS.get(text[wordEnd] as string)
  return begins !== undefined && !begins.includes(text[wordEnd + 1] ?? '。')
}

/** The unit right after a number, with a second one after a stroke: 万元/人, 微克/立方米. */
function pushUnit(text: string, at: number, end: number, units: Trie, tokens: Token[]): number {
  if (units.longest(text, at, end) < 0) return at
  let position = units.matchEnd()
  if (text[position] === '/') {
    let second = position + 1
    while ('百千万亿'.includes(text[second] ?? '。')) second++
    if (units.longest(text, second, end) >= 0) position = units.matchEnd()
  }
  tokens.push(token('unit', at, position))
  return position
}
