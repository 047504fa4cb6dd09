package io.chrono.schedule;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A trigger that is not final yet, as a {@link Ledger} has it. Not thread-safe.
 */
final class OpenTrigger {

    final long number;

    final Entry entry;

    private final TriggerBook book;

    private Instant due;

    private TriggerState state;

    OpenTrigger(TriggerBook book, long number, Entry entry, Instant due, TriggerState state) {
        this.book = book;
        this.number = number;
        this.entry = entry;
        this.due = due;
        this.state = state;
    }

    Instant due() {
        return this.due;
    }

    TriggerState state() {
        return this.state;
    }

    /**
     * Return who has it.
     * @return the node, or {@code null} if none has
     */
    @Nullable String owner() {
        if (this.state instanceof TriggerState.Claimed claimed) {
            return claimed.node();
        }
        return (this.state instanceof TriggerState.Executing executing) ? executing.node() : null;
    }

    int attempt() {
        if (this.state instanceof TriggerState.Scheduled scheduled) {
            return scheduled.attempt();
        }
        if (this.state instanceof TriggerState.Claimed claimed) {
            return claimed.attempt();
        }
        return (this.state instanceof TriggerState.Executing executing) ? executing.attempt() : 0;
    }

    /*
     * Change its state, in the indexes as well.
     */
    void become(TriggerState next) {
        become(next, this.due);
    }

    void become(TriggerState next, Instant at) {
        this.book.unlist(this);
        this.due = at;
        this.state = next;
        this.book.enlist(this);
    }

    Position position() {
        return new Position(this.due, this.entry.schedule().order().policy().priority(), this.number);
    }

    Trigger toTrigger() {
        return new Trigger(this.number, this.entry.schedule(), this.due, this.state);
    }

    Execution execution(TriggerState last, @Nullable String result) {
        Schedule schedule = this.entry.schedule();
        return new Execution(this.number, schedule.id(), schedule.order().group(), schedule.order().action().name(),
                this.due, owner(), attempt(), last, result);
    }

    /**
     * Its place among those that wait: by time, priority and age.
     */
    record Position(Instant due, int priority, long number) implements Comparable<Position> {

        @Override
        public int compareTo(Position other) {
            int order = this.due.compareTo(other.due);
            if (order == 0) {
                order = Integer.compare(other.priority, this.priority);
            }
            return (order != 0) ? order : Long.compare(this.number, other.number);
        }

    }

}
