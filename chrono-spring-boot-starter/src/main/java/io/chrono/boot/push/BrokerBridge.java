package io.chrono.boot.push;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.broker.AbstractBrokerMessageHandler;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompEncoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ExecutorChannelInterceptor;
import org.springframework.util.MimeType;
import org.springframework.web.socket.TextMessage;

/**
 * Brings to the pages what the application itself sends to destinations of Chrono's,
 * since the broker does not know who has subscribed to them. Safe for use by several
 * threads.
 */
final class BrokerBridge implements ExecutorChannelInterceptor {

    private static final String OF_SESSION = "-user";

    private final StompEncoder encoder = new StompEncoder();

    private final AtomicLong numbers = new AtomicLong();

    private final DestinationRules rules;

    private final Connections connections;

    BrokerBridge(DestinationRules rules, Connections connections) {
        this.rules = rules;
        this.connections = connections;
    }

    @Override
    public @Nullable Message<?> beforeHandle(Message<?> message, MessageChannel channel, MessageHandler handler) {
        String destination = SimpMessageHeaderAccessor.getDestination(message.getHeaders());
        if (handler instanceof AbstractBrokerMessageHandler && destination != null
                && SimpMessageHeaderAccessor.getMessageType(message.getHeaders()) == SimpMessageType.MESSAGE
                && message.getPayload() instanceof byte[] body) {
            return bring(message, body, destination) ? null : message;
        }
        return message;
    }

    /**
     * Bring a message to those that have subscribed.
     * @param message the message
     * @param body its content
     * @param destination where it goes, as the broker sees it
     * @return whether the broker has nothing left to do
     */
    private boolean bring(Message<?> message, byte[] body, String destination) {
        PageSession session = ofSession(destination);
        if (session != null) {
            String queue = PushSettings.USER_PREFIX + destination.substring(0, destination.lastIndexOf(OF_SESSION));
            if (this.rules.isOurs(queue)) {
                for (String subscription : session.subscriptions(queue)) {
                    session.socket().sendMessage(frame(subscription, queue, message, body));
                }
                return true;
            }
        }
        else if (this.rules.isOurs(destination)) {
            this.connections.ofTopic(destination).forEach((subscription, sockets) -> {
                TextMessage frame = frame(subscription, destination, message, body);
                sockets.forEach((socket) -> socket.sendMessage(frame));
            });
        }
        return this.rules.isOwner();
    }

    /*
     * Spring makes /queue/chrono-user<session> of /user/anna/queue/chrono, once for each
     * session of the user.
     */
    private @Nullable PageSession ofSession(String destination) {
        int index = destination.lastIndexOf(OF_SESSION);
        return (index > 0) ? this.connections.get(destination.substring(index + OF_SESSION.length())) : null;
    }

    private TextMessage frame(String subscription, String destination, Message<?> message, byte[] body) {
        StompHeaderAccessor headers = StompHeaderAccessor.create(StompCommand.MESSAGE, ownHeaders(message));
        headers.setNativeHeader(StompHeaderAccessor.STOMP_DESTINATION_HEADER, destination);
        headers.setNativeHeader(StompHeaderAccessor.STOMP_SUBSCRIPTION_HEADER, subscription);
        headers.setNativeHeader(StompHeaderAccessor.STOMP_MESSAGE_ID_HEADER,
                "application-" + this.numbers.incrementAndGet());
        MimeType type = SimpMessageHeaderAccessor.wrap(message).getContentType();
        if (type != null) {
            headers.setNativeHeader(StompHeaderAccessor.STOMP_CONTENT_TYPE_HEADER, type.toString());
        }
        headers.removeNativeHeader(StompHeaderAccessor.STOMP_CONTENT_LENGTH_HEADER);
        return new TextMessage(this.encoder.encode(headers.getMessageHeaders(), body));
    }

    private static Map<String, List<String>> ownHeaders(Message<?> message) {
        Map<String, List<String>> headers = SimpMessageHeaderAccessor.wrap(message).toNativeHeaderMap();
        return (headers != null) ? headers : Map.of();
    }

}
