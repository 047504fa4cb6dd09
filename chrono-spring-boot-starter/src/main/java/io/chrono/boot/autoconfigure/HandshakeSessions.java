package io.chrono.boot.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;
import org.springframework.web.socket.sockjs.support.SockJsHttpRequestHandler;
import org.springframework.web.socket.sockjs.transport.TransportHandlingSockJsService;

/**
 * Lets each STOMP endpoint, also those of the application, note the HTTP session in which
 * a connection was opened. Stateless.
 */
final class HandshakeSessions implements SmartInitializingSingleton {

    private final SimpleUrlHandlerMapping endpoints;

    HandshakeSessions(SimpleUrlHandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Object handler : this.endpoints.getHandlerMap().values()) {
            if (handler instanceof WebSocketHttpRequestHandler endpoint) {
                endpoint.setHandshakeInterceptors(with(endpoint.getHandshakeInterceptors()));
            }
            else if (handler instanceof SockJsHttpRequestHandler endpoint
                    && endpoint.getSockJsService() instanceof TransportHandlingSockJsService service) {
                service.setHandshakeInterceptors(with(service.getHandshakeInterceptors()));
            }
        }
    }

    private static List<HandshakeInterceptor> with(List<HandshakeInterceptor> present) {
        List<HandshakeInterceptor> interceptors = new ArrayList<>(present);
        interceptors.add(new HttpSessionHandshakeInterceptor(List.of()));
        return interceptors;
    }

}
