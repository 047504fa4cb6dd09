package io.chrono.boot.push;

import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;

/**
 * What goes to a connection at once: a message of Chrono's in its STOMP frame, or
 * whatever Spring sends. Immutable and safe for use by several threads; connections that
 * have given their subscriptions the same identifier share one.
 *
 * @param content what is written
 * @param subscription the identifier of the subscription, or {@code null} if it is not
 * Chrono's
 * @param number the identifier of the message
 * @param message what is in it, or {@code null} if it is not Chrono's
 */
record Frame(WebSocketMessage<?> content, @Nullable String subscription, long number, @Nullable PushMessage message) {

    static Frame of(WebSocketMessage<?> content) {
        return new Frame(content, null, 0, null);
    }

    static Frame of(String subscription, long number, PushMessage message) {
        return new Frame(new TextMessage(StompFrames.message(subscription, number, message)), subscription, number,
                message);
    }

    /**
     * Return how much it is on the wire.
     * @return the number of bytes, without the header of WebSocket's frame
     */
    int size() {
        return this.content.getPayloadLength();
    }

    boolean isOurs() {
        return this.message != null;
    }

    /**
     * Return what is left of this frame beside a later one.
     * @param later the later frame
     * @return this frame if nothing of it is replaced, or {@code null} if all of it is
     */
    @Nullable Frame besides(Frame later) {
        if (this.message == null || later.message == null || this.subscription == null || this.message.parts().isEmpty()
                || !this.subscription.equals(later.subscription)) {
            return this;
        }
        PushMessage left = this.message.besides(later.message);
        if (left == null) {
            return null;
        }
        boolean whole = left.operations() == this.message.operations();
        return whole ? this : of(this.subscription, this.number, left);
    }

    /**
     * Return how many operations are in it.
     * @return the number, 0 if it is not Chrono's
     */
    int operations() {
        return (this.message != null) ? this.message.operations() : 0;
    }

}
