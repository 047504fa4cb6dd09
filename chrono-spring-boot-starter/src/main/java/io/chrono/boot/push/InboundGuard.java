package io.chrono.boot.push;

import java.security.Principal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageDeliveryException;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.web.socket.CloseStatus;

/**
 * Refuses what clients may not subscribe or send to: the client gets an ERROR frame that
 * names the destination, and its connection is closed, as STOMP wants it. Safe for use by
 * several threads.
 */
final class InboundGuard implements ChannelInterceptor {

    /**
     * The page asked for something that is not open. To connect anew and ask again would
     * be in vain.
     */
    static final CloseStatus REFUSED = new CloseStatus(4003, "Refused");

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
        return message;
    }

    private boolean maySubscribe(Message<?> message, @Nullable String destination) {
        Principal user = SimpMessageHeaderAccessor.getUser(message.getHeaders());
        String id = SimpMessageHeaderAccessor.getSessionId(message.getHeaders());
        PageSession session = (id != null) ? this.connections.get(id) : null;
        if (session != null && session.isFull()) {
            return false;
        }
        return destination != null && this.rules.maySubscribe(destination, (user != null) ? user.getName() : null);
    }

    private @Nullable Message<?> refuse(Message<?> message, String text) {
        String id = SimpMessageHeaderAccessor.getSessionId(message.getHeaders());
        logger.debug("{} in session {}", text, id);
        PageSession session = (id != null) ? this.connections.get(id) : null;
        if (session == null) {
            throw new MessageDeliveryException(message, text);
        }
        session.refuse(text, REFUSED);
        return null;
    }

}
