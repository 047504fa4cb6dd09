/**
 * Tells when it makes sense to try at once: the network is back, the tab is looked at
 * again, or the page comes back from the browser's cache.
 */
export class WakeUps {
  #wake

  /** @param {() => void} wake */
  constructor(wake) {
    this.#wake = wake
  }

  connect() {
    window.addEventListener('online', this)
    window.addEventListener('pageshow', this)
    document.addEventListener('visibilitychange', this)
  }

  disconnect() {
    window.removeEventListener('online', this)
    window.removeEventListener('pageshow', this)
    document.removeEventListener('visibilitychange', this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type !== 'visibilitychange' || document.visibilityState === 'visible') {
      this.#wake()
    }
  }
}
