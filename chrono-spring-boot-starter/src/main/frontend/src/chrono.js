import { Connection } from './connection.js'
import { csrfHeaders } from './csrf.js'
import { emit, emitError } from './events.js'
import { PageActions } from './page-actions.js'
import { Performer } from './performer.js'
import { Subscriptions } from './subscriptions.js'

/**
 * The page's side of Chrono. It shows nothing itself: what it does is told by DOM events
 * on the document, and what the server says is performed.
 */
export class Chrono {
  #readSettings
  #performer = new Performer()
  #subscriptions = new Subscriptions((destination, frame) => this.#receive(destination, frame))
  #actions = new PageActions((destination, body) => this.publish(destination, body))
  /** @type {Array<{unsubscribe: () => void}>} */
  #own = []
  /** @type {Connection | null} */
  #connection = null

  /** @param {() => import('./settings.js').Settings} readSettings asked at each `connect()` */
  constructor(readSettings) {
    this.#readSettings = readSettings
  }

  get connected() {
    return this.#connection?.connected ?? false
  }

  /** Connect, and stay connected. Does nothing while that is so. */
  connect() {
    if (this.#connection?.active) {
      return
    }
    this.disconnect()
    const { endpoint, page, destinations } = this.#readSettings()
    this.#own = destinations.map((destination) => this.#subscriptions.add(destination))
    this.#connection = new Connection({
      endpoint,
      headers: () => ({ ...csrfHeaders(), ...(page && { 'chrono-page': page }) }),
      onOpen: (client) => this.#subscriptions.attach(client),
    })
    this.#actions.connect()
    this.#connection.connect()
  }

  /** End the connection and all that `connect()` began. What `subscribe()` added is kept. */
  disconnect() {
    const connection = this.#connection
    this.#connection = null
    this.#actions.disconnect()
    this.#subscriptions.detach()
    this.#own.splice(0).forEach((subscription) => subscription.unsubscribe())
    connection?.disconnect()
  }

  /**
   * Listen to a destination, over all reconnects, until `unsubscribe()`. Operations that
   * arrive there are performed; anything else goes to the handler.
   *
   * @param {string} destination
   * @param {import('./subscriptions.js').Handler} [handler]
   * @returns {{unsubscribe: () => void}}
   */
  subscribe(destination, handler) {
    return this.#subscriptions.add(destination, handler)
  }

  /**
   * Send a message to the server.
   *
   * @param {string} destination for example `/app/hello`
   * @param {unknown} [body] text is sent as it is, anything else as JSON
   * @param {Record<string, string>} [headers]
   * @throws {Error} if there is no connection
   */
  publish(destination, body = '', headers = {}) {
    if (!this.#connection) {
      throw new Error(`Chrono is not connected, so nothing was sent to ${destination}`)
    }
    const isText = typeof body === 'string'
    this.#connection.publish({
      destination,
      body: isText ? body : JSON.stringify(body),
      headers: { ...(!isText && { 'content-type': 'application/json' }), ...headers },
    })
  }

  /**
   * @param {string} destination
   * @param {import('@stomp/stompjs').IMessage} frame
   */
  #receive(destination, frame) {
    const payload = parse(frame)
    if (/** @type {any} */ (payload)?.cableReady === true) {
      this.#performer.perform(/** @type {any} */ (payload), destination)
      return
    }
    emit('message', { destination, payload })
    for (const handler of this.#subscriptions.handlers(destination)) {
      try {
        handler(payload, destination)
      } catch (error) {
        emitError('handler', `A handler of ${destination} failed: ${error}`, { destination, cause: error })
      }
    }
  }
}

/**
 * @param {import('@stomp/stompjs').IMessage} frame
 * @returns {unknown} what the JSON says, or the text if it is none
 */
function parse({ body }) {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
