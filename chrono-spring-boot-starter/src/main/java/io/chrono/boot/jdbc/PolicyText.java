package io.chrono.boot.jdbc;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

import io.chrono.schedule.SchedulePolicy;
import io.chrono.schedule.SchedulePolicy.Retry;

/**
 * Policies as a short text that names what differs from the default. Stateless.
 */
final class PolicyText {

    /** Stands in the text of each policy whose triggers are executed at most once. */
    static final String AT_MOST_ONCE = "delivery=" + SchedulePolicy.Delivery.AT_MOST_ONCE;

    private static final SchedulePolicy DEFAULT = SchedulePolicy.DEFAULT;

    private PolicyText() {
    }

    /**
     * Return the text of a policy.
     * @param policy the policy
     * @return the text, or {@code null} for the default
     */
    static @Nullable String of(SchedulePolicy policy) {
        if (policy.equals(DEFAULT)) {
            return null;
        }
        StringJoiner text = new StringJoiner(" ");
        add(text, "tolerance", policy.tolerance(), DEFAULT.tolerance());
        add(text, "late", policy.late(), DEFAULT.late());
        add(text, "overlap", policy.overlap(), DEFAULT.overlap());
        if (!policy.retry().equals(DEFAULT.retry())) {
            Retry retry = policy.retry();
            text.add("retry=" + retry.times() + "," + retry.delay() + "," + retry.multiplier() + "," + retry.longest());
        }
        add(text, "delivery", policy.delivery(), DEFAULT.delivery());
        add(text, "completion", policy.completion(), DEFAULT.completion());
        add(text, "commit", policy.commit(), DEFAULT.commit());
        add(text, "priority", policy.priority(), DEFAULT.priority());
        add(text, "concurrency", policy.concurrency(), DEFAULT.concurrency());
        add(text, "limit", policy.timeLimit(), DEFAULT.timeLimit());
        add(text, "isolation", policy.isolation(), DEFAULT.isolation());
        return text.toString();
    }

    /**
     * Read a policy.
     * @param text what {@link #of} has returned
     * @return the policy
     * @throws IllegalArgumentException if it cannot be read
     */
    static SchedulePolicy read(@Nullable String text) {
        if (text == null) {
            return DEFAULT;
        }
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split(" ", -1)) {
            int equals = part.indexOf('=');
            parts.put(part.substring(0, Math.max(equals, 0)), part.substring(equals + 1));
        }
        String limit = parts.get("limit");
        return new SchedulePolicy(Duration.parse(parts.getOrDefault("tolerance", DEFAULT.tolerance().toString())),
                value(parts, "late", DEFAULT.late()), value(parts, "overlap", DEFAULT.overlap()),
                retry(parts.get("retry")), value(parts, "delivery", DEFAULT.delivery()),
                value(parts, "completion", DEFAULT.completion()), value(parts, "commit", DEFAULT.commit()),
                number(parts, "priority", DEFAULT.priority()), number(parts, "concurrency", DEFAULT.concurrency()),
                (limit != null) ? Duration.parse(limit) : null, value(parts, "isolation", DEFAULT.isolation()));
    }

    private static void add(StringJoiner text, String name, @Nullable Object value, @Nullable Object normal) {
        if (value != null && !value.equals(normal)) {
            text.add(name + "=" + value);
        }
    }

    private static <E extends Enum<E>> E value(Map<String, String> parts, String name, E normal) {
        String text = parts.get(name);
        return (text != null) ? Enum.valueOf(normal.getDeclaringClass(), text) : normal;
    }

    private static int number(Map<String, String> parts, String name, int normal) {
        String text = parts.get(name);
        return (text != null) ? Integer.parseInt(text) : normal;
    }

    private static Retry retry(@Nullable String text) {
        if (text == null) {
            return DEFAULT.retry();
        }
        String[] values = text.split(",", -1);
        return new Retry(Integer.parseInt(values[0]), Duration.parse(values[1]), Double.parseDouble(values[2]),
                Duration.parse(values[3]));
    }

}
