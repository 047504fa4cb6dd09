package io.chrono.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A rule of iCalendar (RFC 5545, RRULE) with its start and the zone on whose clocks it is
 * read. Immutable and safe for use by several threads.
 *
 * @since 0.1
 */
public final class Recurrence implements Timing {

    private final Rule rule;

    private final LocalDateTime start;

    private final ZoneId zone;

    private final Seconds times;

    private Recurrence(Rule rule, LocalDateTime start, ZoneId zone) {
        this.rule = rule;
        this.start = start.truncatedTo(ChronoUnit.SECONDS);
        this.zone = zone;
        this.times = RuleTimes.of(rule, this.start, new WallClock(zone));
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
        return of(RuleText.read(rule), start, zone);
    }

    /**
     * Create a recurrence from a map of options: {@code starttime} and {@code frequency},
     * which are required, {@code interval} (1 if it is missing), {@code count},
     * {@code until}, {@code byday}, {@code bymonth}, {@code byweekno}, {@code byyearday},
     * {@code bymonthday}, {@code byhour}, {@code byminute}, {@code bysecond},
     * {@code bysetpos} and {@code wkst} (Monday if it is missing). Names and words may be
     * written in capitals or not. What may be several is a list, or a text with commas.
     * @param options the options; {@code starttime} and {@code until} are texts, or an
     * {@link Instant}, a {@link LocalDateTime}, an {@link java.time.OffsetDateTime} or a
     * {@link java.time.ZonedDateTime}. An option that is {@code null} is a missing one
     * @param zone the zone on whose clocks the rule is read
     * @param reader reads the texts of {@code starttime} and {@code until}; but for a
     * start such as {@code 2026-01-01T09:00}, which is taken as it stands
     * @return the recurrence
     * @throws IllegalArgumentException if an option is unknown, missing or wrong; it
     * quotes the option
     */
    public static Recurrence ofOptions(Map<String, ?> options, ZoneId zone, Function<String, Instant> reader) {
        return RuleOptions.read(options, zone, reader);
    }

    /**
     * Create a recurrence from a map of options, as
     * {@link #ofOptions(Map, ZoneId, Function)} does, with texts that
     * {@link TimeText#instant} reads: {@code 1-jan-2013 9:00}, {@code tomorrow 9:00}.
     * What is relative is resolved now, once.
     * @param options the options
     * @param now the present; a fraction of a second is cut off
     * @param zone the zone on whose clocks the rule is read, and of texts that name none
     * @return the recurrence
     * @throws TimeTextException if {@code starttime} or {@code until} is a text that is
     * not one instant; it quotes the text
     * @throws IllegalArgumentException if an option is unknown, missing or wrong; it
     * quotes the option
     */
    public static Recurrence ofOptions(Map<String, ?> options, Instant now, ZoneId zone) {
        return ofOptions(options, zone, (text) -> TimeText.instant(text, now, zone));
    }

    static Recurrence of(Rule rule, LocalDateTime start, ZoneId zone) {
        return new Recurrence(rule, start, zone);
    }

    /**
     * Return the recurrence as a map of options.
     * @return what {@code ofOptions} reads back to an equal recurrence in the same zone;
     * lists for what may be several
     */
    public Map<String, Object> options() {
        return RuleOptions.write(this.rule, this.start);
    }

    /**
     * Return the rule in its canonical form.
     * @return the text behind {@code RRULE:}
     */
    public String rule() {
        return this.rule.toString();
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
        return this.times.nextAfter(exclusive);
    }

    @Override
    public @Nullable Instant previousBefore(Instant exclusive) {
        return this.times.previousBefore(exclusive);
    }

    @Override
    public String describe() {
        return RuleWords.describe(this.rule, this.start, this.zone);
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
