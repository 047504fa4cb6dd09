package io.chrono.boot.autoconfigure;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Prepares Jetty's connectors for many connections, which may all come at once. What the
 * application has set stays. Stateless.
 */
final class JettyCustomizer implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    private final ChronoJettyProperties properties;

    JettyCustomizer(ChronoJettyProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(this::customize);
    }

    void customize(Server server) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector sockets) {
                customize(sockets);
            }
        }
    }

    /*
     * Jetty says 0 and -1 for what is left to the system.
     */
    private void customize(ServerConnector connector) {
        if (connector.getAcceptQueueSize() <= 0) {
            connector.setAcceptQueueSize(this.properties.acceptQueueSize());
        }
        int sendBufferSize = (int) this.properties.sendBufferSize().toBytes();
        if (connector.getAcceptedSendBufferSize() < 0 && sendBufferSize > 0) {
            connector.setAcceptedSendBufferSize(sendBufferSize);
        }
    }

}
