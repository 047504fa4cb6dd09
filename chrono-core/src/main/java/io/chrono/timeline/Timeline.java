package io.chrono.timeline;

import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.clock.Clock;
import io.chrono.scope.Scope;
import io.chrono.scope.ScopeResolver;

/**
 * The day that lies ahead of this node: events are put on it, and it performs each of
 * them in the second at which it is due. Nothing of it is stored: it ends with the
 * process. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class Timeline implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(Timeline.class);

    private static final Counters NOTHING_COUNTED = new Counters();

    private final Clock clock;

    private final TimelineSettings settings;

    private final EventCatalogue catalogue;

    private final ScopeResolver scopes;

    private final OutputHandler outputs;

    private final Map<String, Counters> counters = new ConcurrentHashMap<>();

    private final Dispatcher dispatcher;

    private final Wheels wheels;

    private volatile boolean closed;

    Timeline(TimelineBuilder parts) {
        this.clock = parts.clock;
        this.settings = parts.settings;
        this.catalogue = parts.catalogue;
        this.scopes = parts.scopes;
        this.outputs = parts.outputs;
        ExecutorService workers = (parts.workers != null) ? parts.workers
                : Workers.platform(this.settings.maxWorkers());
        this.dispatcher = new Dispatcher(workers, this.settings,
                new EventPerformer(this.clock, this.outputs, parts.errors, parts.runs));
        this.wheels = new Wheels(this.settings, this.clock.now().getEpochSecond(), this.clock.steps());
    }

    /**
     * Begin to build a timeline.
     * @param clock the clock that moves it
     * @return the builder
     */
    public static TimelineBuilder on(Clock clock) {
        return new TimelineBuilder(clock);
    }

    void hearTheClock() {
        this.clock.addListener(new TimelineBeat(this.clock, this.wheels, this.dispatcher, this.outputs));
    }

    /**
     * Schedule an event bean.
     * @param type the class of the bean
     * @param <A> the type of its argument
     * @return the beginning of the chain
     * @throws IllegalArgumentException if no event of this class is known
     */
    public <A> TypedChain<A> event(Class<? extends Event<A>> type) {
        return new TypedChain<>(this, this.catalogue.get(type), EventOptions.NONE);
    }

    /**
     * Schedule an event bean whose {@code perform} method takes any arguments.
     * @param type the class of the bean. The parameter is a {@link Type} so that the
     * compiler can tell this method from the one for {@link Event} beans
     * @return the beginning of the chain
     * @throws IllegalArgumentException if the type is not a class, or no event of this
     * class is known
     */
    public ArgumentsChain event(Type type) {
        if (type instanceof Class<?> beanClass) {
            return new ArgumentsChain(this, this.catalogue.get(beanClass), EventOptions.NONE);
        }
        throw new IllegalArgumentException("'type' must be the class of an event, but was " + type.getTypeName());
    }

    /**
     * Schedule an event by its name.
     * @param name the name of the bean
     * @return the beginning of the chain
     * @throws IllegalArgumentException if no event of this name is known
     */
    public ArgumentsChain event(String name) {
        return new ArgumentsChain(this, this.catalogue.get(name), EventOptions.NONE);
    }

    /**
     * Schedule an event object.
     * @param event the object
     * @param <A> the type of its argument
     * @return the beginning of the chain
     */
    public <A> TypedChain<A> event(Event<A> event) {
        EventDefinition definition = EventDefinition.of(nameOf(event.getClass()), event);
        return new TypedChain<>(this, definition, EventOptions.NONE);
    }

    /**
     * Schedule an event written in place: what the lambda returns goes to the pages of
     * the event's user or topic.
     * @param event the lambda
     * @return the beginning of the chain
     */
    public LambdaChain event(EventFunction event) {
        return lambda(new LambdaCall(event, true), event.getClass());
    }

    /**
     * Schedule an event without output, written in place.
     * @param event the lambda
     * @return the beginning of the chain
     */
    public LambdaChain task(EventAction event) {
        return lambda(new LambdaCall((context) -> {
            event.perform(context);
            return null;
        }, false), event.getClass());
    }

    /**
     * Put an event on the timeline.
     * @param event what was prepared by a chain
     * @return this timeline
     * @throws IllegalArgumentException if the event cannot be scheduled as it is
     * @throws IllegalStateException if the timeline or the scope is full
     */
    public Timeline add(PreparedEvent event) {
        schedule(event);
        return this;
    }

    /**
     * End an event: it does not run again, and leaves the timeline with the next tick.
     * @param id its identifier; what is {@code null}, no identifier or unknown is ignored
     * @return this timeline
     */
    public Timeline remove(@Nullable String id) {
        try {
            return (id != null) ? remove(UUID.fromString(id)) : this;
        }
        catch (IllegalArgumentException ex) {
            return this; // whoever removes what is not there has what he wants
        }
    }

    /**
     * End an event: it does not run again, and leaves the timeline with the next tick.
     * @param id its identifier; {@code null} and an unknown one are ignored
     * @return this timeline
     */
    public Timeline remove(@Nullable UUID id) {
        Entry entry = (id != null) ? this.wheels.get(id) : null;
        return (entry != null) ? remove(entry) : this;
    }

    /**
     * End an event: it does not run again, and leaves the timeline with the next tick.
     * @param event the event; {@code null} and one of another timeline are ignored
     * @return this timeline
     */
    public Timeline remove(@Nullable ScheduledEvent event) {
        if (event instanceof Entry entry && entry.wheel.isOneOf(this.wheels)) {
            entry.purge();
        }
        return this;
    }

    /**
     * End all events, of all scopes and users.
     * @return this timeline
     */
    public Timeline clear() {
        this.wheels.clear();
        return this;
    }

    /**
     * End all events of exactly one scope.
     * @param owner a {@link Scope}, its text form, a principal, or an object that the
     * {@link ScopeResolver} knows; {@code null} is ignored
     * @return this timeline
     * @throws IllegalArgumentException if the owner is of an unknown kind or has no scope
     */
    public Timeline clearScope(@Nullable Object owner) {
        if (owner != null) {
            Scope scope = resolve(owner);
            this.wheels.of(scope).clear(scope);
        }
        return this;
    }

    /**
     * Return all events, those included that leave with the next tick. While the clock is
     * stopped, at most about 10,000 removed events are kept for it.
     * @return the events at this moment, in no particular order
     */
    public List<ScheduledEvent> events() {
        return this.wheels.events();
    }

    /**
     * Return all events of exactly one scope, those included that leave with the next
     * tick.
     * @param owner a {@link Scope}, its text form, a principal, or an object that the
     * {@link ScopeResolver} knows
     * @return the events at this moment, in no particular order
     * @throws IllegalArgumentException if the owner is of an unknown kind or has no scope
     */
    public List<ScheduledEvent> events(Object owner) {
        return this.wheels.events(resolve(owner));
    }

    /**
     * Return an event.
     * @param id its identifier
     * @return the event, or {@code null} if it is not on the timeline
     */
    public @Nullable ScheduledEvent find(UUID id) {
        return this.wheels.get(id);
    }

    /**
     * Return the events that are due next.
     * @param most how many at the most; at least 1
     * @return the events in the order of their due times
     */
    public List<ScheduledEvent> next(int most) {
        return this.wheels.next(most);
    }

    /**
     * Return how many events will still run.
     * @return the number, from 0
     */
    public int size() {
        return this.wheels.size();
    }

    /**
     * Return how many events each scope has that will still run.
     * @return the numbers by scope
     */
    public Map<Scope, Integer> sizes() {
        return this.wheels.sizes();
    }

    /**
     * Return what has happened to events since the process began.
     * @return the counts by the name of the event
     */
    public Map<String, EventCounts> counts() {
        Map<String, EventCounts> counts = new TreeMap<>();
        this.counters.forEach((name, counter) -> counts.put(name, counter.snapshot()));
        return counts;
    }

    /**
     * Return what has happened to events of one name since the process began.
     * @param name the name of the event; lambdas are counted as {@code lambda}
     * @return the counts, all zero if no such event was scheduled
     */
    public EventCounts counts(String name) {
        return this.counters.getOrDefault(name, NOTHING_COUNTED).snapshot();
    }

    /**
     * Return how many workers run events at this moment.
     * @return the number, from 0
     */
    public int activeWorkers() {
        return this.dispatcher.activeWorkers();
    }

    /**
     * Return how many runs are due and wait for a worker.
     * @return the number, from 0
     */
    public int backlog() {
        return this.dispatcher.backlog();
    }

    /**
     * Return the current time without its fraction of a second.
     * @return the current second
     */
    public Instant now() {
        return this.clock.now();
    }

    /**
     * Return the second of a moment in the future.
     * @param moment the moment
     * @return the instant without a fraction of a second
     * @throws IllegalArgumentException if it does not lie after {@link #now()}
     */
    public Instant momentInTheFuture(ZonedDateTime moment) {
        return Moments.future(moment, now());
    }

    /**
     * Return the clock that moves this timeline.
     * @return the clock
     */
    public Clock clock() {
        return this.clock;
    }

    /**
     * Return what is set about this timeline.
     * @return the settings
     */
    public TimelineSettings settings() {
        return this.settings;
    }

    /**
     * Return the events that can be scheduled by class or name.
     * @return the catalogue
     */
    public EventCatalogue catalogue() {
        return this.catalogue;
    }

    /**
     * Close the timeline and interrupt what runs.
     */
    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /**
     * Close the timeline: nothing can be scheduled any more and no run begins.
     * @param timeout how long to wait for runs that have begun before they are
     * interrupted
     */
    public void close(Duration timeout) {
        this.closed = true;
        this.dispatcher.close(timeout);
    }

    ScheduledEvent schedule(PreparedEvent prepared) {
        if (this.closed) {
            throw new IllegalStateException("The timeline is closed");
        }
        Counters counter = this.counters.computeIfAbsent(prepared.definition().name(), (name) -> new Counters());
        while (true) {
            long era = this.clock.steps();
            Instant now = this.clock.now();
            if (era != this.clock.steps()) {
                continue; // it cannot be told to which of them this time belongs
            }
            Plan plan = Plan.of(prepared.options(), now, (int) era, this.settings.zone());
            Wheel wheel = this.wheels.of(prepared.options().scope());
            Entry entry = new Entry(wheel, prepared, counter, plan);
            boolean added = false;
            try {
                check(entry);
                added = wheel.add(entry);
            }
            finally {
                if (!added) {
                    wheel.discard(entry);
                }
            }
            if (added) {
                counter.scheduled();
                logger.debug("Scheduled {}", entry);
                return entry;
            }
        }
    }

    Scope resolve(Object owner) {
        Scope scope = this.scopes.resolve(owner);
        if (scope == null) {
            throw new IllegalArgumentException("'scope' must be a Scope, a text, a principal or an object that a"
                    + " ScopeResolver knows, but was a " + owner.getClass().getName());
        }
        return scope;
    }

    private void check(Entry entry) {
        EventDefinition.Call call = entry.definition.call();
        call.check(entry);
        if (call.hasOutput()) {
            this.outputs.check(entry);
        }
    }

    private LambdaChain lambda(LambdaCall call, Class<?> type) {
        EventDefinition definition = new EventDefinition(LambdaCall.NAME, type, call, EventOptions.NONE, null);
        return new LambdaChain(this, definition, EventOptions.NONE);
    }

    private static String nameOf(Class<?> type) {
        return (type.isSynthetic() || type.isAnonymousClass()) ? LambdaCall.NAME : type.getSimpleName();
    }

}
