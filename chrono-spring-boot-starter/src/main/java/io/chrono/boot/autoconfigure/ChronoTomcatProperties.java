package io.chrono.boot.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Configuration properties for push on Tomcat. Immutable and safe for use by several
 * threads.
 *
 * @param enabled Whether to prepare Tomcat for many open connections.
 * @param maxConnections Most connections, unless 'server.tomcat.max-connections' is set.
 * @param websocketBufferSize Size of each of the buffers that Tomcat keeps for a
 * WebSocket. Longer messages are sent in several pieces.
 * @param readBufferSize Size of the buffer for reading that Tomcat keeps for a
 * connection.
 * @param writeBufferSize Size of the buffer for writing that Tomcat keeps for a
 * connection.
 * @param sendBufferSize Size of the buffer for sending that the system is asked to keep
 * for a connection, 0 to let it choose.
 * @since 0.1
 */
@ConfigurationProperties("chrono.push.tomcat")
public record ChronoTomcatProperties(@DefaultValue("true") boolean enabled, @DefaultValue("20000") int maxConnections,
        @DefaultValue("2KB") DataSize websocketBufferSize, @DefaultValue("2KB") DataSize readBufferSize,
        @DefaultValue("4KB") DataSize writeBufferSize, @DefaultValue("256KB") DataSize sendBufferSize) {

    private static final long LEAST = 512;

    public ChronoTomcatProperties {
        Settings.atLeastOne("max-connections", maxConnections);
        Settings.bufferSize("websocket-buffer-size", websocketBufferSize, LEAST);
        Settings.bufferSize("read-buffer-size", readBufferSize, LEAST);
        Settings.bufferSize("write-buffer-size", writeBufferSize, LEAST);
        Settings.bufferSize("send-buffer-size", sendBufferSize, 0);
    }

}
