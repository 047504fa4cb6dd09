package io.chrono.boot.jdbc;

/**
 * A row cannot be read, since somebody has written into it what Chrono has not.
 */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableException(RuntimeException cause) {
        super(cause);
        this.reason = "It cannot be read: " + cause.getMessage();
    }

    @Override
    public String getMessage() {
        return this.reason;
    }

}
