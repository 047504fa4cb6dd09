package io.chrono.demo.lobby;

import io.chrono.boot.ChronoEvent;
import io.chrono.clock.Tick;
import io.chrono.demo.notice.Toasts;
import io.chrono.demo.shop.Notice;
import io.chrono.operation.Operations;

/**
 * Greets one visitor of the landing page, who has no name yet.
 */
@ChronoEvent
class LobbyGreeting {

    private static final Notice WELCOME = new Notice("You are here, and we noticed",
            "This came to your page alone, five seconds after it had connected.", Notice.Tone.PLAIN);

    private final Toasts toasts;

    LobbyGreeting(Toasts toasts) {
        this.toasts = toasts;
    }

    Operations perform(Tick tick) {
        return this.toasts.show(WELCOME, tick.number());
    }

}
