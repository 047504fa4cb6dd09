package io.chrono.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * The wheels of a timeline. Safe for use by several threads.
 */
final class Wheels implements Iterable<Wheel> {

    /*
     * Threads that schedule and cancel at the same time would wait for each other, and
     * the clock for them, if there was one lock. All entries of a scope are on one wheel,
     * so what concerns a scope needs one lock. What has no scope goes to the wheel of the
     * thread.
     */
    private static final int WHEELS_PER_PROCESSOR = 4;

    private final TimelineSettings settings;

    private final Capacity capacity;

    private final EventIds ids = new EventIds();

    private final List<Wheel> wheels;

    private final int shift;

    Wheels(TimelineSettings settings, long position, long era) {
        this(settings, position, era, WHEELS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
    }

    Wheels(TimelineSettings settings, long position, long era, int wish) {
        int count = Integer.highestOneBit(Math.min(wish, EventIds.MOST_WHEELS));
        this.settings = settings;
        this.capacity = new Capacity(settings.maxEvents(), count);
        this.shift = Integer.SIZE - Integer.numberOfTrailingZeros(count);
        List<Wheel> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(new Wheel(this, i, count, position, (int) era));
        }
        this.wheels = List.copyOf(all);
    }

    TimelineSettings settings() {
        return this.settings;
    }

    Capacity capacity() {
        return this.capacity;
    }

    EventIds ids() {
        return this.ids;
    }

    /**
     * Return the wheel of a scope.
     * @param scope the scope, {@code null} for none
     * @return always the same wheel for the same scope
     */
    Wheel of(@Nullable Scope scope) {
        int hash = (scope != null) ? ScopeIndex.hash(scope) : Thread.currentThread().hashCode() * 0x9E3779B9;
        // a shift by all bits is one by none
        return this.wheels.get((this.wheels.size() > 1) ? hash >>> this.shift : 0);
    }

    @Nullable Entry get(UUID id) {
        Long key = this.ids.keyOf(id);
        if (key == null || EventIds.wheel(key) >= this.wheels.size()) {
            return null;
        }
        return this.wheels.get(EventIds.wheel(key)).get(key);
    }

    void clear() {
        this.wheels.forEach(Wheel::clear);
    }

    /**
     * Take places back from wheels that do not need them.
     * @throws IllegalStateException if there are none
     */
    void makeRoom() {
        this.wheels.forEach(Wheel::emptyPart);
        if (this.capacity.isExhausted()) {
            throw this.capacity.full();
        }
    }

    /**
     * Return whether anything waits in the slot of a second.
     * @param second the second
     * @return {@code false} if nothing does
     */
    boolean awaits(long second) {
        for (Wheel wheel : this.wheels) {
            if (wheel.awaits(second)) {
                return true;
            }
        }
        return false;
    }

    int size() {
        int size = 0;
        for (Wheel wheel : this.wheels) {
            size += wheel.size();
        }
        return size;
    }

    List<ScheduledEvent> events() {
        List<ScheduledEvent> events = new ArrayList<>();
        for (Wheel wheel : this.wheels) {
            wheel.days().forEach((day) -> wheel.visitEntries(day, events::add));
        }
        return events;
    }

    List<ScheduledEvent> events(Scope scope) {
        List<ScheduledEvent> events = new ArrayList<>();
        of(scope).collect(scope, events);
        return events;
    }

    List<ScheduledEvent> next(int most) {
        List<Wheel.Due> next = new ArrayList<>();
        this.wheels.forEach((wheel) -> wheel.next(most, next));
        return next.stream()
            .sorted(Comparator.comparingLong(Wheel.Due::second))
            .limit(most)
            .map(Wheel.Due::event)
            .toList();
    }

    Map<Scope, Integer> sizes() {
        Map<Scope, Integer> sizes = new TreeMap<>(Comparator.comparing(Scope::toString));
        this.wheels.forEach((wheel) -> wheel.visitGroups((group) -> {
            if (group.live() > 0) {
                sizes.put(group.scope, group.live());
            }
        }));
        return sizes;
    }

    @Override
    public Iterator<Wheel> iterator() {
        return this.wheels.iterator();
    }

}
