/**
 * How long to wait before each attempt to connect: twice as long as before the last one,
 * up to a limit, and by chance up to half of that less, so that the pages of a server
 * that was restarted do not all come back in the same moment.
 */
export class BackOff {
  #attempt = 0
  #first
  #longest
  #random

  /** @param {{first?: number, longest?: number, random?: () => number}} [options] */
  constructor({ first = 1_000, longest = 30_000, random = Math.random } = {}) {
    this.#first = first
    this.#longest = longest
    this.#random = random
  }

  /** @returns {number} the number of the attempt that the last wait was for, from 1 */
  get attempt() {
    return this.#attempt
  }

  /** @returns {number} milliseconds to wait before the next attempt */
  next() {
    const ceiling = Math.min(this.#longest, this.#first * 2 ** this.#attempt++)
    return Math.round(ceiling * (1 - this.#random() / 2))
  }

  reset() {
    this.#attempt = 0
  }
}
