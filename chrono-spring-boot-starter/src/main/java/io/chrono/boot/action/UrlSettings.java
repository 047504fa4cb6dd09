package io.chrono.boot.action;

import java.time.Duration;
import java.util.List;

/**
 * How URLs are visited. Immutable.
 *
 * @param allow what may be visited although it is not public: ranges of addresses such as
 * {@code 10.1.0.0/16}, and hosts with their port such as {@code reports.internal:8080}
 * @param connectTimeout the longest time to connect to one address; at least 1 ms
 * @param responseTimeout the longest silence of a server; at least 1 ms
 * @param timeLimit the longest time for the whole visit, redirects included; at least 1
 * ms
 * @param redirects how many redirects are followed at the most; at least 0
 * @since 0.1
 */
public record UrlSettings(List<String> allow, Duration connectTimeout, Duration responseTimeout, Duration timeLimit,
        int redirects) {

    /**
     * Create settings.
     * @throws IllegalArgumentException if a value is out of its range or cannot be read
     */
    public UrlSettings {
        allow = List.copyOf(allow);
        allow.forEach(UrlSettings::requireAllowable);
        atLeastOneMillisecond("connectTimeout", connectTimeout);
        atLeastOneMillisecond("responseTimeout", responseTimeout);
        atLeastOneMillisecond("timeLimit", timeLimit);
        if (redirects < 0) {
            throw new IllegalArgumentException("'redirects' must be at least 0, but was " + redirects);
        }
    }

    /**
     * Check that a text can be allowed.
     * @param text a range of addresses, or a host with its port
     * @throws IllegalArgumentException if it cannot be read
     */
    public static void requireAllowable(String text) {
        new AddressGuard(List.of(text));
    }

    private static void atLeastOneMillisecond(String name, Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException("'" + name + "' must be at least 1 ms, but was " + value);
        }
    }

}
