// Bundles the scripts and copies the font to the folder named by the first argument,
// from where the application serves them: nothing is loaded from elsewhere.
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const target = process.argv[2]
if (!target) {
  throw new Error('Say where to: node build.mjs <folder>')
}

await build({
  entryPoints: { app: 'src/app.js', theme: 'src/theme.js' },
  outdir: target,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  legalComments: 'linked',
  logLevel: 'warning',
})

const inter = 'node_modules/@fontsource-variable/inter'
await mkdir(join(target, 'fonts'), { recursive: true })
await cp(join(inter, 'files/inter-latin-wght-normal.woff2'), join(target, 'fonts/inter.woff2'))
await cp(join(inter, 'LICENSE'), join(target, 'fonts/LICENSE-inter.txt'))
