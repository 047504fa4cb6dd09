package io.chrono.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chrono.clock.Tick;
import io.chrono.scope.Scope;

/**
 * Makes entries for the tests of what holds them.
 */
final class TestEntries {

    private static final LambdaCall NOTHING = new LambdaCall((context) -> null, false);

    private static final EventDefinition DEFINITION = new EventDefinition(LambdaCall.NAME, Object.class, NOTHING,
            EventOptions.NONE, null);

    private TestEntries() {
    }

    static Wheels wheels(int count) {
        return new Wheels(TimelineSettings.DEFAULT, 0, 0, count);
    }

    static Wheel wheel(long position) {
        return new Wheels(TimelineSettings.DEFAULT, position, 0, 1).iterator().next();
    }

    static Entry entry(Wheel wheel, @Nullable Scope scope, long due) {
        return entry(wheel, scope, null, plan(due, 1));
    }

    static Entry entry(Wheel wheel, @Nullable Scope scope, @Nullable Overlap overlap, Plan plan) {
        EventOptions options = new EventOptions(scope, null, null, null, null, null, null, overlap);
        return new Entry(wheel, new PreparedEvent(DEFINITION, options, List.of()), new Counters(), plan);
    }

    static Plan plan(long due, int times) {
        return new Plan(due, Plan.ANY, Plan.NEVER, 1, times, true, 0);
    }

    static TickRun tickRun(long second) {
        Instant instant = Instant.ofEpochSecond(second);
        return new TickRun(new Tick(1, instant, 0, instant), OutputHandler.none(), 0);
    }

    /**
     * Take what is due off a wheel, as the clock does.
     * @param wheel the wheel
     * @param second the second that begins
     * @return what is to run
     */
    static List<Entry> tick(Wheel wheel, long second) {
        Leaving leaving = wheel.takeLeaving();
        List<Entry> due = new ArrayList<>();
        wheel.moveTo(second);
        while (wheel.seek(second)) {
            due.addAll(collect(wheel, second));
        }
        wheel.drop(leaving);
        return due;
    }

    static List<Entry> collect(Wheel wheel, long second) {
        Batch batch = new Batch(tickRun(second), Batch.CAPACITY);
        wheel.collect(second, batch);
        List<Entry> due = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            due.add(batch.entry(i));
        }
        return due;
    }

}
