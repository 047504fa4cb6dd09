package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Decides by the policy of a schedule what becomes of late triggers. Stateless.
 */
final class Lateness {

    private Lateness() {
    }

    /**
     * Return why a trigger must not begin any more. One that has begun before, or has
     * waited for another one as its policy wants it, is never late.
     * @param held the trigger
     * @param now the time of the store
     * @return the reason, or {@code null} if it may begin
     */
    static @Nullable String refusal(Held held, Instant now) {
        SchedulePolicy policy = held.policy();
        Instant due = held.trigger().due();
        if (policy.late() == SchedulePolicy.Late.RUN_ALL || held.isQueued() || held.attemptsBefore() > 0
                || !now.isAfter(due.plus(policy.tolerance()))) {
            return null;
        }
        if (policy.late() == SchedulePolicy.Late.DROP) {
            return "too late by " + Duration.between(due, now).toSeconds() + " s, tolerance "
                    + policy.tolerance().toSeconds() + " s";
        }
        Instant latest = held.trigger().schedule().order().timing().previousBefore(now.minus(policy.tolerance()));
        return (latest != null && latest.isAfter(due)) ? "too late, the one of " + latest + " is executed instead"
                : null;
    }

}
