package io.chrono.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A rule of iCalendar (RFC 5545, RRULE) with its start and the zone on whose clocks it is
 * read. Immutable and safe for use by several threads.
 *
 * @since 0.1
 */
public final class Recurrence implements Timing {

    private final String rule;

    private final LocalDateTime start;

    private final ZoneId zone;

    private Recurrence(String rule, LocalDateTime start, ZoneId zone) {
        this.rule = rule;
        this.start = start.truncatedTo(ChronoUnit.SECONDS);
        this.zone = zone;
    }

    /**
     * Create a recurrence.
     * @param rule the rule, such as {@code FREQ=WEEKLY;INTERVAL=2;BYDAY=MO}, with or
     * without {@code RRULE:} before it, in capitals or not
     * @param start where the rule begins, {@code DTSTART} in iCalendar, on the clocks of
     * the zone; a fraction of a second is cut off. It is the first time only if it fits
     * the rule
     * @param zone the zone
     * @return the recurrence
     * @throws IllegalArgumentException if the rule is not one of RFC 5545; it quotes the
     * part that is wrong
     */
    public static Recurrence of(String rule, LocalDateTime start, ZoneId zone) {
        return new Recurrence(rule, start, zone);
    }

    /**
     * Return the rule in its canonical form.
     * @return the text behind {@code RRULE:}
     */
    public String rule() {
        return this.rule;
    }

    /**
     * Return where the rule begins.
     * @return the date and time on the clocks of the zone
     */
    public LocalDateTime start() {
        return this.start;
    }

    /**
     * Return the zone on whose clocks the rule is read.
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
        return this.rule;
    }

    @Override
    public String toText() {
        return TimingText.recurrence(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recurrence that && this.rule.equals(that.rule) && this.start.equals(that.start)
                && this.zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.rule, this.start, this.zone);
    }

    @Override
    public String toString() {
        return toText();
    }

}
