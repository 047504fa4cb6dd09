package io.chrono.schedule;

/**
 * A file is no schedule. Its message says why.
 */
class InvalidFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidFileException(String message) {
        super(message);
    }

    InvalidFileException(Throwable cause) {
        super(cause.getMessage(), cause);
    }

}
