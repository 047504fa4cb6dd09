package io.chrono.operation;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which operations may leave this application, whatever code has made them. It is
 * asked for each operation before it is sent. Implementations must be safe for use by
 * several threads.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface OperationPolicy {

    /**
     * Let the operation pass, or throw.
     * @param operation the operation
     * @throws ForbiddenOperationException if the operation must not be sent; then nothing
     * of the output that it belongs to is
     */
    void check(Operation operation);

    /**
     * Return a policy under which both must let an operation pass.
     * @param other the policy that is asked after this one
     * @return the combination
     */
    default OperationPolicy and(OperationPolicy other) {
        Objects.requireNonNull(other, "'other' must not be null");
        return (operation) -> {
            check(operation);
            other.check(operation);
        };
    }

    /**
     * Return a policy that forbids the named operations and lets all others pass.
     * @param names the names on the wire, for example {@code redirectTo}
     * @return the policy
     */
    static OperationPolicy forbidding(String... names) {
        Set<String> forbidden = camelCase(names);
        return (operation) -> {
            if (forbidden.contains(operation.name())) {
                throw new ForbiddenOperationException(operation);
            }
        };
    }

    /**
     * Return a policy that lets only the named operations pass.
     * @param names the names on the wire, for example {@code textContent}
     * @return the policy
     */
    static OperationPolicy allowing(String... names) {
        Set<String> allowed = camelCase(names);
        return (operation) -> {
            if (!allowed.contains(operation.name())) {
                throw new ForbiddenOperationException(operation);
            }
        };
    }

    private static Set<String> camelCase(String... names) {
        return Stream.of(names).map(PlainValues::camelCase).collect(Collectors.toUnmodifiableSet());
    }

}
