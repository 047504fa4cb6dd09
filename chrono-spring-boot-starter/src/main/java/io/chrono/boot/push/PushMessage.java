package io.chrono.boot.push;

/**
 * What a page receives at once. Immutable and safe for use by several threads.
 *
 * @param destination where it goes, as the page has subscribed to it
 * @param body the JSON
 * @param operations how many operations are in it
 */
record PushMessage(String destination, String body, int operations) {
}
