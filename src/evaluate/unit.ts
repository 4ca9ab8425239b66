import { SCALE_POWERS } from '../lexicon/scale.ts'

const scales = /^(?:[十百千]?万|[十百千万]?亿|[十百千兆])/u
/** Units that only begin like a scale. */
const whole = /^(?:千(?:米|瓦|克|卡|伏|兆)|百分点)/u
const simplified: Readonly<Record<string, string>> = {
  億: '亿',
  萬: '万',
  個: '个',
  點: '点',
  項: '项',
  頃: '顷',
  間: '间',
  戶: '户',
  條: '条',
  噸: '吨',
  輛: '辆',
  處: '处',
  場: '场',
  張: '张',
  隻: '只',
  單: '单',
  門: '门',
  頭: '头',
  歲: '岁',
  畝: '亩',
  圓: '元',
}
const sameUnits: readonly (readonly [unit: string, ...others: readonly string[]])[] = [
  ['%', '百分之', '百分比'],
  ['个百分点', '百分点', 'pp'],
  ['平方米', 'm2', '平米'],
  ['公里', '千米', 'km'],
  ['元', '元人民币', '人民币', '圆', '块'],
  ['立方米', '立方', 'm3'],
  ['位', '名次'],
]
const unitOf = new Map(
  sameUnits.flatMap(([unit, ...others]) => others.map((other) => [other, unit] as const)),
)

/** A unit without its scale, and what the scale multiplies by. */
export function toUnit(written: string): { readonly name: string; readonly factor: number } {
  const unit = [...written.normalize('NFKC').replace(/[\s余多餘]/gu, '')]
    .map((character) => simplified[character] ?? character)
    .join('')
  const scale = unitOf.has(unit) || whole.test(unit) ? '' : (scales.exec(unit)?.[0] ?? '')
  const power = [...scale].reduce((all, character) => all + (SCALE_POWERS[character] ?? 0), 0)
  const name = unit.slice(scale.length)
  return { name: unitOf.get(name) ?? name, factor: 10 ** power }
}
