package io.chrono.boot.push;

import org.jspecify.annotations.Nullable;

/**
 * One output, or a part of it, written as JSON already. Immutable and safe for use by
 * several threads.
 *
 * @param destination where it goes, as the page has subscribed to it
 * @param json the operations, separated by commas, or any other JSON value
 * @param operations how many operations these are; 0 for any other value
 * @param key by what a later output takes the place of this one, or {@code null} if
 * nothing does
 */
record Output(String destination, String json, int operations, @Nullable String key) {

    boolean isMergeableWith(Output next) {
        return this.operations > 0 && next.operations > 0 && this.destination.equals(next.destination);
    }

    boolean isReplacedBy(Output later) {
        return this.key != null && this.key.equals(later.key) && this.destination.equals(later.destination);
    }

}
