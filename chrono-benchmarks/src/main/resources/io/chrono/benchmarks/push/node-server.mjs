// The candidate 'node': the package ws, without compression. Speaks the same lines on its standard streams as PeerProcess.
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { WebSocketServer } from 'ws'

const users = Number(process.argv[2])
const sockets = new Array(users)
let taken = 0

const server = createServer()
const sessions = new WebSocketServer({ server, path: '/node', perMessageDeflate: false })
sessions.on('connection', (socket, request) => {
  sockets[Number(request.headers['x-user'].slice('user-'.length))] = socket
  taken++
})

const now = () => process.hrtime.bigint()
const pad = (value, length) => String(value).padStart(length, '0')
const html = (user, number, stamp) =>
  `<b>user ${pad(user, 5)}</b> sees a new price now: ${pad(number, 10)} ${pad(stamp, 19)}`
const message = (text) => JSON.stringify({
  cableReady: true,
  operations: [{ operation: 'innerHtml', selector: '#price', html: text }],
  version: '5.0.6',
})

const round = (number, stamp) => {
  for (let user = 0; user < users; user++) {
    sockets[user].send(message(html(user, number, stamp ?? now())))
  }
}
const broadcast = (number) => {
  const shared = Buffer.from(message(html(0, number, now())))
  for (const socket of sockets) {
    socket.send(shared, { binary: false })
  }
}
const repeat = (times, work, number = 0) => {
  if (number < times) {
    work(number)
    setImmediate(repeat, times, work, number + 1)
  }
}

// Timers of Node.js have whole milliseconds: the last one is spent looking at the clock.
const SECOND = 1_000_000_000n
const offset = now() - BigInt(Date.now()) * 1_000_000n
const at = (due, work) => {
  const millis = Number((due - now()) / 1_000_000n) - 1
  if (millis > 0) {
    setTimeout(at, millis, due, work)
    return
  }
  while (now() < due);
  work()
}
const bursts = (times) => {
  const first = ((now() - offset) / SECOND + 2n) * SECOND + offset
  const next = (number) => at(first + BigInt(number) * SECOND, () => {
    round(number, first + BigInt(number) * SECOND)
    if (number + 1 < times) {
      setImmediate(next, number + 1)
    }
  })
  next(0)
}

const heap = () => {
  for (let i = 0; i < 3; i++) {
    global.gc()
  }
  const { heapUsed, external } = process.memoryUsage()
  return `${heapUsed} ${external}`
}
const version = () => JSON.parse(readFileSync(new URL('node_modules/ws/package.json', import.meta.url))).version
const begun = (work) => {
  setImmediate(work)
  return 'begun'
}
const commands = {
  settings: () => `Node.js ${process.version}, ws ${version()}, no compression, no STOMP`,
  taken: () => taken,
  heap,
  rounds: (times) => begun(() => repeat(times, (number) => round(number))),
  broadcasts: (times) => begun(() => repeat(times, broadcast)),
  bursts: (times) => begun(() => bursts(times)),
}

server.listen({ port: 0, host: '127.0.0.1', backlog: 1024 }, () => {
  console.log(`> ${server.address().port} /node raw`)
  const lines = createInterface({ input: process.stdin })
  lines.on('line', (line) => {
    const [name, ...values] = line.split(' ')
    console.log(`> ${commands[name](...values.map(Number))}`)
  })
  lines.on('close', () => process.exit(0))
})
