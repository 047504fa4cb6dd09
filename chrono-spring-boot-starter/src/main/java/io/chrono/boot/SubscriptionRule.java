package io.chrono.boot;

import org.jspecify.annotations.Nullable;

/**
 * Lets clients subscribe to more than their own queue and the configured topics. Beans of
 * this type are asked for a destination that no property opens; it is open if one of them
 * says so. Destinations that are patterns, or that belong to one session, are refused
 * before anybody is asked. Must be safe for use by several threads, and quick.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface SubscriptionRule {

    /**
     * Say whether a client may subscribe to a destination.
     * @param destination the destination as the client has named it, for example
     * {@code /topic/orders/17} or {@code /user/queue/orders}
     * @param user the name of the user's principal, or {@code null} for an anonymous
     * visitor
     * @return {@code true} to open the destination to this user
     */
    boolean maySubscribe(String destination, @Nullable String user);

}
