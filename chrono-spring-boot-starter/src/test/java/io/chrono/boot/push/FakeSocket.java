package io.chrono.boot.push;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * A connection without a network. While it is slow, writes end only by {@link #accept()}.
 */
final class FakeSocket implements WebSocketSession {

    final List<CloseStatus> closes = new CopyOnWriteArrayList<>();

    final Map<String, Object> attributes = new java.util.HashMap<>();

    volatile boolean slow;

    private final List<Consumer<@Nullable Throwable>> open = new ArrayList<>();

    private final String id;

    FakeSocket(String id) {
        this.id = id;
    }

    void write(Consumer<@Nullable Throwable> done) {
        if (this.slow) {
            this.open.add(done);
        }
        else {
            done.accept(null);
        }
    }

    void accept() {
        this.open.remove(0).accept(null);
    }

    void fail(Exception failure) {
        this.open.remove(0).accept(failure);
    }

    @Override
    public String getId() {
        return this.id;
    }

    @Override
    public @Nullable URI getUri() {
        return null;
    }

    @Override
    public HttpHeaders getHandshakeHeaders() {
        return new HttpHeaders();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return this.attributes;
    }

    @Override
    public @Nullable Principal getPrincipal() {
        return null;
    }

    @Override
    public @Nullable InetSocketAddress getLocalAddress() {
        return null;
    }

    @Override
    public @Nullable InetSocketAddress getRemoteAddress() {
        return null;
    }

    @Override
    public @Nullable String getAcceptedProtocol() {
        return null;
    }

    @Override
    public void setTextMessageSizeLimit(int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getTextMessageSizeLimit() {
        return 0;
    }

    @Override
    public void setBinaryMessageSizeLimit(int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getBinaryMessageSizeLimit() {
        return 0;
    }

    @Override
    public List<WebSocketExtension> getExtensions() {
        return List.of();
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) {
        throw new UnsupportedOperationException("the writer writes");
    }

    @Override
    public boolean isOpen() {
        return this.closes.isEmpty();
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    @Override
    public void close(CloseStatus status) {
        this.closes.add(status);
    }

}
