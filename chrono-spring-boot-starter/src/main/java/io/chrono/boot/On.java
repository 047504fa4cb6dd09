package io.chrono.boot;

/**
 * What starts a standing event.
 *
 * @since 0.1
 */
public enum On {

    /**
     * The application is ready.
     */
    READY,

    /**
     * A user has logged in interactively. The event belongs to him.
     */
    LOGIN,

    /**
     * A user has registered: the application has published a {@link RegistrationEvent}.
     * The event belongs to him.
     */
    REGISTRATION,

    /**
     * A page has connected that has the event's page name. The event belongs to this page
     * and ends when the page is gone.
     */
    PAGE

}
