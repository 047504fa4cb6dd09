/**
 * @callback Receive
 * @param {string} destination
 * @param {import('@stomp/stompjs').IMessage} frame
 *
 * @callback Handler
 * @param {unknown} payload
 * @param {string} destination
 *
 * @typedef {{handler?: Handler}} Registration
 * @typedef {{handlers: Set<Registration>, stomp: import('@stomp/stompjs').StompSubscription | null}} Entry
 */

/**
 * What the page listens to, kept over reconnects. However many handlers a destination
 * has, it is subscribed to once, so that its operations are performed once.
 */
export class Subscriptions {
  /** @type {Map<string, Entry>} */
  #entries = new Map()
  /** @type {import('@stomp/stompjs').Client | null} */
  #client = null
  #receive

  /** @param {Receive} receive called for each message */
  constructor(receive) {
    this.#receive = receive
  }

  /**
   * Subscribe to everything on a new session.
   *
   * @param {import('@stomp/stompjs').Client} client
   */
  attach(client) {
    this.#client = client
    for (const [destination, entry] of this.#entries) {
      entry.stomp = this.#subscribe(destination)
    }
  }

  /** Forget the session; it has ended, or is about to. */
  detach() {
    this.#client = null
    for (const entry of this.#entries.values()) {
      entry.stomp = null
    }
  }

  /**
   * @param {string} destination
   * @param {Handler} [handler] without one, the destination is just subscribed to
   * @returns {{unsubscribe: () => void}}
   */
  add(destination, handler) {
    const entry = this.#entries.get(destination) ?? this.#create(destination)
    const registration = { handler }
    entry.handlers.add(registration)
    return { unsubscribe: () => this.#remove(destination, entry, registration) }
  }

  /**
   * @param {string} destination
   * @returns {Handler[]}
   */
  handlers(destination) {
    const registrations = this.#entries.get(destination)?.handlers ?? []
    return [...registrations].map(({ handler }) => handler).filter((handler) => handler !== undefined)
  }

  /** @param {string} destination */
  #create(destination) {
    /** @type {Entry} */
    const entry = { handlers: new Set(), stomp: this.#subscribe(destination) }
    this.#entries.set(destination, entry)
    return entry
  }

  /** @param {string} destination */
  #subscribe(destination) {
    const client = this.#client
    return client?.connected
      ? client.subscribe(destination, (frame) => client === this.#client && this.#receive(destination, frame))
      : null
  }

  /**
   * @param {string} destination
   * @param {Entry} entry
   * @param {Registration} registration
   */
  #remove(destination, entry, registration) {
    if (entry.handlers.delete(registration) && entry.handlers.size === 0) {
      this.#entries.delete(destination)
      if (this.#client?.connected) {
        entry.stomp?.unsubscribe()
      }
    }
  }
}
