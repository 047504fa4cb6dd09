package io.chrono.operation;

/**
 * What a redirect does with the history, on a page that has Turbo or Turbolinks.
 *
 * @since 0.1
 */
public enum VisitAction {

    /** Add an entry to the history; what the page does if nothing is said. */
    ADVANCE,

    /** Replace the current entry. */
    REPLACE

}
