package io.chrono.boot.autoconfigure;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import io.chrono.boot.push.PushSettings;

/**
 * Configuration properties for push into pages. Immutable and safe for use by several
 * threads.
 *
 * @param enabled Whether output of events goes to pages.
 * @param endpoint Path of the WebSocket endpoint.
 * @param allowedOrigins Origins, or patterns of origins, of pages that may connect. By
 * default only those of the same origin.
 * @param destination Queue of each user and page.
 * @param queues Other queues of users that outputs may name. Those that events declare
 * are open as well.
 * @param topics Topics that clients may subscribe to, names or patterns. Those that
 * events declare are open as well.
 * @param linger Longest time after a tick for which output is collected, less than 1s.
 * @param heartbeat Distance of heart-beats in both directions, 0 for none.
 * @param hold Time for which output for a user without a page is held.
 * @param holdMessages Most messages that are held for one user.
 * @param holdSize Most characters that are held for one user.
 * @param holdTotalSize Most characters that are held for all users.
 * @param inboundSize Longest message of a client, in characters. Does not hold where the
 * application has configured the broker.
 * @param leaveAfter Time without a page after which a user counts as gone, at least 1s.
 * @param leaveEndsEvents Whether events with output for a user end when he has gone.
 * @param neverConnectedAfter Time after which an event with output ends if it was
 * scheduled for a user without a page and he has not come, at least 1s.
 * @param neverConnectedEndsEvents Whether events end for a user who has not come.
 * @param bufferSize Most bytes that wait for a slow page, beyond what the network holds.
 * @param overflow What happens when more would wait: 'close' the connection, after which
 * the page renders anew, or 'drop-oldest'.
 * @param sendTimeout Longest time for one message to a slow page before it is closed.
 * @since 0.1
 */
@ConfigurationProperties("chrono.push")
public record ChronoPushProperties(@DefaultValue("true") boolean enabled, @DefaultValue("/chrono/ws") String endpoint,
        @DefaultValue List<String> allowedOrigins, @DefaultValue("/queue/chrono") String destination,
        @DefaultValue List<String> queues, @DefaultValue List<String> topics, @DefaultValue("50ms") Duration linger,
        @DefaultValue("10s") Duration heartbeat, @DefaultValue("5s") Duration hold,
        @DefaultValue("64") int holdMessages, @DefaultValue("256KB") DataSize holdSize,
        @DefaultValue("32MB") DataSize holdTotalSize, @DefaultValue("4KB") DataSize inboundSize,
        @DefaultValue("10s") Duration leaveAfter, @DefaultValue("true") boolean leaveEndsEvents,
        @DefaultValue("60s") Duration neverConnectedAfter, @DefaultValue("true") boolean neverConnectedEndsEvents,
        @DefaultValue("64KB") DataSize bufferSize, @DefaultValue("close") Overflow overflow,
        @DefaultValue("10s") Duration sendTimeout) {

    public ChronoPushProperties {
        Settings.destination("endpoint", endpoint);
        Settings.destination("destination", destination);
        queues.forEach((queue) -> Settings.destination("queues", queue));
        topics.forEach((topic) -> Settings.destination("topics", topic));
        Settings.duration("linger", linger, Duration.ZERO, Duration.ofMillis(999));
        notNegative("heartbeat", heartbeat);
        notNegative("hold", hold);
        Settings.atLeastOne("hold-messages", holdMessages);
        positive("hold-size", holdSize);
        positive("hold-total-size", holdTotalSize);
        Settings.require("inbound-size", inboundSize,
                inboundSize.toBytes() >= 1 && inboundSize.toBytes() <= Integer.MAX_VALUE, "a size from 1B to 2GB");
        atLeastOneSecond("leave-after", leaveAfter);
        atLeastOneSecond("never-connected-after", neverConnectedAfter);
        positive("buffer-size", bufferSize);
        Settings.duration("send-timeout", sendTimeout, Duration.ofMillis(100), Settings.UNLIMITED);
    }

    PushSettings toSettings() {
        return new PushSettings(this.destination, this.queues, this.topics,
                new PushSettings.Hold(this.hold, this.holdMessages, this.holdSize.toBytes(),
                        this.holdTotalSize.toBytes()),
                new PushSettings.Leave(this.leaveAfter, this.neverConnectedAfter, this.leaveEndsEvents,
                        this.neverConnectedEndsEvents),
                new PushSettings.Buffer(this.bufferSize.toBytes(), this.sendTimeout,
                        this.overflow == Overflow.DROP_OLDEST),
                (int) this.inboundSize.toBytes());
    }

    private static void notNegative(String name, Duration value) {
        Settings.duration(name, value, Duration.ZERO, Settings.UNLIMITED);
    }

    private static void atLeastOneSecond(String name, Duration value) {
        Settings.duration(name, value, Duration.ofSeconds(1), Settings.UNLIMITED);
    }

    private static void positive(String name, DataSize value) {
        Settings.require(name, value, value.toBytes() >= 1, "a size of at least 1B");
    }

    /**
     * What happens when there is no room for a message.
     */
    public enum Overflow {

        /**
         * The connection is closed.
         */
        CLOSE,

        /**
         * The oldest messages are dropped.
         */
        DROP_OLDEST

    }

}
