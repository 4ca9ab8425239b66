import { describe, expect, test } from 'vitest'
import { lex } from '../src/lex/index.ts'
import { subjectRules } from '../src/link/subject/index.ts'
import type { Mention } from '../src/model/mention.ts'
import { parse, quotedStretches, rules } from '../src/parse/index.ts'
import { Matcher } from '../src/parse/matcher.ts'
import type { ExampleReading, Rule } from '../src/parse/rule.ts'
import { recordsOf } from './figures.ts'

const numeral = /[0-9〇零一二三四五六七八九十百千万亿兆两半]/u

const lexAll = (text: string) => lex(text, { start: 0, end: text.length })

/** What one rule reads in a text when it is alone: it is tried at every token, from left to right. */
function applyRule(rule: Rule, text: string): Mention[] {
  const tokens = lexAll(text)
  const passage = { text, written: text, tokens, quoted: quotedStretches(text, tokens) }
  const matcher = new Matcher([rule])
  const mentions: Mention[] = []
  let at = 0
  while (at < tokens.length) {
    const match = matcher.match(passage, at)
    if (match === undefined) {
      at += 1
      continue
    }
    mentions.push(match.mention)
    at = match.next
  }
  return mentions
}

/** What all rules read together. */
const applyAll = (text: string): Mention[] =>
  parse(text, text, lexAll(text)).filter(
    (item) => item.kind === 'quantity' || item.kind === 'rejected',
  )

/** Whether a mention is what an example lists: the same characters, and the fields it names. */
const isListed = (text: string, mention: Mention, { quote, ...fields }: ExampleReading): boolean =>
  text.slice(mention.start, mention.end) === quote &&
  Object.entries(fields).every(([field, value]) =>
    Object.entries(mention).some(([name, own]) => name === field && own === value),
  )

/** A mention in the words of an example, for messages. */
const show = (text: string, { start, end, ...fields }: Mention) => ({
  quote: text.slice(start, end),
  ...fields,
})

test('rules have names of their own, in kebab-case', () => {
  const names = rules.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
  expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)*$/u.test(name))).toEqual([])
})

test('rules are few enough to be the bits of a number', () => {
  expect(rules.length).toBeLessThanOrEqual(32)
})

test('rules say what they read, and what they do not', () => {
  const silent = rules.filter(
    ({ summary, pattern, examples, counterexamples }) =>
      summary === '' || pattern === '' || examples.length === 0 || counterexamples.length === 0,
  )
  expect(silent.map(({ name }) => name)).toEqual([])
})

describe.each(rules)('$name', (rule) => {
  test.each(rule.examples)('alone reads nothing else in $text', ({ text, reads }) => {
    const mentions = applyRule(rule, text)
    const others = mentions.filter(
      (mention) => !reads.some((reading) => isListed(text, mention, reading)),
    )
    expect(others.map((mention) => show(text, mention))).toEqual([])
    expect(mentions.map((mention) => mention.rule)).toContain(rule.name)
  })

  test.each(rule.examples)('among all rules reads $text', ({ text, reads }) => {
    const mentions = applyAll(text)
    const found = reads.flatMap((reading) =>
      mentions.filter((mention) => isListed(text, mention, reading)).slice(0, 1),
    )
    expect(found.length, JSON.stringify(mentions.map((mention) => show(text, mention)))).toBe(
      reads.length,
    )
    expect(found.map((mention) => mention.rule)).toContain(rule.name)
  })

  test.each(rule.counterexamples)('does not read %s', (text) => {
    expect(applyRule(rule, text).map((mention) => show(text, mention))).toEqual([])
  })
})

test('what rules pass over holds no number, so that none is lost', () => {
  const texts = rules.flatMap(({ examples, counterexamples }) => [
    ...examples.map(({ text }) => text),
    ...counterexamples,
  ])
  for (const text of texts) {
    let end = 0
    for (const item of parse(text, text, lexAll(text))) {
      expect(item.start, text).toBeGreaterThanOrEqual(end)
      expect(text.slice(end, item.start), text).not.toMatch(numeral)
      end = item.end
    }
    expect(text.slice(end), text).not.toMatch(numeral)
  }
})

const namings = subjectRules.flatMap(({ name, example }) =>
  example.split('; ').map((text) => [name, text] as const),
)

test.each(namings)('the name is found by %s in %s', (name, text) => {
  const records = recordsOf(`${text}。`)
  expect(records.map(({ rule }) => rule)).toContain(name)
})
