package io.chrono.boot.push;

/**
 * One output, written as JSON already. Immutable and safe for use by several threads.
 *
 * @param destination where it goes, as the page has subscribed to it
 * @param json the operations, separated by commas, or any other JSON value
 * @param operations how many operations these are; 0 for any other value
 */
record Output(String destination, String json, int operations) {

    boolean isMergeableWith(Output next) {
        return this.operations > 0 && next.operations > 0 && this.destination.equals(next.destination);
    }

}
