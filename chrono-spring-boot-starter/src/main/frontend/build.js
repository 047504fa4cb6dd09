// Bundles the client: a classic script, an ES module, and the licences of what is in them.
import { build } from 'esbuild'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'

const here = import.meta.dirname
const out = resolve(here, process.env.CHRONO_OUT ?? 'dist')

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: { chrono: 'src/script.js' },
  format: 'iife',
  ...common(),
})
await build({
  absWorkingDir: here,
  entryPoints: { 'chrono.esm': 'src/module.js' },
  format: 'esm',
  ...common(),
})
await writeFile(resolve(out, 'chrono.licenses.txt'), await licenses(metafile))

function common() {
  return {
    bundle: true,
    minify: true,
    sourcemap: true,
    metafile: true,
    outdir: out,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: '/* Chrono, Apache License 2.0. Third-party notices: chrono.licenses.txt */' },
    logLevel: 'warning',
  }
}

async function licenses({ inputs }) {
  const packages = [...new Set(Object.keys(inputs)
    .map((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1])
    .filter(Boolean))].sort()
  const notices = await Promise.all(packages.map(notice))
  return `The files chrono.js and chrono.esm.js contain the following software.\n\n${notices.join('\n')}`
}

async function notice(name) {
  const directory = resolve(here, 'node_modules', name)
  const { version, license, homepage } = JSON.parse(await readFile(resolve(directory, 'package.json'), 'utf8'))
  const file = (await readdir(directory)).find((entry) => /^licen[cs]e/i.test(entry))
  if (!file || !existsSync(resolve(directory, file))) {
    throw new Error(`${name} has no licence file`)
  }
  const text = await readFile(resolve(directory, file), 'utf8')
  return `${'='.repeat(80)}\n${name} ${version} (${license}) ${homepage}\n${'='.repeat(80)}\n\n${text.trim()}\n`
}
