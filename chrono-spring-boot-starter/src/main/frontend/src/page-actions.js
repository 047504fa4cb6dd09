import { csrfHeaders } from './csrf.js'
import { emitError } from './events.js'

/**
 * Makes buttons, links and forms act without leaving the page: `data-chrono-post` by a POST
 * that is expected to answer without content, `data-chrono-send` by a STOMP message.
 */
export class PageActions {
  #publish

  /** @param {(destination: string, body: unknown) => void} publish */
  constructor(publish) {
    this.#publish = publish
  }

  connect() {
    document.addEventListener('click', this)
    document.addEventListener('submit', this)
  }

  disconnect() {
    document.removeEventListener('click', this)
    document.removeEventListener('submit', this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    const element = event.target instanceof Element
      ? event.target.closest('[data-chrono-post], [data-chrono-send]') : null
    const isForm = element instanceof HTMLFormElement
    if (!element || event.defaultPrevented || isForm !== (event.type === 'submit')) {
      return
    }
    event.preventDefault()
    const { chronoPost, chronoSend } = /** @type {HTMLElement} */ (element).dataset
    const fields = isForm ? formData(element, /** @type {SubmitEvent} */ (event).submitter) : null
    if (chronoPost !== undefined) {
      this.#post(chronoPost, fields, isForm && element.enctype)
    } else if (chronoSend !== undefined) {
      this.#send(chronoSend, fields)
    }
  }

  /**
   * @param {string} path
   * @param {FormData | null} fields
   * @param {string | false} enctype
   */
  async #post(path, fields, enctype) {
    const url = new URL(path, document.baseURI)
    if (url.origin !== location.origin) {
      emitError('post', `A POST to another origin would give away the CSRF token: ${url}`, { url: url.href })
      return
    }
    try {
      const { ok, status } = await fetch(url, {
        method: 'POST',
        headers: { 'X-Requested-With': 'XMLHttpRequest', ...csrfHeaders() },
        body: fields && enctype !== 'multipart/form-data' ? new URLSearchParams(/** @type {any} */ (fields)) : fields,
        redirect: 'manual', // to a login page, most likely: nothing that could be shown here
      })
      if (!ok) {
        emitError('post', `POST ${url.pathname} was answered with ${status || 'a redirect'}`, { url: url.href, status })
      }
    } catch (error) {
      emitError('post', `POST ${url.pathname} failed: ${error}`, { url: url.href, cause: error })
    }
  }

  /**
   * @param {string} destination
   * @param {FormData | null} fields
   */
  #send(destination, fields) {
    try {
      this.#publish(destination, fields ? Object.fromEntries(fields) : '')
    } catch (error) {
      emitError('send', /** @type {Error} */ (error).message, { destination, cause: error })
    }
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 */
function formData(form, submitter) {
  const fields = new FormData(form)
  if (submitter instanceof HTMLButtonElement && submitter.name) {
    fields.append(submitter.name, submitter.value)
  }
  return fields
}
