import type { Document, Heading, Profile, Region, Sentence } from '../model/document.ts'
import type { Link } from '../model/link.ts'
import { renderName as render } from '../model/name.ts'
import type { Observation } from '../model/observation.ts'
import type { PeriodReading } from '../model/period.ts'
import { createFrames } from './frame.ts'
import { createPlaceReader } from './place.ts'
import { resolveTime, sinceBasis, unsaidBasis } from './time.ts'

const YEARS_BACK = /^(?:过去的?)?([三五])年来/u

const YEAR_BACK = /^(?:刚刚)?过去的?((?:19|20)\d\d)年/u
const LONGEST_OPENING = 12

/** 五年来，我们坚持绿色发展。 opens a paragraph about those years, also where it has no figure. */
function openingOf(words: string): PeriodReading | undefined {
  const years = YEARS_BACK.exec(words)?.[1]
  if (years !== undefined) return { kind: 'past', years: years === '三' ? 3 : 5 }
  const year = YEAR_BACK.exec(words)?.[1]
  return year === undefined
    ? undefined
    : {
        kind: 'point',
        year: { kind: 'absolute', year: Number(year) },
        part: undefined,
        asOf: false,
      }
}

/** 环比 of a month is against the month before. */
const MONTH = /^\d{4}-\d\d$/u

/** Fills in what a sentence leaves to its surroundings. */
export interface Resolver {
  /** Sentences without numbers still open parts and paragraphs. */
  readonly pass: (sentence: Sentence) => void
  readonly resolve: (sentence: Sentence, links: readonly Link[]) => readonly Observation[]
}

export function createResolver(document: Document, profile: Profile): Resolver {
  const { text, written } = document
  const frameOf = createFrames(document, profile)
  const placeOf = createPlaceReader(profile)
  const sections = new Map<Heading, readonly string[]>()
  let paragraph = -1
  let opening: PeriodReading | undefined
  let searched = -1
  let place: Region | undefined

  const sectionOf = (heading: Heading | undefined): readonly string[] => {
    if (heading === undefined) return []
    const known = sections.get(heading)
    if (known !== undefined) return known
    const path = [...sectionOf(heading.parent), heading.words]
    sections.set(heading, path)
    return path
  }

  const enter = (sentence: Sentence): void => {
    if (sentence.paragraph === paragraph) return
    paragraph = sentence.paragraph
    const words = text.slice(
      sentence.start,
      Math.min(sentence.end, sentence.start + LONGEST_OPENING),
    )
    opening = openingOf(words)
  }

  return {
    pass(sentence) {
      frameOf(sentence)
      enter(sentence)
    },
    resolve(sentence, links) {
      const frame = frameOf(sentence)
      enter(sentence)
      const section = sectionOf(sentence.heading)
      const observations = links.map((link): Observation => {
        const carried = link.period === undefined && sentence.kind !== 'row' ? opening : undefined
        const indicator = render(link.name, text)
        const time = resolveTime(
          {
            period: link.period ?? carried,
            periodIn: carried === undefined ? link.periodIn : 'paragraph',
            status: link.status,
            manner: link.manner,
            average: link.average,
            from: link.from,
            form: link.quantity.form,
            name: indicator,
          },
          frame,
          profile,
          document.script === 'traditional' ? 'estimate' : 'target',
        )
        const basis =
          link.basis === 'since' && link.since !== undefined
            ? sinceBasis(link.since, time.period, frame, profile)
            : link.basis === 'unsaid'
              ? unsaidBasis(link.period ?? carried, time.period, frame, profile)
              : link.basis === 'qoq' && MONTH.test(time.period ?? '')
                ? 'mom'
                : link.basis
        // Numbers of one clause are mostly about one place, so the clause is searched once.
        if (link.clause.start !== searched) {
          searched = link.clause.start
          place = placeOf(text, link.clause.start, link.quantity.start)
        }
        return {
          quantity: link.quantity,
          indicator,
          indicatorText: render(link.name, written),
          measure: link.measure,
          basis,
          of: link.of === undefined ? undefined : render(link.of, written),
          status: time.status,
          bound: link.quantity.bound,
          period: time.period,
          periodOrigin: time.origin,
          region: place ?? profile.region,
          group: link.group,
          sentence,
          section,
          rule: link.rule,
        }
      })
      for (const { period } of links) {
        if (
          opening === undefined &&
          (period?.kind === 'years' || period?.kind === 'past' || period?.kind === 'span')
        )
          opening = period
      }
      return observations
    },
  }
}
