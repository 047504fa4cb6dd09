package io.chrono.operation;

/**
 * Thrown by an {@link OperationPolicy} that does not let an operation pass.
 *
 * @since 0.1
 */
public class ForbiddenOperationException extends RuntimeException {

    private final transient Operation operation;

    /**
     * Create the exception.
     * @param operation the operation that must not be sent
     */
    public ForbiddenOperationException(Operation operation) {
        super("The operation '" + operation.name() + "' is forbidden by policy");
        this.operation = operation;
    }

    /**
     * Return the operation that must not be sent.
     * @return the operation
     */
    public Operation operation() {
        return this.operation;
    }

}
