package io.chrono.boot.autoconfigure;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration properties for the health of the clock.
 *
 * @param maxLag How far the clock may be behind before it counts as down.
 * @since 0.1
 */
@ConfigurationProperties("chrono.health")
public record ChronoHealthProperties(@DefaultValue("5s") Duration maxLag) {

    public ChronoHealthProperties {
        if (maxLag.isNegative() || maxLag.isZero()) {
            throw new InvalidSettingException("max-lag", maxLag, "a duration of more than 0s", null);
        }
    }

}
