package io.chrono.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import io.chrono.scope.Scope;
import io.chrono.time.Recurrence;
import io.chrono.time.TimeText;
import io.chrono.time.Timing;

/**
 * Reads and writes schedules as files of JSON, for people, too. Names of classes that a
 * file has mean nothing. Immutable and safe for use by several threads.
 */
final class ScheduleJson {

    private final JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ZoneId zone;

    ScheduleJson(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Read a schedule.
     * @param id its identifier
     * @param text the content of the file
     * @param now the present, for times that are relative
     * @return the schedule
     * @throws InvalidFileException if it is none
     */
    StoredSchedule read(String id, String text, Instant now) {
        try {
            return read(id, new JsonFields(this.mapper.readTree(text), "A schedule"), now);
        }
        catch (JacksonException | IllegalArgumentException | ArithmeticException | DateTimeException ex) {
            throw new InvalidFileException(ex);
        }
    }

    private StoredSchedule read(String id, JsonFields fields, Instant now) {
        fields.text("_className");
        String scope = fields.text("scope");
        Instant created = Objects.requireNonNullElse(fields.instant("created"), now);
        Instant owedFrom = fields.instant("owedFrom");
        ActionCall action = ActionJson.read(fields);
        SchedulePolicy policy = PolicyJson.read(fields.node("policy"));
        String group = fields.text("identifier");
        boolean paused = "true".equals(fields.text("paused"));
        String inactive = fields.text("inactive");
        Instant processed = fields.instant("processed");
        Instant last = fields.instant("lastExecution");
        List<StoredSchedule.Open> open = open(fields.node("triggers"));
        Timing timing = timing(fields, now);
        fields.requireNoOthers();
        ScheduleOrder order = new ScheduleOrder(group, (scope != null) ? Scope.parse(scope) : null, timing, action,
                policy);
        return new StoredSchedule(id, order, created,
                Objects.requireNonNullElse(owedFrom, created.truncatedTo(ChronoUnit.SECONDS)), last, paused, inactive,
                processed, open);
    }

    private Timing timing(JsonFields fields, Instant now) {
        String zoned = fields.text("zone");
        ZoneId at = (zoned != null) ? ZoneId.of(zoned) : this.zone;
        JsonNode node = fields.node("timing");
        if (node != null && !node.isObject()) {
            return TimeText.timing(node.asString(), now, at);
        }
        Map<String, Object> options = new LinkedHashMap<>();
        Map<String, JsonNode> values = (node != null) ? new JsonFields(node, "'timing'").others() : fields.others();
        values.forEach((name, value) -> {
            fields.node(name);
            options.put(name, option(value));
        });
        if (options.isEmpty()) {
            throw new InvalidFileException("'timing' is missing: a text, or options such as starttime and frequency");
        }
        return Recurrence.ofOptions(options, at, (text) -> TimeText.instant(text, now, at));
    }

    private static Object option(JsonNode value) {
        return value.isArray() ? value.values().stream().map(JsonNode::asString).toList() : value.asString();
    }

    private static List<StoredSchedule.Open> open(@Nullable JsonNode node) {
        List<StoredSchedule.Open> open = new ArrayList<>();
        if (node != null) {
            for (JsonNode item : node.values()) {
                JsonFields fields = new JsonFields(item, "A trigger");
                String executing = fields.text("node");
                int attempt = Math.toIntExact(fields.number("attempt", 0));
                TriggerState state = (executing != null)
                        ? new TriggerState.Executing(executing, Instant.parse(fields.required("since", "")), attempt)
                        : new TriggerState.Scheduled(attempt);
                open.add(new StoredSchedule.Open(fields.number("number", 0), Instant.parse(fields.required("due", "")),
                        state));
            }
        }
        return open;
    }

    /*
     * Write a schedule.
     */
    String write(StoredSchedule stored) {
        ScheduleOrder order = stored.order();
        ObjectNode object = this.mapper.createObjectNode();
        put(object, "identifier", order.group());
        put(object, "scope", order.scope());
        object.put("timing", order.timing().toText());
        ActionJson.write(order.action(), object, this.mapper);
        if (!order.policy().equals(SchedulePolicy.DEFAULT)) {
            PolicyJson.write(order.policy(), object.putObject("policy"));
        }
        object.put("created", stored.created().toString());
        object.put("owedFrom", stored.owedFrom().toString());
        put(object, "lastExecution", stored.last());
        if (stored.paused()) {
            object.put("paused", true);
        }
        put(object, "inactive", stored.inactive());
        put(object, "processed", stored.processed());
        if (!stored.open().isEmpty()) {
            write(stored.open(), object.putArray("triggers"));
        }
        return this.mapper.writeValueAsString(object) + '\n';
    }

    private static void write(List<StoredSchedule.Open> open, ArrayNode array) {
        for (StoredSchedule.Open trigger : open) {
            ObjectNode object = array.addObject();
            object.put("number", trigger.number()).put("due", trigger.due().toString());
            if (trigger.state() instanceof TriggerState.Executing executing) {
                object.put("attempt", executing.attempt())
                    .put("node", executing.node())
                    .put("since", executing.since().toString());
            }
            else if (trigger.state() instanceof TriggerState.Scheduled scheduled) {
                object.put("attempt", scheduled.attempt());
            }
        }
    }

    private static void put(ObjectNode object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value.toString());
        }
    }

}
