package io.chrono.boot.autoconfigure;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import io.chrono.boot.action.UrlSettings;

/**
 * Configuration properties for URLs that durable schedules visit. Immutable and safe for
 * use by several threads.
 *
 * @param allow Addresses that may be visited although they are not public, ranges such as
 * 10.1.0.0/16 or hosts with their port such as reports.internal:8080.
 * @param connectTimeout Longest time to connect to an address.
 * @param responseTimeout Longest silence of a server.
 * @param timeLimit Longest time for a visit with all its redirects.
 * @param redirects Most redirects that are followed.
 * @since 0.1
 */
@ConfigurationProperties("chrono.actions.url")
public record ChronoActionsProperties(@DefaultValue List<String> allow, @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration responseTimeout, @DefaultValue("30s") Duration timeLimit,
        @DefaultValue("5") int redirects) {

    public ChronoActionsProperties {
        allow.forEach((text) -> Settings.allowable("allow", text));
        atLeastOneMillisecond("connect-timeout", connectTimeout);
        atLeastOneMillisecond("response-timeout", responseTimeout);
        atLeastOneMillisecond("time-limit", timeLimit);
        Settings.require("redirects", redirects, redirects >= 0, "a whole number of at least 0");
    }

    UrlSettings toSettings() {
        return new UrlSettings(this.allow, this.connectTimeout, this.responseTimeout, this.timeLimit, this.redirects);
    }

    private static void atLeastOneMillisecond(String name, Duration value) {
        Settings.duration(name, value, Duration.ofMillis(1), Settings.UNLIMITED);
    }

}
