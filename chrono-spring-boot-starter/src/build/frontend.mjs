// Runs the npm scripts of src/main/frontend for Maven, each only when its input has changed since it last succeeded.
// Usage: node frontend.mjs build|test <directory for the notes on what succeeded>
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const frontend = join(dirname(fileURLToPath(import.meta.url)), '..', 'main', 'frontend')
const [script, notes] = process.argv.slice(2)

function digest(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths) {
    hash.update(path).update(readFileSync(join(frontend, path)))
  }
  return hash.digest('hex')
}

function sources(folder = '') {
  return readdirSync(join(frontend, folder), { withFileTypes: true })
    .filter((entry) => !['dist', 'node_modules'].includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? sources(join(folder, entry.name)) : join(folder, entry.name)))
    .sort()
}

function npm(note, state, ...command) {
  if (existsSync(note) && readFileSync(note, 'utf8') === state) {
    return
  }
  const { status, error } = spawnSync('npm', command, {
    cwd: frontend, stdio: 'inherit', shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error(`npm ${command.join(' ')} failed: ${error?.message ?? `status ${status}`}`)
    process.exit(1)
  }
  mkdirSync(dirname(note), { recursive: true })
  writeFileSync(note, state)
}

npm(join(frontend, 'node_modules', '.installed'), digest(['package.json', 'package-lock.json']), 'ci', '--no-audit', '--no-fund')
if (script === 'build') {
  npm(join(notes, 'built'), digest(sources()), 'run', 'build')
} else {
  npm(join(notes, 'tested'), digest(sources()), 'test')
}
