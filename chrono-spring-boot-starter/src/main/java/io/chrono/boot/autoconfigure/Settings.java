package io.chrono.boot.autoconfigure;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

import io.chrono.boot.action.UrlSettings;
import io.chrono.scope.Scope;
import io.chrono.time.Moment;
import io.chrono.timeline.Repeats;

/**
 * What is accepted as values of properties, by the last part of their names. Stateless.
 */
final class Settings {

    /**
     * Longer than anything that can be waited for.
     */
    static final Duration UNLIMITED = Duration.ofDays(36_500);

    private static final long LARGEST_BUFFER = 16 * 1024 * 1024;

    private static final String BOOLEAN = "true or false";

    private static final String COUNT = "a whole number of at least 1";

    private static final String DESTINATION = "a destination such as '/topic/lobby'";

    private static final String SIZE = "a size of at least 1B such as '256KB'";

    private static final String MOMENT = "a time of day such as '12:30' or '23:59:59' (in YAML with its quotes, else"
            + " it is a number there), an ISO-8601 date and time such as '2026-01-01T12:30:00', with '+02:00' or 'Z'"
            + " for another zone, or a duration from now such as '5s' or '1h30m'";

    private static final Map<String, String> ACCEPTED = Map.ofEntries(Map.entry("enabled", BOOLEAN),
            Map.entry("auto-start", BOOLEAN), Map.entry("login-events", BOOLEAN), Map.entry("clear-on-logout", BOOLEAN),
            Map.entry("clear-on-session-end", BOOLEAN),
            Map.entry("zone", "a zone such as 'Europe/Berlin', 'UTC' or '+02:00'"),
            Map.entry("interval", "a duration from 1ms to 1s"), Map.entry("tolerance", "a duration of at least 1s"),
            Map.entry("max-events", COUNT), Map.entry("max-events-per-scope", COUNT), Map.entry("max", COUNT),
            Map.entry("timeout", "a duration of at least 0s"), Map.entry("every", "whole seconds from 1s to 24h"),
            Map.entry("repeats", "'forever' or a whole number of at least 1"), Map.entry("at", MOMENT),
            Map.entry("after", MOMENT), Map.entry("before", MOMENT), Map.entry("topic", DESTINATION),
            Map.entry("destination", DESTINATION), Map.entry("endpoint", "a path such as '/chrono/ws'"),
            Map.entry("queues", DESTINATION), Map.entry("topics", DESTINATION),
            Map.entry("linger", "a duration from 0ms to 999ms"), Map.entry("heartbeat", "a duration of at least 0s"),
            Map.entry("hold", "a duration of at least 0s"), Map.entry("hold-messages", COUNT),
            Map.entry("hold-size", SIZE), Map.entry("hold-total-size", SIZE),
            Map.entry("leave-after", "a duration of at least 1s"), Map.entry("leave-ends-events", BOOLEAN),
            Map.entry("never-connected-after", "a duration of at least 1s"),
            Map.entry("never-connected-ends-events", BOOLEAN), Map.entry("buffer-size", SIZE),
            Map.entry("overflow", "'close' or 'drop-oldest'"), Map.entry("inbound-size", SIZE),
            Map.entry("max-connections", COUNT), Map.entry("accept-queue-size", COUNT),
            Map.entry("idle-timeout", "a duration of at least 0s"),
            Map.entry("send-timeout", "a duration of at least 100ms"),
            Map.entry("allow",
                    "a range of addresses such as '10.1.0.0/16', or a host and its port such as"
                            + " 'reports.internal:8080'"),
            Map.entry("connect-timeout", "a duration of at least 1ms"),
            Map.entry("response-timeout", "a duration of at least 1ms"),
            Map.entry("time-limit", "a duration of at least 1ms"),
            Map.entry("redirects", "a whole number of at least 0"),
            Map.entry("scope", "a label without dots, or pairs of key and value such as 'organization.1234.user.7'"));

    private static final Map<Class<?>, String> BY_TYPE = Map.of(boolean.class, BOOLEAN, Boolean.class, BOOLEAN,
            int.class, "a whole number", Integer.class, "a whole number", Duration.class,
            "a duration such as 100ms, 5s or 1m", DataSize.class, "a size such as 512B, 64KB or 8MB");

    private Settings() {
    }

    /**
     * Return what is accepted.
     * @param name the last part of the property's name
     * @param type the type of its value
     * @return the end of the sentence "the value must be", or {@code null} if neither is
     * known
     */
    static @Nullable String accepted(String name, Class<?> type) {
        return ACCEPTED.getOrDefault(name, BY_TYPE.get(type));
    }

    static void duration(String name, Duration value, Duration least, Duration most) {
        duration(name, value, least, most, ACCEPTED.getOrDefault(name, "a duration from " + least + " to " + most));
    }

    static void duration(String name, Duration value, Duration least, Duration most, String accepted) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new InvalidSettingException(name, value, accepted);
        }
    }

    static void atLeastOne(String name, int value) {
        require(name, value, value >= 1, COUNT);
    }

    static void bufferSize(String name, DataSize value, long least) {
        long bytes = value.toBytes();
        require(name, value, bytes >= least && bytes <= LARGEST_BUFFER, "a size from " + least + "B to 16MB");
    }

    static void every(@Nullable Duration value) {
        if (value != null) {
            duration("every", value, Duration.ofSeconds(1), Duration.ofDays(1));
            require("every", value, value.toNanosPart() == 0, "whole seconds");
        }
    }

    static void moment(String name, @Nullable String value) {
        readable(name, value, Moment::parse);
    }

    static void repeats(@Nullable String value) {
        readable("repeats", value, Repeats::parse);
    }

    static void scope(@Nullable String value) {
        readable("scope", value, Scope::parse);
    }

    static void destination(String name, @Nullable String value) {
        require(name, value, value == null || value.startsWith("/"), DESTINATION);
    }

    static void allowable(String name, String value) {
        readable(name, value, UrlSettings::requireAllowable);
    }

    private static void readable(String name, @Nullable String value, Consumer<String> reader) {
        try {
            if (value != null) {
                reader.accept(value);
            }
        }
        catch (IllegalArgumentException ex) {
            throw new InvalidSettingException(name, value, ACCEPTED.getOrDefault(name, "another text"), ex);
        }
    }

    static void require(String name, @Nullable Object value, boolean fulfilled, String accepted) {
        if (!fulfilled) {
            throw new InvalidSettingException(name, value, ACCEPTED.getOrDefault(name, accepted));
        }
    }

}
