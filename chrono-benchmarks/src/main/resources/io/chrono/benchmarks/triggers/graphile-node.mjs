// A node of graphile-worker. Command line: address of the database, what to do, and how it is set up. Like the nodes in
// Java it prints "ready", begins at the line "go", says how many jobs have run or when each ran, and ends with its input.
import { createInterface } from 'node:readline'
import { Logger, run, runMigrations } from 'graphile-worker'

const [connectionString, work, tuning] = process.argv.slice(2)
const SAMPLE_MILLIS = 10
const logger = new Logger(() => (level, message) => level === 'error' && console.error(message))
const best = { concurrentJobs: 24, maxPoolSize: 20, localQueue: { size: 500 }, completeJobBatchDelay: 0 }
const worker = { connectionString, ...(tuning === 'best' ? best : {}) }

const seen = new Set()
let all = 0
let reported = 0

const counted = ({ id }) => {
  all++
  seen.add(id)
}

const timed = ({ id }) => {
  const micros = Date.now() * 1000
  counted({ id })
  console.log(`at ${id} ${micros}`)
}

function sample() {
  if (all !== reported) {
    reported = all
    console.log(`ran ${process.hrtime.bigint()} ${all}`)
  }
}

async function begin() {
  const runner = await run({
    preset: { worker: { ...worker, logger } },
    taskList: { noop: work === 'drain' ? counted : timed },
    noHandleSignals: true,
  })
  if (work === 'drain') {
    setInterval(sample, SAMPLE_MILLIS).unref()
  }
  console.log('started')
  return runner
}

if (work === 'migrate') {
  await runMigrations({ preset: { worker: { ...worker, logger } } })
} else {
  let runner = null
  const lines = createInterface({ input: process.stdin })
  lines.on('line', () => (runner = begin()))
  lines.on('close', async () => {
    await (await runner)?.stop()
    console.log(`end ${all} ${seen.size}`)
    process.exit(0)
  })
  console.log('ready')
}
