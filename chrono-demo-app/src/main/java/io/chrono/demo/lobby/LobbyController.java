package io.chrono.demo.lobby;

import java.security.Principal;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.chrono.clock.Clock;
import io.chrono.demo.clock.ServerTime;
import io.chrono.demo.shop.Shops;

/**
 * The landing page and the login page.
 */
@Controller
class LobbyController {

    private final Lobby lobby;

    private final Shops shops;

    private final Clock clock;

    private final ServerTime time;

    LobbyController(Lobby lobby, Shops shops, Clock clock, ServerTime time) {
        this.lobby = lobby;
        this.shops = shops;
        this.clock = clock;
        this.time = time;
    }

    @GetMapping("/")
    String landing(@Nullable Principal user, Model model) {
        ZonedDateTime now = this.time.now();
        model.addAttribute("person", (user != null) ? user.getName() : null);
        model.addAttribute("lobby", this.lobby.figuresAt(now));
        model.addAttribute("news", this.lobby.newsAt(now.toInstant()));
        model.addAttribute("second", now.getSecond());
        model.addAttribute("ticks", this.clock.ticks());
        return "landing";
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("shops", this.shops.shops());
        return "login";
    }

}
