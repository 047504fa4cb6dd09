/**
 * Closes notices by their button; the server takes away the others. What the server refuses
 * is a notice, too.
 */
export class Toasts {
  #place = document.querySelector('#toasts')

  connect() {
    document.addEventListener('click', ({ target }) => {
      target.closest('[data-close]')?.closest('.toast')?.remove()
    })
    document.addEventListener('chrono:error', ({ detail }) => {
      if (detail.source === 'post') {
        this.#refused(detail.status)
      }
    })
  }

  #refused(status) {
    const toast = document.querySelector('#refused').content.cloneNode(true)
    toast.querySelector('p').textContent = status ? `The server answered with ${status}.` : 'The server did not answer.'
    this.#place.append(toast)
  }
}
