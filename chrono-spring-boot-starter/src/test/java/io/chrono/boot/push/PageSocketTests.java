package io.chrono.boot.push;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;

import io.chrono.boot.PushDrop;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PageSocket}: slow pages, and the end of a connection.
 */
class PageSocketTests {

    private final PushHarness push = new PushHarness();

    @Test
    void slowPageGetsEverythingInOrderOnceItIsReady() {
        PushHarness.FakePage page = this.push.page("anna");
        page.socket.slow = true;
        for (int i = 0; i < 5; i++) {
            this.push.engine.broadcaster().toUser("anna", i);
        }
        assertThat(page.bodies()).containsExactly("0");
        for (int i = 0; i < 5; i++) {
            page.socket.accept();
        }
        assertThat(page.bodies()).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void pageForWhichTooMuchWaitsIsClosedAndOthersAreNot() {
        PushHarness.FakePage slow = this.push.page("anna");
        PushHarness.FakePage quick = this.push.page("anna");
        slow.socket.slow = true;
        for (int i = 0; i < 10; i++) {
            this.push.engine.broadcaster().toUser("anna", "x".repeat(1000));
        }
        assertThat(slow.socket.closes).containsExactly(PageSocket.TOO_SLOW);
        assertThat(PageSocket.TOO_SLOW.getCode()).isEqualTo(4002);
        assertThat(slow.frames).hasSize(1);
        assertThat(quick.frames).hasSize(10);
        assertThat(this.push.engine.statistics().slowCloses()).isEqualTo(1);
        assertThat(this.push.dropped(PushDrop.SLOW)).isPositive();
    }

    @Test
    void oneLargeMessageIsNotTooMuch() {
        PushHarness.FakePage page = this.push.page("anna");
        this.push.engine.broadcaster().toUser("anna", "x".repeat(100_000));
        assertThat(page.frames).hasSize(1);
        assertThat(page.socket.closes).isEmpty();
    }

    @Test
    void pageThatTakesNothingForTooLongIsClosed() {
        PushHarness.FakePage page = this.push.page("anna");
        page.socket.slow = true;
        this.push.engine.broadcaster().toUser("anna", 1);
        this.push.advance(11);
        this.push.engine.broadcaster().toUser("anna", 2);
        assertThat(page.socket.closes).containsExactly(PageSocket.TOO_SLOW);
    }

    @Test
    void brokenConnectionIsClosedAndWhatWaitsIsCounted() {
        PushHarness.FakePage page = this.push.page("anna");
        page.socket.slow = true;
        this.push.engine.broadcaster().toUser("anna", 1);
        this.push.engine.broadcaster().toUser("anna", 2);
        page.socket.fail(new IOException("broken pipe"));
        assertThat(page.socket.closes).containsExactly(CloseStatus.SESSION_NOT_RELIABLE);
        assertThat(this.push.dropped(PushDrop.CLOSED)).isEqualTo(2);
        assertThat(page.bodies()).containsExactly("1");
    }

    @Test
    void closeWaitsForWhatIsOnItsWay() {
        PushHarness.FakePage page = this.push.page("anna");
        page.socket.slow = true;
        this.push.engine.broadcaster().toUser("anna", 1);
        page.session.refuse("no", InboundGuard.REFUSED);
        assertThat(page.socket.closes).isEmpty();
        page.socket.accept();
        page.socket.accept();
        assertThat(page.socket.closes).containsExactly(InboundGuard.REFUSED);
        assertThat(page.frames).last().asString().startsWith("ERROR\nmessage:no\n");
    }

    @Test
    void longQueueNeedsNoDeepStack() {
        PushHarness large = PushHarness.withBuffer(100_000_000);
        PushHarness.FakePage page = large.page("anna");
        page.socket.slow = true;
        for (int i = 0; i < 20_000; i++) {
            large.engine.broadcaster().toUser("anna", i);
        }
        page.socket.slow = false;
        page.socket.accept();
        assertThat(page.frames).hasSize(20_000);
    }

    @Test
    void headersAreEscaped() {
        PushMessage message = new PushMessage("/topic/a:b", "1", 0);
        assertThat(StompFrames.message("a\nb\\c", 1, message)).startsWith("MESSAGE\nsubscription:a\\nb\\\\c\n")
            .contains("destination:/topic/a\\cb\n");
    }

}
