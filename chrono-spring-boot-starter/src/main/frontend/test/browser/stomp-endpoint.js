import { createHash } from 'node:crypto'

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/**
 * As much of a STOMP endpoint as one page needs: text frames in both directions, CONNECT
 * and SUBSCRIBE.
 */
export class StompEndpoint {
  #socket = null
  #subscriptions = new Map()
  #waiting = null

  /** @param {import('node:http').Server} server */
  constructor(server) {
    server.on('upgrade', (request, socket) => this.#upgrade(request, socket))
  }

  /** Forget the last page. Resolves when the next one has subscribed to the destination. */
  nextSubscription(destination) {
    this.#subscriptions.clear()
    return new Promise((resolve) => {
      this.#waiting = { destination, resolve }
    })
  }

  send(destination, payload) {
    this.#write(`MESSAGE\ndestination:${destination}\nmessage-id:1\nsubscription:${this.#subscriptions.get(destination)}`
      + `\ncontent-type:application/json\n\n${JSON.stringify(payload)}\0`)
  }

  #upgrade(request, socket) {
    const accept = createHash('sha1').update(request.headers['sec-websocket-key'] + GUID).digest('base64')
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n'
      + `Sec-WebSocket-Accept: ${accept}\r\nSec-WebSocket-Protocol: v12.stomp\r\n\r\n`)
    this.#socket = socket
    let received = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      for (let frame = decode(received); frame; frame = decode(received)) {
        received = received.subarray(frame.length)
        this.#receive(frame.text)
      }
    })
  }

  #receive(text) {
    const [command, ...lines] = text.split('\n\n')[0].split('\n')
    if (command === 'CONNECT') {
      this.#write('CONNECTED\nversion:1.2\nheart-beat:0,0\n\n\0')
    } else if (command === 'SUBSCRIBE') {
      const headers = Object.fromEntries(lines.map((line) => line.split(/:(.*)/s)))
      this.#subscriptions.set(headers.destination, headers.id)
      if (headers.destination === this.#waiting?.destination) {
        this.#waiting.resolve()
      }
    }
  }

  #write(text) {
    const payload = Buffer.from(text)
    const head = payload.length < 126 ? [0x81, payload.length] : [0x81, 126, payload.length >> 8, payload.length & 255]
    this.#socket.write(Buffer.concat([Buffer.from(head), payload]))
  }
}

/** Read one masked frame: https://datatracker.ietf.org/doc/html/rfc6455#section-5.2 */
function decode(bytes) {
  if (bytes.length < 6) {
    return null
  }
  const short = bytes[1] & 127
  const start = short === 126 ? 4 : 2
  const size = short === 126 ? bytes.readUInt16BE(2) : short
  const length = start + 4 + size
  if (bytes.length < length) {
    return null
  }
  const mask = bytes.subarray(start, start + 4)
  const text = bytes.subarray(start + 4, length).map((byte, index) => byte ^ mask[index % 4])
  return { length, text: (bytes[0] & 15) === 1 ? text.toString() : '' }
}
