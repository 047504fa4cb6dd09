import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FakeSocket } from './support/fake-socket.js'
import { openPage, settle } from './support/page.js'
import { CableReady, Chrono, start } from '../src/module.js'

test('the module connects when it is told to, as the page and the caller say', async () => {
  openPage('<script src="/chrono/chrono.js"></script>')
  document.body.dataset.chronoTopics = '/topic/lobby'
  document.body.dataset.chronoPage = 'from the page'
  assert.equal(FakeSocket.all.length, 0)
  const chrono = start({ page: 'from the caller' })
  await settle()
  assert.ok(chrono instanceof Chrono)
  assert.equal(FakeSocket.last.url, 'ws://localhost:8080/chrono/ws')
  assert.equal(FakeSocket.last.accept().frame('CONNECT').headers['chrono-page'], 'from the caller')
  assert.deepEqual([...FakeSocket.last.subscriptions().keys()], ['/user/queue/chrono', '/topic/lobby'])
  chrono.disconnect()
})

test('the module brings CableReady along, for operations of the page itself', () => {
  assert.equal(CableReady.version, '5.0.6')
  assert.equal(Object.keys(CableReady.operations).length, 37)
})
