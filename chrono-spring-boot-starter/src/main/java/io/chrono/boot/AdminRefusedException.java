package io.chrono.boot;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * An operation that concerns all users was refused to its caller: 403 for a client that
 * speaks HTTP.
 *
 * @since 0.1
 */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class AdminRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Create the exception.
     * @param message what was refused, and why
     */
    public AdminRefusedException(String message) {
        super(message);
    }

}
