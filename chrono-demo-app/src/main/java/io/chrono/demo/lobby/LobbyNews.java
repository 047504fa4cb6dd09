package io.chrono.demo.lobby;

import java.util.Map;

import io.chrono.boot.ChronoEvent;
import io.chrono.boot.Renderer;
import io.chrono.clock.Tick;
import io.chrono.operation.Html;
import io.chrono.operation.Operations;

/**
 * Tells everybody on the landing page what has just happened somewhere.
 */
@ChronoEvent(every = LobbyNews.PACE + "s", repeats = "forever")
class LobbyNews {

    static final int PACE = 3;

    private final Lobby lobby;

    private final Renderer renderer;

    LobbyNews(Lobby lobby, Renderer renderer) {
        this.lobby = lobby;
        this.renderer = renderer;
    }

    Operations perform(Tick tick) {
        String html = this.renderer.render("parts/lobby :: news", Map.of("news", this.lobby.newsAt(tick.second())));
        return Operations.innerHtml("#lobby-news", Html.trusted(html));
    }

}
