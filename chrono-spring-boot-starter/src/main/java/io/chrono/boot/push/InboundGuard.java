package io.chrono.boot.push;

import java.security.Principal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageDeliveryException;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.broker.AbstractBrokerMessageHandler;
import org.springframework.messaging.simp.user.UserDestinationMessageHandler;
import org.springframework.messaging.support.ExecutorChannelInterceptor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.web.socket.CloseStatus;

/**
 * Refuses what clients may not subscribe or send to: the client gets an ERROR frame that
 * names the destination, and its connection is closed, as STOMP wants it. Keeps from the
 * broker what is Chrono's: it would search, remember and, if it is another server, open a
 * queue in vain. Safe for use by several threads.
 */
final class InboundGuard implements ExecutorChannelInterceptor {

    /**
     * The page asked for something that is not open. To connect anew and ask again would
     * be in vain.
     */
    static final CloseStatus REFUSED = new CloseStatus(4003, "Refused");

    private static final String OURS = "chronoSubscription";

    private static final Logger logger = LoggerFactory.getLogger(InboundGuard.class);

    private final DestinationRules rules;

    private final Connections connections;

    private final PushCounts counts;

    InboundGuard(DestinationRules rules, Connections connections, PushCounts counts) {
        this.rules = rules;
        this.connections = connections;
        this.counts = counts;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        SimpMessageType type = SimpMessageHeaderAccessor.getMessageType(message.getHeaders());
        String destination = SimpMessageHeaderAccessor.getDestination(message.getHeaders());
        if (type == SimpMessageType.SUBSCRIBE && !maySubscribe(message, destination)) {
            this.counts.refusedSubscriptions.increment();
            return refuse(message, "Subscription to '" + destination + "' is refused");
        }
        if (type == SimpMessageType.MESSAGE && (destination == null || !this.rules.maySend(destination))) {
            this.counts.refusedSends.increment();
            return refuse(message, "Message to '" + destination + "' is refused");
        }
        return isOurs(type, message, destination) ? marked(message) : message;
    }

    private boolean isOurs(@Nullable SimpMessageType type, Message<?> message, @Nullable String destination) {
        if (type == SimpMessageType.SUBSCRIBE) {
            return destination != null && this.rules.isOurs(destination);
        }
        String id = SimpMessageHeaderAccessor.getSubscriptionId(message.getHeaders());
        PageSession session = session(message);
        if (type != SimpMessageType.UNSUBSCRIBE || id == null || session == null) {
            return false;
        }
        String former = session.destination(id);
        return former != null && this.rules.isOurs(former);
    }

    // What is not let pass here is not heard of as an event either, so the frame is only
    // marked, and later kept from those that handle it.
    private static Message<?> marked(Message<?> message) {
        MessageHeaderAccessor headers = MessageHeaderAccessor.getMutableAccessor(message);
        headers.setHeader(OURS, true);
        return MessageBuilder.createMessage(message.getPayload(), headers.getMessageHeaders());
    }

    @Override
    public @Nullable Message<?> beforeHandle(Message<?> message, MessageChannel channel, MessageHandler handler) {
        boolean broker = handler instanceof AbstractBrokerMessageHandler
                || handler instanceof UserDestinationMessageHandler;
        return (broker && message.getHeaders().containsKey(OURS)) ? null : message;
    }

    private @Nullable PageSession session(Message<?> message) {
        String id = SimpMessageHeaderAccessor.getSessionId(message.getHeaders());
        return (id != null) ? this.connections.get(id) : null;
    }

    private boolean maySubscribe(Message<?> message, @Nullable String destination) {
        Principal user = SimpMessageHeaderAccessor.getUser(message.getHeaders());
        PageSession session = session(message);
        if (session != null && session.isFull()) {
            return false;
        }
        return destination != null && this.rules.maySubscribe(destination, (user != null) ? user.getName() : null);
    }

    private @Nullable Message<?> refuse(Message<?> message, String text) {
        PageSession session = session(message);
        logger.debug("{} in session {}", text, SimpMessageHeaderAccessor.getSessionId(message.getHeaders()));
        if (session == null) {
            throw new MessageDeliveryException(message, text);
        }
        session.refuse(text, REFUSED);
        return null;
    }

}
