package io.chrono.boot.push;

import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.chrono.boot.PageConnectedEvent;
import io.chrono.boot.PushDrop;
import io.chrono.operation.ForbiddenOperationException;
import io.chrono.operation.OperationPolicy;
import io.chrono.operation.Operations;
import io.chrono.scope.Scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Outbox}: who gets what, in which messages, and what is lost.
 */
class OutboxTests {

    private final PushHarness push = new PushHarness();

    @Test
    void outputsOfOneTickAreOneMessageForTheirUser() {
        PushHarness.FakePage anna = this.push.page("anna");
        PushHarness.FakePage ben = this.push.page("ben");
        say("anna", "one");
        say("anna", "two");
        say("ben", "three");
        this.push.advance(1);
        assertThat(anna.bodies()).singleElement().isIn(envelope("one", "two"), envelope("two", "one"));
        assertThat(ben.bodies()).containsExactly(envelope("three"));
        assertThat(this.push.engine.statistics().messages()).isEqualTo(2);
        assertThat(this.push.engine.statistics().operations()).isEqualTo(3);
    }

    @Test
    void nextTickHasItsOwnMessage() {
        PushHarness.FakePage anna = this.push.page("anna");
        this.push.timeline.event((context) -> Operations.consoleLog("tick " + context.ticks()))
            .scope(Scope.user("anna"))
            .times(2)
            .schedule();
        this.push.advance(3);
        assertThat(anna.bodies()).containsExactly(envelope("tick 1"), envelope("tick 2"));
    }

    @Test
    void allPagesOfTheUserGetIt() {
        PushHarness.FakePage first = this.push.page("anna");
        PushHarness.FakePage second = this.push.page("anna");
        say("anna", "hello");
        this.push.advance(1);
        assertThat(first.bodies()).isEqualTo(second.bodies()).containsExactly(envelope("hello"));
        assertThat(this.push.engine.statistics().users()).isEqualTo(1);
        assertThat(this.push.engine.statistics().pages()).isEqualTo(2);
    }

    @Test
    void messageIsAStompFrameOfTheSubscription() {
        PushHarness.FakePage anna = this.push.page("anna");
        say("anna", "hello");
        this.push.advance(1);
        assertThat(anna.frames).containsExactly("MESSAGE\nsubscription:s1\nmessage-id:1\n"
                + "destination:/user/queue/chrono\ncontent-type:application/json\n\n" + envelope("hello") + "\0");
    }

    @Test
    void broadcastOutsideOfATickLeavesAtOnce() {
        PushHarness.FakePage anna = this.push.page("anna");
        this.push.engine.broadcaster().toUser("anna", Operations.consoleLog("now"));
        assertThat(anna.bodies()).containsExactly(envelope("now"));
    }

    @Test
    void broadcastWithinATickTakesAlongWhatWasCollected() {
        PushHarness.FakePage anna = this.push.page("anna");
        this.push.timeline.event((context) -> {
            context.output(Operations.consoleLog("one"));
            this.push.engine.broadcaster().toUser("anna", Operations.consoleLog("two"));
            assertThat(anna.bodies()).containsExactly(envelope("one", "two"));
            return Operations.consoleLog("three");
        }).scope(Scope.user("anna")).schedule();
        this.push.advance(1);
        assertThat(anna.bodies()).containsExactly(envelope("one", "two"), envelope("three"));
    }

    @Test
    void outputAfterTheEndOfItsTickLeavesAtOnce() {
        PushHarness.FakePage anna = this.push.page("anna");
        this.push.timeline.event((context) -> {
            context.output(Operations.consoleLog("in time"));
            this.push.engine.outputs().tickEnded(context.tick()); // as after the linger
            assertThat(anna.bodies()).containsExactly(envelope("in time"));
            context.output(Operations.consoleLog("late"));
            assertThat(anna.bodies()).containsExactly(envelope("in time"), envelope("late"));
            return null;
        }).scope(Scope.user("anna")).schedule();
        this.push.advance(1);
        assertThat(anna.bodies()).hasSize(2);
    }

    @Test
    void topicReachesItsSubscribersOnly() {
        PushHarness.FakePage anonymous = this.push.open().subscribe(null, "/topic/lobby");
        PushHarness.FakePage other = this.push.open().subscribe(null, "/topic/room/1");
        this.push.timeline.event((context) -> Operations.consoleLog("all")).topic("/topic/lobby").schedule();
        this.push.advance(1);
        assertThat(anonymous.bodies()).containsExactly(envelope("all"));
        assertThat(other.bodies()).isEmpty();
    }

    @Test
    void scopeOfAPageReachesThatPageOnly() {
        PushHarness.FakePage first = this.push.page("anna");
        PushHarness.FakePage second = this.push.page("anna");
        Scope scope = ((PageConnectedEvent) this.push.published.get(0)).scope();
        this.push.timeline.event((context) -> Operations.consoleLog("you")).scope(scope).schedule();
        this.push.advance(1);
        assertThat(first.bodies()).containsExactly(envelope("you"));
        assertThat(second.bodies()).isEmpty();
    }

    @Test
    void otherObjectsArePlainJson() {
        PushHarness.FakePage anna = this.push.page("anna");
        this.push.timeline.event((context) -> Map.of("price", 7)).scope(Scope.user("anna")).schedule();
        this.push.advance(1);
        assertThat(anna.bodies()).containsExactly("{\"price\":7}");
    }

    @Test
    void orderHoldsBetweenOperationsAndOtherObjects() {
        PushHarness.FakePage anna = this.push.page("anna");
        this.push.timeline.event((context) -> {
            context.output(Operations.consoleLog("one"));
            context.output(Operations.consoleLog("two"));
            context.output(7);
            return Operations.consoleLog("three");
        }).scope(Scope.user("anna")).schedule();
        this.push.advance(1);
        assertThat(anna.bodies()).containsExactly(envelope("one", "two"), "7", envelope("three"));
    }

    @Test
    void outputThatCannotBeWrittenFailsAlone() {
        PushHarness.FakePage anna = this.push.page("anna");
        say("anna", "one");
        this.push.timeline.event((context) -> new Unreadable()).scope(Scope.user("anna")).schedule();
        say("anna", "two");
        this.push.advance(1);
        assertThat(anna.bodies()).singleElement().isIn(envelope("one", "two"), envelope("two", "one"));
        assertThat(this.push.dropped(PushDrop.REFUSED)).isEqualTo(1);
        assertThat(this.push.timeline.counts().values().iterator().next().failures()).isEqualTo(1);
    }

    @Test
    void policyForbidsOperations() {
        PushHarness strict = new PushHarness(PushHarness.settings(), Scope::userName,
                OperationPolicy.forbidding("consoleLog"));
        PushHarness.FakePage anna = strict.page("anna");
        assertThatExceptionOfType(ForbiddenOperationException.class)
            .isThrownBy(() -> strict.engine.broadcaster().toUser("anna", Operations.consoleLog("no")));
        strict.engine.broadcaster().toUser("anna", Operations.textContent("#a", "yes"));
        assertThat(anna.bodies()).singleElement().asString().contains("textContent");
    }

    @Test
    void userNamesOfTheApplicationCount() {
        PushHarness mapped = new PushHarness(PushHarness.settings(),
                (scope) -> scope.toString().startsWith("order.") ? "anna" : null, (operation) -> {
                });
        PushHarness.FakePage anna = mapped.page("anna");
        mapped.timeline.event((context) -> Operations.consoleLog("order")).scope(Scope.of("order", 7)).schedule();
        mapped.advance(1);
        assertThat(anna.bodies()).containsExactly(envelope("order"));
    }

    @Test
    void eventThatNobodyWouldSeeIsRefused() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> this.push.timeline.event((context) -> Operations.consoleLog("?")).schedule())
            .withMessageContaining("nobody would see it")
            .withMessageContaining("user(...) or topic(...)");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> this.push.timeline.event((context) -> Operations.consoleLog("?"))
                .scope(Scope.label("fabulous"))
                .schedule())
            .withMessageContaining("fabulous");
    }

    @Test
    void eventWithoutOutputNeedsNobody() {
        this.push.timeline.task((context) -> {
        }).schedule();
        assertThat(this.push.timeline.size()).isEqualTo(1);
    }

    @Test
    void topicThatNobodyMaySeeIsRefused() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> this.push.timeline.event((context) -> Operations.consoleLog("?"))
                .topic("/topic/secret")
                .schedule())
            .withMessageContaining("'/topic/secret'")
            .withMessageContaining("'chrono.push.topics'");
        this.push.timeline.event((context) -> Operations.consoleLog("!")).topic("/topic/room/7").schedule();
        this.push.timeline.event((context) -> Operations.consoleLog("!")).topic("/topic/declared").schedule();
    }

    @Test
    void outputForAUserWithoutAPageIsHeldUntilHeComes() {
        say("anna", "one");
        this.push.advance(1);
        say("anna", "two");
        this.push.advance(1);
        assertThat(this.push.engine.statistics().held()).isEqualTo(2);
        PushHarness.FakePage anna = this.push.page("anna");
        assertThat(anna.bodies()).containsExactly(envelope("one"), envelope("two"));
        assertThat(this.push.engine.statistics().held()).isZero();
        assertThat(this.push.page("anna").bodies()).isEmpty();
    }

    @Test
    void heldOutputComesBeforeWhatAListenerOfThePageSends() {
        say("anna", "held");
        this.push.advance(1);
        PushHarness.FakePage anna = this.push.page("anna");
        this.push.engine.broadcaster().toUser("anna", Operations.consoleLog("new"));
        assertThat(anna.bodies()).containsExactly(envelope("held"), envelope("new"));
    }

    @Test
    void whatWasHeldTooLongIsDropped() {
        say("anna", "old");
        this.push.advance(1);
        this.push.time.advance(Duration.ofSeconds(4));
        say("anna", "new");
        this.push.advance(2);
        assertThat(this.push.dropped(PushDrop.EXPIRED)).isEqualTo(1);
        assertThat(this.push.page("anna").bodies()).containsExactly(envelope("new"));
    }

    @Test
    void whatIsHeldIsBounded() {
        for (int i = 0; i < 5; i++) {
            this.push.engine.broadcaster().toUser("anna", i);
        }
        this.push.engine.broadcaster().toUser("ben", "x".repeat(999));
        assertThat(this.push.dropped(PushDrop.HOLD_FULL)).isEqualTo(3);
        assertThat(this.push.page("anna").bodies()).containsExactly("0", "1", "2");
        this.push.engine.broadcaster().toUser("carl", "x".repeat(900));
        this.push.engine.broadcaster().toUser("dora", "x".repeat(900));
        this.push.engine.broadcaster().toUser("emil", "x".repeat(900));
        assertThat(this.push.dropped(PushDrop.HOLD_FULL)).isEqualTo(4);
    }

    @Test
    void outputForAPageThatIsGoneIsDropped() {
        PushHarness.FakePage page = this.push.page(null);
        page.close();
        this.push.engine.broadcaster().toScope(page.session.scope(), 1);
        assertThat(this.push.dropped(PushDrop.PAGE_GONE)).isEqualTo(1);
    }

    @Test
    void queueOfTheApplicationGetsOnlyWhatNamesIt() {
        PushHarness.FakePage anna = this.push.page("anna").subscribe("anna", "/user/queue/notes");
        this.push.engine.broadcaster().toUser("anna", 1);
        assertThat(anna.frames).singleElement().asString().contains("destination:/user/queue/chrono\n");
    }

    @Test
    void pageThatClosesWhileItSubscribesTakesNothingFromTheNextOne() throws Exception {
        this.push.engine.broadcaster().toUser("anna", "held");
        PushHarness.FakePage closing = this.push.open();
        Thread subscribing = new Thread(() -> closing.subscribe("anna", PushHarness.OWN));
        synchronized (closing.session) {
            subscribing.start();
            Awaitility.await().until(() -> subscribing.getState() == Thread.State.BLOCKED);
            closing.close();
        }
        subscribing.join();
        assertThat(this.push.page("anna").bodies()).containsExactly("\"held\"");
    }

    private void say(String user, String text) {
        this.push.timeline.event((context) -> Operations.consoleLog(text)).scope(Scope.user(user)).schedule();
    }

    static String envelope(String... texts) {
        StringBuilder operations = new StringBuilder();
        for (String text : texts) {
            operations.append(operations.isEmpty() ? "" : ",")
                .append("{\"operation\":\"consoleLog\",\"message\":\"")
                .append(text)
                .append("\"}");
        }
        return "{\"cableReady\":true,\"operations\":[" + operations + "],\"version\":\"5.0.6\"}";
    }

    record Unreadable(Object self) {

        Unreadable() {
            this(Thread.currentThread());
        }

        @Override
        public Object self() {
            throw new IllegalStateException("not loaded");
        }

    }

}
