/** The five-year plans by their names, in order. */
export const PLANS = [
  '一五',
  '二五',
  '三五',
  '四五',
  '五五',
  '六五',
  '七五',
  '八五',
  '九五',
  '十五',
].concat(['十一五', '十二五', '十三五', '十四五', '十五五', '十六五'])
/** First year of the five-year plan of this name; the first ran from 1953. */
export const planStart = (name: string): number => {
  const index = PLANS.indexOf(name)
  return index < 2 ? 1953 + index * 5 : index === 2 ? 1966 : 1966 + (index - 2) * 5
}
