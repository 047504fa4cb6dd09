package io.chrono.boot.event;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.chrono.boot.On;
import io.chrono.boot.PageConnectedEvent;
import io.chrono.boot.PageDisconnectedEvent;
import io.chrono.boot.RegistrationEvent;
import io.chrono.scope.Scope;
import io.chrono.timeline.EventOptions;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;

/**
 * Starts the events that start by themselves. An event that is still on the timeline for
 * a user or a page is not started for him once more. What goes wrong with an event when
 * the application gets ready stops the application; later it is logged, and the login or
 * the page is not disturbed. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class StandingEvents {

    private static final Logger logger = LoggerFactory.getLogger(StandingEvents.class);

    private final ApplicationContext context;

    private final Timeline timeline;

    private final BeanEventCatalogue catalogue;

    private final ReentrantLock lock = new ReentrantLock();

    private volatile boolean closed;

    /**
     * Create a starter of standing events.
     * @param context the application whose getting ready counts
     * @param timeline where events are scheduled
     * @param catalogue the events
     */
    public StandingEvents(ApplicationContext context, Timeline timeline, BeanEventCatalogue catalogue) {
        this.context = context;
        this.timeline = timeline;
        this.catalogue = catalogue;
    }

    /**
     * Start what stands for a login.
     * @param user the name of the user's principal
     */
    public void loggedIn(String user) {
        start(On.LOGIN, user);
    }

    /**
     * Start what stands for an application that is ready. It happens by itself; a test
     * that has cleared the timeline calls this to begin anew.
     * @throws InvalidEventException if one of the events cannot be scheduled
     */
    public void ready() {
        this.catalogue.standing()
            .stream()
            .filter((standing) -> standing.on().contains(On.READY))
            .forEach(this::startOrFail);
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE - 1) // before the clock starts
    void onReady(ApplicationReadyEvent event) {
        if (event.getApplicationContext() == this.context) {
            ready();
        }
    }

    @EventListener
    void onRegistration(RegistrationEvent event) {
        start(On.REGISTRATION, event.user());
    }

    @EventListener
    void onPageConnected(PageConnectedEvent event) {
        if (event.name() != null) {
            this.catalogue.standing()
                .stream()
                .filter((standing) -> standing.on().contains(On.PAGE) && standing.page().equals(event.name()))
                .forEach((standing) -> tryToStart(standing, event::scope));
        }
    }

    @EventListener
    void onPageDisconnected(PageDisconnectedEvent event) {
        this.timeline.clearScope(event.scope());
    }

    @EventListener
    void onClosed(ContextClosedEvent event) {
        if (event.getApplicationContext() == this.context) {
            this.closed = true;
        }
    }

    private void start(On occasion, String user) {
        this.catalogue.standing()
            .stream()
            .filter((standing) -> standing.on().contains(occasion))
            .forEach((standing) -> tryToStart(standing, () -> Scope.user(user)));
    }

    private void startOrFail(StandingEvent standing) {
        try {
            start(standing, null);
        }
        catch (IllegalArgumentException | IllegalStateException ex) {
            InvalidEventException invalid = new InvalidEventException(standing.place(), null,
                    Objects.requireNonNullElse(ex.getMessage(), ex.toString()),
                    "Correct what is said about '" + standing.name() + "' there or at its @ChronoEvent.");
            invalid.initCause(ex);
            throw invalid;
        }
    }

    private void tryToStart(StandingEvent standing, Supplier<Scope> owner) {
        if (this.closed) {
            return;
        }
        Scope scope = null;
        try {
            scope = owner.get();
            start(standing, scope);
        }
        catch (RuntimeException ex) { // also what beans of the application throw
            logger.error("The standing event '{}' could not be started for '{}' and does not run", standing.name(),
                    scope, ex);
        }
    }

    private void start(StandingEvent standing, @Nullable Scope owner) {
        EventOptions defaults = this.catalogue.get(standing.name()).defaults();
        Scope scope = (defaults.scope() != null) ? defaults.scope() : owner;
        EventOptions address = new EventOptions(scope, defaults.topic(), null, null, null, null, null, null);
        this.lock.lock();
        try {
            if (scope == null || !isWaiting(standing, scope)) {
                this.timeline.event(standing.name()).options(address).schedule(standing.arguments().toArray());
            }
        }
        finally {
            this.lock.unlock();
        }
    }

    private boolean isWaiting(StandingEvent standing, Scope scope) {
        return this.timeline.events(scope).stream().anyMatch((event) -> isWaiting(event, standing.name()));
    }

    private static boolean isWaiting(ScheduledEvent event, String name) {
        return event.name().equals(name) && !event.isPurged() && event.at() != null;
    }

}
