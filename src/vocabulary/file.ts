import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { core } from 'zod'
import { simplify } from '../clean/script.ts'
import { ReportsError, unreadable } from '../errors.ts'
import { foldName } from '../lexicon/indicators.ts'
import { builtIn, type Dimension, type Lexicon, type UnitEntry } from '../lexicon/lexicon.ts'
import { mergeLexicon, type Additions } from '../lexicon/merge.ts'
import { UserLexicon } from '../lexicon/schema.ts'

/** What a file says and what it does to the lexicon that it is added to. */
export interface Checked {
  readonly additions: Additions
  /** Wordings that another indicator or unit had until now, for people to read. */
  readonly takenOver: readonly string[]
}

/**
 * The lexicon built in with the words of the files, one after the other: what a later file says wins.
 *
 * @throws {ReportsError} If a file cannot be read or has a mistake.
 */
export async function loadLexicon(paths: readonly string[]): Promise<Lexicon> {
  let lexicon = builtIn
  for (const path of paths) {
    const { additions } = checkVocabulary(path, await readVocabulary(path), lexicon)
    lexicon = mergeLexicon(lexicon, additions)
  }
  return lexicon
}

/** The same for the same words, whatever files they are from. */
export const digestOf = (lexicon: Lexicon): string =>
  createHash('sha256').update(JSON.stringify(lexicon)).digest('hex')

/** @throws {ReportsError} If the file cannot be read. */
export async function readVocabulary(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    const { message, hint } = unreadable(cause)
    throw new ReportsError({ code: 'lexicon', message: `${path} ${message}`, hint, cause })
  }
}

/**
 * Checks the text of a file against its schema, itself and the lexicon that it is to be added to.
 *
 * @throws {ReportsError} With all its mistakes, each with its place in the file.
 */
export function checkVocabulary(path: string, text: string, lexicon: Lexicon): Checked {
  const data = parseJson(path, text)
  const parsed = UserLexicon.safeParse(data)
  if (!parsed.success)
    throw mistakesIn(
      path,
      parsed.error.issues.map((issue) => describe(issue, data)),
    )
  const file = toSimplified(parsed.data)
  const mistakes: string[] = []
  const units = unitsOf(file, lexicon, mistakes)
  checkIndicators(file, lexicon, mistakes)
  if (mistakes.length > 0) throw mistakesIn(path, mistakes)
  const { indicators, source } = file
  const additions = {
    indicators: indicators.map((entry) => ({ source, ...entry })),
    units: units.map((unit) => ({ ...(source !== undefined && { source }), ...unit })),
  }
  return { additions, takenOver: takenOverBy(additions, lexicon) }
}

const LISTED_MISTAKES = 20

const mistakesIn = (path: string, mistakes: readonly string[]): ReportsError => {
  const more = mistakes.length - LISTED_MISTAKES
  return new ReportsError({
    code: 'lexicon',
    message: [
      `${path} is no lexicon:`,
      ...mistakes.slice(0, LISTED_MISTAKES),
      ...(more > 0 ? [`and ${more} more`] : []),
    ].join('\n  '),
    hint: '"reports lexicon list --json" shows entries as they have to be.',
  })
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''))
  } catch (cause) {
    throw new ReportsError({
      code: 'lexicon',
      message: `${path} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: 'It begins with {"indicators": [ and has no comma after a last entry.',
      cause,
    })
  }
}

/** `indicators[2].code ("GDP"): must be small Latin letters`. */
function describe(issue: core.$ZodIssue, data: unknown): string {
  const { path, message } = issue
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  const found = JSON.stringify(valueAt(data, path))
  const shown = found === undefined || found.length > 40 ? '' : ` (${found})`
  return `${place.join('').replace(/^\./u, '') || 'the file'}${shown}: ${message}`
}

/** Own values only, so that a key called `constructor` finds nothing that is not in the file. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined,
    data,
  )
}

/** Words as reports are read: in simplified script and half width. */
const asRead = (word: string): string => simplify(word.normalize('NFKC'))

const toSimplified = (file: UserLexicon): UserLexicon => ({
  ...file,
  indicators: file.indicators.map(({ name, aliases, ...entry }) => ({
    ...entry,
    ...(name !== undefined && { name: asRead(name) }),
    aliases: aliases.map(asRead),
  })),
  units: file.units.map((unit) => ({ ...unit, forms: unit.forms.map(asRead) })),
})

function unitsOf(
  { units }: UserLexicon,
  lexicon: Lexicon,
  mistakes: string[],
): readonly UnitEntry[] {
  const dimensions = new Map(lexicon.units.map(({ code, dimension }) => [code, dimension]))
  const owners = new Map<string, number>()
  return units.flatMap((unit, index): UnitEntry[] => {
    const place = `units[${index}] (${JSON.stringify(unit.forms[0])})`
    for (const form of unit.forms) {
      const owner = owners.get(form)
      if (owner !== undefined) mistakes.push(`${place}: units[${owner}] is written "${form}", too`)
      owners.set(form, index)
    }
    const known = dimensions.get(unit.code)
    const measured = unit.dimension ?? known
    if (measured === undefined) {
      mistakes.push(`${place}: "${unit.code}" is a new base unit; say its "dimension"`)
      return []
    }
    if (known !== undefined && known !== measured) {
      mistakes.push(`${place}: its base unit "${unit.code}" is ${known}, not ${measured}`)
    }
    dimensions.set(unit.code, measured)
    return [toUnit(unit, measured)]
  })
}

/** Without the keys that the file does not have. */
const toUnit = (
  { weak, ucum, iso4217, source, ...unit }: UserLexicon['units'][number],
  dimension: Dimension,
): UnitEntry => ({
  ...unit,
  dimension,
  ...(weak !== undefined && { weak }),
  ...(ucum !== undefined && { ucum }),
  ...(iso4217 !== undefined && { iso4217 }),
  ...(source !== undefined && { source }),
})

function checkIndicators({ indicators }: UserLexicon, lexicon: Lexicon, mistakes: string[]): void {
  const known = new Set(lexicon.indicators.map(({ code }) => code))
  const codes = new Map<string, number>()
  const owners = new Map<string, number>()
  for (const [index, { code, name, aliases, dimension }] of indicators.entries()) {
    const place = `indicators[${index}] ("${code}")`
    const earlier = codes.get(code)
    if (earlier !== undefined) mistakes.push(`${place}: indicators[${earlier}] has this code, too`)
    codes.set(code, index)
    if (!known.has(code)) {
      if (name === undefined) mistakes.push(`${place}: the code is new; give it a "name"`)
      if (dimension === undefined) mistakes.push(`${place}: the code is new; say its "dimension"`)
    }
    for (const wording of name === undefined ? aliases : [name, ...aliases]) {
      const folded = foldName(wording)
      const owner = owners.get(folded)
      if (folded === '') mistakes.push(`${place}: "${wording}" is no name`)
      if (owner !== undefined && owner !== index) {
        mistakes.push(`${place}: indicators[${owner}] is called "${wording}", too`)
      }
      owners.set(folded, index)
    }
  }
}

function takenOverBy({ indicators, units }: Additions, lexicon: Lexicon): readonly string[] {
  const names = new Map<string, string>()
  for (const { code, name, aliases } of lexicon.indicators) {
    for (const wording of [name, ...aliases]) names.set(foldName(wording), code)
  }
  const forms = new Map(
    lexicon.units.flatMap(({ code, forms }) => forms.map((form) => [form, code])),
  )
  return [
    ...indicators.flatMap(({ code, name, aliases }) =>
      [...(name === undefined ? [] : [name]), ...aliases].flatMap((wording) => {
        const owner = names.get(foldName(wording))
        return owner === undefined || owner === code
          ? []
          : [`"${wording}" is ${code} from now on, it was ${owner}`]
      }),
    ),
    ...units.flatMap(({ code, factor, forms: added }) =>
      added.flatMap((form) => {
        const owner = forms.get(form)
        return owner === undefined
          ? []
          : [`"${form}" is ${factor} ${code} from now on, its base unit was ${owner}`]
      }),
    ),
  ]
}
