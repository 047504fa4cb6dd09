package io.chrono.benchmarks.push;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.MessageBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class SubscriptionIndexTests {

    private final SubscriptionIndex index = new SubscriptionIndex();

    @Test
    void subscriptionsAreFoundByTheirDestination() {
        this.index.registerSubscription(frame(SimpMessageType.SUBSCRIBE, "s1", "0", "/topic/a"));
        this.index.registerSubscription(frame(SimpMessageType.SUBSCRIBE, "s1", "1", "/topic/b"));
        this.index.registerSubscription(frame(SimpMessageType.SUBSCRIBE, "s2", "0", "/topic/a"));
        assertThat(this.index.findSubscriptions(message("/topic/a"))).hasSize(2)
            .containsEntry("s1", List.of("0"))
            .containsEntry("s2", List.of("0"));
        assertThat(this.index.findSubscriptions(message("/topic/c"))).isEmpty();
    }

    @Test
    void whoUnsubscribesOrLeavesIsForgotten() {
        this.index.registerSubscription(frame(SimpMessageType.SUBSCRIBE, "s1", "0", "/topic/a"));
        this.index.registerSubscription(frame(SimpMessageType.SUBSCRIBE, "s2", "0", "/topic/a"));
        this.index.unregisterSubscription(frame(SimpMessageType.UNSUBSCRIBE, "s1", "0", null));
        assertThat(this.index.findSubscriptions(message("/topic/a"))).containsOnlyKeys("s2");
        this.index.unregisterAllSubscriptions("s2");
        assertThat(this.index.findSubscriptions(message("/topic/a"))).isEmpty();
    }

    private static Message<?> message(String destination) {
        return frame(SimpMessageType.MESSAGE, "s0", "0", destination);
    }

    private static Message<?> frame(SimpMessageType type, String session, String subscription,
            @Nullable String destination) {
        SimpMessageHeaderAccessor headers = SimpMessageHeaderAccessor.create(type);
        headers.setSessionId(session);
        headers.setSubscriptionId(subscription);
        headers.setDestination(destination);
        return MessageBuilder.createMessage(new byte[0], headers.getMessageHeaders());
    }

}
