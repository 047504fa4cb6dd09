package io.chrono.boot.action;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chrono.schedule.ActionCall;

/**
 * Reads an action from a map of options, as configurations and other systems have it:
 * {@code actionType} is {@code url} or {@code method}; {@code url}; {@code method} is
 * {@code owner::method}, or the name of an entity's method with {@code objectClass} and
 * {@code objectID}; {@code parameters} is the one argument of the method. Names may be
 * written in any case. Stateless.
 *
 * @since 0.1
 */
public final class ActionOptions {

    private static final String TYPE = "actionType";

    private static final String METHOD = "method";

    private static final String PARAMETERS = "parameters";

    private static final List<String> NAMES = List.of(TYPE, "url", METHOD, "objectClass", "objectID", PARAMETERS);

    private final Map<String, Object> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private ActionOptions(Map<String, ?> options) {
        options.forEach((name, value) -> {
            if (NAMES.stream().noneMatch(name::equalsIgnoreCase)) {
                throw new IllegalArgumentException(
                        "unknown option '" + name + "'; known are " + String.join(", ", NAMES));
            }
            if (value != null && this.options.put(name, value) != null) {
                throw new IllegalArgumentException("the option '" + name + "' is there twice");
            }
        });
    }

    /**
     * Read an action.
     * @param options the options; those with {@code null} count as absent
     * @return the action, whose type has not been asked whether it can be performed
     * @throws IllegalArgumentException if an option is missing, unknown or wrong, naming
     * it
     */
    public static ActionCall of(Map<String, ?> options) {
        return new ActionOptions(options).read();
    }

    private ActionCall read() {
        String type = required(TYPE, "'url' or 'method'");
        if (type.equalsIgnoreCase("url")) {
            if (this.options.containsKey(PARAMETERS)) {
                throw new IllegalArgumentException("the option 'parameters' belongs to methods, not to URLs");
            }
            return new ActionCall("url:" + required("url", "a URL such as https://example.com/"), null);
        }
        if (type.equalsIgnoreCase(METHOD)) {
            return new ActionCall(method(required(METHOD, "a method such as billing::close")), parameters());
        }
        throw new IllegalArgumentException("invalid actionType '" + type + "'. It must be 'url' or 'method'");
    }

    private String method(String method) {
        return method.contains("::") ? "method:" + method
                : "entity:" + required("objectClass", "the entity whose method '" + method + "' is called") + "/"
                        + required("objectID", "the identifier of the entity") + "::" + method;
    }

    private @Nullable String parameters() {
        Object parameters = this.options.get(PARAMETERS);
        if (parameters == null) {
            return null;
        }
        if (!(parameters instanceof Map)) {
            throw new IllegalArgumentException("the option 'parameters' must be a map, but was '" + parameters + "'");
        }
        try {
            return ActionJson.write(parameters);
        }
        catch (JacksonException ex) {
            throw new IllegalArgumentException(
                    "the option 'parameters' cannot be written as JSON: " + ex.getOriginalMessage(), ex);
        }
    }

    private String required(String name, String meaning) {
        Object value = this.options.get(name);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException("the option '" + name + "' is missing: " + meaning);
        }
        return value.toString().strip();
    }

}
