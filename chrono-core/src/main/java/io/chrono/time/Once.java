package io.chrono.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * A single time.
 *
 * @param at the time; a fraction of a second is cut off
 * @since 0.1
 */
public record Once(Instant at) implements Timing {

    public Once {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public @Nullable Instant nextAfter(Instant exclusive) {
        return this.at.isAfter(exclusive) ? this.at : null;
    }

    @Override
    public @Nullable Instant previousBefore(Instant exclusive) {
        return this.at.isBefore(exclusive) ? this.at : null;
    }

    @Override
    public String describe() {
        return "once at " + this.at;
    }

    @Override
    public String toText() {
        return TimingText.ONCE + " " + this.at;
    }

}
