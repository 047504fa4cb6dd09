package io.chrono.boot.push;

import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.messaging.WebSocketStompClient;

/**
 * A page, as the server sees it: a STOMP client that notes what it receives.
 */
public final class StompPage extends StompSessionHandlerAdapter implements AutoCloseable {

    private final List<String> messages = new CopyOnWriteArrayList<>();

    private final List<String> errors = new CopyOnWriteArrayList<>();

    private final List<Integer> closes = new CopyOnWriteArrayList<>();

    private final WebSocketStompClient client;

    private final StompSession session;

    private StompPage(String url, WebSocketHttpHeaders headers, StompHeaders connect) throws Exception {
        this.client = new WebSocketStompClient(new StandardWebSocketClient(container()) {

            @Override
            protected CompletableFuture<WebSocketSession> executeInternal(WebSocketHandler handler,
                    HttpHeaders handshake, URI uri, List<String> protocols, List<WebSocketExtension> extensions,
                    Map<String, Object> attributes) {
                return super.executeInternal(new CloseWatch(handler), handshake, uri, protocols, extensions,
                        attributes);
            }

        });
        this.session = this.client.connectAsync(url, headers, connect, this).get(10, TimeUnit.SECONDS);
    }

    public static StompPage connect(int port, String path, WebSocketHttpHeaders headers, StompHeaders connect)
            throws Exception {
        return new StompPage("ws://127.0.0.1:" + port + path, headers, connect);
    }

    public static StompPage connect(int port, @Nullable String user) throws Exception {
        WebSocketHttpHeaders headers = new WebSocketHttpHeaders();
        if (user != null) {
            headers.add(HttpHeaders.AUTHORIZATION,
                    "Basic " + HttpHeaders.encodeBasicAuth(user, user, StandardCharsets.UTF_8));
        }
        return connect(port, "/chrono/ws", headers, new StompHeaders());
    }

    public StompPage subscribe(String destination) {
        this.session.subscribe(destination, this);
        return this;
    }

    public void send(String destination, String text) {
        this.session.send(destination, text.getBytes(StandardCharsets.UTF_8));
    }

    public List<String> messages() {
        return this.messages;
    }

    public List<String> errors() {
        return this.errors;
    }

    public List<Integer> closes() {
        return this.closes;
    }

    public boolean isConnected() {
        return this.session.isConnected();
    }

    @Override
    public Type getPayloadType(StompHeaders headers) {
        return byte[].class;
    }

    @Override
    public void handleFrame(StompHeaders headers, @Nullable Object payload) {
        String text = new String((payload != null) ? (byte[]) payload : new byte[0], StandardCharsets.UTF_8);
        if (headers.getDestination() == null) {
            this.errors.add(String.valueOf(headers.getFirst("message")));
        }
        else {
            this.messages.add(text);
        }
    }

    @Override
    public void handleException(StompSession session, @Nullable StompCommand command, StompHeaders headers,
            byte[] payload, Throwable exception) {
        throw new IllegalStateException(exception);
    }

    @Override
    public void close() {
        if (this.session.isConnected()) {
            this.session.disconnect();
        }
        this.client.stop();
    }

    /*
     * The server in the same process makes Tomcat's buffers small.
     */
    private static WebSocketContainer container() {
        WebSocketContainer container = ContainerProvider.getWebSocketContainer();
        container.setDefaultMaxTextMessageBufferSize(64 * 1024);
        return container;
    }

    private final class CloseWatch extends WebSocketHandlerDecorator {

        CloseWatch(WebSocketHandler handler) {
            super(handler);
        }

        @Override
        public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) throws Exception {
            StompPage.this.closes.add(status.getCode());
            super.afterConnectionClosed(socket, status);
        }

    }

}
