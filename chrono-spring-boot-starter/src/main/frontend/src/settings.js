/**
 * What the page says about its connection.
 *
 * @typedef {object} Settings
 * @property {string} endpoint address of the WebSocket, ws: or wss:
 * @property {string} [page] the name under which the server knows this page
 * @property {string[]} destinations what to subscribe to
 */

const OWN_QUEUE = '/user/queue/chrono'

/**
 * Read the settings. They stand on the script tag, on `<meta name="chrono">`, on `<body>`
 * or on `<html>`; topics and queues of all of them are added up, of the others the first
 * one counts. The endpoint is taken from the script or the meta tag only: whoever sets it
 * decides what the page shows.
 *
 * @param {string} scriptUrl where the client was loaded from
 * @param {HTMLElement | null} [script] the script tag
 * @returns {Settings}
 */
export function readSettings(scriptUrl, script = null) {
  const meta = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="chrono"]'))
  const places = [script, meta, document.body, document.documentElement].filter((place) => place !== null)
  return {
    endpoint: webSocketUrl(script?.dataset.chronoEndpoint || meta?.content || defaultEndpoint(scriptUrl)),
    page: places.map((place) => place.dataset.chronoPage).find(Boolean),
    destinations: [...new Set([
      OWN_QUEUE,
      ...places.flatMap((place) => words(place.dataset.chronoQueues)),
      ...places.flatMap((place) => words(place.dataset.chronoTopics)),
    ])],
  }
}

/**
 * The endpoint lies beside the script, so a context path needs no setting. A script that
 * comes from elsewhere, or is part of the page's own bundle, says nothing about it.
 *
 * @param {string} scriptUrl
 */
function defaultEndpoint(scriptUrl) {
  const url = new URL('ws', new URL(scriptUrl, document.baseURI))
  return url.origin === location.origin && url.pathname.endsWith('/chrono/ws') ? url.href : '/chrono/ws'
}

/** @param {string} endpoint */
function webSocketUrl(endpoint) {
  const url = new URL(endpoint, document.baseURI)
  url.protocol = url.protocol.replace(/^http/, 'ws')
  url.hash = ''
  return url.href
}

/** @param {string | undefined} list */
function words(list) {
  return list?.split(/[\s,]+/).filter(Boolean) ?? []
}
