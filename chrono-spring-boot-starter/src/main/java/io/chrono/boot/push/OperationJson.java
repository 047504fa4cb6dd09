package io.chrono.boot.push;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.operation.Operation;
import io.chrono.operation.Operations;

/**
 * Writes operations as JSON. Stateless.
 */
final class OperationJson {

    /*
     * Operations consist of nothing but text, numbers, booleans, lists and maps. To write
     * them without a mapper takes less than half of the time: there are no types to look
     * up, and text without anything to escape, which is nearly all, is copied in one go.
     * Numbers are left to their own text form, which JSON shares, as Jackson does.
     */
    private static final String HEX = "0123456789ABCDEF";

    private static final String BEGIN;

    private static final String END;

    static {
        String empty = JsonMapper.builder().build().writeValueAsString(Operations.none().toMessage());
        int middle = empty.indexOf("[]") + 1;
        BEGIN = empty.substring(0, middle);
        END = empty.substring(middle);
    }

    private OperationJson() {
    }

    /**
     * Write what stands between the brackets of a list of operations.
     * @param operations the operations; at least one
     * @return the JSON
     */
    static String operations(List<Operation> operations) {
        StringBuilder json = new StringBuilder(192);
        for (Operation operation : operations) {
            if (!json.isEmpty()) {
                json.append(',');
            }
            map(operation.asMap(), json);
        }
        return json.toString();
    }

    /**
     * Write the message that the client in the page performs.
     * @param outputs operations, written already; at least one
     * @return the JSON
     */
    static String message(List<Output> outputs) {
        if (outputs.size() == 1) {
            return BEGIN + outputs.get(0).json() + END;
        }
        int length = BEGIN.length() + END.length();
        for (Output output : outputs) {
            length += output.json().length() + 1;
        }
        StringBuilder body = new StringBuilder(length).append(BEGIN);
        for (Output output : outputs) {
            body.append(output.json()).append(',');
        }
        body.setLength(body.length() - 1);
        return body.append(END).toString();
    }

    private static void value(@Nullable Object value, StringBuilder json) {
        if (value instanceof String text) {
            text(text, json);
        }
        else if (value instanceof Map<?, ?> map) {
            map(map, json);
        }
        else if (value instanceof List<?> list) {
            list(list, json);
        }
        else {
            json.append(value);
        }
    }

    private static void map(Map<?, ?> map, StringBuilder json) {
        char separator = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.append(separator);
            text((String) entry.getKey(), json);
            json.append(':');
            value(entry.getValue(), json);
            separator = ',';
        }
        json.append(map.isEmpty() ? "{}" : "}");
    }

    private static void list(List<?> list, StringBuilder json) {
        char separator = '[';
        for (Object element : list) {
            json.append(separator);
            value(element, json);
            separator = ',';
        }
        json.append(list.isEmpty() ? "[]" : "]");
    }

    private static void text(String text, StringBuilder json) {
        json.append('"');
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character == '"' || character == '\\'
                    || (Character.isSurrogate(character) && isHalf(text, i))) {
                json.append(text, copied, i);
                escape(character, json);
                copied = i + 1;
            }
        }
        if (copied == 0) {
            json.append(text); // at once; a part goes character by character
        }
        else {
            json.append(text, copied, text.length());
        }
        json.append('"');
    }

    /*
     * Half of a surrogate pair has no form in UTF-8: the connection would break on it.
     */
    private static boolean isHalf(String text, int index) {
        if (Character.isHighSurrogate(text.charAt(index))) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
    }

    private static void escape(char character, StringBuilder json) {
        switch (character) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            default -> {
                json.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    json.append(HEX.charAt((character >> shift) & 0xF));
                }
            }
        }
    }

}
