package io.chrono.boot.autoconfigure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.chrono.boot.push.HttpSessions;

/**
 * Closes the connections of a user who logs out, also where the logout leaves the HTTP
 * session alive or there is none. Stateless.
 */
final class PushLogout implements ApplicationListener<LogoutSuccessEvent> {

    private final HttpSessions sessions;

    PushLogout(HttpSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void onApplicationEvent(LogoutSuccessEvent event) {
        this.sessions.loggedOut(event.getAuthentication().getName(), currentSession());
    }

    private static @Nullable String currentSession() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            HttpSession session = request.getSession(false);
            return (session != null) ? session.getId() : request.getRequestedSessionId();
        }
        return null;
    }

}
