import { JSDOM, VirtualConsole } from 'jsdom'
import { FakeSocket } from './fake-socket.js'

const GLOBALS = ['window', 'document', 'location', 'Event', 'CustomEvent', 'CloseEvent', 'Element', 'HTMLElement',
  'HTMLFormElement', 'HTMLButtonElement', 'FormData', 'Node', 'MutationObserver', 'XPathResult', 'customElements']

/**
 * Make a page the one that the client works on. Nothing of it is faked but the WebSocket.
 *
 * @param {string} [body] HTML of the body, or of the whole page if it begins with `<html`
 * @param {{url?: string}} [options]
 */
export function openPage(body = '', { url = 'http://localhost:8080/shop/page' } = {}) {
  const notImplemented = []
  const virtualConsole = new VirtualConsole()
  virtualConsole.on('jsdomError', (error) => notImplemented.push(error.message))
  const html = body.startsWith('<html') ? body : `<html><body>${body}</body></html>`
  const { window } = new JSDOM(`<!doctype html>${html}`, { url, virtualConsole, pretendToBeVisual: true })
  for (const name of GLOBALS) {
    globalThis[name] = window[name]
  }
  globalThis.WebSocket = FakeSocket
  FakeSocket.all = []
  return { window, document: window.document, notImplemented }
}

/**
 * Record the client's DOM events.
 *
 * @returns {Array<{type: string, detail: any}>} grows while the test runs
 */
export function record(...types) {
  const events = []
  for (const type of types) {
    document.addEventListener(`chrono:${type}`, (event) => events.push({ type, detail: event.detail }))
  }
  return events
}

/** Let everything happen that waits for nothing but its turn. */
export function settle() {
  return new Promise(setImmediate)
}

openPage() // the client's modules look for window when they are loaded
