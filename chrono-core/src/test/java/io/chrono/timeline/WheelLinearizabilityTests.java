package io.chrono.timeline;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

import io.chrono.scope.Scope;

/**
 * Checks that what users and the clock see of a {@link Wheel} at the same time could have
 * been seen one after the other. Public for Lincheck, which creates an instance for each
 * scenario.
 */
@Param(name = "which", gen = IntGen.class, conf = "0:1")
public class WheelLinearizabilityTests {

    private static final Scope[] SCOPES = { Scope.of("user", "ada"), Scope.of("user", "bob") };

    private static final int FAR = 1000;

    private static final int MOST = 9;

    private final Wheels wheels = new Wheels(
            new TimelineSettings(ZoneOffset.UTC, Duration.ofSeconds(10), Duration.ZERO, MOST, 3, 1), 0, 0, 1);

    private final Wheel wheel = this.wheels.iterator().next();

    private final Entry[] entries = { repeating(SCOPES[0]), repeating(SCOPES[1]) };

    private long second;

    private Entry repeating(Scope scope) {
        Entry entry = TestEntries.entry(this.wheel, scope, Overlap.ALLOW, TestEntries.plan(1, FAR));
        this.wheel.add(entry);
        return entry;
    }

    @Operation
    public boolean add(@Param(name = "which") int scope) {
        try {
            return this.wheel.add(TestEntries.entry(this.wheel, SCOPES[scope], FAR));
        }
        catch (IllegalStateException ex) {
            return false;
        }
    }

    @Operation
    public void purge(@Param(name = "which") int entry) {
        this.entries[entry].purge();
    }

    @Operation
    public void clearScope(@Param(name = "which") int scope) {
        this.wheel.clear(SCOPES[scope]);
    }

    @Operation
    public void clear() {
        this.wheel.clear();
    }

    @Operation
    public boolean isFound(@Param(name = "which") int entry) {
        Entry found = this.wheel.get(this.entries[entry].key());
        return found != null && !found.isPurged();
    }

    @Operation(nonParallelGroup = "clock")
    public int tick() {
        this.second++;
        return TestEntries.tick(this.wheel, this.second).size();
    }

    /**
     * Check, when all threads have ended, that nothing was counted twice or not at all.
     */
    @Validate
    public void countsAreTrue() {
        long present = present(SCOPES[0]) + present(SCOPES[1]);
        if (this.wheels.size() != present) {
            throw new IllegalStateException(this.wheels.size() + " counted, " + present + " present");
        }
        this.wheel.visitGroups((group) -> {
            List<Entry> listed = new ArrayList<>();
            group.collect(this.wheel.days().get(this.wheel.days().size() - 1).entries(), listed);
            if (group.live() != listed.stream().filter((entry) -> !entry.isPurged()).count()) {
                throw new IllegalStateException(group.live() + " of " + group.scope + " counted, but " + listed);
            }
        });
        long fit = 0;
        while (addSomewhere(fit)) {
            fit++;
        }
        if (fit + present != MOST) {
            throw new IllegalStateException(fit + " fit beside " + present);
        }
    }

    private boolean addSomewhere(long number) {
        try {
            return this.wheel.add(TestEntries.entry(this.wheel, Scope.of("number", number), FAR));
        }
        catch (IllegalStateException ex) {
            return false;
        }
    }

    private long present(Scope scope) {
        List<Entry> found = new ArrayList<>();
        this.wheel.collect(scope, found);
        return found.stream().filter((entry) -> !entry.isPurged()).count();
    }

    @Test
    void threadsSeeWhatOneThreadCouldSee() {
        new StressOptions().threads(3).actorsPerThread(3).iterations(10).invocationsPerIteration(300).check(getClass());
    }

    @Test
    void eachOrderOfStepsGivesWhatOneThreadCouldSee() {
        new ModelCheckingOptions().threads(2)
            .actorsPerThread(3)
            .iterations(2)
            .invocationsPerIteration(25)
            .check(getClass());
    }

}
