/**
 * Shows whether the page is connected, and draws the curtain when the server has ended the
 * session: `chrono.js` tells both by events and shows nothing itself.
 */
export class ConnectionState {
  #badge = document.querySelector('#connection')
  #curtain = document.querySelector('#curtain')

  connect() {
    document.addEventListener('chrono:connected', () => this.#show('Live', 'live'))
    document.addEventListener('chrono:disconnected', ({ detail }) => {
      if (detail.reason === 'logged-out') {
        this.#over()
      }
      else {
        this.#show('Reconnecting', 'lost')
      }
    })
  }

  #show(text, style) {
    if (this.#badge) {
      this.#badge.textContent = text
      this.#badge.className = `badge ${style}`
    }
  }

  #over() {
    this.#show('Logged out', 'lost')
    if (this.#curtain) {
      this.#curtain.hidden = false
      for (const behind of document.querySelectorAll('header, main, footer')) {
        behind.inert = true
      }
      this.#curtain.querySelector('a').focus()
    }
  }
}
