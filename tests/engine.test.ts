import { expect, test } from 'vitest'
import { flagsFor } from '../src/engine.ts'

const BUDGET = '--interrupt-budget=300000'

test('an engine is given the flags that it knows and no others', () => {
  expect(flagsFor('11.3.244.8-node.38')).toContain(BUDGET)
  for (const version of ['12.4.254.21-node.57', '13.6.233.17-node.63', '14.6.202.34-node.40']) {
    expect(flagsFor(version)).not.toContain(BUDGET)
    expect(flagsFor(version)).toHaveLength(2)
  }
})

test('an engine that the flags were not tried with is given none', () => {
  expect(flagsFor('15.0.1')).toEqual([])
  expect(flagsFor('')).toEqual([])
})
