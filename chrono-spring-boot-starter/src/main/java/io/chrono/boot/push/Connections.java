package io.chrono.boot.push;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * All open connections, found by user, by topic and by page without looking at the
 * others. Safe for use by several threads.
 */
final class Connections {

    private final Map<String, PageSession> sessions = new ConcurrentHashMap<>();

    private final Map<Scope, PageSession> pages = new ConcurrentHashMap<>();

    private final Map<String, Set<PageSession>> users = new ConcurrentHashMap<>();

    private final Map<String, Set<PageSession>> topics = new ConcurrentHashMap<>();

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
    Set<PageSession> ofUser(String user) {
        return this.users.getOrDefault(user, Set.of());
    }

    Set<PageSession> ofTopic(String topic) {
        return this.topics.getOrDefault(topic, Set.of());
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
        synchronized (session) {
            if (this.sessions.get(session.id()) != session || !session.subscribe(subscription, destination)) {
                return false;
            }
            if (!isOfUser(destination)) {
                add(this.topics, destination, session);
                return false;
            }
            if (session.user() != null && add(this.users, session.user(), session)) {
                this.counts.users.incrementAndGet();
            }
            if (destination.equals(this.ownDestination)) {
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
            String destination = session.unsubscribe(subscription);
            return destination != null && leave(session, destination);
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
                    page |= leave(session, destination);
                }
                leaveUser(session);
            }
            return page;
        }
    }

    private boolean leave(PageSession session, String destination) {
        if (!isOfUser(destination)) {
            remove(this.topics, destination, session);
            return false;
        }
        if (session.destinations().stream().noneMatch(Connections::isOfUser)) {
            leaveUser(session);
        }
        boolean page = destination.equals(this.ownDestination) && this.pages.remove(session.scope(), session);
        if (page) {
            this.counts.pages.decrementAndGet();
        }
        return page;
    }

    private void leaveUser(PageSession session) {
        if (session.user() != null && remove(this.users, session.user(), session)) {
            this.counts.users.decrementAndGet();
        }
    }

    private static boolean isOfUser(String destination) {
        return destination.startsWith(PushSettings.USER_PREFIX + '/');
    }

    /**
     * Put a connection under a key.
     * @param index the index
     * @param key the key
     * @param session the connection
     * @return whether the key is new
     */
    private static boolean add(Map<String, Set<PageSession>> index, String key, PageSession session) {
        AtomicBoolean isNew = new AtomicBoolean();
        index.compute(key, (same, present) -> {
            isNew.set(present == null);
            Set<PageSession> sessions = (present != null) ? present : ConcurrentHashMap.newKeySet();
            sessions.add(session);
            return sessions;
        });
        return isNew.get();
    }

    /**
     * Take a connection from under a key.
     * @param index the index
     * @param key the key
     * @param session the connection
     * @return whether it was the last one
     */
    private static boolean remove(Map<String, Set<PageSession>> index, String key, PageSession session) {
        AtomicBoolean isGone = new AtomicBoolean();
        index.computeIfPresent(key, (same, sessions) -> {
            sessions.remove(session);
            isGone.set(sessions.isEmpty());
            return sessions.isEmpty() ? null : sessions;
        });
        return isGone.get();
    }

}
