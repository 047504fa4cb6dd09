import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { FakeSocket } from './support/fake-socket.js'
import { openPage, record, settle } from './support/page.js'
import CableReady from 'cable_ready'
import { Chrono } from '../src/chrono.js'
import { readSettings } from '../src/settings.js'

const QUEUE = '/user/queue/chrono'

let chrono
let socket

beforeEach(async () => {
  openPage('<p id="beat">old</p><p class="row"></p><p class="row"></p>')
  document.body.dataset.chronoTopics = '/topic/lobby'
  chrono = new Chrono(() => readSettings('http://localhost:8080/chrono/chrono.js'))
  chrono.connect()
  await settle()
  socket = FakeSocket.last.accept()
})

afterEach(() => chrono.disconnect())

function perform(...operations) {
  socket.message(QUEUE, { cableReady: true, operations, version: '5.0.6' })
}

const text = (selector, value, more = {}) => ({ operation: 'textContent', selector, text: value, ...more })
const content = (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent)

test('operations are performed in order', () => {
  const events = record('operations', 'message', 'error')
  perform(text('#beat', 'first'), { operation: 'innerHtml', selector: '#beat', html: '<b>♥</b>' },
    text('.row', 'all', { selectAll: true }))
  assert.equal(document.querySelector('#beat').innerHTML, '<b>♥</b>')
  assert.deepEqual(content('.row'), ['all', 'all'])
  assert.deepEqual(events.map(({ type }) => type), ['operations'])
  assert.equal(events[0].detail.destination, QUEUE)
  assert.equal(events[0].detail.operations.length, 3)
})

test('operations of a topic are performed as well', () => {
  socket.message('/topic/lobby', { cableReady: true, operations: [text('#beat', 'lobby')] })
  assert.deepEqual(content('#beat'), ['lobby'])
})

test('a listener can stop operations, or change them', () => {
  document.addEventListener('chrono:operations', (event) => event.preventDefault(), { once: true })
  perform(text('#beat', 'stopped'))
  assert.deepEqual(content('#beat'), ['old'])
  document.addEventListener('chrono:operations', ({ detail }) => detail.operations.pop(), { once: true })
  perform(text('#beat', 'kept'), text('#beat', 'dropped'))
  assert.deepEqual(content('#beat'), ['kept'])
})

test('an unknown operation is told, and the others are performed', () => {
  const events = record('unknown-operation')
  const complete = []
  document.addEventListener('cable-ready:batch-complete', ({ detail }) => complete.push(detail.batch))
  perform({ operation: 'inner_html', batch: 'b' }, { operation: 'toString' }, null, text('#beat', 'new', { batch: 'b' }))
  assert.deepEqual(events.map(({ detail }) => detail.name), ['inner_html', 'toString', undefined])
  assert.deepEqual(content('#beat'), ['new'])
  assert.deepEqual(complete, ['b'])
})

test('operations that the page has added are known', () => {
  const done = []
  CableReady.addOperation('sparkle', (operation) => done.push(operation.color))
  perform({ operation: 'sparkle', color: 'gold' })
  assert.deepEqual(done, ['gold'])
})

test('a missing element is told, and the others are performed', () => {
  const events = record('missing-element')
  perform(text('#nowhere', 'x'), text('#beat', 'new'))
  assert.equal(events.length, 1)
  assert.equal(events[0].detail.selector, '#nowhere')
  assert.equal(events[0].detail.operation.text, 'x')
  assert.match(events[0].detail.message, /#nowhere/)
  assert.deepEqual(content('#beat'), ['new'])
})

test('a selector that is none is told as a missing element', () => {
  const events = record('missing-element')
  perform(text('..', 'x'))
  assert.equal(events[0].detail.selector, '..')
})

test('what others perform with CableReady is not told', () => {
  perform(text('#beat', 'x'))
  const events = record('missing-element')
  CableReady.perform([text('#nowhere', 'x')], { onMissingElement: 'event' })
  assert.deepEqual(events, [])
})

test('a message that has no list of operations is told', () => {
  const events = record('error')
  socket.message(QUEUE, { cableReady: true })
  assert.equal(events[0].detail.source, 'message')
})

test('anything else is a message for the page', () => {
  const events = record('message')
  for (const payload of [{ visits: 3 }, [1, 2], 7, null, { cableReady: false }]) {
    socket.message('/topic/lobby', payload)
  }
  socket.message(QUEUE, 'plain text')
  assert.deepEqual(events.map(({ detail }) => detail), [
    { destination: '/topic/lobby', payload: { visits: 3 } },
    { destination: '/topic/lobby', payload: [1, 2] },
    { destination: '/topic/lobby', payload: 7 },
    { destination: '/topic/lobby', payload: null },
    { destination: '/topic/lobby', payload: { cableReady: false } },
    { destination: QUEUE, payload: 'plain text' },
  ])
})

test('a handler gets what is no operation, until it unsubscribes', () => {
  const received = []
  const subscription = chrono.subscribe('/topic/news', (...args) => received.push(args))
  socket.message('/topic/news', { n: 1 })
  socket.message('/topic/news', { cableReady: true, operations: [text('#beat', 'performed')] })
  assert.deepEqual(received, [[{ n: 1 }, '/topic/news']])
  assert.deepEqual(content('#beat'), ['performed'])
  const id = socket.subscriptions().get('/topic/news')
  subscription.unsubscribe()
  subscription.unsubscribe()
  assert.deepEqual(socket.frames.filter(({ command }) => command === 'UNSUBSCRIBE').map(({ headers }) => headers.id), [id])
})

test('a destination with several handlers is subscribed to once, and its operations performed once', () => {
  const received = []
  const first = chrono.subscribe('/topic/lobby', () => received.push('first'))
  chrono.subscribe('/topic/lobby', () => received.push('second'))
  assert.equal(socket.commands().filter((command) => command === 'SUBSCRIBE').length, 2)
  socket.message('/topic/lobby', {})
  first.unsubscribe()
  socket.message('/topic/lobby', {})
  assert.deepEqual(received, ['first', 'second', 'second'])
  assert.equal(socket.frame('UNSUBSCRIBE'), undefined)
  socket.message('/topic/lobby', {
    cableReady: true, operations: [{ operation: 'append', selector: '#beat', html: '+' }],
  })
  assert.deepEqual(content('#beat'), ['old+'])
})

test('a handler that fails is told and does not disturb the others', () => {
  const events = record('error')
  const received = []
  chrono.subscribe('/topic/lobby', () => {
    throw new Error('broken')
  })
  chrono.subscribe('/topic/lobby', () => received.push('second'))
  socket.message('/topic/lobby', {})
  assert.deepEqual(received, ['second'])
  assert.equal(events[0].detail.source, 'handler')
  assert.equal(events[0].detail.cause.message, 'broken')
})

test('publish sends text as it is, and anything else as JSON', () => {
  chrono.publish('/app/a', 'text')
  assert.equal(socket.frame('SEND').body, 'text')
  assert.equal(socket.frame('SEND').headers.destination, '/app/a')
  assert.equal(socket.frame('SEND').headers['content-type'], undefined)
  chrono.publish('/app/b', { a: 1 }, { priority: '9' })
  assert.equal(socket.frame('SEND').body, '{"a":1}')
  assert.equal(socket.frame('SEND').headers['content-type'], 'application/json')
  assert.equal(socket.frame('SEND').headers.priority, '9')
  chrono.publish('/app/c')
  assert.equal(socket.frame('SEND').body, '')
})
