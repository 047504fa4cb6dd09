package io.chrono.schedule;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes actions as JSON: {@code actionType} with {@code url} or
 * {@code method}, or the name of any action as {@code action}.
 */
final class ActionJson {

    private static final String URL = "url";

    private static final String METHOD = "method";

    private ActionJson() {
    }

    static ActionCall read(JsonFields fields) {
        String url = fields.text(URL);
        String method = fields.text(METHOD);
        String type = fields.text("actionType");
        String action = fields.text("action");
        JsonNode parameters = fields.node("parameters");
        String text = fields.text("arguments");
        String arguments = (parameters != null) ? parameters.toString() : text;
        if (action != null) {
            return new ActionCall(action, arguments);
        }
        if (type == null) {
            throw new InvalidFileException("'actionType' is missing. It must be 'url' or 'method'");
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case URL -> new ActionCall("url:" + required(url, URL), arguments);
            case METHOD -> new ActionCall("method:" + qualified(required(method, METHOD)), arguments);
            default -> throw new InvalidFileException("invalid actionType " + type + ". Must be 'url' or 'method'");
        };
    }

    private static String qualified(String method) {
        if (!method.contains("::")) {
            throw new InvalidFileException(
                    "'method' must be 'bean::method', but was '" + method + "'; name other actions by 'action'");
        }
        return method;
    }

    private static String required(@Nullable String value, String name) {
        if (value == null) {
            throw new InvalidFileException("'" + name + "' is missing, which the actionType needs");
        }
        return value;
    }

    static void write(ActionCall action, ObjectNode object, JsonMapper mapper) {
        switch (action.type()) {
            case URL -> object.put("actionType", URL).put(URL, action.target());
            case METHOD -> writeMethod(action, object);
            default -> object.put("action", action.name());
        }
        String arguments = action.arguments();
        if (arguments != null) {
            JsonNode parameters = unchanged(arguments, mapper);
            if (parameters != null) {
                object.set("parameters", parameters);
            }
            else {
                object.put("arguments", arguments);
            }
        }
    }

    private static void writeMethod(ActionCall action, ObjectNode object) {
        if (action.target().contains("::")) {
            object.put("actionType", METHOD).put(METHOD, action.target());
        }
        else {
            object.put("action", action.name());
        }
    }

    /*
     * Arguments come back to the letter: what JSON would change is kept as text.
     */
    private static @Nullable JsonNode unchanged(String arguments, JsonMapper mapper) {
        try {
            JsonNode node = mapper.readTree(arguments);
            return (!node.isNull() && node.toString().equals(arguments)) ? node : null;
        }
        catch (JacksonException ex) {
            return null; // not JSON, which is for the invoker to judge
        }
    }

}
