import { parseAst } from 'vitest/node'

/**
 * @typedef {object} Mutant A change that a test should notice.
 * @property {number} start Offset in the source, in UTF-16 code units; the end is excluded.
 * @property {number} end
 * @property {string} replacement
 * @property {number} line
 */

const swapped = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&': '|',
  '|': '&',
  '&&': '||',
  '||': '&&',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '++': '--',
  '--': '++',
}

const swappedMethods = {
  min: 'max',
  max: 'min',
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
  padStart: 'padEnd',
}

/** Types, and names of modules: nothing there is run. */
const isSkipped = ({ type }) =>
  type.startsWith('TS') &&
  !['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'].includes(type)

/**
 * All changes of one operator, literal, condition or call in a TypeScript source.
 *
 * @param {string} source
 * @returns {readonly Mutant[]} In the order of the text.
 */
export function mutantsOf(source) {
  const mutants = []
  const add = (start, end, replacement) => {
    const line = source.slice(0, start).split('\n').length
    mutants.push({ start, end, replacement, line })
  }
  const replace = ({ start, end }, replacement) => add(start, end, replacement)
  /** The operator between two nodes. */
  const swap = (from, to, operator) => {
    const other = swapped[operator]
    if (other === undefined) return
    const start = source.indexOf(operator, from)
    if (start < to) add(start, start + operator.length, other)
  }
  const isText = ({ type, value }) => type === 'TemplateLiteral' || typeof value === 'string'

  const visitors = {
    BinaryExpression({ left, right, operator }) {
      if (operator === '+' && (isText(left) || isText(right))) return
      swap(left.end, right.start, operator)
    },
    LogicalExpression(node) {
      const { left, right, operator } = node
      swap(left.end, right.start, operator)
      if (operator === '??') {
        replace(node, source.slice(left.start, left.end))
        replace(node, source.slice(right.start, right.end))
      }
    },
    AssignmentExpression({ left, right, operator }) {
      swap(left.end, right.start, operator)
    },
    UpdateExpression(node) {
      const { start, end, prefix, operator } = node
      const at = prefix ? start : end - 2
      add(at, at + 2, swapped[operator])
    },
    UnaryExpression(node) {
      if (node.operator === '!') add(node.start, node.start + 1, '')
      else if (node.operator === '-') add(node.start, node.start + 1, '+')
    },
    Literal(node) {
      const { value, bigint, regex } = node
      if (regex !== undefined) mutatePattern(node)
      else if (bigint !== undefined) replace(node, `${BigInt(bigint) + 1n}n`)
      else if (typeof value === 'number') replace(node, String(value + 1))
      else if (typeof value === 'boolean') replace(node, String(!value))
      else if (typeof value === 'string') replace(node, value === '' ? "'mutant'" : "''")
    },
    TemplateLiteral(node) {
      replace(node, '``')
    },
    ConditionalExpression: ({ test }) => decide(test),
    IfStatement: ({ test }) => decide(test),
    WhileStatement: ({ test }) => replace(test, 'false'),
    ForStatement({ test }) {
      if (test !== null) replace(test, 'false')
    },
    CallExpression({ callee }) {
      const other = callee.type === 'MemberExpression' && swappedMethods[callee.property.name]
      if (other) replace(callee.property, other)
    },
  }
  const decide = (test) => {
    replace(test, 'true')
    replace(test, 'false')
  }
  /** Without its anchors, with another number of what may be repeated. */
  const mutatePattern = ({ start, regex: { pattern } }) => {
    for (const { index, 0: sign } of pattern.matchAll(
      /(?<![\\[(])[$^]|(?<=^|\()\^|(?<!\\)[+*]/gu,
    )) {
      const at = start + 1 + index
      if (sign === '^' || sign === '$') add(at, at + 1, '')
      else add(at, at + 1, sign === '+' ? '*' : '+')
    }
  }

  const visit = (node) => {
    if (node === null || typeof node !== 'object') return
    if (Array.isArray(node)) {
      node.forEach(visit)
      return
    }
    if (typeof node.type !== 'string' || isSkipped(node)) return
    if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return
    visitors[node.type]?.(node)
    for (const [key, child] of Object.entries(node)) {
      const isName = (key === 'key' || key === 'property') && node.computed === false
      if (!isName && key !== 'source') visit(child)
    }
  }
  visit(parseAst(source, { lang: 'ts' }).body)
  return mutants.toSorted((one, other) => one.start - other.start)
}
