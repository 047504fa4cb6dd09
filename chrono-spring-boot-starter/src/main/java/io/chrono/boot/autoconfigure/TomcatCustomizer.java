package io.chrono.boot.autoconfigure;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;

import io.chrono.boot.push.TomcatConnector;

/**
 * Prepares Tomcat for many connections over which little is said. What the application
 * has set stays. Stateless.
 */
final class TomcatCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /*
     * Read once, when Tomcat loads its WebSocket classes, which it does when it starts.
     */
    static final String WEBSOCKET_BUFFER = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

    private static final String MAX_CONNECTIONS = "server.tomcat.max-connections";

    private final ChronoTomcatProperties properties;

    private final Environment environment;

    TomcatCustomizer(ChronoTomcatProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (System.getProperty(WEBSOCKET_BUFFER) == null) {
            System.setProperty(WEBSOCKET_BUFFER, Long.toString(this.properties.websocketBufferSize().toBytes()));
        }
        factory.addConnectorCustomizers(this::customize);
    }

    private void customize(Connector connector) {
        connector.addLifecycleListener(new TomcatConnector());
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol
                && !this.environment.containsProperty(MAX_CONNECTIONS)) {
            protocol.setMaxConnections(Math.max(protocol.getMaxConnections(), this.properties.maxConnections()));
        }
        connector.setProperty("socket.appReadBufSize", bytes(this.properties.readBufferSize().toBytes()));
        connector.setProperty("socket.appWriteBufSize", bytes(this.properties.writeBufferSize().toBytes()));
        if (this.properties.sendBufferSize().toBytes() > 0) {
            connector.setProperty("socket.txBufSize", bytes(this.properties.sendBufferSize().toBytes()));
        }
    }

    private static String bytes(long bytes) {
        return Long.toString(bytes);
    }

}
