package io.chrono.test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import io.chrono.boot.UserNames;
import io.chrono.clock.Clock;
import io.chrono.operation.ForbiddenOperationException;
import io.chrono.operation.OperationPolicy;
import io.chrono.operation.Operations;
import io.chrono.scope.Scope;
import io.chrono.time.MovableTime;
import io.chrono.timeline.Event;
import io.chrono.timeline.EventContext;
import io.chrono.timeline.Timeline;
import io.chrono.timeline.Workers;

import static io.chrono.test.ChronoAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChronoAssertionsTests {

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));

    private final Pushed pushed = new Pushed(this.beans.getBeanProvider(UserNames.class),
            this.beans.getBeanProvider(OperationPolicy.class));

    private final Performed performed = new Performed(this.beans.getBeanProvider(Timeline.class));

    private final Timeline timeline = Timeline.on(new Clock(this.time))
        .workers(Workers.direct())
        .outputs(this.pushed)
        .runs(this.performed)
        .build();

    @BeforeEach
    void start() {
        this.beans.addBean("timeline", this.timeline);
        this.timeline.clock().start();
    }

    @Test
    void scheduledEventsAreFoundByEachOfTheirAttributes() {
        this.timeline.event(new Beat())
            .user("anna")
            .every(3)
            .times(4)
            .after(Duration.ofSeconds(5))
            .before(Duration.ofSeconds(21))
            .schedule("hello");
        assertThat(this.timeline).hasScheduled(Beat.class)
            .forUser("anna")
            .forScope(Scope.user("anna"))
            .every(Duration.ofSeconds(3))
            .times(4)
            .at(Duration.ofSeconds(5))
            .at(Instant.parse("2026-01-01T00:00:05Z"))
            .after(Duration.ofSeconds(5))
            .before(Duration.ofSeconds(21))
            .withArguments("hello")
            .hasSize(1)
            .single((event) -> assertThat(this.timeline).hasScheduled(event.name()));
    }

    @Test
    void eachAttributeThatDiffersFails() {
        this.timeline.event(new Beat()).user("anna").schedule("hello");
        assertFails(() -> assertThat(this.timeline).hasScheduled("tick")).withMessageContaining("Expecting tick")
            .withMessageContaining("Beat");
        assertFails(() -> beat().forUser("ben")).withMessageContaining("Expecting Beat")
            .withMessageContaining("of the scope user.ben");
        assertFails(() -> beat().forTopic("/topic/lobby"));
        assertFails(() -> beat().every(Duration.ofSeconds(2)));
        assertFails(() -> beat().times(2));
        assertFails(() -> beat().forever());
        assertFails(() -> beat().at(Duration.ofSeconds(2)));
        assertFails(() -> beat().after(Duration.ofSeconds(2)));
        assertFails(() -> beat().before(Duration.ofSeconds(2)));
        assertFails(() -> beat().withArguments("bye"));
        assertFails(() -> beat().hasSize(2));
        assertFails(() -> assertThat(this.timeline).hasNotScheduled(Beat.class));
        assertFails(() -> assertThat(this.timeline).hasNothingScheduled());
        assertFails(() -> assertThat(this.timeline).hasNothingScheduledFor(Scope.user("anna")));
    }

    @Test
    void whatWasRemovedOrIsOverDoesNotWait() {
        this.timeline.event(new Beat()).user("anna").schedule("once");
        this.timeline.event(new Beat()).user("ben").forever().schedule("cleared");
        this.timeline.clearScope(Scope.user("ben"));
        assertThat(this.timeline).hasScheduled(Beat.class).hasSize(1).forUser("anna");
        assertThat(this.timeline).hasNothingScheduledFor(Scope.user("ben"));
        this.time.advance(Duration.ofSeconds(1));
        assertThat(this.timeline).hasNothingScheduled().hasNotScheduled(Beat.class);
    }

    @Test
    void pushedOperationsAreFound() {
        this.timeline.event(new Beat()).user("anna").times(2).schedule("hello");
        this.time.advance(Duration.ofSeconds(2));
        assertThat(this.pushed).toUser("anna")
            .hasSize(2)
            .hasOperations("consoleLog", "textContent", "consoleLog", "textContent")
            .hasOperation("textContent", Map.of("selector", "#beat"))
            .hasOutput(Beat.output("hello"))
            .operationsThat()
            .hasSize(4);
        assertThat(this.pushed).toUser("anna").outputsThat().hasSize(2);
    }

    @Test
    void whatWasPushedOtherwiseFails() {
        this.pushed.toUser("anna", Operations.consoleLog("hello"));
        assertFails(() -> assertThat(this.pushed).isEmpty()).withMessageContaining("consoleLog");
        OutputsAssert outputs = assertThat(this.pushed).toUser("anna");
        assertFails(() -> outputs.isEmpty()).withMessageContaining("user 'anna'");
        assertFails(() -> outputs.hasSize(2));
        assertFails(() -> outputs.hasOperations("consoleLog", "innerHtml"));
        assertFails(() -> outputs.hasOperation("consoleLog", Map.of("message", "bye")));
        assertFails(() -> outputs.hasOperation("innerHtml", Map.of()));
        assertFails(() -> outputs.hasOutput("hello"));
        assertFails(() -> assertThat(this.pushed).toTopic("anna").hasSize(1));
    }

    @Test
    void broadcastsAreRecordedByReceiver() {
        this.pushed.toScope(Scope.of("organization", 1).and("user", "anna"), "one");
        this.pushed.toScope(Scope.of("page", "p1"), "two");
        this.pushed.toTopic("/topic/lobby", List.of("three"));
        assertThat(this.pushed).toUser("anna").hasOutput("one");
        assertThat(this.pushed).toPage("p1").hasOutput("two");
        assertThat(this.pushed).toTopic("/topic/lobby").hasOutput(List.of("three"));
    }

    @Test
    void broadcastsThatWouldReachNobodyAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> this.pushed.toScope(Scope.label("nobody"), "lost"))
            .withMessageContaining("nobody");
        assertThatIllegalArgumentException().isThrownBy(() -> this.pushed.toUser(" ", "lost"));
        assertThatIllegalArgumentException().isThrownBy(() -> this.pushed.toTopic("", "lost"));
        assertThat(this.pushed).isEmpty();
    }

    @Test
    void userNamesOfTheApplicationCount() {
        UserNames names = (scope) -> scope.equals(Scope.label("boss")) ? "anna" : null;
        this.beans.addBean("names", names);
        this.pushed.toScope(Scope.label("boss"), "hello");
        assertThat(this.pushed).toUser("anna").hasOutput("hello");
        assertThatIllegalArgumentException().isThrownBy(() -> this.pushed.toScope(Scope.user("ben"), "lost"));
    }

    @Test
    void policyOfTheApplicationCounts() {
        this.beans.addBean("policy", OperationPolicy.forbidding("consoleLog"));
        assertThatExceptionOfType(ForbiddenOperationException.class)
            .isThrownBy(() -> this.pushed.toUser("anna", Operations.textContent("#a", "b").consoleLog("hello")));
        assertThat(this.pushed).isEmpty();
    }

    @Test
    void runsAreCounted() {
        this.timeline.event(new Beat()).user("anna").times(2).schedule("hello");
        this.time.advance(Duration.ofSeconds(3));
        assertThat(this.performed).hasRun(Beat.class, 2).hasRun("Beat", 2).hasRun("other", 0).hasNoFailure();
        assertFails(() -> assertThat(this.performed).hasRun(Beat.class, 3)).withMessageContaining("3 runs of");
    }

    @Test
    void runThatFailsIsSeen() {
        IllegalStateException expected = new IllegalStateException("expected");
        this.timeline.task((context) -> {
            throw expected;
        }).schedule();
        this.time.advance(Duration.ofSeconds(1));
        assertThat(this.performed).hasRun("lambda", 1);
        assertFails(() -> assertThat(this.performed).hasNoFailure()).withCause(expected);
    }

    private ScheduledAssert beat() {
        return assertThat(this.timeline).hasScheduled(Beat.class);
    }

    private static ThrowableAssertAlternative<AssertionError> assertFails(ThrowingCallable assertion) {
        return assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion);
    }

    private static final class Beat implements Event<String> {

        @Override
        public Operations perform(String message, EventContext context) {
            return output(message);
        }

        static Operations output(String message) {
            return Operations.consoleLog(message).textContent("#beat", "♥");
        }

    }

}
