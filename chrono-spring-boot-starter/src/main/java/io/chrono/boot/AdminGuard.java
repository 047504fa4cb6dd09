package io.chrono.boot;

/**
 * Decides who may do what concerns all users: start and stop the clock, and clear events.
 * Everything that the starter exposes asks it first, whatever the rules for URLs say. A
 * bean of this type takes the place of the standard one. Must be safe for use by several
 * threads.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface AdminGuard {

    /**
     * Return a guard that lets everybody do everything.
     * @return the guard
     */
    static AdminGuard open() {
        return (operation) -> {
        };
    }

    /**
     * Return a guard that refuses everything.
     * @param reason why, and what the administrator can do about it
     * @return the guard
     */
    static AdminGuard closed(String reason) {
        return (operation) -> {
            throw new AdminRefusedException("'" + operation + "' was refused: " + reason);
        };
    }

    /**
     * Let an operation pass, or refuse it. Called on the thread of the caller, before the
     * operation has changed anything.
     * @param operation the operation, for the message and the log; for example
     * {@code clear}
     * @throws AdminRefusedException if the caller may not do it
     */
    void check(String operation);

}
