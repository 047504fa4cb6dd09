package io.chrono.demo;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.chrono.clock.Clock;
import io.chrono.scope.Scope;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
class DemoPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Clock clock;

    @AfterEach
    void clear() {
        this.clock.stop();
        this.timeline.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/login" })
    void isOpenForAllAndHasNothingInLine(String path) {
        assertThat(this.mvc.get().uri(path)).hasStatusOk()
            .hasHeader("Content-Security-Policy",
                    "default-src 'self'; object-src 'none'; base-uri 'self';"
                            + " form-action 'self'; frame-ancestors 'none'")
            .bodyText()
            .doesNotContain(" style=", "<style", "onclick", "javascript:")
            .doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void theDashboardIsForThoseWhoHaveLoggedIn() {
        assertThat(this.mvc.get().uri("/dashboard")).hasStatus3xxRedirection().hasRedirectedUrl("/login");
    }

    @Test
    @WithMockUser("anna")
    void theDashboardHasTheThreeCards() {
        assertThat(this.mvc.get().uri("/dashboard")).hasStatusOk()
            .bodyText()
            .contains(">Clock<", ">Start<", ">Heartbeat<", ">Let's gooo<", ">Clear Heartbeat<", ">Dear John<");
    }

    @Test
    @WithMockUser("ben")
    void theButtonOfATickingClockSaysStop() {
        this.clock.start();
        assertThat(this.mvc.get().uri("/dashboard")).bodyText().contains(">Stop<").doesNotContain(">Start<");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/clock/toggle", "/heartbeat", "/heartbeat/clear", "/tour", "/tour/end" })
    void whatChangesTheServerNeedsALogin(String path) {
        assertThat(this.mvc.post().uri(path).with(csrf())).hasStatus3xxRedirection().hasRedirectedUrl("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/clock/toggle", "/heartbeat", "/heartbeat/clear", "/tour", "/tour/end" })
    @WithMockUser(username = "anna", roles = "ADMIN")
    void whatChangesTheServerNeedsATokenAndAPost(String path) {
        assertThat(this.mvc.post().uri(path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(this.mvc.get().uri(path)).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(this.clock.isTicking()).isFalse();
        assertThat(this.timeline.events(Scope.user("anna"))).isEmpty();
    }

    @Test
    @WithMockUser(username = "anna", roles = "ADMIN")
    void theClockIsToggled() {
        assertThat(this.mvc.post().uri("/clock/toggle").with(csrf())).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(this.clock.isTicking()).isTrue();
        assertThat(this.mvc.post().uri("/clock/toggle").with(csrf())).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(this.clock.isTicking()).isFalse();
    }

    @Test
    @WithMockUser(username = "guest", roles = "USER")
    void theClockIsNotForEverybody() {
        assertThat(this.mvc.post().uri("/clock/toggle").with(csrf())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(this.clock.isTicking()).isFalse();
    }

    @Test
    @WithMockUser("anna")
    void theHeartbeatBeatsSixTimesAndIsCleared() {
        assertThat(this.mvc.post().uri("/heartbeat").with(csrf())).hasStatus(HttpStatus.NO_CONTENT)
            .doesNotContainHeader(HttpHeaders.LOCATION);
        List<ScheduledEvent> events = this.timeline.events(Scope.user("anna"));
        assertThat(events).singleElement().satisfies((beat) -> {
            assertThat(beat.every()).hasSeconds(3);
            assertThat(Duration.between(beat.after(), beat.before())).hasSeconds(16);
            assertThat(beat.arguments()).isEqualTo(List.of("hello"));
        });
        assertThat(this.mvc.post().uri("/heartbeat/clear").with(csrf())).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(events).allMatch(ScheduledEvent::isPurged);
    }

}
