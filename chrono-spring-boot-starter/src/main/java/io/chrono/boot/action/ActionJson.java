package io.chrono.boot.action;

import java.lang.reflect.Type;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads the arguments of actions: as strictly as possible, and into no other types than
 * those that the code declares. It is not the mapper of the application, whose settings
 * might let a text choose a class. Stateless.
 */
final class ActionJson {

    private static final JsonMapper MAPPER = JsonMapper
        .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(LogicalType.Textual,
                (text) -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .build();

    /*
     * How the mapper could be set up otherwise, which whoever wrote the arguments cannot.
     */
    private static final Pattern HINT = Pattern.compile("\\s*\\(set `[^)]*\\)$");

    private ActionJson() {
    }

    /**
     * Read arguments.
     * @param arguments the text
     * @return its value
     * @throws IllegalArgumentException if it is no JSON
     */
    static JsonNode read(String arguments) {
        try {
            return MAPPER.readTree(arguments);
        }
        catch (JacksonException ex) {
            throw new IllegalArgumentException("The arguments are no JSON: " + ex.getOriginalMessage(), ex);
        }
    }

    /**
     * Convert a value.
     * @param value the value
     * @param type what it is to be
     * @return the converted value, {@code null} for JSON's {@code null}
     * @throws IllegalArgumentException if it cannot be converted, naming what is wrong
     */
    static @Nullable Object convert(JsonNode value, Type type) {
        try {
            return MAPPER.readerFor(MAPPER.constructType(type)).readValue(value);
        }
        catch (JacksonException ex) {
            throw new IllegalArgumentException("The arguments do not fit" + place(ex) + ": "
                    + HINT.matcher(ex.getOriginalMessage()).replaceAll(""), ex);
        }
    }

    /**
     * Write a value.
     * @param value the value
     * @return its JSON
     * @throws JacksonException if it has none
     */
    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static String place(JacksonException ex) {
        String path = ex.getPath()
            .stream()
            .map((part) -> (part.getPropertyName() != null) ? part.getPropertyName() : "[" + part.getIndex() + "]")
            .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : " at '" + path + "'";
    }

}
