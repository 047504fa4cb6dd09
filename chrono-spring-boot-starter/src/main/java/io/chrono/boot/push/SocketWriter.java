package io.chrono.boot.push;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * Writes one message at a time to a connection, without making the caller wait for the
 * network. Not thread-safe: the next message may be written when the previous one is
 * done.
 */
@FunctionalInterface
interface SocketWriter {

    /**
     * Begin to write a message.
     * @param message the message
     * @param done hears when it has left, with {@code null}, or that it failed; on any
     * thread, perhaps before this method returns
     */
    void write(WebSocketMessage<?> message, Consumer<@Nullable Throwable> done);

    /**
     * Hear that the connection is about to be closed.
     */
    default void closing() {
    }

    /**
     * Return the best writer for a connection: the container's own, which needs no
     * thread, or else one that waits on another thread.
     * @param session the connection
     * @param executor runs what waits
     * @return the writer
     */
    static SocketWriter of(WebSocketSession session, Executor executor) {
        SocketWriter waiting = (message, done) -> executor.execute(() -> writeAndWait(session, message, done));
        if (session instanceof NativeWebSocketSession holder) {
            Session container = holder.getNativeSession(Session.class);
            return (container != null) ? new ContainerWriter(container, waiting) : JettyWriter.of(holder, waiting);
        }
        return waiting;
    }

    private static void writeAndWait(WebSocketSession session, WebSocketMessage<?> message,
            Consumer<@Nullable Throwable> done) {
        Throwable failure = null;
        try {
            session.sendMessage(message);
        }
        catch (IOException | RuntimeException ex) {
            failure = ex;
        }
        done.accept(failure);
    }

}
