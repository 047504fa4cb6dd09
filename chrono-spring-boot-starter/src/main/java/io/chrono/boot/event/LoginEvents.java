package io.chrono.boot.event;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.session.SessionDestroyedEvent;

import io.chrono.scope.Scope;
import io.chrono.timeline.Timeline;

/**
 * Hears of logins and logouts. Only an interactive login counts, by a form, a remembered
 * cookie or another site: a request that brings its credentials along, with Basic or a
 * token, is no login, since the next one will bring them too. Safe for use by several
 * threads.
 *
 * @since 0.1
 */
public final class LoginEvents {

    private final Timeline timeline;

    private final @Nullable StandingEvents standing;

    private final Rules rules;

    /**
     * Create a listener.
     * @param timeline what is cleared
     * @param standing who starts the events that stand for a login, or {@code null} if
     * there are none
     * @param rules what is done
     */
    public LoginEvents(Timeline timeline, @Nullable StandingEvents standing, Rules rules) {
        this.timeline = timeline;
        this.standing = standing;
        this.rules = rules;
    }

    @EventListener
    void onLogin(InteractiveAuthenticationSuccessEvent event) {
        if (this.standing != null && this.rules.loginEvents()) {
            this.standing.loggedIn(event.getAuthentication().getName());
        }
    }

    @EventListener
    void onLogout(LogoutSuccessEvent event) {
        if (this.rules.clearOnLogout()) {
            clear(event.getAuthentication());
        }
    }

    @EventListener
    void onSessionEnd(SessionDestroyedEvent event) {
        if (this.rules.clearOnSessionEnd()) {
            event.getSecurityContexts().stream().map(SecurityContext::getAuthentication).forEach(this::clear);
        }
    }

    private void clear(@Nullable Authentication authentication) {
        if (authentication != null && !(authentication instanceof AnonymousAuthenticationToken)) {
            this.timeline.clearScope(Scope.user(authentication.getName()));
        }
    }

    /**
     * What is done at a login and a logout. Immutable.
     *
     * @param loginEvents whether a login starts the events that stand for it
     * @param clearOnLogout whether a logout ends the events of the user's scope
     * @param clearOnSessionEnd whether the end of a session ends them
     */
    public record Rules(boolean loginEvents, boolean clearOnLogout, boolean clearOnSessionEnd) {
    }

}
