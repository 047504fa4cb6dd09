package io.chrono.time;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind the beginning of a timing: on which days, at which time of day, from
 * when until when, how often, where. Each is said at most once. Not thread-safe.
 */
final class TimingClauses {

    private static final int COUNT_DIGITS = 9;

    private final TokenReader tokens;

    private final Instant now;

    private final ZoneId standard;

    private @Nullable RecurringDays days;

    private List<LocalTime> times = List.of();

    private @Nullable InstantParts from;

    private @Nullable InstantParts after;

    private @Nullable InstantParts until;

    private @Nullable InstantParts before;

    private @Nullable Long count;

    private @Nullable ZoneId zone;

    TimingClauses(TokenReader tokens, Instant now, ZoneId standard) {
        this.tokens = tokens;
        this.now = now;
        this.standard = standard;
    }

    /**
     * Read all that is left.
     */
    void read() {
        while (!this.tokens.atEnd()) {
            clause(this.tokens.peek());
        }
    }

    private void clause(Token word) {
        if (word.isNumber() && this.tokens.peek(1).is("times")) {
            count(word);
            return;
        }
        this.tokens.take();
        switch (word.text()) {
            case "on" -> days(word, RecurringDaysReader.read(this.tokens));
            case "at" -> times(word);
            case "from" -> this.from = instant(word, this.from);
            case "after" -> this.after = instant(word, this.after);
            case "until" -> this.until = instant(word, this.until);
            case "before" -> this.before = instant(word, this.before);
            case "for" -> count(word);
            case "in" -> zone(word, null);
            default -> throw this.tokens.refusal(word.start(),
                    "'on', 'at', 'from', 'until', 'for … times' or 'in' was expected");
        }
    }

    void days(Token start, RecurringDays named) {
        once(start, this.days);
        this.days = named;
    }

    void zone(Token start, @Nullable ZoneId named) {
        once(start, this.zone);
        if (named == null && !ZoneReader.isName(this.tokens)) {
            throw this.tokens.refuse("a zone was expected");
        }
        this.zone = (named != null) ? named : ZoneReader.read(this.tokens);
    }

    private void times(Token start) {
        once(start, this.times.isEmpty() ? null : this.times);
        List<LocalTime> named = new ArrayList<>();
        do {
            named.add(time());
        }
        while (RecurringDaysReader.separator(this.tokens));
        this.times = List.copyOf(named.stream().distinct().sorted().toList());
    }

    private LocalTime time() {
        Token start = this.tokens.peek();
        if (!ClockReader.isAt(this.tokens, 0)) {
            throw this.tokens.refuse("a time of day was expected");
        }
        int second = ClockReader.read(this.tokens);
        if (second >= ClockReader.DAY) {
            throw this.tokens.refusal(start.start(), "a day that recurs begins at 0:00 and ends before 24:00");
        }
        return LocalTime.ofSecondOfDay(second);
    }

    private InstantParts instant(Token start, @Nullable InstantParts already) {
        once(start, already);
        return new InstantReader(this.tokens).some();
    }

    private void count(Token start) {
        once(start, this.count);
        Token digits = this.tokens.peek();
        this.count = this.tokens.number(1, COUNT_DIGITS, "a number");
        this.tokens.expect("times");
        if (this.count < 1) {
            throw this.tokens.refusal(digits.start(), "at least one time was expected");
        }
    }

    private void once(Token start, @Nullable Object already) {
        if (already != null) {
            throw this.tokens.refusal(start.start(), "this was said before");
        }
    }

    ZoneId zone() {
        return (this.zone != null) ? this.zone : this.standard;
    }

    Instant now() {
        return this.now;
    }

    @Nullable RecurringDays days() {
        return this.days;
    }

    List<LocalTime> times() {
        return this.times;
    }

    @Nullable Long count() {
        return this.count;
    }

    @Nullable Instant from() {
        return resolve(this.from);
    }

    /**
     * Limit a timing to what was said about its beginning and its end.
     * @param timing the timing
     * @param first its first time, or {@code null} if it is not known
     * @return the timing, in its window
     */
    Timing within(Timing timing, @Nullable Instant first) {
        if (this.until != null && this.before != null) {
            throw this.tokens.refuseWhole("'until' and 'before' are two ends");
        }
        Instant last = resolve(this.until);
        Instant end = (last != null) ? last.plusSeconds(1) : resolve(this.before);
        Instant begin = resolve(this.after);
        boolean empty = end != null && ((first != null && !first.isBefore(end)) || !end.isAfter(this.now)
                || (begin != null && !begin.isBefore(end)));
        if (empty) {
            throw this.tokens.refuseWhole("it ends before its first time");
        }
        return timing.within(begin, end);
    }

    private @Nullable Instant resolve(@Nullable InstantParts parts) {
        return (parts != null) ? parts.upcoming(this.now, zone()) : null;
    }

    /**
     * Refuse what has no meaning for a timing.
     * @param condition whether it was said
     * @param reason why it is refused
     */
    void refuseIf(boolean condition, String reason) {
        if (condition) {
            throw refusal(reason);
        }
    }

    TimeTextException refusal(String reason) {
        return this.tokens.refuseWhole(reason);
    }

}
