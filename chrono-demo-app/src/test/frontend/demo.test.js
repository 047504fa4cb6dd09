// What a visitor sees, looked at with a real browser and in real time. DemoBrowserIT starts the
// application and runs this file; the environment says where both are.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { join, resolve } from 'node:path'

const { chromium } = createRequire(resolve('src/main/frontend/package.json'))('playwright-core')

const { DEMO_URL, DEMO_CHROMIUM, DEMO_SCREENSHOTS } = process.env
const PHONE = { width: 375, height: 812 }

const complaints = []
let browser, anna, ben

before(async () => {
  browser = await chromium.launch({ executablePath: DEMO_CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
})

after(() => browser?.close())

test('the landing page lives for those who have not logged in', async () => {
  const page = await open({}, '/')
  await live(page)
  await changes(page, '#time', 3)
  await changes(page, '#lobby-news', 2)
  await changes(page, '#lobby-deeds', 2)
  assert.ok(Number(await text(page, '#lobby-visitors')) >= 1)
  await page.locator('.toast').waitFor()
  await page.locator('#beat .heart').waitFor()
  await shoot(page, 'landing')
  await page.context().close()
})

test('a wrong password is refused with a hint', async () => {
  const page = await open({}, '/login')
  await page.fill('#username', 'anna')
  await page.fill('#password', 'wrong')
  await page.click('#login button')
  await page.locator('[role=alert]').waitFor()
  assert.match(page.url(), /\/login\?error$/)
  await page.context().close()
})

test('the pages of anna and ben live, and differ', async () => {
  anna = await login('anna')
  ben = await login('ben')
  for (const page of [anna, ben]) {
    await live(page)
    await changes(page, '#time', 3)
    await changes(page, '#activities', 3)
    await changes(page, '#key-figures', 3)
    await changes(page, '#guide-words', 2)
  }
  assert.equal(await text(anna, 'h1'), 'Juniper Coffee')
  assert.equal(await text(ben, 'h1'), 'Northlight Bikes')
  for (const part of ['#key-figures', '#activities', '#guide-words', '#bars-title']) {
    assert.notEqual(await text(anna, part), await text(ben, part), `${part} is the same for both`)
  }
})

test('the charts move', async () => {
  for (const chart of ['#pulse-chart', '#bars-chart']) {
    const first = await picture(anna, chart)
    await eventually(async () => assert.ok(first !== await picture(anna, chart), `${chart} stands still`))
  }
})

test('the tour lights up what it speaks of', async () => {
  await anna.locator('.spotlit').waitFor({ timeout: 20_000 })
  assert.match(await text(anna, '#guide-step'), /^\d of 7$/)
})

test('a notice arrives and can be closed', async () => {
  const toast = anna.locator('.toast').first()
  await toast.waitFor({ timeout: 30_000 })
  await shoot(anna, 'dashboard')
  const id = await toast.getAttribute('id')
  await toast.getByRole('button', { name: 'Close this notice' }).click()
  assert.equal(await anna.locator(`#${id}`).count(), 0)
})

test('the clock of all pages stands still after Stop, and goes on after Start', async () => {
  await anna.getByRole('button', { name: 'Stop', exact: true }).click()
  for (const page of [anna, ben]) {
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
    const stopped = await text(page, '#time')
    await page.waitForTimeout(3_000) // nothing can be waited for: it is about what does not happen
    assert.equal(await text(page, '#time'), stopped)
  }
  await ben.getByRole('button', { name: 'Start', exact: true }).click()
  for (const page of [anna, ben]) {
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor()
    await changes(page, '#time', 3)
  }
})

test('the clock jumps at the beginning of the second', async () => {
  const late = await anna.evaluate(() => new Promise((done) => {
    const seen = []
    new MutationObserver((_, observer) => {
      seen.push(Date.now() % 1000)
      if (seen.length === 5) {
        observer.disconnect()
        done(seen)
      }
    }).observe(document.querySelector('#time'), { childList: true, characterData: true, subtree: true })
  }))
  // A busy machine can only make a tick late: one that is early enough shows the phase.
  assert.ok(Math.min(...late) < 250, `the page's clock jumps ${late} ms after the second`)
})

test("Let's gooo beats six times, for one user only", async () => {
  const beatsOfAnna = await countBeats(anna)
  const beatsOfBen = await countBeats(ben)
  await anna.getByRole('button', { name: "Let's gooo" }).click()
  await eventually(async () => assert.equal(await beatsOfAnna(), 6), 30_000)
  await anna.waitForTimeout(4_000) // a seventh one would come three seconds later
  assert.equal(await beatsOfAnna(), 6)
  assert.equal(await beatsOfBen(), 0)
})

test('Dear John ends the heartbeat, and nothing else', async () => {
  const beats = await countBeats(ben)
  await ben.getByRole('button', { name: "Let's gooo" }).click()
  await eventually(async () => assert.ok(await beats() >= 1), 15_000)
  await ben.getByRole('button', { name: 'Dear John' }).click()
  await eventually(async () => assert.equal(await text(ben, '#beat-state'), 'It is over.'))
  const counted = await beats()
  await ben.waitForTimeout(4_000)
  assert.equal(await beats(), counted)
  await changes(ben, '#key-figures', 2)
})

test('the keyboard reaches the cards, and shows where it is', async () => {
  await anna.reload() // so that the focus is where it is for everybody who comes
  await live(anna)
  const reached = []
  for (let i = 0; i < 20 && !reached.includes('Dear John'); i++) {
    await anna.keyboard.press('Tab')
    const focus = await anna.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement)
      return { name: document.activeElement.textContent.trim(), outline: `${outlineStyle} ${outlineWidth}` }
    })
    assert.equal(focus.outline, 'solid 3px', `'${focus.name}' does not show its focus`)
    reached.push(focus.name)
  }
  assert.equal(reached[0], 'Skip to the content')
  for (const name of ['Stop', "Let's gooo", 'Dear John']) {
    assert.ok(reached.includes(name), `the keyboard has reached ${reached}`)
  }
  const beats = await countBeats(anna)
  await anna.keyboard.press('Shift+Tab')
  await anna.keyboard.press('Enter')
  await eventually(async () => assert.ok(await beats() >= 1), 15_000)
})

test('dark is what the system asks for, until the visitor chooses', async () => {
  const page = await login('anna', { colorScheme: 'dark' })
  await live(page)
  await changes(page, '#key-figures', 2)
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark')
  await shoot(page, 'dashboard-dark')
  await page.getByRole('button', { name: 'Switch to the light theme' }).click()
  await page.reload()
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'light')
  await page.context().close()
})

test('a phone has no horizontal scroll', async () => {
  for (const path of ['/', '/login', '/dashboard']) {
    const page = await login('ben', { viewport: PHONE, hasTouch: true, isMobile: true })
    await page.goto(DEMO_URL + path)
    await page.waitForTimeout(1_000)
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    assert.equal(scroll, client, `${path} is wider than the phone`)
    assert.equal(client, PHONE.width)
    await shoot(page, `phone${path.replace('/', '-').replace(/-$/, '-landing')}`, true)
    await page.context().close()
  }
})

test('nothing moves for those who want it still', async () => {
  const page = await login('anna', { reducedMotion: 'reduce' })
  await live(page)
  await changes(page, '#activities', 2)
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0)
  await page.context().close()
})

test('after the logout there is silence', async () => {
  const other = await anna.context().newPage()
  const socket = await follow(other, () => other.goto(`${DEMO_URL}/dashboard`))
  await eventually(() => assert.ok(socket.frames > 3, 'the second page of anna does not live'))
  await anna.getByRole('button', { name: 'Log out' }).click()
  await anna.waitForURL('**/?bye')
  await eventually(() => assert.ok(socket.closed, 'the socket of the other page is open'))
  await other.getByText('You are logged out').waitFor()
  const { frames, opened } = socket
  await other.waitForTimeout(5_000)
  assert.equal(socket.frames, frames, 'messages came after the logout')
  assert.equal(socket.opened, opened, 'the page has connected again')
  await changes(ben, '#time', 2)
})

test('the browser has nothing to complain about', () => {
  assert.deepEqual(complaints, [])
})

/** Opens a page in a browser of its own. */
async function open(options, path) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`${message.type()} at ${message.page()?.url()}: ${message.text()}`)
    }
  })
  context.on('weberror', (error) => complaints.push(`${error.page()?.url()}: ${error.error()}`))
  const page = await context.newPage()
  await page.goto(DEMO_URL + path)
  return page
}

async function login(user, options = {}) {
  const page = await open(options, '/login')
  await page.fill('#username', user)
  await page.fill('#password', user)
  await page.click('#login button')
  await page.waitForURL('**/dashboard')
  return page
}

async function live(page) {
  await page.locator('#connection.live').waitFor()
}

async function text(page, selector) {
  return page.locator(selector).first().evaluate((element) => (element.innerText ?? element.textContent).trim())
}

async function picture(page, canvas) {
  return page.locator(canvas).evaluate((element) => element.toDataURL())
}

/** Waits until a part of the page has shown so many different texts. */
async function changes(page, selector, count) {
  const seen = new Set()
  await eventually(async () => {
    seen.add(await text(page, selector))
    assert.ok(seen.size >= count, `${selector} has only shown ${[...seen]}`)
  }, 20_000)
}

async function eventually(check, within = 10_000) {
  const end = Date.now() + within
  for (;;) {
    try {
      return await check()
    }
    catch (error) {
      if (Date.now() > end) {
        throw error
      }
      await new Promise((next) => setTimeout(next, 100))
    }
  }
}

/** Counts the hearts that are put on the card from now on. */
async function countBeats(page) {
  const counter = await page.evaluateHandle(() => {
    const beats = { count: 0 }
    new MutationObserver((changes) => {
      beats.count += changes.filter((change) => change.addedNodes.length > 0).length
    }).observe(document.querySelector('#beat'), { childList: true })
    return beats
  })
  return () => counter.evaluate(({ count }) => count)
}

/** Counts the messages that a page gets over its sockets. */
async function follow(page, begin) {
  const state = { opened: 0, frames: 0, closed: false }
  page.on('websocket', (socket) => {
    state.opened++
    socket.on('framereceived', () => state.frames++)
    socket.on('close', () => { state.closed = true })
  })
  await begin()
  return state
}

async function shoot(page, name, fullPage = false) {
  await page.screenshot({ path: join(DEMO_SCREENSHOTS, `${name}.png`), fullPage })
}
