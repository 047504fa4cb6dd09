package io.chrono.boot.push;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.chrono.boot.PushDrop;
import io.chrono.operation.Operations;
import io.chrono.scope.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what happens to pages that cannot follow: conflation, then the end of the
 * connection or, if that is set, loss.
 */
class SlowPagesTests {

    @Test
    void newestOfAKeyWinsWhileAPageIsSlow() {
        PushHarness push = new PushHarness();
        PushHarness.FakePage page = push.page("anna");
        page.socket.slow = true;
        for (int i = 0; i < 1_000; i++) {
            push.engine.broadcaster().toUser("anna", Operations.textContent("#cpu", "cpu" + i).conflate("cpu"));
        }
        assertThat(page.socket.closes).isEmpty();
        page.socket.accept();
        assertThat(page.bodies()).hasSize(2);
        assertThat(page.bodies().get(0)).contains("cpu0");
        assertThat(page.bodies().get(1)).contains("cpu999");
        assertThat(push.engine.statistics().conflated()).isEqualTo(998);
    }

    @Test
    void whatHasNoKeyOrAnotherOneStays() {
        PushHarness push = new PushHarness();
        PushHarness.FakePage page = push.page("anna");
        page.socket.slow = true;
        push.engine.broadcaster().toUser("anna", 1);
        push.engine.broadcaster().toUser("anna", Operations.consoleLog("step").textContent("#a", "old").conflate("a"));
        push.engine.broadcaster().toUser("anna", Operations.textContent("#b", "b").conflate("b"));
        push.engine.broadcaster().toUser("anna", Operations.textContent("#a", "new").conflate("a"));
        page.socket.slow = false;
        page.socket.accept();
        assertThat(page.bodies()).hasSize(4);
        assertThat(page.bodies().get(1)).contains("step").doesNotContain("old");
        assertThat(page.bodies().get(2)).contains("\"b\"");
        assertThat(page.bodies().get(3)).contains("new");
    }

    @Test
    void newestOfAKeyWinsWithinATick() {
        PushHarness push = new PushHarness();
        PushHarness.FakePage page = push.page("anna");
        for (String value : List.of("first", "second", "third")) {
            push.timeline
                .event((context) -> Operations.textContent("#cpu", value).conflate("cpu").consoleLog("log " + value))
                .user("anna")
                .schedule();
        }
        push.advance(1);
        assertThat(page.bodies()).hasSize(1);
        assertThat(page.bodies().get(0)).contains("third", "log first", "log second", "log third")
            .doesNotContain("\"first\"", "\"second\"");
        assertThat(push.engine.statistics().conflated()).isEqualTo(2);
        assertThat(push.engine.statistics().operations()).isEqualTo(4);
    }

    @Test
    void operationsOfOneChainBelongTogether() {
        PushHarness push = new PushHarness();
        PushHarness.FakePage page = push.page("anna");
        push.engine.broadcaster()
            .toUser("anna",
                    Operations.textContent("#cpu", "a")
                        .conflate("cpu")
                        .addCssClass("hot")
                        .conflate("cpu")
                        .consoleLog("c"));
        assertThat(page.bodies().get(0)).contains("textContent", "addCssClass", "consoleLog");
    }

    @Test
    void oldestMessagesAreDroppedIfThatIsSet() {
        PushHarness push = harness(new PushSettings.Buffer(1000, Duration.ofSeconds(10), true));
        PushHarness.FakePage page = push.page("anna");
        page.socket.slow = true;
        for (int i = 0; i < 100; i++) {
            push.engine.broadcaster().toUser("anna", "message " + i);
        }
        assertThat(page.socket.closes).isEmpty();
        page.socket.slow = false;
        page.socket.accept();
        assertThat(page.bodies()).first().isEqualTo("\"message 0\"");
        assertThat(page.bodies()).last().isEqualTo("\"message 99\"");
        assertThat(push.dropped(PushDrop.OVERFLOW)).isEqualTo(100 - page.bodies().size()).isPositive();
        assertThat(push.engine.statistics().waiting()).isZero();
    }

    @Test
    void pageThatTakesOneMessageTooSlowlyIsClosedWithoutAnotherMessage() {
        PushHarness push = new PushHarness();
        PushHarness.FakePage page = push.page("anna");
        page.socket.slow = true;
        push.engine.broadcaster().toUser("anna", 1);
        push.advance(10);
        assertThat(page.socket.closes).isEmpty();
        push.advance(2);
        assertThat(page.socket.closes).containsExactly(PageSocket.TOO_SLOW);
        assertThat(push.engine.statistics().slowCloses()).isEqualTo(1);
    }

    @Test
    void hundredPagesThatNeverReadKeepNothingFromTheOthersAndHoldLittle() {
        PushHarness push = harness(new PushSettings.Buffer(65_536, Duration.ofSeconds(10)));
        List<PushHarness.FakePage> slow = IntStream.range(0, 100).mapToObj((i) -> push.page("slow" + i)).toList();
        List<PushHarness.FakePage> quick = IntStream.range(0, 400).mapToObj((i) -> push.page("quick" + i)).toList();
        slow.forEach((page) -> page.subscribe(page.session.user(), "/topic/lobby").socket.slow = true);
        quick.forEach((page) -> page.subscribe(page.session.user(), "/topic/lobby"));
        long most = 0;
        for (int i = 0; i < 20; i++) {
            push.engine.broadcaster().toTopic("/topic/lobby", "x".repeat(10_000));
            most = Math.max(most, push.engine.statistics().waiting());
        }
        assertThat(most).isLessThanOrEqualTo(100 * 65_536L);
        assertThat(push.engine.statistics().waiting()).isZero();
        assertThat(slow).allSatisfy((page) -> assertThat(page.socket.closes).containsExactly(PageSocket.TOO_SLOW));
        assertThat(quick).allSatisfy((page) -> assertThat(page.frames).hasSize(20));
    }

    @Test
    void broadcastIsWrittenOnceForEachIdentifierOfASubscription() {
        PushHarness push = new PushHarness();
        PushHarness.FakePage anna = push.open().subscribe(null, "/topic/lobby");
        PushHarness.FakePage ben = push.open().subscribe(null, "/topic/lobby");
        PushHarness.FakePage other = push.open().subscribe(null, PushHarness.OWN).subscribe(null, "/topic/lobby");
        push.engine.broadcaster().toTopic("/topic/lobby", 1);
        assertThat(anna.frames.get(0)).isSameAs(ben.frames.get(0));
        assertThat(other.frames.get(0)).isNotEqualTo(anna.frames.get(0)).contains("subscription:s2");
    }

    @Test
    void broadcastReachesEachSubscriptionOfAPageUntilItEnds() {
        PushHarness push = new PushHarness();
        PushHarness.FakePage page = push.open().subscribe(null, "/topic/lobby").subscribe(null, "/topic/lobby");
        push.engine.broadcaster().toTopic("/topic/lobby", 1);
        assertThat(page.frames).hasSize(2);
        page.unsubscribe(1);
        push.engine.broadcaster().toTopic("/topic/lobby", 2);
        assertThat(page.frames).hasSize(3).last().asString().contains("subscription:s2");
        page.close();
        push.engine.broadcaster().toTopic("/topic/lobby", 3);
        assertThat(page.frames).hasSize(3);
        assertThat(push.engine.statistics().messages()).isEqualTo(3);
    }

    private static PushHarness harness(PushSettings.Buffer buffer) {
        PushSettings settings = PushHarness.settings();
        return new PushHarness(new PushSettings(settings.queue(), settings.queues(), settings.topics(), settings.hold(),
                settings.leave(), buffer), Scope::userName, (operation) -> {
                });
    }

}
