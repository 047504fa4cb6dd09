package io.chrono.boot.push;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * All open connections, found by user, by topic and by page without looking at the
 * others. Safe for use by several threads.
 */
final class Connections {

    private final Map<String, PageSession> sessions = new ConcurrentHashMap<>();

    private final Map<Scope, PageSession> pages = new ConcurrentHashMap<>();

    /*
     * A user has few connections, so their list is copied whenever it changes: to look at
     * it, which each message does, costs least. A topic may have all connections.
     */
    private final Map<String, List<PageSession>> users = new ConcurrentHashMap<>();

    private final Map<String, Map<String, Set<PageSocket>>> topics = new ConcurrentHashMap<>();

    private final String ownDestination;

    private final PushCounts counts;

    Connections(String ownDestination, PushCounts counts) {
        this.ownDestination = ownDestination;
        this.counts = counts;
    }

    void open(PageSession session) {
        this.sessions.put(session.id(), session);
        this.counts.sessions.incrementAndGet();
    }

    @Nullable PageSession get(String id) {
        return this.sessions.get(id);
    }

    Collection<PageSession> all() {
        return this.sessions.values();
    }

    /**
     * Return the connections of a user that have subscribed to something of his own.
     * @param user the name of the principal
     * @return the connections at this moment
     */
    List<PageSession> ofUser(String user) {
        List<PageSession> sessions = this.users.get(user);
        return (sessions != null) ? sessions : List.of();
    }

    /**
     * Return the connections that have subscribed to a topic.
     * @param topic the topic
     * @return the connections at this moment, by the identifier that they have given the
     * subscription
     */
    Map<String, Set<PageSocket>> ofTopic(String topic) {
        return this.topics.getOrDefault(topic, Map.of());
    }

    @Nullable PageSession page(Scope scope) {
        return this.pages.get(scope);
    }

    /**
     * Note a subscription.
     * @param session the connection
     * @param subscription the identifier that the client has given it
     * @param destination what it is subscribed to
     * @return whether the connection has become a page by it
     */
    boolean subscribe(PageSession session, String subscription, String destination) {
        boolean own = destination.equals(this.ownDestination);
        synchronized (session) {
            // Each message asks for its own destination: the very same text is found at
            // once.
            if (this.sessions.get(session.id()) != session) {
                return false;
            }
            boolean first = session.subscribe(subscription, own ? this.ownDestination : destination);
            if (!isOfUser(destination)) {
                joinTopic(destination, subscription, session);
                return false;
            }
            if (!first) {
                return false;
            }
            if (session.user() != null) {
                joinUser(session.user(), session);
            }
            if (own) {
                this.pages.put(session.scope(), session);
                this.counts.pages.incrementAndGet();
                return true;
            }
            return false;
        }
    }

    /**
     * Forget a subscription.
     * @param session the connection
     * @param subscription the identifier that the client has given it
     * @return whether the connection is no page any more by it
     */
    boolean unsubscribe(PageSession session, String subscription) {
        synchronized (session) {
            String destination = session.destination(subscription);
            if (destination != null && !isOfUser(destination)) {
                leaveTopic(destination, subscription, session);
            }
            return session.unsubscribe(subscription) != null && destination != null && isOfUser(destination)
                    && leave(session, destination);
        }
    }

    /**
     * Forget a connection.
     * @param session the connection
     * @return whether it was a page
     */
    boolean close(PageSession session) {
        synchronized (session) {
            boolean page = false;
            if (this.sessions.remove(session.id(), session)) {
                this.counts.sessions.decrementAndGet();
                for (String destination : session.destinations()) {
                    if (isOfUser(destination)) {
                        page |= leave(session, destination);
                    }
                    else {
                        leaveTopic(session, destination);
                    }
                }
                leaveUser(session);
            }
            return page;
        }
    }

    private boolean leave(PageSession session, String destination) {
        if (session.destinations().stream().noneMatch(Connections::isOfUser)) {
            leaveUser(session);
        }
        boolean page = destination.equals(this.ownDestination) && this.pages.remove(session.scope(), session);
        if (page) {
            this.counts.pages.decrementAndGet();
        }
        return page;
    }

    private void joinUser(String user, PageSession session) {
        this.users.compute(user, (same, present) -> {
            if (present == null) {
                this.counts.users.incrementAndGet();
                return List.of(session);
            }
            return with(present, session);
        });
    }

    private static List<PageSession> with(List<PageSession> present, PageSession session) {
        return present.contains(session) ? present : Stream.concat(present.stream(), Stream.of(session)).toList();
    }

    private void leaveUser(PageSession session) {
        String user = session.user();
        if (user != null) {
            this.users.computeIfPresent(user, (same, present) -> without(present, session));
        }
    }

    private @Nullable List<PageSession> without(List<PageSession> present, PageSession session) {
        List<PageSession> left = present.stream().filter((other) -> other != session).toList();
        if (left.isEmpty()) {
            this.counts.users.decrementAndGet();
        }
        return left.isEmpty() ? null : left;
    }

    private static boolean isOfUser(String destination) {
        return destination.startsWith(PushSettings.USER_PREFIX + '/');
    }

    private void joinTopic(String topic, String subscription, PageSession session) {
        this.topics.compute(topic, (same, present) -> {
            Map<String, Set<PageSocket>> subscriptions = (present != null) ? present : new ConcurrentHashMap<>();
            subscriptions.computeIfAbsent(subscription, (key) -> ConcurrentHashMap.newKeySet()).add(session.socket());
            return subscriptions;
        });
    }

    private void leaveTopic(PageSession session, String topic) {
        session.subscriptions(topic).forEach((subscription) -> leaveTopic(topic, subscription, session));
    }

    private void leaveTopic(String topic, String subscription, PageSession session) {
        this.topics.computeIfPresent(topic, (same, subscriptions) -> {
            subscriptions.computeIfPresent(subscription, (key, sockets) -> {
                sockets.remove(session.socket());
                return sockets.isEmpty() ? null : sockets;
            });
            return subscriptions.isEmpty() ? null : subscriptions;
        });
    }

}
