package io.chrono.boot.push;

import java.util.function.Consumer;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;

/**
 * Writes through the container's own asynchronous remote, which needs no thread to wait.
 */
final class ContainerWriter implements SocketWriter {

    /*
     * Before it closes a connection, Tomcat waits this long, in milliseconds, for a write
     * that is on its way; 30 s is its default. Whoever has to be closed for being slow
     * would keep a thread for as long.
     */
    private static final String CLOSE_TIMEOUT = "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT";

    private static final Long CLOSE_MILLIS = 1000L;

    private final Session session;

    private final RemoteEndpoint.Async remote;

    private final SocketWriter waiting;

    ContainerWriter(Session session, SocketWriter waiting) {
        this.session = session;
        this.remote = session.getAsyncRemote();
        this.waiting = waiting;
    }

    @Override
    public void write(WebSocketMessage<?> message, Consumer<@Nullable Throwable> done) {
        SendHandler handler = (result) -> done.accept(result.isOK() ? null : result.getException());
        if (message instanceof TextMessage text && text.isLast()) {
            WritingThread.during(() -> this.remote.sendText(text.getPayload(), handler));
        }
        else if (message instanceof BinaryMessage binary && binary.isLast()) {
            WritingThread.during(() -> this.remote.sendBinary(binary.getPayload(), handler));
        }
        else {
            this.waiting.write(message, done);
        }
    }

    @Override
    public void closing() {
        this.session.getUserProperties().put(CLOSE_TIMEOUT, CLOSE_MILLIS);
    }

}
