package io.chrono.benchmarks.triggers;

import java.util.Set;

import org.junit.jupiter.api.Test;

import io.chrono.benchmarks.report.RunOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TriggerSizesTests {

    @Test
    void slowerCandidatesDrainFewer() {
        TriggerSizes sizes = sizes("--triggers", "300000");
        assertThat(sizes.numbers(Contenders.CHRONO, TriggerPart.DRAIN)).containsExactly(300_000);
        assertThat(sizes.numbers(Contenders.GRAPHILE, TriggerPart.DRAIN)).containsExactly(200_000);
        assertThat(sizes.numbers(Contenders.DB_SCHEDULER, TriggerPart.DRAIN)).containsExactly(60_000);
        assertThat(sizes.numbers(Contenders.QUARTZ, TriggerPart.DRAIN)).containsExactly(4000);
    }

    @Test
    void everyCandidateDrainsAtLeastOneBatch() {
        assertThat(sizes("--triggers", "1").numbers(Contenders.QUARTZ, TriggerPart.DRAIN)).containsExactly(1000);
    }

    @Test
    void aQuickRunHasNoTimeForThoseThatLookRarely() {
        TriggerSizes sizes = sizes("--quick");
        assertThat(sizes.includes(Contenders.JOBRUNR, TriggerPart.NOW)).isFalse();
        assertThat(sizes.includes(Contenders.GRAPHILE, TriggerPart.NOW)).isTrue();
        assertThat(sizes.includes(Contenders.JOBRUNR, TriggerPart.DRAIN)).isTrue();
        assertThat(sizes.includes(Contenders.GRAPHILE, TriggerPart.TWO)).isFalse();
    }

    @Test
    void partsKeepTheirOrder() {
        assertThat(sizes("--parts", "now,drain").parts()).containsExactly(TriggerPart.DRAIN, TriggerPart.NOW);
    }

    @Test
    void anUnknownPartIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> sizes("--parts", "drain,soon"))
            .withMessage("'--parts' must be some of [drain, two, insert, future, now], but was 'drain,soon'");
    }

    private static TriggerSizes sizes(String... args) {
        return TriggerSizes.of(RunOptions.parse(Set.of("triggers", "parts"), args));
    }

}
