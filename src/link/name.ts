import { dependentNouns, headNouns } from '../lexicon/nouns.ts'
import type { Name, NamePart } from '../model/name.ts'
import type { Span } from '../model/span.ts'

/** What was measured, taken apart so that later numbers can take over a part of it. */
export interface Subject {
  /** 新增, 建成 and the like: changes what a count means. */
  readonly verb: Name
  readonly noun: Name
}

/** A possible answer, and whether it names an indicator anew or takes up one already named. */
export interface Candidate {
  readonly subject: Subject
  readonly fresh: boolean
  /** The place that is named instead of an indicator: 江油市 of 江油市、安州区分别增长13%、10%. */
  readonly place: Name | undefined
  /** What is spoken of from here on, where that is not the name: 工业增加值 of 13个市工业增加值实现增长. */
  readonly handsOn: Subject | undefined
}

const isSpan = (part: NamePart): part is Span => typeof part !== 'string'

/** Head nouns by their last two characters, the longest first; none has fewer. */
let heads: ReadonlyMap<number, readonly string[]> | undefined

const lastTwo = (word: string): number =>
  (word.charCodeAt(word.length - 2) << 16) | word.charCodeAt(word.length - 1)

function loadHeads(): ReadonlyMap<number, readonly string[]> {
  const byEnd = new Map<number, string[]>()
  for (const word of [...headNouns()].sort((one, other) => other.length - one.length)) {
    const alike = byEnd.get(lastTwo(word))
    if (alike === undefined) byEnd.set(lastTwo(word), [word])
    else alike.push(word)
  }
  return byEnd
}

let dependents: ReadonlySet<string> | undefined

/** Whether a name says nothing without its owner: 总投资, 从业人员. */
export function isDependent(name: string): boolean {
  dependents ??= new Set(dependentNouns())
  return dependents.has(name)
}

/** The longest head noun (总投资, 增加值, 浓度) that a name ends with; '' if it ends with none. */
export function headOf(name: string): string {
  heads ??= loadHeads()
  const alike = heads.get(lastTwo(name))
  if (alike !== undefined) for (const head of alike) if (name.endsWith(head)) return head
  // Any rate is a head of three characters: 入住率, 达标率.
  return name.endsWith('率') && /[\u4e00-\u9fff]{2}率$/u.test(name) ? name.slice(-3) : ''
}

/** The last `length` characters of a name as parts, and what is before them. */
export function splitTail(
  name: Name,
  length: number,
): { readonly lead: Name; readonly tail: Name } {
  let at = name.length
  let left = length
  while (left > 0 && at > 0) {
    const part = name[at - 1] as NamePart
    const size = isSpan(part) ? part.end - part.start : part.length
    if (size > left) {
      const [before, behind] = cutPart(part, size - left)
      return { lead: [...name.slice(0, at - 1), before], tail: [behind, ...name.slice(at)] }
    }
    left -= size
    at--
  }
  return { lead: name.slice(0, at), tail: name.slice(at) }
}

const cutPart = (part: NamePart, length: number): readonly [NamePart, NamePart] =>
  isSpan(part)
    ? [
        { start: part.start, end: part.start + length },
        { start: part.start + length, end: part.end },
      ]
    : [part.slice(0, length), part.slice(length)]
