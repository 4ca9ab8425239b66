import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What another tool's own tests expect of a text: spans in UTF-16 units, values as it writes them. */
export interface PeerCase {
  /** File and place in it, by which the reviewed list names the case. */
  readonly file: string
  readonly index: number
  readonly input: string
  readonly results: readonly PeerResult[]
}

export interface PeerResult {
  readonly start: number
  readonly end: number
  /** `55.5%`, `[20,100)`, `5E-06`; null of a unit without a number. */
  readonly value: string | null
}

const folder = fileURLToPath(new URL('../../../shared/peers/', import.meta.url))
export const hasPeers = existsSync(folder)

interface SpecCase {
  readonly Input: string
  readonly Results: readonly {
    readonly Start: number
    readonly End: number
    readonly Resolution: { readonly value?: string | null }
  }[]
}

/** Cases of one model of Recognizers-Text, such as `Number/Chinese/PercentModel`. */
export function specCases(model: string): readonly PeerCase[] {
  if (!hasPeers) return []
  const path = `${folder}recognizers-text/Specs/${model}.json`
  const cases = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/u, '')) as SpecCase[]
  return cases.map(({ Input, Results }, index) => ({
    file: model,
    index,
    input: Input,
    results: Results.map(({ Start, End, Resolution }) => ({
      start: Start,
      end: End + 1,
      value: Resolution.value ?? null,
    })),
  }))
}

type MoneyAnswer = { readonly num: string | readonly string[] }
type MoneySpan = { readonly offset: readonly [number, number] }

/** JioNLP's amounts of money: either the text is one amount, or the places of the amounts are given. */
export function moneyCases(): readonly PeerCase[] {
  if (!hasPeers) return []
  const lines = readFileSync(`${folder}jionlp-money.jsonl`, 'utf8').trim().split('\n')
  return lines.map((line, index) => {
    const { case: content } = JSON.parse(line) as {
      case: [string, MoneyAnswer | readonly MoneySpan[]]
    }
    const [input, answer] = content
    return { file: 'jionlp-money', index, input, results: resultsOf(input, answer) }
  })
}

function resultsOf(
  input: string,
  answer: MoneyAnswer | readonly MoneySpan[],
): readonly PeerResult[] {
  if (!('num' in answer)) {
    return answer.map(({ offset: [start, end] }) => ({ start, end, value: '' }))
  }
  const value = typeof answer.num === 'string' ? answer.num : `[${answer.num.join(',')}]`
  return [{ start: 0, end: input.length, value }]
}
