package io.chrono.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.chrono.schedule.Forecast.Granularity;
import io.chrono.scope.Scope;
import io.chrono.time.Every;

import static io.chrono.schedule.NodeFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ForecasterTests {

    private final NodeFixture fixture = new NodeFixture();

    private final Forecaster forecaster = new Forecaster(this.fixture.store);

    @AfterEach
    void stop() {
        this.fixture.close();
    }

    @Test
    void triggersAreCountedByStepScheduleTenantAndGranularity() {
        Schedule often = every(10, Scope.of("organization", "a"));
        Schedule seldom = every(120, Scope.of("organization", "b"));
        this.fixture.once(90);
        Schedule paused = every(7, Scope.of("organization", "c"));
        this.fixture.store.pause(new Selection.One(paused.id()));
        Forecast forecast = this.forecaster.forecast(Duration.ofMinutes(1), 4, 1);
        assertThat(forecast.steps()).extracting(Forecast.Step::triggers).containsExactly(7L, 7L, 7L, 6L);
        assertThat(forecast.bySchedule()).containsEntry(often.id(), 24L).containsEntry(seldom.id(), 2L).hasSize(3);
        assertThat(forecast.byTenant()).isEqualTo(Map.of("organization.a", 24L, "organization.b", 2L, "", 1L));
        assertThat(forecast.byGranularity())
            .isEqualTo(Map.of(Granularity.SECOND, 24L, Granularity.MINUTE, 2L, Granularity.ONCE, 1L));
    }

    @Test
    void workersFollowFromRateDurationAndUtilisation() {
        this.fixture.store.renew("n", Duration.ofSeconds(50));
        this.fixture.once(0);
        ScheduleStore.Claim claim = new ScheduleStore.Claim("n", Duration.ZERO, 1, 1, ScheduleStore.Share.ALL,
                Set.of());
        Trigger trigger = this.fixture.store.claim(claim).triggers().get(0);
        this.fixture.store.finish("n", List.of(new ScheduleStore.Outcome(trigger.id(),
                new TriggerState.Completed(START, Duration.ofMillis(1500)), null, null)));
        for (int i = 0; i < 10; i++) {
            every(1, null);
        }
        Forecast forecast = this.forecaster.forecast(Duration.ofMinutes(1), 2, 0.75);
        assertThat(forecast.meanDuration()).isEqualTo(Duration.ofMillis(1500));
        assertThat(forecast.workers()).isEqualTo(20);
    }

    @Test
    void whatIsDueVeryOftenIsExtrapolated() {
        every(1, null);
        Forecast forecast = this.forecaster.forecast(Duration.ofHours(1), 24, 1);
        assertThat(forecast.steps()).allSatisfy((step) -> assertThat(step.triggers()).isCloseTo(3600L, within(2L)));
        assertThat(forecast.byGranularity().get(Granularity.SECOND)).isCloseTo(86_400L, within(5L));
        assertThat(forecast.workers()).isZero();
    }

    @Test
    void whatIsOutOfItsRangeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> this.forecaster.forecast(Duration.ZERO, 1, 1))
            .withMessageContaining("'step'");
        assertThatIllegalArgumentException().isThrownBy(() -> this.forecaster.forecast(Duration.ofHours(1), 0, 1))
            .withMessageContaining("'steps'");
        assertThatIllegalArgumentException().isThrownBy(() -> this.forecaster.forecast(Duration.ofHours(1), 1, 1.1))
            .withMessageContaining("'utilisation'");
    }

    private Schedule every(long seconds, @Nullable Scope scope) {
        return this.fixture.add(new Every(START, Duration.ofSeconds(seconds)), SchedulePolicy.DEFAULT, scope);
    }

}
