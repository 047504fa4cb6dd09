package io.chrono.boot.jdbc;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.chrono.schedule.ActionCall;
import io.chrono.schedule.ScheduleOrder;
import io.chrono.schedule.SchedulePolicy;
import io.chrono.scope.Scope;
import io.chrono.time.Once;
import io.chrono.time.Timing;

/**
 * Reads orders from their columns. What was read before is remembered for a while, since
 * the triggers of a schedule have the same text again and again. Thread-safe.
 */
final class Orders {

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Timing> timings = new ConcurrentHashMap<>();

    private final Map<String, SchedulePolicy> policies = new ConcurrentHashMap<>();

    private final Map<String, Scope> scopes = new ConcurrentHashMap<>();

    /**
     * Read an order.
     * @param columns the columns
     * @param due the single time, if there is no text of a timing
     * @return the order
     * @throws UnreadableException if a text cannot be read
     */
    ScheduleOrder read(Columns columns, Instant due) {
        try {
            return order(columns, due);
        }
        catch (RuntimeException ex) {
            throw new UnreadableException(ex);
        }
    }

    private ScheduleOrder order(Columns columns, Instant due) {
        String timing = columns.timing();
        String scope = columns.scope();
        String policy = columns.policy();
        return new ScheduleOrder(columns.group(), (scope != null) ? remembered(this.scopes, scope, Scope::parse) : null,
                (timing != null) ? remembered(this.timings, timing, Timing::fromText) : new Once(due),
                new ActionCall(columns.action(), columns.arguments()),
                (policy != null) ? remembered(this.policies, policy, PolicyText::read) : SchedulePolicy.DEFAULT);
    }

    private static <T> T remembered(Map<String, T> known, String text, Function<String, T> reader) {
        T value = known.get(text);
        if (value == null) {
            value = reader.apply(text);
            if (known.size() >= MOST_REMEMBERED) {
                known.clear();
            }
            known.put(text, value);
        }
        return value;
    }

    /**
     * The columns of an order.
     *
     * @param group the group, or {@code null} for the unnamed one
     * @param scope the text of the scope, or {@code null} for none
     * @param timing the text of the timing, or {@code null} for the single due time
     * @param action the name of the action
     * @param arguments its arguments, or {@code null} for none
     * @param policy the text of the policy, or {@code null} for the default
     */
    record Columns(@Nullable String group, @Nullable String scope, @Nullable String timing, String action,
            @Nullable String arguments, @Nullable String policy) {

        static Columns of(ScheduleOrder order) {
            Scope scope = order.scope();
            return new Columns(order.group(), (scope != null) ? scope.toString() : null, order.timing().toText(),
                    order.action().name(), order.action().arguments(), PolicyText.of(order.policy()));
        }

        Columns withoutTiming() {
            return new Columns(this.group, this.scope, null, this.action, this.arguments, this.policy);
        }

    }

}
