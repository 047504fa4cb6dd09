package io.chrono.boot.push;

import java.time.Duration;
import java.util.function.Consumer;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * Writes through Jetty's own session, which needs no thread to wait.
 */
final class JettyWriter implements SocketWriter {

    private static final boolean PRESENT = ClassUtils.isPresent("org.eclipse.jetty.websocket.api.Session",
            JettyWriter.class.getClassLoader());

    /*
     * How long a connection that is being closed may take for what is on its way, and for
     * the answer of the client. Jetty waits for both as long as it waits for an idle one.
     */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    private final Session session;

    private final SocketWriter waiting;

    private JettyWriter(Session session, SocketWriter waiting) {
        this.session = session;
        this.waiting = waiting;
    }

    /**
     * Return a writer for a connection of Jetty.
     * @param holder the connection
     * @param waiting writes what is neither text nor a whole binary message, and to
     * connections of others
     * @return the writer
     */
    static SocketWriter of(NativeWebSocketSession holder, SocketWriter waiting) {
        return PRESENT ? ofSession(holder, waiting) : waiting;
    }

    private static SocketWriter ofSession(NativeWebSocketSession holder, SocketWriter waiting) {
        Session session = holder.getNativeSession(Session.class);
        return (session != null) ? new JettyWriter(session, waiting) : waiting;
    }

    @Override
    public void write(WebSocketMessage<?> message, Consumer<@Nullable Throwable> done) {
        Callback callback = Callback.from(() -> done.accept(null), done);
        if (message instanceof TextMessage text && text.isLast()) {
            this.session.sendText(text.getPayload(), callback);
        }
        else if (message instanceof BinaryMessage binary && binary.isLast()) {
            this.session.sendBinary(binary.getPayload(), callback);
        }
        else {
            this.waiting.write(message, done);
        }
    }

    @Override
    public void closing() {
        this.session.setIdleTimeout(CLOSE_TIMEOUT);
    }

}
