package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object, whose names may be in capitals or not, and which of them
 * were read. Not thread-safe.
 */
final class JsonFields {

    private final Map<String, JsonNode> fields = new TreeMap<>();

    private final Set<String> read = new HashSet<>();

    JsonFields(JsonNode object, String what) {
        if (!object.isObject()) {
            throw new InvalidFileException(what + " must be a JSON object");
        }
        object.properties().forEach((field) -> {
            if (this.fields.put(lower(field.getKey()), field.getValue()) != null) {
                throw new InvalidFileException("'" + field.getKey() + "' is there twice");
            }
        });
    }

    @Nullable JsonNode node(String name) {
        this.read.add(lower(name));
        JsonNode node = this.fields.get(lower(name));
        return (node != null && !node.isNull()) ? node : null;
    }

    @Nullable String text(String name) {
        JsonNode node = node(name);
        if (node != null && (node.isObject() || node.isArray())) {
            throw new InvalidFileException("'" + name + "' must be a text, but was " + node);
        }
        return (node != null) ? node.asString() : null;
    }

    String required(String name, String hint) {
        String text = text(name);
        if (text == null) {
            throw new InvalidFileException("'" + name + "' is missing" + hint);
        }
        return text;
    }

    @Nullable Instant instant(String name) {
        String text = text(name);
        return (text != null) ? Instant.parse(text) : null;
    }

    @Nullable Duration duration(String name) {
        String text = text(name);
        return (text != null) ? Duration.parse(text) : null;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        String text = text(name);
        return (text != null) ? Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')) : otherwise;
    }

    long number(String name, long otherwise) {
        String text = text(name);
        return (text != null) ? Long.parseLong(text) : otherwise;
    }

    /*
     * Return the fields that nobody has read.
     */
    Map<String, JsonNode> others() {
        Map<String, JsonNode> others = new TreeMap<>(this.fields);
        others.keySet().removeAll(this.read);
        return others;
    }

    void requireNoOthers() {
        if (!others().isEmpty()) {
            throw new InvalidFileException("unknown: " + String.join(", ", others().keySet()));
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

}
