package io.chrono.schedule;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.chrono.schedule.NodeFixture.Connection;
import io.chrono.schedule.NodeFixture.Node;
import io.chrono.time.Every;
import io.chrono.time.Once;
import io.chrono.time.Timing;

import static io.chrono.schedule.NodeFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SchedulesTests {

    private static final Selection ALL = new Selection.All();

    private final NodeFixture fixture = new NodeFixture();

    private final Connection connection = new Connection(this.fixture.store);

    private final Node node = this.fixture.node("a");

    private final Schedules schedules = new Schedules(this.connection.store, List.of(this.node), this.node.node::wake);

    @AfterEach
    void stop() {
        this.fixture.close();
    }

    @Test
    void nothingIsAddedSilently() {
        assertThat(this.schedules.add(null)).isEmpty();
        assertThat(this.schedules.add("group", List.of())).isEmpty();
        assertThat(this.connection.calls("change")).isZero();
    }

    @Test
    void oneWrongOrderRefusesAll() {
        ScheduleOrder bad = order("test:bad", in(5));
        assertThatIllegalArgumentException().isThrownBy(() -> this.schedules.add(List.of(order("test:a", in(5)), bad)))
            .withMessage("'orders[1].action' is refused: 'bad' is bad");
        assertThatIllegalArgumentException().isThrownBy(() -> this.schedules.add(List.of(order("mail:x", in(5)))))
            .withMessageContaining("'orders[0].action'")
            .withMessageContaining("mail")
            .withMessageContaining("test");
        Timing never = in(5).within(START.plusSeconds(10), null);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> this.schedules.add(List.of(order("test:a", in(5)), order("test:a", never))))
            .withMessageContaining("'orders[1].timing'");
        assertThat(this.schedules.list(ALL, null, 10)).isEmpty();
    }

    @Test
    void whatCannotReplaceAGroupLeavesItAlone() {
        this.schedules.add("old", List.of(order("test:a", in(5))));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> this.schedules.replace("old", List.of(order("test:bad", in(5)))));
        assertThat(this.schedules.list(new Selection.Group("old"), null, 10)).hasSize(1);
    }

    @Test
    void aGroupIsReplacedAlsoUnderAnotherName() {
        this.schedules.add("old", List.of(order("test:a", in(5)), order("test:b", in(6))));
        this.schedules.replace("old", List.of(order("test:c", in(7))));
        assertThat(this.schedules.list(new Selection.Group("old"), null, 10)).hasSize(1);
        this.schedules.replace("old", List.of(order("test:d", in(7))), "new");
        assertThat(this.schedules.list(ALL, null, 10)).extracting((schedule) -> schedule.order().group())
            .containsExactly("new");
        this.schedules.replace("new", null);
        assertThat(this.schedules.list(ALL, null, 10)).isEmpty();
    }

    @Test
    void hostileGroupsAreOnlyNames() {
        List.of("grp", "grp.Xtra", "*", "../grp", "%")
            .forEach((group) -> this.schedules.add(group, List.of(order("test:a", in(5)))));
        assertThat(this.schedules.remove(new Selection.Group("*"))).isEqualTo(1);
        assertThat(this.schedules.remove(new Selection.Group("grp"))).isEqualTo(1);
        assertThat(this.schedules.list(ALL, null, 10)).hasSize(3);
    }

    @Test
    void aThousandAreOneCall() {
        assertThat(this.schedules.add("many", Collections.nCopies(1_000, order("test:a", in(5))))).hasSize(1_000);
        assertThat(this.connection.calls("change")).isEqualTo(1);
    }

    @Test
    void whatIsAddedRunsAtOnceOnThisNode() {
        this.node.start();
        this.fixture.advance(1.5);
        this.schedules.add(List.of(order("test:a", in(1))));
        this.fixture.advance(0.001);
        assertThat(this.fixture.runs).hasSize(1);
    }

    @Test
    void whatWasProcessedCanBeArmedAgain() {
        this.node.start();
        this.schedules.add("g", List.of(order("test:a", new Every(START.plusSeconds(1), Duration.ofSeconds(2)))));
        assertThat(this.schedules.pause(new Selection.Group("g"))).isEqualTo(1);
        this.fixture.advance(5);
        assertThat(this.fixture.runs).isEmpty();
        assertThat(this.schedules.resume(new Selection.Group("g"))).isEqualTo(1);
        assertThat(this.schedules.rearm(new Selection.Group("g"))).isZero();
        this.fixture.advance(2.5);
        assertThat(this.fixture.runs).hasSize(1);
        assertThat(this.schedules.recent(ALL, 1)).singleElement()
            .satisfies((execution) -> assertThat(execution.state()).isInstanceOf(TriggerState.Completed.class));
    }

    @Test
    void theSummarySaysWhoWhatAndWhen() {
        ActionCall url = new ActionCall("url:https://example.com/", null);
        ActionCall method = new ActionCall("method:billing::close", null);
        this.fixture.store.change(null,
                List.of(new ScheduleOrder(null, null, in(5), url, SchedulePolicy.DEFAULT), new ScheduleOrder("bills",
                        null, new Every(START, Duration.ofSeconds(20)), method, SchedulePolicy.DEFAULT)));
        this.schedules.pause(new Selection.Group("bills"));
        assertThat(this.schedules.summary(ALL)).containsExactly(
                "(unidentified) hit URL https://example.com/, one-off at 2026-01-01T00:00:05Z",
                "bills method billing::close, recurring " + new Every(START, Duration.ofSeconds(20)).describe()
                        + " (paused)");
    }

    private static Once in(long seconds) {
        return new Once(START.plusSeconds(seconds));
    }

    private static ScheduleOrder order(String action, Timing timing) {
        return new ScheduleOrder(null, null, timing, new ActionCall(action, null), SchedulePolicy.DEFAULT);
    }

}
