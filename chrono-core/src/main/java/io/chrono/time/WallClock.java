package io.chrono.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

import org.jspecify.annotations.Nullable;

/**
 * The clocks on the wall of a zone, in seconds since 1970: on the one side in UTC, on the
 * other as they are shown. Immutable.
 */
final class WallClock {

    private static final int DAY = 86_400;

    static final long EARLIEST = LocalDateTime.of(0, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC) - 2L * DAY;

    static final long LATEST = LocalDateTime.of(10_000, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC) + 2L * DAY;

    private final ZoneRules rules;

    private final @Nullable ZoneOffset fixed;

    WallClock(ZoneId zone) {
        this.rules = zone.getRules();
        this.fixed = this.rules.isFixedOffset() ? this.rules.getOffset(Instant.EPOCH) : null;
    }

    /*
     * Return a second that calendars can handle and that lies on the same side of all
     * times of a rule.
     */
    static long clamp(long second) {
        return Math.max(EARLIEST, Math.min(LATEST, second));
    }

    int offset(long second) {
        ZoneOffset always = this.fixed;
        return ((always != null) ? always : this.rules.getOffset(Instant.ofEpochSecond(second))).getTotalSeconds();
    }

    long local(long second) {
        return second + offset(second);
    }

    /*
     * Return when the clocks show a time: the first time if they do so twice, and as much
     * later as they are put forward if they never do.
     */
    long second(long local) {
        ZoneOffset always = this.fixed;
        return local - ((always != null) ? always : this.rules.getOffset(dateTime(local))).getTotalSeconds();
    }

    /*
     * Return the change of the offset because of which the clocks never show a time, or
     * show it twice.
     */
    @Nullable Change changeAt(long local) {
        if (this.fixed != null) {
            return null;
        }
        long second = second(local);
        int offset = offset(second);
        boolean shown = local == second + offset;
        return (!shown || offset(second + DAY) < offset) ? change(this.rules.getTransition(dateTime(local))) : null;
    }

    /*
     * Return the change that was so short before a second that the clocks have not yet
     * made up for it: what they show now they have shown before, or it is not yet so long
     * ago that they were put forward as they were put forward.
     */
    @Nullable Change justBefore(long second) {
        if (this.fixed != null || offset(second) == offset(second - DAY)) {
            return null;
        }
        Change change = change(this.rules.previousTransition(Instant.ofEpochSecond(second + 1)));
        return (change != null && second < change.second() + change.length()) ? change : null;
    }

    /*
     * Return the change that is so near ahead that what the clocks show now they will
     * show again.
     */
    @Nullable Change justAfter(long second) {
        if (this.fixed != null || offset(second) <= offset(second + DAY)) {
            return null;
        }
        Change change = change(this.rules.nextTransition(Instant.ofEpochSecond(second)));
        return (change != null && change.isBack() && second >= change.second() - change.length()) ? change : null;
    }

    private static @Nullable Change change(@Nullable ZoneOffsetTransition transition) {
        return (transition != null) ? new Change(transition.toEpochSecond(),
                transition.getOffsetBefore().getTotalSeconds(), transition.getOffsetAfter().getTotalSeconds()) : null;
    }

    private static LocalDateTime dateTime(long local) {
        return LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
    }

    /**
     * A change of the offset.
     *
     * @param second the first second with the new offset
     * @param before the offset before, in seconds
     * @param after the offset after, in seconds
     */
    record Change(long second, int before, int after) {

        boolean isBack() {
            return this.after < this.before;
        }

        int length() {
            return Math.abs(this.after - this.before);
        }

        /*
         * Return the first local time that is shown never or twice.
         */
        long from() {
            return this.second + Math.min(this.before, this.after);
        }

        /*
         * Return the first local time behind them.
         */
        long to() {
            return this.second + Math.max(this.before, this.after);
        }

    }

}
