import type { LongRecord } from '../src/model/record.ts'
import { extract } from '../src/pipeline.ts'

/** The records of a text that is all there is of a report. */
export const recordsOf = (
  text: string,
  overrides?: Parameters<typeof extract>[1],
): readonly LongRecord[] =>
  extract({ path: 'report.txt', text, encoding: 'utf-8' }, overrides).records

/** The figures of a text as `value unit measure name`, with what they are a share of and their period where it is told. */
export const figuresOf = (text: string, region = '中国', period = '1979'): string[] =>
  recordsOf(text, { region, period }).map(
    ({ value, unit, measure, indicator_text: name, of, period: when }) =>
      [`${value}${unit}`, measure, name, ...(of === null ? [] : [`of ${of}`]), when].join(' '),
  )

/** The figures of a text as `value unit name period`, with what each is compared with. */
export const comparedFigures = (text: string): string[] =>
  recordsOf(text, { region: '中国', period: '1979' }).map(
    ({ value, unit, indicator_text: name, period, basis }) =>
      [value + unit, name, period, basis ?? ''].join(' ').trim(),
  )

/** The figures of a text as `value unit name`. */
export const namedFigures = (text: string): string[] =>
  recordsOf(text).map(({ value, unit, indicator_text: name }) => `${value}${unit} ${name}`)
