package io.chrono.boot.jdbc;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.chrono.schedule.TriggerState;

/**
 * What has become of a trigger, in columns.
 *
 * @param trigger its number
 * @param state the number of the final state
 * @param at when it ended
 * @param took how long it took, in nanoseconds
 * @param reason why it ended so, or {@code null}
 * @param result what the action has returned, or {@code null}
 */
record Ended(long trigger, int state, Instant at, long took, @Nullable String reason, @Nullable String result) {

    static Ended of(long trigger, TriggerState state, @Nullable String result) {
        if (state instanceof TriggerState.Completed completed) {
            return new Ended(trigger, Codes.COMPLETED, completed.at(), completed.duration().toNanos(), null, result);
        }
        if (state instanceof TriggerState.Failed failed) {
            return new Ended(trigger, Codes.FAILED, failed.at(), failed.duration().toNanos(), failed.reason(), result);
        }
        if (state instanceof TriggerState.Missed missed) {
            return new Ended(trigger, Codes.MISSED, missed.at(), 0, missed.reason(), result);
        }
        if (state instanceof TriggerState.Cancelled cancelled) {
            return cancelled(trigger, cancelled.at());
        }
        throw new IllegalArgumentException("Trigger " + trigger + " cannot end as " + state);
    }

    static Ended cancelled(long trigger, Instant at) {
        return new Ended(trigger, Codes.CANCELLED, at, 0, null, null);
    }

    static Ended failed(long trigger, @Nullable Instant since, Instant at, String reason) {
        long took = (since != null && since.isBefore(at)) ? Duration.between(since, at).toNanos() : 0;
        return new Ended(trigger, Codes.FAILED, at, took, reason, null);
    }

    TriggerState toState() {
        return switch (this.state) {
            case Codes.COMPLETED -> new TriggerState.Completed(this.at, Duration.ofNanos(this.took));
            case Codes.FAILED -> new TriggerState.Failed(this.at, Duration.ofNanos(this.took), text(this.reason));
            case Codes.MISSED -> new TriggerState.Missed(this.at, text(this.reason));
            case Codes.CANCELLED -> new TriggerState.Cancelled(this.at);
            default -> throw new IllegalStateException("Execution " + this.trigger + " has state " + this.state);
        };
    }

    private static String text(@Nullable String reason) {
        return (reason != null) ? reason : "";
    }

}
