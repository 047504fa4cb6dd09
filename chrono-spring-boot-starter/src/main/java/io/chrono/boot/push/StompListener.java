package io.chrono.boot.push;

import java.security.Principal;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.support.NativeMessageHeaderAccessor;
import org.springframework.web.socket.messaging.AbstractSubProtocolEvent;
import org.springframework.web.socket.messaging.SessionConnectEvent;
import org.springframework.web.socket.messaging.SessionSubscribeEvent;
import org.springframework.web.socket.messaging.SessionUnsubscribeEvent;

/**
 * Hears which frames of clients were let pass by all interceptors. Spring publishes these
 * events on the thread that reads the connection, so they come in the order of the
 * frames. Safe for use by several threads.
 */
final class StompListener implements ApplicationListener<AbstractSubProtocolEvent> {

    /**
     * The header of CONNECT by which a page gives its name.
     */
    static final String PAGE_HEADER = "chrono-page";

    private final PageLife pages;

    StompListener(PageLife pages) {
        this.pages = pages;
    }

    @Override
    public void onApplicationEvent(AbstractSubProtocolEvent event) {
        SimpMessageHeaderAccessor headers = SimpMessageHeaderAccessor.wrap(event.getMessage());
        String session = headers.getSessionId();
        if (session == null) {
            return;
        }
        if (event instanceof SessionConnectEvent) {
            this.pages.named(session,
                    NativeMessageHeaderAccessor.getFirstNativeHeader(PAGE_HEADER, event.getMessage().getHeaders()));
        }
        else if (event instanceof SessionSubscribeEvent) {
            subscribed(session, headers, event.getUser());
        }
        else if (event instanceof SessionUnsubscribeEvent) {
            unsubscribed(session, headers.getSubscriptionId());
        }
    }

    @Override
    public boolean supportsAsyncExecution() {
        return false; // else frames would be heard in any order
    }

    private void subscribed(String session, SimpMessageHeaderAccessor headers, @Nullable Principal user) {
        String subscription = headers.getSubscriptionId();
        String destination = headers.getDestination();
        if (subscription != null && destination != null) {
            String name = (user != null) ? user.getName() : null;
            this.pages.subscribed(session, name, subscription, destination);
        }
    }

    private void unsubscribed(String session, @Nullable String subscription) {
        if (subscription != null) {
            this.pages.unsubscribed(session, subscription);
        }
    }

}
