import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { FakeSocket } from './support/fake-socket.js'
import { openPage, record, settle } from './support/page.js'
import { Chrono } from '../src/chrono.js'
import { readSettings } from '../src/settings.js'

const HEAD = '<head><meta name="_csrf" content="t0ken"><meta name="_csrf_header" content="X-CSRF-TOKEN"></head>'

let server
let origin
let requests
let answer
let chrono

before(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) {
      body += chunk
    }
    requests.push({ method: request.method, url: request.url, headers: request.headers, body })
    response.writeHead(answer.status, answer.headers).end()
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${server.address().port}`
})

after(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(() => {
  requests = []
  answer = { status: 204, headers: {} }
})

afterEach(() => chrono.disconnect())

async function open(body) {
  openPage(`<html>${HEAD}<body>${body}</body></html>`, { url: `${origin}/shop/page` })
  chrono = new Chrono(() => readSettings(`${origin}/shop/chrono/chrono.js`))
  chrono.connect()
  await settle()
  return FakeSocket.last.accept()
}

async function until(condition) {
  const end = Date.now() + 5_000
  while (!condition()) {
    assert.ok(Date.now() < end, `never: ${condition}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

test('a button posts with the CSRF token, and the page stays', async () => {
  await open('<form action="/leave"><button data-chrono-post="/shop/clear"><b>Dear John</b></button></form>')
  const click = new window.MouseEvent('click', { bubbles: true, cancelable: true })
  document.querySelector('b').dispatchEvent(click)
  assert.equal(click.defaultPrevented, true)
  await until(() => requests.length === 1)
  const [{ method, url, headers, body }] = requests
  assert.deepEqual([method, url, body], ['POST', '/shop/clear', ''])
  assert.equal(headers['x-csrf-token'], 't0ken')
  assert.equal(headers['x-requested-with'], 'XMLHttpRequest')
})

test('an address is seen from the page', async () => {
  await open('<a href="/elsewhere" data-chrono-post="clear">x</a>')
  document.querySelector('a').click()
  await until(() => requests.length === 1)
  assert.equal(requests[0].url, '/shop/clear')
})

test('a form posts its fields and the button that was pressed', async () => {
  await open(`<form data-chrono-post="/heartbeat"><input name="message" value="a & ä"><input type="checkbox" name="no">
    <button name="do" value="go">Let's gooo</button></form>`)
  document.querySelector('button').click()
  await until(() => requests.length === 1)
  assert.equal(requests[0].headers['content-type'], 'application/x-www-form-urlencoded;charset=UTF-8')
  assert.deepEqual([...new URLSearchParams(requests[0].body)], [['message', 'a & ä'], ['do', 'go']])
})

for (const [status, headers] of [[403, {}], [500, {}], [302, { location: '/login' }]]) {
  test(`an answer of ${status} is told`, async () => {
    answer = { status, headers }
    await open('<button data-chrono-post="/clear">x</button>')
    const events = record('error')
    document.querySelector('button').click()
    await until(() => events.length === 1)
    assert.equal(events[0].detail.source, 'post')
    assert.equal(events[0].detail.status, status)
    assert.equal(events[0].detail.url, `${origin}/clear`)
    assert.equal(requests.length, 1, 'a redirect is not followed')
  })
}

test('a server that cannot be reached is told', async () => {
  await open('<button data-chrono-post="/clear">x</button>')
  const events = record('error')
  globalThis.location = { origin: 'http://127.0.0.1:1' }
  document.querySelector('button').dataset.chronoPost = 'http://127.0.0.1:1/clear'
  document.querySelector('button').click()
  await until(() => events.length === 1)
  assert.match(events[0].detail.message, /failed/)
})

test('the token is not given to another origin', async () => {
  await open('<button data-chrono-post="https://evil.example/">x</button>')
  const events = record('error')
  document.querySelector('button').click()
  assert.equal(events.length, 1)
  assert.equal(events[0].detail.url, 'https://evil.example/')
})

test('a button sends, and a form sends its fields as JSON', async () => {
  const socket = await open(`<button data-chrono-send="/app/toggle">x</button>
    <form data-chrono-send="/app/heartbeat"><input name="message" value="hello"></form>`)
  document.querySelector('button').click()
  assert.deepEqual([socket.frame('SEND').headers.destination, socket.frame('SEND').body], ['/app/toggle', ''])
  document.querySelector('form').requestSubmit()
  assert.equal(socket.frame('SEND').headers.destination, '/app/heartbeat')
  assert.deepEqual(JSON.parse(socket.frame('SEND').body), { message: 'hello' })
})

test('what cannot be sent is told', async () => {
  const socket = await open('<button data-chrono-send="/app/toggle">x</button>')
  const events = record('error')
  socket.drop()
  document.querySelector('button').click()
  assert.equal(events[0].detail.source, 'send')
  assert.equal(events[0].detail.destination, '/app/toggle')
})

test('a click that the page has handled itself is left alone, and so is one inside of a form', async () => {
  const socket = await open(`<button data-chrono-send="/app/x">x</button>
    <form data-chrono-send="/app/y"><input id="field"></form><p id="other"></p>`)
  document.querySelector('button').addEventListener('click', (event) => event.preventDefault())
  document.querySelector('button').click()
  document.querySelector('#field').click()
  document.querySelector('#other').click()
  assert.equal(socket.frame('SEND'), undefined)
})

test('nothing happens twice after connecting twice, and nothing after disconnecting', async () => {
  await open('<button data-chrono-send="/app/x">x</button>')
  chrono.disconnect()
  chrono.connect()
  await settle()
  const socket = FakeSocket.last.accept()
  document.querySelector('button').click()
  assert.equal(socket.commands().filter((command) => command === 'SEND').length, 1)
  chrono.disconnect()
  const events = record('error')
  document.querySelector('button').click()
  assert.deepEqual(events, [])
})
