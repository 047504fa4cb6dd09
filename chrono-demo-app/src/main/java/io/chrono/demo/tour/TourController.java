package io.chrono.demo.tour;

import java.security.Principal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

import io.chrono.operation.Broadcaster;
import io.chrono.operation.Operations;

/**
 * Lets the visitor skip the tour, or take it once more.
 */
@Controller
class TourController {

    private final Tour tour;

    private final Broadcaster broadcaster;

    TourController(Tour tour, Broadcaster broadcaster) {
        this.tour = tour;
        this.broadcaster = broadcaster;
    }

    @PostMapping("/tour")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(Principal user) {
        this.tour.begin(user.getName());
        this.broadcaster.toUser(user.getName(), say("Here we go again.", true));
    }

    @PostMapping("/tour/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Principal user) {
        this.tour.end(user.getName());
        this.broadcaster.toUser(user.getName(), say("The tour waits here until you want it.", false));
    }

    private static Operations say(String words, boolean running) {
        return TourGuide.spotlight(null)
            .and(Operations.textContent("#guide-words", words)
                .textContent("#guide-step", "")
                .setProperty("#guide-again", "hidden", running)
                .setProperty("#guide-end", "hidden", !running));
    }

}
