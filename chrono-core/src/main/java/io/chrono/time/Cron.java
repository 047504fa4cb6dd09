package io.chrono.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A cron expression in Spring's dialect with the zone on whose clocks it is read: second,
 * minute, hour, day of month, month, day of week, or a macro such as {@code @daily}.
 * Immutable and safe for use by several threads.
 *
 * @since 0.1
 */
public final class Cron implements Timing {

    private final String expression;

    private final ZoneId zone;

    private Cron(String expression, ZoneId zone) {
        this.expression = expression;
        this.zone = zone;
    }

    /**
     * Create a cron timing.
     * @param expression six fields, such as {@code 0 0 9 * * MON-FRI}, or a macro
     * @param zone the zone
     * @return the timing
     * @throws IllegalArgumentException if the expression cannot be read; it quotes the
     * field that is wrong
     */
    public static Cron of(String expression, ZoneId zone) {
        return new Cron(expression, zone);
    }

    /**
     * Return the expression.
     * @return the expression as it was given, with single blanks and in capitals
     */
    public String expression() {
        return this.expression;
    }

    /**
     * Return the zone on whose clocks the expression is read.
     * @return the zone
     */
    public ZoneId zone() {
        return this.zone;
    }

    @Override
    public @Nullable Instant nextAfter(Instant exclusive) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Instant previousBefore(Instant exclusive) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String describe() {
        return this.expression;
    }

    @Override
    public String toText() {
        return TimingText.cron(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cron that && this.expression.equals(that.expression) && this.zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.expression, this.zone);
    }

    @Override
    public String toString() {
        return toText();
    }

}
