package io.chrono.boot.push;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/**
 * Closes the connections that were opened within an HTTP session when that session ends.
 * Safe for use by several threads.
 *
 * @since 0.1
 */
public final class HttpSessions implements HttpSessionListener, HttpSessionIdListener {

    /**
     * The user has logged out, or his session has ended.
     */
    static final CloseStatus LOGGED_OUT = new CloseStatus(4001, "Logged out");

    private final Connections connections;

    HttpSessions(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        close(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldSessionId) {
        for (PageSession session : this.connections.all()) {
            if (oldSessionId.equals(session.httpSession())) {
                session.moveTo(event.getSession().getId());
            }
        }
    }

    /**
     * A user has logged out.
     * @param user the name of the principal
     * @param httpSession the HTTP session in which he did, or {@code null} if there is
     * none
     */
    public void loggedOut(String user, @Nullable String httpSession) {
        for (PageSession session : this.connections.ofUser(user)) {
            String own = session.httpSession();
            if (own == null || own.equals(httpSession)) {
                session.socket().close(LOGGED_OUT);
            }
        }
        if (httpSession != null) {
            close(httpSession);
        }
    }

    private void close(String httpSession) {
        for (PageSession session : this.connections.all()) {
            if (httpSession.equals(session.httpSession())) {
                session.socket().close(LOGGED_OUT);
            }
        }
    }

}
