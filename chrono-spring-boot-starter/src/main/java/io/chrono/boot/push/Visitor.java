package io.chrono.boot.push;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;
import io.chrono.timeline.ScheduledEvent;

/**
 * A user who has a page, or for whom events were scheduled. Not thread-safe: guarded by
 * {@link Presence}.
 */
final class Visitor {

    private static final int SCOPES = 64;

    private static final long SCOPE_AGE = Duration.ofMinutes(1).toNanos();

    private final Map<Scope, Long> scopes = new HashMap<>(4);

    private final Deque<Awaiting> awaiting = new ArrayDeque<>(2);

    private int scopesToPruneAt = SCOPES;

    private int pages;

    private @Nullable Long leftAt;

    void scheduled(ScheduledEvent event, @Nullable Scope scope, long now) {
        if (scope != null) {
            this.scopes.put(scope, now);
        }
        if (this.pages == 0) {
            this.awaiting.add(new Awaiting(event, now));
        }
    }

    void connected() {
        this.pages++;
        this.leftAt = null;
        this.awaiting.clear();
    }

    void disconnected(long now) {
        this.pages--;
        if (this.pages == 0) {
            this.leftAt = now;
        }
    }

    /**
     * Return what ends because the user is not there.
     * @param leave how long he may be away
     * @param now the monotonic time, in nanoseconds
     * @return what ends, or {@code null} for nothing
     */
    @Nullable Departure look(PushSettings.Leave leave, long now) {
        List<ScheduledEvent> late = new ArrayList<>();
        for (Awaiting first = this.awaiting.peek(); first != null
                && now - first.since() >= leave.neverConnectedAfter().toNanos(); first = this.awaiting.peek()) {
            late.add(first.event());
            this.awaiting.poll();
        }
        if (this.leftAt != null && now - this.leftAt >= leave.after().toNanos()) {
            this.leftAt = null;
            Set<ScheduledEvent> kept = new HashSet<>();
            this.awaiting.forEach((next) -> kept.add(next.event()));
            return new Departure(List.copyOf(this.scopes.keySet()), kept, late);
        }
        return late.isEmpty() ? null : new Departure(List.of(), Set.of(), late);
    }

    /**
     * Return whether there is nothing to remember about the user.
     * @return {@code true} if he has no page, is not about to leave, and nothing awaits
     * him
     */
    boolean isForgettable() {
        return this.pages == 0 && this.leftAt == null && this.awaiting.isEmpty();
    }

    /**
     * Return whether there is something to end when the user leaves.
     * @param isEmpty whether a scope has no events
     * @return whether one of the scopes has events
     */
    boolean hasEvents(Predicate<Scope> isEmpty) {
        return !this.scopes.keySet().stream().allMatch(isEmpty);
    }

    /**
     * Forget scopes without events, if there are many.
     * @param isEmpty whether a scope has no events
     * @param now the monotonic time, in nanoseconds
     */
    void prune(Predicate<Scope> isEmpty, long now) {
        if (this.scopes.size() >= this.scopesToPruneAt) {
            this.scopes.entrySet()
                .removeIf((entry) -> now - entry.getValue() > SCOPE_AGE && isEmpty.test(entry.getKey()));
            this.scopesToPruneAt = Math.max(SCOPES, 2 * this.scopes.size());
        }
    }

    /**
     * An event for a user who has no page.
     */
    private record Awaiting(ScheduledEvent event, long since) {
    }

    /**
     * What ends because a user is not there.
     *
     * @param scopes the scopes whose events end, because he has left
     * @param kept those that do not, because they were scheduled after he had left
     * @param late the events that end because he has not come
     */
    record Departure(List<Scope> scopes, Set<ScheduledEvent> kept, List<ScheduledEvent> late) {
    }

}
