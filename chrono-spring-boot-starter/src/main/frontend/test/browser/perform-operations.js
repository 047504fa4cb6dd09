// Performs operations in Chromium and reports what came of each.
//
// Usage: node perform-operations.js <operations.json> <report.json> <chromium> cable_ready|<directory of chrono.js>
//
// The operations are an array in CableReady's wire form. Each one is performed on a fresh
// page, by the unmodified npm package cable_ready or by chrono.js, to which it is sent over
// STOMP. The page has a content security policy that allows nothing but its own files.
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { expectations } from './expectations.js'
import { StompEndpoint } from './stomp-endpoint.js'

const QUEUE = '/user/queue/chrono'

const [operationsFile, reportFile, executablePath, client] = process.argv.slice(2)
const isBundle = client !== 'cable_ready'
const modules = resolve(import.meta.dirname, '../../node_modules')

const scripts = isBundle
  ? { '/chrono/chrono.js': resolve(client, 'chrono.js') }
  : {
      '/morphdom.js': resolve(modules, 'morphdom/dist/morphdom-umd.min.js'),
      '/cable_ready.js': resolve(modules, 'cable_ready/dist/cable_ready.umd.js'),
    }

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>before</title><link rel="icon" href="data:,">
${Object.keys(scripts).map((path) => `<script src="${path}" defer></script>`).join('\n')}</head>
<body>
<div id="box" class="old" title="to be removed">old</div>
<ul id="list"><li>one</li><li>two</li></ul>
<p class="row">1</p><p class="row">2</p>
<div id="target"></div>
<input id="field"><input id="check" type="checkbox">
<pre>${'\n'.repeat(200)}</pre><p id="far">far</p><pre>${'\n'.repeat(200)}</pre>
</body></html>`

const server = createServer(async ({ url }, response) => {
  const isScript = url in scripts
  response.writeHead(200, {
    'content-type': isScript ? 'text/javascript' : 'text/html',
    'content-security-policy': "default-src 'self'; img-src data:",
  })
  response.end(isScript ? await readFile(scripts[url]) : page)
})
const endpoint = new StompEndpoint(server)
await new Promise((done) => server.listen(0, '127.0.0.1', done))
const origin = `http://127.0.0.1:${server.address().port}`

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
})
const report = []
try {
  for (const operation of JSON.parse(await readFile(operationsFile, 'utf8'))) {
    report.push({ operation: operation.operation, error: await outcome(operation) })
  }
} finally {
  await browser.close()
  server.closeAllConnections()
  server.close()
}
await writeFile(reportFile, JSON.stringify(report, null, 2))

/** Returns null if the page is as it should be, or what is wrong with it. */
async function outcome(operation) {
  const context = await browser.newContext({ permissions: ['notifications'] })
  context.setDefaultTimeout(10_000)
  try {
    return await Promise.race([performOn(await context.newPage(), operation), timeout()])
  } catch (error) {
    return error.message
  } finally {
    await context.close()
  }
}

async function timeout() {
  await setTimeout(20_000, undefined, { ref: false })
  throw new Error('it took more than 20 seconds')
}

async function performOn(page, operation) {
  const problems = []
  const lines = []
  const expectation = expectations[operation.operation]
  if (!expectation) {
    return 'nothing is known about this operation'
  }
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (line) => (line.type() === 'error' ? problems.push(line.text()) : lines.push(line)))
  const subscribed = isBundle && endpoint.nextSubscription(QUEUE)
  await page.goto(`${origin}/page`)
  await subscribed
  await expectation.before?.(page)
  await perform(page, operation)
  await expectation.after(page, { lines })
  return problems.length > 0 ? problems.join('\n') : null
}

async function perform(page, operation) {
  const name = operation.operation.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const message = { cableReady: true, operations: [operation], version: '5.0.6' }
  if (isBundle) {
    // The operations that leave the page take the answer with them: those are waited for by their effect.
    const done = page.evaluate((event) => new Promise((resolve) => {
      window.addEventListener(event, () => resolve(true), { once: true })
    }), `cable-ready:after-${name}`).catch(() => true)
    await page.evaluate(() => 'the listener is there')
    endpoint.send(QUEUE, message)
    await done
  } else {
    await page.evaluate(({ operations }) => window.CableReady.perform(operations), message)
  }
}
