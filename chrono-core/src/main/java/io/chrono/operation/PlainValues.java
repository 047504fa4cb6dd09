package io.chrono.operation;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Turns the values that a caller hands over into what every JSON library writes alike,
 * and the keys into lower camel case. Has no state.
 */
final class PlainValues {

    /*
     * As ActiveSupport's camelize(:lower), which CableReady calls, with two differences:
     * a hyphen before a letter separates words, too, and a key that begins with a
     * separator (-webkit-line-clamp) stays as it is.
     * https://api.rubyonrails.org/classes/String.html#method-i-camelize
     */
    private static final Pattern NEXT_WORD = Pattern.compile("(?:_+|-+(?=\\p{L}))([\\p{L}\\p{N}]*)");

    private PlainValues() {
    }

    static String camelCase(String key) {
        if (Objects.requireNonNull(key, "A name must not be null").isEmpty() || "-_".indexOf(key.charAt(0)) >= 0) {
            return key;
        }
        String first = key.substring(0, 1).toLowerCase(Locale.ROOT);
        return NEXT_WORD.matcher(first + key.substring(first.length())).replaceAll(PlainValues::capitalized);
    }

    private static String capitalized(MatchResult match) {
        String word = match.group(1);
        return word.isEmpty() ? ""
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    static Object copy(String path, Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof CharSequence || value instanceof Character || value instanceof UUID || value instanceof URI
                || value instanceof TemporalAccessor || value instanceof TemporalAmount) {
            return value.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Number number) {
            return number(path, number);
        }
        if (value instanceof Map<?, ?> map) {
            return map(path, map);
        }
        if (value instanceof Iterable<?> values) {
            return list(path, values);
        }
        if (value.getClass().isArray()) {
            return list(path, elements(value));
        }
        throw new IllegalArgumentException("'" + path + "' must be text, a number, a boolean, a list or a map, but was "
                + value.getClass().getName() + ": " + value);
    }

    private static @Nullable Object copyOrNull(String path, @Nullable Object value) {
        return (value != null) ? copy(path, value) : null;
    }

    private static Number number(String path, Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte
                || number instanceof BigDecimal || number instanceof BigInteger) {
            return number;
        }
        if (!Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException("'" + path + "' must be a finite number, but was " + number);
        }
        boolean floating = number instanceof Double || number instanceof Float;
        return floating ? number : new BigDecimal(number.toString());
    }

    private static Map<String, Object> map(String path, Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof CharSequence) && !(key instanceof Enum<?>) && !(key instanceof Number)) {
                throw new IllegalArgumentException("A key of '" + path + "' must be text, but was " + key);
            }
            String camelCase = camelCase(key.toString());
            if (copy.containsKey(camelCase)) {
                throw new IllegalArgumentException("'" + path + "' has the key '" + camelCase + "' twice");
            }
            copy.put(camelCase, copyOrNull(path + '.' + key, value));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static List<Object> list(String path, Iterable<?> values) {
        List<@Nullable Object> copy = new ArrayList<>();
        for (Object value : values) {
            copy.add(copyOrNull(path + '[' + copy.size() + ']', value));
        }
        return Collections.unmodifiableList(copy);
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

}
