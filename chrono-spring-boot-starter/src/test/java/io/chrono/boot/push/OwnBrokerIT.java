package io.chrono.boot.push;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.messaging.support.MessageBuilder;

import io.chrono.boot.PushStatistics;
import io.chrono.operation.Broadcaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The broker that Chrono has configured: it never hears of subscriptions, and what the
 * application sends reaches the pages all the same.
 */
@SpringBootTest(classes = PushApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "server.address=127.0.0.1", "chrono.push.topics=/topic/lobby" })
class OwnBrokerIT {

    private static final String OWN = "/user/queue/chrono";

    @LocalServerPort
    private int port;

    @Autowired
    private SimpMessagingTemplate template;

    @Autowired
    private Broadcaster broadcaster;

    @Autowired
    private SimpleBrokerMessageHandler broker;

    @Autowired
    private SimpUserRegistry users;

    @Autowired
    private PushStatistics statistics;

    @Test
    void brokerKnowsNoSubscription() throws Exception {
        try (StompPage anna = StompPage.connect(this.port, "anna").subscribe("/topic/lobby").subscribe(OWN)) {
            await().until(() -> this.statistics.pages() == 1);
            this.template.convertAndSend("/topic/lobby", "one");
            await().until(() -> anna.messages().size() == 1);
            String session = this.users.getUser("anna").getSessions().iterator().next().getId();
            assertThat(subscriptions(this.broker, "/topic/lobby")).isEmpty();
            assertThat(subscriptions(this.broker, "/queue/chrono-user" + session)).isEmpty();
        }
    }

    @Test
    void messagesOfTheApplicationKeepTheirOrderBesideThoseOfChrono() throws Exception {
        try (StompPage anna = StompPage.connect(this.port, "anna").subscribe(OWN);
                StompPage ben = StompPage.connect(this.port, "ben").subscribe(OWN)) {
            await().until(() -> this.statistics.pages() == 2);
            for (int i = 0; i < 500; i++) {
                this.template.convertAndSendToUser("anna", "/queue/chrono", Integer.toString(2 * i));
                this.broadcaster.toUser("anna", 2 * i + 1);
            }
            await().until(() -> anna.messages().size() == 1_000);
            assertThat(anna.messages()).isEqualTo(IntStream.range(0, 1_000).mapToObj(Integer::toString).toList());
            assertThat(ben.messages()).isEmpty();
        }
    }

    static Map<String, List<String>> subscriptions(SimpleBrokerMessageHandler broker, String destination) {
        SimpMessageHeaderAccessor headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setDestination(destination);
        return broker.getSubscriptionRegistry()
            .findSubscriptions(MessageBuilder.createMessage(new byte[0], headers.getMessageHeaders()));
    }

}
