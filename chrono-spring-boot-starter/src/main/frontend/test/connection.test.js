import assert from 'node:assert/strict'
import { afterEach, beforeEach, mock, test } from 'node:test'
import { FakeSocket } from './support/fake-socket.js'
import { openPage, record, settle } from './support/page.js'
import { Chrono } from '../src/chrono.js'
import { readSettings } from '../src/settings.js'

const HTML = `<html><head><meta name="_csrf" content="t0ken"><meta name="_csrf_header" content="X-CSRF-TOKEN"></head>
  <body data-chrono-page="dashboard" data-chrono-topics="/topic/lobby"><p id="beat"></p></body></html>`

let page
let chrono

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] })
  mock.method(Math, 'random', () => 0)
  page = openPage(HTML)
  chrono = new Chrono(() => readSettings('http://localhost:8080/shop/chrono/chrono.js'))
})

afterEach(() => {
  chrono.disconnect()
  mock.timers.reset()
  mock.restoreAll()
})

async function connect() {
  chrono.connect()
  await settle()
  return FakeSocket.last.accept()
}

test('connects with the headers of the page, and subscribes', async () => {
  const events = record('connected', 'disconnected')
  const socket = await connect()
  assert.equal(socket.url, 'ws://localhost:8080/shop/chrono/ws')
  assert.deepEqual(socket.protocols, ['v12.stomp', 'v11.stomp', 'v10.stomp'])
  const { headers } = socket.frame('CONNECT')
  assert.equal(headers['X-CSRF-TOKEN'], 't0ken')
  assert.equal(headers['chrono-page'], 'dashboard')
  assert.equal(headers['heart-beat'], '30000,10000')
  assert.deepEqual([...socket.subscriptions().keys()], ['/user/queue/chrono', '/topic/lobby'])
  assert.equal(chrono.connected, true)
  assert.deepEqual(events, [{ type: 'connected', detail: { endpoint: socket.url, reconnected: false } }])
})

test('a page without token and name sends neither header', async () => {
  document.head.innerHTML = ''
  delete document.body.dataset.chronoPage
  const { headers } = (await connect()).frame('CONNECT')
  assert.deepEqual(Object.keys(headers), ['accept-version', 'heart-beat'])
})

test('the token is read anew for each session', async () => {
  const socket = await connect()
  document.querySelector('meta[name=_csrf]').content = 'fresh'
  socket.drop()
  mock.timers.tick(1_000)
  await settle()
  assert.equal(FakeSocket.last.open().frame('CONNECT').headers['X-CSRF-TOKEN'], 'fresh')
})

test('reconnects with growing waits, and tells each one', async () => {
  const events = record('disconnected')
  const socket = await connect()
  socket.drop()
  assert.equal(chrono.connected, false)
  for (const [attempt, retryIn] of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000].entries()) {
    assert.deepEqual(events.at(-1).detail, { code: 1006, reason: 'lost', attempt: attempt + 1, retryIn })
    const before = FakeSocket.all.length
    mock.timers.tick(retryIn - 1)
    await settle()
    assert.equal(FakeSocket.all.length, before, `too early before attempt ${attempt + 1}`)
    mock.timers.tick(1)
    await settle()
    assert.equal(FakeSocket.all.length, before + 1, `no attempt ${attempt + 1}`)
    FakeSocket.last.drop()
  }
  assert.equal(events.length, 8)
})

test('subscribes again after a reconnect, to what was added by hand as well', async () => {
  const events = record('connected')
  const socket = await connect()
  chrono.subscribe('/topic/news', () => {})
  const gone = chrono.subscribe('/topic/gone', () => {})
  gone.unsubscribe()
  const expected = ['/user/queue/chrono', '/topic/lobby', '/topic/news']
  assert.deepEqual([...socket.subscriptions().keys()], expected)
  socket.drop()
  chrono.subscribe('/topic/later', () => {})
  mock.timers.tick(1_000)
  await settle()
  FakeSocket.last.accept()
  assert.notEqual(FakeSocket.last, socket)
  assert.deepEqual([...FakeSocket.last.subscriptions().keys()], [...expected, '/topic/later'])
  assert.deepEqual(events.map(({ detail }) => detail.reconnected), [false, true])
  FakeSocket.last.message('/user/queue/chrono', {
    cableReady: true, operations: [{ operation: 'textContent', selector: '#beat', text: 'again' }],
  })
  assert.equal(document.querySelector('#beat').textContent, 'again')
})

test('a connection that lasted makes the next wait short again, a brief one does not', async () => {
  const events = record('disconnected')
  const retryIn = () => events.at(-1).detail.retryIn
  const reopen = async () => {
    mock.timers.tick(retryIn())
    await settle()
    FakeSocket.last.accept()
  }
  (await connect()).drop()
  await reopen()
  mock.timers.tick(4_999)
  FakeSocket.last.drop()
  assert.equal(retryIn(), 2_000)
  await reopen()
  mock.timers.tick(5_000)
  FakeSocket.last.drop()
  assert.equal(retryIn(), 1_000)
})

for (const [name, wake] of [
  ['the network is back', () => page.window.dispatchEvent(new Event('online'))],
  ['the tab is looked at', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['the page comes back from the cache', () => page.window.dispatchEvent(new Event('pageshow'))],
]) {
  test(`tries at once when ${name}`, async () => {
    (await connect()).drop()
    wake()
    await settle()
    assert.equal(FakeSocket.all.length, 2)
    FakeSocket.last.accept()
    mock.timers.tick(60_000)
    wake()
    await settle()
    assert.equal(FakeSocket.all.length, 2, 'the wait must be forgotten, and a session must not be opened twice')
  })
}

test('a wait that was cut short does not end later', async () => {
  (await connect()).drop()
  mock.timers.tick(500)
  page.window.dispatchEvent(new Event('online'))
  await settle()
  FakeSocket.last.drop() // now a wait of two seconds begins
  mock.timers.tick(1_999)
  await settle()
  assert.equal(FakeSocket.all.length, 2)
})

test('a tab that is hidden does not try at once', async () => {
  (await connect()).drop()
  Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
  document.dispatchEvent(new Event('visibilitychange'))
  await settle()
  assert.equal(FakeSocket.all.length, 1)
})

for (const code of [4001, 1008]) {
  test(`does not come back when the server ends the session with ${code}`, async () => {
    const events = record('disconnected')
    const socket = await connect()
    socket.drop(code)
    page.window.dispatchEvent(new Event('online'))
    mock.timers.tick(600_000)
    await settle()
    assert.equal(FakeSocket.all.length, 1)
    assert.deepEqual(events.map(({ detail }) => detail), [{ code, reason: 'logged-out', attempt: null, retryIn: null }])
    chrono.connect()
    await settle()
    assert.equal(FakeSocket.all.length, 2, 'the page may connect again itself')
  })
}

test('reloads a page that was too slow', async () => {
  const events = record('renew', 'disconnected')
  const socket = await connect()
  socket.drop(4002)
  await settle()
  assert.deepEqual(events.map(({ type }) => type), ['renew', 'disconnected'])
  assert.equal(events[1].detail.reason, 'renew')
  assert.match(page.notImplemented.join(), /navigation/, 'jsdom says so when it should reload')
  mock.timers.tick(600_000)
  assert.equal(FakeSocket.all.length, 1)
})

test('reloads a page no more than once a minute', async () => {
  const events = record('disconnected')
  mock.method(performance, 'getEntriesByType', () => [{ type: 'reload' }])
  mock.method(performance, 'now', () => 2_000)
  const socket = await connect()
  socket.drop(4002)
  assert.deepEqual(events[0].detail, { code: 4002, reason: 'renew', attempt: null, retryIn: 58_000 })
  page.window.dispatchEvent(new Event('online'))
  chrono.connect()
  mock.timers.tick(57_999)
  await settle()
  assert.deepEqual(page.notImplemented, [])
  assert.equal(FakeSocket.all.length, 1, 'a page with gaps must not go on')
  mock.timers.tick(1)
  assert.match(page.notImplemented.join(), /navigation/)
})

test('a page that was reloaded long ago is reloaded at once', async () => {
  mock.method(performance, 'getEntriesByType', () => [{ type: 'reload' }])
  mock.method(performance, 'now', () => 60_000);
  (await connect()).drop(4002)
  mock.timers.tick(0)
  assert.match(page.notImplemented.join(), /navigation/)
})

test('disconnect prevents a reload that waits', async () => {
  mock.method(performance, 'getEntriesByType', () => [{ type: 'reload' }])
  mock.method(performance, 'now', () => 2_000);
  (await connect()).drop(4002)
  chrono.disconnect()
  mock.timers.tick(600_000)
  assert.deepEqual(page.notImplemented, [])
  await connect()
  assert.equal(chrono.connected, true)
})

test('does not ask again for what the server refuses', async () => {
  const events = record('disconnected')
  const socket = await connect()
  socket.drop(4003)
  page.window.dispatchEvent(new Event('online'))
  mock.timers.tick(600_000)
  await settle()
  assert.equal(FakeSocket.all.length, 1)
  assert.deepEqual(events.map(({ detail }) => detail), [{ code: 4003, reason: 'refused', attempt: null, retryIn: null }])
  await connect()
  assert.equal(chrono.connected, true, 'the page may connect again itself')
})

test('a page may renew itself in another way, and goes on', async () => {
  document.addEventListener('chrono:renew', (event) => event.preventDefault())
  const socket = await connect()
  socket.drop(4002)
  mock.timers.tick(1_000)
  await settle()
  assert.deepEqual(page.notImplemented, [])
  assert.equal(FakeSocket.all.length, 2)
})

test('a server that falls silent is left, and looked for again', async () => {
  const events = record('disconnected')
  chrono.connect()
  await settle()
  FakeSocket.last.accept('10000,0')
  mock.timers.tick(30_000)
  assert.deepEqual(events.map(({ detail }) => [detail.code, detail.reason]), [[1006, 'lost']])
  mock.timers.tick(1_000)
  await settle()
  assert.equal(FakeSocket.all.length, 2)
})

test('a server that does not answer is given up after ten seconds', async () => {
  const events = record('disconnected')
  chrono.connect()
  await settle()
  FakeSocket.last.open()
  mock.timers.tick(9_999)
  assert.equal(events.length, 0)
  mock.timers.tick(1)
  assert.equal(events[0].detail.reason, 'lost')
})

test('sends heart-beats as often as the server asks', async () => {
  chrono.connect()
  await settle()
  const socket = FakeSocket.last.accept('0,10000')
  const beats = []
  socket.send = (data) => beats.push(data)
  mock.timers.tick(90_000)
  assert.deepEqual(beats, ['\n', '\n', '\n'])
})

test('tells what the server refuses', async () => {
  const events = record('error')
  const socket = await connect()
  socket.receive('ERROR', { message: 'Access denied' }, 'more')
  assert.equal(events[0].detail.source, 'stomp')
  assert.equal(events[0].detail.message, 'Access denied')
  assert.equal(events[0].detail.body, 'more')
})

test('tells what the browser refuses, and does not try again', async () => {
  const events = record('error', 'disconnected')
  globalThis.WebSocket = class {
    constructor() {
      throw new SyntaxError('no')
    }
  }
  chrono.connect()
  mock.timers.tick(600_000)
  assert.deepEqual(events.map(({ type }) => type), ['disconnected', 'error'])
  assert.equal(events[0].detail.reason, 'refused')
  assert.equal(events[1].detail.source, 'connect')
})

test('connect twice is connect once', async () => {
  await connect()
  chrono.connect()
  await settle()
  assert.equal(FakeSocket.all.length, 1)
  FakeSocket.last.drop()
  chrono.connect()
  await settle()
  assert.equal(FakeSocket.all.length, 1, 'a wait is not cut short')
})

test('disconnect says goodbye and is final', async () => {
  const events = record('disconnected', 'message')
  const socket = await connect()
  chrono.disconnect()
  chrono.disconnect()
  assert.deepEqual(socket.commands().at(-1), 'DISCONNECT')
  assert.ok(socket.readyState >= 2)
  assert.equal(chrono.connected, false)
  socket.message('/topic/lobby', { late: true })
  socket.drop(1000)
  page.window.dispatchEvent(new Event('online'))
  mock.timers.tick(600_000)
  await settle()
  assert.equal(FakeSocket.all.length, 1)
  assert.deepEqual(events, [
    { type: 'disconnected', detail: { code: null, reason: 'requested', attempt: null, retryIn: null } },
  ])
  assert.throws(() => chrono.publish('/app/x', 'y'), /not connected/)
})

test('disconnect works in each phase', async () => {
  chrono.connect()
  chrono.disconnect() // before stompjs has seen the socket
  await settle()
  assert.ok(FakeSocket.last.readyState >= 2)
  chrono.connect()
  await settle()
  chrono.disconnect() // before the socket is open
  assert.ok(FakeSocket.last.readyState >= 2)
  chrono.connect()
  await settle()
  FakeSocket.last.open()
  chrono.disconnect() // before the server has answered
  assert.ok(FakeSocket.last.readyState >= 2)
  const socket = await connect()
  socket.drop()
  chrono.disconnect() // during a wait
  mock.timers.tick(600_000)
  await settle()
  assert.equal(FakeSocket.all.length, 4)
})

test('connect and disconnect can be repeated', async () => {
  const events = record('message')
  for (let i = 1; i <= 20; i++) {
    const socket = await connect()
    assert.equal(FakeSocket.all.length, i)
    assert.equal(socket.subscriptions().size, 2)
    socket.message('/topic/lobby', i)
    chrono.disconnect()
  }
  assert.deepEqual(events.map(({ detail }) => detail.payload), Array.from({ length: 20 }, (_, i) => i + 1))
})

test('disconnect leaves no listener behind', async () => {
  const listening = new Set()
  for (const target of [page.window, document]) {
    for (const [method, note] of [['addEventListener', 'add'], ['removeEventListener', 'delete']]) {
      const original = target[method]
      target[method] = (type, listener, ...more) => {
        if (typeof listener === 'object') { // jsdom adds some of its own, which are functions
          listening[note](type)
        }
        original.call(target, type, listener, ...more)
      }
    }
  }
  await connect()
  assert.deepEqual([...listening].sort(), ['click', 'online', 'pageshow', 'submit', 'visibilitychange'])
  chrono.disconnect()
  assert.deepEqual([...listening], [])
})

test('a listener may connect again while the page is being disconnected', async () => {
  await connect()
  document.addEventListener('chrono:disconnected', () => chrono.connect(), { once: true })
  chrono.disconnect()
  await settle()
  assert.equal(FakeSocket.all.length, 2)
  FakeSocket.last.accept()
  assert.equal(chrono.connected, true)
  assert.equal(FakeSocket.last.subscriptions().size, 2)
})

test('what an old socket still says is not heard', async () => {
  const events = record('message', 'disconnected', 'connected')
  const old = await connect()
  chrono.disconnect()
  await connect()
  events.length = 0
  old.message('/topic/lobby', { stale: true })
  old.drop(4001)
  assert.deepEqual(events, [])
  assert.equal(chrono.connected, true)
})
