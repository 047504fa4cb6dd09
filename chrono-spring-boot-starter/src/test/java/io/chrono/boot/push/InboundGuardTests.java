package io.chrono.boot.push;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.support.ExecutorChannelInterceptor;
import org.springframework.messaging.support.ExecutorSubscribableChannel;
import org.springframework.messaging.support.MessageBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link InboundGuard}: which frames of clients the broker gets.
 */
class InboundGuardTests {

    private final ExecutorSubscribableChannel channel = new ExecutorSubscribableChannel();

    private final MessageHandler broker = new SimpleBrokerMessageHandler(this.channel, this.channel, this.channel,
            List.of("/topic", "/queue"));

    private final PushHarness push = new PushHarness();

    private final ExecutorChannelInterceptor guard = (ExecutorChannelInterceptor) this.push.engine.guard();

    @Test
    void subscriptionsToChronosDestinationsAreKeptFromTheBrokerButPass() {
        Message<?> passed = pass(message(SimpMessageType.SUBSCRIBE, "s1", PushHarness.OWN));
        assertThat(passed).isNotNull();
        assertThat(this.guard.beforeHandle(passed, this.channel, this.broker)).isNull();
        assertThat(this.guard.beforeHandle(passed, this.channel, (message) -> {
        })).isSameAs(passed);
    }

    @Test
    void endOfASubscriptionIsKeptFromTheBrokerIfItsBeginningWas() {
        this.push.open("p").subscribe(null, PushHarness.OWN);
        Message<?> ours = pass(message(SimpMessageType.UNSUBSCRIBE, "s1", null));
        Message<?> unknown = pass(message(SimpMessageType.UNSUBSCRIBE, "other", null));
        assertThat(this.guard.beforeHandle(ours, this.channel, this.broker)).isNull();
        assertThat(this.guard.beforeHandle(unknown, this.channel, this.broker)).isSameAs(unknown);
    }

    @Test
    void everythingElseReachesTheBroker() {
        Message<?> connect = pass(message(SimpMessageType.CONNECT, null, null));
        assertThat(this.guard.beforeHandle(connect, this.channel, this.broker)).isSameAs(connect);
    }

    private Message<?> pass(Message<?> message) {
        Message<?> passed = this.guard.preSend(message, this.channel);
        assertThat(passed).isNotNull();
        return passed;
    }

    private static Message<?> message(SimpMessageType type, @Nullable String subscription,
            @Nullable String destination) {
        SimpMessageHeaderAccessor headers = SimpMessageHeaderAccessor.create(type);
        headers.setSessionId("p");
        if (subscription != null) {
            headers.setSubscriptionId(subscription);
        }
        if (destination != null) {
            headers.setDestination(destination);
        }
        return MessageBuilder.createMessage(new byte[0], headers.getMessageHeaders());
    }

}
