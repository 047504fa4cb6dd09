package io.chrono.boot.push;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a page receives at once. Immutable and safe for use by several threads.
 *
 * @param destination where it goes, as the page has subscribed to it
 * @param body the JSON
 * @param operations how many operations are in it
 * @param parts what the body is made of, if later messages may take the place of some of
 * it, else empty
 */
record PushMessage(String destination, String body, int operations, List<Output> parts) {

    PushMessage(String destination, String body, int operations) {
        this(destination, body, operations, List.of());
    }

    /**
     * Make a message of outputs.
     * @param outputs operations for one destination, or one other value
     * @return the message
     */
    static PushMessage of(List<Output> outputs) {
        Output first = outputs.get(0);
        if (first.operations() == 0) {
            return new PushMessage(first.destination(), first.json(), 0);
        }
        int operations = 0;
        boolean replaceable = false;
        for (Output output : outputs) {
            operations += output.operations();
            replaceable |= output.key() != null;
        }
        return new PushMessage(first.destination(), OperationJson.message(outputs), operations,
                replaceable ? List.copyOf(outputs) : List.of());
    }

    /**
     * Return what is left of this message beside a later one.
     * @param later the later message
     * @return this message if nothing of it is replaced, or {@code null} if all of it is
     */
    @Nullable PushMessage besides(PushMessage later) {
        List<Output> left = this.parts.stream()
            .filter((part) -> later.parts.stream().noneMatch(part::isReplacedBy))
            .toList();
        if (left.size() == this.parts.size()) {
            return this;
        }
        return left.isEmpty() ? null : of(left);
    }

}
