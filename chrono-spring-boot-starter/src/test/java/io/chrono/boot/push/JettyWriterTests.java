package io.chrono.boot.push;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketSession;

import static org.assertj.core.api.Assertions.assertThat;

class JettyWriterTests {

    private final List<Object> sent = new ArrayList<>();

    private final List<Callback> callbacks = new ArrayList<>();

    private final List<WebSocketMessage<?>> waited = new ArrayList<>();

    private final List<@Nullable Throwable> done = new ArrayList<>();

    private final SocketWriter writer = JettyWriter.of(new Connection(), (message, end) -> this.waited.add(message));

    @Test
    void wholeMessagesAreHandedToJetty() {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] { 1 });
        this.writer.write(new TextMessage("one"), this.done::add);
        this.writer.write(new BinaryMessage(bytes), this.done::add);
        assertThat(this.sent).containsExactly("one", bytes);
        assertThat(this.waited).isEmpty();
        assertThat(this.done).isEmpty();
    }

    @Test
    void endOfAWriteIsTold() {
        IOException broken = new IOException("broken");
        this.writer.write(new TextMessage("one"), this.done::add);
        this.writer.write(new TextMessage("two"), this.done::add);
        this.callbacks.get(0).succeed();
        this.callbacks.get(1).fail(broken);
        assertThat(this.done).containsExactly(null, broken);
    }

    @Test
    void whatIsRareWaits() {
        this.writer.write(new PingMessage(), this.done::add);
        this.writer.write(new TextMessage("part", false), this.done::add);
        this.writer.write(new BinaryMessage(new byte[1], false), this.done::add);
        assertThat(this.waited).hasSize(3);
        assertThat(this.sent).isEmpty();
    }

    @Test
    void connectionThatIsBeingClosedMayNotBeIdleForLong() {
        this.writer.closing();
        assertThat(this.sent).containsExactly(Duration.ofSeconds(1));
    }

    private @Nullable Object call(Object proxy, Method method, Object[] arguments) {
        switch (method.getName()) {
            case "sendText", "sendBinary" -> {
                this.sent.add(arguments[0]);
                this.callbacks.add((Callback) arguments[1]);
            }
            case "setIdleTimeout" -> this.sent.add(arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        }
        return null;
    }

    /**
     * A connection that is open.
     */
    private final class Connection extends JettyWebSocketSession {

        private final Session session = (Session) Proxy.newProxyInstance(Session.class.getClassLoader(),
                new Class<?>[] { Session.class }, JettyWriterTests.this::call);

        Connection() {
            super(null, null);
        }

        @Override
        public Session getNativeSession() {
            return this.session;
        }

        @Override
        public <R> R getNativeSession(@Nullable Class<R> type) {
            return type.cast(this.session);
        }

    }

}
