import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage } from './support/page.js'
import { readSettings } from '../src/settings.js'

const SCRIPT = 'http://localhost:8080/shop/chrono/chrono.js'

test('a page that says nothing gets its own queue, at the endpoint beside the script', () => {
  openPage()
  assert.deepEqual(readSettings(SCRIPT), {
    endpoint: 'ws://localhost:8080/shop/chrono/ws', page: undefined, destinations: ['/user/queue/chrono'],
  })
})

test('a secure page gets a secure endpoint', () => {
  openPage('', { url: 'https://example.org/' })
  assert.equal(readSettings('https://example.org/chrono/chrono-4f5e.js').endpoint, 'wss://example.org/chrono/ws')
})

test('a script from elsewhere says nothing about the endpoint', () => {
  openPage()
  assert.equal(readSettings('https://cdn.example.org/chrono/chrono.js').endpoint, 'ws://localhost:8080/chrono/ws')
  assert.equal(readSettings('http://localhost:8080/assets/app.js').endpoint, 'ws://localhost:8080/chrono/ws')
})

test('the meta tag names endpoint, topics and page', () => {
  openPage(`<html><head><meta name="chrono" content="/live/ws" data-chrono-topics="/topic/lobby"
    data-chrono-page="home"></head><body></body></html>`)
  assert.deepEqual(readSettings(SCRIPT), {
    endpoint: 'ws://localhost:8080/live/ws', page: 'home', destinations: ['/user/queue/chrono', '/topic/lobby'],
  })
})

test('an endpoint may be a whole address', () => {
  for (const [content, endpoint] of [['wss://push.example.org/ws', 'wss://push.example.org/ws'],
    ['https://push.example.org/ws#x', 'wss://push.example.org/ws'], ['ws', 'ws://localhost:8080/shop/ws']]) {
    openPage(`<html><head><meta name="chrono" content="${content}"></head></html>`)
    assert.equal(readSettings(SCRIPT).endpoint, endpoint)
  }
})

test('the script tag comes first, and lists of all places are added up', () => {
  openPage(`<html data-chrono-page="html"><head><meta name="chrono" content="/meta" data-chrono-topics="/topic/a">
    </head><body data-chrono-page="body" data-chrono-topics="/topic/b, /topic/a" data-chrono-queues="/user/queue/x">
    <script data-chrono-endpoint="/script" data-chrono-topics=" /topic/c
      /topic/d "></script></body></html>`)
  assert.deepEqual(readSettings(SCRIPT, document.querySelector('script')), {
    endpoint: 'ws://localhost:8080/script',
    page: 'body',
    destinations: ['/user/queue/chrono', '/user/queue/x', '/topic/c', '/topic/d', '/topic/a', '/topic/b'],
  })
})

test('no element but the script and the meta tag decides who may talk to the page', () => {
  openPage('<div data-chrono-endpoint="wss://evil.example" data-chrono-topics="/topic/evil"></div>')
  document.body.dataset.chronoEndpoint = 'wss://evil.example'
  const { endpoint, destinations } = readSettings(SCRIPT)
  assert.equal(endpoint, 'ws://localhost:8080/shop/chrono/ws')
  assert.deepEqual(destinations, ['/user/queue/chrono'])
})
