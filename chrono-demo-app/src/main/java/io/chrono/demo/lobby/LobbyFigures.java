package io.chrono.demo.lobby;

import java.time.ZonedDateTime;

import io.chrono.boot.ChronoEvent;
import io.chrono.clock.Tick;
import io.chrono.demo.clock.ServerTime;
import io.chrono.operation.Operations;

/**
 * Moves the dial and the figures of the landing page, for everybody at once.
 */
@ChronoEvent(every = "1s", repeats = "forever")
class LobbyFigures {

    private final Lobby lobby;

    private final ServerTime time;

    LobbyFigures(Lobby lobby, ServerTime time) {
        this.lobby = lobby;
        this.time = time;
    }

    Operations perform(Tick tick) {
        ZonedDateTime now = this.time.at(tick.second());
        Lobby.Figures figures = this.lobby.figuresAt(now);
        return Operations.setAttribute("#dial-gone", "stroke-dashoffset", 60 - now.getSecond())
            .setAttribute("#dial-hand", "transform", "rotate(" + 6 * now.getSecond() + " 120 120)")
            .textContent("#dial-ticks", "%,d".formatted(tick.number()))
            .textContent("#lobby-visitors", Integer.toString(figures.visitors()))
            .textContent("#lobby-deeds", figures.deeds())
            .textContent("#lobby-events", Integer.toString(figures.events()));
    }

}
