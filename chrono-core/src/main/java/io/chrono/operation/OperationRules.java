package io.chrono.operation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What an operation may consist of. Holds the names of CableReady's operations, what each
 * works on, and what is refused. An operation that a page has added itself is only
 * checked for the options that all operations have. Has no state.
 */
final class OperationRules {

    /**
     * What an operation works on.
     */
    enum Target {

        /** The element of the selector, or all of them with {@code selectAll}. */
        ELEMENTS,

        /** The first element of the selector. */
        ELEMENT,

        /** As {@link #ELEMENTS}, and the document where there is no selector. */
        ELEMENTS_OR_DOCUMENT,

        /** The page; it has no selector. */
        PAGE

    }

    static final List<String> DOM = List.of("append", "graft", "innerHtml", "insertAdjacentHtml", "insertAdjacentText",
            "morph", "outerHtml", "prepend", "remove", "replace", "textContent");

    private static final Set<String> ATTRIBUTES = Set.of("addCssClass", "removeAttribute", "removeCssClass",
            "setAttribute", "setDatasetProperty", "setProperty", "setStyle", "setStyles", "setValue");

    private static final Set<String> PAGE = Set.of("clearStorage", "consoleLog", "consoleTable", "go", "notification",
            "pushState", "redirectTo", "reload", "removeStorageItem", "replaceState", "setCookie", "setMeta",
            "setStorageItem", "setTitle");

    private static final Map<String, Target> TARGETS = targets();

    private static final List<String> TAKEN = List.of("operation", "element");

    private static final Set<String> LISTS_OF_NAMES = Set.of("addCssClass", "removeCssClass");

    private static final Pattern META_NAME = Pattern.compile("[\\w.:-]+");

    private OperationRules() {
    }

    private static Map<String, Target> targets() {
        Map<String, Target> targets = new HashMap<>();
        DOM.forEach((name) -> targets.put(name, Target.ELEMENTS));
        ATTRIBUTES.forEach((name) -> targets.put(name, Target.ELEMENTS));
        PAGE.forEach((name) -> targets.put(name, Target.PAGE));
        targets.put("dispatchEvent", Target.ELEMENTS_OR_DOCUMENT);
        targets.put("scrollIntoView", Target.ELEMENT);
        targets.put("setFocus", Target.ELEMENT);
        return Map.copyOf(targets);
    }

    // An operation that CableReady does not bring may have a selector or not.
    static Target target(String operation) {
        return TARGETS.getOrDefault(operation, Target.ELEMENTS_OR_DOCUMENT);
    }

    static Set<String> names() {
        return TARGETS.keySet();
    }

    static void check(String operation, Map<String, Object> options) {
        for (String key : TAKEN) {
            if (options.containsKey(key)) {
                throw new IllegalArgumentException("'" + key + "' cannot be an option, because CableReady uses it,"
                        + " but was '" + options.get(key) + "'");
            }
        }
        checkWire(operation, options);
    }

    /**
     * Check the options that have a meaning.
     * @param operation the name of the operation
     * @param options its options, perhaps with its name among them
     */
    static void checkWire(String operation, Map<String, Object> options) {
        if (!TARGETS.containsKey(operation)) {
            name("selector", options.get("selector"));
            return;
        }
        options.forEach((key, value) -> option(operation, key, value));
        switch (operation) {
            case "redirectTo", "pushState", "replaceState" -> ScriptGuard.url("url", options.get("url"));
            case "setAttribute" -> ScriptGuard.attribute(options.get("name"), options.get("value"));
            case "setProperty" -> ScriptGuard.property(options.get("name"), options.get("value"));
            case "setStyle" -> style(options.get("name"), "");
            case "setStyles" -> styles(options.get("styles"));
            case "setMeta" -> metaName(options.get("name"));
            case "setCookie" -> cookie(options.get("cookie"));
            default -> {
            }
        }
    }

    private static void option(String operation, String key, Object value) {
        switch (key) {
            // a name or an address: text, and not blank
            case "selector", "batch", "focusSelector", "name", "key", "url", "cookie", "parent",
                    "permanentAttributeName" ->
                name(operation, key, value);
            // what the client hands to the page as it is
            case "html", "text", "value", "content", "title" -> scalar(key, value);
            default -> {
            }
        }
    }

    private static void name(String operation, String key, @Nullable Object value) {
        if (key.equals("name") && LISTS_OF_NAMES.contains(operation) && value instanceof Collection<?> names) {
            names.forEach((name) -> name(key, name));
        }
        else if (!key.equals("batch") || !Boolean.TRUE.equals(value)) {
            name(key, value);
        }
    }

    private static void name(String key, @Nullable Object value) {
        if (value != null && !(value instanceof String)) {
            throw new IllegalArgumentException("'" + key + "' must be text, but was " + value);
        }
        if (value instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException("'" + key + "' must not be blank, but was '" + text + "'");
        }
    }

    private static void scalar(String key, @Nullable Object value) {
        if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
            throw new IllegalArgumentException("'" + key + "' must be text, a number or a boolean, but was " + value);
        }
    }

    private static void styles(@Nullable Object styles) {
        if (styles instanceof Map<?, ?> map) {
            map.forEach(OperationRules::style);
        }
        else if (styles != null) {
            throw new IllegalArgumentException("'styles' must be a map, but was " + styles);
        }
    }

    private static void style(@Nullable Object name, @Nullable Object value) {
        name("name", name);
        scalar("value", value);
        if (name instanceof String text && text.startsWith("--")) {
            throw new IllegalArgumentException("'name' must not be a custom property, because CableReady cannot set"
                    + " one, but was '" + text + "'; use a class, or setAttribute of 'style'");
        }
    }

    private static void metaName(@Nullable Object name) {
        if (name instanceof String text && !META_NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("'name' must consist of letters, digits and . : _ -, because CableReady"
                    + " puts it into a selector, but was '" + text + "'");
        }
    }

    private static void cookie(@Nullable Object cookie) {
        if (cookie instanceof String text && text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("'cookie' must not have control characters, but was '" + text + "'");
        }
    }

}
