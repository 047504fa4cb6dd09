package io.chrono.boot.push;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.chrono.boot.UserLeftEvent;
import io.chrono.scope.Scope;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;

/**
 * Knows who is there, and ends what is told to nobody: events with output for a user who
 * has left or has never come, and events for a page that is gone. Safe for use by several
 * threads.
 */
final class Presence {

    /*
     * A page that has closed never comes back under its name, but whoever has just heard
     * of it may still be about to schedule something for it: so its scope is cleared once
     * more, a little later.
     */
    private static final long SECOND_CLEARING = Duration.ofSeconds(1).toNanos();

    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

    private final Map<Scope, Long> gonePages = new ConcurrentHashMap<>();

    private final Connections connections;

    private final PushSettings.Leave leave;

    private final Supplier<@Nullable Timeline> timeline;

    private final LongSupplier nanoTime;

    Presence(Connections connections, PushSettings.Leave leave, Supplier<@Nullable Timeline> timeline,
            LongSupplier nanoTime) {
        this.connections = connections;
        this.leave = leave;
        this.timeline = timeline;
        this.nanoTime = nanoTime;
    }

    /**
     * An event with output is about to be put on the timeline.
     * @param receiver whom its output is for
     * @param event the event
     */
    void scheduled(Receiver receiver, ScheduledEvent event) {
        long now = this.nanoTime.getAsLong();
        if (receiver instanceof Receiver.User user) {
            this.visitors.compute(user.name(), (name, present) -> {
                Visitor visitor = (present != null) ? present : new Visitor();
                visitor.scheduled(event, event.scope(), now);
                return visitor;
            });
        }
        else if (receiver instanceof Receiver.Page page && this.connections.page(page.scope()) == null) {
            this.gonePages.put(page.scope(), now);
        }
    }

    void connected(PageSession page) {
        String user = page.user();
        if (user != null) {
            this.visitors.compute(user, (name, present) -> {
                Visitor visitor = (present != null) ? present : new Visitor();
                visitor.connected();
                return visitor;
            });
        }
    }

    void disconnected(PageSession page) {
        long now = this.nanoTime.getAsLong();
        String user = page.user();
        if (user != null) {
            this.visitors.computeIfPresent(user, (name, visitor) -> {
                visitor.disconnected(now);
                return visitor;
            });
        }
        this.gonePages.put(page.scope(), now);
        clear(page.scope());
    }

    /**
     * End what has nobody to see it.
     * @param publisher hears of users who have left
     */
    void look(Consumer<UserLeftEvent> publisher) {
        long now = this.nanoTime.getAsLong();
        this.gonePages.forEach((scope, since) -> {
            if (now - since >= SECOND_CLEARING) {
                this.gonePages.remove(scope);
                clear(scope);
            }
        });
        // One user after the other: whoever returns while listeners hear of others has
        // not left.
        for (String user : this.visitors.keySet()) {
            Visitor.Departure departure = departure(user, now);
            if (departure != null) {
                end(departure);
                publisher.accept(new UserLeftEvent(user));
            }
        }
    }

    private Visitor.@Nullable Departure departure(String user, long now) {
        AtomicReference<Visitor.@Nullable Departure> departure = new AtomicReference<>();
        this.visitors.computeIfPresent(user, (name, visitor) -> {
            departure.set(visitor.look(this.leave, now));
            visitor.prune(this::isEmpty, now);
            return isForgettable(visitor) ? null : visitor;
        });
        return departure.get();
    }

    private boolean isForgettable(Visitor visitor) {
        return visitor.isForgettable() && (this.leave.neverConnectedEndsEvents() || !visitor.hasEvents(this::isEmpty));
    }

    private void end(Visitor.Departure departure) {
        Timeline current = this.timeline.get();
        if (current != null && this.leave.endsEvents()) {
            for (Scope scope : departure.scopes()) {
                current.events(scope)
                    .stream()
                    .filter((event) -> event.hasOutput() && event.topic() == null)
                    .filter((event) -> !departure.kept().contains(event))
                    .forEach(ScheduledEvent::purge);
            }
        }
        if (this.leave.neverConnectedEndsEvents()) {
            departure.late().forEach(ScheduledEvent::purge);
        }
    }

    private boolean isEmpty(Scope scope) {
        Timeline current = this.timeline.get();
        return current != null && current.events(scope).isEmpty();
    }

    private void clear(Scope scope) {
        Timeline current = this.timeline.get();
        if (current != null && this.connections.page(scope) == null) {
            current.clearScope(scope);
        }
    }

}
