package io.chrono.boot.autoconfigure;

import java.time.Duration;

import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * Lets the connections of pages be silent for longer than Jetty does: 30 s, whatever is
 * set for the connector, whose own time-out ends with the upgrade to a WebSocket. Other
 * WebSockets of the application keep theirs. Stateless.
 */
final class JettyIdleTimeout implements WebSocketMessageBrokerConfigurer {

    private static final Logger logger = LoggerFactory.getLogger(JettyIdleTimeout.class);

    private final Duration timeout;

    JettyIdleTimeout(Duration timeout, Duration heartbeat) {
        this.timeout = timeout;
        if (!timeout.isZero() && timeout.compareTo(heartbeat) <= 0) {
            logger.warn("Jetty closes connections of pages between two heart-beats: 'chrono.push.jetty.idle-timeout' is"
                    + " {} and 'chrono.push.heartbeat' is {}", timeout, heartbeat);
        }
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
        registration.addDecoratorFactory(Decorator::new);
    }

    private void apply(WebSocketSession session) {
        if (WebSocketSessionDecorator.unwrap(session) instanceof NativeWebSocketSession holder) {
            Session connection = holder.getNativeSession(Session.class);
            if (connection != null) {
                connection.setIdleTimeout(this.timeout);
            }
        }
    }

    /**
     * Hears of new connections.
     */
    private final class Decorator extends WebSocketHandlerDecorator {

        Decorator(WebSocketHandler handler) {
            super(handler);
        }

        @Override
        public void afterConnectionEstablished(WebSocketSession session) throws Exception {
            apply(session);
            super.afterConnectionEstablished(session);
        }

    }

}
