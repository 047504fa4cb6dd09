import assert from 'node:assert/strict'

/**
 * What the page is like after each of the operations that the server's tests make
 * (SampleOperations.java), if it has really been performed. `before` prepares the page,
 * `after` looks at it; both get Playwright's page.
 */
export const expectations = {
  append: {
    after: async (page) => assert.deepEqual(await texts(page, '#list > li'), ['one', 'two', '<three>']),
  },
  prepend: {
    after: async (page) => assert.deepEqual(await texts(page, '#list > li'), ['zero', 'one', 'two']),
  },
  innerHtml: {
    async after(page) {
      assert.equal(await page.innerHTML('#box'), '<b id="inner">a &amp; b</b>')
      assert.equal(await focused(page), 'field')
    },
  },
  outerHtml: {
    async after(page) {
      assert.deepEqual(await texts(page, '#outer'), ['new'])
      assert.equal(await page.locator('#box').count(), 0)
    },
  },
  replace: {
    async after(page) {
      assert.deepEqual(await texts(page, '#replaced'), ['new'])
      assert.equal(await page.locator('#box').count(), 0)
    },
  },
  insertAdjacentHtml: {
    after: async (page) => assert.deepEqual(await texts(page, '#box + i#adjacent'), ['here']),
  },
  insertAdjacentText: {
    after: async (page) => assert.equal(await page.innerHTML('#box'), '&lt;b&gt;text&lt;/b&gt;old'),
  },
  textContent: {
    after: async (page) => assert.deepEqual(await htmls(page, '.row'), Array(2).fill('&lt;b&gt;text&lt;/b&gt;')),
  },
  morph: {
    before: (page) => page.evaluate(() => { document.querySelector('#list > li').mark = 'the same element' }),
    async after(page) {
      assert.deepEqual(await texts(page, '#list > li'), ['one', '2'])
      assert.equal(await page.evaluate(() => document.querySelector('#list > li').mark), 'the same element')
    },
  },
  graft: {
    after: async (page) => assert.equal(await page.locator('#target > #box').count(), 1),
  },
  remove: {
    before: async (page) => assert.equal(await page.locator('.row').count(), 2),
    after: async (page) => assert.equal(await page.locator('.row').count(), 0),
  },
  addCssClass: {
    after: async (page) => assert.equal(await page.getAttribute('#box', 'class'), 'old on active'),
  },
  removeCssClass: {
    after: async (page) => assert.equal(await page.getAttribute('#box', 'class'), null),
  },
  setAttribute: {
    after: async (page) => assert.equal(await page.getAttribute('#box', 'aria-valuenow'), '42'),
  },
  removeAttribute: {
    before: async (page) => assert.equal(await page.getAttribute('#box', 'title'), 'to be removed'),
    after: async (page) => assert.equal(await page.getAttribute('#box', 'title'), null),
  },
  setDatasetProperty: {
    after: async (page) => assert.equal(await page.getAttribute('#box', 'data-user-name'), 'anna'),
  },
  setProperty: {
    before: async (page) => assert.equal(await page.isChecked('#check'), false),
    after: async (page) => assert.equal(await page.isChecked('#check'), true),
  },
  setStyle: {
    after: async (page) => assert.equal(await style(page, 'backgroundColor'), 'rgb(1, 2, 3)'),
  },
  setStyles: {
    after: async (page) => assert.equal(await style(page, 'fontSize'), '20px'),
  },
  setValue: {
    after: async (page) => assert.equal(await page.inputValue('#field'), 'typed'),
  },
  setFocus: {
    before: async (page) => assert.equal(await focused(page), ''),
    after: async (page) => assert.equal(await focused(page), 'field'),
  },
  scrollIntoView: {
    before: async (page) => assert.equal(await page.evaluate(() => scrollY), 0),
    async after(page) {
      const middle = await page.evaluate(() => {
        const { top, bottom } = document.querySelector('#far').getBoundingClientRect()
        return (top + bottom) / 2 / innerHeight
      })
      assert.ok(middle > 0.45 && middle < 0.55, `at ${middle} of the height`)
    },
  },
  dispatchEvent: {
    before: (page) => page.evaluate(() => {
      document.addEventListener('chart:point', ({ target, detail }) => { window.seen = { target: target.id, detail } })
    }),
    after: async (page) => assert.deepEqual(await page.evaluate(() => window.seen),
      { target: 'box', detail: { seriesName: 'visits', value: 7 } }),
  },
  setTitle: {
    after: async (page) => assert.equal(await page.title(), '3 < 4'),
  },
  setMeta: {
    before: async (page) => assert.equal(await page.locator('meta[name=theme-color]').count(), 0),
    after: async (page) => assert.equal(await page.getAttribute('meta[name=theme-color]', 'content'), '#123456'),
  },
  clearStorage: {
    before: (page) => page.evaluate(() => {
      sessionStorage.setItem('stale', '1')
      localStorage.setItem('kept', '1')
    }),
    after: async (page) => assert.deepEqual(
      await page.evaluate(() => [sessionStorage.length, localStorage.getItem('kept')]), [0, '1']),
  },
  setStorageItem: {
    after: async (page) => assert.equal(await page.evaluate(() => localStorage.getItem('theme')), 'dark'),
  },
  removeStorageItem: {
    before: (page) => page.evaluate(() => {
      sessionStorage.setItem('stale', '1')
      localStorage.setItem('stale', 'kept')
    }),
    after: async (page) => assert.deepEqual(
      await page.evaluate(() => [sessionStorage.getItem('stale'), localStorage.getItem('stale')]), [null, 'kept']),
  },
  setCookie: {
    async after(page) {
      const [cookie] = await page.context().cookies()
      assert.deepEqual([cookie.name, cookie.value, cookie.path, cookie.sameSite], ['theme', 'dark', '/', 'Lax'])
    },
  },
  go: {
    before: (page) => page.evaluate(() => history.pushState(null, '', '/further')),
    after: (page) => page.waitForURL('**/page'),
  },
  pushState: {
    before: (page) => page.evaluate(() => { window.lengthBefore = history.length }),
    async after(page) {
      assert.equal(new URL(page.url()).pathname, '/pushed')
      assert.deepEqual(await page.evaluate(() => [history.state, history.length - window.lengthBefore]),
        [{ fromServer: 1 }, 1])
    },
  },
  replaceState: {
    before: (page) => page.evaluate(() => { window.lengthBefore = history.length }),
    async after(page) {
      assert.equal(new URL(page.url()).pathname, '/replaced')
      assert.deepEqual(await page.evaluate(() => [history.state, history.length - window.lengthBefore]),
        [{ fromServer: 2 }, 0])
    },
  },
  redirectTo: {
    after: (page) => page.waitForURL('**/elsewhere'),
  },
  reload: {
    before: (page) => page.evaluate(() => { window.mark = 'before the reload' }),
    after: (page) => page.waitForFunction(() => window.mark === undefined && document.readyState === 'complete'),
  },
  consoleLog: {
    async after(page, { lines }) {
      await page.waitForFunction(() => true) // the lines come before this answer
      assert.deepEqual(lines.map((line) => [line.type(), line.text()]), [['warning', 'hello']])
    },
  },
  consoleTable: {
    before: (page) => page.evaluate(() => {
      const { table } = console
      console.table = (...parameters) => {
        window.tabled = parameters
        table.apply(console, parameters)
      }
    }),
    async after(page, { lines }) {
      await page.waitForFunction(() => true)
      assert.deepEqual(lines.map((line) => line.type()), ['table'])
      assert.deepEqual(await page.evaluate(() => window.tabled), [[{ name: 'anna' }, { name: 'ben' }], ['name']])
    },
  },
  notification: {
    before: (page) => page.evaluate(() => {
      window.shown = []
      window.Notification = class extends Notification {
        constructor(title, options) {
          super(title, options)
          window.shown.push({ title: this.title, body: this.body })
        }
      }
    }),
    async after(page) {
      await page.waitForFunction(() => window.shown.length === 1)
      assert.deepEqual(await page.evaluate(() => window.shown), [{ title: 'Ready', body: 'The report is there' }])
    },
  },
}

function texts(page, selector) {
  return page.locator(selector).allTextContents()
}

function htmls(page, selector) {
  return page.locator(selector).evaluateAll((elements) => elements.map((element) => element.innerHTML))
}

function focused(page) {
  return page.evaluate(() => document.activeElement.id)
}

function style(page, name) {
  return page.locator('#box').evaluate((element, property) => getComputedStyle(element)[property], name)
}
