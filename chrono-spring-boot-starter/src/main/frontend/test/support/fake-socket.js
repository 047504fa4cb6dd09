const NULL = '\0'

/** A WebSocket without a network: the methods below the line are the server's side. */
export class FakeSocket {
  /** @type {FakeSocket[]} */
  static all = []

  static get last() {
    return FakeSocket.all.at(-1)
  }

  readyState = 0
  frames = []

  constructor(url, protocols) {
    this.url = url
    this.protocols = protocols
    FakeSocket.all.push(this)
  }

  send(data) {
    if (this.readyState !== 1) {
      throw new Error(`send() in state ${this.readyState}`)
    }
    if (data !== '\n') {
      this.frames.push(parse(data))
    }
  }

  close() {
    this.readyState = Math.max(this.readyState, 2)
  }

  // ---------------------------------------------------------------------------------------

  open() {
    this.readyState = 1
    this.onopen?.()
    return this
  }

  /** Open, and answer the CONNECT frame. */
  accept(heartBeat = '0,0') {
    this.open()
    this.receive('CONNECTED', { version: '1.2', 'heart-beat': heartBeat })
    return this
  }

  receive(command, headers, body = '') {
    const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`)
    this.onmessage?.({ data: `${command}\n${lines.join('')}\n${body}${NULL}` })
  }

  /** Send a message to the subscription of a destination, if there is one. */
  message(destination, payload, headers = {}) {
    const subscription = this.subscriptions().get(destination)
    const body = typeof payload === 'string' ? payload : JSON.stringify(payload)
    this.receive('MESSAGE', { subscription, destination, 'message-id': '1', ...headers }, body)
  }

  /** End the connection, as the server or the network does. */
  drop(code = 1006) {
    this.readyState = 3
    this.onclose?.(new CloseEvent('close', { code, wasClean: code !== 1006 }))
  }

  commands() {
    return this.frames.map(({ command }) => command)
  }

  frame(command) {
    return this.frames.findLast((frame) => frame.command === command)
  }

  /** @returns {Map<string, string>} the ids of the subscriptions, by destination */
  subscriptions() {
    const subscriptions = new Map()
    for (const { command, headers } of this.frames) {
      if (command === 'SUBSCRIBE') {
        subscriptions.set(headers.destination, headers.id)
      } else if (command === 'UNSUBSCRIBE') {
        subscriptions.forEach((id, destination) => id === headers.id && subscriptions.delete(destination))
      }
    }
    return subscriptions
  }
}

function parse(data) {
  const text = typeof data === 'string' ? data : new TextDecoder().decode(data)
  const [head, ...body] = text.split('\n\n')
  const [command, ...headers] = head.split('\n')
  return {
    command,
    headers: Object.fromEntries(headers.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).replaceAll('\\c', ':')]
    })),
    body: body.join('\n\n').replace(/\0$/, ''),
  }
}
