// The ES module: connects when it is told to.
import CableReady from 'cable_ready'
import { Chrono } from './chrono.js'
import { readSettings } from './settings.js'

export { CableReady, Chrono }

/**
 * Connect as the page's meta tag and attributes say.
 *
 * @param {Partial<import('./settings.js').Settings>} [settings] what the page does not say, or says otherwise
 * @returns {Chrono}
 */
export function start(settings = {}) {
  const chrono = new Chrono(() => ({ ...readSettings(import.meta.url), ...settings }))
  chrono.connect()
  return chrono
}
