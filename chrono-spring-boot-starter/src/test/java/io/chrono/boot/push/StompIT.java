package io.chrono.boot.push;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.socket.WebSocketHttpHeaders;

import io.chrono.boot.PageConnectedEvent;
import io.chrono.boot.PushStatistics;
import io.chrono.clock.Clock;
import io.chrono.operation.Broadcaster;
import io.chrono.operation.Operations;
import io.chrono.scope.Scope;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

/**
 * Push on a real server, with Spring Security, seen by real STOMP clients.
 */
@SpringBootTest(classes = { PushApplication.class, StompIT.Likes.class }, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "server.address=127.0.0.1", "chrono.push.topics=/topic/lobby" })
class StompIT {

    private static final String OWN = "/user/queue/chrono";

    @LocalServerPort
    private int port;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Clock clock;

    @Autowired
    private Broadcaster broadcaster;

    @Autowired
    private PushStatistics statistics;

    @Autowired
    private Likes likes;

    @BeforeEach
    void begin() {
        this.clock.start();
        await().until(() -> this.statistics.sessions() == 0);
        this.likes.pages.clear();
    }

    @Test
    void messageThatIsLongerThanTheBuffersArrivesInOnePiece() throws Exception {
        try (StompPage anna = StompPage.connect(this.port, "anna").subscribe(OWN)) {
            await().until(() -> this.statistics.pages() == 1);
            String text = "ä€😀x".repeat(5_000);
            this.broadcaster.toUser("anna", text);
            this.broadcaster.toUser("anna", "short");
            await().until(() -> anna.messages().size() == 2);
            assertThat(anna.messages()).containsExactly('"' + text + '"', "\"short\"");
        }
    }

    @Test
    void outputReachesOnlyTheSessionsOfItsUser() throws Exception {
        try (StompPage anna1 = page("anna");
                StompPage anna2 = page("anna");
                StompPage ben1 = page("ben");
                StompPage ben2 = page("ben")) {
            await().until(() -> this.statistics.pages() == 4);
            assertThat(this.statistics.users()).isEqualTo(2);
            this.timeline.event((context) -> Operations.consoleLog("for anna")).scope(Scope.user("anna")).schedule();
            await().until(() -> !anna1.messages().isEmpty() && !anna2.messages().isEmpty());
            this.broadcaster.toUser("ben", Operations.consoleLog("for ben"));
            await().until(() -> !ben1.messages().isEmpty() && !ben2.messages().isEmpty());
            assertThat(List.of(anna1, anna2)).allSatisfy((page) -> assertThat(page.messages()).containsExactly(
                    "{\"cableReady\":true,\"operations\":[{\"operation\":\"consoleLog\",\"message\":\"for anna\"}],"
                            + "\"version\":\"5.0.6\"}"));
            assertThat(List.of(ben1, ben2))
                .allSatisfy((page) -> assertThat(page.messages()).singleElement().asString().contains("for ben"));
        }
    }

    @Test
    void anonymousVisitorSeesTopicsAndHisOwnPage() throws Exception {
        try (StompPage visitor = page(null).subscribe("/topic/lobby"); StompPage other = page(null)) {
            await().until(() -> this.statistics.pages() == 2);
            PageConnectedEvent connected = this.likes.pages.take();
            this.broadcaster.toTopic("/topic/lobby", "all");
            this.broadcaster.toScope(connected.scope(), "you");
            await().until(() -> visitor.messages().size() == 2);
            assertThat(visitor.messages()).containsExactlyInAnyOrder("\"all\"", "\"you\"");
            assertThat(other.messages()).isEmpty();
            assertThat(connected.user()).isNull();
        }
    }

    @Test
    void pageTellsItsNameAndUser() throws Exception {
        StompHeaders connect = new StompHeaders();
        connect.set("chrono-page", "dashboard");
        try (StompPage page = StompPage.connect(this.port, "/chrono/ws", PushApplication.basic("anna"), connect)
            .subscribe(OWN)) {
            PageConnectedEvent connected = this.likes.pages.take();
            assertThat(connected.name()).isEqualTo("dashboard");
            assertThat(connected.user()).isEqualTo("anna");
            assertThat(page.isConnected()).isTrue();
        }
    }

    @Test
    void outputIsHeldUntilThePageHasSubscribed() throws Exception {
        this.broadcaster.toUser("anna", "welcome");
        try (StompPage page = page("anna")) {
            await().until(() -> !page.messages().isEmpty());
            assertThat(page.messages()).containsExactly("\"welcome\"");
        }
    }

    @Test
    void orderHoldsOnTheWire() throws Exception {
        try (StompPage page = page("anna")) {
            await().until(() -> this.statistics.pages() == 1);
            for (int i = 0; i < 5_000; i++) {
                this.broadcaster.toUser("anna", i);
            }
            await().until(() -> page.messages().size() == 5_000);
            assertThat(page.messages())
                .isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
        }
    }

    @Test
    void subscriptionToAPatternIsRefused() throws Exception {
        assertRefused("/topic/*");
        assertRefused("/queue/**");
        assertRefused("/topic/secret");
    }

    @Test
    void subscriptionToTheQueueOfAnotherSessionIsRefused() throws Exception {
        try (StompPage ben = page("ben")) {
            String session = this.likes.pages.take().id();
            assertRefused("/queue/chrono-user" + session);
            this.broadcaster.toUser("ben", "private");
            await().until(() -> !ben.messages().isEmpty());
        }
    }

    private void assertRefused(String destination) throws Exception {
        long refused = this.statistics.refusedSubscriptions();
        try (StompPage page = StompPage.connect(this.port, "anna").subscribe(destination)) {
            await().until(() -> !page.closes().isEmpty());
            assertThat(page.closes()).containsExactly(4003);
            assertThat(page.errors()).containsExactly("Subscription to '" + destination + "' is refused");
            assertThat(page.messages()).isEmpty();
        }
        assertThat(this.statistics.refusedSubscriptions()).isEqualTo(refused + 1);
    }

    @Test
    void clientsCannotPushToEachOther() throws Exception {
        try (StompPage ben = page("ben").subscribe("/topic/lobby")) {
            await().until(() -> this.statistics.pages() == 1);
            for (String destination : List.of("/topic/lobby", "/user/ben/queue/chrono", "/queue/chrono")) {
                long refused = this.statistics.refusedSends();
                try (StompPage anna = StompPage.connect(this.port, "anna")) {
                    anna.send(destination, "{\"cableReady\":true,\"operations\":[]}");
                    await().until(() -> !anna.closes().isEmpty());
                    assertThat(anna.errors()).containsExactly("Message to '" + destination + "' is refused");
                }
                assertThat(this.statistics.refusedSends()).isEqualTo(refused + 1);
            }
            this.broadcaster.toUser("ben", "last");
            await().until(() -> !ben.messages().isEmpty());
            assertThat(ben.messages()).containsExactly("\"last\"");
        }
    }

    @Test
    void clientsSendToTheApplication() throws Exception {
        try (StompPage anna = page("anna")) {
            anna.send("/app/like", "post 7");
            assertThat(this.likes.received.take()).isEqualTo("post 7");
        }
    }

    @Test
    void logoutClosesThePagesOfThatSessionOnly() throws Exception {
        WebSocketHttpHeaders first = PushApplication.login(this.port, "anna");
        WebSocketHttpHeaders second = PushApplication.login(this.port, "anna");
        try (StompPage here = connect(first); StompPage alsoHere = connect(first); StompPage there = connect(second)) {
            await().until(() -> this.statistics.pages() == 3);
            assertThat(PushApplication.post(this.port, "/logout", first)).isEqualTo(204);
            await().until(() -> !here.closes().isEmpty() && !alsoHere.closes().isEmpty());
            // Tomcat closes connections of a session that has ended as well, with 1008
            assertThat(here.closes()).first().isIn(4001, 1008);
            this.broadcaster.toUser("anna", "still");
            await().until(() -> !there.messages().isEmpty());
            assertThat(here.messages()).isEmpty();
            assertThat(there.isConnected()).isTrue();
        }
    }

    @Test
    void endOfTheSessionClosesItsPages() throws Exception {
        WebSocketHttpHeaders session = PushApplication.login(this.port, "anna");
        try (StompPage page = connect(session)) {
            await().until(() -> this.statistics.pages() == 1);
            PushApplication.post(this.port, "/invalidate", session);
            await().until(() -> !page.closes().isEmpty());
            await().until(() -> this.statistics.sessions() == 0);
        }
    }

    @Test
    void pagesOfAnotherOriginCannotConnect() {
        WebSocketHttpHeaders headers = PushApplication.basic("anna");
        headers.setOrigin("https://evil.example");
        assertThatException()
            .isThrownBy(() -> StompPage.connect(this.port, "/chrono/ws", headers, new StompHeaders()).close());
        headers.set(HttpHeaders.ORIGIN, "http://127.0.0.1:" + this.port);
        assertThat(connects(headers)).isTrue();
    }

    private boolean connects(WebSocketHttpHeaders headers) {
        try (StompPage page = StompPage.connect(this.port, "/chrono/ws", headers, new StompHeaders())) {
            return page.isConnected();
        }
        catch (Exception ex) {
            throw new IllegalStateException(ex);
        }
    }

    private StompPage connect(WebSocketHttpHeaders headers) throws Exception {
        return StompPage.connect(this.port, "/chrono/ws", headers, new StompHeaders()).subscribe(OWN);
    }

    private StompPage page(@Nullable String user) throws Exception {
        return StompPage.connect(this.port, user).subscribe(OWN);
    }

    @Controller
    static class Likes {

        final BlockingQueue<String> received = new LinkedBlockingQueue<>();

        final BlockingQueue<PageConnectedEvent> pages = new LinkedBlockingQueue<>();

        @MessageMapping("/like")
        void like(@Payload String what) {
            this.received.add(what);
        }

        @EventListener
        void connected(PageConnectedEvent event) {
            this.pages.add(event);
        }

    }

}
