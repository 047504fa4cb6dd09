package io.chrono.boot.push;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.AntPathMatcher;

import io.chrono.boot.SubscriptionRule;
import io.chrono.timeline.EventDefinition;

/**
 * Says what clients may subscribe and send to. Where Chrono owns the broker, nothing is
 * open but what is listed; in an application's own broker only Chrono's destinations are
 * protected. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class DestinationRules {

    private static final String APPLICATION = "/app/";

    private static final String OF_SESSION = "-user";

    private static final AntPathMatcher MATCHER = new AntPathMatcher();

    private final List<String> queues;

    private final Supplier<Declared> declared;

    private final boolean owner;

    private final Supplier<List<SubscriptionRule>> more;

    private volatile @Nullable Listed known;

    private DestinationRules(PushSettings settings, Supplier<Declared> declared, boolean owner,
            Supplier<List<SubscriptionRule>> more) {
        this.queues = Stream.concat(Stream.of(settings.queue()), settings.queues().stream()).toList();
        this.declared = () -> declared.get().and(new Declared(this.queues, settings.topics()));
        this.owner = owner;
        this.more = more;
    }

    /**
     * Return the rules for a broker that Chrono has configured.
     * @param settings what is open
     * @param declared returns what events have declared, which is open as well; asked
     * once
     * @param more returns the application's rules that open more
     * @return the rules
     */
    public static DestinationRules ofOwnBroker(PushSettings settings, Supplier<Declared> declared,
            Supplier<List<SubscriptionRule>> more) {
        return new DestinationRules(settings, declared, true, more);
    }

    /**
     * Return the rules for a broker that the application has configured.
     * @param settings what is Chrono's
     * @param declared returns what events have declared, which is Chrono's as well; asked
     * once
     * @return the rules
     */
    public static DestinationRules ofOthersBroker(PushSettings settings, Supplier<Declared> declared) {
        return new DestinationRules(settings, declared, false, List::of);
    }

    boolean maySubscribe(String destination, @Nullable String user) {
        if (isOfSession(destination)) {
            return false;
        }
        boolean pattern = isPattern(destination);
        if (!this.owner) {
            return !pattern || !matchesOurs(destination);
        }
        if (pattern || destination.startsWith("/queue/")) {
            return false;
        }
        return isListed(destination)
                || this.more.get().stream().anyMatch((rule) -> rule.maySubscribe(destination, user));
    }

    /**
     * Return whether Chrono brings messages to the subscriptions to a destination, and
     * the broker does not.
     * @param destination the destination as pages subscribe to it
     * @return whether it is Chrono's
     */
    boolean isOurs(String destination) {
        return this.owner || isListed(destination);
    }

    /**
     * Return whether Chrono has configured the broker.
     * @return {@code false} if the application has
     */
    boolean isOwner() {
        return this.owner;
    }

    boolean maySend(String destination) {
        return this.owner ? destination.startsWith(APPLICATION) : !isProtected(destination);
    }

    /**
     * Check that somebody may subscribe to a destination.
     * @param destination the destination as pages subscribe to it
     * @throws IllegalArgumentException if it is no destination, or no client may
     * subscribe to it
     */
    void checkOpen(String destination) {
        if (known().open().contains(destination)) {
            return; // nearly each message goes to one of these
        }
        if (!isName(destination) || isOfSession(destination)) {
            throw new IllegalArgumentException(
                    "'destination' must be a name such as '/topic/lobby', but was '" + destination + "'");
        }
        if (this.owner && !isListed(destination) && this.more.get().isEmpty()) {
            boolean ofUser = destination.startsWith(PushSettings.USER_PREFIX + '/');
            throw new IllegalArgumentException("Nobody may subscribe to '" + destination
                    + "'; open it with the property" + (ofUser ? " 'chrono.push.queues'" : " 'chrono.push.topics'")
                    + " or with a bean of type SubscriptionRule");
        }
    }

    private Listed known() {
        Listed current = this.known;
        if (current == null) {
            Declared all = this.declared.get();
            Set<String> exact = exact(all);
            current = new Listed(all, exact,
                    exact.stream()
                        .filter((destination) -> isName(destination) && !isOfSession(destination, all))
                        .collect(Collectors.toUnmodifiableSet()));
            this.known = current;
        }
        return current;
    }

    private static Set<String> exact(Declared declared) {
        return Stream
            .concat(declared.queues().stream().map((queue) -> PushSettings.USER_PREFIX + queue),
                    declared.topics().stream().filter((topic) -> !isPattern(topic)))
            .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isListed(String destination) {
        return known().exact().contains(destination)
                || known().declared().topics().stream().anyMatch((topic) -> MATCHER.match(topic, destination));
    }

    private boolean isProtected(String destination) {
        return isListed(destination) || isOfSession(destination)
                || known().declared()
                    .queues()
                    .stream()
                    .anyMatch((queue) -> destination.equals(queue)
                            || MATCHER.match(PushSettings.USER_PREFIX + "/*" + queue, destination));
    }

    private boolean isOfSession(String destination) {
        return isOfSession(destination, known().declared());
    }

    private boolean isOfSession(String destination, Declared listed) {
        return this.owner ? destination.contains(OF_SESSION) && !listed.topics().contains(destination)
                : listed.queues().stream().anyMatch((queue) -> destination.startsWith(queue + OF_SESSION));
    }

    private boolean matchesOurs(String pattern) {
        Declared listed = known().declared();
        return listed.queues()
            .stream()
            .anyMatch((queue) -> MATCHER.match(pattern, queue) || MATCHER.match(pattern, queue + OF_SESSION + "1")
                    || MATCHER.match(pattern, PushSettings.USER_PREFIX + queue))
                || listed.topics().stream().anyMatch((topic) -> MATCHER.match(pattern, topic));
    }

    private static boolean isName(String destination) {
        return destination.startsWith("/") && !isPattern(destination);
    }

    private static boolean isPattern(String destination) {
        return MATCHER.isPattern(destination);
    }

    /**
     * What is Chrono's.
     *
     * @param declared as it was declared
     * @param exact all destinations that are no patterns, as pages subscribe to them
     * @param open those of them to which messages can be sent
     */
    private record Listed(Declared declared, Set<String> exact, Set<String> open) {
    }

    /**
     * Destinations that events name.
     *
     * @param queues the queues of users, without the prefix of users
     * @param topics the topics
     */
    public record Declared(List<String> queues, List<String> topics) {

        Declared and(Declared others) {
            return new Declared(Stream.concat(this.queues.stream(), others.queues.stream()).distinct().toList(),
                    Stream.concat(this.topics.stream(), others.topics.stream()).distinct().toList());
        }

        /**
         * Return what events have declared.
         * @param events the definitions of the events
         * @return their topics, and the destinations of those that have no topic
         */
        public static Declared by(Collection<EventDefinition> events) {
            List<String> queues = new ArrayList<>();
            List<String> topics = new ArrayList<>();
            for (EventDefinition event : events) {
                String topic = event.defaults().topic();
                String destination = event.destination();
                if (topic != null) {
                    topics.add(topic);
                }
                if (destination != null && topic != null) {
                    topics.add(destination);
                }
                else if (destination != null) {
                    queues.add(PushSettings.withoutUserPrefix(destination));
                }
            }
            return new Declared(queues, topics);
        }

    }

}
