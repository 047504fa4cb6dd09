package io.chrono.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * A property of Chrono has a value that could be read, but is not accepted. Thrown while
 * properties are bound, when only the last part of the property's name is known.
 */
final class InvalidSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String name;

    private final String value;

    private final String accepted;

    InvalidSettingException(String name, @Nullable Object value, String accepted) {
        this(name, value, accepted, null);
    }

    InvalidSettingException(String name, @Nullable Object value, String accepted, @Nullable Throwable cause) {
        super("'" + name + "' must be " + accepted + ", but was '" + value + "'", cause);
        this.name = name;
        this.value = String.valueOf(value);
        this.accepted = accepted;
    }

    /**
     * Return what is set.
     * @return the last part of the property's name
     */
    String name() {
        return this.name;
    }

    String value() {
        return this.value;
    }

    /**
     * Return the accepted values.
     * @return the end of the sentence "the value must be"
     */
    String accepted() {
        return this.accepted;
    }

}
