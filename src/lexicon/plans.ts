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

/** “十五五”规划纲要, 第十五个五年规划: a title of a plan, and not of how it was carried out. */
const PLAN_TITLE =
  /^(?!.{0,40}(?:完成|回[顾顧]|[实實]施|[评評]估|[总總][结結]|執行|执行|成就|收官)).{0,24}?(?:[“「](十[一二三四五]?五)[”」]|第(十[一二三四五]?)[个個]五)(?:年|时期|時期)?[^，。]{0,16}(?:规划|计划|規劃|計劃)/u

/** The first year of the plan that a title is of. */
export const plannedFrom = (title: string | undefined): number | undefined => {
  const [found, name, order] = PLAN_TITLE.exec(title ?? '') ?? []
  return found === undefined ? undefined : planStart(name ?? `${order}五`)
}

/** First year of the five-year plan of this name; the first ran from 1953. */
export const planStart = (name: string): number => {
  const index = PLANS.indexOf(name)
  return index < 2 ? 1953 + index * 5 : index === 2 ? 1966 : 1966 + (index - 2) * 5
}
