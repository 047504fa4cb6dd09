package io.chrono.boot.event;

import org.jspecify.annotations.Nullable;

/**
 * An event bean or a standing event is wrong, so the application must not start.
 *
 * @since 0.1
 */
public class InvalidEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    private final @Nullable String value;

    private final String reason;

    private final String action;

    /**
     * Create an exception.
     * @param place where the mistake is: a property such as
     * {@code chrono.events.lobby-beat.every}, or an attribute of the annotation
     * @param value the value that is wrong, or {@code null} if something is missing
     * @param reason what is wrong
     * @param action what to do, with the values that are accepted
     */
    public InvalidEventException(String place, @Nullable String value, String reason, String action) {
        super(place + ((value != null) ? " = '" + value + "': " : ": ") + reason + ". " + action);
        this.place = place;
        this.value = value;
        this.reason = reason;
        this.action = action;
    }

    /**
     * Return where the mistake is.
     * @return a property, or an attribute of the annotation of a class
     */
    public String place() {
        return this.place;
    }

    /**
     * Return the value that is wrong.
     * @return the value, or {@code null} if something is missing
     */
    public @Nullable String value() {
        return this.value;
    }

    /**
     * Return what is wrong.
     * @return a clause without a full stop
     */
    public String reason() {
        return this.reason;
    }

    /**
     * Return what to do.
     * @return a sentence that names the accepted values
     */
    public String action() {
        return this.action;
    }

}
