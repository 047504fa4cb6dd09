import CableReady from 'cable_ready'
import { emit, emitError } from './events.js'

/** Performs operations with CableReady's own client and tells the page what it could not do. */
export class Performer {
  /**
   * @param {{operations: Array<{operation: string}>}} message
   * @param {string} destination where it came from
   */
  perform({ operations }, destination) {
    if (!Array.isArray(operations)) {
      emitError('message', 'The message has no list of operations', { destination })
      return
    }
    if (!emit('operations', { operations, destination }, { cancelable: true })) {
      return
    }
    document.addEventListener('cable-ready:missing-element', this)
    try {
      CableReady.perform(operations.filter((operation) => this.#isKnown(operation, destination)),
        { onMissingElement: 'event' })
    } finally {
      document.removeEventListener('cable-ready:missing-element', this)
    }
  }

  /** @param {Event} event */
  handleEvent(event) {
    const { operation, warning } = /** @type {CustomEvent} */ (event).detail
    emit('missing-element', { operation, selector: operation.selector, message: warning })
  }

  /**
   * @param {{operation: string}} operation
   * @param {string} destination
   */
  #isKnown(operation, destination) {
    const known = Object.hasOwn(CableReady.operations, operation?.operation)
    if (!known) {
      emit('unknown-operation', { operation, name: operation?.operation, destination })
    }
    return known
  }
}
