package io.chrono.boot.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;

import io.chrono.scope.Scope;

/**
 * A connection as the outbox sees it: whose it is and what it has subscribed to. Safe for
 * use by several threads; changed only by {@link Connections}.
 */
final class PageSession {

    /*
     * More than any page needs, and few enough to keep what is done with them cheap.
     */
    private static final int MOST_SUBSCRIPTIONS = 500;

    private final PageSocket socket;

    private final Scope scope;

    private final Map<String, String> destinations = new HashMap<>(4);

    private volatile int count;

    private volatile Map<String, List<String>> subscriptions = Map.of();

    private volatile @Nullable String httpSession;

    private volatile @Nullable String user;

    private volatile @Nullable String name;

    PageSession(PageSocket socket, @Nullable String httpSession) {
        this.socket = socket;
        this.scope = Scope.of("page", socket.getId());
        this.httpSession = httpSession;
    }

    String id() {
        return this.socket.getId();
    }

    PageSocket socket() {
        return this.socket;
    }

    Scope scope() {
        return this.scope;
    }

    @Nullable String httpSession() {
        return this.httpSession;
    }

    void moveTo(String newHttpSession) {
        this.httpSession = newHttpSession;
    }

    @Nullable String user() {
        return this.user;
    }

    /**
     * Say whose the connection is. Called by one thread at a time.
     * @param newUser the name of the principal, or {@code null} if there is none
     * @return {@code false} if it is somebody else's, who has subscriptions
     */
    boolean identify(@Nullable String newUser) {
        if (this.destinations.isEmpty()) {
            this.user = newUser;
        }
        return Objects.equals(this.user, newUser);
    }

    @Nullable String name() {
        return this.name;
    }

    void rename(@Nullable String newName) {
        this.name = newName;
    }

    Set<String> destinations() {
        return this.subscriptions.keySet();
    }

    boolean isFull() {
        return this.count >= MOST_SUBSCRIPTIONS;
    }

    boolean isSubscribedTo(String destination) {
        return this.subscriptions.containsKey(destination);
    }

    /**
     * Return whether a subscription would take the place of another one. Called by one
     * thread at a time.
     * @param subscription the identifier that the client has given it
     * @param destination what it is subscribed to
     * @return whether the identifier belongs to a subscription to something else
     */
    boolean isReplacing(String subscription, String destination) {
        return !destination.equals(this.destinations.getOrDefault(subscription, destination));
    }

    /**
     * Note a subscription. Called by one thread at a time.
     * @param subscription the identifier that the client has given it
     * @param destination what it is subscribed to
     * @return whether this is the first subscription to that destination
     */
    boolean subscribe(String subscription, String destination) {
        this.destinations.put(subscription, destination);
        boolean first = !isSubscribedTo(destination);
        index();
        return first;
    }

    /**
     * Forget a subscription. Called by one thread at a time.
     * @param subscription the identifier that the client has given it
     * @return the destination to which there is no subscription any more, or {@code null}
     */
    @Nullable String unsubscribe(String subscription) {
        String destination = this.destinations.remove(subscription);
        index();
        return (destination == null || isSubscribedTo(destination)) ? null : destination;
    }

    private void index() {
        Map<String, List<String>> index = new HashMap<>();
        this.destinations.forEach((subscription,
                destination) -> index.computeIfAbsent(destination, (key) -> new ArrayList<>(1)).add(subscription));
        this.subscriptions = Map.copyOf(index);
        this.count = this.destinations.size();
    }

    /**
     * Return what is subscribed to under an identifier.
     * @param subscription the identifier that the client has given it
     * @return the destination, or {@code null} if there is none
     */
    @Nullable String destination(String subscription) {
        for (Map.Entry<String, List<String>> entry : this.subscriptions.entrySet()) {
            if (entry.getValue().contains(subscription)) {
                return entry.getKey();
            }
        }
        return null;
    }

    /**
     * Return the identifiers of the subscriptions to a destination.
     * @param destination the destination
     * @return the identifiers, mostly one
     */
    List<String> subscriptions(String destination) {
        return this.subscriptions.getOrDefault(destination, List.of());
    }

    /**
     * Tell the client what it did wrong, and close the connection, as STOMP wants it.
     * @param text what is told
     * @param status why the connection is closed
     */
    void refuse(String text, CloseStatus status) {
        this.socket.sendMessage(new TextMessage(StompFrames.error(text)));
        this.socket.close(status);
    }

}
