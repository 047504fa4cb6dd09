package io.chrono.schedule;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which work a trigger performs, and with which arguments. Immutable.
 *
 * @param name what is called: its type, a colon and its target, for example
 * {@code url:https://example.com/refresh}, {@code method:billing::close} or
 * {@code event:heartbeat}; the type decides which {@link ActionInvoker} performs it
 * @param arguments the arguments as JSON, or {@code null} for none
 * @since 0.1
 */
public record ActionCall(String name, @Nullable String arguments) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*:\\S.*", Pattern.DOTALL);

    /**
     * Create a call.
     * @throws IllegalArgumentException if the name has no type or no target
     */
    public ActionCall {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("An action is named by its type, a colon and its target, as in "
                    + "'url:https://example.com/', but was '" + name + "'");
        }
    }

    /**
     * Return the type of the action.
     * @return the part of the name before the first colon
     */
    public String type() {
        return this.name.substring(0, this.name.indexOf(':'));
    }

    /**
     * Return the target of the action.
     * @return the part of the name behind the first colon
     */
    public String target() {
        return this.name.substring(this.name.indexOf(':') + 1);
    }

}
