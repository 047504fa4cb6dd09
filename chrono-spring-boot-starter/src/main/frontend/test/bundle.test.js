import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { JSDOM } from 'jsdom'
import { FakeSocket } from './support/fake-socket.js'
import { settle } from './support/page.js'

const frontend = resolve(import.meta.dirname, '..')
const out = mkdtempSync(resolve(tmpdir(), 'chrono-'))
const read = (name) => readFileSync(resolve(out, name), 'utf8')

let server
let page
let origin

before(async () => {
  execFileSync(process.execPath, ['build.js'], { cwd: frontend, env: { ...process.env, CHRONO_OUT: out } })
  server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(read(request.url.split('/').pop()))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${server.address().port}`
})

after(() => {
  page.close()
  server.closeAllConnections()
  server.close()
  rmSync(out, { recursive: true })
})

async function load(html) {
  FakeSocket.all = []
  page?.close()
  const { window } = new JSDOM(`<!doctype html>${html}`, {
    url: `${origin}/shop/page`,
    runScripts: 'dangerously',
    resources: 'usable',
    beforeParse: (page) => Object.assign(page, { WebSocket: FakeSocket }),
  })
  await new Promise((resolve) => window.addEventListener('load', resolve))
  await settle()
  page = window
  return window
}

test('is a script, a module, their maps and the licences', () => {
  assert.deepEqual(readdirSync(out).sort(),
    ['chrono.esm.js', 'chrono.esm.js.map', 'chrono.js', 'chrono.js.map', 'chrono.licenses.txt'])
  for (const name of ['@stomp/stompjs 7.5.0 (Apache-2.0)', 'cable_ready 5.0.6 (MIT)', 'morphdom 2.6.1 (MIT)']) {
    assert.ok(read('chrono.licenses.txt').includes(name), name)
  }
})

test('has nothing that a content security policy without unsafe-eval forbids', () => {
  for (const name of ['chrono.js', 'chrono.esm.js']) {
    assert.doesNotMatch(read(name), /\beval\s*\(|new Function\b|\bFunction\s*\(|setTimeout\s*\(\s*["'`]|document\.write\b/)
  }
})

test('one script tag is enough', async () => {
  const window = await load('<script src="/shop/chrono/chrono.js" defer></script><p id="beat"></p>')
  assert.equal(FakeSocket.all.length, 1)
  assert.equal(FakeSocket.last.url, `${origin.replace('http', 'ws')}/shop/chrono/ws`)
  FakeSocket.last.accept()
  assert.equal(window.Chrono.connected, true)
  FakeSocket.last.message('/user/queue/chrono', {
    cableReady: true, operations: [{ operation: 'innerHtml', selector: '#beat', html: '<b>♥</b>' }], version: '5.0.6',
  })
  assert.equal(window.document.querySelector('#beat').innerHTML, '<b>♥</b>')
})

test('a script in the head waits for the body', async () => {
  const window = await load(`<head><script src="/chrono/chrono.js" data-chrono-topics="/topic/a"></script></head>
    <body data-chrono-topics="/topic/b"></body>`)
  assert.deepEqual([...FakeSocket.last.accept().subscriptions().keys()], ['/user/queue/chrono', '/topic/a', '/topic/b'])
})

test('a page may begin when it wants to', async () => {
  const window = await load('<script src="/chrono/chrono.js" data-chrono-connect="manual" defer></script>')
  assert.equal(FakeSocket.all.length, 0)
  window.Chrono.connect()
  await settle()
  assert.equal(FakeSocket.all.length, 1)
})

test('the lock file names no host', () => {
  const lock = readFileSync(resolve(frontend, 'package-lock.json'), 'utf8')
  assert.doesNotMatch(lock, /"resolved"/)
})
