package io.chrono.schedule;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import io.chrono.schedule.SchedulePolicy.Retry;

/**
 * Reads and writes policies as JSON; only what differs from the default is written.
 */
final class PolicyJson {

    private static final SchedulePolicy BASE = SchedulePolicy.DEFAULT;

    private PolicyJson() {
    }

    static SchedulePolicy read(@Nullable JsonNode node) {
        if (node == null) {
            return BASE;
        }
        JsonFields fields = new JsonFields(node, "'policy'");
        SchedulePolicy policy = new SchedulePolicy(
                Objects.requireNonNullElse(fields.duration("tolerance"), BASE.tolerance()),
                fields.choice("late", SchedulePolicy.Late.class, BASE.late()),
                fields.choice("overlap", SchedulePolicy.Overlap.class, BASE.overlap()), retry(fields.node("retry")),
                fields.choice("delivery", SchedulePolicy.Delivery.class, BASE.delivery()),
                fields.choice("completion", SchedulePolicy.Completion.class, BASE.completion()),
                fields.choice("commit", SchedulePolicy.Commit.class, BASE.commit()),
                Math.toIntExact(fields.number("priority", BASE.priority())),
                Math.toIntExact(fields.number("concurrency", BASE.concurrency())), fields.duration("timeLimit"),
                fields.choice("isolation", SchedulePolicy.Isolation.class, BASE.isolation()));
        fields.requireNoOthers();
        return policy;
    }

    private static Retry retry(@Nullable JsonNode node) {
        if (node == null) {
            return Retry.NONE;
        }
        JsonFields fields = new JsonFields(node, "'retry'");
        String multiplier = fields.text("multiplier");
        Retry retry = new Retry(Math.toIntExact(fields.number("times", 0)),
                Objects.requireNonNullElse(fields.duration("delay"), Retry.NONE.delay()),
                (multiplier != null) ? Double.parseDouble(multiplier) : Retry.NONE.multiplier(),
                Objects.requireNonNullElse(fields.duration("longest"), Retry.NONE.longest()));
        fields.requireNoOthers();
        return retry;
    }

    static void write(SchedulePolicy policy, ObjectNode object) {
        Writer writer = new Writer(object);
        writer.differing("tolerance", policy.tolerance(), BASE.tolerance());
        writer.differing("late", policy.late(), BASE.late());
        writer.differing("overlap", policy.overlap(), BASE.overlap());
        if (!policy.retry().equals(Retry.NONE)) {
            Retry retry = policy.retry();
            Writer inner = new Writer(object.putObject("retry"));
            inner.object.put("times", retry.times());
            inner.differing("delay", retry.delay(), Duration.ZERO);
            inner.object.put("multiplier", retry.multiplier());
            inner.differing("longest", retry.longest(), Duration.ZERO);
        }
        writer.differing("delivery", policy.delivery(), BASE.delivery());
        writer.differing("completion", policy.completion(), BASE.completion());
        writer.differing("commit", policy.commit(), BASE.commit());
        writer.differing("priority", policy.priority(), BASE.priority());
        writer.differing("concurrency", policy.concurrency(), BASE.concurrency());
        writer.differing("timeLimit", policy.timeLimit(), null);
        writer.differing("isolation", policy.isolation(), BASE.isolation());
    }

    /**
     * Puts values into an object.
     */
    private static final class Writer {

        private final ObjectNode object;

        Writer(ObjectNode object) {
            this.object = object;
        }

        void differing(String name, @Nullable Object value, @Nullable Object base) {
            if (value == null || value.equals(base)) {
                return;
            }
            if (value instanceof Integer number) {
                this.object.put(name, number);
            }
            else {
                String text = (value instanceof Enum<?>) ? value.toString().toLowerCase(Locale.ROOT).replace('_', '-')
                        : value.toString();
                this.object.put(name, text);
            }
        }

    }

}
