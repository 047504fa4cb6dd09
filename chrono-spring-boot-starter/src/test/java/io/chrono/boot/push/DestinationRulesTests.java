package io.chrono.boot.push;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DestinationRules}.
 */
class DestinationRulesTests {

    private static final DestinationRules.Declared DECLARED = new DestinationRules.Declared(List.of("/queue/declared"),
            List.of("/topic/declared"));

    private final DestinationRules own = DestinationRules.ofOwnBroker(PushHarness.settings(), () -> DECLARED,
            () -> List.of((destination, user) -> destination.equals("/topic/orders/" + user)
                    || destination.startsWith("/queue/") || destination.contains("*")));

    private final DestinationRules others = DestinationRules.ofOthersBroker(PushHarness.settings(), () -> DECLARED);

    @ParameterizedTest
    @ValueSource(strings = { "/user/queue/chrono", "/user/queue/notes", "/user/queue/declared", "/topic/lobby",
            "/topic/declared", "/topic/room/1", "/topic/orders/anna" })
    void listedDestinationsAreOpen(String destination) {
        assertThat(this.own.maySubscribe(destination, "anna")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/topic/*", "/topic/**", "/topic/lobb?", "/topic/{name}", "/**", "*", "/queue/**",
            "/queue/chrono", "/queue/chrono-user1", "/topic/room/1-userabc", "/topic/room/1/2", "/topic/secret",
            "/topic/orders/ben", "/user/queue/other", "/user/ben/queue/chrono", "/user/queue/chrono/", "/app/x", "" })
    void everythingElseIsNot(String destination) {
        assertThat(this.own.maySubscribe(destination, "anna")).isFalse();
    }

    @Test
    void rulesOfTheApplicationSeeAnonymousVisitors() {
        assertThat(this.own.maySubscribe("/topic/orders/null", null)).isTrue();
        assertThat(this.own.maySubscribe("/topic/orders/anna", null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/topic/lobby", "/queue/chrono", "/user/ben/queue/chrono", "/user/queue/chrono",
            "/queue/chrono-user1", "/application", "app/x", "" })
    void clientsSendToTheApplicationOnly(String destination) {
        assertThat(this.own.maySend(destination)).isFalse();
        assertThat(this.own.maySend("/app/like")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "/topic/lobby", "/topic/declared", "/topic/room/1", "/queue/chrono", "/user/ben/queue/chrono",
                    "/user/queue/chrono", "/queue/chrono-user1", "/queue/notes-user1", "/user/ben/queue/declared" })
    void inAnotherBrokerNobodySendsToOurDestinations(String destination) {
        assertThat(this.others.maySend(destination)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/topic/prices", "/queue/jobs", "/user/ben/queue/mail", "/app/x" })
    void inAnotherBrokerAllElseIsTheApplications(String destination) {
        assertThat(this.others.maySend(destination)).isTrue();
        assertThat(this.others.maySubscribe(destination, "anna")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/queue/chrono-user1", "/queue/**", "/**", "/topic/*", "/topic/room/*" })
    void inAnotherBrokerNobodyListensToOurDestinationsFromAside(String destination) {
        assertThat(this.others.maySubscribe(destination, "anna")).isFalse();
        assertThat(this.others.maySubscribe("/mine/**", "anna")).isTrue();
    }

}
