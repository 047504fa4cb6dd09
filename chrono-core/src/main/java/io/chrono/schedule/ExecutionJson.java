package io.chrono.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes executions, one line of JSON each.
 */
final class ExecutionJson {

    private final JsonMapper mapper = new JsonMapper();

    String write(History.Kept kept) {
        Execution execution = kept.execution();
        ObjectNode object = this.mapper.createObjectNode();
        object.put("recorded", kept.at().toString());
        object.put("trigger", execution.trigger());
        object.put("schedule", execution.schedule());
        put(object, "identifier", execution.group());
        object.put("action", execution.action());
        object.put("due", execution.due().toString());
        put(object, "node", execution.node());
        object.put("attempt", execution.attempt());
        write(execution.state(), object);
        put(object, "result", execution.result());
        return object.toString();
    }

    private static void write(TriggerState state, ObjectNode object) {
        if (state instanceof TriggerState.Completed completed) {
            put(object, "completed", completed.at());
            put(object, "duration", completed.duration());
        }
        else if (state instanceof TriggerState.Failed failed) {
            put(object, "failed", failed.at());
            put(object, "duration", failed.duration());
            put(object, "reason", failed.reason());
        }
        else if (state instanceof TriggerState.Missed missed) {
            put(object, "missed", missed.at());
            put(object, "reason", missed.reason());
        }
        else if (state instanceof TriggerState.Cancelled cancelled) {
            put(object, "cancelled", cancelled.at());
        }
    }

    /*
     * Read a line.
     */
    History.Kept read(String line) {
        try {
            return read(new JsonFields(this.mapper.readTree(line), "An execution"));
        }
        catch (JacksonException | IllegalArgumentException | ArithmeticException | DateTimeException ex) {
            throw new InvalidFileException(ex);
        }
    }

    private static History.Kept read(JsonFields fields) {
        Execution execution = new Execution(fields.number("trigger", 0), fields.required("schedule", ""),
                fields.text("identifier"), fields.required("action", ""), Instant.parse(fields.required("due", "")),
                fields.text("node"), Math.toIntExact(fields.number("attempt", 0)), state(fields),
                fields.text("result"));
        return new History.Kept(Instant.parse(fields.required("recorded", "")), execution);
    }

    private static TriggerState state(JsonFields fields) {
        Duration duration = Objects.requireNonNullElse(fields.duration("duration"), Duration.ZERO);
        String reason = Objects.requireNonNullElse(fields.text("reason"), "");
        Instant completed = fields.instant("completed");
        Instant failed = fields.instant("failed");
        Instant missed = fields.instant("missed");
        if (completed != null) {
            return new TriggerState.Completed(completed, duration);
        }
        if (failed != null) {
            return new TriggerState.Failed(failed, duration, reason);
        }
        return (missed != null) ? new TriggerState.Missed(missed, reason)
                : new TriggerState.Cancelled(Instant.parse(fields.required("cancelled", "")));
    }

    private static void put(ObjectNode object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value.toString());
        }
    }

}
