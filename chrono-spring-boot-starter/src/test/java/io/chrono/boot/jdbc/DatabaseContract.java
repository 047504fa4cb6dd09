package io.chrono.boot.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.chrono.schedule.Schedule;
import io.chrono.schedule.ScheduleState;
import io.chrono.schedule.ScheduleStore.Outcome;
import io.chrono.schedule.ScheduleStore.Share;
import io.chrono.schedule.Selection;
import io.chrono.schedule.StoreUnderTest;
import io.chrono.schedule.Trigger;
import io.chrono.schedule.TriggerState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a store in a database promises beyond other stores.
 */
interface DatabaseContract extends StoreUnderTest {

    TestDatabase database();

    @Test
    default void whatIsAddedInATransactionThatRollsBackIsNotThere() {
        transaction().executeWithoutResult((status) -> {
            store().change(null, List.of(once(10), every(10, 20)));
            assertThat(listed()).hasSize(2);
            status.setRollbackOnly();
        });
        assertThat(listed()).isEmpty();
        join("node");
        assertThat(claim("node")).isEmpty();
    }

    @Test
    default void whatIsAddedInATransactionIsSeenOnceItHasCommitted() {
        join("node");
        transaction().executeWithoutResult((status) -> {
            store().change(null, List.of(once(10)));
            assertThat(claim("node")).isEmpty();
        });
        assertThat(claim("node")).hasSize(1);
    }

    @Test
    default void anOutcomeIsRecordedWithTheWorkOrNotAtAll() {
        add(once(-1));
        join("node");
        Trigger trigger = claimOne("node");
        Outcome outcome = new Outcome(trigger.id(), new TriggerState.Completed(store().now(), Duration.ZERO), null,
                null);
        transaction().executeWithoutResult((status) -> {
            assertThat(store().finish("node", List.of(outcome))).containsExactly(trigger.id());
            status.setRollbackOnly();
        });
        assertThat(recent()).isEmpty();
        Set<Long> recorded = transaction().execute((status) -> store().finish("node", List.of(outcome)));
        assertThat(recorded).containsExactly(trigger.id());
        assertThat(recent()).hasSize(1);
    }

    @Test
    default void leasesAreRenewedWhateverBecomesOfTheTransaction() {
        transaction().executeWithoutResult((status) -> {
            join("node");
            status.setRollbackOnly();
        });
        add(once(-1));
        assertThat(claim("node")).hasSize(1);
    }

    @Test
    default void oneUnreadableTriggerDoesNotStopTheOthers() {
        Schedule broken = add(once(5));
        Schedule sound = add(once(6));
        database().jdbc()
            .update("UPDATE chrono_trigger SET timing = 'nonsense' WHERE id = ?", Long.valueOf(broken.id()));
        assertThat(listed()).containsExactly(sound);
        join("node");
        assertThat(StoreUnderTest.schedules(claim("node"))).containsExactly(sound.id());
        assertThat(recent()).singleElement()
            .satisfies((execution) -> assertThat(execution.state()).isInstanceOfSatisfying(TriggerState.Failed.class,
                    (failed) -> assertThat(failed.reason()).contains("nonsense")));
    }

    @Test
    default void oneUnreadableScheduleDoesNotStopTheOthers() {
        Schedule broken = add(every(100, 10));
        Schedule sound = add(every(100, 10));
        database().jdbc()
            .update("UPDATE chrono_schedule SET timing = 'nonsense' WHERE id = ?", Long.valueOf(broken.id()));
        assertThat(store().unexpanded(in(3600), Share.ALL, 9)).containsExactly(sound);
        database().jdbc()
            .update("UPDATE chrono_schedule SET timing = ? WHERE id = ?", sound.order().timing().toText(),
                    Long.valueOf(broken.id()));
        assertThat(store().list(new Selection.One(broken.id()), null, 1).get(0).state())
            .isInstanceOf(ScheduleState.Inactive.class);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(database().dataSource()));
    }

}
