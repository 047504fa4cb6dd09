package io.chrono.boot.push;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

import io.chrono.boot.PushStatistics;
import io.chrono.operation.Broadcaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Push in a broker that the application has configured, through the application's
 * endpoint.
 */
@SpringBootTest(classes = { PushApplication.class, OthersBrokerIT.Broker.class },
        webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
class OthersBrokerIT {

    private static final String OWN = "/user/queue/chrono";

    @LocalServerPort
    private int port;

    @Autowired
    private Broadcaster broadcaster;

    @Autowired
    private SimpMessagingTemplate template;

    @Autowired
    private SimpleBrokerMessageHandler broker;

    @Autowired
    private SimpUserRegistry users;

    @Autowired
    private PushStatistics statistics;

    @Test
    void outputComesThroughTheEndpointOfTheApplication() throws Exception {
        try (StompPage anna = page("anna").subscribe(OWN).subscribe("/topic/prices"); StompPage ben = page("ben")) {
            await().until(() -> this.statistics.pages() == 1);
            this.broadcaster.toUser("anna", "hello");
            await().until(() -> anna.messages().size() == 1);
            ben.send("/topic/prices", "7");
            await().until(() -> anna.messages().size() == 2);
            this.template.convertAndSendToUser("anna", "/queue/chrono", "from the application");
            await().until(() -> anna.messages().size() == 3);
            assertThat(anna.messages()).containsExactly("\"hello\"", "7", "from the application");
        }
    }

    @Test
    void brokerHearsOnlyOfSubscriptionsThatAreNotChronos() throws Exception {
        try (StompPage anna = page("anna").subscribe(OWN).subscribe("/topic/prices")) {
            await().until(() -> this.statistics.pages() == 1);
            await().until(() -> !OwnBrokerIT.subscriptions(this.broker, "/topic/prices").isEmpty());
            this.template.convertAndSend("/topic/prices", "7");
            await().until(() -> anna.messages().size() == 1);
            String session = this.users.getUser("anna").getSessions().iterator().next().getId();
            assertThat(OwnBrokerIT.subscriptions(this.broker, "/queue/chrono-user" + session)).isEmpty();
        }
    }

    @Test
    void nobodySendsToChronosDestinations() throws Exception {
        try (StompPage anna = page("anna").subscribe(OWN); StompPage ben = page("ben")) {
            await().until(() -> this.statistics.pages() == 1);
            ben.send("/user/anna/queue/chrono", "{\"cableReady\":true,\"operations\":[]}");
            await().until(() -> !ben.closes().isEmpty());
            assertThat(ben.errors()).containsExactly("Message to '/user/anna/queue/chrono' is refused");
            this.broadcaster.toUser("anna", "last");
            await().until(() -> !anna.messages().isEmpty());
            assertThat(anna.messages()).containsExactly("\"last\"");
        }
    }

    @Test
    void logoutClosesPagesOfTheApplicationsEndpointToo() throws Exception {
        WebSocketHttpHeaders session = PushApplication.login(this.port, "anna");
        try (StompPage page = StompPage.connect(this.port, "/mine", session, new StompHeaders()).subscribe(OWN)) {
            await().until(() -> this.statistics.pages() == 1);
            PushApplication.post(this.port, "/logout", session);
            await().until(() -> !page.closes().isEmpty());
            await().until(() -> this.statistics.pages() == 0);
        }
    }

    private StompPage page(String user) throws Exception {
        return StompPage.connect(this.port, "/mine", PushApplication.basic(user), new StompHeaders());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSocketMessageBroker
    static class Broker implements WebSocketMessageBrokerConfigurer {

        @Override
        public void registerStompEndpoints(StompEndpointRegistry registry) {
            registry.addEndpoint("/mine");
        }

        @Override
        public void configureMessageBroker(MessageBrokerRegistry registry) {
            registry.enableSimpleBroker("/topic", "/queue");
        }

    }

}
