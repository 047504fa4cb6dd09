package io.chrono.time;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Those times of another timing that lie in a window. The window does not move the times:
 * a grid keeps its origin, a recurrence its start and its count. A window around a window
 * becomes one window, where both overlap.
 *
 * @param timing what is limited
 * @param after the inclusive beginning, or {@code null} for none
 * @param before the exclusive end, or {@code null} for none
 * @since 0.1
 */
public record Windowed(Timing timing, @Nullable Instant after, @Nullable Instant before) implements Timing {

    public Windowed {
        if (after == null && before == null) {
            throw new IllegalArgumentException("A window needs 'after' or 'before'");
        }
        if (timing instanceof Windowed inner) {
            timing = inner.timing;
            after = later(after, inner.after);
            before = earlier(before, inner.before);
        }
        if (after != null && before != null && !after.isBefore(before)) {
            throw new IllegalArgumentException(
                    "'after' must be before 'before', but " + after + " is not before " + before);
        }
    }

    @Override
    public @Nullable Instant nextAfter(Instant exclusive) {
        boolean early = this.after != null && exclusive.isBefore(this.after);
        Instant next = (early && this.after != null) ? this.timing.nextAfter(justBefore(this.after))
                : this.timing.nextAfter(exclusive);
        return (next != null && (this.before == null || next.isBefore(this.before))) ? next : null;
    }

    @Override
    public @Nullable Instant previousBefore(Instant exclusive) {
        boolean late = this.before != null && exclusive.isAfter(this.before);
        Instant previous = this.timing.previousBefore((late && this.before != null) ? this.before : exclusive);
        return (previous != null && (this.after == null || !previous.isBefore(this.after))) ? previous : null;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return (one != null && (other == null || one.isAfter(other))) ? one : other;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return (one != null && (other == null || one.isBefore(other))) ? one : other;
    }

    private static Instant justBefore(Instant instant) {
        return instant.isAfter(Instant.MIN) ? instant.minusNanos(1) : instant;
    }

    @Override
    public String describe() {
        String from = (this.after != null) ? ", not before " + this.after : "";
        return this.timing.describe() + from + ((this.before != null) ? ", only before " + this.before : "");
    }

    @Override
    public String toText() {
        String from = (this.after != null) ? " after " + this.after : "";
        return this.timing.toText() + from + ((this.before != null) ? " before " + this.before : "");
    }

}
