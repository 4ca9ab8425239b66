import { extract } from '../src/pipeline.ts'

/** The figures of a text as `value unit measure name`, with what they are a share of and their period where it is told. */
export const figuresOf = (text: string, region = '中国', period = '1979'): string[] =>
  extract({ path: 'report.txt', text, encoding: 'utf-8' }, { region, period }).records.map(
    ({ value, unit, measure, indicator_text: name, of, period: when }) =>
      [`${value}${unit}`, measure, name, ...(of === null ? [] : [`of ${of}`]), when].join(' '),
  )
