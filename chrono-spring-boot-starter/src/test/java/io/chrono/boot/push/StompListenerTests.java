package io.chrono.boot.push;

import org.junit.jupiter.api.Test;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.web.socket.messaging.SessionSubscribeEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StompListener}.
 */
class StompListenerTests {

    private final PushHarness push = new PushHarness();

    @Test
    void framesAreHeardInTheirOrderAlsoWhereTheApplicationPublishesOnOtherThreads() {
        PushHarness.FakePage page = this.push.open();
        SimpleApplicationEventMulticaster multicaster = new SimpleApplicationEventMulticaster();
        multicaster.setTaskExecutor((task) -> {
            // some time later
        });
        multicaster.addApplicationListener(this.push.engine.listener());
        StompHeaderAccessor headers = StompHeaderAccessor.create(StompCommand.SUBSCRIBE);
        headers.setSessionId(page.session.id());
        headers.setSubscriptionId("s1");
        headers.setDestination(PushHarness.OWN);
        multicaster.multicastEvent(new SessionSubscribeEvent(this,
                MessageBuilder.createMessage(new byte[0], headers.getMessageHeaders()), () -> "anna"));
        assertThat(page.session.isSubscribedTo(PushHarness.OWN)).isTrue();
    }

}
