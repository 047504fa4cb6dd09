package io.chrono.boot.push;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/**
 * Gives Spring a {@link PageSocket} in place of each connection. Safe for use by several
 * threads.
 */
final class SocketDecorator extends WebSocketHandlerDecorator {

    private final PageLife pages;

    private final Map<String, PageSession> open = new ConcurrentHashMap<>();

    private final Function<WebSocketSession, PageSession> sessions;

    SocketDecorator(WebSocketHandler handler, PageLife pages, Function<WebSocketSession, PageSession> sessions) {
        super(handler);
        this.pages = pages;
        this.sessions = sessions;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        PageSession page = this.sessions.apply(session);
        this.open.put(session.getId(), page);
        this.pages.opened(page);
        super.afterConnectionEstablished(page.socket());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
        PageSession page = this.open.remove(session.getId());
        if (page != null) {
            this.pages.closed(page);
        }
        super.afterConnectionClosed((page != null) ? page.socket() : session, status);
    }

}
