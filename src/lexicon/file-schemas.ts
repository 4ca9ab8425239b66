import { z } from 'zod'
import { IndicatorsSchema, UnitsSchema } from './schema.ts'
import { WordClass, type WordClassName } from './words.ts'

/**
 * The shapes of all files of words, by their path in `src`, for those who check or extend them. As with the schemas of
 * indicators and units, extraction does not import this.
 */
const word = z.string().regex(/^\S+$/u)
/** A form that stands in a text may have blanks within. */
const form = z.string().regex(/^\S(?:.*\S)?$/u)

/** A list without repetitions. */
const distinct = <Item extends z.ZodType>(item: Item, keyOf: (found: z.infer<Item>) => string) =>
  z
    .array(item)
    .nonempty()
    .check(({ value, issues }) => {
      const seen = new Set<string>()
      for (const found of value) {
        const key = keyOf(found)
        if (seen.has(key)) issues.push({ code: 'custom', input: key, message: `"${key}" twice` })
        seen.add(key)
      }
    })

const words = distinct(word, (found) => found)
const forms = distinct(form, (found) => found)

const wordClasses = Object.keys(WordClass) as readonly WordClassName[]

const Words = distinct(
  z.strictObject({ class: z.enum(wordClasses), words: forms }),
  (entry) => entry.class,
)

const Nouns = distinct(
  z.strictObject({ class: z.enum(['head', 'dependent', 'plain', 'short', 'nominal']), words }),
  (entry) => entry.class,
)

const Lookalikes = distinct(
  z.strictObject({ reason: z.enum(['word', 'period', 'name']), forms }),
  (entry) => entry.reason,
)

const UnitLookalikes = distinct(word.length(2), (found) => found)

const Frames = z.strictObject({
  openings: words,
  closings: words,
  endings: distinct(
    z.strictObject({ ending: word, others: z.array(z.string().regex(/^\S*$/u)).nonempty() }),
    ({ ending }) => ending,
  ),
  wordings: distinct(z.strictObject({ wording: word, other: word }), ({ wording }) => wording),
})

const Countries = distinct(
  z.strictObject({
    name: word,
    code: z.string().regex(/^(?:[A-Z]{3})?$/u, 'ISO 3166-1 alpha-3, or empty for a bloc'),
    aliases: z.array(word),
  }),
  ({ name }) => name,
)

const year = z.int().min(1949).max(2100)
const divisionCode = z.string().regex(/^\d{6}$/u)

const Regions = z
  .strictObject({
    source: z.string().min(1),
    first: year.describe('Year of the first list'),
    last: year.describe('Year of the last list'),
    beforeLast: year.describe('Year of the list before it'),
    divisions: z
      .array(
        z
          .string()
          .regex(
            /^\d{6}\p{Script=Han}+(?: (?:\d{4})?-(?:\d{4})?)?$/u,
            'is a code, a name and, unless it is in all lists, the first and last year',
          ),
      )
      .nonempty(),
    shortNames: z.record(word, z.string().min(1)).describe('Forms, parted by a blank'),
    hosts: z.record(word, divisionCode).describe('Zone, and the division that it lies in'),
    everydayWords: words,
  })
  .refine(({ first, beforeLast, last }) => first < beforeLast && beforeLast < last, 'in order')

const OwnParts = z.strictObject({
  towns: words.describe('The built-up part of a place, longest first'),
  zones: words.describe('Of which a place may have a single one, without a name'),
  kinds: words.describe('What the name of a zone ends with'),
  accounts: words.describe('What a level of government has of its own, besides what lies below it'),
  others: words.describe('What, besides, is another part than the one a statement begins with'),
  modifiers: words.describe('What no name of a zone holds'),
  followers: words.describe('What makes a part something else than a subject'),
})

const Furniture = z.strictObject({
  labels: words,
  tools: forms,
  signs: forms,
  starts: forms,
})

const Common = distinct(
  z.strictObject({
    use: z.enum(['simplified', 'traditional', 'punctuation']),
    characters: z.string().refine((all) => new Set(all).size === [...all].length, 'one twice'),
  }),
  ({ use }) => use,
)

const Confidence = z.record(z.string().regex(/^[a-z]+(?:[:-][a-z0-9-]+)?$/u), z.number())

const ConfidenceSteps = z
  .array(z.strictObject({ from: z.number().min(0).max(1), confidence: z.number().min(0).max(1) }))
  .nonempty()

export const Sources = distinct(
  z.strictObject({ file: word, source: z.string().min(1) }),
  ({ file }) => file,
)

const partNames = z
  .array(z.string().regex(/^[a-z]+$/u))
  .refine((all) => new Set(all).size === all.length, 'one twice')

const PageParts = z
  .strictObject({ content: partNames, aside: partNames })
  .refine(({ content, aside }) => content.every((name) => !aside.includes(name)), 'one in both')

export const fileSchemas: Readonly<Record<string, z.ZodType>> = {
  'clean/furniture.json': Furniture,
  'lexicon/confidence-steps.json': ConfidenceSteps,
  'lexicon/confidence.json': Confidence,
  'lexicon/countries.json': Countries,
  'lexicon/frames.json': Frames,
  'lexicon/indicators.json': IndicatorsSchema,
  'lexicon/lookalikes.json': Lookalikes,
  'lexicon/nouns.json': Nouns,
  'lexicon/own-parts.json': OwnParts,
  'lexicon/regions.json': Regions,
  'lexicon/sources.json': Sources,
  'lexicon/unit-lookalikes.json': UnitLookalikes,
  'lexicon/units.json': UnitsSchema,
  'lexicon/words.json': Words,
  'read/common.json': Common,
  'read/page-parts.json': PageParts,
}
