import { indicatorOf } from '../lexicon/indicators.ts'
import { placeAt } from '../lexicon/regions.ts'
import ownParts from '../lexicon/own-parts.json' with { type: 'json' }
import type { Document, Profile, Region, Sentence } from '../model/document.ts'
import type { Name } from '../model/name.ts'
import type { Span } from '../model/span.ts'

/** A part of the document's own place, and where its name ends in the text. */
export interface Part {
  readonly region: Region
  readonly end: number
}

/** A statement that is about one part. */
interface Statement extends Span {
  readonly part: Part
}

/** The own place or a wider one is spoken of again: ，全市…, ，我省…, ，各县区…. */
const RETURNS = /[，、：；;][^，、；：]{0,4}?(?:[全我本][国省市县区州旗盟]|各[县市区州]|其他|其它)/u
/** 2012年末，市区…; 全年市区…. */
const LEADING_TIME = /^(?:(?:19|20)\d\d年[末底]?|全年|上半年|年末|截至目前|目前)?，?/u
const LEVEL = /^[市县区州](?!区)\p{Script=Han}{2}/u
const LONGEST_SUBJECT = 28
/** Before the kind of a zone: 三江 of 三江新区. */
const LONGEST_NAME = 6
/** Characters of a statement in which its subject holds. */
const REACH = 100

/**
 * Parts of the document's own place that have no code and begin a statement as what it is about: 市区 and 三江新区 in
 * 三江新区产值增长9%，出口2亿元. Their region is the own one with the name of the part and without a code, so that no figure of
 * a part passes for one of the whole.
 */
export class OwnParts {
  private readonly own: Region | undefined
  private readonly ownNames: readonly string[]
  private text = ''
  private sentence: Sentence | undefined
  private statements: readonly Statement[] = []

  /** @param ownName Of the document's own division, without what it lies in. */
  constructor({ region }: Profile, ownName: string) {
    this.own = region !== undefined && /^\d{6}$/u.test(region.code) ? region : undefined
    const short = ownName.replace(/(?:[省市县区盟旗]|自治[区州县]|地区)$/u, '')
    this.ownNames = [ownName, short].filter((name) => name.length > 1)
  }

  /** The part that a figure starting at `at` is of. */
  partOf({ text }: Document, sentence: Sentence, at: number): Part | undefined {
    if (this.own === undefined || sentence.kind === 'row') return undefined
    if (sentence !== this.sentence || text !== this.text) {
      this.text = text
      this.sentence = sentence
      this.statements = this.findStatements(this.own, text, sentence)
    }
    const statement = this.statements.find(({ start, end }) => at >= start && at < end)
    if (statement === undefined) return this.levelAbove(this.own, text, sentence, at)
    const { part } = statement
    return namesZone(text.slice(part.end, at)) ? undefined : part
  }

  /** 市本级 of the heading 2.市本级收支情况, for what does not speak of the whole. */
  private levelAbove(
    own: Region,
    text: string,
    { heading, start }: Sentence,
    at: number,
  ): Part | undefined {
    if (heading === undefined || WHOLE.test(text.slice(start, at))) return undefined
    const level = levelIn(heading.words.replace(NUMBERED, ''))
    return level === undefined ? undefined : { region: partOf(own, level), end: start }
  }

  private findStatements(own: Region, text: string, { start, end }: Span): readonly Statement[] {
    const found: Statement[] = []
    for (let from = start; from < end;) {
      let to = endOfStatement(text, from, end)
      const name = this.partAt(text, from, to)
      if (name !== undefined) {
        const region = partOf(own, text.slice(name.start, name.end))
        const part = { region, end: name.end }
        // 市本级收入5亿元；加上级补助收入3亿元: an account goes on up to its sentence's end
        const isAccount = isLevel(part)
        if (isAccount) to = end
        const words = text.slice(name.end, isAccount ? end : Math.min(to, name.end + REACH))
        const back = RETURNS.exec(words)?.index ?? words.length
        found.push({ start: from, end: name.end + back, part })
      }
      from = to + 1
    }
    return found
  }

  /** The name of the part that a statement begins with. */
  private partAt(text: string, from: number, to: number): Span | undefined {
    const words = text.slice(from, Math.min(to, from + LONGEST_SUBJECT))
    if (!/[区城级]/u.test(words)) return undefined
    let at = LEADING_TIME.exec(words)?.[0].length ?? 0
    at += this.ownNames.find((name) => words.startsWith(name, at))?.length ?? 0
    const level = levelIn(words.slice(at))
    if (level !== undefined) return { start: from + at, end: from + at + level.length }
    // 市三江口新区
    if (LEVEL.test(words.slice(at))) at++
    const subject = words.slice(at)
    const length = lengthOf(subject, towns) || lengthOf(subject, zones) || lengthOfNamed(subject)
    const behind = subject.slice(length)
    if (length === 0 || behind === '' || followers.some((word) => behind.startsWith(word)))
      return undefined
    return { start: from + at, end: from + at + length }
  }
}

/** Whether a part is a level of government alone, which has money and nothing that is counted. */
export const isLevel = ({ region }: Part): boolean => region.name.endsWith('级')

/** A name without the part that it begins with, where a known indicator is left: 产值 of 三江新区产值. */
export function withoutPart(name: Name, part: Part, text: string): Name {
  const { end } = part
  const [first] = name
  // 市本级一般公共预算收入 is an indicator of its own.
  if (isLevel(part) || typeof first !== 'object') return name
  if (first.start >= end || first.end <= end) return name
  const rest = { start: end, end: first.end }
  if (name.length === 1 && indicatorOf(text.slice(rest.start, rest.end)) === undefined) return name
  return [rest, ...name.slice(1)]
}

const partOf = (own: Region, name: string): Region => ({ name: own.name + name, code: '' })

/** （一）, 2., 2019年 before the words of a heading. */
const NUMBERED =
  /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]\s*)?(?:(?:19|20)\d\d年)?(?:度)?/u
/** A level of government alone, without those below it: 市本级, 市级. */
const LEVEL_ALONE = /^(?:(?:自治区|[省市县区州盟旗])本级|(?:自治区|[省市州盟])级)/u
const WHOLE = /全[国省市县区州盟旗]/u

/** 市本级 of 市本级收支情况 and 市级一般公共预算; undefined where no account of a level is spoken of. */
function levelIn(words: string): string | undefined {
  const found = LEVEL_ALONE.exec(words)?.[0]
  return found !== undefined &&
    ownParts.accounts.some((name) => words.startsWith(name, found.length))
    ? found
    : undefined
}

const { modifiers, followers } = ownParts
const longestFirst = (words: readonly string[]): readonly string[] =>
  words.toSorted((one, other) => other.length - one.length)
const towns = longestFirst(ownParts.towns)
const zones = longestFirst(ownParts.zones)
const kinds = longestFirst(ownParts.kinds)

const lengthOf = (words: string, names: readonly string[], at = 0): number =>
  names.find((name) => words.startsWith(name, at))?.length ?? 0

/** Of 三江新区 and 临港新片区, whose names begin with no word of another meaning; 0 for others. */
function lengthOfNamed(words: string): number {
  for (let at = 2; at <= LONGEST_NAME; at++) {
    const kind = lengthOf(words, kinds, at)
    if (kind === 0) continue
    const name = words.slice(0, at)
    const isName = NAME.test(name) && !modifiers.some((word) => name.includes(word))
    // 浦东新区 has a code of its own.
    const isCoded = placeAt(words, 0, at + kind)?.end === at + kind
    return isName && !isCoded ? at + kind : 0
  }
  return 0
}

/** 九大片区 has no name. */
const NAME = /^(?![一二两三四五六七八九十]+[大个])\p{Script=Han}+$/u

/** Whether another zone or town is spoken of: ，三大综保区出口…. */
const namesZone = (words: string): boolean =>
  [...kinds, ...towns, ...ownParts.others].some((name) => words.includes(name))

function endOfStatement(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (text[at] === '；' || text[at] === ';') return at
  return end
}
