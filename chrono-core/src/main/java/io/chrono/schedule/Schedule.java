package io.chrono.schedule;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A durable standing order, as the store has it. Immutable: what is read shows how it
 * was.
 *
 * @param id the identifier, which the store has given it; opaque
 * @param order what is to be done
 * @param created when it was added; nothing before is owed
 * @param version how often it was changed
 * @param state where it is
 * @since 0.1
 */
public record Schedule(String id, ScheduleOrder order, Instant created, long version, ScheduleState state) {

    /**
     * Return when it is due next.
     * @return the first due second for which no trigger was begun yet, or {@code null} if
     * there is none or it is paused
     */
    public @Nullable Instant next() {
        return this.state.next();
    }

}
