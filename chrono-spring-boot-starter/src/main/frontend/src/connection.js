import { Client } from '@stomp/stompjs'
import { BackOff } from './back-off.js'
import { emit, emitError } from './events.js'
import { WakeUps } from './wake-ups.js'

/** The server has ended the session that this page belongs to. */
const LOGGED_OUT = 4001
/** The server has given up a page that could not keep up: what it shows has gaps. */
const TOO_SLOW = 4002
/** The server has refused a subscription or a message: it would do so again. */
const REFUSED = 4003
/** What Tomcat sends when the HTTP session of a user ends. */
const POLICY_VIOLATION = 1008
/** No close frame was received. */
const ABNORMAL = 1006

/** A page that was reloaded is not reloaded again sooner than this. */
const RELOAD_EVERY = 60_000

/** A connection that lasted this long was a good one: the next wait is short again. */
const GOOD_AFTER = 5_000

/**
 * One STOMP session that is kept alive: it is opened again, with growing waits, until
 * `disconnect()` is called or the server has ended the user's session.
 */
export class Connection {
  #endpoint
  #headers
  #onOpen
  #backOff = new BackOff()
  #wakeUps = new WakeUps(() => this.#wake())
  /** @type {Client | null} */
  #client = null
  /** @type {WebSocket | null} */
  #socket = null
  /** @type {ReturnType<typeof setTimeout> | null} */
  #timer = null
  /** @type {number | null} */
  #connectedAt = null
  #connections = 0

  /**
   * @param {object} options
   * @param {string} options.endpoint address of the WebSocket
   * @param {() => Record<string, string>} options.headers headers of the CONNECT frame
   * @param {(client: Client) => void} options.onOpen called each time the session is there
   */
  constructor({ endpoint, headers, onOpen }) {
    this.#endpoint = endpoint
    this.#headers = headers
    this.#onOpen = onOpen
  }

  get connected() {
    return this.#connectedAt !== null
  }

  /** @returns {boolean} whether there is a session, or an attempt to get one, or to renew the page */
  get active() {
    return this.#client !== null || this.#timer !== null
  }

  connect() {
    if (!this.active) {
      this.#wakeUps.connect()
      this.#open()
    }
  }

  disconnect() {
    if (this.active) {
      const client = this.#client
      const socket = this.#socket
      this.#end('requested', null)
      client?.deactivate()
      socket?.close() // at once: a receipt for the DISCONNECT frame is of no use here
    }
  }

  /**
   * @param {import('@stomp/stompjs').IPublishParams} message
   * @throws {Error} if there is no connection
   */
  publish(message) {
    if (this.#client === null || !this.connected) {
      throw new Error(`Chrono is not connected, so nothing was sent to ${message.destination}`)
    }
    this.#client.publish(message)
  }

  #open() {
    const client = new Client({
      connectHeaders: this.#headers(),
      connectionTimeout: 10_000,
      reconnectDelay: 0, // the waits are ours: stompjs knows no jitter and cannot be woken
      heartbeatIncoming: 10_000,
      // A hidden tab's timers run once a minute, and Spring waits three times this long.
      heartbeatOutgoing: 30_000,
      discardWebsocketOnCommFailure: true,
      onConnect: () => this.#isCurrent(client) && this.#opened(client),
      onStompError: (frame) => this.#isCurrent(client)
        && emitError('stomp', frame.headers.message ?? frame.body, { headers: frame.headers, body: frame.body }),
      onWebSocketClose: (event) => this.#isCurrent(client) && this.#closed(event),
    })
    try {
      const socket = new WebSocket(this.#endpoint, client.stompVersions.protocolVersions())
      client.webSocketFactory = () => socket
      this.#socket = socket
    } catch (error) {
      this.#end('refused', null)
      emitError('connect', `The browser refuses to connect to ${this.#endpoint}: ${error}`, { cause: error })
      return
    }
    this.#client = client
    client.activate()
  }

  /**
   * A client that was given up may still hear from its socket.
   *
   * @param {Client} client
   */
  #isCurrent(client) {
    return client === this.#client
  }

  /** @param {Client} client */
  #opened(client) {
    this.#connectedAt = Date.now()
    this.#onOpen(client)
    emit('connected', { endpoint: this.#endpoint, reconnected: this.#connections++ > 0 })
  }

  /** @param {CloseEvent} event */
  #closed(event) {
    // A socket that stompjs gives up has no CloseEvent, but an object with its own code 4001.
    const code = event instanceof CloseEvent ? event.code : ABNORMAL
    if (code === LOGGED_OUT || code === POLICY_VIOLATION) {
      this.#end('logged-out', code)
    } else if (code === TOO_SLOW && emit('renew', { code }, { cancelable: true })) {
      this.#renew(code)
    } else if (code === REFUSED) {
      this.#end('refused', code)
    } else {
      this.#retry(code)
    }
  }

  /**
   * Reload the page, but not for ever one after the other if it is always too slow.
   *
   * @param {number} code
   */
  #renew(code) {
    const retryIn = Math.ceil(RELOAD_EVERY - sinceReload())
    if (retryIn <= 0) {
      this.#end('renew', code)
      location.reload()
      return
    }
    this.#release()
    this.#timer = setTimeout(() => {
      this.#timer = null
      location.reload()
    }, retryIn)
    emit('disconnected', { code, reason: 'renew', attempt: null, retryIn })
  }

  /** @param {number} code */
  #retry(code) {
    if (this.#connectedAt !== null && Date.now() - this.#connectedAt >= GOOD_AFTER) {
      this.#backOff.reset()
    }
    this.#client = null
    this.#socket = null
    this.#connectedAt = null
    const retryIn = this.#backOff.next()
    this.#timer = setTimeout(() => this.#wake(), retryIn)
    emit('disconnected', { code, reason: 'lost', attempt: this.#backOff.attempt, retryIn })
  }

  #wake() {
    if (this.#timer !== null) {
      clearTimeout(this.#timer)
      this.#timer = null
      this.#open()
    }
  }

  /**
   * @param {'requested' | 'logged-out' | 'renew' | 'refused'} reason
   * @param {number | null} code
   */
  #end(reason, code) {
    this.#release()
    emit('disconnected', { code, reason, attempt: null, retryIn: null })
  }

  #release() {
    if (this.#timer !== null) {
      clearTimeout(this.#timer)
    }
    this.#wakeUps.disconnect()
    this.#backOff.reset()
    this.#timer = null
    this.#client = null
    this.#socket = null
    this.#connectedAt = null
  }
}

/** @returns {number} milliseconds since this page was reloaded; endless if it was opened otherwise */
function sinceReload() {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation?.type === 'reload' ? performance.now() : Infinity
}
