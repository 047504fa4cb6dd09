package io.chrono.schedule;

/**
 * A node must not complete a trigger, since the trigger belongs to another node by now.
 *
 * @since 0.1
 */
public class OwnerLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Create an exception.
     * @param message which trigger and which node
     */
    public OwnerLostException(String message) {
        super(message);
    }

}
