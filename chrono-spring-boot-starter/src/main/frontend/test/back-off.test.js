import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BackOff } from '../src/back-off.js'

test('waits twice as long each time, up to the limit', () => {
  const backOff = new BackOff({ random: () => 0 })
  assert.deepEqual(Array.from({ length: 7 }, () => backOff.next()),
    [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
  assert.equal(backOff.attempt, 7)
})

test('waits at least half as long, by chance', () => {
  const backOff = new BackOff({ random: () => 0.999_999 })
  assert.deepEqual([backOff.next(), backOff.next(), backOff.next()], [500, 1_000, 2_000])
  const waits = Array.from({ length: 1_000 }, () => new BackOff().next())
  assert.ok(waits.every((wait) => wait >= 500 && wait <= 1_000))
  assert.ok(new Set(waits).size > 100)
})

test('begins anew after a reset, and never overflows', () => {
  const backOff = new BackOff({ random: () => 0 })
  for (let i = 0; i < 2_000; i++) {
    backOff.next()
  }
  assert.equal(backOff.next(), 30_000)
  backOff.reset()
  assert.equal(backOff.next(), 1_000)
})
