// The classic script: connects by itself and is window.Chrono.
import { Chrono } from './chrono.js'
import { readSettings } from './settings.js'

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript)
const chrono = new Chrono(() => readSettings(script?.src ?? '/chrono/chrono.js', script))

Object.assign(window, { Chrono: chrono })

if (script?.dataset.chronoConnect !== 'manual') {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => chrono.connect(), { once: true })
  } else {
    chrono.connect()
  }
}
