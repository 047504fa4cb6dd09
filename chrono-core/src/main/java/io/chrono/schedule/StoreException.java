package io.chrono.schedule;

/**
 * The store of the schedules cannot be reached or does not work. Nothing was changed,
 * unless the connection was lost while it answered. What is tried again later may
 * succeed.
 *
 * @since 0.1
 */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Create an exception.
     * @param message what could not be done
     * @param cause why
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

}
