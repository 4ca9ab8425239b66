import { confidenceSteps, confidenceWeights } from '../lexicon/confidence.ts'

/** What of a record tells how likely its value, measure and indicator are right. */
export interface Evidence {
  /** Linking rule that found the name. */
  readonly rule: string
  readonly measure: string
  /** The lexicon knows the indicator. */
  readonly known: boolean
  /** Indicator as worded. */
  readonly name: string
  readonly script: 'simplified' | 'traditional'
  /** Names of a list or words beside the noun make it less sure where the name ends. */
  readonly sentenceLength: number
}

/** The features of a record, each present or not. */
export function featuresOf(evidence: Evidence): readonly string[] {
  const { rule, measure, known, name, script, sentenceLength } = evidence
  return [
    'bias',
    `rule:${rule}`,
    `measure:${measure}`,
    `${known ? 'known' : 'unknown'}:${LENGTHS[lengthClass(name.length)]}`,
    script,
    isList(name) ? 'list' : 'single',
    sentenceLength > LONG_SENTENCE ? 'long-sentence' : 'short-sentence',
  ]
}

const LONG_SENTENCE = 150

const isList = (name: string): boolean => /[、和与]/u.test(name)

const LENGTHS = ['1-2', '3-5', '6-10', '11-16', '17-']

/** Which of them it is. */
const lengthClass = (length: number): number => {
  if (length <= 2) return 0
  if (length <= 5) return 1
  if (length <= 10) return 2
  return length <= 16 ? 3 : 4
}

/** How likely a record is right, from 0 to 1 in hundredths: of records at 0.9 nine in ten are. */
export function confidenceOf(evidence: Evidence): number {
  const { rule, measure, known, name, script, sentenceLength } = evidence
  const answers = answersOf(rule, measure)
  // The features but for rule and measure as a number, since there are few of them and records without end.
  const traits =
    lengthClass(name.length) * 16 +
    (known ? 8 : 0) +
    (script === 'simplified' ? 4 : 0) +
    (isList(name) ? 2 : 0) +
    (sentenceLength > LONG_SENTENCE ? 1 : 0)
  const answer = answers[traits]
  if (answer !== undefined) return answer
  let odds = 0
  for (const feature of featuresOf(evidence)) odds += confidenceWeights[feature] ?? 0
  return (answers[traits] = calibrated(1 / (1 + Math.exp(-odds))))
}

/** What the weights say, put right: of the records of one step as many are right as it says. */
function calibrated(said: number): number {
  let confidence = 0
  for (const step of confidenceSteps) if (said >= step.from) ({ confidence } = step)
  return confidence
}

/** Confidences that were worked out, by rule, measure and traits. */
const remembered = new Map<string, Map<string, number[]>>()

function answersOf(rule: string, measure: string): number[] {
  let ofRule = remembered.get(rule)
  if (ofRule === undefined) remembered.set(rule, (ofRule = new Map()))
  let answers = ofRule.get(measure)
  if (answers === undefined) ofRule.set(measure, (answers = []))
  return answers
}
