import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import countries from '../src/lexicon/countries.json' with { type: 'json' }
import frames from '../src/lexicon/frames.json' with { type: 'json' }
import lookalikes from '../src/lexicon/lookalikes.json' with { type: 'json' }
import nouns from '../src/lexicon/nouns.json' with { type: 'json' }
import { dependentNouns, headNouns, shortNouns } from '../src/lexicon/nouns.ts'
import { digitKind } from '../src/lexicon/numerals.ts'
import words from '../src/lexicon/words.json' with { type: 'json' }
import { functionWords, WordClass } from '../src/lexicon/words.ts'

const folder = new URL('../src/lexicon/', import.meta.url)

const repeated = (all: readonly string[]): readonly string[] =>
  all.filter((word, index) => all.indexOf(word) !== index)

const hasNumeral = (word: string): boolean =>
  Array.from({ length: word.length }, (_, at) => digitKind(word.charCodeAt(at))).some(Boolean)

test.each(readdirSync(folder).filter((name) => name.endsWith('.json')))(
  '%s holds words as they are read: simplified, half width, without blanks inside numbers',
  (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    expect(text.endsWith('\n')).toBe(true)
    expect(text).not.toMatch(/[０-９Ａ-Ｚａ-ｚ％．\u00a0\u3000\ufeff]/u)
  },
)

describe('function words', () => {
  test('have classes that the program knows, and it has words for each', () => {
    const classes = words.map((entry) => entry.class)
    expect(repeated(classes)).toEqual([])
    expect(classes.toSorted()).toEqual(Object.keys(WordClass).toSorted())
  })

  test.each(words)('of class $class stand there once', (entry) => {
    expect(repeated(entry.words)).toEqual([])
    expect(entry.words.filter((word) => word.trim() !== word || word === '')).toEqual([])
  })

  test('keep their classes apart', () => {
    const bits = Object.values(WordClass)
    expect(new Set(bits).size).toBe(bits.length)
    expect(bits.filter((bit) => (bit & (bit - 1)) !== 0)).toEqual([])
  })
})

describe('look-alikes', () => {
  const forms = lookalikes.flatMap((entry) => entry.forms)

  test('have one reason each', () => {
    expect(repeated(lookalikes.map(({ reason }) => reason))).toEqual([])
    expect(repeated(forms)).toEqual([])
  })

  test('hold a numeral, or else nothing would take them for a number', () => {
    expect(forms.filter((form) => !hasNumeral(form))).toEqual([])
  })

  test('are no function words, for those would be read first', () => {
    const known = functionWords()
    expect(forms.filter((form) => known.has(form))).toEqual([])
  })
})

describe('nouns', () => {
  test.each(nouns)('of class $class stand there once', (entry) => {
    expect(repeated(entry.words)).toEqual([])
  })

  test('that need an owner are heads', () => {
    const heads = new Set(headNouns())
    expect(dependentNouns().filter((noun) => !heads.has(noun))).toEqual([])
  })

  test('that are short have one character', () => {
    expect([...shortNouns()].filter((noun) => noun.length !== 1)).toEqual([])
  })
})

describe('frames around names', () => {
  test('stand there once', () => {
    expect(repeated(frames.openings)).toEqual([])
    expect(repeated(frames.closings)).toEqual([])
    expect(repeated(frames.endings.map(({ ending }) => ending))).toEqual([])
  })

  test('no ending is exchanged for itself', () => {
    expect(frames.endings.filter(({ ending, others }) => others.includes(ending))).toEqual([])
  })
})

test('countries stand there once, with a code where they have one', () => {
  expect(repeated(countries.flatMap(({ name, aliases }) => [name, ...aliases]))).toEqual([])
  expect(countries.filter(({ code }) => !/^(?:[A-Z]{3})?$/u.test(code))).toEqual([])
})
