package io.chrono.boot.autoconfigure;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Configuration properties for push on Jetty. Immutable and safe for use by several
 * threads.
 *
 * @param enabled Whether to prepare Jetty for many open connections.
 * @param idleTimeout Time without any traffic after which Jetty closes the connection of
 * a page, 0 for never. Should be longer than 'chrono.push.heartbeat'.
 * @param acceptQueueSize Most new connections that wait until Jetty accepts them. The
 * system may allow fewer.
 * @param sendBufferSize Size of the buffer for sending that the system is asked to keep
 * for a connection, 0 to let it choose.
 * @since 0.1
 */
@ConfigurationProperties("chrono.push.jetty")
public record ChronoJettyProperties(@DefaultValue("true") boolean enabled, @DefaultValue("1h") Duration idleTimeout,
        @DefaultValue("4096") int acceptQueueSize, @DefaultValue("256KB") DataSize sendBufferSize) {

    public ChronoJettyProperties {
        Settings.duration("idle-timeout", idleTimeout, Duration.ZERO, Settings.UNLIMITED);
        Settings.atLeastOne("accept-queue-size", acceptQueueSize);
        Settings.bufferSize("send-buffer-size", sendBufferSize, 0);
    }

}
