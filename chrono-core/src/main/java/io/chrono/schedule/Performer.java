package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.schedule.ScheduleStore.Outcome;

/**
 * Performs the action of a trigger that has begun, and says what became of it. Safe for
 * use by several threads.
 */
final class Performer {

    private static final int LONGEST_TEXT = 1_000;

    private static final Logger logger = LoggerFactory.getLogger(Performer.class);

    private final EngineParts parts;

    private final Invokers invokers;

    private final StoreClock clock;

    private final TimeLimits limits;

    private final Flusher flusher;

    Performer(EngineParts parts, Invokers invokers, TimeLimits limits, Flusher flusher) {
        this.parts = parts;
        this.invokers = invokers;
        this.clock = parts.storeClock();
        this.limits = limits;
        this.flusher = flusher;
    }

    /**
     * Perform the action of a trigger, unless the trigger surely belongs to others by
     * now.
     * @param held the trigger
     */
    void perform(Held held) {
        if (!this.parts.lease().holds(held.owner(), this.parts.clock().nanoTime())) {
            this.parts.holdings().remove(List.of(held));
            return;
        }
        this.parts.counters().begun.increment();
        SchedulePolicy policy = held.policy();
        if (policy.completion() == SchedulePolicy.Completion.INVOCATION) {
            record(held, new Outcome(id(held), held.executing().completed(this.clock.now()), null, null));
            invoke(held, Performer::writeNothing); // it is recorded already
            return;
        }
        if (policy.commit() != SchedulePolicy.Commit.WITH_ACTION) {
            record(held, invoke(held, Performer::writeNothing)); // recorded by the node
            return;
        }
        AtomicBoolean written = new AtomicBoolean();
        Outcome outcome = invoke(held, (result) -> {
            complete(held, result);
            written.set(true);
        });
        if (!written.get() || !(outcome.state() instanceof TriggerState.Completed)) {
            record(held, outcome);
        }
        else {
            this.flusher.written(held, outcome);
        }
    }

    private static void writeNothing(@Nullable String result) {
        // invokers call it, whatever the policy says
    }

    private void record(Held held, Outcome outcome) {
        if (held.policy().commit() == SchedulePolicy.Commit.BATCHED) {
            this.flusher.add(held, outcome);
        }
        else {
            this.flusher.write(held, outcome);
        }
    }

    private Outcome invoke(Held held, Completion completion) {
        ActionCall action = held.trigger().schedule().order().action();
        TimeLimits.@Nullable Limit limit = this.limits.begin(held.policy().timeLimit());
        try {
            String result = this.invokers.of(action).invoke(action, firing(held, completion));
            return new Outcome(id(held), held.executing().completed(this.clock.now()), null, cut(result));
        }
        catch (Throwable ex) {
            boolean timedOut = limit != null && limit.isOver();
            return failed(held, timedOut ? "timed out after " + held.policy().timeLimit() : reason(ex), ex);
        }
        finally {
            if (limit != null) {
                limit.end();
            }
        }
    }

    private Outcome failed(Held held, String reason, Throwable ex) {
        Instant now = this.clock.now();
        int attempt = held.executing().attempt();
        Duration delay = held.policy().retry().delayAfter(attempt);
        logger.warn("Attempt {} of '{}' for {} has failed: {}", attempt,
                held.trigger().schedule().order().action().name(), held.trigger().due(), reason, ex);
        if (delay == null) {
            return new Outcome(id(held), held.executing().failed(now, reason), null, null);
        }
        Instant again = Instant.ofEpochSecond(now.plus(delay).minusNanos(1).getEpochSecond() + 1); // never
                                                                                                   // early
        return new Outcome(id(held), held.executing().again(), again, null);
    }

    private void complete(Held held, @Nullable String result) {
        Outcome outcome = new Outcome(id(held), held.executing().completed(this.clock.now()), null, cut(result));
        Set<Long> written = this.parts.store().finish(held.owner(), List.of(outcome));
        if (written.isEmpty()) {
            throw new OwnerLostException("Trigger " + id(held) + " does not belong to '" + held.owner() + "' any more");
        }
    }

    private static Firing firing(Held held, Completion completion) {
        Schedule schedule = held.trigger().schedule();
        return new Firing(id(held), schedule.id(), schedule.order().group(), schedule.order().scope(),
                held.trigger().due(), held.executing().attempt(), completion);
    }

    private static long id(Held held) {
        return held.trigger().id();
    }

    private static String reason(Throwable ex) {
        String message = ex.getMessage();
        String name = ex.getClass().getSimpleName();
        return (message != null) ? cutText(name + ": " + message) : name;
    }

    private static @Nullable String cut(@Nullable String text) {
        return (text != null) ? cutText(text) : null;
    }

    private static String cutText(String text) {
        return (text.length() > LONGEST_TEXT) ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
    }

}
