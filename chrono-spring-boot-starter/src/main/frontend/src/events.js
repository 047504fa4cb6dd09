/**
 * Dispatch a DOM event on the document, where the page listens for it.
 *
 * @param {string} name the name, without the prefix `chrono:`
 * @param {object} detail what listeners get as `event.detail`
 * @param {{cancelable?: boolean}} [options]
 * @returns {boolean} false if a listener has called `preventDefault()`
 */
export function emit(name, detail, { cancelable = false } = {}) {
  return document.dispatchEvent(new CustomEvent(`chrono:${name}`, { detail, bubbles: true, cancelable }))
}

/**
 * Tell the page that something went wrong which it cannot see otherwise.
 *
 * @param {'connect' | 'stomp' | 'message' | 'handler' | 'post' | 'send'} source what was being done
 * @param {string} message what happened, for a log
 * @param {object} [more] further properties of the detail
 */
export function emitError(source, message, more = {}) {
  emit('error', { source, message, ...more })
}
