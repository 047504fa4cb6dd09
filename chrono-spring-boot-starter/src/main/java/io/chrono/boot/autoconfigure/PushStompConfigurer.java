package io.chrono.boot.autoconfigure;

import java.util.Arrays;

import org.springframework.core.Ordered;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebMvcStompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;

import io.chrono.boot.push.PushEngine;

/**
 * Joins push to a STOMP broker, whoever has configured it. Comes after all other
 * configurers, so its interceptor sees only frames that all others have let pass.
 * Stateless.
 */
final class PushStompConfigurer implements WebSocketMessageBrokerConfigurer, Ordered {

    private final PushEngine engine;

    private final ChronoPushProperties properties;

    PushStompConfigurer(PushEngine engine, ChronoPushProperties properties) {
        this.engine = engine;
        this.properties = properties;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        if (!isRegistered(registry)) {
            registry.addEndpoint(this.properties.endpoint())
                .setAllowedOriginPatterns(this.properties.allowedOrigins().toArray(String[]::new));
        }
    }

    private boolean isRegistered(StompEndpointRegistry registry) {
        return registry instanceof WebMvcStompEndpointRegistry endpoints
                && endpoints.getHandlerMapping() instanceof SimpleUrlHandlerMapping mapping
                && mapping.getUrlMap().keySet().stream().anyMatch(this::isOurs);
    }

    private boolean isOurs(String path) {
        return Arrays.asList(this.properties.endpoint(), this.properties.endpoint() + "/**").contains(path);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
        registration.addDecoratorFactory(this.engine.transport());
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.configureBrokerChannel().interceptors(this.engine.broker());
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.interceptors(this.engine.guard());
    }

}
