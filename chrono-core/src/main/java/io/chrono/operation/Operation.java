package io.chrono.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One command to a page: the name of an operation of CableReady and its options. An
 * operation that a browser would turn into the execution of script cannot exist, however
 * it is made: a {@code redirectTo} to {@code javascript:}, a {@code setAttribute} of
 * {@code onclick}. HTML is the exception; it is passed on as it is.
 * <p>
 * Options are text, numbers, booleans, lists and maps with text keys. Enums, dates, UUIDs
 * and URIs become text. All keys, nested ones included, are lower camel case on the wire:
 * {@code select_all} and {@code select-all} become {@code selectAll}. Immutable and safe
 * for use by several threads.
 *
 * @since 0.1
 */
public final class Operation {

    static final String NAME = "operation";

    private static final String SELECTOR = "selector";

    private final String name;

    private final WireMap wire;

    private final @Nullable String conflationKey;

    private Operation(String name, Map<String, Object> options, @Nullable String conflationKey) {
        OperationRules.check(name, options);
        this.name = name;
        this.wire = WireMap.of(NAME, name, options);
        this.conflationKey = conflationKey;
    }

    /*
     * Makes what application code makes most: an operation with options whose names are
     * known to be right.
     */
    private Operation(String name, WireMap wire) {
        OperationRules.checkWire(name, wire);
        this.name = name;
        this.wire = wire;
        this.conflationKey = null;
    }

    /**
     * Return an operation, which may be one that the page itself has added to CableReady.
     * {@link Operations} has a method for each operation that CableReady brings.
     * @param name the name of the operation, for example {@code innerHtml} or
     * {@code inner_html}; not blank
     * @param options its options; no key may be blank and no value {@code null}
     * @return the operation
     * @throws IllegalArgumentException if an option is refused; the message has the name
     * of the option and its value
     */
    public static Operation of(String name, Map<String, ?> options) {
        String camelCase = wireName("name", name);
        Map<String, Object> copy = new LinkedHashMap<>();
        Objects.requireNonNull(options, "'options' must not be null").forEach((key, value) -> {
            if (copy.put(wireName("key", key), value(key, value)) != null) {
                throw new IllegalArgumentException("'" + key + "' is in 'options' twice, as " + options.keySet());
            }
        });
        return new Operation(camelCase, copy, null);
    }

    static Operation named(String name, Object... keysAndValues) {
        Object[] wire = new Object[2 + keysAndValues.length];
        wire[0] = NAME;
        wire[1] = name;
        return new Operation(name, wire(wire, 2, keysAndValues));
    }

    static Operation on(String selector, String name, Object... keysAndValues) {
        Object[] wire = new Object[4 + keysAndValues.length];
        wire[0] = NAME;
        wire[1] = name;
        wire[2] = SELECTOR;
        wire[3] = value(SELECTOR, selector);
        return new Operation(name, wire(wire, 4, keysAndValues));
    }

    private static WireMap wire(Object[] wire, int from, Object... keysAndValues) {
        for (int i = 0; i < keysAndValues.length; i += 2) {
            String key = (String) keysAndValues[i];
            wire[from + i] = key;
            wire[from + i + 1] = value(key, keysAndValues[i + 1]);
        }
        return WireMap.of(wire);
    }

    private static String wireName(String what, String name) {
        if (Objects.requireNonNull(name, () -> "'" + what + "' must not be null").isBlank()) {
            throw new IllegalArgumentException("'" + what + "' must not be blank, but was '" + name + "'");
        }
        return PlainValues.camelCase(name);
    }

    private static Object value(String key, Object value) {
        if (value instanceof String) {
            return value;
        }
        return PlainValues.copy(key, Objects.requireNonNull(value, () -> "'" + key + "' must not be null"));
    }

    /**
     * Return this operation with one option more, or with another value of it.
     * @param key the name of the option; not blank
     * @param value the value
     * @return the changed copy
     * @throws IllegalArgumentException if the option is refused
     */
    public Operation with(String key, Object value) {
        Map<String, Object> options = options();
        options.put(wireName("key", key), value(key, value));
        return new Operation(this.name, options, this.conflationKey);
    }

    /**
     * Return this operation with a key by which a newer one takes its place while it
     * still waits to be sent. The key does not travel to the page.
     * @param key the key; not blank
     * @return the changed copy
     */
    public Operation conflatedBy(String key) {
        if (Objects.requireNonNull(key, "'key' must not be null").isBlank()) {
            throw new IllegalArgumentException("'key' must not be blank, but was '" + key + "'");
        }
        return new Operation(this.name, options(), key);
    }

    /**
     * Return the key by which a newer operation takes the place of this one.
     * @return the key, or {@code null} if nothing takes its place
     */
    public @Nullable String conflationKey() {
        return this.conflationKey;
    }

    /**
     * Return the name that the operation has on the wire.
     * @return the name, for example {@code innerHtml}
     */
    public String name() {
        return this.name;
    }

    /**
     * Return an option.
     * @param key the name of the option on the wire
     * @return its value, or {@code null} if it is not set
     */
    public @Nullable Object option(String key) {
        return NAME.equals(key) ? null : this.wire.get(key);
    }

    /**
     * Return what travels to the page.
     * @return an unmodifiable map of text, numbers, booleans, lists and maps; its first
     * entry is {@code operation}, the name
     */
    public Map<String, Object> asMap() {
        return this.wire;
    }

    Operation withOwn(String key, Object value, List<String> operations) {
        if (!operations.contains(this.name)) {
            throw new IllegalStateException("'" + key + "' is an option of " + String.join(", ", operations)
                    + ", but the last operation is " + this.name);
        }
        return with(key, value);
    }

    Operation withXpath() {
        if (!hasSelector()) {
            throw new IllegalStateException(
                    "'xpath' needs an operation that has a selector, but the last one is " + this);
        }
        return with("xpath", true);
    }

    Operation withSelectAll() {
        if (!hasSelector() || OperationRules.target(this.name) == OperationRules.Target.ELEMENT) {
            throw new IllegalStateException("'selectAll' needs an operation that has a selector and works on several"
                    + " elements, but the last one is " + this);
        }
        return with("selectAll", true);
    }

    boolean hasSelector() {
        return this.wire.containsKey(SELECTOR);
    }

    Operation inheriting(Operation selected) {
        Map<String, Object> options = new LinkedHashMap<>();
        for (String key : List.of(SELECTOR, "xpath")) {
            Object value = selected.option(key);
            if (value != null) {
                options.put(key, value);
            }
        }
        options.putAll(options());
        return new Operation(this.name, options, this.conflationKey);
    }

    private Map<String, Object> options() {
        Map<String, Object> options = new LinkedHashMap<>(this.wire);
        options.remove(NAME);
        return options;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Operation operation && operation.wire.equals(this.wire)
                && Objects.equals(operation.conflationKey, this.conflationKey);
    }

    @Override
    public int hashCode() {
        return this.wire.hashCode();
    }

    @Override
    public String toString() {
        return this.wire.toString();
    }

}
