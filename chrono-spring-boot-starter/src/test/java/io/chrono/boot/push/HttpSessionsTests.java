package io.chrono.boot.push;

import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HttpSessions}.
 */
class HttpSessionsTests {

    private final PushHarness push = new PushHarness();

    private final HttpSessions sessions = this.push.engine.httpSessions();

    private final MockHttpSession first = new MockHttpSession(null, "first");

    @Test
    void endOfASessionClosesItsPagesOnly() {
        PushHarness.FakePage ended = this.push.page("anna", "first");
        PushHarness.FakePage other = this.push.page("anna", "second");
        PushHarness.FakePage without = this.push.page("anna");
        this.sessions.sessionDestroyed(new HttpSessionEvent(this.first));
        assertThat(ended.socket.closes).containsExactly(HttpSessions.LOGGED_OUT);
        assertThat(HttpSessions.LOGGED_OUT.getCode()).isEqualTo(4001);
        assertThat(other.socket.closes).isEmpty();
        assertThat(without.socket.closes).isEmpty();
    }

    @Test
    void newIdOfASessionIsFollowed() {
        PushHarness.FakePage page = this.push.page("anna", "before");
        this.sessions.sessionIdChanged(new HttpSessionEvent(this.first), "before");
        assertThat(page.socket.closes).isEmpty();
        this.sessions.sessionDestroyed(new HttpSessionEvent(this.first));
        assertThat(page.socket.closes).containsExactly(HttpSessions.LOGGED_OUT);
    }

    @Test
    void logoutClosesThePagesOfTheSessionAndThoseWithoutOne() {
        PushHarness.FakePage here = this.push.page("anna", "first");
        PushHarness.FakePage elsewhere = this.push.page("anna", "second");
        PushHarness.FakePage without = this.push.page("anna");
        PushHarness.FakePage ben = this.push.page("ben");
        this.sessions.loggedOut("anna", "first");
        assertThat(here.socket.closes).containsExactly(HttpSessions.LOGGED_OUT);
        assertThat(without.socket.closes).containsExactly(HttpSessions.LOGGED_OUT);
        assertThat(elsewhere.socket.closes).isEmpty();
        assertThat(ben.socket.closes).isEmpty();
    }

}
