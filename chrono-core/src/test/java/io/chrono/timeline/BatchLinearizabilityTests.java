package io.chrono.timeline;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/**
 * Checks that what several threads see of a {@link Batch} could have been seen by one.
 * Public for Lincheck, which creates an instance for each scenario.
 */
public class BatchLinearizabilityTests {

    private final Batch batch = new Batch(TestEntries.tickRun(1), 4);

    public BatchLinearizabilityTests() {
        Wheel wheel = TestEntries.wheel(0);
        for (int i = 0; i < 3; i++) {
            this.batch.add(TestEntries.entry(wheel, null, 1));
        }
    }

    @Operation
    public int claim() {
        return Math.min(this.batch.claim(), this.batch.size());
    }

    @Operation
    public boolean take() {
        return this.batch.take();
    }

    @Operation
    public int unclaimed() {
        return this.batch.unclaimed();
    }

    @Test
    void threadsSeeWhatOneThreadCouldSee() {
        new StressOptions().threads(3).actorsPerThread(3).iterations(5).invocationsPerIteration(500).check(getClass());
    }

    @Test
    void eachOrderOfStepsGivesWhatOneThreadCouldSee() {
        new ModelCheckingOptions().threads(2)
            .actorsPerThread(3)
            .iterations(2)
            .invocationsPerIteration(100)
            .check(getClass());
    }

}
